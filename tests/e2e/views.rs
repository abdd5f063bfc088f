//! Views: opened by the address's fragment, one at a time or all; their key figures; what edits, ways back, another language and a
//! chunk that is missing leave of them; and keys alone through every one.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::cases;
use crate::links::copied;
use crate::page::Page;
use crate::starts::{anew, go};

cases![
    a_view_opens_by_its_fragment_and_stands_there_alone,
    back_closes_a_view_and_forward_opens_it,
    edits_leave_the_fragment,
    an_unknown_fragment_opens_what_none_does,
    a_narrow_window_opens_no_view_by_itself,
    a_copied_link_carries_the_view_unless_that_is_compare,
    all_views_hold_every_figure_once_the_page_is_ready,
    tabs_have_the_figures_of_their_views,
    key_figures_come_without_a_view,
    another_language_leaves_view_and_focus,
    the_focus_stays_where_something_was_done,
    what_opens_over_the_page_closes_by_escape_and_gives_the_focus_back,
    a_missing_view_is_told_with_a_way_to_try_again,
    missing_chunks_leave_the_first_screen_alive,
    keys_alone_go_through_every_view,
    rows_open_one_at_a_time_on_a_narrow_screen,
];

/// Views that have a tab, then the panels.
const TABS: [&str; 6] = ["compare", "retakes", "limits", "cost", "budget", "plans"];
const PANELS: [&str; 2] = ["export", "embed"];

const PLAN: &str = "attempts=2&setup_hours=8&hourly=60&instead=30&budget=900&on=2026-08-01&lang=en";

/// The ids of the views in the document.
#[track_caller]
fn open_views(page: &Page) -> String {
    page.text_of("return [...document.querySelectorAll('.view')].map(view => view.id).join(' ')")
}

/// Waits until these views stand in the document and no other, each with something in it.
#[track_caller]
fn expect_views(page: &Page, expected: &str) {
    page.wait(&format!("the views {expected:?}"), || {
        let found = page.text_of(
            "return [...document.querySelectorAll('.view')].map(view => view.querySelector('.waiting') ? view.id + ' that waits' : view.id).join(' ')",
        );
        if found == expected { Ok(()) } else { Err(format!("{found:?}")) }
    });
}

fn a_view_opens_by_its_fragment_and_stands_there_alone(page: &Page) {
    for view in TABS.into_iter().chain(PANELS) {
        page.open_path(&format!("/?{PLAN}#{view}"));
        // At once, without waiting: the page is not ready before its view is.
        assert_eq!(open_views(page), view);
        assert_eq!(page.count(".waiting"), 0, "{view} is still waited for");
        let current =
            "return [...document.querySelectorAll('.tab[aria-current=true]')].map(tab => tab.hash.slice(1)).join(' ')";
        assert_eq!(page.text_of(current), if PANELS.contains(&view) { "" } else { view });
    }
}

fn back_closes_a_view_and_forward_opens_it(page: &Page) {
    page.open_first(PLAN);
    expect_views(page, "compare");
    let entries = || page.js("return history.length", &[]).as_u64().unwrap_or_default();
    let before = entries();
    for view in ["limits", "cost"] {
        page.follow(&format!(".tab[href='#{view}']"));
        expect_views(page, view);
    }
    // Engines count up to 50.
    assert!(before > 47 || entries() == before + 2, "each view is an entry: {before}, {}", entries());
    page.run("Back", page.client().back());
    expect_views(page, "limits");
    page.run("Back", page.client().back());
    expect_views(page, "compare");
    page.run("Forward", page.client().forward());
    expect_views(page, "limits");
    page.expect_query(PLAN);
}

#[track_caller]
fn expect_fragment(page: &Page, expected: &str) {
    assert_eq!(page.text_of("return location.hash"), expected);
}

fn edits_leave_the_fragment(page: &Page) {
    page.open_path("/?on=2026-08-01&lang=en#limits");
    page.type_in("videos", "7");
    page.expect_query("videos=7&on=2026-08-01&lang=en");
    expect_fragment(page, "#limits");
    page.press("Promo: 30 s, 10 takes");
    page.expect("total 150");
    page.expect_query("model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&attempts=10&on=2026-08-01&lang=en");
    expect_fragment(page, "#limits");
    expect_views(page, "limits");
    // Back undoes the preset, and the view stays open.
    page.run("Back", page.client().back());
    page.expect("month 210");
    expect_fragment(page, "#limits");
    expect_views(page, "limits");
}

