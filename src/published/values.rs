//! The kinds of value in `prices.json`, each with its pattern or range in the schema. Their doc comments are descriptions of
//! the schema, except that of `Named`.

use std::borrow::Cow;

use rust_decimal::Decimal;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use strum::VariantArray;

use crate::catalog;
use crate::date::Date;
use crate::names::Code;

/// The published form of each item of a list.
pub(super) fn publish_all<'a, From, To: std::convert::From<&'a From>>(list: &'a [From]) -> Vec<To> {
    list.iter().map(To::from).collect()
}

/// A day, as YYYY-MM-DD. Days compare as text.
#[derive(Clone, Serialize, JsonSchema)]
pub(super) struct Day(#[schemars(regex(pattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"))] String);

impl From<Date> for Day {
    fn from(day: Date) -> Day {
        Day(day.to_string())
    }
}

/// US dollars, every digit; of an amount that does not end 12 decimals, rounded half away from zero.
#[derive(Serialize, JsonSchema)]
pub(super) struct Usd(#[schemars(regex(pattern = r"^[0-9]+(\.[0-9]{1,12})?$"))] pub(super) String);

impl From<Decimal> for Usd {
    fn from(usd: Decimal) -> Usd {
        Usd(usd.to_string())
    }
}

/// A whole number, 1 or more.
#[derive(Clone, Copy, Serialize, JsonSchema)]
pub(super) struct Count(#[schemars(range(min = 1))] pub(super) u32);

impl From<u32> for Count {
    fn from(number: u32) -> Count {
        Count(number)
    }
}

/// Stable: it never changes its meaning.
#[derive(Serialize, JsonSchema)]
pub(super) struct Id(#[schemars(regex(pattern = "^[a-z0-9][a-z0-9.-]*$"))] String);

impl From<&catalog::Text> for Id {
    fn from(id: &catalog::Text) -> Id {
        Id(id.to_string())
    }
}

/// A name as its owner writes it.
#[derive(Serialize, JsonSchema)]
pub(super) struct Name(#[schemars(length(min = 1))] String);

impl From<&catalog::Text> for Name {
    fn from(name: &catalog::Text) -> Name {
        Name(name.to_string())
    }
}

/// A variant of a catalog enum, written by its name.
#[derive(Clone, Copy)]
pub(super) struct Named<E>(pub(super) E);

impl<E: Code> Serialize for Named<E> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.0.code())
    }
}

impl<E: VariantArray + Code> JsonSchema for Named<E> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Named".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let names: Vec<&'static str> = E::VARIANTS.iter().map(|&one| one.code()).collect();
        json_schema!({ "type": "string", "enum": names })
    }
}

/// Where a fact stands and when someone read it there.
#[derive(Clone, Serialize, JsonSchema)]
pub(super) struct Source {
    /// Its address.
    #[schemars(regex(pattern = "^https://"))]
    url: String,
    /// The day someone first read it there; absent where it was read once.
    #[serde(skip_serializing_if = "Option::is_none")]
    first_read: Option<Day>,
    /// The day someone last read it there.
    read: Day,
    /// The day of the dated copy that was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    copy_of: Option<Day>,
}

impl From<&catalog::Source> for Source {
    fn from(source: &catalog::Source) -> Source {
        Source {
            url: source.url.to_string(),
            first_read: Some(source.first_read).filter(|&first| first != source.read).map(Day::from),
            read: source.read.into(),
            copy_of: source.copy.map(Day::from),
        }
    }
}

/// How sure a reading is. high: at least three dated readings agree, or the vendor's own repository says so. medium: fewer.
#[derive(Clone, Copy, Serialize, JsonSchema)]
pub(super) struct Confidence(Named<catalog::Confidence>);

impl From<&catalog::Source> for Confidence {
    fn from(source: &catalog::Source) -> Confidence {
        Confidence(Named(source.confidence))
    }
}

/// A resolution by its name.
#[derive(Clone, Copy, Serialize, JsonSchema)]
pub(super) struct Res(Named<catalog::Res>);

impl From<&catalog::Res> for Res {
    fn from(&res: &catalog::Res) -> Res {
        Res(Named(res))
    }
}

/// The resolutions that it is for; absent where it is for all.
#[derive(Clone, Serialize, JsonSchema)]
pub(super) struct OnlyRes(#[schemars(length(min = 1))] Vec<Res>);

impl OnlyRes {
    pub(super) fn new(only: &[catalog::Res]) -> Option<OnlyRes> {
        (!only.is_empty()).then(|| OnlyRes(publish_all(only)))
    }
}
