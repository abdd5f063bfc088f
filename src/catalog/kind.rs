//! Kinds of render: resolution, sound, way of sending, by their names in the link.

/// Whether a model's videos have sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum AudioPolicy {
    /// Always, at no price of its own.
    Always,
    /// Never.
    Never,
    /// As asked, at a price of its own.
    Choice,
}

impl AudioPolicy {
    /// What a video of the model may be, the default first.
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
    /// With.
    #[default]
    On,
    /// Without.
    Off,
}

/// A resolution by its name in the link. Ordered from the lowest.
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

/// How renders are sent.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, strum::VariantArray, strum::EnumString, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Mode {
    /// At once.
    #[default]
    Standard,
    /// In a batch, answered later, at a price of its own.
    Batch,
}
