//! What an edit of a workbook does: every cell that can be edited is followed by all that is not marked as staying.

use clipcost::locale::Lang;

use super::locks::{Locks, Mark};
use super::workbook::Book;
use super::{CHAIN, EURO, LINK, STANDARD, bytes, read};

/// Other values of the parameters that a workbook may have open.
const EDITS: [(&str, &str); 21] = [
    ("seconds", "13.5"),
    ("videos", "31"),
    ("days", "19"),
    ("attempts", "4.5"),
    ("blocked", "12"),
    ("rate", "0.05"),
    ("finals", "1.5"),
    ("discount", "7"),
    ("markup", "11"),
    ("tax", "20.5"),
    ("trial_renders", "9"),
    ("setup_hours", "8"),
    ("care_hours", "2.5"),
    ("review_minutes", "3"),
    ("hourly", "55"),
    ("addon_render", "0.07"),
    ("addon_video", "1.5"),
    ("instead", "70"),
    ("hours", "7"),
    ("months", "9"),
    ("fx", "0.8"),
];

const PLANS: [&str; 9] = [
    STANDARD,
    CHAIN,
    EURO,
    "clips=rendered&per=week&on=2026-08-01",
    "clips=single&tax=5&on=2026-08-01",
    "rate=0.08&blocked=5&blocked_billed=yes&budget=500&on=2026-08-01",
    "model=luma-ray-3.2&seconds=17&videos=3&attempts=2&on=2026-11-01",
    "model=luma-ray-3.2&rate=0.08&trial_renders=7&hourly=40&care_hours=1&instead=9&on=2026-11-01",
    "model=sora-2-pro&draft=sora-2&attempts=3&clips=rendered&tier=2&on=2026-08-01",
];

/// The names of the parameters that can be edited.
fn inputs(book: &Book, locks: &Locks) -> Vec<String> {
    let open = book.rows("The plan").filter(|&row| locks.mark("The plan", row, 1) == Mark::Yellow);
    open.map(|row| book.value("The plan", row, 2).to_string()).collect()
}

/// A link with another value of a parameter.
fn edited(link: &str, name: &str, value: &str) -> String {
    let others = link.split('&').filter(|pair| pair.split('=').next() != Some(name));
    others.chain([format!("{name}={value}").as_str()]).collect::<Vec<_>>().join("&")
}

/// Checks that each formula of a workbook gives the figure of the edited plan. Gives the number of formulas.
#[track_caller]
fn check(before: &Book, link: &str) -> usize {
    let after = read(link, Lang::En, LINK);
    let formulas = before.rows("Figures").filter_map(|row| Some((row, before.formula("Figures", row)?)));
    let checked = formulas.map(|(row, formula)| {
        let figure = before.value("Figures", row, 5).to_string();
        let (again, expected) = (before.calculated(formula, &after), after.figure("Figures", &figure));
        assert!(
            (again - expected).abs() <= expected.abs() * 1e-9,
            "{figure} is {again}, not {expected}, edited to {link}: {formula}"
        );
    });
    checked.count()
}

#[test]
fn every_formula_gives_the_figure_of_the_edited_plan() {
    let mut checked = 0;
    for link in PLANS {
        let (before, locks) = (read(link, Lang::En, LINK), Locks::read(bytes(link, Lang::En, LINK)));
        let mut all = link.to_owned();
        for name in inputs(&before, &locks) {
            let edit = EDITS.iter().find(|(edit, _)| *edit == name);
            let (_, value) = edit.unwrap_or_else(|| panic!("{name} can be edited, and no case does"));
            checked += check(&before, &edited(link, &name, value));
            all = edited(&all, &name, value);
        }
        // Together too: hours that cost nothing do, once an hour has a price.
        checked += check(&before, &all);
    }
    assert!(checked > 500, "only {checked} figures");
}

