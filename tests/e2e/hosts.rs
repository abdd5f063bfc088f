//! Pages of other people that embed the calculator, on another origin, from nginx: `scripts/hosts.mjs` serves them.

use std::env;

use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};

use crate::cases;
use crate::page::Page;

cases![
    every_host_shows_the_figures_and_nothing_in_it_moves,
    the_examples_of_the_document_work,
    an_element_stays_as_tall_as_its_content,
    a_plain_frame_scrolls_and_loses_nothing,
    a_host_hears_of_each_change_with_the_figures_of_the_frame,
    forged_and_malformed_messages_do_nothing,
    what_is_locked_stays,
    an_element_that_is_removed_leaves_nothing,
    the_way_to_the_whole_page_carries_the_plan,
    without_the_script_the_way_inside_the_element_stands,
];

/// Goes to a host page.
#[track_caller]
pub fn go(page: &Page, name: &str) {
    let hosts =
        env::var("CLIPCOST_HOSTS").unwrap_or_else(|_| panic!("CLIPCOST_HOSTS is not set; scripts/journeys sets it"));
    page.run(&format!("opening {name}"), page.client().goto(&format!("{hosts}/{name}")));
}

/// Scripts that give the frames of a page, those in the shadow of an element with them.
const FRAMES: &str =
    "const frames = [...document.querySelectorAll('iframe'), ...[...document.querySelectorAll('clip-cost')]
    .map(element => element.shadowRoot?.querySelector('iframe')).filter(Boolean)];";

/// Does something inside the frame at a place, once it answers to input.
#[track_caller]
pub fn within<T>(page: &Page, at: usize, doing: impl FnOnce() -> T) -> T {
    let frame = page.wait("a frame", || {
        let found = page.js(
            &format!("{FRAMES} const frame = frames[arguments[0]]; frame?.scrollIntoView(); return frame"),
            &[json!(at)],
        );
        let id = found.as_object().and_then(|object| object.values().next()).and_then(Value::as_str).map(str::to_owned);
        id.ok_or_else(|| format!("{found}"))
    });
    let frame = Element::from_element_id(page.client().clone(), ElementRef::from(frame));
    page.run("entering the frame", frame.enter_frame());
    page.wait_until_ready();
    let done = doing();
    page.run("leaving the frame", page.client().enter_parent_frame());
    done
}

/// Puts a text into a field of a frame as typing does. WebKit's driver gives no keys to a frame.
#[track_caller]
fn put(page: &Page, name: &str, text: &str) {
    page.js(
        "const field = document.getElementById('field-' + arguments[0]);
        field.value = arguments[1];
        field.dispatchEvent(new Event('input', { bubbles: true }));",
        &[json!(name), json!(text)],
    );
}

/// Where the last words of a host stand, and how much Chromium says has shifted.
const STANDS: &str = "return document.getElementById('below').getBoundingClientRect().top + scrollY";

fn every_host_shows_the_figures_and_nothing_in_it_moves(page: &Page) {
    // 20 × 10 s × 0.10 × 30.
    for (name, expected) in [
        ("element.html", "month 600"),
        ("narrow.html", "month 600"),
        ("dark.html", "month 600"),
        ("strict.html", "month 600"),
        ("late.html", "month 600"),
        ("under.html", "month 600"),
        ("frame.html", "month 600"),
        ("sandbox.html", "month 600"),
    ] {
        go(page, name);
        within(page, 0, || page.expect(expected));
        // Where it stood before anything of the embed had come, as the host itself has noted; the strict one runs no script.
        let before = page.js("return window.first ?? null", &[]);
        assert!(before == page.js(STANDS, &[]) || name == "strict.html", "{name} has moved from {before}");
        let shifts = "const done = arguments[arguments.length - 1];
            if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return done(0);
            new PerformanceObserver(list => done(list.getEntries().reduce((sum, shift) => sum + shift.value, 0)))
                .observe({ type: 'layout-shift', buffered: true });
            setTimeout(done, 200, 0);";
        assert_eq!(page.js_async(shifts, &[]), json!(0), "{name} has shifted");
    }
    go(page, "five.html");
    // 600; at 0.30 1800; 20 s 1200; 40 videos 1200; 5 attempts 3000.
    for (at, month) in [600, 1800, 1200, 1200, 3000].into_iter().enumerate() {
        within(page, at, || page.expect(&format!("month {month}")));
    }
}

fn the_examples_of_the_document_work(page: &Page) {
    // 30 s × 0.50; 600; 600; × 3; 600.
    for (name, expected) in [
        ("frame", "total 15"),
        ("element", "month 600"),
        ("measured", "month 600"),
        ("wordpress", "month 1800"),
        ("webflow", "month 600"),
    ] {
        go(page, &format!("docs-{name}.html"));
        within(page, 0, || page.expect(expected));
    }
    go(page, "docs-notion.html");
    within(page, 0, || page.expect("month 600"));
    // The component: React changes an attribute, the frame follows, and the page hears what it costs. 20 × 20 s × 0.10 × 30.
    go(page, "docs-react.html");
    within(page, 0, || page.expect("month 600"));
    page.js("setSeconds(20)", &[]);
    within(page, 0, || page.expect("month 1200"));
    page.expect_text("#cost", "1200");
}

