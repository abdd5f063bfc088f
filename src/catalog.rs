//! The price book as plain data (providers, models, sizes, clip lengths, rates, limits), and which of it is in force on a day.
//!
//! Two kinds of day must not be confused: when a fact holds (`from` is inclusive, `until` exclusive), and when someone read it
//! ([`Source`]). Knows no plan, no amount owed and no language. It holds no book of its own: a [`Book`] is always an argument.

// `build.rs` includes this file by its path, from another folder, so its submodules need theirs spelled out.
#[path = "catalog/end.rs"]
mod end;
#[path = "catalog/kind.rs"]
mod kind;
#[path = "catalog/packed.rs"]
pub mod packed;
#[path = "catalog/provider.rs"]
mod provider;
#[path = "catalog/rate.rs"]
mod rate;
#[path = "catalog/shape.rs"]
mod shape;
#[path = "catalog/size.rs"]
mod size;
#[path = "catalog/source.rs"]
mod source;
#[path = "catalog/unpriced.rs"]
mod unpriced;

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::date::Date;
pub use end::{End, Ending, Stage};
pub use kind::{AudioPolicy, Mode, Res, Sound};
pub use provider::{BatchWindow, Blocked, BlockedRule, Cap, Provider, UsageTier};
pub use rate::{NoRate, Rate, RequestLimit};
pub use shape::{
    ClipPrice, FramesPerSecond, PixelsPerToken, Price, TokensPerSecond, UnitsPerSecond, UsdPerClip, UsdPerImage,
    UsdPerMillionTokens, UsdPerSecond, UsdPerUnit,
};
pub use size::{Assumed, ClipLengths, Pixels, Size};
pub use source::{Confidence, Source};
pub use unpriced::{NoPrice, Retired, UnpricedModel};

/// A list of the book: borrowed in the tables compiled into a build, owned where a test or a tool reads a book at run time.
pub type List<T> = Cow<'static, [T]>;
/// A text of the book that is not translated: a name, an id or an address.
pub type Text = Cow<'static, str>;

/// The price book: everything that is known of prices and limits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// The companies that sell models through an API, in the order of the book's files.
    pub providers: List<Provider>,
    /// The models that have a price here, past or present, in the order of the book's files.
    pub models: List<Model>,
    /// Retired models without a price here, listed so that people who look for one learn that it has ended.
    pub retired: List<Retired>,
    /// Models that people ask for and that have no price here, with what is known of them.
    pub unpriced: List<UnpricedModel>,
    /// Published reports of how many attempts a kept video takes, in the order of the book's files.
    pub attempts: List<ReportedAttempts>,
}

/// Names of usage tiers in the link.
const TIER_NAMES: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// A model that makes video.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// Stable id: the value of the link's `model` parameter. Never changed, never used for another model.
    pub id: Text,
    /// The [`Model::id`] of the same model as its maker sells it, where another sells this one.
    pub sells: Option<Text>,
    /// Name as its maker writes it; of a model that another sells, with who does.
    pub name: Text,
    /// The [`Provider::id`] of the company that sells it.
    pub provider: Text,
    /// Whether its videos have sound.
    pub audio: AudioPolicy,
    /// What a person has to know before choosing it.
    pub notes: List<Note>,
    /// Resolutions with their pixels, from the lowest.
    pub sizes: List<Size>,
    /// Lengths that one clip can have, by resolution.
    pub clips: List<ClipLengths>,
    /// List prices, each with its days. Past rows stay as they are: a changed price is a new row.
    pub rates: List<Rate>,
    /// What is charged beside the render; empty where nothing of it was read.
    pub surcharges: List<Surcharge>,
    /// Requests per minute by usage tier; empty where none is published.
    pub requests_per_minute: List<RequestLimit>,
    /// When it can be bought.
    pub lifecycle: Lifecycle,
}

/// What a provider charges for each input image of a render.
#[derive(Clone, Debug, PartialEq)]
pub struct Surcharge {
    /// The price of an image.
    pub usd: UsdPerImage,
    /// So many images of a render cost nothing.
    pub free: u32,
    /// Where it was read.
    pub source: Source,
}

/// What a person has to know before choosing a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Note {
    /// It renders only from an input image.
    NeedsImage,
    /// Its maker calls it a preview.
    Preview,
    /// Input images or videos can change the price; that is not counted here.
    InputsBilled,
    /// Its longest clips are not available from a start or end frame, as a loop or in HDR.
    ShorterFromFrames,
    /// Off-peak prices are lower, and the book does not have them.
    CheaperOffPeak,
    /// Nobody has read its tokens per second: those of its previous version are assumed.
    TokensAssumed,
}

/// When a model can be bought: its first day and its end, announced or past.
///
/// A price file gives at most one of `retired`, `ends` and `not_before`.
#[derive(Clone, Debug, PartialEq)]
pub struct Lifecycle {
    /// First day on which it could be bought (inclusive), where known.
    pub offered: Option<Date>,
    /// Day on which its end was announced, where known.
    pub announced: Option<Date>,
    /// First day on which it could no longer be bought, where it has ended.
    pub retired: Option<Date>,
    /// First day on which it will no longer be sold, where its provider has announced one.
    pub ends: Option<End>,
    /// Readings of the day before which it will not end, the earliest day first; several where pages differ.
    pub not_before: List<End>,
    /// The [`Model::id`] that its provider names as its successor.
    pub followed: Option<Text>,
    /// Whether the successor answers the requests to it after its end.
    pub hands_over: bool,
    /// Where `offered`, `announced` and `retired` were read; none where none of these days is known.
    pub source: Option<Source>,
}

