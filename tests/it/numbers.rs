//! Reading and writing decimals, and exact amounts at the limits of rounding and of 512 bits.

use std::cmp::Ordering;

use clipcost::money::{Exact, TooLarge};
use clipcost::money::{NotADecimal, parse_decimal, whole_above};

/// Checks how a text is read, by the decimal as it is written back.
#[track_caller]
fn check(text: &str, expected: Result<&str, NotADecimal>) {
    let written = parse_decimal(text).map(|number| number.to_string());
    assert_eq!(written, expected.map(str::to_owned), "{text:?}");
}

#[test]
fn digits_with_at_most_one_point_are_a_number() {
    for (text, written) in [
        ("0", "0"),
        ("00", "0"),
        ("0.0", "0"),
        ("5", "5"),
        ("007.50", "7.5"),
        ("10", "10"),
        ("100.00", "100"),
        ("0.05", "0.05"),
        ("0.000000000000000001", "0.000000000000000001"),
        ("1.000000000000000000000000000", "1"),
        ("0000000000000000000000000001", "1"),
        ("999999999999999999", "999999999999999999"),
        ("999999999.999999999", "999999999.999999999"),
        ("0.999999999999999999", "0.999999999999999999"),
        ("100000000000000000", "100000000000000000"),
    ] {
        check(text, Ok(written));
    }
}

#[test]
fn more_digits_than_96_bits_hold_are_refused_and_none_is_rounded() {
    // 2^96 − 1 = 79228162514264337593543950335.
    check("79228162514264337593543950335", Ok("79228162514264337593543950335"));
    check("79228162514264337593543950336", Err(NotADecimal::TooLong));
    check("0.0000000000000000000000000001", Ok("0.0000000000000000000000000001"));
    check("0.00000000000000000000000000001", Err(NotADecimal::TooLong));
    check("12345678901234567890.12345678", Ok("12345678901234567890.12345678"));
    check("12345678901234567890.1234567891", Err(NotADecimal::TooLong));
    check("0001234567890.12345678000", Ok("1234567890.12345678"));
}

#[test]
fn anything_else_is_not_a_decimal() {
    check("", Err(NotADecimal::Empty));
    for text in
        [" ", ".", "5.", ".5", "1.2.3", "-1", "+1", "1e3", "1,5", "1 000", "0x1", "１", "٣", "1\u{0}", "1\n", "é.5"]
    {
        check(text, Err(NotADecimal::NotPlain));
    }
}

#[test]
fn a_decimal_is_rounded_up_to_a_whole_number() {
    for (text, whole) in [("0", 0), ("0.000000000000000001", 1), ("1.250", 2), ("6.001", 7), ("7", 7)] {
        assert_eq!(parse_decimal(text).map(whole_above), Ok(whole), "{text}");
    }
}

/// The amount `top ÷ bottom`.
fn fraction(top: i64, bottom: u64) -> Exact {
    let size = Exact::whole(top.unsigned_abs()).divided_by(bottom);
    if top < 0 { Exact::ZERO.minus(size) } else { size }
}

/// Checks an amount rounded to `decimals`: its sign and digits, and whether only rounding makes it zero.
#[track_caller]
fn check_rounded((top, bottom): (i64, u64), decimals: u32, expected: &str, vanished: bool) {
    let rounded = fraction(top, bottom).round(decimals).expect("few digits");
    let sign = if rounded.negative { "-" } else { "" };
    let point = if decimals == 0 { "" } else { "." };
    let digits = format!("{sign}{}{point}{}", rounded.whole, rounded.decimals);
    assert_eq!((digits.as_str(), rounded.vanished), (expected, vanished), "{top}/{bottom} to {decimals}");
}

#[test]
fn halves_are_rounded_away_from_zero() {
    check_rounded((1_049_999, 10_000_000), 2, "0.10", false);
    check_rounded((105, 1000), 2, "0.11", false);
    check_rounded((1_050_001, 10_000_000), 2, "0.11", false);
    check_rounded((-1_049_999, 10_000_000), 2, "-0.10", false);
    check_rounded((-105, 1000), 2, "-0.11", false);
    // These a float rounds the wrong way.
    check_rounded((1005, 1000), 2, "1.01", false);
    check_rounded((2675, 1000), 2, "2.68", false);
    // An even and an odd digit before the half.
    check_rounded((5, 10), 0, "1", false);
    check_rounded((15, 10), 0, "2", false);
    check_rounded((25, 10), 0, "3", false);
    check_rounded((-25, 10), 0, "-3", false);
    check_rounded((9_995, 1000), 2, "10.00", false);
    check_rounded((1, 3), 6, "0.333333", false);
    check_rounded((2, 3), 6, "0.666667", false);
}

#[test]
fn an_amount_too_small_to_show_is_told_apart_from_zero() {
    check_rounded((0, 1), 2, "0.00", false);
    check_rounded((4_999_999, 1_000_000_000), 2, "0.00", true);
    check_rounded((5, 1000), 2, "0.01", false);
    check_rounded((-4, 1000), 2, "-0.00", true);
    check_rounded((49, 100), 0, "0", true);
}

