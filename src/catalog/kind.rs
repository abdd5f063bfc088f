//! The choices by which rates differ: resolution, sound and mode. Each variant's name in links, files and the price book is its
//! `strum` name; what people read is in `i18n`.

/// Whether a model's videos have sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum AudioPolicy {
    /// Every video has sound; there is one price.
    Always,
    /// No video has sound.
    Never,
    /// The plan chooses; rows with sound and without are priced apart.
    Choice,
}

impl AudioPolicy {
    /// The sounds that a render of the model can have, the default first.
    #[must_use]
    pub const fn sounds(self) -> &'static [Sound] {
        match self {
            AudioPolicy::Always => &[Sound::On],
            AudioPolicy::Never => &[Sound::Off],
            AudioPolicy::Choice => <Sound as strum::VariantArray>::VARIANTS,
        }
    }
}

/// Whether a render has sound.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, strum::VariantArray, strum::EnumString, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Sound {
    /// With sound.
    #[default]
    On,
    /// Without sound.
    Off,
}

/// A resolution. Ordered from the lowest: `P720 < P768`, `K2 < K4`.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    strum::VariantArray,
    strum::EnumString,
    strum::IntoStaticStr,
)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Res {
    #[strum(serialize = "360p")]
    P360,
    #[strum(serialize = "480p")]
    P480,
    #[strum(serialize = "540p")]
    P540,
    #[strum(serialize = "720p")]
    P720,
    #[strum(serialize = "768p")]
    P768,
    #[strum(serialize = "1024p")]
    P1024,
    #[strum(serialize = "1080p")]
    P1080,
    #[strum(serialize = "1440p")]
    P1440,
    #[strum(serialize = "2k")]
    K2,
    #[strum(serialize = "4k")]
    K4,
}

/// How renders are sent to the API.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, strum::VariantArray, strum::EnumString, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Mode {
    /// One by one, each answered as soon as it is made.
    #[default]
    Standard,
    /// In a batch that is answered later, at a price of its own.
    Batch,
    /// One by one, at the hours that the provider sets, at a price of its own.
    OffPeak,
}
