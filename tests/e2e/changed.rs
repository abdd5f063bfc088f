//! A site built from prices that have changed since a link was sent: its figure as sent, today's, and the way there.

use std::env;

use crate::cases;
use crate::page::Page;

cases![a_link_sent_before_a_price_changed_tells_both, the_embed_tells_both_too, a_link_sent_since_tells_one,];

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
    page.expect_text(".receipt", "At the list prices of 1\u{a0}April 2026 this plan costs $600 a month.");
    page.expect_text(".receipt", "$720");
    page.expect_text(".receipt", "$120 more");
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

fn a_link_sent_since_tells_one(page: &Page) {
    open(page, "/?on=2026-06-01&lang=en");
    page.expect("rate 0.12, month 720");
    assert_eq!(page.count(".receipt"), 0, "a receipt of a price that still holds");
}
