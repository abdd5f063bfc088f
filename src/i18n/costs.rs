//! The strings of risk, drafts and limits.

use rust_decimal::Decimal;

use super::format::Format;
use crate::catalog::Mode;
use crate::plan::Per;
use crate::pricing::Amount;
use crate::pricing::draft_saving::DraftSaving;
use crate::pricing::limits::{DecidingLimit, TierFit};
use crate::pricing::risk::Risk;

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct CostStrings {
    pub as_table: &'static str,
    pub rounded_up: &'static str,
    pub rounded_down: &'static str,

    pub risk: &'static str,
    pub risk_help: &'static str,
    pub risk_says: fn(Format, &RiskFacts) -> String,
    pub risk_chart: &'static str,
    pub risk_describes: fn(Format, &Risk) -> String,
    pub renders: fn(Format, Decimal) -> String,
    pub cover_column: &'static str,
    pub renders_column: &'static str,
    pub spend_column: &'static str,
    /// The name of a report of attempts, by its id in the price book.
    pub attempts_of: fn(&str) -> Option<&'static str>,
    pub takes_presets: &'static str,

    pub drafts: &'static str,
    pub drafts_help: &'static str,
    pub no_drafts: &'static str,
    pub draft_saving: fn(Format, Per, &str, &DraftSaving) -> String,
    pub drafts_sent: fn(&str, Mode) -> String,

    pub run: &'static str,
    pub run_help: &'static str,
    pub needed: fn(Format, &TierFit, DecidingLimit, Option<&TierFit>) -> String,
    pub none_needed: fn(Format, &TierFit) -> String,
    pub unpublished: fn(&str) -> String,
    pub own_tier: fn(&TierFit) -> String,
    pub no_tier: &'static str,
    pub one_request: &'static str,
    /// When a batch is answered: the provider's name and within how many hours, where known.
    pub batch_runs: fn(Format, Option<(&str, u32)>) -> String,
    pub project_runs: &'static str,
    pub usage_tier: &'static str,
    pub spend_limit: &'static str,
    pub requests_of: fn(&str) -> String,
    pub pays_for: &'static str,
    pub sends_in: &'static str,
    pub fits_column: &'static str,
    pub fits: fn(&TierFit) -> &'static str,
    pub any_number: &'static str,
}

/// What the sentence on risk states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RiskFacts {
    /// Attempts per kept video.
    pub attempts: Decimal,
    /// The plan's period: a project is one case, else each month is one.
    pub per: Per,
    /// The API spend that is enough in 80 % of cases.
    pub spend: Amount,
    /// Whether that is exact.
    pub exact: bool,
}
