//! A strict reader of TOML tables: every key asked for once, every fault kept with its line.

use std::cell::RefCell;

use rust_decimal::Decimal;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Fault, What};
use crate::catalog::Rate;
use crate::date::Date;
use crate::money::parse_decimal;

/// One file being read, and the faults found so far.
pub(super) struct Reader<'f> {
    name: &'f str,
    text: &'f str,
    faults: RefCell<Vec<Fault>>,
}

impl<'f> Reader<'f> {
    pub(super) fn new(name: &'f str, text: &'f str) -> Reader<'f> {
        Reader { name, text, faults: RefCell::default() }
    }

    /// The file's top table, where it is TOML at all.
    pub(super) fn parse(&self) -> Option<DeTable<'f>> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in &errors {
            let at = error.span().map_or(0, |span| span.start);
            self.fault(at, What::Syntax(error.message().to_owned()));
        }
        errors.is_empty().then(|| table.into_inner())
    }

    pub(super) fn fault(&self, at: usize, what: What) {
        let before = self.text.get(..at).unwrap_or(self.text);
        let line = before.bytes().filter(|&byte| byte == b'\n').count().saturating_add(1);
        self.faults.borrow_mut().push(Fault { file: self.name.to_owned(), line, what });
    }

    pub(super) fn into_faults(self) -> Vec<Fault> {
        let mut faults = self.faults.into_inner();
        faults.sort_by_key(|fault| fault.line);
        faults
    }
}

/// A table of the file. Keys are asked for by name; [`Fields::finish`] reports those nobody asked for.
pub(super) struct Fields<'r> {
    reader: &'r Reader<'r>,
    table: &'r DeTable<'r>,
    at: usize,
    asked: Vec<String>,
}

