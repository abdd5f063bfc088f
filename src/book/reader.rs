//! Reads one price file with serde and collects its faults, each with its place. What a model or a provider must have is not
//! known here.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::Deserialize as _;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer};

use super::file::File;
use super::values::{Needed, NonEmptyText};
use super::{Fault, FaultKind};
use crate::catalog::Source;
use crate::date::Date;

/// A price file with the faults found so far. Places in it are byte offsets; a table is named by where it begins.
pub(super) struct Reader<'f> {
    name: &'f str,
    text: &'f str,
    /// The keys of the file's top level, also of those whose value has a fault.
    pub top: BTreeSet<String>,
    /// The place of each key by its table and name, also of keys whose value has a fault.
    places: BTreeMap<(usize, String), usize>,
    /// The sources of the file by name. None for one with a fault: that is reported once, and not again where the source is
    /// named.
    pub sources: BTreeMap<String, Option<Source>>,
    faults: Vec<(usize, FaultKind)>,
}

impl<'f> Reader<'f> {
    pub(super) fn new(name: &'f str, text: &'f str) -> Reader<'f> {
        let (top, places, sources) = (BTreeSet::new(), BTreeMap::new(), BTreeMap::new());
        Reader { name, text, top, places, sources, faults: Vec::new() }
    }

    /// The contents of the file without the keys that have a fault; none where the file is not valid TOML.
    ///
    /// Serde stops at the first fault. To find all of them, the key of that fault is removed and the rest is read again.
    pub(super) fn read(&mut self) -> Option<File> {
        let (mut table, errors) = DeTable::parse_recoverable(self.text);
        for error in &errors {
            self.fault(error.span().unwrap_or_default().start, FaultKind::Syntax(error.message().to_owned()));
        }
        if !errors.is_empty() {
            return None;
        }
        for (key, value) in table.get_ref() {
            self.top.insert(key.get_ref().to_string());
            self.note_places(value);
        }
        loop {
            let error = match File::deserialize(Deserializer::from(table.clone())) {
                Ok(file) => return Some(file),
                Err(error) => error,
            };
            let (span, why) = (error.span().unwrap_or_default(), error.message().to_owned());
            let Some(removed) = remove_faulty_key(table.get_mut(), &span) else {
                self.fault(span.start, FaultKind::Syntax(why));
                return None;
            };
            let kind = match removed {
                RemovedKey::Unknown => FaultKind::UnknownKey(why),
                RemovedKey::Invalid(key) => FaultKind::InvalidValue { key, why },
            };
            self.fault(span.start, kind);
        }
    }

    /// Records the place of every key in the tables that `value` is or contains.
    fn note_places(&mut self, value: &Spanned<DeValue<'_>>) {
        for (at, table) in tables(value) {
            for (key, value) in table {
                self.places.insert((at, key.get_ref().to_string()), key.span().start);
                self.note_places(value);
            }
        }
    }

    /// Records a fault at a place.
    pub(super) fn fault(&mut self, at: usize, kind: FaultKind) {
        self.faults.push((at, kind));
    }

    /// The place of a key of a table; none where the table does not have it.
    pub(super) fn place(&self, table: usize, key: &str) -> Option<usize> {
        self.places.get(&(table, key.to_owned())).copied()
    }

    pub(super) fn has(&self, table: usize, key: &str) -> bool {
        self.place(table, key).is_some()
    }

    /// The value of a required key; a fault where the key is missing. A key whose value has a fault is not reported again.
    pub(super) fn needed<T>(&mut self, table: usize, key: &'static str, value: Needed<T>) -> Option<T> {
        if value.0.is_none() && !self.has(table, key) {
            self.fault(table, FaultKind::MissingKey(key));
        }
        value.0
    }

    /// Records a fault for each of `keys` that the table has: they have no meaning together with its other keys.
    pub(super) fn refuse(&mut self, table: usize, keys: &[&'static str]) {
        for &key in keys {
            if let Some(place) = self.place(table, key) {
                self.fault(place, FaultKind::MisplacedKey(key));
            }
        }
    }

    /// The source that a required key names; a fault where the key is missing or the file defines no such source.
    pub(super) fn source(&mut self, table: usize, key: &'static str, name: Needed<NonEmptyText>) -> Option<Source> {
        let NonEmptyText(name) = self.needed(table, key, name)?;
        let found = self.sources.get(&*name).cloned();
        if found.is_none() {
            self.fault(table, FaultKind::UnknownSource(name.into_owned()));
        }
        found?
    }

    /// The source named by an optional key `source`.
    pub(super) fn known_source(&mut self, table: usize, name: Needed<NonEmptyText>) -> Option<Source> {
        if self.has(table, "source") { self.source(table, "source", name) } else { None }
    }

    /// The source, named by `key`, of the optional keys `what`: required where the table has one of them, refused where it has
    /// none.
    pub(super) fn source_of(
        &mut self,
        table: usize,
        what: &[&str],
        key: &'static str,
        name: Needed<NonEmptyText>,
    ) -> Option<Source> {
        if what.iter().any(|what| self.has(table, what)) {
            return self.source(table, key, name);
        }
        self.refuse(table, &[key]);
        None
    }

    /// Records a fault where both days are known and `from` is not before `until`.
    pub(super) fn check_order(&mut self, table: usize, from: Option<Date>, until: Option<Date>) {
        if let (Some(from), Some(until)) = (from, until)
            && from >= until
        {
            self.fault(table, FaultKind::DatesOutOfOrder);
        }
    }

    /// Every fault, in the order of the lines.
    pub(super) fn into_faults(mut self) -> Vec<Fault> {
        self.faults.sort_by_key(|&(at, _)| at);
        let line = |at: usize| {
            let before = self.text.get(..at).unwrap_or(self.text);
            before.bytes().filter(|&byte| byte == b'\n').count().saturating_add(1)
        };
        let faults = self.faults.into_iter();
        faults.map(|(at, kind)| Fault { file: self.name.to_owned(), line: line(at), kind }).collect()
    }
}

