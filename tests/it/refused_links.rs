//! Links with bad or hostile values: each bad value is replaced by the default of its parameter alone, and is reported.

use clipcost::link::{Refused, read, write};
use clipcost::names::Code;

use crate::{book, open, reason};

/// A refusal as `param reason → value used instead`.
fn refusal(refused: &Refused) -> String {
    let why = reason(&refused.why);
    let used = if refused.used.is_empty() { "nothing" } else { &refused.used };
    format!("{} {why} → {used}", refused.param.map_or("link", |param| param.code()))
}

/// Checks which link a bad one becomes, and its refusals, in the order of the link's parameters.
#[track_caller]
fn check(link: &str, canonical: &str, refused: &[&str]) {
    let opened = read(link, book());
    let refusals: Vec<String> = opened.refused.iter().map(refusal).collect();
    assert_eq!(refusals, refused, "refused of {link:?}");
    assert_eq!(write(&opened.plan, book()), canonical, "{link:?}");
    assert_eq!(open(canonical), opened.plan, "{link:?}");
}

#[test]
fn anything_but_a_plain_decimal_is_refused() {
    for value in [
        // Signs, exponents, other notations.
        "-5",
        "-0",
        "+5",
        "%2B5",
        "\u{2212}5",
        "1e3",
        "1E3",
        "1e-3",
        "0x10",
        "1_000",
        "5s",
        "NaN",
        "inf",
        "Infinity",
        "½",
        "5²",
        // Points, commas, groups, spaces.
        ".",
        "..",
        ".5",
        "5.",
        "5..0",
        "1.2.3",
        "1,5",
        "1%2C5",
        "1 000",
        "1%C2%A0000",
        "1%E2%80%AF000",
        "+",
        "%20",
        "5%20",
        "%095",
        // Digits of other languages: Arabic, Devanagari, full width, mathematical.
        "٣",
        "५",
        "５",
        "%EF%BC%95",
        "𝟓",
        // Control characters, broken percent signs, bytes that are not UTF-8.
        "5%00",
        "%00",
        "5%0A",
        "%",
        "%5",
        "%zz",
        "5%",
        "%ff",
        "5%ff",
        "%c3%28",
        "%ed%a0%80",
        "%f0%9f%92",
        "5%EF%BB%BF",
        "%E2%80%8F5",
        // Pieces of HTML and scripts.
        "<b>5</b>",
        "5;days=3",
        "5#days",
        "5?days=3",
        "[5]",
        "null",
        "undefined",
        "${5}",
        "'5'",
        "%225%22",
    ] {
        check(&format!("days=7&seconds={value}&tax=3"), "days=7&tax=3", &["seconds NotANumber → 10"]);
    }
}

#[test]
fn an_empty_value_is_refused() {
    check("seconds=", "", &["seconds Empty → 10"]);
    check("seconds", "", &["seconds Empty → 10"]);
    check("seconds==5", "", &["seconds NotANumber → 10"]);
    check(
        "model=&res=&orient=&audio=&mode=&videos=5",
        "videos=5",
        &[
            "model Empty → sora-2",
            "res Empty → 720p",
            "orient Empty → landscape",
            "audio Empty → on",
            "mode Empty → standard",
        ],
    );
    check("on=&lang=&v=", "", &["v Empty → 1", "on Empty → nothing", "lang Empty → nothing"]);
    check("cur=&fx=2", "", &["cur Empty → USD", "fx FxOfDollars → nothing"]);
    check("cur=EUR&fx=", "", &["cur NoFx → USD", "fx Empty → nothing"]);
}

