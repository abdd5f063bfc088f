//! The chart of the total cost over a plan's months: three lines, the total cost, the API spend alone, and the same videos made
//! the other way.

use super::WIDTH;
use crate::money::Exact;
use crate::pricing::total_cost::{Spent, TotalCost};

/// Height of the chart.
pub const HEIGHT: u64 = 360;
/// Month numbers along the horizontal axis, at most, before the last one.
const MOST_TICKS: u64 = 4;

/// The chart of a total cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    /// The total cost: a point before the first month and one at the end of each.
    pub plan: Vec<Point>,
    /// The API spend alone, at the same months.
    pub api: Vec<Point>,
    /// The price of the videos made the other way; empty where the plan gives none.
    pub instead: Vec<Point>,
    /// The point of break-even; `None` where it is not within the plan's months, and for a project.
    pub paid_back: Option<Point>,
    /// Numbers along the horizontal axis: distance from the left, and the month.
    pub months: Vec<(u64, u64)>,
    /// Amounts along the vertical axis, at half and all of the height: distance from the top, and the amount.
    pub money: [(u64, Exact); 2],
}

/// A point of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Distance from the left.
    pub x: u64,
    /// Distance from the top.
    pub y: u64,
}

/// The chart of a total cost, month by month.
#[must_use]
pub fn total(cost: &TotalCost) -> Total {
    let months: Vec<Spent> = (0..=cost.months).map(|month| cost.after(month)).collect();
    let most = cost.payback.as_ref().map_or(cost.total, |payback| payback.instead.max(cost.total));
    let top = most.end_of_scale();
    let x = |month: u64| month.saturating_mul(WIDTH).checked_div(cost.months).unwrap_or_default();
    let y = |value: Exact| HEIGHT.saturating_sub(value.parts_of(top, HEIGHT));
    let line = |of: &dyn Fn(&Spent) -> Option<Exact>| {
        let points = months.iter().filter_map(|month| Some((x(month.month), of(month)?)));
        points.map(|(x, value)| Point { x, y: y(value) }).collect()
    };
    let step = cost.months.div_ceil(MOST_TICKS).max(1);
    // The last month always has a number; one too close before it is left out.
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

/// The point of the break-even video on the line of the other way: its share of all videos across, its price up.
fn paid_back(cost: &TotalCost, y: &dyn Fn(Exact) -> u64) -> Option<Point> {
    let payback = cost.payback.as_ref().filter(|payback| !payback.beyond && !cost.once)?;
    let x = payback.break_even?.parts_of(cost.videos, WIDTH);
    Some(Point { x, y: y(payback.instead_at_break_even?) })
}
