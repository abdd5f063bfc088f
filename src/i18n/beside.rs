//! The words of plans beside one another.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use super::Named;
use super::format::Format;
use crate::date::Date;
use crate::pricing::Figure;
use crate::pricing::beside::Against;

/// Everything said of plans beside one another in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct BesideWords {
    pub title: &'static str,
    pub help: &'static str,
    pub pin: &'static str,
    pub full: &'static str,
    pub too_long: &'static str,
    pub swap_too_long: &'static str,
    pub figure_column: &'static str,
    pub own: &'static str,
    /// The `n`th plan beside, counted from 1.
    pub other: fn(usize) -> String,
    pub name_own: &'static str,
    pub rename: &'static str,
    pub new_name: &'static str,
    pub swap: &'static str,
    pub remove: &'static str,
    /// The day whose prices a plan is answered with, where it is another one than the plan's.
    pub priced_on: fn(Format, Date) -> String,
    /// A plan in a few words, where nobody has named it.
    pub short: fn(Format, Named<'_>) -> String,
    pub against: fn(Format, &Against) -> String,
    /// Where a plan does not have the figure.
    pub none: fn(Option<Figure>) -> &'static str,
}
