//! Which cells of a workbook can be edited, and how they are marked: read from its XML, since the reader of values knows neither.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use zip::ZipArchive;

/// How a cell is marked, and whether it can be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Grey and locked: it follows no edit.
    Grey,
    /// Yellow and open.
    Yellow,
    /// Neither grey nor yellow, and locked.
    Plain,
}

/// The marks of a workbook.
pub struct Locks {
    /// The marks of the cells of each sheet, by row and column from 0.
    pub marks: BTreeMap<String, BTreeMap<(u32, u32), Mark>>,
    /// The sheets that refuse edits of locked cells.
    pub protected: BTreeSet<String>,
}

impl Locks {
    /// Reads a workbook as `rust_xlsxwriter` writes it.
    pub fn read(bytes: Vec<u8>) -> Locks {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
        let mut file = |name: &str| {
            let mut text = String::new();
            archive.by_name(name).expect("a part").read_to_string(&mut text).expect("UTF-8");
            text
        };
        let styles = marks_of_styles(&file("xl/styles.xml"));
        let names = values_of(&file("xl/workbook.xml"), "<sheet name=\"");
        let (mut marks, mut protected) = (BTreeMap::new(), BTreeSet::new());
        for (name, at) in names.into_iter().zip(1..) {
            let sheet = file(&format!("xl/worksheets/sheet{at}.xml"));
            let cells = sheet.split("<c r=\"").skip(1).map(|cell| {
                let (place, rest) = cell.split_once('"').expect("a place");
                let style = rest.strip_prefix(" s=\"").and_then(|rest| rest.split_once('"'));
                let style = style.map_or(0, |(style, _)| style.parse::<usize>().expect("a style"));
                (place_of(place), styles[style])
            });
            marks.insert(name.clone(), cells.collect());
            if sheet.contains("<sheetProtection sheet=\"1\"") {
                protected.insert(name);
            }
        }
        Locks { marks, protected }
    }

    pub fn mark(&self, sheet: &str, row: u32, column: u32) -> Mark {
        self.marks[sheet].get(&(row, column)).copied().unwrap_or(Mark::Plain)
    }
}

/// The mark of each cell style, in their order.
fn marks_of_styles(styles: &str) -> Vec<Mark> {
    let part = |from: &str, to: &str| {
        let (_, rest) = styles.split_once(from).expect("a part of the styles");
        rest.split_once(to).expect("its end").0.to_owned()
    };
    let fills: Vec<Option<String>> = part("<fills", "</fills>")
        .split("<fill>")
        .skip(1)
        .map(|fill| values_of(fill, "<fgColor rgb=\"").into_iter().next())
        .collect();
    let mark = |style: &str| {
        let fill: usize = values_of(style, "fillId=\"")[0].parse().expect("a fill");
        match (fills[fill].as_deref(), style.contains("locked=\"0\"")) {
            (Some("FFE7E6E6"), false) => Mark::Grey,
            (Some("FFFFF2CC"), true) => Mark::Yellow,
            (None, false) => Mark::Plain,
            other => panic!("a cell of fill and openness {other:?}"),
        }
    };
    part("<cellXfs", "</cellXfs>").split("<xf ").skip(1).map(mark).collect()
}

/// What stands between each `before` and the next quote.
fn values_of(text: &str, before: &str) -> Vec<String> {
    text.split(before).skip(1).map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect()
}

/// Row and column from 0: of `B7` 6 and 1.
fn place_of(name: &str) -> (u32, u32) {
    let digits = name.find(|mark: char| mark.is_ascii_digit()).expect("a row");
    let (letters, row) = name.split_at(digits);
    let column = letters.bytes().fold(0, |column, letter| column * 26 + u32::from(letter - b'A') + 1);
    (row.parse::<u32>().expect("a row") - 1, column - 1)
}
