//! The point where a plan has paid for itself: where its line meets that of the other way, what is said of it, and the area from
//! there on.

use super::frame::{BESIDE, Frame, HALF_LETTER, Line};
use crate::chart::Point;
use crate::chart::label::{Anchor, LINE, Label, width as text_width};
use crate::chart::payback::Letters;
use crate::money::Exact;

/// The first baseline.
const FIRST_LINE: u64 = 14;
/// The room that a circle takes around the crossing.
const CIRCLE: u64 = 10;

/// The point from which on the plan costs less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crossing {
    /// Where the lines cross.
    pub at: Point,
    /// Upper end of the dotted line that falls from here, or from the label, to the axis.
    pub drop: u64,
    /// With which video, and in which month.
    pub labels: [Label; 2],
    /// Corners of the area between the lines from there on.
    pub area: [Point; 3],
    /// What is saved, within the area; `None` where there is no room for it.
    pub saving: Option<Label>,
}

impl Frame {
    /// Where a line that starts and ends at two amounts meets one from zero to a third, which ends higher.
    pub(super) fn meeting(&self, amounts: [Exact; 3], axis: &[Exact]) -> Point {
        const FINE: u64 = 1_000_000;
        let top = axis.last().copied().unwrap_or(Exact::ONE);
        let [start, end, other] = amounts.map(|amount| amount.parts_of(top, FINE));
        let share = |part: u64, all: u64, of: u64| {
            part.saturating_mul(of).saturating_add(all / 2).checked_div(all).unwrap_or_default()
        };
        let across = share(start, start.saturating_add(other).saturating_sub(end), FINE);
        let up = share(other, FINE, across);
        let (length, height) = (self.right.saturating_sub(self.left), self.foot.saturating_sub(self.top));
        let x = self.left.saturating_add(share(across, FINE, length));
        Point { x, y: self.foot.saturating_sub(share(up, FINE, height)) }
    }

    pub(super) fn crossing(
        &self,
        at: Point,
        [plan, instead]: [&Line; 2],
        letters: &Letters,
        names: &[Label],
    ) -> Crossing {
        let width = letters.paid_back();
        let (drop, labels) = if self.are_names_beside {
            self.beside_crossing(at, plan, instead, width)
        } else {
            let first = Label::new(Anchor::Middle, at.x, FIRST_LINE, width, self.width);
            let second = Label { y: first.y.saturating_add(LINE), ..first };
            (second.bottom(), [first, second])
        };
        Crossing {
            at,
            drop,
            labels,
            area: [at, instead.end, plan.end],
            saving: self.saving(plan, instead, text_width(letters.saving), names),
        }
    }

    /// Two lines above and left of the crossing or, where there is no room to the left, at the top of a line that rises from it, with
    /// the upper end of that line. Lines of cost rise to the right, so that the room above their height at the right end of a
    /// label is free.
    fn beside_crossing(&self, at: Point, plan: &Line, instead: &Line, width: u64) -> (u64, [Label; 2]) {
        let above =
            |right: u64| self.on(plan.points(), right).min(self.on(instead.points(), right)).saturating_sub(CIRCLE);
        let two = |anchor: Anchor, x: u64, y: u64| {
            let second = Label::new(anchor, x, y, width, self.width);
            [Label { y: y.saturating_sub(LINE), ..second }, second]
        };
        let right = at.x.saturating_sub(CIRCLE);
        if right >= self.left.saturating_add(width) {
            return (at.y, two(Anchor::End, right, above(right)));
        }
        let left = at.x.saturating_add(BESIDE).min(self.right.saturating_sub(width));
        let [first, second] = two(Anchor::Start, left, above(left.saturating_add(width)));
        (if left > at.x { first.top() } else { second.bottom() }, [first, second])
    }

    /// The amount saved at the right end of the area, where it stands clear of both lines and of names.
    fn saving(&self, plan: &Line, instead: &Line, width: u64, names: &[Label]) -> Option<Label> {
        let right = self.right.saturating_sub(BESIDE);
        let (highest, lowest) = (self.on(instead.points(), right.checked_sub(width)?), self.on(plan.points(), right));
        let room = lowest.checked_sub(highest)?;
        let label = Label::new(
            Anchor::End,
            right,
            highest.saturating_add(room / 2).saturating_add(HALF_LETTER),
            width,
            self.width,
        );
        (room > LINE.saturating_add(4) && !names.iter().any(|name| name.overlaps(label))).then_some(label)
    }
}
