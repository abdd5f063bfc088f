//! Exact amounts: decimals as people type them, fractions of 512-bit integers for what becomes of them, and the one place where
//! an amount is rounded.
//!
//! Every product of the contract's bounds fits with digits to spare (`tests/it/bounds.rs` proves it). What would not fit is
//! [`Exact::TOO_LARGE`], stays so in every further step, and is asked for once, at the end. Knows no price, no plan, no language.

use std::cmp::Ordering;

use bnum::BInt;
use rust_decimal::Decimal;

type Int = BInt<8>;

/// Decimals of a value that does not end, as `<data value>` carries it.
const ENDLESS_DECIMALS: u32 = 12;

/// Why a text is no decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotADecimal {
    /// Nothing was given.
    Empty,
    /// Something else than digits with at most one point between them.
    NotPlain,
    /// More digits than 96 bits hold: 28, or 29 of the least.
    TooLong,
}

/// Reads digits with at most one point, at least one digit on either side of it: exactly, or not at all. Zeros in front and at the
/// end are read and forgotten: `007.50` is 7.5.
///
/// # Errors
/// [`NotADecimal`]: empty; a sign, an exponent, a space, a comma or a digit that is not ASCII; more digits than fit.
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
    // The digits of 0 and of 0.5 without their zero.
    let zero = if digits.is_empty() || digits.starts_with('.') { "0" } else { "" };
    Decimal::from_str_exact(&format!("{zero}{digits}")).map_err(|_| NotADecimal::TooLong)
}

/// The least whole number at or above a decimal of zero or more, which has to fit in 64 bits: 8 for 7.5.
#[must_use]
pub fn whole_above(decimal: Decimal) -> u64 {
    let unit = 10_u128.saturating_pow(decimal.scale());
    u64::try_from(decimal.mantissa().unsigned_abs().div_ceil(unit)).unwrap_or(u64::MAX)
}

/// An exact amount, possibly below zero, or one that is too large to be held. Never rounded until shown.
#[derive(Clone, Copy, Debug)]
pub struct Exact {
    numerator: Int,
    /// Above zero; zero only of what is too large, whatever its numerator: a product or a sum with it has a zero there as well.
    denominator: Int,
}

/// A result that 512 bits cannot hold (over 150 digits), or a share of nothing. No combination of values within the contract's
/// bounds gets there.
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
    /// Whether the exact amount is not zero although every digit here is.
    pub vanished: bool,
}

impl Exact {
    /// Nothing.
    pub const ZERO: Exact = Exact { numerator: Int::ZERO, denominator: Int::ONE };
    /// One.
    pub const ONE: Exact = Exact { numerator: Int::ONE, denominator: Int::ONE };
    /// What does not fit. Whatever is made of it is too large as well, and it is greater than every amount.
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

    /// `self ÷ other`; too large where `other` is zero: no amount has a share of nothing.
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

    /// Whether this is too large to be held.
    #[must_use]
    pub fn is_too_large(self) -> bool {
        self.denominator == Int::ZERO
    }

