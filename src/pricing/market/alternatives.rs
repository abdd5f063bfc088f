//! The alternatives to a plan that are offered beside its price: safe ones, on sale today, at today's prices.
//!
//! No place among them can be bought: price alone decides.

use super::list::is_to_confirm;
use super::{Class, MarketRow, PriceDifference, RowKey, is_chosen, priced_row, row_keys};
use crate::catalog::{Book, Model, Note};
use crate::date::Date;
use crate::money::Exact;
use crate::plan::Plan;
use crate::pricing::{Amount, Figure, Quote, price};

/// How many of the nearest in price are offered, beside the cheapest.
const NEAREST: usize = 2;

/// The alternatives to a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternatives {
    /// The cheapest, and of the others the two nearest in price to the plan: at most three, the nearest first. Of two as near
    /// the cheaper comes first, of the same price the first of the book. Where the plan has no price today, the three cheapest,
    /// the cheapest first.
    pub offered: Vec<Alternative>,
    /// The cheapest, which may cost as much as the plan or more; `None` where there is no alternative.
    pub cheapest: Option<Alternative>,
    /// How many of [`Alternatives::comparable`] are cheaper than the plan; 0 where the plan has no price today.
    pub cheaper: usize,
    /// The least main figure of [`Alternatives::comparable`] and, where it is on sale, of the plan itself: from what price on the
    /// plan is to be had. `None` where there is no such row.
    pub from: Option<Amount>,
    /// Rows that the market's list has by default, the plan's own aside: on sale today, with its class and sound. Some of them,
    /// such as previews, are no alternatives.
    pub comparable: usize,
}

/// A row of the market that is offered in place of the plan's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    /// The plan with this row's model, resolution and sound, dated today.
    pub plan: Plan,
    /// What it costs.
    pub quote: Quote,
    /// What it costs more or less than the plan, both today; `None` where the plan has no price today.
    pub difference: Option<PriceDifference>,
}

/// The alternatives to a plan at the prices of `today`, with the plan's own attempts and currency.
///
/// An alternative is sold by its maker and on sale today, has the plan's resolution class and sound, needs no input image, is no preview, has a price
/// of high confidence, and no end that may have come or is announced for one of the next 90 days.
///
/// # Examples
/// $600 a month on a model that has ended, beside $180, $480, $540, $756 and $840: offered are $540, $480 and $180.
#[must_use]
pub fn alternatives(plan: &Plan, book: &Book, today: Date) -> Alternatives {
    let plan = Plan { on: Some(today), ..plan.clone() };
    let chosen = price(&plan, book, today).ok().and_then(|quote| quote.figure(Figure::main(plan.per)));
    let priced = |key: RowKey<'_>| priced_row(&plan, key, book, today, plan.attempts).ok();
    let comparable = comparable(&plan, book, today).filter_map(|key| Some((key.0, priced(key)?)));
    let is_sold = plan.discontinued(book, today).is_empty();
    let mut all = Alternatives {
        offered: Vec::new(),
        cheapest: None,
        cheaper: 0,
        from: chosen.filter(|_| is_sold),
        comparable: 0,
    };
    let mut by_price = Vec::new();
    for (model, row) in comparable {
        let is_safe = is_safe(model, &row, today);
        let one = Alternative::new(row, chosen);
        let is_cheaper = one.difference.is_some_and(|difference| difference.money.value.is_negative());
        all.comparable = all.comparable.saturating_add(1);
        all.from = all.from.into_iter().chain(one.main()).min_by_key(|amount| amount.value);
        all.cheaper = all.cheaper.saturating_add(usize::from(is_cheaper));
        if is_safe {
            place(&mut by_price, one, Alternative::price);
        }
    }
    all.cheapest = by_price.first().cloned();
    all.offered = offered(by_price);
    all
}

/// Puts an alternative behind those with a key not above its own. A sort for so few would weigh on the first load.
fn place(sorted: &mut Vec<Alternative>, one: Alternative, key: fn(&Alternative) -> Option<Exact>) {
    let at = sorted.iter().take_while(|other| key(other) <= key(&one)).count();
    sorted.insert(at, one);
}

/// The first of those sorted by price and the nearest of the others.
fn offered(by_price: Vec<Alternative>) -> Vec<Alternative> {
    let (mut nearest, mut offered) = (Vec::new(), Vec::new());
    let mut others = by_price.into_iter();
    let cheapest = others.next();
    others.for_each(|one| place(&mut nearest, one, Alternative::distance));
    nearest.truncate(NEAREST);
    cheapest.into_iter().chain(nearest).for_each(|one| place(&mut offered, one, Alternative::distance));
    offered
}

/// The rows that makers sell today of the plan's class and sound, the plan's own aside.
fn comparable<'a>(plan: &'a Plan, book: &'a Book, today: Date) -> impl Iterator<Item = RowKey<'a>> {
    let like = (Class::of(plan.res), plan.sound);
    let is_like = move |&(model, res, sound): &RowKey<'_>| model.sells.is_none() && (Class::of(res), sound) == like;
    let rows = row_keys(book).filter(is_like).filter(|&key| !is_chosen(plan, key));
    rows.filter(move |(model, ..)| model.retired_by(today).is_none())
}

fn is_safe(model: &Model, row: &MarketRow, today: Date) -> bool {
    let is_wary = |note: &Note| match note {
        Note::NeedsImage | Note::Preview => true,
        Note::InputsBilled | Note::ShorterFromFrames | Note::CheaperOffPeak | Note::TokensAssumed => false,
    };
    model.ending(today).is_none() && !model.notes.iter().any(is_wary) && !is_to_confirm(&row.plan, &row.quote)
}

impl Alternative {
    fn new(row: MarketRow, chosen: Option<Amount>) -> Alternative {
        let difference = row.main().zip(chosen).and_then(|(row, chosen)| PriceDifference::of(row, chosen));
        Alternative { plan: row.plan, quote: row.quote, difference }
    }

    /// The main figure: `month`, or `total` for a project.
    #[must_use]
    pub fn main(&self) -> Option<Amount> {
        self.quote.figure(Figure::main(self.plan.per))
    }

    fn price(&self) -> Option<Exact> {
        self.main().map(|main| main.value)
    }

    /// How far the price is from the plan's, either way.
    fn distance(&self) -> Option<Exact> {
        self.difference.map(|difference| difference.money.value.abs())
    }
}
