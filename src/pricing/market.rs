//! The market: the same plan on every model, resolution and sound of the book, grouped by resolution and sound, the cheapest
//! first.

pub mod alternatives;
mod attempts;
mod difference;
mod filter;
pub mod list;

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::{Amount, Figure, Quote, Unpriced, price, price_at};
use crate::catalog::{Book, Model, Res, Sound};
use crate::date::Date;
use crate::money::Exact;
use crate::plan::Plan;
pub use attempts::ModelAttempts;
pub use difference::{PriceDifference, Share};
pub use filter::{MarketFilter, NO_FILTER};

/// A priced row of the market: the plan on one model at one resolution, with or without sound.
#[derive(Clone, Debug, PartialEq)]
pub struct MarketRow {
    /// The plan with this row's model, resolution and sound.
    pub plan: Plan,
    /// What it costs.
    pub quote: Quote,
    /// The first day on which the model can no longer be bought, where that day has come.
    pub discontinued: Option<Date>,
    /// Whether this is the row of the plan itself.
    pub is_chosen: bool,
}

/// A row of the market that is left out.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftOut {
    /// The plan with this row's model, resolution and sound.
    pub plan: Plan,
    /// The reason.
    pub why: WhyNot,
}

/// Why a row is left out.
#[derive(Clone, Debug, PartialEq)]
pub enum WhyNot {
    /// It has no price on the plan's day.
    Unpriced(Unpriced),
    /// The model cannot be bought since this day, and the filter asks for models on sale.
    Discontinued(Date),
    /// Its resolution is below the filter's.
    Resolution,
    /// Its sound is not the filter's.
    Sound,
    /// Its provider is not the filter's.
    Provider,
}

/// What makes a row: a model, a resolution and a sound.
type RowKey<'a> = (&'a Model, Res, Sound);

/// Every row of the market in the order of the book: priced, or left out with the reason. The plan's own row is never filtered
/// out.
pub fn rows<'a>(
    plan: &'a Plan,
    book: &'a Book,
    today: Date,
    filter: &'a MarketFilter,
) -> impl Iterator<Item = Result<MarketRow, Box<LeftOut>>> + 'a {
    row_keys(book).map(move |key| row(plan, key, book, today, filter))
}

/// Those rows, unfiltered, that have the plan's provider, or both its resolution class and its sound.
pub fn nearest<'a>(
    plan: &'a Plan,
    book: &'a Book,
    today: Date,
) -> impl Iterator<Item = Result<MarketRow, Box<LeftOut>>> + 'a {
    let own = book.model(&plan.model).map(|model| &model.provider);
    let is_near = move |&(model, res, sound): &RowKey<'_>| {
        Some(&model.provider) == own || (Class::of(res), sound) == (Class::of(plan.res), plan.sound)
    };
    row_keys(book).filter(is_near).map(move |key| row(plan, key, book, today, &NO_FILTER))
}

/// Every model, resolution and sound of the book, in its order.
fn row_keys(book: &Book) -> impl Iterator<Item = RowKey<'_>> {
    book.models.iter().flat_map(|model| {
        let sizes = model.sizes.iter().map(|size| size.res);
        sizes.flat_map(move |res| model.audio.sounds().iter().map(move |&sound| (model, res, sound)))
    })
}

fn row(
    chosen: &Plan,
    key: RowKey<'_>,
    book: &Book,
    today: Date,
    filter: &MarketFilter,
) -> Result<MarketRow, Box<LeftOut>> {
    let (model, ..) = key;
    let attempts = filter.attempts_on(&model.id, chosen.attempts);
    let discontinued = model.retired_by(chosen.latest_day(today));
    if let Some(why) = filter.refuses(key, discontinued).filter(|_| !is_chosen(chosen, key)) {
        return Err(Box::new(LeftOut { plan: plan_of(chosen, key, attempts), why }));
    }
    priced_row(chosen, key, book, today, attempts)
}

/// Whether a row is that of the plan itself.
fn is_chosen(plan: &Plan, (model, res, sound): RowKey<'_>) -> bool {
    (&*model.id, res, sound) == (plan.model.as_str(), plan.res, plan.sound)
}

/// The plan on a row, with so many attempts; the plan's own row keeps those of the plan.
fn plan_of(chosen: &Plan, key: RowKey<'_>, attempts: Decimal) -> Plan {
    let (model, res, sound) = key;
    let mut plan = chosen.clone();
    plan.set_row(model, res, sound);
    if !is_chosen(chosen, key) {
        plan.attempts = attempts;
    }
    plan
}

/// A row, whatever is asked for.
fn priced_row(
    chosen: &Plan,
    key: RowKey<'_>,
    book: &Book,
    today: Date,
    attempts: Decimal,
) -> Result<MarketRow, Box<LeftOut>> {
    let plan = plan_of(chosen, key, attempts);
    match price_at(&plan, key.0, book, today) {
        Ok(quote) => {
            let discontinued = key.0.retired_by(chosen.latest_day(today));
            Ok(MarketRow { plan, quote, discontinued, is_chosen: is_chosen(chosen, key) })
        }
        Err(why) => Err(Box::new(LeftOut { plan, why: WhyNot::Unpriced(why) })),
    }
}

