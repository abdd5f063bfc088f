//! The exported workbook, read back by an independent reader: its numbers, its formulas calculated again, its words.

mod bounds;
mod edits;
#[path = "../it/eight_lines.rs"]
mod eight_lines;
mod locks;
#[cfg(feature = "office")]
mod office;
mod whole;
mod workbook;

use std::path::Path;
use std::sync::LazyLock;

use calamine::Data;
use strum::VariantArray;

use clipcost::book::read_folder;
use clipcost::catalog;
use clipcost::date::Date;
use clipcost::export::{Report, json, xlsx};
use clipcost::i18n::format::Format;
use clipcost::link;
use clipcost::locale::Lang;
use clipcost::pricing::answer::answer;
use workbook::Book;

/// The frozen book.
static BOOK: LazyLock<catalog::Book> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/prices");
    read_folder(&folder).unwrap_or_else(|faults| panic!("the frozen book has faults: {faults:?}"))
});

const STANDARD: &str = "on=2026-08-01";
const CHAIN: &str = "model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&attempts=10&setup_hours=16&review_minutes=2\
                     &hourly=60&instead=3000&on=2026-08-01";
const EURO: &str = "model=sora-2-pro&res=1024p&videos=40&per=month&attempts=5&blocked=20&blocked_billed=yes&draft=sora-2&tax=20\
                    &addon_render=0.04&addon_video=1&budget=1000&cur=EUR&fx=0.9&on=2026-08-01";
const LINK: &str = "https://clipcost.example/?on=2026-08-01";

