//! Backwards from a budget: the most videos, the longest video and the most attempts that a sum of money allows, everything else
//! as the plan has it. The budget is held against API spend after adjustments only.

use super::risk::{Cover, NegativeBinomial};
use super::{Figure, Quote, Unpriced, kept_videos, price, spent};
use crate::catalog::Book;
use crate::date::Date;
use crate::money::{Exact, TooLarge};
use crate::number::Number;
use crate::plan::param::{Bounds, Greatest, Least, Param};
use crate::plan::{Per, Plan};

/// What can be asked of a budget, with the figure that answers.
pub const ASKED: [(Param, Figure); 3] = [
    (Param::Videos, Figure::BudgetVideos),
    (Param::Seconds, Figure::BudgetSeconds),
    (Param::Attempts, Figure::BudgetAttempts),
];

/// What a budget allows of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Most {
    /// Not even the least there is.
    None,
    /// So much, and no more.
    Upto(Number),
    /// The greatest that can be asked for, and maybe more.
    AtLeast(Number),
}

impl Most {
    /// The number, where there is one.
    #[must_use]
    pub const fn number(self) -> Option<Number> {
        match self {
            Most::None => None,
            Most::Upto(number) | Most::AtLeast(number) => Some(number),
        }
    }
}

/// What a budget allows.
#[derive(Clone, Debug, PartialEq)]
pub struct Allowed {
    /// Kept videos of a month, or of the project.
    pub videos: Most,
    /// Whole seconds of each video.
    pub seconds: Most,
    /// Attempts per kept video, 3 decimals.
    pub attempts: Most,
    /// What that many videos leave of the budget; all of it where there is none.
    pub left: Exact,
    /// Kept videos that the budget covers in 80 % of cases.
    pub sure_videos: Most,
    /// Whether that is exact to the render.
    pub sure_exact: bool,
}

impl Allowed {
    /// What it allows of a parameter that [`ASKED`] has.
    #[must_use]
    pub const fn most(&self, param: Param) -> Most {
        match param {
            Param::Videos => self.videos,
            Param::Seconds => self.seconds,
            _ => self.attempts,
        }
    }
}

/// What the plan's budget allows; none where the plan has no budget.
///
/// # Errors
/// [`TooLarge`], never within the contract's bounds.
///
/// # Examples
/// $500 a month at $1 a video, 2 a day: 500 videos; or 83 s each, at $0.10 × 60 a second; or 8.333 attempts.
pub fn allowed(plan: &Plan, quote: &Quote, book: &Book, today: Date) -> Result<Option<Allowed>, TooLarge> {
    let Some(budget) = plan.budget.map(Exact::from) else { return Ok(None) };
    let video = quote.figure(Figure::Video).map_or(Exact::ZERO, |amount| amount.value);
    let videos = match share(budget, video)? {
        Some(videos) => within(Param::Videos, videos)?,
        None => at_least(Param::Videos),
    };
    let count = videos.number().unwrap_or(Number::ZERO);
    let sure_videos = sure_videos(plan, quote, budget)?;
    let sure = NegativeBinomial::new(sure_videos.number().map_or(1, Number::ceil), plan.attempts);
    Ok(Some(Allowed {
        videos,
        seconds: seconds(plan, budget, book, today)?,
        attempts: attempts(plan, quote, budget)?,
        left: budget.minus(video.times(count)?)?,
        sure_videos,
        sure_exact: sure.is_exact() || sure.is_certain(),
    }))
}

/// The plan that makes that many videos a month (in the project) of what the budget allows.
pub fn take_videos(plan: &mut Plan, videos: Number) {
    plan.videos = videos.ceil();
    if plan.per != Per::Project {
        plan.per = Per::Month;
    }
}

/// How often `one` goes into `all`; none where it costs nothing.
fn share(all: Exact, one: Exact) -> Result<Option<Exact>, TooLarge> {
    if one.is_zero() { Ok(None) } else { all.divided_by(one).map(Some) }
}

fn bounds(param: Param) -> Option<(Bounds, Number, Number)> {
    let bounds = param.bounds()?;
    let least = match bounds.least {
        Least::From(least) => least,
        // Whole steps are counted: the first above zero is one.
        Least::Above(limit) => limit.saturating_add(1),
    };
    let (Greatest::Upto(most) | Greatest::Below(most)) = bounds.greatest;
    Some((bounds, Number::whole(least), Number::whole(most)))
}

