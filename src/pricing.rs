//! What a plan costs: takes a plan, a price book and a day, returns exact figures or the reason why there are none.
//!
//! Only this module and [`crate::money`] do arithmetic on money. Figures are exact fractions; rounding for display is left to
//! `i18n::format`. Only what is whole by definition (break-even videos, what a budget allows) is rounded here. Knows no clock,
//! no browser and no words: the day is an argument.

mod addons;
mod alternative;
pub mod answer;
pub mod budget;
pub mod clips;
pub mod day_doubt;
pub mod draft_saving;
mod figure;
pub mod limits;
pub mod list_prices;
pub mod market;
pub mod plans;
pub mod price_change;
mod render;
pub mod risk;
pub mod shapes;
pub mod sums;
pub mod total_cost;
mod value;
pub mod working;

use rust_decimal::Decimal;

use crate::catalog::{Book, Mode, Model, NoRate, Rate};
use crate::date::Date;
use crate::locale::Currency;
use crate::money::Exact;
use crate::plan::{BlockedBilled, Clips, Money, Per, Plan};
use addons::addons_of_video;
pub use addons::image_addon;
pub use alternative::Change;
use alternative::changes;
pub use figure::Figure;
pub use render::{Billed, DraftRender};
use render::{billed, draft_render, list_price, sum_of};

/// Weeks in a year, and months in a year: a month is 52 / 12 weeks.
const WEEKS: u64 = 52;
const MONTHS: u64 = 12;
/// Minutes in an hour.
const MINUTES: u64 = 60;
/// Seconds in a minute.
const SECONDS: u64 = 60;
const PERCENT: u64 = 100;

/// An exact amount of money in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// The exact number of units of the currency.
    pub value: Exact,
    /// The currency.
    pub currency: Currency,
}

impl Amount {
    /// An amount of US dollars.
    #[must_use]
    pub fn usd(dollars: Decimal) -> Amount {
        Amount { value: dollars.into(), currency: Currency::USD }
    }
}

/// What a plan costs through the API: the price in force, what a render is billed for, and the figures that follow.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// The list price in force, with its days and source.
    pub rate: Rate,
    /// US dollars per generated second: the person's own rate where the plan gives one, else the list price. `None` where the
    /// model sells clips, each at its own price, and the plan gives no rate.
    pub per_second: Option<Exact>,
    /// The first day on which this rate was no longer sold, where that is on or before the plan's day.
    pub ended: Option<Date>,
    /// What one render is billed for.
    pub billed: Billed,
    /// What one draft is billed for, where the plan drafts on another model.
    pub draft: Option<DraftRender>,
    figures: Vec<(Figure, Amount)>,
}

/// Why a plan has no figures.
#[derive(Clone, Debug, PartialEq)]
pub enum Unpriced {
    /// The price book has no such model.
    UnknownModel,
    /// The model has no rate for these renders on the plan's day.
    NotOffered {
        /// The renders without a rate.
        kind: RenderKind,
        /// The mode that those renders would be sent in.
        mode: Mode,
        /// Whether it was never offered, not yet, no longer, or is not known for that day.
        why: NoRate,
        /// The nearest changes of the plan; each alone gives these renders a rate.
        changes: Vec<Change>,
    },
    /// The clip lengths of the model of these renders are not known for the plan's day.
    NoClips(RenderKind),
    /// The plan asks for one unbroken take ([`Clips::Single`]), and no clip of the model of these renders is as long.
    NoSingleClip {
        /// The renders that are too long.
        kind: RenderKind,
        /// The longest clip of their model at their resolution, in seconds.
        longest: u32,
    },
    /// A figure has more digits than [`Exact`] holds. No plan within the contract's bounds gets here.
    TooLarge,
}

impl Unpriced {
    /// The nearest changes of the plan, each of which alone can give it a price.
    #[must_use]
    pub fn changes(&self) -> Vec<Change> {
        match self {
            Unpriced::NotOffered { changes, .. } => changes.clone(),
            Unpriced::NoSingleClip { .. } => vec![Change::JoinClips],
            Unpriced::UnknownModel | Unpriced::NoClips(_) | Unpriced::TooLarge => Vec::new(),
        }
    }
}

