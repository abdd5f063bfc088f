//! The answer to a plan: its quote and all that follows from it (risk, limits, total cost, draft saving, budget), and every
//! figure by its name.

use strum::VariantArray;

use super::budget::{Affordable, affordable};
use super::draft_saving::{DraftSaving, draft_saving};
use super::limits::{LimitsCheck, check_limits};
use super::risk::{Risk, risk};
use super::sums::{Sums, sums};
use super::total_cost::{TotalCost, total_cost};
pub use super::value::Value;
use super::{Amount, Figure, Quote, Unpriced, price};
use crate::catalog::Book;
use crate::date::Date;
use crate::money::Exact;
use crate::plan::Plan;

/// The quote of a plan with all that follows from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What the plan costs through the API.
    pub quote: Quote,
    /// The API spend that is enough in 50, 80 and 95 % of cases.
    pub risk: Risk,
    /// Whether the plan fits the provider's limits.
    pub limits: LimitsCheck,
    /// The total cost over the plan's months.
    pub total_cost: TotalCost,
    /// What drafts save; `None` where the plan makes none.
    pub draft_saving: Option<DraftSaving>,
    /// What the plan's budget allows; `None` where it has no budget.
    pub affordable: Option<Affordable>,
    /// What the plan and those beside it come to together; `None` where they are compared.
    pub sums: Option<Sums>,
}

/// Prices a plan as [`price`] does, with all that follows.
///
/// # Errors
/// Those of [`price`]; [`Unpriced::TooLarge`] also where any other figure has too many digits.
pub fn answer(plan: &Plan, book: &Book, today: Date) -> Result<Answer, Unpriced> {
    answer_of_quote(plan, &price(plan, book, today)?, book, today)
}

/// [`answer`] for a caller that has the plan's quote already.
///
/// # Errors
/// [`Unpriced::TooLarge`] where a figure has too many digits.
pub fn answer_of_quote(plan: &Plan, quote: &Quote, book: &Book, today: Date) -> Result<Answer, Unpriced> {
    let answer = Answer {
        risk: risk(plan, quote),
        limits: check_limits(plan, quote, book),
        total_cost: total_cost(plan, quote),
        draft_saving: draft_saving(plan, quote),
        affordable: affordable(plan, quote, book, today),
        sums: sums(plan, book, today),
        quote: quote.clone(),
    };
    let is_too_large = answer.figures().any(|(_, value)| value.exact().is_too_large());
    if is_too_large { Err(Unpriced::TooLarge) } else { Ok(answer) }
}

impl Answer {
    /// Every figure that the plan has, in the order of [`Figure::VARIANTS`].
    pub fn figures(&self) -> impl Iterator<Item = (Figure, Value)> + '_ {
        Figure::VARIANTS.iter().copied().filter_map(|figure| Some((figure, self.figure(figure)?)))
    }

    /// Whether a figure is exact. Only the three of risk are not, beyond 1,000,000 expected renders: there within 0.001 %.
    #[must_use]
    pub fn is_exact(&self, figure: Figure) -> bool {
        self.risk.is_exact() || !matches!(figure, Figure::Risk50 | Figure::Risk80 | Figure::Risk95)
    }

    /// The value of a figure; `None` where the plan does not have it.
    #[must_use]
    pub fn figure(&self, figure: Figure) -> Option<Value> {
        let currency = self.quote.figure(Figure::Video)?.currency;
        let money = |value: Exact| Some(Value::Money(Amount { value, currency }));
        let cost = &self.total_cost;
        let payback = cost.payback.as_ref();
        let affordable = self.affordable.as_ref();
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
            Figure::Saving => payback.and_then(|payback| money(payback.saving)),
            Figure::BreakEvenVideos => payback?.break_even.map(Value::Count),
            Figure::BudgetVideos => affordable?.most.videos.number().map(|number| Value::Count(number.into())),
            Figure::BudgetSeconds => affordable?.most.seconds.number().map(|number| Value::Count(number.into())),
            Figure::BudgetAttempts => affordable?.most.attempts.number().map(|number| Value::Count(number.into())),
            Figure::SumMonth | Figure::SumYear | Figure::SumOnce | Figure::SumPlan => {
                self.sums.as_ref()?.figure(figure).map(Value::Money)
            }
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
        }
    }
}