fn an_unknown_fragment_opens_what_none_does(page: &Page) {
    for fragment in ["", "#", "#nothing", "#Limits", "#limits%20", "#__proto__"] {
        page.open_path(&format!("/?{PLAN}{fragment}"));
        expect_views(page, "compare");
        page.expect("video 2");
    }
}

fn a_narrow_window_opens_no_view_by_itself(page: &Page) {
    page.with_window((500, 900), || {
        page.open_first(PLAN);
        let width = page.js("return innerWidth", &[]).as_u64().unwrap_or_default();
        assert!(width < 600, "the window is {width} wide");
        assert_eq!(open_views(page), "");
        // Opened, it stands alone and has the focus: the list that had it is gone.
        page.follow(".tab[href='#limits']");
        expect_views(page, "limits");
        expect_focus(page, "#limits");
        page.open_path(&format!("/?{PLAN}#budget"));
        assert_eq!(open_views(page), "budget");
        // Its title leads back to the list.
        page.follow("#budget .back a");
        expect_views(page, "");
    });
}

fn a_copied_link_carries_the_view_unless_that_is_compare(page: &Page) {
    for (fragment, carried) in
        [("", ""), ("#compare", ""), ("#retakes", "#retakes"), ("#embed", "#embed"), ("#all", "#all")]
    {
        page.open_path(&format!("/?on=2026-08-01&lang=en{fragment}"));
        let link = copied(page);
        assert!(link.ends_with(&format!("/?on=2026-08-01&lang=en{carried}")), "{link} where {fragment:?} is open");
    }
}

fn all_views_hold_every_figure_once_the_page_is_ready(page: &Page) {
    page.open(PLAN);
    let figures = page.figures();
    let names: Vec<&str> = figures.keys().map(String::as_str).collect();
    let mut expected = vec![
        "rate",
        "render",
        "video",
        "second",
        "minute",
        "day",
        "month",
        "year",
        "renders-month",
        "requests-minute",
        "risk-50",
        "risk-80",
        "risk-95",
        "trial",
        "setup",
        "care",
        "review",
        "plan",
        "saving",
        "break-even-videos",
        "budget-videos",
        "budget-seconds",
        "budget-attempts",
        "tier-needed",
    ];
    expected.sort_unstable();
    assert_eq!(names, expected);
    assert!(figures.values().all(|value| !value.contains("and also")), "equal names, equal values: {figures:?}");
    let strange = "return [...document.querySelectorAll('data[data-figure]')].filter(data => !/^-?\\d+(\\.\\d+)?$/.test(data.value)).map(data => data.outerHTML)";
    assert_eq!(page.js(strange, &[]), json!([]), "exact values are plain decimals");
    // With every input of the plan.
    for name in
        ["attempts", "hours", "months", "instead", "hourly", "budget", "rate", "draft", "blocked", "tax", "on", "name"]
    {
        assert_eq!(page.count(&format!("[name={name}]")), 1, "the field {name}");
    }
}

/// The figures of the tabs that are not those of their open view.
const TABS_DIFFER: &str = "
    return [...document.querySelectorAll('.tab data[data-figure]')].filter(tab => {
        const view = document.querySelector(tab.closest('a').hash);
        const own = [...view.querySelectorAll(`data[data-figure=${tab.dataset.figure}]`)].filter(data => !data.closest('[data-model]'));
        return own.length === 0 || own.some(data => data.value !== tab.value);
    }).map(tab => tab.outerHTML)";

fn tabs_have_the_figures_of_their_views(page: &Page) {
    page.open(PLAN);
    let names = "return [...document.querySelectorAll('.tab data')].map(data => data.dataset.figure).join(' ')";
    assert_eq!(page.text_of(names), "risk-80 tier-needed plan budget-videos");
    assert_eq!(page.js(TABS_DIFFER, &[]), json!([]));
    // 40 videos × 10 s × 0.10 × 2 takes × 30.
    page.type_in("videos", "40");
    page.expect("month 2400");
    assert_eq!(page.js(TABS_DIFFER, &[]), json!([]), "after an edit");
}

fn key_figures_come_without_a_view(page: &Page) {
    page.open_first(PLAN);
    // 900 of a budget ÷ 2 a video.
    page.expect("budget-videos 450");
    for name in ["risk-80", "tier-needed", "plan"] {
        page.find(&format!(".tab [data-figure={name}]"));
    }
}

