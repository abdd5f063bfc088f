//! Links that suffered on their way, and texts that end unreadable: each opened or typed as it comes, with what is then priced,
//! what the address says, and what is told.

use crate::cases;
use crate::page::Page;

cases![
    html_between_parameters_is_undone,
    html_twice_over_is_undone,
    html_before_the_first_name_is_undone,
    a_query_escaped_whole_is_undone,
    a_query_escaped_whole_in_small_letters_is_undone,
    a_query_escaped_whole_beside_a_tracker_is_undone,
    a_query_escaped_and_through_html_is_undone,
    a_plan_beside_escaped_once_more_is_undone,
    an_altered_embed_is_undone,
    a_cut_off_name_is_told,
    a_cut_off_name_is_told_in_french,
    a_cut_off_name_after_html_is_told,
    a_mark_after_a_number_is_told,
    trackers_of_any_length_refuse_nothing,
    what_is_known_has_its_limit,
    a_fragment_of_a_number_is_taken_back,
    a_fragment_of_a_number_is_taken_back_in_french,
    a_fragment_of_a_length_is_taken_back,
    a_fragment_of_a_budget_is_taken_back,
    an_emptied_field_is_the_number_before,
    the_next_edit_falls_back_to_what_was_left,
    a_fragment_is_taken_back_in_the_embed,
];

/// 8 s × 0.40 = 3.2; × 20 × 30.
const FIGURES: &str = "video 3.2, month 1920";

/// Opens a query: the figures, the address that it becomes, and where words of it stand.
#[track_caller]
fn check(page: &Page, query: &str, figures: &str, address: &str, told: (&str, &str)) {
    page.open(query);
    page.expect(figures);
    page.expect_query(address);
    page.expect_text(told.0, told.1);
}

const PLAN: &str = "model=veo-3.1&seconds=8&on=2026-11-20&lang=en";
const UNDONE: &str = "[data-undone=query]";
const HTML: (&str, &str) = (UNDONE, "passed through HTML");
const ESCAPED: (&str, &str) = (UNDONE, "encoded once too often");

fn html_between_parameters_is_undone(page: &Page) {
    check(page, "model=veo-3.1&amp;seconds=8&amp;on=2026-11-20&amp;lang=en", FIGURES, PLAN, HTML);
}

fn html_twice_over_is_undone(page: &Page) {
    check(page, "model=veo-3.1&amp;amp;seconds=8&amp;amp;on=2026-11-20&lang=en", FIGURES, PLAN, HTML);
}

fn html_before_the_first_name_is_undone(page: &Page) {
    check(page, "amp;model=veo-3.1&seconds=8&on=2026-11-20&lang=en", FIGURES, PLAN, HTML);
}

fn a_query_escaped_whole_is_undone(page: &Page) {
    check(page, "model%3Dveo-3.1%26seconds%3D8%26on%3D2026-11-20%26lang%3Den", FIGURES, PLAN, ESCAPED);
}

fn a_query_escaped_whole_in_small_letters_is_undone(page: &Page) {
    check(page, "model%3dveo-3.1%26seconds%3d8%26on%3d2026-11-20%26lang%3den", FIGURES, PLAN, ESCAPED);
}

fn a_query_escaped_whole_beside_a_tracker_is_undone(page: &Page) {
    check(page, "model%3Dveo-3.1%26seconds%3D8%26on%3D2026-11-20%26lang%3Den&fbclid=IwAR0", FIGURES, PLAN, ESCAPED);
}

fn a_query_escaped_and_through_html_is_undone(page: &Page) {
    page.open("model%3Dveo-3.1%26amp%3Bseconds%3D8%26amp%3Bon%3D2026-11-20%26lang%3Den");
    page.expect(FIGURES);
    page.expect_query(PLAN);
    assert_eq!(page.count(UNDONE), 2, "what was undone is told");
}

fn a_plan_beside_escaped_once_more_is_undone(page: &Page) {
    let address = "on=2026-11-20&lang=en&with=model%3Dveo-3.1%26seconds%3D8";
    page.open("on=2026-11-20&lang=en&with=model%253Dveo-3.1%2526seconds%253D8");
    page.expect_query(address);
    page.find("[data-undone=with]");
    page.expect_text(".beside-table", "1,920");
}

fn an_altered_embed_is_undone(page: &Page) {
    page.open_path("/embed.html?theme=dark&amp;model=veo-3.1&amp;seconds=8&amp;on=2026-11-20&amp;lang=en");
    page.expect(FIGURES);
    page.find(UNDONE);
    assert_eq!(page.text_of("return document.documentElement.dataset.theme"), "dark");
}

const CUT_OFF: (&str, &str) = ("[data-refused=query]", "cut off");

fn a_cut_off_name_is_told(page: &Page) {
    // 10 s × 0.40 × 20 × 30.
    check(
        page,
        "model=veo-3.1&on=2026-11-20&lang=en&sec",
        "video 4, month 2400",
        "model=veo-3.1&on=2026-11-20&lang=en",
        CUT_OFF,
    );
}

