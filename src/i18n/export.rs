//! The strings of exports, and the names of their parts, facts and columns.

use rust_decimal::Decimal;

use super::format::Format;
use crate::catalog::{Assumed, Confidence, Ending, Model, Source};
use crate::date::Date;
use crate::plan::param::Param;
use crate::pricing::Amount;
use crate::pricing::price_change::PriceChange;

/// A part of an export; exports have them in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum Part {
    /// About the export: its link, its day, its sources.
    Facts,
    /// The plans that are added up, and their sums; only in a workbook.
    Whole,
    /// The plan's parameters.
    Parameters,
    /// Its figures.
    Figures,
    /// The market: the same plan on every model, resolution and sound.
    Market,
    /// What has been spent by the end of each month.
    Months,
    /// The compared plans.
    Plans,
}

/// A fact about the plan, a market row or a compared plan. Its code is in the exports: `list-price`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Fact {
    /// The page that the export is from.
    Title,
    /// The plan with its main figure.
    Answer,
    /// Why there are no figures.
    Unpriced,
    /// The address of the plan.
    Link,
    /// The day whose prices apply.
    On,
    /// That models can no longer be bought.
    Retired,
    /// That a model ends, or may have ended.
    Ends,
    /// Where something was read.
    Source,
    /// What the plan cost on its day and costs today.
    #[strum(serialize = "receipt")]
    PriceChange,
    /// The person's own rate, with the list price that it replaces.
    OwnRate,
    /// Who sells a model.
    Provider,
    /// Whether there is sound.
    #[strum(serialize = "audio")]
    Sound,
    /// How a length is billed, where that is not the exact one.
    Clips,
    /// What is bought beside renders and kept videos.
    #[strum(serialize = "add-ons")]
    Addons,
    /// A list price as it is billed.
    ListPrice,
    /// Since when a list price holds, or that this is not known.
    Since,
    /// What a person has to know before choosing a model.
    Note,
    /// An assumption, which no page of a provider states.
    Assumed,
}

/// What a source was read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum ReadFor {
    /// The plan's list price.
    Rate,
    /// The list price that the person's own rate replaces.
    ListPrice,
    /// The list price of its drafts.
    DraftRate,
    /// The usage tiers and their limits.
    Limits,
    /// The first and last days of the plan's model.
    Lifecycle,
    /// The first and last days of the model for drafts.
    DraftLifecycle,
    /// The announced end of the plan's model.
    End,
    /// The announced end of the model for drafts.
    DraftEnd,
    /// Whether the provider of the plan's model charges for blocked renders.
    Blocked,
    /// Whether the provider of the model for drafts charges for blocked renders.
    DraftBlocked,
}

/// A column of a table of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Which [`Part`] a line belongs to.
    Part,
    /// What a line is about within its part: a market row, a month, a compared plan.
    Of,
    /// The code of a parameter, a figure or a fact.
    Code,
    /// The label.
    Label,
    /// The value as the page shows it.
    Shown,
    /// The exact value.
    Exact,
    /// The currency's code.
    Currency,
}

/// The strings of exports in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct ExportStrings {
    pub part: fn(Part) -> &'static str,
    pub fact: fn(Fact) -> &'static str,
    /// What is bought beside each render, or beside each kept video: `$0.05 a render`.
    pub addon: fn(Format, Param, Decimal) -> String,
    pub read_for: fn(ReadFor) -> &'static str,
    pub column: fn(Column) -> &'static str,
    pub no_figures: &'static str,
    pub video_costs: fn(Format, Amount) -> String,
    pub priced_on: fn(Format, Date, Option<Date>) -> String,
    pub noted: fn(&str, &str) -> String,
    /// When a source was read, and the day of its copy in an archive.
    pub read_on: fn(Format, &Source) -> String,
    pub tier_column: &'static str,
    pub too_long: fn(&str) -> String,
    /// What the cells of a workbook are that follow no edit.
    pub grey_cells: &'static str,
    /// What the cells of a workbook are that can be edited.
    pub yellow_cells: &'static str,
    /// The same on the sheet of a plan that is added to the plan.
    pub yellow_line_cells: &'static str,
    /// What the white numbers are on the sheet of the plans that are added up.
    pub whole_cells: &'static str,
    /// What a cell that can be edited takes, where something else was typed.
    pub out_of_bounds: fn(Format, Param) -> String,
    /// Why the length is not among them where it is billed by clips.
    pub length_locked: &'static str,
    /// The heading of the class of resolutions that are compared with one another.
    pub class: &'static str,
    /// When a source was read, with the confidence in it.
    pub sure: fn(&str, Confidence) -> String,
    /// What is assumed of the clip lengths of a model, by its name.
    pub lengths_assumed: fn(&str, Assumed) -> String,
    /// Since when a model without prices in the book cannot be bought, and the names of its successors.
    pub ended: fn(Format, Date, &[String]) -> String,
    /// The names of models that can no longer be bought, who shut them down, and since when.
    pub retired: fn(Format, &[String], &str, Date) -> String,
    /// What a dated plan costs on its day and today, and whether it can still be bought.
    pub price_change: fn(Format, &PriceChange) -> String,
    pub price_of: fn(Format, Date) -> String,
    pub last_price: &'static str,
    /// The person's rate, the model's name, and the list price that it replaces.
    pub own_price: fn(Format, Decimal, &str, &str) -> String,
    /// That a plan on a discontinued model, by its name, uses the person's own rate.
    pub own_price_used: fn(&str) -> String,
    /// The day of the plan, whose list prices the person's own rate does not come from.
    pub own_priced_on: fn(Format, Date) -> String,
    /// An announced end, by whom, and the successor; comes after the model's name.
    pub ending: fn(Format, &Ending<'_>, &str, Option<&Model>) -> String,
}
