//! A report as a few lines of plain text, to paste into a message.

use super::{Report, SourceLine, address, one_line};
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
/// - each compared plan, with its day where that is another, and its discontinued and ending models;
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
    let endings = report.endings();
    if !endings.is_empty() {
        lines.push(endings.join(" "));
    }
    lines.extend(
        report.price_change().map(|price_change| (report.export_strings().price_change)(format, &price_change)),
    );
    for other in report.plans() {
        let name = format!("{}{}", other.name, other.marked);
        let details = [other.main()].into_iter().chain(other.notes(report));
        lines.extend(details.map(|detail| (export_strings.noted)(&name, &detail)));
    }
    lines.push(report.priced_on());
    lines.extend(report.price_sources());
    lines.push(address(report.link));
    lines.join("\n")
}

impl Report<'_> {
    /// The day of the prices: that of the list prices, or of a plan with the person's own.
    pub(super) fn priced_on(&self) -> String {
        let export_strings = self.export_strings();
        match self.priced() {
            Some(_) if self.plan.rate.is_some() => (export_strings.own_priced_on)(self.format, self.on()),
            Some(answer) => (export_strings.priced_on)(self.format, self.on(), answer.quote.ended),
            None => (export_strings.noted)(self.strings().day, &self.format.day(self.on())),
        }
    }

    /// Where the plan's prices were read, and when.
    pub(super) fn price_sources(&self) -> Vec<String> {
        let is_price =
            |read: &SourceLine<'_>| matches!(read.read_for, ReadFor::Rate | ReadFor::ListPrice | ReadFor::DraftRate);
        let export_strings = self.export_strings();
        let line = |read: SourceLine<'_>| {
            let from = format!("{}, {}", address(&read.source.url), self.read_on(read.source));
            (export_strings.noted)((export_strings.read_for)(read.read_for), &from)
        };
        self.sources().into_iter().filter(is_price).map(line).collect()
    }
}
