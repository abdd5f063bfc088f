//! A campaign of eight lines, from its link to every text that is taken away: periods and projects, money typed in euros, drafts, a
//! retired model, clips, an own price, a day of its own. What each line costs is worked out by hand in `eight_lines`.

use clipcost::export::{csv, json, markdown, summary};
use clipcost::locale::Lang;
use clipcost::money::Exact;
use clipcost::names::Code;
use clipcost::plan::param::Param;
use clipcost::pricing::Figure;
use clipcost::pricing::sums::sums;
use serde_json::Value;

use crate::eight_lines::{LINES, SUMS, campaign, unpriced_campaign};
use crate::exports::{read_csv, read_json, text, written};
use crate::{book, day, exact, open};

const TODAY: &str = "2026-11-22";
const PARTS: [Figure; 4] = [Figure::Month, Figure::Year, Figure::Total, Figure::Plan];
const SUMMED: [Figure; 4] = [Figure::SumMonth, Figure::SumYear, Figure::SumOnce, Figure::SumPlan];
/// Each line but the first as the short text has it: its name and its main figure.
const SHORT: [&str; 7] = [
    "Shorts: per month, €21.42",
    "40 × 6\u{a0}s a month, Kling 3.0 720p, 5 takes: per month, €151.63",
    "Film: for the project, €54",
    "10 × 17\u{a0}s, Luma Ray 3.2 720p, without sound, 2 takes: for the project, €21.60",
    "Loops, at your own price: per month, €86.40",
    "10 × 4\u{a0}s a day, Sora 2 720p, in a batch: per month, €54",
    "12 × 5\u{a0}s a week, Kling 3.0 720p, without sound: per month, €22.11",
];

/// The value of a figure in an object of figures of the JSON export; empty where it has none. All are in euros.
fn value(figures: &Value, figure: Figure) -> String {
    let figure = &figures[figure.code()];
    assert!(figure.is_null() || text(figure, "currency") == "EUR", "{figure}");
    text(figure, "value").to_owned()
}

/// The exact values of figures among the lines of a part of the table.
fn values_of_csv(lines: &[[String; 7]], part: &str, of: &str, figures: [Figure; 4]) -> [String; 4] {
    figures.map(|figure| {
        let is = |line: &&[String; 7]| line[0] == part && line[1] == of && line[2] == figure.code();
        lines.iter().find(is).map(|line| line[5].clone()).unwrap_or_default()
    })
}

#[test]
fn its_link_is_read_and_written_back_byte_for_byte() {
    for link in [campaign(), unpriced_campaign()] {
        // `open` compares the bytes.
        assert_eq!(open(&link).with.len(), 7);
    }
}

#[test]
fn each_line_and_each_sum_is_what_was_worked_out_by_hand() {
    let sums = sums(&open(&campaign()), book(), day(TODAY)).expect("added up");
    for (line, expected) in sums.lines.iter().zip(LINES) {
        let found = PARTS.map(|part| line.figure(part).map(exact).unwrap_or_default());
        assert_eq!(found, expected.map(in_euros), "{:?}", line.plan.name);
    }
    let found = SUMMED.map(|sum| sums.figure(sum).and_then(|sum| sum.value.to_plain().ok()).unwrap_or_default());
    assert_eq!(found, SUMS);
    // Every part of the full cost: 100 %.
    let shares = (0..LINES.len()).filter_map(|at| sums.share(at, Figure::SumPlan));
    assert_eq!(shares.reduce(Exact::plus), Some(Exact::whole(100)));
}

fn in_euros(value: &str) -> String {
    if value.is_empty() { String::new() } else { format!("{value} EUR") }
}

