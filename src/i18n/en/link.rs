//! English: what is told of a link that was not taken as it stands.

use rust_decimal::Decimal;

use super::fields::allowed;
use crate::i18n::format::Format;
use crate::i18n::{joined, quoted};
use crate::link::{LONGEST_KNOWN, LONGEST_RECEIVED, LinkFault, Refused, Why};
use crate::names::Code;
use crate::plan::fields::BadValue;
use crate::plan::param::{OutOfBounds, Param};

pub(super) fn refused(format: Format, value: &Refused) -> String {
    let param = match (&value.why, value.param) {
        (Why::Link(fault), _) => return told_of_link(format, *fault, &value.given),
        (_, Some(param)) => param,
        (_, None) => return String::new(),
    };
    let (name, given) = (param.code(), quoted(&value.given));
    let why = match &value.why {
        Why::Link(fault) => return told_of_link(format, *fault, &value.given),
        Why::Bad(BadValue::TooLong) => "it is too long".to_owned(),
        Why::Twice => return format!("{name} stands more than once: “{given}” was left aside, the first counts."),
        Why::Empty => "it is empty".to_owned(),
        Why::Bad(BadValue::NotANumber) => "it is not a plain decimal number".to_owned(),
        Why::Bad(BadValue::OutOfBounds(OutOfBounds::NotWhole)) => "it has to be whole".to_owned(),
        Why::Bad(BadValue::OutOfBounds(OutOfBounds::TooFine(decimals))) => {
            format!("it has more than {decimals} decimals")
        }
        Why::Bad(BadValue::OutOfBounds(_)) => format!("it has to be {}", allowed(format, param)),
        Why::Bad(BadValue::NotAmong(values)) => format!("it can be {}", joined(values, "or")),
        Why::Bad(BadValue::UnknownModel) => "the price book has no such model".to_owned(),
        Why::Bad(BadValue::NotOfModel) => "the model never had it".to_owned(),
        Why::Bad(BadValue::NotADay) => "it is no day of the calendar, as 2026-03-12 is".to_owned(),
        Why::Bad(BadValue::UnknownCurrency) => "it is no currency code in use, as EUR is".to_owned(),
        Why::Bad(BadValue::NoFx) => "no exchange rate that can be used stands beside it".to_owned(),
        Why::TooMany => "eleven plans stand beside this one already".to_owned(),
        Why::NoRoom => "the link has no room for it".to_owned(),
        Why::Inside(at, inside) => return format!("In plan {at} beside this one: {}", refused(format, inside)),
        Why::Bad(BadValue::NoDraft) => {
            return format!("{name} “{given}” was dropped: the plan makes no drafts.");
        }
        Why::Bad(BadValue::FxOfDollars) => return format!("{name} “{given}” was dropped: the plan is in US dollars."),
    };
    let used = match (value.used.as_str(), param) {
        ("", Param::On) => "today is used".to_owned(),
        ("", param) if param.may_be_absent() => "the plan is without it".to_owned(),
        ("", _) => "the browser's is used".to_owned(),
        (used, _) => format!("{used} is used"),
    };
    format!("{name} “{given}” was not taken: {why}; {used}.")
}

fn told_of_link(format: Format, fault: LinkFault, given: &str) -> String {
    let count = |most: usize| format.number(Decimal::from(u64::try_from(most).unwrap_or_default()));
    match fault {
        LinkFault::Html => {
            "“amp;” stood before names: the link had passed through HTML. It is read as it was meant.".to_owned()
        }
        LinkFault::Escaped => {
            "“%3D” stood for “=”: the link was encoded once too often. It is read as it was meant.".to_owned()
        }
        LinkFault::CutOff => {
            format!("“{}” ends the link, which seems cut off: what stood there has its default.", quoted(given))
        }
        LinkFault::TooLong => format!(
            "The link is too long: Clipcost reads at most {} characters of what it knows, {} in all. Nothing of it was read. \
             This is the standard plan.",
            count(LONGEST_KNOWN),
            count(LONGEST_RECEIVED)
        ),
    }
}
