//! The market: the same plan on every model, resolution and sound of the book. [`list`] lists one class of resolutions with one
//! sound, [`alternatives`] offers a few in place of the plan.

pub mod alternatives;
mod attempts;
mod difference;
pub mod list;

use rust_decimal::Decimal;

use super::{Amount, Figure, Quote, Unpriced, price_at};
use crate::catalog::{Book, Model, Res, Sound};
use crate::date::Date;
use crate::plan::Plan;
pub use attempts::ModelAttempts;
pub use difference::{PriceDifference, Share};
pub use list::{MarketFilter, Sort};

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
    /// Another than its maker sells it, and the filter asks for nobody in particular: it is named in its maker's row.
    Resold,
}

/// What makes a row: a model, a resolution and a sound.
type RowKey<'a> = (&'a Model, Res, Sound);

/// Every row of the market in the order of the book: priced, or left out because it has no price.
pub fn rows<'a>(
    plan: &'a Plan,
    book: &'a Book,
    today: Date,
) -> impl Iterator<Item = Result<MarketRow, Box<LeftOut>>> + 'a {
    row_keys(book).map(move |key| priced_row(plan, key, book, today, plan.attempts))
}

/// Those rows that have the plan's provider, or both its resolution class and its sound; only what makers sell, the plan's own row aside.
pub fn nearest<'a>(
    plan: &'a Plan,
    book: &'a Book,
    today: Date,
) -> impl Iterator<Item = Result<MarketRow, Box<LeftOut>>> + 'a {
    let own = book.model(&plan.model).map(|model| &model.provider);
    let is_near = move |&(model, res, sound): &RowKey<'_>| {
        let is_alike = (Class::of(res), sound) == (Class::of(plan.res), plan.sound);
        is_chosen(plan, (model, res, sound)) || (model.sells.is_none() && (is_alike || Some(&model.provider) == own))
    };
    row_keys(book).filter(is_near).map(move |key| priced_row(plan, key, book, today, plan.attempts))
}

/// Every model, resolution and sound of the book, in its order.
fn row_keys(book: &Book) -> impl Iterator<Item = RowKey<'_>> {
    book.models.iter().flat_map(|model| {
        let sizes = model.sizes.iter().map(|size| size.res);
        sizes.flat_map(move |res| model.audio.sounds().iter().map(move |&sound| (model, res, sound)))
    })
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
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

    /// The name of its usual resolution: `720p`, `4K`.
    #[must_use]
    pub const fn usual(self) -> &'static str {
        match self {
            Class::Least => "360p",
            Class::Small => "480p",
            Class::Hd => "720p",
            Class::FullHd => "1080p",
            Class::Qhd => "1440p",
            Class::Uhd => "4K",
        }
    }
}

impl MarketRow {
    /// The main figure: `month`, or `total` for a project.
    #[must_use]
    pub fn main(&self) -> Option<Amount> {
        self.quote.figure(Figure::main(self.plan.per))
    }
}
