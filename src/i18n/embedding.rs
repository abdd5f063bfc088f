//! The strings of the panel that puts an embed together.

use super::format::Format;
use crate::date::Date;
use crate::embed::{Part, Theme};

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct EmbeddingStrings {
    pub help: &'static str,
    pub shows: &'static str,
    pub part: fn(Part) -> &'static str,
    pub lock: &'static str,
    pub theme: &'static str,
    pub themes: fn(Theme) -> &'static str,
    pub accent: &'static str,
    /// That an accent is no colour; comes after what was typed.
    pub no_color: fn(&str) -> String,
    pub language: &'static str,
    pub visitors: &'static str,
    pub english: &'static str,
    pub french: &'static str,
    pub prices: &'static str,
    pub each_day: &'static str,
    pub of_plan: fn(Format, Date) -> String,
    /// What fixed prices mean.
    pub of_plan_help: &'static str,
    pub height: &'static str,
    /// The height in pixels, as the preview has it.
    pub pixels: fn(Format, usize) -> String,
    pub preview: &'static str,
    pub code: &'static str,
    pub frame: &'static str,
    pub frame_help: &'static str,
    pub script: &'static str,
    pub script_help: &'static str,
    pub copy: &'static str,
}