#[test]
fn what_follows_no_edit_is_grey_and_locked() {
    for link in PLANS {
        for lang in [Lang::En, Lang::Fr] {
            let link = format!("{link}&with=model%3Dsora-2-pro");
            let (book, locks) = (read(&link, lang, LINK), Locks::read(bytes(&link, lang, LINK)));
            let (figures, market) =
                if lang == Lang::En { ("Figures", "Every tier") } else { ("Chiffres", "Tous les niveaux") };
            for sheet in book.values.keys() {
                // The market is there to be sorted and filtered, which a protected sheet refuses.
                assert_eq!(locks.protected.contains(sheet), sheet != market, "{sheet} of {link}");
                assert_eq!(locks.mark(sheet, 0, 0), Mark::Grey, "the sentence on {sheet} of {link}");
            }
            for row in book.rows(figures).filter(|&row| !book.value(figures, row, 4).to_string().is_empty()) {
                let is_heading = locks.mark(figures, row, 4) == Mark::Plain;
                let follows = is_heading || book.formula(figures, row).is_some();
                let expected = if follows { Mark::Plain } else { Mark::Grey };
                assert_eq!(locks.mark(figures, row, 1), expected, "row {row} of {link}");
                assert_eq!(locks.mark(figures, row, 3), locks.mark(figures, row, 4), "row {row} of {link}");
            }
            // Only parameters are open.
            for (sheet, marks) in &locks.marks {
                let open: Vec<_> = marks.iter().filter(|(_, mark)| **mark == Mark::Yellow).collect();
                let is_plan = ["The plan", "Le plan"].contains(&sheet.as_str());
                assert!(open.iter().all(|((_, column), _)| is_plan && *column == 1), "{sheet} of {link}: {open:?}");
            }
        }
    }
}

#[test]
fn the_length_is_open_where_it_is_billed_as_it_is_and_locked_where_clips_are() {
    // 13.5 s × 0.10 = 1.35; × 20 × 30 = 810.
    let (exact, longer) = (read(STANDARD, Lang::En, LINK), read("seconds=13.5&on=2026-08-01", Lang::En, LINK));
    let month = exact.formula("Figures", exact.row_of("Figures", 5, "month")).expect("a formula");
    assert!((exact.calculated(month, &longer) - 810.0).abs() < 1e-9, "{month}");
    assert!(inputs(&exact, &Locks::read(bytes(STANDARD, Lang::En, LINK))).contains(&"seconds".to_owned()));
    assert!(!exact.all_text().contains("The length cannot be edited here"));
    // Of 10 s a clip of 12 s is billed: 12 × 0.10 = 1.20; × 20 × 30 = 720. Of 13.5 s it would be 16 s of clips. The file does not
    // know which, so it does not let the length be edited.
    for link in [
        "clips=rendered&on=2026-08-01",
        "clips=single&on=2026-08-01",
        "model=luma-ray-3.2&on=2026-11-01",
        "draft=luma-ray-3.2&draft_res=540p&model=kling-3.0&on=2026-11-01",
    ] {
        for (lang, sheet, words) in [
            (Lang::En, "The plan", "The length cannot be edited here"),
            (Lang::Fr, "Le plan", "La durée ne se modifie pas ici"),
        ] {
            let (book, locks) = (read(link, lang, LINK), Locks::read(bytes(link, lang, LINK)));
            assert_eq!(locks.mark(sheet, book.row_of(sheet, 2, "seconds"), 1), Mark::Grey, "{link}");
            assert_eq!(locks.mark(sheet, book.row_of(sheet, 2, "videos"), 1), Mark::Yellow, "{link}");
            assert!(book.all_text().contains(words), "{link}");
        }
    }
    let clips = read("clips=rendered&on=2026-08-01", Lang::En, LINK);
    assert_eq!([clips.figure("Figures", "render"), clips.figure("Figures", "month")], [1.2, 720.0]);
    // Words, the day, the usage tier and the budget are decided on the page.
    let link = "tier=2&budget=900&name=Launch&on=2026-08-01";
    let (book, locks) = (read(link, Lang::En, LINK), Locks::read(bytes(link, Lang::En, LINK)));
    for name in ["model", "res", "on", "per", "clips", "tier", "budget", "name"] {
        assert_eq!(locks.mark("The plan", book.row_of("The plan", 2, name), 1), Mark::Grey, "{name}");
    }
}

#[test]
fn a_plan_without_a_price_has_nothing_to_edit() {
    let link = "model=sora-2-pro&res=1080p&on=2025-12-01";
    let (book, locks) = (read(link, Lang::En, LINK), Locks::read(bytes(link, Lang::En, LINK)));
    assert_eq!(inputs(&book, &locks), Vec::<String>::new());
    assert!(book.all_text().contains("Grey cells do not follow edits") && !book.all_text().contains("Yellow cells"));
}
