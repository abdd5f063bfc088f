//! A plan in a workbook: its parameters and its figures, a line each, and the formulas over their cells.

use std::cell::RefCell;

use rust_xlsxwriter::XlsxError;

use super::bounds::bounded;
use super::cells::{GENERAL, amount, format_of, name, number, number_of, text};
use super::formulas::{CellInput, formula};
use super::notes::{is_length_billed_by_clips, line_notes, notes};
use super::sheet::{Cell, Place, Sheet, Source};
use crate::export::{FigureLine, ParameterLine, Report};
use crate::i18n::export::{Column, Part};
use crate::locale::Currency;
use crate::names::Code;
use crate::plan::param::Param;
use crate::pricing::Figure;

/// The parameters that a line of the whole takes from the plan itself, or does not have.
const OF_WHOLE: [Param; 8] =
    [Param::V, Param::Months, Param::Cur, Param::Fx, Param::Lang, Param::With, Param::Together, Param::Title];

/// The cells of a plan, and its formulas: each over the cells that it needs.
pub(super) struct PlanCells<'a> {
    report: &'a Report<'a>,
    parameters: Vec<ParameterLine>,
    figures: Vec<FigureLine>,
    parameters_at: Place,
    figures_at: Place,
    /// The plan itself, where this is a line beside it.
    outer: Option<&'a PlanCells<'a>>,
}

impl<'a> PlanCells<'a> {
    /// The plan itself, on a sheet for its parameters and one for its figures.
    pub(super) fn new(report: &'a Report<'a>) -> PlanCells<'a> {
        let at = |part| Place::first((report.export_strings().part)(part), notes(report, part).len());
        PlanCells {
            report,
            parameters: report.parameters(),
            figures: report.figures(),
            parameters_at: at(Part::Parameters),
            figures_at: at(Part::Figures),
            outer: None,
        }
    }

    /// A line beside the plan, by its own report: its figures below its parameters, on one sheet.
    pub(super) fn line(report: &'a Report<'a>, sheet: &str, outer: &'a PlanCells<'a>) -> PlanCells<'a> {
        let parameters: Vec<ParameterLine> =
            report.parameters().into_iter().filter(|line| !OF_WHOLE.contains(&line.param)).collect();
        let parameters_at = Place::first(sheet, line_notes(report).len());
        let figures_at = parameters_at.below(parameters.len());
        PlanCells { report, parameters, figures: report.figures(), parameters_at, figures_at, outer: Some(outer) }
    }

    /// The report of the plan.
    pub(super) fn report(&self) -> &'a Report<'a> {
        self.report
    }

    /// The formula of a figure, without `=`; `None` where not all that it rests on follows an edit.
    fn formula(&self, figure: Figure) -> Option<String> {
        self.with_inputs(figure).map(|(formula, _)| formula)
    }

    /// The parameters that a formula takes from their cell. A length that is billed by clips is none of them, since which clips it
    /// takes is decided by the page.
    fn taken(&self) -> Vec<Param> {
        let all = self.figures.iter().filter_map(|line| self.with_inputs(line.figure)).flat_map(|(_, inputs)| inputs);
        let is_locked = is_length_billed_by_clips(self.report);
        all.filter(|&param| !(is_locked && param == Param::Seconds)).collect()
    }

    /// Those of the plan itself that a formula of this line takes.
    pub(super) fn taken_of_whole(&self) -> impl Iterator<Item = Param> {
        self.taken().into_iter().filter(|param| OF_WHOLE.contains(param))
    }

    /// A formula, and the parameters that it names.
    fn with_inputs(&self, figure: Figure) -> Option<(String, Vec<Param>)> {
        let inputs = RefCell::new(Vec::new());
        let cell = |input: CellInput| match input {
            CellInput::Parameter(param) => {
                inputs.borrow_mut().push(param);
                self.parameter(param)
            }
            // A list price is the same whatever can be edited. Any other figure without a formula would stay behind.
            CellInput::Figure(Figure::Rate) => self.figure(Figure::Rate),
            CellInput::Figure(figure) => self.followed(figure),
        };
        let formula = formula(self.report, figure, &cell)?;
        Some((formula, inputs.into_inner()))
    }

    /// The cell of a parameter; `None` where it is written as a text or not at all.
    fn parameter(&self, param: Param) -> Option<String> {
        if let Some(outer) = self.outer.filter(|_| OF_WHOLE.contains(&param)) {
            return outer.parameter(param);
        }
        let at = self.parameters.iter().position(|line| line.param == param)?;
        number(&self.parameters.get(at)?.value, 0)?;
        Some(self.parameters_at.cell(at))
    }

    /// The cell of a figure; `None` where it is written as a text or not at all.
    fn figure(&self, figure: Figure) -> Option<String> {
        let at = self.figures.iter().position(|line| line.figure == figure)?;
        number_of(&self.figures.get(at)?.value)?;
        Some(self.figures_at.cell(at))
    }

    /// The cell of a figure that follows edits; `None` where it has none.
    pub(super) fn followed(&self, figure: Figure) -> Option<String> {
        self.formula(figure).and_then(|_| self.figure(figure))
    }

    /// The table of the parameters. `more` are those that can be edited though no formula of this plan takes them.
    pub(super) fn write_parameters(&self, sheet: &mut Sheet, more: &[Param]) -> Result<(), XlsxError> {
        let column = self.report.export_strings().column;
        sheet.headings([Column::Label, Column::Exact, Column::Code, Column::Shown].map(column))?;
        let taken = self.taken();
        for line in &self.parameters {
            let is_open = taken.contains(&line.param) || more.contains(&line.param);
            let typed = line.param.bounds().is_some() || line.param == Param::Tier;
            let value = match number(&line.value, 0).filter(|_| typed) {
                Some(number) if is_open => {
                    Cell::Number(number, GENERAL.to_owned(), Source::Input(bounded(self.report, line.param)?))
                }
                Some(number) => Cell::Number(number, format_of(&line.value, 0, 8, None), Source::Page),
                None => text(&line.value),
            };
            sheet.line([name(line.label), value, name(line.param.code()), text(&line.shown)])?;
        }
        Ok(())
    }

    /// The table of the figures. `sum` gives the formula of a figure that adds up several plans.
    pub(super) fn write_figures(
        &self,
        sheet: &mut Sheet,
        sum: impl Fn(Figure) -> Option<String>,
    ) -> Result<(), XlsxError> {
        let column = self.report.export_strings().column;
        let columns = [Column::Label, Column::Exact, Column::Currency, Column::Shown, Column::Exact, Column::Code];
        sheet.headings(columns.map(column))?;
        for line in &self.figures {
            let formula = self.formula(line.figure).or_else(|| sum(line.figure));
            sheet.line([
                name(line.label),
                amount(self.report, line, formula.map_or(Source::Page, Source::Formula)),
                name(line.value.currency.map_or("", Currency::code)),
                text(&line.value.shown),
                text(&line.value.exact),
                name(line.figure.code()),
            ])?;
        }
        Ok(())
    }
}
