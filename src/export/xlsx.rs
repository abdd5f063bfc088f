//! A report as a workbook: a sheet for each part, numbers as numbers, and each working as a formula over the cells it uses.
//!
//! The only place where an amount becomes a float, since a workbook has no other numbers. It is converted once, from the exact
//! decimal, and only where the float still holds the minor unit exactly; no arithmetic is done on it here.
//!
//! Cells that follow no edit are grey and locked; the parameters that a formula takes are yellow and open.

mod cells;
mod formulas;
mod sheet;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use strum::VariantArray;

use super::{EndLine, EndedLine, FactLine, FigureLine, MarketLine, PlanLine, Report, WrittenValue, address};
use crate::i18n::export::{Column, Fact, Part};
use crate::locale::Currency;
use crate::names::Code;
use crate::plan::param::Param;
use crate::pricing::Figure;
use cells::{Formulas, format_of, number};
use sheet::{Cell, Sheet, Source};

/// The format of a number that may get other decimals than it has.
const GENERAL: &str = "General";
/// Characters at most in an address that a cell can link to.
const LONGEST_ADDRESS: usize = 2000;
/// The column, from 0, that says since when a row's model is discontinued.
const DISCONTINUED_COLUMN: usize = 4;
/// Columns between that one and the column of notes.
const ROW_FACTS: usize = 9;

/// The workbook could not be written: a text is longer than a cell can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoWorkbook;

impl From<XlsxError> for NoWorkbook {
    fn from(_: XlsxError) -> NoWorkbook {
        NoWorkbook
    }
}

/// A report as the bytes of an xlsx file. The same report gives the same bytes.
///
/// Values of at most 12 digits before the point are numbers, with a number format for their currency; longer ones are texts
/// that say so. A figure that is computed without rounding is a formula, with its exact value as the stored result.
///
/// # Errors
/// [`NoWorkbook`] where a text is longer than a cell can hold, which no plan within the contract's bounds has.
pub fn xlsx(report: &Report<'_>) -> Result<Vec<u8>, NoWorkbook> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(report.today.year(), report.today.month(), report.today.day())?;
    book.set_properties(&DocProperties::new().set_title(report.title()).set_creation_datetime(&made));
    let mut sheets = Vec::new();
    let others = report.plans();
    // Without compared plans there is no sheet for them.
    for part in Part::VARIANTS.iter().copied().filter(|&part| part != Part::Plans || !others.is_empty()) {
        let mut sheet = Sheet::new(report, part)?;
        match part {
            Part::Facts => facts(report, &mut sheet)?,
            Part::Parameters => parameters(report, &mut sheet)?,
            Part::Figures => figures(report, &mut sheet)?,
            Part::Market => market(report, &mut sheet)?,
            Part::Months => months(report, &mut sheet)?,
            Part::Plans => plans(report, &others, &mut sheet)?,
        }
        sheets.push(sheet.sheet);
    }
    for sheet in sheets {
        book.push_worksheet(sheet);
    }
    Ok(book.save_to_buffer()?)
}

