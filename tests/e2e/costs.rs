//! What a plan really costs, on the page: risk, drafts, limits, the whole cost, its return, a budget. Sums stand beside each case;
//! `tests/it/costs.rs` has more of them.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::cases;
use crate::page::Page;

cases![
    the_guides_chain_by_link_and_by_typing,
    three_more_chains,
    drafts_are_chosen_and_taken_away,
    the_tier_needed_by_spend_by_requests_and_by_none,
    what_is_not_counted_is_one_click_from_its_field,
    a_budget_begins_with_sums_of_the_plans_own_size,
    a_budget_and_what_it_buys_in_one_click,
    what_a_plan_can_be_without_is_emptied,
    attempts_of_others_are_one_click_away,
    a_figure_opens_its_working_and_keeps_it_open_while_typing,
    sliding_scatters_the_dots_and_shifts_nothing,
    every_chart_has_words_and_a_table,
    what_cannot_be_read_in_a_section_changes_nothing,
];

fn the_guides_chain_by_link_and_by_typing(page: &Page) {
    // API 30 s × 0.50 × 10 = 150; setup 16 h × 60 = 960; review 2 min × 10 renders = 20 min at 60 an hour = 20; in all 1130.
    // Saving 3000 − 150 − 20 − 960 = 1870, with the first video. Risk: one kept of p = 1/10: 1 − 0.9ᵀ reaches 50 % at 7,
    // 80 % at 16 (0.9¹⁵ = 0.206, 0.9¹⁶ = 0.185), 95 % at 29 (0.9²⁸ = 0.0523, 0.9²⁹ = 0.0471): × 15.
    let expected = "video 150, total 150, trial 0, setup 960, care 0, review 20, plan 1130, saving 1870, break-even-videos 1, \
                    renders-month 10, risk-50 105, risk-80 240, risk-95 435, tier-needed 2";
    let link = "model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&attempts=10&setup_hours=16&review_minutes=2&hourly=60\
                &instead=3000&on=2026-08-01";
    page.open(&format!("{link}&lang=en"));
    page.expect(expected);
    page.expect_text("#cost-finding", "$1,130");
    page.open("model=sora-2-pro&res=1024p&seconds=1&videos=1&per=project&on=2026-08-01&lang=en");
    page.fill("seconds=30 attempts=10 hourly=60 setup_hours=16 review_minutes=2 instead=3000");
    page.expect(expected);
    page.expect_query(&format!("{link}&lang=en"));
    page.press("Français");
    page.expect(expected);
    page.expect_text("#cost-finding", "1\u{202f}130\u{a0}$");
}

fn three_more_chains(page: &Page) {
    // 8 s × 0.10 × 3 = 2.4; × 5 × 20 × 6 = 1440 of API; 25 × 0.8 = 20; 10 × 45; 1.5 × 45 × 6; 1.125 a render × 1800 renders.
    page.open(
        "seconds=8&videos=5&days=20&attempts=3&trial_renders=25&setup_hours=10&care_hours=1.5&review_minutes=1.5&hourly=45\
         &instead=50&months=6&on=2026-08-01",
    );
    page.expect(
        "month 240, trial 20, setup 450, care 405, review 2025, plan 4340, saving 25660, break-even-videos 11, \
         requests-minute 0.03125, tier-needed 2",
    );
    // Drafts 5 × 1 + a final of 5 = 10 a video; 200 a day, 6000 a month, 9000 less than 25 a video.
    page.open("model=sora-2-pro&res=1024p&attempts=5&draft=sora-2&on=2026-08-01&lang=en");
    page.expect("video 10, day 200, month 6000, renders-month 3600, tier-needed 5");
    page.expect_text("#drafted", "Drafting saves $9,000 a month");
    page.expect_text("#drafted", "It pays above 1.25 takes.");
    // 3 × 2 ÷ 0.8 × 0.9 × 1.2 × 0.9 = 7.29 EUR; the rest as in the pure suite.
    page.open(
        "model=sora-2-pro&videos=40&per=month&attempts=2&blocked=20&blocked_billed=yes&discount=10&tax=20&trial_renders=10\
         &setup_hours=4&care_hours=0.5&review_minutes=6&hourly=80&instead=100&months=3&cur=EUR&fx=0.9&on=2026-08-01",
    );
    page.expect(
        "video 7.29 EUR, month 291.6 EUR, trial 29.16 EUR, setup 320 EUR, care 120 EUR, review 1920 EUR, plan 3263.96 EUR, \
         saving 8736.04 EUR, break-even-videos 5, renders-month 100, requests-minute 0.006944444444, tier-needed 2",
    );
}

