//! What is shown while the program is on its way, and where it never arrives: never a figure, a field or a market
//! row of another plan than the address asks for. `scripts/faults.mjs` serves the site with something wrong.

use std::env;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use crate::cases;
use crate::page::Page;

cases![
    a_link_is_held_back_while_the_program_loads,
    a_french_link_is_held_back_in_french,
    a_link_in_the_french_folder_is_held_back_in_french,
    an_embed_is_held_back_while_the_program_loads,
    the_default_plan_stands_while_the_program_loads,
    the_default_embed_stands_while_the_program_loads,
    a_slow_program_is_said_to_load_still,
    a_program_that_never_starts_is_said_to_load_still,
    nothing_moves_when_a_link_becomes_live,
    every_page_as_sent_holds_back_what_follows_from_a_plan,
    a_truncated_program_prices_nothing,
    a_truncated_program_is_told_in_french,
    a_truncated_program_prices_nothing_in_an_embed,
    a_truncated_program_leaves_the_default_plan,
    a_missing_program_prices_nothing,
    a_missing_program_is_fetched_a_second_time,
    missing_glue_prices_nothing,
    missing_glue_prices_nothing_in_an_embed,
    a_foreign_program_prices_nothing,
    foreign_glue_prices_nothing,
    broken_glue_prices_nothing,
    a_policy_without_wasm_is_told,
    a_policy_without_wasm_is_told_in_an_embed,
    a_policy_without_inline_scripts_leaves_words_and_the_way_to_prices,
    a_policy_without_inline_scripts_leaves_words_in_an_embed,
    a_policy_of_trusted_types_lets_the_program_start,
    a_policy_without_any_trusted_type_is_told,
    a_browser_without_wasm_is_told,
    a_browser_without_wasm_is_told_in_french,
    missing_styles_leave_no_words_over_live_figures,
    missing_styles_and_program_price_nothing,
    a_query_that_is_no_plan_is_held_back_too,
    what_a_link_asks_is_listed_without_a_price,
    a_pending_link_says_its_plan_without_a_price,
    a_pending_link_says_its_plan_in_french,
    a_pending_link_says_what_it_leaves_to_the_default,
    a_pending_link_shows_no_amount_that_it_holds,
    a_pending_link_is_copied_as_it_came,
    a_pending_link_is_shown_where_it_cannot_be_copied,
    a_link_that_became_live_is_read_out_once,
    missing_words_price_nothing,
    missing_words_are_fetched_a_second_time,
    words_that_never_come_are_said_to_load_still,
    a_start_goes_without_the_later_part,
    what_is_typed_before_the_later_part_waits_for_it,
    what_is_typed_before_the_later_part_is_not_lost_where_the_page_is_left,
    what_is_clicked_before_the_later_part_happens_with_it,
    back_before_the_later_part_opens_its_plan_with_it,
    a_later_part_that_never_comes_is_said_to_load_still,
    a_missing_later_part_is_told,
    a_later_part_that_comes_when_it_is_needed_is_not_missed,
    a_missing_view_leaves_the_page_alive,
    a_reload_past_the_cache_cures_an_old_page,
    an_address_without_its_slash_finds_its_files,
    an_address_that_begins_with_two_slashes_is_written,
    forward_to_a_link_before_the_program_comes_holds_it_back,
    what_is_typed_without_a_program_hides_the_default_answer,
];

/// 5 videos of 8 s a week: 8 × 0.40 = 3.2; × 5 = 16.
pub const LINK: &str = "model=veo-3.1&seconds=8&videos=5&per=week&on=2026-11-01";
pub const FIGURES: &str = "video 3.2, week 16";

/// Opens a page of the site with something wrong, without waiting for anything.
#[track_caller]
pub fn go(page: &Page, fault: &str, path: &str) {
    let site =
        env::var("CLIPCOST_FAULTS").unwrap_or_else(|_| panic!("CLIPCOST_FAULTS is not set; scripts/journeys sets it"));
    page.expect_complaints();
    let slash = if fault.contains('?') { "" } else { "/" };
    page.run(&format!("opening {path}"), page.client().goto(&format!("{site}/{fault}{slash}{path}")));
}

