//! Fields, address and answer are of one plan and of today: after a browser has translated the page, after ways back, over midnight,
//! and in what was made of a plan to be copied.

use serde_json::json;

use crate::cases;
use crate::page::Page;
use crate::starts::go;

cases![
    figures_follow_in_a_translated_page,
    sentences_follow_in_a_translated_page,
    the_market_follows_in_a_translated_page,
    a_translated_embed_follows,
    a_translated_page_follows_a_preset_and_back,
    what_changes_is_not_for_translation,
    the_page_cache_brings_back_fields_and_answer,
    the_page_cache_brings_back_lists_and_choices,
    typing_goes_on_after_the_page_cache,
    back_without_the_page_cache_agrees,
    reloading_agrees,
    reopening_the_address_agrees,
    back_and_forward_agree,
    an_edit_after_midnight_has_the_new_day,
    a_day_that_an_edit_gave_follows_the_calendar,
    a_day_that_was_chosen_stays,
    a_page_that_slept_tells_of_what_has_ended,
    a_clock_that_is_wrong_is_told,
    an_embed_that_slept_has_the_new_day,
    a_code_of_an_earlier_plan_goes,
    a_text_of_an_earlier_plan_goes,
    a_code_that_arrives_after_an_edit_is_not_shown,
    a_link_shown_to_be_copied_goes_with_its_plan,
];

/// What a translating browser does: each text into two `<font>`, its words others, its numbers the same; but what is marked as not
/// to be translated.
const TRANSLATE: &str = "
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const all = [];
    while (texts.nextNode()) if (texts.currentNode.nodeValue.trim() && !texts.currentNode.parentElement.closest('script, style, option, textarea, [translate=no]')) all.push(texts.currentNode);
    for (const text of all) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        text.replaceWith(outer);
        outer.append(inner);
        inner.append(text.nodeValue.toUpperCase());
    }";

/// The places that follow a plan, as text, by their ids; those in which nothing changed keep their translation.
const PLACES: &str = "
    const ids = ['headline', 'figures', 'notices', 'strip', 'working', 'compare', 'retakes', 'limits', 'cost', 'budget', 'plans'];
    return ids.map(id => document.getElementById(id)?.textContent.toUpperCase() ?? '').join('\\n')";

/// Every figure with its text, the market's with their rows.
const FIGURES: &str = "
    return [...document.querySelectorAll('data[data-figure]')].map(data =>
        [data.closest('[data-model]')?.dataset.model ?? '', data.dataset.figure, data.value, data.textContent.toUpperCase()].join(' ')).join('\\n')";

/// Checks that after an edit the page shows what one opened at its address shows.
#[track_caller]
fn expect_as_opened(page: &Page, script: &str, query: &str) {
    page.expect_query(query);
    let edited = page.text_of(script);
    page.open(query);
    let opened = page.text_of(script);
    for (edited, opened) in edited.lines().zip(opened.lines()) {
        assert_eq!(edited, opened);
    }
    assert_eq!(edited.lines().count(), opened.lines().count());
}

const KLING: &str = "model=kling-3.0&seconds=15&videos=77&attempts=3&on=2026-11-20&lang=en";

/// Opens Veo's link, has it translated, and makes it Kling's by typing and choosing.
#[track_caller]
fn translate_and_edit(page: &Page) {
    page.open("model=veo-3.1&seconds=8&on=2026-11-20&lang=en");
    page.js(TRANSLATE, &[]);
    page.pick("model", "Kling 3.0");
    page.type_in("seconds", "15");
    page.type_in("videos", "77");
    page.type_in("attempts", "3");
}

fn figures_follow_in_a_translated_page(page: &Page) {
    translate_and_edit(page);
    expect_as_opened(page, FIGURES, KLING);
}

fn sentences_follow_in_a_translated_page(page: &Page) {
    translate_and_edit(page);
    expect_as_opened(page, PLACES, KLING);
}

fn the_market_follows_in_a_translated_page(page: &Page) {
    page.open("model=veo-3.1&seconds=8&videos=5&per=week&on=2026-11-20&lang=en");
    page.js(TRANSLATE, &[]);
    page.type_in("seconds", "4");
    // 4 × 0.40.
    page.expect("video 1.6");
    expect_as_opened(page, FIGURES, "model=veo-3.1&seconds=4&videos=5&per=week&on=2026-11-20&lang=en");
}

