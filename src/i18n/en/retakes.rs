//! English: retakes.

use crate::catalog::Mode;
use crate::i18n::format::Format;
use crate::i18n::retakes::{DotsFacts, RetakesStrings};
use crate::plan::Per;
use crate::pricing::draft_saving::DraftSaving;
use crate::pricing::risk::Cover;

pub(super) static STRINGS: RetakesStrings = RetakesStrings {
    set_aside: |format, per, cover, spend, exact| {
        let about = if exact { "" } else { "about " };
        let most = match (cover, is_project(per)) {
            (Cover::Half, false) => "one month in two costs",
            (Cover::FourInFive, false) => "four months in five cost",
            (Cover::NineteenInTwenty, false) => "nineteen months in twenty cost",
            (Cover::Half, true) => "one project like this in two costs",
            (Cover::FourInFive, true) => "four projects like this in five cost",
            (Cover::NineteenInTwenty, true) => "nineteen projects like this in twenty cost",
        };
        format!("Set aside {about}{}: {most} that or less.", format.money(spend))
    },
    nothing_to_chance: "At one take there is nothing to chance.",
    alike: |per| {
        if is_project(per) {
            "Over a million renders luck evens out: one project like this costs nearly what another does."
        } else {
            "Over a million renders luck evens out: one month costs nearly what another does."
        }
    },
    enough_for: "Enough for",
    share: |cover| match cover {
        Cover::Half => "1 of 2",
        Cover::FourInFive => "4 of 5",
        Cover::NineteenInTwenty => "19 of 20",
    },
    covers: |per, cover| match (cover, is_project(per)) {
        (Cover::Half, false) => "covers 1 month in 2",
        (Cover::FourInFive, false) => "covers 4 months in 5",
        (Cover::NineteenInTwenty, false) => "covers 19 months in 20",
        (Cover::Half, true) => "covers 1 project in 2",
        (Cover::FourInFive, true) => "covers 4 projects in 5",
        (Cover::NineteenInTwenty, true) => "covers 19 projects in 20",
    },

    chart: |per| if is_project(per) { "What 20 projects like this may cost" } else { "What 20 months may cost" },
    describes,
    line_set_aside: |amount| format!("set aside {amount}"),
    line_average: |amount| format!("average {amount}"),
    line_nineteen: |amount| format!("{amount}: 19 of 20"),
    covered: |per, count| format!("covers {count} of 20 {}", cases(per)),
    each_dot: |per| {
        if is_project(per) {
            "Each dot is one project like this out of 20. Filled: covered by the sum set aside."
        } else {
            "Each dot is one month out of 20. Filled: covered by the sum set aside."
        }
    },
    renders_column: "Renders",
    spend_column: "API spend",
    cases_column: |per| if is_project(per) { "Projects that need no more" } else { "Months that need no more" },
    of_twenty: |count| format!("{count} of 20"),

    reported: "How many takes others need",
    reported_help: "None of it was measured on one model alone.",
    attempts_of: |id| match id {
        "every-render" => Some("every take is kept"),
        "kompozy-low" => Some("low end, per usable clip, kompozy.io"),
        "kompozy-high" => Some("high end, per usable clip, kompozy.io"),
        "invideo" => Some("per usable shot, invideo.io"),
        "guide-5" => Some("five takes, a buyer’s guide"),
        "guide-10" => Some("ten takes, the same guide"),
        "guide-20" => Some("or even twenty, the same guide"),
        _ => None,
    },

    drafts: "Drafts on a cheaper model",
    drafts_help: "Try the takes on a cheaper model, then render only the keepers on yours. Takes per kept video then count drafts.",
    no_drafts: "No drafts",
    draft_saving,
    drafts_sent: |model, mode| match mode {
        Mode::Standard => format!("{model} has no such price: its drafts are sent at once."),
        Mode::Batch => format!("{model} only has a batch price: its drafts are sent in batches."),
        Mode::OffPeak => format!("{model} only has an off-peak price: its drafts are sent off-peak."),
    },
};

const fn is_project(per: Per) -> bool {
    match per {
        Per::Project => true,
        Per::Day | Per::Week | Per::Month => false,
    }
}

const fn cases(per: Per) -> &'static str {
    if is_project(per) { "projects" } else { "months" }
}

fn describes(format: Format, facts: &DotsFacts) -> String {
    let DotsFacts { per, least, most, set_aside, covered, average, nineteen } = *facts;
    let [least, most, set_aside, average, nineteen] =
        [least, most, set_aside, average, nineteen].map(|amount| format.money(amount));
    format!(
        "Twenty dots along an axis of money, from {least} to {most}. {set_aside} covers {covered} of them; the average is {average}; \
         19 of 20 {} cost {nineteen} or less.",
        cases(per)
    )
}

fn draft_saving(format: Format, per: Per, model: &str, draft_saving: &DraftSaving) -> String {
    let period = if is_project(per) { "" } else { " a month" };
    let compared = format!("against trying every take on {model}");
    let difference = if draft_saving.saved.value.is_zero() {
        format!("Drafting costs the same {compared}.")
    } else if draft_saving.saved.value.is_negative() {
        format!("Drafting costs {}{period} more {compared}.", format.size(draft_saving.saved))
    } else {
        format!("Drafting saves {}{period} {compared}.", format.money(draft_saving.saved))
    };
    let pays = match draft_saving.pays_above {
        None => "A draft costs as much as a final or more, so it never pays.".to_owned(),
        Some(takes) => {
            format!("It pays above {} {}.", format.ratio(takes), super::working::some(takes, "take", "takes"))
        }
    };
    format!("{difference} {pays}")
}
