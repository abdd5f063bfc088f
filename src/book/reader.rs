//! One price file being read: its shape by serde, every fault kept with its place.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::Deserialize as _;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer};

use super::file::File;
use super::values::{Needed, Words};
use super::{Fault, What};
use crate::catalog::Source;
use crate::date::Date;

/// A file, and the faults found so far.
pub(super) struct Reader<'f> {
    name: &'f str,
    text: &'f str,
    /// The keys that the file begins with, whatever they hold.
    pub top: BTreeSet<String>,
    /// Where each key of a table stands, whatever it holds, by where the table begins: offsets in bytes.
    places: BTreeMap<(usize, String), usize>,
    /// The sources of the file by name; none for one with a fault, which is told once.
    pub sources: BTreeMap<String, Option<Source>>,
    faults: Vec<(usize, What)>,
}

impl<'f> Reader<'f> {
    pub(super) fn new(name: &'f str, text: &'f str) -> Reader<'f> {
        let (top, places, sources) = (BTreeSet::new(), BTreeMap::new(), BTreeMap::new());
        Reader { name, text, top, places, sources, faults: Vec::new() }
    }

    /// What stands in the file, without the keys that have a fault: serde stops at the first fault, so that key is taken out and the
    /// rest is read again. None where the file is no TOML.
    pub(super) fn read(&mut self) -> Option<File> {
        let (mut table, errors) = DeTable::parse_recoverable(self.text);
        for error in &errors {
            self.fault(error.span().unwrap_or_default().start, What::Syntax(error.message().to_owned()));
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
            let Some(taken) = take_out(table.get_mut(), &span) else {
                self.fault(span.start, What::Syntax(why));
                return None;
            };
            let what = match taken {
                Taken::Unknown => What::UnknownKey(why),
                Taken::Wrong(key) => What::Wrong { key, why },
            };
            self.fault(span.start, what);
        }
    }

    /// Notes where the keys of every table stand that a value is or holds.
    fn note_places(&mut self, value: &Spanned<DeValue<'_>>) {
        for (at, table) in tables(value) {
            for (key, value) in table {
                self.places.insert((at, key.get_ref().to_string()), key.span().start);
                self.note_places(value);
            }
        }
    }

    /// Keeps a fault of what stands at an offset.
    pub(super) fn fault(&mut self, at: usize, what: What) {
        self.faults.push((at, what));
    }

    /// Where a key of the table at `table` stands, if it does.
    pub(super) fn place(&self, table: usize, key: &str) -> Option<usize> {
        self.places.get(&(table, key.to_owned())).copied()
    }

    pub(super) fn has(&self, table: usize, key: &str) -> bool {
        self.place(table, key).is_some()
    }

    /// A value that has to be there. One that is there and wrong has been told.
    pub(super) fn needed<T>(&mut self, table: usize, key: &'static str, value: Needed<T>) -> Option<T> {
        if value.0.is_none() && !self.has(table, key) {
            self.fault(table, What::MissingKey(key));
        }
        value.0
    }

    /// Tells keys that have no meaning beside the others of their table.
    pub(super) fn refuse(&mut self, table: usize, keys: &[&'static str]) {
        for &key in keys {
            if let Some(place) = self.place(table, key) {
                self.fault(place, What::NotHere(key));
            }
        }
    }

    /// The source of a name that has to be there.
    pub(super) fn source(&mut self, table: usize, key: &'static str, name: Needed<Words>) -> Option<Source> {
        let Words(name) = self.needed(table, key, name)?;
        let found = self.sources.get(&*name).cloned();
        if found.is_none() {
            self.fault(table, What::UnknownSource(name.into_owned()));
        }
        found?
    }

    /// The source of what may stand without an address.
    pub(super) fn known_source(&mut self, table: usize, name: Needed<Words>) -> Option<Source> {
        if self.has(table, "source") { self.source(table, "source", name) } else { None }
    }

    /// The source of what may stand in a table: neither without the other.
    pub(super) fn source_of(
        &mut self,
        table: usize,
        what: &[&str],
        key: &'static str,
        name: Needed<Words>,
    ) -> Option<Source> {
        if what.iter().any(|what| self.has(table, what)) {
            return self.source(table, key, name);
        }
        self.refuse(table, &[key]);
        None
    }

    /// Tells a first day that is not before the last one.
    pub(super) fn check_order(&mut self, table: usize, from: Option<Date>, until: Option<Date>) {
        if let (Some(from), Some(until)) = (from, until)
            && from >= until
        {
            self.fault(table, What::DatesOutOfOrder);
        }
    }

    /// Every fault in the order of the lines.
    pub(super) fn into_faults(mut self) -> Vec<Fault> {
        self.faults.sort_by_key(|&(at, _)| at);
        let line = |at: usize| {
            let before = self.text.get(..at).unwrap_or(self.text);
            before.bytes().filter(|&byte| byte == b'\n').count().saturating_add(1)
        };
        let told = self.faults.into_iter();
        told.map(|(at, what)| Fault { file: self.name.to_owned(), line: line(at), what }).collect()
    }
}

/// The tables that a value is or lists, each with where it begins.
fn tables<'t, 'f>(value: &'t Spanned<DeValue<'f>>) -> impl Iterator<Item = (usize, &'t DeTable<'f>)> {
    let listed = value.get_ref().as_array().into_iter().flat_map(|list| list.iter());
    std::iter::once(value).chain(listed).filter_map(|one| Some((one.span().start, one.get_ref().as_table()?)))
}

/// A key that was taken out of a file.
enum Taken {
    /// No table of its kind has it.
    Unknown,
    /// What it held is wrong.
    Wrong(String),
}

/// Takes the key out that serde's fault is about: it tells the place of the key, of its value or of a value in a list.
fn take_out(table: &mut DeTable<'_>, fault: &Range<usize>) -> Option<Taken> {
    let is_in = |value: &Spanned<DeValue<'_>>| {
        let listed = value.get_ref().as_array().into_iter().flat_map(|list| list.iter());
        std::iter::once(value).chain(listed).any(|one| one.span() == *fault)
    };
    let found = table.iter().find(|(key, value)| key.span() == *fault || is_in(value)).map(|(key, _)| key.clone());
    if let Some(key) = found {
        table.remove(key.get_ref().as_ref());
        let unknown = key.span() == *fault;
        return Some(if unknown { Taken::Unknown } else { Taken::Wrong(key.into_inner().into_owned()) });
    }
    table.iter_mut().find_map(|(_, value)| {
        if let DeValue::Array(list) = value.get_mut() {
            return list.iter_mut().find_map(|item| take_out_of(item, fault));
        }
        take_out_of(value, fault)
    })
}

fn take_out_of(value: &mut Spanned<DeValue<'_>>, fault: &Range<usize>) -> Option<Taken> {
    if let DeValue::Table(table) = value.get_mut() { take_out(table, fault) } else { None }
}
