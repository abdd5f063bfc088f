//! English: plans beside one another.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use std::cmp::Ordering;

use super::measured;
use crate::catalog::{Mode, Sound};
use crate::i18n::Named;
use crate::i18n::beside::BesideWords;
use crate::i18n::format::Format;
use crate::number::Number;
use crate::pricing::Figure;
use crate::pricing::beside::Against;
use crate::scenario::Per;
use crate::scenario::param::Param;

pub(super) static WORDS: BesideWords = BesideWords {
    title: "Beside other plans",
    help: "Pin the plan as it is now, change it, and see both. Up to four stand here, and one link holds them all.",
    pin: "Pin this plan beside",
    full: "Four plans stand beside this one: remove one to pin another.",
    too_long: "The link has no more room: remove a plan, or shorten a name, to pin another.",
    swap_too_long: "The link has no room to make it the plan.",
    figure_column: "Figure",
    own: "This plan",
    other: |at| format!("Plan {at} beside"),
    name_own: "Name it",
    rename: "Rename",
    new_name: "A name for this plan",
    swap: "Make it the plan",
    remove: "Remove",
    priced_on: |format, day| format!("at the prices of {}", format.short_day(day)),
    short,
    against,
    none: |figure| match figure {
        Some(Figure::TierNeeded) => "none known",
        _ => "no such figure",
    },
};

fn short(format: Format, named: Named<'_>) -> String {
    let plan = named.plan;
    let often = match plan.per {
        Per::Day => " a day",
        Per::Week => " a week",
        Per::Month => " a month",
        Per::Project => "",
    };
    let (videos, each) = (format.number(plan.videos.into()), format.seconds(plan.seconds));
    let mut said = format!("{videos} × {each}{often}, {} {}", named.model, plan.res.code());
    if plan.sound == Sound::Off {
        said.push_str(", without sound");
    }
    if plan.mode == Mode::Batch {
        said.push_str(", in a batch");
    }
    if plan.attempts != Number::ONE {
        said.push_str(", ");
        said.push_str(&measured(format, Param::Attempts, plan.attempts));
    }
    if plan.rate.is_some() {
        said.push_str(super::WORDS.own.marked);
    }
    said
}

fn against(format: Format, against: &Against) -> String {
    let size = format.figure(against.figure, against.size);
    let ratio = against.ratio.map(|ratio| format!(", ×\u{a0}{}", format.ratio(ratio))).unwrap_or_default();
    match against.order {
        Ordering::Greater => format!("{size} more{ratio}"),
        Ordering::Less => format!("{size} less{ratio}"),
        Ordering::Equal => "the same".to_owned(),
    }
}
