//! The documents say what the code does.

use std::fs;
use std::path::Path;

use clipcost::published;
use clipcost::scenario::param::Param;
use clipcost::scenario::query;
use clipcost::shipped::SHIPPED;

use crate::book;

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
    let names: Vec<&str> = Param::ALL.into_iter().map(Param::name).collect();
    let document = file("docs/link.md");
    let listed: Vec<&str> =
        first_column(&document).into_iter().filter(|name| Param::from_name(name).is_some()).collect();
    assert_eq!(listed, names);
}

#[test]
fn every_example_link_of_the_documents_is_canonical() {
    let mut examples = 0;
    for name in ["docs/link.md", "README.md"] {
        let document = file(name);
        for link in document.split('`').filter_map(|part| part.strip_prefix('?')).filter(|link| link.contains('=')) {
            let opened = query::read(link, book());
            assert_eq!(opened.refused, [], "{name}: {link}");
            assert_eq!(query::write(&opened.scenario, book()), link, "{name}");
            examples += 1;
        }
    }
    assert!(examples >= 5, "only {examples} examples");
}

#[test]
fn the_published_book_has_every_price_with_its_days_and_source() {
    let json = published::to_json(&SHIPPED);
    let models = json["models"].as_array().expect("models");
    let rates: Vec<_> = models.iter().flat_map(|model| model["rates"].as_array().expect("rates")).collect();
    // Four Sora 2 tiers, standard and batch.
    assert_eq!(rates.len(), 8);
    for rate in rates {
        for key in ["res", "mode", "billed", "usd_per_second", "from", "until", "confidence"] {
            assert!(rate[key].is_string(), "{key} of {rate}");
        }
        assert!(rate["source"]["url"].as_str().is_some_and(|url| url.starts_with("https://")), "{rate}");
        assert!(rate["source"]["read"].is_string(), "{rate}");
    }
}
