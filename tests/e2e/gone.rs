//! A part of the program that is gone, each alone, as after a deploy: it is told in its place, and the first screen goes on with
//! the figures of its plan. `scripts/faults.mjs` takes it away.

use std::env;

use serde_json::json;

use crate::cases;
use crate::page::Page;
use crate::starts::{FIGURES, LINK, anew, check_becomes_live, expect_nothing_priced, go, seen};

cases![
    a_view_that_is_gone_is_told,
    a_view_that_is_gone_is_told_in_french,
    what_views_share_is_told_where_it_is_gone,
    words_of_views_that_are_gone_are_told_in_french,
    what_works_out_risk_is_told_where_it_is_gone,
    settings_that_are_gone_are_told,
    workings_that_are_gone_are_told,
    the_sheet_that_is_gone_leaves_the_page_to_be_printed,
    what_makes_files_is_told_where_it_is_gone,
    french_words_that_are_gone_price_nothing,
    an_embed_without_words_or_the_later_part_prices_nothing,
    a_view_without_the_later_part_prices_nothing,
    a_truncated_view_is_told,
    the_page_goes_on_where_storage_is_blocked,
    views_without_their_styles_have_their_figures,
    a_page_whose_scripts_are_blocked_says_so,
    an_embed_whose_scripts_are_blocked_says_so,
    a_page_opened_as_a_file_says_what_it_needs,
    a_page_opened_as_a_file_says_so_in_french,
];

const VIEWS: [&str; 8] = ["compare", "retakes", "limits", "cost", "budget", "plans", "export", "embed"];
const GONE: &str = "could not be fetched";
const GONE_IN_FRENCH: &str = "n’a pas pu être chargée";

/// Opens a view without a part of the program: words stand in its place, and the figure of the plan above.
#[track_caller]
fn expect_told(page: &Page, fault: &str, lang: &str, view: &str, words: &str) {
    go(page, &anew(fault), &format!("?on=2026-08-01&lang={lang}#{view}"));
    page.wait_until_ready();
    page.expect_text(&format!("#{view}"), words);
    assert_eq!(page.count(&format!("#{view} data")), 0, "figures of {view}");
    // 20 a day for 30 days, at $1.
    page.expect("month 600");
}

fn a_view_that_is_gone_is_told(page: &Page) {
    for view in VIEWS {
        expect_told(page, &format!("gone~{view}"), "en", view, GONE);
    }
    page.type_in("videos", "7");
    page.expect("month 210");
}

fn a_view_that_is_gone_is_told_in_french(page: &Page) {
    for view in ["compare", "budget"] {
        expect_told(page, &format!("gone~{view}"), "fr", view, GONE_IN_FRENCH);
    }
}

fn what_views_share_is_told_where_it_is_gone(page: &Page) {
    expect_told(page, "gone~shared", "en", "compare", GONE);
    page.type_in("videos", "7");
    page.expect("month 210");
}

fn words_of_views_that_are_gone_are_told_in_french(page: &Page) {
    expect_told(page, "gone~view_words_fr", "fr", "cost", GONE_IN_FRENCH);
    expect_told(page, "gone~opened", "fr", "cost", GONE_IN_FRENCH);
}

fn what_works_out_risk_is_told_where_it_is_gone(page: &Page) {
    expect_told(page, "gone~answers", "en", "retakes", GONE);
    for name in ["risk-80", "tier-needed", "plan"] {
        assert_eq!(page.count(&format!("[data-figure={name}]")), 0, "{name} without what works it out");
    }
    page.type_in("videos", "7");
    page.expect("month 210");
    page.expect_query("videos=7&on=2026-08-01&lang=en");
}

/// Opens something over the page without a part of the program: words stand in it.
#[track_caller]
fn expect_told_in(page: &Page, fault: &str, opener: &str) {
    go(page, &anew(fault), "?on=2026-08-01&lang=en");
    page.wait_until_ready();
    page.js("document.querySelector(arguments[0]).click()", &[json!(opener)]);
    page.wait("words over the page", || {
        let text = page.text_of("return document.querySelector('[data-popover] [id^=setting-], [data-popover] [id^=working-]')?.textContent ?? ''");
        if text.contains(GONE) { Ok(()) } else { Err(text) }
    });
    page.expect("month 600");
}

fn settings_that_are_gone_are_told(page: &Page) {
    expect_told_in(page, "gone~settings", "[aria-controls=setting-discount]");
}

fn workings_that_are_gone_are_told(page: &Page) {
    expect_told_in(page, "gone~working", "#why-video");
}

