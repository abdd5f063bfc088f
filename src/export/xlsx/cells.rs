//! Where cells stand, what they hold of a value, and which parameters can be edited in them.

use std::cell::RefCell;

use super::formulas::{CellInput, formula};
use crate::export::{FigureLine, Report};
use crate::i18n::export::Part;
use crate::locale::Currency;
use crate::plan::param::Param;
use crate::pricing::Figure;

/// Significant digits that a spreadsheet keeps.
const DIGITS: usize = 15;
/// Digits before the point at most for a value to be written as a number.
const WHOLE_DIGITS: usize = 12;

/// What the first lines of a sheet say below its title: which of the plan's models are discontinued or end, and what follows an
/// edit.
pub(super) fn notes(report: &Report<'_>, part: Part) -> Vec<String> {
    let strings = report.export_strings();
    let mut notes = report.endings();
    notes.push(strings.grey_cells.to_owned());
    if part == Part::Parameters && report.priced().is_some() {
        notes.push(strings.yellow_cells.to_owned());
        if is_length_billed_by_clips(report) {
            notes.push(strings.length_locked.to_owned());
        }
    }
    notes
}

/// The formulas of a report: each over the cells that it needs.
pub(super) struct Formulas<'a> {
    report: &'a Report<'a>,
    figures: &'a [FigureLine],
}

impl<'a> Formulas<'a> {
    pub(super) fn new(report: &'a Report<'a>, figures: &'a [FigureLine]) -> Formulas<'a> {
        Formulas { report, figures }
    }

    /// The formula of a figure, without `=`; `None` where not all that it rests on follows an edit.
    pub(super) fn of(&self, figure: Figure) -> Option<String> {
        self.with_inputs(figure).map(|(formula, _)| formula)
    }

    /// The parameters that can be edited: those that a formula takes from their cell. A length that is billed by clips is none of
    /// them, since which clips it takes is decided by the page.
    pub(super) fn inputs(&self) -> Vec<Param> {
        let all = self.figures.iter().filter_map(|line| self.with_inputs(line.figure)).flat_map(|(_, inputs)| inputs);
        let is_locked = is_length_billed_by_clips(self.report);
        all.filter(|&param| !(is_locked && param == Param::Seconds)).collect()
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
            CellInput::Figure(figure) => self.of(figure).and_then(|_| self.figure(figure)),
        };
        let formula = formula(self.report, figure, &cell)?;
        Some((formula, inputs.into_inner()))
    }

    /// The cell of a parameter; `None` where it is written as a text or not at all.
    fn parameter(&self, param: Param) -> Option<String> {
        let lines = self.report.parameters();
        let at = lines.iter().position(|line| line.param == param)?;
        number(&lines.get(at)?.value, 0)?;
        Some(address(self.report, Part::Parameters, at))
    }

    /// The cell of a figure; `None` where it is written as a text or not at all.
    fn figure(&self, figure: Figure) -> Option<String> {
        let at = self.figures.iter().position(|line| line.figure == figure)?;
        let value = &self.figures.get(at)?.value;
        number(&value.exact, value.currency.map_or(0, Currency::minor))?;
        Some(address(self.report, Part::Figures, at))
    }
}

/// Whether the length, or that of drafts, is billed as clips, which are plain numbers in the formulas.
fn is_length_billed_by_clips(report: &Report<'_>) -> bool {
    report.priced().is_some_and(|answer| {
        let draft = answer.quote.draft.as_ref().map(|draft| &draft.billed);
        [Some(&answer.quote.billed), draft].into_iter().flatten().any(|billed| !billed.runs.is_empty())
    })
}

/// The address of a value on the sheet of its part, by its line from 0.
fn address(report: &Report<'_>, part: Part, line: usize) -> String {
    // Above the first line: the title, the notes, an empty line, the headings. Addresses count rows from 1.
    let above = notes(report, part).len().saturating_add(3);
    let row = line.saturating_add(above).saturating_add(1);
    format!("'{}'!$B${row}", (report.export_strings().part)(part).replace('\'', "''"))
}

/// A decimal as a float; `None` where it has more than 12 digits before the point, or those and the minor unit's exceed the 15
/// that are kept.
pub(super) fn number(exact: &str, minor: u32) -> Option<f64> {
    let whole = exact.trim_start_matches('-').split('.').next().unwrap_or_default().len();
    let digits = whole.saturating_add(usize::try_from(minor).unwrap_or(DIGITS));
    if whole <= WHOLE_DIGITS && digits <= DIGITS { exact.parse().ok() } else { None }
}

/// The number format of a value: as many decimals as it has, from `least` to `most`, then its currency.
pub(super) fn format_of(exact: &str, least: u32, most: u32, currency: Option<Currency>) -> String {
    let has = exact.split_once('.').map_or(0, |(_, after)| after.len());
    let places = |count: u32| usize::try_from(count).unwrap_or_default();
    let (least, most) = (places(least), places(most));
    let shown = has.clamp(least, most.max(least));
    let point = if shown == 0 { "" } else { "." };
    let code = currency.map(|currency| format!("\\ \"{}\"", currency.code())).unwrap_or_default();
    format!("#,##0{point}{}{code}", "0".repeat(shown))
}