/// An address that nobody has asked for before: no cache has it.
pub fn anew(fault: &str) -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos());
    format!("{fault}~{now}")
}

/// What a person sees of the page: marks of `<html>`, words above the page, and what there is of a plan.
const SEEN: &str = "
    const root = document.documentElement;
    // Between two pages there is none.
    if (!root) return { lang: '', start: '', failed: '', ready: false, words: '', plan: 0, first: '', amounts: 0 };
    const seen = element => element.checkVisibility({ visibilityProperty: true });
    // Not by innerText: of a page that is not laid out yet it gives what is hidden too.
    const text = root => {
        const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        let text = '';
        while (walk.nextNode()) if (seen(walk.currentNode.parentElement)) text += walk.currentNode.data;
        return text.replace(/[ \\n\\t]+/g, ' ').trim();
    };
    const start = document.getElementById('start');
    const plan = [...document.querySelectorAll('data[data-figure], [data-model], #page input[name], #page select[name]')].filter(seen);
    return {
        lang: root.lang, start: root.dataset.start ?? '', failed: root.dataset.failed ?? '', ready: root.hasAttribute('data-ready'),
        words: start ? text(start) : '', plan: plan.length,
        first: plan[0]?.outerHTML.slice(0, 90) ?? '',
        amounts: ((document.body ? text(document.body) : '').match(/[$€£]\\s?\\d|\\d\\s?[$€£]/g) ?? []).length,
    };";

pub fn seen(page: &Page) -> Value {
    page.js(SEEN, &[])
}

/// Waits until the words above the page hold a text, then sees whether anything of a plan stands there.
#[track_caller]
pub fn expect_nothing_priced(page: &Page, words: &str) -> Value {
    let found = page.wait(&format!("{words:?} above the page"), || {
        let found = seen(page);
        if found["words"].as_str().unwrap_or_default().contains(words) { Ok(found) } else { Err(found.to_string()) }
    });
    assert_eq!((&found["plan"], &found["amounts"]), (&json!(0), &json!(0)), "{found}");
    assert_eq!(found["ready"], false, "{found}");
    found
}

/// Opens a link where something is wrong: words say what, and nothing is priced.
#[track_caller]
fn check(page: &Page, fault: &str, path: &str, words: &str) -> Value {
    go(page, &anew(fault), &format!("{path}?{LINK}&lang=en"));
    expect_nothing_priced(page, words)
}

#[track_caller]
pub fn check_becomes_live(page: &Page, figures: &str) {
    page.wait("the page", || if seen(page)["ready"] == true { Ok(()) } else { Err(seen(page).to_string()) });
    page.expect(figures);
    assert_eq!(seen(page)["words"], "", "words above a live page");
}

fn a_link_is_held_back_while_the_program_loads(page: &Page) {
    check(page, "late", "", "Pricing this link");
    check_becomes_live(page, FIGURES);
}

fn a_french_link_is_held_back_in_french(page: &Page) {
    go(page, &anew("late"), &format!("?{LINK}&lang=fr"));
    let found = expect_nothing_priced(page, "Calcul du prix de ce lien");
    assert_eq!(found["lang"], "fr");
    check_becomes_live(page, FIGURES);
    page.expect_text("h1", "69,33\u{a0}$");
    // With the later part.
    page.wait("a French title", || {
        let title = page.text_of("return document.title");
        if title.contains("vidéo") { Ok(()) } else { Err(title) }
    });
}

fn a_link_in_the_french_folder_is_held_back_in_french(page: &Page) {
    go(page, &anew("late"), &format!("fr/?{LINK}"));
    expect_nothing_priced(page, "Calcul du prix de ce lien");
    check_becomes_live(page, FIGURES);
}

fn an_embed_is_held_back_while_the_program_loads(page: &Page) {
    check(page, "late", "embed.html", "Pricing this link");
    check_becomes_live(page, FIGURES);
}

fn the_default_plan_stands_while_the_program_loads(page: &Page) {
    go(page, &anew("late"), "");
    let found = seen(page);
    assert_eq!((&found["ready"], &found["start"]), (&json!(false), &json!("default")), "{found}");
    // 20 × 10 s × 0.10 × 30.
    page.expect("month 600");
    assert!(found["plan"].as_u64() > Some(10), "{found}");
    check_becomes_live(page, "month 600");
}

