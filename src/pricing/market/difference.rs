//! How much a row of the market costs more or less than the plan itself.

use crate::money::Exact;
use crate::pricing::Amount;

/// What a row costs more or less than the plan, by the main figure (`month`, or `total` for a project).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PriceDifference {
    /// The row's figure − the plan's, in the plan's currency; below zero where the row is cheaper.
    pub money: Amount,
    /// The same in percent of the plan's figure.
    pub share: Share,
}

/// A difference in percent of the plan's figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Share {
    /// Less than half a percent of the plan's figure, either way: in whole percents there is no difference.
    Same,
    /// At least half a percent, below zero where the row is cheaper. Exact: rounded half away from zero to whole percents it is
    /// never zero.
    Percent(Exact),
}

impl PriceDifference {
    /// The difference of a row's figure from the plan's; `None` where the plan's is zero and the row's is not.
    ///
    /// # Examples
    /// $180 against $600: −$420, −70 %. $602.99 against $600: $2.99, and the same in whole percents; $603 is 0.5 % more.
    #[must_use]
    pub fn of(row: Amount, plan: Amount) -> Option<PriceDifference> {
        let money = Amount { value: row.value.minus(plan.value), ..plan };
        let share = match (money.value.is_zero(), plan.value.is_zero()) {
            (true, _) => Share::Same,
            (false, true) => return None,
            (false, false) => share(money.value.percent_of(plan.value)),
        };
        Some(PriceDifference { money, share })
    }
}

fn share(percent: Exact) -> Share {
    if percent.abs() < Exact::ONE.half() { Share::Same } else { Share::Percent(percent) }
}
