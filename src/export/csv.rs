//! A report as a table for spreadsheets, by RFC 4180.
//!
//! One value a line, seven columns. UTF-8 with its mark, so that spreadsheets do not take it for an older encoding. In French the
//! separator is `;` and exact values have a decimal comma: a French spreadsheet reads nothing else as columns and numbers.

use rust_decimal::Decimal;

use super::{Ended, Ends, FactLine, FigureLine, Offer, Report, Written};
use crate::i18n::export::{Column, Fact, Part};
use crate::locale::{Currency, Lang};
use crate::names::Code;
use crate::plan::param::{Param, Unit};

const COLUMNS: [Column; 7] =
    [Column::Part, Column::Of, Column::Code, Column::Label, Column::Shown, Column::Exact, Column::Currency];
/// Tells a spreadsheet that the file is UTF-8.
const MARK: char = '\u{feff}';

/// A report as CSV.
///
/// # Examples
/// `Figures,,month,a month,$600,600,USD`; in French `Chiffres;;month;par mois;600 $;600;USD`.
#[must_use]
pub fn csv(report: &Report<'_>) -> String {
    let mut table = Table { lang: report.format.lang, text: String::from(MARK) };
    table.line(COLUMNS.map(|column| (report.export_strings().column)(column)));
    facts(report, &mut table);
    for line in report.parameters() {
        let exact = if line.param.bounds().is_some() { table.exact(&line.value) } else { line.value };
        let part = (report.export_strings().part)(Part::Parameters);
        table.line([part, "", line.param.code(), line.label, &line.shown, &exact, money_of(report, line.param)]);
    }
    for line in report.figures() {
        figure(report, &mut table, Part::Figures, "", &line);
    }
    market(report, &mut table);
    months(report, &mut table);
    plans(report, &mut table);
    table.text
}

fn facts(report: &Report<'_>, table: &mut Table) {
    let (strings, export_strings) = (report.strings(), report.export_strings());
    let own = report.plan.rate.map(|own| table.exact(&own.to_string()));
    let mut line = |of: &str, fact: Fact, label: &str, shown: &str, exact: &str| {
        table.line([(export_strings.part)(Part::Facts), of, fact.code(), label, shown, exact, ""]);
    };
    let mut plain = |fact: Fact, shown: &str, exact: &str| line("", fact, (export_strings.fact)(fact), shown, exact);
    plain(Fact::Title, strings.title, "");
    plain(if report.answer.is_ok() { Fact::Answer } else { Fact::Unpriced }, &report.sentence(), "");
    plain(Fact::Link, report.link, "");
    plain(Fact::On, &report.format.day(report.on()), &report.on().to_string());
    for discontinued in report.discontinued() {
        let models: Vec<&str> = discontinued.models.iter().map(|model| model.id.as_ref()).collect();
        line(
            &models.join(" "),
            Fact::Retired,
            (export_strings.fact)(Fact::Retired),
            &discontinued.says,
            &discontinued.since.to_string(),
        );
    }
    for Ends { ending, says } in report.ends(report.plan) {
        line(&ending.model.id, Fact::Ends, (export_strings.fact)(Fact::Ends), &says, &ending.day.to_string());
    }
    for FactLine { fact, shown, exact } in report.facts() {
        line(
            "",
            fact,
            (export_strings.fact)(fact),
            &shown,
            own.as_ref().filter(|_| fact == Fact::OwnRate).unwrap_or(&exact),
        );
    }
    for read in report.sources() {
        let shown = report.read_on(read.source);
        line(read.read_for.code(), Fact::Source, (export_strings.read_for)(read.read_for), &shown, &read.source.url);
    }
}

fn market(report: &Report<'_>, table: &mut Table) {
    let (strings, export_strings) = (report.strings(), report.export_strings());
    for row in report.market_lines() {
        let own = row.own.map(|own| priced(report, table, own));
        let mut line = |fact: Fact, shown: &str, exact: &str| {
            table.line([
                (export_strings.part)(Part::Market),
                &row.code,
                fact.code(),
                (export_strings.fact)(fact),
                shown,
                exact,
                "",
            ]);
        };
        line(Fact::Provider, &row.sold.provider_name, &row.sold.provider);
        line(Fact::Sound, (strings.market.sound)(row.sound), row.sound.code());
        if let Some((shown, exact)) = &own {
            line(Fact::OwnRate, shown, exact);
        }
        if let Some(Offer { says, from, since, source, .. }) = &row.offer {
            line(Fact::ListPrice, says, "");
            line(Fact::Since, since, &from.map(|day| day.to_string()).unwrap_or_default());
            line(Fact::Source, &report.read_on(source), &source.url);
        }
        row.sold.notes.iter().for_each(|&note| line(Fact::Note, (strings.market.note)(note), note.code()));
        if let Some(since) = row.discontinued {
            line(Fact::Retired, &report.format.day(since), &since.to_string());
        }
        if let Some(Ends { ending, says }) = &row.ends {
            line(Fact::Ends, says, &ending.day.to_string());
        }
        match &row.figures {
            Err(why) => line(Fact::Unpriced, why, ""),
            Ok(figures) => figures.iter().for_each(|line| figure(report, table, Part::Market, &row.code, line)),
        }
    }
    for Ended { name, since, says, .. } in report.ended() {
        let fact = Fact::Retired;
        let cells = [
            (export_strings.part)(Part::Market),
            name,
            fact.code(),
            (export_strings.fact)(fact),
            &says,
            &since.to_string(),
            "",
        ];
        table.line(cells);
    }
}

