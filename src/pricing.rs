//! What a plan costs: a scenario, a price book and a day in, exact figures out, or the reason why there are none.
//!
//! Only this module and [`crate::money`] do arithmetic on money. Nothing here is rounded. Knows no clock, no browser, no words.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

pub mod clips;
pub mod compare;
pub mod working;

use crate::catalog::{Book, Mode, Model, NoRate, Price, Rate, Res};
use crate::date::Date;
use crate::locale::Currency;
use crate::money::{Exact, TooLarge};
use crate::number::Number;
use crate::scenario::{BlockedBilled, Clips, Money, Per, Scenario};
use clips::{Clip, Run};

/// Weeks of a year and months of a year: a month is 52 / 12 weeks.
const WEEKS: u64 = 52;
const MONTHS: u64 = 12;
const PERCENT: u64 = 100;

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
}

impl Figure {
    /// Every figure.
    pub const ALL: [Figure; 9] = [
        Figure::Rate,
        Figure::Render,
        Figure::Video,
        Figure::Second,
        Figure::Day,
        Figure::Week,
        Figure::Month,
        Figure::Year,
        Figure::Total,
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

/// An exact amount of a currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// How much.
    pub value: Exact,
    /// Of what.
    pub currency: Currency,
}

impl Amount {
    /// A number of US dollars.
    #[must_use]
    pub fn usd(dollars: Number) -> Amount {
        Amount { value: dollars.into(), currency: Currency::USD }
    }
}

/// What a plan costs.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// The rate in force, with its days and source.
    pub rate: Rate,
    /// Since when this rate is no longer sold, seen from the plan's day.
    pub ended: Option<Date>,
    /// What one render is billed for.
    pub billed: Billed,
    figures: Vec<(Figure, Amount)>,
}

/// The length that one render of a video is billed for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Billed {
    /// Seconds in all.
    pub seconds: Number,
    /// The clips that make it up, from the longest; none where the video's own length is billed.
    pub runs: Vec<Run>,
}

/// Why a plan has no figures, and what would give it some.
#[derive(Clone, Debug, PartialEq)]
pub enum Unpriced {
    /// The price book has no such model.
    UnknownModel,
    /// No price on that day; with the nearest changes that have one.
    NotOffered {
        /// Why.
        why: NoRate,
        /// What to change, each enough by itself.
        changes: Vec<Change>,
    },
    /// The model's clip lengths on that day are not known.
    NoClips,
    /// More digits than can be carried.
    TooLarge,
}

/// One change of a plan that makes it one that was offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Price it on this day.
    On(Date),
    /// Take this resolution.
    Res(Res),
    /// Send renders this way.
    Mode(Mode),
}

impl Change {
    /// Makes the change.
    pub fn apply(self, scenario: &mut Scenario) {
        match self {
            Change::On(day) => scenario.on = Some(day),
            Change::Res(res) => scenario.res = res,
            Change::Mode(mode) => scenario.mode = mode,
        }
    }
}

impl From<TooLarge> for Unpriced {
    fn from(_: TooLarge) -> Unpriced {
        Unpriced::TooLarge
    }
}

impl Quote {
    /// A figure, where the plan has it: a project has no periods, and only a plan by the week has a week.
    #[must_use]
    pub fn figure(&self, figure: Figure) -> Option<Amount> {
        self.figures.iter().find(|(name, _)| *name == figure).map(|(_, amount)| *amount)
    }

    /// Every figure that the plan has, in the order of [`Figure::ALL`].
    pub fn figures(&self) -> impl Iterator<Item = (Figure, Amount)> + '_ {
        self.figures.iter().copied()
    }
}

/// Prices a plan with a book, on the plan's day or else today.
///
/// `render` = rate × billed seconds. `video` = render × attempts, ÷ (1 − blocked) where blocked renders are charged, then
/// × (1 − discount) × (1 + markup) × (1 + tax) × fx. Periods multiply `video` by videos, days, 52 / 12 weeks, 12 months.
///
/// # Errors
/// [`Unpriced`]: nothing was offered that day, or the lengths are not known, or (never within the contract's bounds) the
/// digits do not fit.
///
/// # Examples
/// 20 videos of 10 s a day at $0.10: 20 × 10 × 0.10 = $20 a day, × 30 days = $600 a month.
pub fn price(scenario: &Scenario, book: &Book, today: Date) -> Result<Quote, Unpriced> {
    let model = book.model(&scenario.model).ok_or(Unpriced::UnknownModel)?;
    let on = scenario.day(today);
    let rate = model
        .rate_on(scenario.res, scenario.mode, on)
        .map_err(|why| Unpriced::NotOffered { why, changes: changes(scenario, model, on, why) })?;
    let billed = billed(scenario, model, rate, on)?;
    let figures = figures(scenario, rate, &billed)?;
    Ok(Quote { rate: rate.clone(), ended: rate.ended(on), billed, figures })
}

/// What the API would really render where the plan bills a length as it is, and that is another length; else none.
#[must_use]
pub fn really_rendered(scenario: &Scenario, book: &Book, today: Date) -> Option<Quote> {
    if scenario.clips == Clips::Rendered {
        return None;
    }
    let rendered = Scenario { clips: Clips::Rendered, ..scenario.clone() };
    price(&rendered, book, today).ok().filter(|quote| quote.billed.seconds != scenario.seconds)
}

