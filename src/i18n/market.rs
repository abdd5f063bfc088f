//! The words of the market: how models are billed, what one has to know of them, how they are grouped and compared.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use super::format::Format;
use crate::catalog::{Assumed, Blocked, Cap, Note, Price, Size, Sound};
use crate::date::Date;

/// Everything said of the market in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct MarketWords {
    /// A list price as it is billed, with how it comes about.
    pub price: fn(Format, &Price, &Size) -> String,
    /// How long a model is offered: first day known or not, last day known or not.
    pub offered: fn(Format, Option<Date>, Option<Date>) -> String,
    pub note: fn(Note) -> &'static str,
    /// Readings of the day before which a model will not end.
    pub not_before: fn(Format, &[Date]) -> String,
    /// Whether its provider charges for blocked renders.
    pub blocked: fn(Option<Blocked>) -> &'static str,
    pub assumed: fn(Assumed) -> &'static str,
    pub sound: fn(Sound) -> &'static str,
    pub cap: fn(Format, &Cap) -> String,
}