fn drafts_are_chosen_and_taken_away(page: &Page) {
    page.open("model=sora-2-pro&res=1024p&attempts=5&on=2026-08-01&lang=en");
    page.expect("video 25");
    page.pick("draft", "Sora 2");
    // 5 × 1 + 5.
    page.expect("video 10");
    page.expect_query("model=sora-2-pro&res=1024p&attempts=5&draft=sora-2&on=2026-08-01&lang=en");
    page.pick("draft", "Sora 2 Pro");
    // The plan's own resolution, which that model has: 5 × 5 + 5.
    page.expect("video 30");
    page.pick("draft_res", "720p");
    // 5 × 3 + 2 × 5.
    page.fill("finals=2");
    page.expect("video 25");
    page.expect_query(
        "model=sora-2-pro&res=1024p&attempts=5&draft=sora-2-pro&draft_res=720p&finals=2&on=2026-08-01&lang=en",
    );
    page.pick("draft", "No drafts");
    page.expect("video 25");
    assert_eq!(page.count("#field-draft_res"), 0, "a resolution of no drafts");
}

fn the_tier_needed_by_spend_by_requests_and_by_none(page: &Page) {
    // 600 a month are over 500, and under 1000.
    page.open("on=2026-08-01&lang=en");
    page.expect("tier-needed 3");
    page.expect_text("#tier-reason", "the $500 monthly limit of tier 2 that stops the plan, not the requests");
    assert_eq!(page.count("[data-tier]"), 5, "tiers shown");
    page.pick("tier", "2");
    page.expect_text("#own-tier", "does not let this plan through");
    // 12000 a day of 0.0001 are 36 a month; in 2 hours 100 requests a minute: over 50, under 125.
    page.fill("seconds=0.001 videos=12000 hours=2");
    page.expect("tier-needed 3, requests-minute 100, month 36");
    page.expect_text("#tier-reason", "the requests a minute of tier 2 that stop the plan, not its $500 a month");
    page.fill("videos=9000000");
    assert_eq!(page.count("[data-figure=tier-needed]"), 0, "a tier where none is enough");
    page.expect_text("#tier-reason", "No usage tier is enough");
}

fn what_is_not_counted_is_one_click_from_its_field(page: &Page) {
    page.open("on=2026-08-01&lang=en");
    // 600 × 12. What is known to be zero is a figure.
    page.expect("trial 0, setup 0, care 0, review 0, plan 7200");
    page.follow("#add-setup");
    page.find("#field-setup_hours:focus");
    page.fill("setup_hours=2");
    page.expect_text("#add-setup", "add the price of an hour");
    page.follow("#add-setup");
    page.find("#field-hourly:focus");
    page.fill("hourly=50");
    page.expect("setup 100, plan 7300");
    assert_eq!(page.count("#add-setup"), 0, "a part that is counted");
    assert_eq!(page.count("#add-care"), 1, "a part that is not");
}

fn a_budget_begins_with_sums_of_the_plans_own_size(page: &Page) {
    page.open("on=2026-08-01&lang=en");
    // Half of 600, and twice that.
    page.expect_text("#budget-half", "$300");
    page.follow("#budget-double");
    page.expect("budget-videos 1200, budget-seconds 20, budget-attempts 2");
    page.expect_query("budget=1200&on=2026-08-01&lang=en");
    page.find("#field-budget:focus");
}

