//! The kinds of value in a price file: what each accepts, and the words in which serde says what it expected. Strict: no amount
//! is rounded, no name guessed, no list read as a table. Whether values fit together is not known here.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};
use strum::VariantArray;
use toml::Spanned;

use crate::catalog::{Pixels, Text};
use crate::date::Date;
use crate::money::parse_decimal;
use crate::names::Code;

/// The value of a required key. Serde accepts its absence, and [`Reader::needed`](super::reader::Reader::needed) reports it, so
/// that all faults of a table are found in one run.
#[derive(Clone, Copy, Deserialize)]
#[serde(transparent)]
pub(super) struct Needed<T>(pub Option<T>);

/// A table with the byte offset at which it begins.
#[derive(Clone, Copy)]
pub(super) struct Row<T> {
    pub at: usize,
    pub row: T,
}

/// A table and nothing else: serde would also read a list as one, by the order of its fields.
struct Table<T>(T);

/// An amount, written as a string: a bare number would have passed through a float. Any number of decimals that fits, no sign.
#[derive(Clone, Copy)]
pub(super) struct Amount(pub Decimal);

/// A decimal of 1 or more, written as a string: a number of attempts.
#[derive(Clone, Copy)]
pub(super) struct AtLeastOne(pub Decimal);

/// A whole number, 1 or more, that fits into `T`: no count in a price file can be 0.
#[derive(Clone, Copy)]
pub(super) struct Count<T>(pub T);

/// A text that is not empty.
pub(super) struct NonEmptyText(pub Text);

/// An address that begins with `https://`.
pub(super) struct Address(pub Text);

/// A variant of a catalog enum, by its name.
#[derive(Clone, Copy)]
pub(super) struct Named<E>(pub E);

/// A list that is not empty.
#[derive(Deserialize)]
#[serde(try_from = "Vec<T>")]
pub(super) struct NonEmptyList<T>(pub Vec<T>);

impl<T> TryFrom<Vec<T>> for NonEmptyList<T> {
    type Error = &'static str;

    fn try_from(list: Vec<T>) -> Result<NonEmptyList<T>, &'static str> {
        if list.is_empty() { Err("an empty list, expected one or more") } else { Ok(NonEmptyList(list)) }
    }
}

/// Reads a string or whole number that `parse` accepts; `expected` says in a fault what that is.
fn read<'de, D: Deserializer<'de>, T>(
    from: D,
    expected: &str,
    parse: fn(Unexpected<'_>) -> Option<T>,
) -> Result<T, D::Error> {
    from.deserialize_any(ScalarVisitor { expected, parse })
}

struct ScalarVisitor<'a, T> {
    expected: &'a str,
    parse: fn(Unexpected<'_>) -> Option<T>,
}

impl<T> ScalarVisitor<'_, T> {
    fn parsed<E: Error>(self, given: Unexpected<'_>) -> Result<T, E> {
        (self.parse)(given).ok_or_else(|| E::invalid_value(given, &self))
    }
}

impl<T> Visitor<'_> for ScalarVisitor<'_, T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        self.parsed(Unexpected::Str(text))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        self.parsed(Unexpected::Signed(number))
    }
}

fn text(given: Unexpected<'_>) -> Option<&str> {
    if let Unexpected::Str(text) = given { Some(text) } else { None }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Amount, D::Error> {
        read(from, "an amount written as a string, like \"0.10\"", |given| parse_decimal(text(given)?).ok().map(Amount))
    }
}

impl<'de> Deserialize<'de> for AtLeastOne {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<AtLeastOne, D::Error> {
        read(from, "a number of 1 or more written as a string, like \"1.4\"", |given| {
            parse_decimal(text(given)?).ok().filter(|&number| number >= Decimal::ONE).map(AtLeastOne)
        })
    }
}

impl<'de, T: TryFrom<i64>> Deserialize<'de> for Count<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Count<T>, D::Error> {
        read(from, "a whole number, 1 or more, that fits", |given| {
            let Unexpected::Signed(number) = given else { return None };
            T::try_from(number).ok().filter(|_| number > 0).map(Count)
        })
    }
}

impl<'de> Deserialize<'de> for NonEmptyText {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<NonEmptyText, D::Error> {
        read(from, "a text that is not empty", |given| {
            text(given).filter(|text| !text.is_empty()).map(|text| NonEmptyText(text.to_owned().into()))
        })
    }
}

impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Address, D::Error> {
        read(from, "an https address", |given| {
            text(given).filter(|text| text.starts_with("https://")).map(|text| Address(text.to_owned().into()))
        })
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
        read(from, "a day as \"YYYY-MM-DD\"", |given| text(given).and_then(Date::parse))
    }
}

impl<'de> Deserialize<'de> for Pixels {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Pixels, D::Error> {
        read(from, "\"WIDTHxHEIGHT\"", |given| {
            let (width, height) = text(given)?.split_once('x')?;
            Some(Pixels { width: width.parse().ok()?, height: height.parse().ok()? })
        })
    }
}

impl<'de, E: FromStr + VariantArray + Code> Deserialize<'de> for Named<E> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Named<E>, D::Error> {
        read(from, &names::<E>(), |given| text(given)?.parse().ok().map(Named))
    }
}

/// The names of an enum's variants as a fault lists them: `"a", "b" or "c"`.
fn names<E: VariantArray + Code>() -> String {
    let quoted: Vec<String> = E::VARIANTS.iter().map(|&one| format!("\"{}\"", one.code())).collect();
    match quoted.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} or {last}", others.join(", ")),
        _ => quoted.concat(),
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Row<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Row<T>, D::Error> {
        let table = Spanned::<Table<T>>::deserialize(from)?;
        Ok(Row { at: table.span().start, row: table.into_inner().0 })
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Table<T>, D::Error> {
        from.deserialize_map(OnlyTable(PhantomData))
    }
}

struct OnlyTable<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for OnlyTable<T> {
    type Value = Table<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a table")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Table<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Table)
    }
}