fn the_sheet_that_is_gone_leaves_the_page_to_be_printed(page: &Page) {
    go(page, &anew("gone~print"), "?on=2026-08-01&lang=en");
    page.wait_until_ready();
    page.find("#tab-retakes data");
    page.js("dispatchEvent(new Event('beforeprint'))", &[]);
    let shown = "return document.querySelector('.answer').checkVisibility()";
    assert_eq!(page.js(shown, &[]), json!(true), "nothing would be printed");
    page.js("dispatchEvent(new Event('afterprint'))", &[]);
    page.expect("month 600");
}

fn what_makes_files_is_told_where_it_is_gone(page: &Page) {
    for (fault, lang, words) in
        [("gone~making", "en", GONE), ("gone~download", "fr", GONE_IN_FRENCH), ("gone~export", "en", GONE)]
    {
        go(page, &anew(fault), &format!("?on=2026-08-01&lang={lang}"));
        page.wait_until_ready();
        page.follow("#take-xlsx");
        page.expect_text("#copied", words);
        page.expect("month 600");
    }
}

/// Opens a link without what it cannot be priced without.
#[track_caller]
fn expect_unpriced(page: &Page, fault: &str, path: &str, words: &str) {
    go(page, &anew(fault), path);
    expect_nothing_priced(page, words);
}

fn french_words_that_are_gone_price_nothing(page: &Page) {
    expect_unpriced(page, "gone~words_fr", &format!("?{LINK}&lang=fr"), "ne sont pas arrivés entiers");
}

fn an_embed_without_words_or_the_later_part_prices_nothing(page: &Page) {
    for fault in ["gone~words_en", "no-later"] {
        expect_unpriced(page, fault, &format!("embed.html?{LINK}&lang=en"), "did not arrive whole");
    }
}

fn a_view_without_the_later_part_prices_nothing(page: &Page) {
    expect_unpriced(page, "no-later", &format!("?{LINK}&lang=en#limits"), "did not arrive whole");
}

fn a_truncated_view_is_told(page: &Page) {
    expect_told(page, "half~cost", "en", "cost", GONE);
}

fn the_page_goes_on_where_storage_is_blocked(page: &Page) {
    for path in ["", "embed.html"] {
        go(page, &anew("no-storage"), &format!("{path}?{LINK}&lang=en"));
        check_becomes_live(page, FIGURES);
        page.type_in("videos", "7");
        // 7 × 3.2.
        page.expect("video 3.2, week 22.4");
        assert_eq!(seen(page)["words"], "", "words above a live page");
    }
}

fn views_without_their_styles_have_their_figures(page: &Page) {
    go(page, &anew("gone~views"), "?videos=7&on=2026-08-01&lang=en#retakes");
    check_becomes_live(page, "month 210");
    page.find("#retakes data[data-figure=risk-80]");
}

/// As in `<iframe sandbox>`, or with scripts off.
fn a_page_whose_scripts_are_blocked_says_so(page: &Page) {
    expect_unpriced(page, "no-scripts", &format!("?{LINK}&lang=en"), "scripts are off");
}

fn an_embed_whose_scripts_are_blocked_says_so(page: &Page) {
    expect_unpriced(page, "no-scripts", &format!("embed.html?{LINK}&lang=en"), "scripts are off");
}

/// Opens the built page from the disk, as who has unpacked the site does. Firefox, as a driver sets it up, reads files for it: then it
/// has the figures of its plan.
#[track_caller]
fn expect_needs_a_server(page: &Page, query: &str, words: &str) {
    let site =
        env::var("CLIPCOST_FILES").unwrap_or_else(|_| panic!("CLIPCOST_FILES is not set; scripts/journeys sets it"));
    page.expect_complaints();
    page.run("opening a file", page.client().goto(&format!("file://{site}/index.html?{query}")));
    page.wait("a start, or words", || {
        let found = seen(page);
        if found["ready"] == true || found["failed"] != "" { Ok(()) } else { Err(found.to_string()) }
    });
    if seen(page)["ready"] == true {
        page.expect(FIGURES);
    } else {
        expect_nothing_priced(page, words);
    }
}

fn a_page_opened_as_a_file_says_what_it_needs(page: &Page) {
    expect_needs_a_server(page, &format!("{LINK}&lang=en"), "Opened from a file");
}

fn a_page_opened_as_a_file_says_so_in_french(page: &Page) {
    expect_needs_a_server(page, &format!("{LINK}&lang=fr"), "fichier");
}
