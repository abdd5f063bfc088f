//! A row of the market's list: what the plan costs there, against the plan itself, and the one thing to know of it.

use rust_decimal::Decimal;

use super::RowName;
use super::seller::{Seller, sellers};
use crate::catalog::{Book, Confidence, Model, Note, Stage, Text};
use crate::date::Date;
use crate::plan::Plan;
use crate::pricing::clips::count;
use crate::pricing::market::{MarketRow, PriceDifference};
use crate::pricing::{Amount, Billed, Figure, Quote, real_clips, really_rendered};

/// A row of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ListRow {
    /// The model's name.
    pub name: Text,
    /// The plan with this row's model, resolution, sound and attempts.
    pub plan: Plan,
    /// What it costs.
    pub quote: Quote,
    /// The first day on which the model can no longer be bought, where that day has come.
    pub discontinued: Option<Date>,
    /// Whether this is the row of the plan itself.
    pub is_chosen: bool,
    /// What it costs more or less than the plan; `None` of the plan's own row, and where the plan has no price.
    pub difference: Option<PriceDifference>,
    /// The clips that a video is really made of; `None` where the model's clip lengths are not known.
    pub real: Option<RealClips>,
    /// The one thing to know of it; `None` where all is as usual.
    pub note: Option<RowNote>,
    /// Who sells the same beside its maker, and has a price for the plan, the cheapest first.
    pub sellers: Vec<Seller>,
}

/// The clips that a video is really made of, whatever the plan bills.
#[derive(Clone, Debug, PartialEq)]
pub struct RealClips {
    /// The clips of one render, their seconds and their price in US dollars before adjustments.
    pub billed: Billed,
    /// `month`, or `total` for a project, of the plan with real clips (`clips=rendered`), where that is not the row's own.
    pub main: Option<Amount>,
}

/// The one thing to know of a row: the first of these that is so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RowNote {
    /// The model can no longer be bought since this day.
    Ended(Date),
    /// The model ends on this day, within 90 days.
    Ends(Date),
    /// The model does not end before this day, which is within 90 days.
    NotBefore(Date),
    /// The model may have ended since this day.
    MayHaveEnded(Date),
    /// As [`RowNote::NotBefore`] or [`RowNote::MayHaveEnded`], but readings of that day differ.
    EndDisputed {
        /// The earliest reading.
        earliest: Date,
        /// The latest reading.
        latest: Date,
    },
    /// It renders only from an input image.
    NeedsImage,
    /// Its maker calls it a preview.
    Preview,
    /// Its list price is of medium confidence.
    ToConfirm,
    /// A video is so many clips joined, two or more.
    Clips(u64),
    /// A render is really one clip of another length, which makes another price.
    Bills {
        /// Seconds of that clip.
        seconds: Decimal,
        /// `month`, or `total` for a project, with real clips.
        main: Amount,
    },
}

impl ListRow {
    /// `chosen` is the main figure of the plan itself.
    pub(super) fn new(row: MarketRow, model: &Model, chosen: Option<Amount>, book: &Book, today: Date) -> ListRow {
        let MarketRow { plan, quote, discontinued, is_chosen } = row;
        let main = quote.figure(Figure::main(plan.per));
        let both = main.zip(chosen).filter(|_| !is_chosen);
        let mut row = ListRow {
            name: model.name.clone(),
            difference: both.and_then(|(row, chosen)| PriceDifference::of(row, chosen)),
            real: RealClips::of(&plan, &quote, book, today),
            note: None,
            sellers: Vec::new(),
            plan,
            quote,
            discontinued,
            is_chosen,
        };
        row.note = row.note_on(model, today);
        row.sellers = sellers(&row, book, today);
        row
    }

    /// `month`, or `total` for a project.
    #[must_use]
    pub fn main(&self) -> Option<Amount> {
        self.quote.figure(Figure::main(self.plan.per))
    }

    /// Of how many clips a video is joined; `None` where it is one.
    #[must_use]
    pub fn clips(&self) -> Option<RowNote> {
        self.real.as_ref().and_then(RealClips::joined)
    }

    /// What tells it from every other row.
    #[must_use]
    pub fn row_name(&self) -> RowName {
        RowName { model: self.plan.model.clone().into(), res: self.plan.res, sound: self.plan.sound }
    }

    /// Whether it is the row of a name.
    #[must_use]
    pub fn is(&self, name: &RowName) -> bool {
        (self.plan.model.as_str(), self.plan.res, self.plan.sound) == (&*name.model, name.res, name.sound)
    }

    fn note_on(&self, model: &Model, today: Date) -> Option<RowNote> {
        let has = |note, is| model.notes.contains(&note).then_some(is);
        let ended = self.discontinued.map(RowNote::Ended);
        ended
            .or_else(|| end_note(model, self.plan.latest_day(today)))
            .or_else(|| has(Note::NeedsImage, RowNote::NeedsImage))
            .or_else(|| has(Note::Preview, RowNote::Preview))
            .or_else(|| is_to_confirm(&self.plan, &self.quote).then_some(RowNote::ToConfirm))
            .or_else(|| self.real.as_ref().and_then(RealClips::note))
    }
}

/// Whether the list price is still to be confirmed: a plan with a price of the person's own does not rest on it.
pub(in crate::pricing::market) fn is_to_confirm(plan: &Plan, quote: &Quote) -> bool {
    plan.rate.is_none() && quote.rate.source.confidence == Confidence::Medium
}

fn end_note(model: &Model, day: Date) -> Option<RowNote> {
    let ending = model.ending(day)?;
    Some(match (ending.stage, ending.disputed()) {
        (Stage::Ends, _) => RowNote::Ends(ending.day),
        (Stage::NotBefore | Stage::MayHaveEnded, Some(latest)) => RowNote::EndDisputed { earliest: ending.day, latest },
        (Stage::NotBefore, None) => RowNote::NotBefore(ending.day),
        (Stage::MayHaveEnded, None) => RowNote::MayHaveEnded(ending.day),
    })
}

impl RealClips {
    fn of(plan: &Plan, quote: &Quote, book: &Book, today: Date) -> Option<RealClips> {
        let billed = real_clips(plan, quote, book, today)?;
        let main = Figure::main(plan.per);
        let really = if billed.seconds == quote.billed.seconds { None } else { really_rendered(plan, book, today) };
        let really = really.and_then(|really| really.figure(main));
        Some(RealClips { billed, main: really.filter(|&really| Some(really) != quote.figure(main)) })
    }

    /// How many clips a video is made of.
    #[must_use]
    pub fn count(&self) -> u64 {
        count(&self.billed.runs)
    }

    fn joined(&self) -> Option<RowNote> {
        Some(self.count()).filter(|&count| count > 1).map(RowNote::Clips)
    }

    fn note(&self) -> Option<RowNote> {
        self.joined().or_else(|| Some(RowNote::Bills { seconds: self.billed.seconds, main: self.main? }))
    }
}
