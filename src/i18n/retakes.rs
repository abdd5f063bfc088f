//! The strings of retakes: what to set aside for takes that are thrown away, how many takes others need, and what drafts change.

use super::format::Format;
use crate::catalog::Mode;
use crate::plan::Per;
use crate::pricing::Amount;
use crate::pricing::draft_saving::DraftSaving;
use crate::pricing::risk::Cover;

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct RetakesStrings {
    /// The sum to set aside for a share of months or projects, and whether it is exact.
    pub set_aside: fn(Format, Per, Cover, Amount, bool) -> String,
    pub nothing_to_chance: &'static str,
    /// That so many renders are expected that months or projects cost nearly the same.
    pub alike: fn(Per) -> &'static str,
    pub enough_for: &'static str,
    pub share: fn(Cover) -> &'static str,
    /// What a figure of risk covers.
    pub covers: fn(Per, Cover) -> &'static str,

    pub chart: fn(Per) -> &'static str,
    pub describes: fn(Format, &DotsFacts) -> String,
    /// The labels of the lines, with the amount as it is written.
    pub line_set_aside: fn(&str) -> String,
    pub line_average: fn(&str) -> String,
    pub line_nineteen: fn(&str) -> String,
    /// How many of twenty months or projects the sum set aside covers.
    pub covered: fn(Per, usize) -> String,
    pub each_dot: fn(Per) -> &'static str,
    pub renders_column: &'static str,
    pub spend_column: &'static str,
    pub cases_column: fn(Per) -> &'static str,
    pub of_twenty: fn(usize) -> String,

    pub reported: &'static str,
    pub reported_help: &'static str,
    /// The name of a report of attempts, by its id in the price book.
    pub attempts_of: fn(&str) -> Option<&'static str>,

    pub drafts: &'static str,
    pub drafts_help: &'static str,
    pub no_drafts: &'static str,
    pub draft_saving: fn(Format, Per, &str, &DraftSaving) -> String,
    pub drafts_sent: fn(&str, Mode) -> String,
}

/// What the chart of twenty months or projects shows, for its text alternative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DotsFacts {
    /// The plan's period: a project is one case, else each month is one.
    pub per: Per,
    /// The spend of the cheapest.
    pub least: Amount,
    /// The spend of the dearest.
    pub most: Amount,
    /// The sum set aside.
    pub set_aside: Amount,
    /// How many of the twenty it covers.
    pub covered: usize,
    /// The average.
    pub average: Amount,
    /// The spend that is enough in 95 % of cases.
    pub nineteen: Amount,
}
