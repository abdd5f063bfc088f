//! What can be bought: models, their sizes, clip lengths, rates, limits and the days between which each holds.
//!
//! Plain data and "in force on a date". Knows no plan, no amount owed, no language; a [`Book`] is always an argument.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use std::borrow::Cow;

use crate::date::Date;
use crate::number::Number;

/// Borrowed in the tables that a build ships, owned where a test or a tool reads a book of its own.
pub type List<T> = Cow<'static, [T]>;
/// Text of the book, in no language: names, ids, addresses.
pub type Text = Cow<'static, str>;

/// Everything that is known of prices.
#[derive(Clone, Debug, PartialEq)]
pub struct Book {
    /// Those who sell.
    pub providers: List<Provider>,
    /// What they sell, in the order of the book's files.
    pub models: List<Model>,
}

/// One who sells models through an API.
#[derive(Clone, Debug, PartialEq)]
pub struct Provider {
    /// Stable id.
    pub id: Text,
    /// Name as the provider writes it.
    pub name: Text,
    /// Usage tiers from the lowest; empty where none is published.
    pub tiers: List<UsageTier>,
    /// Where tiers and limits were read.
    pub limits_source: Option<Source>,
}

/// A step of trust at a provider: how much an account may spend in a month.
#[derive(Clone, Debug, PartialEq)]
pub struct UsageTier {
    /// 1 and up.
    pub tier: u8,
    /// US dollars an account has to have paid to get there.
    pub paid: Number,
    /// US dollars that an account may spend in a month.
    pub spend_limit: Number,
}

/// Where a fact stands and when someone read it there.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its address.
    pub url: Text,
    /// The day it was read.
    pub read: Date,
    /// The day of the dated copy that was read, where the page itself no longer says it.
    pub copy: Option<Date>,
}

/// Days after which a reading is old.
const OLD_DAYS: u32 = 90;

impl Source {
    /// Whether it was read more than 90 days before a day.
    #[must_use]
    pub fn is_old(&self, today: Date) -> bool {
        today.days_since(self.read) > OLD_DAYS
    }
}

/// How sure a price is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// Three or more agreeing dated readings, or the vendor's own repository.
    High,
    /// Fewer.
    Medium,
}

/// A model that makes video.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The value of the `model` parameter.
    pub id: Text,
    /// Name as its maker writes it.
    pub name: Text,
    /// [`Provider::id`].
    pub provider: Text,
    /// Whether a video has sound.
    pub audio: AudioPolicy,
    /// Resolutions with their pixels, from the lowest.
    pub sizes: List<Size>,
    /// Lengths that one render can have.
    pub clips: List<ClipLength>,
    /// Prices, each with its days. A past row is never edited.
    pub rates: List<Rate>,
    /// Requests per minute by usage tier; empty where none is published.
    pub requests_per_minute: List<RequestLimit>,
    /// From when until when it can be bought.
    pub lifecycle: Lifecycle,
}

/// Whether a model's videos have sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AudioPolicy {
    /// Always, at no price of its own.
    Always,
}

/// First and last days of a model.
#[derive(Clone, Debug, PartialEq)]
pub struct Lifecycle {
    /// First day on which it could be bought, where known.
    pub offered: Option<Date>,
    /// Day on which its end was announced.
    pub announced: Option<Date>,
    /// First day on which it could no longer be bought.
    pub retired: Option<Date>,
    /// Where these days were read.
    pub source: Source,
}

/// A resolution of a model, with its pixels either way up.
#[derive(Clone, Debug, PartialEq)]
pub struct Size {
    /// Its name.
    pub res: Res,
    /// Width and height, lying.
    pub landscape: Pixels,
    /// Width and height, upright.
    pub portrait: Pixels,
}

/// Width and height in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// A length that a render can have.
#[derive(Clone, Debug, PartialEq)]
pub struct ClipLength {
    /// Whole seconds.
    pub seconds: u32,
    /// First day on which the model rendered it.
    pub from: Date,
    /// Where that was read.
    pub source: Source,
}

/// A price with the days on which it holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Rate {
    /// Resolution.
    pub res: Res,
    /// Sent at once, or as a batch.
    pub mode: Mode,
    /// How it is billed.
    pub price: Price,
    /// First day (included), where known; else it is known to hold from the day it was read.
    pub from: Option<Date>,
    /// First day on which it was no longer sold (excluded).
    pub until: Option<Date>,
    /// Where it stands.
    pub source: Source,
    /// How sure it is.
    pub confidence: Confidence,
}

/// How a render is billed. One shape today; a shape is a variant, so that a wrong unit does not compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Price {
    /// US dollars per generated second.
    PerSecond(Number),
}

/// Requests that a usage tier may send a minute.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestLimit {
    /// [`UsageTier::tier`].
    pub tier: u8,
    /// Requests a minute.
    pub requests: u32,
}

/// A resolution by its name in the link. Ordered from the lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Res {
    P480,
    P540,
    P720,
    P768,
    P1024,
    P1080,
    P1440,
    K2,
    K4,
}

impl Res {
    /// Every resolution, from the lowest.
    pub const ALL: [Res; 9] =
        [Res::P480, Res::P540, Res::P720, Res::P768, Res::P1024, Res::P1080, Res::P1440, Res::K2, Res::K4];

