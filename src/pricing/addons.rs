//! Add-ons: what is bought beside renders and kept videos, in the plan's currency. They are never adjusted, and no usage tier
//! counts them.

use rust_decimal::{Decimal, RoundingStrategy};

use super::with_charged_blocking;
use crate::catalog::Surcharge;
use crate::money::Exact;
use crate::plan::param::Param;
use crate::plan::{Money, Plan};

/// Decimals that a link writes of an add-on.
const DECIMALS: u32 = 6;

/// What an input image costs, as [`Param::AddonRender`] takes it: in the plan's currency, rounded half away from zero to 6 decimals.
/// `None` where that is out of the parameter's bounds.
///
/// # Examples
/// $0.074 at 0.9123456 a dollar: 0.067514.
#[must_use]
pub fn image_addon(plan: &Plan, surcharge: &Surcharge) -> Option<Decimal> {
    let price = match plan.money {
        Money::Usd => surcharge.usd.0,
        Money::Other { fx, .. } => surcharge.usd.0.checked_mul(fx)?,
    };
    let price = price.round_dp_with_strategy(DECIMALS, RoundingStrategy::MidpointAwayFromZero).normalize();
    Param::AddonRender.bounds().filter(|bounds| bounds.check(price).is_ok()).map(|_| price)
}

/// Renders of one kept video, drafts and finals, without the blocked ones.
pub(crate) fn renders_of_video(plan: &Plan) -> Exact {
    let attempts = Exact::from(plan.attempts);
    if plan.draft.is_some() { attempts.plus(plan.finals) } else { attempts }
}

/// Add-ons of so many renders that are made and so many videos that are kept, in the plan's currency.
///
/// # Examples
/// $0.05 for each of 6 renders and $2 for a kept video: $2.30.
pub(super) fn addons(plan: &Plan, made: Exact, kept: Exact) -> Exact {
    // None at all, as in most plans, is passed over: even a zero takes on the fraction of what it is a price of.
    let part = |price: Decimal, count: Exact| if price.is_zero() { Exact::ZERO } else { count.times(price) };
    part(plan.addon_render, made).plus(part(plan.addon_video, kept))
}

/// Add-ons of one kept video: of its renders, blocked ones only where they are charged, and its own.
pub(super) fn addons_of_video(plan: &Plan) -> Exact {
    addons(plan, with_charged_blocking(plan, renders_of_video(plan)), Exact::ONE)
}
