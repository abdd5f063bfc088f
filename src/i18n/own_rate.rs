//! The words of the person's own price: it is marked as theirs wherever it stands, and the list price is said beside it.

use rust_decimal::Decimal;

use super::format::Format;
use crate::date::Date;

/// Everything said of an own price in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct OwnStrings {
    pub title: &'static str,
    pub help: &'static str,
    /// The figure `rate` of a plan with an own price, and what it means.
    pub rate: &'static str,
    pub meaning: &'static str,
    /// The figure `render` of such a plan.
    pub render: &'static str,
    /// The price, as one number with its unit.
    pub a_second: fn(Format, Decimal) -> String,
    /// That a sentence with a figure speaks of one's own price; stands after the figure.
    pub marked: &'static str,
    /// The own price of a model, and its list price as it is billed.
    pub beside: fn(Format, Decimal, &str, &str) -> String,
    /// The list price as it is billed.
    pub list: fn(&str) -> String,
    /// Which price a plan on a model that has ended is answered with.
    pub used: fn(&str) -> String,
    /// The day of the prices, where one's own is not of it.
    pub priced_on: fn(Format, Date) -> String,
}
