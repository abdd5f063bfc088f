//! Typing in a number field: the plan's number after each text, and what the page says under the field.

use rust_decimal::Decimal;
use strum::VariantArray;

use clipcost::i18n::format::Format;
use clipcost::input::edits::Edits;
use clipcost::locale::Currency;
use clipcost::locale::Lang::{self, En, Fr};
use clipcost::markup::form;
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

/// The message under a field, as text.
fn says(param: Param, lang: Lang, text: &str, counts: &str) -> String {
    let note = form::note(Format::new(lang, Currency::USD), param, text, number(counts)).into_string();
    let words = note.split('<').filter_map(|piece| piece.split_once('>').map(|(_, words)| words));
    words.collect()
}

#[test]
fn the_field_names_what_was_typed_what_is_possible_and_what_counts() {
    for (param, text, counts, english, french) in [
        (
            Param::Videos,
            "1,5e3",
            "20",
            "“1,5e3” is not a whole number. Still priced for 20 videos.",
            "«\u{a0}1,5e3\u{a0}» n’est pas un nombre entier. Le prix reste celui de 20 vidéos.",
        ),
        (
            Param::Videos,
            "",
            "1",
            "Type a number: from 1 to 1,000,000,000. Still priced for 1 video.",
            "Tapez un nombre\u{a0}: de 1 à 1\u{202f}000\u{202f}000\u{202f}000. Le prix reste celui de 1 vidéo.",
        ),
        (
            Param::Seconds,
            " ten ",
            "7.5",
            "“ten” is not a number. Still priced for 7.5 seconds.",
            "«\u{a0}ten\u{a0}» n’est pas un nombre. Le prix reste celui de 7,5 secondes.",
        ),
        (
            Param::Days,
            "32",
            "30",
            "“32” is out of bounds: it has to be from 1 to 31. Still 30 days. Use 31 days",
            "«\u{a0}32\u{a0}» est hors limites\u{a0}: il faut un nombre de 1 à 31. Le plan garde 30 jours. Prendre 31 jours",
        ),
        (
            Param::Attempts,
            "1.2345",
            "3",
            "“1.2345” has more than 3 decimals. Still priced for 3 attempts. Use 1.234 attempts",
            "«\u{a0}1.2345\u{a0}» a plus de 3 décimales. Le prix reste celui de 3 prises. Prendre 1,234 prise",
        ),
        (
            Param::Tax,
            "vat",
            "20",
            "“vat” is not a number. Still 20%.",
            "«\u{a0}vat\u{a0}» n’est pas un nombre. Le plan garde 20\u{a0}%.",
        ),
        (
            Param::Hourly,
            "a lot",
            "60",
            "“a lot” is not a number. Still $60.",
            "«\u{a0}a lot\u{a0}» n’est pas un nombre. Le plan garde 60\u{a0}$.",
        ),
        (
            Param::Budget,
            "x",
            "",
            "“x” is not a number. Still without one.",
            "«\u{a0}x\u{a0}» n’est pas un nombre. Le plan s’en passe encore.",
        ),
        (
            Param::Fx,
            "x",
            "0.92",
            "“x” is not a number. Still 0.92.",
            "«\u{a0}x\u{a0}» n’est pas un nombre. Le plan garde 0,92.",
        ),
        (
            Param::Fx,
            "x",
            "",
            "“x” is not a number. Type what one US dollar costs. Until then, figures stay in US dollars.",
            "«\u{a0}x\u{a0}» n’est pas un nombre. Tapez ce que coûte un dollar américain. D’ici là, les chiffres restent en dollars américains.",
        ),
        (
            Param::Fx,
            "",
            "0.92",
            "Type a number: above 0 to 1,000,000. Still 0.92.",
            "Tapez un nombre\u{a0}: au-dessus de 0, jusqu’à 1\u{202f}000\u{202f}000. Le plan garde 0,92.",
        ),
    ] {
        assert_eq!(says(param, En, text, counts), english);
        assert_eq!(says(param, Fr, text, counts), french);
    }
}

#[test]
fn a_long_or_hostile_text_is_quoted_short_and_as_text() {
    let said = says(Param::Videos, En, &"9".repeat(10_000), "20");
    assert!(said.chars().count() < 120, "{said}");
    let format = Format::new(En, Currency::USD);
    let note = form::note(format, Param::Videos, "<img src=x>", number("20")).into_string();
    assert!(note.contains("“&lt;img src=x&gt;” is not a whole number."), "{note}");
}
