//! The working of a figure: the steps that lead to it from the plan's numbers, each with the parameter it comes from.
//!
//! Holds numbers only; words are in `i18n`. The result of a figure's steps is exactly that figure, unless it is rounded.

mod steps;

pub use steps::Working;

use rust_decimal::Decimal;

use super::addons::renders_of_video;
use super::clips::Run;
use super::{
    Amount, Figure, MINUTES, MONTHS, Quote, SECONDS, WEEKS, less_percent, more_percent, sum_of, with_charged_blocking,
};
use crate::catalog::Price;
use crate::locale::Currency;
use crate::money::Exact;
use crate::plan::param::Param;
use crate::plan::{BlockedBilled, Money, Per, Plan};

/// What a step does with the result so far. The sign of the first step is ignored.
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
    /// The operation.
    pub sign: Sign,
    /// The operand.
    pub factor: Factor,
}

/// The operand of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// Kept videos in the plan's period.
    Videos(u64),
    /// Billed seconds of one render.
    Seconds(Decimal),
    /// List price per generated second, US dollars.
    Rate(Exact),
    /// The person's own rate, US dollars per generated second.
    OwnRate(Exact),
    /// Clips of one length, with their price together in US dollars.
    Clips(Run, Amount),
    /// Attempts per kept video.
    Attempts(Decimal),
    /// 1 − this percentage of blocked renders; only where those are charged.
    BlockedCharged(Decimal),
    /// 1 − this percentage.
    Discount(Decimal),
    /// 1 + this percentage.
    Markup(Decimal),
    /// 1 + this percentage.
    Tax(Decimal),
    /// Units of the currency per US dollar.
    Fx(Decimal),
    /// Active days in a month.
    Days(u64),
    /// 52 / 12, weeks in a month.
    WeeksOfMonth,
    /// 12, months in a year.
    MonthsOfYear,
    /// 60, minutes in an hour.
    MinutesOfHour,
    /// 60, seconds in a minute.
    SecondsOfMinute,
    /// The number of a parameter.
    Number(Param, Decimal),
    /// The amount of a parameter that is money, in the plan's currency.
    Money(Param, Amount),
    /// Another figure of the plan.
    Figure(Figure, Amount),
    /// A number of drafts, with their price together in US dollars.
    Drafts(Exact, Amount),
    /// A number of final renders, with their price together in US dollars.
    Finals(Exact, Amount),
    /// A number of renders ([`Param::AddonRender`]) or of kept videos ([`Param::AddonVideo`]), with their add-ons together in the
    /// plan's currency.
    Addons(Param, Exact, Amount),
    /// All add-ons of one kept video: those of its renders and its own.
    AddonsOfVideo(Amount),
    /// A number that follows from the plan and is neither parameter nor figure.
    Count(Counted, Exact),
    /// An amount that follows from the plan and is neither parameter nor figure.
    Sum(Summed, Amount),
}

/// A number that a working needs and that is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Kept videos of a month, or of the project.
    Videos,
    /// Kept videos over all months.
    VideosOfPlan,
    /// Renders that are enough in a share of cases.
    Renders,
    /// Renders that people review over all months.
    Reviewed,
    /// Requests on an active day, blocked ones included.
    Requests,
}

/// An amount that a working needs and that is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Summed {
    /// API spend over all months.
    Api,
    /// Review of one kept video.
    ReviewOfVideo,
    /// What each kept video pays back: [`super::total_cost::Payback::paid_back_per_video`].
    PaidBack,
    /// API spend of the finals of a month, or of the project.
    Finals,
    /// API spend of one attempt at every kept video of a month, or of the project, with its add-ons.
    OneAttempt,
    /// API spend of one second of kept video, without add-ons.
    ApiSecond,
    /// What one of the plans that are added up has part in a sum, counted from 1, the plan itself the first.
    Line(u64),
}

impl Factor {
    /// The parameter whose field changes this factor; `None` where there is no single one.
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
            Factor::AddonsOfVideo(_) => Param::AddonRender,
            Factor::Number(param, _) | Factor::Money(param, _) | Factor::Addons(param, ..) => param,
            Factor::MonthsOfYear | Factor::MinutesOfHour | Factor::SecondsOfMinute => return None,
            Factor::Figure(..) | Factor::Count(..) | Factor::Sum(..) => return None,
        };
        Some(param)
    }

    /// The exact number that the step multiplies by, divides by, adds or subtracts: a discount of 10 % is 0.9.
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
            Factor::SecondsOfMinute => Exact::whole(SECONDS),
            Factor::Money(_, amount)
            | Factor::Clips(_, amount)
            | Factor::Figure(_, amount)
            | Factor::Drafts(_, amount)
            | Factor::Finals(_, amount)
            | Factor::Addons(_, _, amount)
            | Factor::AddonsOfVideo(amount)
            | Factor::Sum(_, amount) => amount.value,
            Factor::Count(_, number) | Factor::Rate(number) | Factor::OwnRate(number) => number,
        }
    }
}

