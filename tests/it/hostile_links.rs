//! A link that tries to be more than text stays text in every format of an export.

use strum::VariantArray;

use clipcost::export::{json, markdown, summary};
use clipcost::locale::Lang;
use proptest::prelude::*;

use crate::exports::{FORMULA, STANDARD, as_meant, read_csv, read_json, text, written};

/// Links that try to be more than text.
const HOSTILE: [&str; 6] = [
    "=HYPERLINK(\"https://evil.example\",\"x\")",
    "https://x.example/?a=\"b\",c;d\r\n=1+1\r\n+2",
    "javascript:alert(1)",
    "</script><script>alert(1)</script>&amp;\\\u{0}\u{1b}",
    "https://x.example/|a|`b`](https://evil.example) <img src=x onerror=alert(1)>\n| x | y |\n# z",
    "@SUM(1)\u{2028}\u{2029}\u{202e}\u{7f}ñ",
];

#[test]
fn a_hostile_link_stays_text_in_csv_and_json() {
    for (lang, link) in Lang::VARIANTS.iter().copied().flat_map(|lang| HOSTILE.map(|link| (lang, link))) {
        let lines = read_csv(STANDARD, lang, link);
        let kept = lines.iter().find(|line| line[2] == "link").expect("a link");
        assert_eq!(as_meant(&kept[4]), link);
        for cell in lines.iter().flatten().filter(|cell| cell.starts_with(FORMULA)) {
            assert!(cell.replace(',', ".").parse::<f64>().is_ok(), "{cell} is a formula");
        }
        assert_eq!(lines.len(), read_csv(STANDARD, lang, "x").len(), "a line of its own");
        let raw = written(json, STANDARD, lang, link);
        assert!(!raw.contains(['<', '\u{2028}', '\u{2029}', '\u{0}', '\u{1b}', '\u{7f}']), "{raw}");
        assert_eq!(text(&read_json(STANDARD, lang, link), "link"), link);
    }
}

#[test]
fn a_cell_that_begins_like_a_formula_gets_an_apostrophe_unless_it_is_a_number() {
    let formulas = ["=1", "+1", "-1-1", "-.5", "-", "@x", "\t1", "\r1", "\n1", "＝1", "＋1", "－1", "＠x"];
    let inert = ["1", "-1", "'=1", " =1", "x=1", ""];
    for (lang, number, other) in [(Lang::En, "-1.5", "-1,5"), (Lang::Fr, "-1,5", "-1.5")] {
        for link in formulas.into_iter().chain([other]) {
            assert_eq!(link_cell(lang, link), format!("'{link}"), "{lang:?}");
        }
        for link in inert.into_iter().chain([number]) {
            assert_eq!(link_cell(lang, link), link, "{lang:?}");
        }
    }
}

/// The link as the table shows it.
fn link_cell(lang: Lang, link: &str) -> String {
    let lines = read_csv(STANDARD, lang, link);
    lines.into_iter().find(|line| line[2] == "link").expect("a link")[4].clone()
}

#[test]
fn the_marks_of_a_link_are_escaped_in_json_by_their_numbers() {
    let raw = written(json, STANDARD, Lang::En, "\"\\/\n\r\t\u{0}\u{8}\u{c}\u{1f}\u{7f}\u{85}\u{2028}</>&é🎬");
    let link = r#""\"\\/\n\r\t\u0000\u0008\u000c\u001f\u007f\u0085\u2028\u003c/>&é🎬""#;
    assert!(
        raw.starts_with(&format!("{{\n  \"version\": 1,\n  \"link\": {link},\n  \"on\": \"2026-08-01\",\n")),
        "{raw}"
    );
    assert!(raw.contains("\n  \"beside\": [],\n") && raw.ends_with("\n  ]\n}\n"), "{raw}");
}

#[test]
fn a_hostile_link_stays_text_in_markdown_and_in_a_message() {
    for link in HOSTILE {
        let file = written(markdown, STANDARD, Lang::En, link);
        let tame = written(markdown, STANDARD, Lang::En, "https://x.example/");
        assert_eq!(file.lines().count(), tame.lines().count(), "{file}");
        assert_eq!(file.matches('|').count(), tame.matches('|').count(), "{file}");
        for (at, _) in file.match_indices('<') {
            assert!(file[at..].starts_with("<https://") || file[..at].ends_with('\\'), "a tag in {file}");
        }
        assert!(!file.contains('`') && !file.contains("](") && !file.contains("<javascript"), "{file}");
        let lines = written(summary, STANDARD, Lang::En, link);
        assert_eq!(lines.lines().count(), 6, "{lines}");
        assert!(
            !lines.chars().any(|mark| (mark.is_control() && mark != '\n') || ('\u{2000}'..'\u{2070}').contains(&mark))
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_a_link_is_it_comes_back_from_csv_and_json(link in any::<String>()) {
        let lines = read_csv(STANDARD, Lang::Fr, &link);
        let kept = lines.iter().find(|line| line[2] == "link").expect("a link");
        prop_assert!(kept[4] == link || kept[4] == format!("'{link}"), "{}", kept[4]);
        let file = read_json(STANDARD, Lang::En, &link);
        prop_assert_eq!(text(&file, "link"), &link);
        prop_assert_eq!(written(summary, STANDARD, Lang::En, &link).trim_end().lines().count(), if link.is_empty() { 5 } else { 6 });
    }
}
