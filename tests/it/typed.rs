//! Typed text: the number it is read as in each language, what is refused, and what is suggested instead.

use strum::VariantArray;

use clipcost::input::{Field, WhyNot, read};
use clipcost::locale::Currency;
use clipcost::locale::Lang::{self, En, Fr};
use clipcost::plan::param::{OutOfBounds, Param};

fn field(param: Param, lang: Lang) -> Field {
    Field::new(param, lang, Currency::USD)
}

/// The number that a text is read as, as a plain decimal; of a refused text the suggestions (`?20`, or `?` without one).
fn reads(param: Param, lang: Lang, text: &str) -> String {
    match read(text, field(param, lang)) {
        Ok(number) => number.to_string(),
        Err(misread) => {
            let offers: Vec<String> = misread.offers.iter().map(ToString::to_string).collect();
            format!("?{}", offers.join("|"))
        }
    }
}

#[track_caller]
fn check(param: Param, cases: &[(&str, &str, &str)]) {
    for (text, english, french) in cases {
        assert_eq!(reads(param, En, text), *english, "“{text}” in English");
        assert_eq!(reads(param, Fr, text), *french, "“{text}” in French");
    }
}

#[test]
fn a_length_is_read_as_people_write_it() {
    let cases = [
        ("10", "10", "10"),
        ("7,5", "7.5", "7.5"),
        ("7.5", "7.5", "7.5"),
        ("1,800", "1800", "?1.8|1800"),
        ("1.800", "?1.8|1800", "?1.8|1800"),
        ("1,125", "1125", "1.125"),
        ("1.125", "1.125", "?1.125|1125"),
        ("1 800", "1800", "1800"),
        ("1\u{202f}800,5", "1800.5", "1800.5"),
        ("1'800", "1800", "1800"),
        ("1,800.5", "1800.5", "1800.5"),
        ("0,125", "0.125", "0.125"),
        ("12345,678", "12345.678", "12345.678"),
        (".5", "0.5", "0.5"),
        ("1.", "1", "1"),
        ("  8  ", "8", "8"),
        ("007", "7", "7"),
    ];
    check(Param::Seconds, &cases);
}

#[test]
fn a_count_takes_whole_numbers_and_the_likely_one_is_suggested() {
    let cases = [
        ("1 800", "1800", "1800"),
        ("1,800", "1800", "1800"),
        ("1.800", "1800", "1800"),
        ("1,800,000", "1800000", "1800000"),
        ("1.800.000", "1800000", "1800000"),
        ("2.5", "?3", "?3"),
        ("about 20", "?20", "?20"),
        ("20 clips", "?20", "?20"),
        ("20 or 30", "?", "?"),
        ("$20", "?", "?"),
        ("0", "?1", "?1"),
        ("1000000000", "1000000000", "1000000000"),
        ("1000000001", "?1000000000", "?1000000000"),
    ];
    check(Param::Videos, &cases);
}

#[test]
fn an_ambiguous_text_is_refused() {
    for text in
        ["-5", "−5", "1e3", "1E3", "1 8", "12 34", "1,2,3", "1..2", "abc", "½", "NaN", "inf", "1_000", ",", "1:5"]
    {
        for &lang in Lang::VARIANTS {
            let result = read(text, field(Param::Seconds, lang));
            assert_eq!(result.map_err(|misread| misread.why), Err(WhyNot::NotANumber), "“{text}” in {lang:?}");
        }
    }
}

#[test]
fn a_number_is_never_suggested_without_its_sign_or_exponent() {
    for text in ["-5", "− 5", "1e3", "2E9"] {
        assert_eq!(reads(Param::Seconds, En, text), "?", "“{text}”");
    }
}

#[test]
fn an_empty_field_is_not_zero() {
    for text in ["", "  ", "\u{a0}"] {
        let misread = read(text, field(Param::Discount, En)).expect_err("nothing was typed");
        assert_eq!(misread.why, WhyNot::Empty);
    }
}

#[test]
fn typed_numbers_have_to_be_within_the_bounds() {
    let why = |param: Param, text: &str| read(text, field(param, En)).err().map(|misread| misread.why);
    assert_eq!(why(Param::Blocked, "99.999"), None);
    assert!(matches!(why(Param::Blocked, "100"), Some(WhyNot::OutOfBounds(OutOfBounds::High(_)))));
    assert!(matches!(why(Param::Seconds, "0"), Some(WhyNot::OutOfBounds(OutOfBounds::Low(_)))));
    assert_eq!(why(Param::Attempts, "1.2345"), Some(WhyNot::OutOfBounds(OutOfBounds::TooFine(3))));
    assert_eq!(reads(Param::Attempts, En, "1.2345"), "?1.234");
}

#[test]
fn texts_of_any_length_are_refused_without_a_panic() {
    for text in ["9".repeat(10_000), " ".repeat(10_000), "1,".repeat(5_000), "é".repeat(5_000), "1\u{301}".repeat(99)]
    {
        for &lang in Lang::VARIANTS {
            for &param in Param::VARIANTS {
                let _unread = read(&text, field(param, lang)).expect_err("no number anybody typed");
            }
        }
    }
}
