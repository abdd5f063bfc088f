//! A report as a workbook: a sheet for each part, numbers as numbers, and each working as a formula over the cells it uses.
//!
//! The only place where an amount becomes a float, since a workbook has no other numbers. It is converted once, from the exact
//! decimal, and only where the float still holds the minor unit exactly; no arithmetic is done on it here.

mod formulas;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Formula, Url, Workbook, Worksheet, XlsxError};

use strum::VariantArray;

use super::{EndLine, EndedLine, FactLine, FigureLine, MarketLine, PlanLine, Report, WrittenValue, address};
use crate::i18n::export::{Column, Fact, Part};
use crate::locale::Currency;
use crate::names::Code;
use crate::plan::param::Param;
use crate::pricing::Figure;
use formulas::{CellInput, formula};

/// Significant digits that a spreadsheet keeps.
const DIGITS: usize = 15;
/// Digits before the point at most for a value to be written as a number.
const WHOLE_DIGITS: usize = 12;
/// Characters at most in an address that a cell can link to.
const LONGEST_ADDRESS: usize = 2000;
/// Widths of the first columns, in characters.
const WIDTHS: [f64; 6] = [38.0, 18.0, 12.0, 26.0, 24.0, 20.0];
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
    book.set_properties(&DocProperties::new().set_title(report.sentence()).set_creation_datetime(&made));
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

/// A sheet that is filled line by line.
struct Sheet {
    sheet: Worksheet,
    row: u32,
}

/// The content of a cell.
enum Cell {
    Text(String),
    Heading(String),
    Link(String),
    /// A number, its number format, and the formula that it is the result of.
    Number(f64, String, Option<String>),
}

impl Sheet {
    /// A sheet with the name of its part. Its first lines are the report's sentence and what has ended or ends.
    fn new(report: &Report<'_>, part: Part) -> Result<Sheet, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name((report.export_strings().part)(part))?;
        for (column, width) in (0..).zip(WIDTHS) {
            sheet.set_column_width(column, width)?;
        }
        let mut sheet = Sheet { sheet, row: 0 };
        sheet.line([Cell::Heading(report.sentence())])?;
        for says in endings(report) {
            sheet.line([Cell::Text(says)])?;
        }
        sheet.row = first_row(report);
        Ok(sheet)
    }

    fn line(&mut self, cells: impl IntoIterator<Item = Cell>) -> Result<(), XlsxError> {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Text(text) => self.sheet.write_string(self.row, column, text)?,
                Cell::Heading(text) => {
                    self.sheet.write_string_with_format(self.row, column, text, &Format::new().set_bold())?
                }
                Cell::Link(link) => self.sheet.write_url(self.row, column, Url::new(link))?,
                Cell::Number(number, format, None) => {
                    let format = Format::new().set_num_format(format);
                    self.sheet.write_number_with_format(self.row, column, number, &format)?
                }
                Cell::Number(number, format, Some(formula)) => {
                    let format = Format::new().set_num_format(format);
                    let formula = Formula::new(formula).set_result(number.to_string());
                    self.sheet.write_formula_with_format(self.row, column, formula, &format)?
                }
            };
        }
        self.row = self.row.saturating_add(1);
        Ok(())
    }

    fn headings<'a>(&mut self, names: impl IntoIterator<Item = &'a str>) -> Result<(), XlsxError> {
        self.line(names.into_iter().map(|name| Cell::Heading(name.to_owned())))
    }
}

/// What every sheet says of the plan's models: which are discontinued, and which end.
fn endings(report: &Report<'_>) -> Vec<String> {
    let ends = report.ends(report.plan).into_iter().map(|end| end.says);
    report.discontinued().into_iter().map(|discontinued| discontinued.says).chain(ends).collect()
}

/// The row of a sheet's headings, from 0: below the sentence, the discontinued and ending models, and an empty line.
fn first_row(report: &Report<'_>) -> u32 {
    u32::try_from(endings(report).len()).unwrap_or_default().saturating_add(2)
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
    sheet.line([text((export_strings.fact)(Fact::Link)), link(report.link)])?;
    sheet.line([
        text((export_strings.fact)(Fact::On)),
        text(&report.format.day(report.on())),
        text(&report.on().to_string()),
    ])?;
    for discontinued in report.discontinued() {
        sheet.line([
            text((export_strings.fact)(Fact::Retired)),
            text(&report.format.day(discontinued.since)),
            text(&discontinued.since.to_string()),
        ])?;
    }
    for EndLine { ending, says } in report.ends(report.plan) {
        sheet.line([text((export_strings.fact)(Fact::Ends)), Cell::Text(says), text(&ending.day.to_string())])?;
    }
    for FactLine { fact, shown, exact } in report.facts() {
        sheet.line([text((export_strings.fact)(fact)), Cell::Text(shown), Cell::Text(exact)])?;
    }
    for read in report.sources() {
        let read_on = report.read_on(read.source);
        sheet.line([
            text((export_strings.read_for)(read.read_for)),
            link(&read.source.url),
            text(""),
            Cell::Text(read_on),
        ])?;
    }
    sheet.line([text((export_strings.fact)(Fact::Title)), text(strings.title)])
}

