//! A workbook read back by an independent reader, with a calculator for its formulas.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx, open_workbook_from_rs};

/// A workbook, read back.
pub struct Book {
    /// The values of each sheet.
    pub values: BTreeMap<String, Range<Data>>,
    /// The formulas of each sheet.
    pub formulas: BTreeMap<String, Range<String>>,
}

impl Book {
    /// Reads a workbook.
    pub fn read(bytes: Vec<u8>) -> Book {
        let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
        let (mut values, mut formulas) = (BTreeMap::new(), BTreeMap::new());
        for name in book.sheet_names() {
            values.insert(name.clone(), book.worksheet_range(&name).expect("values"));
            formulas.insert(name.clone(), book.worksheet_formula(&name).expect("formulas"));
        }
        Book { values, formulas }
    }

    pub fn value(&self, sheet: &str, row: u32, column: u32) -> &Data {
        self.values[sheet].get_value((row, column)).unwrap_or(&Data::Empty)
    }

    pub fn number(&self, sheet: &str, row: u32, column: u32) -> f64 {
        match self.value(sheet, row, column) {
            Data::Float(number) => *number,
            Data::Int(number) => f64::from(i32::try_from(*number).expect("a small number")),
            other => panic!("{other:?} is no number: {sheet}, row {row}"),
        }
    }

    pub fn rows(&self, sheet: &str) -> std::ops::RangeInclusive<u32> {
        0..=self.values[sheet].end().map_or(0, |(row, _)| row)
    }

    /// The row in which a column holds a text.
    pub fn row_of(&self, sheet: &str, column: u32, text: &str) -> u32 {
        self.find(sheet, column, text).unwrap_or_else(|| panic!("no {text} in {sheet}"))
    }

    pub fn find(&self, sheet: &str, column: u32, text: &str) -> Option<u32> {
        let is = |row: &u32| matches!(self.value(sheet, *row, column), Data::String(found) if found == text);
        self.rows(sheet).find(is)
    }

    /// The number of the figure of that name.
    pub fn figure(&self, sheet: &str, name: &str) -> f64 {
        self.number(sheet, self.row_of(sheet, 5, name), 1)
    }

    pub fn formula(&self, sheet: &str, row: u32) -> Option<&str> {
        self.formula_in(sheet, row, 1)
    }

    /// The formula of a cell in any column.
    pub fn formula_in(&self, sheet: &str, row: u32, column: u32) -> Option<&str> {
        self.formulas[sheet].get_value((row, column)).map(String::as_str).filter(|formula| !formula.is_empty())
    }

    /// Every formula: its sheet, its row and its column.
    pub fn all_formulas(&self) -> Vec<(&str, u32, u32)> {
        let mut all = Vec::new();
        for (sheet, range) in &self.formulas {
            let Some((last_row, last_column)) = range.end() else { continue };
            let cells = (0..=last_row).flat_map(|row| (0..=last_column).map(move |column| (row, column)));
            let holds = |&(row, column): &(u32, u32)| self.formula_in(sheet, row, column).is_some();
            all.extend(cells.filter(holds).map(|(row, column)| (sheet.as_str(), row, column)));
        }
        all
    }

    /// Calculates a formula from the cells that it names, following formulas in them. The numbers of the plan are taken from
    /// the workbook `plan`, which may be another one.
    pub fn calculated(&self, formula: &str, plan: &Book) -> f64 {
        self.calculated_on(formula, plan, "The plan")
    }

    /// The same with the numbers of one sheet taken from the other workbook: as if they were typed there, and nowhere else.
    pub fn calculated_on(&self, formula: &str, plan: &Book, sheet: &str) -> f64 {
        let mut reader = Sum { book: self, plan, sheet, rest: formula };
        let value = reader.sum();
        assert_eq!(reader.rest, "", "left of {formula}");
        value
    }

