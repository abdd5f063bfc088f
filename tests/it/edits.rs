//! Typing in a number field: the plan's number after each text.

use rust_decimal::Decimal;
use strum::VariantArray;

use clipcost::input::Field;
use clipcost::input::edits::Edits;
use clipcost::locale::Currency;
use clipcost::locale::Lang::{self, En, Fr};
use clipcost::money::parse_decimal;
use clipcost::names::Code;
use clipcost::plan::param::Param;

fn number(text: &str) -> Option<Decimal> {
    (!text.is_empty()).then(|| parse_decimal(text).expect("a plain number"))
}

fn plain(number: Option<Decimal>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn field(param: Param, lang: Lang) -> Field {
    Field::new(param, lang, Currency::from_code("EUR").expect("a currency"))
}

/// A field, the plan's number in it, and the edits.
struct Typing {
    param: Param,
    lang: Lang,
    current: Option<Decimal>,
    edits: Edits,
}

impl Typing {
    fn new(param: Param, lang: Lang, current: &str) -> Typing {
        Typing { param, lang, current: number(current), edits: Edits::default() }
    }

    /// Types a text and returns the plan's number after it, empty for none.
    fn types(&mut self, text: &str) -> String {
        self.current = self.edits.set_text(field(self.param, self.lang), text, self.current);
        assert_eq!(self.edits.text(field(self.param, self.lang), self.current), Some(text));
        plain(self.current)
    }
}

/// Checks one edit that begins at the number `before`: texts typed one after the other, each with the number after it.
#[track_caller]
fn check(param: Param, lang: Lang, before: &str, texts: &[(&str, &str)]) {
    let mut typing = Typing::new(param, lang, before);
    for (text, counts) in texts {
        assert_eq!(typing.types(text), *counts, "“{text}” in {} at {before:?}", param.code());
    }
}

#[test]
fn an_unreadable_text_restores_the_number_before_the_edit() {
    for &lang in Lang::VARIANTS {
        check(
            Param::Videos,
            lang,
            "20",
            &[("", "20"), ("1", "1"), ("1,", "1"), ("1,5", "20"), ("1,5e", "20"), ("1,5e3", "20")],
        );
        check(Param::Videos, lang, "20", &[("1", "1"), ("1e", "20"), ("1e3", "20")]);
        check(Param::Seconds, lang, "10", &[("7", "7"), ("7,", "7"), ("7,5", "7.5"), ("7,5s", "7.5"), ("7,5sx", "10")]);
        // So does a number out of bounds: too low, too high, or with too many decimals.
        check(Param::Days, lang, "30", &[("3", "3"), ("31", "31"), ("312", "30"), ("31", "31")]);
        check(Param::Attempts, lang, "2.5", &[("0", "2.5"), ("0.", "2.5"), ("0.9", "2.5")]);
        check(Param::Seconds, lang, "10", &[("1.50", "1.5"), ("1.500", "10"), ("1.5005", "10"), ("1.5", "1.5")]);
        check(Param::Blocked, lang, "0", &[("1", "1"), ("10", "10"), ("100", "0")]);
        check(Param::Tax, lang, "20", &[("5", "5"), ("5%", "5"), ("5%%x", "20")]);
        // Pasted or typed over at once.
        check(
            Param::Videos,
            lang,
            "20",
            &[("30 videos", "30"), ("-5", "20"), ("٣", "3"), ("30 s", "20"), ("<b>", "20")],
        );
    }
    check(Param::Videos, En, "20", &[("1", "1"), ("1,", "1"), ("1,8", "20"), ("1,80", "20"), ("1,800", "1800")]);
    check(Param::Videos, Fr, "20", &[("1", "1"), ("1,", "1"), ("1,8", "20"), ("1,80", "20"), ("1,800", "1800")]);
}

#[test]
fn an_emptied_field_keeps_the_number_before_unless_it_is_optional() {
    check(Param::Videos, En, "20", &[("2", "2"), ("", "20"), ("7", "7"), (" ", "20")]);
    check(Param::Tax, En, "0", &[("1", "1"), ("", "0")]);
    for param in [Param::Budget, Param::Instead, Param::Rate] {
        check(param, En, "50", &[("5", "5"), ("", ""), ("6", "6"), ("6x", "50"), ("", "")]);
        check(param, En, "", &[("5", "5"), ("5x", ""), ("5", "5"), ("", ""), ("x", "")]);
    }
    // There is no exchange rate before one is given; a given one is not removed by an empty field.
    check(Param::Fx, En, "", &[("0", ""), ("0.9", "0.9"), ("0.9x", ""), ("", "")]);
    check(Param::Fx, En, "0.92", &[("", "0.92"), ("0.8", "0.8"), ("0.8€", "0.8"), ("0.8£", "0.92")]);
}

#[test]
fn an_edit_falls_back_to_the_number_at_the_end_of_the_edit_before() {
    let mut typing = Typing::new(Param::Videos, En, "20");
    assert_eq!(typing.types("5"), "5");
    typing.edits.end(Param::Videos);
    assert_eq!(typing.types("5x"), "5");
    assert_eq!(typing.types("57"), "57");
    assert_eq!(typing.types("57x"), "5");
    // An edit that ends with an unreadable text leaves that text and the number before it.
    typing.edits.end(Param::Videos);
    assert_eq!(typing.edits.text(field(Param::Videos, En), typing.current), Some("57x"));
    assert_eq!((typing.types("8"), typing.types("8x")), ("8".to_owned(), "5".to_owned()));
    // Ending the edit of another field does not end this one.
    typing.types("9");
    typing.edits.end(Param::Seconds);
    assert_eq!(typing.types("9x"), "5");
}

#[test]
fn a_number_set_elsewhere_replaces_the_text_and_the_edit() {
    let mut typing = Typing::new(Param::Videos, En, "20");
    typing.types("5");
    // As a preset, Back or another link does.
    typing.current = number("30");
    assert_eq!(typing.edits.text(field(Param::Videos, En), typing.current), None);
    assert_eq!(typing.types("3x"), "30");
    // As a step button or a slider does.
    typing.edits.drop(Param::Videos);
    typing.current = number("31");
    assert_eq!(typing.edits.text(field(Param::Videos, En), typing.current), None);
    assert_eq!((typing.types("3"), typing.types("3x")), ("3".to_owned(), "31".to_owned()));
    // In another language the text is not current: the number is written in that language.
    assert_eq!(typing.edits.text(field(Param::Videos, Fr), typing.current), None);
}

#[test]
fn fields_do_not_touch_one_another() {
    let mut edits = Edits::default();
    let (videos, seconds) = (field(Param::Videos, En), field(Param::Seconds, En));
    assert_eq!(edits.set_text(videos, "5", number("20")), number("5"));
    assert_eq!(edits.set_text(seconds, "5x", number("10")), number("10"));
    assert_eq!(edits.set_text(videos, "5x", number("5")), number("20"));
    edits.drop(Param::Seconds);
    assert_eq!(edits.text(videos, number("20")), Some("5x"));
    assert_eq!(edits.text(seconds, number("10")), None);
    // A parameter that is not a number has none.
    assert_eq!(edits.set_text(field(Param::Model, En), "5", None), None);
}

#[test]
fn a_text_is_current_in_the_currency_it_was_typed_in() {
    let in_dollars = Field::new(Param::Budget, En, Currency::USD);
    let mut edits = Edits::default();
    assert_eq!(edits.set_text(in_dollars, "$500", None), number("500"));
    assert_eq!(edits.text(in_dollars, number("500")), Some("$500"));
    assert_eq!(edits.text(field(Param::Budget, En), number("500")), None);
    // What is no money does not depend on it.
    assert_eq!(edits.set_text(Field::new(Param::Videos, En, Currency::USD), "5x", number("20")), number("20"));
    assert_eq!(edits.text(field(Param::Videos, En), number("20")), Some("5x"));
}
