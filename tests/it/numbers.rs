//! Decimals as they are read and written, and amounts at the limits of rounding and of what is carried.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use clipcost::money::{Exact, TooLarge};
use clipcost::money::{NotADecimal, parse_decimal};

/// Checks how a text is read, as what is written back.
#[track_caller]
fn check(text: &str, expected: Result<&str, NotANumber>) {
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
fn nineteen_digits_that_count_are_too_many() {
    check("9999999999999999999", Err(NotADecimal::TooLong));
    check("1000000000000000000", Err(NotADecimal::TooLong));
    check("0.0000000000000000001", Err(NotADecimal::TooLong));
    check("1234567890.123456789", Err(NotADecimal::TooLong));
    check("0001234567890.12345678000", Ok("1234567890.12345678"));
}

#[test]
fn anything_else_is_no_number() {
    check("", Err(NotADecimal::Empty));
    for text in
        [" ", ".", "5.", ".5", "1.2.3", "-1", "+1", "1e3", "1,5", "1 000", "0x1", "１", "٣", "1\u{0}", "1\n", "é.5"]
    {
        check(text, Err(NotADecimal::NotPlain));
    }
}

#[test]
fn a_number_knows_its_parts() {
    let number = parse_decimal("1.250").expect("a number");
    assert_eq!((number.units(), number.scale(), number.as_whole(), number.ceil()), (125, 2, None, 2));
    assert_eq!(Decimal::scaled(12_500, 4), number);
    assert_eq!(Decimal::scaled(0, 9), Decimal::ZERO);
    let whole = Decimal::from(7);
    assert_eq!((whole.as_whole(), whole.ceil(), whole.is_zero()), (Some(7), 7, false));
    assert_eq!(parse_decimal("6.001").map(whole_above), Ok(7));
    assert_eq!(parse_decimal("0.000000000000000001").map(whole_above), Ok(1));
}

/// An amount from a fraction of whole numbers, `top` possibly below zero.
fn fraction(top: i64, bottom: u64) -> Exact {
    let size = Exact::whole(top.unsigned_abs()).divided_by(bottom).expect("a small fraction");
    if top < 0 { Exact::ZERO.minus(size).expect("a small fraction") } else { size }
}

/// Checks an amount rounded to `decimals`, as its digits with their sign, and whether it is nothing only when rounded.
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
    // Those that a float rounds the wrong way.
    check_rounded((1005, 1000), 2, "1.01", false);
    check_rounded((2675, 1000), 2, "2.68", false);
    // Even and odd before the half.
    check_rounded((5, 10), 0, "1", false);
    check_rounded((15, 10), 0, "2", false);
    check_rounded((25, 10), 0, "3", false);
    check_rounded((-25, 10), 0, "-3", false);
    check_rounded((9_995, 1000), 2, "10.00", false);
    check_rounded((1, 3), 6, "0.333333", false);
    check_rounded((2, 3), 6, "0.666667", false);
}

#[test]
fn what_is_too_little_to_show_is_not_taken_for_nothing() {
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
        // 12 nines and more, rounded up; and what 12 decimals do not reach, without a sign.
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
    (0..power).fold(Exact::whole(1), |product, _| product.times(10).expect("within 512 bits"))
}

#[test]
fn what_512_bits_do_not_hold_is_refused() {
    // 2^511 is 6.7 × 10^153: six of those fit, seven do not.
    let six = ten_to(153).times(6).expect("within 512 bits");
    assert_eq!(six.plus(ten_to(153)), Err(TooLarge));
    assert_eq!(ten_to(153).times(7), Err(TooLarge));
    assert_eq!(six.minus(six), Ok(Exact::ZERO));
    assert_eq!(ten_to(100).times(ten_to(100)), Err(TooLarge));
    assert_eq!(ten_to(100).round(54), Err(TooLarge));
    assert_eq!(Exact::whole(1).divided_by(0), Err(TooLarge));
    assert_eq!(Exact::ZERO.divided_by(Exact::ZERO), Err(TooLarge));
}

#[test]
fn common_factors_are_dropped_before_anything_is_refused() {
    // 10^150 ÷ 10^150 × 10^100 ÷ 10^100: unreduced 250 digits, reduced one.
    let one = ten_to(150).divided_by(ten_to(150)).and_then(|one| one.times(ten_to(100)));
    let one = one.and_then(|hundred| hundred.divided_by(ten_to(100)));
    assert_eq!(one, Ok(Exact::whole(1)));
    let two = one.and_then(|one| one.plus(one));
    assert_eq!(two.and_then(Exact::to_plain).as_deref(), Ok("2"));
    assert_eq!(two.and_then(|two| two.compare(1)), Ok(Ordering::Greater));
}
