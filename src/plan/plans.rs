//! Compared plans: at most eleven plans that a plan carries with it, in [`Plan::with`]. The plan that carries them is the outer
//! plan. Where they are added up ([`Together::Add`]), all of them are lines of one whole, the outer plan the first.
//!
//! Compared plans take their currency, exchange rate and language from the outer plan, and its day where they have none of
//! their own; lines of a whole also its months. Knows no link: whether there is room for them is decided in `link::plans`.

use std::sync::Arc;

use strum::VariantArray;

use super::param::{LONGEST_NAME, Param};
use super::{Money, Plan, Together};
use crate::date::Date;

/// The most compared plans.
pub const MOST_PLANS: usize = 11;

impl Plan {
    /// The compared plans in the order of the link, each with what it takes from this one filled in.
    pub fn plans(&self) -> impl Iterator<Item = Plan> + '_ {
        self.with.iter().map(|plan| Plan {
            on: plan.on.or(self.on),
            money: self.money,
            lang: self.lang,
            months: match self.together {
                Together::Compare => plan.months,
                Together::Add => self.months,
            },
            ..plan.clone()
        })
    }

    /// The lines of the whole, this plan first; only this one where plans are not added up.
    pub fn lines(&self) -> impl Iterator<Item = Plan> + '_ {
        let others = self.plans().filter(|_| self.together == Together::Add);
        std::iter::once(self.clone()).chain(others)
    }

    /// This plan as a compared one: without currency, language, compared plans and what these are together, which only the outer
    /// plan has.
    #[must_use]
    pub fn without_outer(self) -> Plan {
        let together = Together::default();
        Plan { money: Money::Usd, lang: None, with: Arc::default(), together, title: None, ..self }
    }

    /// This plan, dated, with a copy of itself as the last compared plan; `None` where it already has [`MOST_PLANS`].
    #[must_use]
    pub fn with_copy(&self, today: Date) -> Option<Plan> {
        self.with_another(self.dated(today), today)
    }

    /// This plan, dated, with another as the last compared plan, in this one's currency and language; `None` where it already has
    /// [`MOST_PLANS`].
    #[must_use]
    pub fn with_another(&self, other: Plan, today: Date) -> Option<Plan> {
        let with = self.with.iter().cloned().chain([other.without_outer()]).collect();
        (self.with.len() < MOST_PLANS).then(|| Plan { with, ..self.dated(today) })
    }

    /// The parameters that differ between this plan and others, in the order of the link. Name and day are left out, and what the
    /// outer plan sets for all.
    #[must_use]
    pub fn differing(&self, others: &[Plan]) -> Vec<Param> {
        const APART: [Param; 9] = [
            Param::V,
            Param::Cur,
            Param::Fx,
            Param::On,
            Param::Name,
            Param::Lang,
            Param::With,
            Param::Together,
            Param::Title,
        ];
        let params = Param::VARIANTS.iter().copied().filter(|param| !APART.contains(param));
        params.filter(|&param| others.iter().any(|other| other.value(param) != self.value(param))).collect()
    }

    /// This plan without the compared plan at `at`, counted from 0. Where there is none, nothing changes.
    #[must_use]
    pub fn without_plan(&self, at: usize) -> Plan {
        let others = self.with.iter().enumerate().filter(|(other, _)| *other != at);
        Plan { with: others.map(|(_, plan)| plan.clone()).collect(), ..self.clone() }
    }

    /// The compared plan at `at`, counted from 0, as the outer plan, with this one in its place. Compared plans that took
    /// their day from this plan get it as their own, if the new outer plan has another. Where there is none at `at`, this
    /// plan, dated.
    #[must_use]
    pub fn swapped(&self, at: usize, today: Date) -> Plan {
        let dated = self.dated(today);
        let Some(new_outer) = dated.plans().nth(at) else { return dated };
        let changes_day = new_outer.on != dated.on;
        let others = self.with.iter().enumerate().map(|(other, plan)| match plan.on {
            _ if other == at => dated.clone().without_outer(),
            None if changes_day => Plan { on: dated.on, ..plan.clone() },
            None | Some(_) => plan.clone(),
        });
        Plan { with: others.collect(), together: self.together, title: self.title.clone(), ..new_outer }
    }

    /// This plan with the compared plan at `at`, counted from 0, one place further forward. Where there is none before it, nothing
    /// changes.
    #[must_use]
    pub fn moved_up(&self, at: usize) -> Plan {
        let mut with: Vec<Plan> = self.with.to_vec();
        if let Some(before) = at.checked_sub(1).filter(|_| at < with.len()) {
            with.swap(before, at);
        }
        Plan { with: with.into(), ..self.clone() }
    }

    /// This plan with a copy of the compared plan at `at`, counted from 0, right after it; `None` where it already has
    /// [`MOST_PLANS`], or none at `at`.
    #[must_use]
    pub fn with_copy_of(&self, at: usize) -> Option<Plan> {
        let copied = self.with.get(at).filter(|_| self.with.len() < MOST_PLANS)?.clone();
        let mut with: Vec<Plan> = self.with.to_vec();
        with.insert(at.saturating_add(1), copied);
        Some(Plan { with: with.into(), ..self.clone() })
    }

    /// This plan with the compared plan at `at`, counted from 0, priced on a day. Where there is none, nothing changes.
    #[must_use]
    pub fn with_day_of(&self, at: usize, day: Date) -> Plan {
        let mut with: Vec<Plan> = self.with.to_vec();
        if let Some(plan) = with.get_mut(at) {
            plan.on = Some(day);
        }
        Plan { with: with.into(), ..self.clone() }
    }

    /// This plan with another name, trimmed and cut to [`LONGEST_NAME`] characters; an empty name removes it.
    #[must_use]
    pub fn renamed(&self, name: &str) -> Plan {
        let name: String = name.trim().chars().take(LONGEST_NAME).collect();
        Plan { name: (!name.is_empty()).then_some(name), ..self.clone() }
    }

    /// This plan with the compared plan at `at`, counted from 0, [`Plan::renamed`].
    #[must_use]
    pub fn with_renamed(&self, at: usize, name: &str) -> Plan {
        let others = self.with.iter().enumerate();
        let others = others.map(|(other, plan)| if other == at { plan.renamed(name) } else { plan.clone() });
        Plan { with: others.collect(), ..self.clone() }
    }
}
