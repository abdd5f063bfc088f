//! A report in three to seven lines of plain text, to paste into a message.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use super::{Report, address};
use crate::pricing::Figure;

/// The plan with its main figure, the price of a kept video, the person's own price with the list price that it replaces, that
/// its models are gone or end, what it costs today where that is another sum, each plan beside, the day of the prices, the link; a line
/// each, without one at the end. Where the plan has no price: why, the day, the link.
///
/// # Examples
/// `20 videos of 10 s a day on Sora 2 cost $600 a month.`
#[must_use]
pub fn summary(report: &Report<'_>) -> String {
    let (words, format) = (report.words(), report.format);
    let mut lines = vec![report.sentence()];
    let quote = report.priced().map(|answer| &answer.quote);
    if let Some(video) = quote.and_then(|quote| quote.figure(Figure::Video)) {
        lines.push((words.video_costs)(format, video));
    }
    lines.extend(report.own_price());
    let gone = report.gone().into_iter().map(|gone| gone.says);
    let ended: Vec<String> = gone.chain(report.ends(report.plan).into_iter().map(|end| end.says)).collect();
    if !ended.is_empty() {
        lines.push(ended.join(" "));
    }
    lines.extend(report.receipt().map(|receipt| (report.say().receipt)(format, &receipt)));
    for other in report.beside() {
        let name = format!("{}{}", other.name, other.marked);
        let told = [other.main()].into_iter().chain(other.ended(report));
        lines.extend(told.map(|what| (words.noted)(&name, &what)));
    }
    lines.push(match quote {
        Some(_) if report.plan.rate.is_some() => (report.say().own.priced_on)(format, report.on()),
        Some(quote) => (words.priced_on)(format, report.on(), quote.ended),
        None => (words.noted)(report.say().day, &format.day(report.on())),
    });
    lines.push(address(report.link));
    lines.join("\n")
}
