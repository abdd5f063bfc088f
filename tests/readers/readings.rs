//! `make check-prices`: lists every source from the oldest reading on, with what was read there.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::root;

/// What the script prints for a folder of prices.
pub fn listed(folder: &Path) -> String {
    let mut command = Command::new(root().join("scripts/check-prices"));
    let out = command.env("CLIPCOST_PRICES", folder).output().expect("bash");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).into_owned()
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
    let list = listed(&folder);
    let words: Vec<Vec<&str>> = list.lines().take(2).map(|line| line.split_whitespace().collect()).collect();
    let old = ["medium", "acme.toml", "old", "clips", "1,", "limits", "1", "https://example.com/old"];
    let new = ["high", "acme.toml", "new", "prices", "1,", "clips", "1", "https://example.com/new"];
    assert_eq!((words[0][..2].join(" ").as_str(), &words[0][4..]), ("! 2020-01-01", &old[..]));
    assert_eq!((words[1][0], &words[1][3..]), ("9999-01-01", &new[..]));
}
