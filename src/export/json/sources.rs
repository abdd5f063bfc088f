//! Objects that say where they were read.

use serde::Serialize;

use crate::catalog::{Source, Text};
use crate::export::{Ended, Ends, Offer, Read};
use crate::names::Code;

#[derive(Serialize)]
pub(super) struct ListPrice {
    billed: &'static str,
    says: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    since: String,
    #[serde(flatten)]
    source: SourceObject,
}

#[derive(Serialize)]
pub(super) struct EndingModel {
    model: Text,
    day: String,
    stage: &'static str,
    followed: Vec<Text>,
    says: String,
    #[serde(flatten)]
    source: SourceObject,
}

#[derive(Serialize)]
pub(super) struct EndedModel<'a> {
    name: &'a str,
    since: String,
    followed: &'a [Text],
    says: String,
    #[serde(flatten)]
    source: Option<SourceObject>,
}

#[derive(Serialize)]
pub(super) struct ReadSource {
    of: &'static str,
    #[serde(flatten)]
    source: SourceObject,
}

#[derive(Serialize)]
struct SourceObject {
    url: Text,
    read: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    copy_of: Option<String>,
    confidence: &'static str,
}

impl From<Offer> for ListPrice {
    fn from(offer: Offer) -> ListPrice {
        ListPrice {
            billed: offer.billed,
            says: offer.says,
            from: offer.from.map(|day| day.to_string()),
            until: offer.until.map(|day| day.to_string()),
            since: offer.since,
            source: (&offer.source).into(),
        }
    }
}

impl From<Ends<'_>> for EndingModel {
    fn from(Ends { ending, says }: Ends<'_>) -> EndingModel {
        EndingModel {
            model: ending.model.id.clone(),
            day: ending.day.to_string(),
            stage: ending.stage.code(),
            followed: ending.model.lifecycle.followed.iter().cloned().collect(),
            says,
            source: ending.source.into(),
        }
    }
}

impl<'a> From<Ended<'a>> for EndedModel<'a> {
    fn from(Ended { name, since, followed, source, says }: Ended<'a>) -> EndedModel<'a> {
        EndedModel { name, since: since.to_string(), followed, says, source: source.map(SourceObject::from) }
    }
}

impl From<Read<'_>> for ReadSource {
    fn from(Read { read_for, source }: Read<'_>) -> ReadSource {
        ReadSource { of: read_for.code(), source: source.into() }
    }
}

impl From<&Source> for SourceObject {
    fn from(source: &Source) -> SourceObject {
        SourceObject {
            url: source.url.clone(),
            read: source.read.to_string(),
            copy_of: source.copy.map(|day| day.to_string()),
            confidence: source.confidence.code(),
        }
    }
}
