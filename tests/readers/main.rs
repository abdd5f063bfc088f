//! What other programs read: `prices.json` checked against its schema by an independent validator, and the examples of the
//! documents, each run in its language. Needs what `scripts/setup browsers` installs; a missing program fails its test.

mod examples;
mod readings;
mod schema;
mod shipped;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use clipcost::book::read_folder;
use clipcost::published;
use serde_json::Value;

/// The frozen book as `prices.json` would have it.
fn frozen() -> Value {
    let book = read_folder(&root().join("tests/prices"));
    published::to_json(&book.unwrap_or_else(|faults| panic!("the frozen book has faults: {faults:?}")))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A folder for files that other programs read, with the schema beside them.
static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("published");
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("prices.schema.json"), published::schema().to_string()).expect("the schema");
    folder
});

/// Writes a book to a file for another program to read.
fn written(name: &str, book: &Value) -> PathBuf {
    let path = FOLDER.join(format!("{name}.json"));
    fs::write(&path, book.to_string()).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    path
}
