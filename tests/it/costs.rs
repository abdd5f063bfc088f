//! From a link to every figure of its plan, worked out by hand in the comment of each case. That the page shows these figures
//! and no other is checked by `tests/pages`.

use std::collections::BTreeMap;

use clipcost::names::Code;
use clipcost::pricing::answer::answer;

use crate::{book, day, exact, open, plain, quote};

/// Every figure of a canonical link, as priced on 2026-11-22, with its exact value.
#[track_caller]
fn figures(link: &str) -> BTreeMap<String, String> {
    let answer = answer(&open(link), book(), day("2026-11-22"));
    let figures = answer.iter().flat_map(|answer| answer.figures());
    figures.map(|(figure, value)| (figure.code().to_owned(), exact(value))).collect()
}

/// Checks figures of a canonical link: `plan 1130, saving 1870`; `-saving` for a figure that is absent.
#[track_caller]
fn check(link: &str, expected: &str) {
    let figures = figures(link);
    for pair in expected.split(", ") {
        match pair.split_once(' ') {
            Some((name, value)) => assert_eq!(figures.get(name).map(String::as_str), Some(value), "{name} of {link}"),
            None => assert_eq!(figures.get(pair.trim_start_matches('-')), None, "{pair} of {link}"),
        }
    }
}

#[test]
fn the_guides_worked_example_in_one_link() {
    // API: 30 s × 0.50 × 10 attempts = 150. Setup: 16 h × 60 = 960. Review: 2 min ÷ 60 × 60 × 10 renders = 20.
    // Plan: 150 + 0 + 960 + 0 + 20 = 1130. Saving: (3000 − 150 − 20) × 1 − 960 = 1870. Break-even: 960 ÷ 2830, the first video.
    // No period: no requests a minute. Spend of $150 in a month: tier 1 stops at 100, tier 2 at 500.
    check(
        "model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&attempts=10&setup_hours=16&review_minutes=2&hourly=60\
         &instead=3000&on=2026-08-01",
        "rate 0.5, render 15, video 150, second 5, total 150, trial 0, setup 960, care 0, review 20, plan 1130, saving 1870, \
         break-even-videos 1, renders-month 10, tier-needed 2, -requests-minute, -month, -budget-videos",
    );
}

#[test]
fn a_plan_by_day_with_every_cost() {
    // render 8 s × 0.10 = 0.8; × 3 attempts = 2.4 a video; × 5 = 12 a day; × 20 days = 240 a month; × 6 = 1440 of API.
    // Trial: 25 × 0.8 = 20. Setup: 10 h × 45 = 450. Care: 1.5 h × 45 × 6 = 405.
    // Review: 1.5 min ÷ 60 × 45 = 1.125 a render; × 3 × 5 × 20 × 6 = 1800 renders: 2025.
    // Plan: 1440 + 20 + 450 + 405 + 2025 = 4340.
    // Saved per video: 50 − 2.4 − 3 × 1.125 = 44.225; × 600 videos = 26535; − 20 − 450 − 405 = 25660.
    // Break-even: a month's care 67.5 ÷ 100 videos = 0.675; 44.225 − 0.675 = 43.55; 470 ÷ 43.55 = 10.79…: the 11th.
    // Requests: 15 a day ÷ (8 × 60) = 0.03125. Renders: 300. $240 a month: tier 2 of 500.
    check(
        "seconds=8&videos=5&days=20&attempts=3&trial_renders=25&setup_hours=10&care_hours=1.5&review_minutes=1.5&hourly=45\
         &instead=50&months=6&on=2026-08-01",
        "video 2.4, day 12, month 240, trial 20, setup 450, care 405, review 2025, plan 4340, saving 25660, \
         break-even-videos 11, renders-month 300, requests-minute 0.03125, tier-needed 2",
    );
}

