//! Plans that stand beside another: at most four.
//!
//! Currency, exchange rate and language are the outer plan's, and so is the day where the inner one has none. Whether the link
//! has room for them is the link's to say.

use std::sync::Arc;

use super::param::LONGEST_NAME;
use super::{Money, Plan};
use crate::date::Date;

/// Plans that can stand beside one.
pub const MOST_PLANS: usize = 4;

impl Plan {
    /// The plans beside this one, with what they inherit from it, in the order of the link.
    pub fn plans(&self) -> impl Iterator<Item = Plan> + '_ {
        self.with.iter().map(|plan| Plan {
            on: plan.on.or(self.on),
            money: self.money,
            lang: self.lang,
            ..plan.clone()
        })
    }

    /// This plan as it stands beside another: without what the other says for it.
    #[must_use]
    pub fn without_outer(self) -> Plan {
        Plan { money: Money::Usd, lang: None, with: Arc::default(), ..self }
    }

    /// This plan, held to its day, with itself put beside it, last; none where [`MOST_PLANS`] stand there.
    #[must_use]
    pub fn with_copy(&self, today: Date) -> Option<Plan> {
        let dated = self.dated(today);
        let copy = dated.clone().without_outer();
        let with = self.with.iter().cloned().chain([copy]).collect();
        (self.with.len() < MOST_PLANS).then_some(Plan { with, ..dated })
    }

    /// This plan without the one beside it at that place; a place where none is changes nothing.
    #[must_use]
    pub fn without_plan(&self, at: usize) -> Plan {
        let others = self.with.iter().enumerate().filter(|(other, _)| *other != at);
        Plan { with: others.map(|(_, plan)| plan.clone()).collect(), ..self.clone() }
    }

    /// The plan beside this one at that place, with this one in its place. What was priced on this plan's day stays so.
    #[must_use]
    pub fn swapped(&self, at: usize, today: Date) -> Plan {
        let dated = self.dated(today);
        let Some(taken) = dated.plans().nth(at) else { return dated };
        let is_moved = taken.on != dated.on;
        let others = self.with.iter().enumerate().map(|(other, plan)| match plan.on {
            _ if other == at => dated.clone().without_outer(),
            None if is_moved => Plan { on: dated.on, ..plan.clone() },
            None | Some(_) => plan.clone(),
        });
        Plan { with: others.collect(), ..taken }
    }

    /// This plan with another name, cut to the length of names; an empty one takes it away.
    #[must_use]
    pub fn renamed(&self, name: &str) -> Plan {
        let name: String = name.trim().chars().take(LONGEST_NAME).collect();
        Plan { name: (!name.is_empty()).then_some(name), ..self.clone() }
    }

    /// This plan with the one beside it at that place [`Plan::renamed`].
    #[must_use]
    pub fn with_renamed(&self, at: usize, name: &str) -> Plan {
        let others = self.with.iter().enumerate();
        let others = others.map(|(other, plan)| if other == at { plan.renamed(name) } else { plan.clone() });
        Plan { with: others.collect(), ..self.clone() }
    }
}