#[test]
fn json_and_csv_have_each_line_and_each_sum() {
    let link = campaign();
    let file = read_json(&link, Lang::En, "");
    let lines = read_csv(&link, Lang::En, "");
    assert_eq!(text(&file, "says"), "Campaign: 8 plans together cost €505.67 a month and €75.60 once.");
    assert_eq!(SUMMED.map(|sum| value(&file["figures"], sum)), SUMS);
    assert_eq!(values_of_csv(&lines, "Figures", "", SUMMED), SUMS);
    let [first, others @ ..] = &LINES;
    assert_eq!(PARTS.map(|part| value(&file["figures"], part)), *first);
    assert_eq!(values_of_csv(&lines, "Figures", "", PARTS), *first);
    let beside = file["beside"].as_array().expect("the plans beside");
    assert_eq!(beside.len(), others.len());
    for ((at, line), expected) in (1..).zip(beside).zip(others) {
        assert_eq!(PARTS.map(|part| value(&line["figures"], part)), *expected, "line {at} of the JSON");
        assert_eq!(values_of_csv(&lines, "Beside", &i32::to_string(&at), PARTS), *expected, "line {at} of the CSV");
    }
    // The retired model and the day of its own are said.
    assert_eq!([text(&beside[2], "retired"), text(&beside[5], "on")], ["2026-09-24", "2026-08-01"]);
    assert_eq!([text(&beside[0], "name"), text(&beside[4], "own_rate")], ["Shorts", "0.08"]);
    // In French the same values have a comma.
    let french = values_of_csv(&read_csv(&link, Lang::Fr, ""), "Chiffres", "", SUMMED);
    assert_eq!(french, SUMS.map(|sum| sum.replace('.', ",")));
}

#[test]
fn markdown_and_the_short_text_have_each_line_and_each_sum() {
    let link = campaign();
    let file = written(markdown, &link, Lang::En, "").replace('\\', "");
    for (sum, exact) in SUMMED.into_iter().zip(SUMS) {
        assert!(file.contains(&format!("| {exact} EUR | {} |", sum.code())), "no {exact} in {file}");
    }
    // A column a line: month, once, full cost, each as shown.
    for (label, cells) in [
        ("per month", ["€170.10", "€21.42", "€151.63", "", "", "€86.40", "€54", "€22.11"]),
        ("for the project", ["", "", "", "€54", "€21.60", "", "", ""]),
        ("full cost", ["€1,220.60", "€128.54", "€909.79", "€94", "€21.60", "€518.40", "€324", "€492.68"]),
    ] {
        let rows = file.lines().map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect::<Vec<_>>());
        let row = rows.filter(|row| row.len() == 9).find(|row| row[0].starts_with(label));
        let row = row.unwrap_or_else(|| panic!("no {label} in {file}"));
        // Lines are held against nothing.
        assert_eq!(row[1..], cells, "{label}");
    }
    let short = written(summary, &link, Lang::En, "https://clipcost.example/");
    let lines: Vec<&str> = short.lines().collect();
    assert_eq!(
        lines[..3],
        [
            "Campaign: 8 plans together cost €505.67 a month and €75.60 once.",
            "Teasers",
            "2 videos of 10\u{a0}s a day on Kling 3.0 cost €170.10 a month.",
        ]
    );
    for line in SHORT {
        assert!(lines.contains(&line), "no “{line}” in {short}");
    }
    assert!(short.contains("Film: retired 24\u{a0}Sept 2026"), "{short}");
}

#[test]
fn a_line_without_a_price_leaves_no_sum_in_any_text_and_the_others_stay() {
    let link = unpriced_campaign();
    for (lang, says, why) in [
        (Lang::En, "8 plans together have no sum. Plan 7 has no price.", "was not offered before 12\u{a0}March 2026"),
        (Lang::Fr, "8 plans ensemble n’ont pas de somme. Plan 7 n’a pas de prix.", "n’était pas proposé avant"),
    ] {
        for write in [csv, json, markdown, summary] {
            let file = written(write, &link, lang, "").replace('\\', "");
            assert!(file.contains(says) && file.contains(why), "{file}");
            assert!(SUMMED.iter().all(|sum| !file.contains(sum.code())), "{file}");
        }
        let file = read_json(&link, lang, "");
        let beside = file["beside"].as_array().expect("the plans beside");
        assert!(text(&beside[5], "unpriced").contains(why) && beside[5]["figures"].is_null());
        for (line, expected) in beside.iter().zip(&LINES[1..]).filter(|(line, _)| line["unpriced"].is_null()) {
            assert_eq!(PARTS.map(|part| value(&line["figures"], part)), *expected);
        }
        assert_eq!(PARTS.map(|part| value(&file["figures"], part)), LINES[0]);
    }
}

#[test]
fn each_line_keeps_its_own_months_in_the_link() {
    let plan = open(&campaign());
    let months: Vec<Option<String>> = [&plan]
        .into_iter()
        .chain(plan.with.iter())
        .map(|line| line.number(Param::Months).map(|one| one.to_string()))
        .collect();
    assert_eq!(
        [&months[0], &months[1], &months[7]],
        [&Some("6".to_owned()), &Some("12".to_owned()), &Some("24".to_owned())]
    );
}