    /// The value of the `res` parameter.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Res::P480 => "480p",
            Res::P540 => "540p",
            Res::P720 => "720p",
            Res::P768 => "768p",
            Res::P1024 => "1024p",
            Res::P1080 => "1080p",
            Res::P1440 => "1440p",
            Res::K2 => "2k",
            Res::K4 => "4k",
        }
    }

    /// The resolution of that exact name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Res> {
        Res::ALL.into_iter().find(|res| res.code() == code)
    }
}

/// How renders are sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mode {
    /// At once.
    #[default]
    Standard,
    /// In a batch, answered within 24 hours, at a lower price.
    Batch,
}

impl Mode {
    /// Both, the default first.
    pub const ALL: [Mode; 2] = [Mode::Standard, Mode::Batch];

    /// The value of the `mode` parameter.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Mode::Standard => "standard",
            Mode::Batch => "batch",
        }
    }

    /// The mode of that exact name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Mode> {
        Mode::ALL.into_iter().find(|mode| mode.code() == code)
    }
}

/// Why no rate holds on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRate {
    /// The model never had this resolution and mode.
    Never,
    /// Not yet offered: it is from that day.
    NotBefore(Date),
    /// Its first day is not known; it is known to hold from that day.
    NotKnownBefore(Date),
    /// No longer offered since that day, of a model that is still sold.
    NotSince(Date),
}

impl Book {
    /// The model of that exact id.
    #[must_use]
    pub fn model(&self, id: &str) -> Option<&Model> {
        self.models.iter().find(|model| model.id == id)
    }

    /// The day on which a price was last read; none of an empty book.
    #[must_use]
    pub fn last_read(&self) -> Option<Date> {
        self.models.iter().flat_map(|model| model.rates.iter()).map(|rate| rate.source.read).max()
    }

    /// Who sells a model.
    #[must_use]
    pub fn provider(&self, model: &Model) -> Option<&Provider> {
        self.providers.iter().find(|provider| provider.id == model.provider)
    }
}

impl Model {
    /// The size of a resolution, where the model has it.
    #[must_use]
    pub fn size(&self, res: Res) -> Option<&Size> {
        self.sizes.iter().find(|size| size.res == res)
    }

    /// The resolution taken when none is given: the lowest at or above 720p, else the highest.
    #[must_use]
    pub fn default_res(&self) -> Res {
        let all = || self.sizes.iter().map(|size| size.res);
        all().filter(|&res| res >= Res::P720).min().or_else(|| all().max()).unwrap_or(Res::P720)
    }

    /// That resolution where the model has it, else its default.
    #[must_use]
    pub fn res_like(&self, res: Res) -> Res {
        if self.size(res).is_some() { res } else { self.default_res() }
    }

    /// Whether any row, on any day, has this mode.
    #[must_use]
    pub fn ever_had_mode(&self, mode: Mode) -> bool {
        self.rates.iter().any(|rate| rate.mode == mode)
    }

    /// That mode where the model ever had it, else its first.
    #[must_use]
    pub fn mode_like(&self, mode: Mode) -> Mode {
        if self.ever_had_mode(mode) { mode } else { self.rates.first().map_or(mode, |rate| rate.mode) }
    }

    /// The rate of a resolution and mode on a day: the row that holds, or, of a model that has been retired by then, the last
    /// one, which [`Rate::ended`] tells.
    ///
    /// # Errors
    /// [`NoRate`]: no such row ever, none as early as `on`, or none any more while the model is still sold.
    pub fn rate_on(&self, res: Res, mode: Mode, on: Date) -> Result<&Rate, NoRate> {
        let rows = || self.rates.iter().filter(|rate| rate.res == res && rate.mode == mode);
        if let Some(rate) = rows().filter(|rate| rate.known_from() <= on).max_by_key(|rate| rate.known_from()) {
            return match rate.ended(on) {
                Some(until) if self.retired_by(on).is_none() => Err(NoRate::NotSince(until)),
                _ => Ok(rate),
            };
        }
        let first = rows().min_by_key(|rate| rate.known_from()).ok_or(NoRate::Never)?;
        Err(match first.from {
            Some(from) => NoRate::NotBefore(from),
            None => NoRate::NotKnownBefore(first.source.read),
        })
    }

    /// The clip lengths that the model renders on a day, in the order of the book. On or after its retirement: its last ones.
    #[must_use]
    pub fn clip_lengths_on(&self, on: Date) -> Vec<u32> {
        self.clips.iter().filter(|clip| clip.from <= on).map(|clip| clip.seconds).collect()
    }

    /// The day since which the model can no longer be bought, seen from a day.
    #[must_use]
    pub fn retired_by(&self, day: Date) -> Option<Date> {
        self.lifecycle.retired.filter(|&retired| retired <= day)
    }
}

impl Rate {
    /// First day on which this row is known to hold.
    #[must_use]
    pub fn known_from(&self) -> Date {
        self.from.unwrap_or(self.source.read)
    }

    /// The day since which this row is no longer sold, seen from a day.
    #[must_use]
    pub fn ended(&self, day: Date) -> Option<Date> {
        self.until.filter(|&until| until <= day)
    }
}
