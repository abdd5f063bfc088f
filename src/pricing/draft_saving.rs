//! What drafts on another model save, compared with making every attempt on the plan's model.

use super::{Amount, Quote, adjusted, kept_videos, with_charged_blocking};
use crate::money::Exact;
use crate::plan::Plan;

/// What drafts save, and from how many attempts on.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftSaving {
    /// API spend saved in a month, or in a project; below zero where drafts cost more.
    pub saved: Amount,
    /// Attempts per kept video above which drafts save money; `None` where a draft costs as much as a final or more.
    pub pays_above: Option<Exact>,
}

/// What drafts save; `None` where the plan makes none.
///
/// With a attempts, f finals, F the price of a render and D that of a draft after adjustments, A the add-ons of a render, a kept
/// video costs `a × (F + A)` without drafts and `a × (D + A) + f × (F + A)` with them, which is less above
/// `f × (F + A) ÷ (F − D)` attempts. Where blocked renders are charged all of it grows alike.
///
/// # Examples
/// 5 drafts of $1 and a final of $5 cost $10; 5 attempts of $5 cost $25. Drafts save above 5 ÷ (5 − 1) = 1.25 attempts.
#[must_use]
pub fn draft_saving(plan: &Plan, quote: &Quote) -> Option<DraftSaving> {
    let draft_price = adjusted(plan, quote.draft.as_ref()?.billed.usd);
    let final_price = adjusted(plan, quote.billed.usd);
    let saved_per_attempt = final_price.minus(draft_price);
    let finals = final_price.plus(plan.addon_render).times(plan.finals);
    let saved_per_video = with_charged_blocking(plan, saved_per_attempt.times(plan.attempts).minus(finals));
    let saved = saved_per_video.times(kept_videos(plan));
    let pays_above = (saved_per_attempt > Exact::ZERO).then(|| finals.divided_by(saved_per_attempt));
    Some(DraftSaving { saved: Amount { value: saved, currency: plan.money.currency() }, pays_above })
}
