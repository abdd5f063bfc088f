//! Exact amounts: fractions of 512-bit integers, and the one place where an amount is rounded.
//!
//! Every product of the contract's bounds fits with digits to spare (`tests/it/bounds.rs` proves it); what would not fit is
//! refused with [`TooLarge`], never cut. Knows no price, no plan, no language.

use std::cmp::Ordering;

use bnum::BInt;

use crate::number::Number;

type Int = BInt<8>;

/// Decimals of a value that does not end, as `<data value>` carries it.
const ENDLESS_DECIMALS: u32 = 12;

/// An exact amount, possibly below zero. Never rounded until shown.
#[derive(Clone, Copy, Debug)]
pub struct Exact {
    top: Int,
    /// Above zero.
    bottom: Int,
}

/// A result that 512 bits cannot hold (over 150 digits). No combination of values within the contract's bounds gets there.
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
    pub const ZERO: Exact = Exact { top: Int::ZERO, bottom: Int::ONE };

    /// The whole number `count`.
    #[must_use]
    pub fn whole(count: u64) -> Exact {
        Exact { top: Int::from(count), bottom: Int::ONE }
    }

    /// `self × other`.
    ///
    /// # Errors
    /// [`TooLarge`] where 512 bits do not hold it.
    pub fn times(self, other: impl Into<Exact>) -> Result<Exact, TooLarge> {
        let other = other.into();
        self.product(other).or_else(|_| self.reduced().product(other.reduced()))
    }

    /// `self ÷ other`.
    ///
    /// # Errors
    /// [`TooLarge`] where 512 bits do not hold it, or `other` is zero (no amount has a share of nothing).
    pub fn divided_by(self, other: impl Into<Exact>) -> Result<Exact, TooLarge> {
        let other = other.into();
        match other.top.cmp(&Int::ZERO) {
            Ordering::Equal => Err(TooLarge),
            Ordering::Greater => self.times(Exact { top: other.bottom, bottom: other.top }),
            Ordering::Less => {
                let top = other.bottom.checked_neg().ok_or(TooLarge)?;
                let bottom = other.top.checked_neg().ok_or(TooLarge)?;
                self.times(Exact { top, bottom })
            }
        }
    }

    /// `self + other`.
    ///
    /// # Errors
    /// [`TooLarge`] where 512 bits do not hold it.
    pub fn plus(self, other: impl Into<Exact>) -> Result<Exact, TooLarge> {
        let other = other.into();
        self.sum(other).or_else(|_| self.reduced().sum(other.reduced()))
    }

    /// `self − other`.
    ///
    /// # Errors
    /// [`TooLarge`] where 512 bits do not hold it.
    pub fn minus(self, other: impl Into<Exact>) -> Result<Exact, TooLarge> {
        let other = other.into();
        let top = other.top.checked_neg().ok_or(TooLarge)?;
        self.plus(Exact { top, bottom: other.bottom })
    }

    /// Whether this is exactly nothing.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.top == Int::ZERO
    }

    /// The greatest value of that many decimals at or below this one, which is zero or more: 8.3339 with three is 8.333.
    ///
    /// # Errors
    /// [`TooLarge`] where the digits asked for do not fit, or this is below zero.
    pub fn cut(self, decimals: u32) -> Result<Exact, TooLarge> {
        let unit = ten_to(decimals)?;
        let lowest = self.reduced();
        if lowest.top < Int::ZERO {
            return Err(TooLarge);
        }
        let (whole, _) = divided(product(lowest.top, unit)?, lowest.bottom)?;
        Ok(Exact { top: whole, bottom: unit })
    }

    /// The least whole number at or above this value, which is zero or more.
    ///
    /// # Errors
    /// As of [`Exact::cut`].
    pub fn up(self) -> Result<Exact, TooLarge> {
        let cut = self.cut(0)?;
        if cut == self { Ok(cut) } else { cut.plus(1) }
    }

    /// A whole number as such; none where it has decimals, is below zero or beyond 64 bits.
    #[must_use]
    pub fn as_whole(self) -> Option<u64> {
        let lowest = self.reduced();
        (lowest.bottom == Int::ONE).then(|| u64::try_from(lowest.top).ok()).flatten()
    }

    /// Whether this is below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.top < Int::ZERO
    }

    /// Rounds once, half away from zero, to `decimals` places: 0.105 to two places is 0.11.
    ///
    /// # Errors
    /// [`TooLarge`] where the digits asked for do not fit.
    pub fn round(self, decimals: u32) -> Result<Rounded, TooLarge> {
        let scaled = product(self.top.checked_abs().ok_or(TooLarge)?, ten_to(decimals)?)?;
        let (quotient, rest) = divided(scaled, self.bottom)?;
        // rest ≥ bottom − rest is "at least a half", without doubling.
        let half = rest >= self.bottom.checked_sub(rest).ok_or(TooLarge)?;
        let rounded = if half { quotient.checked_add(Int::ONE).ok_or(TooLarge)? } else { quotient };
        let places = usize::try_from(decimals).map_err(|_| TooLarge)?;
        let digits = rounded.to_string();
        let digits = format!("{digits:0>width$}", width = places.saturating_add(1));
        let (whole, after) = digits.split_at_checked(digits.len().saturating_sub(places)).ok_or(TooLarge)?;
        Ok(Rounded {
            negative: self.top < Int::ZERO,
            whole: whole.to_owned(),
            decimals: after.to_owned(),
            vanished: rounded == Int::ZERO && !self.is_zero(),
        })
    }

    /// The plain decimal that `<data value>` carries: every digit where the value ends, else 12 decimals, rounded half away
    /// from zero.
    ///
    /// # Errors
    /// [`TooLarge`] where those digits do not fit.
    pub fn to_plain(self) -> Result<String, TooLarge> {
        let lowest = self.reduced();
        let decimals = decimals_to_the_end(lowest.bottom).unwrap_or(ENDLESS_DECIMALS);
        let rounded = lowest.round(decimals)?;
        let after = rounded.decimals.trim_end_matches('0');
        let sign = if rounded.negative && !rounded.vanished { "-" } else { "" };
        let point = if after.is_empty() { "" } else { "." };
        Ok(format!("{sign}{}{point}{after}", rounded.whole))
    }

    /// How many decimals show this value in full; none where it does not end.
    #[must_use]
    pub fn decimals(self) -> Option<u32> {
        decimals_to_the_end(self.reduced().bottom)
    }

    /// Compares two amounts.
    ///
    /// # Errors
    /// [`TooLarge`] where the cross products do not fit.
    pub fn compare(self, other: impl Into<Exact>) -> Result<Ordering, TooLarge> {
        let difference = self.minus(other)?;
        Ok(difference.top.cmp(&Int::ZERO))
    }

    fn product(self, other: Exact) -> Result<Exact, TooLarge> {
        Ok(Exact { top: product(self.top, other.top)?, bottom: product(self.bottom, other.bottom)? })
    }

    fn sum(self, other: Exact) -> Result<Exact, TooLarge> {
        let (ours, theirs) = (product(self.top, other.bottom)?, product(other.top, self.bottom)?);
        let bottom = product(self.bottom, other.bottom)?;
        Ok(Exact { top: ours.checked_add(theirs).ok_or(TooLarge)?, bottom })
    }

    /// The same value in lowest terms.
    fn reduced(self) -> Exact {
        let (mut larger, mut smaller) = (self.bottom, self.top.checked_abs().unwrap_or(Int::ONE));
        while smaller != Int::ZERO {
            let rest = divided(larger, smaller).map_or(Int::ZERO, |(_, rest)| rest);
            (larger, smaller) = (smaller, rest);
        }
        let by = |part: Int| divided(part, larger).map_or(part, |(whole, _)| whole);
        Exact { top: by(self.top), bottom: by(self.bottom) }
    }
}

