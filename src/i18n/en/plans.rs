//! English: plans beside one another.

use rust_decimal::Decimal;

use crate::i18n::plans::PlansStrings;
use crate::plan::param::Unit;
use crate::plan::{Per, Together};
use crate::pricing::Figure;

pub(super) static STRINGS: PlansStrings = PlansStrings {
    help: "Put the plan beside itself, then change it in the form: the first column follows. Up to eleven stand beside it, and one link \
           holds them all.",
    retired_short: |format, day| format!("retired {}", format.short_day(day)),
    put_beside: "Put beside",
    full: "Eleven plans stand beside this one: remove one to add another.",
    too_long: "The link has no more room: remove a plan, or shorten a name, to add another.",
    figure_column: "Figure",
    together: |way| match way {
        Together::Compare => "Held against each other",
        Together::Add => "Added up",
    },
    line: "Plan",
    sum: "Together",
    share: "Part of the full cost",
    own: "This plan",
    other: |at| format!("Plan {at} beside"),
    name_own: "Name it",
    use_this: "Use this one",
    more: "More",
    rename: "Rename",
    move_up: "Move up",
    copy: "Copy",
    new_name: "A name for this plan",
    remove: "Remove",
    which: "Beside this plan",
    add: "Add:",
    add_on: |model| format!("this plan on {model}"),
    add_takes: |format, takes| {
        if takes == Decimal::ONE {
            "this plan with one take".to_owned()
        } else {
            format!("this plan with {} takes", format.number(takes))
        }
    },
    add_saved: |name| format!("a saved plan: {name}"),
    priced_on: |format, day| format!("at the prices of {}", format.short_day(day)),
    often: |per| match per {
        Per::Day => " a day",
        Per::Week => " a week",
        Per::Month => " a month",
        Per::Project => "",
    },
    silent: ", without sound",
    attempts: |format, number| super::measured(format, Some(Unit::Attempts), number),
    in_batch: ", in a batch",
    off_peak: ", off-peak",
    costs_more: "more",
    costs_less: "less",
    same: "same",
    none: |figure| match figure {
        Some(Figure::TierNeeded) => "none known",
        _ => "no such figure",
    },
    without: "none",
};
