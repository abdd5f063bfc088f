//! Who sells a model beside its maker. What it costs there stands in the maker's row, and nowhere else unless it is asked for.

use super::{ListRow, RowName};
use crate::catalog::{Book, Model, Text};
use crate::date::Date;
use crate::money::Exact;
use crate::pricing::{Amount, Figure, video_at};

/// One who sells a model of another's.
#[derive(Clone, Debug, PartialEq)]
pub struct Seller {
    /// Its name: [`crate::catalog::Provider::name`].
    pub name: Text,
    /// What it sells.
    pub row: RowName,
    /// What a kept video costs there.
    pub video: Amount,
    /// That, as a multiple of what it costs in the maker's row; `None` where that is nothing.
    pub times: Option<Exact>,
}

/// Who sells the model of a row beside its maker and has a price for the plan, the cheapest first. None of a row that is itself
/// another's.
pub(super) fn sellers(row: &ListRow, book: &Book, today: Date) -> Vec<Seller> {
    let Some(video) = row.quote.figure(Figure::Video) else { return Vec::new() };
    let sold = book.models.iter().filter(|sold| sold.sells.as_deref() == Some(row.plan.model.as_str()));
    let mut sellers: Vec<Seller> = sold.filter_map(|sold| seller(row, video, sold, book, today)).collect();
    sellers.sort_by_key(|seller| seller.video.value);
    sellers
}

fn seller(row: &ListRow, video: Amount, sold: &Model, book: &Book, today: Date) -> Option<Seller> {
    let (res, sound) = (row.plan.res, row.plan.sound);
    let sells = sold.size(res).is_some() && sold.audio.sounds().contains(&sound) && sold.ever_had_mode(row.plan.mode);
    let mut plan = row.plan.clone();
    plan.set_row(sold, res, sound);
    if !sells || sold.retired_by(plan.latest_day(today)).is_some() {
        return None;
    }
    let value = video_at(&plan, sold, book, today).ok()?;
    let times = (!video.value.is_zero()).then(|| value.divided_by(video.value));
    let name = book.provider(sold)?.name.clone();
    let row = RowName { model: sold.id.clone(), res, sound };
    Some(Seller { name, row, video: Amount { value, ..video }, times })
}