fn another_language_leaves_view_and_focus(page: &Page) {
    page.open_path("/?on=2026-08-01&lang=en#limits");
    page.press("Français");
    page.expect_text("h1", "coûtent");
    expect_views(page, "limits");
    page.expect_text("#limits h2", "Limites");
    page.expect_query("on=2026-08-01&lang=fr");
    expect_fragment(page, "#limits");
    expect_focus(page, "#speak-fr");
    page.press("English");
    page.expect_text("#limits h2", "Limits");
    expect_focus(page, "#speak-en");
}

/// Waits until what has the focus is in a place of the page.
#[track_caller]
fn expect_focus(page: &Page, place: &str) {
    page.wait(&format!("the focus in {place}"), || {
        let is_there = page.js(
            "const place = document.querySelector(arguments[0]); return Boolean(place?.contains(document.activeElement))",
            &[json!(place)],
        );
        if is_there == json!(true) { Ok(()) } else { Err(page.focused()) }
    });
}

fn the_focus_stays_where_something_was_done(page: &Page) {
    page.open_first("on=2026-11-25&lang=en");
    page.follow("#preset-1");
    page.expect("total 150");
    expect_focus(page, "#preset-1");
    page.follow("#preset-0");
    // Use, in Compare: the row that became the plan's own.
    page.follow("#take-kling-3\\.0-720p-on");
    page.expect("month 756");
    expect_focus(page, "#compare");
    // An alternative: those that stand in its place.
    page.follow("#alternative-0");
    page.expect_text("h1", "cost");
    expect_focus(page, "#notices");
    // A number that is offered: its field.
    page.type_in("videos", "about 20");
    page.follow("#offer-videos");
    expect_focus(page, "#field-videos");
    // A factor of the sum: its field.
    page.follow("#working [data-factor=seconds]");
    expect_focus(page, "#field-seconds");
    // What the API really renders: the block that said it.
    page.open_first("on=2026-08-01&lang=en");
    page.press("Price real clips: $720");
    page.expect("month 720");
    let lost = page.text_of("return document.activeElement === document.body ? 'on body' : ''");
    assert_eq!(lost, "", "the focus is lost after real clips");
    // Plans put beside and taken away.
    page.open_path("/?on=2026-08-01&lang=en#plans");
    page.follow("#pin-beside");
    page.find("[data-beside='0'] #swap-0, #swap-0");
    expect_focus(page, "#plans");
    // Prices of today.
    page.open_path("/?model=sora-2-pro&res=1080p&on=2025-12-01&lang=en");
    page.press("Take 1024p");
    page.expect("rate 0.5");
    let lost = page.text_of("return document.activeElement === document.body ? 'on body' : ''");
    assert_eq!(lost, "", "the focus is lost after an offer that gives a price");
}

fn what_opens_over_the_page_closes_by_escape_and_gives_the_focus_back(page: &Page) {
    page.open_first("on=2026-08-01&lang=en");
    for (opener, place) in [
        ("[aria-controls=setting-discount]", "#setting-discount"),
        ("[aria-controls=more]", "#more"),
        ("#why-video", "#working-video"),
    ] {
        page.js("document.querySelector(arguments[0]).focus()", &[json!(opener)]);
        page.hit(Key::Enter);
        let shown = || page.js("return document.querySelector(arguments[0])?.childElementCount > 0", &[json!(place)]);
        page.wait(
            &format!("{place} to open"),
            || if shown() == json!(true) { Ok(()) } else { Err("closed".to_owned()) },
        );
        page.find(&format!("{opener}[aria-expanded=true]"));
        page.hit(Key::Tab);
        page.hit(Key::Escape);
        page.wait(
            &format!("{place} to close"),
            || if shown() == json!(false) { Ok(()) } else { Err("open".to_owned()) },
        );
        page.find(&format!("{opener}[aria-expanded=false]"));
        expect_focus(page, opener);
    }
}

fn a_missing_view_is_told_with_a_way_to_try_again(page: &Page) {
    go(page, &anew("limits-later"), "?on=2026-08-01&lang=en#limits");
    page.wait_until_ready();
    page.expect_text("#limits", "could not be fetched");
    let ways = "return document.querySelectorAll('#limits .waiting button').length";
    assert_eq!(page.js(ways, &[]), json!(2), "a retry and a reload");
    // The rest goes on.
    page.type_in("videos", "7");
    page.expect("month 210");
    page.follow(".tab[href='#budget']");
    expect_views(page, "budget");
    page.run("Back", page.client().back());
    page.find("#limits");
    // Once it is there to be fetched, a press brings it.
    page.wait("the view", || {
        let there = page.js(
            "document.querySelector('#limits .waiting button')?.click(); return document.getElementById('tier-reason') !== null",
            &[],
        );
        if there == json!(true) { Ok(()) } else { Err("not yet".to_owned()) }
    });
    page.expect("tier-needed 2, month 210");
}