fn a_translated_embed_follows(page: &Page) {
    page.open_path("/embed.html?seconds=10&on=2026-08-01&lang=en&show=form,answer,working,compare");
    page.js(TRANSLATE, &[]);
    page.type_in("seconds", "20");
    // 20 × 20 s × 0.10 × 30.
    page.expect("month 1200, video 2");
    page.expect_text("h1", "1,200");
    let stale = "return [...document.querySelectorAll('.answer data[data-figure=month]')].filter(data => !data.textContent.includes('1,200')).length";
    assert_eq!(page.js(stale, &[]), json!(0));
}

fn a_translated_page_follows_a_preset_and_back(page: &Page) {
    page.open("seconds=5&on=2026-08-01&lang=en");
    page.js(TRANSLATE, &[]);
    page.follow("#preset-1");
    // 30 s × 0.50 × 10.
    page.expect("total 150");
    page.expect_text("h1", "$150");
    page.run("Back", page.client().back());
    // 20 × 5 s × 0.10 × 30.
    page.expect("month 300");
    page.expect_text("h1", "$300");
}

fn what_changes_is_not_for_translation(page: &Page) {
    page.open("on=2026-08-01&lang=en");
    let open = "return [...document.querySelectorAll('data[data-figure]')].filter(data => !data.closest('[translate=no]')).map(data => data.outerHTML)";
    assert_eq!(page.js(open, &[]), json!([]));
    assert_eq!(page.count("h1[translate=no]"), 1);
    let notes = "return [...document.querySelectorAll('.note')].filter(note => !note.closest('[translate=no]')).map(note => note.outerHTML)";
    assert_eq!(page.js(notes, &[]), json!([]));
}

/// A plan typed into the page of another.
const TYPED: &str = "seconds=12&videos=7&on=2026-08-01&lang=en";

/// Types a plan, leaves the page and comes back to it.
#[track_caller]
fn leave_and_come_back(page: &Page) {
    page.open("on=2026-08-01&lang=en");
    page.type_in("videos", "7");
    page.type_in("seconds", "12");
    page.expect("video 1.2, month 252");
    leave(page);
}

#[track_caller]
fn leave(page: &Page) {
    page.js("location.href = '/prices.json'", &[]);
    expect_elsewhere(page);
    page.run("Back", page.client().back());
    page.wait_until_ready();
}

#[track_caller]
fn expect_elsewhere(page: &Page) {
    page.wait("another page", || {
        // Between two pages there is no address.
        let path = page.js("return location.pathname", &[]);
        if path.as_str().is_some_and(|path| path.ends_with("prices.json")) { Ok(()) } else { Err(path.to_string()) }
    });
}

/// Fields, address and answer are of one plan.
#[track_caller]
fn expect_agreement(page: &Page) {
    page.expect_query(TYPED);
    // 7 × 12 s × 0.10 × 30.
    page.expect("video 1.2, month 252");
    assert_eq!((page.typed("videos"), page.typed("seconds")), ("7".into(), "12".into()));
}

fn the_page_cache_brings_back_fields_and_answer(page: &Page) {
    leave_and_come_back(page);
    page.wait("the fields", || if page.typed("videos") == "7" { Ok(()) } else { Err(page.typed("videos")) });
    expect_agreement(page);
}

fn the_page_cache_brings_back_lists_and_choices(page: &Page) {
    page.open("on=2026-11-20&lang=en");
    page.pick("model", "Kling 3.0");
    page.choose("per", "week");
    page.choose("res", "1080p");
    page.expect_query("model=kling-3.0&res=1080p&per=week&on=2026-11-20&lang=en");
    leave(page);
    let chosen = "return [document.getElementById('field-model').value, document.querySelector('input[name=per]:checked').value, document.querySelector('input[name=res]:checked').value].join(' ')";
    page.wait("what was chosen", || {
        let found = page.text_of(chosen);
        if found == "kling-3.0 week 1080p" { Ok(()) } else { Err(found) }
    });
    page.expect_text("h1", "Kling 3.0");
}

