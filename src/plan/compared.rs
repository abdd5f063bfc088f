//! Plans that stand beside another, in the same link: at most four, each a whole query of its own.
//!
//! Currency, exchange rate and language are the outer plan's, and so is the day where the inner one gives none.

use std::sync::Arc;

use super::param::Param;
use super::{Money, Plan};
use crate::catalog::Book;
use crate::date::Date;
use crate::link::{LONGEST_NAME, write};

/// Plans that can stand beside one.
pub const MOST: usize = 4;
/// Characters of a query beyond which nothing more is put beside its plan: what is edited later then stays below
/// [`super::link::LONGEST`].
pub const ROOM: usize = 5000;
/// What the outer plan says for all.
pub(crate) const OUTER: [Param; 5] = [Param::V, Param::Cur, Param::Fx, Param::Lang, Param::With];

/// A plan beside another, with the query that it is written as: a plan is written far more often than one is put beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Pinned {
    plan: Plan,
    query: String,
}

/// Why a plan cannot be put beside another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRoom {
    /// [`MOST`] stand there.
    Full,
    /// The query would be longer than [`ROOM`].
    TooLong,
}

impl Pinned {
    /// A plan as it stands beside another: without what the other says for it.
    #[must_use]
    pub fn new(plan: Plan, book: &Book) -> Pinned {
        let plan = Plan { money: Money::Usd, lang: None, with: Arc::default(), ..plan };
        let mut query = write(&plan, book);
        if query.is_empty() {
            // An empty value would be a bad one.
            query = format!("{}={}", Param::Model.name(), plan.model);
        }
        Pinned { plan, query }
    }

    /// The plan as its own query gives it; [`Plan::beside`] has what it inherits.
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Its query, canonical and never empty.
    #[must_use]
    pub fn query(&self) -> &str {
        &self.query
    }
}

impl Plan {
    /// The plans beside this one, with what they inherit from it, in the order of the link.
    pub fn plans(&self) -> impl Iterator<Item = Plan> + '_ {
        self.with.iter().map(|pinned| Plan {
            on: pinned.plan.on.or(self.on),
            money: self.money,
            lang: self.lang,
            ..pinned.plan.clone()
        })
    }

    /// This plan with itself put beside it, last, held to its day.
    ///
    /// # Errors
    /// [`NoRoom`].
    pub fn pinned(&self, today: Date, book: &Book) -> Result<Plan, NoRoom> {
        if self.with.len() >= MOST {
            return Err(NoRoom::Full);
        }
        let others = self.with.iter().cloned().chain([Pinned::new(self.dated(today), book)]);
        self.with_room(Plan { with: others.collect(), ..self.dated(today) }, book)
    }

    /// This plan without the one beside it at that place; a place where none is changes nothing.
    #[must_use]
    pub fn unpinned(&self, at: usize) -> Plan {
        let others = self.with.iter().enumerate().filter(|(other, _)| *other != at);
        Plan { with: others.map(|(_, pinned)| pinned.clone()).collect(), ..self.clone() }
    }

    /// The plan beside this one at that place, with this one in its place. What was priced on this plan's day stays so.
    ///
    /// # Errors
    /// [`NoRoom::TooLong`].
    pub fn swapped(&self, at: usize, today: Date, book: &Book) -> Result<Plan, NoRoom> {
        let dated = self.dated(today);
        let Some(taken) = dated.plans().nth(at) else { return Ok(dated) };
        let moved = taken.on != dated.on;
        let others = self.with.iter().enumerate().map(|(other, pinned)| {
            if other == at {
                Pinned::new(dated.clone(), book)
            } else if moved && pinned.plan.on.is_none() {
                Pinned::new(Plan { on: dated.on, ..pinned.plan.clone() }, book)
            } else {
                pinned.clone()
            }
        });
        let with = others.collect();
        self.with_room(Plan { with, ..taken }, book)
    }

    /// This plan with another name for the one beside it at that place, cut to the length of names; an empty one takes it away.
    ///
    /// # Errors
    /// [`NoRoom::TooLong`].
    pub fn with_renamed(&self, at: usize, name: &str, book: &Book) -> Result<Plan, NoRoom> {
        let name: String = name.trim().chars().take(LONGEST_NAME).collect();
        let name = (!name.is_empty()).then_some(name);
        let others = self.with.iter().enumerate().map(|(other, pinned)| {
            if other == at {
                Pinned::new(Plan { name: name.clone(), ..pinned.plan.clone() }, book)
            } else {
                pinned.clone()
            }
        });
        self.with_room(Plan { with: others.collect(), ..self.clone() }, book)
    }

    /// A change of this plan that its link has room for: what does not make it longer always does.
    fn with_room(&self, changed: Plan, book: &Book) -> Result<Plan, NoRoom> {
        let length = |plan: &Plan| write(plan, book).len();
        let long = length(&changed);
        if long <= ROOM || long <= length(self) { Ok(changed) } else { Err(NoRoom::TooLong) }
    }
}
