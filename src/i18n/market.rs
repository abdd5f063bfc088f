//! The strings of what is known of models: how they are billed, since when, notes on them, their ends.

use super::format::Format;
use crate::catalog::{Assumed, Blocked, Confidence, Mode, Note, Price, Rate, Res, Size, Sound};
use crate::date::Date;
use crate::locale::Currency;
use crate::plan::Orient;
use crate::pricing::Amount;
use crate::pricing::clips::Run;
use crate::pricing::shapes::per_second;

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct MarketStrings {
    /// A list price as it is billed, and how the price per second follows from it.
    pub price: fn(Format, &Price, &Size) -> String,
    /// From when until when a price holds; `None` for a day that is not known.
    pub offered: fn(Format, Option<Date>, Option<Date>) -> String,
    pub note: fn(Note) -> &'static str,
    /// Whether a provider charges for blocked renders; `None` where that is not known.
    pub blocked: fn(Option<Blocked>) -> &'static str,
    pub assumed: fn(Assumed) -> &'static str,
    pub confidence: fn(Confidence) -> &'static str,
    /// The period of one price, in a cell.
    pub in_force: fn(Format, &Rate) -> String,
    /// The title of a chart of prices: the model, its resolution and its sound where there is a choice.
    pub history: fn(&str, Res, Option<Sound>) -> String,
    /// A price on its step: by the second, or of a clip of so many seconds.
    pub step: fn(Format, Amount, Option<u32>, Mode) -> String,
    /// Under the chart, at the end of a model.
    pub end: &'static str,
}

/// Clips in words: `2 × 5 s + 1 × 8 s`.
#[must_use]
pub(super) fn counted(runs: &[Run]) -> String {
    let clip = |run: &Run| format!("{}\u{a0}×\u{a0}{}\u{a0}s", run.count, run.seconds);
    runs.iter().map(clip).collect::<Vec<_>>().join(" + ")
}

/// The price per second of a price that is billed in tokens or units, US dollars; `None` where it is billed by the second or
/// the clip.
#[must_use]
pub(super) fn worked_out(price: &Price, size: &Size) -> Option<Amount> {
    if matches!(price, Price::PerSecond(_) | Price::PerClip(_)) {
        return None;
    }
    let value = per_second(price, size, Orient::default())?;
    Some(Amount { value, currency: Currency::USD })
}
