//! Every price of the book with its days and its source, and what is assumed.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use maud::{Markup, html};

use super::Shown;
use crate::catalog::{AudioPolicy, Model, Rate};

/// The whole section.
#[must_use]
pub fn section(shown: &Shown<'_>) -> Markup {
    let say = shown.say();
    let columns =
        [say.tier_column, say.rate_column, say.from_column, say.until_column, say.source_column, say.confidence_column];
    html! {
        h2 { (say.sources) }
        p.section-help {
            (say.sources_help)
            @if let Some(day) = shown.book.last_read() { " " ((say.last_read)(shown.format, day)) }
        }
        div.scroller tabindex="0" role="region" aria-label=(say.sources) {
            table.sources-table {
                thead { tr { @for column in columns { th scope="col" { (column) } } } }
                tbody {
                    @for model in shown.book.models.iter() {
                        @for rate in model.rates.iter() { (row(shown, model, rate)) }
                    }
                }
            }
        }
        h3 { (say.assumptions) }
        ul.assumptions { @for item in say.assumption_list { li { (item) } } }
        p.section-help { a href={ (shown.root) "prices.json" } { (say.prices_file) } }
    }
}

fn row(shown: &Shown<'_>, model: &Model, rate: &Rate) -> Markup {
    let (say, format) = (shown.say(), shown.format);
    html! {
        tr {
            th scope="row" { (model.name) " " (rate.res.code()) ", "
                @if model.audio == AudioPolicy::Choice { ((say.market.sound)(rate.sound)) ", " }
                ((say.mode)(rate.mode).name) }
            td { @if let Some(size) = model.size(rate.res) { ((say.market.price)(format, &rate.price, size)) } }
            td { @if let Some(from) = rate.from { (format.short_day(from)) } }
            td { @if let Some(until) = rate.until { (format.short_day(until)) } }
            td { a href=(rate.source.url) { (host(&rate.source.url)) } ", " ((say.read_on)(format, &rate.source))
                @if rate.source.is_old(shown.today) { br; strong.old { (say.old_reading) } }
            }
            td { ((say.confidence)(rate.source.confidence)) }
        }
    }
}

/// The part of an address that says whose it is.
fn host(url: &str) -> &str {
    url.split('/').find(|part| part.contains('.')).unwrap_or(url)
}
