//! Periods, adjustments, blocked renders and currencies, by hand. One video of 10 s on Sora 2 is 10 × 0.10 = $1 a render.

use clipcost::money::Exact;
use clipcost::names::Code;
use clipcost::pricing::Figure;

use crate::{check_figures, quote};

/// Checks a figure whose decimals do not end against a fraction of whole numbers.
#[track_caller]
fn check_fraction(link: &str, figure: Figure, (top, bottom): (u64, u64)) {
    let amount = quote(link).figure(figure).unwrap_or_else(|| panic!("{link} has no {}", figure.code()));
    let fraction = Exact::whole(top).divided_by(bottom);
    assert_eq!(amount.value, fraction, "{} of {link}", figure.code());
}

#[test]
fn videos_by_the_day_multiply_by_active_days() {
    // 3 × $1 = 3 a day; × 22 = 66; × 12 = 792.
    check_figures(
        "videos=3&days=22&on=2026-01-01",
        "rate 0.1, render 1, video 1, second 0.1, minute 6, day 3, month 66, year 792",
    );
    // One active day: 3 × 1 = 3; × 12 = 36. Thirty-one: 3 × 31 = 93; × 12 = 1116.
    check_figures(
        "videos=3&days=1&on=2026-01-01",
        "rate 0.1, render 1, video 1, second 0.1, minute 6, day 3, month 3, year 36",
    );
    check_figures(
        "videos=3&days=31&on=2026-01-01",
        "rate 0.1, render 1, video 1, second 0.1, minute 6, day 3, month 93, year 1116",
    );
}

#[test]
fn videos_by_the_week_multiply_by_52_twelfths() {
    // 3 a week; × 52 / 12 = 13 a month; ÷ 26 active days = 0.5; × 12 = 156 a year.
    check_figures(
        "videos=3&per=week&days=26&on=2026-01-01",
        "rate 0.1, render 1, video 1, second 0.1, minute 6, day 0.5, week 3, month 13, year 156",
    );
    // 20 a week; × 52 / 12 = 260/3 a month; ÷ 30 = 26/9 a day; × 12 = 1040 a year, whole again.
    let link = "per=week&on=2026-01-01";
    check_figures(
        link,
        "rate 0.1, render 1, video 1, second 0.1, minute 6, day 2.888888888889, week 20, month 86.666666666667, year 1040",
    );
    check_fraction(link, Figure::Month, (260, 3));
    check_fraction(link, Figure::Day, (26, 9));
}

#[test]
fn videos_by_the_month_divide_by_active_days() {
    // 20 a month; ÷ 30 = 2/3 a day; × 12 = 240 a year. No week.
    let link = "per=month&on=2026-01-01";
    check_figures(link, "rate 0.1, render 1, video 1, second 0.1, minute 6, day 0.666666666667, month 20, year 240");
    check_fraction(link, Figure::Day, (2, 3));
    // 20 ÷ 16 = 1.25.
    check_figures(
        "per=month&days=16&on=2026-01-01",
        "rate 0.1, render 1, video 1, second 0.1, minute 6, day 1.25, month 20, year 240",
    );
}

#[test]
fn a_project_has_a_total_and_no_periods() {
    // 20 × $1.
    check_figures("per=project&on=2026-01-01", "rate 0.1, render 1, video 1, second 0.1, minute 6, total 20");
    // Active days mean nothing to a project, and stay in its link.
    check_figures("per=project&days=7&on=2026-01-01", "rate 0.1, render 1, video 1, second 0.1, minute 6, total 20");
}

#[test]
fn a_second_and_a_minute_are_the_videos_price_over_its_own_length() {
    // 7.5 × 0.10 = 0.75 a render; × 4 attempts = 3; ÷ 7.5 = 0.4, × 60 = 24 a minute. 0.001 s: 0.0001 a render, 0.0004 a video.
    check_figures(
        "seconds=7.5&videos=1&per=project&attempts=4&on=2026-01-01",
        "rate 0.1, render 0.75, video 3, second 0.4, minute 24, total 3",
    );
    check_figures(
        "seconds=0.001&videos=1&per=project&attempts=4&on=2026-01-01",
        "rate 0.1, render 0.0001, video 0.0004, second 0.4, minute 24, total 0.0004",
    );
    // 7 s rendered as 8: 0.80 ÷ 7 = 4/35; × 60 = 48/7.
    let link = "seconds=7&videos=1&per=project&clips=rendered&on=2026-01-01";
    check_figures(link, "rate 0.1, render 0.8, video 0.8, second 0.114285714286, minute 6.857142857143, total 0.8");
    check_fraction(link, Figure::Second, (4, 35));
    check_fraction(link, Figure::Minute, (48, 7));
}

