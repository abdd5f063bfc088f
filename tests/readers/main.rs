//! What other programs read: `prices.json` held against its schema by a validator that is not ours, and the documents' examples, each
//! run in its language. Needs what `scripts/setup browsers` brings; a program that is missing fails its test.

mod examples;
mod readings;
mod schema;

use std::fs;
use std::path::{Path, PathBuf};

use clipcost::published;
use clipcost::shipped::SHIPPED;
use serde_json::Value;

/// The price book of this build as it is published.
fn shipped() -> Value {
    published::to_json(&SHIPPED)
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Writes a book into a file of its own, for a program to read.
fn written(name: &str, book: &Value) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.json"));
    fs::write(&path, book.to_string()).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    path
}
