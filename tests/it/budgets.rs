//! Budgets to begin with, what one allows on the rows nearest to a plan, and their words.

use clipcost::i18n::format::Format;
use clipcost::i18n::view_strings;
use clipcost::locale::{Currency, Lang};
use clipcost::names::Code;
use clipcost::pricing::Figure;
use clipcost::pricing::budget::{BudgetFor, Maximum, nearest, suggestions};

use crate::{book, day, decimal, open, quote};

/// Checks the sums that a plan begins with: `half 300, same 600, double 1200`.
#[track_caller]
fn check_sums(link: &str, expected: &str) {
    let sums = suggestions(&open(link), &quote(link));
    let sums: Vec<String> = sums.iter().map(|one| format!("{} {}", one.share.code(), one.sum)).collect();
    assert_eq!(sums.join(", "), expected, "{link}");
}

#[test]
fn sums_to_begin_with_are_half_as_much_and_twice_what_the_plan_costs() {
    check_sums("on=2026-08-01", "half 300, same 600, double 1200");
    // 2469 videos of $0.50 are 1234.50: of more than three digits the rest is rounded up. Half is 617.25.
    check_sums("seconds=5&videos=2469&per=month&on=2026-08-01", "half 618, same 1240, double 2470");
    // A project's own total: 30 s × 0.5 × 10.
    let promo = "model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&attempts=10&on=2026-08-01";
    check_sums(promo, "half 75, same 150, double 300");
    // In the plan's currency: 600 × 0.9.
    check_sums("cur=EUR&fx=0.9&on=2026-08-01", "half 270, same 540, double 1080");
}

#[test]
fn sums_are_rounded_up_from_the_fourth_digit_on() {
    // $0.10 a video: 999.9, 1000, 1000.1.
    check_sums("seconds=1&videos=9999&per=month&on=2026-08-01", "half 500, same 1000, double 2000");
    check_sums("seconds=1&videos=10000&per=month&on=2026-08-01", "half 500, same 1000, double 2000");
    check_sums("seconds=1&videos=10001&per=month&on=2026-08-01", "half 501, same 1010, double 2010");
}

#[test]
fn sums_that_no_budget_can_be_or_that_say_the_same_are_left_out() {
    // $0.60: half a dollar and less is one as well.
    check_sums("seconds=1&videos=6&per=month&on=2026-08-01", "same 1, double 2");
    check_sums("seconds=1&videos=2&per=month&on=2026-08-01", "same 1");
    check_sums("discount=100&on=2026-08-01", "");
    // A budget is at most 1,000,000,000.
    check_sums("videos=1000000000&per=month&on=2026-08-01", "half 500000000, same 1000000000");
    check_sums("videos=1000000000&per=month&attempts=2&on=2026-08-01", "half 1000000000");
}

#[test]
fn the_rows_nearest_to_a_plan_are_sorted_by_the_price_of_a_video() {
    let today = day("2026-08-01");
    let found = nearest(&open("videos=2&budget=500&on=2026-08-01"), book(), today);
    let video =
        |row: &clipcost::pricing::budget::BudgetRow| row.row.quote.figure(Figure::Video).expect("a price").value;
    assert!(found.rows.windows(2).all(|pair| video(&pair[0]) <= video(&pair[1])), "not by price");
    // 60 videos a month of 10 s at 0.1, 0.3, 0.5 and 0.7: 500 ÷ 1, 3, 5, 7 videos; 500 ÷ 60 ÷ the price of a second or a take.
    let sora: Vec<String> = (found.rows.iter().filter(|row| row.row.plan.model.starts_with("sora-2")))
        .map(|row| {
            let number = |of: BudgetFor| row.most.of(of).number().map_or(String::new(), |number| number.to_string());
            let [videos, seconds, attempts] = [BudgetFor::Videos, BudgetFor::Seconds, BudgetFor::Attempts].map(number);
            format!("{} {}: {videos} {seconds} {attempts}", row.row.plan.model, row.row.plan.res.code())
        })
        .collect();
    assert_eq!(
        sora,
        [
            "sora-2 720p: 500 83 8.333",
            "sora-2-pro 720p: 166 27 2.777",
            "sora-2-pro 1024p: 100 16 1.666",
            "sora-2-pro 1080p: 71 11 1.19"
        ]
    );
    assert!(found.rows.iter().any(|row| row.row.is_chosen));
}

