//! The chart of a model's prices over time: each price is a span from its first day to its last, on one scale of days.

use super::WIDTH;
use crate::catalog::{Model, Rate};
use crate::date::Date;

/// Width of a span at least.
const LEAST: u64 = 6;

/// The chart of a model's prices.
#[derive(Clone, Debug, PartialEq)]
pub struct History<'a> {
    /// First day of the scale.
    pub from: Date,
    /// Last day of the scale.
    pub to: Date,
    /// One span per price, in the order of the book.
    pub spans: Vec<Span<'a>>,
    /// Position of the day whose prices apply to the plan, from the left.
    pub day: u64,
}

/// The days on which a price held.
#[derive(Clone, Debug, PartialEq)]
pub struct Span<'a> {
    /// The price.
    pub rate: &'a Rate,
    /// Left edge: its first day, or the first day on which it is known to hold.
    pub x: u64,
    /// Width: up to its last day, at most to the end of the scale.
    pub width: u64,
}

/// The chart of a model's prices, up to `today` or to `day`, the plan's, where that is later; `None` for a model without
/// prices.
#[must_use]
pub fn history(model: &Model, day: Date, today: Date) -> Option<History<'_>> {
    let firsts = model.rates.iter().map(Rate::known_from).chain(model.lifecycle.offered);
    let from = firsts.min()?.min(day);
    let to = today.max(day);
    let days = u64::from(to.days_since(from)).max(1);
    let x = |day: Date| u64::from(day.days_since(from)).saturating_mul(WIDTH).checked_div(days).unwrap_or_default();
    let span = |rate| {
        let start = x(Rate::known_from(rate)).min(WIDTH.saturating_sub(LEAST));
        let end = rate.until.map_or(WIDTH, |until| x(until).min(WIDTH));
        Span { rate, x: start, width: end.saturating_sub(start).max(LEAST) }
    };
    Some(History { from, to, spans: model.rates.iter().map(span).collect(), day: x(day) })
}