    pub fn all_text(&self) -> String {
        let cells = self.values.values().flat_map(Range::used_cells);
        cells.map(|(_, _, cell)| format!("{cell}\n")).collect()
    }
}

/// A formula being calculated: `+ - * /`, brackets, numbers, cells of a named sheet, `SUM` of cells of a column, and
/// `IF(…=0,"",…)`.
struct Sum<'a> {
    book: &'a Book,
    plan: &'a Book,
    /// The sheet whose numbers are those of `plan`.
    sheet: &'a str,
    rest: &'a str,
}

impl<'a> Sum<'a> {
    fn skip(&mut self, mark: char) -> bool {
        let rest = self.rest.strip_prefix(mark);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn sum(&mut self) -> f64 {
        let mut value = self.product();
        loop {
            if self.skip('+') {
                value += self.product();
            } else if self.skip('-') {
                value -= self.product();
            } else {
                return value;
            }
        }
    }

    fn product(&mut self) -> f64 {
        let mut value = self.term();
        loop {
            if self.skip('*') {
                value *= self.term();
            } else if self.skip('/') {
                value /= self.term();
            } else {
                return value;
            }
        }
    }

    fn term(&mut self) -> f64 {
        if self.skip('-') {
            return -self.term();
        }
        if self.skip('(') {
            let value = self.sum();
            assert!(self.skip(')'), "a bracket is open at {}", self.rest);
            return value;
        }
        if self.skip_text("IF(") {
            let zero = self.sum() == 0.0;
            assert!(!zero && self.skip_text("=0,\"\","), "no number at {}", self.rest);
            let value = self.sum();
            assert!(self.skip(')'), "a bracket is open at {}", self.rest);
            return value;
        }
        if self.skip_text("SUM('") {
            let (sheet, column, first) = self.address();
            assert!(self.skip_text(":$"), "no range at {}", self.rest);
            let (also, last) = self.column_and_row();
            assert!(column == also && self.skip(')'), "a bracket is open at {}", self.rest);
            return (first..=last).map(|row| self.cell(sheet, row, column).unwrap_or(0.0)).sum();
        }
        if self.skip('\'') {
            let (sheet, column, row) = self.address();
            return self.cell(sheet, row, column).unwrap_or_else(|| panic!("no number: {sheet}, row {row}"));
        }
        let end = self.rest.find(|mark: char| !mark.is_ascii_digit() && mark != '.').unwrap_or(self.rest.len());
        let (number, rest) = self.rest.split_at(end);
        self.rest = rest;
        number.parse().expect("a number")
    }

    fn skip_text(&mut self, text: &str) -> bool {
        let rest = self.rest.strip_prefix(text);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// The rest of an address after its first quote: sheet, column and row.
    fn address(&mut self) -> (&'a str, u32, u32) {
        let (sheet, rest) = self.rest.split_once("'!$").expect("a cell");
        self.rest = rest;
        let (column, row) = self.column_and_row();
        (sheet, column, row)
    }

    /// Column and row from 0: of `B$7` 1 and 6.
    fn column_and_row(&mut self) -> (u32, u32) {
        let (column, rest) = self.rest.split_once('$').expect("a column");
        let end = rest.find(|mark: char| !mark.is_ascii_digit()).unwrap_or(rest.len());
        self.rest = &rest[end..];
        let column = column.bytes().next().expect("a letter") - b'A';
        (column.into(), rest[..end].parse::<u32>().expect("a row") - 1)
    }

    /// A cell, calculated again where it is a formula; `None` where it holds no number.
    fn cell(&self, sheet: &str, row: u32, column: u32) -> Option<f64> {
        if let Some(formula) = self.book.formula_in(sheet, row, column) {
            return Some(self.book.calculated_on(formula, self.plan, self.sheet));
        }
        let book = if sheet == self.sheet { self.plan } else { self.book };
        match book.value(sheet, row, column) {
            Data::Empty | Data::String(_) => None,
            _ => Some(book.number(sheet, row, column)),
        }
    }
}