#[test]
fn the_first_value_of_a_repeated_name_counts() {
    check("seconds=5&seconds=6", "seconds=5", &["seconds Twice → 5"]);
    check("seconds=5&seconds=5", "seconds=5", &["seconds Twice → 5"]);
    check("seconds=5&%73econds=6&seconds=7", "seconds=5", &["seconds Twice → 5", "seconds Twice → 5"]);
    // A bad first value is not replaced by a good second one.
    check("seconds=x&seconds=6", "", &["seconds Twice → 10", "seconds NotANumber → 10"]);
    check("model=sora-2-pro&model=sora-2", "model=sora-2-pro", &["model Twice → sora-2-pro"]);
    check("cur=EUR&fx=2&cur=USD&fx=3", "cur=EUR&fx=2", &["cur Twice → EUR", "fx Twice → 2"]);
    check("on=2026-01-01&on=2026-01-02", "on=2026-01-01", &["on Twice → 2026-01-01"]);
}

#[test]
fn a_choice_takes_only_its_exact_codes() {
    check("v=2", "", &["v NotAmong(1) → 1"]);
    check("v=01", "", &["v NotAmong(1) → 1"]);
    check("orient=Portrait", "", &["orient NotAmong(landscape portrait) → landscape"]);
    check("mode=fast", "", &["mode NotAmong(standard batch off-peak) → standard"]);
    check("per=year", "", &["per NotAmong(day week month project) → day"]);
    check("per=day%00", "", &["per NotAmong(day week month project) → day"]);
    check("clips=RENDERED", "", &["clips NotAmong(exact rendered single) → exact"]);
    check("blocked_billed=true", "", &["blocked_billed NotAmong(no yes) → no"]);
    check("audio=loud", "", &["audio NotAmong(on) → on"]);
    check("audio=off", "", &["audio NotOfModel → on"]);
    check("lang=de", "", &["lang NotAmong(en fr) → nothing"]);
    check("lang=FR&seconds=5", "seconds=5", &["lang NotAmong(en fr) → nothing"]);
}

#[test]
fn an_unknown_model_is_replaced_alone() {
    for id in ["nope", "Sora-2", "sora-2-2025-10-06", "SORA-2-PRO", "sora-2+", "sora-2%00", "..%2Fsora-2", "<script>"] {
        check(&format!("model={id}&seconds=5"), "seconds=5", &["model UnknownModel → sora-2"]);
    }
    // The resolution is then checked against the model used instead.
    check("model=nope&res=1024p", "", &["model UnknownModel → sora-2", "res NotOfModel → 720p"]);
    check("model=nope&res=9p", "", &["model UnknownModel → sora-2", "res NotAmong(720p) → 720p"]);
    check("model=nope&res=720p", "", &["model UnknownModel → sora-2"]);
}

#[test]
fn a_resolution_that_the_model_never_had_is_replaced_alone() {
    check("res=1080p&seconds=5", "seconds=5", &["res NotOfModel → 720p"]);
    check("model=sora-2-pro&res=4k&mode=batch", "model=sora-2-pro&mode=batch", &["res NotOfModel → 720p"]);
    check("model=sora-2-pro&res=1080", "model=sora-2-pro", &["res NotAmong(720p 1024p 1080p) → 720p"]);
    check("model=sora-2-pro&res=1080P", "model=sora-2-pro", &["res NotAmong(720p 1024p 1080p) → 720p"]);
}

#[test]
fn a_currency_needs_its_exchange_rate_and_the_rate_its_currency() {
    check("cur=EUR", "", &["cur NoFx → USD"]);
    check("fx=2", "", &["fx FxOfDollars → nothing"]);
    check("fx=x", "", &["fx FxOfDollars → nothing"]);
    check("cur=USD&fx=2", "", &["fx FxOfDollars → nothing"]);
    check("cur=EUR&fx=0", "", &["cur NoFx → USD", "fx OutOfBounds(Low(Above(0))) → nothing"]);
    check("cur=EUR&fx=-1", "", &["cur NoFx → USD", "fx NotANumber → nothing"]);
    check("cur=EUR&fx=0.123456789", "", &["cur NoFx → USD", "fx OutOfBounds(TooFine(8)) → nothing"]);
    check("cur=EUR&fx=1000000.1", "", &["cur NoFx → USD", "fx OutOfBounds(High(Upto(1000000))) → nothing"]);
    for code in ["eur", "Eur", "EURO", "XXX", "XAU", "XTS", "HRK", "ABC", "%E2%82%AC", "EU", "EUR%00"] {
        check(&format!("cur={code}&fx=2&tax=3"), "tax=3", &["cur UnknownCurrency → USD", "fx FxOfDollars → nothing"]);
    }
}

