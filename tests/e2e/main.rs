//! The journeys: the built site in Chromium, Firefox and WebKitGTK over WebDriver, from a static server. `scripts/journeys`
//! serves it and runs them; what it is given goes to libtest-mimic: part of a name, `--exact`, `--skip`, `--list`, and
//! `--quiet` for a dot instead of a line a case.
//!
//! `CLIPCOST_SITE` is where the site is served. For work on one case: `CLIPCOST_ENGINES="chromium firefox"`, and
//! `CLIPCOST_WAIT=5` for those seconds of patience instead of 20.

mod access;
mod agree;
mod altered;
mod beside;
mod changed;
mod clips;
mod costs;
mod deaths;
#[path = "../it/eight_lines.rs"]
mod eight_lines;
mod engine;
mod exports;
mod figures;
mod format;
mod gone;
mod history;
mod hosts;
mod keyboard;
mod layout;
mod link_table;
mod links;
mod market;
mod offline;
mod page;
mod paper;
mod plans;
mod prerender;
mod saved;
mod sellers;
mod session;
mod sight;
mod starts;
mod told;
mod typing;
mod views;
mod whole;

use std::env;
use std::process::ExitCode;
use std::time::Instant;

use libtest_mimic::{Arguments, Conclusion, Trial};

use engine::Engine;
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
const ALL: [&[Case]; 28] = [
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
    views::CASES,
    whole::CASES,
    prerender::CASES,
    beside::CASES,
    paper::CASES,
    hosts::CASES,
    exports::CASES,
    saved::CASES,
    sellers::CASES,
    plans::CASES,
    starts::CASES,
    gone::CASES,
    deaths::CASES,
    agree::CASES,
    told::CASES,
    altered::CASES,
    offline::CASES,
];

fn main() -> ExitCode {
    // With one thread libtest-mimic stays in this one: the cases of an engine share a session, and keep their order.
    let arguments = Arguments { test_threads: Some(1), ..Arguments::from_args() };
    run_engines(&arguments).unwrap_or_else(|why| {
        eprintln!("{why}");
        ExitCode::FAILURE
    })
}

/// Runs the cases that are asked for in each engine, or lists them.
///
/// # Errors
/// In words, where nothing is served or an engine is not known.
fn run_engines(arguments: &Arguments) -> Result<ExitCode, String> {
    let engines = engines()?;
    if arguments.list {
        return Ok(libtest_mimic::run(arguments, engines.into_iter().flat_map(trials).collect()).exit_code());
    }
    env::var("CLIPCOST_SITE").map_err(|_| "CLIPCOST_SITE is not set: nothing is served\n  try: scripts/journeys")?;
    session::remember_panics();
    let counts: Vec<Conclusion> = engines.into_iter().map(|engine| run(engine, arguments)).collect();
    Ok(add_up(&counts))
}

/// The engines to run: all, unless `CLIPCOST_ENGINES` names fewer.
///
/// # Errors
/// In words, where it names one that is not known.
fn engines() -> Result<Vec<Engine>, String> {
    let asked = env::var("CLIPCOST_ENGINES").unwrap_or_default();
    let engine = |name| Engine::ALL.into_iter().find(|engine| engine.name() == name);
    let named = |name| engine(name).ok_or_else(|| format!("CLIPCOST_ENGINES: {name} is no engine here"));
    if asked.is_empty() { Ok(Engine::ALL.to_vec()) } else { asked.split_whitespace().map(named).collect() }
}

/// Every case in an engine, named as cargo names tests: without the crate.
fn trials(engine: Engine) -> Vec<Trial> {
    let trial = |(name, case): Case| {
        Trial::test(name.trim_start_matches("e2e::"), move || session::run(engine, case)).with_kind(engine.name())
    };
    ALL.concat().into_iter().map(trial).collect()
}

/// Runs the cases that are asked for in one session of an engine, and prints their count. Each engine is a run of its own: so
/// its session ends before the next begins, and its count is known.
fn run(engine: Engine, arguments: &Arguments) -> Conclusion {
    let started = Instant::now();
    let count = libtest_mimic::run(arguments, trials(engine));
    let name = session::close(engine);
    let seconds = started.elapsed().as_secs();
    println!("{name}: {} cases, {} passed in {seconds} s", cases_run(&count), count.num_passed);
    count
}

fn cases_run(count: &Conclusion) -> u64 {
    count.num_passed + count.num_failed
}

/// Prints the sum over the engines, of which each has to have run the same number of cases, and one at least.
fn add_up(counts: &[Conclusion]) -> ExitCode {
    let passed: u64 = counts.iter().map(|count| count.num_passed).sum();
    let mut failed: u64 = counts.iter().map(|count| count.num_failed).sum();
    let least = counts.iter().map(cases_run).min().unwrap_or(0);
    if least == 0 || counts.iter().any(|count| cases_run(count) != least) {
        println!("every engine has to run the same cases, one at least; CLIPCOST_ENGINES names those to run");
        failed = failed.max(1);
    }
    println!("{passed} passed, {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
