//! How a figure comes about: the steps from the numbers of a plan, left to right, each with the parameter it comes from.

mod steps;

pub use steps::Working;

use rust_decimal::Decimal;

use super::clips::Run;
use super::{Amount, Figure, MINUTES, MONTHS, Quote, WEEKS, less_percent, more_percent, sum_of};
use crate::catalog::Price;
use crate::locale::Currency;
use crate::money::Exact;
use crate::plan::param::Param;
use crate::plan::{BlockedBilled, Money, Per, Plan};

/// What a step does with what came before; the first step's is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Multiplies it.
    Times,
    /// Divides it.
    Over,
    /// Adds to it.
    Plus,
    /// Takes from it.
    Minus,
}

/// A step of a working.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is done.
    pub sign: Sign,
    /// With what.
    pub factor: Factor,
}

/// What stands in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// Videos of the plan's period.
    Videos(u64),
    /// Billed seconds of one render.
    Seconds(Decimal),
    /// List price of a generated second, US dollars.
    Rate(Exact),
    /// The person's own price of one.
    OwnRate(Exact),
    /// Clips of one length, and what they cost together in US dollars.
    Clips(Run, Amount),
    /// Attempts.
    Attempts(Decimal),
    /// 1 less this percent: the renders that are not blocked, where those that are are charged.
    BlockedCharged(Decimal),
    /// 1 less this percent.
    Discount(Decimal),
    /// 1 and this percent.
    Markup(Decimal),
    /// 1 and this percent.
    Tax(Decimal),
    /// Units of the currency per US dollar.
    Fx(Decimal),
    /// Active days.
    Days(u64),
    /// 52 / 12.
    WeeksOfMonth,
    /// 12.
    MonthsOfYear,
    /// 60.
    MinutesOfHour,
    /// A number of the plan as it was typed.
    Number(Param, Decimal),
    /// A sum of money of the plan as it was typed.
    Money(Param, Amount),
    /// Another figure of the plan.
    Figure(Figure, Amount),
    /// So many drafts, and what they cost together in US dollars.
    Drafts(Exact, Amount),
    /// So many finals, and what they cost together in US dollars.
    Finals(Exact, Amount),
    /// A count of the plan.
    Count(Counted, Exact),
    /// A sum of money that is no figure of its own.
    Sum(Summed, Amount),
}

/// A count that a working needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Kept videos of a month, or of the project.
    Videos,
    /// Kept videos over all months.
    VideosOfPlan,
    /// Renders that are tried in that share of cases.
    Renders,
    /// Renders that people look at over all months.
    Reviewed,
    /// Requests of an active day, blocked ones with them.
    Requests,
}

/// A sum of money that a working needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Summed {
    /// API spend over all months.
    Api,
    /// Review of one kept video.
    ReviewOfVideo,
    /// What each kept video pays back.
    PaidBack,
    /// Finals of a month, or of the project.
    Finals,
    /// One attempt at every video of a month, or of the project.
    OneAttempt,
}

impl Factor {
    /// The parameter that a person changes to change this factor, where there is one.
    #[must_use]
    pub const fn param(self) -> Option<Param> {
        let param = match self {
            Factor::Videos(_) => Param::Videos,
            Factor::Seconds(_) => Param::Seconds,
            Factor::Rate(_) => Param::Model,
            Factor::OwnRate(_) => Param::Rate,
            Factor::Clips(..) => Param::Seconds,
            Factor::Attempts(_) | Factor::Drafts(..) => Param::Attempts,
            Factor::BlockedCharged(_) => Param::Blocked,
            Factor::Discount(_) => Param::Discount,
            Factor::Markup(_) => Param::Markup,
            Factor::Tax(_) => Param::Tax,
            Factor::Fx(_) => Param::Fx,
            Factor::Days(_) => Param::Days,
            Factor::WeeksOfMonth => Param::Per,
            Factor::Finals(..) => Param::Finals,
            Factor::Number(param, _) | Factor::Money(param, _) => param,
            Factor::MonthsOfYear | Factor::MinutesOfHour => return None,
            Factor::Figure(..) | Factor::Count(..) | Factor::Sum(..) => return None,
        };
        Some(param)
    }

    /// What is multiplied by, divided by, added or taken away.
    pub fn value(self) -> Exact {
        match self {
            Factor::Videos(count) | Factor::Days(count) => Exact::whole(count),
            Factor::Seconds(number) | Factor::Attempts(number) | Factor::Fx(number) | Factor::Number(_, number) => {
                number.into()
            }
            Factor::BlockedCharged(percent) | Factor::Discount(percent) => less_percent(percent),
            Factor::Markup(percent) | Factor::Tax(percent) => more_percent(percent),
            Factor::WeeksOfMonth => Exact::whole(WEEKS).divided_by(MONTHS),
            Factor::MonthsOfYear => Exact::whole(MONTHS),
            Factor::MinutesOfHour => Exact::whole(MINUTES),
            Factor::Money(_, amount)
            | Factor::Clips(_, amount)
            | Factor::Figure(_, amount)
            | Factor::Drafts(_, amount)
            | Factor::Finals(_, amount)
            | Factor::Sum(_, amount) => amount.value,
            Factor::Count(_, number) | Factor::Rate(number) | Factor::OwnRate(number) => number,
        }
    }
}