/// Waits until the frame is as tall as its content, within a pixel.
#[track_caller]
fn expect_tall(page: &Page, what: &str) {
    page.wait(&format!("the frame to be as tall as its content {what}"), || {
        let content = within(page, 0, || page.js("return document.getElementById('page').scrollHeight", &[]));
        let frame = page.js(&format!("{FRAMES} return frames[0].clientHeight"), &[]);
        let off = content.as_f64().unwrap_or(-9.0) - frame.as_f64().unwrap_or(9.0);
        if off.abs() <= 1.0 { Ok(()) } else { Err(format!("content {content}, frame {frame}")) }
    });
}

fn an_element_stays_as_tall_as_its_content(page: &Page) {
    go(page, "element.html");
    expect_tall(page, "at first");
    within(page, 0, || put(page, "videos", "x"));
    expect_tall(page, "after typing");
    page.js("document.querySelector('clip-cost').setAttribute('lang', 'fr')", &[]);
    within(page, 0, || page.expect_text("h1", "600\u{a0}$"));
    expect_tall(page, "in French");
    page.js("document.querySelector('clip-cost').style.width = '420px'", &[]);
    expect_tall(page, "once it is narrow");
}

fn a_plain_frame_scrolls_and_loses_nothing(page: &Page) {
    go(page, "frame.html");
    within(page, 0, || {
        page.expect("month 600");
        let room = page.js("return [document.documentElement.scrollHeight, innerHeight, getComputedStyle(document.documentElement).overflowY]", &[]);
        assert!(room[0].as_u64() > room[1].as_u64(), "nothing to scroll: {room}");
        assert_ne!(room[2], "hidden", "it cannot be scrolled");
        put(page, "videos", "40");
        page.expect("month 1200");
    });
}

fn a_host_hears_of_each_change_with_the_figures_of_the_frame(page: &Page) {
    go(page, "element.html");
    page.js("window.heard = []; document.addEventListener('clipcost-change', event => heard.push(event.detail))", &[]);
    let inside = within(page, 0, || {
        put(page, "seconds", "20");
        put(page, "attempts", "2");
        page.expect("month 2400");
        page.figures()
    });
    let last = page.wait("the host to hear", || {
        let last = page.js("return heard.at(-1) ?? null", &[]);
        if last["figures"]["month"] == "2400" { Ok(last) } else { Err(format!("{last}")) }
    });
    assert_eq!(last["query"], "seconds=20&attempts=2&on=2026-08-01");
    let heard = last["figures"].as_object().expect("figures");
    for (name, value) in inside {
        assert_eq!(heard[&name], json!(value), "{name}");
    }
    // The host changes an attribute, and the frame follows without loading again; the visitor's two attempts stay.
    page.js("document.querySelector('clip-cost').setAttribute('seconds', '5')", &[]);
    within(page, 0, || page.expect("render 0.5, video 1"));
}

