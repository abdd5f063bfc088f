//! One plan on every model, resolution and sound of the book, beside the one chosen; like with like, the cheapest first.

mod filter;

use std::cmp::Ordering;

use super::{Figure, Quote, Unpriced, price, price_at};
use crate::catalog::{Book, Model, Res, Sound};
use crate::date::Date;
use crate::money::Exact;
use crate::plan::Plan;
pub use filter::{MarketFilter, NO_FILTER};

/// A plan on one model at one resolution, with sound or without.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The same plan there.
    pub plan: Plan,
    /// What it costs there.
    pub quote: Result<Quote, Unpriced>,
    /// Its price over that of the plan as chosen, where both are known and the chosen one is not free.
    pub ratio: Option<Exact>,
}

/// The plan on every model, resolution and sound, in the order of the book.
#[must_use]
pub fn tiers(plan: &Plan, book: &Book, today: Date) -> Vec<Row> {
    let chosen = price(plan, book, today).ok();
    places(book).map(|place| row(plan, place, chosen.as_ref(), book, today)).collect()
}

/// The rows of [`tiers`] that are of the plan's provider, or like the plan in resolution and sound.
#[must_use]
pub fn nearest(plan: &Plan, book: &Book, today: Date) -> Vec<Row> {
    let chosen = price(plan, book, today).ok();
    let own = book.model(&plan.model).map(|model| &model.provider);
    let is_near = |&(model, res, sound): &(&Model, Res, Sound)| {
        Some(&model.provider) == own || (Class::of(res), sound) == (Class::of(plan.res), plan.sound)
    };
    places(book).filter(is_near).map(|place| row(plan, place, chosen.as_ref(), book, today)).collect()
}

/// Everything that can be bought, as the book has it.
fn places(book: &Book) -> impl Iterator<Item = (&Model, Res, Sound)> {
    book.models.iter().flat_map(|model| {
        let sizes = model.sizes.iter().map(|size| size.res);
        sizes.flat_map(move |res| model.audio.sounds().iter().map(move |&sound| (model, res, sound)))
    })
}

fn row(
    plan: &Plan,
    (model, res, sound): (&Model, Res, Sound),
    chosen: Option<&Quote>,
    book: &Book,
    today: Date,
) -> Row {
    let mut there = plan.clone();
    there.take_place(model, res, sound);
    let quote = price_at(&there, model, book, today);
    let ratio = quote.as_ref().ok().zip(chosen).and_then(|(ours, theirs)| ratio(ours, theirs));
    Row { plan: there, quote, ratio }
}

/// A price over another, by the kept video.
fn ratio(ours: &Quote, theirs: &Quote) -> Option<Exact> {
    let video = |quote: &Quote| quote.figure(Figure::Video).map(|amount| amount.value);
    video(ours)?.divided_by(video(theirs)?).ok()
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
    pub discontinued: Vec<Offer>,
    /// What is left out, with the reason.
    pub left_out: Vec<LeftOut>,
}

/// Offers that can be compared with one another, the cheapest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Resolution.
    pub class: Class,
    /// With sound or without.
    pub sound: Sound,
    /// The rows.
    pub offers: Vec<Offer>,
}

/// A row that has a price.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
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

/// The plan on the market, as asked.
#[must_use]
pub fn market(plan: &Plan, book: &Book, today: Date, asked: &MarketFilter) -> Market {
    let mut market = Market {
        chosen: price(plan, book, today).ok(),
        groups: Vec::new(),
        discontinued: Vec::new(),
        left_out: Vec::new(),
    };
    let own = (Class::of(plan.res), plan.sound);
    for place in places(book) {
        let (model, res, sound) = place;
        let is_chosen = (&*model.id, res, sound) == (plan.model.as_str(), plan.res, plan.sound);
        let mut there = plan.clone();
        there.take_place(model, res, sound);
        if !is_chosen {
            there.attempts = asked.attempts_on(&model.id, plan.attempts);
        }
        let discontinued = model.retired_by(plan.latest_day(today));
        if let Some(why) = asked.refuses(place, discontinued).filter(|_| !is_chosen) {
            market.left_out.push(LeftOut { plan: there, why });
            continue;
        }
        match price_at(&there, model, book, today) {
            Err(why) => market.left_out.push(LeftOut { plan: there, why: WhyNot::Unpriced(why) }),
            Ok(quote) => market.place(Offer { plan: there, quote, discontinued, is_chosen }, own),
        }
    }
    market.in_order();
    market
}

impl Offer {
    /// Its price over that of the plan as chosen, where that is not free.
    #[must_use]
    pub fn ratio(&self, chosen: &Quote) -> Option<Exact> {
        ratio(&self.quote, chosen)
    }

    /// What it costs more than the plan as chosen, in the period of the main figure.
    #[must_use]
    pub fn difference(&self, chosen: &Quote) -> Option<Exact> {
        let main = Figure::main(self.plan.per);
        self.quote.figure(main)?.value.minus(chosen.figure(main)?.value).ok()
    }
}

impl Market {
    /// Puts an offer into its group. `own` is what the plan as chosen is like.
    fn place(&mut self, offer: Offer, own: (Class, Sound)) {
        if offer.discontinued.is_some() && !offer.is_chosen {
            return self.discontinued.push(offer);
        }
        let like = (Class::of(offer.plan.res), offer.plan.sound);
        let order = |(class, sound): (Class, Sound)| ((class, sound) != own, class, sound == Sound::Off);
        let at = self.groups.partition_point(|group| order((group.class, group.sound)) < order(like));
        match self.groups.get_mut(at).filter(|group| (group.class, group.sound) == like) {
            Some(group) => group.offers.push(offer),
            None => self.groups.insert(at, Group { class: like.0, sound: like.1, offers: vec![offer] }),
        }
    }

    fn in_order(&mut self) {
        for offers in self.groups.iter_mut().map(|group| &mut group.offers).chain([&mut self.discontinued]) {
            offers.sort_by(by_price);
        }
    }
}

/// The cheapest first; of the same price in the order of the book.
fn by_price(one: &Offer, other: &Offer) -> Ordering {
    let video = |offer: &Offer| offer.quote.figure(Figure::Video).map(|amount| amount.value);
    let both = video(one).zip(video(other));
    both.and_then(|(one, other)| one.compare(other).ok()).unwrap_or(Ordering::Equal)
}
