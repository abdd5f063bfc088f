//! Words for a device whose clock is wrong, and for a plan of a day ahead.

use clipcost::i18n::format::Format;
use clipcost::locale::{Currency, Lang};
use clipcost::pricing::day_doubt::{DayDoubt, day_doubt};

use crate::{book, day, open};

/// Checks what is doubtful in the day of a link on a device's day.
#[track_caller]
fn check(link: &str, today: &str, expected: Option<DayDoubt>) {
    assert_eq!(day_doubt(&open(link), book(), day(today)), expected, "{link} on {today}");
}

#[test]
fn a_clock_two_days_before_a_reading_is_wrong() {
    // The book's last price was read on this day.
    let read = book().last_read().expect("prices");
    let behind = |today| Some(DayDoubt::ClockBehind { today: day(today), read });
    assert_eq!(read, day("2026-11-22"));
    check("", "1970-01-01", behind("1970-01-01"));
    check("on=2026-11-22", "2026-11-20", behind("2026-11-20"));
    // Another time zone.
    check("on=2026-11-22", "2026-11-21", None);
    check("", "2026-11-22", None);
}

#[test]
fn a_plan_two_days_ahead_has_prices_that_nobody_knows() {
    check("on=2027-01-01", "2026-12-31", None);
    check("on=2027-01-02", "2026-12-31", Some(DayDoubt::Ahead(day("2027-01-02"))));
    check("on=2026-11-22", "2026-12-31", None);
    // What the clock says is not the plan's fault.
    let read = book().last_read().expect("prices");
    check("on=2027-01-02", "2026-01-01", Some(DayDoubt::ClockBehind { today: day("2026-01-01"), read }));
}

#[test]
fn it_is_said_in_both_languages() {
    let read = day("2026-11-22");
    let doubts = [DayDoubt::ClockBehind { today: day("1970-01-01"), read }, DayDoubt::Ahead(day("2027-05-02"))];
    let said = |lang| {
        let format = Format::new(lang, Currency::USD);
        doubts.map(|doubt| (format.strings.answer.day_doubt)(format, doubt))
    };
    assert_eq!(
        said(Lang::En),
        [
            "This device says it is 1\u{a0}Jan 1970, but prices here were read on 22\u{a0}Nov 2026: check its clock.",
            "Nobody knows the prices of 2\u{a0}May 2027 yet: these are the last known."
        ]
    );
    assert_eq!(
        said(Lang::Fr),
        [
            "Cet appareil se croit au 1er\u{a0}janv. 1970, mais des tarifs ont été lus ici le 22\u{a0}nov. 2026\u{a0}: vérifiez son horloge.",
            "Personne ne connaît encore les tarifs du 2\u{a0}mai 2027\u{a0}: ce sont les derniers connus."
        ]
    );
}