fn the_default_embed_stands_while_the_program_loads(page: &Page) {
    go(page, &anew("late"), "embed.html");
    page.expect("month 600");
    assert!(seen(page)["plan"].as_u64() > Some(5), "{}", seen(page));
    check_becomes_live(page, "month 600");
}

fn a_slow_program_is_said_to_load_still(page: &Page) {
    check(page, "never", "", "Pricing this link");
    expect_nothing_priced(page, "Still loading");
    let again =
        r"return performance.getEntriesByType('resource').filter(file => /clipcost-\w+\.wasm$/.test(file.name)).length";
    assert!(page.js(again, &[]).as_u64() <= Some(1), "a download under way was begun again");
}

fn a_program_that_never_starts_is_said_to_load_still(page: &Page) {
    check(page, "stuck", "embed.html", "Pricing this link");
    expect_nothing_priced(page, "Still loading");
}

fn nothing_moves_when_a_link_becomes_live(page: &Page) {
    go(
        page,
        &anew("late"),
        "?model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&attempts=10&on=2026-11-26&lang=fr",
    );
    expect_nothing_priced(page, "Calcul du prix de ce lien");
    // 30 s × 0.50 × 10.
    check_becomes_live(page, "total 150");
    let shifts = "const done = arguments[arguments.length - 1];
        if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return done(0);
        new PerformanceObserver(list => done(list.getEntries().reduce((sum, shift) => sum + shift.value, 0)))
            .observe({ type: 'layout-shift', buffered: true });
        setTimeout(done, 300, 0);";
    assert_eq!(page.js_async(shifts, &[]), json!(0), "the page has shifted");
}

/// Where no script runs at all, in `<iframe sandbox>` or with scripts off: the page as the server sends it.
fn every_page_as_sent_holds_back_what_follows_from_a_plan(page: &Page) {
    page.open("");
    for path in ["/", "/fr/", "/embed.html"] {
        let sent = page.js_async(
            "const [path, done] = arguments;
            fetch(path).then(answer => answer.text()).then(text => {
                const page = new DOMParser().parseFromString(text, 'text/html');
                const plan = [...page.querySelectorAll('data[data-figure], [data-model], #page input[name], #page select[name]')];
                done({
                    plan: plan.length,
                    open: plan.filter(element => !element.closest('[hidden]')).length,
                    words: page.querySelector('#start [data-when]:not([hidden])')?.textContent ?? '',
                });
            }, why => done(String(why)))",
            &[json!(path)],
        );
        assert!(sent["plan"].as_u64() > Some(20), "{path}: {sent}");
        assert_eq!(sent["open"], 0, "{path} shows a plan that nobody may have asked for: {sent}");
        assert!(sent["words"].as_str().is_some_and(|words| words.contains("scripts")), "{path}: {sent}");
    }
}

fn a_truncated_program_prices_nothing(page: &Page) {
    let found = check(page, "truncated", "", "did not arrive");
    assert_eq!(found["failed"], "broken");
    page.find("#start p:not([hidden]) a[href='']");
    page.find("#start p:not([hidden]) a[href='prices.html']");
}

fn a_truncated_program_is_told_in_french(page: &Page) {
    go(page, &anew("truncated"), &format!("?{LINK}&lang=fr"));
    expect_nothing_priced(page, "ne sont pas arrivés");
}

fn a_truncated_program_prices_nothing_in_an_embed(page: &Page) {
    check(page, "truncated", "embed.html", "did not arrive");
}

fn a_truncated_program_leaves_the_default_plan(page: &Page) {
    go(page, &anew("truncated"), "");
    page.wait("words", || {
        let found = seen(page);
        if found["failed"] == "broken" && found["words"] != "" { Ok(()) } else { Err(found.to_string()) }
    });
    page.expect("month 600");
    assert_eq!(page.query(), "", "an address without a plan is the default plan's");
}

fn a_missing_program_prices_nothing(page: &Page) {
    check(page, "no-program", "", "did not arrive");
}