fn typing_goes_on_after_the_page_cache(page: &Page) {
    leave_and_come_back(page);
    page.wait("the fields", || if page.typed("videos") == "7" { Ok(()) } else { Err(page.typed("videos")) });
    page.type_on("videos", "0");
    assert_eq!(page.typed("videos"), "70");
    // 70 × 1.2 × 30.
    page.expect("month 2520");
}

fn back_without_the_page_cache_agrees(page: &Page) {
    go(page, "no-store", "?on=2026-08-01&lang=en");
    page.wait_until_ready();
    page.type_in("videos", "7");
    page.type_in("seconds", "12");
    page.expect_query(TYPED);
    page.js("location.href = 'prices.json'", &[]);
    expect_elsewhere(page);
    page.run("Back", page.client().back());
    page.wait_until_ready();
    expect_agreement(page);
}

fn reloading_agrees(page: &Page) {
    page.open("");
    page.fill("videos=7 seconds=12 months=24");
    page.expect("video 1.2, month 252");
    page.wait("the address", || if page.query().contains("months=24") { Ok(()) } else { Err(page.query()) });
    page.run("reloading", page.client().refresh());
    page.wait_until_ready();
    page.expect("video 1.2, month 252");
    assert_eq!(
        (page.typed("videos"), page.typed("seconds"), page.typed("months")),
        ("7".into(), "12".into(), "24".into())
    );
    assert!(page.query().starts_with("seconds=12&videos=7&months=24&on="), "{}", page.query());
}

fn reopening_the_address_agrees(page: &Page) {
    page.open("on=2026-08-01&lang=en");
    page.type_in("videos", "7");
    page.type_in("seconds", "12");
    page.expect("video 1.2, month 252");
    // Without waiting for the address: leaving writes it.
    page.go("/prices.json");
    page.run("Back", page.client().back());
    page.wait_until_ready();
    page.expect_query(TYPED);
    page.open(TYPED);
    expect_agreement(page);
}

fn back_and_forward_agree(page: &Page) {
    page.open(TYPED);
    page.follow("#preset-1");
    page.expect("total 150");
    assert_eq!(page.typed("seconds"), "30");
    page.run("Back", page.client().back());
    expect_agreement(page);
    page.run("Forward", page.client().forward());
    page.expect("total 150");
    assert_eq!(
        (page.typed("seconds"), page.typed("videos"), page.typed("attempts")),
        ("30".into(), "1".into(), "10".into())
    );
    page.expect_text("h1", "$150");
}

/// Moves the visitor's clock, and looks at the page again.
#[track_caller]
fn wake(page: &Page, day: &str) {
    page.js("window.now = arguments[0] + 'T00:10'; dispatchEvent(new Event('focus'))", &[json!(day)]);
}

#[track_caller]
fn open_on(page: &Page, day: &str, path: &str) {
    go(page, &format!("clock~{day}"), path);
    page.wait_until_ready();
}

fn an_edit_after_midnight_has_the_new_day(page: &Page) {
    open_on(page, "2026-09-23", "?lang=en");
    page.js("window.now = '2026-09-24T00:10'", &[]);
    page.type_in("videos", "7");
    page.expect_query("videos=7&on=2026-09-24&lang=en");
}

fn a_day_that_an_edit_gave_follows_the_calendar(page: &Page) {
    open_on(page, "2026-09-23", "?lang=en");
    page.type_in("videos", "7");
    page.expect_query("videos=7&on=2026-09-23&lang=en");
    wake(page, "2026-09-24");
    page.type_in("videos", "8");
    page.expect_query("videos=8&on=2026-09-24&lang=en");
}

fn a_day_that_was_chosen_stays(page: &Page) {
    open_on(page, "2026-09-23", "?on=2026-09-01&lang=en");
    page.type_in("videos", "7");
    wake(page, "2026-09-24");
    page.type_in("videos", "8");
    page.expect_query("videos=8&on=2026-09-01&lang=en");
}

/// Sora 2 was sold until 2026-09-23.
fn a_page_that_slept_tells_of_what_has_ended(page: &Page) {
    open_on(page, "2026-09-23", "?lang=en");
    assert_eq!(page.count(".notice.retired"), 0, "it is still sold");
    wake(page, "2026-09-24");
    page.expect_text(".notice.retired", "24\u{a0}Sept 2026");
    // Seen again without a change of focus.
    open_on(page, "2026-09-23", "?lang=fr");
    page.js(
        "window.now = '2026-09-24T00:10'; document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))",
        &[],
    );
    page.expect_text(".notice.retired", "24\u{a0}sept. 2026");
}

