//! What drafts on another model save, compared with making every attempt on the plan's model.

use super::{Amount, Figure, Quote, api_spend, kept_videos};
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
/// With a attempts, f finals, F the price of a render and D that of a draft, a kept video costs `a × F` without drafts and
/// `a × D + f × F` with them, which is less above `f × F ÷ (F − D)` attempts.
///
/// # Examples
/// 5 drafts of $1 and a final of $5 cost $10; 5 attempts of $5 cost $25. Drafts save above 5 ÷ (5 − 1) = 1.25 attempts.
#[must_use]
pub fn draft_saving(plan: &Plan, quote: &Quote) -> Option<DraftSaving> {
    let draft = quote.draft.as_ref()?.billed.usd;
    let final_usd = quote.figure(Figure::Render)?.value;
    let (attempts, finals) = (plan.attempts, plan.finals);
    let with_drafts = draft.times(attempts).plus(final_usd.times(finals));
    let saved = api_spend(plan, final_usd.times(attempts).minus(with_drafts)).times(kept_videos(plan));
    let saved_per_attempt = final_usd.minus(draft);
    let pays_above = (saved_per_attempt > Exact::ZERO).then(|| final_usd.times(finals).divided_by(saved_per_attempt));
    Some(DraftSaving { saved: Amount { value: saved, currency: plan.money.currency() }, pays_above })
}
