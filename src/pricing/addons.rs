//! Add-ons: what is bought beside renders and kept videos, in the plan's currency. They are never adjusted, and no usage tier
//! counts them.

use rust_decimal::Decimal;

use super::with_charged_blocking;
use crate::money::Exact;
use crate::plan::Plan;

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
