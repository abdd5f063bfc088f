//! The rules of the repository, checked on its own files: which module may name which, and what no file may contain.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::imports::{Source, parse, sources};

/// Folders of files that are generated or not ours.
const BUILT: [&str; 5] = [".git", "target", "dist", "shots", "node_modules"];

/// The programs, which may name any module.
const PROGRAMS: [&str; 2] = ["src/main.rs", "src/bin/"];

/// Where the parts of the program that are fetched on demand are declared.
const SPLIT_POINTS: &str = "src/app/chunks.rs";

/// The modules of the crate by layer. A module may name those of its own layer and of the layers before it.
const LAYERS: [&[&str]; 8] = [
    &["money", "date", "locale", "names"],
    &["catalog"],
    &["plan", "input"],
    &["link"],
    &["saved_plans", "embed", "pricing"],
    &["chart", "i18n"],
    &["export"],
    &["app", "book", "published", "shipped"],
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

    /// The lines that are not comments, with their numbers from 1.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(at, line)| (at + 1, line.trim_start()));
        lines.filter(|(_, line)| !line.starts_with("//"))
    }

    /// The lines of code that break a rule, as `path:line`.
    fn lines_where(&self, breaks: impl Fn(&str) -> bool) -> Vec<String> {
        self.code().filter(|(_, line)| breaks(line)).map(|(at, _)| format!("{}:{at}", self.path)).collect()
    }
}

/// Every text file in a folder whose path ends in `ending`. Fails where there is none.
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
        } else if BUILT.contains(&name.as_str()) {
            // In a work tree of a repository elsewhere `.git` is a file.
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            found.push(File { path, text });
        }
    }
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
fn every_module_has_its_layer_and_names_only_those_before_it() {
    let layer = |module: &str| LAYERS.iter().position(|modules| modules.contains(&module));
    for source in sources() {
        if source.module.is_empty() || source.is_in(&PROGRAMS) {
            continue;
        }
        let module = source.module[0].as_str();
        let own = layer(module).unwrap_or_else(|| panic!("{} has no layer: name it in LAYERS", source.path));
        for other in source.modules() {
            let theirs = layer(other).unwrap_or_else(|| panic!("{} names {other}, which has no layer", source.path));
            assert!(theirs <= own, "{} names {other}, a layer above its own", source.path);
        }
    }
}

#[test]
fn modules_form_no_circle() {
    let sources = sources();
    let views = ["app", "views"].map(str::to_owned);
    // The crate's modules among themselves, then the parts of each module among themselves.
    let modules: BTreeSet<&[String]> = sources.iter().map(|source| source.module.as_slice()).collect();
    let parents: BTreeSet<&[String]> =
        modules.iter().filter(|module| !module.is_empty()).map(|module| &module[..module.len() - 1]).collect();
    for parent in parents {
        let mut uses: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for source in
            sources.iter().filter(|source| source.module.len() > parent.len() && source.module.starts_with(parent))
        {
            let own = source.module[parent.len()].as_str();
            let theirs = source.names.iter().filter(|name| name.first().is_some_and(|first| first == "crate"));
            // The split points hand out the views, which come in files of their own when they are asked for.
            let theirs = theirs.filter(|name| source.path != SPLIT_POINTS || !name[1..].starts_with(&views));
            let theirs = theirs.filter(|name| name.len() > parent.len() + 1 && name[1..].starts_with(parent));
            let theirs = theirs.map(|name| name[parent.len() + 1].as_str()).filter(|other| *other != own);
            let known = |other: &&str| modules.contains([parent, &[(*other).to_owned()]].concat().as_slice());
            uses.entry(own).or_default().extend(theirs.filter(known));
        }
        assert_eq!(circle(&uses), None, "a circle in {}", parent.join("::"));
    }
}

/// The modules left after removing, again and again, those that name no other and those that no other names; none where there is
/// no circle.
fn circle<'a>(uses: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> Option<Vec<&'a str>> {
    let mut left = uses.clone();
    // A module that names none of those left is not part of a circle.
    while let Some(free) =
        left.iter().find(|(_, named)| named.iter().all(|name| !left.contains_key(name))).map(|(own, _)| *own)
    {
        left.remove(free);
    }
    while let Some(unnamed) = left.keys().find(|own| !left.iter().any(|(_, named)| named.contains(*own))).copied() {
        left.remove(unnamed);
    }
    (!left.is_empty()).then(|| left.into_keys().collect())
}

/// Checks that no file but those in `allowed` breaks a rule.
#[track_caller]
fn check_sources(allowed: &[&str], breaks: impl Fn(&Source) -> bool) {
    let sources = sources();
    let found: Vec<&str> = sources
        .iter()
        .filter(|source| !source.is_in(allowed) && breaks(source))
        .map(|source| source.path.as_str())
        .collect();
    assert!(found.is_empty(), "{found:#?}");
    // An exception that is no longer needed has to be removed.
    for place in allowed {
        let is_needed = sources.iter().any(|source| source.path.starts_with(place) && breaks(source));
        assert!(is_needed, "{place} is allowed what it does not do");
    }
}

#[test]
fn only_the_page_names_the_browser() {
    let browser = ["leptos", "web_sys", "js_sys", "wasm_bindgen", "any_spawner"];
    let allowed = ["src/app", "src/main.rs", "src/bin/export.rs"];
    check_sources(&allowed, |source| browser.iter().any(|name| source.names(&[name])));
}

