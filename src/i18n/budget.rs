//! The strings of a budget: what it allows of the plan, here and on models like it.

use super::format::Format;
use crate::catalog::Stage;
use crate::date::Date;
use crate::plan::{Per, Plan};
use crate::pricing::Amount;
use crate::pricing::budget::{BudgetFor, Maximum, Share};

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct BudgetStrings {
    pub help: &'static str,
    pub begin_with: &'static str,
    /// A sum to begin with, and how much of the plan's own spend it is.
    pub suggestion: fn(Format, Share, Amount) -> String,
    /// How many videos a budget pays for.
    pub says: fn(Format, &Plan, Amount, Maximum) -> String,
    /// A maximum rounded down for show: `up to 500`.
    pub up_to: fn(Format, BudgetFor, Maximum) -> String,
    /// What it is a number of.
    pub unit: fn(BudgetFor, &Plan) -> &'static str,
    pub sure: fn(Per) -> &'static str,
    pub left: &'static str,

    pub rows: &'static str,
    pub row_column: &'static str,
    pub column: fn(BudgetFor, Per) -> &'static str,
    /// A maximum rounded down for show, with its unit: `500 videos`.
    pub in_row: fn(Format, BudgetFor, Maximum) -> String,
    /// What the button of a maximum does.
    pub take: fn(BudgetFor) -> &'static str,
    pub own_rate: &'static str,
    pub ended: fn(Format, Date) -> String,
    /// An end that lies ahead, or may have come.
    pub ending: fn(Format, Stage, Date) -> String,
    /// The names of rows without a price on the plan's day.
    pub unpriced: fn(&[String]) -> String,
}
