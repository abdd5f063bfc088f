//! A plan's full cost over its months, as lines: all three are straight, since every month costs the same.

use super::Letters;
use super::crossing::Crossing;
use super::frame::{BESIDE, Frame, HALF_LETTER, Line, NAME};
use crate::chart::axis::{Tick, Written};
use crate::chart::label::{Anchor, LINE, Label, apart, width as text_width};
use crate::chart::{NARROW, Point};
use crate::money::Exact;
use crate::pricing::total_cost::{Spent, TotalCost};

/// Heights, px.
const HEIGHT: u64 = 300;
const NARROW_HEIGHT: u64 = 240;
/// Between the labels of the months and the lower edge.
const MONTH_FOOT: u64 = 7;
/// The first baseline.
const FIRST_LINE: u64 = 14;
/// Month numbers along the axis, at most, before the last.
const MONTHS: u64 = 3;

/// The lines of a plan by period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    /// Width, px.
    pub width: u64,
    /// Height, px: 300, on narrow drawings 240.
    pub height: u64,
    /// Left and right ends of the lines.
    pub left: u64,
    /// Their right end.
    pub right: u64,
    /// Distance of the zero of the axis from the top.
    pub foot: u64,
    /// Amounts of the axis, from zero to the next tick above the greatest, with their heights.
    pub money: Vec<Tick>,
    /// Months of the axis, the last always among them.
    pub months: Vec<Month>,
    /// What the plan has cost.
    pub plan: Line,
    /// The part of it that is API spend, trial renders included.
    pub api: Line,
    /// What the same videos would have cost the other way.
    pub instead: Line,
    /// Where the plan has paid for itself; `None` where it does not within its months.
    pub crossing: Option<Crossing>,
}

/// A month of the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its number; 0 is the start.
    pub month: u64,
    /// Its label, in the middle of which it ends where the drawing leaves room.
    pub label: Label,
    /// Where it ends, from the left.
    pub x: u64,
}

// Not inlined, so that its locals are not added to those of who calls it (docs/decisions/0020).
#[inline(never)]
pub(super) fn lines(
    cost: &TotalCost,
    instead_price: Exact,
    letters: &Letters,
    written: &Written<'_>,
    width: u64,
) -> Lines {
    let height = if width < NARROW { NARROW_HEIGHT } else { HEIGHT };
    let amounts = instead_price.max(cost.total).ticks(written.decimals);
    let frame = Frame::new(&amounts, letters, written, width, height);
    let (start, end) = (cost.after(0), cost.after(cost.months));
    let of = |amount: &dyn Fn(&Spent) -> Exact| frame.line([amount(&start), amount(&end)], &amounts);
    let ends = [of(&|at| at.instead.unwrap_or(Exact::ZERO)), of(&|at| at.total), of(&|at| at.api)];
    let [instead, plan, api] = frame.named(ends, letters.names());
    let is_paid_back = cost.payback.as_ref().is_some_and(|payback| payback.break_even.is_some() && !payback.beyond);
    let names = [instead.label, plan.label, api.label];
    Lines {
        width,
        height,
        left: frame.left,
        right: frame.right,
        foot: frame.foot,
        money: frame.money(&amounts, written, &names),
        months: frame.months(cost.months, letters, height),
        crossing: is_paid_back.then(|| {
            let at = frame.meeting([start.total, end.total, instead_price], &amounts);
            frame.crossing(at, [&plan, &instead], letters, &names)
        }),
        plan,
        api,
        instead,
    }
}

impl Frame {
    /// The lines with their names, so far apart that each can be read.
    fn named(&self, lines: [[Point; 2]; 3], widths: [u64; 3]) -> [Line; 3] {
        let mut each = widths.into_iter();
        let wanted = lines.map(|line| match (self.are_names_beside, line) {
            (true, [_, end]) => end.y.saturating_add(HALF_LETTER),
            (false, _) => self.over(line, &lines, each.next().unwrap_or_default()),
        });
        let (least, most) = match self.are_names_beside {
            true => (FIRST_LINE, self.foot),
            false => (FIRST_LINE.saturating_add(LINE.saturating_mul(2)), self.foot.saturating_sub(NAME)),
        };
        let mut names = apart(wanted, least, most).into_iter().zip(widths);
        lines.map(|[start, end]| {
            let (y, width) = names.next().unwrap_or_default();
            let label = match self.are_names_beside {
                true => Label::new(Anchor::Start, end.x.saturating_add(NAME), y, width, self.width),
                false => Label::new(Anchor::End, end.x, y, width, self.width),
            };
            Line { start, end, label }
        })
    }

    /// The baseline of a name over the right end of its line or, where the next line above would pass through it and there is room
    /// not far off, under its line.
    fn over(&self, line: [Point; 2], lines: &[[Point; 2]; 3], width: u64) -> u64 {
        let [_, end] = line;
        let (over, left) = (end.y.saturating_sub(NAME), self.right.saturating_sub(width));
        let under = self.on(line, left).saturating_add(LINE);
        let others = lines.iter().filter(|[_, other]| other.y != end.y);
        let above = others.clone().filter(|[_, other]| other.y < end.y).map(|&other| self.on(other, left)).max();
        let below = others.map(|[_, other]| other.y).filter(|&y| y > end.y).min();
        let is_clear = above.is_none_or(|above| above.saturating_add(LINE) <= over);
        // The name of the next line below stands over that one.
        let lowest = below.map_or(self.foot, |below| below.saturating_sub(LINE)).saturating_sub(NAME);
        let is_far = under > end.y.saturating_add(LINE.saturating_mul(2));
        if is_clear || is_far || under > lowest { over } else { under }
    }

    /// The amounts left of the lines. One that would cover a name, or is too wide, has no label.
    fn money(&self, amounts: &[Exact], written: &Written<'_>, names: &[Label]) -> Vec<Tick> {
        let x = self.left.saturating_sub(BESIDE);
        let tick = |&amount: &Exact| {
            let (at, width) = (self.y(amount, amounts), written.width(amount));
            let label = Label::new(Anchor::End, x, at.saturating_add(HALF_LETTER), width, self.width);
            let has_room = width <= x && !names.iter().any(|name| name.overlaps(label));
            Tick { at, amount, label: has_room.then_some(label) }
        };
        amounts.iter().map(tick).collect()
    }

    /// The start, the last month and, at equal steps, others the labels of which leave room.
    fn months(&self, count: u64, letters: &Letters, height: u64) -> Vec<Month> {
        let step = count.div_ceil(MONTHS).max(1);
        let all = self.right.saturating_sub(self.left);
        let mark = |month: u64| {
            let x = self.left.saturating_add(all.saturating_mul(month).checked_div(count).unwrap_or_default());
            let letters = match month {
                0 => letters.start,
                last if last == count => letters.last_month,
                // At most 120.
                _ => 3,
            };
            let baseline = height.saturating_sub(MONTH_FOOT);
            Month { month, x, label: Label::new(Anchor::Middle, x, baseline, text_width(letters), self.width) }
        };
        let last = mark(count);
        let mut months = vec![mark(0)];
        for month in (1..MONTHS).map(|at| mark(step.saturating_mul(at))) {
            let before = months.last().is_some_and(|before| before.label.overlaps(month.label));
            if month.month < count && !before && !month.label.overlaps(last.label) {
                months.push(month);
            }
        }
        months.push(last);
        months
    }
}
