//! The strings of plans that are added up, and a sentence about the whole.

use super::format::Format;
use crate::plan::{Plan, Together};
use crate::pricing::answer::Answer;
use crate::pricing::{Figure, Unpriced};

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct WholeStrings {
    /// Comes before the sums, with how many plans there are: `3 plans together cost `.
    pub cost: fn(usize) -> String,
    /// Comes after a sum: ` a month`.
    pub after: fn(Figure) -> &'static str,
    pub and: &'static str,
    /// Stands in place of the sums.
    pub no_sum: fn(usize) -> String,
    /// Why there are none, with the numbers of the plans without a price.
    pub unpriced: fn(&[String]) -> String,
    /// A plan by its number, counted from 1.
    pub line: fn(usize) -> String,
    /// The title, before a sentence about the whole.
    pub titled: fn(&str, &str) -> String,
}

/// The sums that answer the whole, in the order they are read.
pub const LEADING: [Figure; 2] = [Figure::SumMonth, Figure::SumOnce];

/// How many plans are added up.
#[must_use]
pub fn count(plan: &Plan) -> usize {
    plan.with.len().saturating_add(1)
}

/// What the first of the plans costs, where it is worked out, or why it has no price.
pub type Answered<'a> = Option<&'a Result<Answer, Unpriced>>;

/// The numbers of the plans without a price, counted from 1. Where the first has none, those after it are not looked at.
fn unpriced(answer: Answered<'_>) -> Vec<usize> {
    match answer {
        Some(Ok(Answer { sums: Some(sums), .. })) => sums.unpriced().map(|at| at.saturating_add(1)).collect(),
        Some(Err(_)) => vec![1],
        Some(Ok(_)) | None => Vec::new(),
    }
}

/// What the whole costs, under its title, or which of its plans have no price; `None` where plans are compared.
///
/// # Examples
/// `Campaign: 3 plans together cost $652 a month and $150 once.`
#[must_use]
pub fn sentence(format: Format, plan: &Plan, answer: Answered<'_>) -> Option<String> {
    match plan.together {
        Together::Compare => return None,
        Together::Add => {}
    }
    let strings = format.strings.whole;
    let mut sums = LEADING.into_iter().filter_map(|name| Some((name, answer?.as_ref().ok()?.figure(name)?))).peekable();
    let mut text = if sums.peek().is_some() {
        (strings.cost)(count(plan))
    } else {
        format!("{}. {}", (strings.no_sum)(count(plan)), why(format, answer))
    };
    for (at, (name, value)) in sums.enumerate() {
        let and = if at == 0 { "" } else { strings.and };
        text.push_str(&format!("{and}{}{}", format.figure(name, value), (strings.after)(name)));
    }
    let sentence = format!("{}.", text.trim_end_matches(['.', ' ']));
    Some(plan.title.as_ref().map_or(sentence.clone(), |title| (strings.titled)(title, &sentence)))
}

/// Which plans have no price; empty where that is not known.
#[must_use]
pub fn why(format: Format, answer: Answered<'_>) -> String {
    let strings = format.strings.whole;
    let lines: Vec<String> = unpriced(answer).into_iter().map(strings.line).collect();
    if lines.is_empty() { String::new() } else { (strings.unpriced)(&lines) }
}
