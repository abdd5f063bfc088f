//! The market's list: the plan on everything of one resolution class and one sound, what is left out of it, and from what price
//! on the other classes and sounds are to be had.

mod filter;
mod row;
mod seller;

use rust_decimal::Decimal;

use super::{Class, RowKey, WhyNot, is_chosen, plan_of, priced_row, row_keys};
use crate::catalog::{Book, Model, Res, Sound, Text};
use crate::date::Date;
use crate::money::Exact;
use crate::plan::Plan;
use crate::pricing::{Amount, Figure, Unpriced, price, video_at};
pub use filter::{MarketFilter, Sort};
pub(super) use row::is_to_confirm;
pub use row::{ListRow, RealClips, RowNote};
pub use seller::Seller;

/// Rows that are shown at first, beside the plan's own.
const FIRST: usize = 12;
/// Rows at today's prices that are shown at first.
const FIRST_TODAY: usize = 5;

/// The market's list for a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct MarketList {
    /// The class of its resolutions; the least of them where higher ones are listed too.
    pub class: Class,
    /// Its sound.
    pub sound: Sound,
    /// The rows, in the order that is asked for. The plan's own row is always among them where it has a price: not on sale, of
    /// another class, sound or provider, not its maker's, it still stands where its price, or its name, puts it.
    pub rows: Vec<ListRow>,
    /// Rows that would be among these but have no price on the plan's day, at today's prices, where they have one: their plans are
    /// dated today. In the same order; held against nothing, since the plan's own price is of another day.
    pub today: Vec<ListRow>,
    /// The rows that are left out, by reason: resolution, sound, no longer on sale, provider, not of its maker, no price.
    /// What has no price on the
    /// plan's day is among them, whether or not it has one today.
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
    let chosen = price(plan, book, today).ok().and_then(|quote| quote.figure(Figure::main(plan.per)));
    let (class, sound) = (filter.class_for(plan), filter.sound_for(plan));
    let mut list =
        MarketList { class, sound, rows: Vec::new(), today: Vec::new(), left_out: Vec::new(), others: Vec::new() };
    let of_today = Plan { on: Some(today), ..plan.clone() };
    let mut elsewhere = Elsewhere { plan, book, today, filter, found: Vec::new() };
    for key @ (model, res, sound) in row_keys(book) {
        let discontinued = model.retired_by(plan.latest_day(today));
        if discontinued.is_none()
            && filter.refuses_provider(model).is_none()
            && !filter.lists(plan, Class::of(res), sound)
        {
            elsewhere.add(key);
        }
        if let Some(why) = filter.refuses(plan, key, discontinued).filter(|_| !is_chosen(plan, key)) {
            list.leave_out(key, why);
            continue;
        }
        let attempts = filter.attempts.on(&model.id, plan.attempts);
        match priced_row(plan, key, book, today, attempts) {
            Ok(row) => list.rows.push(ListRow::new(row, model, chosen, book, today)),
            Err(left_out) => {
                let row = priced_row(&of_today, key, book, today, attempts);
                list.today.extend(row.map(|row| ListRow::new(row, model, None, book, today)));
                list.leave_out(key, left_out.why);
            }
        }
    }
    list.others = elsewhere.lists();
    list.sort(filter.sort);
    list
}

/// What can be bought of the classes and sounds that the list does not have. Of each only the cheapest is priced in full.
struct Elsewhere<'a> {
    plan: &'a Plan,
    book: &'a Book,
    today: Date,
    filter: &'a MarketFilter,
    found: Vec<Found<'a>>,
}

/// A class and a sound, its row that costs the least, what a kept video costs there, and how many rows there are.
struct Found<'a> {
    kind: (Class, Sound),
    cheapest: RowKey<'a>,
    video: Exact,
    rows: usize,
}

impl<'a> Elsewhere<'a> {
    fn attempts(&self, model: &Model) -> Decimal {
        self.filter.attempts.on(&model.id, self.plan.attempts)
    }

    fn add(&mut self, key: RowKey<'a>) {
        let (model, res, sound) = key;
        let plan = plan_of(self.plan, key, self.attempts(model));
        let Ok(video) = video_at(&plan, model, self.book, self.today) else { return };
        let kind = (Class::of(res), sound);
        match self.found.iter_mut().find(|found| found.kind == kind) {
            None => self.found.push(Found { kind, cheapest: key, video, rows: 1 }),
            Some(found) => {
                found.rows = found.rows.saturating_add(1);
                if video < found.video {
                    (found.cheapest, found.video) = (key, video);
                }
            }
        }
    }

    fn lists(&self) -> Vec<OtherList> {
        let list = |found: &Found<'a>| {
            let (key, (class, sound)) = (found.cheapest, found.kind);
            let row = priced_row(self.plan, key, self.book, self.today, self.attempts(key.0)).ok()?;
            Some(OtherList { class, sound, cheapest: row.main()?, rows: found.rows })
        };
        self.found.iter().filter_map(list).collect()
    }
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

    /// The rows at today's prices that are shown: the first five; all where the filter asks for all.
    pub fn shown_today(&self, filter: &MarketFilter) -> impl Iterator<Item = &ListRow> {
        self.today.iter().take(if filter.every { self.today.len() } else { FIRST_TODAY })
    }

    /// The row of a name, at the price of the plan's day or at today's.
    #[must_use]
    pub fn row(&self, name: &RowName) -> Option<&ListRow> {
        self.rows.iter().chain(&self.today).find(|row| row.is(name))
    }

    /// Whether a row is listed at today's price.
    #[must_use]
    pub fn is_of_today(&self, name: &RowName) -> bool {
        self.today.iter().any(|row| row.is(name))
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

    fn sort(&mut self, sort: Sort) {
        for rows in [&mut self.rows, &mut self.today] {
            match sort {
                Sort::Price => rows.sort_by_key(|row| row.main().map(|main| main.value)),
                Sort::Name => rows.sort_by_cached_key(|row| (row.name.to_lowercase(), row.plan.res)),
            }
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
        WhyNot::Resold => 4,
        WhyNot::Unpriced(_) => 5,
    }
}
