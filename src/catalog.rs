//! What can be bought: models, their sizes, clip lengths, rates, limits and the days between which each holds.
//!
//! Plain data and "in force on a date". Knows no plan, no amount owed, no language; a [`Book`] is always an argument.

// The build script takes this file by its path, and these from where it lies.
#[path = "catalog/end.rs"]
mod end;
#[path = "catalog/kind.rs"]
mod kind;
#[path = "catalog/shape.rs"]
mod shape;

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::date::Date;
pub use end::{End, Ending, Stage};
pub use kind::{AudioPolicy, Mode, Res, Sound};
pub use shape::{
    ClipPrice, FramesPerSecond, PixelsPerToken, Price, TokensPerSecond, UnitsPerSecond, UsdPerClip,
    UsdPerMillionTokens, UsdPerSecond, UsdPerUnit,
};

/// Borrowed in the tables that a build ships, owned where a test or a tool reads a book of its own.
pub type List<T> = Cow<'static, [T]>;
/// Text of the book, in no language: names, ids, addresses.
pub type Text = Cow<'static, str>;

/// Everything that is known of prices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// Those who sell.
    pub providers: List<Provider>,
    /// What they sell, in the order of the book's files.
    pub models: List<Model>,
    /// What can no longer be bought and has no price here: named so that nobody looks for it in vain.
    pub retired: List<Retired>,
    /// What others report of attempts, in the order of the book.
    pub attempts: List<ReportedAttempts>,
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
    /// Caps on renders, by the kind of account; empty where none is published.
    pub caps: List<Cap>,
    /// Where tiers, caps and limits were read.
    pub limits_source: Option<Source>,
    /// Whether renders that are blocked or fail are charged, where someone has read it.
    pub blocked: Option<BlockedRule>,
    /// How soon a batch is answered, where someone has read it.
    pub batch: Option<BatchWindow>,
}

/// How soon a batch is answered, and where that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct BatchWindow {
    /// Hours within which it is.
    pub hours: u32,
    /// Where that stands.
    pub source: Source,
}

impl BatchWindow {
    /// Minutes within which it is: 1,440 of 24 hours.
    #[must_use]
    pub fn minutes(&self) -> u64 {
        u64::from(self.hours).saturating_mul(60)
    }
}

/// Whether blocked or failed renders are charged, and where that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct BlockedRule {
    /// Whether they are.
    pub billed: Blocked,
    /// Where that stands.
    pub source: Source,
}

/// Whether blocked or failed renders are charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Blocked {
    /// They are not.
    Free,
    /// They are.
    Charged,
}

/// A step of trust at a provider: how much an account may spend in a month.
#[derive(Clone, Debug, PartialEq)]
pub struct UsageTier {
    /// 1 and up.
    pub tier: u8,
    /// US dollars an account has to have paid to get there.
    pub paid: Decimal,
    /// US dollars that an account may spend in a month.
    pub spend_limit: Decimal,
}

/// How many renders an account may have going or made.
#[derive(Clone, Debug, PartialEq)]
pub struct Cap {
    /// The kind of account, as the provider calls it.
    pub account: Text,
    /// US dollars an account has to have paid to get there, where that is the way.
    pub paid: Option<Decimal>,
    /// Renders at the same time.
    pub at_once: u32,
    /// Requests a minute, where limited.
    pub requests_per_minute: Option<u32>,
    /// Videos a day, where limited.
    pub per_day: Option<u32>,
    /// The resolution that it is for; none for every one.
    pub res: Option<Res>,
}

/// Where a fact stands and when someone read it there.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its address.
    pub url: Text,
    /// The day it was first read there; [`Source::read`] where that was the only time. What has no first day of its own is
    /// known from here on, so that reading it again changes no figure.
    pub first_read: Date,
    /// The day it was last read.
    pub read: Date,
    /// The day of the dated copy that was read, where the page itself no longer says it.
    pub copy: Option<Date>,
    /// How sure what was read there is.
    pub confidence: Confidence,
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

