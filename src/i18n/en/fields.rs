//! English: the fields of the form, what they take, and what is told of a text that is none.

use rust_decimal::Decimal;

use super::STRINGS;
use crate::i18n::format::{Format, Plural};
use crate::i18n::quoted;
use crate::input::{Misread, WhyNot};
use crate::plan::param::{Greatest, Least, OutOfBounds, Param, Unit};
use crate::pricing::Amount;

pub(super) fn count(format: Format, number: Decimal, one: &str, many: &str) -> String {
    let noun = if format.plural(number) == Plural::One { one } else { many };
    format!("{} {noun}", format.number(number))
}

pub(super) fn measured(format: Format, unit: Option<Unit>, number: Decimal) -> String {
    let Some(unit) = unit else { return format.number(number) };
    match unit {
        Unit::Videos => count(format, number, "video", "videos"),
        Unit::Seconds => count(format, number, "second", "seconds"),
        Unit::Days => count(format, number, "day", "days"),
        Unit::Attempts => count(format, number, "take", "takes"),
        Unit::Renders => count(format, number, "render", "renders"),
        Unit::Hours => count(format, number, "hour", "hours"),
        Unit::Minutes => count(format, number, "minute", "minutes"),
        Unit::Months => count(format, number, "month", "months"),
        Unit::Money => format.typed(Amount { value: number.into(), currency: format.currency }),
        Unit::Percent => format.percent(number),
        Unit::UsdPerSecond => (STRINGS.own_rate.a_second)(format, number),
        Unit::PerDollar => format.number(number),
    }
}

pub(super) fn label(param: Param) -> &'static str {
    match param {
        Param::Model => "Model",
        Param::Res => "Resolution",
        Param::Orient => "Format",
        Param::Mode => "Sending",
        Param::Seconds => "Length",
        Param::Videos => "Videos you keep",
        Param::Per => "per",
        Param::Days => "Active days",
        Param::Clips => "Billing",
        Param::Attempts => "Takes per kept video",
        Param::Blocked => "Blocked or failed, %",
        Param::BlockedBilled => "Are blocked renders charged?",
        Param::Rate => "Your own price per second, US dollars",
        Param::Draft => "Drafts made on",
        Param::DraftRes => "Resolution of drafts",
        Param::Finals => "Final renders per kept video",
        Param::TrialRenders => "Trial renders, once",
        Param::SetupHours => "Integration hours, once",
        Param::CareHours => "Upkeep hours a month",
        Param::ReviewMinutes => "Minutes of review per render",
        Param::Hourly => "Price of an hour",
        Param::AddonRender => "Add-ons per render",
        Param::AddonVideo => "Add-ons per kept video",
        Param::Instead => "One video by agency or shoot today",
        Param::Hours => "Hours a day you send renders",
        Param::Months => "Months to count",
        Param::Budget => "Budget",
        Param::Tier => "Your usage tier",
        Param::Discount => "Discount, %",
        Param::Markup => "Markup, %",
        Param::Tax => "Tax, %",
        Param::Cur => "Shown in",
        Param::Fx => "For one US dollar",
        Param::On => "Prices of",
        Param::Name => "A name for this plan",
        Param::Lang => "Language",
        Param::V => "Version",
        Param::With => "Beside",
        Param::Together => "Together",
        Param::Title => "A title for the whole",
        Param::Audio => "Sound",
    }
}

pub(super) fn misread(format: Format, param: Param, misread: &Misread, text: &str, counts: Option<Decimal>) -> String {
    let (text, allowed) = (quoted(text.trim()), allowed(format, param));
    let whole = if param.bounds().is_some_and(|bounds| bounds.decimals == 0) { "whole " } else { "" };
    let why = match misread.why {
        WhyNot::Empty => format!("Type a number: {allowed}."),
        WhyNot::NotANumber | WhyNot::OutOfBounds(OutOfBounds::NotWhole) => format!("“{text}” is not a {whole}number."),
        WhyNot::OtherUnit => format!("“{text}” does not fit: this field is in {}.", unit_name(format, param)),
        WhyNot::TwoNumbers(one, other) => {
            format!("“{text}” could be {} or {}.", format.number(one), format.number(other))
        }
        WhyNot::OutOfBounds(OutOfBounds::TooFine(decimals)) => format!("“{text}” needs more than {decimals} decimals."),
        WhyNot::OutOfBounds(OutOfBounds::Low(_)) => format!("“{text}” is too low: it has to be {allowed}."),
        WhyNot::OutOfBounds(OutOfBounds::High(_)) => format!("“{text}” is too high: it has to be {allowed}."),
    };
    format!("{why} {}", still(format, param, counts))
}

/// What the numbers of a field count, or the currency that they are in.
fn unit_name(format: Format, param: Param) -> &'static str {
    match param.unit() {
        Some(Unit::Videos) => "videos",
        Some(Unit::Seconds) => "seconds",
        Some(Unit::Days) => "days",
        Some(Unit::Attempts) => "takes",
        Some(Unit::Renders) => "renders",
        Some(Unit::Hours) => "hours",
        Some(Unit::Minutes) => "minutes",
        Some(Unit::Months) => "months",
        Some(Unit::Percent) => "percent",
        Some(Unit::Money | Unit::PerDollar) => format.currency.code(),
        Some(Unit::UsdPerSecond) => "USD per second",
        None => "",
    }
}

fn still(format: Format, param: Param, counts: Option<Decimal>) -> String {
    match (param, counts) {
        (Param::Fx, None) => STRINGS.rate_wanted.to_owned(),
        (_, None) => "Still without one.".to_owned(),
        (Param::Videos | Param::Seconds | Param::Attempts, Some(number)) => {
            format!("Still priced for {}.", measured(format, param.unit(), number))
        }
        (_, Some(number)) => format!("Still {}.", measured(format, param.unit(), number)),
    }
}

pub(super) fn allowed(format: Format, param: Param) -> String {
    let Some(bounds) = param.bounds() else { return String::new() };
    let whole = |number: u64| format.number(number.into());
    let least = match bounds.least {
        Least::From(least) => format!("from {}", whole(least)),
        Least::Above(limit) => format!("above {}", whole(limit)),
    };
    match bounds.greatest {
        Greatest::Upto(most) => format!("{least} to {}", whole(most)),
        Greatest::Below(limit) => format!("{least} to below {}", whole(limit)),
    }
}
