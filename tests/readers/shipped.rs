//! The shipped price book, whatever it holds: as it is published, and as `make check-prices` lists it.

use std::fs;

use clipcost::book::read_folder;
use clipcost::published;
use clipcost::shipped::SHIPPED;

use crate::readings::listed;
use crate::schema::verdicts;
use crate::{root, written};

#[test]
fn it_holds_against_its_schema() {
    assert_eq!(verdicts(&[written("shipped", &published::to_json(&SHIPPED))]), ["good"]);
}

#[test]
fn every_source_of_it_is_listed_from_the_oldest_reading_on() {
    // The script reads lines, and has to find in them what is read strictly.
    let folder = root().join("prices");
    let files = fs::read_dir(&folder).expect("prices").flatten();
    let text: String = files.map(|file| fs::read_to_string(file.path()).expect("a price file")).collect();
    let book = read_folder(&folder).unwrap_or_else(|faults| panic!("{faults:?}"));
    let said = listed(&folder);
    let (sources, noted) = said.split_once("\n\n").expect("two lists");
    assert_eq!(sources.lines().count(), text.lines().filter(|line| line.starts_with("[source.")).count());
    let days: Vec<&str> = sources.lines().filter_map(|line| line.get(2..12)).collect();
    assert!(days.is_sorted(), "{days:?}");
    // Nothing is kept that nobody refers to.
    assert!(!sources.contains(" nothing "), "{sources}");
    let sourced = said.lines().filter_map(|line| line.split_once(" ends ")?.1.split([',', ' ']).next());
    let sourced: usize = sourced.map(|number| number.parse::<usize>().expect("a count")).sum();
    // Each end ahead and each model that ended rests on a source, or the model is among those without an address.
    let lives = book.models.iter().map(|model| &model.lifecycle);
    let ahead: usize = lives.map(|life| life.not_before.len() + usize::from(life.ends.is_some())).sum();
    assert_eq!(noted.matches(" ended ").count() + sourced, book.retired.len() + ahead);
}
