//! English: plans beside one another.

use crate::i18n::plans::PlansStrings;
use crate::plan::Per;
use crate::pricing::Figure;

pub(super) static STRINGS: PlansStrings = PlansStrings {
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
    often: |per| match per {
        Per::Day => " a day",
        Per::Week => " a week",
        Per::Month => " a month",
        Per::Project => "",
    },
    silent: ", without sound",
    in_batch: ", in a batch",
    more: "more",
    less: "less",
    the_same: "the same",
    none: |figure| match figure {
        Some(Figure::TierNeeded) => "none known",
        _ => "no such figure",
    },
};
