//! Elements in pages of other people whose attributes change: at any time, without losing what the visitor typed. The embed comes
//! from `scripts/faults.mjs`, which can send its program late.

use std::env;

use serde_json::{Value, json};

use crate::cases;
use crate::hosts::{self, within};
use crate::page::Page;

cases![
    an_attribute_set_at_once_counts,
    an_attribute_set_while_the_program_loads_counts,
    an_attribute_set_below_the_fold_counts,
    several_attributes_one_after_the_other_count,
    an_attribute_taken_away_while_the_program_loads_counts,
    ready_is_told_once_and_of_the_plan_that_counts,
    an_attribute_leaves_what_the_visitor_typed,
    an_attribute_taken_away_leaves_what_the_visitor_typed,
    another_theme_leaves_what_the_visitor_typed,
    a_locked_attribute_leaves_what_the_visitor_typed,
    an_attribute_set_to_what_it_was_changes_nothing,
    a_host_that_writes_each_change_back_disturbs_nobody,
    another_model_drops_the_visitors_own_rate,
    the_program_dies_and_the_element_has_the_visitors_plan,
    an_attribute_set_while_a_program_has_died_counts,
    an_element_speaks_the_language_of_its_page,
    an_element_in_another_language_than_its_page_speaks_its_own,
    an_element_put_back_keeps_what_the_visitor_typed,
    an_attribute_set_while_the_element_is_out_of_the_page_counts,
    an_empty_attribute_is_none,
    a_theme_switch_changes_the_scheme_of_the_frame,
    the_room_is_what_the_code_says,
    no_room_is_kept_that_nothing_fills,
];

/// Opens a host page with one element, from a site whose program is late or not.
#[track_caller]
fn host(page: &Page, fault: &str, attributes: &str) {
    let site =
        env::var("CLIPCOST_FAULTS").unwrap_or_else(|_| panic!("CLIPCOST_FAULTS is not set; scripts/journeys sets it"));
    hosts::go(page, "bare.html");
    page.expect_complaints();
    page.js(
        "window.heard = [];
        for (const kind of ['clipcost-ready', 'clipcost-change'])
            document.addEventListener(kind, event => heard.push([kind, event.detail]));
        const script = document.createElement('script');
        script.src = arguments[0] + '/embed.js';
        document.head.append(script);
        document.body.insertAdjacentHTML('beforeend', `<clip-cost ${arguments[1]}></clip-cost>`);
        window.element = document.querySelector('clip-cost');",
        &[json!(format!("{site}/{fault}")), json!(attributes)],
    );
    page.wait("the element", || match page.js("return Boolean(element.shadowRoot)", &[]) {
        Value::Bool(true) => Ok(()),
        other => Err(other.to_string()),
    });
}

#[track_caller]
fn set(page: &Page, name: &str, value: Option<&str>) {
    page.js(
        "const [name, value] = arguments; value === null ? element.removeAttribute(name) : element.setAttribute(name, value)",
        &[json!(name), json!(value)],
    );
}

/// The visitor types a number of videos.
#[track_caller]
fn type_videos(page: &Page, videos: &str) {
    page.js(
        "const field = document.getElementById('field-videos');
        field.value = arguments[0];
        field.dispatchEvent(new Event('input', { bubbles: true }));",
        &[json!(videos)],
    );
}

/// What the element told last, once it has told a figure.
#[track_caller]
fn expect_heard(page: &Page, kind: &str, figure: &str, value: &str) -> Value {
    page.wait(&format!("{kind} with {figure} {value}"), || {
        let heard = page.js("return heard", &[]);
        let last =
            heard.as_array().and_then(|all| all.iter().rfind(|told| told[0] == kind)).cloned().unwrap_or_default();
        if last[1]["figures"][figure] == value { Ok(last) } else { Err(heard.to_string()) }
    })
}

const DAY: &str = "on='2026-08-01' lang='en'";

fn an_attribute_set_at_once_counts(page: &Page) {
    host(page, "late", DAY);
    set(page, "seconds", Some("20"));
    // 20 × 20 s × 0.10 × 30.
    within(page, 0, || page.expect("month 1200"));
    expect_heard(page, "clipcost-ready", "month", "1200");
}

