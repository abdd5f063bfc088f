//! Price changes of a dated link: what its plan costs on its day and today.

use clipcost::catalog::Book;
use clipcost::link;
use clipcost::names::Code;
use clipcost::pricing::price_change::{PriceChange, price_change, todays_price};
use clipcost::pricing::{Figure, price};

use crate::{book, changed_book, day, open, plain};

fn price_change_of(link: &str, book: &Book, today: &str) -> Option<PriceChange> {
    let plan = link::read(link, book).plan;
    let quote = price(&plan, book, day(today)).unwrap_or_else(|why| panic!("{link}: {why:?}"));
    price_change(&plan, &quote, book, day(today))
}

#[test]
fn a_price_that_has_risen_has_both_figures_and_the_difference() {
    // 20 × 10 s × 30 days = 6000 s: × 0.10 = 600 as sent, × 0.12 = 720 today, 120 more.
    let changed = changed_book("risen", "0.12");
    let found = price_change_of("on=2026-04-01", &changed, "2026-11-25").expect("a price change");
    let (then, now, difference) = (plain(found.then), plain(found.now), plain(found.difference));
    assert_eq!((then.as_str(), now.as_str(), difference.as_str(), found.dearer), ("600", "720", "120", true));
    assert_eq!(found.on, day("2026-04-01"));
}

#[test]
fn a_price_that_has_fallen_says_less() {
    // One project of 30 s × 2 attempts: × 0.10 = 6 as sent, × 0.07 = 4.20 today, 1.80 less.
    let changed = changed_book("fallen", "0.07");
    let link = "seconds=30&videos=1&per=project&attempts=2&on=2026-05-31";
    let found = price_change_of(link, &changed, "2026-06-01").expect("a price change");
    let figures = (plain(found.then), plain(found.now), plain(found.difference), found.dearer);
    assert_eq!(figures, ("6".to_owned(), "4.2".to_owned(), "1.8".to_owned(), false));
    // One day later the link's own day has the new price: nothing has changed since.
    assert_eq!(
        price_change_of("seconds=30&videos=1&per=project&attempts=2&on=2026-06-01", &changed, "2026-07-01"),
        None
    );
}

#[test]
fn there_is_no_price_change_where_the_figure_is_the_same_or_the_plan_is_not_of_an_earlier_day() {
    // Sora 2 Pro at 1080p kept its $0.70 to its end: 600 × 10 × 0.70 = 4200 a month on both days and as its last price.
    for on in ["2026-04-01", "2026-09-01"] {
        let link = format!("model=sora-2-pro&res=1080p&on={on}");
        let plan = open(&link);
        let month = price(&plan, book(), day("2026-11-25")).expect("a price").figure(Figure::Month).expect("a month");
        assert_eq!(plain(month), "4200");
        assert_eq!(price_change_of(&link, book(), "2026-11-25"), None);
    }
    let changed = changed_book("undated", "0.12");
    assert_eq!(price_change_of("", &changed, "2026-11-25"), None, "not dated: priced today");
    assert_eq!(price_change_of("on=2026-11-25", &changed, "2026-11-25"), None, "dated today");
    assert_eq!(price_change_of("on=2026-12-01", &changed, "2026-04-01"), None, "dated after today");
}

/// What the plan of a link costs today, as `figure amount, a kept video, whether it is sold`.
fn today_of(link: &str) -> Option<String> {
    let price = todays_price(&open(link), book(), day("2026-11-25"))?;
    let sold: &str = price.still_sold.into();
    Some(format!("{} {}, {}, {sold}", price.main.code(), plain(price.now), plain(price.video)))
}

#[test]
fn a_plan_without_a_price_on_its_day_costs_what_it_costs_today() {
    for (link, expected) in [
        // 6000 s a month and 10 s a video, × 0.40. Veo may have ended since 17 November.
        ("model=veo-3.1&on=2026-08-01", "month 2400, 4, not-known"),
        // 30 s × 2 takes × 0.126; 3 of them.
        ("model=kling-3.0&seconds=30&videos=3&per=project&attempts=2&on=2026-08-01", "total 22.68, 7.56, yes"),
        // Not offered yet on its day, and at its last list price today: 6000 and 10 × 0.70.
        ("model=sora-2-pro&res=1080p&on=2025-12-01", "month 4200, 7, no"),
        // Drafts alone are not known for its day: 2 × 10 × 0.126 + 10 × 0.10 = 3.52, × 600.
        ("attempts=2&draft=kling-3.0&on=2026-08-01", "month 2112, 3.52, no"),
    ] {
        let plan = open(link);
        assert!(price(&plan, book(), day("2026-11-25")).is_err(), "{link}");
        assert_eq!(today_of(link).as_deref(), Some(expected), "{link}");
    }
    // No clip is as long, today as on its day.
    assert_eq!(today_of("model=veo-3.1&seconds=30&clips=single&on=2026-08-01"), None);
}

#[test]
fn a_reading_is_old_after_90_days() {
    // Read on 2026-11-22: 8 days are left of November, then 31 + 31 + 20 = 90 on 2027-02-20.
    let source = &book().model("sora-2").expect("Sora 2").rates[0].source;
    assert_eq!(source.read, day("2026-11-22"));
    for (today, days, old) in [
        ("2026-11-21", 0, false),
        ("2026-11-22", 0, false),
        ("2027-02-20", 90, false),
        ("2027-02-21", 91, true),
        // 2028 is a leap year: 39 days of 2026, 365 of 2027, 31 + 29 + 1 of 2028.
        ("2028-03-01", 39 + 365 + 61, true),
    ] {
        assert_eq!(day(today).days_since(source.read), days, "{today}");
        assert_eq!(source.is_old(day(today)), old, "{today}");
    }
}
