//! Whether a dated plan costs something else today: its main figure on its own day and today.

use super::{Amount, Figure, Quote, price};
use crate::catalog::{Book, Ending, Stage};
use crate::date::Date;
use crate::plan::Plan;

/// A plan's main figure on its own day and today; the two differ.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceChange {
    /// The plan's day.
    pub on: Date,
    /// Which figure: `month`, or `total` for a project.
    pub main: Figure,
    /// The figure on the plan's day.
    pub then: Amount,
    /// The figure today.
    pub now: Amount,
    /// The absolute difference, above zero.
    pub difference: Amount,
    /// Whether the plan costs more today.
    pub dearer: bool,
    /// Whether the plan's model is priced at its list price.
    pub price_origin: PriceOrigin,
    /// Whether the plan's models can still be bought.
    pub still_sold: StillSold,
}

/// Whether the models of a plan can still be bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum StillSold {
    /// All can.
    Yes,
    /// At least one can no longer be bought.
    No,
    /// None is known to have ended, but one may have: a day named in its announcement has come.
    NotKnown,
}

/// Whose price the plan's model has. Drafts always have list prices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriceOrigin {
    /// The provider's list price.
    List,
    /// The person's own rate, which is the same on every day: the change comes from drafts or from clip lengths.
    Own,
}

/// The price change since the plan's day; `None` where the figure is the same, the plan is not dated before today, or has no
/// price today.
///
/// # Examples
/// $600 a month at $0.10 a second; the rate is $0.12 today: $720, so $120 more.
#[must_use]
pub fn price_change(plan: &Plan, quote: &Quote, book: &Book, today: Date) -> Option<PriceChange> {
    let on = plan.on.filter(|&on| on < today)?;
    let main = Figure::main(plan.per);
    let today_plan = Plan { on: Some(today), ..plan.clone() };
    let then = quote.figure(main)?;
    let now = price(&today_plan, book, today).ok()?.figure(main)?;
    if now.value == then.value {
        return None;
    }
    let dearer = now.value > then.value;
    let difference = Amount { value: now.value.minus(then.value).abs(), ..now };
    let price_origin = if plan.rate.is_some() { PriceOrigin::Own } else { PriceOrigin::List };
    let may_have_ended = |ending: &Ending<'_>| ending.stage == Stage::MayHaveEnded;
    let still_sold = match plan.discontinued(book, today).is_empty() {
        false => StillSold::No,
        true if plan.endings(book, today).iter().flatten().any(may_have_ended) => StillSold::NotKnown,
        true => StillSold::Yes,
    };
    Some(PriceChange { on, main, then, now, difference, dearer, price_origin, still_sold })
}
