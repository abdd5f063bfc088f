//! The documents agree with the code: parameters, example links, example price files, published keys.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::Path;

use strum::VariantArray;

use clipcost::book::read_texts;
use clipcost::names::Code;
use clipcost::plan::param::Param;
use clipcost::published;
use serde_json::Value;

use crate::book;
use crate::shipped_rules::written_again;

fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// The names in backticks in the first column of a document's tables.
fn first_column(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect()
}

#[test]
fn the_link_document_lists_every_parameter_in_order() {
    let names: Vec<&str> = Param::VARIANTS.iter().copied().map(|param| param.code()).collect();
    let document = file("docs/link.md");
    let listed: Vec<&str> =
        first_column(&document).into_iter().filter(|name| name.parse::<Param>().ok().is_some()).collect();
    assert_eq!(listed, names);
}

#[test]
fn every_example_link_of_the_documents_is_canonical() {
    let mut examples = 0;
    for name in ["docs/link.md", "README.md"] {
        let document = file(name);
        for link in document.split('`').filter_map(|part| part.strip_prefix('?')).filter(|link| link.contains('=')) {
            assert_eq!(written_again(link), link, "{name}");
            examples += 1;
        }
    }
    assert!(examples >= 5, "only {examples} examples");
}

/// Every published price.
fn published_rates() -> Vec<Value> {
    let json = published::to_json(book());
    let models = json["models"].as_array().expect("models").iter();
    models.flat_map(|model| model["rates"].as_array().expect("rates").clone()).collect()
}

#[test]
fn the_published_book_has_every_price_with_its_days_source_confidence_and_shape() {
    let rates = published_rates();
    assert_eq!(rates.len(), book().models.iter().map(|model| model.rates.len()).sum::<usize>());
    for rate in &rates {
        for key in ["res", "audio", "mode", "billed", "known_from", "confidence"] {
            assert!(rate[key].is_string(), "{key} of {rate}");
        }
        assert!(rate["source"]["url"].as_str().is_some_and(|url| url.starts_with("https://")), "{rate}");
        assert!(rate["source"]["read"].is_string(), "{rate}");
        // A first day that nobody knows is absent, and then the price is known from the day it was first read.
        let first = ["from", "known_from"].map(|key| rate[key].as_str());
        let read = rate["source"]["first_read"].as_str().or(rate["source"]["read"].as_str());
        assert_eq!(first[1], first[0].or(read), "{rate}");
        assert_eq!(rate["usd_per_second"].is_string(), rate["billed"] != "per_clip", "{rate}");
    }
}

#[test]
fn a_published_price_per_second_is_worked_out_from_its_shape() {
    let json = published::to_json(book());
    let models = json["models"].as_array().expect("models");
    let expected = [
        ("sora-2-pro", "1080p", "on", "per_second", Some("0.7")),
        ("veo-3.1", "4k", "off", "per_second", Some("0.4")),
        // 5 s for $0.30 and 10 s for $0.90 have no price of a second.
        ("luma-ray-3.2", "720p", "off", "per_clip", None),
        // 864 × 496 × 24 ÷ 1024 = 10,044 tokens at $7.00 a million.
        ("seedance-2.0", "480p", "on", "tokens_by_pixels", Some("0.070308")),
        // 3840 × 2160 × 24 ÷ 1024 = 194,400 tokens at $4.00 a million.
        ("seedance-2.0", "4k", "on", "tokens_by_pixels", Some("0.7776")),
        // 5,792 tokens at $17.50 a million.
        ("gemini-omni-1.1-flash", "720p", "on", "tokens_by_rate", Some("0.10136")),
        // 0.9 units at $0.14, and 13 at $0.005.
        ("kling-3.0", "720p", "on", "units", Some("0.126")),
        ("vidu-q3-turbo", "1080p", "on", "units", Some("0.065")),
    ];
    for (id, res, audio, billed, usd) in expected {
        let model = models.iter().find(|model| model["id"] == id).expect("a model");
        let mut rates = model["rates"].as_array().expect("rates").iter();
        let rate = rates.find(|rate| rate["res"] == res && rate["audio"] == audio && rate["mode"] == "standard");
        let rate = rate.unwrap_or_else(|| panic!("no {id} at {res}"));
        assert_eq!((rate["billed"].as_str(), rate["usd_per_second"].as_str()), (Some(billed), usd), "{id} {res}");
    }
}