/// How sure a reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
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
    /// What a person has to know before choosing it.
    pub notes: List<Note>,
    /// Resolutions with their pixels, from the lowest.
    pub sizes: List<Size>,
    /// Lengths that one render can have.
    pub clips: List<ClipLengths>,
    /// Prices, each with its days. A past row is never edited.
    pub rates: List<Rate>,
    /// Requests per minute by usage tier; empty where none is published.
    pub requests_per_minute: List<RequestLimit>,
    /// From when until when it can be bought.
    pub lifecycle: Lifecycle,
}

/// What a person has to know before choosing a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Note {
    /// It renders from an image only.
    NeedsImage,
    /// It is not finished: its maker calls it a preview.
    Preview,
    /// Input images or videos can change the price, which is not counted here.
    InputsBilled,
    /// Its longest clips are not rendered from a start or end frame, in a loop or in HDR.
    ShorterFromFrames,
    /// Off-peak prices are lower, and not counted here.
    CheaperOffPeak,
    /// Nobody has read its tokens per second: they are taken from the version before.
    TokensAssumed,
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
    /// First day on which it will no longer be sold, where its seller has said so.
    pub ends: Option<End>,
    /// Readings of the day before which it will not end, from the first.
    pub not_before: List<End>,
    /// [`Model::id`] of what its seller names to follow it.
    pub followed: Option<Text>,
    /// Whether requests to it are then answered by what follows.
    pub hands_over: bool,
    /// Where `offered`, `announced` and `retired` were read; none where no such day is known.
    pub source: Option<Source>,
}

/// A model that can no longer be bought and has no price here.
#[derive(Clone, Debug, PartialEq)]
pub struct Retired {
    /// Its name, and where it was sold if that matters.
    pub name: Text,
    /// [`Provider::id`].
    pub provider: Text,
    /// First day on which it could no longer be bought.
    pub ended: Date,
    /// [`Model::id`] of what its provider sells after it.
    pub followed: List<Text>,
    /// Names of what its provider sells after it and has no price here.
    pub followed_names: List<Text>,
    /// Where its end was read; none where no address was kept.
    pub source: Option<Source>,
}

/// How many attempts a kept video takes, as someone reports it.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportedAttempts {
    /// Stable id; its words stand in `i18n`.
    pub id: Text,
    /// Attempts for each kept video, 1 or more.
    pub attempts: Decimal,
    /// The day of the report, where it has one.
    pub published: Option<Date>,
    /// Where it was read; none where it has no address.
    pub source: Option<Source>,
}

/// A resolution of a model, with its pixels either way up.
#[derive(Clone, Debug, PartialEq)]
pub struct Size {
    /// Its name.
    pub res: Res,
    /// Width and height, lying, where known.
    pub landscape: Option<Pixels>,
    /// Width and height, upright, where known.
    pub portrait: Option<Pixels>,
}

/// Width and height in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// Lengths that a render can have.
#[derive(Clone, Debug, PartialEq)]
pub struct ClipLengths {
    /// Whole seconds each, from the shortest.
    pub seconds: List<u32>,
    /// The resolutions that are rendered at these lengths; empty for every one.
    pub sizes: List<Res>,
    /// What of it no page says.
    pub assumed: Option<Assumed>,
    /// First day on which the model rendered them, where known; else they are known from the day they were first read.
    pub from: Option<Date>,
    /// Where that was read.
    pub source: Source,
}

/// What is assumed of clip lengths where a page gives the shortest and the longest only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Assumed {
    /// That each whole second between is a length, and nothing else.
    WholeSeconds,
    /// That, and that the shortest is 1 s.
    FromOneSecond,
    /// None of that: every second one is a length, and readings of the shortest differ.
    ShortestDisputed,
}

