//! Compared plans: what each plan in the same link costs, and how its figures differ from those of the plan itself.

use std::cmp::Ordering;

use super::answer::{Answer, Value};
use super::limits::{LimitsCheck, check_limits};
use super::total_cost::total_cost;
use super::{Amount, Figure, Quote, Unpriced, price};
use crate::catalog::Book;
use crate::date::Date;
use crate::money::Exact;
use crate::plan::Plan;

/// The figures that are compared, in the order of the table.
pub const COMPARED: [Figure; 8] = [
    Figure::Video,
    Figure::Month,
    Figure::Total,
    Figure::Year,
    Figure::Plan,
    Figure::RendersMonth,
    Figure::RequestsMinute,
    Figure::TierNeeded,
];

/// A compared plan and its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedPlan {
    /// The plan, with what it inherits from the outer one: language, currency, and the day where it gives none.
    pub plan: Plan,
    /// Its figures, or why it has no price.
    pub found: Result<ComparedAnswer, Unpriced>,
}

/// The part of an answer that is compared. Risk and budget are left out: they take long to compute.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedAnswer {
    quote: Quote,
    limits: LimitsCheck,
    total: Amount,
}

/// How a figure of a compared plan differs from the same figure of the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// The figure.
    pub figure: Figure,
    /// Whether the compared plan's is greater or less.
    pub order: Ordering,
    /// The absolute difference.
    pub size: Value,
    /// The compared plan's figure ÷ the plan's; `None` where the plan's is zero.
    pub ratio: Option<Exact>,
}

/// Prices the compared plans of a plan, in the order of the link, each on its own day.
#[must_use]
pub fn compared_plans(plan: &Plan, book: &Book, today: Date) -> Vec<ComparedPlan> {
    let one = |plan: Plan| ComparedPlan { found: found(&plan, book, today), plan };
    plan.plans().map(one).collect()
}

fn found(plan: &Plan, book: &Book, today: Date) -> Result<ComparedAnswer, Unpriced> {
    let quote = price(plan, book, today)?;
    let limits = check_limits(plan, &quote, book);
    let total = Amount { value: total_cost(plan, &quote).total, currency: plan.money.currency() };
    let answer = ComparedAnswer { quote, limits, total };
    let mut values = COMPARED.into_iter().filter_map(|figure| answer.figure(figure));
    if values.any(|value| value.exact().is_too_large()) { Err(Unpriced::TooLarge) } else { Ok(answer) }
}

impl ComparedAnswer {
    /// A figure of [`COMPARED`]; `None` where the plan does not have it, and for every other figure that is not in the quote.
    #[must_use]
    pub fn figure(&self, figure: Figure) -> Option<Value> {
        match figure {
            Figure::Plan => Some(Value::Money(self.total)),
            Figure::RendersMonth => Some(Value::Count(self.limits.renders)),
            Figure::RequestsMinute => self.limits.requests_minute.map(Value::Count),
            Figure::TierNeeded => self.limits.tier_needed().map(Value::Count),
            Figure::Rate
            | Figure::Render
            | Figure::Video
            | Figure::Second
            | Figure::Minute
            | Figure::Day
            | Figure::Week
            | Figure::Month
            | Figure::Year
            | Figure::Total => self.quote.figure(figure).map(Value::Money),
            Figure::Risk50
            | Figure::Risk80
            | Figure::Risk95
            | Figure::Trial
            | Figure::Setup
            | Figure::Care
            | Figure::Review
            | Figure::Saving
            | Figure::BreakEvenVideos
            | Figure::BudgetVideos
            | Figure::BudgetSeconds
            | Figure::BudgetAttempts => None,
        }
    }
}

/// How a figure differs from the plan's own; `None` where either has none. Usage tiers are never compared: those of two
/// providers are not the same steps.
///
/// # Examples
/// $2,400 against $600 is $1,800 more, × 4.
#[must_use]
pub fn difference(figure: Figure, other: &ComparedAnswer, own: &Answer) -> Option<Difference> {
    if figure == Figure::TierNeeded {
        return None;
    }
    let (theirs, ours) = (other.figure(figure)?, own.figure(figure)?);
    let size = theirs.exact().minus(ours.exact()).abs();
    let size = match ours {
        Value::Money(amount) => Value::Money(Amount { value: size, ..amount }),
        Value::Count(_) => Value::Count(size),
    };
    let ratio = (!ours.exact().is_zero()).then(|| theirs.exact().divided_by(ours.exact()));
    Some(Difference { figure, order: theirs.exact().cmp(&ours.exact()), size, ratio })
}
