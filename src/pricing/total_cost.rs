//! The total cost of a plan over its months (API spend, trial, setup, care, review), what it saves against videos made the
//! other way (`instead`), and when it has paid for itself.

use std::cmp::Ordering;

use strum::VariantArray;

use super::addons::{addons, renders_of_video};
use super::{Figure, MINUTES, Quote, adjusted, kept_videos};
use crate::money::Exact;
use crate::plan::param::Param;
use crate::plan::{Per, Plan};

/// The total cost of a plan. All amounts are in the plan's currency and exact.
#[derive(Clone, Debug, PartialEq)]
pub struct TotalCost {
    /// API spend with add-ons over all months; once for a project.
    pub api: Exact,
    /// API spend of the trial renders that the team learns with, with their add-ons, once.
    pub trial: Exact,
    /// Setup work, once.
    pub setup: Exact,
    /// Care work over all months; a project has its care every month too.
    pub care: Exact,
    /// Review of renders over all months; once for a project.
    pub review: Exact,
    /// The sum of the five parts.
    pub total: Exact,
    /// Kept videos over all months; those of a project once. Not rounded.
    pub videos: Exact,
    /// Months that the plan runs.
    pub months: u64,
    /// Whether API spend and review come once, in the first month: so for a project.
    pub once: bool,
    /// Savings and break-even against videos made the other way; `None` where the plan gives no price for one (`instead`).
    pub payback: Option<Payback>,
}

/// What a plan saves against videos made the other way, and when it has paid for itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Payback {
    /// Price of all videos of the plan, made the other way.
    pub instead: Exact,
    /// Saving per kept video: its price the other way − its API spend − its review. Below zero where it costs more.
    pub per_video: Exact,
    /// What each kept video contributes to paying back the fixed costs: its saving; by period less a month's care ÷ a month's
    /// videos.
    pub paid_back_per_video: Exact,
    /// Saving over the whole plan: saving per video × videos − trial − setup − care.
    pub saving: Exact,
    /// The fewest whole videos, at least 1, after which the plan has paid for itself; `None` where no number is enough.
    pub break_even: Option<Exact>,
    /// The price of that many videos, made the other way.
    pub instead_at_break_even: Option<Exact>,
    /// The month in which the break-even video is made, counted from 1; `None` for a project.
    pub break_even_month: Option<Exact>,
    /// Whether break-even lies beyond the plan's last video.
    pub beyond: bool,
}

/// What has been spent by the end of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spent {
    /// Months passed; at 0 only trial and setup, which come before the first video.
    pub month: u64,
    /// The total cost so far.
    pub total: Exact,
    /// The API spend in it, trial renders included.
    pub api: Exact,
    /// The price of the videos so far, made the other way; `None` where the plan gives none.
    pub instead: Option<Exact>,
}

/// The total cost of a priced plan over its months.
///
/// - `trial` = trial renders × `render`, after adjustments, not grown by blocking; and each with the add-ons of a render.
/// - `setup` = hours × hourly price.
/// - `care` = hours a month × months × hourly price.
/// - `review` = minutes ÷ 60 × hourly price × renders that are made and not blocked, drafts and finals.
///
/// # Examples
/// 10 renders of 30 s at $0.50 are $150; 16 hours at $60 are $960; 2 minutes for each of 10 renders are $20: $1,130 in all.
#[must_use]
pub fn total_cost(plan: &Plan, quote: &Quote) -> TotalCost {
    let value = |figure: Figure| quote.figure(figure).map_or(Exact::ZERO, |amount| amount.value);
    let hourly = Exact::from(plan.hourly);
    let once = plan.per == Per::Project;
    let periods = if once { 1 } else { plan.months };
    let videos = kept_videos(plan).times(periods);
    let api = value(Figure::Video).times(videos);
    let trial = adjusted(plan, value(Figure::Render).times(plan.trial_renders)).plus(addons(
        plan,
        plan.trial_renders.into(),
        Exact::ZERO,
    ));
    let setup = hourly.times(plan.setup_hours);
    let care = hourly.times(plan.care_hours).times(plan.months);
    let review = review_of_video(plan).times(videos);
    let mut cost = TotalCost {
        api,
        trial,
        setup,
        care,
        review,
        total: Exact::ZERO,
        videos,
        months: plan.months,
        once,
        payback: None,
    };
    cost.total = cost.sum_of(Timing::Once).plus(cost.sum_of(Timing::Monthly)).plus(cost.sum_of(Timing::PerVideo));
    if let Some(instead) = plan.instead {
        cost.payback = Some(cost.payback(instead.into()));
    }
    cost
}

/// Price of reviewing the renders of one kept video that were not blocked, in the plan's currency.
pub(crate) fn review_of_video(plan: &Plan) -> Exact {
    let hours = Exact::from(plan.review_minutes).divided_by(MINUTES);
    hours.times(plan.hourly).times(renders_of_video(plan))
}

/// A part of the total cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum CostPart {
    /// API spend for the videos.
    Api,
    /// Trial renders that the team learns with.
    Trial,
    /// Setup work.
    Setup,
    /// Care work.
    Care,
    /// Review of renders.
    Review,
}

/// When a part of the total cost is spent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// Once, before the first video.
    Once,
    /// Each month, also for a project.
    Monthly,
    /// With each kept video.
    PerVideo,
}

