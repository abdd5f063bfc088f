//! What cells hold: texts, addresses, and values as numbers where a spreadsheet can keep them.

use super::sheet::{Cell, Source};
use crate::export::{FigureLine, Report, WrittenValue, address};
use crate::locale::Currency;
use crate::pricing::Figure;

/// Significant digits that a spreadsheet keeps.
const DIGITS: usize = 15;
/// Digits before the point at most for a value to be written as a number.
const WHOLE_DIGITS: usize = 12;
/// The format of a number that may get other decimals than it has.
pub(super) const GENERAL: &str = "General";
/// Characters at most in an address that a cell can link to.
const LONGEST_ADDRESS: usize = 2000;

pub(super) fn name(text: &str) -> Cell {
    Cell::Name(text.to_owned())
}

pub(super) fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

pub(super) fn link(link: &str) -> Cell {
    let link = address(link);
    let leads = link.starts_with("https://") || link.starts_with("http://");
    if leads && link.len() <= LONGEST_ADDRESS { Cell::Link(link) } else { Cell::Text(link) }
}

pub(super) fn amount(report: &Report<'_>, line: &FigureLine, source: Source) -> Cell {
    value(report, line.figure, &line.value, source)
}

/// A number where a spreadsheet keeps every digit that is shown, else a text that says so.
pub(super) fn value(report: &Report<'_>, figure: Figure, value: &WrittenValue, source: Source) -> Cell {
    let minor = value.currency.map_or(0, Currency::minor);
    let most = match (figure, value.currency) {
        (Figure::Rate | Figure::Second, _) | (_, None) => 6,
        _ => minor,
    };
    let format = match (&source, value.currency) {
        (Source::Formula(_), None) => GENERAL.to_owned(),
        _ => format_of(&value.exact, minor, most, value.currency),
    };
    match number_of(value) {
        Some(number) => Cell::Number(number, format, source),
        None => Cell::Text((report.export_strings().too_long)(&value.shown)),
    }
}

/// [`number`] of a value, with the decimals of its currency.
pub(super) fn number_of(value: &WrittenValue) -> Option<f64> {
    number(&value.exact, value.currency.map_or(0, Currency::minor))
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
