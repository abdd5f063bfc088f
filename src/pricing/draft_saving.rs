//! Drafts on a cheaper model and finals on a dearer one, held against trying every take on the dearer one.

use std::cmp::Ordering;

use super::{Amount, Figure, Quote, kept_videos, spent};
use crate::money::{Exact, TooLarge};
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
///
/// # Errors
/// [`TooLarge`], never within the contract's bounds.
pub fn draft_saving(plan: &Plan, quote: &Quote) -> Result<Option<DraftSaving>, TooLarge> {
    let Some(draft) = quote.draft.as_ref().map(|draft| draft.billed.usd) else { return Ok(None) };
    let Some(Amount { value: last, .. }) = quote.figure(Figure::Render) else { return Ok(None) };
    let (attempts, finals) = (plan.attempts, plan.finals);
    let here = draft.times(attempts)?.plus(last.times(finals)?)?;
    let less = spent(plan, last.times(attempts)?.minus(here)?)?;
    let saved = less.times(kept_videos(plan)?)?;
    let cheaper = last.minus(draft)?;
    let pays = cheaper.compare(Exact::ZERO)? == Ordering::Greater;
    let pays_above = if pays { Some(last.times(finals)?.divided_by(cheaper)?) } else { None };
    Ok(Some(DraftSaving { saved: Amount { value: saved, currency: plan.money.currency() }, pays_above }))
}
