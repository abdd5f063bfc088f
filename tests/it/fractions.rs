//! `Exact` checked against fractions of 128-bit integers: the laws of arithmetic, rounding and the plain decimal.

use clipcost::money::Exact;
use proptest::prelude::*;

/// A fraction of numbers so small that no operation here exceeds 128 bits; `bottom` is above zero.
#[derive(Clone, Copy, Debug)]
struct Fraction {
    top: i128,
    bottom: i128,
}

impl Fraction {
    fn exact(self) -> Exact {
        let part = |part: i128| Exact::whole(u64::try_from(part.unsigned_abs()).expect("a small part"));
        let size = part(self.top).divided_by(part(self.bottom));
        if self.top < 0 { Exact::ZERO.minus(size) } else { size }
    }

    fn plus(self, other: Fraction) -> Fraction {
        Fraction { top: self.top * other.bottom + other.top * self.bottom, bottom: self.bottom * other.bottom }
    }

    fn times(self, other: Fraction) -> Fraction {
        Fraction { top: self.top * other.top, bottom: self.bottom * other.bottom }
    }

    fn negative(self) -> Fraction {
        Fraction { top: -self.top, ..self }
    }

    /// `self × 10^decimals` rounded half away from zero.
    fn rounded(self, decimals: u32) -> i128 {
        let size = (2 * self.top.abs() * 10_i128.pow(decimals) + self.bottom) / (2 * self.bottom);
        if self.top < 0 { -size } else { size }
    }

    /// The plain decimal by long division: every digit where it has at most 20 decimals, else 12 decimals, rounded.
    fn plain(self) -> String {
        let ends = (0..=20).find(|&decimals| self.top * 10_i128.pow(decimals) % self.bottom == 0);
        let decimals = ends.unwrap_or(12);
        let digits = self.rounded(decimals);
        let unit = 10_i128.pow(decimals);
        let (whole, after) = (digits.abs() / unit, digits.abs() % unit);
        let after = format!("{after:0width$}", width = decimals as usize);
        let text = format!("{whole}.{}", if decimals == 0 { "" } else { &after });
        format!("{}{}", if digits < 0 { "-" } else { "" }, text.trim_end_matches('0').trim_end_matches('.'))
    }
}

fn fraction() -> impl Strategy<Value = Fraction> {
    (-1_000_000..=1_000_000_i128, 1..=1_000_000_i128).prop_map(|(top, bottom)| Fraction { top, bottom })
}

/// The digits that [`Exact::round`] gives, as an integer: `−0.11` with two decimals is −11.
fn digits(exact: Exact, decimals: u32) -> i128 {
    let rounded = exact.round(decimals).expect("few digits");
    assert_eq!(rounded.decimals.len(), decimals as usize);
    let size: i128 = format!("{}{}", rounded.whole, rounded.decimals).parse().expect("digits");
    if rounded.negative { -size } else { size }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sums_products_and_quotients_are_those_of_fractions(one in fraction(), other in fraction()) {
        let (x, y) = (one.exact(), other.exact());
        prop_assert_eq!(x.plus(y), one.plus(other).exact());
        prop_assert_eq!(x.minus(y), one.plus(other.negative()).exact());
        prop_assert_eq!(x.times(y), one.times(other).exact());
        if other.top != 0 {
            let sign = other.top.signum();
            let upside_down = Fraction { top: sign * other.bottom, bottom: other.top.abs() };
            prop_assert_eq!(x.divided_by(y), one.times(upside_down).exact());
            prop_assert_eq!(x.divided_by(y).times(y), x);
        }
        let order = (one.top * other.bottom).cmp(&(other.top * one.bottom));
        prop_assert_eq!(x.cmp(&y), order);
        prop_assert_eq!(x == y, order.is_eq());
        prop_assert_eq!(x.is_zero(), one.top == 0);
    }

    #[test]
    fn addition_and_multiplication_keep_their_laws(one in fraction(), other in fraction(), third in fraction()) {
        let (x, y, z) = (one.exact(), other.exact(), third.exact());
        prop_assert_eq!(x.plus(y), y.plus(x));
        prop_assert_eq!(x.times(y), y.times(x));
        prop_assert_eq!(x.plus(y).plus(z), x.plus(y.plus(z)));
        prop_assert_eq!(x.times(y).times(z), x.times(y.times(z)));
        prop_assert_eq!(x.plus(y).times(z), x.times(z).plus(y.times(z)));
        prop_assert_eq!(x.minus(x), Exact::ZERO);
    }

    #[test]
    fn rounding_is_half_away_from_zero(value in fraction(), decimals in 0..=8_u32) {
        prop_assert_eq!(digits(value.exact(), decimals), value.rounded(decimals));
        let vanished = value.exact().round(decimals).expect("few digits").vanished;
        prop_assert_eq!(vanished, value.top != 0 && value.rounded(decimals) == 0);
    }

    #[test]
    fn a_half_and_its_neighbours_are_rounded_apart(before in 0..1_000_000_i128, decimals in 0..=6_u32) {
        // (before + 1/2) / 10^decimals, and a millionth of its last place below and above that.
        let bottom = 10_i128.pow(decimals) * 1_000_000;
        let half = before * 1_000_000 + 500_000;
        for (nudge, expected) in [(-1, before), (0, before + 1), (1, before + 1)] {
            let value = Fraction { top: half + nudge, bottom };
            prop_assert_eq!(digits(value.exact(), decimals), expected);
            prop_assert_eq!(digits(value.negative().exact(), decimals), -expected);
        }
    }

    #[test]
    fn the_plain_decimal_is_that_of_long_division(value in fraction()) {
        prop_assert_eq!(value.exact().to_plain(), Ok(value.plain()));
    }

    #[test]
    fn a_finite_decimal_has_every_digit(top in -1_000_000..=1_000_000_i128, twos in 0..=12_u32, fives in 0..=8_u32) {
        let value = Fraction { top, bottom: 2_i128.pow(twos) * 5_i128.pow(fives) };
        prop_assert_eq!(value.exact().to_plain(), Ok(value.plain()));
        prop_assert!(value.exact().decimals().is_some_and(|decimals| decimals <= twos.max(fives)));
    }
}
