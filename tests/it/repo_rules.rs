//! The rules of the repository, read from its own files: who may name what, and what stands nowhere.

use std::fs;
use std::path::Path;

/// Folders that are built, not written.
const BUILT: [&str; 5] = [".git", "target", "dist", "shots", "node_modules"];

/// Where the page and the programs live; the rest of `src` is plain Rust.
const PAGE: [&str; 3] = ["src/ui", "src/main.rs", "src/bin/"];

/// The modules without a browser, a clock or a float, by their layer: each names its own and those to the left.
const LAYERS: [&[&str]; 5] = [
    &["number", "money", "date", "locale"],
    &["catalog"],
    &["plan", "link", "input"],
    &["pricing"],
    &["chart", "export", "i18n"],
];

/// A file by its path from the root, with slashes.
struct File {
    path: String,
    text: String,
}

impl File {
    fn is_in(&self, places: &[&str]) -> bool {
        places.iter().any(|place| self.path.starts_with(place))
    }

    fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// Lines that are no comment, with their numbers from 1.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(at, line)| (at + 1, line.trim_start()));
        lines.filter(|(_, line)| !line.starts_with("//"))
    }

    /// Where its code has a line that breaks a rule, as `path:line`.
    fn lines_where(&self, breaks: impl Fn(&str) -> bool) -> Vec<String> {
        self.code().filter(|(_, line)| breaks(line)).map(|(at, _)| format!("{}:{at}", self.path)).collect()
    }

    /// The module of `src` that it belongs to: `pricing` for `src/pricing.rs` and `src/pricing/clips.rs`.
    fn module(&self) -> &str {
        let below = self.path.strip_prefix("src/").unwrap_or_default();
        below.split(['/', '.']).next().unwrap_or_default()
    }
}

/// Every text file that is written by hand and ends as given, which there has to be.
#[track_caller]
fn files(folder: &str, ending: &str) -> Vec<File> {
    let mut found = Vec::new();
    collect(Path::new(env!("CARGO_MANIFEST_DIR")), folder, &mut found);
    found.retain(|file| file.path.ends_with(ending));
    assert!(!found.is_empty(), "no *{ending} in {folder:?}");
    found
}

fn collect(root: &Path, folder: &str, found: &mut Vec<File>) {
    let entries = fs::read_dir(root.join(folder)).unwrap_or_else(|why| panic!("{folder}: {why}"));
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
        if entry.path().is_dir() {
            if !BUILT.contains(&name.as_str()) {
                collect(root, &path, found);
            }
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            found.push(File { path, text });
        }
    }
}

/// Words of a line as Rust has them: letters, digits and `_`.
fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
}

fn names(line: &str, any_of: &[&str]) -> bool {
    words(line).any(|word| any_of.contains(&word))
}

/// Checks that no file but those in `allowed` has a line of code that breaks a rule.
#[track_caller]
fn check(files: &[File], allowed: &[&str], breaks: impl Fn(&str) -> bool) {
    let checked: Vec<&File> = files.iter().filter(|file| !file.is_in(allowed)).collect();
    assert!(!checked.is_empty(), "every file is allowed");
    let found: Vec<String> = checked.iter().flat_map(|file| file.lines_where(&breaks)).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn only_the_page_names_the_browser() {
    let browser = ["leptos", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures"];
    check(&files("src", ".rs"), &PAGE, |line| names(line, &browser));
}

#[test]
fn floats_stand_only_where_nothing_is_money() {
    // A workbook has no other number: amounts become floats there on their way out, and none comes back.
    let allowed = ["src/ui", "src/chart", "src/pricing/risk", "src/export/xlsx.rs"];
    check(&files("src", ".rs"), &allowed, |line| names(line, &["f32", "f64"]));
}

#[test]
fn effects_stand_in_one_place() {
    check(&files("src", ".rs"), &["src/ui/effects"], |line| line.contains("Effect::"));
}

#[test]
fn the_shipped_book_is_an_argument_everywhere_else() {
    let allowed = ["src/lib.rs", "src/shipped.rs", "src/ui", "src/main.rs", "src/bin/"];
    check(&files("src", ".rs"), &allowed, |line| names(line, &["shipped"]));
}

#[test]
fn no_test_but_those_of_its_rules_reads_the_shipped_book() {
    // Units in a browser carry a book compiled in, which scripts/web makes the frozen one.
    let allowed = ["tests/it/shipped_rules.rs", "tests/it/repo_rules.rs", "tests/readers/shipped.rs", "tests/web/"];
    check(&files("tests", ".rs"), &allowed, |line| names(line, &["SHIPPED"]) || line.contains("join(\"prices\")"));
}

#[test]
fn the_core_reads_no_clock_no_environment_and_no_file() {
    let outside = ["src/ui", "src/main.rs", "src/bin/", "src/book", "src/shipped.rs"];
    let world = ["SystemTime", "Instant", "thread_rng", "fs", "env", "net", "process"];
    check(&files("src", ".rs"), &outside, |line| line.contains("std::") && names(line, &world));
}

#[test]
fn modules_name_only_those_to_their_left() {
    let layer = |module: &str| LAYERS.iter().position(|modules| modules.contains(&module));
    let mut checked = 0;
    for file in files("src", ".rs") {
        let Some(own) = layer(file.module()) else { continue };
        checked += 1;
        let beyond = file.lines_where(|line| {
            let mut named = line.split("crate::").skip(1).filter_map(|rest| words(rest).next());
            named.any(|module| {
                layer(module).is_some_and(|theirs| theirs > own) || ["ui", "shipped", "book"].contains(&module)
            })
        });
        assert!(beyond.is_empty(), "{beyond:#?}");
    }
    assert!(checked > 12, "only {checked} files of the core");
}

/// The text of a style sheet without its comments.
fn without_comments(text: &str) -> String {
    let mut parts = text.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once("*/").map_or("", |(_, after)| after))
}

/// Whether a style sheet writes a colour out, as `#hex` or by a function of numbers.
fn has_raw_colour(text: &str) -> bool {
    let hex = text.split('#').skip(1).any(|rest| {
        let word = rest.split(|letter: char| !letter.is_alphanumeric() && letter != '-' && letter != '_').next();
        word.is_some_and(|word| [3, 4, 6, 8].contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_hexdigit()))
    });
    let functions = ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "oklch(", "oklab("];
    hex || functions.iter().any(|function| text.split(function).skip(1).any(|rest| !rest.starts_with("from ")))
}