fn a_budget_and_what_it_buys_in_one_click(page: &Page) {
    page.open("videos=2&on=2026-08-01&lang=en");
    page.fill("budget=500");
    // 60 videos a month: 500 ÷ 1; 500 ÷ 6; 500 ÷ 60.
    page.expect("budget-videos 500, budget-seconds 83, budget-attempts 8.333");
    for (res, videos, seconds, attempts) in
        [("720p", "166", "27", "2.777"), ("1024p", "100", "16", "1.666"), ("1080p", "71", "11", "1.19")]
    {
        for (figure, expected) in
            [("budget-videos", videos), ("budget-seconds", seconds), ("budget-attempts", attempts)]
        {
            assert_eq!(page.tier_figure("sora-2-pro", res, figure), expected, "{figure} of {res}");
        }
    }
    page.follow("#buy-sora-2-pro-1024p-on-videos");
    page.expect("video 5, month 500, budget-videos 100");
    page.expect_query("model=sora-2-pro&res=1024p&videos=100&per=month&budget=500&on=2026-08-01&lang=en");
    page.find("#buy-sora-2-pro-1024p-on-videos:focus");
    page.open("videos=2&budget=500&on=2026-08-01&lang=en");
    // 11 s × 0.70 × 60 = 462.
    page.follow("#buy-sora-2-pro-1080p-on-seconds");
    page.expect("month 462, budget-seconds 11");
    page.open("videos=2&budget=500&on=2026-08-01&lang=en");
    // 8.333 × 60 = 499.98.
    page.follow("#buy-sora-2-720p-on-attempts");
    page.expect("month 499.98, budget-attempts 8.333");
    // 20 a day cost 600 at one attempt.
    page.open("budget=500&on=2026-08-01&lang=en");
    page.expect("budget-videos 500, budget-seconds 8");
    assert_eq!(page.count("[data-figure=budget-attempts]"), 0, "attempts that the budget does not allow");
    page.expect_text("#budget-buys .small-figures", "not one take each");
}

fn what_a_plan_can_be_without_is_emptied(page: &Page) {
    page.open("instead=3&budget=500&on=2026-08-01&lang=en");
    page.expect("saving 14400, budget-videos 500");
    page.fill("instead= budget=");
    page.expect_query("on=2026-08-01&lang=en");
    assert_eq!(
        page.count("[data-figure=saving], [data-figure=budget-videos]"),
        0,
        "figures of what is no longer asked"
    );
    assert_eq!(page.count("#field-budget[aria-invalid=true]"), 0, "an empty budget is no mistake");
}

fn attempts_of_others_are_one_click_away(page: &Page) {
    page.open("videos=1&per=project&on=2026-08-01&lang=en");
    page.follow("[id='takes-1.8']");
    page.expect("video 1.8");
    page.expect_query("videos=1&per=project&attempts=1.8&on=2026-08-01&lang=en");
    assert_eq!(page.count("[id='takes-1.8'][aria-current=true]"), 1, "the one that is taken");
}

fn a_figure_opens_its_working_and_keeps_it_open_while_typing(page: &Page) {
    page.open("attempts=3&on=2026-08-01&lang=en");
    page.js("document.getElementById('why-video').focus()", &[]);
    page.hit(Key::Enter);
    page.find("#why-video[aria-expanded=true]");
    page.expect_text("#working-video", "× 3 takes");
    page.expect_text("#working-video", "with the takes thrown away for it");
    page.fill("seconds=20");
    page.expect("video 6");
    page.find("#why-video[aria-expanded=true]");
    page.expect_text("#working-video", "$2 per take × 3 takes");
    // Escape closes it, and gives the focus back to what opened it.
    page.js("document.querySelector('#working-video button').focus()", &[]);
    page.hit(Key::Escape);
    page.find("#why-video[aria-expanded=false]:focus");
    assert_eq!(page.count("#working-video .sum"), 0);
}

/// How far the dots and the lines are apart, and where what stands below them begins.
const DOTS: &str = "
    const top = id => Math.round(document.getElementById(id).getBoundingClientRect().top + scrollY);
    const x = selector => [...document.querySelectorAll(selector)].map(one => Number(one.getAttribute('cx') ?? one.getAttribute('x1')));
    const [dots, [aside], [most]] = ['.dot', '.line-set-aside', '.line-nineteen'].map(x);
    return {
        dots: dots.length, covered: document.querySelectorAll('.dot-covered').length, spread: most - aside,
        wide: Math.max(...dots) - Math.min(...dots), tops: ['retakes', 'takes-presets', 'limits', 'cost', 'budget'].map(top),
    };";

