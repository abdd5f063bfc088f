//! The answer sheet: what the page is on paper.

use clipcost::app::prerender;
use clipcost::locale::Lang;

use crate::page::Opening;
use crate::text::{check_french, text};

fn sheet(query: &str, lang: Lang) -> String {
    prerender::sheet(Opening { fragment: "", lang, today: "2026-11-26", ..Opening::all(query) }.setup())
}

#[track_caller]
fn check(sheet: &str, says: &[&str]) {
    let sheet = text(sheet);
    for says in says {
        assert!(sheet.contains(says), "no “{says}” in {sheet}");
    }
}

#[test]
fn it_has_both_days_the_whole_address_and_what_was_entered() {
    let query = "model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&attempts=10&name=Spring";
    let html = sheet(query, Lang::En);
    check(
        &html,
        &[
            "Printed 26\u{a0}Nov 2026",
            "Prices of 26\u{a0}Nov 2026",
            "https://clipcost.example/?model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&attempts=10&on=2026-11-26&name=Spring",
            "Spring",
            // 30 s × $0.50 × 10.
            "$150",
            "Sora 2 Pro ended on 24\u{a0}Sept 2026.",
            "https://developers.openai.com/api/docs/pricing",
            "high confidence",
        ],
    );
    let grey =
        |label: &str| html.split("<div").any(|row| row.starts_with(" class=\"sheet-quiet\"") && row.contains(label));
    assert!(grey("Discount") && !grey("Takes per kept video") && !grey(">Model<"), "{html}");
    assert!(!html.contains("data-figure"), "the figures are those of the page");
}

#[test]
fn it_has_five_others_on_sale_nearest_first() {
    let html = sheet("", Lang::En);
    let table = html.split("sheet-offers").nth(1).and_then(|rest| rest.split("</table>").next()).expect("a table");
    let rows: Vec<String> = table.split("<tr").skip(2).map(text).collect();
    assert_eq!(rows.len(), 5, "{rows:?}");
    assert!(rows[0].contains("$600 same"), "{rows:?}");
    // What is normal is not said; a preview is.
    assert!(rows[0].ends_with("preview") && rows[3].ends_with("read 7\u{a0}Oct 2026"), "{rows:?}");
    assert!(!rows.iter().any(|row| row.contains("Sora")), "{rows:?}");
}

#[test]
fn a_plan_of_a_past_day_says_which_day() {
    check(&sheet("on=2026-04-01", Lang::En), &["Printed 26\u{a0}Nov 2026", "Prices of 1\u{a0}Apr 2026"]);
}

#[test]
fn a_plan_without_a_price_says_why() {
    let html = sheet("model=veo-3.1&on=2026-01-01", Lang::En);
    let today = "Priced today: $2,400 per month, $4 per kept video.";
    check(&html, &["No price for this plan", today, "Prices of 1\u{a0}Jan 2026", "Entered"]);
    assert!(!html.contains("sheet-figures"), "{html}");
}

#[test]
fn in_french_it_is_french() {
    let html = sheet("attempts=3", Lang::Fr);
    check(&html, &["Imprimé le 26\u{a0}nov. 2026", "Tarifs du 26\u{a0}nov. 2026", "Saisi"]);
    check_french(&html);
}
