//! A report in three to seven lines of plain text, to paste into a message.

use super::{Report, address};
use crate::pricing::Figure;

/// The plan with its main figure, the price of a kept video, the person's own price with the list price that it replaces, that
/// its models are discontinued or end, what it costs today where that is another sum, each plan beside, the day of the prices, the link; a line
/// each, without one at the end. Where the plan has no price: why, the day, the link.
///
/// # Examples
/// `20 videos of 10 s a day on Sora 2 cost $600 a month.`
#[must_use]
pub fn summary(report: &Report<'_>) -> String {
    let (export_strings, format) = (report.export_strings(), report.format);
    let mut lines = vec![report.sentence()];
    let quote = report.priced().map(|answer| &answer.quote);
    if let Some(video) = quote.and_then(|quote| quote.figure(Figure::Video)) {
        lines.push((export_strings.video_costs)(format, video));
    }
    lines.extend(report.own_price());
    let discontinued = report.discontinued().into_iter().map(|discontinued| discontinued.says);
    let ended: Vec<String> = discontinued.chain(report.ends(report.plan).into_iter().map(|end| end.says)).collect();
    if !ended.is_empty() {
        lines.push(ended.join(" "));
    }
    lines.extend(report.price_change().map(|price_change| (report.strings().price_change)(format, &price_change)));
    for other in report.plans() {
        let name = format!("{}{}", other.name, other.marked);
        let told = [other.main()].into_iter().chain(other.ended(report));
        lines.extend(told.map(|what| (export_strings.noted)(&name, &what)));
    }
    lines.push(match quote {
        Some(_) if report.plan.rate.is_some() => (report.strings().own_rate.priced_on)(format, report.on()),
        Some(quote) => (export_strings.priced_on)(format, report.on(), quote.ended),
        None => (export_strings.noted)(report.strings().day, &format.day(report.on())),
    });
    lines.push(address(report.link));
    lines.join("\n")
}
