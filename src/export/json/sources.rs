//! JSON objects that hold a source: list prices, ends and sources themselves.

use serde::Serialize;

use crate::catalog::{Source, Text};
use crate::export::{EndLine, EndedLine, ListPriceLine, SourceLine};
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

impl From<ListPriceLine> for ListPrice {
    fn from(line: ListPriceLine) -> ListPrice {
        ListPrice {
            billed: line.billed,
            says: line.says,
            from: line.from.map(|day| day.to_string()),
            until: line.until.map(|day| day.to_string()),
            since: line.since,
            source: (&line.source).into(),
        }
    }
}

impl From<EndLine<'_>> for EndingModel {
    fn from(EndLine { ending, says }: EndLine<'_>) -> EndingModel {
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

impl<'a> From<EndedLine<'a>> for EndedModel<'a> {
    fn from(EndedLine { name, since, followed, source, says }: EndedLine<'a>) -> EndedModel<'a> {
        EndedModel { name, since: since.to_string(), followed, says, source: source.map(SourceObject::from) }
    }
}

impl From<SourceLine<'_>> for ReadSource {
    fn from(SourceLine { read_for, source }: SourceLine<'_>) -> ReadSource {
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