fn billed(scenario: &Scenario, model: &Model, rate: &Rate, on: Date) -> Result<Billed, Unpriced> {
    if scenario.clips == Clips::Exact {
        return Ok(Billed { seconds: scenario.seconds, runs: Vec::new() });
    }
    let Price::PerSecond(usd) = rate.price;
    let clip = |seconds: u32| Clip { seconds, cost: usd.units().saturating_mul(seconds.into()) };
    let clips: Vec<Clip> = model.clip_lengths_on(on).into_iter().map(clip).collect();
    let need = u32::try_from(scenario.seconds.ceil()).map_err(|_| Unpriced::TooLarge)?;
    let runs = clips::cheapest(&clips, need).ok_or(Unpriced::NoClips)?;
    let seconds =
        runs.iter().fold(0_u64, |sum, run| sum.saturating_add(u64::from(run.seconds).saturating_mul(run.count.into())));
    Ok(Billed { seconds: seconds.into(), runs })
}

fn figures(scenario: &Scenario, rate: &Rate, billed: &Billed) -> Result<Vec<(Figure, Amount)>, TooLarge> {
    let Price::PerSecond(usd) = rate.price;
    let per_second = Exact::from(usd);
    let render = per_second.times(billed.seconds)?;
    let video = adjusted(scenario, render.times(renders_per_video(scenario)?)?)?;
    let dollars = |value: Exact| Amount { value, currency: Currency::USD };
    let spent = |value: Exact| Amount { value, currency: scenario.money.currency() };
    let mut figures = vec![
        (Figure::Rate, dollars(per_second)),
        (Figure::Render, dollars(render)),
        (Figure::Video, spent(video)),
        (Figure::Second, spent(video.divided_by(scenario.seconds)?)),
    ];
    let all = video.times(scenario.videos)?;
    let periods = |month: Exact| -> Result<[(Figure, Amount); 2], TooLarge> {
        Ok([(Figure::Month, spent(month)), (Figure::Year, spent(month.times(MONTHS)?))])
    };
    match scenario.per {
        Per::Project => figures.push((Figure::Total, spent(all))),
        Per::Day => {
            figures.push((Figure::Day, spent(all)));
            figures.extend(periods(all.times(scenario.days)?)?);
        }
        Per::Week => {
            let month = all.times(WEEKS)?.divided_by(MONTHS)?;
            figures.extend([(Figure::Day, spent(month.divided_by(scenario.days)?)), (Figure::Week, spent(all))]);
            figures.extend(periods(month)?);
        }
        Per::Month => {
            figures.push((Figure::Day, spent(all.divided_by(scenario.days)?)));
            figures.extend(periods(all)?);
        }
    }
    Ok(figures)
}

/// Charged renders per kept video: attempts, grown by charged blocking.
fn renders_per_video(scenario: &Scenario) -> Result<Exact, TooLarge> {
    let attempts = Exact::from(scenario.attempts);
    match scenario.blocked_billed {
        BlockedBilled::No => Ok(attempts),
        BlockedBilled::Yes => attempts.divided_by(less_percent(scenario.blocked)?),
    }
}

/// API spend after discount, markup and tax, in the plan's currency.
fn adjusted(scenario: &Scenario, usd: Exact) -> Result<Exact, TooLarge> {
    let net = usd
        .times(less_percent(scenario.discount)?)?
        .times(more_percent(scenario.markup)?)?
        .times(more_percent(scenario.tax)?)?;
    match scenario.money {
        Money::Usd => Ok(net),
        Money::Other { fx, .. } => net.times(fx),
    }
}

/// 1 − percent / 100.
pub(crate) fn less_percent(percent: Number) -> Result<Exact, TooLarge> {
    Exact::whole(PERCENT).minus(percent)?.divided_by(PERCENT)
}

/// 1 + percent / 100.
pub(crate) fn more_percent(percent: Number) -> Result<Exact, TooLarge> {
    Exact::whole(PERCENT).plus(percent)?.divided_by(PERCENT)
}

/// The nearest changes, each of which alone gives the plan a rate.
fn changes(scenario: &Scenario, model: &Model, on: Date, why: NoRate) -> Vec<Change> {
    let offered = |res: Res, mode: Mode| model.rate_on(res, mode, on).is_ok();
    let day = match why {
        NoRate::Never | NoRate::NotSince(_) => None,
        NoRate::NotBefore(day) | NoRate::NotKnownBefore(day) => Some(Change::On(day)),
    };
    let sizes = || model.sizes.iter().map(|size| size.res).filter(|&res| offered(res, scenario.mode));
    let below = sizes().filter(|&res| res < scenario.res).max();
    let res = below.or_else(|| sizes().min()).map(Change::Res);
    let mut modes = Mode::ALL.into_iter().filter(|&mode| mode != scenario.mode && offered(scenario.res, mode));
    let mode = modes.next().map(Change::Mode);
    [day, res, mode].into_iter().flatten().collect()
}