fn with_report<T>(link: &str, lang: Lang, address: &str, write: impl FnOnce(&Report<'_>) -> T) -> T {
    let today = Date::parse("2026-11-22").expect("a day");
    let plan = link::read(link, &BOOK).plan;
    let answer = answer(&plan, &BOOK, today);
    let format = Format::new(lang, plan.money.currency());
    write(&Report { book: &BOOK, today, plan: &plan, answer: &answer, format, link: address })
}

fn bytes(link: &str, lang: Lang, address: &str) -> Vec<u8> {
    with_report(link, lang, address, xlsx).expect("a workbook")
}

fn read(link: &str, lang: Lang, address: &str) -> Book {
    Book::read(bytes(link, lang, address))
}

/// Checks the `expected` figures, calculates each formula again, and checks that the figures in `formulas` have one.
#[track_caller]
fn check(link: &str, expected: &str, formulas: &str) {
    for (lang, sheet) in [(Lang::En, "Figures"), (Lang::Fr, "Chiffres")] {
        let book = read(link, lang, LINK);
        for pair in expected.split(", ") {
            let (name, value) = pair.split_once(' ').expect("a name and a value");
            assert_eq!(book.figure(sheet, name).to_string(), value, "{name} of {link}");
        }
        for name in formulas.split(' ') {
            assert!(book.formula(sheet, book.row_of(sheet, 5, name)).is_some(), "{name} of {link} is no formula");
        }
        for row in book.rows(sheet) {
            let Some(formula) = book.formula(sheet, row) else { continue };
            let (again, stored) = (book.calculated(formula, &book), book.number(sheet, row, 1));
            assert!((again - stored).abs() <= stored.abs() * 1e-9, "{formula} is {again}, not {stored}, in {link}");
        }
        // Every figure of the JSON export is there, with the same texts.
        let file: serde_json::Value = serde_json::from_str(&with_report(link, lang, LINK, json)).expect("JSON");
        for (name, figure) in file["figures"].as_object().expect("figures") {
            let row = book.row_of(sheet, 5, name);
            assert_eq!(book.value(sheet, row, 3).to_string(), figure["shown"].as_str().expect("a text"), "{name}");
            assert_eq!(book.value(sheet, row, 4).to_string(), figure["value"].as_str().expect("a text"), "{name}");
        }
    }
}

#[test]
fn the_standard_plan_has_numbers_and_formulas() {
    // 10 s × 0.10 = 1; × 20 = 20 a day; × 30 = 600; × 12 = 7200; ÷ 10 × 60 = 6. 20 requests ÷ (8 × 60) = 0.041666666667.
    check(
        STANDARD,
        "rate 0.1, render 1, video 1, second 0.1, minute 6, day 20, month 600, year 7200, requests-minute 0.041666666667, \
         tier-needed 3",
        "render video second minute day month year renders-month requests-minute plan",
    );
    let book = read(STANDARD, Lang::En, LINK);
    assert!(book.formula("Figures", book.row_of("Figures", 5, "rate")).is_none(), "a list price is read");
    let month = book.formula("Figures", book.row_of("Figures", 5, "month")).expect("a formula");
    let (day, days) = (book.row_of("Figures", 5, "day") + 1, book.row_of("The plan", 2, "days") + 1);
    assert_eq!(month, format!("'Figures'!$B${day}*'The plan'!$B${days}"));
}

#[test]
fn the_guides_chain_has_numbers_and_formulas() {
    // 30 × 0.50 × 10 = 150; 16 × 60 = 960; 2 ÷ 60 × 60 × 10 = 20: 1130. 3000 − 150 − 20 − 960 = 1870.
    check(
        CHAIN,
        "total 150, setup 960, review 20, plan 1130, saving 1870, break-even-videos 1",
        "total setup review plan saving renders-month",
    );
}

#[test]
fn euros_drafts_blocking_and_tax_have_numbers_and_formulas() {
    // (5 × 1 + 1 × 5) ÷ 0.8 × 1.2 × 0.9 = 13.5 EUR; 6 ÷ 0.8 renders made × 0.04 = 0.3; 1: 14.8 a video; × 40 = 592.
    // Budget: 1000 ÷ 14.8 = 67.57; (1000 − 40 × (6.75 + 0.05 + 1)) ÷ (40 × (1.35 + 0.05)) = 12.2857.
    check(EURO, "video 14.8, month 592, budget-videos 67, budget-attempts 12.285", "video month");
    // By the week, by real clips: 12 s × 0.10 = 1.2; × 20 × 52 ÷ 12 = 104; ÷ 30 = 3.466…
    check(
        "per=week&clips=rendered&on=2026-08-01",
        "render 1.2, week 24, month 104, day 3.466666666667",
        "render week month",
    );
    // A loss below zero: (0.5 − 1) × 7200.
    check("instead=0.5&on=2026-08-01", "saving -3600", "saving");
}

/// The formula of a figure. Fails where the figure has none.
#[track_caller]
fn formula_of(link: &str, name: &str) -> String {
    let book = read(link, Lang::En, LINK);
    let row = book.row_of("Figures", 5, name);
    book.formula("Figures", row).unwrap_or_else(|| panic!("{name} of {link} is no formula")).to_owned()
}

#[test]
fn a_model_that_sells_clips_has_no_rate_and_its_clips_are_a_formula() {
    // 17 s of 5 s at 0.30 and 10 s at 0.90: four of 5 s, 1.20; × 2 attempts = 2.40; × 3 videos × 30 days = 216.
    let link = "model=luma-ray-3.2&seconds=17&videos=3&attempts=2&on=2026-11-01";
    check(link, "render 1.2, video 2.4, day 7.2, month 216", "render video second minute day month year");
    assert_eq!(formula_of(link, "render"), "(4*0.3)");
    // One take of 10 s.
    assert_eq!(formula_of("model=luma-ray-3.2&clips=single&on=2026-11-01", "render"), "(1*0.9)");
    let book = read(link, Lang::En, LINK);
    assert_eq!(book.find("Figures", 5, "rate"), None);
    // A charged draft by clips: 3 × 0.15 (540p, 5 s) + 2 × 0.30 = 1.05.
    check(
        "model=luma-ray-3.2&seconds=5&attempts=3&draft=luma-ray-3.2&draft_res=540p&finals=2&on=2026-11-01",
        "render 0.3, video 1.05",
        "video month",
    );
}

#[test]
fn a_price_by_tokens_is_exact() {
    // 1920 × 1080 × 24 ÷ 1024 = 48,600 tokens a second; × 7.70 ÷ 10^6 = 0.37422; × 10 s = 3.7422; × 20 × 30 = 2245.32.
    let link = "model=seedance-2.0&res=1080p&on=2026-11-01";
    check(link, "rate 0.37422, render 3.7422, month 2245.32", "render video month");
    // By a rate: 5792 × 17.50 ÷ 10^6 = 0.10136; × 10 × 20 × 30 = 608.16.
    check("model=gemini-omni-1.1-flash&on=2026-11-01", "rate 0.10136, month 608.16", "render month");
}

#[test]
fn a_plan_without_sound_is_priced_without_it() {
    // 0.6 units × 0.14 = 0.084; × 10 = 0.84; × 20 × 30 = 504.
    check("model=kling-3.0&audio=off&on=2026-11-01", "rate 0.084, render 0.84, month 504", "render month");
    let book = read("model=kling-3.0&audio=off&on=2026-11-01", Lang::En, LINK);
    let cell =
        |name: &str, column: u32| book.value("Every tier", book.row_of("Every tier", 0, name), column).to_string();
    assert_eq!(cell("Kling 3.0 720p, without sound", 1), "0.084");
    assert_eq!(cell("Kling 3.0 720p, with sound", 1), "0.126");
    let known = [7, 8, 9, 10, 12].map(|column| cell("Kling 3.0 720p, without sound", column));
    assert_eq!(
        known,
        [
            "720–768p",
            "Kling",
            "without sound",
            "0.6 units a second at $0.14 each = $0.084 a second",
            "Since: not known"
        ]
    );
    assert_eq!(cell("Runway Gen-4 Turbo 720p", 14), "needs an input image");
    // Clips: no rate, and the other figures in their own columns. 10 s at 720p: two of 5 s, 0.60; × 600 = 360.
    assert_eq!([1, 2, 3].map(|column| cell("Luma Ray 3.2 720p", column)), ["", "0.6", "360"]);
    // Retired models without a price are listed below, with their end.
    assert_eq!(cell("Veo 2", 4), "retired 30\u{a0}Jun 2026");
}

#[test]
fn the_persons_own_rate_is_a_number_of_the_plan_and_all_figures_follow_it() {
    // 10 s × 0.08 = 0.80; × 20 × 30 = 480.
    let link = "rate=0.08&on=2026-08-01";
    check(link, "rate 0.08, render 0.8, month 480", "rate render video month");
    let book = read(link, Lang::En, LINK);
    let typed = book.row_of("The plan", 2, "rate") + 1;
    assert_eq!(formula_of(link, "rate"), format!("'The plan'!$B${typed}"));
    // At 0.05 the same workbook comes to 300.
    let other = read("rate=0.05&on=2026-08-01", Lang::En, LINK);
    assert!((book.calculated(&formula_of(link, "month"), &other) - 300.0).abs() < 1e-9);
    let text = book.all_text();
    for words in
        ["per second, your own price", "in place of the list price: $0.10 a second", "List price that yours replaces"]
    {
        assert!(text.contains(words), "no {words}");
    }
    // Clips at a price a second: 10 s × 0.08.
    check("model=luma-ray-3.2&rate=0.08&on=2026-11-01", "rate 0.08, render 0.8, month 480", "render month");
}

/// Two plans with different numbers. The formulas of the first have to give the figures of the second from its numbers.
const BEFORE: &str = "seconds=10&videos=20&per=PER&days=22&clips=CLIPS&attempts=3&blocked=5&blocked_billed=BILLED&DRAFT&discount=5\
                      &trial_renders=7&setup_hours=3&care_hours=1&review_minutes=2&hourly=40&instead=90&hours=6&months=5\
                      &cur=EUR&fx=0.9&on=2026-08-01";
const AFTER: &str = "seconds=10&videos=31&per=PER&days=19&clips=CLIPS&attempts=4.5&blocked=12&blocked_billed=BILLED&DRAFT&discount=0\
                     &markup=11&tax=20&trial_renders=9&setup_hours=8&care_hours=2.5&review_minutes=3&hourly=55&addon_render=0.07\
                     &addon_video=1.5&instead=70&hours=7&months=9&cur=EUR&fx=0.8&on=2026-08-01";

#[test]
fn numbers_changed_in_the_workbook_change_all_that_follows() {
    let follow =
        ["render", "video", "second", "day", "week", "month", "year", "total", "renders-month", "requests-minute"];
    let whole = ["trial", "setup", "care", "review", "plan", "saving"];
    let mut checked = 0;
    for per in ["day", "week", "month", "project"] {
        for (clips, billed) in [("exact", "no"), ("rendered", "yes"), ("exact", "yes")] {
            for (draft, later) in
                [("", ""), ("model=sora-2-pro&draft=sora-2&finals=2", "model=sora-2-pro&draft=sora-2&finals=1.5")]
            {
                let of = |link: &str, draft: &str| {
                    let link = link.replace("PER", per).replace("CLIPS", clips).replace("BILLED", billed);
                    read(&link.replace("DRAFT", draft), Lang::En, LINK)
                };
                let (before, after) = (of(BEFORE, draft), of(AFTER, later));
                for name in follow.into_iter().chain(whole) {
                    let Some(at) = before.find("Figures", 5, name) else { continue };
                    let formula = before.formula("Figures", at).unwrap_or_else(|| panic!("{name} is no formula"));
                    let (again, expected) = (before.calculated(formula, &after), after.figure("Figures", name));
                    assert!(
                        (again - expected).abs() <= expected.abs() * 1e-9,
                        "{name} by {per}, {clips}, {billed}, {draft}: {again}, not {expected}, as {formula}"
                    );
                    checked += 1;
                }
            }
        }
    }
    // 14 figures by day and by month, 15 by week, 11 of a project (one total in place of the periods, no requests), each six
    // times.
    assert_eq!(checked, 6 * (14 + 14 + 15 + 11));
}

#[test]
fn an_amount_that_a_spreadsheet_cannot_keep_is_a_text_that_says_so() {
    // 10^9 videos a day × 86,400 s × 0.10 = 8,640,000,000,000 a day.
    let link = "seconds=86400&videos=1000000000&on=2026-08-01";
    let book = read(link, Lang::En, LINK);
    let day = book.row_of("Figures", 5, "day");
    let words = "$8,640,000,000,000 (as text: a spreadsheet keeps 15 digits)";
    assert_eq!(book.value("Figures", day, 1).to_string(), words);
    assert_eq!(book.value("Figures", day, 4).to_string(), "8640000000000");
    // No formula refers to a text. An amount of 12 digits is still a number.
    let month = book.row_of("Figures", 5, "month");
    assert!(book.formula("Figures", month).is_none());
    check("seconds=10&videos=999999999&per=project&on=2026-08-01", "total 999999999", "total");
    check("seconds=10000&videos=999999999&per=project&on=2026-08-01", "total 999999999000", "total");
    let beyond = read("seconds=10000&videos=1000000000&per=project&on=2026-08-01", Lang::En, LINK);
    let total = beyond.row_of("Figures", 5, "total");
    assert!(matches!(beyond.value("Figures", total, 1), Data::String(text) if text.contains("as text")));
}

#[test]
fn market_rows_and_months_are_numbers() {
    let book = read(STANDARD, Lang::En, LINK);
    // 600 × (0.10, 0.30, 0.50, 0.70) ÷ 0.10.
    let tier = |name: &str| book.number("Every tier", book.row_of("Every tier", 0, name), 3).to_string();
    assert_eq!(
        ["Sora 2 720p", "Sora 2 Pro 720p", "Sora 2 Pro 1024p", "Sora 2 Pro 1080p"].map(tier),
        ["600", "1800", "3000", "4200"]
    );
    let row = book.row_of("Every tier", 0, "Sora 2 Pro 720p");
    assert_eq!(book.value("Every tier", row, 4).to_string(), "retired 24\u{a0}Sept 2026");
    // Below the headings, month m has cost 600 × m in all.
    let sheet = "Month by month";
    let head = book.row_of(sheet, 0, "Month");
    for month in 0..=12 {
        let row = head + 1 + month;
        assert_eq!(book.number(sheet, row, 1).to_string(), (600 * month).to_string());
    }
}

#[test]
fn every_sheet_says_that_the_plans_model_has_ended() {
    for &lang in Lang::VARIANTS {
        let book = read(EURO, lang, LINK);
        assert_eq!(book.values.len(), 5);
        for sheet in book.values.keys() {
            let discontinued = if lang == Lang::Fr {
                "ont été arrêtés par OpenAI le 24\u{a0}septembre 2026"
            } else {
                "were shut down by OpenAI on 24\u{a0}September 2026"
            };
            assert!(book.value(sheet, 1, 0).to_string().contains(discontinued), "{sheet}");
        }
        let text = book.all_text();
        for words in [LINK, "2026-08-01", "2026-09-24", "https://developers.openai.com/api/docs/pricing"] {
            assert!(text.contains(words), "no {words}");
        }
    }
}

#[test]
fn every_sheet_says_when_the_plans_model_ends_and_a_market_row_says_its_own() {
    let book = read("model=gemini-omni-1.1-flash&with=draft%3Dveo-3.1&on=2026-11-01", Lang::En, LINK);
    let says = "Gemini Omni 1.1 Flash ends on 3\u{a0}December 2026 at the earliest, per Google";
    for sheet in book.values.keys() {
        assert!(book.value(sheet, 1, 0).to_string().starts_with(says), "{sheet}");
    }
    // It is in the last column; the other facts of a row keep their columns.
    let row = book.row_of("Every tier", 0, "Gemini Omni 1.1 Flash 720p");
    assert!(book.value("Every tier", row, 15).to_string().starts_with(says));
    assert_eq!(book.value("Every tier", 4, 15).to_string(), "Announced end");
    assert!(book.all_text().contains("Veo 3.1 may have ended since 17\u{a0}November 2026."));
}

#[test]
fn a_plan_without_a_price_has_words_and_no_figure() {
    let book = read("model=sora-2-pro&res=1080p&on=2025-12-01", Lang::En, LINK);
    assert!(book.value("Figures", 0, 0).to_string().contains("was not offered before 12\u{a0}March 2026"));
    // The sentence, the ended models, what grey cells are, an empty line and the headings.
    assert_eq!(book.values["Figures"].end().map(|(row, _)| row), Some(4));
}

#[test]
fn a_hostile_link_is_written_as_text_and_never_as_a_formula() {
    for link in [
        "=1+1",
        "javascript:alert(1)",
        "https://x.example/?\"><a\r\n\u{0}\u{2028}=1",
        &format!("https://x.example/?{}", "a".repeat(7900)),
    ] {
        let book = read(STANDARD, Lang::En, link);
        let row = book.row_of("About", 0, "This plan");
        assert!(
            matches!(book.value("About", row, 1), Data::String(text) if text.bytes().all(|byte| byte.is_ascii_graphic()))
        );
        assert!(book.formulas["About"].used_cells().all(|(_, _, formula)| formula.is_empty()));
    }
}

#[test]
fn the_same_plan_is_the_same_bytes() {
    assert_eq!(bytes(EURO, Lang::Fr, LINK), bytes(EURO, Lang::Fr, LINK));
}

#[test]
fn compared_plans_have_a_sheet_and_a_plan_alone_has_none() {
    let link = "on=2026-11-25&with=model%3Dveo-3.1%26name%3D%253D1%252B1&with=model%3Dsora-2-pro%26res%3D1080p%26on%3D2025-12-01";
    for (lang, sheet, more) in
        [(Lang::En, "Beside", "$1,800 more, ×\u{a0}4"), (Lang::Fr, "À côté", "1\u{202f}800\u{a0}$ de plus, ×\u{a0}4")]
    {
        let book = read(link, lang, LINK);
        // 20 × 10 s × $0.40 × 30, against 20 × 10 s × $0.10 × 30.
        assert_eq!(book.figure(sheet, "month").to_string(), "2400");
        let row = book.row_of(sheet, 5, "month");
        assert_eq!(book.value(sheet, row, 0).to_string(), "=1+1");
        assert!(book.value(sheet, row, 3).to_string().contains(more), "{}", book.value(sheet, row, 3));
        assert!(book.formula(sheet, row).is_none());
        assert!(book.all_text().contains("20 × 10\u{a0}s"));
        assert!(!read(STANDARD, lang, LINK).values.contains_key(sheet));
    }
}

#[test]
fn every_sheet_begins_with_the_plans_name() {
    // 20 × 10 s × 0.10 × 30 = 600.
    for (lang, title) in [
        (Lang::En, "Launch: 20 videos of 10\u{a0}s a day on Sora 2 cost $600 a month."),
        (Lang::Fr, "Launch\u{a0}: 20 vidéos de 10\u{a0}s par jour avec Sora 2 coûtent 600\u{a0}$ par mois."),
    ] {
        let book = read("on=2026-08-01&name=Launch", lang, LINK);
        for sheet in book.values.keys() {
            assert_eq!(book.value(sheet, 0, 0).to_string(), title, "{sheet}");
        }
    }
}