#[test]
fn drafts_on_one_model_and_finals_on_another() {
    // A draft 10 s × 0.10 = 1, a final 10 × 0.50 = 5: 5 × 1 + 1 × 5 = 10 a video; × 20 = 200 a day; × 30 = 6000 a month.
    let link = "model=sora-2-pro&res=1024p&attempts=5&draft=sora-2";
    check(
        &format!("{link}&on=2026-08-01"),
        "render 5, video 10, day 200, month 6000, year 72000, renders-month 3600, requests-minute 0.25, tier-needed 5",
    );
    // On the final model alone: 5 × 5 = 25 a video, 15000 a month: 9000 more. 5 ÷ (5 − 1) = 1.25 attempts.
    // With 20 hours of setup, 2 of care a month and 3 minutes a render at 30 over 12 months:
    // API 72000; setup 600; care 2 × 30 × 12 = 720; review 3 ÷ 60 × 30 = 1.5 × 6 renders × 7200 videos = 64800: 138120.
    // Two finals: 5 + 10 = 15 a video.
    check(
        &format!("{link}&setup_hours=20&care_hours=2&review_minutes=3&hourly=30&on=2026-08-01"),
        "setup 600, care 720, review 64800, plan 138120, -saving, -break-even-videos",
    );
    check(&format!("{link}&finals=2&on=2026-08-01"), "video 15, renders-month 4200");
    // At one attempt drafting costs 6, the final alone 5: 1 × 600 videos more a month.
    // A draft as dear as a final.
}

#[test]
fn charged_blocking_taxes_and_euros() {
    // render 10 s × 0.30 = 3; × 2 = 6; ÷ 0.8 = 7.5; × 0.9 × 1.2 = 8.1 dollars; × 0.9 = 7.29 EUR a video.
    // 40 a month: 291.6; × 3 months = 874.8. Trial, not grown by blocking: 10 × 3 × 0.9 × 1.2 × 0.9 = 29.16.
    // Setup 4 × 80 = 320. Care 0.5 × 80 × 3 = 120. Review 6 min: 8 EUR a render that is not blocked: × 2 × 120 = 1920.
    // Plan: 874.8 + 29.16 + 320 + 120 + 1920 = 3263.96.
    // Saving: (100 − 7.29 − 16) × 120 = 9205.2; − 29.16 − 320 − 120 = 8736.04.
    // Break-even: 76.71 − 40 ÷ 40 = 75.71 a video; 349.16 ÷ 75.71 = 4.6…: the 5th.
    // Renders: 40 × 2 ÷ 0.8 = 100. Requests: 80 ÷ 30 days ÷ 0.8 ÷ 480 minutes = 1/144.
    // Spend in dollars after discount alone: 6 ÷ 0.8 × 0.9 × 40 = 270 a month: tier 2.
    check(
        "model=sora-2-pro&videos=40&per=month&attempts=2&blocked=20&blocked_billed=yes&discount=10&tax=20&trial_renders=10\
         &setup_hours=4&care_hours=0.5&review_minutes=6&hourly=80&instead=100&months=3&cur=EUR&fx=0.9&on=2026-08-01",
        "rate 0.3, render 3, video 7.29 EUR, month 291.6 EUR, trial 29.16 EUR, setup 320 EUR, care 120 EUR, review 1920 EUR, \
         plan 3263.96 EUR, saving 8736.04 EUR, break-even-videos 5, renders-month 100, requests-minute 0.006944444444, \
         tier-needed 2",
    );
    // Where blocked renders are free they cost nothing, and are sent and counted as requests all the same: 80 renders.
    check(
        "model=sora-2-pro&videos=40&per=month&attempts=2&blocked=20&on=2026-08-01",
        "video 6, renders-month 80, requests-minute 0.006944444444",
    );
}

