//! Numbers as people paste them: with units and currencies, as times, in groups, in thousands, in digits of other scripts.

use proptest::prelude::*;
use rust_decimal::Decimal;
use strum::VariantArray;

use clipcost::i18n::format::Format;
use clipcost::input::{Field, WhyNot, read};
use clipcost::locale::Currency;
use clipcost::locale::Lang::{self, En, Fr};
use clipcost::plan::param::Param;

/// What comes of a text: the number; `a number?` or `another unit?` with what is offered; `1.5 or 1500?`; `out of bounds?` with what
/// is offered.
fn outcome(param: Param, currency: &str, lang: Lang, text: &str) -> String {
    let field = Field::new(param, lang, Currency::from_code(currency).expect("a currency"));
    let misread = match read(text, field) {
        Ok(number) => return number.to_string(),
        Err(misread) => misread,
    };
    let offers: Vec<String> = misread.offers.iter().map(|offer| format!(" {offer}")).collect();
    match misread.why {
        WhyNot::Empty => "empty".to_owned(),
        WhyNot::TwoNumbers(one, other) => {
            assert_eq!(misread.offers, [one, other]);
            format!("{one} or {other}?")
        }
        WhyNot::NotANumber => format!("a number?{}", offers.concat()),
        WhyNot::OtherUnit => format!("another unit?{}", offers.concat()),
        WhyNot::OutOfBounds(_) => format!("out of bounds?{}", offers.concat()),
    }
}

/// Checks texts typed in a field, each with what comes of it in English and in French.
#[track_caller]
fn check(param: Param, currency: &str, cases: &[(&str, &str, &str)]) {
    for (text, english, french) in cases {
        assert_eq!(outcome(param, currency, En, text), *english, "“{text}” in English");
        assert_eq!(outcome(param, currency, Fr, text), *french, "“{text}” in French");
    }
}

/// Checks texts of which the same comes in both languages.
#[track_caller]
fn check_both(param: Param, currency: &str, cases: &[(&str, &str)]) {
    for &(text, expected) in cases {
        check(param, currency, &[(text, expected, expected)]);
    }
}

#[test]
fn the_fields_own_unit_may_stand_beside_the_number() {
    check_both(
        Param::Videos,
        "USD",
        &[("20 videos", "20"), ("20 vidéos", "20"), ("1 Video", "1"), ("1 000 000 de vidéos", "1000000")],
    );
    check_both(
        Param::Seconds,
        "USD",
        &[
            ("12 s", "12"),
            ("12s", "12"),
            ("12 sec", "12"),
            ("12 sec.", "12"),
            ("7,5 secondes", "7.5"),
            ("12\u{a0}SECONDS", "12"),
        ],
    );
    check_both(
        Param::Tax,
        "USD",
        &[("15 %", "15"), ("15%", "15"), ("5,5\u{202f}%", "5.5"), ("٪١٥", "15"), ("15 pour cent", "15")],
    );
    check_both(Param::Months, "USD", &[("3 months", "3"), ("3 mois", "3"), ("3 m", "3")]);
    check_both(Param::CareHours, "USD", &[("2 h", "2"), ("2 heures", "2"), ("1.5 hours", "1.5")]);
    check_both(Param::Days, "USD", &[("22 days", "22"), ("22 j", "22"), ("22 jours", "22")]);
    check_both(Param::Attempts, "USD", &[("3 takes", "3"), ("3 prises", "3"), ("2,5×", "2.5"), ("x3", "3")]);
    check_both(Param::TrialRenders, "USD", &[("50 renders", "50"), ("50 rendus", "50")]);
    check_both(Param::Hourly, "EUR", &[("60 €/h", "60"), ("€60 per hour", "60"), ("60 € par heure", "60")]);
    check_both(Param::Rate, "EUR", &[("$0.10/s", "0.1"), ("0,10 $ par seconde", "0.1"), ("$6/min", "another unit?")]);
}

#[test]
fn another_unit_is_told_and_nothing_offered() {
    check_both(
        Param::Videos,
        "USD",
        &[
            ("12 s", "another unit?"),
            ("20 %", "another unit?"),
            ("20 a day", "another unit?"),
            ("€20", "another unit?"),
        ],
    );
    check_both(
        Param::Seconds,
        "USD",
        &[("20 videos", "another unit?"), ("3 jours", "another unit?"), ("8x", "another unit?")],
    );
    check_both(Param::Rate, "USD", &[("12 s", "another unit?")]);
    check_both(Param::Budget, "USD", &[("500 s", "another unit?")]);
    // What is no unit at all leaves a number that is likely.
    check_both(
        Param::Videos,
        "USD",
        &[("about 35", "a number? 35"), ("~2k", "a number? 2000"), ("35 clips", "a number? 35")],
    );
    check_both(
        Param::Videos,
        "USD",
        &[
            ("$-5", "another unit?"),
            ("-5 videos", "a number?"),
            ("(-5)", "a number?"),
            ("35 or 40", "a number?"),
            ("20 videos of 10 s", "a number?"),
        ],
    );
}

