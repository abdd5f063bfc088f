//! Visits without a network, and a site that is deployed anew under an open page: `scripts/faults.mjs` does so, and has the site's
//! service worker, which no other case has.

use serde_json::json;

use crate::cases;
use crate::exports;
use crate::page::Page;
use crate::starts::{anew, go};

cases![
    a_site_that_was_visited_works_without_a_network,
    newer_prices_wait_until_someone_asks_for_them,
    a_deploy_that_misses_a_file_changes_nothing,
    a_site_without_a_worker_gets_rid_of_an_earlier_one,
    an_embed_keeps_nothing,
];

const KEPT: &str = "const done = arguments[arguments.length - 1];
    navigator.serviceWorker.ready.then(() => done('kept'), why => done(String(why)));";
/// Looks for another version, as a browser does from time to time; says what became of it.
const LOOK: &str = "const done = arguments[arguments.length - 1];
    const found = ({ installing, waiting }) => {
        if (!installing) return done(waiting ? 'installed' : 'nothing');
        installing.addEventListener('statechange', () => done(installing.state));
    };
    navigator.serviceWorker.getRegistration()
        .then(registration => registration.update().then(() => found(registration)))
        .catch(why => done(String(why)));";
const REGISTERED: &str = "const done = arguments[arguments.length - 1];
    navigator.serviceWorker.getRegistration().then(registration => done(registration ? 'registered' : 'none'));";

/// Visits a site of its own, waits until the browser has kept it, and comes back: from then on the worker serves the page.
#[track_caller]
fn visited(page: &Page) -> String {
    let site = anew("deployed");
    visit(page, &site, "?lang=en");
    assert_eq!(page.js_async(KEPT, &[]), "kept");
    visit(page, &site, "?lang=en");
    // It has asked for its worker again: what comes now comes from there.
    let registers = "return performance.getEntriesByType('resource').some(file => file.name.includes('/offline-'))";
    page.wait("the worker's module", || {
        if page.js(registers, &[]) == true { Ok(()) } else { Err("it has not come".into()) }
    });
    site
}

#[track_caller]
fn visit(page: &Page, site: &str, path: &str) {
    go(page, site, path);
    page.wait_until_ready();
}

/// Deploys something else to a site.
#[track_caller]
fn deploy(page: &Page, site: &str, what: &str) {
    let deploy = "const [address, done] = arguments;
        fetch(address).then(answer => answer.text()).then(done, why => done(String(why)));";
    let done = page.js_async(deploy, &[json!(format!("/{site}/now/{what}"))]);
    assert_eq!(done, what, "deploying");
}

fn a_site_that_was_visited_works_without_a_network(page: &Page) {
    let site = visited(page);
    deploy(page, &site, "off");
    // 7 a day of 10 s for 30 days: 2,100 s × 0.10.
    visit(page, &site, "?videos=7&on=2026-08-01&lang=en#compare");
    page.expect("month 210");
    page.type_in("videos", "20");
    page.expect("month 600");
    for view in ["compare", "retakes", "limits", "cost", "budget", "plans", "export"] {
        page.js("location.hash = arguments[0]", &[json!(view)]);
        page.wait(view, || {
            let is_there = page.count(&format!("#{view} h2 + :not(.waiting)")) > 0;
            if is_there { Ok(()) } else { Err("it is not there".into()) }
        });
    }
    page.js(exports::CATCH, &[]);
    for kind in ["csv", "xlsx", "json", "markdown"] {
        let (name, bytes) = exports::take(page, kind);
        assert!(bytes.len() > 500, "{name}");
    }
    page.press("Copy link");
    page.expect_text("#copied", "Copied");
}

fn newer_prices_wait_until_someone_asks_for_them(page: &Page) {
    let site = visited(page);
    page.expect("month 600");
    deploy(page, &site, "newer");
    assert_eq!(page.js_async(LOOK, &[]), "installed");
    page.expect_text("#start", "There are new prices, of June 2, 2026.");
    // 1,500 videos of 10 s in a month of 30 days: at the prices that the page was opened with.
    page.type_in("videos", "50");
    page.expect("month 1500");
    visit(page, &site, "?lang=en");
    page.expect("month 600");
    page.expect_text("#start", "There are new prices");
    page.follow("#start p:not([hidden]) [data-use]");
    // 6,000 s × 0.12.
    page.wait("the newer prices", || {
        let figures = page.js("return document.querySelector('.headline data')?.value", &[]);
        if figures == "720" { Ok(()) } else { Err(figures.to_string()) }
    });
    page.wait_until_ready();
    page.expect("month 720");
    deploy(page, &site, "off");
    visit(page, &site, "?videos=10&lang=en");
    page.expect("month 360");
}

fn a_deploy_that_misses_a_file_changes_nothing(page: &Page) {
    let site = visited(page);
    deploy(page, &site, "broken");
    assert_eq!(page.js_async(LOOK, &[]), "redundant");
    visit(page, &site, "?lang=en");
    page.expect("month 600");
    deploy(page, &site, "off");
    visit(page, &site, "?videos=10&lang=en");
    page.expect("month 300");
}

fn a_site_without_a_worker_gets_rid_of_an_earlier_one(page: &Page) {
    let site = visited(page);
    deploy(page, &site, "without-worker");
    page.js_async(LOOK, &[]);
    page.wait("no worker", || {
        let found = page.js_async(REGISTERED, &[]);
        if found == "none" { Ok(()) } else { Err(found.to_string()) }
    });
    visit(page, &site, "?lang=en");
    page.expect("month 720");
}

fn an_embed_keeps_nothing(page: &Page) {
    let site = anew("deployed");
    visit(page, &site, "embed.html?lang=en");
    page.expect("month 600");
    assert_eq!(page.js_async(REGISTERED, &[]), "none");
}
