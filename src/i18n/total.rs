//! The strings of the full cost: what people's time adds, and when the plan pays for itself.

use super::format::Format;
use crate::plan::param::Param;
use crate::pricing::total_cost::{CostPart, Payback, TotalCost};

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct TotalStrings {
    pub help: &'static str,
    pub hours_unit: &'static str,
    pub minutes_unit: &'static str,

    /// What it all comes to, and how much of that is API spend.
    pub says: fn(Format, &TotalCost) -> String,
    pub per_video: &'static str,
    pub per_second: &'static str,
    pub saved_by_video: &'static str,
    pub part_column: &'static str,
    pub cost_column: &'static str,
    pub share_column: &'static str,
    pub api_part: &'static str,
    pub parts: &'static str,
    /// The parts of the bar with their shares.
    pub parts_say: fn(Format, &TotalCost) -> String,
    pub not_counted: &'static str,
    /// The button that goes to the field of what keeps a part from being counted.
    pub add: fn(CostPart, Param) -> &'static str,
    pub ask_instead: &'static str,

    /// With which video the plan has paid for itself, or that it never does, and what it saves.
    pub pays: fn(Format, &TotalCost, &Payback) -> String,
    /// Why a plan that never pays for itself does not.
    pub never: fn(Format, &Payback) -> String,
    pub payback: &'static str,
    pub payback_says: fn(Format, &TotalCost, &Payback) -> String,
    pub labels: fn(Format, &TotalCost, &Payback) -> PaybackLabels,
    pub by_month: &'static str,
    pub month_column: &'static str,
    pub whole_line: &'static str,
    pub api_line: &'static str,
    pub instead_line: &'static str,
}

/// The texts in the chart of payback.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaybackLabels {
    /// The other way and its price.
    pub instead: String,
    /// This plan and its cost.
    pub plan: String,
    /// The API part and its cost.
    pub api: String,
    /// What is saved.
    pub saving: String,
    /// With which video it is paid back, and in which month; the latter is empty of a project.
    pub paid_back: [String; 2],
    /// The start, under the first month.
    pub start: String,
    /// The last month.
    pub last_month: String,
}