fn a_missing_program_is_fetched_a_second_time(page: &Page) {
    go(page, &anew("once"), &format!("?{LINK}&lang=en"));
    check_becomes_live(page, FIGURES);
    page.type_in("videos", "7");
    // 7 × 3.2.
    page.expect("video 3.2, week 22.4");
}

fn missing_glue_prices_nothing(page: &Page) {
    check(page, "no-glue", "", "did not arrive");
}

fn missing_glue_prices_nothing_in_an_embed(page: &Page) {
    check(page, "no-glue", "embed.html", "did not arrive");
}

fn a_foreign_program_prices_nothing(page: &Page) {
    check(page, "foreign-program", "", "did not arrive");
}

fn foreign_glue_prices_nothing(page: &Page) {
    check(page, "foreign-glue", "", "did not arrive");
}

fn broken_glue_prices_nothing(page: &Page) {
    check(page, "broken-glue", "", "did not arrive");
}

fn a_policy_without_wasm_is_told(page: &Page) {
    check(page, "no-eval", "", "policy of this site");
}

fn a_policy_without_wasm_is_told_in_an_embed(page: &Page) {
    check(page, "no-eval", "embed.html", "policy of this site");
    let way = page.text_of("return document.querySelector('#start p:not([hidden]) a[data-open]').getAttribute('href')");
    assert_eq!(way, format!("./?{LINK}&lang=en"), "the way to the page itself");
}

fn a_policy_without_inline_scripts_leaves_words_and_the_way_to_prices(page: &Page) {
    check(page, "no-inline", "", "blocks them");
    page.find("#start p:not([hidden]) a[href='prices.html']");
}

fn a_policy_without_inline_scripts_leaves_words_in_an_embed(page: &Page) {
    check(page, "no-inline", "embed.html", "blocks them");
}

fn a_policy_of_trusted_types_lets_the_program_start(page: &Page) {
    go(page, &anew("trusted-types"), &format!("?{LINK}&lang=en"));
    check_becomes_live(page, FIGURES);
}

/// Engines that do not know trusted types price the link.
fn a_policy_without_any_trusted_type_is_told(page: &Page) {
    go(page, &anew("no-trusted-types"), &format!("?{LINK}&lang=en"));
    if page.js("return 'trustedTypes' in window", &[]) == json!(true) {
        expect_nothing_priced(page, "policy of this site");
    } else {
        check_becomes_live(page, FIGURES);
    }
}

fn a_browser_without_wasm_is_told(page: &Page) {
    check(page, "no-wasm", "", "no WebAssembly");
}

fn a_browser_without_wasm_is_told_in_french(page: &Page) {
    go(page, &anew("no-wasm"), &format!("embed.html?{LINK}&lang=fr"));
    expect_nothing_priced(page, "n’a pas WebAssembly");
}

fn missing_styles_leave_no_words_over_live_figures(page: &Page) {
    go(page, &anew("no-style"), &format!("?{LINK}&lang=en"));
    check_becomes_live(page, FIGURES);
}

fn missing_styles_and_program_price_nothing(page: &Page) {
    check(page, "no-style-no-program", "", "did not arrive");
}

fn a_query_that_is_no_plan_is_held_back_too(page: &Page) {
    go(page, &anew("no-program"), "?utm_source=news");
    expect_nothing_priced(page, "did not arrive");
}

fn what_a_link_asks_is_listed_without_a_price(page: &Page) {
    go(page, &anew("no-program"), &format!("?{LINK}&name=Printemps%20%3Cb%3E&lang=fr"));
    let found = expect_nothing_priced(page, "Il contient");
    let words = found["words"].as_str().unwrap_or_default();
    for part in ["model veo-3.1", "seconds 8", "videos 5", "per week", "name Printemps <b>"] {
        assert!(words.contains(part), "{part} in {words:?}");
    }
}

fn forward_to_a_link_before_the_program_comes_holds_it_back(page: &Page) {
    go(page, &anew("never"), "");
    page.expect("month 600");
    page.js("history.pushState(null, '', '?' + arguments[0]); history.back()", &[json!(format!("{LINK}&lang=en"))]);
    page.wait("the default plan's address", || if page.query().is_empty() { Ok(()) } else { Err(page.query()) });
    page.run("Forward", page.client().forward());
    expect_nothing_priced(page, "Pricing this link");
}

