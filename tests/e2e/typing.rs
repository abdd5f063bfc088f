//! Numbers as people type them, in both languages: what is read, what is refused and offered, and that nobody's text is
//! rewritten under their hands.

use crate::cases;
use crate::page::Page;

cases![
    numbers_are_read_as_the_language_writes_them,
    what_can_be_read_two_ways_is_refused_with_an_offer,
    what_is_no_number_leaves_the_figure_before_the_edit,
    each_key_leaves_the_text_alone,
    clearing_and_typing_again,
    a_step_goes_to_the_next_whole_number,
    the_other_language_writes_the_number_its_own_way,
];

/// The plan in which a number of videos or of seconds is easy to see: one video costs 1, one second 0.1.
const PLAN: &str = "per=project&on=2026-08-01";

/// Whether the field says that its text is not taken.
#[track_caller]
fn expect_invalid(page: &Page, name: &str, invalid: bool) {
    let flag = format!("#field-{name}[aria-invalid={invalid}][aria-describedby=note-{name}]");
    page.find(&flag);
}

/// Checks that a text is taken: the figures it gives, that it still stands as typed, and whether the number as it was read stands
/// under it, as it does where the text does not look like the number.
#[track_caller]
fn check_read(page: &Page, lang: &str, (name, text): (&str, &str), expected: &str, reading: &str) {
    page.open(&format!("{PLAN}&lang={lang}"));
    page.type_in(name, text);
    page.expect(expected);
    expect_invalid(page, name, false);
    assert_eq!(page.typed(name), text, "typed in {name}, {lang}");
    let note = page.text(&format!("#note-{name}"));
    assert_eq!(note, reading, "how {text:?} was read, {lang}");
}

/// Checks that a text is refused while `before` holds, and what is offered instead: its words, its figures. None where
/// there is no offer.
#[track_caller]
fn check_refused(page: &Page, lang: &str, (name, text): (&str, &str), before: &str, offer: Option<(&str, &str)>) {
    page.open(&format!("{PLAN}&lang={lang}"));
    page.type_in(name, text);
    expect_invalid(page, name, true);
    assert_eq!(page.typed(name), text, "typed in {name}, {lang}");
    page.expect(before);
    assert_eq!(page.count(&format!("#note-{name} .problem")), 1, "why {text:?} was not taken stands under it");
    let Some((words, after)) = offer else {
        return assert_eq!(page.count(&format!("#note-{name} .offer")), 0, "offers for {text:?}");
    };
    page.expect_text(&format!("#note-{name}"), words);
    page.press(words);
    page.expect(after);
    expect_invalid(page, name, false);
}

fn numbers_are_read_as_the_language_writes_them(page: &Page) {
    let english = "= 1,800 videos";
    check_read(page, "en", ("videos", "1 800"), "total 1800", english);
    check_read(page, "en", ("videos", "1\u{202f}800"), "total 1800", english);
    check_read(page, "en", ("videos", "1,800"), "total 1800", "");
    check_read(page, "fr", ("videos", "1 800"), "total 1800", "= 1\u{202f}800 vidéos");
    check_read(page, "fr", ("videos", "1\u{202f}800"), "total 1800", "");
    check_read(page, "en", ("seconds", "7,5"), "video 0.75", "= 7.5 seconds");
    check_read(page, "en", ("seconds", "7.5"), "video 0.75", "");
    check_read(page, "fr", ("seconds", "7,5"), "video 0.75", "");
    check_read(page, "fr", ("seconds", "7.5"), "video 0.75", "= 7,5 secondes");
    // While typing on.
    check_read(page, "en", ("seconds", "1."), "video 0.1", "= 1 second");
    // As people paste them.
    check_read(page, "fr", ("videos", "1,800"), "total 1800", "= 1\u{202f}800 vidéos");
    check_read(page, "en", ("videos", "1.800"), "total 1800", english);
    check_read(page, "en", ("videos", "20 videos"), "total 20", "= 20 videos");
    check_read(page, "en", ("videos", "٣"), "total 3", "= 3 videos");
    check_read(page, "fr", ("seconds", "1:30"), "video 9", "= 90 secondes");
}

