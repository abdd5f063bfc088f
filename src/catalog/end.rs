//! Ends that were announced: the day a model stops being sold, or the days before which it will not.

use super::{Model, Source};
use crate::date::Date;

/// Days ahead from which an announced end is told.
const AHEAD_DAYS: u32 = 90;

/// A day of a model's end, as one page has it.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// The first day on which it is not sold, or before which it will not end.
    pub day: Date,
    /// Where that was read.
    pub source: Source,
}

/// What is known of an announced end on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Stage {
    /// It ends on that day.
    Ends,
    /// It does not end before that day.
    NotBefore,
    /// That day has come, and nobody has read whether it has ended. It still has its price.
    MayHaveEnded,
}

/// An announced end that has to be told on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ending<'a> {
    /// Whose.
    pub model: &'a Model,
    /// What is known of it.
    pub stage: Stage,
    /// The day: of several readings of the day before which it will not end, the first.
    pub day: Date,
    /// Where it was read.
    pub source: &'a Source,
}

impl Model {
    /// The first day on which the model is not sold, past or ahead, where one is known.
    #[must_use]
    pub fn last_day(&self) -> Option<Date> {
        self.lifecycle.retired.or_else(|| self.lifecycle.ends.as_ref().map(|end| end.day))
    }

    /// The day since which the model can no longer be bought, seen from a day.
    #[must_use]
    pub fn retired_by(&self, day: Date) -> Option<Date> {
        self.last_day().filter(|&last| last <= day)
    }

    /// Where the day of [`Model::last_day`] was read.
    #[must_use]
    pub fn last_day_source(&self) -> Option<&Source> {
        self.lifecycle.ends.as_ref().map(|end| &end.source).or(self.lifecycle.source.as_ref())
    }

    /// Whether the first day before which it would not end has come, seen from a day.
    #[must_use]
    pub fn may_have_ended(&self, day: Date) -> bool {
        self.ending(day).is_some_and(|ending| ending.stage == Stage::MayHaveEnded)
    }

    /// Its announced end, from 90 days ahead; none once it is known to have ended, which [`Model::retired_by`] tells.
    ///
    /// # Examples
    /// Not before 2026-12-03: told from 2026-09-04 on; from 2026-12-03 on the model may have ended.
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
