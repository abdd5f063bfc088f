//! The guide's figures, by link and by filling the form with the keyboard. Sums are worked out beside each case.

use crate::cases;
use crate::page::Page;

cases![
    twenty_social_clips_a_day,
    the_same_on_pro,
    one_promo_and_its_takes,
    a_ten_second_clip_is_twice_a_five_second_one,
    a_plan_by_the_week_and_by_the_month,
    what_comes_after_the_list_price,
    the_headline_in_both_languages,
    each_resolution_stands_in_compare_with_its_figures,
    another_currency_at_ones_own_rate,
];

/// Where filling starts from: every field differs from the plans that are checked.
const BLANK: &str = "seconds=1&videos=1&per=project&on=2026-08-01";

/// Checks the figures of a link, then of the same plan filled in on a blank one, which has the same link in the end.
#[track_caller]
fn check(page: &Page, link: &str, fields: &str, expected: &str) {
    let link = if link.is_empty() { "on=2026-08-01".to_owned() } else { format!("{link}&on=2026-08-01") };
    page.open(&link);
    page.expect(expected);
    page.open(BLANK);
    page.fill(fields);
    page.expect(expected);
    page.expect_query(&link);
}

fn twenty_social_clips_a_day(page: &Page) {
    // 10 s × 0.10 = 1; × 20 = 20; × 30 = 600; × 12 = 7200; ÷ 10 × 60 = 6.
    let expected = "rate 0.1, render 1, video 1, second 0.1, minute 6, day 20, month 600, year 7200";
    check(page, "", "videos=20 seconds=10 per=day", expected);
}

fn the_same_on_pro(page: &Page) {
    // 10 s × 0.30 = 3; × 20 = 60; × 30 = 1800; × 12 = 21600.
    let expected = "rate 0.3, video 3, day 60, month 1800, year 21600";
    check(page, "model=sora-2-pro", "model=sora-2-pro seconds=10 videos=20 per=day", expected);
}

fn one_promo_and_its_takes(page: &Page) {
    // 30 s × 0.50 = 15.
    let link = "model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project";
    let fields = "model=sora-2-pro res=1024p seconds=30";
    check(page, link, fields, "render 15, video 15, total 15");
    for (attempts, total) in [(5, 75), (10, 150), (20, 300)] {
        let expected = format!("render 15, video {total}, total {total}");
        check(page, &format!("{link}&attempts={attempts}"), &format!("{fields} attempts={attempts}"), &expected);
    }
}

fn a_ten_second_clip_is_twice_a_five_second_one(page: &Page) {
    // 10 s × 0.10 = 1 and 5 s × 0.10 = 0.5.
    check(page, "videos=1&per=project", "seconds=10", "rate 0.1, video 1, total 1");
    check(page, "seconds=5&videos=1&per=project", "seconds=5", "rate 0.1, video 0.5, total 0.5");
}

fn a_plan_by_the_week_and_by_the_month(page: &Page) {
    // 8 s × 0.10 × 3 = 2.4; × 5 = 12; × 52 / 12 = 52; × 12 = 624; 52 / 22 = 2.3636…
    let weekly = "video 2.4, week 12, month 52, year 624, day 2.363636363636";
    check(
        page,
        "seconds=8&videos=5&per=week&days=22&attempts=3",
        "per=week days=22 seconds=8 videos=5 attempts=3",
        weekly,
    );
    // 12 s × 0.35 = 4.2; × 200 = 840.
    let monthly = "rate 0.35, video 4.2, month 840, year 10080";
    let link = "model=sora-2-pro&res=1080p&mode=batch&seconds=12&videos=200&per=month";
    check(page, link, "model=sora-2-pro res=1080p mode=batch seconds=12 videos=200 per=month", monthly);
}

fn what_comes_after_the_list_price(page: &Page) {
    // 1 ÷ (1 − 0.2) = 1.25; × 0.9 = 1.125; × 1.2 = 1.35; × 1.1 = 1.485.
    let link = "videos=1&per=project&blocked=20&blocked_billed=yes&discount=10&markup=20&tax=10";
    let fields = "seconds=10 blocked=20 blocked_billed=yes discount=10 markup=20 tax=10";
    check(page, link, fields, "render 1, video 1.485, second 0.1485, total 1.485");
    // Where blocked renders are free, they change no figure: 0.9 × 1.2 × 1.1 = 1.188.
    let link = "videos=1&per=project&blocked=20&discount=10&markup=20&tax=10";
    check(page, link, "seconds=10 blocked=20 discount=10 markup=20 tax=10", "video 1.188, total 1.188");
    // Which way up costs nothing.
    check(page, "orient=portrait&videos=1&per=project", "seconds=10 orient=portrait", "video 1, total 1");
}

fn the_headline_in_both_languages(page: &Page) {
    for (lang, figure) in [("en", "$600"), ("fr", "600\u{a0}$")] {
        page.open(&format!("lang={lang}"));
        page.expect_text("h1", figure);
        assert_eq!(page.text("h1 data"), figure, "the headline's figure in {lang}");
        assert_eq!(page.text_of("return document.documentElement.lang"), lang);
    }
    // The switch speaks the other language at once and edits nothing.
    page.press("English");
    page.expect_text("h1", "$600");
    page.expect_query("lang=en");
}

fn each_resolution_stands_in_compare_with_its_figures(page: &Page) {
    // Of 10 s, 20 a day for 30 days: 6000 s a month at each rate. A model that has ended stands there as the plan's own.
    for (model, res, rate, video, month) in [
        ("sora-2", "720p", "0.1", "1", "600"),
        ("sora-2-pro", "720p", "0.3", "3", "1800"),
        ("sora-2-pro", "1024p", "0.5", "5", "3000"),
        ("sora-2-pro", "1080p", "0.7", "7", "4200"),
    ] {
        page.open(&format!("model={model}&res={res}&on=2026-08-01"));
        for (figure, expected) in [("rate", rate), ("video", video), ("month", month)] {
            assert_eq!(page.tier_figure(model, res, figure), expected, "{figure} of {model} {res}");
        }
    }
}

fn another_currency_at_ones_own_rate(page: &Page) {
    page.open(BLANK);
    page.fill("seconds=10 cur=EUR");
    // Until there is a rate, all stays in US dollars.
    page.expect("rate 0.1, video 1, total 1");
    page.fill("fx=0.92");
    page.expect("rate 0.1, render 1, video 0.92 EUR, second 0.092 EUR, total 0.92 EUR");
    page.expect_query("videos=1&per=project&cur=EUR&fx=0.92&on=2026-08-01");
}
