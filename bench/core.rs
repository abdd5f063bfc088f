//! Times the pure core in one run, so that its figures compare with each other: a plan read, priced and shown, clips composed
//! for a short and for the longest video, its risk from one video to a million, its limits, whole cost and budget. `make bench`
//! runs it.

use std::hint::black_box;
use std::time::Instant;

use clipcost::date::Date;
use clipcost::locale::Lang;
use clipcost::markup::{Shown, page};
use clipcost::number::Number;
use clipcost::pricing::answer::answer;
use clipcost::pricing::budget::allowed;
use clipcost::pricing::limits::running;
use clipcost::pricing::plan::whole;
use clipcost::pricing::price;
use clipcost::pricing::risk::{Cover, Keeping};
use clipcost::scenario::query;
use clipcost::shipped::SHIPPED;

const ROUNDS: u32 = 200;

/// Microseconds of one run, the median of five series.
fn time(mut run: impl FnMut()) -> f64 {
    let mut series: Vec<f64> = (0..5)
        .map(|_| {
            let started = Instant::now();
            (0..ROUNDS).for_each(|_| run());
            started.elapsed().as_secs_f64() * 1e6 / f64::from(ROUNDS)
        })
        .collect();
    series.sort_by(f64::total_cmp);
    series[2]
}

fn main() {
    let book = &SHIPPED;
    let today = Date::known(2026, 11, 22);
    let priced = |link: &str| {
        let plan = query::read(link, book).scenario;
        time(|| {
            let _quote = black_box(price(black_box(&plan), book, today));
        })
    };
    let base = priced("");
    let body = {
        let plan = query::read("", book).scenario;
        let answer = answer(&plan, book, today);
        let shown = Shown::untouched(book, today, &plan, &answer, Lang::Fr);
        time(|| {
            let _body = black_box(page::body(black_box(&shown)));
        })
    };
    // One full set: the renders of 50, 80 and 95 %.
    let set = |wanted: u64, attempts: &str| {
        let attempts = Number::parse(attempts).unwrap_or(Number::ONE);
        time(|| {
            let keeping = Keeping::new(black_box(wanted), black_box(attempts));
            let _renders = black_box(Cover::ALL.map(|cover| keeping.renders(cover)));
        })
    };
    let costed = {
        let link = "attempts=3&setup_hours=16&care_hours=2&review_minutes=2&hourly=60&instead=30&budget=500";
        let plan = query::read(link, book).scenario;
        let quote = price(&plan, book, today);
        move |what: u8| {
            time(|| match (&quote, what) {
                (Ok(quote), 0) => drop(black_box(running(black_box(&plan), quote, book))),
                (Ok(quote), 1) => drop(black_box(whole(black_box(&plan), quote))),
                (Ok(quote), _) => drop(black_box(allowed(black_box(&plan), quote, book, today))),
                (Err(_), _) => {}
            })
        }
    };
    let full = "model=sora-2-pro&res=1024p&seconds=30&attempts=4.5&blocked=5&blocked_billed=yes&tax=20&cur=EUR&fx=0.92";
    let rows = [
        ("price the standard plan", base),
        ("price one with every adjustment", priced(full)),
        ("price 10 s of real clips", priced("clips=rendered")),
        ("price 86,400 s of real clips", priced("clips=rendered&seconds=86400")),
        ("risk of 1 video at 1000", set(1, "1000")),
        ("risk of 600 videos at 3", set(600, "3")),
        ("risk of 1,000 videos at 1000", set(1000, "1000")),
        ("risk of 500,000 videos at 2", set(500_000, "2")),
        ("risk of 1,000,000 videos at 1000", set(1_000_000, "1000")),
        ("limits", costed(0)),
        ("whole cost", costed(1)),
        ("budget, backwards", costed(2)),
        ("read a link", time(|| drop(black_box(query::read(black_box(full), book))))),
        ("show the whole page", body),
    ];
    for (what, micros) in rows {
        println!("{micros:9.2} µs  {:6.1} ×  {what}", micros / base);
    }
}
