//! Plans that are added up: a line for each, whose figures are formulas over its own sheet, and sums that are formulas over the lines.

use calamine::Data;
use strum::VariantArray;

use clipcost::locale::Lang;

use super::eight_lines::{LINES, SUMS, campaign, unpriced_campaign};
use super::locks::{Locks, Mark};
use super::workbook::Book;
use super::{LINK, bytes, read};

/// 20 videos of 10 s a day at $0.10: 600 a month. Five of 8 s a week, 3 attempts: 2.40 × 5 × 52 ÷ 12 = 52. A promo of 30 s at $0.50, ten
/// attempts: 150 once.
pub const CAMPAIGN: &str = "on=2026-08-01&name=Clips&with=seconds%3D8%26videos%3D5%26per%3Dweek%26attempts%3D3%26name%3DTeasers\
                            &with=model%3Dsora-2-pro%26res%3D1024p%26seconds%3D30%26videos%3D1%26per%3Dproject%26attempts%3D10\
                            &together=add&title=Campaign";
const UNPRICED: &str =
    "on=2026-08-01&with=model%3Dsora-2-pro%26res%3D1080p%26on%3D2025-12-01&with=videos%3D10&together=add";

/// The row of a line, by its number from 1.
fn row_of(book: &Book, sheet: &str, number: u32) -> u32 {
    let is = |row: &u32| match book.value(sheet, *row, 0) {
        Data::String(text) => {
            text.starts_with(&format!("Plan {number}:")) || text.starts_with(&format!("Plan {number}\u{a0}:"))
        }
        _ => false,
    };
    // The title and the notes may begin like a line; the last that does is it.
    book.rows(sheet).rfind(is).unwrap_or_else(|| panic!("no line {number} on {sheet}"))
}

/// The numbers of a row in the columns of month, year, once and full cost; empty where it has none.
fn numbers(book: &Book, sheet: &str, row: u32) -> [String; 4] {
    [1, 2, 3, 4].map(|column| book.value(sheet, row, column).to_string())
}

/// An edit: the sheet on which a part of the link is replaced by another.
type Edit<'a> = (&'a str, &'a str, &'a str);

/// Checks the sums of month, year, projects and full cost once a number is edited on one sheet of the workbook of a link.
#[track_caller]
fn check_edited(link: &str, (edited, part, other): Edit<'_>, expected: [f64; 4]) {
    assert_eq!(link.matches(part).count(), 1, "{part} of {link}");
    let (before, after) = (read(link, Lang::En, LINK), read(&link.replace(part, other), Lang::En, LINK));
    let sums = before.row_of("Together", 0, "Together");
    for (column, expected) in (1..).zip(expected) {
        let formula = before.formula_in("Together", sums, column).expect("a formula");
        let sum = before.calculated_on(formula, &after, edited);
        assert!((sum - expected).abs() < 1e-9, "{sum}, not {expected}, with {other} for {part}");
    }
    // And every other formula of the workbook, on whatever sheet, gives the figure of the edited plan.
    for (sheet, row, column) in before.all_formulas() {
        let formula = before.formula_in(sheet, row, column).expect("a formula");
        let (again, expected) = (before.calculated_on(formula, &after, edited), after.number(sheet, row, column));
        assert!(
            (again - expected).abs() <= expected.abs() * 1e-9,
            "{again}, not {expected}: {sheet}, row {row}, {formula}"
        );
    }
}

#[test]
fn each_plan_is_a_line_and_the_sums_add_up_the_lines() {
    for (lang, sheet, figures) in [(Lang::En, "Together", "Figures"), (Lang::Fr, "Ensemble", "Chiffres")] {
        let book = read(CAMPAIGN, lang, LINK);
        let lines = [1, 2, 3].map(|number| numbers(&book, sheet, row_of(&book, sheet, number)));
        // 600 × 12; 52 × 12; a project has no periods.
        assert_eq!(lines, [["600", "7200", "", "7200"], ["52", "624", "", "624"], ["", "", "150", "150"]]);
        let sum = book.row_of(sheet, 0, sheet);
        // 600 + 52; 7200 + 624; 150; 7200 + 624 + 150.
        assert_eq!(numbers(&book, sheet, sum), ["652", "7824", "150", "7974"]);
        let (first, last) = (row_of(&book, sheet, 1) + 1, row_of(&book, sheet, 3) + 1);
        assert_eq!((last, sum), (first + 2, last));
        for (column, letter) in [(1, 'B'), (2, 'C'), (3, 'D'), (4, 'E')] {
            let expected = format!("SUM('{sheet}'!${letter}${first}:${letter}${last})");
            assert_eq!(book.formula_in(sheet, sum, column), Some(expected.as_str()));
        }
        // The figures of the plan have the sums too: they are those cells.
        for (name, letter) in [("sum-month", 'B'), ("sum-year", 'C'), ("sum-once", 'D'), ("sum-plan", 'E')] {
            let row = book.row_of(figures, 5, name);
            assert_eq!(book.formula(figures, row), Some(format!("'{sheet}'!${letter}${}", sum + 1).as_str()), "{name}");
        }
        // The month of a line is that of its own sheet; of the plan itself, that of its figures.
        let month = |sheet: &str| format!("'{sheet}'!$B${}", book.row_of(sheet, 5, "month") + 1);
        for (number, own) in [(1, figures), (2, "Plan 2")] {
            assert_eq!(book.formula(sheet, row_of(&book, sheet, number)), Some(month(own).as_str()));
        }
        // 7200, 624 and 150 of 7974, in percent.
        for (number, part) in [(1, 90.293453724605), (2, 7.825432656132), (3, 1.881113619263)] {
            assert!((book.number(sheet, row_of(&book, sheet, number), 5) - part).abs() < 1e-9, "{number}");
        }
    }
}

