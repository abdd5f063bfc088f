//! The whole cost of a plan over its months: API spend, the team's learning, integration, care and review; and what it saves
//! against the other way.

use std::cmp::Ordering;

use strum::VariantArray;

use super::{Figure, MINUTES, Quote, adjusted, kept_videos};
use crate::money::Exact;
use crate::plan::{Per, Plan};

/// The whole cost, all in the plan's currency.
#[derive(Clone, Debug, PartialEq)]
pub struct TotalCost {
    /// API spend over all months; once for a project.
    pub api: Exact,
    /// Renders that the team learns with, once.
    pub trial: Exact,
    /// Integration, once.
    pub setup: Exact,
    /// Care, all months together.
    pub care: Exact,
    /// Review, all months together; once for a project.
    pub review: Exact,
    /// All of these.
    pub total: Exact,
    /// Kept videos over all months.
    pub videos: Exact,
    /// Months that are counted.
    pub months: u64,
    /// Whether API spend and review come once, in the first month.
    pub once: bool,
    /// What it is held against, where the plan says that.
    pub back: Option<Return>,
}

/// What a plan gives back against videos made the other way.
#[derive(Clone, Debug, PartialEq)]
pub struct Return {
    /// Price of the videos of the plan, made the other way.
    pub instead: Exact,
    /// SavedPlans by each kept video: its price the other way less its API spend and its review; below zero where it costs more.
    pub per_video: Exact,
    /// What each kept video pays back of what came before it: by period its saving less its share of a month's care.
    pub by_video: Exact,
    /// SavedPlans over the whole plan.
    pub saving: Exact,
    /// The whole number of videos after which the plan has paid for itself; none where no number does.
    pub break_even: Option<Exact>,
    /// The price of that many videos, made the other way.
    pub instead_at_break_even: Option<Exact>,
    /// The month of the plan in which that video falls, from 1; none for a project.
    pub break_even_month: Option<Exact>,
    /// Whether that is later than the plan's last video.
    pub beyond: bool,
}

/// What has been spent by the end of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spent {
    /// Months discontinued; at 0 only what comes once before the first video.
    pub month: u64,
    /// The whole cost so far.
    pub total: Exact,
    /// The API spend of it, learning included.
    pub api: Exact,
    /// The price of the videos so far, made the other way.
    pub instead: Option<Exact>,
}

/// The whole cost of a priced plan.
///
/// `trial` = trial renders × `render`, after adjustments. `setup` = hours × price of an hour. `care` = hours a month × months ×
/// price of an hour. `review` = minutes ÷ 60 × price of an hour × renders that are made and not blocked, drafts and finals.
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
    let trial = adjusted(plan, value(Figure::Render).times(plan.trial_renders));
    let setup = hourly.times(plan.setup_hours);
    let care = hourly.times(plan.care_hours).times(plan.months);
    let review_of_video = review_of_video(plan, quote);
    let review = review_of_video.times(videos);
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
        back: None,
    };
    cost.total = CostPart::VARIANTS.iter().copied().fold(Exact::ZERO, |sum, part| sum.plus(cost.part(part)));
    if let Some(instead) = plan.instead {
        let instead = Exact::from(instead);
        let per_video = instead.minus(value(Figure::Video)).minus(review_of_video);
        cost.back = Some(cost.back(instead, per_video));
    }
    cost
}

/// Renders of a kept video that people look at: attempts, and finals where they come on top of drafts.
pub(crate) fn reviewed(plan: &Plan, quote: &Quote) -> Exact {
    let attempts = Exact::from(plan.attempts);
    if quote.draft.is_some() { attempts.plus(plan.finals) } else { attempts }
}

/// Review of the renders of one kept video.
pub(crate) fn review_of_video(plan: &Plan, quote: &Quote) -> Exact {
    let hours = Exact::from(plan.review_minutes).divided_by(MINUTES);
    hours.times(plan.hourly).times(reviewed(plan, quote))
}

/// A part of the whole cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum CostPart {
    /// What the API bills for the videos.
    Api,
    /// Renders that the team learns with.
    Trial,
    /// Integration.
    Setup,
    /// Care.
    Care,
    /// Review.
    Review,
}

impl CostPart {
    /// Its figure; none of API spend, which is `month` or `total` of a period.
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
    /// A part over all months.
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

    /// An amount in hundredths of the whole; none where the whole costs nothing.
    #[must_use]
    pub fn share(&self, amount: Exact) -> Option<Exact> {
        (!self.total.is_zero()).then(|| amount.percent_of(self.total))
    }

    /// What a kept video costs, everything counted.
    #[must_use]
    pub fn per_video(&self) -> Exact {
        self.total.divided_by(self.videos)
    }

    /// What a second of kept video costs, everything counted.
    #[must_use]
    pub fn per_second(&self, plan: &Plan) -> Exact {
        self.per_video().divided_by(plan.seconds)
    }

    /// What has been spent after that many months, at most those of the plan.
    #[must_use]
    pub fn after(&self, month: u64) -> Spent {
        let month = month.min(self.months);
        let share = |all: Exact| all.times(month).divided_by(self.months);
        let made = |all: Exact| match (self.once, month) {
            (_, 0) => Exact::ZERO,
            (true, _) => all,
            (false, _) => share(all),
        };
        let api = self.trial.plus(made(self.api));
        let total = api.plus(self.setup).plus(share(self.care)).plus(made(self.review));
        let instead = self.back.as_ref().map(|back| made(back.instead));
        Spent { month, total, api, instead }
    }

    fn back(&self, instead: Exact, per_video: Exact) -> Return {
        let before = self.trial.plus(self.setup);
        let saving = per_video.times(self.videos).minus(before).minus(self.care);
        // By period care eats into what each video saves; of a project it stands before all of them.
        let (by_video, first) = if self.once {
            (per_video, before.plus(self.care))
        } else {
            (per_video.minus(self.care.divided_by(self.videos)), before)
        };
        let break_even = fewest(by_video, first);
        let a_month = self.videos.divided_by(self.months);
        let month = |videos: Exact| videos.divided_by(a_month).ceil();
        let break_even_month = if self.once { None } else { break_even.map(month) };
        Return {
            instead: instead.times(self.videos),
            instead_at_break_even: break_even.map(|videos| instead.times(videos)),
            per_video,
            by_video,
            saving,
            break_even,
            break_even_month,
            beyond: break_even.is_some_and(|videos| videos > self.videos),
        }
    }
}

/// The fewest whole videos, at least one, that each save `by_video` and together reach `first`.
fn fewest(by_video: Exact, first: Exact) -> Option<Exact> {
    match by_video.cmp(&Exact::ZERO) {
        Ordering::Greater => Some(first.divided_by(by_video).ceil().max(Exact::ONE)),
        Ordering::Equal if first.is_zero() => Some(Exact::ONE),
        Ordering::Equal | Ordering::Less => None,
    }
}
