//! The market's list: the plan on everything of one resolution class and one sound, what is left out of it, and from what price
//! on the other classes and sounds are to be had.

mod filter;
mod row;

use super::{Class, RowKey, WhyNot, is_chosen, priced_row, row_keys};
use crate::catalog::{Book, Res, Sound, Text};
use crate::date::Date;
use crate::plan::Plan;
use crate::pricing::{Amount, Figure, Unpriced, price};
pub use filter::{MarketFilter, Sort};
pub(super) use row::is_to_confirm;
pub use row::{ListRow, RealClips, RowNote};

/// Rows that are shown at first, beside the plan's own.
const FIRST: usize = 12;

/// The market's list for a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct MarketList {
    /// The class of its resolutions; the least of them where higher ones are listed too.
    pub class: Class,
    /// Its sound.
    pub sound: Sound,
    /// The rows, in the order that is asked for. The plan's own row is always among them where it has a price: not on sale, of
    /// another class, sound or provider, it still stands where its price, or its name, puts it.
    pub rows: Vec<ListRow>,
    /// The rows that are left out, by reason: resolution, sound, no longer on sale, provider, no price.
    pub left_out: Vec<LeftOutRows>,
    /// What else can be bought, from the lowest class, with sound before without.
    pub others: Vec<OtherList>,
}

/// Rows that are left out for one reason.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftOutRows {
    /// The reason. That of a row without a price offers no changes.
    pub why: WhyNot,
    /// The rows, in the order of the book.
    pub rows: Vec<RowName>,
}

/// What tells a row of the market from every other.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RowName {
    /// [`crate::catalog::Model::id`].
    pub model: Text,
    /// Its resolution.
    pub res: Res,
    /// Its sound.
    pub sound: Sound,
}

/// A class and a sound that the list does not have, with what can be bought there: of the provider that is asked for, if one
/// is.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherList {
    /// The class.
    pub class: Class,
    /// The sound.
    pub sound: Sound,
    /// The least `month`, or `total` for a project, of its rows on sale.
    pub cheapest: Amount,
    /// Its rows on sale, one or more.
    pub rows: usize,
}

/// The market's list for a plan on the plan's own day, or on `today` where it has none, as the filter asks. What can be bought
/// is judged on the later of the two.
#[must_use]
pub fn list(plan: &Plan, book: &Book, today: Date, filter: &MarketFilter) -> MarketList {
    let main = Figure::main(plan.per);
    let chosen = price(plan, book, today).ok().and_then(|quote| quote.figure(main));
    let (class, sound) = (filter.class_for(plan), filter.sound_for(plan));
    let mut list = MarketList { class, sound, rows: Vec::new(), left_out: Vec::new(), others: Vec::new() };
    for key @ (model, res, sound) in row_keys(book) {
        let row = priced_row(plan, key, book, today, filter.attempts.on(&model.id, plan.attempts));
        let discontinued = model.retired_by(plan.latest_day(today));
        let is_elsewhere = discontinued.is_none() && !filter.lists(plan, Class::of(res), sound);
        if let Some(amount) = row.as_ref().ok().filter(|_| is_elsewhere && filter.has_provider(model)) {
            list.add_elsewhere(key, amount.quote.figure(main));
        }
        match (filter.refuses(plan, key, discontinued).filter(|_| !is_chosen(plan, key)), row) {
            (Some(why), _) => list.leave_out(key, why),
            (None, Err(left_out)) => list.leave_out(key, left_out.why),
            (None, Ok(row)) => list.rows.push(ListRow::new(row, model, chosen, book, today)),
        }
    }
    list.sort(filter.sort);
    list
}

impl MarketList {
    /// The rows that are shown: the first twelve beside the plan's own, and that one; all where the filter asks for all. So as
    /// many rows are shown wherever the plan's own stands.
    pub fn shown(&self, filter: &MarketFilter) -> impl Iterator<Item = &ListRow> {
        let most = if filter.every { self.rows.len() } else { FIRST };
        self.first(most, |row| row.is_chosen)
    }

    /// The first so many rows, and with them each row that is kept.
    pub fn first(&self, most: usize, keep: impl Fn(&ListRow) -> bool) -> impl Iterator<Item = &ListRow> {
        let mut others = 0..most;
        self.rows.iter().filter(move |row| keep(row) || others.next().is_some())
    }

    /// The rows beside the plan's own that are nearest to it in price, either way, at most `most`: the nearest first, of equally
    /// near ones in the order of the list. Of a plan without a price the first of the list.
    #[must_use]
    pub fn nearest(&self, most: usize) -> Vec<&ListRow> {
        let mut others: Vec<&ListRow> = self.rows.iter().filter(|row| !row.is_chosen).collect();
        others.sort_by_key(|row| row.difference.map(|difference| difference.money.value.abs()));
        others.truncate(most);
        others
    }

    /// How many rows are not shown.
    #[must_use]
    pub fn not_shown(&self, filter: &MarketFilter) -> usize {
        self.rows.len().saturating_sub(self.shown(filter).count())
    }

    /// How many rows of the book are left out, for whatever reason.
    #[must_use]
    pub fn left_out_count(&self) -> usize {
        self.left_out.iter().map(|left_out| left_out.rows.len()).sum()
    }

    fn leave_out(&mut self, (model, res, sound): RowKey<'_>, why: WhyNot) {
        let (why, row) = (without_changes(why), RowName { model: model.id.clone(), res, sound });
        match self.left_out.iter_mut().find(|left_out| left_out.why == why) {
            Some(left_out) => left_out.rows.push(row),
            None => self.left_out.push(LeftOutRows { why, rows: vec![row] }),
        }
    }

    fn add_elsewhere(&mut self, (_, res, sound): RowKey<'_>, main: Option<Amount>) {
        let (class, Some(main)) = (Class::of(res), main) else { return };
        match self.others.iter_mut().find(|other| (other.class, other.sound) == (class, sound)) {
            None => self.others.push(OtherList { class, sound, cheapest: main, rows: 1 }),
            Some(other) => {
                other.rows = other.rows.saturating_add(1);
                if main.value < other.cheapest.value {
                    other.cheapest = main;
                }
            }
        }
    }

    fn sort(&mut self, sort: Sort) {
        match sort {
            Sort::Price => self.rows.sort_by_key(|row| row.main().map(|main| main.value)),
            Sort::Name => self.rows.sort_by_cached_key(|row| (row.name.to_lowercase(), row.plan.res)),
        }
        self.others.sort_by_key(|other| (other.class, other.sound == Sound::Off));
        self.left_out.sort_by_key(|left_out| place(&left_out.why));
    }
}

/// The changes that would give a row a price are its own: without them rows that lack one for the same reason stand together.
fn without_changes(mut why: WhyNot) -> WhyNot {
    if let WhyNot::Unpriced(Unpriced::NotOffered { changes, .. }) = &mut why {
        changes.clear();
    }
    why
}

/// The place of a reason among reasons.
const fn place(why: &WhyNot) -> u8 {
    match why {
        WhyNot::Resolution => 0,
        WhyNot::Sound => 1,
        WhyNot::Discontinued(_) => 2,
        WhyNot::Provider => 3,
        WhyNot::Unpriced(_) => 4,
    }
}
