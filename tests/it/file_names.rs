//! The names of files.

use clipcost::link::file_name;

use crate::{day, open};

#[track_caller]
fn check(link: &str, expected: &str) {
    assert_eq!(file_name(&open(link), day("2026-11-26")), format!("clipcost-{expected}"), "{link}");
}

#[test]
fn a_file_is_called_what_the_plan_is_with_the_day_of_its_prices() {
    check("", "20x10s-day-sora-2-720p-2026-11-26");
    check("on=2026-08-01", "20x10s-day-sora-2-720p-2026-08-01");
    check(
        "model=sora-2-pro&res=1024p&seconds=7.5&videos=3&per=project&on=2026-11-26",
        "3x7.5s-project-sora-2-pro-1024p-2026-11-26",
    );
}

#[test]
fn a_plan_with_a_name_gives_it_to_its_files_without_what_no_file_is_called() {
    check("name=Spring%2C+take+2", "Spring-take-2-2026-11-26");
    check("name=%C3%89t%C3%A9+%E6%98%A5", "Été-春-2026-11-26");
    check("name=..%2F..%5Ccon%3A*%3F%22%3C%3E%7C.exe", "con-exe-2026-11-26");
    // Nothing of it can be written: the plan is called what it is.
    check("name=%E2%80%AE..%2F", "20x10s-day-sora-2-720p-2026-11-26");
}