#[test]
fn money_takes_its_own_currency_and_tells_another() {
    check_both(
        Param::Budget,
        "USD",
        &[
            ("$500", "500"),
            ("500 USD", "500"),
            ("US$ 500", "500"),
            ("500 $ US", "500"),
            ("USD 1,234.56", "1234.56"),
            ("$1.234,56", "1234.56"),
            ("500 dollars", "500"),
            ("＄５００", "500"),
            ("$.50", "0.5"),
            ("€500", "another unit?"),
            ("500 €", "another unit?"),
            ("500 EUR", "another unit?"),
            ("C$ 500", "another unit?"),
            ("R$ 500", "another unit?"),
            ("500 CHF", "another unit?"),
            ("50 ¢", "another unit?"),
            ("50 cents", "another unit?"),
            ("-$5", "a number?"),
        ],
    );
    check_both(
        Param::Instead,
        "EUR",
        &[
            ("€ 500,–", "500"),
            ("€ 500.--", "500"),
            ("500 €", "500"),
            ("1.234,56 €", "1234.56"),
            ("1\u{202f}234,56\u{a0}€", "1234.56"),
            ("2 millions d’euros", "2000000"),
            ("$500", "another unit?"),
            ("US$500", "another unit?"),
        ],
    );
    check_both(
        Param::Budget,
        "CAD",
        &[("$500", "500"), ("CA$500", "500"), ("C$500", "500"), ("US$500", "another unit?")],
    );
    check_both(Param::Budget, "BRL", &[("R$ 1.500,00", "1500"), ("US$ 500", "another unit?")]);
    check_both(Param::Budget, "INR", &[("Rs.500", "500"), ("₹1,00,000", "100000"), ("₹ ५००", "500")]);
    check_both(Param::Budget, "SEK", &[("500 kr", "500"), ("kr 500", "500")]);
    check_both(Param::Budget, "CHF", &[("Fr. 1’500.–", "1500"), ("CHF 1'500.50", "1500.5")]);
    check_both(Param::Budget, "JPY", &[("￥５００", "500"), ("¥500", "500")]);
    check_both(Param::Fx, "EUR", &[("0.92 €", "0.92"), ("0,92 EUR", "0.92"), ("$0.92", "another unit?")]);
}

#[test]
fn a_length_may_be_minutes_and_seconds() {
    check_both(
        Param::Seconds,
        "USD",
        &[
            ("1:30", "90"),
            ("1m30", "90"),
            ("1m30s", "90"),
            ("1 min 30", "90"),
            ("1 min 30 s", "90"),
            ("1 min. 30 sec.", "90"),
            ("1’30", "90"),
            ("1'30\"", "90"),
            ("1′30″", "90"),
            ("2 min", "120"),
            ("2'", "120"),
            ("2 m", "120"),
            ("1,5 min", "90"),
            ("1:02:03", "3723"),
            ("0:08.5", "8.5"),
            ("1h", "3600"),
            ("1 h 30", "5400"),
            ("90:00", "5400"),
            ("1:5", "a number?"),
            ("1:75", "a number?"),
            ("1:2:3", "a number?"),
            ("30 s 1 min", "a number?"),
            ("1.5 min 30", "a number?"),
            ("12 30", "a number?"),
            ("1’800", "1800"),
            ("25:00:00", "out of bounds? 86400"),
        ],
    );
    check_both(
        Param::Hours,
        "USD",
        &[
            ("1:30", "1.5"),
            ("1h30", "1.5"),
            ("1 h 30 min", "1.5"),
            ("90 min", "1.5"),
            ("7:45", "7.75"),
            ("1:20", "out of bounds? 1.333"),
            ("20 min", "out of bounds? 0.333"),
        ],
    );
    check_both(
        Param::ReviewMinutes,
        "USD",
        &[("1m30", "1.5"), ("90 s", "1.5"), ("1h30", "90"), ("2 min", "2"), ("1:30", "a number?")],
    );
    check_both(Param::Videos, "USD", &[("1:30", "a number?"), ("1’30", "a number?")]);
}

