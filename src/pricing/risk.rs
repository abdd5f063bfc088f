//! Attempts as a risk: the API spend that covers a plan in 50, 80 and 95 % of cases.
//!
//! How many renders that takes is [`NegativeBinomial`]'s to say; what they cost is exact again.

mod negative_binomial;

use super::{Amount, Figure, Quote, kept_videos, spent};
use crate::money::Exact;
use crate::plan::Plan;
pub use negative_binomial::NegativeBinomial;

/// A share of all cases that a spend is to cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum Cover {
    /// 50 of 100 cases.
    Half,
    /// 80 of 100 cases.
    FourInFive,
    /// 95 of 100 cases.
    NineteenInTwenty,
}

impl Cover {
    /// Its figure.
    #[must_use]
    pub const fn figure(self) -> Figure {
        match self {
            Cover::Half => Figure::Risk50,
            Cover::FourInFive => Figure::Risk80,
            Cover::NineteenInTwenty => Figure::Risk95,
        }
    }

    /// In percent.
    #[must_use]
    pub const fn percent(self) -> u64 {
        match self {
            Cover::Half => 50,
            Cover::FourInFive => 80,
            Cover::NineteenInTwenty => 95,
        }
    }
}

/// What a plan's risk is.
#[derive(Clone, Debug, PartialEq)]
pub struct Risk {
    /// How many videos are wanted (in a month, rounded up, or in the project) at how many attempts.
    pub keeping: NegativeBinomial,
    /// Each share of cases with the renders that cover it and the API spend they come to.
    pub covered: [Covered; 3],
}

impl Risk {
    /// Whether its counts are exact to the render.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.keeping.is_exact() || self.keeping.is_certain()
    }
}

/// The spend that covers a share of all cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Covered {
    /// Which share.
    pub cover: Cover,
    /// Renders that are tried: drafts where the plan has some.
    pub renders: u64,
    /// API spend after adjustments, finals included.
    pub spend: Amount,
}

/// The spend that covers the plan's month, or its project, in 50, 80 and 95 % of cases. At one attempt all three are the plain
/// figure.
#[must_use]
pub fn risk(plan: &Plan, quote: &Quote) -> Risk {
    let wanted = kept_videos(plan).ceil().as_whole();
    let keeping = NegativeBinomial::new(wanted.unwrap_or(u64::MAX), plan.attempts);
    let plain = quote.figure(Figure::main(plan.per));
    let covered = |cover: Cover| {
        let renders = keeping.renders(cover);
        let spend = match (wanted, plain) {
            (Some(_), Some(plain)) if keeping.is_certain() => plain.value,
            (Some(wanted), _) => spend_of(plan, quote, renders, wanted),
            (None, _) => Exact::TOO_LARGE,
        };
        Covered { cover, renders, spend: Amount { value: spend, currency: plan.money.currency() } }
    };
    Risk { keeping, covered: [Cover::Half, Cover::FourInFive, Cover::NineteenInTwenty].map(covered) }
}

/// API spend of so many tried renders for so many kept videos, after adjustments.
fn spend_of(plan: &Plan, quote: &Quote, renders: u64, kept: u64) -> Exact {
    let last = quote.billed.usd;
    let usd = match &quote.draft {
        None => last.times(renders),
        Some(draft) => draft.billed.usd.times(renders).plus(last.times(plan.finals).times(kept)),
    };
    spent(plan, usd)
}
