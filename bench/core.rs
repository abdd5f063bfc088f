//! Times the pure core in one run, so that the figures can be compared with each other: reading and pricing a plan,
//! covering a short and the longest video with clips, the risk of one video up to a million, limits, total cost and budget, the
//! list and the alternatives of a keystroke, and markets of many models. Run by `make bench`.

use std::hint::black_box;
use std::time::Instant;

use rust_decimal::Decimal;
use strum::VariantArray;

use clipcost::catalog::{Book, Model, Price, Rate, Res, Size, Sound, UsdPerSecond};
use clipcost::date::Date;
use clipcost::link;
use clipcost::money::parse_decimal;
use clipcost::pricing::budget::affordable;
use clipcost::pricing::limits::check_limits;
use clipcost::pricing::market::alternatives::alternatives;
use clipcost::pricing::market::list::{MarketFilter, list};
use clipcost::pricing::price;
use clipcost::pricing::risk::{Cover, NegativeBinomial};
use clipcost::pricing::total_cost::total_cost;
use clipcost::shipped::SHIPPED;

const ROUNDS: u32 = 200;
/// Rows of each model of a generated market: five resolutions, each with sound and without.
const ROWS: usize = 10;

/// A generated market of so many models: copies of one model of the book, each with ten prices of its own.
fn made_market(models: u32) -> Option<Book> {
    let model = SHIPPED.model("kling-3.0")?;
    let rate = model.rates.first()?;
    let all = [Res::P480, Res::P720, Res::P1080, Res::K2, Res::K4];
    let made = (0..models).map(|at| {
        let cents = |row: usize| Decimal::new(i64::from(at) * 7 % 1000 + row as i64 + 1, 3);
        let sorts = all.into_iter().flat_map(|res| Sound::VARIANTS.iter().map(move |&sound| (res, sound)));
        let row = |(row, (res, sound)): (usize, (Res, Sound))| {
            let price = Price::PerSecond(UsdPerSecond(cents(row)));
            Rate { res, sound, price, ..rate.clone() }
        };
        let rates: Vec<Rate> = sorts.enumerate().map(row).collect();
        assert_eq!(rates.len(), ROWS, "rows of a made model");
        let sizes: Vec<Size> = all.iter().map(|&res| Size { res, landscape: None, portrait: None }).collect();
        Model { id: format!("made-{at}").into(), rates: rates.into(), sizes: sizes.into(), ..model.clone() }
    });
    let sora = SHIPPED.model("sora-2").cloned();
    let models: Vec<Model> = sora.into_iter().chain(made).collect();
    Some(Book { models: models.into(), ..SHIPPED.clone() })
}

/// Microseconds to list a market of so many models for the standard plan.
fn listed(book: &Book, today: Date) -> f64 {
    let (plan, filter) = (link::read("", book).plan, MarketFilter::default());
    let rounds = if book.models.len() > 100 { 3 } else { ROUNDS };
    series(rounds, || drop(black_box(list(black_box(&plan), book, today, &filter))))
}

/// Microseconds of one call of `run`: the median of five series of [`ROUNDS`] calls.
fn time(run: impl FnMut()) -> f64 {
    series(ROUNDS, run)
}

fn series(rounds: u32, mut run: impl FnMut()) -> f64 {
    let mut series: Vec<f64> = (0..5)
        .map(|_| {
            let started = Instant::now();
            (0..rounds).for_each(|_| run());
            started.elapsed().as_secs_f64() * 1e6 / f64::from(rounds)
        })
        .collect();
    series.sort_by(f64::total_cmp);
    series[2]
}

fn main() {
    let book = &SHIPPED;
    let today = Date::known(2026, 11, 22);
    let priced = |link: &str| {
        let plan = link::read(link, book).plan;
        time(|| {
            let _quote = black_box(price(black_box(&plan), book, today));
        })
    };
    let base = priced("");
    // The risk that a plan shows: the renders for a chance of 50, 80 and 95 %.
    let set = |wanted: u64, attempts: &str| {
        let attempts = parse_decimal(attempts).unwrap_or(Decimal::ONE);
        time(|| {
            let keeping = NegativeBinomial::new(black_box(wanted), black_box(attempts));
            let _renders = black_box(Cover::VARIANTS.iter().map(|&cover| keeping.renders(cover)).collect::<Vec<_>>());
        })
    };
    let costed = {
        let link = "attempts=3&setup_hours=16&care_hours=2&review_minutes=2&hourly=60&instead=30&budget=500";
        let plan = link::read(link, book).plan;
        let quote = price(&plan, book, today);
        move |what: u8| {
            time(|| match (&quote, what) {
                (Ok(quote), 0) => drop(black_box(check_limits(black_box(&plan), quote, book))),
                (Ok(quote), 1) => drop(black_box(total_cost(black_box(&plan), quote))),
                (Ok(quote), _) => drop(black_box(affordable(black_box(&plan), quote, book, today))),
                (Err(_), _) => {}
            })
        }
    };
    let offered = {
        let plan = link::read("", book).plan;
        time(|| drop(black_box(alternatives(black_box(&plan), book, today))))
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
        ("the market's list", listed(book, today)),
        ("alternatives", offered),
        ("read a link", time(|| drop(black_box(link::read(black_box(full), book))))),
    ];
    for (what, micros) in rows {
        println!("{micros:9.2} µs  {:6.1} ×  {what}", micros / base);
    }
    println!("the plan on a market of so many models, {ROWS} rows each (made for this, not shipped):");
    for models in [10, 100, 1000] {
        let Some(micros) = made_market(models).map(|book| listed(&book, today)) else { continue };
        println!("{micros:9.0} µs  {:6.0} ×  {models} models listed", micros / base);
    }
}
