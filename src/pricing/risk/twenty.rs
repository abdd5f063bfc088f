//! Twenty equally likely outcomes of a plan, for the chart of its retakes.

use super::{Risk, spend_of};
use crate::plan::Plan;
use crate::pricing::{Amount, Quote};

/// What twenty months of a plan would cost, or twenty projects like it.
#[derive(Clone, Debug, PartialEq)]
pub enum Twenty {
    /// Every render is kept: at one attempt nothing is left to chance.
    Certain,
    /// More than 1,000,000 renders are expected: the outcomes are so close that no chart tells them apart, and their counts are
    /// not exact.
    Alike,
    /// One outcome for each twentieth of all cases, the cheapest first.
    Outcomes(Box<[Outcome; 20]>),
}

/// The renders and the spend of one month or project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Renders that are tried: drafts where the plan makes drafts.
    pub renders: u64,
    /// API spend after adjustments; with drafts, finals × kept videos is included.
    pub spend: Amount,
}

/// Twenty equally likely outcomes of a plan: the exact quantiles at 2.5 %, 7.5 % … 97.5 %, each a whole number of renders and
/// its exact price. `risk` is that of the plan.
///
/// # Examples
/// One video at 2 attempts of $1: ten outcomes cost $1, five $2, three $3, one $4 and one $6.
#[must_use]
pub fn twenty(plan: &Plan, quote: &Quote, risk: &Risk) -> Twenty {
    let distribution = risk.distribution;
    if distribution.is_certain() {
        return Twenty::Certain;
    }
    if !distribution.is_exact() {
        return Twenty::Alike;
    }
    let outcome = |renders: u64| {
        let value = spend_of(plan, quote, renders, distribution.wanted());
        Outcome { renders, spend: Amount { value, currency: plan.money.currency() } }
    };
    Twenty::Outcomes(Box::new(distribution.twenty().map(outcome)))
}
