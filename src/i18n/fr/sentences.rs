//! French: the headline, why there is no price, and the strip in words.

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
    let cost = if plan.videos == 1 { "coûte" } else { "coûtent" };
    let model = named.model;
    let (often, after) = match plan.per {
        Per::Day => (" par jour", " par mois"),
        Per::Week => (" par semaine", " par mois"),
        Per::Month => (" par mois", " par mois"),
        Per::Project => ("", ""),
    };
    let own = plan.rate.map_or("", |_| STRINGS.own_rate.marked);
    HeadlineParts { before: format!("{videos} de {each}{often} avec {model} {cost} "), after: format!("{after}{own}") }
}

pub(super) fn unpriced(format: Format, named: NamedPlan<'_>, unpriced: &Unpriced) -> String {
    match unpriced {
        Unpriced::UnknownModel => "Ce modèle n’est pas dans nos tarifs.".to_owned(),
        Unpriced::NotOffered { kind, why: NoRate::Never, .. } => {
            format!("{} n’a jamais été vendu ainsi.", named.of(*kind))
        }
        Unpriced::NotOffered { kind, mode, why: NoRate::NotBefore(from), .. } => {
            let what = what_is_asked(named, *kind, *mode);
            format!(
                "{what} n’était pas proposé avant le {}\u{a0}: il n’y a pas de chiffre à donner.",
                format.day(*from)
            )
        }
        Unpriced::NotOffered { kind, mode, why: NoRate::NotKnownBefore(from), .. } => {
            let what = what_is_asked(named, *kind, *mode);
            format!("Le tarif de {what} n’est pas connu avant le {}\u{a0}: inconnu ce jour-là.", format.day(*from))
        }
        Unpriced::NotOffered { kind, mode, why: NoRate::NotSince(until), .. } => {
            let what = what_is_asked(named, *kind, *mode);
            format!(
                "{what} n’est plus proposé depuis le {}\u{a0}: il n’y a pas de chiffre à donner.",
                format.day(*until)
            )
        }
        Unpriced::NoClips(kind) => format!("Les durées de clip de {} ce jour-là ne sont pas connues.", named.of(*kind)),
        Unpriced::NoSingleClip { kind, longest } => format!(
            "{} en {} n’a pas de clip de {}\u{a0}: le plus long est de {}.",
            named.of(*kind),
            named.res(*kind).code(),
            format.seconds(named.plan.seconds),
            format.seconds((*longest).into())
        ),
        Unpriced::TooLarge => "Ces nombres sont trop grands pour rester exacts. Réduisez l’un d’eux.".to_owned(),
    }
}

pub(super) fn what_is_asked(named: NamedPlan<'_>, kind: RenderKind, mode: Mode) -> String {
    let sent = match mode {
        Mode::Standard => "",
        Mode::Batch => " par lots",
        Mode::OffPeak => " en heures creuses",
    };
    format!("{} en {}{sent}", named.of(kind), named.res(kind).code())
}

pub(super) fn clips_of(format: Format, runs: &[Run]) -> String {
    let run = |run: &Run| match run.count {
        1 => format!("un clip de {}", format.seconds(run.seconds.into())),
        many => {
            let (many, length) = (Decimal::from(many), Decimal::from(run.seconds));
            format!("{} clips de {}", format.number(many), format.seconds(length))
        }
    };
    joined(&runs.iter().map(run).collect::<Vec<_>>(), "et")
}

pub(super) fn strip_says(format: Format, strip: &StripFacts<'_>) -> String {
    let length = format.seconds(strip.seconds);
    let made = if strip.runs.is_empty() && strip.clips > 1 {
        format!("{} clips raccordés, facturée à cette durée", format.number(strip.clips.into()))
    } else if strip.runs.is_empty() {
        "facturée à cette durée".to_owned()
    } else {
        format!("rendue en {}, {} en tout", clips_of(format, strip.runs), format.seconds(strip.billed))
    };
    let takes = match strip.finals {
        None => measured(format, Some(Unit::Attempts), strip.attempts),
        Some(finals) => format!(
            "{} et {}",
            count(format, strip.attempts, "brouillon", "brouillons"),
            count(format, finals, "rendu final", "rendus finals")
        ),
    };
    format!("Une vidéo retenue de {length}, {made}, avec {takes} pour chacune.")
}
