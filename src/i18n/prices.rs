//! The strings of the page of prices and sources.

use super::format::Format;
use crate::catalog::{AudioPolicy, Blocked, ClipLengths, Confidence, Lifecycle, Mode, Rate, Res, Sound, Source};
use crate::date::Date;

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct PricesStrings {
    pub title: &'static str,
    /// What a search shows of the page: the number of models.
    pub description: fn(usize) -> String,
    pub heading: &'static str,
    pub lead: &'static str,
    /// When a price of the book was last read.
    pub last_read: fn(Format, Date) -> String,
    pub file: &'static str,
    pub contents: &'static str,
    /// The way to a plan on a model.
    pub plan_with: fn(&str) -> String,

    pub confidence: fn(Confidence) -> &'static str,
    /// The page on which a provider announces an end.
    pub notice: fn(&str) -> String,
    /// Another page of a provider.
    pub own_page: fn(&str) -> String,
    /// When such a page was read.
    pub page_read: fn(Format, &Source) -> String,
    /// The one period in which all prices of a model hold, or the day since which they have been seen; a sentence.
    pub period: fn(Format, &Rate) -> String,
    /// When a model was sold, and what is known of its end; `None` where nothing is.
    pub life: fn(Format, &Lifecycle) -> Option<String>,
    /// What follows a model, and whether it answers its requests.
    pub followed: fn(&str, bool) -> String,
    /// Whether renders that are blocked or fail are charged.
    pub blocked: fn(Blocked) -> &'static str,
    pub blocked_not_known: &'static str,
    pub audio: fn(AudioPolicy) -> &'static str,
    pub clips: fn(Format, &ClipLengths) -> String,

    pub res: &'static str,
    pub sound_column: &'static str,
    pub price: &'static str,
    pub in_force_column: &'static str,
    pub sound: fn(Sound) -> &'static str,
    /// A resolution, and how renders are sent where that is not as usual.
    pub res_and_mode: fn(Res, Mode) -> String,

    /// Under the chart, at the day of the last reading.
    pub last_reading: &'static str,

    pub no_longer_sold: &'static str,
    /// When a model ended.
    pub ended: fn(Format, &str, Date) -> String,
    /// Who sells what followed a model, and its names.
    pub now_sells: fn(&str, &[&str]) -> String,
    pub other_ends: &'static str,
}