#[test]
fn rows_without_a_price_are_apart_and_without_a_budget_there_are_none() {
    let today = day("2025-12-01");
    // 1080p came on 12 March 2026.
    let found = nearest(&open("budget=500&on=2025-12-01"), book(), today);
    let unpriced = |model: &str| found.unpriced.iter().filter(|plan| plan.model == model).count();
    assert_eq!(unpriced("sora-2-pro"), 1, "{:?}", found.unpriced.iter().map(|plan| &plan.model).collect::<Vec<_>>());
    let none = nearest(&open("on=2026-08-01"), book(), day("2026-08-01"));
    assert!(none.rows.is_empty() && none.unpriced.is_empty());
}

#[test]
fn a_maximum_is_rounded_down_for_show_so_that_it_is_never_beyond_the_budget() {
    let format = Format::new(Lang::En, Currency::USD);
    for (units, scale, shown) in
        [(32_552, 3, "32"), (10, 0, "10"), (9999, 3, "9.99"), (2777, 3, "2.77"), (119, 2, "1.19"), (1, 0, "1")]
    {
        assert_eq!(format.floored(decimal(units, scale)), shown);
    }
    let french = Format::new(Lang::Fr, Currency::USD);
    assert_eq!(french.floored(decimal(8333, 3)), "8,33");
}

#[test]
fn what_a_budget_pays_for_is_a_sentence() {
    for (link, english, french) in [
        (
            "videos=2&budget=500&on=2026-08-01",
            "$500 a month pays for up to 500 videos of 10\u{a0}s",
            "500\u{a0}$ par mois suffisent pour 500 vidéos de 10\u{a0}s au plus",
        ),
        (
            "per=project&budget=1&on=2026-08-01",
            "$1 pays for up to 1 video of 10\u{a0}s",
            "1\u{a0}$ suffisent pour 1 vidéo de 10\u{a0}s au plus",
        ),
        (
            "budget=0.5&on=2026-08-01",
            "$0.50 a month does not pay for one video of 10\u{a0}s",
            "0,50\u{a0}$ par mois ne suffisent pas pour une vidéo de 10\u{a0}s",
        ),
        (
            "discount=100&budget=1&on=2026-08-01",
            "$1 a month pays for at least 1,000,000,000 videos of 10\u{a0}s",
            "1\u{a0}$ par mois suffisent pour au moins 1\u{202f}000\u{202f}000\u{202f}000 de vidéos de 10\u{a0}s",
        ),
    ] {
        let plan = open(link);
        let found =
            clipcost::pricing::budget::affordable(&plan, &quote(link), book(), day("2026-08-01")).expect("a budget");
        for (lang, expected) in [(Lang::En, english), (Lang::Fr, french)] {
            let format = Format::new(lang, Currency::USD);
            let budget = format.amount(plan.budget.expect("a budget").into());
            let says = (view_strings(lang).budget.says)(format, &plan, budget, found.most.videos);
            assert_eq!(says, expected, "{link}");
        }
    }
}

#[test]
fn a_maximum_in_a_row_has_its_unit() {
    let at_least = Maximum::AtLeast(decimal(1000, 0));
    for (of, most, english, french) in [
        (BudgetFor::Videos, Maximum::Upto(decimal(1, 0)), "1 video", "1 vidéo"),
        (BudgetFor::Seconds, Maximum::Upto(decimal(83, 0)), "83\u{a0}s", "83\u{a0}s"),
        (BudgetFor::Attempts, Maximum::Upto(decimal(1666, 3)), "1.66 takes", "1,66 prise"),
        (BudgetFor::Attempts, at_least, "at least 1,000 takes", "au moins 1\u{202f}000 prises"),
        (BudgetFor::Attempts, Maximum::None, "not one take each", "pas une prise par vidéo"),
    ] {
        for (lang, expected) in [(Lang::En, english), (Lang::Fr, french)] {
            let shown = (view_strings(lang).budget.in_row)(Format::new(lang, Currency::USD), of, most);
            assert_eq!(shown, expected);
        }
    }
}
