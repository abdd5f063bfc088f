//! Whole numbers of up to 512 bits: what numerators and denominators need.

use bnum::BInt;

/// A numerator or a denominator.
pub(super) type Int = BInt<8>;

/// The number in 128 bits, where it fits, as nearly every numerator and denominator does: arithmetic on these is faster.
pub(super) fn narrow(number: Int) -> Option<i128> {
    number.try_into().ok()
}

/// The greatest number that divides both, none of which is below zero, by Euclid's algorithm.
pub(super) fn common_divisor(mut larger: Int, mut smaller: Int) -> Int {
    while smaller != Int::ZERO {
        let rest = div_rem(larger, smaller).map_or(Int::ZERO, |(_, rest)| rest);
        (larger, smaller) = (smaller, rest);
    }
    larger
}

pub(super) fn product(one: Int, other: Int) -> Option<Int> {
    let quick = narrow(one).zip(narrow(other)).and_then(|(one, other)| one.checked_mul(other));
    quick.map(Int::from).or_else(|| one.checked_mul(other))
}

/// Quotient and remainder of `all ÷ by`, truncated towards zero.
pub(super) fn div_rem(all: Int, by: Int) -> Option<(Int, Int)> {
    if let Some((all, by)) = narrow(all).zip(narrow(by)) {
        let (whole, rest) = all.checked_div(by).zip(all.checked_rem(by))?;
        return Some((whole.into(), rest.into()));
    }
    all.checked_div(by).zip(all.checked_rem(by))
}

/// `all ÷ by` rounded down, for `by` above zero.
pub(super) fn floor(all: Int, by: Int) -> Option<Int> {
    let (whole, rest) = div_rem(all, by)?;
    if rest < Int::ZERO { whole.checked_sub(Int::ONE) } else { Some(whole) }
}

pub(super) fn ten_to(power: u32) -> Option<Int> {
    10_i128.checked_pow(power).map(Int::from).or_else(|| Int::TEN.checked_pow(power))
}

/// How many decimals `1 ÷ denominator` has: the greater of its powers of 2 and 5. `None` where it has another prime factor,
/// since no finite decimal is exact then.
pub(super) fn decimals_to_the_end(denominator: Int) -> Option<u32> {
    let (rest, twos) = without_factor(denominator, Int::TWO);
    let (rest, fives) = without_factor(rest, Int::FIVE);
    (rest == Int::ONE).then(|| twos.max(fives))
}

/// `number`, above zero, divided by `factor` as often as that leaves no remainder, and how often that was.
fn without_factor(number: Int, factor: Int) -> (Int, u32) {
    let (mut rest, mut times) = (number, 0_u32);
    while let Some((share, Int::ZERO)) = div_rem(rest, factor).filter(|_| rest != Int::ZERO) {
        rest = share;
        times = times.saturating_add(1);
    }
    (rest, times)
}