#[test]
fn style_sheets_take_colours_from_tokens_and_nothing_is_important() {
    assert!(has_raw_colour("a { color: #1a2b3c; }") && has_raw_colour("a { color: rgb(1 2 3); }"));
    assert!(!has_raw_colour("#main, a[href='#added-later'] { color: var(--color-text); }"));
    let sheets = files("style", ".css");
    let rules = sheets.iter().filter(|sheet| sheet.name() != "tokens.css");
    let mut checked = 0;
    for sheet in rules {
        let text = without_comments(&sheet.text);
        assert!(!text.contains("!important"), "{} has !important", sheet.path);
        assert!(!has_raw_colour(&text), "{} has a raw colour", sheet.path);
        checked += 1;
    }
    assert!(checked > 0, "no sheet but the tokens");
}

#[test]
fn no_file_has_a_name_that_says_nothing() {
    let empty_names = ["utils", "util", "helpers", "helper", "common", "types", "manager", "misc", "mod"];
    let said_nothing: Vec<String> = files("", ".rs")
        .into_iter()
        .filter(|file| file.path.trim_end_matches(".rs").split('/').any(|part| empty_names.contains(&part)))
        .map(|file| file.path)
        .collect();
    assert!(said_nothing.is_empty(), "{said_nothing:#?}");
}

#[test]
fn no_file_tells_of_the_machine_it_was_written_on() {
    // Put together here, so that this file keeps its own rule.
    let hosts = [
        concat!("registry.npm", "js.org"),
        concat!("registry.yarn", "pkg.com"),
        concat!("index.crates", ".io"),
        concat!("static.crates", ".io"),
        concat!("files.python", "hosted.org"),
        concat!("pypi", ".org"),
        concat!("proxy.gol", "ang.org"),
    ];
    let folders = [concat!("/ro", "ot/"), concat!("/wo", "rk/")];
    let locks = ["Cargo.lock", "package-lock.json"];
    let names_a_folder = |line: &str| {
        folders.iter().any(|folder| {
            let before = |at: usize| line[..at].chars().next_back();
            line.match_indices(folder)
                .any(|(at, _)| !before(at).is_some_and(|letter| letter.is_alphanumeric() || letter == '.'))
        })
    };
    let mut found = Vec::new();
    for file in files("", "") {
        if locks.contains(&file.name()) {
            continue;
        }
        for (at, line) in file.text.lines().enumerate() {
            if hosts.iter().any(|host| line.contains(host)) || names_a_folder(line) {
                found.push(format!("{}:{}", file.path, at + 1));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn tests_neither_sleep_nor_are_left_out() {
    let ignored = concat!("#[ign", "ore");
    let sleeps = concat!("sl", "eep(");
    check(&files("tests", ".rs"), &["tests/e2e/", "tests/web/"], |line| {
        line.contains(ignored) || line.contains(sleeps)
    });
    check(&files("tests", ".rs"), &[], |line| line.contains(ignored));
}
