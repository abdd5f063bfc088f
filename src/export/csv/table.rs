//! How the table is written: RFC 4180, UTF-8 with a byte order mark, so that spreadsheets do not take it for an older encoding.
//!
//! In French the separator is `;` and exact values have a decimal comma: a French spreadsheet reads nothing else as columns and
//! numbers. A cell that a spreadsheet would run as a formula is escaped.

use csv::{Terminator, Writer, WriterBuilder};

use crate::export::{FigureLine, Report, WrittenValue};
use crate::i18n::export::{Column, Fact, Part};
use crate::locale::Lang;
use crate::names::Code;

const COLUMNS: [Column; 7] =
    [Column::Part, Column::Of, Column::Code, Column::Label, Column::Shown, Column::Exact, Column::Currency];
/// The byte order mark, which tells a spreadsheet that the file is UTF-8.
const MARK: &str = "\u{feff}";

/// A table being written.
pub(super) struct Table<'a> {
    report: &'a Report<'a>,
    point: char,
    writer: Writer<Vec<u8>>,
}

/// Writes lines that share their first two cells: a part, and what the lines are about within it.
pub(super) struct Lines<'t, 'a> {
    table: &'t mut Table<'a>,
    part: Part,
    of: &'t str,
}

impl<'a> Table<'a> {
    /// A table that begins with its headings.
    pub(super) fn new(report: &'a Report<'a>) -> Table<'a> {
        let (separator, point) = match report.format.lang {
            Lang::En => (b',', '.'),
            Lang::Fr => (b';', ','),
        };
        let mut writer = WriterBuilder::new();
        writer.delimiter(separator).terminator(Terminator::CRLF);
        let mut table = Table { report, point, writer: writer.from_writer(MARK.into()) };
        table.line(COLUMNS.map(report.export_strings().column));
        table
    }

    /// Lines of a part. `of` is a market row, a month or a compared plan; empty where the lines are about the plan itself.
    pub(super) fn lines<'t>(&'t mut self, part: Part, of: &'t str) -> Lines<'t, 'a> {
        Lines { table: self, part, of }
    }

    /// A plain decimal with the decimal mark that spreadsheets of the language read.
    pub(super) fn exact(&self, plain: &str) -> String {
        plain.replace('.', &self.point.to_string())
    }

    #[expect(clippy::expect_used, reason = "memory takes all that is written, and each line has seven cells")]
    fn line(&mut self, cells: [&str; 7]) {
        self.writer.write_record(cells.map(|cell| inert(cell, self.point))).expect("written");
    }

    /// The file.
    #[expect(clippy::expect_used, reason = "memory takes all that is written, and the cells are UTF-8")]
    pub(super) fn into_text(self) -> String {
        String::from_utf8(self.writer.into_inner().expect("written")).expect("UTF-8")
    }
}

impl Lines<'_, '_> {
    /// Writes a line by its last five cells: code, label, value as shown, exact value, currency.
    pub(super) fn line(&mut self, [code, label, shown, exact, currency]: [&str; 5]) {
        let part = (self.table.report.export_strings().part)(self.part);
        self.table.line([part, self.of, code, label, shown, exact, currency]);
    }

    pub(super) fn fact(&mut self, fact: Fact, shown: &str, exact: &str) {
        let label = (self.table.report.export_strings().fact)(fact);
        self.line([fact.code(), label, shown, exact, ""]);
    }

    pub(super) fn figures<'f>(&mut self, figures: impl IntoIterator<Item = &'f FigureLine>) {
        for FigureLine { figure, label, value } in figures {
            self.value(figure.code(), label, value);
        }
    }

    pub(super) fn value(&mut self, code: &str, label: &str, value: &WrittenValue) {
        let currency = value.currency.map_or("", |currency| currency.code());
        self.line([code, label, &value.shown, &self.exact(&value.exact), currency]);
    }

    /// As [`Table::exact`].
    pub(super) fn exact(&self, plain: &str) -> String {
        self.table.exact(plain)
    }
}

/// A cell that no spreadsheet runs as a formula: one that begins like a formula gets an apostrophe, unless it is a number.
fn inert(cell: &str, point: char) -> String {
    // The last four are the full-width forms, which East Asian spreadsheets read like the ASCII ones.
    let starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if cell.starts_with(starts) && !is_number(cell, point) { format!("'{cell}") } else { cell.to_owned() }
}

/// Whether a cell is digits, with at most one decimal mark between them and at most a minus before them.
fn is_number(cell: &str, point: char) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let size = cell.strip_prefix('-').unwrap_or(cell);
    size.split_once(point).map_or_else(|| digits(size), |(whole, after)| digits(whole) && digits(after))
}
