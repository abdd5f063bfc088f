//! Backwards from a budget: the most videos, the longest video and the most attempts that a sum of money allows, everything else
//! as the plan has it. The budget is held against API spend after adjustments only.

use rust_decimal::Decimal;

use super::risk::{Cover, NegativeBinomial};
use super::{Figure, Quote, kept_videos, price, spent};
use crate::catalog::Book;
use crate::date::Date;
use crate::money::{Exact, parse_decimal, whole_above};
use crate::plan::param::{Bounds, Greatest, Least, Param};
use crate::plan::{Per, Plan};

/// What a budget is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum BudgetFor {
    /// The most kept videos.
    Videos,
    /// The longest video.
    Seconds,
    /// The most attempts.
    Attempts,
}

impl BudgetFor {
    /// The figure that answers.
    #[must_use]
    pub const fn figure(self) -> Figure {
        match self {
            BudgetFor::Videos => Figure::BudgetVideos,
            BudgetFor::Seconds => Figure::BudgetSeconds,
            BudgetFor::Attempts => Figure::BudgetAttempts,
        }
    }
}

/// What a budget allows of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Most {
    /// Not even the least there is.
    None,
    /// So much, and no more.
    Upto(Decimal),
    /// The greatest that can be asked for, and maybe more.
    AtLeast(Decimal),
}

impl Most {
    /// The number, where there is one.
    #[must_use]
    pub const fn number(self) -> Option<Decimal> {
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
    /// The most that it allows.
    #[must_use]
    pub const fn most(&self, of: BudgetFor) -> Most {
        match of {
            BudgetFor::Videos => self.videos,
            BudgetFor::Seconds => self.seconds,
            BudgetFor::Attempts => self.attempts,
        }
    }
}

/// What the plan's budget allows; none where the plan has no budget.
///
/// # Examples
/// $500 a month at $1 a video, 2 a day: 500 videos; or 83 s each, at $0.10 × 60 a second; or 8.333 attempts.
#[must_use]
pub fn allowed(plan: &Plan, quote: &Quote, book: &Book, today: Date) -> Option<Allowed> {
    let budget = Exact::from(plan.budget?);
    let video = quote.figure(Figure::Video).map_or(Exact::ZERO, |amount| amount.value);
    let videos = share(budget, video).map_or_else(|| at_least(Param::Videos), |videos| within(Param::Videos, videos));
    let count = videos.number().unwrap_or(Decimal::ZERO);
    let sure_videos = sure_videos(plan, quote, budget);
    let sure = NegativeBinomial::new(sure_videos.number().map_or(1, whole_above), plan.attempts);
    Some(Allowed {
        videos,
        seconds: seconds(plan, budget, book, today),
        attempts: attempts(plan, quote, budget),
        left: budget.minus(video.times(count)),
        sure_videos,
        sure_exact: sure.is_exact() || sure.is_certain(),
    })
}

/// Sets what a budget allows: so many videos a month (in the project), that length, that many attempts.
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

/// How often `one` goes into `all`; none where it costs nothing.
fn share(all: Exact, one: Exact) -> Option<Exact> {
    (!one.is_zero()).then(|| all.divided_by(one))
}

/// A parameter's bounds with the whole numbers at their ends.
fn bounds(param: Param) -> Option<(Bounds, u64, u64)> {
    let bounds = param.bounds()?;
    let least = match bounds.least {
        Least::From(least) => least,
        // Whole steps are counted: the first above zero is one.
        Least::Above(limit) => limit.saturating_add(1),
    };
    let (Greatest::Upto(most) | Greatest::Below(most)) = bounds.greatest;
    Some((bounds, least, most))
}

/// A parameter's greatest value, of which nobody knows whether more would be possible.
fn at_least(param: Param) -> Most {
    bounds(param).map_or(Most::None, |(_, _, most)| Most::AtLeast(most.into()))
}

/// A value cut to what its parameter can be.
fn within(param: Param, value: Exact) -> Most {
    let Some((bounds, least, most)) = bounds(param) else { return Most::None };
    if value < least.into() {
        return Most::None;
    }
    if value >= most.into() {
        return Most::AtLeast(most.into());
    }
    let cut = value.floor_to(bounds.decimals).to_plain();
    cut.ok().and_then(|cut| parse_decimal(&cut).ok()).map_or(Most::None, Most::Upto)
}

/// The longest video by halving: what a video costs never falls with its length.
fn seconds(plan: &Plan, budget: Exact, book: &Book, today: Date) -> Most {
    most_of(Param::Seconds, |seconds| {
        let longer = Plan { seconds: seconds.into(), ..plan.clone() };
        let spend = price(&longer, book, today).ok().and_then(|quote| quote.figure(Figure::main(plan.per)));
        spend.is_some_and(|spend| spend.value <= budget)
    })
}

/// Attempts: what is left after the finals, over what one more attempt at every video costs.
fn attempts(plan: &Plan, quote: &Quote, budget: Exact) -> Most {
    let last = quote.billed.usd;
    let (tried, finals) = match &quote.draft {
        None => (last, Exact::ZERO),
        Some(draft) => (draft.billed.usd, last.times(plan.finals)),
    };
    let kept = kept_videos(plan);
    let left = budget.minus(spent(plan, finals).times(kept));
    if left.is_negative() {
        return Most::None;
    }
    let attempts = share(left, spent(plan, tried).times(kept));
    attempts.map_or_else(|| at_least(Param::Attempts), |attempts| within(Param::Attempts, attempts))
}

/// Videos at 80 %: by halving again, each number held against the renders that the budget pays for besides its finals.
fn sure_videos(plan: &Plan, quote: &Quote, budget: Exact) -> Most {
    let last = quote.billed.usd;
    let (tried, finals) = match &quote.draft {
        None => (spent(plan, last), Exact::ZERO),
        Some(draft) => (spent(plan, draft.billed.usd), spent(plan, last.times(plan.finals))),
    };
    most_of(Param::Videos, |videos| {
        let left = budget.minus(finals.times(videos));
        if left.is_negative() {
            return false;
        }
        let Some(renders) = share(left, tried) else { return true };
        let renders = renders.floor_to(0).as_whole().unwrap_or(u64::MAX);
        NegativeBinomial::new(videos, plan.attempts).covered_by(renders, Cover::FourInFive)
    })
}

/// The greatest whole number of a parameter that holds, where every lesser one does.
fn most_of(param: Param, holds: impl Fn(u64) -> bool) -> Most {
    let Some((_, least, most)) = bounds(param).filter(|(_, least, _)| holds(*least)) else { return Most::None };
    if holds(most) {
        return Most::AtLeast(most.into());
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
    Most::Upto(yes.into())
}
