//! The strings of the market: how models are billed, notes on them, ends, filters, groups and the history of prices.

use rust_decimal::Decimal;

use super::format::Format;
use crate::catalog::{Assumed, Blocked, Confidence, Ending, Model, NoRate, Note, Price, Res, Size, Sound};
use crate::date::Date;
use crate::locale::Currency;
use crate::money::Exact;
use crate::plan::{Clips, Orient};
use crate::pricing::clips::Run;
use crate::pricing::shapes::per_second;
use crate::pricing::{Amount, Figure};

/// The seller of the successors of a discontinued model, and their names.
pub type Followed<'a> = (&'a str, &'a [&'a str]);

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct MarketStrings {
    /// A list price as it is billed, and how the price per second follows from it.
    pub price: fn(Format, &Price, &Size) -> String,
    /// From when until when a price holds; `None` for a day that is not known.
    pub offered: fn(Format, Option<Date>, Option<Date>) -> String,
    pub note: fn(Note) -> &'static str,
    /// An announced end, by whom, and the successor; comes after the model's name.
    pub ending: fn(Format, &Ending<'_>, &str, Option<&Model>) -> String,
    /// Whether a provider charges for blocked renders; `None` where that is not known.
    pub blocked: fn(Option<Blocked>) -> &'static str,
    pub assumed: fn(Assumed) -> &'static str,
    pub confidence: fn(Confidence) -> &'static str,
    pub sound: fn(Sound) -> &'static str,
    pub title: &'static str,
    pub help: &'static str,
    pub filters: &'static str,
    pub for_sale: &'static str,
    pub sound_filter: &'static str,
    pub any_sound: &'static str,
    pub resolution_filter: &'static str,
    pub any_resolution: &'static str,
    pub at_least: fn(Res) -> String,
    pub any_provider: &'static str,
    /// How every row is billed now, and the buttons that switch to real clips and back.
    pub billed_as: fn(Clips) -> &'static str,
    pub to_rendered: &'static str,
    pub to_exact: &'static str,
    /// The number of rows of a group, and the main figure of the cheapest.
    pub offers_from: fn(Format, usize, Amount, Figure) -> String,
    pub discontinued: &'static str,
    pub by_the_clip: &'static str,
    pub own_rate: &'static str,
    pub medium: &'static str,
    pub old: &'static str,
    /// The clips that are rendered, and the seconds of them that are not used.
    pub rendered: fn(Format, &[Run], Exact) -> String,
    /// What those clips cost, where that differs from the figure shown.
    pub which_costs: fn(Format, Amount) -> String,
    pub attempts: fn(Format, Decimal) -> String,
    /// The button that shows the rest of a group's rows, by their number.
    pub show_rest: fn(usize) -> String,
    pub left_out: fn(usize) -> String,
    /// Why there is no price on the plan's day.
    pub no_rate: fn(Format, NoRate) -> String,
    pub not_that_resolution: &'static str,
    pub not_that_sound: &'static str,
    pub not_that_provider: &'static str,
    pub no_longer_sold: &'static str,
    /// A discontinued model's name, since when it cannot be bought, and its successors.
    pub ended: fn(Format, &str, Date, Option<Followed<'_>>) -> String,
    pub other_ends_unsourced: &'static str,
    pub history: fn(&str) -> String,
    pub announced: fn(Format, Date) -> String,
    /// The first and the last day of the history, and the day of the plan's prices.
    pub scale: fn(Format, Date, Date, Date) -> String,
    pub known_since: fn(Format, Date) -> String,
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
