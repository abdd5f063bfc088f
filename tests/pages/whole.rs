//! Plans that are added up: the sums lead, and each plan is a line of them.

use clipcost::app::prerender;
use clipcost::locale::Lang;

use crate::page::{Opening, all};
use crate::text::text;

/// 20 × $1 × 30 = 600 a month; five of 8 s a week at 3 takes: 2.40 × 5 × 52 ÷ 12 = 52; a promo of 30 s at $0.50, ten takes: 150 once.
const CAMPAIGN: &str = "on=2026-08-01&name=Clips&with=seconds%3D8%26videos%3D5%26per%3Dweek%26attempts%3D3\
                        &with=model%3Dsora-2-pro%26res%3D1024p%26seconds%3D30%26videos%3D1%26per%3Dproject%26attempts%3D10\
                        &together=add&title=Campaign";
/// One line has no price on its day.
const UNPRICED: &str = "on=2026-08-01&with=model%3Dsora-2-pro%26res%3D1080p%26on%3D2025-12-01&together=add";

#[test]
fn the_sums_lead_and_the_plan_follows_as_a_line() {
    let page = all(CAMPAIGN, Lang::En);
    assert_eq!(page.one("#headline").words(), "3 plans together cost $652 a month and $150 once");
    assert_eq!(page.one(".plan-name").words(), "Campaign");
    assert_eq!(
        page.one(".whole-line").words(),
        "Plan 1, Clips: 20 videos of 10\u{a0}s a day on Sora 2 cost $600 a month"
    );
    // 12 × 652; 12 × 600 + 12 × 52 + 150.
    for (figure, value) in [("sum-month", "652"), ("sum-year", "7824"), ("sum-once", "150"), ("sum-plan", "7974")] {
        for data in page.all(&format!("data[data-figure={figure}]")) {
            assert_eq!(data.attribute("value"), Some(value), "{figure}");
        }
        assert!(page.has(&format!("data[data-figure={figure}]")), "{figure}");
    }
    let month = page.one(".whole-line").one("data[data-figure=month]");
    assert_eq!(month.attribute("value"), Some("600"));
}

#[test]
fn each_plan_is_a_row_with_its_part() {
    let page = all(CAMPAIGN, Lang::En);
    let rows: Vec<String> = page.one("#plans").all("tr[data-line]").iter().map(|row| row.words()).collect();
    assert_eq!(rows.len(), 3);
    // 7,200, 624 and 150 of 7,974.
    for (row, parts) in rows.iter().zip([["$600", "90.3%"], ["$624", "7.8%"], ["$150", "1.9%"]]) {
        for part in parts {
            assert!(row.contains(part), "no {part} in {row}");
        }
    }
    assert!(page.one("#plans").one("tfoot").words().contains("$7,974"));
    // Plans that are held against each other have no such table.
    assert!(!all("on=2026-08-01&with=videos%3D10", Lang::En).one("#plans").has("tfoot"));
}

#[test]
fn a_plan_without_a_price_leaves_no_sum_and_is_named() {
    let page = all(UNPRICED, Lang::En);
    assert_eq!(page.one("#headline").words(), "2 plans together have no sum");
    assert_eq!(page.one("[data-no-sum]").words(), "Plan 2 has no price.");
    for sum in ["sum-month", "sum-year", "sum-once", "sum-plan"] {
        assert!(!page.has(&format!("[data-figure={sum}]")), "{sum}");
    }
    assert_eq!(page.one(".whole-line").one("data[data-figure=month]").attribute("value"), Some("600"));
}

#[test]
fn in_french_it_is_french() {
    let page = all(CAMPAIGN, Lang::Fr);
    assert_eq!(page.one("#headline").words(), "3 plans coûtent ensemble 652\u{a0}$ par mois et 150\u{a0}$ une fois");
    assert_eq!(all(UNPRICED, Lang::Fr).one("[data-no-sum]").words(), "Plan 2 n’a pas de prix.");
}

#[test]
fn the_sheet_has_every_line() {
    let sheet = text(&prerender::sheet(Opening { fragment: "", ..Opening::all(CAMPAIGN) }.setup()));
    for words in [
        "Campaign: 3 plans together cost $652 a month and $150 once.",
        "Plan 1: 20 videos of 10\u{a0}s a day on Sora 2 cost $600 a month.",
        "Clips, 20 × 10\u{a0}s a day, Sora 2 720p",
        "1 × 30\u{a0}s, Sora 2 Pro 1024p, 10 takes",
        "$7,974",
    ] {
        assert!(sheet.contains(words), "no “{words}” in {sheet}");
    }
}