fn sliding_scatters_the_dots_and_shifts_nothing(page: &Page) {
    for (lang, size, on) in [
        ("en", (1280, 1600), "2026-08-01"),
        ("fr", (520, 1000), "2026-08-01"),
        // Where the market is for sale.
        ("fr", (1280, 1600), "2026-11-25"),
        ("en", (520, 1000), "2026-11-25"),
    ] {
        page.with_window(size, || {
            page.open(&format!("videos=8&per=project&attempts=1.2&instead=30&budget=50&on={on}&lang={lang}"));
            page.expect("video 1.2");
            let before = page.js(DOTS, &[]);
            let mut spread = 0;
            for attempts in ["1.5", "2", "4"] {
                page.js(
                    "const slider = document.getElementById('slide-attempts');
                    slider.value = arguments[0];
                    slider.dispatchEvent(new Event('input', { bubbles: true }));",
                    &[json!(attempts)],
                );
                page.expect(&format!("video {attempts}"));
                let now = page.js(DOTS, &[]);
                assert!(now["dots"] == 20 && now["covered"].as_u64() >= Some(16), "{now}");
                assert_eq!(now["tops"], before["tops"], "sections have moved at {attempts} attempts, {lang}, {on}");
                let wide = now["wide"].as_u64().unwrap_or_default();
                assert!(wide > 0, "dots in one place: {now}");
                spread = spread.max(now["spread"].as_u64().unwrap_or_default());
                assert_eq!(page.typed("attempts"), attempts.replace('.', if lang == "fr" { "," } else { "." }));
            }
            assert!(Some(spread) > before["spread"].as_u64(), "{spread} is no wider than {before}");
        });
    }
}

fn every_chart_has_words_and_a_table(page: &Page) {
    page.open("attempts=3&instead=30&setup_hours=10&hourly=50&months=24&on=2026-08-01&lang=en");
    page.js("document.querySelectorAll('details.twin').forEach(twin => { twin.open = true; })", &[]);
    page.find("#risk-table table");
    let charts = page.js(
        "return [...document.querySelectorAll('figure.chart')].map(chart => ({
            pictures: [...chart.querySelectorAll('svg[role=img]')].map(picture => ['title', 'desc'].map(name => picture.querySelector(name).textContent)),
            rows: chart.querySelectorAll('table tbody tr').length,
            columns: chart.querySelectorAll('table thead th').length,
        }))",
        &[],
    );
    let charts = charts.as_array().expect("charts");
    assert!(charts.len() >= 3, "{charts:?}");
    for chart in charts {
        let long = |text: &Value| text.as_str().is_some_and(|text| text.len() > 10);
        let pictures = chart["pictures"].as_array().expect("pictures");
        assert!(pictures.iter().flat_map(|picture| picture.as_array()).flatten().all(long), "{chart}");
        assert!(!pictures.is_empty() && chart["columns"].as_u64() > Some(2), "{chart}");
    }
    // Each of the twenty outcomes once: the last covers them all. Five tiers. 24 months and what comes before the first.
    page.expect_text("#risk-table tbody tr:last-child", "20 of 20");
    let rows = charts.iter().map(|chart| chart["rows"].as_u64().unwrap_or_default()).collect::<Vec<_>>();
    assert!((2..=20).contains(&rows[0]) && rows[1..].contains(&5) && rows[1..].contains(&25), "{rows:?}");
    // The last row of the running total is the whole cost: 12 months... 24 × 1800 + 500.
    page.expect("plan 43700");
    page.expect_text("#total-table tbody tr:last-child", "$43,700");
}

fn what_cannot_be_read_in_a_section_changes_nothing(page: &Page) {
    page.open("budget=500&hourly=60&setup_hours=1&on=2026-08-01&lang=en");
    for (name, text) in
        [("budget", "0"), ("budget", "-5"), ("hourly", "sixty"), ("setup_hours", "1e9"), ("months", "0.5")]
    {
        page.type_in(name, text);
        page.find(&format!("#field-{name}[aria-invalid=true]"));
        page.expect("budget-videos 500, setup 60, plan 7260");
    }
    let strange = page.js(
        "return [...document.querySelectorAll('data')].filter(data => /NaN|Infinity|undefined/.test(data.textContent + data.value)).length",
        &[],
    );
    assert_eq!(strange, Value::from(0), "figures that are none");
}
