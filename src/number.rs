//! Decimals as people type them and links carry them: short, unsigned, exact.
//!
//! Knows how a plain decimal is read and written. Knows no unit, no bound of any parameter, no language.

use std::cmp::Ordering;
use std::fmt;

/// A decimal of zero or more: `units / 10^scale`, kept without spare zeros, so that equal values are equal bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Number {
    units: u64,
    scale: u32,
}

/// Why a text is no [`Number`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotANumber {
    /// Nothing was given.
    Empty,
    /// Something else than digits with at most one point between them.
    NotPlain,
    /// More than 18 digits that count.
    TooLong,
}

impl Number {
    /// Nothing.
    pub const ZERO: Number = Number::whole(0);
    /// One.
    pub const ONE: Number = Number::whole(1);

    /// The whole number `units`.
    #[must_use]
    pub const fn whole(units: u64) -> Number {
        Number { units, scale: 0 }
    }

    /// `units / 10^scale`, spare zeros dropped. For tables written by the build: `Number::scaled(10, 2)` is 0.1.
    #[must_use]
    pub const fn scaled(units: u64, scale: u32) -> Number {
        let (mut units, mut scale) = (units, scale);
        while scale > 0 && units % 10 == 0 {
            units /= 10;
            scale = scale.saturating_sub(1);
        }
        Number { units, scale }
    }

    /// Reads digits with at most one point, at least one digit on either side of it. Zeros in front and at the end are
    /// read and forgotten: `007.50` is 7.5.
    ///
    /// # Errors
    /// [`NotANumber`]: empty; a sign, an exponent, a space, a comma or a digit that is not ASCII; over 18 digits.
    pub fn parse(text: &str) -> Result<Number, NotANumber> {
        if text.is_empty() {
            return Err(NotANumber::Empty);
        }
        let (whole, decimals) = match text.split_once('.') {
            Some((whole, decimals)) if !decimals.is_empty() => (whole, decimals),
            Some(_) => return Err(NotANumber::NotPlain),
            None => (text, ""),
        };
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(decimals) {
            return Err(NotANumber::NotPlain);
        }
        let (whole, decimals) = (whole.trim_start_matches('0'), decimals.trim_end_matches('0'));
        if whole.len().saturating_add(decimals.len()) > 18 {
            return Err(NotANumber::TooLong);
        }
        let units = whole
            .bytes()
            .chain(decimals.bytes())
            .fold(0_u64, |units, byte| units.saturating_mul(10).saturating_add(u64::from(byte.saturating_sub(b'0'))));
        let scale = u32::try_from(decimals.len()).map_err(|_| NotANumber::TooLong)?;
        Ok(Number { units, scale })
    }

    /// The digits without their point: 125 for 1.25.
    #[must_use]
    pub const fn units(self) -> u64 {
        self.units
    }

    /// How many of the digits stand after the point: 2 for 1.25, at most 18.
    #[must_use]
    pub const fn scale(self) -> u32 {
        self.scale
    }

    /// Whether this is nothing.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.units == 0
    }

    /// The value where it has no decimals.
    #[must_use]
    pub const fn as_whole(self) -> Option<u64> {
        if self.scale == 0 { Some(self.units) } else { None }
    }

    /// The least whole number at or above this one: 8 for 7.5.
    #[must_use]
    pub fn ceil(self) -> u64 {
        let unit = 10_u64.saturating_pow(self.scale);
        self.units.div_ceil(unit)
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Number) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Number) -> Ordering {
        // 18 digits moved by at most 18 places stay below 10^36, which fits.
        let scale = self.scale.max(other.scale);
        let at = |number: &Number| {
            let places = scale.saturating_sub(number.scale);
            u128::from(number.units).saturating_mul(10_u128.saturating_pow(places))
        };
        at(self).cmp(&at(other))
    }
}

/// The plain decimal of links and `<data value>`: a point, no spare zeros, no groups.
impl fmt::Display for Number {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10_u64.saturating_pow(self.scale);
        let whole = self.units.checked_div(unit).unwrap_or_default();
        if self.scale == 0 {
            return write!(out, "{whole}");
        }
        let decimals = self.units.checked_rem(unit).unwrap_or_default();
        let width = usize::try_from(self.scale).unwrap_or_default();
        write!(out, "{whole}.{decimals:0width$}")
    }
}

impl From<u64> for Number {
    fn from(units: u64) -> Number {
        Number::whole(units)
    }
}
