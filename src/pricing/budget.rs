//! What a budget allows: the most videos, the longest video and the most attempts, each with everything else as the plan has
//! it.
//!
//! The budget is compared with API spend after adjustments only, of a month or of a project.

mod nearest;
mod suggestions;

use rust_decimal::Decimal;

use super::addons::addons;
use super::risk::{Cover, NegativeBinomial};
use super::{Figure, Quote, api_spend, kept_videos, price, with_charged_blocking};
use crate::catalog::Book;
use crate::date::Date;
use crate::money::{Exact, parse_decimal, whole_above};
use crate::plan::param::{Bounds, Greatest, Least, Param};
use crate::plan::{Per, Plan};
pub use nearest::{BudgetRow, Nearest, nearest};
pub use suggestions::{Share, Suggestion, suggestions};

/// What is maximised within a budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum BudgetFor {
    /// The number of kept videos.
    Videos,
    /// The length of a video.
    Seconds,
    /// The attempts per kept video.
    Attempts,
}

impl BudgetFor {
    /// The figure that holds the result.
    #[must_use]
    pub const fn figure(self) -> Figure {
        match self {
            BudgetFor::Videos => Figure::BudgetVideos,
            BudgetFor::Seconds => Figure::BudgetSeconds,
            BudgetFor::Attempts => Figure::BudgetAttempts,
        }
    }
}

/// The greatest value that a budget allows, within the bounds of its parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Maximum {
    /// The budget does not cover even the parameter's least value.
    None,
    /// This value is the greatest that the budget covers.
    Upto(Decimal),
    /// The budget covers the parameter's greatest value; whether it would cover more is not known.
    AtLeast(Decimal),
}

impl Maximum {
    /// The number; `None` for [`Maximum::None`].
    #[must_use]
    pub const fn number(self) -> Option<Decimal> {
        match self {
            Maximum::None => None,
            Maximum::Upto(number) | Maximum::AtLeast(number) => Some(number),
        }
    }
}

/// The most that a budget allows of a plan, each with everything else as the plan has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Maxima {
    /// Kept videos of a month, or of the project: whole, rounded down.
    pub videos: Maximum,
    /// Length of each video: whole seconds, rounded down.
    pub seconds: Maximum,
    /// Attempts per kept video: 3 decimals, rounded down.
    pub attempts: Maximum,
}

impl Maxima {
    /// The maximum of one of the three.
    #[must_use]
    pub const fn of(&self, of: BudgetFor) -> Maximum {
        match of {
            BudgetFor::Videos => self.videos,
            BudgetFor::Seconds => self.seconds,
            BudgetFor::Attempts => self.attempts,
        }
    }
}

/// What the plan's budget allows.
#[derive(Clone, Debug, PartialEq)]
pub struct Affordable {
    /// The most videos, the longest video, the most attempts.
    pub most: Maxima,
    /// What is left of the budget after [`Maxima::videos`], in the plan's currency; all of it where there are none.
    pub left: Exact,
    /// Kept videos that the budget covers in 80 % of cases: whole, rounded down.
    pub sure_videos: Maximum,
    /// Whether [`Affordable::sure_videos`] is exact: up to 1,000,000 expected renders.
    pub sure_exact: bool,
}

/// What the plan's budget allows; `None` where the plan has no budget.
///
/// # Examples
/// $500 a month for 2 videos of 10 s a day at $0.10 a second, 60 videos of $1: the budget allows 500 ÷ 1 = 500 videos; or
/// 500 ÷ (60 × 0.10) = 83 s each; or 500 ÷ 60 = 8.333 attempts.
#[must_use]
pub fn affordable(plan: &Plan, quote: &Quote, book: &Book, today: Date) -> Option<Affordable> {
    let budget = Exact::from(plan.budget?);
    let most = maxima(plan, quote, book, today)?;
    let count = most.videos.number().unwrap_or(Decimal::ZERO);
    let sure_videos = sure_videos(plan, quote, budget);
    let sure = NegativeBinomial::new(sure_videos.number().map_or(1, whole_above), plan.attempts);
    Some(Affordable {
        most,
        left: budget.minus(video(quote).times(count)),
        sure_videos,
        sure_exact: sure.is_exact() || sure.is_certain(),
    })
}

/// The most videos, the longest video and the most attempts that the plan's budget allows; `None` where it has none. For callers
/// with many plans: unlike [`affordable`] it looks at averages alone.
#[must_use]
pub fn maxima(plan: &Plan, quote: &Quote, book: &Book, today: Date) -> Option<Maxima> {
    let budget = Exact::from(plan.budget?);
    let videos = quotient(budget, video(quote));
    Some(Maxima {
        videos: videos.map_or_else(|| at_least(Param::Videos), |videos| bounded(Param::Videos, videos)),
        seconds: seconds(plan, budget, book, today),
        attempts: attempts(plan, quote, budget),
    })
}

/// The price of a kept video.
fn video(quote: &Quote) -> Exact {
    quote.figure(Figure::Video).map_or(Exact::ZERO, |amount| amount.value)
}

