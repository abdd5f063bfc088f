//! The plans beside one: what each costs, and how its figures stand against those of the one.

use std::cmp::Ordering;

use super::answer::{Answer, Value};
use super::limits::{LimitsCheck, check_limits};
use super::total_cost::total_cost;
use super::{Amount, Figure, Quote, Unpriced, price};
use crate::catalog::Book;
use crate::date::Date;
use crate::money::Exact;
use crate::plan::Plan;

/// The figures that are held against one another, in the order of the table.
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

/// A plan beside another, with what it inherits, and what it costs.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedPlan {
    /// The plan.
    pub plan: Plan,
    /// What it is answered with, or why it is not.
    pub found: Result<ComparedAnswer, Unpriced>,
}

/// What of an answer is compared: neither risk nor budget, which take their time.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedAnswer {
    quote: Quote,
    limits: LimitsCheck,
    total: Amount,
}

/// How a figure of another plan stands against that of the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// Which.
    pub figure: Figure,
    /// Whether the other one's is more.
    pub order: Ordering,
    /// How much it is more or less, never below zero.
    pub size: Value,
    /// The other one's over the plan's; none where that is nothing.
    pub ratio: Option<Exact>,
}

/// The plans beside a plan, in the order of the link, each on its own day.
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
    /// A figure of [`COMPARED`], where the plan has it.
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

/// A figure against the plan's own, where both have it. Of usage tiers there is nothing more or less.
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