fn an_attribute_set_while_the_program_loads_counts(page: &Page) {
    host(page, "late", DAY);
    page.js_async("setTimeout(arguments[arguments.length - 1], 500)", &[]);
    set(page, "seconds", Some("20"));
    within(page, 0, || page.expect("month 1200"));
    expect_heard(page, "clipcost-ready", "month", "1200");
}

fn an_attribute_set_below_the_fold_counts(page: &Page) {
    hosts::go(page, "bare.html");
    page.js("document.body.style.paddingTop = '12000px'", &[]);
    let site = env::var("CLIPCOST_FAULTS").unwrap_or_default();
    page.expect_complaints();
    page.js(
        "const script = document.createElement('script');
        script.src = arguments[0] + '/none/embed.js';
        document.head.append(script);
        document.body.insertAdjacentHTML('beforeend', '<clip-cost on=\"2026-08-01\"></clip-cost>');
        window.element = document.querySelector('clip-cost');",
        &[json!(site)],
    );
    page.js_async("setTimeout(arguments[arguments.length - 1], 300)", &[]);
    set(page, "seconds", Some("20"));
    within(page, 0, || page.expect("month 1200"));
}

fn several_attributes_one_after_the_other_count(page: &Page) {
    host(page, "late", DAY);
    set(page, "seconds", Some("20"));
    set(page, "videos", Some("10"));
    // 10 × 20 s × 0.10 × 30.
    within(page, 0, || page.expect("month 600, video 2"));
    // And once it is ready, before it has answered to the first.
    set(page, "seconds", Some("5"));
    set(page, "videos", Some("40"));
    page.js("setTimeout(() => element.setAttribute('attempts', '2'))", &[]);
    within(page, 0, || page.expect("month 1200, render 0.5, video 1"));
}

fn an_attribute_taken_away_while_the_program_loads_counts(page: &Page) {
    host(page, "late", &format!("{DAY} seconds='20'"));
    set(page, "seconds", None);
    within(page, 0, || page.expect("month 600"));
    expect_heard(page, "clipcost-ready", "month", "600");
}

fn ready_is_told_once_and_of_the_plan_that_counts(page: &Page) {
    host(page, "late", DAY);
    set(page, "videos", Some("40"));
    expect_heard(page, "clipcost-ready", "month", "1200");
    let all = page
        .js("return heard.filter(([kind]) => kind === 'clipcost-ready').map(([, told]) => told.figures.month)", &[]);
    assert_eq!(all, json!(["1200"]));
}

fn an_attribute_leaves_what_the_visitor_typed(page: &Page) {
    host(page, "none", DAY);
    within(page, 0, || {
        type_videos(page, "7");
        page.expect("month 210");
    });
    expect_heard(page, "clipcost-change", "month", "210");
    set(page, "seconds", Some("20"));
    // 7 × 20 s × 0.10 × 30.
    within(page, 0, || page.expect("month 420"));
    expect_heard(page, "clipcost-change", "month", "420");
}

fn an_attribute_taken_away_leaves_what_the_visitor_typed(page: &Page) {
    host(page, "none", &format!("{DAY} seconds='20' attempts='2'"));
    within(page, 0, || {
        type_videos(page, "7");
        page.expect("month 840");
    });
    expect_heard(page, "clipcost-change", "month", "840");
    set(page, "attempts", None);
    within(page, 0, || page.expect("month 420"));
}

fn another_theme_leaves_what_the_visitor_typed(page: &Page) {
    host(page, "none", DAY);
    within(page, 0, || type_videos(page, "7"));
    expect_heard(page, "clipcost-change", "month", "210");
    set(page, "theme", Some("dark"));
    page.wait("the theme", || {
        let theme = within(page, 0, || page.js("return document.documentElement.dataset.theme", &[]));
        if theme == "dark" { Ok(()) } else { Err(theme.to_string()) }
    });
    within(page, 0, || page.expect("month 210"));
}