/// Sets a plan to what its budget allows: videos per month (of a project: in all), seconds or attempts.
pub fn set(plan: &mut Plan, of: BudgetFor, most: Decimal) {
    match of {
        BudgetFor::Videos => {
            plan.videos = whole_above(most);
            if plan.per != Per::Project {
                plan.per = Per::Month;
            }
        }
        BudgetFor::Seconds => plan.seconds = most,
        BudgetFor::Attempts => plan.attempts = most,
    }
}

/// `all` ÷ `one`; `None` where `one` is zero.
fn quotient(all: Exact, one: Exact) -> Option<Exact> {
    (!one.is_zero()).then(|| all.divided_by(one))
}

/// A parameter's bounds, with its least and greatest whole number.
fn bounds(param: Param) -> Option<(Bounds, u64, u64)> {
    let bounds = param.bounds()?;
    let least = match bounds.least {
        Least::From(least) => least,
        // Only whole numbers are tried: the first above zero is 1.
        Least::Above(limit) => limit.saturating_add(1),
    };
    let (Greatest::Upto(most) | Greatest::Below(most)) = bounds.greatest;
    Some((bounds, least, most))
}

/// The parameter's greatest value, where the budget has no limit of its own.
fn at_least(param: Param) -> Maximum {
    bounds(param).map_or(Maximum::None, |(_, _, most)| Maximum::AtLeast(most.into()))
}

/// A value within its parameter's bounds, rounded down to the decimals that the parameter has.
fn bounded(param: Param, value: Exact) -> Maximum {
    let Some((bounds, least, most)) = bounds(param) else { return Maximum::None };
    if value < least.into() {
        return Maximum::None;
    }
    if value >= most.into() {
        return Maximum::AtLeast(most.into());
    }
    let floored = value.floor_to(bounds.decimals).to_plain();
    floored.ok().and_then(|floored| parse_decimal(&floored).ok()).map_or(Maximum::None, Maximum::Upto)
}

/// The longest video, by bisection: the price of a video never falls as its length grows.
fn seconds(plan: &Plan, budget: Exact, book: &Book, today: Date) -> Maximum {
    greatest(Param::Seconds, |seconds| {
        let longer = Plan { seconds: seconds.into(), ..plan.clone() };
        let spend = price(&longer, book, today).ok().and_then(|quote| quote.figure(Figure::main(plan.per)));
        spend.is_some_and(|spend| spend.value <= budget)
    })
}

/// What a kept video costs, by whether the number of attempts changes it. In the plan's currency, after adjustments, with add-ons.
pub(super) struct PriceParts {
    /// One attempt.
    pub(super) attempt: Exact,
    /// Whatever is paid once for each kept video: its finals and its own add-ons.
    pub(super) rest: Exact,
}

pub(super) fn price_parts(plan: &Plan, quote: &Quote) -> PriceParts {
    let final_usd = quote.billed.usd;
    let (attempt_usd, finals) = match &quote.draft {
        None => (final_usd, Decimal::ZERO),
        Some(draft) => (draft.billed.usd, plan.finals),
    };
    let made = |renders: Exact| with_charged_blocking(plan, renders);
    PriceParts {
        attempt: api_spend(plan, attempt_usd).plus(addons(plan, made(Exact::ONE), Exact::ZERO)),
        rest: api_spend(plan, final_usd.times(finals)).plus(addons(plan, made(finals.into()), Exact::ONE)),
    }
}

/// The most attempts: (budget − finals and add-ons of the videos) ÷ the price of one attempt at every video.
fn attempts(plan: &Plan, quote: &Quote, budget: Exact) -> Maximum {
    let PriceParts { attempt, rest } = price_parts(plan, quote);
    let kept = kept_videos(plan);
    let left = budget.minus(rest.times(kept));
    if left.is_negative() {
        return Maximum::None;
    }
    let attempts = quotient(left, attempt.times(kept));
    attempts.map_or_else(|| at_least(Param::Attempts), |attempts| bounded(Param::Attempts, attempts))
}

/// The most videos in 80 % of cases, by bisection: whether the renders that the budget pays for after all else are enough.
fn sure_videos(plan: &Plan, quote: &Quote, budget: Exact) -> Maximum {
    let PriceParts { attempt, rest } = price_parts(plan, quote);
    greatest(Param::Videos, |videos| {
        let left = budget.minus(rest.times(videos));
        if left.is_negative() {
            return false;
        }
        let Some(renders) = quotient(left, attempt) else { return true };
        let renders = renders.floor_to(0).as_whole().unwrap_or(u64::MAX);
        NegativeBinomial::new(videos, plan.attempts).covered_by(renders, Cover::FourInFive)
    })
}

/// The greatest whole number within a parameter's bounds for which `holds` is true, by bisection. Once `holds` is false, it has
/// to be false for every greater number.
fn greatest(param: Param, holds: impl Fn(u64) -> bool) -> Maximum {
    let Some((_, least, most)) = bounds(param).filter(|(_, least, _)| holds(*least)) else { return Maximum::None };
    if holds(most) {
        return Maximum::AtLeast(most.into());
    }
    let (mut yes, mut no) = (least, most);
    while no.saturating_sub(yes) > 1 {
        let middle = yes.midpoint(no);
        if holds(middle) {
            yes = middle;
        } else {
            no = middle;
        }
    }
    Maximum::Upto(yes.into())
}