fn what_is_typed_without_a_program_hides_the_default_answer(page: &Page) {
    go(page, &anew("no-program"), "");
    page.wait("the words", || if seen(page)["failed"] == "broken" { Ok(()) } else { Err(seen(page).to_string()) });
    page.type_in("videos", "40");
    let seen = "return [...document.querySelectorAll('data[data-figure]')].filter(data => data.checkVisibility({ visibilityProperty: true })).length";
    assert_eq!(page.js(seen, &[]), json!(0), "the default answer stands beside other fields");
}

const PROMO: &str =
    "name=Spring%20campaign&model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&attempts=10&on=2026-11-26";

fn a_pending_link_says_its_plan_without_a_price(page: &Page) {
    go(page, &anew("never"), &format!("?{PROMO}&lang=en"));
    let found = expect_nothing_priced(page, "1\u{a0}video of 30\u{a0}s · sora-2-pro 1024p · 10\u{a0}takes");
    assert!(found["words"].as_str().is_some_and(|words| words.starts_with("Spring campaign")), "{found}");
    expect_nothing_priced(page, "Slow line?");
    assert_eq!(page.count(".answer[aria-busy=true]"), 1);
}

fn a_pending_link_says_its_plan_in_french(page: &Page) {
    go(page, &anew("never"), &format!("?{PROMO}&lang=fr"));
    expect_nothing_priced(page, "1\u{a0}vidéo de 30\u{a0}s · sora-2-pro 1024p · 10\u{a0}prises");
    go(page, &anew("never"), &format!("fr/?{LINK}&attempts=1.5"));
    expect_nothing_priced(page, "5\u{a0}vidéos de 8\u{a0}s par semaine · veo-3.1 · 1.5\u{a0}prise");
}

fn a_pending_link_says_what_it_leaves_to_the_default(page: &Page) {
    go(page, &anew("never"), "?model=veo-3.1&lang=en");
    expect_nothing_priced(page, "20\u{a0}videos of 10\u{a0}s a day · veo-3.1");
}

fn a_pending_link_shows_no_amount_that_it_holds(page: &Page) {
    go(page, &anew("never"), "?name=Save%20%24600&videos=%245&seconds=%E2%82%AC7&model=9%24&lang=en");
    expect_nothing_priced(page, "20\u{a0}videos of 10\u{a0}s a day · sora-2");
}

/// Presses "Copy link" in a page whose clipboard does something.
#[track_caller]
fn copy(page: &Page, writes: &str) {
    expect_nothing_priced(page, "Copy link");
    page.js(&format!("Object.defineProperty(navigator, 'clipboard', {{ value: {{ writeText: {writes} }} }})"), &[]);
    page.js("document.querySelector('#start button[data-copied]:not([hidden])').click()", &[]);
}

fn a_pending_link_is_copied_as_it_came(page: &Page) {
    go(page, &anew("never"), &format!("?seconds=30.&lang=en&fbclid=1&{LINK}#limits"));
    copy(page, "async text => { window.copied = text }");
    page.expect_text("#start-copied", "Copied.");
    assert_eq!(
        page.js("return copied === location.href && copied.includes('30.&lang=en&fbclid=1&model')", &[]),
        json!(true)
    );
}

fn a_pending_link_is_shown_where_it_cannot_be_copied(page: &Page) {
    go(page, &anew("never"), &format!("?{LINK}&lang=en"));
    copy(page, "() => Promise.reject(new Error('no'))");
    page.expect_text("#start-copied", LINK);
}

fn a_link_that_became_live_is_read_out_once(page: &Page) {
    go(page, &anew("late"), &format!("?{LINK}&lang=en"));
    check_becomes_live(page, FIGURES);
    page.expect_text("#announcement", "$69.33");
    assert_eq!(page.count("[aria-busy=true]"), 0);
}

fn missing_words_price_nothing(page: &Page) {
    check(page, "no-words", "", "did not arrive");
}