impl<'r> Fields<'r> {
    pub(super) fn of(reader: &'r Reader<'r>, table: &'r DeTable<'r>, at: usize) -> Fields<'r> {
        Fields { reader, table, at, asked: Vec::new() }
    }

    pub(super) fn fault(&self, what: What) {
        self.reader.fault(self.at, what);
    }

    pub(super) fn keys(&self) -> Vec<String> {
        self.table.keys().map(|key| key.get_ref().to_string()).collect()
    }

    /// Reports every key that was not asked for.
    pub(super) fn finish_now(&mut self) {
        for key in self.table.keys() {
            let name = key.get_ref().to_string();
            if !self.asked.contains(&name) {
                self.reader.fault(key.span().start, What::UnknownKey(name));
            }
        }
    }

    pub(super) fn finish(mut self) {
        self.finish_now();
    }

    /// Takes keys for known ones, whatever they hold.
    pub(super) fn take_as_known(&mut self, keys: &[&str]) {
        self.asked.extend(keys.iter().map(|&key| key.to_owned()));
    }

    fn find(&mut self, key: &str) -> Option<&'r Spanned<DeValue<'r>>> {
        self.asked.push(key.to_owned());
        self.table.get(key)
    }

    fn wrong(&self, value: &Spanned<DeValue<'_>>, key: &str, wanted: &'static str) {
        self.reader.fault(value.span().start, What::Wrong { key: key.to_owned(), wanted });
    }

    /// A text that `read` understands.
    pub(super) fn optional<T>(
        &mut self,
        key: &str,
        wanted: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let value = self.find(key)?;
        let found = value.get_ref().as_str().and_then(read);
        if found.is_none() {
            self.wrong(value, key, wanted);
        }
        found
    }

    /// Like [`Fields::optional`], and reported where it is missing.
    pub(super) fn one_of<T>(
        &mut self,
        key: &'static str,
        wanted: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        if !self.table.contains_key(key) {
            self.fault(What::MissingKey(key));
        }
        self.optional(key, wanted, read)
    }

    pub(super) fn text(&mut self, key: &'static str) -> Option<String> {
        self.one_of(key, "a text that is not empty", |text| (!text.is_empty()).then(|| text.to_owned()))
    }

    pub(super) fn address(&mut self, key: &'static str) -> Option<String> {
        self.one_of(key, "an https address", |text| text.starts_with("https://").then(|| text.to_owned()))
    }

    pub(super) fn date(&mut self, key: &'static str) -> Option<Date> {
        self.one_of(key, "a day as \"YYYY-MM-DD\"", Date::parse)
    }

    pub(super) fn optional_date(&mut self, key: &str) -> Option<Date> {
        self.optional(key, "a day as \"YYYY-MM-DD\"", Date::parse)
    }

    /// An amount: a string, for a bare number would have discontinued through a float.
    pub(super) fn price(&mut self, key: &'static str) -> Option<Decimal> {
        self.one_of(key, "an amount written as a string, like \"0.10\"", |text| parse_decimal(text).ok())
    }

    pub(super) fn optional_price(&mut self, key: &'static str) -> Option<Decimal> {
        if self.has(key) { self.price(key) } else { None }
    }

    pub(super) fn optional_whole<T: TryFrom<u32>>(&mut self, key: &'static str) -> Option<T> {
        if self.has(key) { self.whole(key) } else { None }
    }

    /// A list of texts that `read` understands; empty where it is missing.
    pub(super) fn optional_list<T>(
        &mut self,
        key: &str,
        wanted: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Vec<T> {
        let Some(value) = self.find(key) else { return Vec::new() };
        let list = value.get_ref().as_array();
        let found = list.and_then(|list| list.iter().map(|item| item.get_ref().as_str().and_then(&read)).collect());
        if found.is_none() {
            self.wrong(value, key, wanted);
        }
        found.unwrap_or_default()
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    pub(super) fn whole<T: TryFrom<u32>>(&mut self, key: &'static str) -> Option<T> {
        let Some(value) = self.find(key) else {
            self.fault(What::MissingKey(key));
            return None;
        };
        let found = as_whole(value.get_ref()).and_then(|number| T::try_from(number).ok());
        if found.is_none() {
            self.wrong(value, key, "a whole number, 1 or more, that fits");
        }
        found
    }

    pub(super) fn wholes(&mut self, key: &'static str) -> Vec<u32> {
        let Some(value) = self.find(key) else {
            self.fault(What::MissingKey(key));
            return Vec::new();
        };
        let list = value.get_ref().as_array();
        let found: Option<Vec<u32>> = list.and_then(|list| list.iter().map(|item| as_whole(item.get_ref())).collect());
        if found.is_none() {
            self.wrong(value, key, "a list of whole numbers, 1 or more");
        }
        found.unwrap_or_default()
    }

    pub(super) fn table(&mut self, key: &str) -> Option<Fields<'r>> {
        let Some(value) = self.find(key) else {
            self.fault(What::Wrong { key: key.to_owned(), wanted: "there, as a table" });
            return None;
        };
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(value, key, "a table");
            return None;
        };
        Some(Fields::of(self.reader, table, value.span().start))
    }

    /// A list of tables that may not be missing.
    pub(super) fn tables(&mut self, key: &'static str) -> Vec<Fields<'r>> {
        if !self.table.contains_key(key) {
            self.fault(What::MissingKey(key));
        }
        self.optional_tables(key)
    }

    pub(super) fn optional_tables(&mut self, key: &str) -> Vec<Fields<'r>> {
        let Some(value) = self.find(key) else { return Vec::new() };
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(value, key, "a list of tables");
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in list.iter() {
            match item.get_ref().as_table() {
                Some(table) => tables.push(Fields::of(self.reader, table, item.span().start)),
                None => self.wrong(item, key, "a list of tables"),
            }
        }
        tables
    }

    /// A list of at least one table.
    pub(super) fn some_tables(&mut self, key: &'static str) -> Vec<Fields<'r>> {
        let is_empty = |value: &Spanned<DeValue<'_>>| value.get_ref().as_array().is_some_and(|list| list.is_empty());
        if let Some(value) = self.table.get(key).filter(|value| is_empty(value)) {
            self.wrong(value, key, "a list of tables, one or more");
        }
        self.optional_tables(key)
    }

    /// Reports a first day that is not before the last one.
    pub(super) fn check_order(&self, from: Option<Date>, until: Option<Date>) {
        if let (Some(from), Some(until)) = (from, until)
            && from >= until
        {
            self.fault(What::DatesOutOfOrder);
        }
    }
}

/// 1 or more: nothing in a price file counts from zero.
#[allow(clippy::wildcard_enum_match_arm)]
fn as_whole(value: &DeValue<'_>) -> Option<u32> {
    match value {
        DeValue::Integer(integer) => {
            u32::from_str_radix(integer.as_str(), integer.radix()).ok().filter(|&number| number > 0)
        }
        _ => None,
    }
}

/// Whether two rows of one resolution, sound and mode share a day.
pub(super) fn overlapping(one: &Rate, other: &Rate) -> bool {
    let before = |first: &Rate, second: &Rate| first.until.is_some_and(|until| until <= second.known_from());
    let alike = one.res == other.res && one.sound == other.sound && one.mode == other.mode;
    alike && !before(one, other) && !before(other, one)
}
