//! Exact amounts: reads decimals, computes with fractions of 512-bit integers, and holds the only function that rounds.
//!
//! Every product of values within the bounds of `docs/link.md` fits with digits to spare (`tests/it/bounds.rs` proves it).
//! A result that does not fit is [`Exact::TOO_LARGE`]. So is everything computed from it, so that callers check once, at
//! the end. Knows no prices, plans or languages.

// `build.rs` includes this file by its path, from another folder, so its submodule needs its own spelled out.
#[path = "money/integer.rs"]
mod integer;

use std::cmp::Ordering;

use rust_decimal::Decimal;

use integer::{Int, common_divisor, decimals_to_the_end, div_rem, floor, product, ten_to};

/// Decimals that [`Exact::to_plain`] gives for a value without a finite decimal form, such as 1/3.
const ENDLESS_DECIMALS: u32 = 12;

/// Why a text is not a decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotADecimal {
    /// The text is empty.
    Empty,
    /// Anything but digits with at most one point between them.
    NotPlain,
    /// More digits than 96 bits hold: 28 digits always fit, 29 only up to 79228162514264337593543950335.
    TooLong,
}

/// Reads a decimal: ASCII digits with at most one point, at least one digit on either side of it. Never rounds. Leading
/// zeros, and trailing zeros after the point, are dropped: `007.50` is 7.5.
///
/// # Errors
/// [`NotADecimal`]: the text is empty, has any other character (sign, exponent, space, comma), or has too many digits.
pub fn parse_decimal(text: &str) -> Result<Decimal, NotADecimal> {
    if text.is_empty() {
        return Err(NotADecimal::Empty);
    }
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(decimals) {
        return Err(NotADecimal::NotPlain);
    }
    let digits = text.trim_start_matches('0');
    let digits = if text.contains('.') { digits.trim_end_matches('0').trim_end_matches('.') } else { digits };
    // Trimming removed the zero before the point: of 0 nothing is left, of 0.5 `.5`.
    let zero = if digits.is_empty() || digits.starts_with('.') { "0" } else { "" };
    Decimal::from_str_exact(&format!("{zero}{digits}")).map_err(|_| NotADecimal::TooLong)
}

/// Rounds a decimal of zero or more up to a whole number: 8 for 7.5. Beyond 64 bits it is [`u64::MAX`].
#[must_use]
pub fn whole_above(decimal: Decimal) -> u64 {
    let unit = 10_u128.saturating_pow(decimal.scale());
    u64::try_from(decimal.mantissa().unsigned_abs().div_ceil(unit)).unwrap_or(u64::MAX)
}

/// An exact amount, possibly below zero, or [`Exact::TOO_LARGE`]. A fraction, not always in lowest terms; rounded only by
/// [`Exact::round`], for show.
#[derive(Clone, Copy, Debug)]
pub struct Exact {
    numerator: Int,
    /// Above zero; zero only of what is too large, whatever its numerator: a product or a sum with it has a zero there as well.
    denominator: Int,
}

/// A result that 512 bits cannot hold (over 150 digits), or a division by zero. Values within the bounds of `docs/link.md`
/// never lead to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

/// An amount rounded for show, half away from zero, as its digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rounded {
    /// Whether the exact amount is below zero.
    pub negative: bool,
    /// The digits before the point, no leading zeros, at least one.
    pub whole: String,
    /// The digits after the point, as many as were asked for.
    pub decimals: String,
    /// Whether a nonzero amount was rounded to zero: true for 0.004 rounded to two places.
    pub vanished: bool,
}

impl Exact {
    /// Zero.
    pub const ZERO: Exact = Exact { numerator: Int::ZERO, denominator: Int::ONE };
    /// One.
    pub const ONE: Exact = Exact { numerator: Int::ONE, denominator: Int::ONE };
    /// A result that does not fit. Everything computed from it is too large as well; it compares greater than every amount.
    pub const TOO_LARGE: Exact = Exact { numerator: Int::ONE, denominator: Int::ZERO };

