//! Typing in a number field: the plan's number after each text.

use rust_decimal::Decimal;
use strum::VariantArray;

use clipcost::input::edits::Edits;
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

/// A field, the plan's number in it, and the edits.
struct Field {
    param: Param,
    lang: Lang,
    current: Option<Decimal>,
    edits: Edits,
}

impl Field {
    fn new(param: Param, lang: Lang, current: &str) -> Field {
        Field { param, lang, current: number(current), edits: Edits::default() }
    }

    /// Types a text and returns the plan's number after it, empty for none.
    fn types(&mut self, text: &str) -> String {
        self.current = self.edits.set_text(self.param, text, self.lang, self.current);
        assert_eq!(self.edits.text(self.param, self.lang, self.current), Some(text));
        plain(self.current)
    }
}

/// Checks one edit that begins at the number `before`: texts typed one after the other, each with the number after it.
#[track_caller]
fn check(param: Param, lang: Lang, before: &str, texts: &[(&str, &str)]) {
    let mut field = Field::new(param, lang, before);
    for (text, counts) in texts {
        assert_eq!(field.types(text), *counts, "“{text}” in {} at {before:?}", param.code());
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
        check(Param::Seconds, lang, "10", &[("7", "7"), ("7,", "7"), ("7,5", "7.5"), ("7,5s", "10")]);
        // So does a number out of bounds: too low, too high, or with too many decimals.
        check(Param::Days, lang, "30", &[("3", "3"), ("31", "31"), ("312", "30"), ("31", "31")]);
        check(Param::Attempts, lang, "2.5", &[("0", "2.5"), ("0.", "2.5"), ("0.9", "2.5")]);
        check(Param::Seconds, lang, "10", &[("1.500", "1.5"), ("1.5005", "10"), ("1.500", "1.5")]);
        check(Param::Blocked, lang, "0", &[("1", "1"), ("10", "10"), ("100", "0")]);
        check(Param::Tax, lang, "20", &[("5", "5"), ("5%", "20")]);
        // Pasted or typed over at once.
        check(Param::Videos, lang, "20", &[("20 videos", "20"), ("-5", "20"), ("٣", "20"), ("<b>", "20")]);
    }
    check(Param::Videos, En, "20", &[("1", "1"), ("1,", "1"), ("1,8", "20"), ("1,80", "20"), ("1,800", "1800")]);
    check(Param::Videos, Fr, "20", &[("1", "1"), ("1,", "1"), ("1,8", "20"), ("1,80", "20"), ("1,800", "20")]);
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
    check(Param::Fx, En, "0.92", &[("", "0.92"), ("0.8", "0.8"), ("0.8€", "0.92")]);
}

#[test]
fn an_edit_falls_back_to_the_number_at_the_end_of_the_edit_before() {
    let mut field = Field::new(Param::Videos, En, "20");
    assert_eq!(field.types("5"), "5");
    field.edits.end(Param::Videos);
    assert_eq!(field.types("5x"), "5");
    assert_eq!(field.types("57"), "57");
    assert_eq!(field.types("57x"), "5");
    // An edit that ends with an unreadable text leaves that text and the number before it.
    field.edits.end(Param::Videos);
    assert_eq!(field.edits.text(Param::Videos, En, field.current), Some("57x"));
    assert_eq!((field.types("8"), field.types("8x")), ("8".to_owned(), "5".to_owned()));
    // Ending the edit of another field does not end this one.
    field.types("9");
    field.edits.end(Param::Seconds);
    assert_eq!(field.types("9x"), "5");
}

#[test]
fn a_number_set_elsewhere_replaces_the_text_and_the_edit() {
    let mut field = Field::new(Param::Videos, En, "20");
    field.types("5");
    // As a preset, Back or another link does.
    field.current = number("30");
    assert_eq!(field.edits.text(Param::Videos, En, field.current), None);
    assert_eq!(field.types("3x"), "30");
    // As a step button or a slider does.
    field.edits.drop(Param::Videos);
    field.current = number("31");
    assert_eq!(field.edits.text(Param::Videos, En, field.current), None);
    assert_eq!((field.types("3"), field.types("3x")), ("3".to_owned(), "31".to_owned()));
    // In another language the text is not current: the number is written in that language.
    assert_eq!(field.edits.text(Param::Videos, Fr, field.current), None);
}

#[test]
fn fields_do_not_touch_one_another() {
    let mut edits = Edits::default();
    let (videos, seconds) = (Param::Videos, Param::Seconds);
    assert_eq!(edits.set_text(videos, "5", En, number("20")), number("5"));
    assert_eq!(edits.set_text(seconds, "5x", En, number("10")), number("10"));
    assert_eq!(edits.set_text(videos, "5x", En, number("5")), number("20"));
    edits.drop(seconds);
    assert_eq!(edits.text(videos, En, number("20")), Some("5x"));
    assert_eq!(edits.text(seconds, En, number("10")), None);
    // A parameter that is not a number has none.
    assert_eq!(edits.set_text(Param::Model, "5", En, None), None);
}
