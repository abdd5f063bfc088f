//! The bounds of a parameter, as a rule that a spreadsheet holds an edit against.

use rust_xlsxwriter::{DataValidation, DataValidationRule, XlsxError};

use super::cells::number;
use crate::export::Report;
use crate::plan::param::{Bounds, Param};

/// A rule that lets only numbers within the bounds of a parameter into its cell, and says which those are; any number where it has
/// none. More decimals than the parameter has are let in: they do no harm to a formula.
pub(super) fn bounded(report: &Report<'_>, param: Param) -> Result<DataValidation, XlsxError> {
    let Some(bounds) = param.bounds() else { return Ok(DataValidation::new()) };
    let says = (report.export_strings().out_of_bounds)(report.format, param);
    rule(bounds).set_error_message(says)
}

fn rule(bounds: Bounds) -> DataValidation {
    let rule = DataValidation::new();
    let ends = [bounds.lowest(), bounds.highest()];
    let whole = ends.map(|end| i32::try_from(end).ok().filter(|_| bounds.decimals == 0));
    let any = ends.map(|end| number(&end.to_string(), 0));
    match (whole, any) {
        ([Some(lowest), Some(highest)], _) => rule.allow_whole_number(DataValidationRule::Between(lowest, highest)),
        (_, [Some(lowest), Some(highest)]) => rule.allow_decimal_number(DataValidationRule::Between(lowest, highest)),
        _ => rule,
    }
}
