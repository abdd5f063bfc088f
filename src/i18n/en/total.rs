//! English: the full cost.

use std::cmp::Ordering;

use strum::VariantArray;

use super::fields::count;
use crate::i18n::format::Format;
use crate::i18n::joined;
use crate::i18n::total::{PaybackLabels, TotalStrings};
use crate::money::Exact;
use crate::plan::param::Param;
use crate::pricing::Figure;
use crate::pricing::total_cost::{CostPart, Payback, TotalCost};

pub(super) static STRINGS: TotalStrings = TotalStrings {
    help: "What people’s time adds to the API price.",
    hours_unit: "h",
    minutes_unit: "min",

    says,
    per_video: "per kept video, all in",
    per_second: "per kept second, all in",
    saved_by_video: "saved by each kept video",
    part_column: "Part",
    cost_column: "Cost",
    share_column: "Share",
    api_part: "API spend",
    parts: "The parts of the full cost",
    parts_say: |format, cost| {
        let part = |part: &CostPart| {
            let amount = cost.part(*part);
            let share = cost.share(amount).filter(|_| !amount.is_zero())?;
            Some(format!("{} {}, {}", name(*part), format.spend(amount), format.percent_share(share)))
        };
        format!("{}.", joined(&CostPart::VARIANTS.iter().filter_map(part).collect::<Vec<_>>(), "and"))
    },
    not_counted: "Not counted yet:",
    add: |part, missing| match part {
        _ if missing == Param::Hourly => "add the price of an hour",
        CostPart::Api => "",
        CostPart::Trial => "add renders",
        CostPart::Setup => "add hours",
        CostPart::Care => "add hours",
        CostPart::Review => "add minutes",
    },
    ask_instead: "Say what one video costs you today, by agency or shoot: then this shows when the plan pays for itself.",

    pays,
    never: |format, payback| {
        if payback.paid_back_per_video.is_negative() {
            format!(
                "Each kept video costs {} more than the other way.",
                format.spend(payback.paid_back_per_video.abs())
            )
        } else {
            "A kept video saves nothing towards what comes before it.".to_owned()
        }
    },
    payback: "Full cost against the other way",
    payback_says: |format, cost, payback| {
        let (last, instead) = (format.spend(cost.total), format.spend(payback.instead));
        if cost.once {
            return format!("This plan comes to {last}. Made the other way, the videos would cost {instead}.");
        }
        let (first, over) = (format.spend(cost.after(0).total), months(format, cost.months));
        format!(
            "From {first} before the first video to {last} after {over}. Made the other way, the videos would cost {instead}."
        )
    },
    labels: |format, cost, payback| {
        let video = payback.break_even.map_or_else(String::new, |video| format.ratio(video));
        let month = payback.break_even_month;
        PaybackLabels {
            instead: format!("the other way {}", format.spend(payback.instead)),
            plan: format!("this plan {}", format.spend(cost.total)),
            api: format!("of it API {}", format.spend(cost.after(cost.months).api)),
            saving: format!("saves {}", format.spend(payback.saving)),
            paid_back: [
                format!("Paid back with video {video}"),
                month.map_or_else(String::new, |month| format!("month {}", format.ratio(month))),
            ],
            start: "start".to_owned(),
            last_month: format!("month {}", format.number(cost.months.into())),
        }
    },
    by_month: "Month by month",
    month_column: "Month",
    whole_line: "this plan",
    api_line: "of it API",
    instead_line: "the other way",
};

fn name(part: CostPart) -> &'static str {
    part.figure().map_or(STRINGS.api_part, |figure: Figure| (super::STRINGS.figure)(figure))
}

fn months(format: Format, months: u64) -> String {
    count(format, months.into(), "month", "months")
}

fn says(format: Format, cost: &TotalCost) -> String {
    let (over, total) = (months(format, cost.months), format.spend(cost.total));
    let comes = match (cost.once, cost.care.is_zero()) {
        (false, _) => format!("Over {over} it all comes to {total}"),
        (true, true) => format!("The project comes to {total} in all"),
        (true, false) => format!("With {over} of upkeep the project comes to {total}"),
    };
    match cost.share(cost.api) {
        None => comes,
        Some(_) if cost.api == cost.total => format!("{comes}: API spend alone so far"),
        Some(share) => format!("{comes}, {} of it API spend", format.percent_share(share)),
    }
}

fn pays(format: Format, cost: &TotalCost, payback: &Payback) -> String {
    let over = if cost.once { "in all".to_owned() } else { format!("in {}", months(format, cost.months)) };
    let size = format.spend(payback.saving.abs());
    let Some(video) = payback.break_even else {
        return format!("It never pays for itself: {over} it costs {size} more than the other way");
    };
    let month = payback.break_even_month.map(|month| format!(", in month {}", format.ratio(month)));
    let when = format!("It pays for itself with video {}{}", format.ratio(video), month.unwrap_or_default());
    let late = if payback.beyond { ", later than the plan’s last video" } else { "" };
    match payback.saving.cmp(&Exact::ZERO) {
        Ordering::Less => format!("{when}{late}: {over} it costs {size} more than the other way"),
        Ordering::Equal => format!("{when}{late}, and saves nothing beyond that"),
        Ordering::Greater => format!("{when}{late}, and saves {size} {over}"),
    }
}
