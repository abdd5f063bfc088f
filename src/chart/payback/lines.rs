//! A plan's full cost over its months, as lines: all three are straight, since every month costs the same.

use super::Letters;
use crate::chart::axis::{Tick, Written};
use crate::chart::label::{Anchor, LINE, Label, apart, width as text_width};
use crate::chart::{NARROW, Point};
use crate::money::Exact;
use crate::pricing::total_cost::{Spent, TotalCost};

/// Heights, px, and the room above the lines: it always holds two lines of label, on narrow drawings a name more.
const HEIGHT: u64 = 300;
const NARROW_HEIGHT: u64 = 240;
const HEAD: u64 = 48;
const NARROW_HEAD: u64 = 58;
/// Between the zero of the axis and the lower edge, and from the months to there.
const FOOT: u64 = 30;
const MONTH_FOOT: u64 = 7;
/// The first baseline.
const FIRST_LINE: u64 = 14;
/// Between the axis and its amounts, a line and its name.
const BESIDE: u64 = 6;
const NAME: u64 = 8;
/// Room left of the lines, at least, and their width at least where names stand beside them.
const LEFT: u64 = 40;
const LEAST: u64 = 240;
/// Month numbers along the axis, at most, before the last.
const MONTHS: u64 = 3;
/// From a baseline down to the middle of its letters, and the room that a circle takes around the crossing.
const HALF_LETTER: u64 = 5;
const CIRCLE: u64 = 10;

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

/// A straight line from the start to the end of the last month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Before the first month.
    pub start: Point,
    /// After the last month.
    pub end: Point,
    /// Its name: beside its end or, where there is no room, over it.
    pub label: Label,
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

/// The box of the lines, and whether their names stand beside their ends.
struct Frame {
    left: u64,
    right: u64,
    top: u64,
    foot: u64,
    width: u64,
    are_names_beside: bool,
}

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
    fn new(amounts: &[Exact], letters: &Letters, written: &Written<'_>, width: u64, height: u64) -> Frame {
        let widest = amounts.iter().map(|&amount| written.width(amount)).max().unwrap_or_default();
        // Amounts of more than two fifths of the drawing are left out.
        let left = widest.saturating_add(BESIDE).clamp(LEFT, width.saturating_mul(2) / 5);
        let names = letters.names().into_iter().max().unwrap_or_default().saturating_add(NAME);
        let beside = width.saturating_sub(names).saturating_sub(left);
        let are_names_beside = width >= NARROW && beside >= LEAST.max(letters.paid_back().saturating_add(NAME));
        let right = width.saturating_sub(if are_names_beside { names } else { NAME });
        let top = if are_names_beside { HEAD } else { NARROW_HEAD };
        Frame { left, right, top, foot: height.saturating_sub(FOOT), width, are_names_beside }
    }

    fn y(&self, amount: Exact, amounts: &[Exact]) -> u64 {
        let end = amounts.last().copied().unwrap_or(Exact::ONE);
        self.foot.saturating_sub(amount.parts_of(end, self.foot.saturating_sub(self.top)))
    }

    fn line(&self, [start, end]: [Exact; 2], amounts: &[Exact]) -> [Point; 2] {
        [Point { x: self.left, y: self.y(start, amounts) }, Point { x: self.right, y: self.y(end, amounts) }]
    }

    /// The lines with their names, so far apart that each can be read.
    fn named(&self, lines: [[Point; 2]; 3], widths: [u64; 3]) -> [Line; 3] {
        let wanted = lines.map(|[_, end]| match self.are_names_beside {
            true => end.y.saturating_add(HALF_LETTER),
            false => end.y.saturating_sub(NAME),
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

    /// Where a line that starts and ends at two amounts meets one from zero to a third, which ends higher.
    fn meeting(&self, amounts: [Exact; 3], axis: &[Exact]) -> Point {
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

    fn crossing(&self, at: Point, [plan, instead]: [&Line; 2], letters: &Letters, names: &[Label]) -> Crossing {
        let width = letters.paid_back();
        let labels = if self.are_names_beside {
            self.beside_crossing(at, plan, instead, width)
        } else {
            let first = Label::new(Anchor::Middle, at.x, FIRST_LINE, width, self.width);
            [first, Label { y: first.y.saturating_add(LINE), ..first }]
        };
        let [_, second] = labels;
        Crossing {
            at,
            drop: if self.are_names_beside { at.y } else { second.bottom() },
            labels,
            area: [at, instead.end, plan.end],
            saving: self.saving(plan, instead, text_width(letters.saving), names),
        }
    }

    /// Two lines above and left of the crossing: lines rise to the right, so that the room above their height at the right end of a
    /// label is free.
    fn beside_crossing(&self, at: Point, plan: &Line, instead: &Line, width: u64) -> [Label; 2] {
        let left = at.x.saturating_sub(CIRCLE).saturating_sub(width).max(self.left.saturating_add(4));
        let right = left.saturating_add(width);
        let height = self.on(plan, right).min(self.on(instead, right));
        let second = Label::new(Anchor::End, right, height.saturating_sub(CIRCLE), width, self.width);
        [Label { y: second.y.saturating_sub(LINE), ..second }, second]
    }

    /// The amount saved at the right end of the area, where it stands clear of both lines and of names.
    fn saving(&self, plan: &Line, instead: &Line, width: u64, names: &[Label]) -> Option<Label> {
        let right = self.right.saturating_sub(BESIDE);
        let (highest, lowest) = (self.on(instead, right.checked_sub(width)?), self.on(plan, right));
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

    /// The height of a line at `x`, px from the top.
    fn on(&self, line: &Line, x: u64) -> u64 {
        let length = self.right.saturating_sub(self.left);
        let along = x.clamp(self.left, self.right).saturating_sub(self.left);
        let up = line.start.y.saturating_sub(line.end.y);
        line.start.y.saturating_sub(up.saturating_mul(along).checked_div(length).unwrap_or_default())
    }
}
