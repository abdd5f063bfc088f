//! Whether the day that a plan is priced on can be right: a device's clock may be wrong, and a plan may be of a day ahead.

use crate::catalog::Book;
use crate::date::Date;
use crate::plan::Plan;

/// Why a day is doubtful.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayDoubt {
    /// The device is on a day before one on which prices were read already.
    ClockBehind {
        /// The device's day.
        today: Date,
        /// The last day on which a price was read.
        read: Date,
    },
    /// The plan is of a day whose prices nobody knows yet: the last known are used.
    Ahead(Date),
}

/// What is doubtful in the day of a plan; none where nothing is. One day off may be another time zone, and is no doubt: with prices
/// read on 22 November 2026 a device on 21 November is right, one on 20 November is not.
#[must_use]
pub fn day_doubt(plan: &Plan, book: &Book, today: Date) -> Option<DayDoubt> {
    if let Some(read) = book.last_read().filter(|read| read.days_since(today) > 1) {
        return Some(DayDoubt::ClockBehind { today, read });
    }
    plan.on.filter(|on| on.days_since(today) > 1).map(DayDoubt::Ahead)
}
