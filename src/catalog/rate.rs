//! A price of a model, and why there is none.

use super::{Mode, Price, Res, Sound, Source};
use crate::date::Date;

/// A list price: a row of the book for one resolution, sound and mode, with the days on which it holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Rate {
    /// Resolution.
    pub res: Res,
    /// Whether the price is for renders with sound or without.
    pub sound: Sound,
    /// How the renders are sent that it is for.
    pub mode: Mode,
    /// How it is billed.
    pub price: Price,
    /// First day on which it holds (inclusive), where known; see [`Rate::known_from`].
    pub from: Option<Date>,
    /// First day on which it no longer holds (exclusive); none while no end is known.
    pub until: Option<Date>,
    /// Where it was read.
    pub source: Source,
}

impl Rate {
    /// First day on which this row is known to hold (inclusive): `from`, else the day of the first reading.
    #[must_use]
    pub fn known_from(&self) -> Date {
        self.from.unwrap_or(self.source.first_read)
    }

    /// [`Rate::until`] where that day has come by `day` (inclusive); none while the row still holds.
    #[must_use]
    pub fn ended(&self, day: Date) -> Option<Date> {
        self.until.filter(|&until| until <= day)
    }
}

/// Why a model has no rate for a resolution, sound and mode on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRate {
    /// The book has no such row for any day.
    Never,
    /// Not yet offered: the first row holds from this day on (inclusive).
    NotBefore(Date),
    /// Not known: the next row holds from a day that nobody has read; it is known to hold from this day on (inclusive).
    NotKnownBefore(Date),
    /// No longer offered from this day on, while the model itself is still sold.
    NotSince(Date),
}

/// How many requests per minute a usage tier may send to a model.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestLimit {
    /// The [`UsageTier::tier`](super::UsageTier::tier) that it applies to.
    pub tier: u8,
    /// Requests per minute, 1 or more.
    pub requests: u32,
}
