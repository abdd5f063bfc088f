//! What a plan costs: a scenario, a price book and a day in, exact figures out, or the reason why there are none.
//!
//! Only this module and [`crate::money`] do arithmetic on money. Nothing here is rounded. Knows no clock, no browser, no words.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

pub mod answer;
pub mod beside;
pub mod budget;
mod change;
pub mod clips;
pub mod compare;
pub mod drafts;
mod figure;
pub mod limits;
pub mod plan;
pub mod receipt;
mod render;
pub mod risk;
pub mod shapes;
pub mod working;

use crate::catalog::{Book, Mode, Model, NoRate, Rate};
use crate::date::Date;
use crate::locale::Currency;
use crate::money::{Exact, TooLarge};
use crate::number::Number;
use crate::scenario::{BlockedBilled, Clips, Money, Per, Scenario};
pub use change::Change;
use change::changes;
pub use figure::Figure;
pub use render::{Billed, DraftRender};
use render::{billed, draft_render, list_price, sum_of};

/// Weeks of a year and months of a year: a month is 52 / 12 weeks.
const WEEKS: u64 = 52;
const MONTHS: u64 = 12;
/// Minutes of an hour.
const MINUTES: u64 = 60;
const PERCENT: u64 = 100;

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
    /// The list price in force, with its days and source.
    pub rate: Rate,
    /// US dollars of a generated second: the person's own where the plan gives one, else the list price; none where clips
    /// are sold, each at its own price.
    pub per_second: Option<Exact>,
    /// Since when this rate is no longer sold, seen from the plan's day.
    pub ended: Option<Date>,
    /// What one render is billed for.
    pub billed: Billed,
    /// Where drafts are made elsewhere: one of them.
    pub draft: Option<DraftRender>,
    figures: Vec<(Figure, Amount)>,
}

/// Why a plan has no figures, and what would give it some.
#[derive(Clone, Debug, PartialEq)]
pub enum Unpriced {
    /// The price book has no such model.
    UnknownModel,
    /// No price on that day; with the nearest changes that have one.
    NotOffered {
        /// Which renders.
        side: Side,
        /// How they would be sent.
        mode: Mode,
        /// Why.
        why: NoRate,
        /// What to change, each enough by itself.
        changes: Vec<Change>,
    },
    /// The clip lengths of those renders' model on that day are not known.
    NoClips(Side),
    /// More digits than can be carried.
    TooLarge,
}

/// Which renders of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Those on the plan's model.
    Final,
    /// Drafts on another.
    Draft,
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
/// `render` = rate × billed seconds, or the sum of its clips where clips are sold. `video` = render × attempts, or with drafts attempts × draft + finals × render; ÷ (1 −
/// blocked) where blocked renders are charged, then × (1 − discount) × (1 + markup) × (1 + tax) × fx. Periods multiply `video` by videos, days, 52 / 12 weeks, 12 months.
///
/// # Errors
/// [`Unpriced`]: nothing was offered that day, or the lengths are not known, or (never within the contract's bounds) the
/// digits do not fit.
///
/// # Examples
/// 20 videos of 10 s a day at $0.10: 20 × 10 × 0.10 = $20 a day, × 30 days = $600 a month.
pub fn price(scenario: &Scenario, book: &Book, today: Date) -> Result<Quote, Unpriced> {
    let model = book.model(&scenario.model).ok_or(Unpriced::UnknownModel)?;
    price_at(scenario, model, book, today)
}

/// [`price`] with the plan's model at hand.
fn price_at(scenario: &Scenario, model: &Model, book: &Book, today: Date) -> Result<Quote, Unpriced> {
    let on = scenario.day(today);
    let rate = model.rate_on(scenario.res, scenario.sound, scenario.mode, on).map_err(|why| Unpriced::NotOffered {
        side: Side::Final,
        mode: scenario.mode,
        why,
        changes: changes(scenario, model, on, why),
    })?;
    let per_second = match scenario.rate {
        Some(own) => Some(own.into()),
        None => list_price(model, rate, scenario.orient)?,
    };
    let billed = billed(scenario, model, rate, per_second, on, Side::Final)?;
    let draft = scenario.draft.as_ref().map(|draft| draft_render(scenario, draft, book, on)).transpose()?;
    let figures = figures(scenario, per_second, &billed, draft.as_ref())?;
    Ok(Quote { rate: rate.clone(), per_second, ended: rate.ended(on), billed, draft, figures })
}

