//! The chart of retakes: twenty dots, each one month or project of twenty, along an axis of money, and the sums that are held
//! against them: what is set aside, the average, and what is enough in 95 % of cases.

mod marks;

use super::axis::{Across, Written};
use super::label::{strong_width, width as text_width};
use super::{NARROW, Point};
use crate::money::Exact;
pub use marks::Mark;
use marks::{Wanted, arranged};

/// Heights, px.
const HEIGHT: u64 = 210;
const NARROW_HEIGHT: u64 = 190;
/// Between the axis and the lower edge, and from its labels to there.
const FOOT: u64 = 24;
const TICK_FOOT: u64 = 6;
/// Between the ends of the axis and the edges: a dot at an end stays inside.
const MARGIN: u64 = 16;
/// Four lines of labels above the dots.
const ROOM_OF_LABELS: u64 = 76;
/// The largest radius of a dot; the smallest leaves room for all twenty in one column.
const RADII: [u64; 6] = [7, 6, 5, 4, 3, 2];

/// What is drawn. All amounts are in one currency.
#[derive(Clone, Copy, Debug)]
pub struct Spends<'a> {
    /// What each of twenty equally likely months or projects costs, the cheapest first.
    pub twenty: &'a [Exact; 20],
    /// The sum set aside: the spend that is enough in the chosen share of cases.
    pub set_aside: Exact,
    /// The average.
    pub average: Exact,
    /// The spend that is enough in 95 % of cases.
    pub nineteen: Exact,
}

/// Numbers of letters of the labels.
#[derive(Clone, Copy, Debug)]
pub struct Letters {
    /// The sum set aside, in bold, and how many it covers.
    pub set_aside: [usize; 2],
    /// The average.
    pub average: usize,
    /// The spend that is enough in 95 % of cases.
    pub nineteen: usize,
}

/// The chart of twenty outcomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dots {
    /// Width, px.
    pub width: u64,
    /// Height, px: 210, on narrow drawings 190.
    pub height: u64,
    /// The axis.
    pub axis: Across,
    /// Distance of the axis from the top.
    pub foot: u64,
    /// Radius of every dot.
    pub radius: u64,
    /// The dots, the cheapest first.
    pub dots: Vec<Dot>,
    /// How many of them the sum set aside covers.
    pub covered: usize,
    /// The sum set aside, with two lines of label.
    pub set_aside: Mark<2>,
    /// The average.
    pub average: Mark<1>,
    /// What is enough in 95 % of cases; `None` where that is the sum set aside.
    pub nineteen: Option<Mark<1>>,
}

/// One month or project. Its centre is at most 8 px beside its spend: those that would overlap stand in one column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dot {
    /// Its centre.
    pub at: Point,
    /// Whether the sum set aside covers its spend: equal is covered.
    pub is_covered: bool,
}

/// The chart of twenty outcomes, `width` px wide, from zero to the next tick above the greatest amount.
///
/// Each label has lines of its own. They stand to the right of their marks or, where one would leave the drawing there, all to the
/// left, and in such an order that no mark crosses the label of another. Only where neither has room does each stand where it can.
#[must_use]
// Not inlined, so that its locals are not added to those of who calls it (docs/decisions/0020).
#[inline(never)]
pub fn dots(spends: &Spends<'_>, letters: &Letters, written: &Written<'_>, width: u64) -> Dots {
    let height = if width < NARROW { NARROW_HEIGHT } else { HEIGHT };
    let foot = height.saturating_sub(FOOT);
    let lines = [spends.set_aside, spends.average, spends.nineteen];
    let greatest = spends.twenty.iter().copied().chain(lines).fold(Exact::ZERO, Exact::max);
    let ends = (MARGIN, width.saturating_sub(MARGIN));
    let axis = Across::new(greatest, ends, height.saturating_sub(TICK_FOOT), width, written);
    let (radius, centres) = placed(spends.twenty.map(|spend| axis.x(spend)), foot);
    let dot = |(at, spend): (Point, &Exact)| Dot { at, is_covered: *spend <= spends.set_aside };
    let dots: Vec<Dot> = centres.into_iter().zip(spends.twenty).map(dot).collect();
    let [set_aside, average, nineteen] = arranged(wanted(spends, letters, &axis), width);
    Dots {
        width,
        height,
        axis,
        foot,
        radius,
        covered: dots.iter().filter(|dot| dot.is_covered).count(),
        dots,
        set_aside: set_aside.with_two_lines(),
        average,
        nineteen: has_nineteen(spends).then_some(nineteen),
    }
}

/// Whether what is enough in 95 % of cases has a line of its own.
fn has_nineteen(spends: &Spends<'_>) -> bool {
    spends.nineteen != spends.set_aside
}

fn wanted(spends: &Spends<'_>, letters: &Letters, axis: &Across) -> [Wanted; 3] {
    let [bold, plain] = letters.set_aside;
    let two_lines = strong_width(bold).max(text_width(plain));
    let one_line = |amount, letters| Wanted { x: axis.x(amount), lines: 1, width: text_width(letters) };
    let no_line = Wanted { x: axis.x(spends.nineteen), lines: 0, width: 0 };
    [
        Wanted { x: axis.x(spends.set_aside), lines: 2, width: two_lines },
        one_line(spends.average, letters.average),
        if has_nineteen(spends) { one_line(spends.nineteen, letters.nineteen) } else { no_line },
    ]
}

/// The largest radius with which all dots stay below the labels, and their centres. `places` are those of their spends, from the
/// left.
fn placed(places: [u64; 20], foot: u64) -> (u64, Vec<Point>) {
    let room = foot.saturating_sub(ROOM_OF_LABELS);
    let mut found = (0, Vec::new());
    for radius in RADII {
        // Columns and rows are 16 px apart at the largest radius, 4 at the smallest.
        let step = radius.saturating_mul(2).saturating_add(radius / 3);
        let columns = columns(places, step);
        let tallest = columns.iter().map(|column| column.count).max().unwrap_or_default();
        let row = |row: u64| foot.saturating_sub(row.saturating_mul(step).saturating_add(radius).saturating_add(2));
        let centres = |column: &Column| {
            let x = column.x;
            (0..column.count).map(move |at| Point { x, y: row(at) }).collect::<Vec<_>>()
        };
        found = (radius, columns.iter().flat_map(centres).collect());
        if tallest.saturating_mul(step) <= room {
            break;
        }
    }
    found
}

/// Dots that stand above one another.
struct Column {
    first: u64,
    x: u64,
    count: u64,
}

/// A column takes the dots that are less than `step` from its first, stands in the middle of them, and at least `step` right of
/// the one before: so that no dot is more than half a step beside its place.
fn columns(places: [u64; 20], step: u64) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    let mut free = 0;
    for place in places {
        match columns.last_mut() {
            Some(column) if place < column.first.saturating_add(step) => {
                column.x = column.first.saturating_add(place.saturating_sub(column.first) / 2).max(free);
                column.count = column.count.saturating_add(1);
            }
            last => {
                free = last.map_or(0, |before| before.x.saturating_add(step));
                columns.push(Column { first: place, x: place.max(free), count: 1 });
            }
        }
    }
    columns
}
