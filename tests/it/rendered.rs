//! `clips=rendered`: a video is billed for the clips that the API renders, not for its own length.

use rust_decimal::Decimal;

use clipcost::plan::Plan;
use clipcost::pricing::{Figure, price, really_rendered};

use crate::{book, check_figures, day, model_mut, open, plain, quote};

/// Checks the clips of a link's video, `20+12`, and the price of rendering them.
#[track_caller]
fn check(link: &str, clips: &str, render: &str) {
    let quote = quote(link);
    let lengths = quote.billed.runs.iter().flat_map(|run| vec![run.seconds.to_string(); run.count as usize]);
    assert_eq!(lengths.collect::<Vec<_>>().join("+"), clips, "clips of {link}");
    let sum: u64 = quote.billed.runs.iter().map(|run| u64::from(run.seconds) * u64::from(run.count)).sum();
    assert_eq!(quote.billed.seconds, Decimal::from(sum), "billed seconds of {link}");
    let amount = quote.figure(Figure::Render).expect("a quote has a render");
    assert_eq!(plain(amount), render, "render of {link}");
}

#[test]
fn ten_seconds_are_rendered_as_twelve() {
    // 12 × 0.10 = 1.20; × 20 = 24; × 30 = 720; × 12 = 8640. A second of the 10 kept: 0.12.
    check_figures(
        "clips=rendered&on=2026-01-01",
        "rate 0.1, render 1.2, video 1.2, second 0.12, minute 7.2, day 24, month 720, year 8640",
    );
    check("clips=rendered&on=2026-01-01", "12", "1.2");
}

#[test]
fn thirty_seconds_are_rendered_as_thirty_two() {
    // 32 × 0.50 = 16. Of 20+12 and 16+16 the longest first.
    check("model=sora-2-pro&res=1024p&seconds=30&clips=rendered&on=2026-03-12", "20+12", "16");
    // Before 16 and 20 s clips: 12 + 12 + 8.
    check("model=sora-2-pro&res=1024p&seconds=30&clips=rendered&on=2025-12-01", "12+12+8", "16");
    check("model=sora-2-pro&res=1024p&seconds=30&clips=rendered&on=2026-03-11", "12+12+8", "16");
}

#[test]
fn longer_clips_are_used_from_their_first_day_on() {
    // 16 s: 12 + 4 the day before (8 + 8 has as many clips; longest first), one clip from the day on: 1.60 either way.
    check("seconds=16&clips=rendered&on=2026-03-11", "12+4", "1.6");
    check("seconds=16&clips=rendered&on=2026-03-12", "16", "1.6");
    check("seconds=16&clips=rendered&on=2026-03-13", "16", "1.6");
    check("seconds=20&clips=rendered&on=2026-03-11", "12+8", "2");
    check("seconds=20&clips=rendered&on=2026-03-12", "20", "2");
    // After the end: the last lengths there were.
    check("seconds=20&clips=rendered&on=2026-09-24", "20", "2");
}

#[test]
fn a_length_is_covered_to_the_millisecond() {
    // Each limit at a millisecond before, at it, and a millisecond after; × 0.10.
    for (seconds, clips, render) in [
        ("0.001", "4", "0.4"),
        ("3.999", "4", "0.4"),
        ("4", "4", "0.4"),
        ("4.001", "8", "0.8"),
        ("7.999", "8", "0.8"),
        ("8", "8", "0.8"),
        ("8.001", "12", "1.2"),
        ("11.999", "12", "1.2"),
        ("12", "12", "1.2"),
        ("12.001", "16", "1.6"),
        ("15.999", "16", "1.6"),
        ("16", "16", "1.6"),
        ("16.001", "20", "2"),
        ("19.999", "20", "2"),
        ("20", "20", "2"),
        ("20.001", "20+4", "2.4"),
        ("40", "20+20", "4"),
        ("40.001", "20+20+4", "4.4"),
    ] {
        check(&format!("seconds={seconds}&clips=rendered&on=2026-06-01"), clips, render);
    }
}

#[test]
fn a_whole_day_is_rendered_in_4320_clips() {
    // 86,400 ÷ 20 = 4320; 86,400 × 0.10 = 8640. 7200 clips of 12 s before March.
    for (on, seconds, count) in [("2026-06-01", 20, 4320), ("2026-01-01", 12, 7200)] {
        let quote = quote(&format!("seconds=86400&clips=rendered&on={on}"));
        let runs: Vec<(u32, u32)> = quote.billed.runs.iter().map(|run| (run.seconds, run.count)).collect();
        assert_eq!(runs, [(seconds, count)]);
        assert_eq!(quote.figure(Figure::Render).map(plain).as_deref(), Some("8640"));
    }
}

#[test]
fn an_exact_length_is_billed_as_it_is_and_has_no_clips() {
    check_figures(
        "seconds=9.999&videos=1&per=project&on=2026-01-01",
        "rate 0.1, render 0.9999, video 0.9999, second 0.1, minute 6, total 0.9999",
    );
    let billed = quote("seconds=9.999&on=2026-01-01").billed;
    assert_eq!((billed.seconds.to_string().as_str(), billed.runs.len()), ("9.999", 0));
}

#[test]
fn real_clips_are_given_only_where_their_length_differs() {
    let rendered = |link: &str| really_rendered(&open(link), book(), day("2026-01-01"));
    let twelve = rendered("on=2026-01-01").expect("10 s cannot be rendered");
    assert_eq!(twelve.figure(Figure::Render).map(plain).as_deref(), Some("1.2"));
    assert!(rendered("seconds=12&on=2026-01-01").is_none(), "12 s is rendered as it is");
    assert!(rendered("clips=rendered&on=2026-01-01").is_none(), "it is billed as rendered already");
    assert!(rendered("on=2025-10-05").is_none(), "nothing was sold yet");
}

#[test]
fn a_model_without_known_clips_has_no_rendered_price() {
    let mut book = book().clone();
    model_mut(&mut book, "sora-2").clips.to_mut().clear();
    let priced = |plan: &Plan| price(plan, &book, day("2026-01-01"));
    assert_eq!(
        priced(&open("clips=rendered&on=2026-01-01")),
        Err(clipcost::pricing::Unpriced::NoClips(clipcost::pricing::RenderKind::Final))
    );
    assert!(priced(&open("on=2026-01-01")).is_ok());
}
