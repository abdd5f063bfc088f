//! How a figure comes about: the factors whose product it is, each with the parameter it comes from.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use super::{MONTHS, Quote, WEEKS, less_percent, more_percent};
use crate::catalog::Price;
use crate::money::{Exact, TooLarge};
use crate::number::Number;
use crate::scenario::param::Param;
use crate::scenario::{BlockedBilled, Money, Per, Scenario};

/// A factor of the plan's main figure (a month, or a project's total).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// × videos.
    Videos(u64),
    /// × billed seconds of one render.
    Seconds(Number),
    /// × US dollars per second.
    Rate(Number),
    /// × attempts.
    Attempts(Number),
    /// ÷ (1 − this percent): blocked renders that are charged.
    BlockedCharged(Number),
    /// × (1 − this percent).
    Discount(Number),
    /// × (1 + this percent).
    Markup(Number),
    /// × (1 + this percent).
    Tax(Number),
    /// × units of the currency per US dollar.
    Fx(Number),
    /// × active days.
    Days(u64),
    /// × 52 / 12.
    WeeksOfMonth,
}

impl Factor {
    /// The parameter that a person changes to change this factor.
    #[must_use]
    pub const fn param(self) -> Param {
        match self {
            Factor::Videos(_) => Param::Videos,
            Factor::Seconds(_) => Param::Seconds,
            Factor::Rate(_) => Param::Model,
            Factor::Attempts(_) => Param::Attempts,
            Factor::BlockedCharged(_) => Param::Blocked,
            Factor::Discount(_) => Param::Discount,
            Factor::Markup(_) => Param::Markup,
            Factor::Tax(_) => Param::Tax,
            Factor::Fx(_) => Param::Fx,
            Factor::Days(_) => Param::Days,
            Factor::WeeksOfMonth => Param::Per,
        }
    }

    /// What the product is multiplied by.
    ///
    /// # Errors
    /// [`TooLarge`], never within the contract's bounds.
    pub fn value(self) -> Result<Exact, TooLarge> {
        match self {
            Factor::Videos(count) | Factor::Days(count) => Ok(Exact::whole(count)),
            Factor::Seconds(number) | Factor::Rate(number) | Factor::Attempts(number) | Factor::Fx(number) => {
                Ok(number.into())
            }
            Factor::BlockedCharged(percent) => Exact::whole(1).divided_by(less_percent(percent)?),
            Factor::Discount(percent) => less_percent(percent),
            Factor::Markup(percent) | Factor::Tax(percent) => more_percent(percent),
            Factor::WeeksOfMonth => Exact::whole(WEEKS).divided_by(MONTHS),
        }
    }
}

/// The factors of the plan's main figure, in the order they are read; those that change nothing are left out, but for
/// videos, seconds, rate and days.
#[must_use]
pub fn factors(scenario: &Scenario, quote: &Quote) -> Vec<Factor> {
    let Price::PerSecond(usd) = quote.rate.price;
    let mut factors = vec![Factor::Videos(scenario.videos), Factor::Seconds(quote.billed.seconds), Factor::Rate(usd)];
    if scenario.attempts != Number::ONE {
        factors.push(Factor::Attempts(scenario.attempts));
    }
    let percents = [
        (scenario.blocked_billed == BlockedBilled::Yes).then_some(Factor::BlockedCharged(scenario.blocked)),
        Some(Factor::Discount(scenario.discount)),
        Some(Factor::Markup(scenario.markup)),
        Some(Factor::Tax(scenario.tax)),
    ];
    factors.extend(percents.into_iter().flatten().filter(|factor| !changes_nothing(*factor)));
    if let Money::Other { fx, .. } = scenario.money {
        factors.push(Factor::Fx(fx));
    }
    match scenario.per {
        Per::Day => factors.push(Factor::Days(scenario.days)),
        Per::Week => factors.push(Factor::WeeksOfMonth),
        Per::Month | Per::Project => {}
    }
    factors
}

fn changes_nothing(factor: Factor) -> bool {
    match factor {
        Factor::BlockedCharged(percent)
        | Factor::Discount(percent)
        | Factor::Markup(percent)
        | Factor::Tax(percent) => percent.is_zero(),
        _ => false,
    }
}