/// A price with the days on which it holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Rate {
    /// Resolution.
    pub res: Res,
    /// With sound or without.
    pub sound: Sound,
    /// Sent at once, or as a batch.
    pub mode: Mode,
    /// How it is billed.
    pub price: Price,
    /// First day (included), where known; else it is known to hold from the day it was first read.
    pub from: Option<Date>,
    /// First day on which it was no longer sold (excluded).
    pub until: Option<Date>,
    /// Where it stands.
    pub source: Source,
}

/// Requests that a usage tier may send a minute.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestLimit {
    /// [`UsageTier::tier`].
    pub tier: u8,
    /// Requests a minute.
    pub requests: u32,
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

    /// Usage tiers of the provider that has the most.
    #[must_use]
    pub fn most_usage_tiers(&self) -> u8 {
        let tiers = self.providers.iter().flat_map(|provider| provider.tiers.iter());
        tiers.map(|tier| tier.tier).max().unwrap_or_default()
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

    /// That sound where the model lets one choose it or has no other, else its own.
    #[must_use]
    pub fn sound_like(&self, sound: Sound) -> Sound {
        let sounds = self.audio.sounds();
        if sounds.contains(&sound) { sound } else { sounds.first().copied().unwrap_or_default() }
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

    /// The rate of a resolution, sound and mode on a day: the row that holds, or, of a model that has been retired by then, the last
    /// one, which [`Rate::ended`] tells.
    ///
    /// # Errors
    /// [`NoRate`]: no such row ever, none as early as `on`, or none any more while the model is still sold.
    pub fn rate_on(&self, res: Res, sound: Sound, mode: Mode, on: Date) -> Result<&Rate, NoRate> {
        let rows = || self.rates.iter().filter(|rate| rate.res == res && rate.sound == sound && rate.mode == mode);
        if let Some(rate) = rows().filter(|rate| rate.known_from() <= on).max_by_key(|rate| rate.known_from()) {
            return match rate.ended(on) {
                Some(until) if self.retired_by(on).is_none() => {
                    // Where a later row has no first day of its own, nobody knows what held between the two.
                    let next = rows().filter(|rate| rate.known_from() > on).min_by_key(|rate| rate.known_from());
                    let unknown = next.filter(|next| next.from.is_none());
                    Err(unknown.map_or(NoRate::NotSince(until), |next| NoRate::NotKnownBefore(next.known_from())))
                }
                _ => Ok(rate),
            };
        }
        let first = rows().min_by_key(|rate| rate.known_from()).ok_or(NoRate::Never)?;
        Err(match first.from {
            Some(from) => NoRate::NotBefore(from),
            None => NoRate::NotKnownBefore(first.source.first_read),
        })
    }

    /// The clip lengths that the model renders at a resolution on a day, in the order of the book. On or after its
    /// retirement: its last ones.
    #[must_use]
    pub fn clip_lengths_on(&self, res: Res, on: Date) -> Vec<u32> {
        self.clips_on(res, on).flat_map(|clips| clips.seconds.iter().copied()).collect()
    }

    /// The rows of the book that [`Model::clip_lengths_on`] takes its lengths from.
    pub fn clips_on(&self, res: Res, on: Date) -> impl Iterator<Item = &ClipLengths> {
        let renders = move |clips: &&ClipLengths| clips.sizes.is_empty() || clips.sizes.contains(&res);
        self.clips.iter().filter(renders).filter(move |clips| clips.known_from() <= on)
    }
}

impl ClipLengths {
    /// First day on which these lengths are known to be rendered.
    #[must_use]
    pub fn known_from(&self) -> Date {
        self.from.unwrap_or(self.source.first_read)
    }
}

impl Rate {
    /// First day on which this row is known to hold.
    #[must_use]
    pub fn known_from(&self) -> Date {
        self.from.unwrap_or(self.source.first_read)
    }

    /// The day since which this row is no longer sold, seen from a day.
    #[must_use]
    pub fn ended(&self, day: Date) -> Option<Date> {
        self.until.filter(|&until| until <= day)
    }
}
