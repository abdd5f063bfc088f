//! Units in a headless browser: the page mounted with a plan and a day, its fields used as a person does.
#![cfg(target_arch = "wasm32")]

mod page;

use page::Page;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn figures_follow_the_typing() {
    let page = Page::open("").await;
    // 20 × 10 s × $0.10 × 30 days, then 30 videos.
    assert_eq!(page.figure("month"), "600");
    page.type_in("videos", "30").await;
    assert_eq!(page.figure("month"), "900");
}

#[wasm_bindgen_test]
async fn the_text_stays_as_it_is_typed() {
    let page = Page::open("").await;
    for text in ["1.", "1.5", "1,5", "", "abc", "007"] {
        page.type_in("seconds", text).await;
        assert_eq!(page.text("seconds"), text);
    }
}

#[wasm_bindgen_test]
async fn nonsense_takes_back_what_its_fragments_did_and_says_so() {
    let page = Page::open("").await;
    page.type_in("seconds", "5").await;
    // 20 × 5 s × $0.10 × 30 days.
    assert_eq!(page.figure("month"), "300");
    page.type_in("seconds", "5e").await;
    assert_eq!(page.figure("month"), "600");
    assert_eq!(page.attribute("[name=seconds]", "aria-invalid"), "true");
    assert_eq!(page.words("#note-seconds .problem"), "“5e” is not a number. Still priced for 10 seconds.");
}

#[wasm_bindgen_test]
async fn the_number_of_an_edit_that_is_done_counts_in_the_next() {
    for done in ["change", "focusin"] {
        let page = Page::open("").await;
        page.type_in("seconds", "5").await;
        page.tell("seconds", done).await;
        page.type_in("seconds", "7").await;
        page.type_in("seconds", "seven").await;
        // 20 × 5 s × $0.10 × 30 days.
        assert_eq!(page.figure("month"), "300", "{done}");
        assert_eq!(page.text("seconds"), "seven");
    }
}

#[wasm_bindgen_test]
async fn a_rate_that_ends_unreadable_leaves_its_currency_waiting() {
    let page = Page::open("").await;
    page.choose("cur", "EUR").await;
    page.type_in("fx", "0.5").await;
    page.type_in("fx", "0.5x").await;
    assert_eq!(page.attribute(".answer [data-figure=month]", "data-currency"), "USD");
    assert_eq!(page.figure("month"), "600");
    page.type_in("fx", "0.9").await;
    assert_eq!(page.attribute(".answer [data-figure=month]", "data-currency"), "EUR");
}

#[wasm_bindgen_test]
async fn other_words_beside_the_number_are_refused_and_the_number_offered() {
    let page = Page::open("").await;
    page.type_in("videos", "about 40").await;
    assert_eq!(page.figure("month"), "600");
    page.click("#note-videos .offer").await;
    // 40 × 10 s × $0.10 × 30 days.
    assert_eq!(page.figure("month"), "1200");
    assert_eq!(page.text("videos"), "40");
}

#[wasm_bindgen_test]
async fn a_comma_before_three_digits_is_asked_about_in_french() {
    let page = Page::open("lang=en&per=project").await;
    page.type_in("videos", "1,800").await;
    // 1,800 × 10 s × $0.10.
    assert_eq!(page.figure("total"), "1800");
    let page = Page::open("lang=fr&per=project").await;
    page.type_in("seconds", "1,800").await;
    // Refused: the 10 s of before still count, × 20 videos × $0.10.
    assert_eq!(page.figure("total"), "20");
    page.click("#offer-seconds-2").await;
    assert_eq!(page.figure("total"), "3600");
}

#[wasm_bindgen_test]
async fn a_change_from_elsewhere_replaces_what_was_typed() {
    let page = Page::open("").await;
    page.type_in("videos", "3 0").await;
    page.click(".preset").await;
    assert_eq!(page.text("videos"), "20");
}

#[wasm_bindgen_test]
async fn steps_go_to_whole_numbers_and_stop_at_the_bounds() {
    let page = Page::open("videos=1&seconds=7.5").await;
    page.click("[data-param=videos] .step:first-child").await;
    assert_eq!(page.text("videos"), "1");
    page.click("[data-param=seconds] .step:last-child").await;
    assert_eq!(page.text("seconds"), "8");
}

#[wasm_bindgen_test]
async fn another_currency_counts_only_with_a_rate() {
    let page = Page::open("").await;
    page.choose("cur", "EUR").await;
    assert_eq!(page.figure("month"), "600");
    page.type_in("fx", "0.5").await;
    // $600 × 0.5.
    assert_eq!(page.figure("month"), "300");
    assert_eq!(page.attribute(".answer [data-figure=month]", "data-currency"), "EUR");
}

#[wasm_bindgen_test]
async fn the_language_changes_words_and_not_figures() {
    let page = Page::open("").await;
    page.click(".language[lang=fr]").await;
    assert_eq!(page.figure("month"), "600");
    assert!(page.words("h1").contains("coûtent"), "{}", page.words("h1"));
}

#[wasm_bindgen_test]
async fn choosing_a_row_of_compare_makes_it_the_plan() {
    let page = Page::open("").await;
    page.click("#take-kling-3\\.0-720p-on").await;
    // 20 × 10 s × 0.9 units × $0.14 × 30 days.
    assert_eq!(page.figure("month"), "756");
}