/// The result of the steps, from left to right; zero where there are none.
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

/// The steps of the plan's main figure, from its parameters. A factor that changes nothing is left out; videos, seconds, rate
/// and days are always there. The videos come first, or after what is added up for each of them.
pub fn main_steps(plan: &Plan, quote: &Quote) -> Vec<Step> {
    let videos = times(Factor::Videos(plan.videos));
    let has_addons = plan.has_addons();
    let mut steps = drafts_and_finals_per_video(plan, quote);
    let has_drafts = !steps.is_empty();
    if !has_addons {
        steps.push(videos);
    }
    if !has_drafts {
        takes(plan, quote, &mut steps);
    }
    steps.extend(charged_blocking(plan));
    steps.extend(adjustments(plan));
    if has_addons {
        let value = super::addons::addons_of_video(plan);
        steps.push(plus(Factor::AddonsOfVideo(Amount { value, currency: plan.money.currency() })));
        steps.push(videos);
    }
    match plan.per {
        Per::Day => steps.push(times(Factor::Days(plan.days))),
        Per::Week => steps.push(times(Factor::WeeksOfMonth)),
        Per::Month | Per::Project => {}
    }
    steps
}

/// Adds all takes of a kept video: billed seconds × rate, or `render`, × attempts.
fn takes(plan: &Plan, quote: &Quote, steps: &mut Vec<Step>) {
    match rate(plan, quote) {
        Some(rate) => steps.extend([times(Factor::Seconds(quote.billed.seconds)), times(rate)]),
        None => steps
            .push(times(Factor::Figure(Figure::Render, Amount { value: quote.billed.usd, currency: Currency::USD }))),
    }
    if plan.attempts != Decimal::ONE {
        steps.push(times(Factor::Attempts(plan.attempts)));
    }
}

/// The add-ons of a kept video: of its renders, blocked ones only where they are charged, and its own. Without those that are 0.
fn addons_of_video(plan: &Plan) -> Vec<Step> {
    addons(plan, with_charged_blocking(plan, renders_of_video(plan)), Exact::ONE, Sign::Plus)
}

/// The add-ons of renders made and of videos kept, each where there are some.
fn addons(plan: &Plan, made: Exact, kept: Exact, sign: Sign) -> Vec<Step> {
    let mut steps = Vec::new();
    add_addons(plan, Param::AddonRender, made, sign, &mut steps);
    add_addons(plan, Param::AddonVideo, kept, sign, &mut steps);
    steps
}

fn add_addons(plan: &Plan, param: Param, count: Exact, sign: Sign, steps: &mut Vec<Step>) {
    let value = count.times(plan.number(param).unwrap_or_default());
    if !value.is_zero() {
        let factor = Factor::Addons(param, count, Amount { value, currency: plan.money.currency() });
        steps.push(Step { sign, factor });
    }
}

/// The price per generated second; `None` where clips are sold.
fn rate(plan: &Plan, quote: &Quote) -> Option<Factor> {
    quote.per_second.map(if plan.rate.is_some() { Factor::OwnRate } else { Factor::Rate })
}

/// The price of one render: billed seconds × rate, or the sum of its clips.
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

/// The price of the drafts and finals of one kept video; empty where the plan makes no drafts.
fn drafts_and_finals_per_video(plan: &Plan, quote: &Quote) -> Vec<Step> {
    drafts_and_finals(quote, plan.attempts.into(), plan.finals.into())
}

fn drafts_and_finals(quote: &Quote, drafts: Exact, finals: Exact) -> Vec<Step> {
    let Some(draft) = &quote.draft else { return Vec::new() };
    let dollars = |value: Exact| Amount { value, currency: Currency::USD };
    let final_usd = quote.billed.usd;
    vec![
        plus(Factor::Drafts(drafts, dollars(draft.billed.usd.times(drafts)))),
        plus(Factor::Finals(finals, dollars(final_usd.times(finals)))),
    ]
}

/// ÷ (1 − blocked), where blocked renders are charged and there are some.
fn charged_blocking(plan: &Plan) -> Option<Step> {
    let counts = plan.blocked_billed == BlockedBilled::Yes && !plan.blocked.is_zero();
    counts.then_some(over(Factor::BlockedCharged(plan.blocked)))
}

/// Discount, markup and tax, each where it is not zero, and the exchange rate, where the currency is not the US dollar.
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
