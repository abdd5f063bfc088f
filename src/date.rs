//! Calendar days. Reads no clock and knows no time zone: today is an argument.

use std::fmt;

/// A day of the Gregorian calendar, years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day of these numbers; none where the calendar does not have it (2026-02-29, a 13th month, year 0).
    #[must_use]
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let possible = year >= 1 && year <= 9999 && day >= 1 && day <= days_in(year, month);
        if possible { Some(Date { year, month, day }) } else { None }
    }

    /// The day of these numbers, unchecked: only for constants and for the tables of `build.rs`, whose days are known to exist.
    #[must_use]
    pub const fn known(year: u16, month: u8, day: u8) -> Date {
        Date { year, month, day }
    }

    /// The day written as `YYYY-MM-DD`, exactly ten ASCII characters. None for any other shape and for days that do not exist
    /// (`2026-02-29`).
    #[must_use]
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let shaped = text.len() == 10 && year.len() == 4 && month.len() == 2 && parts.next().is_none();
        if !shaped || !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
            return None;
        }
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    /// Whole days from `earlier` to this day; 0 where `earlier` is later. From 2026-09-04 to 2026-12-03: 90.
    #[must_use]
    pub fn days_since(self, earlier: Date) -> u32 {
        self.number().saturating_sub(earlier.number())
    }

    /// The day's number, where 0001-01-01 is 1.
    fn number(self) -> u32 {
        let years = u32::from(self.year).saturating_sub(1);
        let leaps = (years / 4).saturating_sub(years / 100).saturating_add(years / 400);
        let months: u32 = (1..self.month).map(|month| u32::from(days_in(self.year, month))).sum();
        years.saturating_mul(365).saturating_add(leaps).saturating_add(months).saturating_add(self.day.into())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

const fn days_in(year: u16, month: u8) -> u8 {
    let leap = (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}