/// The tables that a value is or, as a list, contains directly, each with its place.
fn tables<'t, 'f>(value: &'t Spanned<DeValue<'f>>) -> impl Iterator<Item = (usize, &'t DeTable<'f>)> {
    let listed = value.get_ref().as_array().into_iter().flat_map(|list| list.iter());
    std::iter::once(value).chain(listed).filter_map(|one| Some((one.span().start, one.get_ref().as_table()?)))
}

/// Why a key was removed from a file.
enum RemovedKey {
    /// No table of this kind has such a key.
    Unknown,
    /// The value of this key is invalid.
    Invalid(String),
}

/// Removes the key that serde's fault is about. The fault's span is that of the key, of its value, or of an item of its list.
/// None where no key has that span.
fn remove_faulty_key(table: &mut DeTable<'_>, fault: &Range<usize>) -> Option<RemovedKey> {
    let is_in = |value: &Spanned<DeValue<'_>>| {
        let listed = value.get_ref().as_array().into_iter().flat_map(|list| list.iter());
        std::iter::once(value).chain(listed).any(|one| one.span() == *fault)
    };
    let found = table.iter().find(|(key, value)| key.span() == *fault || is_in(value)).map(|(key, _)| key.clone());
    if let Some(key) = found {
        table.remove(key.get_ref().as_ref());
        let unknown = key.span() == *fault;
        return Some(if unknown { RemovedKey::Unknown } else { RemovedKey::Invalid(key.into_inner().into_owned()) });
    }
    table.iter_mut().find_map(|(_, value)| {
        if let DeValue::Array(list) = value.get_mut() {
            return list.iter_mut().find_map(|item| remove_faulty_key_in(item, fault));
        }
        remove_faulty_key_in(value, fault)
    })
}

fn remove_faulty_key_in(value: &mut Spanned<DeValue<'_>>, fault: &Range<usize>) -> Option<RemovedKey> {
    if let DeValue::Table(table) = value.get_mut() { remove_faulty_key(table, fault) } else { None }
}
