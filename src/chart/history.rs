//! A model's prices over time: each a span from its first day to its last, under one scale of days.

use super::WIDTH;
use crate::catalog::{Model, Rate};
use crate::date::Date;

/// Width of a span that begins and ends on one day.
const LEAST: u64 = 6;

/// Every price of a model under one scale of days.
#[derive(Clone, Debug, PartialEq)]
pub struct History<'a> {
    /// Where the scale begins.
    pub from: Date,
    /// Where it ends.
    pub to: Date,
    /// A price each, in the order of the book.
    pub spans: Vec<Span<'a>>,
    /// The day whose prices the plan takes, from the left.
    pub day: u64,
}

/// When a price held.
#[derive(Clone, Debug, PartialEq)]
pub struct Span<'a> {
    /// The row.
    pub rate: &'a Rate,
    /// Its first day, or the first on which it is known to hold, from the left.
    pub x: u64,
    /// How long it held, until today at most.
    pub width: u64,
}

/// Draws a model's prices up to `today`, or to the later `day` that a plan is priced on; none of a model without prices.
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