#[test]
fn attempts_multiply_what_a_kept_video_costs() {
    // 1.5 × $1 = 1.5; × 20 = 30; × 30 = 900; × 12 = 10800.
    check_figures(
        "attempts=1.5&on=2026-01-01",
        "rate 0.1, render 1, video 1.5, second 0.15, minute 9, day 30, month 900, year 10800",
    );
    // 1.001 × $1.
    check_figures(
        "videos=1&per=project&attempts=1.001&on=2026-01-01",
        "rate 0.1, render 1, video 1.001, second 0.1001, minute 6.006, total 1.001",
    );
}

#[test]
fn blocked_renders_cost_only_where_they_are_charged() {
    let project = "videos=1&per=project&attempts=2&blocked=20";
    // Free: 2 × $1. Charged: 2 ÷ (1 − 0.20) = 2.5.
    check_figures(&format!("{project}&on=2026-01-01"), "rate 0.1, render 1, video 2, second 0.2, minute 12, total 2");
    check_figures(
        &format!("{project}&blocked_billed=yes&on=2026-01-01"),
        "rate 0.1, render 1, video 2.5, second 0.25, minute 15, total 2.5",
    );
    // 1 ÷ (1 − 0.25) = 4/3.
    let third = "videos=1&per=project&blocked=25&blocked_billed=yes&on=2026-01-01";
    check_fraction(third, Figure::Video, (4, 3));
    // Charged, and none blocked: the plain price.
    check_figures(
        "videos=1&per=project&blocked_billed=yes&on=2026-01-01",
        "rate 0.1, render 1, video 1, second 0.1, minute 6, total 1",
    );
}

#[test]
fn discount_markup_and_tax_each_multiply_the_result_before() {
    // $1 × 0.90 × 1.20 × 1.05 = 1.134, not 1 − 0.10 + 0.20 + 0.05 = 1.15.
    check_figures(
        "videos=1&per=project&discount=10&markup=20&tax=5&on=2026-01-01",
        "rate 0.1, render 1, video 1.134, second 0.1134, minute 6.804, total 1.134",
    );
    // $1 × (1 − 0.12345) = 0.87655; $1 × 11 × 11 = 121.
    check_figures(
        "videos=1&per=project&discount=12.345&on=2026-01-01",
        "rate 0.1, render 1, video 0.87655, second 0.087655, minute 5.2593, total 0.87655",
    );
    check_figures(
        "videos=1&per=project&markup=1000&tax=1000&on=2026-01-01",
        "rate 0.1, render 1, video 121, second 12.1, minute 726, total 121",
    );
}

#[test]
fn a_whole_discount_leaves_a_known_zero() {
    check_figures(
        "discount=100&on=2026-01-01",
        "rate 0.1, render 1, video 0, second 0, minute 0, day 0, month 0, year 0",
    );
}

#[test]
fn another_currency_multiplies_all_but_rate_and_render() {
    // $1 × 1.50 × 0.92 = 1.38 EUR; 1.38 ÷ 10 = 0.138; × 20 = 27.6; × 30 = 828; × 12 = 9936.
    check_figures(
        "markup=50&cur=EUR&fx=0.92&on=2026-01-01",
        "rate 0.1, render 1, video 1.38 EUR, second 0.138 EUR, minute 8.28 EUR, day 27.6 EUR, month 828 EUR, year 9936 EUR",
    );
    // $1 × 149.87654321 yen.
    check_figures(
        "videos=1&per=project&cur=JPY&fx=149.87654321&on=2026-01-01",
        "rate 0.1, render 1, video 149.87654321 JPY, second 14.987654321 JPY, minute 899.25925926 JPY, total 149.87654321 JPY",
    );
}

#[test]
fn a_total_is_rounded_from_its_exact_value_and_not_summed_from_rounded_parts() {
    // 10 s ÷ (1 − 0.25) = 4/3 of a dollar, 1.33 rounded; 3 of them are $4, not 3.99.
    let quote = quote("videos=3&per=project&blocked=25&blocked_billed=yes&on=2026-01-01");
    let shown = |figure: Figure| {
        let rounded = quote.figure(figure).expect("of a project").value.round(2).expect("few digits");
        format!("{}.{}", rounded.whole, rounded.decimals)
    };
    assert_eq!((shown(Figure::Video), shown(Figure::Total)), ("1.33".to_owned(), "4.00".to_owned()));
}