fn forged_and_malformed_messages_do_nothing(page: &Page) {
    go(page, "element.html");
    within(page, 0, || page.expect("month 600"));
    expect_tall(page, "before anything is forged");
    page.js("window.heard = []; document.addEventListener('clipcost-change', event => heard.push(event.detail))", &[]);
    let tall = page.js(&format!("{FRAMES} return frames[0].clientHeight"), &[]);
    // To the host: from its own window, not from the frame.
    page.js(
        "for (const data of [{ source: 'clipcost', v: 1, type: 'height', height: 5 }, { source: 'clipcost', v: 1, type: 'change', query: 'x', figures: {} }, null, 'clipcost', 7])
            postMessage(data, '*');",
        &[],
    );
    // To the frame: from its parent but malformed, then from the frame itself.
    page.js(
        &format!("{FRAMES}
            const set = {{ target: 'clipcost', v: 1, type: 'set', query: 'seconds=1' }};
            for (const data of [{{ ...set, v: 2 }}, {{ ...set, target: 'other' }}, {{ ...set, type: 'get' }}, {{ ...set, query: 5 }}, {{ ...set, v: '1' }}, null, 'set', [set]])
                frames[0].contentWindow.postMessage(data, '*');"),
        &[],
    );
    within(page, 0, || {
        page.js("postMessage({ target: 'clipcost', v: 1, type: 'set', query: 'seconds=1' }, '*')", &[]);
        page.js_async("setTimeout(arguments[arguments.length - 1], 100)", &[]);
        page.expect("month 600, video 1");
    });
    assert_eq!(page.js("return heard", &[]), json!([]), "events that nobody sent");
    assert_eq!(page.js(&format!("{FRAMES} return frames[0].clientHeight"), &[]), tall, "a forged height was taken");
    // Another frame of the same page is neither the one's parent nor the other's frame.
    page.js(
        &format!(
            "{FRAMES}
            window.shown = frames[0].contentWindow;
            const other = document.createElement('iframe');
            other.src = frames[0].src;
            document.body.prepend(other);"
        ),
        &[],
    );
    within(page, 0, || {
        page.js("parent.postMessage({ source: 'clipcost', v: 1, type: 'height', height: 5 }, '*')", &[]);
        page.js("parent.postMessage({ source: 'clipcost', v: 1, type: 'change', query: 'x', figures: {} }, '*')", &[]);
        page.js("for (let at = 0; at < parent.frames.length; at++) parent.frames[at].postMessage({ target: 'clipcost', v: 1, type: 'set', query: 'seconds=1' }, '*')", &[]);
        page.js_async("setTimeout(arguments[arguments.length - 1], 100)", &[]);
    });
    within(page, 1, || page.expect("month 600, video 1"));
    assert_eq!(page.js("return heard", &[]), json!([]), "events that another frame sent");
    assert_eq!(
        page.js(&format!("{FRAMES} return frames[1].clientHeight"), &[]),
        tall,
        "another frame's height was taken"
    );
    page.js("document.querySelector('iframe').remove()", &[]);
    // A good one is obeyed, and read as a link is.
    page.js(&format!("{FRAMES} frames[0].contentWindow.postMessage({{ target: 'clipcost', v: 1, type: 'set', query: 'seconds=20&videos=x' }}, '*')"), &[]);
    within(page, 0, || {
        page.expect("video 2");
        page.find("[data-refused=videos]");
    });
    // Of two plain frames side by side the one cannot set the other's plan.
    go(page, "frame.html");
    page.js("const other = document.createElement('iframe'); other.src = document.querySelector('iframe').src; document.body.append(other)", &[]);
    within(page, 1, || {
        page.js(
            "parent.frames[0].postMessage({ target: 'clipcost', v: 1, type: 'set', query: 'seconds=1' }, '*')",
            &[],
        );
        page.js_async("setTimeout(arguments[arguments.length - 1], 100)", &[]);
    });
    within(page, 0, || page.expect("month 600, video 1"));
}

fn what_is_locked_stays(page: &Page) {
    go(page, "locked.html");
    within(page, 0, || {
        // 10 s × 0.50.
        page.expect("video 5");
        assert_eq!(page.count("select[name=model]:disabled, fieldset[data-param=res]:disabled"), 2);
        assert_eq!(page.count(".tier a"), 0, "a way to another tier");
        // By script as a visitor with tools would: the control is forced.
        page.js(
            "const model = document.querySelector('[name=model]');
            model.disabled = false;
            model.value = 'veo-3.1';
            model.dispatchEvent(new Event('change', { bubbles: true }));
            for (const input of document.querySelectorAll('[name=res]')) {
                input.closest('fieldset').disabled = false;
                input.checked = true;
                input.dispatchEvent(new Event('change', { bubbles: true }));
            }",
            &[],
        );
        page.expect("video 5");
        put(page, "seconds", "20");
        page.expect("video 10");
    });
    page.js(&format!("{FRAMES} frames[0].contentWindow.postMessage({{ target: 'clipcost', v: 1, type: 'set', query: 'model=sora-2&res=720p&seconds=4' }}, '*')"), &[]);
    within(page, 0, || page.expect("video 2, rate 0.5"));
}

fn an_element_that_is_removed_leaves_nothing(page: &Page) {
    go(page, "five.html");
    within(page, 0, || page.expect("month 600"));
    page.js("window.kept = document.querySelector('clip-cost'); kept.remove()", &[]);
    assert_eq!(
        page.js("return [document.querySelectorAll('clip-cost').length, kept.shadowRoot.childElementCount]", &[]),
        json!([4, 0])
    );
    page.js("document.addEventListener('clipcost-ready', () => { window.back = true }); document.body.append(kept); kept.scrollIntoView()", &[]);
    page.wait("the element to be back", || {
        if page.js("return window.back === true", &[]) == json!(true) {
            Ok(())
        } else {
            Err("it is not ready".to_owned())
        }
    });
    within(page, 4, || page.expect("month 600"));
}

fn the_way_to_the_whole_page_carries_the_plan(page: &Page) {
    go(page, "element.html");
    within(page, 0, || {
        put(page, "seconds", "20");
        page.expect("video 2");
        let href = page.text_of("return document.querySelector('#open-link a').href");
        let site = env::var("CLIPCOST_EMBED").unwrap_or_default();
        assert_eq!(href, format!("{site}/?seconds=20&on=2026-08-01"));
        assert_eq!(
            page.js("return [document.cookie, localStorage.length, sessionStorage.length]", &[]),
            json!(["", 0, 0])
        );
    });
}

fn without_the_script_the_way_inside_the_element_stands(page: &Page) {
    go(page, "stripped.html");
    page.js("document.querySelector('clip-cost a').click()", &[]);
    page.wait_until_ready();
    // 20 × 20 s × 0.10 × 30.
    page.expect("month 1200");
}
