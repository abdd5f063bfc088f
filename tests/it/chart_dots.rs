//! The dots of retakes: coordinates worked out by hand, and what holds for every spread.

use clipcost::chart::dots::{Dots, Letters, Mark, Spends, dots};
use clipcost::chart::label::{Anchor, Label};
use clipcost::money::Exact;
use proptest::prelude::*;

use crate::chart_labels::{DOLLARS, check_labels, letters};
use crate::decimal;
use crate::properties::few;

/// "set aside $103.68" and "covers 16 of 20 months", "average $76.80", "$142.08: 19 of 20".
fn letters_of(spends: &Spends<'_>) -> Letters {
    Letters {
        set_aside: [letters(spends.set_aside) + 10, 22],
        average: letters(spends.average) + 8,
        nineteen: letters(spends.nineteen) + 10,
    }
}

fn drawn(spends: &Spends<'_>, width: u64) -> Dots {
    dots(spends, &letters_of(spends), &DOLLARS, width)
}

/// Renders of $3.84 in the picture of the design.
const RENDERS: [u64; 20] = [7, 9, 11, 11, 13, 13, 15, 15, 17, 17, 19, 19, 21, 23, 23, 25, 29, 31, 34, 40];

fn picture() -> [Exact; 20] {
    RENDERS.map(|renders| decimal(renders * 384, 2).into())
}

fn dollars(cents: u64) -> Exact {
    decimal(cents, 2).into()
}

#[test]
fn dots_stand_at_their_spends_and_on_one_another_where_these_are_equal() {
    let spends = picture();
    // 27 renders, 20 on average, 37 in 95 % of cases.
    let spends =
        Spends { twenty: &spends, set_aside: dollars(10_368), average: dollars(7680), nineteen: dollars(14_208) };
    let dots = drawn(&spends, 760);
    assert_eq!((dots.width, dots.height, dots.foot, dots.radius, dots.covered), (760, 210, 186, 7, 16));
    // 40 × 3.84 = 153.60 of $200 on 728 px from 16.
    let ticks: Vec<_> = dots.axis.ticks.iter().map(|tick| (tick.at, tick.amount)).collect();
    assert_eq!(ticks, [(16, Exact::ZERO), (380, Exact::whole(100)), (744, Exact::whole(200))]);
    // 7 × 3.84 ÷ 200 × 728 = 97.8; 11 renders 153.7; 40 renders 559.1. Rows are 16 px apart.
    let at: Vec<_> = dots.dots.iter().map(|dot| (dot.at.x, dot.at.y)).collect();
    assert_eq!((at[0], at[2], at[3], at[19]), ((113, 177), (169, 177), (169, 161), (575, 177)));
    assert!(dots.dots.iter().take(16).all(|dot| dot.is_covered) && !dots.dots[16].is_covered);
    // 103.68 ÷ 200 × 728 = 377.4, 76.80: 279.5, 142.08: 517.2. All labels are right of their marks, the leftmost on top.
    let set_aside = dots.set_aside;
    assert_eq!((set_aside.x, set_aside.top), (393, 19));
    assert_eq!(
        set_aside.labels.map(|label| (label.x, label.y, label.anchor)),
        [(399, 32, Anchor::Start), (399, 50, Anchor::Start)]
    );
    assert_eq!((dots.average.x, dots.average.labels[0].y), (295, 14));
    assert_eq!(dots.nineteen.map(|mark| (mark.x, mark.labels[0].y)), Some((533, 68)));
}

#[test]
fn on_a_phone_labels_that_do_not_fit_right_of_their_marks_stand_left() {
    let spends = picture();
    let spends =
        Spends { twenty: &spends, set_aside: dollars(10_368), average: dollars(7680), nineteen: dollars(14_208) };
    let dots = drawn(&spends, 358);
    assert_eq!((dots.height, dots.foot), (190, 166));
    // 142.08 ÷ 200 × 326 = 231.5 from 16: 136 px do not fit right of 247. The rightmost is on top.
    let ends = |mark: Mark<1>| (mark.labels[0].x, mark.labels[0].y, mark.labels[0].anchor);
    assert_eq!(dots.nineteen.map(ends), Some((241, 14, Anchor::End)));
    assert_eq!(dots.set_aside.labels.map(|label| label.y), [32, 50]);
    assert_eq!(ends(dots.average), (135, 68, Anchor::End));
}

