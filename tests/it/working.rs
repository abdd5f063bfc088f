//! Workings: the factors of a plan's main figure, each with the parameter that changes it.

use clipcost::names::Code;
use clipcost::pricing::Figure;
use clipcost::pricing::answer::{Answer, answer};
use clipcost::pricing::working::{Sign, Working, main_steps, result};

use crate::{book, open, quote};

fn answered(link: &str) -> Answer {
    let plan = open(link);
    let today = plan.on.expect("a day");
    answer(&plan, book(), today).unwrap_or_else(|why| panic!("{link} has no price: {why:?}"))
}

/// Checks the factors as `param value`, in the order they are read.
#[track_caller]
fn check(link: &str, expected: &str) {
    let steps = main_steps(&open(link), &quote(link));
    let said = steps.into_iter().enumerate().map(|(at, step)| {
        let value = step.factor.value().to_plain().expect("a small factor");
        let sign = match step.sign {
            _ if at == 0 => "",
            Sign::Times => " × ",
            Sign::Over => " ÷ ",
            Sign::Plus => " + ",
            Sign::Minus => " − ",
        };
        format!("{sign}{} {value}", step.factor.param().expect("a field of the form").code())
    });
    assert_eq!(said.collect::<String>(), expected, "{link}");
}

#[test]
fn the_shortest_working_is_videos_seconds_rate_and_days() {
    check("on=2026-01-01", "videos 20 × seconds 10 × model 0.1 × days 30");
    // Even where they are one.
    check("seconds=1&videos=1&days=1&on=2026-01-01", "videos 1 × seconds 1 × model 0.1 × days 1");
}

#[test]
fn a_month_is_reached_as_the_period_says() {
    check("per=week&on=2026-01-01", "videos 20 × seconds 10 × model 0.1 × per 4.333333333333");
    check("per=month&days=5&on=2026-01-01", "videos 20 × seconds 10 × model 0.1");
    check("per=project&on=2026-01-01", "videos 20 × seconds 10 × model 0.1");
}

#[test]
fn factors_that_change_the_price_are_there_once_and_all_others_are_left_out() {
    // ÷ (1 − 0.20) = ÷ 0.8; − 10 % = × 0.9; + 50 % = × 1.5; + 20 % = × 1.2.
    check(
        "attempts=2&blocked=20&blocked_billed=yes&discount=10&markup=50&tax=20&cur=EUR&fx=0.9&on=2026-01-01",
        "videos 20 × seconds 10 × model 0.1 × attempts 2 ÷ blocked 0.8 × discount 0.9 × markup 1.5 × tax 1.2 × fx 0.9 × days 30",
    );
    // Free blocked renders change no price, nor does a rate of exchange of the dollar.
    check("blocked=20&on=2026-01-01", "videos 20 × seconds 10 × model 0.1 × days 30");
    check("blocked_billed=yes&on=2026-01-01", "videos 20 × seconds 10 × model 0.1 × days 30");
}

#[test]
fn add_ons_are_added_to_a_video_before_it_is_multiplied() {
    // 2 renders, 2 ÷ 0.8 = 2.5 of them made: × 0.1 = 0.25.
    check(
        "addon_render=0.1&addon_video=2&on=2026-01-01",
        "seconds 10 × model 0.1 + addon_render 2.1 × videos 20 × days 30",
    );
    check(
        "attempts=2&blocked=20&blocked_billed=yes&tax=20&addon_render=0.1&on=2026-01-01",
        "seconds 10 × model 0.1 × attempts 2 ÷ blocked 0.8 × tax 1.2 + addon_render 0.25 × videos 20 × days 30",
    );
    check(
        "model=sora-2-pro&draft=sora-2&addon_video=2&on=2026-01-01",
        "attempts 1 + finals 3 + addon_render 2 × videos 20 × days 30",
    );
}

#[test]
fn the_seconds_are_those_that_are_billed() {
    check("clips=rendered&on=2026-01-01", "videos 20 × seconds 12 × model 0.1 × days 30");
}

#[test]
fn the_persons_own_rate_is_a_factor_with_the_parameter_rate() {
    check("rate=0.05&on=2026-01-01", "videos 20 × seconds 10 × rate 0.05 × days 30");
    check("model=luma-ray-3.2&clips=rendered&rate=0.05&on=2026-11-25", "videos 20 × seconds 10 × rate 0.05 × days 30");
}

#[test]
fn sold_clips_are_added_up_each_length_at_its_price() {
    // 13 s are three clips of 5 s at 0.15.
    let link = "model=luma-ray-3.2&res=540p&seconds=13&on=2026-11-25";
    let (plan, answer) = (open(link), answered(link));
    let steps = Working { plan: &plan, answer: &answer }.steps(Figure::Render);
    assert_eq!(steps.len(), 1);
    assert_eq!(result(&steps).to_plain().as_deref(), Ok("0.45"));
}

#[test]
fn the_seconds_of_a_budget_have_steps_only_where_every_render_is_billed_at_its_exact_length() {
    for (link, shared) in [
        ("budget=500&on=2026-11-25", true),
        ("draft=wan-3.0&budget=500&on=2026-11-25", true),
        // The price of clips grows in steps: sold clips, clips of drafts, and real clips.
        ("draft=luma-ray-3.2&budget=500&on=2026-11-25", false),
        ("model=luma-ray-3.2&draft=wan-3.0&budget=500&on=2026-11-25", false),
        ("clips=rendered&budget=500&on=2026-11-25", false),
    ] {
        let (plan, answer) = (open(link), answered(link));
        let steps = Working { plan: &plan, answer: &answer }.steps(Figure::BudgetSeconds);
        assert_eq!(!steps.is_empty(), shared, "{link}");
    }
}
