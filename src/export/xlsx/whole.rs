//! Plans that are added up: a sheet with a line for each and their sums, and for each plan beside the plan itself a sheet of its own,
//! so that what is edited there moves the sums.

use rust_xlsxwriter::XlsxError;

use super::cells::{amount, number, number_of, text};
use super::notes::{line_notes, notes};
use super::plan::PlanCells;
use super::sheet::{Cell, Place, Sheet, Source};
use crate::export::{FigureLine, PlanLine, Report};
use crate::i18n::export::Part;
use crate::i18n::whole;
use crate::names::Code;
use crate::plan::param::Param;
use crate::pricing::Figure;
use crate::pricing::sums::PARTS;

/// The columns of the sums, in the order of [`PARTS`].
const COLUMNS: [char; 4] = ['B', 'C', 'D', 'E'];
/// The column of the full cost, which the parts are shares of.
const FULL_COST: char = 'E';
/// The number format of a share in percent.
const PERCENT: &str = "0.0\" %\"";

/// The lines of a whole, the plan itself first.
pub(super) struct Whole<'a> {
    report: &'a Report<'a>,
    lines: Vec<PlanLine<'a>>,
    /// The cells of each line, in the same order.
    cells: Vec<&'a PlanCells<'a>>,
    sums: Vec<FigureLine>,
    at: Place,
}

impl<'a> Whole<'a> {
    /// `None` where plans are compared.
    pub(super) fn new(own: &'a PlanCells<'a>, beside: &'a [PlanCells<'a>]) -> Option<Whole<'a>> {
        let report = own.report();
        let lines = report.lines();
        let at = Place::first((report.export_strings().part)(Part::Whole), notes(report, Part::Whole).len());
        let cells = [own].into_iter().chain(beside).collect();
        (!lines.is_empty()).then(|| Whole { report, lines, cells, sums: report.figures(), at })
    }

    /// The address of a sum that follows edits.
    pub(super) fn followed(&self, sum: Figure) -> Option<String> {
        let (column, (_, part)) = COLUMNS.into_iter().zip(PARTS).find(|(_, (name, _))| *name == sum)?;
        self.formula(column, sum, part).map(|_| self.at.cell_in(column, self.lines.len()))
    }

    /// The formula of a sum, without `=`; `None` where there is no sum, or it or a part of it is written as a text.
    fn formula(&self, column: char, sum: Figure, part: Figure) -> Option<String> {
        number_of(&self.sum(sum)?.value)?;
        let mut parts = self.lines.iter().filter_map(|line| line.figure(part));
        let is_number = parts.all(|part| number_of(&part.line.value).is_some());
        is_number.then(|| format!("SUM({})", self.at.first_in(column, self.lines.len())))
    }

    fn sum(&self, sum: Figure) -> Option<&FigureLine> {
        self.sums.iter().find(|line| line.figure == sum)
    }

    /// The sheet of the lines and their sums.
    pub(super) fn write(&self, sheet: &mut Sheet) -> Result<(), XlsxError> {
        let (report, strings) = (self.report, self.report.views().plans);
        sheet.widen(COLUMNS.len())?;
        let figures = PARTS.map(|(_, part)| (report.strings().figure)(part));
        let model = [Param::Model, Param::Res].map(report.strings().label);
        sheet.headings([strings.line].into_iter().chain(figures).chain([strings.share]).chain(model))?;
        for at in 0..self.lines.len() {
            sheet.line(self.line(at))?;
        }
        sheet.line([Cell::Heading(strings.sum.to_owned())].into_iter().chain(self.sum_cells()))
    }

    /// A line: its number and name, its figures or why it has none, its part, its model, its resolution, and what is to be known
    /// of it.
    fn line(&self, at: usize) -> Vec<Cell> {
        let report = self.report;
        let Some(line) = self.lines.get(at) else { return Vec::new() };
        let number = (report.format.strings.whole.line)(at.saturating_add(1));
        let mut cells =
            vec![Cell::Name((report.export_strings().noted)(&number, &format!("{}{}", line.name, line.marked)))];
        match &line.figures {
            Err(why) => cells.extend([text(why), text(""), text(""), text("")]),
            Ok(_) => cells.extend(PARTS.map(|(_, part)| self.part(at, part).unwrap_or_else(|| text("")))),
        }
        let model = report.book.model(&line.plan.model).map(|model| model.name.to_string());
        cells.push(self.share(at).unwrap_or_else(|| text("")));
        cells.extend([Cell::Text(model.unwrap_or_default()), text(line.plan.res.code())]);
        cells.extend(line.notes(report).into_iter().map(Cell::Text));
        cells
    }

    /// What a line adds to a sum: the cell of its own sheet, where that follows edits.
    fn part(&self, at: usize, part: Figure) -> Option<Cell> {
        let figure = self.lines.get(at)?.figure(part)?;
        let followed = self.cells.get(at).and_then(|cells| cells.followed(part));
        Some(amount(self.report, &figure.line, followed.map_or(Source::Page, Source::Formula)))
    }

    /// The share of a line in the full cost; `None` where there is no such sum, or it is zero.
    fn share(&self, at: usize) -> Option<Cell> {
        let share = self.report.priced()?.sums.as_ref()?.share(at, Figure::SumPlan)?;
        let share = number(&share.to_plain().ok()?, 0)?;
        let formula = self.followed(Figure::SumPlan).map(|sum| {
            let part = self.at.cell_in(FULL_COST, at);
            format!("IF({sum}=0,\"\",{part}/{sum}*100)")
        });
        Some(Cell::Number(share, PERCENT.to_owned(), formula.map_or(Source::Page, Source::Formula)))
    }

    /// The sums; in their place, which lines have no price.
    fn sum_cells(&self) -> Vec<Cell> {
        let why = whole::why(self.report.format, Some(self.report.answer));
        if !why.is_empty() {
            return vec![Cell::Text(why)];
        }
        let sum = |(column, (sum, part))| {
            let line = self.sum(sum)?;
            let formula = self.formula(column, sum, part);
            Some(amount(self.report, line, formula.map_or(Source::Page, Source::Formula)))
        };
        COLUMNS.into_iter().zip(PARTS).map(|one| sum(one).unwrap_or_else(|| text(""))).collect()
    }
}

/// The name of the sheet of a line beside the plan, by its place from 0.
pub(super) fn sheet_name(report: &Report<'_>, at: usize) -> String {
    (report.format.strings.whole.line)(number_beside(at))
}

/// The sheet of a line beside the plan: its parameters, and its figures below them.
pub(super) fn line_sheet(cells: &PlanCells<'_>, at: usize) -> Result<Sheet, XlsxError> {
    let report = cells.report();
    let title = report.line_title(number_beside(at));
    let mut sheet = Sheet::new(&sheet_name(report, at), title, line_notes(report))?.protected();
    cells.write_parameters(&mut sheet, &[])?;
    sheet.skip();
    cells.write_figures(&mut sheet, |_| None)?;
    Ok(sheet)
}

/// The number of a line beside the plan, which is the first.
fn number_beside(at: usize) -> usize {
    at.saturating_add(2)
}
