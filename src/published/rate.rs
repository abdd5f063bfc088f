//! A list price of `prices.json`, with the keys of its shape of billing. Its doc comments are descriptions of the schema.

use schemars::JsonSchema;
use serde::Serialize;

use super::values::{Confidence, Count, Day, Named, Res, Source, Usd, publish_all};
use crate::catalog::{self, Mode, Price, Size, Sound};
use crate::plan::Orient;
use crate::pricing::shapes::per_second;

/// A list price. `billed` says how it comes about; each way has keys of its own, which stand in no other.
#[derive(Serialize, JsonSchema)]
#[schemars(extend("dependentSchemas" = {
    "clips": { "properties": { "billed": { "const": "per_clip" }, "usd_per_second": false } },
    "frames_per_second": { "properties": { "billed": { "const": "tokens_by_pixels" } } },
    "pixels_per_token": { "properties": { "billed": { "const": "tokens_by_pixels" } } },
    "tokens_per_second": { "properties": { "billed": { "const": "tokens_by_rate" } } },
    "usd_per_million_tokens": { "properties": { "billed": { "enum": ["tokens_by_pixels", "tokens_by_rate"] } } },
    "units_per_second": { "properties": { "billed": { "const": "units" } } },
    "usd_per_unit": { "properties": { "billed": { "const": "units" } } },
}))]
pub(super) struct Rate {
    res: Res,
    /// Of a video with sound, or without.
    audio: Named<Sound>,
    /// Sent at once, in a batch, or at the hours that the provider sets.
    mode: Named<Mode>,
    #[serde(flatten)]
    billed: Billed,
    /// First day, included.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Day>,
    /// First day on which it is known to hold: `from`, else the day it was first read. Of an earlier day nothing is known.
    known_from: Day,
    /// First day on which it was no longer sold.
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Day>,
    source: Source,
    confidence: Confidence,
}

/// How a price comes about. In every way but by the clip `usd_per_second` is US dollars of a generated second, so that no
/// reader has to count tokens or units.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "billed", rename_all = "snake_case")]
enum Billed {
    /// By the generated second.
    PerSecond {
        /// US dollars of a generated second.
        usd_per_second: Option<Usd>,
    },
    /// By the clip, each length at a price of its own. Nothing else is sold: a video is made of clips.
    PerClip {
        /// From the shortest.
        #[schemars(length(min = 1))]
        clips: Vec<Clip>,
    },
    /// By tokens, counted from pixels: width × height × frames_per_second ÷ pixels_per_token a second, of the size of `res`.
    TokensByPixels {
        /// Frames of a generated second.
        frames_per_second: Count,
        /// Pixels that make a token.
        pixels_per_token: Count,
        /// US dollars of a million tokens.
        usd_per_million_tokens: Usd,
        /// US dollars of a generated second, worked out from tokens.
        usd_per_second: Option<Usd>,
    },
    /// By tokens, so many a generated second.
    TokensByRate {
        /// Tokens of a generated second.
        tokens_per_second: Count,
        /// US dollars of a million tokens.
        usd_per_million_tokens: Usd,
        /// US dollars of a generated second, worked out from tokens.
        usd_per_second: Option<Usd>,
    },
    /// By units or credits, so many a generated second, each at its list price.
    Units {
        /// Units or credits of a generated second: a decimal as a string, no money.
        #[schemars(regex(pattern = r"^[0-9]+(\.[0-9]+)?$"))]
        units_per_second: String,
        /// US dollars of a unit or credit, at its list price.
        usd_per_unit: Usd,
        /// US dollars of a generated second, worked out from units.
        usd_per_second: Option<Usd>,
    },
}

/// What a clip of a length costs.
#[derive(Serialize, JsonSchema)]
struct Clip {
    /// Whole seconds.
    seconds: Count,
    /// US dollars of one clip.
    usd: Usd,
}

impl From<&catalog::ClipPrice> for Clip {
    fn from(clip: &catalog::ClipPrice) -> Clip {
        Clip { seconds: clip.seconds.into(), usd: clip.usd.0.into() }
    }
}

impl Rate {
    pub(super) fn new(rate: &catalog::Rate, size: Option<&Size>) -> Rate {
        Rate {
            res: Res::from(&rate.res),
            audio: Named(rate.sound),
            mode: Named(rate.mode),
            billed: Billed::new(&rate.price, size),
            from: rate.from.map(Day::from),
            known_from: rate.known_from().into(),
            until: rate.until.map(Day::from),
            source: Source::from(&rate.source),
            confidence: Confidence::from(&rate.source),
        }
    }
}

impl Billed {
    fn new(price: &Price, size: Option<&Size>) -> Billed {
        // Landscape and portrait have equally many pixels. A book that was read has a size for each rate, with pixels where its
        // shape needs them.
        let usd = size.and_then(|size| per_second(price, size, Orient::Landscape));
        let usd_per_second = usd.and_then(|usd| usd.to_plain().ok()).map(Usd);
        match price {
            Price::PerSecond(_) => Billed::PerSecond { usd_per_second },
            Price::PerClip(clips) => Billed::PerClip { clips: publish_all(clips) },
            Price::TokensByPixels(frames, pixels, usd) => Billed::TokensByPixels {
                frames_per_second: frames.0.into(),
                pixels_per_token: pixels.0.into(),
                usd_per_million_tokens: usd.0.into(),
                usd_per_second,
            },
            Price::TokensByRate(tokens, usd) => Billed::TokensByRate {
                tokens_per_second: tokens.0.into(),
                usd_per_million_tokens: usd.0.into(),
                usd_per_second,
            },
            Price::Units(units, usd) => {
                Billed::Units { units_per_second: units.0.to_string(), usd_per_unit: usd.0.into(), usd_per_second }
            }
        }
    }
}