fn a_locked_attribute_leaves_what_the_visitor_typed(page: &Page) {
    host(page, "none", &format!("{DAY} lock='seconds'"));
    within(page, 0, || type_videos(page, "7"));
    expect_heard(page, "clipcost-change", "month", "210");
    set(page, "seconds", Some("20"));
    page.wait("the locked number", || {
        let month = within(page, 0, || page.figures().get("month").cloned());
        if month.as_deref() == Some("420") { Ok(()) } else { Err(format!("{month:?}")) }
    });
}

fn the_program_dies_and_the_element_has_the_visitors_plan(page: &Page) {
    host(page, "dies", DAY);
    within(page, 0, || {
        type_videos(page, "7");
        page.expect("month 210");
        page.js("window.die = true", &[]);
        type_videos(page, "9");
    });
    within(page, 0, || page.expect("month 270"));
    expect_heard(page, "clipcost-ready", "month", "270");
}

fn an_attribute_set_to_what_it_was_changes_nothing(page: &Page) {
    host(page, "none", &format!("{DAY} videos='40' theme='light'"));
    within(page, 0, || type_videos(page, "7"));
    expect_heard(page, "clipcost-change", "month", "210");
    set(page, "videos", Some("40"));
    set(page, "theme", Some("light"));
    page.js_async("setTimeout(arguments[arguments.length - 1], 300)", &[]);
    within(page, 0, || page.expect("month 210"));
    let ready = page.js("return heard.filter(([kind]) => kind === 'clipcost-ready').length", &[]);
    assert_eq!(ready, json!(1), "the frame was loaded anew");
}

fn a_host_that_writes_each_change_back_disturbs_nobody(page: &Page) {
    host(page, "none", DAY);
    page.js(
        "for (const kind of ['clipcost-ready', 'clipcost-change']) element.addEventListener(kind, ({ detail }) => {
            for (const [name, value] of new URLSearchParams(detail.query)) element.setAttribute(name, value);
        })",
        &[],
    );
    within(page, 0, || type_videos(page, "7."));
    expect_heard(page, "clipcost-change", "month", "210");
    page.js_async("setTimeout(arguments[arguments.length - 1], 300)", &[]);
    within(page, 0, || {
        page.expect("month 210");
        assert_eq!(page.typed("videos"), "7.", "rewritten under the fingers");
    });
    let told = page.js("return heard.length", &[]).as_u64();
    assert!(told <= Some(4), "host and frame go round in circles: {told:?}");
}

fn another_model_drops_the_visitors_own_rate(page: &Page) {
    host(page, "none", DAY);
    within(page, 0, || {
        page.js("document.querySelector('[aria-controls=setting-rate]').click()", &[]);
        page.wait("the field of the own price", || {
            let typed = page.js(
                "const field = document.getElementById('field-rate');
                if (!field) return false;
                field.value = '0.5';
                field.dispatchEvent(new Event('input', { bubbles: true }));
                return true;",
                &[],
            );
            if typed == json!(true) { Ok(()) } else { Err("it is not there".to_owned()) }
        });
        page.expect("rate 0.5");
    });
    expect_heard(page, "clipcost-change", "rate", "0.5");
    set(page, "model", Some("sora-2-pro"));
    within(page, 0, || page.expect("rate 0.3"));
}

fn an_attribute_set_while_a_program_has_died_counts(page: &Page) {
    host(page, "dies", DAY);
    // Once all figures are there, nothing but what is typed writes a text.
    expect_heard(page, "clipcost-ready", "month", "600");
    within(page, 0, || {
        page.js("window.die = true", &[]);
        type_videos(page, "7");
    });
    set(page, "seconds", Some("20"));
    // 7 × 20 s × 0.10 × 30.
    within(page, 0, || page.expect("month 420"));
}

/// The language of the frame, once it answers.
#[track_caller]
fn spoken(page: &Page) -> Value {
    within(page, 0, || page.js("return document.documentElement.lang", &[]))
}

fn an_element_speaks_the_language_of_its_page(page: &Page) {
    host(page, "none", "on='2026-08-01'");
    assert_eq!(spoken(page), "en");
    page.js("element.remove(); document.documentElement.lang = 'fr-CA'; document.body.innerHTML = '<clip-cost on=2026-08-01></clip-cost>'", &[]);
    assert_eq!(spoken(page), "fr");
    // The nearest language counts, and one that Clipcost does not speak leaves the choice to the browser.
    page.js("document.body.innerHTML = '<p lang=en><clip-cost on=2026-08-01></clip-cost></p>'", &[]);
    assert_eq!(spoken(page), "en");
    page.js("document.body.innerHTML = '<p lang=de><clip-cost on=2026-08-01></clip-cost></p>'", &[]);
    assert_eq!(spoken(page), "en");
}

