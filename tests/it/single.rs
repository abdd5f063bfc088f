//! `clips=single`: a video is one unbroken take, billed as the one clip that covers it for the least.

use rust_decimal::Decimal;

use clipcost::names::Code;
use clipcost::pricing::answer::answer;
use clipcost::pricing::clips::{Clip, Run, single};
use clipcost::pricing::market::list::list;
use clipcost::pricing::market::{MarketFilter, WhyNot};
use clipcost::pricing::{Change, Figure, RenderKind, Unpriced, price, real_clips, really_rendered};

use crate::{book, day, exact, open, plain, quote};

/// Checks the clips of a link's video, `5+5`, empty where its own length is billed, and the price of rendering it.
#[track_caller]
fn check(link: &str, clips: &str, render: &str) {
    let quote = quote(&format!("{link}&on=2026-11-22"));
    let lengths = quote.billed.runs.iter().flat_map(|run| vec![run.seconds.to_string(); run.count as usize]);
    assert_eq!(lengths.collect::<Vec<_>>().join("+"), clips, "clips of {link}");
    assert_eq!(quote.figure(Figure::Render).map(plain).as_deref(), Some(render), "render of {link}");
}

/// Checks that a link has no price because these renders are longer than the longest clip of their model, and that clips
/// joined have one.
#[track_caller]
fn check_too_long(link: &str, kind: RenderKind, longest: u32) {
    let plan = open(&format!("{link}&on=2026-11-22"));
    let why = price(&plan, book(), day("2026-11-22")).expect_err("no clip is as long");
    assert_eq!(why, Unpriced::NoSingleClip { kind, longest }, "{link}");
    assert_eq!(why.changes(), [Change::JoinClips], "{link}");
    let mut joined = plan.clone();
    Change::JoinClips.apply(&mut joined);
    assert_eq!(joined.clips.code(), "rendered");
    assert!(price(&joined, book(), day("2026-11-22")).is_ok(), "{link} joined");
}

#[test]
fn a_clip_of_luma_costs_more_unbroken_than_joined() {
    // 5 s cost $0.30, 10 s $0.90. Its clips are sold, so that an exact length is billed as clips joined.
    let luma = "model=luma-ray-3.2";
    for how in ["", "&clips=rendered"] {
        check(&format!("{luma}&seconds=5{how}"), "5", "0.3");
        check(&format!("{luma}&seconds=7{how}"), "5+5", "0.6");
        check(&format!("{luma}{how}"), "5+5", "0.6");
        check(&format!("{luma}&seconds=12{how}"), "5+5+5", "0.9");
    }
    check(&format!("{luma}&seconds=5&clips=single"), "5", "0.3");
    check(&format!("{luma}&seconds=5.001&clips=single"), "10", "0.9");
    check(&format!("{luma}&seconds=7&clips=single"), "10", "0.9");
    check(&format!("{luma}&clips=single"), "10", "0.9");
    check_too_long(&format!("{luma}&seconds=10.001&clips=single"), RenderKind::Final, 10);
    check_too_long(&format!("{luma}&seconds=12&clips=single"), RenderKind::Final, 10);
}

#[test]
fn seven_seconds_of_ltx_are_one_clip_of_eight() {
    // $0.09 a second: 7 × 0.09 = 0.63; even seconds from 6 on: 8 × 0.09 = 0.72.
    check("model=ltx-2.5-fast&seconds=7", "", "0.63");
    check("model=ltx-2.5-fast&seconds=7&clips=rendered", "8", "0.72");
    check("model=ltx-2.5-fast&seconds=7&clips=single", "8", "0.72");
    // The longest is 20 s up to 1080p, 10 s above: 10 × 0.19 = 1.9.
    check("model=ltx-2.5-fast&seconds=20&clips=single", "20", "1.8");
    check_too_long("model=ltx-2.5-fast&seconds=21&clips=single", RenderKind::Final, 20);
    check("model=ltx-2.5-fast&res=1440p&seconds=9&clips=single", "10", "1.9");
    check_too_long("model=ltx-2.5-fast&res=1440p&seconds=11&clips=single", RenderKind::Final, 10);
}

#[test]
fn a_price_of_ones_own_is_for_the_seconds_of_the_clip() {
    // $0.10 × 10 s, whatever Luma asks for its clips.
    check("model=luma-ray-3.2&seconds=7&clips=single&rate=0.1", "10", "1");
    check_too_long("model=luma-ray-3.2&seconds=12&clips=single&rate=0.1", RenderKind::Final, 10);
}

