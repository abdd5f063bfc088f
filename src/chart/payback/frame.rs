//! The box that lines of cost are drawn in, and where they run in it.

use crate::chart::axis::Written;
use crate::chart::label::Label;
use crate::chart::payback::Letters;
use crate::chart::{NARROW, Point};
use crate::money::Exact;

/// Room above the lines, px: it always holds two lines of label, with names over the lines a name more.
const HEAD: u64 = 48;
const NARROW_HEAD: u64 = 58;
/// Between the zero of the axis and the lower edge.
const FOOT: u64 = 30;
/// Between the axis and its amounts, a line and its name.
pub(super) const BESIDE: u64 = 6;
pub(super) const NAME: u64 = 8;
/// Room left of the lines, at least, and their width at least where names stand beside them.
const LEFT: u64 = 40;
const LEAST: u64 = 240;
/// From a baseline up to the middle of its letters.
pub(super) const HALF_LETTER: u64 = 5;

/// A straight line from the start to the end of the last month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Before the first month.
    pub start: Point,
    /// After the last month.
    pub end: Point,
    /// Its name: beside its end or, where there is no room, over or under it. There another line may pass behind it.
    pub label: Label,
}

/// The box of the lines, and whether their names stand beside their ends.
pub(super) struct Frame {
    pub(super) left: u64,
    pub(super) right: u64,
    pub(super) top: u64,
    pub(super) foot: u64,
    pub(super) width: u64,
    pub(super) are_names_beside: bool,
}

impl Frame {
    pub(super) fn new(amounts: &[Exact], letters: &Letters, written: &Written<'_>, width: u64, height: u64) -> Frame {
        let widest = amounts.iter().map(|&amount| written.width(amount)).max().unwrap_or_default();
        // Amounts of more than two fifths of the drawing are left out.
        let left = widest.saturating_add(BESIDE).max(LEFT).min(width.saturating_mul(2) / 5);
        let names = letters.names().into_iter().max().unwrap_or_default().saturating_add(NAME);
        let beside = width.saturating_sub(names).saturating_sub(left);
        let are_names_beside = width >= NARROW && beside >= LEAST.max(letters.paid_back().saturating_add(NAME));
        let right = width.saturating_sub(if are_names_beside { names } else { NAME });
        let top = if are_names_beside { HEAD } else { NARROW_HEAD };
        Frame { left, right, top, foot: height.saturating_sub(FOOT), width, are_names_beside }
    }

    pub(super) fn y(&self, amount: Exact, amounts: &[Exact]) -> u64 {
        let end = amounts.last().copied().unwrap_or(Exact::ONE);
        self.foot.saturating_sub(amount.parts_of(end, self.foot.saturating_sub(self.top)))
    }

    pub(super) fn line(&self, [start, end]: [Exact; 2], amounts: &[Exact]) -> [Point; 2] {
        [Point { x: self.left, y: self.y(start, amounts) }, Point { x: self.right, y: self.y(end, amounts) }]
    }

    /// The height of a line at `x`, px from the top.
    pub(super) fn on(&self, [start, end]: [Point; 2], x: u64) -> u64 {
        let length = self.right.saturating_sub(self.left);
        let along = x.min(self.right).max(self.left).saturating_sub(self.left);
        let up = start.y.saturating_sub(end.y).saturating_mul(along).checked_div(length).unwrap_or_default();
        start.y.saturating_sub(up)
    }
}

impl Line {
    pub(super) const fn points(&self) -> [Point; 2] {
        [self.start, self.end]
    }
}
