//! Sentences that are the same on the page, for a screen reader and in exports.
//!
//! Chooses among strings and formats; holds no strings of its own.

use strum::VariantArray;

use super::format::Format;
use super::views::ViewStrings;
use super::{HeadlineParts, NamedPlan};
use crate::catalog::{Book, Ending, Model, Rate};
use crate::date::Date;
use crate::plan::Plan;
use crate::pricing::answer::{Answer, Value};
use crate::pricing::budget::BudgetFor;
use crate::pricing::{Figure, Quote, Unpriced};

/// The mark before a figure that is not exact; empty for one that is.
#[must_use]
pub const fn approximate(is: bool) -> &'static str {
    if is { "≈\u{a0}" } else { "" }
}

/// A figure as shown, with the mark of [`approximate`], or with "at least" for what a budget allows; `None` where the plan does
/// not have it.
#[must_use]
pub fn figure(format: Format, views: &ViewStrings, answer: &Answer, figure: Figure) -> Option<String> {
    let value = answer.figure(figure)?;
    let budget_for = BudgetFor::VARIANTS.iter().find(|of| of.figure() == figure);
    let most = budget_for.zip(answer.affordable.as_ref()).map(|(&of, affordable)| (of, affordable.most.of(of)));
    Some(match (most, value) {
        (Some((of, most)), Value::Count(_)) => (views.budget.most)(format, of, most),
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

/// That models of one seller can no longer be bought since a day, and who shut them down.
#[must_use]
pub fn retired(format: Format, book: &Book, models: &[&Model], since: Date) -> String {
    let names: Vec<String> = models.iter().map(|model| model.name.to_string()).collect();
    let seller = models.first().map_or("", |model| seller(book, model));
    (format.strings.retired)(format, &names, seller, since)
}

/// An announced end, without the model's name.
#[must_use]
pub fn ending(format: Format, book: &Book, ending: &Ending<'_>) -> String {
    let next = ending.model.lifecycle.followed.as_ref().and_then(|id| book.model(id));
    (format.strings.market.ending)(format, ending, seller(book, ending.model), next)
}

fn seller<'a>(book: &'a Book, model: &Model) -> &'a str {
    book.provider(model).map_or("", |provider| provider.name.as_ref())
}

/// Which prices a plan on discontinued models uses: those of its day, the last ones, or the person's own rate.
#[must_use]
pub fn prices_taken(format: Format, named: NamedPlan<'_>, models: &[&Model], on: Date, retired: Date) -> String {
    let strings = format.strings;
    match models.iter().find(|model| named.plan.rate.is_some() && model.id == named.plan.model) {
        Some(model) => (strings.own_rate.used)(&model.name),
        None if on < retired => (strings.price_of)(format, on),
        None => strings.last_price.to_owned(),
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
pub fn list_price(format: Format, model: &Model, rate: &Rate) -> String {
    model.size(rate.res).map_or_else(String::new, |size| (format.strings.market.price)(format, &rate.price, size))
}

/// The person's own rate with the list price that it replaces; `None` for a plan at list prices.
#[must_use]
pub fn own_price(format: Format, plan: &Plan, rate: &Rate, book: &Book) -> Option<String> {
    let (own, model) = (plan.rate?, book.model(&plan.model)?);
    Some((format.strings.own_rate.beside)(format, own, &model.name, &list_price(format, model, rate)))
}