fn an_element_in_another_language_than_its_page_speaks_its_own(page: &Page) {
    host(page, "none", "on='2026-08-01' lang='fr-CA'");
    assert_eq!(spoken(page), "fr");
    within(page, 0, || assert_eq!(page.count("[data-refused]"), 0));
}

fn an_element_put_back_keeps_what_the_visitor_typed(page: &Page) {
    host(page, "none", DAY);
    within(page, 0, || type_videos(page, "7"));
    expect_heard(page, "clipcost-change", "month", "210");
    page.js("heard.length = 0; element.remove(); document.body.prepend(element)", &[]);
    expect_heard(page, "clipcost-ready", "month", "210");
    page.js("heard.length = 0; document.body.insertBefore(element, null)", &[]);
    expect_heard(page, "clipcost-ready", "month", "210");
}

fn an_attribute_set_while_the_element_is_out_of_the_page_counts(page: &Page) {
    host(page, "none", DAY);
    within(page, 0, || type_videos(page, "7"));
    expect_heard(page, "clipcost-change", "month", "210");
    page.js("element.remove(); element.setAttribute('seconds', '20')", &[]);
    page.js("document.body.append(element)", &[]);
    // 7 × 20 s × 0.10 × 30.
    expect_heard(page, "clipcost-ready", "month", "420");
    page.js("element.remove(); element.setAttribute('seconds', '10'); document.body.append(element)", &[]);
    expect_heard(page, "clipcost-ready", "month", "210");
}

fn an_empty_attribute_is_none(page: &Page) {
    host(page, "none", &format!("{DAY} model='' seconds videos='' with='' lock='' show='' theme=''"));
    within(page, 0, || {
        page.expect("month 600");
        assert_eq!(page.count("[data-refused]"), 0);
    });
    set(page, "seconds", Some("20"));
    within(page, 0, || page.expect("month 1200"));
    set(page, "seconds", Some(""));
    within(page, 0, || page.expect("month 600"));
}

fn a_theme_switch_changes_the_scheme_of_the_frame(page: &Page) {
    host(page, "none", DAY);
    let scheme = "return element.shadowRoot.querySelector('iframe').style.colorScheme";
    assert_eq!(page.js(scheme, &[]), "");
    set(page, "theme", Some("dark"));
    page.wait("the scheme", || if page.js(scheme, &[]) == "dark" { Ok(()) } else { Err("another".to_owned()) });
}

const ROOM: &str = "return element.getBoundingClientRect().height";

fn the_room_is_what_the_code_says(page: &Page) {
    // A program that never comes leaves the room as it was kept.
    host(page, "never", &format!("{DAY} height='1655'"));
    assert_eq!(page.js(ROOM, &[]), json!(1655));
    host(page, "never", &format!("{DAY} height='2655@640' style='width: 640px'"));
    assert_eq!(page.js(ROOM, &[]), json!(2655));
    // Wider, it is as much taller or lower as embeds are.
    page.js("element.style.width = '1000px'", &[]);
    page.wait("another room", || if page.js(ROOM, &[]) == json!(2655) { Err("the same".to_owned()) } else { Ok(()) });
}

fn no_room_is_kept_that_nothing_fills(page: &Page) {
    for attributes in ["", "show='form,answer'", "show='answer' style='width: 400px'", "show='compare'"] {
        host(page, "none", &format!("lang='en' {attributes}"));
        within(page, 0, || {
            page.wait("figures", || if page.count("data[data-figure]") > 0 { Ok(()) } else { Err("none".to_owned()) });
        });
        page.wait("the room to be filled", || {
            let free =
                page.js("return element.clientHeight - element.shadowRoot.querySelector('iframe').clientHeight", &[]);
            if free.as_f64().is_some_and(|free| (0.0..80.0).contains(&free)) { Ok(()) } else { Err(free.to_string()) }
        });
    }
}
