//! The running total of a plan over its months, beside its API spend alone and the same videos made the other way.

use super::WIDTH;
use crate::money::{Exact, TooLarge};
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
///
/// # Errors
/// [`TooLarge`], never within the contract's bounds.
pub fn total(whole: &TotalCost) -> Result<Total, TooLarge> {
    let months: Vec<Spent> = (0..=whole.months).map(|month| whole.after(month)).collect::<Result<_, _>>()?;
    let mut most = whole.total;
    if let Some(back) = &whole.back
        && back.instead.compare(most)?.is_gt()
    {
        most = back.instead;
    }
    let top = ceiling(most)?;
    let x = |month: u64| month.saturating_mul(WIDTH).checked_div(whole.months).unwrap_or_default();
    let y = |value: Exact| -> Result<u64, TooLarge> {
        let up = value.times(HEIGHT)?.divided_by(top)?.cut(0)?.as_whole().unwrap_or(HEIGHT);
        Ok(HEIGHT.saturating_sub(up))
    };
    let line = |of: &dyn Fn(&Spent) -> Option<Exact>| -> Result<Vec<Point>, TooLarge> {
        let points = months.iter().filter_map(|month| of(month).map(|value| (x(month.month), value)));
        points.map(|(x, value)| Ok(Point { x, y: y(value)? })).collect()
    };
    let step = whole.months.div_ceil(MOST_TICKS).max(1);
    // The last month always has its tick, and room for it.
    let ticks = (0..whole.months).step_by(usize::try_from(step).unwrap_or(1));
    let ticks = ticks.filter(|month| whole.months.saturating_sub(*month).saturating_mul(2) > step);
    Ok(Total {
        plan: line(&|month| Some(month.total))?,
        api: line(&|month| Some(month.api))?,
        instead: line(&|month| month.instead)?,
        paid_back: paid_back(whole, &y)?,
        months: ticks.chain([whole.months]).map(|month| (x(month), month)).collect(),
        money: [(HEIGHT / 2, top.divided_by(2)?), (0, top)],
    })
}

/// The break-even video on the line of the other way: its price there, at its time within the months.
fn paid_back(whole: &TotalCost, y: &dyn Fn(Exact) -> Result<u64, TooLarge>) -> Result<Option<Point>, TooLarge> {
    let Some(back) = whole.back.as_ref().filter(|back| !back.beyond && !whole.once) else { return Ok(None) };
    let Some(videos) = back.break_even else { return Ok(None) };
    let share = videos.divided_by(whole.videos)?;
    let x = share.times(WIDTH)?.cut(0)?.as_whole().unwrap_or(WIDTH).min(WIDTH);
    Ok(Some(Point { x, y: y(back.instead.times(share)?)? }))
}

/// The least of 1, 2, 3, 4, 6, 8, 10, 20 … that reaches a value.
fn ceiling(value: Exact) -> Result<Exact, TooLarge> {
    let mut unit = Exact::whole(1);
    loop {
        for times in [1, 2, 3, 4, 6, 8] {
            let top = unit.times(times)?;
            if top.compare(value)?.is_ge() {
                return Ok(top);
            }
        }
        unit = unit.times(10)?;
    }
}
