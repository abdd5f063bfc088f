//! Drafts on a cheaper model and finals on a dearer one, held against trying every take on the dearer one.

use super::{Amount, Figure, Quote, kept_videos, spent};
use crate::money::Exact;
use crate::plan::Plan;

/// What drafting elsewhere changes.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftSaving {
    /// API spend of a month, or a project, that is saved; below zero where drafts cost more.
    pub saved: Amount,
    /// The attempts above which drafts pay; none where no number does, because a draft costs as much as a final.
    pub pays_above: Option<Exact>,
}

/// Drafts against iterating on the final model: per kept video `a × F` there, `a × D + f × F` here, which is less above
/// `f × F ÷ (F − D)` attempts. None where the plan makes no drafts.
#[must_use]
pub fn draft_saving(plan: &Plan, quote: &Quote) -> Option<DraftSaving> {
    let draft = quote.draft.as_ref()?.billed.usd;
    let last = quote.figure(Figure::Render)?.value;
    let (attempts, finals) = (plan.attempts, plan.finals);
    let here = draft.times(attempts).plus(last.times(finals));
    let saved = spent(plan, last.times(attempts).minus(here)).times(kept_videos(plan));
    let cheaper = last.minus(draft);
    let pays_above = (cheaper > Exact::ZERO).then(|| last.times(finals).divided_by(cheaper));
    Some(DraftSaving { saved: Amount { value: saved, currency: plan.money.currency() }, pays_above })
}