fn what_can_be_read_two_ways_is_refused_with_an_offer(page: &Page) {
    // Key by key: what could be taken on the way, `1`, is taken back.
    for (lang, offers) in [
        ("en", [("Use 1.5 seconds", "video 0.15"), ("Use 1,500 seconds", "video 150")]),
        ("fr", [("Prendre 1,5 seconde", "video 0.15"), ("Prendre 1\u{202f}500 secondes", "video 150")]),
    ] {
        for offer in offers {
            check_refused(page, lang, ("seconds", "1.500"), "video 1", Some(offer));
        }
    }
    check_refused(page, "en", ("videos", "12 s"), "total 20", None);
    check_refused(page, "en", ("budget", "€500"), "total 20", None);
    check_refused(page, "en", ("videos", "about 35"), "total 20", Some(("Use 35 videos", "total 35")));
    // Out of bounds, the nearest is offered.
    check_refused(page, "en", ("videos", "0"), "total 20", Some(("Use 1 video", "total 1")));
    check_refused(page, "en", ("seconds", "7.12345"), "video 1", Some(("Use 7.123 seconds", "video 0.7123")));
}

fn what_is_no_number_leaves_the_figure_before_the_edit(page: &Page) {
    for text in ["", "nonsense", "-5", "<b>", "."] {
        check_refused(page, "en", ("videos", text), "total 20", None);
    }
    check_refused(page, "en", ("videos", "1e3"), "total 20", None);
    check_refused(page, "en", ("videos", "1,5e3"), "total 20", None);
    assert_eq!(page.text("#note-videos .problem"), "“1,5e3” is not a whole number. Still priced for 20 videos.");
    check_refused(page, "fr", ("seconds", "beaucoup"), "video 1", None);
}

fn each_key_leaves_the_text_alone(page: &Page) {
    page.open(&format!("{PLAN}&lang=en"));
    page.type_in("seconds", "1");
    let mut text = "1".to_owned();
    // 1 s, 1 s, 1.5 s, 1.50 s, then what could be 1,500 s and a decimal too many: the 10 s of before.
    for (key, video, invalid) in [
        (".", "video 0.1", false),
        ("5", "video 0.15", false),
        ("0", "video 0.15", false),
        ("0", "video 1", true),
        ("5", "video 1", true),
    ] {
        page.type_on("seconds", key);
        text.push_str(key);
        page.expect(video);
        expect_invalid(page, "seconds", invalid);
        assert_eq!(page.typed("seconds"), text);
    }
}

fn clearing_and_typing_again(page: &Page) {
    page.open(&format!("{PLAN}&lang=en"));
    page.type_in("videos", "");
    expect_invalid(page, "videos", true);
    assert_eq!(page.typed("videos"), "");
    page.expect("total 20");
    page.type_on("videos", "0");
    page.type_on("videos", "07");
    page.expect("total 7");
    assert_eq!(page.typed("videos"), "007");
    expect_invalid(page, "videos", false);
    page.expect_query(&format!("videos=7&{PLAN}&lang=en"));
}

fn a_step_goes_to_the_next_whole_number(page: &Page) {
    page.open(&format!("seconds=7.5&videos=1&{PLAN}&lang=en"));
    let (up, down) = ("\u{e013}", "\u{e015}");
    page.type_on("seconds", up);
    page.expect("video 0.8");
    page.type_on("seconds", down);
    page.expect("video 0.7");
    // There is nothing below one video.
    page.type_on("videos", down);
    page.type_on("videos", up);
    page.expect("total 1.4");
    assert_eq!(page.typed("videos"), "2");
}

fn the_other_language_writes_the_number_its_own_way(page: &Page) {
    page.open(&format!("seconds=7.5&videos=1800&{PLAN}&lang=en"));
    assert_eq!((page.typed("videos"), page.typed("seconds")), ("1,800".to_owned(), "7.5".to_owned()));
    page.press("Français");
    page.expect_query(&format!("seconds=7.5&videos=1800&{PLAN}&lang=fr"));
    assert_eq!((page.typed("videos"), page.typed("seconds")), ("1\u{202f}800".to_owned(), "7,5".to_owned()));
}
