//! Calendar days, as prices hold from one and until another. No clock: today is an argument.
//!
//! The calendar is jiff's. Reading and writing are done here: its parser weighs 37 KB in the page, and takes more forms than a
//! link may have (decision 0025).

use std::fmt;

use jiff::civil;

/// A day of the Gregorian calendar, years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

impl Date {
    /// The day, where the calendar has it.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let day = civil::Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()?;
        (day.year() >= 1).then_some(Date(day))
    }

    /// A day that stands in the source.
    ///
    /// # Panics
    ///
    /// Where the calendar has no such day. In a static or a constant that stops the build.
    #[must_use]
    pub const fn known(year: u16, month: u8, day: u8) -> Date {
        assert!(year >= 1 && year <= 9999, "a year from 1 to 9999");
        Date(civil::date(year.cast_signed(), month.cast_signed(), day.cast_signed()))
    }

    /// Reads `YYYY-MM-DD`, exactly ten ASCII characters. None for any other shape and for days that do not exist
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
    pub fn year(self) -> u16 {
        self.0.year().unsigned_abs()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.0.month().unsigned_abs()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u8 {
        self.0.day().unsigned_abs()
    }

    /// Whole days since another day; 0 where that is later.
    #[must_use]
    pub fn days_since(self, earlier: Date) -> u32 {
        u32::try_from(self.0.duration_since(earlier.0).as_hours() / 24).unwrap_or(0)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}
