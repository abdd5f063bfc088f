//! The strings of total cost, payback and budget.

use super::format::Format;
use crate::money::Exact;
use crate::plan::Per;
use crate::pricing::Amount;
use crate::pricing::budget::{BudgetFor, Maximum};
use crate::pricing::total_cost::Payback;

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct CostStrings {
    pub as_table: &'static str,
    pub rounded_up: &'static str,
    pub rounded_down: &'static str,

    pub whole: &'static str,
    pub whole_help: &'static str,
    pub whole_says: fn(Format, u64, Amount, Option<Exact>) -> String,
    pub part_column: &'static str,
    pub cost_column: &'static str,
    pub share_column: &'static str,
    pub api_part: &'static str,
    pub all_in_video: &'static str,
    pub all_in_second: &'static str,
    pub total_chart: &'static str,
    pub total_describes: fn(Format, u64, Amount, Amount, Option<Amount>) -> String,
    pub month_column: &'static str,
    pub month_mark: fn(Format, u64) -> String,
    pub whole_line: &'static str,
    pub api_line: &'static str,
    pub instead_line: &'static str,
    pub pays_mark: &'static str,
    pub back: &'static str,
    pub ask_instead: &'static str,
    pub per_video: &'static str,
    pub gives_back: fn(Format, &Payback, Amount) -> String,

    pub budget: &'static str,
    pub budget_help: &'static str,
    pub ask_budget: &'static str,
    pub budget_says: fn(Format, Per, Amount) -> String,
    pub most: fn(Format, BudgetFor, Maximum) -> String,
    pub left: &'static str,
    pub sure: &'static str,
    pub take_most: fn(BudgetFor) -> &'static str,
}
