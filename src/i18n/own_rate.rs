//! The strings of the person's own rate: wherever it is shown it is marked as theirs, with the list price that it replaces.

use rust_decimal::Decimal;

use super::format::Format;

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct OwnStrings {
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
}