fn name(text: &str) -> Cell {
    Cell::Name(text.to_owned())
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn link(link: &str) -> Cell {
    let link = address(link);
    let leads = link.starts_with("https://") || link.starts_with("http://");
    if leads && link.len() <= LONGEST_ADDRESS { Cell::Link(link) } else { Cell::Text(link) }
}

fn facts(report: &Report<'_>, sheet: &mut Sheet) -> Result<(), XlsxError> {
    let (strings, export_strings) = (report.strings(), report.export_strings());
    sheet.line([name((export_strings.fact)(Fact::Link)), link(report.link)])?;
    sheet.line([
        name((export_strings.fact)(Fact::On)),
        text(&report.format.day(report.on())),
        text(&report.on().to_string()),
    ])?;
    for discontinued in report.discontinued() {
        sheet.line([
            name((export_strings.fact)(Fact::Retired)),
            text(&report.format.day(discontinued.since)),
            text(&discontinued.since.to_string()),
        ])?;
    }
    for EndLine { ending, says } in report.ends(report.plan) {
        sheet.line([name((export_strings.fact)(Fact::Ends)), Cell::Text(says), text(&ending.day.to_string())])?;
    }
    for FactLine { fact, shown, exact } in report.facts() {
        sheet.line([name((export_strings.fact)(fact)), Cell::Text(shown), Cell::Text(exact)])?;
    }
    for read in report.sources() {
        let read_on = report.read_on(read.source);
        sheet.line([
            name((export_strings.read_for)(read.read_for)),
            link(&read.source.url),
            text(""),
            Cell::Text(read_on),
        ])?;
    }
    sheet.line([name((export_strings.fact)(Fact::Title)), text(strings.title)])
}

fn parameters(report: &Report<'_>, sheet: &mut Sheet) -> Result<(), XlsxError> {
    let column = report.export_strings().column;
    sheet.headings([Column::Label, Column::Exact, Column::Code, Column::Shown].map(column))?;
    let figures = report.figures();
    let inputs = Formulas::new(report, &figures).inputs();
    for line in report.parameters() {
        let typed = line.param.bounds().is_some() || line.param == Param::Tier;
        let value = match number(&line.value, 0).filter(|_| typed) {
            Some(number) if inputs.contains(&line.param) => Cell::Number(number, GENERAL.to_owned(), Source::Input),
            Some(number) => Cell::Number(number, format_of(&line.value, 0, 8, None), Source::Page),
            None => text(&line.value),
        };
        sheet.line([name(line.label), value, name(line.param.code()), Cell::Text(line.shown)])?;
    }
    Ok(())
}

fn figures(report: &Report<'_>, sheet: &mut Sheet) -> Result<(), XlsxError> {
    let column = report.export_strings().column;
    let columns = [Column::Label, Column::Exact, Column::Currency, Column::Shown, Column::Exact, Column::Code];
    sheet.headings(columns.map(column))?;
    let lines = report.figures();
    let formulas = Formulas::new(report, &lines);
    for line in &lines {
        let source = formulas.of(line.figure).map_or(Source::Page, Source::Formula);
        sheet.line([
            name(line.label),
            amount(report, line, source),
            name(line.value.currency.map_or("", Currency::code)),
            text(&line.value.shown),
            text(&line.value.exact),
            name(line.figure.code()),
        ])?;
    }
    Ok(())
}

fn market(report: &Report<'_>, sheet: &mut Sheet) -> Result<(), XlsxError> {
    let (strings, export_strings) = (report.strings(), report.export_strings());
    let figures = row_figures(report).map(strings.figure);
    let discontinued = [(export_strings.fact)(Fact::Retired)];
    let model = [Param::Model, Param::Res].map(strings.label);
    let sold = [Fact::Provider, Fact::Sound, Fact::ListPrice, Fact::OwnRate, Fact::Since, Fact::Source];
    let facts = sold.into_iter().chain([Fact::Note, Fact::Ends]);
    let columns = [export_strings.tier_column]
        .into_iter()
        .chain(figures)
        .chain(discontinued)
        .chain(model)
        .chain([export_strings.class]);
    sheet.headings(columns.chain(facts.map(export_strings.fact)))?;
    for row in report.market_lines() {
        sheet.line(row_cells(report, &row))?;
    }
    for EndedLine { name, since, says, .. } in report.ended() {
        let discontinued = Cell::Text((report.views().plans.retired_short)(report.format, since));
        let empty = || std::iter::repeat_with(|| text(""));
        let before = [self::name(name)].into_iter().chain(empty().take(DISCONTINUED_COLUMN.saturating_sub(1)));
        sheet.line(before.chain([discontinued]).chain(empty().take(ROW_FACTS)).chain([Cell::Text(says)]))?;
    }
    Ok(())
}

/// The figures of a market row, a column each. A model that sells clips leaves the column of `rate` empty.
const fn row_figures(report: &Report<'_>) -> [Figure; 3] {
    [Figure::Rate, Figure::Video, Figure::main(report.plan.per)]
}

/// The cells of a market row: its label, its figures (or in the first of their columns why there are none), then its facts.
fn row_cells(report: &Report<'_>, row: &MarketLine<'_>) -> Vec<Cell> {
    let strings = report.strings();
    let mut cells = vec![name(&row.label)];
    match &row.figures {
        Err(why) => cells.extend([text(why), text(""), text("")]),
        Ok(figures) => cells.extend(row_figures(report).map(|name| {
            let line = figures.iter().find(|line| line.figure == name);
            line.map_or_else(|| text(""), |line| amount(report, line, Source::Page))
        })),
    }
    let list_price = row.list_price.as_ref();
    let notes: Vec<&str> = row.seller.notes.iter().map(|&note| (report.views().market.note)(note)).collect();
    let known = |value: Option<String>| Cell::Text(value.unwrap_or_default());
    cells.extend([
        known(row.discontinued.map(|since| (report.views().plans.retired_short)(report.format, since))),
        text(&row.name),
        text(row.res),
        text(row.class),
        text(&row.seller.provider_name),
        text((strings.sound)(row.sound)),
        known(list_price.map(|list_price| list_price.says.clone())),
        known(row.own.map(|own| (strings.own_rate.a_second)(report.format, own))),
        known(list_price.map(|list_price| list_price.since.clone())),
        known(
            list_price.map(|list_price| format!("{}, {}", list_price.source.url, report.read_on(&list_price.source))),
        ),
        Cell::Text(notes.join(", ")),
        known(row.ends.as_ref().map(|end| end.says.clone())),
    ]);
    cells
}

fn months(report: &Report<'_>, sheet: &mut Sheet) -> Result<(), XlsxError> {
    let strings = report.views().total;
    sheet.headings([strings.month_column, strings.whole_line, strings.api_line, strings.instead_line])?;
    for line in report.months() {
        let month = line.month.to_string();
        let month =
            number(&month, 0).map_or_else(|| text(&month), |number| Cell::Number(number, "0".to_owned(), Source::Page));
        let sums = [Some(line.plan), Some(line.api), line.instead].into_iter().flatten();
        let sums = sums.map(|sum| value(report, Figure::Plan, &sum, Source::Page));
        sheet.line([month].into_iter().chain(sums))?;
    }
    Ok(())
}

/// The sheet of compared plans: a heading per plan, then a line per figure with its value and its difference.
fn plans(report: &Report<'_>, others: &[PlanLine<'_>], sheet: &mut Sheet) -> Result<(), XlsxError> {
    let column = report.export_strings().column;
    let columns = [Column::Of, Column::Exact, Column::Currency, Column::Shown, Column::Label, Column::Code];
    sheet.headings(columns.map(column))?;
    for other in others {
        let discontinued =
            other.discontinued.map(|since| Cell::Text((report.views().plans.retired_short)(report.format, since)));
        let day = Cell::Text(report.format.day(other.on));
        let ends = other.ends.iter().map(|end| text(&end.says));
        sheet.line(
            [Cell::Heading(other.name.clone()), text(&other.short), day].into_iter().chain(discontinued).chain(ends),
        )?;
        match &other.figures {
            Err(why) => sheet.line([name(&other.name), text(why)])?,
            Ok(figures) => {
                for one in figures {
                    sheet.line([
                        name(&other.name),
                        amount(report, &one.line, Source::Page),
                        name(one.line.value.currency.map_or("", Currency::code)),
                        Cell::Text(one.text()),
                        name(one.line.label),
                        name(one.line.figure.code()),
                    ])?;
                }
            }
        }
    }
    Ok(())
}

fn amount(report: &Report<'_>, line: &FigureLine, source: Source) -> Cell {
    value(report, line.figure, &line.value, source)
}

/// A number where a spreadsheet keeps every digit that is shown, else a text that says so.
fn value(report: &Report<'_>, figure: Figure, value: &WrittenValue, source: Source) -> Cell {
    let minor = value.currency.map_or(0, Currency::minor);
    let most = match (figure, value.currency) {
        (Figure::Rate | Figure::Second, _) | (_, None) => 6,
        _ => minor,
    };
    let format = match (&source, value.currency) {
        (Source::Formula(_), None) => GENERAL.to_owned(),
        _ => format_of(&value.exact, minor, most, value.currency),
    };
    match number(&value.exact, minor) {
        Some(number) => Cell::Number(number, format, source),
        None => Cell::Text((report.export_strings().too_long)(&value.shown)),
    }
}
