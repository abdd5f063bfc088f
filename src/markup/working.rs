//! How figures add up: their steps in a row, each a way to the field it comes from, and the list price with its source.

use maud::{Markup, html};

use super::{PageModel, Place, figure, main_label};
use crate::catalog::Price;
use crate::i18n::sentences;
use crate::names::Code;
use crate::pricing::working::{Factor, Sign, Step, main_steps};
use crate::pricing::{Figure, Quote};

/// How the main figure adds up.
pub(super) const WORKING: Place = Place { id: "working", markup: working };

/// The sum of the main figure, empty where the plan has no price.
#[must_use]
pub fn working(shown: &PageModel<'_>) -> Markup {
    let Some(quote) = shown.quote() else { return Markup::default() };
    let steps = main_steps(shown.plan, quote);
    html! {
        section.working {
            h2 { (shown.strings().working) }
            ol.sum {
                (terms(shown, &steps))
                @if let Some((name, amount)) = shown.main() {
                    li.result {
                        span.sign { "=" } " "
                        span.factor-value { (figure(name, amount, shown.format)) } " "
                        span.factor-label { (main_label(shown)) }
                    }
                }
            }
            p.meaning { ((shown.strings().question.meaning)(Figure::main(shown.plan.per))) }
            (list_price(shown, quote))
        }
    }
}

/// Steps, worked out only where they are shown.
pub type Steps<'a> = &'a dyn Fn() -> Vec<Step>;

/// A figure over its name, which opens how it comes about and what it means.
#[must_use]
pub fn explained(shown: &PageModel<'_>, name: Figure, value: &Markup, steps: Steps<'_>, rounding: &str) -> Markup {
    html! {
        div.small-figure {
            dt { (why(shown, name, value, steps, rounding)) }
            dd { (value) }
        }
    }
}

/// The name of a figure, which opens how it comes about and what it means. The steps are written only once it is open: those of
/// all figures would be most of the page.
#[must_use]
pub fn why(shown: &PageModel<'_>, name: Figure, value: &Markup, steps: Steps<'_>, rounding: &str) -> Markup {
    let open = shown.opened.contains(&name);
    let steps = if open { steps() } else { Vec::new() };
    html! {
        details.why id={ "why-" (name.code()) } open[open] {
            summary data-do="why" data-with=(name.code()) { (sentences::name(shown.format, shown.plan, name)) }
            @if !steps.is_empty() {
                ol.sum {
                    (terms(shown, &steps))
                    li.result {
                        span.sign { "=" } " "
                        span.factor-value { (value) }
                        @if !rounding.is_empty() { " " span.factor-label { (rounding) } }
                    }
                }
            }
            p.meaning { (sentences::meaning(shown.format, shown.plan, name)) }
        }
    }
}

/// Steps in a row; what is added up before it is multiplied stands in brackets.
fn terms(shown: &PageModel<'_>, steps: &[Step]) -> Markup {
    let adds = |step: &Step| matches!(step.sign, Sign::Plus | Sign::Minus);
    let last_of_sum = steps.iter().skip(1).position(|step| !adds(step)).filter(|&before| before > 0);
    html! {
        @for (at, step) in steps.iter().enumerate() {
            li {
                @if at > 0 { span.sign { (sign(step.sign)) } " " }
                @if at == 0 && last_of_sum.is_some() { span.sign { "(" } }
                (term(shown, step.factor))
                @if last_of_sum == Some(at) { span.sign { ")" } }
                " "
            }
        }
    }
}

const fn sign(sign: Sign) -> &'static str {
    match sign {
        Sign::Times => "×",
        Sign::Over => "÷",
        Sign::Plus => "+",
        Sign::Minus => "−",
    }
}

fn term(shown: &PageModel<'_>, factor: Factor) -> Markup {
    let (value, label) = (shown.format.factor(factor), (shown.strings().factor)(shown.format, factor, shown.plan));
    let inside = html! { span.factor-value { (value) } " " span.factor-label { (label) } };
    html! {
        @match factor.param() {
            Some(param) => a.factor href={ "#field-" (param.code()) } data-factor=(param.code()) data-do="field" { (inside) },
            None => span.factor { (inside) },
        }
    }
}

/// The rate in force, how it comes about where it is no plain price a second, where it was read and when. Beside the person's
/// own stands the list price.
fn list_price(shown: &PageModel<'_>, quote: &Quote) -> Markup {
    let (strings, source) = (shown.strings(), &quote.rate.source);
    let derived = shown.plan.rate.is_some() || !matches!(quote.rate.price, Price::PerSecond(_));
    let list = shown.model().filter(|_| derived).map(|model| sentences::list_price(shown.format, model, &quote.rate));
    html! {
        div.list-price {
            @if let Some(amount) = quote.figure(Figure::Rate) {
                @let value = figure(Figure::Rate, amount, shown.format);
                (value)
                (why(shown, Figure::Rate, &value, &no_steps, ""))
            }
            p {
                @if let Some(list) = list { ((strings.own_rate.list)(&list)) " " }
                a href=(source.url) { (strings.source) } ", " ((strings.read_on)(shown.format, source)) "."
            }
        }
    }
}

/// A figure that is read or decided, not worked out.
pub(super) fn no_steps() -> Vec<Step> {
    Vec::new()
}
