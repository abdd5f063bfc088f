//! What a plan dated in the past costs today: its main figure on its own day and today, or today alone where its own day has no
//! price.

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

/// What a plan that is dated before today costs today.
#[derive(Clone, Debug, PartialEq)]
pub enum PastPrice {
    /// As much as on its day, which is this one.
    Same(Date),
    /// Something else.
    Changed(Box<PriceChange>),
    /// It has no price today; its day is this one.
    Unpriced(Date),
}

/// What a plan with a quote of its own day costs today; `None` where it is not dated before today.
///
/// # Examples
/// $600 a month at $0.10 a second; the rate is $0.12 today: $720, so $120 more.
#[must_use]
pub fn past_price(plan: &Plan, quote: &Quote, book: &Book, today: Date) -> Option<PastPrice> {
    let on = plan.on.filter(|&on| on < today)?;
    let main = Figure::main(plan.per);
    let now = quote_of_today(plan, book, today).and_then(|quote| quote.figure(main));
    let Some((then, now)) = quote.figure(main).zip(now) else { return Some(PastPrice::Unpriced(on)) };
    if now.value == then.value {
        return Some(PastPrice::Same(on));
    }
    let dearer = now.value > then.value;
    let difference = Amount { value: now.value.minus(then.value).abs(), ..now };
    let price_origin = if plan.rate.is_some() { PriceOrigin::Own } else { PriceOrigin::List };
    let still_sold = still_sold(plan, book, today);
    Some(PastPrice::Changed(Box::new(PriceChange {
        on,
        main,
        then,
        now,
        difference,
        dearer,
        price_origin,
        still_sold,
    })))
}

/// What a plan that has no price on its own day costs today.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TodaysPrice {
    /// Which figure: `month`, or `total` for a project.
    pub main: Figure,
    /// That figure today.
    pub now: Amount,
    /// `video` today.
    pub video: Amount,
    /// Whether the plan's models can still be bought.
    pub still_sold: StillSold,
}

/// What a plan that has no price on its own day costs today; `None` where it has none today either.
///
/// # Examples
/// 6000 s a month on a model whose price is known since 7 October 2026, $0.40 a second: on 1 August no price, today $2,400.
#[must_use]
pub fn todays_price(plan: &Plan, book: &Book, today: Date) -> Option<TodaysPrice> {
    let quote = quote_of_today(plan, book, today)?;
    let main = Figure::main(plan.per);
    let (now, video) = (quote.figure(main)?, quote.figure(Figure::Video)?);
    Some(TodaysPrice { main, now, video, still_sold: still_sold(plan, book, today) })
}

fn quote_of_today(plan: &Plan, book: &Book, today: Date) -> Option<Quote> {
    price(&Plan { on: Some(today), ..plan.clone() }, book, today).ok()
}

fn still_sold(plan: &Plan, book: &Book, today: Date) -> StillSold {
    let may_have_ended = |ending: &Ending<'_>| ending.stage == Stage::MayHaveEnded;
    match plan.discontinued(book, today).is_empty() {
        false => StillSold::No,
        true if plan.endings(book, today).iter().flatten().any(may_have_ended) => StillSold::NotKnown,
        true => StillSold::Yes,
    }
}

/// The price change since the plan's day; `None` where the figure is the same, the plan is not dated before today, or has no
/// price today.
#[must_use]
pub fn price_change(plan: &Plan, quote: &Quote, book: &Book, today: Date) -> Option<PriceChange> {
    match past_price(plan, quote, book, today)? {
        PastPrice::Changed(change) => Some(*change),
        PastPrice::Same(_) | PastPrice::Unpriced(_) => None,
    }
}
