//! A report as CSV for spreadsheets: one value per line, in seven columns.

mod table;

use rust_decimal::Decimal;

use super::{EndLine, EndedLine, FactLine, ListPriceLine, MarketLine, MonthLine, PlanLine, Report};
use crate::i18n::export::{Fact, Part};
use crate::locale::Currency;
use crate::names::Code;
use crate::plan::param::{Param, Unit};
use table::{Lines, Table};

/// A report as CSV.
///
/// # Examples
/// `Figures,,month,a month,$600,600,USD`; in French `Chiffres;;month;par mois;600 $;600;USD`.
#[must_use]
pub fn csv(report: &Report<'_>) -> String {
    let mut table = Table::new(report);
    facts(report, &mut table);
    parameters(report, &mut table.lines(Part::Parameters, ""));
    table.lines(Part::Figures, "").figures(&report.figures());
    for row in report.market_lines() {
        market_row(report, &row, &mut table.lines(Part::Market, &row.code));
    }
    for EndedLine { name, since, says, .. } in report.ended() {
        table.lines(Part::Market, name).fact(Fact::Retired, &says, &since.to_string());
    }
    for line in report.months() {
        month(report, &line, &mut table.lines(Part::Months, &line.month.to_string()));
    }
    for (at, line) in (1..).zip(report.plans()) {
        plan(report, &line, &mut table.lines(Part::Plans, &i32::to_string(&at)));
    }
    table.into_text()
}

fn facts(report: &Report<'_>, table: &mut Table<'_>) {
    let mut lines = table.lines(Part::Facts, "");
    lines.fact(Fact::Title, report.strings().title, "");
    lines.fact(if report.answer.is_ok() { Fact::Answer } else { Fact::Unpriced }, &report.sentence(), "");
    lines.fact(Fact::Link, report.link, "");
    lines.fact(Fact::On, &report.format.day(report.on()), &report.on().to_string());
    for discontinued in report.discontinued() {
        let models: Vec<&str> = discontinued.models.iter().map(|model| model.id.as_ref()).collect();
        let (of, since) = (models.join(" "), discontinued.since.to_string());
        table.lines(Part::Facts, &of).fact(Fact::Retired, &discontinued.says, &since);
    }
    for EndLine { ending, says } in report.ends(report.plan) {
        table.lines(Part::Facts, &ending.model.id).fact(Fact::Ends, &says, &ending.day.to_string());
    }
    for FactLine { fact, shown, exact } in report.facts() {
        let exact = if fact == Fact::OwnRate { table.exact(&exact) } else { exact };
        table.lines(Part::Facts, "").fact(fact, &shown, &exact);
    }
    for read in report.sources() {
        let label = (report.export_strings().read_for)(read.read_for);
        let mut lines = table.lines(Part::Facts, read.read_for.code());
        lines.line([Fact::Source.code(), label, &report.read_on(read.source), &read.source.url, ""]);
    }
}

fn parameters(report: &Report<'_>, lines: &mut Lines<'_, '_>) {
    for line in report.parameters() {
        let exact = if line.param.bounds().is_some() { lines.exact(&line.value) } else { line.value };
        lines.line([line.param.code(), line.label, &line.shown, &exact, money_of(report, line.param)]);
    }
}

/// The currency code of a parameter that is money; empty for every other.
fn money_of(report: &Report<'_>, param: Param) -> &'static str {
    let Some(unit) = param.unit() else { return "" };
    match unit {
        Unit::UsdPerSecond => Currency::USD.code(),
        Unit::Money => report.plan.money.currency().code(),
        Unit::Videos
        | Unit::Seconds
        | Unit::Days
        | Unit::Attempts
        | Unit::Renders
        | Unit::Hours
        | Unit::Minutes
        | Unit::Months
        | Unit::Percent
        | Unit::PerDollar => "",
    }
}

fn market_row(report: &Report<'_>, row: &MarketLine<'_>, lines: &mut Lines<'_, '_>) {
    lines.fact(Fact::Provider, &row.seller.provider_name, &row.seller.provider);
    lines.fact(Fact::Sound, (report.strings().sound)(row.sound), row.sound.code());
    own_rate(report, row.own, lines);
    if let Some(ListPriceLine { says, from, since, source, .. }) = &row.list_price {
        lines.fact(Fact::ListPrice, says, "");
        lines.fact(Fact::Since, since, &from.map(|day| day.to_string()).unwrap_or_default());
        lines.fact(Fact::Source, &report.read_on(source), &source.url);
    }
    for &note in &row.seller.notes {
        lines.fact(Fact::Note, (report.views().market.note)(note), note.code());
    }
    if let Some(since) = row.discontinued {
        lines.fact(Fact::Retired, &report.format.day(since), &since.to_string());
    }
    if let Some(EndLine { ending, says }) = &row.ends {
        lines.fact(Fact::Ends, says, &ending.day.to_string());
    }
    match &row.figures {
        Ok(figures) => lines.figures(figures),
        Err(why) => lines.fact(Fact::Unpriced, why, ""),
    }
}

fn own_rate(report: &Report<'_>, own: Option<Decimal>, lines: &mut Lines<'_, '_>) {
    if let Some(own) = own {
        let exact = lines.exact(&own.to_string());
        lines.fact(Fact::OwnRate, &(report.strings().own_rate.a_second)(report.format, own), &exact);
    }
}

fn month(report: &Report<'_>, line: &MonthLine, lines: &mut Lines<'_, '_>) {
    let strings = report.views().total;
    lines.value("plan", strings.whole_line, &line.plan);
    lines.value("api", strings.api_line, &line.api);
    if let Some(instead) = &line.instead {
        lines.value("instead", strings.instead_line, instead);
    }
}

fn plan(report: &Report<'_>, line: &PlanLine<'_>, lines: &mut Lines<'_, '_>) {
    lines.line([Param::With.code(), (report.strings().label)(Param::With), &line.name, &line.query, ""]);
    own_rate(report, line.plan.rate, lines);
    lines.fact(Fact::On, &report.format.day(line.on), &line.on.to_string());
    if let Some(since) = line.discontinued {
        lines.fact(Fact::Retired, &report.format.day(since), &since.to_string());
    }
    for end in &line.ends {
        lines.fact(Fact::Ends, &end.says, &end.ending.day.to_string());
    }
    match &line.figures {
        Ok(figures) => lines.figures(figures.iter().map(|compared| &compared.line)),
        Err(why) => lines.fact(Fact::Unpriced, why, ""),
    }
}