#[test]
fn a_number_is_never_guessed_a_thousandfold() {
    let grouped = [
        ("1.000", "1000", "1000"),
        ("1,000", "1000", "1000"),
        ("12.345", "12345", "12345"),
        ("1.5", "out of bounds? 2", "out of bounds? 2"),
    ];
    check(Param::Videos, "USD", &grouped);
    let money = [
        ("2.500", "2500", "2500"),
        ("2,500", "2500", "2500"),
        ("2.50", "2.5", "2.5"),
        ("2,5", "2.5", "2.5"),
        ("2.5000", "2.5", "2.5"),
        ("2500.000", "2500", "2500"),
    ];
    check(Param::Hourly, "USD", &money);
    let open = [
        ("1.500", "1.5 or 1500?", "1.5 or 1500?"),
        ("1,500", "1500", "1.5 or 1500?"),
        ("1.125", "1.125", "1.125 or 1125?"),
        ("1,125", "1125", "1.125"),
        ("1.500 s", "1.5 or 1500?", "1.5 or 1500?"),
        ("0.500", "0.5", "0.5"),
        ("0,500", "0.5", "0.5"),
        ("1500.500", "1500.5", "1500.5"),
        ("1 500,500", "1500.5", "1500.5"),
        // 99,500 s would be more than a day.
        ("99.500", "99.5", "99.5"),
        ("1,5", "1.5", "1.5"),
        ("1.5", "1.5", "1.5"),
        ("1٫500", "1.5", "1.5"),
    ];
    check(Param::Seconds, "USD", &open);
    check(Param::Attempts, "USD", &[("1.500", "1.5", "1.5"), ("1.000", "1 or 1000?", "1 or 1000?")]);
    check(Param::Videos, "USD", &[("1.500 k", "1500 or 1500000?", "1500 or 1500000?")]);
}

#[test]
fn thousands_and_millions_may_be_short() {
    check_both(
        Param::Videos,
        "USD",
        &[
            ("1k", "1000"),
            ("1,5k", "1500"),
            ("1.5 K", "1500"),
            ("2M", "2000000"),
            ("2 m", "2000000"),
            ("2 millions de vidéos", "2000000"),
            ("3 thousand", "3000"),
            ("0.5k videos", "500"),
            ("1.2345k", "out of bounds? 1235"),
            ("2 k k", "another unit?"),
            ("2000M", "out of bounds? 1000000000"),
        ],
    );
    check_both(
        Param::Budget,
        "EUR",
        &[("1,5 k€", "1500"), ("€2M", "2000000"), ("2 m", "2000000"), ("500K USD", "another unit?")],
    );
}

#[test]
fn digits_spaces_and_apostrophes_of_other_places_are_read() {
    check_both(
        Param::Budget,
        "USD",
        &[
            ("５００", "500"),
            ("１，２３４．５", "1234.5"),
            ("٥٠٠", "500"),
            ("۵۰۰", "500"),
            ("५००", "500"),
            ("١٬٢٣٤٫٥", "1234.5"),
            ("\u{200f}٥٠٠\u{200f}", "500"),
            ("1\u{a0}234,5", "1234.5"),
            ("1\u{202f}234", "1234"),
            ("1\u{2009}234", "1234"),
            ("1\u{2007}234", "1234"),
            ("1\u{3000}234", "1234"),
            ("1'234'567.5", "1234567.5"),
            ("1’234", "1234"),
            ("12,34,567", "1234567"),
            ("1 23 456", "a number?"),
        ],
    );
}

#[test]
fn what_the_page_writes_is_read_back_as_it_was() {
    let cases = [
        (Param::Seconds, "1800", "1,800", "1\u{202f}800"),
        (Param::Seconds, "1.125", "1.125", "1,125"),
        (Param::Seconds, "1800.125", "1,800.125", "1\u{202f}800,125"),
        (Param::Videos, "1000000000", "1,000,000,000", "1\u{202f}000\u{202f}000\u{202f}000"),
        (Param::Fx, "0.12345678", "0.12345678", "0,12345678"),
    ];
    for (param, number, english, french) in cases {
        for (lang, text) in [(En, english), (Fr, french)] {
            assert_eq!(outcome(param, "USD", lang, text), number, "“{text}”");
            let written = Format::new(lang, Currency::USD).number(number.parse().expect("a decimal"));
            assert_eq!(written, text);
        }
    }
}

proptest! {
    #[test]
    fn every_number_that_the_page_writes_is_read_back(digits in 0_i64..100_000_000_000, scale in 0_u32..9) {
        let number = Decimal::new(digits, scale).normalize();
        for &param in Param::VARIANTS {
            let Some(bounds) = param.bounds() else { continue };
            for &lang in Lang::VARIANTS {
                let written = Format::new(lang, Currency::USD).number(number);
                let read = read(&written, Field::new(param, lang, Currency::USD));
                prop_assert_eq!(read.ok(), bounds.check(number).ok(), "{} in {:?}", written, param);
            }
        }
    }
}
