//! Add-ons: what is bought beside each render (`addon_render`) and each kept video (`addon_video`), worked out by hand.

use std::collections::BTreeMap;

use clipcost::i18n::format::Format;
use clipcost::locale::{Currency, Lang};
use clipcost::money::Exact;
use clipcost::names::Code;
use clipcost::pricing::answer::{Answer, answer};
use clipcost::pricing::draft_saving::DraftSaving;
use clipcost::pricing::market::MarketFilter;
use clipcost::pricing::market::list::list;
use clipcost::pricing::working::{Step, Working};
use clipcost::pricing::{Figure, image_addon};

use crate::{book, check_figures, day, decimal, exact, open};

#[track_caller]
fn answered(link: &str) -> Answer {
    answer(&open(link), book(), day("2026-11-22")).unwrap_or_else(|why| panic!("{link} has no price: {why:?}"))
}

/// Checks figures of a canonical link: `plan 1130, saving 1870`; `-saving` for a figure that is absent.
#[track_caller]
fn check(link: &str, expected: &str) {
    let figures: BTreeMap<&str, String> =
        answered(link).figures().map(|(figure, value)| (figure.code(), exact(value))).collect();
    for pair in expected.split(", ") {
        match pair.split_once(' ') {
            Some((name, value)) => assert_eq!(figures.get(name).map(String::as_str), Some(value), "{name} of {link}"),
            None => assert_eq!(figures.get(pair.trim_start_matches('-')), None, "{pair} of {link}"),
        }
    }
}

#[test]
fn they_are_in_the_video_and_all_that_follows_from_it_but_not_in_the_price_of_the_api() {
    // 10 s × 0.10 + 0.05 + 0.5 = 1.55; ÷ 10; × 6; × 20; × 30; × 12.
    check_figures(
        "addon_render=0.05&addon_video=0.5&on=2026-08-01",
        "rate 0.1, render 1, video 1.55, second 0.155, minute 9.3, day 31, month 930, year 11160",
    );
    // By the week: 1.55 × 20 × 52 ÷ 12 = 134.333…; of a project: 1.55 × 20.
    check("per=week&addon_render=0.05&addon_video=0.5&on=2026-08-01", "week 31, month 134.333333333333");
    check("per=project&addon_render=0.05&addon_video=0.5&on=2026-08-01", "total 31");
    // Three renders for each video: 3 + 0.15.
    check("attempts=3&addon_render=0.05&on=2026-08-01", "render 1, video 3.15");
    // The finest there is.
    check("addon_render=0.000001&on=2026-08-01", "video 1.000001");
}

#[test]
fn they_are_in_the_plans_currency_and_never_adjusted() {
    // 3 × 2 ÷ 0.8 × 0.9 × 1.2 × 0.9 = 7.29 as in `costs`; 2 ÷ 0.8 = 2.5 renders made: 0.1; and 1: 8.39 EUR.
    // 40 a month: 335.6; × 3 = 1006.8. Trial: 29.16 and 10 × 0.04, not grown by blocking: 29.56.
    // Plan: 1006.8 + 29.56 + 320 + 120 + 1920 = 3396.36. Saving: (100 − 8.39 − 16) × 120 − 29.56 − 320 − 120 = 8603.64.
    // Break-even: 75.61 − 40 ÷ 40 = 74.61 a video; 349.56 ÷ 74.61 = 4.68…: the 5th.
    check(
        "model=sora-2-pro&videos=40&per=month&attempts=2&blocked=20&blocked_billed=yes&discount=10&tax=20&trial_renders=10\
         &setup_hours=4&care_hours=0.5&review_minutes=6&hourly=80&addon_render=0.04&addon_video=1&instead=100&months=3&cur=EUR\
         &fx=0.9&on=2026-08-01",
        "rate 0.3, render 3, video 8.39 EUR, month 335.6 EUR, trial 29.56 EUR, review 1920 EUR, plan 3396.36 EUR, \
         saving 8603.64 EUR, break-even-videos 5, renders-month 100, tier-needed 2",
    );
    // 2 × 1 ÷ 0.8 = 2.5; 2.5 × 0.04; 1.
    check("attempts=2&blocked=20&blocked_billed=yes&addon_render=0.04&addon_video=1&on=2026-08-01", "video 3.6");
    // Blocked renders that are free have none: 6 + 2 × 0.04 + 1.
    check(
        "model=sora-2-pro&videos=40&per=month&attempts=2&blocked=20&addon_render=0.04&addon_video=1&on=2026-08-01",
        "video 7.08",
    );
    // An API that costs nothing leaves them.
    check("discount=100&addon_render=0.25&addon_video=2&on=2026-08-01", "render 1, video 2.25, month 1350");
}

#[test]
fn drafts_and_finals_have_theirs() {
    // 5 × 1 + 5 = 10; 6 renders of 0.1; 2: 12.6; × 20 × 30.
    let link = "model=sora-2-pro&res=1024p&attempts=5&draft=sora-2&addon_render=0.1&addon_video=2&on=2026-08-01";
    check(link, "video 12.6, month 7560");
    // Without drafts 5 × 5.1; with them 5 × 1.1 + 5.1 = 10.6: 14.9 × 600. 5.1 ÷ (5 − 1) = 1.275 attempts.
    let DraftSaving { saved, pays_above } = answered(link).draft_saving.expect("drafts");
    assert_eq!(saved.value, Exact::whole(8940));
    assert_eq!(pays_above.map(Exact::to_plain), Some(Ok("1.275".to_owned())));
}

