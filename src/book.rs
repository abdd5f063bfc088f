//! Reads a folder of price files (TOML: one for each provider, one of reported attempts) into a [`Book`], strictly.
//!
//! Every fault of every file is reported with its line; nothing is guessed and nothing skipped. Runs in the build script, in
//! tests and in tools. The page does without this module: it carries the book as [`crate::catalog::packed`] writes it. Knows no plan, and
//! of the shipped prices only the folder that it is given.

// `build.rs` includes this file by its path, from another folder, so its submodules need theirs spelled out.
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
#[path = "book/values.rs"]
mod values;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::catalog::{Book, Text};
pub use fault::{Fault, FaultKind};
use reader::Reader;
use values::{Needed, NonEmptyText};

/// Reads every `*.toml` of a folder, in the order of the file names. Other files and subfolders are ignored.
///
/// # Errors
/// Every [`Fault`] of every file, in that order; where the folder or a file cannot be read, that fault alone.
pub fn read_folder(folder: &Path) -> Result<Book, Vec<Fault>> {
    let unreadable = |path: &Path, why: &std::io::Error| {
        vec![Fault { file: path.display().to_string(), line: 1, kind: FaultKind::Unreadable(why.to_string()) }]
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

/// Reads price files given as (name, text). No files at all are an empty book.
///
/// # Errors
/// Every [`Fault`] of every file, in the order given and by line within each.
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

/// Adds the contents of a file to the book. A file that sells nothing has no provider; any other needs one.
fn add(book: &mut Book, reader: &mut Reader<'_>, file: file::File, ids: &mut Ids) {
    for (name, row) in file.source {
        let source = provider::source(reader, row);
        reader.sources.insert(name, source);
    }
    let has = |key: &str| reader.top.contains(key);
    let is_of_nobody = has("attempts") || has("unpriced");
    if !has("provider") && (has("model") || has("retired") || !is_of_nobody) {
        reader.fault(0, FaultKind::MissingKey("provider"));
    }
    let provider = file.provider.and_then(|row| provider::provider(reader, row, ids));
    let id: Text = provider.as_ref().map(|provider| provider.id.clone()).unwrap_or_default();
    book.providers.to_mut().extend(provider);
    let models = file.model.into_iter().filter_map(|row| model::model(reader, row, &id, ids));
    book.models.to_mut().extend(models);
    let retired = file.retired.into_iter().filter_map(|row| provider::retired(reader, row, &id));
    book.retired.to_mut().extend(retired);
    let unpriced = file.unpriced.into_iter().filter_map(|row| provider::unpriced(reader, row));
    book.unpriced.to_mut().extend(unpriced);
    let attempts = file.attempts.into_iter().filter_map(|row| attempts::reported(reader, row, ids));
    book.attempts.to_mut().extend(attempts);
}

/// The ids found so far in all files: no two providers, models or reports may share one.
#[derive(Default)]
struct Ids(BTreeSet<Text>);

impl Ids {
    /// The `id` of the table at `table`, which must be there and must not be in use; either fault is recorded.
    fn claim(&mut self, reader: &mut Reader<'_>, table: usize, id: Needed<NonEmptyText>) -> Option<Text> {
        let NonEmptyText(id) = reader.needed(table, "id", id)?;
        if !self.0.insert(id.clone()) {
            reader.fault(table, FaultKind::Duplicate(id.clone().into_owned()));
        }
        Some(id)
    }
}