/// A parameter's greatest value, of which nobody knows whether more would be possible.
fn at_least(param: Param) -> Most {
    bounds(param).map_or(Most::None, |(_, _, most)| Most::AtLeast(most))
}

/// A value cut to what its parameter can be.
fn within(param: Param, value: Exact) -> Result<Most, TooLarge> {
    let Some((bounds, least, most)) = bounds(param) else { return Ok(Most::None) };
    if value.compare(least)?.is_lt() {
        return Ok(Most::None);
    }
    if value.compare(most)?.is_ge() {
        return Ok(Most::AtLeast(most));
    }
    let cut = value.cut(bounds.decimals)?.to_plain()?;
    Ok(Number::parse(&cut).map_or(Most::None, Most::Upto))
}

/// The longest video by halving: what a video costs never falls with its length.
fn seconds(plan: &Plan, budget: Exact, book: &Book, today: Date) -> Result<Most, TooLarge> {
    let Some((_, least, most)) = bounds(Param::Seconds) else { return Ok(Most::None) };
    let affordable = |seconds: u64| -> Result<bool, TooLarge> {
        let longer = Plan { seconds: Number::whole(seconds), ..plan.clone() };
        match price(&longer, book, today) {
            Ok(quote) => {
                let spend = quote.figure(Figure::main(plan.per)).ok_or(TooLarge)?;
                Ok(spend.value.compare(budget)?.is_le())
            }
            Err(Unpriced::TooLarge) => Err(TooLarge),
            Err(_) => Ok(false),
        }
    };
    let longest = most_that(least.ceil(), most.ceil(), affordable)?;
    Ok(match longest {
        None => Most::None,
        Some(longest) if longest == most.ceil() => Most::AtLeast(most),
        Some(longest) => Most::Upto(Number::whole(longest)),
    })
}

/// Attempts: what is left after the finals, over what one more attempt at every video costs.
fn attempts(plan: &Plan, quote: &Quote, budget: Exact) -> Result<Most, TooLarge> {
    let last = quote.billed.usd;
    let (tried, finals) = match &quote.draft {
        None => (last, Exact::ZERO),
        Some(draft) => (draft.billed.usd, last.times(plan.finals)?),
    };
    let kept = kept_videos(plan)?;
    let left = budget.minus(spent(plan, finals)?.times(kept)?)?;
    if left.is_negative() {
        return Ok(Most::None);
    }
    match share(left, spent(plan, tried)?.times(kept)?)? {
        Some(attempts) => within(Param::Attempts, attempts),
        None => Ok(at_least(Param::Attempts)),
    }
}

/// Videos at 80 %: by halving again, each number held against the renders that the budget pays for besides its finals.
fn sure_videos(plan: &Plan, quote: &Quote, budget: Exact) -> Result<Most, TooLarge> {
    let last = quote.billed.usd;
    let (tried, finals) = match &quote.draft {
        None => (spent(plan, last)?, Exact::ZERO),
        Some(draft) => (spent(plan, draft.billed.usd)?, spent(plan, last.times(plan.finals)?)?),
    };
    let Some((_, least, most)) = bounds(Param::Videos) else { return Ok(Most::None) };
    let sure = |videos: u64| -> Result<bool, TooLarge> {
        let left = budget.minus(finals.times(videos)?)?;
        if left.is_negative() {
            return Ok(false);
        }
        let Some(renders) = share(left, tried)? else { return Ok(true) };
        let renders = renders.cut(0)?.as_whole().unwrap_or(u64::MAX);
        Ok(NegativeBinomial::new(videos, plan.attempts).covered_by(renders, Cover::FourInFive))
    };
    Ok(match most_that(least.ceil(), most.ceil(), sure)? {
        None => Most::None,
        Some(videos) if videos == most.ceil() => Most::AtLeast(most),
        Some(videos) => Most::Upto(Number::whole(videos)),
    })
}

/// The greatest whole number from `least` to `most` that holds, where every lesser one does.
fn most_that(least: u64, most: u64, holds: impl Fn(u64) -> Result<bool, TooLarge>) -> Result<Option<u64>, TooLarge> {
    if !holds(least)? {
        return Ok(None);
    }
    if holds(most)? {
        return Ok(Some(most));
    }
    let (mut yes, mut no) = (least, most);
    while no.saturating_sub(yes) > 1 {
        let middle = yes.midpoint(no);
        if holds(middle)? {
            yes = middle;
        } else {
            no = middle;
        }
    }
    Ok(Some(yes))
}
