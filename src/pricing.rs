//! What a plan costs: a scenario, a price book and a day in, exact figures out, or the reason why there are none.
//!
//! Only this module and [`crate::money`] do arithmetic on money. Nothing here is rounded. Knows no clock, no browser, no words.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

pub mod answer;
pub mod beside;
pub mod budget;
pub mod clips;
pub mod compare;
pub mod drafts;
mod figure;
pub mod limits;
pub mod plan;
pub mod receipt;
pub mod risk;
pub mod shapes;
pub mod working;

use crate::catalog::{Book, ClipPrice, Mode, Model, NoRate, Price, Rate, Res, Sound};
use crate::date::Date;
use crate::locale::Currency;
use crate::money::{Exact, TooLarge};
use crate::number::Number;
use crate::scenario::{BlockedBilled, Clips, Draft, Money, Orient, Per, Scenario};
use clips::{Clip, Run};
pub use figure::Figure;

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

/// One draft: a render on the model for drafts.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftRender {
    /// How drafts are sent: as the plan says where their model ever was sold so, else that model's first way.
    pub mode: Mode,
    /// With sound as the plan says where their model lets one choose, else as that model is.
    pub sound: Sound,
    /// The list price in force, with its days and source.
    pub rate: Rate,
    /// US dollars of a generated second; none where clips are sold.
    pub per_second: Option<Exact>,
    /// Since when this rate is no longer sold, seen from the plan's day.
    pub ended: Option<Date>,
    /// What one draft is billed for.
    pub billed: Billed,
}

/// What one render of a video is billed for.
#[derive(Clone, Debug, PartialEq)]
pub struct Billed {
    /// Seconds in all.
    pub seconds: Number,
    /// The clips that make it up, from the longest; none where the video's own length is billed.
    pub runs: Vec<Run>,
    /// US dollars of it, before adjustments.
    pub usd: Exact,
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

/// One change of a plan that makes it one that was offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Price it on this day.
    On(Date),
    /// Take this resolution.
    Res(Res),
    /// Draft at this resolution.
    DraftRes(Res),
    /// Send renders this way.
    Mode(Mode),
    /// Take this sound.
    Sound(Sound),
}

impl Change {
    /// Makes the change.
    pub fn apply(self, scenario: &mut Scenario) {
        match self {
            Change::On(day) => scenario.on = Some(day),
            Change::Res(res) => scenario.res = res,
            Change::DraftRes(res) => {
                if let Some(draft) = &mut scenario.draft {
                    draft.res = res;
                }
            }
            Change::Mode(mode) => scenario.mode = mode,
            Change::Sound(sound) => scenario.sound = sound,
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

fn draft_render(scenario: &Scenario, draft: &Draft, book: &Book, on: Date) -> Result<DraftRender, Unpriced> {
    let model = book.model(&draft.model).ok_or(Unpriced::UnknownModel)?;
    let (sound, mode) = (model.sound_like(scenario.sound), model.mode_like(scenario.mode));
    let rate = model.rate_on(draft.res, sound, mode, on).map_err(|why| {
        let offered = |res: &Res| model.rate_on(*res, sound, mode, on).is_ok();
        let nearest = nearest_res(draft.res, model.sizes.iter().map(|size| size.res).filter(offered));
        let changes = [first_day(why).map(Change::On), nearest.map(Change::DraftRes)].into_iter().flatten().collect();
        Unpriced::NotOffered { side: Side::Draft, mode, why, changes }
    })?;
    let per_second = list_price(model, rate, scenario.orient)?;
    let billed = billed(scenario, model, rate, per_second, on, Side::Draft)?;
    Ok(DraftRender { mode, sound, rate: rate.clone(), per_second, ended: rate.ended(on), billed })
}

/// The list price of a generated second; none where clips are sold.
fn list_price(model: &Model, rate: &Rate, orient: Orient) -> Result<Option<Exact>, TooLarge> {
    model.size(rate.res).map_or(Ok(None), |size| shapes::per_second(&rate.price, size, orient))
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

fn billed(
    scenario: &Scenario,
    model: &Model,
    rate: &Rate,
    per_second: Option<Exact>,
    on: Date,
    side: Side,
) -> Result<Billed, Unpriced> {
    let clips: Vec<Clip> = match (per_second, &rate.price) {
        (Some(usd), _) if scenario.clips == Clips::Exact => {
            return Ok(Billed { seconds: scenario.seconds, runs: Vec::new(), usd: usd.times(scenario.seconds)? });
        }
        (None, Price::PerClip(clips)) => shapes::priced(clips),
        // Every second costs the same, so that seconds stand for money.
        _ => {
            let lengths = model.clip_lengths_on(rate.res, on).into_iter();
            lengths.map(|seconds| Clip { seconds, cost: seconds.into() }).collect()
        }
    };
    let need = u32::try_from(scenario.seconds.ceil()).map_err(|_| Unpriced::TooLarge)?;
    let runs = clips::cheapest(&clips, need).ok_or(Unpriced::NoClips(side))?;
    let seconds =
        runs.iter().fold(0_u64, |sum, run| sum.saturating_add(u64::from(run.seconds).saturating_mul(run.count.into())));
    let usd = match (per_second, &rate.price) {
        (Some(usd), _) => usd.times(seconds)?,
        (None, Price::PerClip(clips)) => sum_of(&runs, clips)?,
        (None, _) => return Err(Unpriced::NoClips(side)),
    };
    Ok(Billed { seconds: seconds.into(), runs, usd })
}

/// What clips cost together, each at its own price.
fn sum_of(runs: &[Run], clips: &[ClipPrice]) -> Result<Exact, TooLarge> {
    runs.iter().try_fold(Exact::ZERO, |sum, run| {
        let price = clips.iter().find(|clip| clip.seconds == run.seconds);
        let usd = price.map_or(Number::ZERO, |clip| clip.usd.0);
        sum.plus(Exact::from(usd).times(u64::from(run.count))?)
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

/// The nearest changes, each of which alone gives the plan a rate.
fn changes(scenario: &Scenario, model: &Model, on: Date, why: NoRate) -> Vec<Change> {
    let offered = |res: Res, sound: Sound, mode: Mode| model.rate_on(res, sound, mode, on).is_ok();
    let sizes = model.sizes.iter().map(|size| size.res).filter(|&res| offered(res, scenario.sound, scenario.mode));
    let res = nearest_res(scenario.res, sizes).map(Change::Res);
    let other_mode = |&mode: &Mode| mode != scenario.mode && offered(scenario.res, scenario.sound, mode);
    let mode = Mode::ALL.into_iter().find(other_mode).map(Change::Mode);
    let other_sound = |&sound: &Sound| sound != scenario.sound && offered(scenario.res, sound, scenario.mode);
    let sound = Sound::ALL.into_iter().find(other_sound).map(Change::Sound);
    [first_day(why).map(Change::On), res, mode, sound].into_iter().flatten().collect()
}

/// The day from which there is a rate.
fn first_day(why: NoRate) -> Option<Date> {
    match why {
        NoRate::Never | NoRate::NotSince(_) => None,
        NoRate::NotBefore(day) | NoRate::NotKnownBefore(day) => Some(day),
    }
}

/// The next resolution below, else the lowest.
fn nearest_res(res: Res, sizes: impl Iterator<Item = Res>) -> Option<Res> {
    let sizes: Vec<Res> = sizes.collect();
    let below = sizes.iter().copied().filter(|&other| other < res).max();
    below.or_else(|| sizes.iter().copied().min())
}