#[test]
fn a_project_pays_care_every_month_before_it_breaks_even() {
    // 10 s × 0.10 = 1 a video, 20 videos. Setup 5 × 10 = 50, care 1 × 10 × 12 = 120: F = 170, m = 3 − 1 = 2: the 85th video.
    // Saving 2 × 20 − 170 = −130: below zero, and beyond the plan.
    let link = "per=project&setup_hours=5&care_hours=1&hourly=10&instead=3&on=2026-08-01";
    check(link, "total 20, care 120, plan 190, saving -130, break-even-videos 85");
}

#[test]
fn a_plan_that_never_pays_says_so() {
    // A video costs 1 and would cost 0.5 the other way.
    let link = "instead=0.5&on=2026-08-01";
    check(link, "saving -3600, -break-even-videos");
    // It would cost the same, and nothing is to be paid back: the first video does.
    check("instead=1&on=2026-08-01", "saving 0, break-even-videos 1");
    check("setup_hours=1&hourly=1&instead=1&on=2026-08-01", "saving -1, -break-even-videos");
    // What a video saves goes into care: 600 videos save 1 each, care is 600 a month.
    check("care_hours=1&hourly=600&instead=2&on=2026-08-01", "saving 0, break-even-videos 1");
    check("setup_hours=1&care_hours=1&hourly=600&instead=2&on=2026-08-01", "saving -600, -break-even-videos");
}

#[test]
fn the_tier_is_decided_by_spend_by_requests_or_not_at_all() {
    // 600 a month: tier 2 stops at 500, tier 3 allows 1000. 600 requests in 8 h a day are few.
    check("on=2026-08-01", "tier-needed 3, requests-minute 0.041666666667");
    // 0.001 s × 0.10: 12000 a day × 30 × 0.0001 = 36 a month. In 2 hours 100 requests a minute: tier 3 sends 125.
    let requests = "seconds=0.001&videos=12000&hours=2&on=2026-08-01";
    check(requests, "month 36, requests-minute 100, tier-needed 3");
    // Pro sends 75 at tier 4, 150 at tier 5.
    check("model=sora-2-pro&seconds=0.001&videos=12000&hours=2&on=2026-08-01", "month 108, tier-needed 5");
    // A batch does not count them.
    check("mode=batch&seconds=0.001&videos=12000&hours=2&on=2026-08-01", "month 18, tier-needed 1");
    // 9000 videos of 1 a day: 270,000 a month, more than tier 5 allows.
    check("videos=9000&on=2026-08-01", "month 270000, -tier-needed");
    // At the limit and a step beyond: 100 dollars are covered by tier 1.
    check("videos=100&per=month&on=2026-08-01", "month 100, tier-needed 1");
    check("videos=101&per=month&on=2026-08-01", "month 101, tier-needed 2");
    // 25 requests a minute over 8 h are 12000 a day.
    check("seconds=0.001&videos=12000&on=2026-08-01", "requests-minute 25, tier-needed 1");
    check("seconds=0.001&videos=12001&on=2026-08-01", "requests-minute 25.002083333333, tier-needed 2");
    // The limits are compared with the spend before markup and tax: 500 × 0.9 = 450, in dollars.
    check(
        "videos=500&per=month&discount=10&markup=50&tax=20&cur=EUR&fx=2&on=2026-08-01",
        "month 1620 EUR, tier-needed 2",
    );
    // A project's whole spend is compared with one month's limit, whatever its requests per minute.
    check("seconds=0.001&videos=990000&per=project&on=2026-08-01", "total 99, tier-needed 1, -requests-minute");
}

#[test]
fn real_clips_are_a_request_each() {
    // 30 s are 12 + 12 + 8: three requests a render. 20 × 3 ÷ 480 = 0.125.
    check("seconds=30&clips=rendered&on=2026-01-01", "requests-minute 0.125, renders-month 600");
    // Drafts and finals each by their own clips: 20 × (2 × 3 + 1 × 3) ÷ 480 = 0.375.
    check(
        "model=sora-2-pro&res=1024p&seconds=30&clips=rendered&attempts=2&draft=sora-2&on=2026-01-01",
        "requests-minute 0.375, renders-month 1800",
    );
}

