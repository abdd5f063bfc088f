//! The figures of the contract, by their names there.

use crate::plan::Per;

/// A figure of the contract, by its name there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
    Risk50,
    /// The same in 80 %.
    Risk80,
    /// The same in 95 %.
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
    /// Every figure.
    pub const ALL: [Figure; 25] = [
        Figure::Rate,
        Figure::Render,
        Figure::Video,
        Figure::Second,
        Figure::Day,
        Figure::Week,
        Figure::Month,
        Figure::Year,
        Figure::Total,
        Figure::RendersMonth,
        Figure::RequestsMinute,
        Figure::Risk50,
        Figure::Risk80,
        Figure::Risk95,
        Figure::Trial,
        Figure::Setup,
        Figure::Care,
        Figure::Review,
        Figure::Plan,
        Figure::Saving,
        Figure::BreakEvenVideos,
        Figure::BudgetVideos,
        Figure::BudgetSeconds,
        Figure::BudgetAttempts,
        Figure::TierNeeded,
    ];

    /// The value of `data-figure`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Figure::Rate => "rate",
            Figure::Render => "render",
            Figure::Video => "video",
            Figure::Second => "second",
            Figure::Day => "day",
            Figure::Week => "week",
            Figure::Month => "month",
            Figure::Year => "year",
            Figure::Total => "total",
            Figure::RendersMonth => "renders-month",
            Figure::RequestsMinute => "requests-minute",
            Figure::Risk50 => "risk-50",
            Figure::Risk80 => "risk-80",
            Figure::Risk95 => "risk-95",
            Figure::Trial => "trial",
            Figure::Setup => "setup",
            Figure::Care => "care",
            Figure::Review => "review",
            Figure::Plan => "plan",
            Figure::Saving => "saving",
            Figure::BreakEvenVideos => "break-even-videos",
            Figure::BudgetVideos => "budget-videos",
            Figure::BudgetSeconds => "budget-seconds",
            Figure::BudgetAttempts => "budget-attempts",
            Figure::TierNeeded => "tier-needed",
        }
    }

    /// The figure that answers a plan: its month, or a project's total.
    #[must_use]
    pub const fn main(per: Per) -> Figure {
        match per {
            Per::Project => Figure::Total,
            Per::Day | Per::Week | Per::Month => Figure::Month,
        }
    }
}