/// Collects the keys of all objects in a value; in a schema, the keys that it defines.
fn keys(value: &Value, in_schema: bool, found: &mut BTreeSet<String>) {
    let inside: Vec<&Value> = match value {
        Value::Object(object) if in_schema => {
            let defined = object.get("properties").and_then(Value::as_object);
            found.extend(defined.into_iter().flat_map(|defined| defined.keys().cloned()));
            object.values().collect()
        }
        Value::Object(object) => {
            found.extend(object.keys().cloned());
            object.values().collect()
        }
        Value::Array(list) => list.iter().collect(),
        _ => Vec::new(),
    };
    for value in inside {
        keys(value, in_schema, found);
    }
}

#[test]
fn the_schema_lists_every_key_that_is_written() {
    let (mut written, mut listed) = (BTreeSet::new(), BTreeSet::new());
    keys(&published::to_json(book()), false, &mut written);
    keys(&published::schema(), true, &mut listed);
    // The frozen book has no model with a known last day ahead, which alone has this key.
    written.insert("ends".to_owned());
    assert_eq!(listed, written);
}

/// The price file that the document shows as a whole.
fn example_file() -> String {
    let document = file("docs/prices.md");
    let mut blocks = document.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks.find(|block| block.starts_with("[provider]")).expect("a price file").to_owned()
}

#[test]
fn the_price_document_shows_a_file_that_is_read_and_every_shape() {
    let book = read_texts([("acme.toml", example_file().as_str())]).unwrap_or_else(|faults| panic!("{faults:?}"));
    let rates = book.models.iter().flat_map(|model| model.rates.iter());
    let shapes: HashSet<_> = rates.map(|rate| std::mem::discriminant(&rate.price)).collect();
    assert_eq!(shapes.len(), 5);
    assert_eq!((book.providers.len(), book.retired.len()), (1, 1));
}

#[test]
fn the_price_document_shows_how_attempts_are_reported() {
    let document = file("docs/prices.md");
    let mut blocks = document.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let report = blocks.find(|block| block.contains("[[attempts]]")).expect("a report");
    let book = read_texts([("attempts.toml", report)]).unwrap_or_else(|faults| panic!("{faults:?}"));
    assert_eq!((book.providers.len(), book.attempts.len()), (0, 1));
}

#[test]
fn reading_a_price_again_changes_the_day_read_and_no_figure() {
    let once = example_file();
    let read = "read = \"2026-10-07\"\n";
    let again = once.replacen(read, "first_read = \"2026-10-07\"\nread = \"2027-01-10\"\n", 1);
    assert_ne!(once, again);
    let open = |text: &str| read_texts([("acme.toml", text)]).unwrap_or_else(|faults| panic!("{faults:?}"));
    let (before, after) = (open(&once), open(&again));
    let mut moved = 0;
    for (before, after) in before.models.iter().zip(after.models.iter()) {
        for (before, after) in before.rates.iter().zip(after.rates.iter()) {
            assert_eq!((before.known_from(), &before.price), (after.known_from(), &after.price));
            moved += usize::from(before.source.read != after.source.read);
        }
        for (before, after) in before.clips.iter().zip(after.clips.iter()) {
            assert_eq!(before.known_from(), after.known_from());
        }
    }
    assert!(moved > 0, "nothing was read again");
    let json = published::to_json(&after);
    let source = &json["models"][0]["rates"][0]["source"];
    assert_eq!((source["first_read"].as_str(), source["read"].as_str()), (Some("2026-10-07"), Some("2027-01-10")));
    let wrong = again.replacen("first_read = \"2026-10-07\"", "first_read = \"2027-01-11\"", 1);
    let faults = read_texts([("acme.toml", wrong.as_str())]).err().unwrap_or_default();
    let messages: Vec<String> = faults.iter().map(ToString::to_string).collect();
    let expected = ": `first_read` has to be no later than `read`";
    assert!(matches!(&messages[..], [one] if one.ends_with(expected)), "{messages:?}");
}
