//! Plans beside one another: which of their figures and parameters differ, and which plans can be put there.

use clipcost::i18n::format::Format;
use clipcost::i18n::parameters;
use clipcost::link::{NoRoom, add_another, write};
use clipcost::locale::{Currency, Lang};
use clipcost::names::Code;
use clipcost::plan::param::Param;
use clipcost::pricing::plans::{ComparedPlan, compared_figures};

use crate::{book, day, open};

/// Checks which figures of plans differ, and which are the same, with their value.
#[track_caller]
fn check(links: &[&str], differing: &str, same: &str) {
    let plans: Vec<ComparedPlan> =
        links.iter().map(|link| ComparedPlan::priced(open(link), book(), day("2026-11-25"))).collect();
    let found = compared_figures(&plans.iter().collect::<Vec<_>>());
    let codes: Vec<&str> = found.differing.iter().map(|figure| figure.code()).collect();
    let values: Vec<String> = found
        .same
        .iter()
        .map(|(figure, value)| format!("{} {}", figure.code(), value.exact().to_plain().unwrap_or_default()))
        .collect();
    assert_eq!((codes.join(" ").as_str(), values.join(", ").as_str()), (differing, same), "{links:?}");
}

#[test]
fn the_main_figure_is_a_row_and_what_is_the_same_is_told_once() {
    // A plan beside its copy: 10 s × $0.10 = $1, × 20 × 30 = $600, × 12 = $7,200; 20 × 30 renders; 20 ÷ (8 × 60) a minute. $600
    // is above the $500 of tier 2.
    let copy = "video 1, year 7200, plan 7200, renders-month 600, requests-minute 0.041666666667, tier-needed 3";
    check(&["on=2026-11-25", "on=2026-11-25"], "month", copy);
    // Veo 3.1 at $0.40: only renders and requests are the same.
    check(
        &["on=2026-11-25", "model=veo-3.1&on=2026-11-25"],
        "video month year plan tier-needed",
        "renders-month 600, requests-minute 0.041666666667",
    );
    // A project has a total and no month: 3 × 10 s × $0.10.
    check(
        &["on=2026-11-25", "videos=3&per=project&on=2026-11-25"],
        "month total year plan renders-month requests-minute tier-needed",
        "video 1",
    );
}

#[test]
fn a_plan_without_a_price_does_not_count_and_one_alone_has_every_figure_as_a_row() {
    let unpriced = "model=sora-2-pro&res=1080p&on=2025-12-01";
    let all = "video month year plan renders-month requests-minute tier-needed";
    check(&["on=2026-11-25"], all, "");
    check(&["on=2026-11-25", unpriced], all, "");
    check(&[unpriced], "", "");
    let copy = "video 1, year 7200, plan 7200, renders-month 600, requests-minute 0.041666666667, tier-needed 3";
    check(&["on=2026-11-25", unpriced, "on=2026-11-25"], "month", copy);
}

#[test]
fn the_same_tier_at_two_models_is_not_the_same() {
    // Sora 2 at $600 and Sora 2 Pro at $0.30 × 10 s × 7 × 30 = $630 a month both need tier 3.
    check(
        &["on=2026-11-25", "model=sora-2-pro&videos=7&on=2026-11-25"],
        "video month year plan renders-month requests-minute tier-needed",
        "",
    );
}

/// Checks which parameters differ from the plan, each as people read it: `attempts 1 / 3`.
#[track_caller]
fn check_params(link: &str, others: &[&str], expected: &str) {
    let plan = open(link);
    let others: Vec<_> = others.iter().map(|link| open(link)).collect();
    let format = Format::new(Lang::En, Currency::USD);
    let shown = |param: Param| {
        let one = |plan| parameters::shown(format, plan, book(), param).unwrap_or_else(|| "–".to_owned());
        let values: Vec<String> = [&plan].into_iter().chain(&others).map(one).collect();
        format!("{} {}", param.code(), values.join(" / "))
    };
    let found: Vec<String> = plan.differing(&others).into_iter().map(shown).collect();
    assert_eq!(found.join(", "), expected, "{link} beside {others:?}");
}

#[test]
fn parameters_that_differ_are_named_but_for_name_and_day() {
    check_params("", &[], "");
    check_params("seconds=5&on=2026-11-25&name=A", &["seconds=5&on=2026-08-01&name=B"], "");
    check_params(
        "",
        &["model=veo-3.1&seconds=7.5", "attempts=3&discount=12.5&budget=900"],
        "model Sora 2 / Veo 3.1 / Sora 2, seconds 10\u{a0}s / 7.5\u{a0}s / 10\u{a0}s, attempts 1 / 1 / 3, \
         discount 0% / 0% / 12.5%, budget – / – / $900",
    );
}

#[test]
fn another_plan_is_put_beside_in_the_currency_of_this_one() {
    let today = day("2026-11-25");
    let plan = open("seconds=5&cur=EUR&fx=0.9&lang=fr");
    let other = open("videos=3&cur=CHF&fx=0.8&on=2026-08-01&name=Spring&lang=en&with=seconds%3D7");
    let added = add_another(&plan, other.clone(), today, book()).expect("room");
    assert_eq!(
        write(&added, book()),
        "seconds=5&cur=EUR&fx=0.9&on=2026-11-25&lang=fr&with=videos%3D3%26on%3D2026-08-01%26name%3DSpring"
    );
    let full = open(&["with=seconds%3D1"; 11].join("&"));
    assert_eq!(add_another(&full, other, today, book()), Err(NoRoom::Full));
}
