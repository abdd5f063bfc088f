//! Sentences that are the same on the page, for a screen reader and in exports.
//!
//! Chooses among strings and formats; holds no strings of its own.

use strum::VariantArray;

use super::format::Format;
use super::market::MarketStrings;
use super::views::ViewStrings;
use super::{HeadlineParts, NamedPlan};
use crate::catalog::{Model, Rate};
use crate::plan::Plan;
use crate::pricing::answer::{Answer, Value};
use crate::pricing::budget::BudgetFor;
use crate::pricing::{Figure, Quote, Unpriced};

/// The mark before a figure that is not exact; empty for one that is.
#[must_use]
pub const fn approximate(is: bool) -> &'static str {
    if is { "≈\u{a0}" } else { "" }
}

/// A figure as shown, with the mark of [`approximate`], or with "up to" for what a budget allows; `None` where the plan does
/// not have it.
#[must_use]
pub fn figure(format: Format, views: &ViewStrings, answer: &Answer, figure: Figure) -> Option<String> {
    let value = answer.figure(figure)?;
    let budget_for = BudgetFor::VARIANTS.iter().find(|of| of.figure() == figure);
    let most = budget_for.zip(answer.affordable.as_ref()).map(|(&of, affordable)| (of, affordable.most.of(of)));
    Some(match (most, value) {
        (Some((of, most)), Value::Count(_)) => (views.budget.up_to)(format, of, most),
        _ => format!("{}{}", approximate(!answer.is_exact(figure)), format.figure(figure, value)),
    })
}

/// A sentence with the plan and its main figure, or why it has none.
#[must_use]
pub fn sentence(format: Format, named: NamedPlan<'_>, quote: Result<&Quote, &Unpriced>) -> String {
    match quote {
        Err(unpriced) => (format.strings.unpriced)(format, named, unpriced),
        Ok(quote) => {
            let HeadlineParts { before, after } = (format.strings.headline)(format, named);
            let main =
                quote.figure(Figure::main(named.plan.per)).map(|amount| format.money(amount)).unwrap_or_default();
            format!("{before}{main}{after}.")
        }
    }
}

/// The label of a figure; that of `rate` and `render` says where it rests on the person's own rate.
#[must_use]
pub fn name(format: Format, plan: &Plan, figure: Figure) -> &'static str {
    let strings = format.strings;
    match (plan.rate, figure) {
        (Some(_), Figure::Rate) => strings.own_rate.rate,
        (Some(_), Figure::Render) => strings.own_rate.render,
        _ => (strings.figure)(figure),
    }
}

/// What a figure means, in one paragraph.
#[must_use]
pub fn meaning(format: Format, views: &ViewStrings, plan: &Plan, figure: Figure) -> &'static str {
    let strings = format.strings;
    match (plan.rate, figure) {
        (Some(_), Figure::Rate) => strings.own_rate.meaning,
        _ => (views.question.meaning)(figure),
    }
}

/// A list price as it is billed, and how the price per second follows from it; empty where the model does not have the rate's
/// resolution.
#[must_use]
pub fn list_price(format: Format, market: &MarketStrings, model: &Model, rate: &Rate) -> String {
    model.size(rate.res).map_or_else(String::new, |size| (market.price)(format, &rate.price, size))
}