/// A class of resolutions that are compared with one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::VariantArray)]
pub enum Class {
    /// 360p.
    Least,
    /// 480p and 540p.
    Small,
    /// 720p and 768p.
    Hd,
    /// 1024p and 1080p.
    FullHd,
    /// 1440p and 2k.
    Qhd,
    /// 4k.
    Uhd,
}

impl Class {
    /// The class of a resolution.
    #[must_use]
    pub const fn of(res: Res) -> Class {
        match res {
            Res::P360 => Class::Least,
            Res::P480 | Res::P540 => Class::Small,
            Res::P720 | Res::P768 => Class::Hd,
            Res::P1024 | Res::P1080 => Class::FullHd,
            Res::P1440 | Res::K2 => Class::Qhd,
            Res::K4 => Class::Uhd,
        }
    }

    /// The lowest resolution of the class.
    #[must_use]
    pub const fn lowest(self) -> Res {
        match self {
            Class::Least => Res::P360,
            Class::Small => Res::P480,
            Class::Hd => Res::P720,
            Class::FullHd => Res::P1024,
            Class::Qhd => Res::P1440,
            Class::Uhd => Res::K4,
        }
    }

    /// The lowest resolution of each class, from the lowest class.
    pub const LOWEST: [Res; 6] = [Res::P360, Res::P480, Res::P720, Res::P1024, Res::P1440, Res::K4];

    /// The name of the class, the same in every language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Class::Least => "360p",
            Class::Small => "480–540p",
            Class::Hd => "720–768p",
            Class::FullHd => "1024–1080p",
            Class::Qhd => "1440p–2k",
            Class::Uhd => "4k",
        }
    }
}

/// The market for one plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Market {
    /// The quote of the plan itself; `None` where it has no price.
    pub chosen: Option<Quote>,
    /// Rows by class and sound: first the plan's own group, then from the lowest class, with sound before without.
    pub groups: Vec<Group>,
    /// Rows of models that can no longer be bought, at their last list price. The plan's own row is in its group even so.
    pub discontinued: Vec<MarketRow>,
    /// Rows that are left out, in the order of the book.
    pub left_out: Vec<LeftOut>,
}

/// Rows of one class and sound.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The class of their resolutions.
    pub class: Class,
    /// Their sound.
    pub sound: Sound,
    /// The rows, the cheapest first; rows of the same price in the order of the book.
    pub rows: Vec<MarketRow>,
}

/// The market for a plan, as the filter asks.
#[must_use]
pub fn market(plan: &Plan, book: &Book, today: Date, filter: &MarketFilter) -> Market {
    let chosen = price(plan, book, today).ok();
    let mut market = Market { chosen, groups: Vec::new(), discontinued: Vec::new(), left_out: Vec::new() };
    let own = (Class::of(plan.res), plan.sound);
    for row in rows(plan, book, today, filter) {
        match row {
            Ok(row) => market.add(row, own),
            Err(left_out) => market.left_out.push(*left_out),
        }
    }
    for rows in market.groups.iter_mut().map(|group| &mut group.rows).chain([&mut market.discontinued]) {
        rows.sort_by(by_price);
    }
    market
}

impl MarketRow {
    /// The main figure: `month`, or `total` for a project.
    #[must_use]
    pub fn main(&self) -> Option<Amount> {
        self.quote.figure(Figure::main(self.plan.per))
    }

    /// The row's `video` ÷ that of the plan itself; `None` where the latter is zero.
    #[must_use]
    pub fn ratio(&self, chosen: &Quote) -> Option<Exact> {
        let theirs = video(chosen)?;
        (!theirs.is_zero()).then_some(video(&self.quote)?.divided_by(theirs))
    }

    /// The row's main figure (`month` or `total`) − that of the plan itself; below zero where the row is cheaper.
    #[must_use]
    pub fn difference(&self, chosen: &Quote) -> Option<Exact> {
        let main = Figure::main(self.plan.per);
        Some(self.quote.figure(main)?.value.minus(chosen.figure(main)?.value))
    }
}

impl Market {
    /// Adds a row to its group. `own` is the class and sound of the plan itself, whose group comes first.
    fn add(&mut self, row: MarketRow, own: (Class, Sound)) {
        if row.discontinued.is_some() && !row.is_chosen {
            return self.discontinued.push(row);
        }
        let like = (Class::of(row.plan.res), row.plan.sound);
        let order = |(class, sound): (Class, Sound)| ((class, sound) != own, class, sound == Sound::Off);
        let at = self.groups.partition_point(|group| order((group.class, group.sound)) < order(like));
        match self.groups.get_mut(at).filter(|group| (group.class, group.sound) == like) {
            Some(group) => group.rows.push(row),
            None => self.groups.insert(at, Group { class: like.0, sound: like.1, rows: vec![row] }),
        }
    }
}

/// Orders rows by the price of a kept video.
fn by_price(one: &MarketRow, other: &MarketRow) -> Ordering {
    video(&one.quote).cmp(&video(&other.quote))
}

/// The figure `video`.
fn video(quote: &Quote) -> Option<Exact> {
    quote.figure(Figure::Video).map(|amount| amount.value)
}
