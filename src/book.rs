//! Reads a folder of price files (TOML, one a provider, and one of attempts) into a [`Book`], strictly.
//!
//! Every fault of every file is reported, each with its line: nothing is guessed, nothing skipped. Runs in the build script,
//! in tests and in tools; the page carries only the tables that [`tables`] writes.

// The build script takes this file by its path, and these from where it lies.
#[path = "book/attempts.rs"]
mod attempts;
#[path = "book/fault.rs"]
mod fault;
#[path = "book/file.rs"]
mod file;
#[path = "book/model.rs"]
mod model;
#[path = "book/provider.rs"]
mod provider;
#[path = "book/reader.rs"]
mod reader;
#[path = "book/shapes.rs"]
mod shapes;
#[path = "book/tables.rs"]
pub mod tables;
#[path = "book/values.rs"]
mod values;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::catalog::{Book, Text};
pub use fault::{Fault, What};
use reader::Reader;
use values::{Needed, Words};

/// Reads every `*.toml` of a folder, in the order of their names.
///
/// # Errors
/// Every [`Fault`] of every file.
pub fn read_folder(folder: &Path) -> Result<Book, Vec<Fault>> {
    let unreadable = |path: &Path, why: &std::io::Error| {
        vec![Fault { file: path.display().to_string(), line: 1, what: What::Unreadable(why.to_string()) }]
    };
    let entries = fs::read_dir(folder).map_err(|why| unreadable(folder, &why))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    let mut files = Vec::new();
    for path in &paths {
        let text = fs::read_to_string(path).map_err(|why| unreadable(path, &why))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.push((name, text));
    }
    read_texts(files.iter().map(|(name, text)| (name.as_str(), text.as_str())))
}

/// Reads price files given as (name, text).
///
/// # Errors
/// Every [`Fault`] of every file.
pub fn read_texts<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Book, Vec<Fault>> {
    let (mut book, mut ids, mut faults) = (Book::default(), Ids::default(), Vec::new());
    for (name, text) in files {
        let mut reader = Reader::new(name, text);
        if let Some(file) = reader.read() {
            add(&mut book, &mut reader, file, &mut ids);
        }
        faults.extend(reader.into_faults());
    }
    if faults.is_empty() { Ok(book) } else { Err(faults) }
}

/// Adds what a file holds to the book. One that only tells attempts has no provider.
fn add(book: &mut Book, reader: &mut Reader<'_>, file: file::File, ids: &mut Ids) {
    for (name, row) in file.source {
        let source = provider::source(reader, row);
        reader.sources.insert(name, source);
    }
    let has = |key: &str| reader.top.contains(key);
    if !has("provider") && (has("model") || has("retired") || !has("attempts")) {
        reader.fault(0, What::MissingKey("provider"));
    }
    let provider = file.provider.and_then(|row| provider::provider(reader, row, ids));
    let id: Text = provider.as_ref().map(|provider| provider.id.clone()).unwrap_or_default();
    book.providers.to_mut().extend(provider);
    let models = file.model.into_iter().filter_map(|row| model::model(reader, row, &id, ids));
    book.models.to_mut().extend(models);
    let retired = file.retired.into_iter().filter_map(|row| provider::retired(reader, row, &id));
    book.retired.to_mut().extend(retired);
    let attempts = file.attempts.into_iter().filter_map(|row| attempts::reported(reader, row, ids));
    book.attempts.to_mut().extend(attempts);
}

/// The ids that are taken, by any file: no two providers, models or reports share one.
#[derive(Default)]
struct Ids(BTreeSet<Text>);

impl Ids {
    /// The `id` of a table.
    fn take(&mut self, reader: &mut Reader<'_>, table: usize, id: Needed<Words>) -> Option<Text> {
        let Words(id) = reader.needed(table, "id", id)?;
        if !self.0.insert(id.clone()) {
            reader.fault(table, What::Twice(id.clone().into_owned()));
        }
        Some(id)
    }
}
