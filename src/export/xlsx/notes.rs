//! What the first lines of a sheet say below its title: which models are discontinued or end, and what follows an edit.

use crate::export::Report;
use crate::i18n::export::Part;

/// The notes of the sheet of a part. Where plans are added up, those that are about the plan alone begin with its own sentence.
pub(super) fn notes(report: &Report<'_>, part: Part) -> Vec<String> {
    let strings = report.export_strings();
    let mut notes = Vec::new();
    match part {
        Part::Facts | Part::Plans | Part::Whole => {}
        Part::Parameters | Part::Figures | Part::Market | Part::Months => {
            notes.extend(report.whole().map(|_| report.line_title(1)));
        }
    }
    notes.extend(report.endings());
    notes.push(strings.grey_cells.to_owned());
    if part == Part::Whole {
        notes.push(strings.whole_cells.to_owned());
    }
    if part == Part::Parameters && report.priced().is_some() {
        notes.push(strings.yellow_cells.to_owned());
        notes.extend(length_locked(report));
    }
    notes
}

/// The notes of the sheet of a line of the whole, by its own report.
pub(super) fn line_notes(line: &Report<'_>) -> Vec<String> {
    let strings = line.export_strings();
    let mut notes = line.endings();
    notes.push(strings.grey_cells.to_owned());
    if line.priced().is_some() {
        notes.push(strings.yellow_line_cells.to_owned());
        notes.extend(length_locked(line));
    }
    notes
}

fn length_locked(report: &Report<'_>) -> Option<String> {
    is_length_billed_by_clips(report).then(|| report.export_strings().length_locked.to_owned())
}

/// Whether the length, or that of drafts, is billed as clips, which are plain numbers in the formulas.
pub(super) fn is_length_billed_by_clips(report: &Report<'_>) -> bool {
    report.priced().is_some_and(|answer| {
        let draft = answer.quote.draft.as_ref().map(|draft| &draft.billed);
        [Some(&answer.quote.billed), draft].into_iter().flatten().any(|billed| !billed.runs.is_empty())
    })
}
