//! `make check-prices`: every source from the oldest reading on, with what rests on it, and what was noted without an address.

use std::fs;
use std::path::Path;
use std::process::Command;

use clipcost::book::read_folder;

use crate::root;

fn listed(folder: &Path) -> String {
    let mut command = Command::new(root().join("scripts/check-prices"));
    let out = command.env("CLIPCOST_PRICES", folder).output().expect("bash");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).into_owned()
}

#[test]
fn every_source_of_the_book_is_listed_from_the_oldest_reading_on() {
    // The shipped one, whatever it holds: the script reads lines, and has to find in them what is read strictly.
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

#[test]
fn a_reading_of_more_than_90_days_ago_is_marked() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("old-readings");
    fs::create_dir_all(&folder).expect("a folder");
    let text = r#"[provider]
limits_source = "old"
[source.old]
url = "https://example.com/old"
first_read = "2019-01-01"
read = "2020-01-01"
confidence = "medium"
[source.new]
url = "https://example.com/new"
read = "9999-01-01"
confidence = "high"
[[model]]
clips = [{ seconds = [4], source = "old" }, { shortest = 1, longest = 2, source = "new" }]
[[model.rate]]
source = "new"
"#;
    fs::write(folder.join("acme.toml"), text).expect("a price file");
    let said = listed(&folder);
    let words: Vec<Vec<&str>> = said.lines().take(2).map(|line| line.split_whitespace().collect()).collect();
    let old = ["medium", "acme.toml", "old", "clips", "1,", "limits", "1", "https://example.com/old"];
    let new = ["high", "acme.toml", "new", "prices", "1,", "clips", "1", "https://example.com/new"];
    assert_eq!((words[0][..2].join(" ").as_str(), &words[0][4..]), ("! 2020-01-01", &old[..]));
    assert_eq!((words[1][0], &words[1][3..]), ("9999-01-01", &new[..]));
}
