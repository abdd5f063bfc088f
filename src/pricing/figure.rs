//! The figures of the contract, by their names there.

use crate::plan::Per;

/// A figure of the contract, by its name there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Figure {
    /// List price per generated second, US dollars.
    Rate,
    /// One render of one video, US dollars, before adjustments.
    Render,
    /// API spend of one kept video.
    Video,
    /// API spend of one second of kept video.
    Second,
    /// API spend of an active day, averaged.
    Day,
    /// API spend of a week; only of a plan by the week.
    Week,
    /// API spend of a month.
    Month,
    /// API spend of twelve months.
    Year,
    /// API spend of a whole project.
    Total,
    /// Renders of a month, or of a whole project; blocked ones where they are charged.
    RendersMonth,
    /// Requests a minute over the active hours; none of a project.
    RequestsMinute,
    /// API spend that covers the month, or the project, in 50 % of cases.
    #[strum(serialize = "risk-50")]
    Risk50,
    /// The same in 80 %.
    #[strum(serialize = "risk-80")]
    Risk80,
    /// The same in 95 %.
    #[strum(serialize = "risk-95")]
    Risk95,
    /// API spend of the renders that the team learns with, once.
    Trial,
    /// Integration, once.
    Setup,
    /// Care over all months of the plan.
    Care,
    /// People's review of the renders over all months of the plan.
    Review,
    /// Whole cost over all months of the plan.
    Plan,
    /// What the plan saves against the other way, over all its months.
    Saving,
    /// The video with which the plan has paid for itself.
    BreakEvenVideos,
    /// The most kept videos of a month, or of a project, that the budget allows.
    BudgetVideos,
    /// The longest video that the budget allows, whole seconds.
    BudgetSeconds,
    /// The most attempts per kept video that the budget allows.
    BudgetAttempts,
    /// The lowest usage tier that the plan fits in.
    TierNeeded,
}

impl Figure {
    /// The figure that answers a plan: its month, or a project's total.
    #[must_use]
    pub const fn main(per: Per) -> Figure {
        match per {
            Per::Project => Figure::Total,
            Per::Day | Per::Week | Per::Month => Figure::Month,
        }
    }
}
