//! The words of what is taken away from the page as a file or a few lines of text.

use super::format::Format;
use crate::catalog::{Assumed, Confidence};
use crate::date::Date;
use crate::pricing::Amount;

/// A part of an export, in the order of [`Part::VARIANTS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum Part {
    /// What is exported: its link, its day, its sources.
    Facts,
    /// The plan's parameters.
    Parameters,
    /// Its figures.
    Figures,
    /// The same plan on every model and resolution.
    Market,
    /// What has been spent by the end of each month.
    Months,
    /// The plans beside it.
    Plans,
}

/// A fact about what is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Fact {
    /// Whose page it is from.
    Title,
    /// The plan with its main figure.
    Answer,
    /// Why there is no figure.
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
    /// The person's own price, with the list price that it replaces.
    OwnRate,
    /// Who sells a model.
    Provider,
    /// Whether there is sound.
    #[strum(serialize = "audio")]
    Sound,
    /// A list price as it is billed.
    ListPrice,
    /// Since when it holds, known or not.
    Since,
    /// What has to be known before choosing a model.
    Note,
    /// Something that no page says.
    Assumed,
}

/// What a source was read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum ReadFor {
    /// The plan's list price.
    Rate,
    /// The list price that the person's own replaces.
    ListPrice,
    /// The list price of its drafts.
    DraftRate,
    /// The usage tiers and their limits.
    Limits,
    /// The first and last days of the plan's model.
    Lifecycle,
    /// Those of the model for drafts.
    DraftLifecycle,
    /// The announced end of the plan's model.
    End,
    /// That of the model for drafts.
    DraftEnd,
    /// Whether the provider of the plan's model charges for blocked renders.
    Blocked,
    /// That of the model for drafts.
    DraftBlocked,
}

/// A column of a table of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Which [`Part`] a line belongs to.
    Part,
    /// What a line is about within its part: a model and resolution, a month.
    Of,
    /// The name for programs: a parameter's, a figure's.
    Code,
    /// The name for people.
    Label,
    /// The value as the page shows it.
    Shown,
    /// The exact value.
    Exact,
    /// The currency's code.
    Currency,
}

/// Everything said in exports in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct ExportStrings {
    pub part: fn(Part) -> &'static str,
    pub fact: fn(Fact) -> &'static str,
    pub read_for: fn(ReadFor) -> &'static str,
    pub column: fn(Column) -> &'static str,
    pub no_figures: &'static str,
    pub video_costs: fn(Format, Amount) -> String,
    pub priced_on: fn(Format, Date, Option<Date>) -> String,
    pub noted: fn(&str, &str) -> String,
    pub too_long: fn(&str) -> String,
    /// Resolutions that can stand for one another.
    pub class: &'static str,
    /// How sure a reading is, after when it was read.
    pub sure: fn(&str, Confidence) -> String,
    /// What is assumed of the clip lengths of a model.
    pub lengths_assumed: fn(&str, Assumed) -> String,
    /// Since when a model without a price here cannot be bought, and what its provider sells after it.
    pub ended: fn(Format, Date, &[String]) -> String,
}
