//! Every price of the book with its days and its source, and what is assumed.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use maud::{Markup, html};

use super::Shown;
use crate::catalog::{AudioPolicy, Model, Rate, Source};

/// The whole section.
#[must_use]
pub fn section(shown: &Shown<'_>) -> Markup {
    let say = shown.say();
    html! {
        h2 { (say.sources) }
        p.section-help {
            (say.sources_help)
            @if let Some(day) = shown.book.last_read() { " " ((say.last_read)(shown.format, day)) }
        }
        table.sources-table { @for model in shown.book.models.iter() { (prices(shown, model)) } }
        h3 { (say.assumptions) }
        ul.assumptions { @for item in say.assumption_list { li { (item) } } }
        p.section-help { a href={ (shown.root) "prices.json" } { (say.prices_file) } }
    }
}

/// A model's prices, under each page that they were read on.
fn prices(shown: &Shown<'_>, model: &Model) -> Markup {
    let from_one_page = model.rates.chunk_by(|one, other| one.source == other.source);
    html! {
        @for rates in from_one_page {
            tbody {
                @if let Some(rate) = rates.first() { tr { th.sources-model colspan="3" scope="rowgroup" { (page(shown, model, &rate.source)) } } }
                @for rate in rates { (row(shown, model, rate)) }
            }
        }
    }
}

fn page(shown: &Shown<'_>, model: &Model, source: &Source) -> Markup {
    let (say, format) = (shown.say(), shown.format);
    html! {
        strong { (model.name) }
        @if let Some(provider) = shown.book.provider(model) { ", " (provider.name) }
        ": " a href=(source.url) { (host(&source.url)) } ", " ((say.read_on)(format, source)) ", "
        ((say.market.confidence)(source.confidence))
        @if source.is_old(shown.today) { br; strong.old { (say.old_reading) } }
    }
}

fn row(shown: &Shown<'_>, model: &Model, rate: &Rate) -> Markup {
    let (say, format) = (shown.say(), shown.format);
    html! {
        tr {
            th scope="row" { (sort(shown, model, rate)) }
            td { @if let Some(size) = model.size(rate.res) { ((say.market.price)(format, &rate.price, size)) } }
            td { (holds(shown, rate)) }
        }
    }
}

/// What of a model a price is for: the resolution, and sound and way of sending where there are several.
pub(super) fn sort(shown: &Shown<'_>, model: &Model, rate: &Rate) -> Markup {
    let say = shown.say();
    html! {
        (rate.res.code())
        @if model.audio == AudioPolicy::Choice { ", " ((say.market.sound)(rate.sound)) }
        @if model.rates.iter().any(|other| other.mode != rate.mode) { ", " ((say.mode)(rate.mode).name) }
    }
}

/// The days of a price: known, or since when it is known to hold.
pub(super) fn holds(shown: &Shown<'_>, rate: &Rate) -> String {
    let (say, format) = (shown.say().market, shown.format);
    match rate.from {
        Some(_) => (say.offered)(format, rate.from, rate.until),
        None => (say.known_since)(format, rate.known_from()),
    }
}

/// The part of an address that says whose it is.
fn host(url: &str) -> &str {
    url.split('/').find(|part| part.contains('.')).unwrap_or(url)
}