/// A published report of how many attempts a kept video takes.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportedAttempts {
    /// Stable id, by which `i18n` finds the words that describe the report.
    pub id: Text,
    /// Attempts for each kept video, 1 or more.
    pub attempts: Decimal,
    /// The day of the report, where it has one.
    pub published: Option<Date>,
    /// Where it was read; none where the report is not a page with an address.
    pub source: Option<Source>,
}

impl Book {
    /// The model whose id is exactly `id`.
    #[must_use]
    pub fn model(&self, id: &str) -> Option<&Model> {
        self.models.iter().find(|model| model.id == id)
    }

    /// The latest day on which a price was read; none where the book has no price.
    #[must_use]
    pub fn last_read(&self) -> Option<Date> {
        self.models.iter().flat_map(|model| model.rates.iter()).map(|rate| rate.source.read).max()
    }

    /// The usage tiers that a plan can be on, by their names in the link: as many as the provider with the most has, at most nine.
    #[must_use]
    pub fn usage_tiers(&self) -> &'static [&'static str] {
        let all = self.providers.iter().flat_map(|provider| provider.tiers.iter());
        let most = all.map(|tier| usize::from(tier.tier)).max().unwrap_or_default();
        TIER_NAMES.get(..most).unwrap_or(&TIER_NAMES)
    }

    /// The provider that sells `model`.
    #[must_use]
    pub fn provider(&self, model: &Model) -> Option<&Provider> {
        self.providers.iter().find(|provider| provider.id == model.provider)
    }
}

impl Model {
    /// The size of resolution `res`; none where the model does not have it.
    #[must_use]
    pub fn size(&self, res: Res) -> Option<&Size> {
        self.sizes.iter().find(|size| size.res == res)
    }

    /// The resolution of a plan that gives none: the model's lowest at or above 720p, else its highest; 720p for a model
    /// without sizes.
    #[must_use]
    pub fn default_res(&self) -> Res {
        let all = || self.sizes.iter().map(|size| size.res);
        all().filter(|&res| res >= Res::P720).min().or_else(|| all().max()).unwrap_or(Res::P720)
    }

    /// `res` where the model has it, else [`Model::default_res`].
    #[must_use]
    pub fn res_like(&self, res: Res) -> Res {
        if self.size(res).is_some() { res } else { self.default_res() }
    }

    /// `sound` where the model can render it, else the model's only one.
    #[must_use]
    pub fn sound_like(&self, sound: Sound) -> Sound {
        let sounds = self.audio.sounds();
        if sounds.contains(&sound) { sound } else { sounds.first().copied().unwrap_or_default() }
    }

    /// Whether the model has a row with `mode` for any day.
    #[must_use]
    pub fn ever_had_mode(&self, mode: Mode) -> bool {
        self.rates.iter().any(|rate| rate.mode == mode)
    }

    /// `mode` where the model has a row with it for any day, else the mode of its first row.
    #[must_use]
    pub fn mode_like(&self, mode: Mode) -> Mode {
        if self.ever_had_mode(mode) { mode } else { self.rates.first().map_or(mode, |rate| rate.mode) }
    }

    /// The rate of a resolution, sound and mode on the day `on`: the row that holds then. For a model that has ended by then it
    /// is the last row, for which [`Rate::ended`] returns the day of its end.
    ///
    /// # Errors
    /// [`NoRate`] where the book has no such row for any day, none as early as `on`, or none any more while the model is still
    /// sold. A row that ended on 2026-03-01, followed by one without `from` first read on 2026-10-08, gives
    /// `NotKnownBefore(2026-10-08)` for every day between.
    pub fn rate_on(&self, res: Res, sound: Sound, mode: Mode, on: Date) -> Result<&Rate, NoRate> {
        let rows = || self.rates.iter().filter(|rate| rate.res == res && rate.sound == sound && rate.mode == mode);
        if let Some(rate) = rows().filter(|rate| rate.known_from() <= on).max_by_key(|rate| rate.known_from()) {
            return match rate.ended(on) {
                Some(until) if self.retired_by(on).is_none() => {
                    // If the next row has no `from`, nobody knows which price held between the two.
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

    /// The clip lengths in whole seconds that the model renders at resolution `res` on the day `on`, in the order of the book.
    /// A model that has ended keeps its last ones.
    #[must_use]
    pub fn clip_lengths_on(&self, res: Res, on: Date) -> Vec<u32> {
        self.clips_on(res, on).flat_map(|clips| clips.seconds.iter().copied()).collect()
    }

    /// The rows of the book that hold those lengths, with their sources.
    pub fn clips_on(&self, res: Res, on: Date) -> impl Iterator<Item = &ClipLengths> {
        let renders = move |clips: &&ClipLengths| clips.sizes.is_empty() || clips.sizes.contains(&res);
        self.clips.iter().filter(renders).filter(move |clips| clips.known_from() <= on)
    }
}
