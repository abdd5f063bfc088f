//! What stands under an exported picture, so that it can be read and checked without the page.

use super::{Report, address, one_line};

/// The caption of a picture, a paragraph on each line: the sums that the plan is part of, where plans are added up; the plan's name,
/// the plan with its main figure, the person's own rate with the list price that it replaces, which of its models are discontinued or
/// end, the day of the prices, where they were read, and last the address of the plan.
///
/// # Examples
/// `20 videos of 10 s a day on Sora 2 cost $600 a month.`
#[must_use]
pub fn caption(report: &Report<'_>) -> String {
    let mut lines: Vec<String> = match report.whole() {
        Some(whole) => vec![one_line(&whole), report.line_title(1)],
        None => report.plan.name.iter().map(|name| one_line(name)).chain([report.own_sentence()]).collect(),
    };
    lines.extend(report.own_price());
    lines.extend(report.endings());
    lines.push(report.priced_on());
    lines.extend(report.price_sources());
    lines.push(address(report.link));
    lines.join("\n")
}
