//! A model of `prices.json`, with its sizes, clip lengths, days and prices. Its doc comments are descriptions of the schema.

use schemars::JsonSchema;
use serde::Serialize;

use super::rate::Rate;
use super::values::{Confidence, Count, Day, Id, Name, Named, OnlyRes, Res, Source, Usd, publish_all};
use crate::catalog::{self, Assumed, AudioPolicy, Note};

/// A model that makes video.
#[derive(Serialize, JsonSchema)]
pub(super) struct Model {
    /// The value of the link's model parameter.
    id: Id,
    /// The id of the same model as its maker sells it; absent where this is that one.
    #[serde(skip_serializing_if = "Option::is_none")]
    sells: Option<Id>,
    name: Name,
    /// The id of one of the providers.
    provider: Id,
    /// Whether its videos have sound: always, at no price of its own; never; or by choice, at a price of its own.
    audio: Named<AudioPolicy>,
    /// needs-image: it renders from an image only. preview: its maker calls it a preview. inputs-billed: input images or videos
    /// can change the price, which is not counted here. shorter-from-frames: its longest clips are not rendered from a start or
    /// end frame, in a loop or in HDR. cheaper-off-peak: off-peak prices are lower and not among its rates. tokens-assumed: its tokens per
    /// second are taken from the version before.
    notes: Vec<Named<Note>>,
    lifecycle: Lifecycle,
    /// From the lowest.
    #[schemars(length(min = 1))]
    sizes: Vec<Size>,
    #[schemars(length(min = 1))]
    clip_lengths: Vec<ClipLength>,
    /// What is charged beside the render; empty where nothing of it was read.
    surcharges: Vec<Surcharge>,
    /// By usage tier; empty where none is published.
    requests_per_minute: Vec<RequestLimit>,
    #[schemars(length(min = 1))]
    rates: Vec<Rate>,
}

impl From<&catalog::Model> for Model {
    fn from(model: &catalog::Model) -> Model {
        Model {
            id: Id::from(&model.id),
            sells: model.sells.as_ref().map(Id::from),
            name: Name::from(&model.name),
            provider: Id::from(&model.provider),
            audio: Named(model.audio),
            notes: model.notes.iter().copied().map(Named).collect(),
            lifecycle: Lifecycle::from(&model.lifecycle),
            sizes: publish_all(&model.sizes),
            clip_lengths: model.clips.iter().flat_map(ClipLength::each).collect(),
            surcharges: publish_all(&model.surcharges),
            requests_per_minute: publish_all(&model.requests_per_minute),
            rates: model.rates.iter().map(|rate| Rate::new(rate, model.size(rate.res))).collect(),
        }
    }
}

