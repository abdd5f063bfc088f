//! English: a budget.

use super::fields::count;
use crate::catalog::Stage;
use crate::i18n::budget::BudgetStrings;
use crate::i18n::format::Format;
use crate::i18n::joined;
use crate::money::Exact;
use crate::plan::{Clips, Per, Plan};
use crate::pricing::Amount;
use crate::pricing::budget::{BudgetFor, Maximum, Share};

pub(super) static STRINGS: BudgetStrings = BudgetStrings {
    help: "Read backwards from a sum. It is held against API spend, after discount, markup and tax, with your add-ons.",
    begin_with: "For example:",
    suggestion: |format, share, sum| {
        let share = match share {
            Share::Half => "Half",
            Share::Same => "As now",
            Share::Double => "Double",
        };
        format!("{share}: {}", format.money(sum))
    },
    says,
    up_to: |format, of, most| match most {
        Maximum::None => none_of(of).to_owned(),
        Maximum::Upto(most) => format!("up to {}", format.floored(most)),
        Maximum::AtLeast(most) => format!("at least {}", format.number(most)),
    },
    unit: |of, plan| match (of, plan.per) {
        (BudgetFor::Videos, Per::Project) => "videos",
        (BudgetFor::Videos, Per::Day | Per::Week | Per::Month) => "videos a month",
        (BudgetFor::Seconds, _) if plan.clips == Clips::Single => "seconds each, in one clip",
        (BudgetFor::Seconds, _) => "seconds each",
        (BudgetFor::Attempts, _) => "takes each",
    },
    sure: |per| match per {
        Per::Project => "videos, sure in 4 cases of 5",
        Per::Day | Per::Week | Per::Month => "videos, sure in 4 months of 5",
    },
    left: "left after those videos",

    rows: "The same budget on the models nearest to yours. A click makes it your plan.",
    row_column: "Model",
    column: |of, per| match (of, per) {
        (BudgetFor::Videos, Per::Project) => "Videos",
        (BudgetFor::Videos, Per::Day | Per::Week | Per::Month) => "Videos a month",
        (BudgetFor::Seconds, _) => "or length",
        (BudgetFor::Attempts, _) => "or takes each",
    },
    in_row: |format, of, most| {
        let least = match most {
            Maximum::None => return none_of(of).to_owned(),
            Maximum::Upto(_) => "",
            Maximum::AtLeast(_) => "at least ",
        };
        let number = most.number().unwrap_or_default();
        let counted = match of {
            BudgetFor::Videos => count(format, number, "video", "videos"),
            BudgetFor::Seconds => format.seconds(number),
            BudgetFor::Attempts => {
                let noun = super::working::some(Exact::from(number), "take", "takes");
                format!("{} {noun}", format.floored(number))
            }
        };
        format!("{least}{counted}")
    },
    take: |of| match of {
        BudgetFor::Videos => "Use with these videos",
        BudgetFor::Seconds => "Use with this length",
        BudgetFor::Attempts => "Use with this many takes",
    },
    own_rate: "your own price",
    ended: |format, day| format!("ended {}", format.short_day(day)),
    ending: |format, stage, day| {
        let day = format.short_day(day);
        match stage {
            Stage::Ends => format!("ends {day}"),
            Stage::NotBefore => format!("ends {day} at the earliest"),
            Stage::MayHaveEnded => format!("may have ended since {day}"),
        }
    },
    unpriced: |rows| format!("Without a price: {}.", joined(rows, "and")),
};

const fn none_of(of: BudgetFor) -> &'static str {
    match of {
        BudgetFor::Videos => "not one video",
        BudgetFor::Seconds => "not one second",
        BudgetFor::Attempts => "not one take each",
    }
}

fn says(format: Format, plan: &Plan, budget: Amount, most: Maximum) -> String {
    let period = if plan.per == Per::Project { "" } else { " a month" };
    let (budget, each) = (format.money(budget), format.seconds(plan.seconds));
    let videos = |number| count(format, number, "video", "videos");
    match most {
        Maximum::None => format!("{budget}{period} does not pay for one video of {each}"),
        Maximum::Upto(most) => format!("{budget}{period} pays for up to {} of {each}", videos(most)),
        Maximum::AtLeast(most) => format!("{budget}{period} pays for at least {} of {each}", videos(most)),
    }
}
