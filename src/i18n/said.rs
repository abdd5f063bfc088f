//! What is said of a plan wherever its answer goes: on the page, to a screen reader, into a file.
//!
//! Chooses among words and formats; holds no words of its own.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use super::format::Format;
use super::{Around, Named, words};
use crate::catalog::Model;
use crate::date::Date;
use crate::pricing::answer::{Answer, Value};
use crate::pricing::budget::ASKED;
use crate::pricing::{Figure, Unpriced};

/// The mark of a figure that is not exact to the render.
#[must_use]
pub const fn approximate(is: bool) -> &'static str {
    if is { "≈\u{a0}" } else { "" }
}

/// A figure of an answer as people read it, its mark of [`approximate`] included; none where the plan does not have it.
#[must_use]
pub fn figure(format: Format, answer: &Answer, figure: Figure) -> Option<String> {
    let value = answer.figure(figure)?;
    let asked = ASKED.into_iter().find(|(_, name)| *name == figure);
    let most = asked.zip(answer.allowed.as_ref()).map(|((param, _), allowed)| (param, allowed.most(param)));
    Some(match (most, value) {
        (Some((param, most)), Value::Count(_)) => (words(format.lang).cost.most)(format, param, most),
        _ => format!("{}{}", approximate(!answer.is_exact(figure)), format.figure(figure, value)),
    })
}

/// The answer as a sentence: the plan with its main figure, or why it has none.
#[must_use]
pub fn sentence(format: Format, named: Named<'_>, answer: &Result<Answer, Unpriced>) -> String {
    match answer {
        Err(unpriced) => (words(format.lang).unpriced)(format, named, unpriced),
        Ok(answer) => {
            let Around { before, after } = (words(format.lang).headline)(format, named);
            let main = figure(format, answer, Figure::main(named.plan.per)).unwrap_or_default();
            format!("{before}{main}{after}.")
        }
    }
}

/// That models can no longer be bought since a day.
#[must_use]
pub fn retired(format: Format, models: &[&Model], since: Date) -> String {
    let names: Vec<String> = models.iter().map(|model| model.name.to_string()).collect();
    (words(format.lang).retired)(format, &names, since)
}

/// Which prices a plan on models that end on a day is answered with: those of its own day, or the last ones.
#[must_use]
pub fn prices_taken(format: Format, on: Date, retired: Date) -> String {
    let say = words(format.lang);
    if on < retired { (say.price_of)(format, on) } else { say.last_price.to_owned() }
}
