//! The journeys: the built site in Chromium, Firefox and WebKitGTK over WebDriver, from a static server. `scripts/journeys`
//! runs them.
//!
//! `CLIPCOST_SITE` is where the site is served. For work on one case: `CLIPCOST_ENGINES="chromium firefox"`,
//! `CLIPCOST_CASE=part-of-a-name`, `CLIPCOST_VERBOSE=1` for each case and its seconds as it ends, `CLIPCOST_WAIT=5` for those
//! seconds of patience instead of 20.

mod access;
mod agree;
mod altered;
mod changed;
mod clips;
mod costs;
mod deaths;
mod engine;
mod exports;
mod figures;
mod format;
mod history;
mod hosts;
mod keyboard;
mod layout;
mod link_table;
mod links;
mod market;
mod page;
mod plans;
mod prerender;
mod saved;
mod sight;
mod starts;
mod told;
mod typing;

use std::cell::RefCell;
use std::env;
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::Mutex;
use std::time::Instant;

use engine::{Driver, Engine};
use page::Page;

/// A journey: its name and what is done.
type Case = (&'static str, fn(&Page));

/// Names cases by their module and function.
macro_rules! cases {
    ($($case:ident),+ $(,)?) => {
        pub const CASES: &[crate::Case] = &[$((concat!(module_path!(), "::", stringify!($case)), $case)),+];
    };
}
pub(crate) use cases;

/// Every case. The history comes first: engines forget entries beyond 50, and each page opened adds one.
const ALL: [&[Case]; 21] = [
    history::CASES,
    figures::CASES,
    clips::CASES,
    changed::CASES,
    costs::CASES,
    typing::CASES,
    links::CASES,
    format::CASES,
    access::CASES,
    layout::CASES,
    market::CASES,
    prerender::CASES,
    hosts::CASES,
    exports::CASES,
    saved::CASES,
    plans::CASES,
    starts::CASES,
    deaths::CASES,
    agree::CASES,
    told::CASES,
    altered::CASES,
];

/// Where and why the last panic was.
static LAST_PANIC: Mutex<String> = Mutex::new(String::new());

fn main() -> ExitCode {
    panic::set_hook(Box::new(|info| {
        let message = info.payload_as_str().unwrap_or("something that is no text");
        let place = info.location().map(|at| format!("{}:{}", at.file(), at.line())).unwrap_or_default();
        *LAST_PANIC.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = format!("{place}: {message}");
    }));
    let Ok(site) = env::var("CLIPCOST_SITE") else {
        eprintln!("CLIPCOST_SITE is not set: nothing is served\n  try: scripts/journeys");
        return ExitCode::FAILURE;
    };
    let part = env::var("CLIPCOST_CASE").unwrap_or_default();
    let cases: Vec<Case> = ALL.concat().into_iter().filter(|(name, _)| name.contains(&part)).collect();
    let engines = engines();
    if engines.len() < Engine::ALL.len() || !part.is_empty() {
        println!("narrowed to {} engines, {} cases", engines.len(), cases.len());
    }
    let counts: Vec<Count> =
        engines.into_iter().map(|engine| run(engine, &cases, site.trim_end_matches('/'))).collect();
    let passed: usize = counts.iter().map(|count| count.passed).sum();
    let mut failed: usize = counts.iter().map(|count| count.failed).sum();
    if counts.iter().any(|count| count.all() != cases.len() || count.all() == 0) || counts.is_empty() {
        println!("not every engine ran every case");
        failed = failed.max(1);
    }
    println!("{passed} passed, {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The engines to run: all, unless fewer are asked for.
fn engines() -> Vec<Engine> {
    let asked = env::var("CLIPCOST_ENGINES").unwrap_or_default();
    let is_asked = |engine: &Engine| asked.is_empty() || asked.split_whitespace().any(|name| name == engine.name());
    Engine::ALL.into_iter().filter(is_asked).collect()
}

/// What an engine passed and failed.
struct Count {
    passed: usize,
    failed: usize,
}

impl Count {
    fn all(&self) -> usize {
        self.passed + self.failed
    }
}

/// Runs every case in one session of an engine.
fn run(engine: Engine, cases: &[Case], site: &str) -> Count {
    let started = Instant::now();
    let connected = Driver::start(engine).and_then(|driver| Ok((Page::connect(engine, &driver, site)?, driver)));
    let (page, mut driver) = match connected {
        Ok(connected) => connected,
        Err(why) => {
            println!("{}: {why}", engine.name());
            return Count { passed: 0, failed: cases.len().max(1) };
        }
    };
    if panic::catch_unwind(AssertUnwindSafe(|| listen(&page, &mut driver, site))).is_err() {
        println!("{}: {}", engine.name(), last_panic());
        return Count { passed: 0, failed: cases.len().max(1) };
    }
    let failures: Vec<String> = cases.iter().filter_map(|case| failure(*case, &page, &mut driver, site)).collect();
    let count = Count { passed: cases.len() - failures.len(), failed: failures.len() };
    println!("{}: {} cases, {} passed in {} s", page.engine, count.all(), count.passed, started.elapsed().as_secs());
    for failure in failures {
        println!("  {failure}");
    }
    page.close();
    count
}

/// Checks that errors of the page are heard, else no case could fail for one.
fn listen(page: &Page, driver: &mut Driver, site: &str) {
    let heard = |complaints: Vec<String>| if complaints.is_empty() { Err("nothing".to_owned()) } else { Ok(()) };
    page.open("");
    // Firefox keeps what a driver's script throws from the page's listeners, and tells it in the log alone.
    page.js("setTimeout(() => { dispatchEvent(new ErrorEvent('error', { message: 'a trial' })); throw new Error('a trial') })", &[]);
    page.wait("an error to be heard in the page", || heard(page.take_complaints()));
    if driver.logs_errors() {
        let driver = RefCell::new(driver);
        page.wait("an error to be heard in the log", || heard(driver.borrow_mut().new_complaints(site)));
    }
}

/// What the last panic said.
fn last_panic() -> String {
    LAST_PANIC.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).clone()
}

/// Why a case failed: it panicked, or the page complained meanwhile.
fn failure((name, case): Case, page: &Page, driver: &mut Driver, site: &str) -> Option<String> {
    let started = Instant::now();
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| case(page)));
    let mut complaints = page.take_complaints();
    complaints.extend(driver.new_complaints(site));
    if page.expected_complaints() {
        complaints.clear();
    }
    let told = env::var_os("CLIPCOST_VERBOSE").is_some();
    let failure = match outcome {
        Err(_) => Some(last_panic()),
        Ok(()) if !complaints.is_empty() => Some("the page complained".to_owned()),
        Ok(()) => None,
    };
    if told {
        println!("  {name}{} {:.1} s", if failure.is_some() { " FAILED" } else { "" }, started.elapsed().as_secs_f32());
    }
    failure.map(|why| {
        format!("{name}: {why}{}", complaints.iter().map(|line| format!("\n    {line}")).collect::<String>())
    })
}