#[test]
fn drafts_are_one_clip_as_well() {
    // Kling has 3 to 15 s, Luma 5 and 10 s.
    check_too_long("model=kling-3.0&seconds=12&clips=single&draft=luma-ray-3.2", RenderKind::Draft, 10);
    let quote = quote("model=kling-3.0&seconds=7&clips=single&draft=luma-ray-3.2&on=2026-11-22");
    assert_eq!(quote.billed.seconds, Decimal::from(7));
    assert_eq!(quote.draft.map(|draft| draft.billed.seconds), Some(Decimal::from(10)));
}

#[test]
fn the_cheapest_long_enough_then_the_shortest() {
    let clips =
        |all: &[(u32, u64)]| -> Vec<Clip> { all.iter().map(|&(seconds, cost)| Clip { seconds, cost }).collect() };
    let one = |all: &[(u32, u64)], need| single(&clips(all), need);
    assert_eq!(one(&[(5, 30), (10, 90)], 5), Ok(5));
    assert_eq!(one(&[(5, 30), (10, 90)], 6), Ok(10));
    assert_eq!(one(&[(10, 90), (5, 30)], 11), Err(10));
    // 10 s for less than 5 s: 10 s. For as much: 5 s.
    assert_eq!(one(&[(5, 30), (10, 20)], 5), Ok(10));
    assert_eq!(one(&[(10, 30), (5, 30)], 5), Ok(5));
    assert_eq!(one(&[], 1), Err(0));
}

#[test]
fn one_take_is_a_request_and_has_no_other_real_clips() {
    let plan = open("model=luma-ray-3.2&clips=single&on=2026-11-22");
    let today = day("2026-11-22");
    let answer = answer(&plan, book(), today).expect("a price");
    // 20 videos a day over 8 hours: 20 ÷ 480.
    let requests = answer.figure(Figure::RequestsMinute).expect("by day");
    assert_eq!(exact(requests), "0.041666666667");
    assert!(really_rendered(&plan, book(), today).is_none(), "it is billed as rendered already");
    let real = real_clips(&plan, &answer.quote, book(), today).expect("known lengths");
    assert_eq!(real.runs, [Run { seconds: 10, count: 1 }]);
}

#[test]
fn a_budget_buys_no_seconds_beyond_the_longest_clip() {
    let seconds = |link: &str| {
        let answer = answer(&open(link), book(), day("2026-11-22")).expect("a price");
        answer.figure(Figure::BudgetSeconds).map(exact)
    };
    // 600 videos a month at $0.10 a second, clips of 4, 8, 12, 16 and 20 s. $900: 12 s are 720, 16 s 960.
    assert_eq!(seconds("clips=single&budget=900&on=2026-06-01").as_deref(), Some("12"));
    // 20 s are 1200. There is no longer clip, whatever the budget.
    assert_eq!(seconds("clips=single&budget=1199.99&on=2026-06-01").as_deref(), Some("16"));
    assert_eq!(seconds("clips=single&budget=1200&on=2026-06-01").as_deref(), Some("20"));
    assert_eq!(seconds("clips=single&budget=1000000&on=2026-06-01").as_deref(), Some("20"));
    // Clips joined go on: 1000000 ÷ 600 = 1666.67 a video, 16,666 s of which 4 s each are 16,664.
    assert_eq!(seconds("clips=rendered&budget=1000000&on=2026-06-01").as_deref(), Some("16664"));
    // Not the shortest clip: 600 × 0.40 = 240.
    assert_eq!(seconds("clips=single&budget=239&on=2026-06-01"), None);
}

#[test]
fn the_market_leaves_out_what_has_no_clip_as_long() {
    let plan = open("model=kling-3.0&seconds=15&clips=single&on=2026-11-22");
    let today = day("2026-11-22");
    let market = list(&plan, book(), today, &MarketFilter::default());
    assert!(market.rows.iter().all(|row| row.quote.billed.runs.len() == 1), "one clip each");
    let too_short = market.left_out.iter().filter_map(|left_out| match &left_out.why {
        WhyNot::Unpriced(Unpriced::NoSingleClip { kind: RenderKind::Final, longest }) => Some((*longest, left_out)),
        _ => None,
    });
    let too_short: Vec<(u32, usize)> = too_short.map(|(longest, left_out)| (longest, left_out.rows.len())).collect();
    assert!(!too_short.is_empty(), "some models have shorter clips only");
    assert!(too_short.iter().all(|&(longest, _)| longest < 15), "{too_short:?}");
}
