//! A report as a few lines of plain text, to paste into a message.

use super::{Report, SourceLine, address};
use crate::i18n::export::{Fact, ReadFor};
use crate::pricing::Figure;

/// A report as plain text, without a line feed at its end. One line each, where there is something to say:
///
/// - the sums that the plan is part of, where plans are added up;
/// - the plan's name;
/// - the plan with its main figure, or why it has none;
/// - the price of a kept video;
/// - how its length is billed, where that is not the exact one;
/// - its add-ons;
/// - the person's own rate, with the list price that it replaces;
/// - which of its models are discontinued or end;
/// - what the plan costs today, where that differs;
/// - each compared plan, with its discontinued and ending models;
/// - the day of the prices;
/// - where its prices were read, and when;
/// - the link.
///
/// # Examples
/// `20 videos of 10 s a day on Sora 2 cost $600 a month.`
#[must_use]
pub fn summary(report: &Report<'_>) -> String {
    let (export_strings, format) = (report.export_strings(), report.format);
    let mut lines: Vec<String> = report.whole().map(|whole| one_line(&whole)).into_iter().collect();
    lines.extend(report.plan.name.iter().map(|name| one_line(name)));
    lines.push(report.own_sentence());
    let quote = report.priced().map(|answer| &answer.quote);
    if let Some(video) = quote.and_then(|quote| quote.figure(Figure::Video)) {
        lines.push((export_strings.video_costs)(format, video));
    }
    let noted = |fact: Fact, text: &str| (export_strings.noted)((export_strings.fact)(fact), text);
    lines.extend(report.billed_clips().map(|clips| noted(Fact::Clips, clips)));
    lines.extend(report.addons().map(|addons| noted(Fact::Addons, &addons)));
    lines.extend(report.own_price());
    let discontinued = report.discontinued().into_iter().map(|discontinued| discontinued.says);
    let ended: Vec<String> = discontinued.chain(report.ends(report.plan).into_iter().map(|end| end.says)).collect();
    if !ended.is_empty() {
        lines.push(ended.join(" "));
    }
    lines.extend(
        report.price_change().map(|price_change| (report.export_strings().price_change)(format, &price_change)),
    );
    for other in report.plans() {
        let name = format!("{}{}", other.name, other.marked);
        let details = [other.main()].into_iter().chain(other.ended(report));
        lines.extend(details.map(|detail| (export_strings.noted)(&name, &detail)));
    }
    lines.push(match quote {
        Some(_) if report.plan.rate.is_some() => (report.export_strings().own_priced_on)(format, report.on()),
        Some(quote) => (export_strings.priced_on)(format, report.on(), quote.ended),
        None => (export_strings.noted)(report.strings().day, &format.day(report.on())),
    });
    let is_price =
        |read: &SourceLine<'_>| matches!(read.read_for, ReadFor::Rate | ReadFor::ListPrice | ReadFor::DraftRate);
    let read = |read: SourceLine<'_>| {
        let from = format!("{}, {}", address(&read.source.url), report.read_on(read.source));
        (export_strings.noted)((export_strings.read_for)(read.read_for), &from)
    };
    lines.extend(report.sources().into_iter().filter(is_price).map(read));
    lines.push(address(report.link));
    lines.join("\n")
}

/// A text without what ends a line or turns its direction.
fn one_line(text: &str) -> String {
    let is_plain =
        |mark: &char| !mark.is_control() && !matches!(mark, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(is_plain).collect()
}
