//! The whole cost of a plan over its months: API spend, the team's learning, integration, care and review; and what it saves
//! against the other way.

use std::cmp::Ordering;

use super::{Figure, MINUTES, Quote, adjusted, kept_videos};
use crate::money::{Exact, TooLarge};
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
/// # Errors
/// [`TooLarge`], never within the contract's bounds.
///
/// # Examples
/// 10 renders of 30 s at $0.50 are $150; 16 hours at $60 are $960; 2 minutes for each of 10 renders are $20: $1,130 in all.
pub fn whole(plan: &Plan, quote: &Quote) -> Result<TotalCost, TooLarge> {
    let value = |figure: Figure| quote.figure(figure).map_or(Exact::ZERO, |amount| amount.value);
    let hourly = Exact::from(plan.hourly);
    let once = plan.per == Per::Project;
    let periods = if once { 1 } else { plan.months };
    let videos = kept_videos(plan)?.times(periods)?;
    let api = value(Figure::Video).times(videos)?;
    let trial = adjusted(plan, value(Figure::Render).times(plan.trial_renders)?)?;
    let setup = hourly.times(plan.setup_hours)?;
    let care = hourly.times(plan.care_hours)?.times(plan.months)?;
    let review_of_video = review_of_video(plan, quote)?;
    let review = review_of_video.times(videos)?;
    let total = api.plus(trial)?.plus(setup)?.plus(care)?.plus(review)?;
    let mut whole = TotalCost { api, trial, setup, care, review, total, videos, months: plan.months, once, back: None };
    if let Some(instead) = plan.instead {
        let instead = Exact::from(instead);
        let per_video = instead.minus(value(Figure::Video))?.minus(review_of_video)?;
        whole.back = Some(whole.back(instead, per_video)?);
    }
    Ok(whole)
}

/// Renders of a kept video that people look at: attempts, and finals where they come on top of drafts.
pub(crate) fn reviewed(plan: &Plan, quote: &Quote) -> Result<Exact, TooLarge> {
    let attempts = Exact::from(plan.attempts);
    if quote.draft.is_some() { attempts.plus(plan.finals) } else { Ok(attempts) }
}

/// Review of the renders of one kept video.
pub(crate) fn review_of_video(plan: &Plan, quote: &Quote) -> Result<Exact, TooLarge> {
    let hours = Exact::from(plan.review_minutes).divided_by(MINUTES)?;
    hours.times(plan.hourly)?.times(reviewed(plan, quote)?)
}

impl TotalCost {
    /// What a kept video costs, everything counted.
    ///
    /// # Errors
    /// [`TooLarge`], never within the contract's bounds.
    pub fn per_video(&self) -> Result<Exact, TooLarge> {
        self.total.divided_by(self.videos)
    }

    /// The API price that everyone quotes, in hundredths of the whole; none where the whole costs nothing.
    ///
    /// # Errors
    /// [`TooLarge`], never within the contract's bounds.
    pub fn api_percent(&self) -> Result<Option<Exact>, TooLarge> {
        if self.total.is_zero() { Ok(None) } else { self.api.times(100)?.divided_by(self.total).map(Some) }
    }

    /// What has been spent after that many months, at most those of the plan.
    ///
    /// # Errors
    /// [`TooLarge`], never within the contract's bounds.
    pub fn after(&self, month: u64) -> Result<Spent, TooLarge> {
        let month = month.min(self.months);
        let share = |all: Exact| all.times(month)?.divided_by(self.months);
        let made = |all: Exact| match (self.once, month) {
            (_, 0) => Ok(Exact::ZERO),
            (true, _) => Ok(all),
            (false, _) => share(all),
        };
        let api = self.trial.plus(made(self.api)?)?;
        let total = api.plus(self.setup)?.plus(share(self.care)?)?.plus(made(self.review)?)?;
        let instead = self.back.as_ref().map(|back| made(back.instead)).transpose()?;
        Ok(Spent { month, total, api, instead })
    }

    fn back(&self, instead: Exact, per_video: Exact) -> Result<Return, TooLarge> {
        let before = self.trial.plus(self.setup)?;
        let saving = per_video.times(self.videos)?.minus(before)?.minus(self.care)?;
        // By period care eats into what each video saves; of a project it stands before all of them.
        let (by_video, first) = if self.once {
            (per_video, before.plus(self.care)?)
        } else {
            (per_video.minus(self.care.divided_by(self.videos)?)?, before)
        };
        let break_even = fewest(by_video, first)?;
        let a_month = self.videos.divided_by(self.months)?;
        let month = |videos: Exact| videos.divided_by(a_month)?.up();
        let break_even_month = if self.once { None } else { break_even.map(month).transpose()? };
        let beyond = break_even.map(|videos| videos.compare(self.videos)).transpose()?;
        Ok(Return {
            instead: instead.times(self.videos)?,
            per_video,
            by_video,
            saving,
            break_even,
            break_even_month,
            beyond: beyond == Some(Ordering::Greater),
        })
    }
}

/// The fewest whole videos, at least one, that each save `by_video` and together reach `first`.
fn fewest(by_video: Exact, first: Exact) -> Result<Option<Exact>, TooLarge> {
    match by_video.compare(Exact::ZERO)? {
        Ordering::Greater => {
            let videos = first.divided_by(by_video)?.up()?;
            Ok(Some(if videos.is_zero() { Exact::whole(1) } else { videos }))
        }
        Ordering::Equal if first.is_zero() => Ok(Some(Exact::whole(1))),
        _ => Ok(None),
    }
}
