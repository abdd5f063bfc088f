//! Risk: the API spend that is enough for a plan in 50, 80 and 95 % of cases, since attempts are only an average.
//!
//! [`NegativeBinomial`] gives the number of renders; their price is exact.

mod negative_binomial;
mod twenty;

use super::addons::addons;
use super::{Amount, Figure, Quote, api_spend, kept_videos, with_charged_blocking};
use crate::money::Exact;
use crate::plan::Plan;
pub use negative_binomial::NegativeBinomial;
pub use twenty::{Outcome, Twenty, twenty};

/// A share of cases in which a spend is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum Cover {
    /// 50 %.
    Half,
    /// 80 %.
    FourInFive,
    /// 95 %.
    NineteenInTwenty,
}

impl Cover {
    /// The figure of this share.
    #[must_use]
    pub const fn figure(self) -> Figure {
        match self {
            Cover::Half => Figure::Risk50,
            Cover::FourInFive => Figure::Risk80,
            Cover::NineteenInTwenty => Figure::Risk95,
        }
    }

    /// The share in percent.
    #[must_use]
    pub const fn percent(self) -> u64 {
        match self {
            Cover::Half => 50,
            Cover::FourInFive => 80,
            Cover::NineteenInTwenty => 95,
        }
    }
}

/// The risk of a plan, in a month or in a project.
#[derive(Clone, Debug, PartialEq)]
pub struct Risk {
    /// How many renders it takes to keep the videos of a month (rounded up to whole ones) or of the project.
    pub distribution: NegativeBinomial,
    /// The renders and the spend for each share of cases, 50 % first.
    pub covered: [Covered; 3],
}

impl Risk {
    /// Whether the numbers of renders are exact: up to 1,000,000 expected renders, or at one attempt. Else within 0.001 %.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.distribution.is_exact() || self.distribution.is_certain()
    }
}

/// The renders and the spend that are enough in a share of cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Covered {
    /// The share of cases.
    pub cover: Cover,
    /// Renders that are tried: drafts where the plan makes drafts.
    pub renders: u64,
    /// API spend after adjustments; with drafts, finals × kept videos is included.
    pub spend: Amount,
}

/// The API spend that is enough for the plan's month, or its project, in 50, 80 and 95 % of cases. At one attempt all three
/// equal `month` or `total`.
///
/// # Examples
/// One video at 2 attempts of $1: 1, 3 and 5 renders, so $1, $3 and $5.
#[must_use]
pub fn risk(plan: &Plan, quote: &Quote) -> Risk {
    let wanted = kept_videos(plan).ceil().as_whole();
    let distribution = NegativeBinomial::new(wanted.unwrap_or(u64::MAX), plan.attempts);
    let plain = quote.figure(Figure::main(plan.per));
    let covered = |cover: Cover| {
        let renders = distribution.renders(cover);
        let spend = match (wanted, plain) {
            (Some(_), Some(plain)) if distribution.is_certain() => plain.value,
            (Some(wanted), _) => spend_of(plan, quote, renders, wanted),
            (None, _) => Exact::TOO_LARGE,
        };
        Covered { cover, renders, spend: Amount { value: spend, currency: plan.money.currency() } }
    };
    Risk { distribution, covered: [Cover::Half, Cover::FourInFive, Cover::NineteenInTwenty].map(covered) }
}

/// API spend after adjustments of `renders` attempts and, with drafts, the finals of `kept` videos; with the add-ons of all these
/// renders and videos.
fn spend_of(plan: &Plan, quote: &Quote, renders: u64, kept: u64) -> Exact {
    let final_usd = quote.billed.usd;
    let (usd, made) = match &quote.draft {
        None => (final_usd.times(renders), Exact::whole(renders)),
        Some(draft) => {
            let finals = Exact::from(plan.finals).times(kept);
            (draft.billed.usd.times(renders).plus(final_usd.times(finals)), finals.plus(renders))
        }
    };
    api_spend(plan, usd).plus(addons(plan, with_charged_blocking(plan, made), kept.into()))
}
