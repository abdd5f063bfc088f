//! The embed's own parameters: how it looks, which parts it shows, what its visitor may not change. They stand in the query of
//! `embed.html` beside those of the plan.
//!
//! Reading never fails: what is not known is left out, and the default holds. Knows no plan, no page.

use strum::VariantArray;

use crate::link::received::received;
use crate::locale::Lang;
use crate::names::Code;
use crate::plan::param::Param;

/// How an embed looks and what it is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embed {
    /// Light, dark, or as the visitor's system is.
    pub theme: Theme,
    /// The colour of what is chosen or focused, six hexadecimal digits; none is the house's own.
    pub accent: Option<String>,
    /// Parameters that the visitor may not change.
    pub lock: Vec<Param>,
    /// Parts that are shown, in the order of [`Part::VARIANTS`].
    pub show: Shows,
}

/// An embed that is being put together: what its query says, its language and the height of a frame alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Built {
    /// How it looks and what it is made of.
    pub embed: Embed,
    /// Its language; none is the visitor's.
    pub lang: Option<Lang>,
    /// Pixels: 200 to 4000.
    pub height: u32,
}

impl Default for Built {
    fn default() -> Built {
        Built { embed: Embed::default(), lang: None, height: 800 }
    }
}

/// Reads what the fields of an embed that is put together hold: the embed's parameters, `lang` and `height`.
#[must_use]
pub fn built(query: &str) -> Built {
    let value =
        |name: &str| form_urlencoded::parse(query.as_bytes()).find(|(found, _)| found == name).map(|(_, value)| value);
    let height = value("height").and_then(|text| text.parse().ok()).filter(|height| (200..=4000).contains(height));
    Built {
        embed: read(query),
        lang: value("lang").and_then(|code| code.parse().ok()),
        height: height.unwrap_or(Built::default().height),
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::VariantArray, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Theme {
    /// As the visitor's system is.
    #[default]
    Auto,
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

/// A part of an embed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Part {
    /// The fields of the plan.
    Form,
    /// The headline, the figures under it and the strip.
    Answer,
    /// How it adds up.
    Working,
    /// The plan on every tier.
    Compare,
}

/// The parts that an embed shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shows(pub Vec<Part>);

impl Default for Shows {
    fn default() -> Shows {
        Shows(vec![Part::Form, Part::Answer, Part::Working])
    }
}

/// Reads the embed's own parameters from the query of an embed, without its `?`, as it was meant ([`received`]). Of a name given twice the first counts; a list
/// without one known item is as if it were not given.
#[must_use]
pub fn read(query: &str) -> Embed {
    let pairs = received(query).pairs;
    let value = |name: &str| pairs.iter().find(|(found, _)| found == name).map(|(_, value)| value);
    let items =
        |name: &str| value(name).map(|list| list.split(',').map(str::to_owned).collect::<Vec<_>>()).unwrap_or_default();
    let theme = value("theme").and_then(|code| code.parse().ok());
    let show: Vec<Part> =
        Part::VARIANTS.iter().copied().filter(|part| items("show").iter().any(|item| item == part.code())).collect();
    Embed {
        theme: theme.unwrap_or_default(),
        accent: value("accent").and_then(|text| hex(text)),
        // In the order of a link, in which what is locked is put back: a price of one's own after its model.
        lock: Param::VARIANTS
            .iter()
            .copied()
            .filter(|param| items("lock").iter().any(|item| item == param.code()))
            .collect(),
        show: if show.is_empty() { Shows::default() } else { Shows(show) },
    }
}

/// Writes what differs from the defaults, as pairs of name and value.
#[must_use]
pub fn pairs(embed: &Embed) -> Vec<(&'static str, String)> {
    let list = |codes: &[&str]| codes.join(",");
    let mut pairs = Vec::new();
    if embed.theme != Theme::default() {
        pairs.push(("theme", embed.theme.code().to_owned()));
    }
    if let Some(accent) = &embed.accent {
        pairs.push(("accent", accent.clone()));
    }
    if !embed.lock.is_empty() {
        pairs.push(("lock", list(&embed.lock.iter().map(|param| param.code()).collect::<Vec<_>>())));
    }
    if embed.show != Shows::default() {
        pairs.push(("show", list(&embed.show.0.iter().map(|part| part.code()).collect::<Vec<_>>())));
    }
    pairs
}

/// Six hexadecimal digits of a colour written with three or six, with or without `#`.
fn hex(text: &str) -> Option<String> {
    let digits = text.strip_prefix('#').unwrap_or(text);
    let plain = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    match digits.len() {
        6 if plain => Some(digits.to_ascii_lowercase()),
        3 if plain => Some(digits.chars().flat_map(|digit| [digit, digit]).collect::<String>().to_ascii_lowercase()),
        _ => None,
    }
}
