//! The values of a price file: what each may be, and how a person is told what it has to be. Read strictly: no amount is rounded, no
//! name guessed, no list taken for a table.

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

/// A key that has to be there. Serde goes on without it, so that every fault of a table is told.
#[derive(Clone, Copy, Deserialize)]
#[serde(transparent)]
pub(super) struct Needed<T>(pub Option<T>);

/// A table, and where it begins: an offset in bytes.
#[derive(Clone, Copy)]
pub(super) struct Row<T> {
    pub at: usize,
    pub row: T,
}

/// Only a table: serde would take a list for one too, by the order of its fields.
struct Table<T>(T);

/// An amount: a string, for a bare number would have gone through a float.
#[derive(Clone, Copy)]
pub(super) struct Amount(pub Decimal);

/// A number of attempts: 1 where every render is kept.
#[derive(Clone, Copy)]
pub(super) struct AtLeastOne(pub Decimal);

/// A whole number, 1 or more: nothing in a price file counts from zero.
#[derive(Clone, Copy)]
pub(super) struct Count<T>(pub T);

/// A text that is not empty.
pub(super) struct Words(pub Text);

/// An address, which is an `https` one.
pub(super) struct Address(pub Text);

/// One of a few, by its name in the catalog.
#[derive(Clone, Copy)]
pub(super) struct Named<E>(pub E);

/// A list that is not empty.
#[derive(Deserialize)]
#[serde(try_from = "Vec<T>")]
pub(super) struct NotEmpty<T>(pub Vec<T>);

impl<T> TryFrom<Vec<T>> for NotEmpty<T> {
    type Error = &'static str;

    fn try_from(list: Vec<T>) -> Result<NotEmpty<T>, &'static str> {
        if list.is_empty() { Err("an empty list, expected one or more") } else { Ok(NotEmpty(list)) }
    }
}

/// Reads what `take` takes; `wanted` says what that is.
fn read<'de, D: Deserializer<'de>, T>(
    from: D,
    wanted: &str,
    take: fn(Unexpected<'_>) -> Option<T>,
) -> Result<T, D::Error> {
    from.deserialize_any(Wanted { wanted, take })
}

struct Wanted<'a, T> {
    wanted: &'a str,
    take: fn(Unexpected<'_>) -> Option<T>,
}

impl<T> Wanted<'_, T> {
    fn taken<E: Error>(self, given: Unexpected<'_>) -> Result<T, E> {
        (self.take)(given).ok_or_else(|| E::invalid_value(given, &self))
    }
}

impl<T> Visitor<'_> for Wanted<'_, T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.wanted)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        self.taken(Unexpected::Str(text))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        self.taken(Unexpected::Signed(number))
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

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Words, D::Error> {
        read(from, "a text that is not empty", |given| {
            text(given).filter(|text| !text.is_empty()).map(|text| Words(text.to_owned().into()))
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

/// The names that one of a few may have: `"a", "b" or "c"`.
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