/// What the steps come to, each done with what came before it.
pub fn result(steps: &[Step]) -> Exact {
    let mut steps = steps.iter();
    let first = steps.next().map_or(Exact::ZERO, |step| step.factor.value());
    steps.fold(first, |all, step| {
        let value = step.factor.value();
        match step.sign {
            Sign::Times => all.times(value),
            Sign::Over => all.divided_by(value),
            Sign::Plus => all.plus(value),
            Sign::Minus => all.minus(value),
        }
    })
}

const fn times(factor: Factor) -> Step {
    Step { sign: Sign::Times, factor }
}

const fn over(factor: Factor) -> Step {
    Step { sign: Sign::Over, factor }
}

const fn plus(factor: Factor) -> Step {
    Step { sign: Sign::Plus, factor }
}

const fn minus(factor: Factor) -> Step {
    Step { sign: Sign::Minus, factor }
}

/// The steps of the plan's main figure, in the order they are read; those that change nothing are left out, but for videos,
/// seconds, rate and days.
pub fn main_steps(plan: &Plan, quote: &Quote) -> Vec<Step> {
    let mut steps = sides(plan, quote);
    if steps.is_empty() {
        steps = vec![times(Factor::Videos(plan.videos))];
        match rate(plan, quote) {
            Some(rate) => steps.extend([times(Factor::Seconds(quote.billed.seconds)), times(rate)]),
            None => steps.push(times(Factor::Figure(
                Figure::Render,
                Amount { value: quote.billed.usd, currency: Currency::USD },
            ))),
        }
        if plan.attempts != Decimal::ONE {
            steps.push(times(Factor::Attempts(plan.attempts)));
        }
    } else {
        steps.push(times(Factor::Videos(plan.videos)));
    }
    steps.extend(growth(plan));
    steps.extend(adjustments(plan));
    match plan.per {
        Per::Day => steps.push(times(Factor::Days(plan.days))),
        Per::Week => steps.push(times(Factor::WeeksOfMonth)),
        Per::Month | Per::Project => {}
    }
    steps
}

/// The price of a generated second, where there is one.
fn rate(plan: &Plan, quote: &Quote) -> Option<Factor> {
    quote.per_second.map(if plan.rate.is_some() { Factor::OwnRate } else { Factor::Rate })
}

/// One render: billed seconds at their price, or clips each at its own.
fn render(plan: &Plan, quote: &Quote) -> Vec<Step> {
    if let Some(rate) = rate(plan, quote) {
        return vec![times(Factor::Seconds(quote.billed.seconds)), times(rate)];
    }
    let Price::PerClip(clips) = &quote.rate.price else { return Vec::new() };
    let runs = quote.billed.runs.iter();
    let step = |run: &Run| {
        let value = sum_of(&[*run], clips);
        plus(Factor::Clips(*run, Amount { value, currency: Currency::USD }))
    };
    runs.map(step).collect()
}

/// Drafts and finals of one kept video; empty where every attempt is on the plan's model.
fn sides(plan: &Plan, quote: &Quote) -> Vec<Step> {
    drafts_and_finals(quote, plan.attempts.into(), plan.finals.into())
}

fn drafts_and_finals(quote: &Quote, drafts: Exact, finals: Exact) -> Vec<Step> {
    let Some(draft) = &quote.draft else { return Vec::new() };
    let dollars = |value: Exact| Amount { value, currency: Currency::USD };
    let last = quote.billed.usd;
    vec![
        plus(Factor::Drafts(drafts, dollars(draft.billed.usd.times(drafts)))),
        plus(Factor::Finals(finals, dollars(last.times(finals)))),
    ]
}

/// Charged blocking.
fn growth(plan: &Plan) -> Option<Step> {
    let counts = plan.blocked_billed == BlockedBilled::Yes && !plan.blocked.is_zero();
    counts.then_some(over(Factor::BlockedCharged(plan.blocked)))
}

/// Discount, markup, tax and exchange, where they change anything.
fn adjustments(plan: &Plan) -> Vec<Step> {
    let percents = [
        (plan.discount, Factor::Discount(plan.discount)),
        (plan.markup, Factor::Markup(plan.markup)),
        (plan.tax, Factor::Tax(plan.tax)),
    ];
    let mut steps: Vec<Step> =
        percents.into_iter().filter(|(percent, _)| !percent.is_zero()).map(|(_, factor)| times(factor)).collect();
    if let Money::Other { fx, .. } = plan.money {
        steps.push(times(Factor::Fx(fx)));
    }
    steps
}
