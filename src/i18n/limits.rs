//! The strings of limits: the usage tier that a plan needs, what each tier allows, and what a provider lets an account do.

use super::format::Format;
use crate::catalog::{Cap, Provider, Source};
use crate::money::Exact;
use crate::plan::Per;
use crate::pricing::limits::{CapFit, DecidingLimit, LimitsCheck, TierFit};

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct LimitsStrings {
    pub needed: fn(Format, &TierFit, DecidingLimit, Option<&TierFit>) -> String,
    pub none_needed: fn(Format, &TierFit) -> String,
    /// That a provider publishes no limit, with the renders of the plan's period.
    pub unpublished: fn(Format, &str, Per, Exact) -> String,
    /// That a provider publishes no spend limit, only how many renders may run at once.
    pub only_caps: fn(&str) -> String,
    pub own_tier: fn(&TierFit) -> String,
    pub no_tier: &'static str,
    pub hours_unit: &'static str,

    /// The finding of a gauge.
    pub gauge: fn(Format, &GaugeFacts<'_>) -> String,
    /// What each tier allows, by its number and the limit as it is written.
    pub gauge_describes: fn(&[(u8, String)]) -> String,

    pub tiers: &'static str,
    pub usage_tier: &'static str,
    pub spend_limit: &'static str,
    /// The column of requests per minute, with the models where there are two.
    pub requests_column: fn(&[&str]) -> String,
    pub videos_column: &'static str,
    pub fits: fn(&TierFit) -> &'static str,
    pub any_number: &'static str,

    /// A cap, and whether the plan stays within it.
    pub cap: fn(Format, &Cap, &CapFit) -> String,

    pub one_request: &'static str,
    /// When a batch is answered: the provider's name and within how many hours, where known.
    pub batch_runs: fn(Format, Option<(&str, u32)>) -> String,
    pub project_runs: &'static str,
    pub project_spend: &'static str,

    /// Whose limits were read.
    pub source: fn(&str) -> String,
    /// When they were read, and the day of their copy in an archive.
    pub read: fn(Format, &Source) -> String,
}

/// What a gauge shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GaugeFacts<'a> {
    /// What is held against the limits.
    pub of: GaugeOf<'a>,
    /// The plan's value: US dollars, or requests per minute.
    pub value: Exact,
    /// The number of the tier needed and its limit; `None` where the value is above all limits.
    pub needed: Option<(u8, Exact)>,
}

/// What a gauge holds against the limits of tiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GaugeOf<'a> {
    /// API spend of the period.
    Spend(Per),
    /// Requests per minute to a model, by its name.
    Requests(&'a str),
}

/// The tier that a plan needs and what decides it, or what is known instead.
#[must_use]
pub fn finding(
    format: Format,
    words: &LimitsStrings,
    provider: Option<&Provider>,
    per: Per,
    check: &LimitsCheck,
) -> String {
    let needed = check.lowest_fit();
    let below = needed.and_then(|(fit, _)| check.tiers.iter().take_while(|tier| *tier != fit).last());
    match (needed, check.tiers.last(), provider) {
        (Some((fit, decided)), _, _) => (words.needed)(format, fit, decided, below),
        (None, Some(highest), _) => (words.none_needed)(format, highest),
        (None, None, Some(provider)) => match check.leading_cap(provider) {
            Some(cap) => (words.cap)(format, cap, &check.cap_fit(cap)),
            None if provider.caps.is_empty() => (words.unpublished)(format, &provider.name, per, check.renders),
            None => (words.only_caps)(&provider.name),
        },
        (None, None, None) => String::new(),
    }
}