fn a_clock_that_is_wrong_is_told(page: &Page) {
    for path in ["?lang=en", "embed.html?lang=en"] {
        open_on(page, "1970-01-02", path);
        page.expect_text("[data-doubtful-day]", "clock");
    }
}

fn an_embed_that_slept_has_the_new_day(page: &Page) {
    open_on(page, "2026-09-23", "embed.html?lang=en");
    wake(page, "2026-09-24");
    page.find(".notice.retired");
    page.type_in("videos", "8");
    page.wait("the day in the link", || {
        let link = page.text_of("return document.querySelector('#open-link a').getAttribute('href')");
        if link.contains("on=2026-09-24") { Ok(()) } else { Err(link) }
    });
}

/// Asks for something to copy and waits until it stands there.
#[track_caller]
fn ask_for(page: &Page, button: &str, made: &str) {
    page.follow(button);
    page.wait(made, || {
        let there = page.js("const it = document.querySelector(arguments[0]); return Boolean(it && !it.hidden && (it.value || it.childNodes.length))", &[json!(made)]);
        if there == json!(true) { Ok(()) } else { Err("it is not there".into()) }
    });
}

#[track_caller]
fn expect_gone(page: &Page, made: &str) {
    page.wait("it to go", || {
        let there = page.js("const it = document.querySelector(arguments[0]); return Boolean(it && !it.hidden && (it.value || it.childNodes.length))", &[json!(made)]);
        if there == json!(false) { Ok(()) } else { Err("it stands beside another answer".into()) }
    });
}

fn a_code_of_an_earlier_plan_goes(page: &Page) {
    page.open("on=2026-08-01&lang=en");
    ask_for(page, "#take-qr", "#qr");
    page.type_in("videos", "7");
    page.expect("month 210");
    expect_gone(page, "#qr");
    ask_for(page, "#take-qr", "#qr");
}

fn a_text_of_an_earlier_plan_goes(page: &Page) {
    page.open("on=2026-08-01&lang=en");
    ask_for(page, "#take-summary", "#summary");
    page.follow("#preset-1");
    page.expect("total 150");
    expect_gone(page, "#summary");
    ask_for(page, "#take-summary", "#summary");
    assert!(page.text_of("return document.getElementById('summary').value").contains("$150"));
}

/// Asked for and edited in one go: what arrives later is of the plan that is shown, or does not show.
fn a_code_that_arrives_after_an_edit_is_not_shown(page: &Page) {
    page.open("on=2026-08-01&lang=en");
    ask_for(page, "#take-qr", "#qr");
    let shown = page.js_async(
        "const done = arguments[arguments.length - 1];
        const field = document.getElementById('field-videos');
        const type = text => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); };
        type('7');
        setTimeout(() => {
            document.getElementById('take-qr').click();
            type('8');
            setTimeout(() => done(document.getElementById('qr')?.innerHTML ?? ''), 600);
        }, 50);",
        &[],
    );
    page.expect("month 240");
    page.follow("#take-qr");
    let of_eight = page.wait("the code of 8 videos", || {
        match page.text_of("return document.getElementById('qr')?.innerHTML ?? ''") {
            code if code.is_empty() => Err("none".to_owned()),
            code => Ok(code),
        }
    });
    assert!(shown == json!("") || shown == json!(of_eight), "a code of 7 videos beside the answer of 8");
}

fn a_link_shown_to_be_copied_goes_with_its_plan(page: &Page) {
    page.open("on=2026-08-01&lang=en");
    page.js("Object.defineProperty(navigator, 'clipboard', { value: undefined })", &[]);
    page.follow("#copy");
    page.expect_text("#copied", "on=2026-08-01");
    page.type_in("videos", "7");
    page.expect("month 210");
    page.wait("the link to go", || match page.text_of("return document.getElementById('copied').textContent") {
        text if text.is_empty() => Ok(()),
        text => Err(text),
    });
}
