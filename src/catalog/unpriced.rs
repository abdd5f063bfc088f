//! Models that people ask for and that have no price here.

use super::{List, Source, Text};
use crate::date::Date;

/// A retired model that has no price here.
#[derive(Clone, Debug, PartialEq)]
pub struct Retired {
    /// Its name, and where it was sold if that matters.
    pub name: Text,
    /// The [`Provider::id`](super::Provider::id) of the company that sold it.
    pub provider: Text,
    /// First day on which it could no longer be bought.
    pub ended: Date,
    /// The [`Model::id`](super::Model::id) of each successor that its provider sells and that has a price here.
    pub followed: List<Text>,
    /// The names of successors without a price here.
    pub followed_names: List<Text>,
    /// Where its end was read; none where no address was noted.
    pub source: Option<Source>,
}

/// A model that people ask for and that has no price here.
#[derive(Clone, Debug, PartialEq)]
pub struct UnpricedModel {
    /// Its name.
    pub name: Text,
    /// Who makes it.
    pub maker: Text,
    /// Why it has no price.
    pub why: NoPrice,
    /// The address that may say more one day; none where none is known.
    pub source: Option<Source>,
}

/// Why a model that people ask for has no price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum NoPrice {
    /// No price of its API was read.
    NotRead,
    /// Its maker sells no API.
    NoApi,
    /// What was read of its price is too thin to be shown.
    TooThin,
    /// No such model is announced in what was read.
    NotAnnounced,
    /// Its maker sells it no more, since a day that was not read.
    NoLongerSold,
}
