//! The strings of the answer sheet: what the page is on paper.

use super::format::Format;
use crate::catalog::Confidence;
use crate::date::Date;

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct PrintStrings {
    pub printed: fn(Format, Date) -> String,
    /// Which day's prices the figures rest on.
    pub prices_of: fn(Format, Date) -> String,
    pub entered: &'static str,
    /// That what is written in grey was not entered.
    pub by_default: &'static str,
    pub figures: &'static str,
    pub on_sale: &'static str,
    pub model: &'static str,
    pub against: &'static str,
    pub same: &'static str,
    pub price_list: &'static str,
    pub sources: &'static str,
    pub confidence: fn(Confidence) -> &'static str,
    pub assumed: &'static str,
    pub assumptions: &'static [&'static str],
    pub link: &'static str,
}
