//! Every price of the book with its days and its source, and what is assumed.

use maud::{Markup, html};

use super::PageModel;
use crate::catalog::{AudioPolicy, Model, Rate, Source};
use crate::names::Code;

/// The whole section.
#[must_use]
pub fn section(shown: &PageModel<'_>) -> Markup {
    let strings = shown.strings();
    html! {
        h2 { (strings.sources) }
        p.section-help {
            (strings.sources_help)
            @if let Some(day) = shown.book.last_read() { " " ((strings.last_read)(shown.format, day)) }
        }
        table.sources-table { @for model in shown.book.models.iter() { (prices(shown, model)) } }
        h3 { (strings.assumptions) }
        ul.assumptions { @for item in strings.assumption_list { li { (item) } } }
        p.section-help { a href={ (shown.root) "prices.json" } { (strings.prices_file) } }
    }
}

/// A model's prices, under each page that they were read on.
fn prices(shown: &PageModel<'_>, model: &Model) -> Markup {
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

fn page(shown: &PageModel<'_>, model: &Model, source: &Source) -> Markup {
    let (strings, format) = (shown.strings(), shown.format);
    html! {
        strong { (model.name) }
        @if let Some(provider) = shown.book.provider(model) { ", " (provider.name) }
        ": " a href=(source.url) { (host(&source.url)) } ", " ((strings.read_on)(format, source)) ", "
        ((strings.market.confidence)(source.confidence))
        @if source.is_old(shown.today) { br; strong.old { (strings.old_reading) } }
    }
}

fn row(shown: &PageModel<'_>, model: &Model, rate: &Rate) -> Markup {
    let (strings, format) = (shown.strings(), shown.format);
    html! {
        tr {
            th scope="row" { (sort(shown, model, rate)) }
            td { @if let Some(size) = model.size(rate.res) { ((strings.market.price)(format, &rate.price, size)) } }
            td { (holds(shown, rate)) }
        }
    }
}

/// What of a model a price is for: the resolution, and sound and way of sending where there are several.
pub(super) fn sort(shown: &PageModel<'_>, model: &Model, rate: &Rate) -> Markup {
    let strings = shown.strings();
    html! {
        (rate.res.code())
        @if model.audio == AudioPolicy::Choice { ", " ((strings.market.sound)(rate.sound)) }
        @if model.rates.iter().any(|other| other.mode != rate.mode) { ", " ((strings.mode)(rate.mode).name) }
    }
}

/// The days of a price: known, or since when it is known to hold.
pub(super) fn holds(shown: &PageModel<'_>, rate: &Rate) -> String {
    let (strings, format) = (shown.strings().market, shown.format);
    match rate.from {
        Some(_) => (strings.offered)(format, rate.from, rate.until),
        None => (strings.known_since)(format, rate.known_from()),
    }
}

/// The part of an address that says whose it is.
fn host(url: &str) -> &str {
    url.split('/').find(|part| part.contains('.')).unwrap_or(url)
}