fn missing_chunks_leave_the_first_screen_alive(page: &Page) {
    go(page, &anew("no-chunks"), "?on=2026-08-01&lang=en");
    page.wait_until_ready();
    page.expect("rate 0.1, video 1, month 600");
    page.type_in("videos", "40");
    page.expect("month 1200");
    for name in ["risk-80", "tier-needed", "plan"] {
        assert_eq!(page.count(&format!("[data-figure={name}]")), 0, "{name} without what works it out");
    }
    for view in TABS {
        page.follow(&format!(".tab[href='#{view}']"));
        page.expect_text(&format!("#{view}"), "could not be fetched");
        assert_eq!(page.count(&format!("#{view} data")), 0, "figures of {view}");
    }
    // A setting says it too.
    page.js("document.querySelector('[aria-controls=setting-discount]').click()", &[]);
    page.wait("words in the setting", || {
        let text = page.text_of("return document.getElementById('setting-discount').textContent");
        if text.contains("could not be fetched") { Ok(()) } else { Err(text) }
    });
    // Back in French, whose words come: the folder is another page.
    page.press("Français");
    page.expect_text("h1", "coûtent");
    // What that page complains of a moment later is not the next case's.
    page.run("leaving the page", page.client().goto("about:blank"));
}

/// Presses Tab until what has the focus fits, at most so often.
#[track_caller]
fn tab_to(page: &Page, what: &str, most: usize) {
    let fits = "return document.activeElement.matches(arguments[0])";
    for _ in 0..=most {
        if page.js(fits, &[json!(what)]) == Value::Bool(true) {
            return;
        }
        page.hit(Key::Tab);
    }
    panic!("no {what} after {most} tabs, but {}", page.focused());
}

fn keys_alone_go_through_every_view(page: &Page) {
    page.open_first("attempts=2&on=2026-08-01&lang=en");
    // The limit of the layout: at most 45 stops before the tabs.
    tab_to(page, ".tab[href='#compare']", 46);
    for view in TABS {
        tab_to(page, &format!(".tab[href='#{view}']"), 3);
        page.hit(Key::Enter);
        expect_views(page, view);
        page.find(&format!(".tab[href='#{view}'][aria-current=true]"));
        expect_focus(page, ".tabs");
    }
    // From the last tab into its view, to something that can be used.
    tab_to(page, "#plans button, #plans input", 4);
    tab_to(page, "#pin-beside", 20);
    page.hit(Key::Enter);
    page.wait("a plan beside", || if page.count("#swap-0") == 1 { Ok(()) } else { Err("none".to_owned()) });
    expect_focus(page, "#plans");
    // Each of the others too.
    for view in ["compare", "retakes", "limits", "cost", "budget", "export", "embed"] {
        page.open_path(&format!("/?attempts=2&on=2026-08-01&lang=en#{view}"));
        page.js("document.querySelector('.tab[href=\"#plans\"]').focus()", &[]);
        let inside = format!("#{view} button, #{view} input, #{view} select, #{view} textarea");
        tab_to(page, &inside, 4);
    }
}

fn rows_open_one_at_a_time_on_a_narrow_screen(page: &Page) {
    page.with_window((500, 900), || {
        page.open_first("on=2026-08-01&lang=en");
        let open = || {
            page.text_of(
                "return [...document.querySelectorAll('.row[data-open]')].map(row => row.dataset.row).join(' ')",
            )
        };
        assert_eq!(open(), "");
        page.follow("[data-row=length] .row-head");
        expect_focus(page, "#field-seconds");
        page.type_in("seconds", "5");
        page.expect("video 0.5");
        assert_eq!(open(), "length");
        // The row says its value.
        page.expect_text("[data-row=length] .row-value", "5");
        page.follow("[data-row=takes] .row-head");
        page.wait("one row", || if open() == "takes" { Ok(()) } else { Err(open()) });
        page.find("[data-row=takes] .row-head[aria-expanded=true]");
        page.find("[data-row=length] .row-head[aria-expanded=false]");
        // A factor of the sum opens the row of its field.
        page.follow("[data-factor=seconds]");
        expect_focus(page, "#field-seconds");
        assert_eq!(open(), "length");
        // The list of models stands in the head of its row: nothing else opens or closes for it.
        page.follow("[data-factor=model]");
        expect_focus(page, "#field-model");
        assert_eq!(open(), "length");
    });
}
