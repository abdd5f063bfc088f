//! A site built from prices that have changed since a link was sent: its figure as sent, today's, and the way there.

use std::env;

use crate::cases;
use crate::page::Page;

cases![
    a_link_sent_before_a_price_changed_tells_both,
    the_embed_tells_both_too,
    a_link_sent_since_says_that_it_costs_the_same,
    an_end_ahead_is_told_from_90_days_before,
    an_end_that_may_have_come_is_told_and_priced,
    an_end_is_told_in_the_embed_and_in_french,
    a_model_that_has_ended_keeps_its_last_price,
];

/// Opens a page of the site with the changed prices.
#[track_caller]
fn open(page: &Page, path: &str) {
    let site = env::var("CLIPCOST_CHANGED")
        .unwrap_or_else(|_| panic!("CLIPCOST_CHANGED is not set; scripts/journeys sets it"));
    page.run(&format!("opening {path}"), page.client().goto(&format!("{site}{path}")));
    page.wait_until_ready();
}

// 20 videos of 10 s a day, 30 days: 6000 s × 0.10 = 600, × 0.12 = 720.

fn a_link_sent_before_a_price_changed_tells_both(page: &Page) {
    open(page, "/?on=2026-04-01&lang=en");
    page.expect("rate 0.1, month 600");
    page.expect_text(".receipt", "At the prices of 1\u{a0}Apr 2026. Today: $720, $120 more.");
    page.expect_query("on=2026-04-01&lang=en");
    page.follow("#reprice");
    page.expect("rate 0.12, month 720");
    assert_eq!(page.count(".receipt"), 0, "a receipt of today");
    open(page, "/?on=2026-04-01&lang=fr");
    page.expect_text(".receipt", "720\u{a0}$");
}

fn the_embed_tells_both_too(page: &Page) {
    open(page, "/embed.html?on=2026-04-01&lang=en");
    page.expect("month 600");
    page.expect_text(".receipt", "$120 more");
}

fn a_link_sent_since_says_that_it_costs_the_same(page: &Page) {
    open(page, "/?on=2026-06-01&lang=en");
    page.expect("rate 0.12, month 720");
    page.expect_text(".receipt", "At the prices of 1\u{a0}Jun 2026; the same today.");
    assert_eq!(page.count("#reprice"), 0, "a way to what it costs anyway");
}

// Acme 1 does not end before 2099-03-01, Acme 2 ends on that day: 20 videos of 10 s a day, 6000 s × 0.20 = 1200, × 0.30 = 1800.

fn an_end_ahead_is_told_from_90_days_before(page: &Page) {
    open(page, "/?model=acme-1&on=2098-11-30&lang=en");
    page.expect("month 1200");
    assert_eq!(page.count(".notice[data-ends]"), 0, "91 days ahead");
    for day in ["2098-12-01", "2099-02-28"] {
        open(page, &format!("/?model=acme-1&on={day}&lang=en#all"));
        page.expect("month 1200");
        let says = "Acme 1 ends on 1\u{a0}Mar 2099 at the earliest; Acme 2 follows.";
        page.expect_text(".notice[data-ends='2099-03-01']", says);
        page.expect_text("#compare tr[data-model='acme-1']", "may end from 1\u{a0}Mar");
    }
}

fn an_end_that_may_have_come_is_told_and_priced(page: &Page) {
    for day in ["2099-03-01", "2099-03-02"] {
        open(page, &format!("/?model=acme-1&on={day}&lang=en"));
        page.expect("month 1200");
        page.expect_text(".notice[data-ends]", "may have ended since 1\u{a0}Mar 2099");
    }
    page.follow("#preset-0");
    assert_eq!(page.count(".notice[data-ends]"), 0, "a notice of another plan's model");
}

fn an_end_is_told_in_the_embed_and_in_french(page: &Page) {
    open(page, "/embed.html?model=acme-1&on=2099-02-28&lang=fr&show=answer");
    page.expect_text(".notice[data-ends]", "s’arrête au plus tôt le 1er\u{a0}mars 2099");
    open(page, "/?model=sora-2&draft=acme-1&on=2099-03-01&lang=fr");
    page.expect_text(".notice[data-ends]", "Acme 1");
}

fn a_model_that_has_ended_keeps_its_last_price(page: &Page) {
    open(page, "/?model=acme-2&on=2099-02-28&lang=en");
    page.expect("month 1800");
    page.expect_text(".notice[data-ends]", "Acme 2 ends on 1\u{a0}Mar 2099.");
    open(page, "/?model=acme-2&on=2099-03-01&lang=en");
    page.expect("month 1800");
    page.find(".notice.retired");
}
