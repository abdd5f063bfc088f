//! The strip of film: coordinates worked out by hand from the scale of seconds, and what holds for every plan.

use clipcost::chart::film::{Film, film};
use clipcost::date::Date;
use clipcost::plan::Plan;
use clipcost::pricing::clips::Run;
use clipcost::pricing::{Quote, price, real_clips};
use proptest::prelude::*;

use crate::chart_labels::check_labels;
use crate::properties::{few, plan};
use crate::{book, day, open, quote};

/// The clips that a render is made of.
fn runs(plan: &Plan, quote: &Quote, today: Date) -> Vec<Run> {
    real_clips(plan, quote, book(), today).map(|billed| billed.runs).unwrap_or_default()
}

fn drawn(link: &str, width: u64) -> Film {
    let (plan, quote) = (open(link), quote(link));
    film(&plan, &quote, &runs(&plan, &quote, day("2026-11-25")), width)
}

#[test]
fn one_take_is_52_px_of_film_over_its_scale_of_seconds() {
    // 10 s on a scale of 10 s: a mark every half of 760 px. 88 − 18 for the scale = 70.
    let film = drawn("on=2026-01-01", 760);
    assert_eq!((film.height, film.top, film.bottom, film.holes), (88, 18, 70, [26, 62]));
    assert_eq!((film.kept, film.beyond, film.clips, film.joined), (760, 0, 1, false));
    assert!(film.cuts.is_empty() && film.takes.is_empty());
    let marks: Vec<_> = film.marks.iter().map(|mark| (mark.x, mark.seconds)).collect();
    assert_eq!(marks, [(0, 0), (380, 5), (760, 10)]);
    // 36 px on a phone.
    let film = drawn("on=2026-01-01", 358);
    assert_eq!((film.height, film.top, film.bottom, film.holes), (64, 10, 46, [16, 40]));
    assert_eq!(film.marks.iter().map(|mark| mark.x).collect::<Vec<_>>(), [0, 179, 358]);
    // 5 s on a scale of 6 s, in thirds of 2 s: 5 ÷ 6 of 760 px.
    let film = drawn("seconds=5&on=2026-01-01", 760);
    assert_eq!(film.kept, 633);
    assert_eq!(film.marks.iter().map(|mark| mark.seconds).collect::<Vec<_>>(), [0, 2, 4, 6]);
}

#[test]
fn a_video_of_several_clips_is_cut_whatever_is_billed() {
    // 30 s are 20 + 12 s. Billed exactly: 20 ÷ 30 of 816 px, nothing beyond.
    let film = drawn("seconds=30&on=2026-03-12", 816);
    assert_eq!((film.kept, film.beyond, film.cuts, film.clips, film.joined), (816, 0, vec![544], 2, true));
    // Billed by clips: 32 s on a scale of 40 s. 30, 32 and 20 of 40 of 760 px.
    let film = drawn("seconds=30&clips=rendered&on=2026-03-12", 760);
    assert_eq!((film.kept, film.beyond, film.cuts, film.clips, film.joined), (570, 38, vec![380], 2, false));
    // 24 s are two clips of 12 s to the second: 12 ÷ 30 of 760 px.
    let film = drawn("seconds=24&on=2026-01-01", 760);
    assert_eq!((film.kept, film.cuts, film.clips, film.joined), (608, vec![304], 2, true));
    // 10 s are one clip of 12 s: not cut.
    let film = drawn("clips=rendered&on=2026-01-01", 760);
    assert_eq!((film.cuts, film.clips, film.joined), (vec![], 1, false));
}

#[test]
fn cuts_that_would_run_together_are_drawn_once_and_all_are_counted() {
    // 86,400 s are 4320 clips of 20 s.
    let film = drawn("seconds=86400&on=2026-03-12", 358);
    assert_eq!((film.clips, film.joined), (4320, true));
    assert!(film.cuts.len() > 40 && film.cuts.windows(2).all(|pair| pair[1] - pair[0] >= 6), "{:?}", film.cuts);
    let marks = |film: &Film| film.marks.iter().map(|mark| mark.seconds).collect::<Vec<_>>();
    assert_eq!(marks(&film), [0, 28_800, 57_600, 86_400]);
    // "86,400 s" is 64 px; with half of it and 8 px it needs 104, and a third of 280 px is 93.
    assert_eq!(marks(&drawn("seconds=86400&on=2026-03-12", 280)), [0, 57_600]);
}

fn takes(link: &str, width: u64) -> (u64, Vec<(u64, u64, u64)>, u64) {
    let film = drawn(link, width);
    (film.top, film.takes.iter().map(|take| (take.top, take.width, take.depth)).collect(), film.more)
}

#[test]
fn each_thrown_take_shows_six_px_and_the_sixth_is_counted() {
    // 3.5 takes: two and a half are thrown away.
    assert_eq!(takes("attempts=3.5&on=2026-01-01", 760), (18, vec![(0, 380, 3), (6, 760, 2), (12, 760, 1)], 0));
    // 9 takes: five of the eight are drawn, and the film gives way to them: 70 − 5 × 6 = 40 px of it.
    let eight = vec![(0, 760, 5), (6, 760, 4), (12, 760, 3), (18, 760, 2), (24, 760, 1)];
    assert_eq!(takes("attempts=9&on=2026-01-01", 760), (30, eight, 3));
    // On a phone each shows 4 px.
    assert_eq!(takes("attempts=2&on=2026-01-01", 358), (10, vec![(6, 358, 1)], 0));
    assert_eq!(takes("attempts=9&on=2026-01-01", 358).0, 20);
    // Two drafts and two finals: three are thrown away.
    let drafts = "model=sora-2-pro&res=1024p&attempts=2&draft=sora-2&finals=2&on=2026-01-01";
    assert_eq!(takes(drafts, 760).1.len(), 3);
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn every_film_stays_in_its_box(plan in plan(), width in prop_oneof![Just(280_u64), Just(358), Just(760), Just(816)]) {
        let today = day("2026-11-25");
        let quote = price(&plan, book(), today).expect("sold on that day");
        let film = film(&plan, &quote, &runs(&plan, &quote, today), width);
        prop_assert_eq!(film.height, if width < 560 { 64 } else { 88 });
        prop_assert!(film.kept >= 2 && film.kept + film.beyond <= width);
        prop_assert!(film.top < film.bottom && film.bottom + 18 == film.height);
        prop_assert!(film.cuts.iter().all(|&cut| cut > 0 && cut <= film.kept), "{:?}", film.cuts);
        prop_assert!(film.takes.iter().all(|take| take.width <= width && take.top < film.top));
        prop_assert!(film.takes.len() <= 5 && (film.more == 0 || film.takes.len() == 5));
        prop_assert!(film.marks.len() >= 2 && film.marks.windows(2).all(|pair| pair[1].x >= pair[0].x + 60));
        check_labels(film.marks.iter().map(|mark| mark.label), film.width, film.height)?;
    }
}
