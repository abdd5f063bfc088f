//! Kinds of render: resolution, sound, way of sending, by their names in the link.

/// Whether a model's videos have sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
            AudioPolicy::Choice => &Sound::ALL,
        }
    }
}

/// Whether a render has sound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sound {
    /// With.
    #[default]
    On,
    /// Without.
    Off,
}

impl Sound {
    /// Both, the default first.
    pub const ALL: [Sound; 2] = [Sound::On, Sound::Off];

    /// The value of the `audio` parameter.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Sound::On => "on",
            Sound::Off => "off",
        }
    }

    /// The sound of that exact name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Sound> {
        Sound::ALL.into_iter().find(|sound| sound.code() == code)
    }
}

/// A resolution by its name in the link. Ordered from the lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Res {
    P360,
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
    pub const ALL: [Res; 10] =
        [Res::P360, Res::P480, Res::P540, Res::P720, Res::P768, Res::P1024, Res::P1080, Res::P1440, Res::K2, Res::K4];

    /// The value of the `res` parameter.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Res::P360 => "360p",
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
    /// In a batch, answered later, at a price of its own.
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
