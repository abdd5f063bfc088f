//! What the files of a plan are called.

use crate::date::Date;
use crate::names::Code;
use crate::plan::Plan;

/// The name of a plan's files, without their ending: what the person calls the plan, or what it is, and the day of its prices.
/// Only letters and digits of a name are kept, of any script, with hyphens between them.
///
/// # Examples
/// `clipcost-20x10s-day-sora-2-720p-2026-11-26`; of a plan called "Spring, take 2" `clipcost-Spring-take-2-2026-11-26`.
#[must_use]
pub fn file_name(plan: &Plan, today: Date) -> String {
    let name = plan.name.as_deref().map(words).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| what_it_is(plan));
    format!("clipcost-{name}-{}", plan.day(today))
}

/// `20x10s-day-sora-2-720p`.
fn what_it_is(plan: &Plan) -> String {
    let Plan { videos, seconds, per, model, res, .. } = plan;
    format!("{videos}x{seconds}s-{}-{model}-{}", per.code(), res.code())
}

/// The words of a text, with hyphens between them.
fn words(text: &str) -> String {
    let words = text.split(|mark: char| !mark.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}