fn missing_words_are_fetched_a_second_time(page: &Page) {
    go(page, &anew("words-once"), &format!("?{LINK}&lang=en"));
    check_becomes_live(page, FIGURES);
    page.type_in("videos", "7");
    // 7 × 3.2.
    page.expect("video 3.2, week 22.4");
}

fn words_that_never_come_are_said_to_load_still(page: &Page) {
    check(page, "never-words", "", "Still loading");
}

/// Waits until a page answers whose later part has not come yet, and has not started anew for want of it.
#[track_caller]
fn open_before_its_later_part(page: &Page, fault: &str, query: &str) {
    go(page, &anew(fault), &format!("?{query}"));
    page.wait("the page", || if seen(page)["ready"] == true { Ok(()) } else { Err(seen(page).to_string()) });
    assert_eq!(page.js("return 'whole' in document.documentElement.dataset", &[]), json!(false), "{query}");
}

fn a_start_goes_without_the_later_part(page: &Page) {
    for query in [
        "",
        "lang=fr",
        LINK,
        "seconds=30&clips=rendered&per=project&attempts=3&name=Spring",
        "blocked=10&tax=20&on=2026-08-01",
    ] {
        open_before_its_later_part(page, "later-late", query);
        // With it come the key figures of the tabs.
        page.wait("the later part", || {
            if page.count("#tab-retakes data") == 1 && page.count("#compare .compare-row") > 0 {
                Ok(())
            } else {
                Err(query.to_owned())
            }
        });
        assert_eq!(page.js("return 'whole' in document.documentElement.dataset", &[]), json!(false), "{query}");
    }
}

fn what_is_typed_before_the_later_part_waits_for_it(page: &Page) {
    open_before_its_later_part(page, "later-late", &format!("{LINK}&lang=en"));
    page.type_in("videos", "7");
    let sight = "return getComputedStyle(document.querySelector('.answer')).visibility";
    assert_eq!(page.text_of(sight), "hidden", "a figure of the plan before");
    // 7 × 3.2.
    page.expect("video 3.2, week 22.4");
    assert_eq!(seen(page)["words"], "", "words above a live page");
    assert_eq!(page.text_of(sight), "visible");
}

fn what_is_typed_before_the_later_part_is_not_lost_where_the_page_is_left(page: &Page) {
    open_before_its_later_part(page, "later-late", &format!("{LINK}&lang=en"));
    page.type_in("videos", "7");
    page.js("location.search = '?seconds=5'", &[]);
    page.expect("video 0.5");
    // By script: WebKit's driver passes over entries that nobody made.
    page.js("history.back()", &[]);
    // 7 × 3.2.
    page.expect("video 3.2, week 22.4");
    assert_eq!(page.typed("videos"), "7");
}

fn what_is_clicked_before_the_later_part_happens_with_it(page: &Page) {
    open_before_its_later_part(page, "later-late", &format!("{LINK}&lang=en"));
    page.js("document.querySelector('#preset-1').click(); document.querySelector('[name=audio]')?.click()", &[]);
    page.expect("total 150");
}

fn back_before_the_later_part_opens_its_plan_with_it(page: &Page) {
    let other = "model=veo-3.1&seconds=8&videos=7&on=2026-11-01&lang=en";
    go(page, &anew("later-late"), &format!("?{other}"));
    page.wait_until_ready();
    page.js("location.search = arguments[0]", &[json!(format!("{LINK}&lang=en"))]);
    page.expect(FIGURES);
    page.js("history.pushState(null, '', `?${arguments[0]}`)", &[json!(other)]);
    page.run("reload", page.client().refresh());
    page.wait_until_ready();
    // By script: WebKit's driver passes over entries that nobody made.
    page.js("history.back()", &[]);
    page.find("#tab-retakes data");
    page.expect(FIGURES);
    page.js("history.forward()", &[]);
    // 7 × 3.2, on each of 30 days.
    page.expect("video 3.2, day 22.4, month 672");
    page.expect_query(other);
}

