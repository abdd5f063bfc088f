//! A sheet that is filled line by line, with what of it can be edited and what follows an edit.

use rust_xlsxwriter::{Color, Format, Formula, ProtectionOptions, Url, Worksheet, XlsxError};

use super::cells::notes;
use crate::export::Report;
use crate::i18n::export::Part;

/// Widths of the first columns, in characters.
const WIDTHS: [f64; 6] = [38.0, 18.0, 12.0, 26.0, 24.0, 20.0];
/// The ground of cells that keep what the page computed.
const GREY: Color = Color::RGB(0x00E7_E6E6);
/// The ground of cells that can be edited.
const YELLOW: Color = Color::RGB(0x00FF_F2CC);

/// A sheet and its next row.
pub(super) struct Sheet {
    pub(super) sheet: Worksheet,
    row: u32,
}

/// The content of a cell.
pub(super) enum Cell {
    /// What a line or a column is called: the same whatever is edited.
    Name(String),
    /// A name of a column or of a plan, in bold.
    Heading(String),
    /// A text that does not follow edits.
    Text(String),
    /// An address that does not follow edits.
    Link(String),
    /// A number in a number format.
    Number(f64, String, Source),
}

/// Where the number of a cell comes from.
pub(super) enum Source {
    /// The page: it does not follow edits.
    Page,
    /// The person, who can edit it.
    Input,
    /// A formula without `=`, which follows edits.
    Formula(String),
}

impl Sheet {
    /// A sheet with the name of its part. Its first lines are the report's title and its [`notes`].
    pub(super) fn new(report: &Report<'_>, part: Part) -> Result<Sheet, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name((report.export_strings().part)(part))?;
        for (column, width) in (0..).zip(WIDTHS) {
            sheet.set_column_width(column, width)?;
        }
        // Nothing is computed from the market, which is there to be sorted and filtered: on a protected sheet neither is possible.
        if part != Part::Market {
            sheet.protect_with_options(&protection());
        }
        sheet.write_string_with_format(0, 0, report.title(), &grey().set_bold())?;
        let mut sheet = Sheet { sheet, row: 1 };
        for note in notes(report, part) {
            sheet.line([Cell::Text(note)])?;
        }
        sheet.row = sheet.row.saturating_add(1);
        Ok(sheet)
    }

    pub(super) fn line(&mut self, cells: impl IntoIterator<Item = Cell>) -> Result<(), XlsxError> {
        for (column, cell) in (0..).zip(cells) {
            let row = self.row;
            match cell {
                Cell::Name(text) => self.sheet.write_string(row, column, text)?,
                Cell::Heading(text) => {
                    self.sheet.write_string_with_format(row, column, text, &Format::new().set_bold())?
                }
                Cell::Text(text) => self.sheet.write_string_with_format(row, column, text, &grey())?,
                Cell::Link(link) => {
                    self.sheet.write_url_with_format(row, column, Url::new(link), &grey().set_hyperlink())?
                }
                Cell::Number(number, format, Source::Page) => {
                    self.sheet.write_number_with_format(row, column, number, &grey().set_num_format(format))?
                }
                Cell::Number(number, format, Source::Input) => {
                    let input = Format::new().set_background_color(YELLOW).set_unlocked();
                    self.sheet.write_number_with_format(row, column, number, &input.set_num_format(format))?
                }
                Cell::Number(number, format, Source::Formula(formula)) => {
                    let format = Format::new().set_num_format(format);
                    let formula = Formula::new(formula).set_result(number.to_string());
                    self.sheet.write_formula_with_format(row, column, formula, &format)?
                }
            };
        }
        self.row = self.row.saturating_add(1);
        Ok(())
    }

    pub(super) fn headings<'a>(&mut self, names: impl IntoIterator<Item = &'a str>) -> Result<(), XlsxError> {
        self.line(names.into_iter().map(|name| Cell::Heading(name.to_owned())))
    }
}

fn grey() -> Format {
    Format::new().set_background_color(GREY)
}

/// Without a password: it keeps people from an edit that nothing would follow, and who wants to can take it off.
fn protection() -> ProtectionOptions {
    ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        edit_objects: true,
        ..ProtectionOptions::new()
    }
}
