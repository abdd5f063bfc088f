//! The shipped price book, whatever its prices: as it is published, and as `make check-prices` lists it.

use std::fs;

use clipcost::book::read_folder;
use clipcost::published;
use clipcost::shipped::SHIPPED;

use crate::readings::listed;
use crate::schema::verdicts;
use crate::{root, written};

#[test]
fn it_is_valid_by_its_schema() {
    assert_eq!(verdicts(&[written("shipped", &published::to_json(&SHIPPED))]), ["good"]);
}

#[test]
fn all_its_sources_are_listed_from_the_oldest_reading_on() {
    // The script reads the files line by line, and must find all that the strict reader finds.
    let folder = root().join("prices");
    let files = fs::read_dir(&folder).expect("prices").flatten();
    let text: String = files.map(|file| fs::read_to_string(file.path()).expect("a price file")).collect();
    let book = read_folder(&folder).unwrap_or_else(|faults| panic!("{faults:?}"));
    let list = listed(&folder);
    let (sources, noted) = list.split_once("\n\n").expect("two lists");
    assert_eq!(sources.lines().count(), text.lines().filter(|line| line.starts_with("[source.")).count());
    let days: Vec<&str> = sources.lines().filter_map(|line| line.get(2..12)).collect();
    assert!(days.is_sorted(), "{days:?}");
    // No source is left that nothing refers to.
    assert!(!sources.contains(" nothing "), "{sources}");
    let sourced = list.lines().filter_map(|line| line.split_once(" ends ")?.1.split([',', ' ']).next());
    let sourced: usize = sourced.map(|number| number.parse::<usize>().expect("a count")).sum();
    // Each announced end and each retired model has a source, or is listed among those without an address.
    let lives = book.models.iter().map(|model| &model.lifecycle);
    let ahead: usize = lives.map(|life| life.not_before.len() + usize::from(life.ends.is_some())).sum();
    assert_eq!(noted.matches(" ended ").count() + sourced, book.retired.len() + ahead);
}
