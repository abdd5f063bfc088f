//! A report as a workbook: a sheet for each part, numbers as numbers, and each working as a formula over the cells it uses.
//!
//! The only place where an amount becomes a float, since a workbook has no other numbers. It is converted once, from the exact
//! decimal, and only where the float still holds the minor unit exactly; no arithmetic is done on it here.
//!
//! Cells that follow no edit are grey and locked; the parameters that a formula takes are yellow and open.

mod bounds;
mod cells;
mod formulas;
mod notes;
mod plan;
mod sheet;
mod whole;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};
use strum::VariantArray;

use super::{EndLine, EndedLine, FactLine, MarketLine, PlanLine, Report};
use crate::i18n::export::{Column, Fact, Part};
use crate::locale::Currency;
use crate::names::Code;
use crate::plan::Plan;
use crate::plan::param::Param;
use crate::pricing::answer::{Answer, answer};
use crate::pricing::{Figure, Unpriced};
use cells::{amount, link, name, number, text, value};
use notes::notes;
use plan::PlanCells;
use sheet::{Cell, Sheet, Source};
use whole::{Whole, line_sheet, sheet_name};

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
    for sheet in sheets(report)? {
        book.push_worksheet(sheet);
    }
    Ok(book.save_to_buffer()?)
}

/// The sheets in their order. Without compared plans there is none for them, and without plans that are added up none for the
/// whole and its lines.
fn sheets(report: &Report<'_>) -> Result<Vec<Worksheet>, XlsxError> {
    let own = PlanCells::new(report);
    let lines = answered_lines(report);
    let reports: Vec<Report<'_>> = lines.iter().map(|(plan, answer)| Report { plan, answer, ..*report }).collect();
    let beside: Vec<PlanCells<'_>> =
        (0..).zip(&reports).map(|(at, line)| PlanCells::line(line, &sheet_name(report, at), &own)).collect();
    let whole = Whole::new(&own, &beside);
    let compared = if whole.is_none() { report.plans() } else { Vec::new() };
    let mut sheets = Vec::new();
    for &part in Part::VARIANTS {
        match part {
            Part::Facts => sheets.push(sheet(report, part, |sheet| facts(report, sheet))?),
            Part::Whole => {
                if let Some(whole) = &whole {
                    sheets.push(sheet(report, part, |sheet| whole.write(sheet))?);
                }
            }
            Part::Parameters => {
                let more: Vec<Param> = beside.iter().flat_map(PlanCells::taken_of_whole).collect();
                sheets.push(sheet(report, part, |sheet| own.write_parameters(sheet, &more))?);
            }
            Part::Figures => {
                let sum = |figure| whole.as_ref()?.followed(figure);
                sheets.push(sheet(report, part, |sheet| own.write_figures(sheet, sum))?);
                for (at, line) in (0..).zip(&beside) {
                    sheets.push(line_sheet(line, at)?);
                }
            }
            Part::Market => sheets.push(sheet(report, part, |sheet| market(report, sheet))?),
            Part::Months => sheets.push(sheet(report, part, |sheet| months(report, sheet))?),
            Part::Plans => {
                if !compared.is_empty() {
                    sheets.push(sheet(report, part, |sheet| plans(report, &compared, sheet))?);
                }
            }
        }
    }
    Ok(sheets.into_iter().map(|sheet| sheet.sheet).collect())
}

/// The plans that are added to the plan, each with its answer; none where plans are compared.
fn answered_lines(report: &Report<'_>) -> Vec<(Plan, Result<Answer, Unpriced>)> {
    let priced = |plan: Plan| {
        let answer = answer(&plan, report.book, report.today);
        (plan, answer)
    };
    report.plan.lines().skip(1).map(priced).collect()
}

/// The sheet of a part, with its title and its notes.
fn sheet(
    report: &Report<'_>,
    part: Part,
    write: impl FnOnce(&mut Sheet) -> Result<(), XlsxError>,
) -> Result<Sheet, XlsxError> {
    let sheet = Sheet::new((report.export_strings().part)(part), report.title(), notes(report, part))?;
    // Nothing is computed from the market, which is there to be sorted and filtered: on a protected sheet neither is possible.
    let mut sheet = if part == Part::Market { sheet } else { sheet.protected() };
    write(&mut sheet)?;
    Ok(sheet)
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
