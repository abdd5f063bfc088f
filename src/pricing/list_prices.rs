//! The list prices of one model, resolution and sound over time, as amounts that can be held against one another.

use super::shapes;
use crate::catalog::{Model, Price, Rate, Res, Sound};
use crate::money::Exact;
use crate::plan::Orient;

/// A list price with its days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ListPrice<'a> {
    /// The row of the book.
    pub rate: &'a Rate,
    /// US dollars per generated second; of a model that sells clips, of its shortest clip.
    pub usd: Exact,
    /// Length of that clip in seconds; `None` where the price is per second.
    pub clip: Option<u32>,
}

/// The list prices of a model at a resolution, with or without sound, sent at once and in a batch, in the order of the book.
///
/// # Examples
/// Sora 2 at 720p: $0.10 a second at once, $0.05 in a batch.
#[must_use]
pub fn list_prices(model: &Model, res: Res, sound: Sound, orient: Orient) -> Vec<ListPrice<'_>> {
    let Some(size) = model.size(res) else { return Vec::new() };
    let own = model.rates.iter().filter(|rate| (rate.res, rate.sound) == (res, sound));
    let priced = own.filter_map(|rate| match (&rate.price, shapes::per_second(&rate.price, size, orient)) {
        (_, Some(usd)) => Some(ListPrice { rate, usd, clip: None }),
        (Price::PerClip(clips), None) => {
            let clip = clips.iter().min_by_key(|clip| clip.seconds)?;
            Some(ListPrice { rate, usd: clip.usd.0.into(), clip: Some(clip.seconds) })
        }
        (Price::PerSecond(_) | Price::TokensByPixels(..) | Price::TokensByRate(..) | Price::Units(..), None) => None,
    });
    priced.collect()
}
