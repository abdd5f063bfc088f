//! The strings of sharing: links, texts, files, pictures, the embed.

use crate::embed::{Part, Theme};

/// A chart that can be saved as a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Picture {
    /// The strip of film.
    Film,
    /// The chart of risk.
    Band,
    /// The chart of the total cost.
    Total,
}

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct ShareStrings {
    pub title: &'static str,
    pub help: &'static str,
    pub send: &'static str,
    pub share: &'static str,
    pub summary: &'static str,
    pub qr: &'static str,
    pub files: &'static str,
    pub csv: &'static str,
    pub xlsx: &'static str,
    pub json: &'static str,
    pub markdown: &'static str,
    pub print: &'static str,
    pub pictures: &'static str,
    pub picture: fn(Picture) -> &'static str,
    /// While a file is being made.
    pub working: &'static str,
    /// Once it is saved; `{}` stands for the file's name.
    pub saved: &'static str,
    pub done: &'static str,
    /// Where it failed; `{}` stands for the reason.
    pub failed: &'static str,

    pub embed: &'static str,
    pub embed_help: &'static str,
    pub shows: &'static str,
    pub part: fn(Part) -> &'static str,
    pub theme: &'static str,
    pub themes: fn(Theme) -> &'static str,
    pub accent: &'static str,
    pub lock: &'static str,
    pub language: &'static str,
    pub visitors: &'static str,
    pub height: &'static str,
    pub preview: &'static str,
    pub frame: &'static str,
    pub element: &'static str,
    pub copy: &'static str,
}
