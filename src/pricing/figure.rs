//! The names of the figures, as the contract, the page's `data-figure` and the exports have them.

use crate::plan::Per;

/// A figure of an answer, under its name in the contract: `RendersMonth` is `renders-month`.
///
/// Unless said otherwise money is API spend after adjustments, in the plan's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Figure {
    /// Price per generated second, US dollars, before adjustments: the list price, or the person's own rate.
    Rate,
    /// One render of one video, US dollars, before adjustments.
    Render,
    /// API spend of one kept video.
    Video,
    /// API spend of one second of kept video.
    Second,
    /// API spend of one finished minute of kept video: `video` ÷ seconds × 60. $1 for 10 s is $6.
    Minute,
    /// API spend of an active day, averaged.
    Day,
    /// API spend of a week; only of a plan by the week.
    Week,
    /// API spend of a month.
    Month,
    /// API spend of twelve months.
    Year,
    /// API spend of a whole project; only of a project.
    Total,
    /// Renders of a month, or of a whole project: drafts and finals, and blocked ones only where they are charged.
    RendersMonth,
    /// Requests per minute over the active hours, blocked ones included; absent for a project.
    RequestsMinute,
    /// API spend that is enough for the month, or the project, in 50 % of cases.
    #[strum(serialize = "risk-50")]
    Risk50,
    /// API spend that is enough in 80 % of cases.
    #[strum(serialize = "risk-80")]
    Risk80,
    /// API spend that is enough in 95 % of cases.
    #[strum(serialize = "risk-95")]
    Risk95,
    /// API spend of the trial renders that the team learns with, once.
    Trial,
    /// Setup work, once: hours × hourly price.
    Setup,
    /// Care work over all months of the plan: hours a month × months × hourly price.
    Care,
    /// Time that people spend looking at renders, over all months of the plan.
    Review,
    /// Total cost over all months of the plan: API spend, trial, setup, care and review.
    Plan,
    /// What the plan saves over all its months against videos made the other way; below zero where it costs more.
    Saving,
    /// The fewest whole videos after which the plan has paid for itself.
    BreakEvenVideos,
    /// The most kept videos in a month, or in a project, that the budget allows, rounded down.
    BudgetVideos,
    /// The longest video that the budget allows, in whole seconds, rounded down.
    BudgetSeconds,
    /// The most attempts per kept video that the budget allows, 3 decimals, rounded down.
    BudgetAttempts,
    /// The number of the lowest usage tier whose limits cover the plan.
    TierNeeded,
    /// API spend of a month of all lines that are no project; only where plans are added up, as all sums.
    SumMonth,
    /// API spend of twelve months of these lines.
    SumYear,
    /// API spend of all lines that are projects.
    SumOnce,
    /// Total cost of all lines over the months of the plan.
    SumPlan,
}

impl Figure {
    /// The main figure, shown in the headline: `month`, or `total` for a project.
    #[must_use]
    pub const fn main(per: Per) -> Figure {
        match per {
            Per::Project => Figure::Total,
            Per::Day | Per::Week | Per::Month => Figure::Month,
        }
    }
}
