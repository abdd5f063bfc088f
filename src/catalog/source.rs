//! Where a fact was read, and how sure the reading is.

use super::Text;
use crate::date::Date;

/// Where a fact was read, when, and how sure it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// The address, which begins with `https://`.
    pub url: Text,
    /// The day of the first reading; equal to [`Source::read`] where there was only one. A row without a first day of its own
    /// is known to hold from this day on, so that reading it again changes no figure.
    pub first_read: Date,
    /// The day of the latest reading: how fresh our knowledge is, not when the fact began.
    pub read: Date,
    /// The day of the archived copy that was read, where the page itself has since changed.
    pub copy: Option<Date>,
    /// How sure the reading is.
    pub confidence: Confidence,
}

/// A reading is old after more than so many days.
const OLD_DAYS: u32 = 90;

impl Source {
    /// Whether the latest reading is more than 90 days before `today`: not after exactly 90 days, but after 91.
    #[must_use]
    pub fn is_old(&self, today: Date) -> bool {
        today.days_since(self.read) > OLD_DAYS
    }
}

/// How sure a reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Confidence {
    /// At least three dated readings agree, or the vendor's own repository says so.
    High,
    /// Fewer readings than that.
    Medium,
}
