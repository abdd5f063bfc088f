//! What those need who do not see the page or do not use a pointer: axe's rules, the order of the keyboard, what is read out.

use std::env;
use std::fs;

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::cases;
use crate::page::Page;

cases![
    axe_finds_nothing_on_the_page_in_either_language,
    axe_finds_nothing_once_all_is_unfolded_and_refused,
    axe_finds_nothing_in_the_embed_nor_where_one_is_put_together,
    tab_goes_from_the_skip_link_over_the_presets_to_the_form,
    the_skip_link_goes_to_the_first_field,
    whatever_takes_the_focus_comes_into_sight,
    the_answer_is_read_out_once_the_typing_pauses,
    every_field_has_a_name_that_is_read_out,
];

/// Runs axe on the page as it stands.
#[track_caller]
fn check_with_axe(page: &Page) {
    let home = env::var("NPM_HOME").unwrap_or_else(|_| panic!("NPM_HOME is not set; scripts/journeys sets it"));
    let path = format!("{home}/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{path}: {why}; scripts/setup brings it"));
    page.js(&axe, &[]);
    let found = page.js_async(
        "const done = arguments[arguments.length - 1];
        axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(
            ({ violations, passes }) => done({
                passes: passes.length,
                violations: violations.map(({ id, help, nodes }) =>
                    id + ': ' + help + nodes.map(({ target, failureSummary }) => '\\n    ' + target + ' ' + failureSummary).join('')),
            }),
            why => done({ passes: 0, violations: [String(why)] }),
        );",
        &[],
    );
    let violations: Vec<&str> =
        found["violations"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(violations.is_empty(), "{} violations:\n    {}", violations.len(), violations.join("\n    "));
    assert!(found["passes"].as_u64() > Some(10), "axe checked next to nothing: {found}");
}

fn axe_finds_nothing_on_the_page_in_either_language(page: &Page) {
    for lang in ["en", "fr"] {
        page.open_first(&format!("lang={lang}"));
        check_with_axe(page);
        page.open(&format!("lang={lang}"));
        check_with_axe(page);
    }
}

fn axe_finds_nothing_once_all_is_unfolded_and_refused(page: &Page) {
    let plan = "mode=batch&seconds=x&clips=rendered&attempts=3&blocked=5&discount=1&cur=EUR&fx=0.9";
    for (query, what) in
        [(format!("{plan}&on=2026-08-01"), "[data-refused]"), (format!("{plan}&on=2025-12-01"), "[data-unpriced]")]
    {
        page.open(&format!("{query}&lang=en"));
        page.js("for (const fold of document.querySelectorAll('details')) fold.open = true", &[]);
        page.type_in("videos", "about 20");
        page.find("#field-videos[aria-invalid=true]");
        assert_eq!(page.count(what), 1, "{what} is on the page");
        check_with_axe(page);
    }
}

fn axe_finds_nothing_in_the_embed_nor_where_one_is_put_together(page: &Page) {
    for query in ["lang=fr", "lang=en&theme=dark&accent=ff0&lock=model,res,seconds&show=form,answer,working,compare"] {
        page.open_path(&format!("/embed.html?{query}"));
        // Its ground is its host's; axe would take that for white.
        page.js("document.documentElement.style.background = 'var(--color-paper)'", &[]);
        check_with_axe(page);
    }
    page.open("on=2026-08-01&budget=500&instead=30&attempts=3&draft=sora-2&lang=en");
    page.find("#snippet-frame");
    page.follow("#keep");
    page.find("#saved-plans li");
    check_with_axe(page);
    page.js("localStorage.clear()", &[]);
}

/// What Tab stops at from the top of the page, until a field of the form.
#[track_caller]
fn stops(page: &Page) -> Vec<String> {
    let mut stops = Vec::new();
    loop {
        page.hit(Key::Tab);
        let stop = page.focused();
        let is_field = stop.starts_with("input");
        stops.push(stop);
        assert!(stops.len() < 60, "no field after 60 tabs: {stops:#?}");
        if is_field {
            return stops;
        }
    }
}