#[test]
fn risk_has_those_of_its_renders_and_of_its_kept_videos() {
    // One video at 2 attempts of $1: 1, 3 and 5 renders, each 1.1, and 2.
    let link = "videos=1&per=project&attempts=2";
    let addons = "addon_render=0.1&addon_video=2";
    check(&format!("{link}&{addons}&on=2026-08-01"), "risk-50 3.1, risk-80 5.3, risk-95 7.5");
    // Half of them blocked and charged: 1.1 ÷ 0.5 = 2.2 each.
    let blocked = "blocked=50&blocked_billed=yes";
    check(&format!("{link}&{blocked}&{addons}&on=2026-08-01"), "risk-50 4.2, risk-80 8.6, risk-95 13");
    // A final of 5 and its 0.1 besides.
    let pro = "model=sora-2-pro&res=1024p&videos=1&per=project&attempts=2&draft=sora-2";
    check(&format!("{pro}&{addons}&on=2026-08-01"), "risk-50 8.2, risk-80 10.4, risk-95 12.6");
    // At one attempt it is the plain figure.
    check(&format!("{addons}&on=2026-08-01"), "month 1860, risk-50 1860, risk-95 1860");
}

#[test]
fn a_budget_is_held_against_them_as_well() {
    // 60 videos a month of 1 + 0.05 + 0.5. Videos: 500 ÷ 1.55 = 322.6. Seconds: (500 ÷ 60 − 0.55) ÷ 0.1 = 77.8.
    // Attempts: (500 − 60 × 0.5) ÷ (60 × 1.05) = 7.46.
    check(
        "videos=2&addon_render=0.05&addon_video=0.5&budget=500&on=2026-08-01",
        "budget-videos 322, budget-seconds 77, budget-attempts 7.46",
    );
    // Drafts: 12.6 a video. Attempts: (7560 − 600 × (5 + 0.1 + 2)) ÷ (600 × 1.1) = 5.
    let drafts = "model=sora-2-pro&res=1024p&attempts=5&draft=sora-2&addon_render=0.1&addon_video=2";
    check(&format!("{drafts}&budget=7560&on=2026-08-01"), "budget-videos 600, budget-attempts 5, budget-seconds 10");
    // 60 × 10 of add-ons are more than the budget, before a second is rendered. Videos: 500 ÷ 11 = 45.45.
    check("videos=2&addon_video=10&budget=500&on=2026-08-01", "budget-videos 45, -budget-seconds, -budget-attempts");
}

#[test]
fn no_usage_tier_counts_them() {
    // $100 through the API: tier 1.
    check("videos=100&per=month&addon_render=1&addon_video=1000&on=2026-08-01", "month 100200, tier-needed 1");
}

#[test]
fn they_are_on_every_row_of_the_market() {
    let main = |link: &str| -> Vec<Exact> {
        let list = list(&open(link), book(), day("2026-11-22"), &MarketFilter::default());
        list.rows.iter().map(|row| row.main().expect("a month").value).collect()
    };
    let (without, with) =
        (main("attempts=2&on=2026-11-22"), main("attempts=2&addon_render=0.05&addon_video=0.5&on=2026-11-22"));
    // 600 videos × (2 × 0.05 + 0.5) = 360.
    assert!(without.len() > 5);
    assert_eq!(with, without.iter().map(|month| month.plus(360)).collect::<Vec<_>>());
}

#[test]
fn the_working_of_a_video_says_how_many_at_what_price() {
    // 2 ÷ 0.8 = 2.5 renders made.
    let plan = open("attempts=2&blocked=20&blocked_billed=yes&addon_render=0.04&addon_video=1&on=2026-08-01");
    let answer = answer(&plan, book(), day("2026-11-22")).expect("a price");
    let steps = Working { plan: &plan, answer: &answer }.steps(Figure::Video);
    for (lang, said) in [
        (Lang::En, ["$0.10 add-ons, 2.5 × $0.04", "$1 add-ons, 1 × $1"]),
        (Lang::Fr, ["0,10\u{a0}$ suppléments, 2,5 × 0,04\u{a0}$", "1\u{a0}$ suppléments, 1 × 1\u{a0}$"]),
    ] {
        let format = Format::new(lang, Currency::USD);
        let word = |step: &Step| {
            let label = (format.strings.factor)(format, step.factor, &plan);
            format!("{} {label}", format.factor(step.factor))
        };
        let words: Vec<String> = steps.iter().map(word).collect();
        assert!(words.ends_with(&said.map(str::to_owned)), "{words:?}");
    }
}

#[test]
fn a_surcharge_of_the_book_is_taken_in_the_plans_currency() {
    let surcharge = book().model("minimax-h3").and_then(|model| model.surcharges.first()).expect("a surcharge");
    assert_eq!((surcharge.usd.0, surcharge.free), (decimal(4, 2), 5));
    // 0.04; × 0.9123456 = 0.036493824, rounded to 6 decimals; × 0.0000125 = 0.0000005, half away from zero.
    for (rest, taken) in
        [("", decimal(4, 2)), ("cur=EUR&fx=0.9123456", decimal(36_494, 6)), ("cur=EUR&fx=0.0000125", decimal(1, 6))]
    {
        assert_eq!(image_addon(&open(rest), surcharge), Some(taken), "{rest}");
    }
    // 0.04 × 1,000,000 = 40,000.
    assert_eq!(image_addon(&open("cur=VND&fx=1000000"), surcharge), Some(decimal(40_000, 0)));
}