impl From<Number> for Exact {
    fn from(number: Number) -> Exact {
        // 10^18 at most: far below what 512 bits hold.
        Exact { top: Int::from(number.units()), bottom: ten_to(number.scale()).unwrap_or(Int::ONE) }
    }
}

impl From<u64> for Exact {
    fn from(count: u64) -> Exact {
        Exact::whole(count)
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Exact) -> bool {
        let (ours, theirs) = (self.reduced(), other.reduced());
        ours.top == theirs.top && ours.bottom == theirs.bottom
    }
}

impl Eq for Exact {}

/// A number in 128 bits, where it fits. Nearly every part of an amount does, and processors are quick with those.
fn narrow(number: Int) -> Option<i128> {
    number.try_into().ok()
}

fn product(one: Int, other: Int) -> Result<Int, TooLarge> {
    let quick = narrow(one).zip(narrow(other)).and_then(|(one, other)| one.checked_mul(other));
    quick.map(Int::from).or_else(|| one.checked_mul(other)).ok_or(TooLarge)
}

/// How often the second goes into the first, and what is left.
fn divided(all: Int, by: Int) -> Result<(Int, Int), TooLarge> {
    if let Some((all, by)) = narrow(all).zip(narrow(by)) {
        let quick = all.checked_div(by).zip(all.checked_rem(by)).ok_or(TooLarge)?;
        return Ok((quick.0.into(), quick.1.into()));
    }
    all.checked_div(by).zip(all.checked_rem(by)).ok_or(TooLarge)
}

fn ten_to(power: u32) -> Result<Int, TooLarge> {
    10_i128.checked_pow(power).map(Int::from).or_else(|| Int::TEN.checked_pow(power)).ok_or(TooLarge)
}

/// Decimals after which `1 / bottom` ends, `bottom` in lowest terms: the greater of its powers of 2 and of 5.
fn decimals_to_the_end(bottom: Int) -> Option<u32> {
    let (rest, twos) = without_factor(bottom, Int::TWO);
    let (rest, fives) = without_factor(rest, Int::FIVE);
    (rest == Int::ONE).then(|| twos.max(fives))
}

/// A number above zero without every factor of that kind, and how many it had.
fn without_factor(number: Int, factor: Int) -> (Int, u32) {
    let (mut rest, mut times) = (number, 0_u32);
    while let Ok((share, Int::ZERO)) = divided(rest, factor) {
        rest = share;
        times = times.saturating_add(1);
    }
    (rest, times)
}
