//! How the answer adds up: its factors in a row, each a way to the field it comes from, and the list price with its source.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use maud::{Markup, html};

use super::{Shown, figure, main_label};
use crate::i18n::FactorWords;
use crate::pricing::working::{Factor, factors};
use crate::pricing::{Figure, Quote};

/// The sum, empty where the plan has no price.
#[must_use]
pub fn working(shown: &Shown<'_>) -> Markup {
    let Ok(quote) = shown.quote else { return Markup::default() };
    html! {
        section.working {
            h2 { (shown.say().working) }
            ol.sum {
                @for (at, factor) in factors(shown.plan, quote).into_iter().enumerate() {
                    li {
                        @if at > 0 { span.sign { (sign(factor)) } " " }
                        (term(shown, factor))
                        " "
                    }
                }
                @if let Some((name, amount)) = shown.main() {
                    li.result {
                        span.sign { "=" } " "
                        span.factor-value { (figure(name, amount, shown.format)) } " "
                        span.factor-label { (main_label(shown)) }
                    }
                }
            }
            (list_price(shown, quote))
        }
    }
}

fn sign(factor: Factor) -> &'static str {
    match factor {
        Factor::BlockedCharged(_) => "÷",
        _ => "×",
    }
}

fn term(shown: &Shown<'_>, factor: Factor) -> Markup {
    let FactorWords { value, label } = (shown.say().factor)(shown.format, factor, shown.plan);
    let field = factor.param().name();
    html! {
        a.factor href={ "#field-" (field) } data-factor=(field) data-do="field" {
            span.factor-value { (value) } " " span.factor-label { (label) }
        }
    }
}

/// The rate in force, where it was read and when.
fn list_price(shown: &Shown<'_>, quote: &Quote) -> Markup {
    let (say, source) = (shown.say(), &quote.rate.source);
    html! {
        @if let Some(amount) = quote.figure(Figure::Rate) {
            p.list-price {
                (figure(Figure::Rate, amount, shown.format)) " " ((say.figure)(Figure::Rate)) ". "
                a href=(source.url) { (say.source) }
                ", " ((say.read_on)(shown.format, source)) "."
            }
        }
    }
}
