//! The parameters of an embed: its look, the parts it shows, and what its visitors may not change. They are in the query of
//! `embed.html`, together with those of the plan.
//!
//! Reading never fails: an unknown value is ignored, and its default is used. Knows no page. [`built`] puts one together.

pub mod built;

use strum::VariantArray;

use crate::link::received::received;
use crate::names::Code;
use crate::plan::param::Param;

/// The parameters of an embed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embed {
    /// The color scheme.
    pub theme: Theme,
    /// The color of what is chosen or focused, six lower-case hexadecimal digits; `None` is Clipcost's own.
    pub accent: Option<String>,
    /// Parameters of the plan that the visitor may not change, in the order of [`Param`].
    pub lock: Vec<Param>,
    /// The parts that are shown, in the order of [`Part`].
    pub show: Shows,
}

/// The color scheme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::VariantArray, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Theme {
    /// Light or dark, as the visitor's system is set.
    #[default]
    Auto,
    /// Dark text on a light background.
    Light,
    /// Light text on a dark background.
    Dark,
}

/// A part of an embed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Part {
    /// The fields of the plan.
    Form,
    /// The headline, the figures under it and the strip chart.
    Answer,
    /// The steps that lead to the main figure.
    Working,
    /// The market: the plan on other models of its resolution class and sound.
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

/// Reads the embed's parameters from a query without its `?`, which may have been altered on its way ([`received`]). Of a
/// repeated name the first value counts. A `show` without a known part gives the default.
#[must_use]
pub fn read(query: &str) -> Embed {
    let pairs = received(query).pairs;
    let value = |name: &str| pairs.iter().find(|(found, _)| found == name).map(|(_, value)| value);
    let items = |name: &str| {
        value(name)
            .map(|list| list.split(',').map(|item| item.trim().to_owned()).collect::<Vec<_>>())
            .unwrap_or_default()
    };
    let theme = value("theme").and_then(|code| code.parse().ok());
    let show: Vec<Part> =
        Part::VARIANTS.iter().copied().filter(|part| items("show").iter().any(|item| item == part.code())).collect();
    Embed {
        theme: theme.unwrap_or_default(),
        accent: value("accent").and_then(|text| hex(text)),
        // In the order of `Param`, in which locked values are restored: the model before `rate`, which a new model drops.
        lock: Param::VARIANTS
            .iter()
            .copied()
            .filter(|param| items("lock").iter().any(|item| item == param.code()))
            .collect(),
        show: if show.is_empty() { Shows::default() } else { Shows(show) },
    }
}

/// The parameters that differ from their defaults, as pairs of name and value for a query.
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

/// A color as six lower-case hexadecimal digits, from three or six digits with or without `#`: `#0AF` is `00aaff`.
#[must_use]
pub fn hex(text: &str) -> Option<String> {
    let digits = text.strip_prefix('#').unwrap_or(text);
    let plain = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    match digits.len() {
        6 if plain => Some(digits.to_ascii_lowercase()),
        3 if plain => Some(digits.chars().flat_map(|digit| [digit, digit]).collect::<String>().to_ascii_lowercase()),
        _ => None,
    }
}
