//! Calendar days: every day of several years is read, and texts of other forms are not.

use clipcost::date::Date;

/// The days of each month, written down by hand.
const PLAIN: [u8; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const LEAP: [u8; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// Checks every month and day from 00 to 99 of a year.
#[track_caller]
fn check_year(year: u16, lengths: [u8; 12]) {
    let mut last = None;
    for month in 0..=99_u8 {
        for day in 0..=99_u8 {
            let text = format!("{year:04}-{month:02}-{day:02}");
            let date = Date::parse(&text);
            let length = month.checked_sub(1).and_then(|at| lengths.get(usize::from(at)).copied()).unwrap_or(0);
            assert_eq!(date.is_some(), (1..=length).contains(&day), "{text}");
            let Some(date) = date else { continue };
            assert_eq!(date.to_string(), text);
            assert_eq!((date.year(), date.month(), date.day()), (year, month, day));
            assert_eq!(Some(date), Date::new(year, month, day));
            assert!(last < Some(date), "{text} comes after what stands before it");
            last = Some(date);
        }
    }
}

#[test]
fn plain_years_have_365_days() {
    for year in [1, 1900, 2025, 2026, 2027, 2100, 2200, 9999] {
        check_year(year, PLAIN);
    }
}

#[test]
fn leap_years_have_366_days() {
    for year in [4, 1600, 2000, 2024, 2028, 2400, 9996] {
        check_year(year, LEAP);
    }
}

#[test]
fn every_year_of_four_digits_but_0000_has_a_first_and_a_last_day() {
    assert_eq!(Date::parse("0000-01-01"), None);
    let mut before = None;
    for year in 1..=9999 {
        for text in [format!("{year:04}-01-01"), format!("{year:04}-12-31")] {
            let date = Date::parse(&text);
            assert!(date.is_some() && before < date, "{text}");
            before = date;
        }
    }
    assert_eq!(Date::new(10_000, 1, 1), None);
    assert_eq!(Date::new(0, 1, 1), None);
}

#[test]
fn texts_of_other_forms_are_not_days() {
    for text in [
        "",
        "-",
        "--",
        "2026",
        "2026-01",
        "2026-1-01",
        "2026-01-1",
        "2026-001-1",
        "02026-01-01",
        "202-01-001",
        "26-01-2026",
        "2026/01/01",
        "20260101",
        "2026-01-01 ",
        " 2026-01-01",
        "2026-01-01T00:00",
        "2026-01-01-",
        "-2026-01-01",
        "+202-01-01",
        "2026-+1-01",
        "2026--1-01",
        "2026-01--1",
        "2026-01-0a",
        "2026-0x-01",
        "2026-01-1\u{0}",
        // Ten characters, more bytes; and ten bytes that are not ten characters.
        "２０２６-01-01",
        "٢٠٢٦-٠١-٠١",
        "2026\u{2010}01\u{2010}01",
        "20é6-01-1",
        "2026-é-01",
    ] {
        assert_eq!(Date::parse(text), None, "{text:?}");
    }
}

#[test]
fn days_between_count_leap_days_and_never_backwards() {
    for (from, to, days) in [
        ("2026-11-22", "2026-11-22", 0),
        ("2026-11-22", "2026-11-23", 1),
        ("2026-11-23", "2026-11-22", 0),
        ("2023-02-28", "2023-03-01", 1),
        ("2024-02-28", "2024-03-01", 2),
        ("1900-02-28", "1900-03-01", 1),
        ("2000-02-28", "2000-03-01", 2),
        ("2026-01-01", "2027-01-01", 365),
        ("2028-01-01", "2029-01-01", 366),
        ("0001-01-01", "9999-12-31", 3_652_058),
    ] {
        let [from, to] = [from, to].map(|text| Date::parse(text).unwrap_or_else(|| panic!("{text} is no day")));
        assert_eq!(to.days_since(from), days, "{from} to {to}");
    }
}