/// What the API would really render where the plan bills a length as it is, and that is another length; else none.
#[must_use]
pub fn really_rendered(scenario: &Scenario, book: &Book, today: Date) -> Option<Quote> {
    if scenario.clips == Clips::Rendered {
        return None;
    }
    let rendered = Scenario { clips: Clips::Rendered, ..scenario.clone() };
    price(&rendered, book, today).ok().filter(|quote| {
        // Clips with prices of their own are billed as they are rendered already.
        quote.per_second.is_some() && quote.billed.seconds != scenario.seconds
    })
}

fn figures(
    scenario: &Scenario,
    per_second: Option<Exact>,
    billed: &Billed,
    draft: Option<&DraftRender>,
) -> Result<Vec<(Figure, Amount)>, TooLarge> {
    let render = billed.usd;
    let kept = match draft {
        None => render.times(scenario.attempts)?,
        Some(draft) => draft.billed.usd.times(scenario.attempts)?.plus(render.times(scenario.finals)?)?,
    };
    let video = spent(scenario, kept)?;
    let dollars = |value: Exact| Amount { value, currency: Currency::USD };
    let spend = |value: Exact| Amount { value, currency: scenario.money.currency() };
    let mut figures: Vec<_> = per_second.map(|usd| (Figure::Rate, dollars(usd))).into_iter().collect();
    figures.extend([
        (Figure::Render, dollars(render)),
        (Figure::Video, spend(video)),
        (Figure::Second, spend(video.divided_by(scenario.seconds)?)),
    ]);
    let all = video.times(scenario.videos)?;
    let periods = |month: Exact| -> Result<[(Figure, Amount); 2], TooLarge> {
        Ok([(Figure::Month, spend(month)), (Figure::Year, spend(month.times(MONTHS)?))])
    };
    match scenario.per {
        Per::Project => figures.push((Figure::Total, spend(all))),
        Per::Day => {
            figures.push((Figure::Day, spend(all)));
            figures.extend(periods(all.times(scenario.days)?)?);
        }
        Per::Week => {
            let month = all.times(WEEKS)?.divided_by(MONTHS)?;
            figures.extend([(Figure::Day, spend(month.divided_by(scenario.days)?)), (Figure::Week, spend(all))]);
            figures.extend(periods(month)?);
        }
        Per::Month => {
            figures.push((Figure::Day, spend(all.divided_by(scenario.days)?)));
            figures.extend(periods(all)?);
        }
    }
    Ok(figures)
}

/// Kept videos of a month, or of a project: exact, so a week's share of a month may have decimals.
fn kept_videos(scenario: &Scenario) -> Result<Exact, TooLarge> {
    let videos = Exact::whole(scenario.videos);
    match scenario.per {
        Per::Day => videos.times(scenario.days),
        Per::Week => videos.times(WEEKS)?.divided_by(MONTHS),
        Per::Month | Per::Project => Ok(videos),
    }
}

/// What renders really cost, in the plan's currency: grown by charged blocking, then adjusted.
fn spent(scenario: &Scenario, usd: Exact) -> Result<Exact, TooLarge> {
    adjusted(scenario, charged(scenario, usd)?)
}

/// Renders, or what they cost, grown by those that are blocked and charged.
fn charged(scenario: &Scenario, renders: Exact) -> Result<Exact, TooLarge> {
    match scenario.blocked_billed {
        BlockedBilled::No => Ok(renders),
        BlockedBilled::Yes => renders.divided_by(less_percent(scenario.blocked)?),
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
