//! Announced ends of models: the day on which one stops being sold, or a day before which it will not. What the page says of an
//! end is not known here.

use super::{Model, Source};
use crate::date::Date;

/// An announced end is shown from so many days ahead (inclusive).
const AHEAD_DAYS: u32 = 90;

/// One reading of a model's announced end.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// In [`Lifecycle::ends`](super::Lifecycle::ends) the first day on which the model is not sold; in
    /// [`Lifecycle::not_before`](super::Lifecycle::not_before) the day before which it will not end.
    pub day: Date,
    /// Where it was read.
    pub source: Source,
}

/// What is known of a model's announced end on a given day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Stage {
    /// The model ends on [`Ending::day`].
    Ends,
    /// The model does not end before [`Ending::day`].
    NotBefore,
    /// The day before which it would not end has come, and nobody has read whether it has ended. Its price still holds.
    MayHaveEnded,
}

/// An announced end as it has to be shown on a given day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ending<'a> {
    /// The model that ends.
    pub model: &'a Model,
    /// What is known of the end.
    pub stage: Stage,
    /// The announced day; where readings of a day before which it will not end differ, the earliest.
    pub day: Date,
    /// Where it was read.
    pub source: &'a Source,
}

impl Ending<'_> {
    /// The latest reading of the day before which the model will not end, where readings of it differ.
    #[must_use]
    pub fn disputed(&self) -> Option<Date> {
        match self.stage {
            Stage::Ends => None,
            Stage::NotBefore | Stage::MayHaveEnded => {
                self.model.lifecycle.not_before.last().map(|end| end.day).filter(|&latest| latest > self.day)
            }
        }
    }
}

impl Model {
    /// The first day on which the model is not sold, past or future; none where no such day is known. A day before which it
    /// will not end is not one.
    #[must_use]
    pub fn end_day(&self) -> Option<Date> {
        self.lifecycle.retired.or_else(|| self.lifecycle.ends.as_ref().map(|end| end.day))
    }

    /// [`Model::end_day`] where it has come by `day` (inclusive); none while the model can still be bought.
    #[must_use]
    pub fn retired_by(&self, day: Date) -> Option<Date> {
        self.end_day().filter(|&last| last <= day)
    }

    /// Where the day of [`Model::end_day`] was read.
    #[must_use]
    pub fn end_day_source(&self) -> Option<&Source> {
        self.lifecycle.ends.as_ref().map(|end| &end.source).or(self.lifecycle.source.as_ref())
    }

    /// Whether on `day` the model may have ended: see [`Stage::MayHaveEnded`].
    #[must_use]
    pub fn may_have_ended(&self, day: Date) -> bool {
        self.ending(day).is_some_and(|ending| ending.stage == Stage::MayHaveEnded)
    }

    /// The model's announced end as seen on `day`, from 90 days ahead (inclusive). None while it is further off, where no end
    /// is announced, and once the model is known to have ended: see [`Model::retired_by`].
    ///
    /// # Examples
    /// A model that will not end before 2026-12-03 has [`Stage::NotBefore`] from 2026-09-04 on, and [`Stage::MayHaveEnded`]
    /// from 2026-12-03 on.
    #[must_use]
    pub fn ending(&self, day: Date) -> Option<Ending<'_>> {
        if self.retired_by(day).is_some() {
            return None;
        }
        let days = &self.lifecycle;
        let end = days.ends.as_ref().or(days.not_before.first())?;
        let stage = match &days.ends {
            Some(_) => Stage::Ends,
            None if end.day <= day => Stage::MayHaveEnded,
            None => Stage::NotBefore,
        };
        let is_near = end.day.days_since(day) <= AHEAD_DAYS;
        is_near.then_some(Ending { model: self, stage, day: end.day, source: &end.source })
    }
}
