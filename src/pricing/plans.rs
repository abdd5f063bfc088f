//! Compared plans: what each plan in the same link costs, and how its figures differ from those of the plan itself.

use std::cmp::Ordering;

use super::limits::{LimitsCheck, check_limits};
use super::total_cost::total_cost;
use super::value::Value;
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

/// The figures of plans beside one another, each list in the order of [`COMPARED`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ComparedFigures {
    /// Those that differ between two of the plans, and the main figure of each.
    pub differing: Vec<Figure>,
    /// The others: what every plan that has a price has alike.
    pub same: Vec<(Figure, Value)>,
}

/// Prices the compared plans of a plan, in the order of the link, each on its own day.
#[must_use]
pub fn compared_plans(plan: &Plan, book: &Book, today: Date) -> Vec<ComparedPlan> {
    plan.plans().map(|plan| ComparedPlan::priced(plan, book, today)).collect()
}

/// Tells the figures that differ from those that are the same. Plans without a price do not count; where fewer than two have
/// one, every figure differs. Usage tiers are the same only on one model: those of two providers are not the same steps.
///
/// # Examples
/// $600 a month for 600 renders beside $2,400 for 600: the month differs, the renders are the same.
#[must_use]
pub fn compared_figures(plans: &[&ComparedPlan]) -> ComparedFigures {
    let priced: Vec<&ComparedPlan> = plans.iter().copied().filter(|plan| plan.found.is_ok()).collect();
    let mut figures = ComparedFigures::default();
    for figure in COMPARED.into_iter().filter(|&figure| priced.iter().any(|plan| plan.figure(figure).is_some())) {
        match same(figure, &priced) {
            Some(value) => figures.same.push((figure, value)),
            None => figures.differing.push(figure),
        }
    }
    figures
}

/// The value that a figure has in all plans; none where it differs, or is the main figure of one.
fn same(figure: Figure, plans: &[&ComparedPlan]) -> Option<Value> {
    let [first, others @ ..] = plans else { return None };
    let value = first.figure(figure)?;
    let is_main = plans.iter().any(|plan| Figure::main(plan.plan.per) == figure);
    let is_alike = |other: &&ComparedPlan| {
        other.figure(figure) == Some(value) && (figure != Figure::TierNeeded || other.plan.model == first.plan.model)
    };
    (!is_main && !others.is_empty() && others.iter().all(is_alike)).then_some(value)
}

impl ComparedPlan {
    /// Prices a plan on its day.
    #[must_use]
    pub fn priced(plan: Plan, book: &Book, today: Date) -> ComparedPlan {
        let quote = price(&plan, book, today);
        ComparedPlan::quoted(plan, quote, book)
    }

    /// [`ComparedPlan::priced`] for a caller that has the plan's quote already.
    #[must_use]
    pub fn quoted(plan: Plan, quote: Result<Quote, Unpriced>, book: &Book) -> ComparedPlan {
        ComparedPlan { found: quote.and_then(|quote| found(&plan, quote, book)), plan }
    }

    /// A figure of [`COMPARED`]; `None` where the plan does not have it or has no price.
    #[must_use]
    pub fn figure(&self, figure: Figure) -> Option<Value> {
        self.found.as_ref().ok()?.figure(figure)
    }
}

fn found(plan: &Plan, quote: Quote, book: &Book) -> Result<ComparedAnswer, Unpriced> {
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
            | Figure::BudgetAttempts
            | Figure::SumMonth
            | Figure::SumYear
            | Figure::SumOnce
            | Figure::SumPlan => None,
        }
    }
}

/// How a figure differs from the plan's own. Usage tiers are never compared: those of two providers are not the same steps.
///
/// # Examples
/// $2,400 against $600 is $1,800 more, × 4.
#[must_use]
pub fn difference(figure: Figure, theirs: Value, ours: Value) -> Option<Difference> {
    if figure == Figure::TierNeeded {
        return None;
    }
    let size = theirs.exact().minus(ours.exact()).abs();
    let size = match ours {
        Value::Money(amount) => Value::Money(Amount { value: size, ..amount }),
        Value::Count(_) => Value::Count(size),
    };
    let ratio = (!ours.exact().is_zero()).then(|| theirs.exact().divided_by(ours.exact()));
    Some(Difference { figure, order: theirs.exact().cmp(&ours.exact()), size, ratio })
}
