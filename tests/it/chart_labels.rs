//! Labels of charts, and the axes that they stand along.

use clipcost::chart::axis::{Across, Written};
use clipcost::chart::label::{Anchor, Label, apart};
use clipcost::money::Exact;
use proptest::prelude::*;

use crate::decimal;
use crate::properties::few;

/// Checks that no label leaves a drawing, unless it is wider, or covers another.
pub fn check_labels(labels: impl IntoIterator<Item = Label>, width: u64, height: u64) -> Result<(), TestCaseError> {
    let labels: Vec<Label> = labels.into_iter().collect();
    for (at, label) in labels.iter().enumerate() {
        prop_assert!(label.right() <= width || label.width > width, "{label:?} leaves {width} px");
        prop_assert!(label.y >= 13 && label.bottom() <= height, "{label:?} leaves {height} px");
        for other in &labels[at + 1..] {
            prop_assert!(!label.overlaps(*other), "{label:?} covers {other:?}");
        }
    }
    Ok(())
}

/// Letters of an amount of dollars: its digits and separators, and the sign.
pub fn letters(amount: Exact) -> usize {
    let rounded = amount.round(2).expect("within the bounds");
    let cents = if rounded.decimals == "00" { 0 } else { 3 };
    1 + rounded.whole.len() + (rounded.whole.len() - 1) / 3 + cents
}

/// Amounts as dollars are written.
pub const DOLLARS: Written<'static> = Written { decimals: 2, letters: &letters };

fn ticks(value: Exact, decimals: u32) -> String {
    let ticks = value.ticks(decimals);
    ticks.iter().map(|tick| tick.to_plain().expect("short")).collect::<Vec<_>>().join(" ")
}

#[test]
fn an_axis_ends_at_the_least_round_amount_that_holds_the_greatest() {
    for (units, scale, expected) in [
        (12_000, 0, "0 4000 8000 12000"),
        (12_001, 0, "0 5000 10000 15000"),
        (157, 0, "0 100 200"),
        (11, 0, "0 4 8 12"),
        (6, 0, "0 2 4 6"),
        (61, 1, "0 2.5 5 7.5"),
        (0, 0, "0 0.01"),
        (1, 2, "0 0.01"),
        (11, 3, "0 0.01 0.02"),
        // No half cents: 0.05 in steps of 0.025 and 0.075 are left out.
        (5, 2, "0 0.02 0.04 0.06"),
        (7, 2, "0 0.04 0.08"),
        (45, 2, "0 0.25 0.5"),
    ] {
        assert_eq!(ticks(decimal(units, scale).into(), 2), expected, "{units} at {scale}");
    }
    // A currency without decimals has none on its axis.
    assert_eq!(ticks(decimal(4, 1).into(), 0), "0 1");
    assert_eq!(ticks(decimal(5, 0).into(), 0), "0 2 4 6");
}

#[test]
fn a_label_moves_to_the_edge_that_it_would_leave() {
    let place = |anchor, x| {
        let label = Label::new(anchor, x, 20, 40, 100);
        (label.anchor, label.x, label.left(), label.right())
    };
    assert_eq!(place(Anchor::Middle, 50), (Anchor::Middle, 50, 30, 70));
    assert_eq!(place(Anchor::Middle, 19), (Anchor::Start, 0, 0, 40));
    assert_eq!(place(Anchor::Middle, 81), (Anchor::End, 100, 60, 100));
    assert_eq!(place(Anchor::End, 39), (Anchor::Start, 0, 0, 40));
    assert_eq!(place(Anchor::Start, 61), (Anchor::End, 100, 60, 100));
}

#[test]
fn baselines_are_moved_apart_by_a_line() {
    assert_eq!(apart([20, 60, 100], 14, 200), [20, 60, 100]);
    assert_eq!(apart([20, 20, 25], 14, 200), [20, 38, 56]);
    // What does not fit below is moved up.
    assert_eq!(apart([190, 195, 200], 14, 200), [164, 182, 200]);
    assert_eq!(apart([0, 10, 200], 14, 200), [14, 32, 200]);
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn ticks_hold_the_greatest_amount_with_little_to_spare(units in 0..10_u64.pow(18), scale in 0..=6_u32) {
        let value = Exact::from(decimal(units, scale));
        let ticks = value.ticks(2);
        let end = *ticks.last().expect("ticks");
        prop_assert!((2..=4).contains(&ticks.len()) && ticks[0].is_zero() && end >= value);
        let step = ticks[1];
        for (at, tick) in (0_u64..).zip(&ticks) {
            prop_assert_eq!(step.times(at), *tick);
            prop_assert!(tick.decimals().expect("finite") <= 2);
        }
        // At most a third of it is spare, but of a few cents.
        prop_assert!(value.times(3) >= end.times(2) || end <= Exact::from(decimal(2, 2)), "{end:?} for {value:?}");
    }

    #[test]
    fn an_axis_keeps_its_labels_apart_and_inside(units in 0..10_u64.pow(18), width in 280..900_u64) {
        let axis = Across::new(decimal(units, 2).into(), (16, width - 16), 20, width, &DOLLARS);
        prop_assert_eq!((axis.ticks[0].at, axis.ticks.last().map(|tick| tick.at)), (16, Some(width - 16)));
        prop_assert!(axis.ticks.last().expect("ticks").label.is_some());
        check_labels(axis.ticks.iter().filter_map(|tick| tick.label), width, 24)?;
    }
}
