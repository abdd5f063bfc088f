//! A sheet that is filled line by line, with what of it can be edited and what follows an edit.

use rust_xlsxwriter::{Color, DataValidation, Format, Formula, ProtectionOptions, Url, Worksheet, XlsxError};

/// Widths of the first columns, in characters.
const WIDTHS: [f64; 6] = [38.0, 18.0, 12.0, 26.0, 24.0, 20.0];
/// The width of a column that the greatest amount fits into, in characters.
const AMOUNT_WIDTH: f64 = 22.0;
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
    /// The person, who can edit it within these bounds.
    Input(DataValidation),
    /// A formula without `=`, which follows edits.
    Formula(String),
}

impl Sheet {
    /// A sheet whose first lines are a title and notes. Every cell of it can be edited.
    pub(super) fn new(name: &str, title: String, notes: Vec<String>) -> Result<Sheet, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?;
        for (column, width) in (0..).zip(WIDTHS) {
            sheet.set_column_width(column, width)?;
        }
        sheet.write_string_with_format(0, 0, title, &grey().set_bold())?;
        let mut sheet = Sheet { sheet, row: 1 };
        for note in notes {
            sheet.line([Cell::Text(note)])?;
        }
        sheet.skip();
        Ok(sheet)
    }

    /// The sheet with all cells locked but those of inputs.
    pub(super) fn protected(mut self) -> Sheet {
        self.sheet.protect_with_options(&protection());
        self
    }

    /// Widens so many columns after the first for amounts.
    pub(super) fn widen(&mut self, columns: usize) -> Result<(), XlsxError> {
        for column in (1..).take(columns) {
            self.sheet.set_column_width(column, AMOUNT_WIDTH)?;
        }
        Ok(())
    }

    /// Leaves a row empty.
    pub(super) fn skip(&mut self) {
        self.row = self.row.saturating_add(1);
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
                Cell::Number(number, format, Source::Input(bounds)) => {
                    self.sheet.add_data_validation(row, column, row, column, &bounds)?;
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
        self.skip();
        Ok(())
    }

    pub(super) fn headings<'a>(&mut self, names: impl IntoIterator<Item = &'a str>) -> Result<(), XlsxError> {
        self.line(names.into_iter().map(|name| Cell::Heading(name.to_owned())))
    }
}

/// Where the lines of a table stand on a sheet.
pub(super) struct Place {
    sheet: String,
    /// The rows above the first line.
    above: usize,
}

impl Place {
    /// The first table of a sheet, below its title, its notes, an empty row and the headings.
    pub(super) fn first(sheet: &str, notes: usize) -> Place {
        Place { sheet: sheet.replace('\'', "''"), above: notes.saturating_add(3) }
    }

    /// The table below this one, which has so many lines: below an empty row and the headings.
    pub(super) fn below(&self, lines: usize) -> Place {
        Place { sheet: self.sheet.clone(), above: self.above.saturating_add(lines).saturating_add(2) }
    }

    /// The cell of the values in a line, counted from 0: they stand in the second column.
    pub(super) fn cell(&self, line: usize) -> String {
        self.cell_in('B', line)
    }

    /// The cell of a line in a column.
    pub(super) fn cell_in(&self, column: char, line: usize) -> String {
        format!("'{}'!${column}${}", self.sheet, self.row(line))
    }

    /// The cells of the first lines in a column.
    pub(super) fn first_in(&self, column: char, lines: usize) -> String {
        format!("{}:${column}${}", self.cell_in(column, 0), self.above.saturating_add(lines))
    }

    /// The row of a line: addresses count rows from 1.
    fn row(&self, line: usize) -> usize {
        self.above.saturating_add(line).saturating_add(1)
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