fn a_later_part_that_never_comes_is_said_to_load_still(page: &Page) {
    open_before_its_later_part(page, "never-later", &format!("{LINK}&lang=en"));
    page.js("document.querySelector('#preset-1').click()", &[]);
    page.wait("words", || {
        let words = seen(page)["words"].to_string();
        if words.contains("Still loading") { Ok(()) } else { Err(words) }
    });
    page.expect(FIGURES);
    // Another page does not wait for it.
    page.js("document.querySelector('footer a[href*=guide]').click()", &[]);
    page.expect_text("h1", "");
    page.wait("the guide", || {
        // Between two pages there is none.
        let path = page.js("return location.pathname", &[]).to_string();
        if path.contains("guide") { Ok(()) } else { Err(path) }
    });
}

/// What the later part would have done is not done by half: figures stay while nobody acts, and the program ends where someone does.
fn a_missing_later_part_is_told(page: &Page) {
    open_before_its_later_part(page, "no-later", &format!("{LINK}&lang=en"));
    page.wait("words", || {
        let words = seen(page)["words"].to_string();
        if words.contains("did not arrive whole") { Ok(()) } else { Err(words) }
    });
    assert_eq!(seen(page)["ready"], true);
    page.expect(FIGURES);
    page.type_in("videos", "7");
    // It starts anew, once, and the part does not come then either.
    page.wait("the end", || if seen(page)["ready"] == false { Ok(()) } else { Err(seen(page).to_string()) });
    expect_nothing_priced(page, "did not arrive whole");
}

fn a_later_part_that_comes_when_it_is_needed_is_not_missed(page: &Page) {
    open_before_its_later_part(page, "later-third", &format!("{LINK}&lang=en"));
    page.wait("words", || {
        let words = seen(page)["words"].to_string();
        if words.contains("did not arrive whole") { Ok(()) } else { Err(words) }
    });
    page.type_in("videos", "7");
    page.expect("video 3.2, week 22.4");
    assert_eq!(seen(page)["words"], "", "words above a live page");
}

fn a_missing_view_leaves_the_page_alive(page: &Page) {
    go(page, &anew("no-limits"), &format!("?{LINK}&lang=en#limits"));
    check_becomes_live(page, FIGURES);
    page.expect_text("#limits", "could not be fetched");
    page.type_in("videos", "7");
    // 7 × 3.2.
    page.expect("week 22.4");
}

/// The page that the browser keeps is of files that are gone; a link to itself would show it again.
fn a_reload_past_the_cache_cures_an_old_page(page: &Page) {
    check(page, "replaced", "", "newer ones");
    page.js("document.querySelector('#start p:not([hidden]) [data-reload]').click()", &[]);
    check_becomes_live(page, FIGURES);
}

fn an_address_without_its_slash_finds_its_files(page: &Page) {
    let folder = anew("unslashed");
    for path in ["", "/index", "/fr", "/fr/index", "/fr/", "/embed", "/embed/"] {
        go(page, &format!("{folder}{path}?{LINK}&lang=en"), "");
        check_becomes_live(page, FIGURES);
        let there = page.js("return document.styleSheets.length", &[]);
        assert!(there.as_u64() > Some(0), "{path} has no styles");
        let lost = "return performance.getEntriesByType('resource').filter(file => file.responseStatus === 404 && !file.name.endsWith('.css') && !file.name.endsWith('.svg')).map(file => file.name)";
        assert_eq!(page.js(lost, &[]), json!([]), "{path}");
        let site = page.text_of("return new URL('.', document.baseURI).pathname");
        assert!(site.starts_with(&format!("/{folder}/")), "{path}: {site}");
    }
    go(page, &format!("{folder}/fr?{LINK}"), "");
    check_becomes_live(page, FIGURES);
    page.type_in("videos", "7");
    page.expect_query("model=veo-3.1&seconds=8&videos=7&per=week&on=2026-11-01");
    assert_eq!(page.text_of("return location.pathname"), format!("/{folder}/fr/"));
}

fn an_address_that_begins_with_two_slashes_is_written(page: &Page) {
    let folder = anew("none");
    go(page, &format!("/{folder}"), &format!("?{LINK}&lang=en"));
    check_becomes_live(page, FIGURES);
    page.type_in("videos", "7");
    page.expect_query("model=veo-3.1&seconds=8&videos=7&per=week&on=2026-11-01&lang=en");
    assert_eq!(page.text_of("return location.pathname"), format!("//{folder}/"));
}
