//! The strings of the person's own rate: wherever it is shown it is marked as theirs, with the list price that it replaces.

use rust_decimal::Decimal;

use super::format::Format;
use crate::date::Date;

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct OwnStrings {
    pub title: &'static str,
    pub help: &'static str,
    /// The label of the figure `rate` of a plan with its own rate.
    pub rate: &'static str,
    /// What that figure means.
    pub meaning: &'static str,
    /// The label of the figure `render` of such a plan.
    pub render: &'static str,
    /// The rate with its unit: `$0.08 a second`.
    pub a_second: fn(Format, Decimal) -> String,
    /// The mark after a figure that rests on the person's own rate.
    pub marked: &'static str,
    /// The person's rate, the model's name, and the list price that it replaces.
    pub beside: fn(Format, Decimal, &str, &str) -> String,
    /// The list price that the rate replaces.
    pub list: fn(&str) -> String,
    /// That a plan on a discontinued model, by its name, uses the person's own rate.
    pub used: fn(&str) -> String,
    /// The day of the plan, whose list prices the person's own rate does not come from.
    pub priced_on: fn(Format, Date) -> String,
}