/// A price of the person's own, for people and for programs.
fn priced(report: &Report<'_>, table: &Table, own: Decimal) -> (String, String) {
    ((report.strings().own_rate.a_second)(report.format, own), table.exact(&own.to_string()))
}

fn months(report: &Report<'_>, table: &mut Table) {
    let (strings, part) = (report.strings().cost, (report.export_strings().part)(Part::Months));
    for line in report.months() {
        let of = line.month.to_string();
        let mut sum = |code: &str, label: &str, sum: &Written| {
            table.line([part, &of, code, label, &sum.shown, &table.exact(&sum.exact), code_of(sum)]);
        };
        sum("plan", strings.whole_line, &line.plan);
        sum("api", strings.api_line, &line.api);
        if let Some(instead) = &line.instead {
            sum("instead", strings.instead_line, instead);
        }
    }
}

fn plans(report: &Report<'_>, table: &mut Table) {
    let (strings, export_strings) = (report.strings(), report.export_strings());
    let part = (export_strings.part)(Part::Plans);
    for (at, line) in (1..).zip(report.plans()) {
        let of = i32::to_string(&at);
        table.line([part, &of, Param::With.code(), (strings.label)(Param::With), &line.name, &line.query, ""]);
        let own = line.plan.rate.map(|own| priced(report, table, own));
        let mut told = |fact: Fact, shown: &str, exact: &str| {
            table.line([part, &of, fact.code(), (export_strings.fact)(fact), shown, exact, ""]);
        };
        if let Some((shown, exact)) = &own {
            told(Fact::OwnRate, shown, exact);
        }
        told(Fact::On, &report.format.day(line.on), &line.on.to_string());
        if let Some(since) = line.discontinued {
            told(Fact::Retired, &report.format.day(since), &since.to_string());
        }
        line.ends.iter().for_each(|end| told(Fact::Ends, &end.says, &end.ending.day.to_string()));
        match line.figures {
            Ok(figures) => figures.iter().for_each(|one| figure(report, table, Part::Plans, &of, &one.line)),
            Err(why) => told(Fact::Unpriced, &why, ""),
        }
    }
}

fn figure(report: &Report<'_>, table: &mut Table, part: Part, of: &str, line: &FigureLine) {
    let (part, exact) = ((report.export_strings().part)(part), table.exact(&line.value.exact));
    table.line([part, of, line.figure.code(), line.label, &line.value.shown, &exact, code_of(&line.value)]);
}

fn code_of(value: &Written) -> &'static str {
    value.currency.map_or("", |currency| currency.code())
}

/// The currency of a parameter that is money.
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

/// A table being written.
struct Table {
    lang: Lang,
    text: String,
}

impl Table {
    fn line(&mut self, cells: [&str; 7]) {
        let separator = match self.lang {
            Lang::En => ',',
            Lang::Fr => ';',
        };
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.text.push(separator);
            }
            self.text.push_str(&quoted(&inert(cell, self.point()), separator));
        }
        self.text.push_str("\r\n");
    }

    const fn point(&self) -> char {
        match self.lang {
            Lang::En => '.',
            Lang::Fr => ',',
        }
    }

    /// A plain decimal with the mark that spreadsheets of the language read.
    fn exact(&self, plain: &str) -> String {
        plain.replace('.', &self.point().to_string())
    }
}

/// A cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe, unless it is a number.
fn inert(cell: &str, point: char) -> String {
    // The last four are taken for their narrow twins where people type wide letters.
    let starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if cell.starts_with(starts) && !is_number(cell, point) { format!("'{cell}") } else { cell.to_owned() }
}

/// Digits with at most one mark between them, and at most a minus before them.
fn is_number(cell: &str, point: char) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let size = cell.strip_prefix('-').unwrap_or(cell);
    size.split_once(point).map_or_else(|| digits(size), |(whole, after)| digits(whole) && digits(after))
}

fn quoted(cell: &str, separator: char) -> String {
    if cell.contains([separator, '"', '\r', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
