//! The history: typing replaces the address, a preset is an entry, Back and Forward go between them.

use crate::cases;
use crate::page::Page;

cases![
    typing_adds_no_entry,
    a_preset_is_one_entry_and_back_undoes_it,
    an_edit_before_a_preset_is_kept_by_back,
    a_jump_within_the_page_undoes_no_edit,
    leaving_the_page_writes_what_was_typed,
];

const PROMO: &str = "Promo: 30 s, 10 takes";
/// 30 s × 0.50 = 15 a take; ten takes are 150.
const PROMO_FIGURES: &str = "render 15, total 150";
const PROMO_LINK: &str = "model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&attempts=10";

/// Entries of the session's history. Engines stop counting at 50.
#[track_caller]
fn entries(page: &Page) -> u64 {
    let entries = page.js("return history.length", &[]).as_u64().unwrap_or_default();
    assert!(entries < 45, "the history is nearly full at {entries}: these cases have to come first");
    entries
}

fn typing_adds_no_entry(page: &Page) {
    page.open("on=2026-08-01&lang=en");
    let before = entries(page);
    page.type_in("videos", "3");
    page.expect_query("videos=3&on=2026-08-01&lang=en");
    for (key, query) in [("5", "videos=35"), ("0", "videos=350"), ("7", "videos=3507")] {
        page.type_on("videos", key);
        page.expect_query(&format!("{query}&on=2026-08-01&lang=en"));
    }
    page.fill("model=sora-2-pro per=week");
    page.expect_query("model=sora-2-pro&videos=3507&per=week&on=2026-08-01&lang=en");
    assert_eq!(entries(page), before);
}

fn a_preset_is_one_entry_and_back_undoes_it(page: &Page) {
    page.open("seconds=5&on=2026-08-01&lang=en");
    let before = entries(page);
    // 5 s × 0.10 = 0.5; × 20 × 30 = 300.
    page.expect("video 0.5, month 300");
    page.press(PROMO);
    page.expect(PROMO_FIGURES);
    page.expect_query(&format!("{PROMO_LINK}&on=2026-08-01&lang=en"));
    assert_eq!(entries(page), before + 1);
    page.run("Back", page.client().back());
    page.expect("video 0.5, month 300");
    page.expect_query("seconds=5&on=2026-08-01&lang=en");
    assert_eq!(page.typed("seconds"), "5");
    page.run("Forward", page.client().forward());
    page.expect(PROMO_FIGURES);
    page.expect_query(&format!("{PROMO_LINK}&on=2026-08-01&lang=en"));
    assert_eq!(entries(page), before + 1);
    // The same preset again changes nothing and is no entry.
    page.press(PROMO);
    page.expect(PROMO_FIGURES);
    assert_eq!(entries(page), before + 1);
}

fn an_edit_before_a_preset_is_kept_by_back(page: &Page) {
    page.open("on=2026-08-01&lang=en");
    let before = entries(page);
    // Pressed while the edit still waits to be written into the address.
    page.type_in("videos", "7");
    page.press(PROMO);
    page.expect(PROMO_FIGURES);
    page.expect_query(&format!("{PROMO_LINK}&on=2026-08-01&lang=en"));
    assert_eq!(entries(page), before + 1);
    page.run("Back", page.client().back());
    // 1 × 7 × 30 = 210.
    page.expect("day 7, month 210");
    page.expect_query("videos=7&on=2026-08-01&lang=en");
}

fn a_jump_within_the_page_undoes_no_edit(page: &Page) {
    page.open("on=2026-08-01&lang=en");
    page.js(
        "const videos = document.getElementById('field-videos');
        videos.value = '7';
        videos.dispatchEvent(new Event('input', { bubbles: true }));
        document.querySelector('a.skip').click();
        location.hash = '#no-view';",
        &[],
    );
    page.expect_query("videos=7&on=2026-08-01&lang=en");
    page.expect("day 7, month 210");
    assert_eq!(page.typed("videos"), "7");
}

fn leaving_the_page_writes_what_was_typed(page: &Page) {
    // With every view open it has its later part, and attends to what is typed; of the first screen it may not attend yet.
    check_left(page, Page::open);
    check_left(page, Page::open_first);
}

#[track_caller]
fn check_left(page: &Page, open: fn(&Page, &str)) {
    open(page, "on=2026-08-01&lang=en");
    page.js(
        "const videos = document.getElementById('field-videos');
        videos.value = '7';
        videos.dispatchEvent(new Event('input', { bubbles: true }));",
        &[],
    );
    page.open_first("seconds=5");
    page.expect("video 0.5");
    page.run("Back", page.client().back());
    page.wait_until_ready();
    page.expect_query("videos=7&on=2026-08-01&lang=en");
    page.expect("day 7, month 210");
}
