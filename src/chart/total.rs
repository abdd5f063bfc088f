//! The running total of a plan over its months, beside its API spend alone and the same videos made the other way.

use super::WIDTH;
use crate::money::Exact;
use crate::pricing::total_cost::{Spent, TotalCost};

/// Height of the picture.
pub const HEIGHT: u64 = 360;
/// Numbers along the foot, at most.
const MOST_TICKS: u64 = 4;

/// A plan's running total as a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    /// The whole cost, a point at the end of each month and one before the first.
    pub plan: Vec<Point>,
    /// The API spend alone.
    pub api: Vec<Point>,
    /// The other way, where the plan is held against it.
    pub instead: Vec<Point>,
    /// Where the plan has paid for itself, within its months.
    pub paid_back: Option<Point>,
    /// Months along the foot.
    pub months: Vec<(u64, u64)>,
    /// Money up the side: half and all of the height.
    pub money: [(u64, Exact); 2],
}

/// A point, from the left and from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// From the left.
    pub x: u64,
    /// From the top.
    pub y: u64,
}

/// Draws a whole cost month by month.
#[must_use]
pub fn total(cost: &TotalCost) -> Total {
    let months: Vec<Spent> = (0..=cost.months).map(|month| cost.after(month)).collect();
    let most = cost.back.as_ref().map_or(cost.total, |back| back.instead.max(cost.total));
    let top = most.end_of_scale();
    let x = |month: u64| month.saturating_mul(WIDTH).checked_div(cost.months).unwrap_or_default();
    let y = |value: Exact| HEIGHT.saturating_sub(value.parts_of(top, HEIGHT));
    let line = |of: &dyn Fn(&Spent) -> Option<Exact>| {
        let points = months.iter().filter_map(|month| Some((x(month.month), of(month)?)));
        points.map(|(x, value)| Point { x, y: y(value) }).collect()
    };
    let step = cost.months.div_ceil(MOST_TICKS).max(1);
    // The last month always has its tick, and room for it.
    let ticks = (0..cost.months).step_by(usize::try_from(step).unwrap_or(1));
    let ticks = ticks.filter(|month| cost.months.saturating_sub(*month).saturating_mul(2) > step);
    Total {
        plan: line(&|month| Some(month.total)),
        api: line(&|month| Some(month.api)),
        instead: line(&|month| month.instead),
        paid_back: paid_back(cost, &y),
        months: ticks.chain([cost.months]).map(|month| (x(month), month)).collect(),
        money: [(HEIGHT / 2, top.half()), (0, top)],
    }
}

/// The break-even video on the line of the other way: its price there, at its time within the months.
fn paid_back(cost: &TotalCost, y: &dyn Fn(Exact) -> u64) -> Option<Point> {
    let back = cost.back.as_ref().filter(|back| !back.beyond && !cost.once)?;
    let x = back.break_even?.parts_of(cost.videos, WIDTH);
    Some(Point { x, y: y(back.instead_at_break_even?) })
}
