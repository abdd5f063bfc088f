//! English: the words of a working.

use super::fields::label;
use crate::i18n::format::{Format, Plural};
use crate::i18n::sentences;
use crate::money::Exact;
use crate::plan::param::Param;
use crate::plan::{Clips, Plan};
use crate::pricing::working::{Counted, Factor, Summed};

/// What stands under the value of a factor.
pub(super) fn factor(format: Format, factor: Factor, plan: &Plan) -> String {
    let label = match factor {
        Factor::Videos(videos) => return noun(format, videos, "video", "videos"),
        Factor::Days(days) => return noun(format, days, "day", "days"),
        Factor::Discount(percent) => return format!("after {} discount", format.percent(percent)),
        Factor::Markup(percent) => return format!("with {} markup", format.percent(percent)),
        Factor::Tax(percent) => return format!("with {} tax", format.percent(percent)),
        Factor::Fx(_) => return format!("{} per US dollar", plan.money.currency().code()),
        Factor::AddonsOfVideo(_) => "add-ons of a video",
        Factor::Addons(param, count, _) => {
            let price = format.amount(plan.number(param).unwrap_or_default().into());
            return format!("add-ons, {} × {}", format.ratio(count), format.typed(price));
        }
        Factor::Drafts(count, _) => return format!("{} {}", format.ratio(count), some(count, "draft", "drafts")),
        Factor::Finals(count, _) => return format!("{} {}", format.ratio(count), some(count, "final", "finals")),
        Factor::Seconds(_) => match plan.clips {
            Clips::Exact => "each",
            Clips::Rendered => "of real clips",
            Clips::Single => "in one clip",
        },
        Factor::Rate(_) => "a second",
        Factor::OwnRate(_) => "a second, your own price",
        Factor::Clips(run, _) => return format!("{} × {} s", run.count, run.seconds),
        Factor::Attempts(attempts) => some(attempts.into(), "take", "takes"),
        Factor::BlockedCharged(_) => "not blocked",
        Factor::WeeksOfMonth => "weeks a month",
        Factor::MonthsOfYear => "months",
        Factor::MinutesOfHour => "minutes an hour",
        Factor::SecondsOfMinute => "seconds a minute",
        Factor::Number(param, _) | Factor::Money(param, _) => typed_as(param),
        Factor::Figure(figure, _) => sentences::name(format, plan, figure),
        Factor::Count(counted, _) => counted_as(counted),
        Factor::Sum(Summed::Line(at), _) => return format!("plan {}", format.number(at.into())),
        Factor::Sum(summed, _) => summed_as(summed),
    };
    label.to_owned()
}

/// The word for an exact count.
pub(super) fn some(count: Exact, one: &'static str, many: &'static str) -> &'static str {
    if count == Exact::whole(1) { one } else { many }
}

/// What a number of the plan is in a working.
fn typed_as(param: Param) -> &'static str {
    match param {
        Param::Seconds => "seconds",
        Param::Attempts => "takes",
        Param::Finals => "finals",
        Param::TrialRenders => "trial renders",
        Param::SetupHours => "hours of integration",
        Param::CareHours => "hours of upkeep a month",
        Param::ReviewMinutes => "minutes of review a render",
        Param::Hourly => "an hour",
        Param::Hours => "hours a day",
        Param::Months => "months",
        Param::Instead => "a video made the other way",
        Param::Budget => "budget",
        Param::V
        | Param::Model
        | Param::Res
        | Param::Orient
        | Param::Audio
        | Param::Mode
        | Param::Videos
        | Param::Per
        | Param::Days
        | Param::Clips
        | Param::Blocked
        | Param::BlockedBilled
        | Param::Rate
        | Param::Draft
        | Param::DraftRes
        | Param::Discount
        | Param::Markup
        | Param::Tax
        | Param::AddonRender
        | Param::AddonVideo
        | Param::Tier
        | Param::Cur
        | Param::Fx
        | Param::On
        | Param::Name
        | Param::Lang
        | Param::With
        | Param::Together
        | Param::Title => label(param),
    }
}

const fn counted_as(counted: Counted) -> &'static str {
    match counted {
        Counted::Videos => "kept videos",
        Counted::VideosOfPlan => "kept videos of the plan",
        Counted::Renders => "renders tried",
        Counted::Reviewed => "renders looked at",
        Counted::Requests => "requests of an active day",
    }
}

const fn summed_as(summed: Summed) -> &'static str {
    match summed {
        Summed::Api => "API spend",
        Summed::ReviewOfVideo => "review of a kept video",
        Summed::PaidBack => "paid back by each kept video",
        Summed::Finals => "finals",
        Summed::OneAttempt => "one take of each video",
        Summed::ApiSecond => "API spend of a second",
        Summed::Line(_) => "plan",
    }
}

pub(super) fn noun(format: Format, number: u64, one: &str, many: &str) -> String {
    if format.plural(number.into()) == Plural::One { one } else { many }.to_owned()
}