#[test]
fn floats_are_used_only_where_nothing_is_money() {
    // A workbook has no other number type: amounts are written as floats there, and none is read back.
    let allowed = ["src/pricing/risk/negative_binomial.rs", "src/export/xlsx/cells.rs", "src/export/xlsx/sheet.rs"];
    check_sources(&allowed, |source| source.names(&["f32"]) || source.names(&["f64"]));
}

#[test]
fn amounts_are_calculated_in_pricing_and_rounded_for_show_in_one_place() {
    let arithmetic = ["times", "divided_by", "plus", "minus", "percent_of"];
    check_sources(&["src/money.rs", "src/pricing"], |source| arithmetic.iter().any(|name| source.names(&[".", name])));
    // Probabilities are rounded too; they are not amounts.
    let rounding = ["src/money.rs", "src/i18n/format.rs", "src/pricing/risk/negative_binomial.rs"];
    check_sources(&rounding, |source| source.names(&[".", "round"]));
}

#[test]
fn the_core_reads_no_clock_no_environment_no_file_and_no_shipped_prices() {
    let world = ["fs", "env", "net", "process", "time", "thread"];
    let allowed = ["src/book", "src/app"];
    check_sources(&allowed, |source| world.iter().any(|name| source.names(&["std", name])));
    let allowed = ["src/app", "src/bin"];
    check_sources(&allowed, |source| source.names(&["crate", "shipped"]));
}

#[test]
fn only_the_tests_of_its_rules_read_the_shipped_book() {
    // The browser's unit tests use the compiled-in book, for which scripts/web builds the frozen one.
    let allowed = [
        "tests/it/shipped_rules.rs",
        "tests/it/repo_rules.rs",
        "tests/pages/shipped.rs",
        "tests/readers/shipped.rs",
        "tests/web/",
    ];
    check(&files("tests", ".rs"), &allowed, |line| line.contains("SHIPPED") || line.contains("join(\"prices\")"));
}

#[test]
fn sentences_for_people_are_only_in_i18n() {
    // The others are read by the person who builds: faults of price files, why a file could not be written.
    let allowed = ["src/i18n", "src/book", "src/bin"];
    check_sources(&allowed, |source| source.texts.iter().any(|text| is_sentence(text)));
}

/// Whether a text is more than names: it has three words in a row.
fn is_sentence(text: &str) -> bool {
    let is_word =
        |part: &str| part.len() > 1 && part.chars().all(char::is_alphabetic) && part.contains(char::is_lowercase);
    let mut in_a_row = 0;
    text.split(' ').any(|part| {
        in_a_row = if is_word(part.trim_end_matches([',', '.', ':'])) { in_a_row + 1 } else { 0 };
        in_a_row == 3
    })
}

#[test]
fn imports_are_read_from_the_syntax() {
    let text = "use super::{link::{self, write}, plan::Plan as P};\nfn f() { write(); link::read(); html! { (crate::money::Exact::ZERO) f64 \"three plain words\" }; x.times(2) }";
    let source = parse("src/pricing.rs", text);
    for path in [
        &["crate", "link"][..],
        &["crate", "link", "write"],
        &["crate", "link", "read"],
        &["crate", "plan", "Plan"],
        &["crate", "money", "Exact"],
        &["f64"],
        &[".", "times"],
    ] {
        assert!(source.names(path), "{path:?}");
    }
    assert_eq!(source.modules(), ["link", "money", "plan"].into());
    assert!(source.texts.iter().any(|text| is_sentence(text)));
}

#[test]
fn every_lint_that_is_allowed_says_why_and_none_is_denied_twice() {
    check(&files("src", ".rs"), &["src/lib.rs"], |line| line.starts_with("#![deny(") || line.starts_with("#![warn("));
    check(&files("src", ".rs"), &[], |line| {
        (line.starts_with("#![allow(") || line.starts_with("#[allow("))
            && line.ends_with(")]")
            && !line.contains("reason")
    });
}

/// The text of a style sheet without its comments.
fn without_comments(text: &str) -> String {
    let mut parts = text.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("*/").map_or("", |(_, after)| after))
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
fn no_file_has_a_meaningless_name() {
    let empty_names = ["utils", "util", "helpers", "helper", "common", "types", "manager", "misc", "mod"];
    let meaningless: Vec<String> = files("", ".rs")
        .into_iter()
        .filter(|file| file.path.trim_end_matches(".rs").split('/').any(|part| empty_names.contains(&part)))
        .map(|file| file.path)
        .collect();
    assert!(meaningless.is_empty(), "{meaningless:#?}");
}

#[test]
fn no_file_names_the_machine_that_it_was_written_on() {
    // Joined at compile time, so that this file keeps the rule too.
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
fn tests_neither_sleep_nor_are_ignored() {
    let ignored = concat!("#[ign", "ore");
    let sleeps = concat!("sl", "eep(");
    check(&files("tests", ".rs"), &["tests/e2e/", "tests/web/"], |line| {
        line.contains(ignored) || line.contains(sleeps)
    });
    check(&files("tests", ".rs"), &[], |line| line.contains(ignored));
}