/// Final renders or drafts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RenderKind {
    /// Renders on the plan's model.
    Final,
    /// Drafts, on the model that the plan drafts on.
    Draft,
}

impl Quote {
    /// A figure from `rate` to `total`; `None` where the plan does not have it: a project has no periods, and only a plan by
    /// the week has `week`. All other figures are in [`answer::Answer`].
    #[must_use]
    pub fn figure(&self, figure: Figure) -> Option<Amount> {
        self.figures.iter().find(|(name, _)| *name == figure).map(|(_, amount)| *amount)
    }

    /// The figures from `rate` to `total` that the plan has, in the order of [`Figure`].
    pub fn figures(&self) -> impl Iterator<Item = (Figure, Amount)> + '_ {
        self.figures.iter().copied()
    }
}

/// Prices a plan from a book, on the plan's own day, or on `today` where it has none.
///
/// - `render` = rate × billed seconds; where the model sells clips, the sum of its clips. US dollars.
/// - `video` = render × attempts; with drafts, attempts × draft + finals × render. Where blocked renders are charged it is
///   divided by (1 − blocked), then always × (1 − discount) × (1 + markup) × (1 + tax) × fx. Added to it, in the plan's currency:
///   its add-ons, those of each render made (blocked ones only where they are charged) and its own.
/// - `second` = video ÷ seconds; `minute` = video ÷ seconds × 60.
/// - Periods multiply `video` by the videos of the period, then by active days, 52 / 12 weeks or 12 months.
///
/// Nothing is rounded.
///
/// # Errors
/// [`Unpriced`]: the book has no such model, it had no rate or no known clip lengths on that day, or a figure has too many
/// digits.
///
/// # Examples
/// 20 videos of 10 s a day at $0.10 a second: 20 × 10 × 0.10 = $20 a day, × 30 days = $600 a month.
pub fn price(plan: &Plan, book: &Book, today: Date) -> Result<Quote, Unpriced> {
    let model = book.model(&plan.model).ok_or(Unpriced::UnknownModel)?;
    price_at(plan, model, book, today)
}

/// [`price`] for a caller that has already looked up the plan's model.
fn price_at(plan: &Plan, model: &Model, book: &Book, today: Date) -> Result<Quote, Unpriced> {
    let Renders { rate, per_second, billed, draft } = renders(plan, model, book, today)?;
    let figures = figures(plan, per_second, &billed, draft.as_ref());
    if figures.iter().any(|(_, amount)| amount.value.is_too_large()) {
        return Err(Unpriced::TooLarge);
    }
    Ok(Quote { rate: rate.clone(), per_second, ended: rate.ended(plan.day(today)), billed, draft, figures })
}

/// What a kept video costs, `video`: of one plan on several models the least is the cheapest in every figure.
fn video_at(plan: &Plan, model: &Model, book: &Book, today: Date) -> Result<Exact, Unpriced> {
    let Renders { billed, draft, .. } = renders(plan, model, book, today)?;
    Ok(video(plan, &billed, draft.as_ref()))
}

/// What a plan renders, and at what rate.
struct Renders<'a> {
    rate: &'a Rate,
    per_second: Option<Exact>,
    billed: Billed,
    draft: Option<DraftRender>,
}

fn renders<'a>(plan: &Plan, model: &'a Model, book: &Book, today: Date) -> Result<Renders<'a>, Unpriced> {
    let on = plan.day(today);
    let rate = model.rate_on(plan.res, plan.sound, plan.mode, on).map_err(|why| Unpriced::NotOffered {
        kind: RenderKind::Final,
        mode: plan.mode,
        why,
        changes: changes(plan, model, on, why),
    })?;
    let per_second = plan.rate.map(Exact::from).or_else(|| list_price(model, rate, plan.orient));
    let billed = billed(plan, model, rate, per_second, on, RenderKind::Final)?;
    let draft = plan.draft.as_ref().map(|draft| draft_render(plan, draft, book, on)).transpose()?;
    Ok(Renders { rate, per_second, billed, draft })
}

