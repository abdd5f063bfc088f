//! The lines of the chart of retakes and their labels, so placed that none crosses the label of another.

use crate::chart::label::{ASCENT, Anchor, LINE, Label};

/// The first baseline of the labels.
const FIRST_LINE: u64 = 14;
/// Between a line and its label.
const BESIDE: u64 = 6;

/// A line from its label down to the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark<const LINES: usize> {
    /// Distance from the left.
    pub x: u64,
    /// Its upper end.
    pub top: u64,
    /// The label, line by line.
    pub labels: [Label; LINES],
}

/// A mark and the room that its label needs.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    pub(super) x: u64,
    pub(super) lines: u64,
    pub(super) width: u64,
}

/// The side of its mark that a label stands on.
#[derive(Clone, Copy)]
enum Side {
    Right,
    Left,
}

/// The sides of the three labels, and the order of the marks from the top, in the order in which they are tried.
const SIDES: [[Side; 3]; 8] = {
    use Side::{Left as L, Right as R};
    [[R, R, R], [L, L, L], [L, R, R], [R, L, R], [R, R, L], [L, L, R], [L, R, L], [R, L, L]]
};
const ORDERS: [[u64; 3]; 6] = [[0, 1, 2], [2, 1, 0], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1]];

impl Wanted {
    /// The mark with its label on that side at baseline `y`; where it has no room there the label is moved, and the mark begins
    /// below it.
    fn placed(self, y: u64, side: Side, room: u64) -> Mark<1> {
        let label = match side {
            Side::Right => Label::new(Anchor::Start, self.x.saturating_add(BESIDE), y, self.width, room),
            Side::Left => Label::new(Anchor::End, self.x.saturating_sub(BESIDE), y, self.width, room),
        };
        let mark = Mark { x: self.x, top: label.top(), labels: [label] };
        if mark.spans(self.x) { Mark { top: self.bottom(label), ..mark } } else { mark }
    }

    /// The lower edge of its label.
    const fn bottom(self, label: Label) -> u64 {
        label.y.saturating_add(LINE.saturating_mul(self.lines)).saturating_sub(ASCENT)
    }
}

impl Mark<1> {
    /// Whether its label reaches across that place.
    fn spans(self, x: u64) -> bool {
        let [label] = self.labels;
        label.left() <= x && x <= label.right()
    }

    pub(super) fn with_two_lines(self) -> Mark<2> {
        let [label] = self.labels;
        Mark { x: self.x, top: self.top, labels: [label, Label { y: label.y.saturating_add(LINE), ..label }] }
    }
}

/// The marks with the first lines of their labels, so that the fewest labels are crossed: one where another mark passes, or where
/// its own has to begin below it.
pub(super) fn arranged(wanted: [Wanted; 3], room: u64) -> [Mark<1>; 3] {
    let tries = ORDERS.into_iter().flat_map(|order| SIDES.map(|sides| (order, sides)));
    let placed = tries.map(|(order, sides)| in_order(wanted, order, sides, room));
    let crossed = |marks: &[Mark<1>; 3]| {
        let passes = |label: &Mark<1>, lines: &Wanted, mark: &Mark<1>| {
            let [text] = label.labels;
            label.spans(mark.x) && (mark.x == label.x || mark.top < lines.bottom(text))
        };
        let labels = marks.iter().zip(&wanted);
        labels.map(|(label, lines)| marks.iter().filter(|mark| passes(label, lines, mark)).count()).sum::<usize>()
    };
    placed.min_by_key(crossed).unwrap_or_else(|| wanted.map(|mark| mark.placed(FIRST_LINE, Side::Right, room)))
}

/// The marks with their labels from the top in that order, counted from the left, and on those sides.
fn in_order(wanted: [Wanted; 3], order: [u64; 3], sides: [Side; 3], room: u64) -> [Mark<1>; 3] {
    // Places from the left: marks at the same place in their own order.
    let rank = |mark: usize| {
        let own = wanted.get(mark).map_or(0, |mark| mark.x);
        let before = |&(at, other): &(usize, &Wanted)| other.x < own || (other.x == own && at < mark);
        u64::try_from(wanted.iter().enumerate().filter(before).count()).unwrap_or_default()
    };
    let line = |mark: usize| order.iter().position(|&place| place == rank(mark)).unwrap_or_default();
    let above = |mark: usize| {
        let before = wanted.iter().enumerate().filter(|&(at, _)| line(at) < line(mark));
        before.fold(FIRST_LINE, |y, (_, other)| y.saturating_add(LINE.saturating_mul(other.lines)))
    };
    let mut numbered = wanted.iter().zip(sides).enumerate();
    wanted.map(|mark| {
        let (at, side) = numbered.next().map_or((0, Side::Right), |(at, (_, side))| (at, side));
        mark.placed(above(at), side, room)
    })
}
