//! What a person sees where the program dies: its figures go at once, and it is started anew, once, with the plan. A program that
//! dies on purpose comes from `scripts/faults.mjs`.

use serde_json::json;

use crate::cases;
use crate::page::Page;
use crate::starts::{FIGURES, LINK, anew, check_becomes_live, expect_nothing_priced, go, seen};

cases![
    a_program_that_dies_comes_back_with_the_plan,
    a_program_that_dies_in_an_embed_comes_back_with_the_plan,
    a_program_that_dies_in_the_default_page_comes_back_with_the_plan,
    a_program_that_dies_again_is_told_and_shows_no_figure,
    a_program_that_dies_on_a_phone_leaves_no_figure_at_its_foot,
    a_program_that_dies_as_it_starts_comes_back,
];

/// Types a number, once everything that the program writes is to kill it, and the page attends to what is typed.
#[track_caller]
fn die(page: &Page, videos: &str) {
    if page.count("#tab-retakes") > 0 {
        page.find("#tab-retakes data");
    }
    page.js(
        "window.die = true;
        const field = document.getElementById('field-videos');
        field.value = arguments[0];
        field.dispatchEvent(new Event('input', { bubbles: true }));",
        &[json!(videos)],
    );
}

#[track_caller]
fn expect_restarted(page: &Page, figures: &str) {
    page.wait("the page to be started again", || {
        let found = seen(page);
        let again = found["ready"] == true && found["words"].as_str().unwrap_or_default().contains("started again");
        if again { Ok(()) } else { Err(found.to_string()) }
    });
    page.expect(figures);
}

fn a_program_that_dies_comes_back_with_the_plan(page: &Page) {
    go(page, &anew("dies"), &format!("?{LINK}&lang=en"));
    check_becomes_live(page, FIGURES);
    die(page, "7");
    // 7 × 3.2.
    expect_restarted(page, "week 22.4");
    assert_eq!(page.typed("videos"), "7");
    page.expect_query("model=veo-3.1&seconds=8&videos=7&per=week&on=2026-11-01&lang=en");
    page.type_in("videos", "9");
    page.expect("week 28.8");
    assert_eq!(seen(page)["words"], "", "words that were read stay");
}

fn a_program_that_dies_in_an_embed_comes_back_with_the_plan(page: &Page) {
    go(page, &anew("dies"), &format!("embed.html?{LINK}&lang=en&theme=dark"));
    check_becomes_live(page, FIGURES);
    die(page, "7");
    expect_restarted(page, "week 22.4");
    assert_eq!(page.text_of("return document.documentElement.dataset.theme"), "dark");
}

fn a_program_that_dies_in_the_default_page_comes_back_with_the_plan(page: &Page) {
    go(page, &anew("dies"), "");
    check_becomes_live(page, "month 600");
    die(page, "7");
    // 7 × 1 × 30.
    expect_restarted(page, "month 210");
}

fn a_program_that_dies_again_is_told_and_shows_no_figure(page: &Page) {
    go(page, &anew("dies-always"), &format!("?{LINK}&lang=en"));
    check_becomes_live(page, FIGURES);
    die(page, "7");
    expect_restarted(page, "week 22.4");
    die(page, "8");
    expect_nothing_priced(page, "has stopped");
    // Reloading then prices what was last asked.
    page.expect_query("model=veo-3.1&seconds=8&videos=8&per=week&on=2026-11-01&lang=en");
    assert!(seen(page)["words"].as_str().is_some_and(|words| words.contains("videos 8")), "{}", seen(page));
}

fn a_program_that_dies_on_a_phone_leaves_no_figure_at_its_foot(page: &Page) {
    page.with_window((390, 844), || {
        go(page, &anew("dies-always"), &format!("?{LINK}&lang=en"));
        check_becomes_live(page, FIGURES);
        page.js("scrollTo(0, document.body.scrollHeight)", &[]);
        page.find("#foot-bar[data-shown]");
        die(page, "7");
        expect_restarted(page, "week 22.4");
        page.js("scrollTo(0, document.body.scrollHeight)", &[]);
        page.find("#foot-bar[data-shown]");
        die(page, "8");
        expect_nothing_priced(page, "has stopped");
        let bar = "return document.getElementById('foot-bar').checkVisibility()";
        assert_eq!(page.js(bar, &[]), json!(false), "the bar keeps a figure");
    });
}

/// Nobody has done anything yet: nothing is to be said.
fn a_program_that_dies_as_it_starts_comes_back(page: &Page) {
    go(page, &anew("dies-at-start"), &format!("?{LINK}&lang=en"));
    check_becomes_live(page, FIGURES);
}