/// The same plan with real clips (`clips=rendered`), where it bills the exact length and real clips are longer than that.
///
/// `None` where the plan is billed by real clips, or by one, already, there is no price per second, the lengths agree, or there is no
/// price.
#[must_use]
pub fn really_rendered(plan: &Plan, book: &Book, today: Date) -> Option<Quote> {
    match plan.clips {
        Clips::Rendered | Clips::Single => return None,
        Clips::Exact => {}
    }
    let rendered = Plan { clips: Clips::Rendered, ..plan.clone() };
    price(&rendered, book, today).ok().filter(|quote| {
        // Without a price per second clips are sold, and billed as they are whatever the plan says.
        quote.per_second.is_some() && quote.billed.seconds != plan.seconds
    })
}

/// What one render on the plan's model is really made of, whatever the plan bills: the clips that cover a video for the least.
///
/// `None` where the clip lengths are not known.
///
/// # Examples
/// 30 s on a model of clips of up to 20 s: 20 + 12 s, two clips, whether or not the plan bills the exact length.
#[must_use]
pub fn real_clips(plan: &Plan, quote: &Quote, book: &Book, today: Date) -> Option<Billed> {
    if !quote.billed.runs.is_empty() {
        return Some(quote.billed.clone());
    }
    let model = book.model(&plan.model)?;
    let rendered = Plan { clips: Clips::Rendered, ..plan.clone() };
    billed(&rendered, model, &quote.rate, quote.per_second, plan.day(today), RenderKind::Final).ok()
}

fn figures(
    plan: &Plan,
    per_second: Option<Exact>,
    billed: &Billed,
    draft: Option<&DraftRender>,
) -> Vec<(Figure, Amount)> {
    let render = billed.usd;
    let video = video(plan, billed, draft);
    let dollars = |value: Exact| Amount { value, currency: Currency::USD };
    let spend = |value: Exact| Amount { value, currency: plan.money.currency() };
    let mut figures: Vec<_> = per_second.map(|usd| (Figure::Rate, dollars(usd))).into_iter().collect();
    figures.extend([
        (Figure::Render, dollars(render)),
        (Figure::Video, spend(video)),
        (Figure::Second, spend(video.divided_by(plan.seconds))),
        (Figure::Minute, spend(video.times(SECONDS).divided_by(plan.seconds))),
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

/// What a kept video costs in the plan's currency: its renders after adjustments, and its add-ons.
fn video(plan: &Plan, billed: &Billed, draft: Option<&DraftRender>) -> Exact {
    api_spend(plan, kept_usd(plan, billed, draft)).plus(addons_of_video(plan))
}

/// What the renders of a kept video cost in US dollars, before blocking and adjustments: drafts and finals, or all takes.
fn kept_usd(plan: &Plan, billed: &Billed, draft: Option<&DraftRender>) -> Exact {
    match draft {
        None => billed.usd.times(plan.attempts),
        Some(draft) => draft.billed.usd.times(plan.attempts).plus(billed.usd.times(plan.finals)),
    }
}

/// Kept videos of a month, or of a project. Not rounded: 1 a week is 52 / 12 = 4.33… a month.
fn kept_videos(plan: &Plan) -> Exact {
    let videos = Exact::whole(plan.videos);
    match plan.per {
        Per::Day => videos.times(plan.days),
        Per::Week => videos.times(WEEKS).divided_by(MONTHS),
        Per::Month | Per::Project => videos,
    }
}

/// API spend in the plan's currency, from what renders cost in US dollars before blocking and adjustments.
fn api_spend(plan: &Plan, usd: Exact) -> Exact {
    adjusted(plan, with_charged_blocking(plan, usd))
}

/// A number of renders, or their cost, with the blocked ones added where those are charged: ÷ (1 − blocked).
fn with_charged_blocking(plan: &Plan, renders: Exact) -> Exact {
    match plan.blocked_billed {
        BlockedBilled::No => renders,
        BlockedBilled::Yes => renders.divided_by(less_percent(plan.blocked)),
    }
}

/// US dollars after discount, markup and tax, in this order, converted to the plan's currency.
fn adjusted(plan: &Plan, usd: Exact) -> Exact {
    // What changes nothing is passed over: a fraction grows with each factor, and all that is worked out from it gets slower.
    let discounted = if plan.discount.is_zero() { usd } else { usd.times(less_percent(plan.discount)) };
    let more = [plan.markup, plan.tax].into_iter().filter(|percent| !percent.is_zero());
    let net = more.fold(discounted, |usd, percent| usd.times(more_percent(percent)));
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