#[test]
fn a_plain_decimal_has_every_digit_or_twelve() {
    for ((top, bottom), expected) in [
        ((0, 7), "0"),
        ((600, 1), "600"),
        ((1, 8), "0.125"),
        ((-9, 4), "-2.25"),
        ((1, 1 << 20), "0.00000095367431640625"),
        ((1, 10_000_000_000_000), "0.0000000000001"),
        ((1, 3), "0.333333333333"),
        ((-2, 3), "-0.666666666667"),
        ((3, 9_000), "0.000333333333"),
        // More than 12 nines are rounded up. Below half of the twelfth decimal it is 0, without a sign.
        ((2_999_999_999_999_999, 3_000_000_000_000_000), "1"),
        ((1, 30_000_000_000_000), "0"),
        ((-1, 30_000_000_000_000), "0"),
        ((1, 2_000_000_000_000 * 3), "0"),
        ((3, 2_000_000_000_000 * 3), "0.0000000000005"),
        ((5, 2_000_000_000_000 * 3), "0.000000000001"),
    ] {
        assert_eq!(fraction(top, bottom).to_plain().as_deref(), Ok(expected), "{top}/{bottom}");
    }
}

/// 10 to a power, by multiplying.
fn ten_to(power: u32) -> Exact {
    (0..power).fold(Exact::whole(1), |product, _| product.times(10))
}

#[test]
fn a_result_beyond_512_bits_is_too_large_and_so_is_all_computed_from_it() {
    // 2^511 is 6.7 × 10^153: six of those fit, seven do not.
    let six = ten_to(153).times(6);
    assert!(!six.is_too_large());
    assert_eq!(six.minus(six), Exact::ZERO);
    for too_large in [
        six.plus(ten_to(153)),
        ten_to(153).times(7),
        ten_to(100).times(ten_to(100)),
        Exact::ONE.divided_by(0),
        Exact::ZERO.divided_by(Exact::ZERO),
    ] {
        for after in [
            too_large,
            too_large.times(0),
            too_large.plus(1),
            Exact::ONE.minus(too_large),
            Exact::ONE.divided_by(too_large),
            too_large.divided_by(2),
            too_large.floor_to(2),
            too_large.ceil(),
            too_large.abs(),
        ] {
            assert!(after.is_too_large());
            assert_eq!(after, Exact::TOO_LARGE);
            assert!(after > six, "greater than every amount");
            assert_eq!((after.round(0), after.to_plain(), after.as_whole()), (Err(TooLarge), Err(TooLarge), None));
        }
    }
    assert_eq!(ten_to(100).round(54), Err(TooLarge));
}

#[test]
fn common_factors_are_dropped_before_anything_is_refused() {
    // 10^150 ÷ 10^150 × 10^100 ÷ 10^100: unreduced 250 digits, reduced one.
    let one = ten_to(150).divided_by(ten_to(150)).times(ten_to(100)).divided_by(ten_to(100));
    assert_eq!(one, Exact::ONE);
    assert_eq!(one.plus(one).to_plain().as_deref(), Ok("2"));
}

#[test]
fn amounts_are_compared_where_their_products_do_not_fit() {
    // 10^100 + 1 over 10^100 − 1 and the like: cross products of 200 digits.
    let (more, less) = (ten_to(100).plus(1), ten_to(100).minus(1));
    let above_one = more.divided_by(less);
    assert_eq!(above_one.cmp(&less.divided_by(more)), Ordering::Greater);
    assert_eq!(less.divided_by(more).cmp(&above_one), Ordering::Less);
    assert_eq!(above_one.cmp(&more.divided_by(less)), Ordering::Equal);
    assert_eq!(Exact::ZERO.minus(above_one).cmp(&Exact::ZERO.minus(less.divided_by(more))), Ordering::Less);
}

#[test]
fn floor_and_ceil_round_down_and_up_on_either_side_of_zero() {
    for ((top, bottom), three, up) in
        [((83_339, 10_000), "8.333", "9"), ((-1, 2), "-0.5", "0"), ((-7, 3), "-2.334", "-2"), ((6, 2), "3", "3")]
    {
        let value = fraction(top, bottom);
        assert_eq!(value.floor_to(3).to_plain().as_deref(), Ok(three));
        assert_eq!(value.ceil().to_plain().as_deref(), Ok(up));
    }
}

#[test]
fn shares_are_rounded_for_charts() {
    assert_eq!(fraction(30, 1).percent_of(fraction(120, 1)), Exact::whole(25));
    let parts = |value: u64, whole: u64| Exact::whole(value).parts_of(Exact::whole(whole), 100);
    // 1 of 3 is 33.3 of 100 parts. More than the whole is 100 parts, and so is any share of 0.
    assert_eq!([parts(1, 3), parts(3, 3), parts(4, 3), parts(0, 3), parts(1, 0)], [33, 100, 100, 0, 100]);
}
