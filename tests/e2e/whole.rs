//! Plans that are added up: a campaign in one link, edited, copied, moved, named, in an embed and in French.

use crate::cases;
use crate::eight_lines::{LINES, SUMS as OF_EIGHT, campaign, unpriced_campaign};
use crate::page::Page;
use crate::paper::printed;

cases![
    a_campaign_of_one_link_leads_with_its_sums,
    plans_held_against_each_other_are_added_up_and_titled,
    a_line_is_copied_moved_made_the_plan_and_removed,
    a_line_without_a_price_leaves_no_sum,
    an_embed_leads_with_the_sums,
    a_french_campaign_is_in_french,
    a_sum_says_how_it_comes_about,
    eight_lines_of_every_kind_are_one_sum_on_page_paper_and_in_an_embed,
];

/// 20 × $1 × 30 = 600 a month; five of 8 s a week at 3 takes: 2.40 × 5 × 52 ÷ 12 = 52; a promo of 30 s at $0.50, ten takes: 150 once.
const CAMPAIGN: &str = "on=2026-08-01&lang=en&with=seconds%3D8%26videos%3D5%26per%3Dweek%26attempts%3D3\
                        &with=model%3Dsora-2-pro%26res%3D1024p%26seconds%3D30%26videos%3D1%26per%3Dproject%26attempts%3D10\
                        &together=add&title=Spring";
/// 600 + 52; × 12; 150; 7,200 + 624 + 150.
const SUMS: &str = "month 600, sum-month 652, sum-year 7824, sum-once 150, sum-plan 7974";

/// The lines in their order, by the length of their videos.
#[track_caller]
fn expect_lines(page: &Page, expected: &str) {
    page.wait(&format!("the lines {expected}"), || {
        let found = page.text_of(
            "return [...document.querySelectorAll('#plans tr[data-line] .beside-name')].map(it => /(\\d+).s/.exec(it.textContent)?.[1]).join(' ')",
        );
        if found == expected { Ok(()) } else { Err(found) }
    });
}

fn a_campaign_of_one_link_leads_with_its_sums(page: &Page) {
    page.open(CAMPAIGN);
    page.expect(SUMS);
    page.expect_text("#headline", "3 plans together cost");
    page.expect_text("#headline", "$652");
    page.expect_text(".plan-name", "Spring");
    page.expect_text(".whole-line", "20 videos");
    page.expect_query(CAMPAIGN);
    // The form is of the first line: 7 × 1 × 30 = 210; 210 + 52; 2,520 + 624 + 150.
    page.type_in("videos", "7");
    page.expect("month 210, sum-month 262, sum-once 150, sum-plan 3294");
    page.expect_query(&format!("videos=7&{CAMPAIGN}"));
}

fn plans_held_against_each_other_are_added_up_and_titled(page: &Page) {
    page.open("on=2026-08-01&lang=en&with=videos%3D10");
    page.expect("month 600");
    assert!(!page.figures().contains_key("sum-month"));
    page.choose("together", "add");
    // 600 + 300.
    page.expect("month 600, sum-month 900, sum-plan 10800");
    page.type_in("title", "Autumn");
    page.expect_text(".plan-name", "Autumn");
    page.expect_query("on=2026-08-01&lang=en&with=videos%3D10&together=add&title=Autumn");
    page.choose("together", "compare");
    page.wait(
        "no sum",
        || if page.figures().contains_key("sum-month") { Err("there is one".to_owned()) } else { Ok(()) },
    );
    page.expect("month 600");
    page.find(".beside-table");
}

fn a_line_is_copied_moved_made_the_plan_and_removed(page: &Page) {
    page.open(CAMPAIGN);
    expect_lines(page, "10 8 30");
    page.enter("beside-more-0");
    page.enter("copy-0");
    expect_lines(page, "10 8 8 30");
    page.expect_focus("beside-more-1");
    // 600 + 52 + 52.
    page.expect("sum-month 704, sum-once 150");
    page.enter("beside-more-2");
    page.enter("move-2");
    expect_lines(page, "10 8 30 8");
    page.expect_focus("beside-more-1");
    page.enter("swap-1");
    expect_lines(page, "30 8 10 8");
    page.expect("total 150, sum-month 704, sum-once 150");
    page.enter("beside-more-0");
    page.enter("remove-0");
    expect_lines(page, "30 10 8");
    page.expect("sum-month 652, sum-once 150");
}

fn a_line_without_a_price_leaves_no_sum(page: &Page) {
    page.open("on=2026-08-01&lang=en&with=model%3Dsora-2-pro%26res%3D1080p%26on%3D2025-12-01&together=add");
    page.expect_text("#headline", "2 plans together have no sum");
    page.expect_text("[data-no-sum]", "Plan 2 has no price");
    page.expect_text("#plans .line-why", "was not offered before");
    page.expect("month 600");
    assert!(!page.figures().keys().any(|name| name.starts_with("sum-")), "{:?}", page.figures());
}

fn an_embed_leads_with_the_sums(page: &Page) {
    page.open_path(&format!("/embed.html?{CAMPAIGN}&show=answer,compare"));
    page.wait_until_ready();
    page.expect(SUMS);
    page.expect_text("#headline", "$652");
    page.find("#plans tr[data-line='3']");
}

fn a_french_campaign_is_in_french(page: &Page) {
    page.open(&CAMPAIGN.replace("lang=en", "lang=fr"));
    page.expect(SUMS);
    page.expect_text("#headline", "3 plans coûtent ensemble");
    page.expect_text("#headline", "652\u{a0}$");
    page.expect_text("#plans tfoot", "Ensemble");
}

fn a_sum_says_how_it_comes_about(page: &Page) {
    page.open(CAMPAIGN);
    page.expect(SUMS);
    page.follow("#why-sum-plan");
    page.expect_text("#working-sum-plan", "$7,200");
    page.expect_text("#working-sum-plan", "$624");
}

fn eight_lines_of_every_kind_are_one_sum_on_page_paper_and_in_an_embed(page: &Page) {
    let in_english = |link: String| link.replacen("&with=", "&lang=en&with=", 1);
    let [month, year, once, plan] = OF_EIGHT;
    let sums = format!("sum-month {month} EUR, sum-year {year} EUR, sum-once {once} EUR, sum-plan {plan} EUR");
    let link = in_english(campaign());
    page.open(&link);
    page.expect(&sums);
    page.expect_query(&link);
    let lines = page.js("return document.querySelectorAll('#plans tr[data-line]').length", &[]);
    assert_eq!(lines, LINES.len(), "lines");
    let sheet = printed(page);
    for words in ["€505.67", "€75.60", "€3,709.61", "Teasers", "Shorts", "Film", "Loops"] {
        assert!(sheet.contains(words), "no {words} in {sheet}");
    }
    page.js("dispatchEvent(new Event('afterprint'))", &[]);
    page.open_path(&format!("/embed.html?{link}&show=answer,compare"));
    page.expect(&sums);
    page.find("#plans tr[data-line='8']");
    page.open(&in_english(unpriced_campaign()));
    page.expect_text("#headline", "8 plans together have no sum");
    page.expect_text("[data-no-sum]", "Plan 7 has no price");
    assert!(!page.figures().keys().any(|name| name.starts_with("sum-")), "{:?}", page.figures());
}
