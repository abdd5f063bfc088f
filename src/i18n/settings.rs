//! The strings of the rarer settings, beside their fields.

use rust_decimal::Decimal;

use super::format::Format;
use crate::catalog::{Book, Retired, UnpricedModel};
use crate::date::Date;

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct SettingsStrings {
    pub blocked_help: &'static str,
    /// The day from which a model has batch prices.
    pub batch_since: fn(Format, Date) -> String,
    pub taxes_help: &'static str,
    pub addons_help: &'static str,
    /// What a model charges for an input image, in US dollars, and how many of a render are free.
    pub image: fn(Format, &str, Decimal, u32) -> String,
    /// The button that takes a price.
    pub take_price: fn(&str) -> String,
    /// What is known of a model, by its name, that has no price here; `None` of any other.
    pub unpriced_choice: fn(Format, &Book, &str) -> Option<String>,
    pub currency_help: &'static str,
    pub day_help: &'static str,
}

/// A model without a price here.
pub(super) enum WithoutPrice<'a> {
    /// It has ended; with what its provider sells after it.
    Ended(&'a Retired, Vec<&'a str>),
    /// It has no price for another reason.
    Unpriced(&'a UnpricedModel),
}

/// The model without a price of a name.
pub(super) fn without_price<'a>(book: &'a Book, name: &str) -> Option<WithoutPrice<'a>> {
    let ended = book.retired.iter().find(|model| model.name == name).map(|model| {
        let models = model.followed.iter().filter_map(|id| book.model(id)).map(|model| &*model.name);
        WithoutPrice::Ended(model, models.chain(model.followed_names.iter().map(|name| &**name)).collect())
    });
    ended.or_else(|| book.unpriced.iter().find(|model| model.name == name).map(WithoutPrice::Unpriced))
}
