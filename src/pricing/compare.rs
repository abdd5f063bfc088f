//! One plan on every model and resolution of the book, beside the one chosen.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use super::{Figure, Quote, Unpriced, price};
use crate::catalog::{Book, Res, Sound};
use crate::date::Date;
use crate::money::Exact;
use crate::scenario::Scenario;

/// A plan on one model at one resolution.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The same plan there.
    pub scenario: Scenario,
    /// What it costs there.
    pub quote: Result<Quote, Unpriced>,
    /// Its price over that of the plan as chosen, where both are known and the chosen one is not free.
    pub ratio: Option<Exact>,
}

/// The plan on every model, resolution and sound, in the order of the book.
#[must_use]
pub fn tiers(scenario: &Scenario, book: &Book, today: Date) -> Vec<Row> {
    let chosen = price(scenario, book, today).ok();
    let places = book.models.iter().flat_map(|model| {
        let sizes = model.sizes.iter().map(|size| size.res);
        sizes.flat_map(move |res| model.audio.sounds().iter().map(move |&sound| (model.id.as_ref(), res, sound)))
    });
    places.map(|(id, res, sound)| row(scenario, (id, res, sound), chosen.as_ref(), book, today)).collect()
}

fn row(
    scenario: &Scenario,
    (id, res, sound): (&str, Res, Sound),
    chosen: Option<&Quote>,
    book: &Book,
    today: Date,
) -> Row {
    let mut there = scenario.clone();
    there.take_tier(book, id, res, sound);
    let quote = price(&there, book, today);
    let video = |quote: &Quote| quote.figure(Figure::Video).map(|amount| amount.value);
    let ours = quote.as_ref().ok().and_then(video);
    let theirs = chosen.and_then(video);
    let ratio = ours.zip(theirs).and_then(|(ours, theirs)| ours.divided_by(theirs).ok());
    Row { scenario: there, quote, ratio }
}
