//! Links: whatever is opened, the page answers, says what it did not take, and the address becomes the canonical query; what
//! the page wrote stays the same bytes in either language.

use serde_json::json;

use crate::cases;
use crate::link_table::{OTHERS, OWN, Row};
use crate::page::Page;

cases![
    its_own_links_stay_the_same_bytes,
    other_links_become_canonical_and_say_what_was_refused,
    a_link_over_64000_characters_is_refused_whole,
    a_full_link_of_one_name_is_read_once,
    a_link_of_the_page_is_the_same_bytes_when_copied_again,
    a_copied_link_says_its_day_though_the_address_need_not,
    where_the_clipboard_is_closed_the_link_is_shown,
    what_was_refused_can_be_hidden,
];

/// What a link led to: the headline, the names that were refused and how short their words are, figures that are none.
const LED_TO: &str = "
    const of = (selector, read) => [...document.querySelectorAll(selector)].map(read);
    const refused = '[role=alert] [data-refused]';
    return {
        headline: of('h1', headline => headline.textContent).join(),
        refused: of(refused, item => item.dataset.refused).join(' '),
        shortest: Math.min(99, ...of(refused, item => item.textContent.length)),
        strange: of('data, h1', shown => shown.textContent).filter(text => !text || /NaN|Infinity|undefined|null/.test(text)),
    };";

/// Checks one link: the page is ready and has a headline, the address, and the names that were refused.
#[track_caller]
fn check(page: &Page, open: fn(&Page, &str), (link, canonical, refused): Row<'_>) {
    open(page, link);
    let led_to = page.js(LED_TO, &[]);
    assert!(
        led_to["headline"].as_str().is_some_and(|headline| headline.len() > 10),
        "the headline of {link:?}: {led_to}"
    );
    assert_eq!(led_to["refused"], refused, "refused of {link:?}");
    assert!(led_to["shortest"].as_u64() > Some(20), "refusals of {link:?} without words: {led_to}");
    assert_eq!(led_to["strange"], json!([]), "figures of {link:?}");
    page.expect_query(canonical);
}

fn its_own_links_stay_the_same_bytes(page: &Page) {
    for link in OWN {
        check(page, Page::open, (link, link, ""));
    }
}

fn other_links_become_canonical_and_say_what_was_refused(page: &Page) {
    for row in OTHERS {
        check(page, Page::open_first, row);
    }
}

fn a_link_over_64000_characters_is_refused_whole(page: &Page) {
    let padding = |length: usize| format!("videos=5&pad={}", "x".repeat(length - "videos=5&pad=".len()));
    check(page, Page::open_first, (&padding(8001), "videos=5", ""));
    check(page, Page::open_first, (&padding(64_000), "videos=5", ""));
    check(page, Page::open_first, (&padding(64_001), "", "query"));
}

fn a_full_link_of_one_name_is_read_once(page: &Page) {
    let times = 1000;
    let refused = vec!["days"; times - 1].join(" ");
    check(page, Page::open_first, (&"days=7&".repeat(times), "days=7", &refused));
}

/// Stands in for the clipboard, whose contents no engine shows to a test.
const CLIPBOARD: &str = "
    window.copied = '';
    const writeText = text => {
        if (arguments[0]) return Promise.reject(new DOMException('closed', 'NotAllowedError'));
        window.copied = text;
        return Promise.resolve();
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });";

/// Presses the copy button; what was copied.
#[track_caller]
pub fn copied(page: &Page) -> String {
    page.js(CLIPBOARD, &[json!(false)]);
    page.follow("#copy");
    page.wait("something to be copied", || match page.text_of("return window.copied") {
        nothing if nothing.is_empty() => Err("nothing is".to_owned()),
        text => Ok(text),
    })
}

/// The person's local day.
#[track_caller]
fn today(page: &Page) -> String {
    page.text_of(
        "const now = new Date(), two = number => String(number).padStart(2, '0');
        return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`",
    )
}

/// The root page with a query.
#[track_caller]
fn root(page: &Page, query: &str) -> String {
    format!("{}/?{query}", page.text_of("return location.origin"))
}

fn a_link_of_the_page_is_the_same_bytes_when_copied_again(page: &Page) {
    page.open_first("");
    page.fill("model=sora-2-pro res=1024p seconds=7,5 videos=1,800 per=week attempts=2.5");
    let edited = format!("model=sora-2-pro&res=1024p&seconds=7.5&videos=1800&per=week&attempts=2.5&on={}", today(page));
    page.expect_query(&edited);
    let link = root(page, &edited);
    assert_eq!(copied(page), link, "copied where it was made");
    // In French, as the French page and as a link that asks for French.
    page.open_path(&format!("/fr/?{edited}"));
    page.expect_text("h1", "1\u{202f}800 vidéos de 7,5\u{a0}s");
    page.expect_query(&edited);
    assert_eq!(copied(page), link, "copied again on the French page");
    page.open_first(&format!("{edited}&lang=fr"));
    page.expect_text("h1", "1\u{202f}800 vidéos de 7,5\u{a0}s");
    page.expect_query(&format!("{edited}&lang=fr"));
    assert_eq!(copied(page), format!("{link}&lang=fr"), "copied again in French");
    // And back to English.
    page.open_first(&edited);
    page.expect_text("h1", "1,800 videos of 7.5\u{a0}s");
    page.expect_query(&edited);
    assert_eq!(copied(page), link, "copied again in English");
}

fn a_copied_link_says_its_day_though_the_address_need_not(page: &Page) {
    page.open_first("seconds=5&lang=en");
    page.expect_query("seconds=5&lang=en");
    assert_eq!(copied(page), root(page, &format!("seconds=5&on={}&lang=en", today(page))));
    page.expect_text("#copied[role=status]", "Copied");
    page.expect_query("seconds=5&lang=en");
    // A dated one keeps its day.
    page.open_first("on=2026-01-31");
    assert_eq!(copied(page), root(page, "on=2026-01-31"));
}

fn where_the_clipboard_is_closed_the_link_is_shown(page: &Page) {
    page.open_first("seconds=5&on=2026-01-31&lang=en");
    page.js(CLIPBOARD, &[json!(true)]);
    page.press("Copy link");
    page.expect_text("#copied[role=status]", &root(page, "seconds=5&on=2026-01-31&lang=en"));
}

fn what_was_refused_can_be_hidden(page: &Page) {
    page.open("seconds=x&lang=en");
    page.expect_text("[data-refused=seconds]", "“x”");
    page.follow("details.refused > summary");
    page.press("Hide");
    page.wait("the refusals to go", || {
        if page.count("[data-refused]") == 0 { Ok(()) } else { Err("they stay".to_owned()) }
    });
    page.wait("the focus on the figures", || {
        let focus = page.text_of("return document.activeElement.id");
        if focus == "figures" { Ok(()) } else { Err(focus) }
    });
}