    /// The whole number `count`.
    #[must_use]
    pub fn whole(count: u64) -> Exact {
        Exact { numerator: Int::from(count), denominator: Int::ONE }
    }

    /// `self × other`.
    #[must_use]
    pub fn times(self, other: impl Into<Exact>) -> Exact {
        let other = other.into();
        self.product(other).or_else(|| self.reduced().product(other.reduced())).unwrap_or(Exact::TOO_LARGE)
    }

    /// `self ÷ other`; [`Exact::TOO_LARGE`] where `other` is zero.
    #[must_use]
    pub fn divided_by(self, other: impl Into<Exact>) -> Exact {
        self.times(other.into().reciprocal())
    }

    /// `self + other`.
    #[must_use]
    pub fn plus(self, other: impl Into<Exact>) -> Exact {
        let other = other.into();
        self.sum(other).or_else(|| self.reduced().sum(other.reduced())).unwrap_or(Exact::TOO_LARGE)
    }

    /// `self − other`.
    #[must_use]
    pub fn minus(self, other: impl Into<Exact>) -> Exact {
        let other = other.into();
        let negative = other.numerator.checked_neg().map(|numerator| Exact { numerator, ..other });
        self.plus(negative.unwrap_or(Exact::TOO_LARGE))
    }

    /// Whether this is [`Exact::TOO_LARGE`].
    #[must_use]
    pub fn is_too_large(self) -> bool {
        self.denominator == Int::ZERO
    }

