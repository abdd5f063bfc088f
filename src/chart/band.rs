//! The band of a risk: how the renders that it may take are spread, from none on, so that more attempts are seen to widen it.
//!
//! Chances are floats; heights are made whole here and never become anything else.
#![allow(clippy::float_arithmetic, clippy::as_conversions, reason = "a chance is no amount")]

use super::WIDTH;
use crate::pricing::risk::{Cover, Risk};

/// Height of the spread itself.
pub const HEIGHT: u64 = 180;
/// Room above it for the three marks, a line each.
pub const ROOM: u64 = 120;
/// Widest bar of one number of renders.
const WIDEST: u64 = 40;
/// Columns of a spread that is too fine for bars of single numbers.
const COLUMNS: u64 = 72;

/// A risk as a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Columns of the spread, from the left.
    pub bars: Vec<Bar>,
    /// Where each share of cases is covered, from the least.
    pub marks: [Mark; 3],
    /// Numbers along the foot.
    pub ticks: Vec<Tick>,
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// From the left.
    pub x: u64,
    /// Width.
    pub width: u64,
    /// Height, up to [`HEIGHT`].
    pub height: u64,
    /// The least share of cases that holds it; none beyond all three.
    pub within: Option<Cover>,
}

/// A share of cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// From the left.
    pub x: u64,
    /// Which share.
    pub cover: Cover,
}

/// A number of renders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// From the left.
    pub x: u64,
    /// How many.
    pub renders: u64,
}

/// Draws a risk over a ruler that begins at no render and changes only in large steps.
#[must_use]
pub fn band(risk: &Risk) -> Band {
    let wanted = risk.keeping.wanted();
    let [half, _, nineteen] = risk.covered.map(|covered| covered.renders);
    // Beyond twice the way from the middle to 95 % there are one or two cases of a thousand.
    let way = nineteen.saturating_sub(half);
    let (low, high) =
        (half.saturating_sub(way.saturating_mul(2)).max(wanted), half.saturating_add(way.saturating_mul(2)));
    let ruler = ruler(high.saturating_add(1));
    let x = |renders: u64| scaled(renders, WIDTH, ruler);
    let count = high.saturating_sub(low).saturating_add(1);
    let step = count.div_ceil(COLUMNS).max(1);
    let columns: Vec<(u64, f64)> = (0..count.div_ceil(step))
        .map(|at| low.saturating_add(at.saturating_mul(step)))
        .map(|from| (from, risk.keeping.chance_of(from.saturating_add(step / 2))))
        .collect();
    let most = columns.iter().map(|&(_, chance)| chance).fold(f64::MIN_POSITIVE, f64::max);
    let within =
        |renders: u64| risk.covered.iter().find(|covered| renders <= covered.renders).map(|covered| covered.cover);
    let bar = |&(from, chance): &(u64, f64)| {
        // Each number of renders stands left of its own mark.
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

/// A chance against the greatest one, as a whole height: rounded up, so that what is possible is seen.
fn part_of_height(share: f64) -> u64 {
    let height = (share * HEIGHT as f64).clamp(0.0, HEIGHT as f64);
    if height < 0.2 { 0 } else { height.ceil() as u64 }
}

fn scaled(count: u64, to: u64, of: u64) -> u64 {
    let scaled = u128::from(count).saturating_mul(to.into()).checked_div(of.max(1).into()).unwrap_or_default();
    u64::try_from(scaled).unwrap_or(u64::MAX)
}

/// The least of 4, 8, 12, 16, 20, 24, 32, 40, 60, 80 … that holds so many: quarters of it are whole.
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
