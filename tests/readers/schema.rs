//! `prices.json` and its schema: a published book is valid, and a wrong one is refused.

use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};

use crate::{frozen, root, written};

/// What the validator prints for each file, in order.
pub fn verdicts(files: &[PathBuf]) -> Vec<String> {
    let out = Command::new(root().join("scripts/validate")).args(files).output().expect("bash");
    let printed = String::from_utf8_lossy(&out.stdout).into_owned();
    let lines = printed.lines().map(|line| line.split_once(".json: ").map_or(line, |(_, verdict)| verdict).to_owned());
    let verdicts: Vec<String> = lines.collect();
    assert_eq!(verdicts.len(), files.len(), "{printed}{}", String::from_utf8_lossy(&out.stderr));
    let all_good = verdicts.iter().all(|verdict| verdict == "good");
    assert_eq!(out.status.success(), all_good, "{printed}");
    verdicts
}

/// The first row billed in this way.
fn row<'b>(book: &'b mut Value, billed: &str) -> &'b mut Value {
    let models = book["models"].as_array_mut().expect("models").iter_mut();
    let mut rows = models.flat_map(|model| model["rates"].as_array_mut().expect("rates"));
    rows.find(|row| row["billed"] == billed).unwrap_or_else(|| panic!("no row billed {billed}"))
}

/// The first reading of an announced end.
fn reading(book: &mut Value) -> &mut Value {
    let mut models = book["models"].as_array_mut().expect("models").iter_mut();
    let model = models.find(|model| model["lifecycle"]["end_readings"] != json!([])).expect("an end");
    &mut model["lifecycle"]["end_readings"][0]
}

/// The first provider with a rule on blocked renders.
fn with_blocked_rule(book: &mut Value) -> &mut Value {
    let mut providers = book["providers"].as_array_mut().expect("providers").iter_mut();
    providers.find(|provider| provider["blocked_renders"].is_string()).expect("a rule")
}

fn remove(object: &mut Value, key: &str) {
    assert!(object.as_object_mut().expect("an object").remove(key).is_some(), "no {key} to remove");
}

/// A change that makes a valid book invalid.
type Change = fn(&mut Value);

#[test]
fn the_published_book_is_valid_by_its_schema() {
    assert_eq!(verdicts(&[written("published", &frozen())]), ["good"]);
}

/// Each change with part of the message by which the open schema refuses it.
const REFUSED: [(&str, Change, &str); 27] = [
    ("no source", |book| remove(row(book, "per_second"), "source"), "required property 'source'"),
    ("no confidence", |book| remove(row(book, "units"), "confidence"), "required property 'confidence'"),
    ("no day read", |book| remove(&mut row(book, "per_second")["source"], "read"), "required property 'read'"),
    ("no first day known", |book| remove(row(book, "per_clip"), "known_from"), "required property 'known_from'"),
    ("no sound said", |book| remove(row(book, "per_second"), "audio"), "required property 'audio'"),
    ("unknown billed", |book| row(book, "per_second")["billed"] = json!("per_frame"), "/billed must be equal"),
    ("a number", |book| row(book, "per_second")["usd_per_second"] = json!(0.4), "/usd_per_second must be string"),
    ("a sign", |book| row(book, "per_second")["usd_per_second"] = json!("-0.4"), "/usd_per_second must match"),
    ("a currency", |book| row(book, "per_second")["usd_per_second"] = json!("$0.40"), "/usd_per_second must match"),
    ("no price", |book| remove(row(book, "per_second"), "usd_per_second"), "required property 'usd_per_second'"),
    ("no clips", |book| remove(row(book, "per_clip"), "clips"), "required property 'clips'"),
    ("clips and seconds", |book| row(book, "per_clip")["usd_per_second"] = json!("0.06"), "boolean schema is false"),
    ("a clip without price", |book| remove(&mut row(book, "per_clip")["clips"][0], "usd"), "required property 'usd'"),
    ("no pixels", |book| remove(row(book, "tokens_by_pixels"), "pixels_per_token"), "'pixels_per_token'"),
    ("no tokens", |book| remove(row(book, "tokens_by_rate"), "tokens_per_second"), "'tokens_per_second'"),
    ("a part of a token", |book| row(book, "tokens_by_rate")["tokens_per_second"] = json!(0.5), "must be integer"),
    ("no unit price", |book| remove(row(book, "units"), "usd_per_unit"), "required property 'usd_per_unit'"),
    ("units and tokens", |book| row(book, "units")["tokens_per_second"] = json!(10), "/billed must be equal"),
    ("a resolution", |book| row(book, "per_second")["res"] = json!("719p"), "/res must be equal to one of"),
    ("a 13th month", |book| row(book, "per_second")["known_from"] = json!("2026-13-01"), "/known_from must match"),
    ("no https", |book| row(book, "units")["source"]["url"] = json!("http://example.com"), "/url must match"),
    ("a version", |book| book["version"] = json!(2), "/version must be equal to constant"),
    ("an end without source", |book| remove(reading(book), "source"), "required property 'source'"),
    ("an end of no day", |book| reading(book)["not_before"] = json!("soon"), "/not_before must match"),
    ("a rule without source", |book| remove(with_blocked_rule(book), "blocked_source"), "blocked_source"),
    ("no end", |book| remove(&mut book["retired"][0], "ended"), "required property 'ended'"),
    (
        "limits from nowhere",
        |book| {
            let providers = book["providers"].as_array_mut().expect("providers");
            let limited = providers.iter_mut().find(|provider| provider["caps"] != json!([])).expect("caps");
            remove(limited, "limits_source");
        },
        "required property 'limits_source'",
    ),
];

#[test]
fn an_invalid_book_is_refused_with_the_reason() {
    let files: Vec<PathBuf> = REFUSED
        .iter()
        .enumerate()
        .map(|(at, (_, change, _))| {
            let mut book = frozen();
            change(&mut book);
            written(&format!("wrong-{at}"), &book)
        })
        .collect();
    for ((what, _, words), verdict) in REFUSED.iter().zip(verdicts(&files)) {
        // Readers have the open schema: a fault that only the closed one finds does not count.
        let open = verdict.split("; ").filter(|fault| !fault.starts_with("closed: "));
        assert!(open.clone().any(|fault| fault.contains(words)), "{what}: {verdict}");
    }
}

#[test]
fn a_key_of_a_later_book_is_accepted_by_the_open_schema_and_refused_by_the_closed_one() {
    let mut book = frozen();
    row(&mut book, "per_second")["later"] = json!(1);
    let verdict = verdicts(&[written("later", &book)]).remove(0);
    assert!(verdict.split("; ").all(|fault| fault.starts_with("closed: ")), "{verdict}");
    assert!(verdict.contains("\"unevaluatedProperty\":\"later\""), "{verdict}");
}
