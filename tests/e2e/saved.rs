//! Plans kept in the browser: kept, opened, renamed, deleted and brought back, taken elsewhere; and storage that is blocked, full or
//! holds what others wrote.

use serde_json::json;

use crate::cases;
use crate::page::Page;

cases![
    a_plan_is_kept_opened_deleted_and_brought_back,
    kept_plans_are_renamed_and_taken_elsewhere,
    a_link_wins_over_what_is_kept,
    storage_that_is_broken_or_foreign_loses_nothing,
    storage_that_is_full_or_blocked_says_so,
    a_hostile_name_stays_a_text,
    the_menu_keeps_the_plan_at_once_and_says_so,
];

#[track_caller]
fn fresh(page: &Page, query: &str) {
    page.open(query);
    page.js("localStorage.clear()", &[]);
    page.open(query);
}

#[track_caller]
fn stored(page: &Page) -> String {
    page.text_of("return localStorage.getItem('clipcost') ?? ''")
}

fn a_plan_is_kept_opened_deleted_and_brought_back(page: &Page) {
    fresh(page, "seconds=20&on=2026-08-01&lang=en");
    assert_eq!(page.count("#saved-plans li, .saved-link"), 0);
    page.type_in("name", "Spring");
    page.expect_query("seconds=20&on=2026-08-01&name=Spring&lang=en");
    page.follow("#keep");
    page.expect_text("#saved-plans li", "Spring");
    // 20 × 20 s × 0.10 × 30.
    page.expect_text("#saved-plans li", "$1,200");
    assert_eq!(stored(page), "clipcost 1\nseconds=20&on=2026-08-01&name=Spring&lang=en");
    page.fill("seconds=5");
    page.expect("video 0.5");
    page.follow("#open-0");
    page.expect("video 2");
    page.follow("#delete-0");
    page.expect_text("#saved-plans", "Deleted.");
    assert_eq!(stored(page), "clipcost 1");
    page.follow("#undo-removed");
    page.expect_text("#saved-plans li", "Spring");
    assert_eq!(stored(page), "clipcost 1\nseconds=20&on=2026-08-01&name=Spring&lang=en");
    page.open("lang=fr");
    page.expect_text("#saved-plans li", "1\u{202f}200\u{a0}$");
}

fn kept_plans_are_renamed_and_taken_elsewhere(page: &Page) {
    fresh(page, "on=2026-08-01&name=One&lang=en");
    page.follow("#keep");
    page.js("window.prompt = () => 'Two & \"more\"'", &[]);
    page.follow("#rename-0");
    page.expect_text("#saved-plans li a", "Two & \"more\"");
    page.js("document.getElementById('saved-links').open = true", &[]);
    page.follow("#show-plans");
    let links = page.text_of("return document.getElementById('saved-text').value");
    assert!(links.ends_with("/?on=2026-08-01&name=Two+%26+%22more%22&lang=en"), "{links}");
    page.js("localStorage.clear()", &[]);
    page.js(
        "document.getElementById('saved-text').value = arguments[0] + '\\nno plan at all\\n?seconds=7'",
        &[json!(links)],
    );
    page.follow("#take-plans");
    page.wait("two plans", || if page.count("#saved-plans li") == 2 { Ok(()) } else { Err("not two".to_owned()) });
    page.expect_text("#saved-plans", "Some lines are no plans of this version.");
}

fn a_link_wins_over_what_is_kept(page: &Page) {
    fresh(page, "seconds=20&on=2026-08-01&lang=en");
    page.follow("#keep");
    page.open("seconds=5&on=2026-08-01&lang=en");
    page.expect("video 0.5");
    page.open("on=2026-08-01&lang=en");
    page.expect("video 1");
}

fn storage_that_is_broken_or_foreign_loses_nothing(page: &Page) {
    page.open("on=2026-08-01&lang=en");
    page.js("localStorage.setItem('clipcost', '{\"theirs\": 1}\\nseconds=x\\nseconds=5\\n\\u0000')", &[]);
    page.open("on=2026-08-01&lang=en");
    page.expect("month 600");
    page.expect_text("#saved-plans", "Some lines are no plans of this version.");
    assert_eq!(page.count("#saved-plans li"), 1);
    page.follow("#keep");
    page.wait("the plan to be kept", || if page.count("#saved-plans li") == 2 { Ok(()) } else { Err(stored(page)) });
    assert_eq!(stored(page), "clipcost 1\nseconds=5\non=2026-08-01&lang=en\n{\"theirs\": 1}\nseconds=x\n\u{0}");
    page.js("localStorage.clear()", &[]);
}

fn storage_that_is_full_or_blocked_says_so(page: &Page) {
    fresh(page, "on=2026-08-01&lang=en");
    page.js("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }", &[]);
    page.follow("#keep");
    page.expect_text("#saved-plans", "There is no more room");
    assert_eq!(page.count("#saved-plans li"), 0);
    // On a page of its own: WebKit now and then goes on with a storage that it was given before.
    page.open("on=2026-08-01&lang=en");
    page.js(
        "const no = () => { throw new DOMException('no', 'SecurityError') };
        Object.assign(Storage.prototype, { getItem: no, setItem: no });
        Object.defineProperty(Storage.prototype, 'length', { get: no });
        Object.defineProperty(window, 'localStorage', { get: no });",
        &[],
    );
    page.follow("#keep");
    page.expect_text("#saved-plans", "This browser lets nothing be saved here.");
    page.expect("month 600");
}

fn a_hostile_name_stays_a_text(page: &Page) {
    let name = "=HYPERLINK(\"x\")<script>alert(1)</script>\u{202e}'";
    fresh(page, "on=2026-08-01&lang=en");
    page.js("const field = document.getElementById('field-name'); field.value = arguments[0]; field.dispatchEvent(new Event('input', { bubbles: true }))", &[json!(name)]);
    page.follow("#keep");
    page.expect_text("#saved-plans li a", name);
    assert_eq!(page.count("#saved-plans script"), 0);
    page.js("localStorage.clear()", &[]);
    // 61 characters are refused, in words.
    page.open(&format!("name={}&lang=en", "x".repeat(61)));
    page.find("[data-refused=name]");
    page.expect_query("lang=en");
}

fn the_menu_keeps_the_plan_at_once_and_says_so(page: &Page) {
    fresh(page, "on=2026-08-01&lang=en");
    page.open_path("/?on=2026-08-01&lang=en");
    page.follow("#more-opens");
    page.follow("#more-keep");
    page.expect_text("#copied", "Kept in this browser.");
    page.expect_text(".saved-link", "Saved plans (1)");
    assert_eq!(stored(page), "clipcost 1\non=2026-08-01&lang=en");
    // Of the plan that it is no more nothing is told.
    page.fill("seconds=5");
    page.wait("nothing to be told", || {
        let told = page.text_of("return document.getElementById('copied').textContent");
        if told.is_empty() { Ok(()) } else { Err(told) }
    });
    page.js("localStorage.clear()", &[]);
}
