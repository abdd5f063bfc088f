//! A dated plan as a price_change: what it cost then, and where the book now says otherwise, what it costs today.

use super::{Amount, Figure, Quote, price};
use crate::catalog::{Book, Ending, Stage};
use crate::date::Date;
use crate::plan::Plan;

/// A plan's main figure on its own day and today, where the two differ.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceChange {
    /// The plan's day.
    pub on: Date,
    /// Its main figure: of a month, or of a whole project.
    pub main: Figure,
    /// That figure on its day.
    pub then: Amount,
    /// The same today.
    pub now: Amount,
    /// What it costs more today, or less; above zero.
    pub difference: Amount,
    /// Whether it costs more today.
    pub dearer: bool,
    /// Whose price its renders have.
    pub prices: Prices,
    /// Whether it can still be bought.
    pub bought: Bought,
}

/// Whether the models of a plan can still be bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Bought {
    /// They can.
    Yes,
    /// One can no longer.
    No,
    /// One may have ended since.
    NotKnown,
}

/// Whose price the renders of a plan's model have, drafts aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prices {
    /// The provider's.
    List,
    /// The person's own, the same on every day: another figure is then of drafts, or of clips.
    Own,
}

/// What has changed since the plan's day; none where nothing has, where it is not dated before today, or where today has no
/// price for it.
///
/// # Examples
/// $600 a month at $0.10 a second, which is $0.12 today: $720, $120 more.
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
    let prices = if plan.rate.is_some() { Prices::Own } else { Prices::List };
    let may_have_ended = |ending: &Ending<'_>| ending.stage == Stage::MayHaveEnded;
    let bought = match plan.discontinued(book, today).is_empty() {
        false => Bought::No,
        true if plan.endings(book, today).iter().flatten().any(may_have_ended) => Bought::NotKnown,
        true => Bought::Yes,
    };
    Some(PriceChange { on, main, then, now, difference, dearer, prices, bought })
}