impl CostPart {
    /// When it is spent.
    #[must_use]
    pub const fn timing(self) -> Timing {
        match self {
            CostPart::Trial | CostPart::Setup => Timing::Once,
            CostPart::Care => Timing::Monthly,
            CostPart::Api | CostPart::Review => Timing::PerVideo,
        }
    }

    /// The parameter that keeps this part out of a plan's cost because it is zero: first how much there is of it, then the price of
    /// an hour. `None` for a part that is counted, and for API spend.
    #[must_use]
    pub fn missing(self, plan: &Plan) -> Option<Param> {
        let needed: &[Param] = match self {
            CostPart::Api => &[],
            CostPart::Trial => &[Param::TrialRenders],
            CostPart::Setup => &[Param::SetupHours, Param::Hourly],
            CostPart::Care => &[Param::CareHours, Param::Hourly],
            CostPart::Review => &[Param::ReviewMinutes, Param::Hourly],
        };
        needed.iter().copied().find(|&param| plan.number(param).is_some_and(|number| number.is_zero()))
    }

    /// The figure of this part; `None` for API spend, which has no figure over all months.
    #[must_use]
    pub const fn figure(self) -> Option<Figure> {
        match self {
            CostPart::Api => None,
            CostPart::Trial => Some(Figure::Trial),
            CostPart::Setup => Some(Figure::Setup),
            CostPart::Care => Some(Figure::Care),
            CostPart::Review => Some(Figure::Review),
        }
    }
}

impl TotalCost {
    /// The amount of a part over all months.
    #[must_use]
    pub const fn part(&self, part: CostPart) -> Exact {
        match part {
            CostPart::Api => self.api,
            CostPart::Trial => self.trial,
            CostPart::Setup => self.setup,
            CostPart::Care => self.care,
            CostPart::Review => self.review,
        }
    }

    /// The sum of the parts that are spent then.
    fn sum_of(&self, when: Timing) -> Exact {
        let parts = CostPart::VARIANTS.iter().filter(|part| part.timing() == when);
        parts.fold(Exact::ZERO, |sum, &part| sum.plus(self.part(part)))
    }

    /// An amount as a percentage of the total cost; `None` where the total is zero.
    #[must_use]
    pub fn share(&self, amount: Exact) -> Option<Exact> {
        (!self.total.is_zero()).then(|| amount.percent_of(self.total))
    }

    /// Total cost ÷ kept videos.
    #[must_use]
    pub fn per_video(&self) -> Exact {
        self.total.divided_by(self.videos)
    }

    /// Total cost ÷ seconds of kept video.
    #[must_use]
    pub fn per_second(&self, plan: &Plan) -> Exact {
        self.per_video().divided_by(plan.seconds)
    }

    /// What has been spent by the end of a month, from 0 to the plan's last; a later month counts as the last.
    #[must_use]
    pub fn after(&self, month: u64) -> Spent {
        let month = month.min(self.months);
        let share = |all: Exact| all.times(month).divided_by(self.months);
        let over_videos = |all: Exact| match (self.once, month) {
            (_, 0) => Exact::ZERO,
            (true, _) => all,
            (false, _) => share(all),
        };
        let api = self.trial.plus(over_videos(self.api));
        let monthly = share(self.sum_of(Timing::Monthly));
        let total = self.sum_of(Timing::Once).plus(monthly).plus(over_videos(self.sum_of(Timing::PerVideo)));
        let instead = self.payback.as_ref().map(|payback| over_videos(payback.instead));
        Spent { month, total, api, instead }
    }

    fn payback(&self, instead: Exact) -> Payback {
        let (once, monthly) = (self.sum_of(Timing::Once), self.sum_of(Timing::Monthly));
        let per_video = instead.minus(self.sum_of(Timing::PerVideo).divided_by(self.videos));
        let saving = per_video.times(self.videos).minus(once).minus(monthly);
        // By period a month's care is paid out of the month's savings; for a project care is a fixed cost.
        let (paid_back_per_video, fixed) = if self.once {
            (per_video, once.plus(monthly))
        } else {
            (per_video.minus(monthly.divided_by(self.videos)), once)
        };
        let break_even = fewest(paid_back_per_video, fixed);
        let a_month = self.videos.divided_by(self.months);
        let month = |videos: Exact| videos.divided_by(a_month).ceil();
        let break_even_month = if self.once { None } else { break_even.map(month) };
        Payback {
            instead: instead.times(self.videos),
            instead_at_break_even: break_even.map(|videos| instead.times(videos)),
            per_video,
            paid_back_per_video,
            saving,
            break_even,
            break_even_month,
            beyond: break_even.is_some_and(|videos| videos > self.videos),
        }
    }
}

/// The fewest whole k ≥ 1 with k × `paid_back_per_video` ≥ `fixed`; `None` where there is none.
fn fewest(paid_back_per_video: Exact, fixed: Exact) -> Option<Exact> {
    match paid_back_per_video.cmp(&Exact::ZERO) {
        Ordering::Greater => Some(fixed.divided_by(paid_back_per_video).ceil().max(Exact::ONE)),
        Ordering::Equal if fixed.is_zero() => Some(Exact::ONE),
        Ordering::Equal | Ordering::Less => None,
    }
}
