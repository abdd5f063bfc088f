//! One plan on every model, resolution and sound of the book, beside the one chosen; like with like, the cheapest first.

mod filter;

use std::cmp::Ordering;

use super::{Figure, Quote, Unpriced, price, price_at};
use crate::catalog::{Book, Model, Res, Sound};
use crate::date::Date;
use crate::money::Exact;
use crate::plan::Plan;
pub use filter::{MarketFilter, NO_FILTER};

/// The same plan on one model at one resolution, with sound or without, where it has a price.
#[derive(Clone, Debug, PartialEq)]
pub struct MarketRow {
    /// The same plan there.
    pub plan: Plan,
    /// What it costs there.
    pub quote: Quote,
    /// Since when it can no longer be bought.
    pub discontinued: Option<Date>,
    /// Whether it is the plan as chosen.
    pub is_chosen: bool,
}

/// A row that is not shown.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftOut {
    /// The same plan there.
    pub plan: Plan,
    /// Why not.
    pub why: WhyNot,
}

/// Why a row is not shown.
#[derive(Clone, Debug, PartialEq)]
pub enum WhyNot {
    /// It has no price on that day.
    Unpriced(Unpriced),
    /// It can no longer be bought since that day, and only what can be is asked for.
    Discontinued(Date),
    /// Its resolution is below what is asked for.
    Resolution,
    /// It is with sound or without, unlike what is asked for.
    Sound,
    /// Another provider is asked for.
    Provider,
}

/// What a row is for: a model, its resolution, its sound.
type Place<'a> = (&'a Model, Res, Sound);

/// The plan on every model, resolution and sound, in the order of the book: each with its price, or why it is left out.
pub fn rows<'a>(
    plan: &'a Plan,
    book: &'a Book,
    today: Date,
    filter: &'a MarketFilter,
) -> impl Iterator<Item = Result<MarketRow, Box<LeftOut>>> + 'a {
    places(book).map(move |place| row(plan, place, book, today, filter))
}

/// Those of [`rows`] that are of the plan's provider, or like the plan in resolution and sound.
pub fn nearest<'a>(
    plan: &'a Plan,
    book: &'a Book,
    today: Date,
) -> impl Iterator<Item = Result<MarketRow, Box<LeftOut>>> + 'a {
    let own = book.model(&plan.model).map(|model| &model.provider);
    let is_near = move |&(model, res, sound): &Place<'_>| {
        Some(&model.provider) == own || (Class::of(res), sound) == (Class::of(plan.res), plan.sound)
    };
    places(book).filter(is_near).map(move |place| row(plan, place, book, today, &NO_FILTER))
}

/// Everything that can be bought, as the book has it.
fn places(book: &Book) -> impl Iterator<Item = Place<'_>> {
    book.models.iter().flat_map(|model| {
        let sizes = model.sizes.iter().map(|size| size.res);
        sizes.flat_map(move |res| model.audio.sounds().iter().map(move |&sound| (model, res, sound)))
    })
}

fn row(
    chosen: &Plan,
    place: Place<'_>,
    book: &Book,
    today: Date,
    filter: &MarketFilter,
) -> Result<MarketRow, Box<LeftOut>> {
    let (model, res, sound) = place;
    let is_chosen = (&*model.id, res, sound) == (chosen.model.as_str(), chosen.res, chosen.sound);
    let mut plan = chosen.clone();
    plan.set_row(model, res, sound);
    if !is_chosen {
        plan.attempts = filter.attempts_on(&model.id, chosen.attempts);
    }
    let discontinued = model.retired_by(chosen.latest_day(today));
    if let Some(why) = filter.refuses(place, discontinued).filter(|_| !is_chosen) {
        return Err(Box::new(LeftOut { plan, why }));
    }
    match price_at(&plan, model, book, today) {
        Ok(quote) => Ok(MarketRow { plan, quote, discontinued, is_chosen }),
        Err(why) => Err(Box::new(LeftOut { plan, why: WhyNot::Unpriced(why) })),
    }
}

/// Resolutions that can stand for one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    /// Whose resolution it is.
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

    /// The lowest resolution of each, in order.
    pub const LOWEST: [Res; 6] = [Res::P360, Res::P480, Res::P720, Res::P1024, Res::P1440, Res::K4];

    /// Its name, in any language.
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

/// A plan on the market.
#[derive(Clone, Debug, PartialEq)]
pub struct Market {
    /// The plan as chosen, where it has a price.
    pub chosen: Option<Quote>,
    /// Like with like: first the group of the plan, then from the lowest resolution, with sound before without.
    pub groups: Vec<Group>,
    /// What can no longer be bought, at its last list price; the plan's own row stands in its group all the same.
    pub discontinued: Vec<MarketRow>,
    /// What is left out, with the reason.
    pub left_out: Vec<LeftOut>,
}

/// Rows that can be compared with one another, the cheapest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Resolution.
    pub class: Class,
    /// With sound or without.
    pub sound: Sound,
    /// The rows.
    pub rows: Vec<MarketRow>,
}

/// The plan on the market, as asked.
#[must_use]
pub fn market(plan: &Plan, book: &Book, today: Date, filter: &MarketFilter) -> Market {
    let chosen = price(plan, book, today).ok();
    let mut market = Market { chosen, groups: Vec::new(), discontinued: Vec::new(), left_out: Vec::new() };
    let own = (Class::of(plan.res), plan.sound);
    for row in rows(plan, book, today, filter) {
        match row {
            Ok(row) => market.place(row, own),
            Err(left_out) => market.left_out.push(*left_out),
        }
    }
    for rows in market.groups.iter_mut().map(|group| &mut group.rows).chain([&mut market.discontinued]) {
        rows.sort_by(by_price);
    }
    market
}

impl MarketRow {
    /// Its price over that of the plan as chosen, where that is not free.
    #[must_use]
    pub fn ratio(&self, chosen: &Quote) -> Option<Exact> {
        let theirs = video(chosen)?;
        (!theirs.is_zero()).then_some(video(&self.quote)?.divided_by(theirs))
    }

    /// What it costs more than the plan as chosen, in the period of the main figure.
    #[must_use]
    pub fn difference(&self, chosen: &Quote) -> Option<Exact> {
        let main = Figure::main(self.plan.per);
        Some(self.quote.figure(main)?.value.minus(chosen.figure(main)?.value))
    }
}

impl Market {
    /// Puts a row into its group. `own` is what the plan as chosen is like.
    fn place(&mut self, row: MarketRow, own: (Class, Sound)) {
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

/// The cheapest first; of the same price in the order of the book.
fn by_price(one: &MarketRow, other: &MarketRow) -> Ordering {
    video(&one.quote).cmp(&video(&other.quote))
}

/// The price of a kept video.
fn video(quote: &Quote) -> Option<Exact> {
    quote.figure(Figure::Video).map(|amount| amount.value)
}
