//! The bounds that a spreadsheet holds an edit against: read from the workbook's XML, since the reader of values does not know them.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use clipcost::locale::Lang;

use super::workbook::Book;
use super::{LINK, bytes};

/// A plan with every kind of number open: drafts, charged blocking, an own price, euros.
const OPEN: &str = "rate=0.08&blocked=5&blocked_billed=yes&instead=90&cur=EUR&fx=0.9&on=2026-08-01";

/// The rule of the cell of a parameter on a sheet, the third of the workbook or a later one.
fn rule(bytes: &[u8], sheet: (&str, usize), name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    let mut text = String::new();
    let file = format!("xl/worksheets/sheet{}.xml", sheet.1);
    archive.by_name(&file).expect("a sheet").read_to_string(&mut text).expect("UTF-8");
    let cell = format!("sqref=\"B{}\"", Book::read(bytes.to_vec()).row_of(sheet.0, 2, name) + 1);
    let rules = text.split("<dataValidation ").skip(1).filter(|rule| rule.contains(&cell));
    let rules: Vec<&str> = rules.map(|rule| rule.split("</dataValidation>").next().unwrap_or_default()).collect();
    assert_eq!(rules.len(), 1, "rules of {name}");
    rules[0].to_owned()
}

/// Checks the kind, the ends and the message of a rule.
#[track_caller]
fn check(rule: &str, kind: &str, ends: [&str; 2], says: &str) {
    let [lowest, highest] = ends;
    for part in [
        format!("type=\"{kind}\""),
        format!("<formula1>{lowest}</formula1><formula2>{highest}</formula2>"),
        format!("error=\"{says}\""),
        "showErrorMessage=\"1\"".to_owned(),
    ] {
        assert!(rule.contains(&part), "no {part} in {rule}");
    }
    assert!(!rule.contains("operator="), "not between: {rule}");
}

#[test]
fn every_number_that_can_be_edited_has_the_bounds_of_its_parameter() {
    // The bounds of docs/link.md; what has to be above zero begins at its finest step, and what has to be below 100 ends a step before.
    let file = bytes(OPEN, Lang::En, LINK);
    for (name, kind, ends, says) in [
        ("attempts", "decimal", ["1", "1000"], "It has to be a number from 1 to 1,000."),
        ("videos", "whole", ["1", "1000000000"], "It has to be a whole number from 1 to 1,000,000,000."),
        ("days", "whole", ["1", "31"], "It has to be a whole number from 1 to 31."),
        ("seconds", "decimal", ["0.001", "86400"], "It has to be a number above 0 to 86,400."),
        ("blocked", "decimal", ["0", "99.999"], "It has to be a number from 0 to below 100."),
        ("rate", "decimal", ["0.000001", "1000"], "It has to be a number above 0 to 1,000."),
        ("fx", "decimal", ["0.00000001", "1000000"], "It has to be a number above 0 to 1,000,000."),
    ] {
        check(&rule(&file, ("The plan", 2), name), kind, ends, says);
    }
    let french = rule(&bytes(OPEN, Lang::Fr, LINK), ("Le plan", 2), "days");
    check(&french, "whole", ["1", "31"], "Il faut un nombre entier de 1 à 31.");
}

#[test]
fn a_line_of_a_whole_has_them_too() {
    // About, together, the plan, figures, then the lines beside.
    let file = bytes("on=2026-08-01&with=videos%3D10&together=add", Lang::En, LINK);
    check(&rule(&file, ("Plan 2", 5), "days"), "whole", ["1", "31"], "It has to be a whole number from 1 to 31.");
}