#[test]
fn a_line_has_its_name_its_model_and_what_is_to_be_known_of_it() {
    let book = read(CAMPAIGN, Lang::En, LINK);
    let text = |number, column| book.value("Together", row_of(&book, "Together", number), column).to_string();
    assert_eq!(
        [1, 2, 3].map(|number| text(number, 0)),
        ["Plan 1: Clips", "Plan 2: Teasers", "Plan 3: 1 × 30\u{a0}s, Sora 2 Pro 1024p, 10 takes"]
    );
    assert_eq!([6, 7, 8].map(|column| text(3, column)), ["Sora 2 Pro", "1024p", "retired 24\u{a0}Sept 2026"]);
    // Each sheet says what it is about: all of them, or the one.
    let whole = "Campaign: 3 plans together cost $652 a month and $150 once.";
    for sheet in ["About", "Together", "The plan", "Figures", "Every tier", "Month by month"] {
        assert_eq!(book.value(sheet, 0, 0).to_string(), whole, "{sheet}");
    }
    let first = "Plan 1: Clips: 20 videos of 10\u{a0}s a day on Sora 2 cost $600 a month.";
    for sheet in ["The plan", "Figures", "Every tier", "Month by month"] {
        assert_eq!(book.value(sheet, 1, 0).to_string(), first, "{sheet}");
    }
    assert_eq!(
        book.value("Plan 2", 0, 0).to_string(),
        "Plan 2: Teasers: 5 videos of 8\u{a0}s a week on Sora 2 cost $52 a month."
    );
    // What only the plan itself has is not on the sheet of a line.
    for name in ["months", "cur", "fx", "together", "with", "title", "lang"] {
        assert_eq!(book.find("Plan 2", 2, name), None, "{name}");
    }
    // Plans that are added up are not held against each other.
    assert!(!book.values.contains_key("Beside"));
    let compared = read(&CAMPAIGN.replace("&together=add&title=Campaign", ""), Lang::En, LINK);
    assert!(!compared.values.contains_key("Together") && !compared.values.contains_key("Plan 2"));
}

#[test]
fn a_number_edited_on_any_line_moves_the_sums() {
    // Ten videos a week: 2.40 × 10 × 52 ÷ 12 = 104; 600 + 104; × 12; 7200 + 1248 + 150.
    check_edited(CAMPAIGN, ("Plan 2", "videos%3D5", "videos%3D10"), [704.0, 8448.0, 150.0, 8598.0]);
    // A promo of four attempts: 60.
    check_edited(CAMPAIGN, ("Plan 3", "attempts%3D10", "attempts%3D4"), [652.0, 7824.0, 60.0, 7884.0]);
    // The plan itself at 5 s: 300.
    let seconds = ("The plan", "on=2026-08-01&name", "seconds=5&on=2026-08-01&name");
    check_edited(CAMPAIGN, seconds, [352.0, 4224.0, 150.0, 4374.0]);
}

