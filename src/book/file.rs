//! The tables and keys of a price file, as serde reads them. `docs/prices.md` says what each key means; whether the values fit
//! together is checked elsewhere.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::values::{Address, Amount, AtLeastOne, Count, Named, Needed, NonEmptyList, NonEmptyText, Row};
use crate::catalog::{Assumed, AudioPolicy, Blocked, Confidence, Mode, NoPrice, Note, Pixels, Res, Sound};
use crate::date::Date;

/// A whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub provider: Option<Row<Provider>>,
    #[serde(default)]
    pub source: BTreeMap<String, Row<Source>>,
    #[serde(default)]
    pub model: Vec<Row<Model>>,
    #[serde(default)]
    pub retired: Vec<Row<Retired>>,
    #[serde(default)]
    pub unpriced: Vec<Row<UnpricedModel>>,
    #[serde(default)]
    pub attempts: Vec<Row<ReportedAttempts>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    pub url: Needed<Address>,
    pub first_read: Option<Date>,
    pub read: Needed<Date>,
    pub copy: Option<Date>,
    pub confidence: Needed<Named<Confidence>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Provider {
    pub id: Needed<NonEmptyText>,
    pub name: Needed<NonEmptyText>,
    #[serde(default)]
    pub tiers: Vec<Row<Tier>>,
    #[serde(default)]
    pub caps: Vec<Row<Cap>>,
    pub limits_source: Needed<NonEmptyText>,
    pub blocked: Option<Named<Blocked>>,
    pub blocked_source: Needed<NonEmptyText>,
    pub batch_hours: Option<Count<u32>>,
    pub batch_source: Needed<NonEmptyText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Tier {
    pub tier: Needed<Count<u8>>,
    pub paid: Needed<Amount>,
    pub spend_limit: Needed<Amount>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cap {
    pub account: Needed<NonEmptyText>,
    pub paid: Option<Amount>,
    pub at_once: Needed<Count<u32>>,
    pub requests_per_minute: Option<Count<u32>>,
    pub per_day: Option<Count<u32>>,
    pub res: Option<Named<Res>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Model {
    pub id: Needed<NonEmptyText>,
    pub sells: Option<NonEmptyText>,
    pub name: Needed<NonEmptyText>,
    pub audio: Needed<Named<AudioPolicy>>,
    #[serde(default)]
    pub notes: Vec<Named<Note>>,
    pub offered: Option<Date>,
    pub announced: Option<Date>,
    pub retired: Option<Date>,
    pub ends: Option<Row<End>>,
    #[serde(default)]
    pub not_before: Vec<Row<End>>,
    pub followed: Option<NonEmptyText>,
    pub at_end: Option<Named<AtEnd>>,
    pub lifecycle_source: Needed<NonEmptyText>,
    pub sizes: Needed<Vec<Row<Size>>>,
    pub clips: Needed<Vec<Row<Clips>>>,
    #[serde(default)]
    pub surcharges: Vec<Row<Surcharge>>,
    #[serde(default)]
    pub requests_per_minute: Vec<Row<Requests>>,
    pub rate: Needed<Vec<Row<Rate>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct End {
    pub day: Needed<Date>,
    pub source: Needed<NonEmptyText>,
}

/// What happens to requests once a model has ended.
#[derive(Clone, Copy, strum::VariantArray, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub(super) enum AtEnd {
    HandsOver,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Size {
    pub res: Needed<Named<Res>>,
    pub landscape: Option<Pixels>,
    pub portrait: Option<Pixels>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Clips {
    pub seconds: Option<Vec<Count<u32>>>,
    pub shortest: Needed<Count<u32>>,
    pub longest: Needed<Count<u32>>,
    #[serde(default)]
    pub sizes: Vec<Named<Res>>,
    pub assumed: Option<Named<Assumed>>,
    pub from: Option<Date>,
    pub source: Needed<NonEmptyText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Surcharge {
    pub per: Needed<Named<Surcharged>>,
    pub usd: Needed<Amount>,
    pub free: Option<Count<u32>>,
    pub source: Needed<NonEmptyText>,
}

/// What a surcharge is counted by.
#[derive(Clone, Copy, PartialEq, Eq, strum::VariantArray, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub(super) enum Surcharged {
    InputImage,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Requests {
    pub tier: Needed<Count<u8>>,
    pub requests: Needed<Count<u32>>,
}

/// A rate with the keys of every shape of billing. The module `shapes` checks that those of exactly one are given.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rate {
    pub res: Needed<Named<Res>>,
    pub audio: Needed<Named<Sound>>,
    pub mode: Needed<Named<Mode>>,
    pub per_second: Option<Amount>,
    pub per_clip: Option<NonEmptyList<Row<ClipPrice>>>,
    pub frames_per_second: Option<Count<u32>>,
    pub pixels_per_token: Needed<Count<u32>>,
    pub tokens_per_second: Option<Count<u32>>,
    pub usd_per_million_tokens: Needed<Amount>,
    pub units_per_second: Option<Amount>,
    pub usd_per_unit: Needed<Amount>,
    pub from: Option<Date>,
    pub until: Option<Date>,
    pub source: Needed<NonEmptyText>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClipPrice {
    pub seconds: Needed<Count<u32>>,
    pub usd: Needed<Amount>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Retired {
    pub name: Needed<NonEmptyText>,
    pub ended: Needed<Date>,
    #[serde(default)]
    pub followed: Vec<NonEmptyText>,
    #[serde(default)]
    pub followed_names: Vec<NonEmptyText>,
    pub source: Needed<NonEmptyText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UnpricedModel {
    pub name: Needed<NonEmptyText>,
    pub maker: Needed<NonEmptyText>,
    pub why: Needed<Named<NoPrice>>,
    pub source: Needed<NonEmptyText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReportedAttempts {
    pub id: Needed<NonEmptyText>,
    pub attempts: Needed<AtLeastOne>,
    pub published: Option<Date>,
    pub source: Needed<NonEmptyText>,
}
