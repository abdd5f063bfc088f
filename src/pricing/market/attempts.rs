//! Attempts of single models: how many a kept video takes on a model that needs more or fewer than the plan.

use rust_decimal::Decimal;

use crate::plan::param::{Param, Step};

/// Attempts per kept video by the model's id, only where they are not the plan's. Lives on the page; no link holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ModelAttempts {
    own: Vec<(String, Decimal)>,
}

impl ModelAttempts {
    /// The plan's attempts on every model.
    pub const NONE: ModelAttempts = ModelAttempts { own: Vec::new() };

    /// Attempts on a model: its own, else `plan`.
    #[must_use]
    pub fn on(&self, id: &str, plan: Decimal) -> Decimal {
        self.own.iter().find(|(known, _)| known == id).map_or(plan, |(_, attempts)| *attempts)
    }

    /// Gives a model its own attempts. As many as the plan's, or a number out of the bounds of [`Param::Attempts`] (1 to
    /// 1000, at most 3 decimals), take its own away.
    pub fn set(&mut self, id: &str, attempts: Decimal, plan: Decimal) {
        self.own.retain(|(known, _)| known != id);
        let is_good = Param::Attempts.bounds().is_some_and(|bounds| bounds.check(attempts).is_ok());
        if is_good && attempts != plan {
            self.own.push((id.to_owned(), attempts));
        }
    }

    /// One attempt more or fewer on a model, from a broken number to the next whole one; nothing at the bounds.
    pub fn step(&mut self, id: &str, step: Step, plan: Decimal) {
        let next = Param::Attempts.bounds().and_then(|bounds| bounds.step(self.on(id, plan), step));
        if let Some(next) = next {
            self.set(id, next, plan);
        }
    }
}
