//! The strings of the rarer settings, beside their fields.

use super::format::Format;
use crate::date::Date;

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct SettingsStrings {
    pub blocked_help: &'static str,
    /// The day from which a model has batch prices.
    pub batch_since: fn(Format, Date) -> String,
    pub taxes_help: &'static str,
    pub addons_help: &'static str,
    pub currency_help: &'static str,
    pub day_help: &'static str,
}
