//! Budgets to begin with, drawn from what the plan costs.

use rust_decimal::Decimal;

use crate::money::{Exact, parse_decimal};
use crate::plan::Plan;
use crate::plan::param::Param;
use crate::pricing::{Figure, Quote};

/// How much of the plan's own spend a suggested budget is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Share {
    /// Half of it.
    Half,
    /// All of it.
    Same,
    /// Twice as much.
    Double,
}

/// A budget to begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// How much of the plan's own spend it is.
    pub share: Share,
    /// The sum in the plan's currency, of a month or of a project: whole, rounded up to three digits.
    pub sum: Decimal,
}

/// Half of what the plan costs, as much, and twice that. A sum is rounded up, so that it pays for what it is named after; one that
/// is that of [`Share::Same`] as well, or beyond the bounds of a budget, is left out.
///
/// # Examples
/// A plan of $1,234.50 a month: $618, $1,240 and $2,470. One of $0.60: $1 and $2.
#[must_use]
pub fn suggestions(plan: &Plan, quote: &Quote) -> Vec<Suggestion> {
    let Some(spend) = quote.figure(Figure::main(plan.per)).map(|amount| amount.value) else { return Vec::new() };
    let same = rounded_up(spend);
    let of = |share: Share, exact: Exact| {
        let sum = rounded_up(exact)?;
        (share == Share::Same || Some(sum) != same).then_some(Suggestion { share, sum })
    };
    let all = [of(Share::Half, spend.half()), of(Share::Same, spend), of(Share::Double, spend.times(2))];
    all.into_iter().flatten().collect()
}

/// Rounds up to a whole number of which only the first three digits are not zero: 1235 is 1240. `None` where no budget can be that
/// sum.
fn rounded_up(exact: Exact) -> Option<Decimal> {
    const THREE_DIGITS: u64 = 1000;
    let mut unit = Exact::ONE;
    while exact > unit.times(THREE_DIGITS) && !exact.is_too_large() {
        unit = unit.times(10);
    }
    let sum = exact.divided_by(unit).ceil().times(unit).to_plain().ok()?;
    let sum = parse_decimal(&sum).ok()?;
    Param::Budget.bounds()?.check(sum).ok()
}