/// From when until when it can be bought, where that is known.
#[derive(Serialize, JsonSchema)]
#[schemars(extend("dependentRequired" = {
    "offered": ["source", "confidence"],
    "announced": ["source", "confidence"],
    "retired": ["source", "confidence"],
}))]
struct Lifecycle {
    /// The first day on which it could be bought.
    #[serde(skip_serializing_if = "Option::is_none")]
    offered: Option<Day>,
    /// The day its end was announced.
    #[serde(skip_serializing_if = "Option::is_none")]
    announced: Option<Day>,
    /// The first day on which it could no longer be bought.
    #[serde(skip_serializing_if = "Option::is_none")]
    retired: Option<Day>,
    /// The first day on which it will not be sold. Its rates end on it too.
    #[serde(skip_serializing_if = "Option::is_none")]
    ends: Option<Day>,
    /// Readings of the day before which it will not end; several where they differ. From the first of them on it may have
    /// ended, and its rates still hold.
    not_before: Vec<Day>,
    /// The days of `ends` and `not_before`, each with where it was read.
    end_readings: Vec<Reading>,
    /// Ids of the models that its provider names to follow it.
    followed_by: Vec<Id>,
    /// What happens to requests once it has ended. hands-over: those that follow it answer them.
    #[serde(skip_serializing_if = "Option::is_none")]
    at_end: Option<AtEnd>,
    /// Of the days offered, announced and retired.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Source>,
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<Confidence>,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
enum AtEnd {
    HandsOver,
}

impl From<&catalog::Lifecycle> for Lifecycle {
    fn from(days: &catalog::Lifecycle) -> Lifecycle {
        let not_before =
            days.not_before.iter().map(|end| Reading { not_before: Some(end.day.into()), ..Reading::of(end) });
        let ends = days.ends.iter().map(|end| Reading { ends: Some(end.day.into()), ..Reading::of(end) });
        Lifecycle {
            offered: days.offered.map(Day::from),
            announced: days.announced.map(Day::from),
            retired: days.retired.map(Day::from),
            ends: days.ends.as_ref().map(|end| end.day.into()),
            not_before: days.not_before.iter().map(|end| end.day.into()).collect(),
            end_readings: ends.chain(not_before).collect(),
            followed_by: days.followed.iter().map(Id::from).collect(),
            at_end: days.hands_over.then_some(AtEnd::HandsOver),
            source: days.source.as_ref().map(Source::from),
            confidence: days.source.as_ref().map(Confidence::from),
        }
    }
}

/// A day of an end ahead, as one page has it.
#[derive(Serialize, JsonSchema)]
struct Reading {
    #[serde(skip_serializing_if = "Option::is_none")]
    ends: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not_before: Option<Day>,
    source: Source,
    confidence: Confidence,
}

impl Reading {
    fn of(end: &catalog::End) -> Reading {
        let (source, confidence) = (Source::from(&end.source), Confidence::from(&end.source));
        Reading { ends: None, not_before: None, source, confidence }
    }
}

/// A resolution with its pixels either way up, where known.
#[derive(Serialize, JsonSchema)]
struct Size {
    res: Res,
    #[serde(skip_serializing_if = "Option::is_none")]
    landscape: Option<Pixels>,
    #[serde(skip_serializing_if = "Option::is_none")]
    portrait: Option<Pixels>,
}

impl From<&catalog::Size> for Size {
    fn from(size: &catalog::Size) -> Size {
        Size {
            res: Res::from(&size.res),
            landscape: size.landscape.map(Pixels::from),
            portrait: size.portrait.map(Pixels::from),
        }
    }
}

/// Width and height in pixels.
#[derive(Serialize, JsonSchema)]
struct Pixels {
    width: Count,
    height: Count,
}

impl From<catalog::Pixels> for Pixels {
    fn from(pixels: catalog::Pixels) -> Pixels {
        Pixels { width: pixels.width.into(), height: pixels.height.into() }
    }
}

/// A length that one render can have.
#[derive(Serialize, JsonSchema)]
struct ClipLength {
    /// Whole seconds.
    seconds: Count,
    #[serde(skip_serializing_if = "Option::is_none")]
    only_res: Option<OnlyRes>,
    /// What no page says. whole-seconds: each whole second between the shortest and the longest is a length. from-one-second:
    /// that, and that the shortest is 1 s. shortest-disputed: readings of the shortest length differ. as-its-maker: the lengths
    /// of its maker.
    #[serde(skip_serializing_if = "Option::is_none")]
    assumed: Option<Named<Assumed>>,
    /// First day, included.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Day>,
    /// First day on which it is known to hold: `from`, else the day it was first read. Of an earlier day nothing is known.
    known_from: Day,
    source: Source,
    confidence: Confidence,
}

impl ClipLength {
    /// One published row for each length of a row of the book.
    fn each(clips: &catalog::ClipLengths) -> impl Iterator<Item = ClipLength> {
        clips.seconds.iter().map(|&seconds| ClipLength {
            seconds: seconds.into(),
            only_res: OnlyRes::new(&clips.sizes),
            assumed: clips.assumed.map(Named),
            from: clips.from.map(Day::from),
            known_from: clips.known_from().into(),
            source: Source::from(&clips.source),
            confidence: Confidence::from(&clips.source),
        })
    }
}

/// A price of each input image of a render.
#[derive(Serialize, JsonSchema)]
struct Surcharge {
    usd_per_input_image: Usd,
    /// So many of a render cost nothing; absent where each costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    free: Option<Count>,
    source: Source,
    confidence: Confidence,
}

impl From<&catalog::Surcharge> for Surcharge {
    fn from(surcharge: &catalog::Surcharge) -> Surcharge {
        Surcharge {
            usd_per_input_image: surcharge.usd.0.into(),
            free: Some(surcharge.free).filter(|&free| free > 0).map(Count),
            source: Source::from(&surcharge.source),
            confidence: Confidence::from(&surcharge.source),
        }
    }
}

/// Requests that a usage tier may send a minute.
#[derive(Serialize, JsonSchema)]
struct RequestLimit {
    /// The usage tier's number.
    tier: Count,
    /// Requests a minute.
    requests: Count,
}

impl From<&catalog::RequestLimit> for RequestLimit {
    fn from(limit: &catalog::RequestLimit) -> RequestLimit {
        RequestLimit { tier: Count(limit.tier.into()), requests: limit.requests.into() }
    }
}