#[test]
fn a_budget_is_turned_into_videos_seconds_and_attempts() {
    // 2 × 10 s a day, 60 videos a month, $500 at $0.10. Videos: 500 ÷ 1. Seconds: 500 ÷ (60 × 0.1) = 83.3. Attempts: 500 ÷ (60 × 10 ×
    // 0.1) = 8.3333.
    check("videos=2&budget=500&on=2026-08-01", "budget-videos 500, budget-seconds 83, budget-attempts 8.333");
    // On 20 a day one attempt costs 600.
    check("budget=500&on=2026-08-01", "budget-videos 500, budget-seconds 8, -budget-attempts");
    // Not one video: below the least.
    check("budget=0.5&on=2026-08-01", "-budget-videos, -budget-seconds, -budget-attempts");
    // More than can be asked for is the greatest that can: a video of 0.0001.
    check(
        "seconds=0.001&videos=1&budget=1000000000&on=2026-08-01",
        "budget-videos 1000000000, budget-seconds 86400, budget-attempts 1000",
    );
    // A plan that costs nothing has no limit.
    check(
        "discount=100&budget=1&on=2026-08-01",
        "budget-videos 1000000000, budget-seconds 86400, budget-attempts 1000",
    );
}

#[test]
fn a_budget_is_compared_with_the_spend_after_adjustments_and_with_drafts() {
    // 1 × 1.2 tax × 0.5 = 0.6 EUR a video: 100 ÷ 0.6 = 166.6.
    check(
        "budget=100&tax=20&cur=EUR&fx=0.5&on=2026-08-01".replace("budget=100&tax=20", "tax=20&budget=100").as_str(),
        "budget-videos 166",
    );
    // Drafts: 5 × 1 + 5 = 10 a video: 600 ÷ 10 = 60. Attempts on 600 videos a month: (6000 − 600 × 5) ÷ 600 = 5.
    let link = "model=sora-2-pro&res=1024p&attempts=5&draft=sora-2&budget=6000&on=2026-08-01";
    check(link, "budget-videos 600, budget-attempts 5, budget-seconds 10");
    // A project's budget is for all of it; real clips cost in steps: 12 s for 1.2, 16 s for 1.6.
    check(
        "videos=1&per=project&clips=rendered&budget=1.59&on=2026-08-01",
        "budget-videos 1, budget-seconds 12, budget-attempts 1.325",
    );
}

#[test]
fn what_is_not_offered_has_no_cost_and_no_risk() {
    for link in
        ["model=sora-2-pro&res=1080p&budget=500&on=2025-12-01", "draft=sora-2-pro&draft_res=1080p&on=2025-12-01"]
    {
        assert_eq!(figures(link), BTreeMap::new(), "{link}");
    }
}

#[test]
fn a_count_too_small_for_its_decimals_is_less_than_the_least() {
    // One request in 31 days of 24 hours: 1 ÷ 44640.
    let link = "videos=1&per=month&days=31&hours=24&on=2026-08-01";
    check(link, "requests-minute 0.000022401434");
}

#[test]
fn drafts_are_priced_with_the_plans_own_length_and_day() {
    // 8 s drafts: 0.8 each.
    let quote = quote("model=sora-2-pro&res=1024p&seconds=8&draft=sora-2&on=2026-08-01");
    let draft = quote.draft.expect("a draft");
    assert_eq!(draft.billed.usd.to_plain().as_deref(), Ok("0.8"));
    // In a batch, at its price: 0.05 × 8, and finals 0.25 × 8 = 2.
    let batch = crate::quote("model=sora-2-pro&res=1024p&mode=batch&seconds=8&draft=sora-2&on=2026-08-01");
    assert_eq!(batch.draft.as_ref().map(|draft| draft.billed.usd.to_plain()), Some(Ok("0.4".to_owned())));
    assert_eq!(plain(batch.figure(clipcost::pricing::Figure::Video).expect("a video")), "2.4");
}