#[test]
fn months_and_exchange_rate_of_the_plan_count_for_every_line() {
    // Over six months: 652 × 6 + 150.
    let months = ("The plan", "on=2026-08-01&name", "months=6&on=2026-08-01&name");
    check_edited(CAMPAIGN, months, [652.0, 7824.0, 150.0, 4062.0]);
    // A line's own months count for nothing: 1 h of care at 10 EUR each month of a project, for 3 months, is 30.
    let link = "months=3&cur=EUR&fx=0.9&on=2026-08-01&with=months%3D24%26videos%3D10\
                &with=per%3Dproject%26care_hours%3D1%26hourly%3D10&together=add";
    // 600 × 0.9 + 300 × 0.9 = 810; 20 × 0.9 = 18; 810 × 3 + 18 + 30.
    let book = read(link, Lang::En, LINK);
    assert_eq!(numbers(&book, "Together", book.row_of("Together", 0, "Together")), ["810", "9720", "18", "2478"]);
    // At half a euro: 450; 10; 450 × 3 + 10 + 30.
    check_edited(link, ("The plan", "fx=0.9", "fx=0.5"), [450.0, 5400.0, 10.0, 1390.0]);
    // Over five months: 810 × 5 + 18 + 50.
    check_edited(link, ("The plan", "months=3", "months=5"), [810.0, 9720.0, 18.0, 4118.0]);
}

#[test]
fn what_follows_no_edit_of_a_line_is_grey_and_locked() {
    for lang in Lang::VARIANTS {
        let (book, locks) = (read(CAMPAIGN, *lang, LINK), Locks::read(bytes(CAMPAIGN, *lang, LINK)));
        let (together, plan) = if *lang == Lang::En { ("Together", "The plan") } else { ("Ensemble", "Le plan") };
        for sheet in [together, "Plan 2", "Plan 3"] {
            assert!(locks.protected.contains(sheet), "{sheet}");
        }
        for (sheet, marks) in &locks.marks {
            let open: Vec<_> = marks.iter().filter(|(_, mark)| **mark == Mark::Yellow).collect();
            let holds_a_plan = [plan, "Plan 2", "Plan 3"].contains(&sheet.as_str());
            assert_eq!(!open.is_empty(), holds_a_plan, "{sheet}");
            assert!(open.iter().all(|((_, column), _)| *column == 1), "{sheet}: {open:?}");
        }
        for (sheet, row, column) in book.all_formulas() {
            assert_eq!(locks.mark(sheet, row, column), Mark::Plain, "{sheet}, row {row}");
        }
        for name in ["videos", "attempts", "seconds", "tax"] {
            assert_eq!(locks.mark("Plan 2", book.row_of("Plan 2", 2, name), 1), Mark::Yellow, "{name}");
        }
        for name in ["model", "per", "on", "name"] {
            assert_eq!(locks.mark("Plan 2", book.row_of("Plan 2", 2, name), 1), Mark::Grey, "{name}");
        }
        for name in ["risk-80", "tier-needed"] {
            assert_eq!(locks.mark("Plan 2", book.row_of("Plan 2", 5, name), 1), Mark::Grey, "{name}");
        }
    }
}

#[test]
fn a_line_without_a_price_leaves_no_sum_and_is_named() {
    for (lang, sheet, figures, words, why) in [
        (Lang::En, "Together", "Figures", "Plan 2 has no price.", "was not offered before 12\u{a0}March 2026"),
        (Lang::Fr, "Ensemble", "Chiffres", "Plan 2 n’a pas de prix.", "n’était pas proposé avant"),
    ] {
        let book = read(UNPRICED, lang, LINK);
        let sum = book.row_of(sheet, 0, sheet);
        assert_eq!(numbers(&book, sheet, sum), [words, "", "", ""]);
        assert!((1..5).all(|column| book.formula_in(sheet, sum, column).is_none()));
        for name in ["sum-month", "sum-year", "sum-once", "sum-plan"] {
            assert_eq!(book.find(figures, 5, name), None, "{name}");
        }
        let line = row_of(&book, sheet, 2);
        assert!(book.value(sheet, line, 1).to_string().contains(why), "{}", book.value(sheet, line, 1));
        assert!(book.value("Plan 2", 0, 0).to_string().contains(why) && book.find("Plan 2", 5, "month").is_none());
        // The others keep their figures, without a part of a sum that there is not.
        for (number, month) in [(1, "600"), (3, "300")] {
            let row = row_of(&book, sheet, number);
            assert_eq!(book.value(sheet, row, 1).to_string(), month);
            assert_eq!(book.value(sheet, row, 5).to_string(), "");
            assert!(book.formula(sheet, row).is_some());
        }
    }
    // Where the plan itself has none, the lines beside it still have theirs.
    let own = "model=sora-2-pro&res=1080p&on=2025-12-01&with=on%3D2026-08-01&together=add";
    let book = read(own, Lang::En, LINK);
    assert_eq!(numbers(&book, "Together", book.row_of("Together", 0, "Together"))[0], "Plan 1 has no price.");
    assert_eq!(numbers(&book, "Together", row_of(&book, "Together", 2)), ["600", "7200", "", "7200"]);
    let locks = Locks::read(bytes(own, Lang::En, LINK));
    assert_eq!(locks.mark("Plan 2", book.row_of("Plan 2", 2, "videos"), 1), Mark::Yellow);
    assert_eq!(locks.mark("The plan", book.row_of("The plan", 2, "months"), 1), Mark::Yellow);
    assert_eq!(locks.mark("The plan", book.row_of("The plan", 2, "videos"), 1), Mark::Grey);
}

