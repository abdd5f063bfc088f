//! What a model can render: sizes in pixels, lengths in seconds.

use super::{List, Res, Source};
use crate::date::Date;

/// A resolution of a model with its size in pixels, in landscape and in portrait.
#[derive(Clone, Debug, PartialEq)]
pub struct Size {
    /// The resolution.
    pub res: Res,
    /// Width and height of a landscape video, where known.
    pub landscape: Option<Pixels>,
    /// Width and height of a portrait video, where known.
    pub portrait: Option<Pixels>,
}

/// A size in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// Lengths that a clip of a model can have.
#[derive(Clone, Debug, PartialEq)]
pub struct ClipLengths {
    /// The lengths in whole seconds, in the order of the book.
    pub seconds: List<u32>,
    /// The resolutions that have these lengths; empty where all do.
    pub sizes: List<Res>,
    /// What is assumed because no page says it; none where the lengths were read as they are.
    pub assumed: Option<Assumed>,
    /// First day on which the model rendered these lengths (inclusive), where known; see [`ClipLengths::known_from`].
    pub from: Option<Date>,
    /// Where the lengths were read.
    pub source: Source,
}

/// What is assumed of clip lengths where pages do not state each of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Assumed {
    /// Only the shortest and the longest are stated: each whole second between them is assumed to be a length.
    WholeSeconds,
    /// Only the longest is stated: each whole second from 1 s up to it is assumed to be a length.
    FromOneSecond,
    /// Each whole second is stated to be a length, but readings of the shortest differ.
    ShortestDisputed,
    /// Another sells the model, and no page of his says its lengths: those of its maker are assumed.
    AsItsMaker,
}

impl ClipLengths {
    /// First day on which these lengths are known to hold (inclusive): `from`, else the day of the first reading.
    #[must_use]
    pub fn known_from(&self) -> Date {
        self.from.unwrap_or(self.source.first_read)
    }
}