fn parameters(report: &Report<'_>, sheet: &mut Sheet) -> Result<(), XlsxError> {
    let column = report.export_strings().column;
    sheet.headings([Column::Label, Column::Exact, Column::Code, Column::Shown].map(column))?;
    for line in report.parameters() {
        let typed = line.param.bounds().is_some() || line.param == Param::Tier;
        let number = if typed { number(&line.value, 0) } else { None };
        let value = match number {
            Some(number) => Cell::Number(number, format_of(&line.value, 0, 8, None), None),
            None => text(&line.value),
        };
        sheet.line([text(line.label), value, text(line.param.code()), Cell::Text(line.shown)])?;
    }
    Ok(())
}

fn figures(report: &Report<'_>, sheet: &mut Sheet) -> Result<(), XlsxError> {
    let column = report.export_strings().column;
    let columns = [Column::Label, Column::Exact, Column::Currency, Column::Shown, Column::Exact, Column::Code];
    sheet.headings(columns.map(column))?;
    let lines = report.figures();
    for line in &lines {
        let cell = |input: CellInput| address_of(report, &lines, input);
        let value = amount(report, line, formula(report, line.figure, &cell));
        let currency = line.value.currency.map_or("", Currency::code);
        sheet.line([
            text(line.label),
            value,
            text(currency),
            text(&line.value.shown),
            text(&line.value.exact),
            text(line.figure.code()),
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
        let before = [text(name)].into_iter().chain(empty().take(DISCONTINUED_COLUMN.saturating_sub(1)));
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
    let mut cells = vec![text(&row.label)];
    match &row.figures {
        Err(why) => cells.extend([text(why), text(""), text("")]),
        Ok(figures) => cells.extend(row_figures(report).map(|name| {
            let line = figures.iter().find(|line| line.figure == name);
            line.map_or_else(|| text(""), |line| amount(report, line, None))
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
        let month = number(&month, 0).map_or_else(|| text(&month), |number| Cell::Number(number, "0".to_owned(), None));
        let sums = [Some(line.plan), Some(line.api), line.instead].into_iter().flatten();
        let sums = sums.map(|sum| value(report, Figure::Plan, &sum, None));
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
            Err(why) => sheet.line([text(&other.name), text(why)])?,
            Ok(figures) => {
                for one in figures {
                    sheet.line([
                        text(&other.name),
                        amount(report, &one.line, None),
                        text(one.line.value.currency.map_or("", Currency::code)),
                        Cell::Text(one.text()),
                        text(one.line.label),
                        text(one.line.figure.code()),
                    ])?;
                }
            }
        }
    }
    Ok(())
}

fn amount(report: &Report<'_>, line: &FigureLine, formula: Option<String>) -> Cell {
    value(report, line.figure, &line.value, formula)
}

/// A number where a spreadsheet keeps every digit that is shown, else a text that says so.
fn value(report: &Report<'_>, figure: Figure, value: &WrittenValue, formula: Option<String>) -> Cell {
    let minor = value.currency.map_or(0, Currency::minor);
    let most = match (figure, value.currency) {
        (Figure::Rate | Figure::Second, _) | (_, None) => 6,
        _ => minor,
    };
    match number(&value.exact, minor) {
        Some(number) => Cell::Number(number, format_of(&value.exact, minor, most, value.currency), formula),
        None => Cell::Text((report.export_strings().too_long)(&value.shown)),
    }
}

/// A decimal as a float; `None` where it has more than 12 digits before the point, or those and the minor unit's exceed the 15
/// that are kept.
fn number(exact: &str, minor: u32) -> Option<f64> {
    let whole = exact.trim_start_matches('-').split('.').next().unwrap_or_default().len();
    let digits = whole.saturating_add(usize::try_from(minor).unwrap_or(DIGITS));
    if whole <= WHOLE_DIGITS && digits <= DIGITS { exact.parse().ok() } else { None }
}

/// The number format of a value: as many decimals as it has, from `least` to `most`, then its currency.
fn format_of(exact: &str, least: u32, most: u32, currency: Option<Currency>) -> String {
    let has = exact.split_once('.').map_or(0, |(_, after)| after.len());
    let places = |count: u32| usize::try_from(count).unwrap_or_default();
    let (least, most) = (places(least), places(most));
    let shown = has.clamp(least, most.max(least));
    let point = if shown == 0 { "" } else { "." };
    let code = currency.map(|currency| format!("\\ \"{}\"", currency.code())).unwrap_or_default();
    format!("#,##0{point}{}{code}", "0".repeat(shown))
}

/// The cell of a parameter or a figure; `None` where it is written as a text or not at all.
fn address_of(report: &Report<'_>, figures: &[FigureLine], input: CellInput) -> Option<String> {
    let (part, at) = match input {
        CellInput::Parameter(param) => {
            let lines = report.parameters();
            let at = lines.iter().position(|line| line.param == param)?;
            number(&lines.get(at)?.value, 0)?;
            (Part::Parameters, at)
        }
        CellInput::Figure(figure) => {
            let at = figures.iter().position(|line| line.figure == figure)?;
            let value = &figures.get(at)?.value;
            number(&value.exact, value.currency.map_or(0, Currency::minor))?;
            (Part::Figures, at)
        }
    };
    // Addresses count rows from 1, and the headings take one.
    let row = u32::try_from(at).ok()?.saturating_add(first_row(report)).saturating_add(2);
    Some(format!("'{}'!$B${row}", (report.export_strings().part)(part).replace('\'', "''")))
}