fn a_cut_off_name_is_told_in_french(page: &Page) {
    let told = ("[data-refused=query]", "semble coupé");
    check(page, "model=veo-3.1&on=2026-11-20&lang=fr&vid", "month 2400", "model=veo-3.1&on=2026-11-20&lang=fr", told);
}

fn a_cut_off_name_after_html_is_told(page: &Page) {
    page.open("model=veo-3.1&amp;on=2026-11-20&amp;lang=en&amp;second");
    page.expect("month 2400");
    page.expect_text("[data-refused=query]", "cut off");
    page.expect_text(UNDONE, "passed through HTML");
}

fn a_mark_after_a_number_is_told(page: &Page) {
    let address = "on=2026-11-20&lang=en";
    for mark in [".", ",", ";", ")", "%21"] {
        check(
            page,
            &format!("seconds=30{mark}&on=2026-11-20&lang=en"),
            "video 1",
            address,
            ("[data-refused=seconds]", "30"),
        );
    }
}

fn trackers_of_any_length_refuse_nothing(page: &Page) {
    let tracker = format!("utm_campaign={}", "x".repeat(30_000));
    page.open(&format!("{tracker}&{PLAN}&gclid=1"));
    page.expect(FIGURES);
    page.expect_query(PLAN);
    assert_eq!(page.count("[data-refused]"), 0);
}

fn what_is_known_has_its_limit(page: &Page) {
    let name = |length: usize| format!("videos=5&lang=en&name={}", "%41".repeat(length / 3));
    // A name of 60 characters is one, of 8,000 it is refused alone; beyond 24,000 as received the link is, whole.
    page.open(&name(180));
    assert_eq!(page.typed("videos"), "5");
    assert_eq!(page.count("[data-refused]"), 0);
    page.open(&name(20_000));
    page.find("[data-refused=name]");
    assert_eq!(page.typed("videos"), "5");
    page.open(&name(25_000));
    page.find("[data-refused=query]");
    assert_eq!(page.typed("videos"), "20");
}

/// Types a text key by key: the figures, and the words under the field.
#[track_caller]
fn check_typed(page: &Page, query: &str, (name, text): (&str, &str), figures: &str, words: &str) {
    page.open(query);
    page.type_in(name, text);
    page.expect(figures);
    assert_eq!(page.typed(name), text);
    page.expect_text(&format!("#note-{name} .problem"), words);
}

fn a_fragment_of_a_number_is_taken_back(page: &Page) {
    let words = "“1,5e3” is not a whole number. Still priced for 20 videos.";
    check_typed(page, "on=2026-08-01&lang=en", ("videos", "1,5e3"), "month 600", words);
    page.expect_query("on=2026-08-01&lang=en");
}

fn a_fragment_of_a_number_is_taken_back_in_french(page: &Page) {
    let words = "n’est pas un nombre entier. Le prix reste celui de 35 vidéos.";
    check_typed(page, "videos=35&on=2026-08-01&lang=fr", ("videos", "1,5e3"), "month 1050", words);
}

fn a_fragment_of_a_length_is_taken_back(page: &Page) {
    let words = "“12..5” is not a number. Still priced for 10";
    check_typed(page, "on=2026-08-01&lang=en", ("seconds", "12..5"), "video 1, month 600", words);
    check_typed(page, "on=2026-08-01&lang=en", ("seconds", "8x"), "video 1, month 600", "Still priced for 10");
}

fn a_fragment_of_a_budget_is_taken_back(page: &Page) {
    page.open("on=2026-08-01&lang=en");
    page.type_in("budget", "300");
    // 300 ÷ (1 × 30 a day's video) = 300 videos.
    page.expect("budget-videos 300");
    page.expect_query("budget=300&on=2026-08-01&lang=en");
    page.js("document.activeElement.blur()", &[]);
    page.type_in("budget", "5-0");
    page.expect("budget-videos 300");
    page.expect_text("#note-budget .problem", "300");
    page.expect_query("budget=300&on=2026-08-01&lang=en");
}

fn an_emptied_field_is_the_number_before(page: &Page) {
    page.open("videos=35&on=2026-08-01&lang=en");
    page.type_in("videos", "4");
    page.type_on("videos", "\u{e003}");
    page.expect("month 1050");
    page.expect_text("#note-videos .problem", "35 videos");
}

fn the_next_edit_falls_back_to_what_was_left(page: &Page) {
    page.open("on=2026-08-01&lang=en");
    page.type_in("videos", "7");
    page.expect("month 210");
    page.js("document.activeElement.blur()", &[]);
    page.type_in("videos", "9z");
    page.expect("month 210");
    page.expect_text("#note-videos .problem", "7 videos");
}

fn a_fragment_is_taken_back_in_the_embed(page: &Page) {
    page.open_path("/embed.html?videos=35&on=2026-08-01&lang=en");
    page.type_in("videos", "1,5e3");
    page.expect("month 1050");
    page.expect_text("#note-videos .problem", "35 videos");
}
