//! The chart of risk: how probable each number of renders is. Its scale starts at zero and changes only in large steps, so that
//! one sees more attempts widen the spread.
//!
//! Probabilities are floats; heights are rounded to whole units here and used for nothing else.
#![allow(clippy::float_arithmetic, clippy::as_conversions, reason = "a chance is no amount")]

use super::WIDTH;
use crate::pricing::risk::{Cover, Risk};

/// Height of the columns.
pub const HEIGHT: u64 = 180;
/// Room above the columns for the labels of the three marks, one line each.
pub const ROOM: u64 = 120;
/// Width of a column at most.
const WIDEST: u64 = 40;
/// Columns at most; where there are more numbers of renders, each column stands for several.
const COLUMNS: u64 = 72;

/// The chart of a risk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Columns, from the left.
    pub bars: Vec<Bar>,
    /// The renders that are enough in each share of cases, 50 % first.
    pub marks: [Mark; 3],
    /// Numbers along the horizontal axis.
    pub ticks: Vec<Tick>,
}

/// A column: the probability of one number of renders, or of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Left edge.
    pub x: u64,
    /// Width.
    pub width: u64,
    /// Height, up to [`HEIGHT`].
    pub height: u64,
    /// The least share of cases that includes it; `None` beyond 95 %.
    pub within: Option<Cover>,
}

/// The mark of a share of cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Distance from the left.
    pub x: u64,
    /// The share of cases.
    pub cover: Cover,
}

/// A number of renders along the horizontal axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Distance from the left.
    pub x: u64,
    /// The number of renders.
    pub renders: u64,
}

/// The chart of a risk, on a scale from 0 renders to the least of the round numbers that holds the spread.
#[must_use]
pub fn band(risk: &Risk) -> Band {
    let wanted = risk.distribution.wanted();
    let [half, _, nineteen] = risk.covered.map(|covered| covered.renders);
    // The spread is drawn to twice the distance from 50 % to 95 %: beyond are one or two cases of a thousand.
    let way = nineteen.saturating_sub(half);
    let (low, high) =
        (half.saturating_sub(way.saturating_mul(2)).max(wanted), half.saturating_add(way.saturating_mul(2)));
    let ruler = ruler(high.saturating_add(1));
    let x = |renders: u64| scaled(renders, WIDTH, ruler);
    let count = high.saturating_sub(low).saturating_add(1);
    let step = count.div_ceil(COLUMNS).max(1);
    let columns: Vec<(u64, f64)> = (0..count.div_ceil(step))
        .map(|at| low.saturating_add(at.saturating_mul(step)))
        .map(|from| (from, risk.distribution.chance_of(from.saturating_add(step / 2))))
        .collect();
    let most = columns.iter().map(|&(_, chance)| chance).fold(f64::MIN_POSITIVE, f64::max);
    let within =
        |renders: u64| risk.covered.iter().find(|covered| renders <= covered.renders).map(|covered| covered.cover);
    let bar = |&(from, chance): &(u64, f64)| {
        // The column of a number of renders ends at that number, so that a mark stands at its right edge.
        let (left, right) = (x(from.saturating_sub(1)), x(from.saturating_add(step).saturating_sub(1)));
        let width = right.saturating_sub(left).clamp(1, WIDEST);
        Bar { x: right.saturating_sub(width), width, height: part_of_height(chance / most), within: within(from) }
    };
    Band {
        bars: columns.iter().map(bar).filter(|bar| bar.height > 0).collect(),
        marks: risk.covered.map(|covered| Mark { x: x(covered.renders), cover: covered.cover }),
        ticks: (0..=4_u64).map(|at| scaled(at, ruler, 4)).map(|renders| Tick { x: x(renders), renders }).collect(),
    }
}

/// Height of a column from its share of the greatest probability, rounded up so that it is visible; 0 below a fifth of a unit.
fn part_of_height(share: f64) -> u64 {
    let height = (share * HEIGHT as f64).clamp(0.0, HEIGHT as f64);
    if height < 0.2 { 0 } else { height.ceil() as u64 }
}

/// `count` × `to` ÷ `of`, rounded down.
fn scaled(count: u64, to: u64, of: u64) -> u64 {
    let scaled = u128::from(count).saturating_mul(to.into()).checked_div(of.max(1).into()).unwrap_or_default();
    u64::try_from(scaled).unwrap_or(u64::MAX)
}

/// The end of the scale: the least of 4, 8, 12, 16, 20, 24, 32, 40, 60, 80 … that is at least `renders`. Its quarters are
/// whole.
fn ruler(renders: u64) -> u64 {
    for small in [4, 8, 12, 16, 20, 24, 32] {
        if small >= renders {
            return small;
        }
    }
    let mut unit = 20_u64;
    loop {
        for times in [2, 3, 4, 5, 6, 8, 10, 12, 15] {
            let ruler = unit.saturating_mul(times);
            if ruler >= renders || ruler == u64::MAX {
                return ruler;
            }
        }
        unit = unit.saturating_mul(10);
    }
}