fn tab_goes_from_the_skip_link_over_the_presets_to_the_form(page: &Page) {
    page.open("lang=en");
    let stops = stops(page);
    let at = |part: &str| stops.iter().position(|stop| stop.contains(part));
    assert_eq!(at("Go to the form"), Some(0), "{stops:#?}");
    let presets = ["Social: 20 a day", "Promo: 30 s, 10 takes", "Empty"].map(at);
    assert!(presets.iter().all(Option::is_some) && presets.is_sorted(), "{presets:?} in {stops:#?}");
    assert_eq!(at("input videos"), Some(stops.len() - 1), "{stops:#?}");
}

fn the_skip_link_goes_to_the_first_field(page: &Page) {
    page.open("lang=en");
    page.hit(Key::Tab);
    page.hit(Key::Enter);
    page.wait("the focus in the first field", || {
        let focused = page.focused();
        if focused.starts_with("input videos") { Ok(()) } else { Err(focused) }
    });
}

/// In a window as low as a small laptop's, and in one where the bar at the foot shows.
fn whatever_takes_the_focus_comes_into_sight(page: &Page) {
    for (width, height) in [(1280, 720), (700, 720)] {
        page.with_window((width, height), || {
            page.open("lang=en");
            let mut stops = 0;
            loop {
                page.hit(Key::Tab);
                if page.js(AROUND, &[]) == json!(true) {
                    break;
                }
                stops += 1;
                assert!(stops < 400, "Tab never comes round");
                // Engines scroll in their own time.
                page.wait(&format!("{} to be seen at {width} × {height}", page.focused()), || {
                    let instead = page.text_of(SEEN);
                    if instead.is_empty() { Ok(()) } else { Err(instead) }
                });
            }
            assert!(stops > 20, "only {stops} stops");
        });
    }
}

/// Whether the focus has left the page or is back where it began.
const AROUND: &str = "
    const it = document.activeElement;
    if (!it || it === document.body || it === document.documentElement || it === window.first) return true;
    window.first ??= it;
    return false;";

/// Empty where some of the element in focus can be seen, else what is there instead. Without a window manager WebKit's window
/// never has the focus itself, so that nothing matches `:focus`, which is what shows the skip link.
const SEEN: &str = "
    const it = document.activeElement;
    if (!document.hasFocus() && it.matches('.skip')) return '';
    const { left, right, top, bottom } = it.getBoundingClientRect();
    const first = Math.max(top, 0), last = Math.min(bottom, innerHeight);
    if (first >= last) return 'it goes from ' + top + ' to ' + bottom + ' in a window ' + innerHeight + ' high';
    const at = share => document.elementFromPoint((left + right) / 2, first + (last - first) * share);
    const own = over => over && (it.contains(over) || over.contains(it) || over.closest('label')?.control === it);
    return [0.1, 0.3, 0.5, 0.7, 0.9].some(share => own(at(share))) ? '' : 'covered by ' + at(0.5)?.className;";

fn the_answer_is_read_out_once_the_typing_pauses(page: &Page) {
    page.open("on=2026-08-01&lang=en");
    assert_eq!(page.text("#announcement[role=status]"), "", "nothing is read out at the start");
    page.type_in("videos", "40");
    // 10 s × 0.10 × 40 × 30 = 1200.
    page.expect_text("#announcement[role=status]", "$1,200 a month");
}

fn every_field_has_a_name_that_is_read_out(page: &Page) {
    page.open("lang=en");
    let nameless = page.js(
        "return [...document.querySelectorAll('input, select')].filter(field =>
            !field.getAttribute('aria-label') && ![...field.labels].some(label => label.textContent.trim()))
            .map(field => field.name)",
        &[],
    );
    assert_eq!(nameless, json!([]), "fields without a name");
    for (name, label) in
        [("videos", "Videos you keep"), ("seconds", "Length"), ("fx", "For one US dollar"), ("on", "Prices of")]
    {
        assert_eq!(page.text(&format!("label[for=field-{name}]")), label);
    }
}