#[test]
fn what_is_not_a_day_of_the_calendar_is_refused() {
    for text in [
        "today",
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-1-1",
        "26-01-01",
        "2026-01-01T00:00",
        "20260101",
        "%D9%A2",
    ] {
        check(&format!("on={text}&seconds=5"), "seconds=5", &["on NotADay → nothing"]);
    }
}

#[test]
fn more_digits_than_a_decimal_holds_are_too_much_or_too_fine() {
    let nines = "9".repeat(40);
    check(&format!("videos={nines}"), "", &["videos OutOfBounds(High(Upto(1000000000))) → 20"]);
    check(&format!("seconds={nines}.5"), "", &["seconds OutOfBounds(High(Upto(86400))) → 10"]);
    check("seconds=1234567890.1234567890", "", &["seconds OutOfBounds(TooFine(3)) → 10"]);
    check(&format!("seconds=1.{nines}"), "", &["seconds OutOfBounds(TooFine(3)) → 10"]);
    check(&format!("seconds=0.{nines}"), "", &["seconds OutOfBounds(TooFine(3)) → 10"]);
    check(&format!("videos=5.{nines}"), "", &["videos OutOfBounds(NotWhole) → 20"]);
    check(&format!("blocked=99.{nines}"), "", &["blocked OutOfBounds(TooFine(3)) → 0"]);
    check(&format!("seconds={}1", "0".repeat(40)), "seconds=1", &[]);
}

#[test]
fn several_bad_values_are_all_reported_in_the_order_of_the_link() {
    check(
        "tax=x&days=0&model=nope&seconds=1.0001&per=hour&attempts=0.5&videos=7&on=soon&blocked=100",
        "videos=7",
        &[
            "model UnknownModel → sora-2",
            "seconds OutOfBounds(TooFine(3)) → 10",
            "per NotAmong(day week month project) → day",
            "days OutOfBounds(Low(From(1))) → 30",
            "attempts OutOfBounds(Low(From(1))) → 1",
            "blocked OutOfBounds(High(Below(100))) → 0",
            "tax NotANumber → 0",
            "on NotADay → nothing",
        ],
    );
}

#[test]
fn a_mark_of_punctuation_after_a_number_is_a_bad_value() {
    for mark in [".", ",", ";", ":", "!", "?", ")", "%29", "%2C", "\u{2026}", "%E2%80%9D", "'"] {
        check(&format!("videos=5&seconds=30{mark}"), "videos=5", &["seconds NotANumber → 10"]);
    }
}

#[test]
fn a_link_full_of_one_repeated_name_counts_it_once() {
    let link = "days=7&".repeat(3428);
    assert_eq!(link.len(), 23_996);
    check(&link, "days=7", &["days Twice → 7"; 3427]);
}

#[test]
fn a_refusal_has_the_value_as_received() {
    let given = |link: &str| {
        let refused = read(link, book()).refused;
        refused.into_iter().map(|refused| refused.given).collect::<Vec<_>>()
    };
    assert_eq!(given("model=%3Cb%3E"), ["<b>"]);
    assert_eq!(given("seconds=+5"), [" 5"]);
    assert_eq!(given("seconds=%ff"), ["\u{fffd}"]);
    assert_eq!(given("seconds=5&seconds=6"), ["6"]);
    assert_eq!(given("cur=EUR"), ["EUR"]);
    assert_eq!(given("seconds="), [""]);
}