#[test]
fn an_amount_that_a_spreadsheet_cannot_keep_leaves_its_sum_a_text() {
    // 10^9 videos a day × 86,400 s × 0.10 × 30 = 259,200,000,000,000 a month; 40 once.
    let link = "on=2026-08-01&with=seconds%3D86400%26videos%3D1000000000&with=per%3Dproject%26videos%3D40&together=add";
    let (book, locks) = (read(link, Lang::En, LINK), Locks::read(bytes(link, Lang::En, LINK)));
    let (sum, line) = (book.row_of("Together", 0, "Together"), row_of(&book, "Together", 2));
    for row in [sum, line] {
        assert!(book.value("Together", row, 1).to_string().ends_with("(as text: a spreadsheet keeps 15 digits)"));
        assert_eq!((book.formula("Together", row), locks.mark("Together", row, 1)), (None, Mark::Grey));
    }
    // The sum of the projects still is a formula.
    assert_eq!(numbers(&book, "Together", sum)[2], "40");
    assert!(book.formula_in("Together", sum, 3).is_some());
}

#[test]
fn the_plan_alone_is_a_whole_of_one_line() {
    let book = read("on=2026-08-01&together=add", Lang::En, LINK);
    // 20 × 30 = 600.
    assert_eq!(numbers(&book, "Together", row_of(&book, "Together", 1)), ["600", "7200", "", "7200"]);
    assert_eq!(numbers(&book, "Together", book.row_of("Together", 0, "Together")), ["600", "7200", "", "7200"]);
    assert!(!book.values.contains_key("Plan 2"));
}

#[test]
fn a_campaign_of_eight_lines_has_each_and_their_sums() {
    let link = campaign();
    let book = read(&link, Lang::En, LINK);
    for (number, expected) in (1..).zip(LINES) {
        let row = row_of(&book, "Together", number);
        assert_eq!(numbers(&book, "Together", row), expected, "line {number}");
        for column in 1..6 {
            let holds = !book.value("Together", row, column).to_string().is_empty();
            assert_eq!(book.formula_in("Together", row, column).is_some(), holds, "line {number}, column {column}");
        }
    }
    let sum = book.row_of("Together", 0, "Together");
    assert_eq!(numbers(&book, "Together", sum), SUMS);
    // Calculated again, every formula gives what is stored.
    for (sheet, row, column) in book.all_formulas() {
        let formula = book.formula_in(sheet, row, column).expect("a formula");
        let (again, stored) = (book.calculated(formula, &book), book.number(sheet, row, column));
        assert!((again - stored).abs() <= stored.abs() * 1e-9, "{again}, not {stored}: {sheet}, row {row}");
    }
    // Without its price the sixth line beside leaves the sums absent.
    let book = read(&unpriced_campaign(), Lang::En, LINK);
    let sum = book.row_of("Together", 0, "Together");
    assert_eq!(numbers(&book, "Together", sum), ["Plan 7 has no price.", "", "", ""]);
}

#[test]
fn a_number_edited_on_any_of_eight_lines_moves_their_sums() {
    let link = campaign();
    // Three drafts in place of five: 2 × 6 × 0.09 × 0.9 × 40 = 38.88 a month less; × 12; × 6.
    let drafts = ("Plan 3", "attempts%3D5%26draft", "attempts%3D3%26draft");
    check_edited(&link, drafts, [466.789, 5601.468, 75.6, 3476.334]);
    // 12 videos in place of 10 in the project of clips: 2 × 2.16 = 4.32 more, once.
    let videos = ("Plan 5", "videos%3D10%26per%3Dproject", "videos%3D12%26per%3Dproject");
    check_edited(&link, videos, [505.669, 6068.028, 79.92, 3713.934]);
    // An own price of 0.10: 10 × 0.02 × 1.2 × 0.9 × 100 = 21.6 a month more; × 12; × 6.
    check_edited(&link, ("Plan 6", "rate%3D0.08", "rate%3D0.1"), [527.269, 6327.228, 75.6, 3839.214]);
    // A dollar at 1.8 EUR in place of 0.9 doubles the price of what is rendered, and not what is typed: of the months all but 13 EUR
    // of add-ons (3 × 52 ÷ 12), of the full cost all but 13 × 6 of those, 200 of setup, 40 of review and 360 of care.
    check_edited(&link, ("The plan", "fx=0.9", "fx=1.8"), [998.338, 11980.056, 151.2, 6741.228]);
}
