//! Everything that a plan is answered with: its price, its risk, whether it runs, its whole cost, what drafts save, what its
//! budget allows.

use strum::VariantArray;

use super::budget::{Allowed, allowed};
use super::draft_saving::{DraftSaving, draft_saving};
use super::limits::{LimitsCheck, check_limits};
use super::risk::{Risk, risk};
use super::total_cost::{TotalCost, total_cost};
use super::{Amount, Figure, Quote, Unpriced, price};
use crate::catalog::Book;
use crate::date::Date;
use crate::money::Exact;
use crate::plan::Plan;

/// The answer to a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What it costs through the API.
    pub quote: Quote,
    /// How that spreads.
    pub risk: Risk,
    /// Whether it runs.
    pub limits: LimitsCheck,
    /// What it costs with everything.
    pub total_cost: TotalCost,
    /// What drafts save, where it makes some.
    pub draft_saving: Option<DraftSaving>,
    /// What its budget allows, where it has one.
    pub allowed: Option<Allowed>,
}

/// The value of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// An amount of money.
    Money(Amount),
    /// A number of something.
    Count(Exact),
}

impl Value {
    /// How much, or how many.
    #[must_use]
    pub const fn exact(self) -> Exact {
        match self {
            Value::Money(amount) => amount.value,
            Value::Count(count) => count,
        }
    }
}

/// Answers a plan on its day, or else today.
///
/// # Errors
/// As of [`price`].
pub fn answer(plan: &Plan, book: &Book, today: Date) -> Result<Answer, Unpriced> {
    let quote = price(plan, book, today)?;
    let answer = Answer {
        risk: risk(plan, &quote),
        limits: check_limits(plan, &quote, book),
        total_cost: total_cost(plan, &quote),
        draft_saving: draft_saving(plan, &quote),
        allowed: allowed(plan, &quote, book, today),
        quote,
    };
    let is_too_large = answer.figures().any(|(_, value)| value.exact().is_too_large());
    if is_too_large { Err(Unpriced::TooLarge) } else { Ok(answer) }
}

impl Answer {
    /// Every figure that the plan has, in the order of [`Figure::VARIANTS`].
    pub fn figures(&self) -> impl Iterator<Item = (Figure, Value)> + '_ {
        Figure::VARIANTS.iter().copied().filter_map(|figure| Some((figure, self.figure(figure)?)))
    }

    /// Whether a figure is exact to the render: the risk of a great many renders is not.
    #[must_use]
    pub fn is_exact(&self, figure: Figure) -> bool {
        self.risk.is_exact() || !matches!(figure, Figure::Risk50 | Figure::Risk80 | Figure::Risk95)
    }

    /// A figure, where the plan has it.
    #[must_use]
    pub fn figure(&self, figure: Figure) -> Option<Value> {
        let currency = self.quote.figure(Figure::Video)?.currency;
        let money = |value: Exact| Some(Value::Money(Amount { value, currency }));
        let cost = &self.total_cost;
        let back = cost.back.as_ref();
        let allowed = self.allowed.as_ref();
        match figure {
            Figure::RendersMonth => Some(Value::Count(self.limits.renders)),
            Figure::RequestsMinute => self.limits.requests_minute.map(Value::Count),
            Figure::TierNeeded => self.limits.tier_needed().map(Value::Count),
            Figure::Risk50 | Figure::Risk80 | Figure::Risk95 => {
                let covered = self.risk.covered.iter().find(|covered| covered.cover.figure() == figure);
                covered.map(|covered| Value::Money(covered.spend))
            }
            Figure::Trial => money(cost.trial),
            Figure::Setup => money(cost.setup),
            Figure::Care => money(cost.care),
            Figure::Review => money(cost.review),
            Figure::Plan => money(cost.total),
            Figure::Saving => back.and_then(|back| money(back.saving)),
            Figure::BreakEvenVideos => back?.break_even.map(Value::Count),
            Figure::BudgetVideos => allowed?.videos.number().map(|number| Value::Count(number.into())),
            Figure::BudgetSeconds => allowed?.seconds.number().map(|number| Value::Count(number.into())),
            Figure::BudgetAttempts => allowed?.attempts.number().map(|number| Value::Count(number.into())),
            Figure::Rate
            | Figure::Render
            | Figure::Video
            | Figure::Second
            | Figure::Day
            | Figure::Week
            | Figure::Month
            | Figure::Year
            | Figure::Total => self.quote.figure(figure).map(Value::Money),
        }
    }
}
