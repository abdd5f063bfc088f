//! What a plan costs: a plan, a price book and a day in, exact figures out, or the reason why there are none.
//!
//! Only this module and [`crate::money`] do arithmetic on money. Nothing here is rounded. Knows no clock, no browser, no words.

mod alternative;
pub mod answer;
pub mod budget;
pub mod clips;
pub mod draft_saving;
mod figure;
pub mod limits;
pub mod market;
pub mod plans;
pub mod price_change;
mod render;
pub mod risk;
pub mod shapes;
pub mod total_cost;
pub mod working;

use rust_decimal::Decimal;

use crate::catalog::{Book, Mode, Model, NoRate, Rate};
use crate::date::Date;
use crate::locale::Currency;
use crate::money::Exact;
use crate::plan::{BlockedBilled, Clips, Money, Per, Plan};
pub use alternative::Change;
use alternative::changes;
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
    pub fn usd(dollars: Decimal) -> Amount {
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

impl Quote {
    /// A figure, where the plan has it: a project has no periods, and only a plan by the week has a week.
    #[must_use]
    pub fn figure(&self, figure: Figure) -> Option<Amount> {
        self.figures.iter().find(|(name, _)| *name == figure).map(|(_, amount)| *amount)
    }

    /// Every figure that the plan has, in the order of [`Figure::VARIANTS`].
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
pub fn price(plan: &Plan, book: &Book, today: Date) -> Result<Quote, Unpriced> {
    let model = book.model(&plan.model).ok_or(Unpriced::UnknownModel)?;
    price_at(plan, model, book, today)
}

/// [`price`] with the plan's model at hand.
fn price_at(plan: &Plan, model: &Model, book: &Book, today: Date) -> Result<Quote, Unpriced> {
    let on = plan.day(today);
    let rate = model.rate_on(plan.res, plan.sound, plan.mode, on).map_err(|why| Unpriced::NotOffered {
        side: Side::Final,
        mode: plan.mode,
        why,
        changes: changes(plan, model, on, why),
    })?;
    let per_second = plan.rate.map(Exact::from).or_else(|| list_price(model, rate, plan.orient));
    let billed = billed(plan, model, rate, per_second, on, Side::Final)?;
    let draft = plan.draft.as_ref().map(|draft| draft_render(plan, draft, book, on)).transpose()?;
    let figures = figures(plan, per_second, &billed, draft.as_ref());
    if figures.iter().any(|(_, amount)| amount.value.is_too_large()) {
        return Err(Unpriced::TooLarge);
    }
    Ok(Quote { rate: rate.clone(), per_second, ended: rate.ended(on), billed, draft, figures })
}

/// What the API would really render where the plan bills a length as it is, and that is another length; else none.
#[must_use]
pub fn really_rendered(plan: &Plan, book: &Book, today: Date) -> Option<Quote> {
    if plan.clips == Clips::Rendered {
        return None;
    }
    let rendered = Plan { clips: Clips::Rendered, ..plan.clone() };
    price(&rendered, book, today).ok().filter(|quote| {
        // Clips with prices of their own are billed as they are rendered already.
        quote.per_second.is_some() && quote.billed.seconds != plan.seconds
    })
}

fn figures(
    plan: &Plan,
    per_second: Option<Exact>,
    billed: &Billed,
    draft: Option<&DraftRender>,
) -> Vec<(Figure, Amount)> {
    let render = billed.usd;
    let kept = match draft {
        None => render.times(plan.attempts),
        Some(draft) => draft.billed.usd.times(plan.attempts).plus(render.times(plan.finals)),
    };
    let video = spent(plan, kept);
    let dollars = |value: Exact| Amount { value, currency: Currency::USD };
    let spend = |value: Exact| Amount { value, currency: plan.money.currency() };
    let mut figures: Vec<_> = per_second.map(|usd| (Figure::Rate, dollars(usd))).into_iter().collect();
    figures.extend([
        (Figure::Render, dollars(render)),
        (Figure::Video, spend(video)),
        (Figure::Second, spend(video.divided_by(plan.seconds))),
    ]);
    let all = video.times(plan.videos);
    let periods = |month: Exact| [(Figure::Month, spend(month)), (Figure::Year, spend(month.times(MONTHS)))];
    match plan.per {
        Per::Project => figures.push((Figure::Total, spend(all))),
        Per::Day => {
            figures.push((Figure::Day, spend(all)));
            figures.extend(periods(all.times(plan.days)));
        }
        Per::Week => {
            let month = all.times(WEEKS).divided_by(MONTHS);
            figures.extend([(Figure::Day, spend(month.divided_by(plan.days))), (Figure::Week, spend(all))]);
            figures.extend(periods(month));
        }
        Per::Month => {
            figures.push((Figure::Day, spend(all.divided_by(plan.days))));
            figures.extend(periods(all));
        }
    }
    figures
}

/// Kept videos of a month, or of a project: exact, so a week's share of a month may have decimals.
fn kept_videos(plan: &Plan) -> Exact {
    let videos = Exact::whole(plan.videos);
    match plan.per {
        Per::Day => videos.times(plan.days),
        Per::Week => videos.times(WEEKS).divided_by(MONTHS),
        Per::Month | Per::Project => videos,
    }
}

/// What renders really cost, in the plan's currency: grown by charged blocking, then adjusted.
fn spent(plan: &Plan, usd: Exact) -> Exact {
    adjusted(plan, charged(plan, usd))
}

/// Renders, or what they cost, grown by those that are blocked and charged.
fn charged(plan: &Plan, renders: Exact) -> Exact {
    match plan.blocked_billed {
        BlockedBilled::No => renders,
        BlockedBilled::Yes => renders.divided_by(less_percent(plan.blocked)),
    }
}

/// API spend after discount, markup and tax, in the plan's currency.
fn adjusted(plan: &Plan, usd: Exact) -> Exact {
    let net = usd.times(less_percent(plan.discount)).times(more_percent(plan.markup)).times(more_percent(plan.tax));
    match plan.money {
        Money::Usd => net,
        Money::Other { fx, .. } => net.times(fx),
    }
}

/// 1 − percent / 100.
pub(crate) fn less_percent(percent: Decimal) -> Exact {
    Exact::whole(PERCENT).minus(percent).divided_by(PERCENT)
}

/// 1 + percent / 100.
pub(crate) fn more_percent(percent: Decimal) -> Exact {
    Exact::whole(PERCENT).plus(percent).divided_by(PERCENT)
}
