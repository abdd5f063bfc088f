//! Times the pure core in one run, so that its figures compare with each other: a plan read, priced and shown, and clips
//! composed for a short and for the longest video. `make bench` runs it.

use std::hint::black_box;
use std::time::Instant;

use clipcost::date::Date;
use clipcost::i18n::format::Format;
use clipcost::locale::Lang;
use clipcost::markup::{Shown, page};
use clipcost::pricing::price;
use clipcost::scenario::query;
use clipcost::shipped::SHIPPED;

const ROUNDS: u32 = 2000;

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
        let quote = price(&plan, book, today);
        let format = Format { lang: Lang::Fr, currency: plan.money.currency() };
        let shown = Shown { book, today, plan: &plan, quote: &quote, root: "", refused: &[], format };
        time(|| {
            let _body = black_box(page::body(black_box(&shown)));
        })
    };
    let full = "model=sora-2-pro&res=1024p&seconds=30&attempts=4.5&blocked=5&blocked_billed=yes&tax=20&cur=EUR&fx=0.92";
    let rows = [
        ("price the standard plan", base),
        ("price one with every adjustment", priced(full)),
        ("price 10 s of real clips", priced("clips=rendered")),
        ("price 86,400 s of real clips", priced("clips=rendered&seconds=86400")),
        ("read a link", time(|| drop(black_box(query::read(black_box(full), book))))),
        ("show the whole page", body),
    ];
    for (what, micros) in rows {
        println!("{micros:9.2} µs  {:6.1} ×  {what}", micros / base);
    }
}