#[test]
fn equal_spends_are_one_column_of_small_dots() {
    let spends = [Exact::ONE; 20];
    let one = Spends { twenty: &spends, set_aside: Exact::ONE, average: dollars(101), nineteen: Exact::ONE };
    // 20 rows of 5 px need 100 of the 110 px below the labels. On a phone 20 rows of 4 px of 90.
    let radius = |width| drawn(&one, width).radius;
    assert_eq!((radius(760), radius(358)), (2, 2));
    let dots = drawn(&one, 760);
    assert_eq!((dots.covered, dots.nineteen), (20, None));
    assert_eq!(dots.dots.iter().map(|dot| dot.at.x).max(), dots.dots.iter().map(|dot| dot.at.x).min());
}

#[test]
fn spends_of_nothing_stand_at_zero() {
    let spends = [Exact::ZERO; 20];
    let none = Spends { twenty: &spends, set_aside: Exact::ZERO, average: Exact::ZERO, nineteen: Exact::ZERO };
    let dots = drawn(&none, 760);
    assert_eq!((dots.set_aside.x, dots.average.x, dots.covered), (16, 16, 20));
}

/// The three marks: where they stand, where they begin, and the first line of their labels.
fn marks(dots: &Dots) -> Vec<(u64, u64, Vec<Label>)> {
    let one = |mark: Mark<1>| (mark.x, mark.top, mark.labels.to_vec());
    let two = (dots.set_aside.x, dots.set_aside.top, dots.set_aside.labels.to_vec());
    [two, one(dots.average)].into_iter().chain(dots.nineteen.map(one)).collect()
}

/// Spends of any spread: from all the same to far apart.
fn any_spends() -> impl Strategy<Value = ([Exact; 20], [Exact; 3])> {
    let steps = prop_oneof![Just(1_u64), 0..100_u64, 0..1_000_000_000_u64];
    let all = (steps, 0..1_000_000_000_000_u64, prop::collection::vec(0..1000_u64, 20), 0..20_usize, 0..20_usize);
    all.prop_map(|(step, least, mut many, set_aside, average)| {
        many.sort_unstable();
        let twenty: [Exact; 20] = std::array::from_fn(|at| dollars(least + many[at] * step));
        let nineteen = twenty[18];
        (twenty, [twenty[set_aside.min(18)], twenty[average], nineteen])
    })
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn every_chart_of_dots_stays_in_its_box((twenty, [set_aside, average, nineteen]) in any_spends(), width in prop_oneof![Just(358_u64), Just(760), Just(816)]) {
        let spends = Spends { twenty: &twenty, set_aside, average, nineteen };
        let dots = drawn(&spends, width);
        let r = dots.radius;
        prop_assert_eq!(dots.dots.len(), 20);
        prop_assert_eq!(dots.covered, twenty.iter().filter(|&&spend| spend <= set_aside).count());
        for (dot, spend) in dots.dots.iter().zip(&twenty) {
            prop_assert!(dot.at.x >= r && dot.at.x + r <= width && dot.at.y + r < dots.foot);
            prop_assert!(dot.at.y >= r + 74, "a dot among the labels");
            prop_assert!(dot.at.x.abs_diff(dots.axis.x(*spend)) <= 8);
        }
        prop_assert!(dots.dots.windows(2).all(|pair| pair[0].at.x <= pair[1].at.x));
        for (at, dot) in dots.dots.iter().enumerate() {
            for other in &dots.dots[at + 1..] {
                let (across, up) = (dot.at.x.abs_diff(other.at.x), dot.at.y.abs_diff(other.at.y));
                prop_assert!(across >= 2 * r || up >= 2 * r, "{dot:?} covers {other:?}");
            }
        }
        let marks = marks(&dots);
        let ticks = dots.axis.ticks.iter().filter_map(|tick| tick.label);
        check_labels(marks.iter().flat_map(|mark| mark.2.clone()).chain(ticks), width, dots.height)?;
        for (x, top, labels) in &marks {
            prop_assert!(*x >= 16 && *x <= width - 16 && *top < dots.foot);
            // On a desk no mark crosses a label.
            for label in marks.iter().flat_map(|mark| &mark.2).filter(|_| width > 560) {
                let crosses = label.left() <= *x && *x <= label.right() && *top < label.bottom();
                prop_assert!(!crosses, "{x} crosses {label:?}, {labels:?}");
            }
        }
    }
}
