//! English: the whole cost, a budget.

use super::count;
use crate::i18n::costs::CostStrings;
use crate::i18n::format::Format;
use crate::plan::Per;
use crate::pricing::Amount;
use crate::pricing::budget::{BudgetFor, Maximum};
use crate::pricing::total_cost::Payback;

pub(super) static STRINGS: CostStrings = CostStrings {
    as_table: "As a table",
    rounded_up: "rounded up",
    rounded_down: "rounded down",

    whole: "What it really costs",
    whole_help: "The price a second is the tip of the iceberg. Integration, upkeep, review and learning come on top.",
    whole_says: |format, months, plan, percent| {
        let over = count(format, months.into(), "month", "months");
        let plan = format.money(plan);
        match percent {
            None => format!("Over {over} it all comes to {plan}."),
            Some(percent) => format!(
                "Over {over} it all comes to {plan}. The API spend is {} of that.",
                format.percent_share(percent)
            ),
        }
    },
    part_column: "Part",
    cost_column: "Cost",
    share_column: "Share",
    api_part: "API spend",
    all_in_video: "a kept video, all in",
    all_in_second: "a kept second, all in",
    total_chart: "Running total",
    total_describes: |format, months, first, last, instead| {
        let (first, last) = (format.money(first), format.money(last));
        let over = count(format, months.into(), "month", "months");
        let plan = format!("From {first} before the first video to {last} after {over}");
        match instead {
            None => format!("{plan}."),
            Some(instead) => format!("{plan}; made the other way, the videos would cost {}.", format.money(instead)),
        }
    },
    month_column: "Month",
    month_mark: |format, month| format!("month {}", format.number(month.into())),
    whole_line: "the whole cost",
    api_line: "API spend alone",
    instead_line: "made the other way",
    pays_mark: "paid back",
    back: "Does it pay?",
    ask_instead: "Type what one video costs made the other way, by an agency or a shoot, to see what this plan saves.",
    per_video: "saved by each kept video",
    gives_back,

    budget: "What a budget buys",
    budget_help: "Read backwards from a sum of money. It is held against the API spend, after discount, markup and tax.",
    ask_budget: "Type a budget to read the most videos, the longest video and the most attempts it allows, on every tier.",
    budget_says: |format, per, budget| match per {
        Per::Project => format!("{} for the project, everything else as in your plan:", format.money(budget)),
        Per::Day | Per::Week | Per::Month => {
            format!("{} a month, everything else as in your plan:", format.money(budget))
        }
    },
    most: |format, of, most| match most {
        Maximum::None => none_of(of).to_owned(),
        Maximum::Upto(most) => format.number(most),
        Maximum::AtLeast(most) => format!("at least {}", format.number(most)),
    },
    left: "left after those videos",
    sure: "videos, in 4 cases of 5",
    take_most: |of| match of {
        BudgetFor::Videos => "Take these videos",
        BudgetFor::Seconds => "Take this length",
        BudgetFor::Attempts => "Take this many attempts",
    },
};

fn none_of(of: BudgetFor) -> &'static str {
    match of {
        BudgetFor::Videos => "not one video",
        BudgetFor::Seconds => "not one second",
        BudgetFor::Attempts => "not one attempt each",
    }
}

fn gives_back(format: Format, payback: &Payback, paid_back_per_video: Amount) -> String {
    match (payback.break_even, payback.break_even_month) {
        (None, _) => {
            if paid_back_per_video.value.is_negative() {
                format!(
                    "It never pays for itself: each kept video costs {} more than the other way.",
                    format.size(paid_back_per_video)
                )
            } else {
                "It never pays for itself: a kept video saves nothing towards what came before it.".to_owned()
            }
        }
        (Some(video), month) => {
            let video = format.ratio(video);
            let when = match month {
                None => String::new(),
                Some(month) => format!(", in month {}", format.ratio(month)),
            };
            let late = if payback.beyond { " That is later than the plan’s last video." } else { "" };
            format!("It pays for itself with video {video}{when}.{late}")
        }
    }
}