    /// Whether this is exactly nothing.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.numerator == Int::ZERO && !self.is_too_large()
    }

    /// Whether this is below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.numerator < Int::ZERO && !self.is_too_large()
    }

    /// The greatest value of that many decimals at or below this one: 8.3339 with three is 8.333.
    #[must_use]
    pub fn floor_to(self, decimals: u32) -> Exact {
        self.floored(decimals).unwrap_or(Exact::TOO_LARGE)
    }

    /// The least whole number at or above this value.
    #[must_use]
    pub fn ceil(self) -> Exact {
        let floor = self.floor_to(0);
        if floor == self { floor } else { floor.plus(1) }
    }

    /// A whole number as such; none where it has decimals, is below zero or beyond 64 bits.
    #[must_use]
    pub fn as_whole(self) -> Option<u64> {
        let lowest = self.reduced();
        (lowest.denominator == Int::ONE).then(|| u64::try_from(lowest.numerator).ok()).flatten()
    }

    /// Rounds once, half away from zero, to `decimals` places: 0.105 to two places is 0.11.
    ///
    /// # Errors
    /// [`TooLarge`] of what is too large, and where the digits asked for do not fit.
    pub fn round(self, decimals: u32) -> Result<Rounded, TooLarge> {
        self.rounded(decimals).ok_or(TooLarge)
    }

    /// The plain decimal that `<data value>` carries: every digit where the value ends, else 12 decimals, rounded half away
    /// from zero.
    ///
    /// # Errors
    /// [`TooLarge`] of what is too large, and where those digits do not fit.
    pub fn to_plain(self) -> Result<String, TooLarge> {
        let lowest = self.reduced();
        let decimals = decimals_to_the_end(lowest.denominator).unwrap_or(ENDLESS_DECIMALS);
        let rounded = lowest.round(decimals)?;
        let after = rounded.decimals.trim_end_matches('0');
        let sign = if rounded.negative && !rounded.vanished { "-" } else { "" };
        let point = if after.is_empty() { "" } else { "." };
        Ok(format!("{sign}{}{point}{after}", rounded.whole))
    }

    /// How many decimals show this value in full; none where it does not end.
    #[must_use]
    pub fn decimals(self) -> Option<u32> {
        decimals_to_the_end(self.reduced().denominator)
    }

    /// The same amount without its sign.
    #[must_use]
    pub fn abs(self) -> Exact {
        if self.is_negative() { Exact::ZERO.minus(self) } else { self }
    }

    /// Half of this.
    #[must_use]
    pub fn half(self) -> Exact {
        self.divided_by(2)
    }

    /// This in hundredths: 0.25 is 25.
    #[must_use]
    pub fn hundredths(self) -> Exact {
        self.times(100)
    }

    /// This in hundredths of `whole`: 30 of 120 is 25.
    #[must_use]
    pub fn percent_of(self, whole: Exact) -> Exact {
        self.hundredths().divided_by(whole)
    }

    /// How many of `parts` equal parts of `whole` this fills, rounded down and at most all of them: what a picture draws.
    #[must_use]
    pub fn parts_of(self, whole: Exact, parts: u64) -> u64 {
        self.times(parts).divided_by(whole).floor_to(0).as_whole().unwrap_or(parts).min(parts)
    }

    /// The least of 1, 2, 3, 4, 6, 8, 10, 20 … that reaches this value: where a scale ends.
    #[must_use]
    pub fn end_of_scale(self) -> Exact {
        let mut unit = Exact::ONE;
        loop {
            for times in [1, 2, 3, 4, 6, 8] {
                let end = unit.times(times);
                if end >= self {
                    return end;
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
        let (quotient, rest) = divided(scaled, self.denominator)?;
        // rest ≥ denominator − rest is "at least a half", without doubling.
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

    /// 1 ÷ this; too large of nothing and of what is too large.
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

    /// The same value in lowest terms.
    fn reduced(self) -> Exact {
        let (mut larger, mut smaller) = (self.denominator, self.numerator.checked_abs().unwrap_or(Int::ONE));
        while smaller != Int::ZERO {
            let rest = divided(larger, smaller).map_or(Int::ZERO, |(_, rest)| rest);
            (larger, smaller) = (smaller, rest);
        }
        let by = |part: Int| divided(part, larger).map_or(part, |(whole, _)| whole);
        Exact { numerator: by(self.numerator), denominator: by(self.denominator) }
    }

    /// Compares without a product that could be too large: by the whole parts, then by what is left, turned over.
    fn compare_by_parts(self, other: Exact) -> Option<Ordering> {
        let (mut ours, mut theirs) = (self, other);
        let mut order = [Ordering::Less, Ordering::Greater];
        loop {
            let whole = (floor(ours.numerator, ours.denominator)?, floor(theirs.numerator, theirs.denominator)?);
            let left = (ours.less(whole.0)?, theirs.less(whole.1)?);
            let [less, greater] = order;
            match whole.0.cmp(&whole.1) {
                Ordering::Less => return Some(less),
                Ordering::Greater => return Some(greater),
                Ordering::Equal => match (left.0.is_zero(), left.1.is_zero()) {
                    (true, true) => return Some(Ordering::Equal),
                    (true, false) => return Some(less),
                    (false, true) => return Some(greater),
                    (false, false) => (ours, theirs) = (left.0.reciprocal(), left.1.reciprocal()),
                },
            }
            order.reverse();
        }
    }

    /// What is left of this above the whole number `whole` below it.
    fn less(self, whole: Int) -> Option<Exact> {
        let rest = self.numerator.checked_sub(whole.checked_mul(self.denominator)?)?;
        Some(Exact { numerator: rest, ..self })
    }
}

impl From<Decimal> for Exact {
    fn from(decimal: Decimal) -> Exact {
        // 28 decimals at most: far below what 512 bits hold.
        let denominator = ten_to(decimal.scale()).unwrap_or(Int::ONE);
        Exact { numerator: wide(decimal.mantissa()), denominator }
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

/// A number in 128 bits, where it fits. Nearly every part of an amount does, and processors are quick with those.
fn narrow(number: Int) -> Option<i128> {
    number.try_into().ok()
}

/// The same number in 512 bits. Most are small, and 64 bits are widened more quickly than 128.
fn wide(number: i128) -> Int {
    u64::try_from(number).map_or_else(|_| Int::from(number), Int::from)
}

fn product(one: Int, other: Int) -> Option<Int> {
    let quick = narrow(one).zip(narrow(other)).and_then(|(one, other)| one.checked_mul(other));
    quick.map(wide).or_else(|| one.checked_mul(other))
}

/// How often the second goes into the first, and what is left.
fn divided(all: Int, by: Int) -> Option<(Int, Int)> {
    if let Some((all, by)) = narrow(all).zip(narrow(by)) {
        let (whole, rest) = all.checked_div(by).zip(all.checked_rem(by))?;
        return Some((wide(whole), wide(rest)));
    }
    all.checked_div(by).zip(all.checked_rem(by))
}

/// The greatest whole number at or below `all ÷ by`, `by` above zero.
fn floor(all: Int, by: Int) -> Option<Int> {
    let (whole, rest) = divided(all, by)?;
    if rest < Int::ZERO { whole.checked_sub(Int::ONE) } else { Some(whole) }
}

fn ten_to(power: u32) -> Option<Int> {
    10_i128.checked_pow(power).map(wide).or_else(|| Int::TEN.checked_pow(power))
}

/// Decimals after which `1 / denominator` ends, in lowest terms: the greater of its powers of 2 and of 5.
fn decimals_to_the_end(denominator: Int) -> Option<u32> {
    let (rest, twos) = without_factor(denominator, Int::TWO);
    let (rest, fives) = without_factor(rest, Int::FIVE);
    (rest == Int::ONE).then(|| twos.max(fives))
}

/// A number above zero without every factor of that kind, and how many it had.
fn without_factor(number: Int, factor: Int) -> (Int, u32) {
    let (mut rest, mut times) = (number, 0_u32);
    while let Some((share, Int::ZERO)) = divided(rest, factor).filter(|_| rest != Int::ZERO) {
        rest = share;
        times = times.saturating_add(1);
    }
    (rest, times)
}
