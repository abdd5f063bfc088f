//! The values of a plan's parameters as people read them: in exports, and beside those of other plans.
//!
//! Chooses among strings and formats; holds no strings of its own.

use rust_decimal::Decimal;

use super::format::Format;
use crate::catalog::Book;
use crate::link::value_of;
use crate::plan::Plan;
use crate::plan::param::{Param, Unit};
use crate::pricing::Amount;

/// The value of a parameter, without the unit that its label says: `12.5%`, `$40`, `Veo 3.1`; `None` where the plan is without. A
/// language is its code, and so is a currency.
#[must_use]
pub fn shown(format: Format, plan: &Plan, book: &Book, param: Param) -> Option<String> {
    let value = value_of(plan, param)?;
    Some(match plan.number(param).zip(param.unit()) {
        Some((number, unit)) => shown_number(format, plan, number, unit),
        None => shown_choice(format, plan, book, param, value),
    })
}

fn shown_number(format: Format, plan: &Plan, number: Decimal, unit: Unit) -> String {
    match unit {
        Unit::UsdPerSecond => (format.strings.own_rate.a_second)(format, number),
        Unit::Percent => format.percent(number),
        Unit::Money => format.typed(Amount { value: number.into(), currency: plan.money.currency() }),
        Unit::Seconds => format.seconds(number),
        Unit::Videos
        | Unit::Days
        | Unit::Attempts
        | Unit::Renders
        | Unit::Hours
        | Unit::Minutes
        | Unit::Months
        | Unit::PerDollar => format.number(number),
    }
}

fn shown_choice(format: Format, plan: &Plan, book: &Book, param: Param, value: String) -> String {
    let strings = format.strings;
    let shown = match param {
        Param::Model | Param::Draft => return book.model(&value).map_or(value, |model| model.name.to_string()),
        Param::Audio => (strings.sound)(plan.sound),
        Param::Orient => (strings.orient)(plan.orient),
        Param::Mode => (strings.mode)(plan.mode).name,
        Param::Per => (strings.per)(plan.per),
        Param::Clips => (strings.clips)(plan.clips).name,
        Param::BlockedBilled => (strings.blocked_billed)(plan.blocked_billed).name,
        Param::On => return plan.on.map_or(value, |day| format.day(day)),
        Param::V
        | Param::Res
        | Param::Seconds
        | Param::Videos
        | Param::Days
        | Param::Attempts
        | Param::Blocked
        | Param::Rate
        | Param::DraftRes
        | Param::Finals
        | Param::Discount
        | Param::Markup
        | Param::Tax
        | Param::TrialRenders
        | Param::SetupHours
        | Param::CareHours
        | Param::ReviewMinutes
        | Param::Hourly
        | Param::AddonRender
        | Param::AddonVideo
        | Param::Instead
        | Param::Hours
        | Param::Months
        | Param::Budget
        | Param::Tier
        | Param::Cur
        | Param::Fx
        | Param::Name
        | Param::Lang
        | Param::With
        | Param::Together
        | Param::Title => return value,
    };
    shown.to_owned()
}