    /// Whether this is exactly zero.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.numerator == Int::ZERO && !self.is_too_large()
    }

    /// Whether this is below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.numerator < Int::ZERO && !self.is_too_large()
    }

    /// Rounds down to `decimals` places: 8.3339 to three places is 8.333, −7/3 is −2.334.
    #[must_use]
    pub fn floor_to(self, decimals: u32) -> Exact {
        self.floored(decimals).unwrap_or(Exact::TOO_LARGE)
    }

    /// Rounds up to a whole number: −7/3 is −2.
    #[must_use]
    pub fn ceil(self) -> Exact {
        let floor = self.floor_to(0);
        if floor == self { floor } else { floor.plus(1) }
    }

    /// This amount as an integer; `None` where it is not whole, is below zero or does not fit in 64 bits.
    #[must_use]
    pub fn as_whole(self) -> Option<u64> {
        let lowest = self.reduced();
        (lowest.denominator == Int::ONE).then(|| u64::try_from(lowest.numerator).ok()).flatten()
    }

    /// Rounds half away from zero to `decimals` places: 0.105 to two places is 0.11, −0.105 is −0.11.
    ///
    /// # Errors
    /// [`TooLarge`]: this is too large, or 512 bits do not hold this many places.
    pub fn round(self, decimals: u32) -> Result<Rounded, TooLarge> {
        self.rounded(decimals).ok_or(TooLarge)
    }

    /// The plain decimal that `<data value>` carries, without spare zeros: every digit where the decimal form is finite, else
    /// 12 decimals rounded half away from zero. 1/8 is `0.125`, 2/3 is `0.666666666667`.
    ///
    /// # Errors
    /// [`TooLarge`]: this is too large, or 512 bits do not hold its digits.
    pub fn to_plain(self) -> Result<String, TooLarge> {
        let lowest = self.reduced();
        let decimals = decimals_to_the_end(lowest.denominator).unwrap_or(ENDLESS_DECIMALS);
        let rounded = lowest.round(decimals)?;
        let after = rounded.decimals.trim_end_matches('0');
        let sign = if rounded.negative && !rounded.vanished { "-" } else { "" };
        let point = if after.is_empty() { "" } else { "." };
        Ok(format!("{sign}{}{point}{after}", rounded.whole))
    }

    /// How many decimals show this amount in full: 3 for 1/8; `None` where no finite number does, as for 1/3.
    #[must_use]
    pub fn decimals(self) -> Option<u32> {
        decimals_to_the_end(self.reduced().denominator)
    }

    /// The absolute value.
    #[must_use]
    pub fn abs(self) -> Exact {
        if self.is_negative() { Exact::ZERO.minus(self) } else { self }
    }

    /// `self ÷ 2`.
    #[must_use]
    pub fn half(self) -> Exact {
        self.divided_by(2)
    }

    /// This in percent: 0.25 is 25.
    #[must_use]
    pub fn hundredths(self) -> Exact {
        self.times(100)
    }

    /// This in percent of `whole`: 30 of 120 is 25.
    #[must_use]
    pub fn percent_of(self, whole: Exact) -> Exact {
        self.hundredths().divided_by(whole)
    }

    /// How many of `parts` equal parts of `whole` this fills, rounded down, at most `parts`: 1 of 3 in 100 parts is 33. For
    /// charts.
    #[must_use]
    pub fn parts_of(self, whole: Exact, parts: u64) -> u64 {
        self.times(parts).divided_by(whole).floor_to(0).as_whole().unwrap_or(parts).min(parts)
    }

    /// The amounts to write along an axis that holds this one: from zero in two or three equal steps of 1, 2, 2.5, 4 or 5 times a
    /// power of ten, up to the least such end at or above this. No step has more than `decimals` decimals; one alone is enough
    /// for less than that. For charts.
    ///
    /// # Examples
    /// 12,000 gives 0, 4,000, 8,000 and 12,000; 157 gives 0, 100 and 200.
    #[must_use]
    pub fn ticks(self, decimals: u32) -> Vec<Exact> {
        // Steps in tenths of the unit, and how many of them, in the order of their ends.
        const STEPS: [(u64, u64); 10] =
            [(10, 2), (10, 3), (20, 2), (25, 2), (20, 3), (25, 3), (40, 2), (50, 2), (40, 3), (50, 3)];
        let least = Exact::ONE.divided_by(10_u64.saturating_pow(decimals));
        if self <= least {
            return vec![Exact::ZERO, least];
        }
        let mut unit = least;
        loop {
            for (tenths, count) in STEPS {
                let step = unit.times(tenths).divided_by(10);
                let is_fine = tenths == 25 && unit == least;
                if !is_fine && step.times(count) >= self {
                    return (0..=count).map(|at| step.times(at)).collect();
                }
            }
            unit = unit.times(10);
        }
    }

    fn floored(self, decimals: u32) -> Option<Exact> {
        let (lowest, unit) = (self.reduced(), ten_to(decimals)?);
        let whole = floor(product(lowest.numerator, unit)?, lowest.denominator)?;
        Some(Exact { numerator: whole, denominator: unit })
    }

    fn rounded(self, decimals: u32) -> Option<Rounded> {
        let scaled = product(self.numerator.checked_abs()?, ten_to(decimals)?)?;
        let (quotient, rest) = div_rem(scaled, self.denominator)?;
        // rest × 2 ≥ denominator, without the doubling, which could overflow.
        let is_half = rest >= self.denominator.checked_sub(rest)?;
        let rounded = if is_half { quotient.checked_add(Int::ONE)? } else { quotient };
        let places = usize::try_from(decimals).ok()?;
        let digits = rounded.to_string();
        let digits = format!("{digits:0>width$}", width = places.saturating_add(1));
        let (whole, after) = digits.split_at_checked(digits.len().saturating_sub(places))?;
        Some(Rounded {
            negative: self.is_negative(),
            whole: whole.to_owned(),
            decimals: after.to_owned(),
            vanished: rounded == Int::ZERO && !self.is_zero(),
        })
    }

    fn product(self, other: Exact) -> Option<Exact> {
        Some(Exact {
            numerator: product(self.numerator, other.numerator)?,
            denominator: product(self.denominator, other.denominator)?,
        })
    }

    fn sum(self, other: Exact) -> Option<Exact> {
        let ours = product(self.numerator, other.denominator)?;
        let theirs = product(other.numerator, self.denominator)?;
        let denominator = product(self.denominator, other.denominator)?;
        Some(Exact { numerator: ours.checked_add(theirs)?, denominator })
    }

    /// `self + other` over their least common denominator: for sums of many amounts, whose denominators would multiply.
    #[must_use]
    pub fn plus_over_least(self, other: Exact) -> Exact {
        self.reduced().sum_over_least(other.reduced()).unwrap_or(Exact::TOO_LARGE)
    }

    fn sum_over_least(self, other: Exact) -> Option<Exact> {
        let common = common_divisor(self.denominator, other.denominator);
        let (ours, _) = div_rem(self.denominator, common)?;
        let (theirs, _) = div_rem(other.denominator, common)?;
        let numerator = product(self.numerator, theirs)?.checked_add(product(other.numerator, ours)?)?;
        Some(Exact { numerator, denominator: product(self.denominator, theirs)? })
    }

    /// `1 ÷ self`; [`Exact::TOO_LARGE`] for zero and for what is too large.
    fn reciprocal(self) -> Exact {
        let Exact { numerator, denominator } = self;
        let (above, below) = match numerator.cmp(&Int::ZERO) {
            Ordering::Greater => (Some(denominator), Some(numerator)),
            Ordering::Less => (denominator.checked_neg(), numerator.checked_neg()),
            Ordering::Equal => return Exact::TOO_LARGE,
        };
        match above.zip(below) {
            Some((numerator, denominator)) if !self.is_too_large() => Exact { numerator, denominator },
            Some(_) | None => Exact::TOO_LARGE,
        }
    }

    /// The same amount in lowest terms.
    fn reduced(self) -> Exact {
        let common = common_divisor(self.denominator, self.numerator.checked_abs().unwrap_or(Int::ONE));
        let by = |part: Int| div_rem(part, common).map_or(part, |(whole, _)| whole);
        Exact { numerator: by(self.numerator), denominator: by(self.denominator) }
    }

    /// Compares without products, which could be too large: first the whole parts, then the reciprocals of the remainders,
    /// whose order is reversed, and so on (continued fractions).
    fn compare_by_parts(self, other: Exact) -> Option<Ordering> {
        let (mut ours, mut theirs) = (self, other);
        loop {
            let whole = floor(ours.numerator, ours.denominator)?;
            let other_whole = floor(theirs.numerator, theirs.denominator)?;
            if whole != other_whole {
                return Some(whole.cmp(&other_whole));
            }
            let (rest, other_rest) = (ours.minus_whole(whole)?, theirs.minus_whole(whole)?);
            if rest.is_zero() || other_rest.is_zero() {
                return Some(other_rest.is_zero().cmp(&rest.is_zero()));
            }
            // Of two fractions turned over, the greater is the lesser.
            (ours, theirs) = (other_rest.reciprocal(), rest.reciprocal());
        }
    }

    /// `self − whole`.
    fn minus_whole(self, whole: Int) -> Option<Exact> {
        let rest = self.numerator.checked_sub(whole.checked_mul(self.denominator)?)?;
        Some(Exact { numerator: rest, ..self })
    }
}

impl From<Decimal> for Exact {
    fn from(decimal: Decimal) -> Exact {
        // A `Decimal` has at most 28 decimals, which always fit.
        let denominator = ten_to(decimal.scale()).unwrap_or(Int::ONE);
        Exact { numerator: Int::from(decimal.mantissa()), denominator }
    }
}

impl From<u64> for Exact {
    fn from(count: u64) -> Exact {
        Exact::whole(count)
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Exact) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Exact {}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Exact) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Exact) -> Ordering {
        if self.is_too_large() || other.is_too_large() {
            return self.is_too_large().cmp(&other.is_too_large());
        }
        let ours = product(self.numerator, other.denominator);
        let theirs = product(other.numerator, self.denominator);
        let quick = ours.zip(theirs).map(|(ours, theirs)| ours.cmp(&theirs));
        quick.or_else(|| self.compare_by_parts(*other)).unwrap_or(Ordering::Equal)
    }
}
