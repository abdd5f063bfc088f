//! English: the headline, why there is no price, and the strip in words.

use rust_decimal::Decimal;

use super::STRINGS;
use super::fields::{count, measured};
use crate::catalog::{Mode, NoRate};
use crate::i18n::format::Format;
use crate::i18n::{HeadlineParts, NamedPlan, StripFacts, joined};
use crate::names::Code;
use crate::plan::Per;
use crate::plan::param::Unit;
use crate::pricing::clips::Run;
use crate::pricing::{RenderKind, Unpriced};

pub(super) fn headline(format: Format, named: NamedPlan<'_>) -> HeadlineParts {
    let plan = named.plan;
    let videos = measured(format, Some(Unit::Videos), plan.videos.into());
    let each = format.seconds(plan.seconds);
    let cost = if plan.videos == 1 { "costs" } else { "cost" };
    let model = named.model;
    let (often, after) = match plan.per {
        Per::Day => (" a day", " a month"),
        Per::Week => (" a week", " a month"),
        Per::Month => (" a month", " a month"),
        Per::Project => ("", ""),
    };
    let own = plan.rate.map_or("", |_| STRINGS.own_rate.marked);
    HeadlineParts { before: format!("{videos} of {each}{often} on {model} {cost} "), after: format!("{after}{own}") }
}

pub(super) fn unpriced(format: Format, named: NamedPlan<'_>, unpriced: &Unpriced) -> String {
    match unpriced {
        Unpriced::UnknownModel => "The price book has no such model.".to_owned(),
        Unpriced::NotOffered { kind, why: NoRate::Never, .. } => {
            format!("{} was never sold this way.", named.of(*kind))
        }
        Unpriced::NotOffered { kind, mode, why: NoRate::NotBefore(from), .. } => {
            let what = what_is_asked(named, *kind, *mode);
            format!("{what} was not offered before {}, so there is no figure to show.", format.day(*from))
        }
        Unpriced::NotOffered { kind, mode, why: NoRate::NotKnownBefore(from), .. } => {
            let what = what_is_asked(named, *kind, *mode);
            format!("The price of {what} is not known before {}: not known for that day.", format.day(*from))
        }
        Unpriced::NotOffered { kind, mode, why: NoRate::NotSince(until), .. } => {
            format!(
                "{} is no longer offered since {}, so there is no figure to show.",
                what_is_asked(named, *kind, *mode),
                format.day(*until)
            )
        }
        Unpriced::NoClips(kind) => format!("The clip lengths of {} on that day are not known.", named.of(*kind)),
        Unpriced::NoSingleClip { kind, longest } => format!(
            "{} at {} has no clip of {}: its longest is {}.",
            named.of(*kind),
            named.res(*kind).code(),
            format.seconds(named.plan.seconds),
            format.seconds((*longest).into())
        ),
        Unpriced::TooLarge => "These numbers are too large to be exact. Make one of them smaller.".to_owned(),
    }
}

pub(super) fn what_is_asked(named: NamedPlan<'_>, kind: RenderKind, mode: Mode) -> String {
    let sent = match mode {
        Mode::Standard => "",
        Mode::Batch => " in a batch",
        Mode::OffPeak => " off-peak",
    };
    format!("{} at {}{sent}", named.of(kind), named.res(kind).code())
}

pub(super) fn clips_of(format: Format, runs: &[Run]) -> String {
    let run = |run: &Run| match run.count {
        1 => format!("one clip of {}", format.seconds(run.seconds.into())),
        many => {
            let (many, length) = (Decimal::from(many), Decimal::from(run.seconds));
            format!("{} clips of {}", format.number(many), format.seconds(length))
        }
    };
    joined(&runs.iter().map(run).collect::<Vec<_>>(), "and")
}

pub(super) fn strip_says(format: Format, strip: &StripFacts<'_>) -> String {
    let length = format.seconds(strip.seconds);
    let made = if strip.runs.is_empty() && strip.clips > 1 {
        format!("{} clips joined, billed at that length", format.number(strip.clips.into()))
    } else if strip.runs.is_empty() {
        "billed at that length".to_owned()
    } else {
        format!("rendered as {}, {} in all", clips_of(format, strip.runs), format.seconds(strip.billed))
    };
    let takes = match strip.finals {
        None => measured(format, Some(Unit::Attempts), strip.attempts),
        Some(finals) => format!(
            "{} and {}",
            count(format, strip.attempts, "draft", "drafts"),
            count(format, finals, "final", "finals")
        ),
    };
    format!("A kept video of {length}, {made}, with {takes} for each one kept.")
}
