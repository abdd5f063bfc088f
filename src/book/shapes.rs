//! Checks a rate and turns it into the catalog's type. Its shape of billing is the one whose own key it has. What a render costs
//! in that shape is not known here.

use strum::VariantArray as _;

use super::reader::Reader;
use super::values::{Named, Needed, NonEmptyList, Row};
use super::{FaultKind, file};
use crate::catalog::{
    AudioPolicy, ClipPrice, FramesPerSecond, PixelsPerToken, Price, Rate, Size, Sound, TokensPerSecond, UnitsPerSecond,
    UsdPerClip, UsdPerMillionTokens, UsdPerSecond, UsdPerUnit,
};
use crate::names::Code as _;

/// The key of each shape, as a fault lists them.
pub(super) const KEYS: &str =
    "`per_second`, `per_clip`, `tokens_per_second`, `frames_per_second` or `units_per_second`";

/// A shape of billing, named by the key that it alone has.
#[derive(Clone, Copy, strum::VariantArray, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
enum Shape {
    PerSecond,
    PerClip,
    FramesPerSecond,
    TokensPerSecond,
    UnitsPerSecond,
}

impl Shape {
    /// The secondary keys of other shapes, which a rate of this shape must not have.
    const fn others(self) -> &'static [&'static str] {
        match self {
            Shape::PerSecond | Shape::PerClip => &["pixels_per_token", "usd_per_million_tokens", "usd_per_unit"],
            Shape::FramesPerSecond => &["usd_per_unit"],
            Shape::TokensPerSecond => &["pixels_per_token", "usd_per_unit"],
            Shape::UnitsPerSecond => &["pixels_per_token", "usd_per_million_tokens"],
        }
    }
}

pub(super) fn rate(reader: &mut Reader<'_>, rate: Row<file::Rate>, audio: Option<AudioPolicy>) -> Option<Rate> {
    let Row { at, row } = rate;
    let (res, mode) = (reader.needed(at, "res", row.res), reader.needed(at, "mode", row.mode));
    let sound = sound(reader, at, row.audio, audio);
    let price = one_shape(reader, at).and_then(|shape| price(reader, at, shape, &row));
    reader.check_order(at, row.from, row.until);
    let source = reader.source(at, "source", row.source);
    let (from, until) = (row.from, row.until);
    Some(Rate { res: res?.0, sound: sound?, mode: mode?.0, price: price?, from, until, source: source? })
}

/// The sound that a row is for. `audio` is required where the model lets the plan choose, and refused elsewhere. Where the
/// model's own `audio` has a fault, nothing is required.
fn sound(reader: &mut Reader<'_>, at: usize, given: Needed<Named<Sound>>, audio: Option<AudioPolicy>) -> Option<Sound> {
    match audio.map(AudioPolicy::sounds) {
        Some(&[only]) => {
            reader.refuse(at, &["audio"]);
            Some(only)
        }
        Some(_) => reader.needed(at, "audio", given).map(|given| given.0),
        None => given.0.map(|given| given.0),
    }
}

/// The shape of a rate; a fault where it has the key of none or of several.
fn one_shape(reader: &mut Reader<'_>, at: usize) -> Option<Shape> {
    let mut given = Shape::VARIANTS.iter().filter(|shape| reader.has(at, shape.code()));
    match (given.next(), given.next()) {
        (Some(&shape), None) => Some(shape),
        _ => {
            reader.fault(at, FaultKind::NotOneShape);
            None
        }
    }
}

fn price(reader: &mut Reader<'_>, at: usize, shape: Shape, row: &file::Rate) -> Option<Price> {
    reader.refuse(at, shape.others());
    match shape {
        Shape::PerSecond => Some(Price::PerSecond(UsdPerSecond(row.per_second?.0))),
        Shape::PerClip => Some(Price::PerClip(clip_prices(reader, row.per_clip.as_ref()?)?.into())),
        Shape::FramesPerSecond => {
            let pixels = reader.needed(at, "pixels_per_token", row.pixels_per_token);
            let usd = per_million(reader, at, row);
            Some(Price::TokensByPixels(FramesPerSecond(row.frames_per_second?.0), PixelsPerToken(pixels?.0), usd?))
        }
        Shape::TokensPerSecond => {
            let usd = per_million(reader, at, row);
            Some(Price::TokensByRate(TokensPerSecond(row.tokens_per_second?.0), usd?))
        }
        Shape::UnitsPerSecond => {
            let usd = reader.needed(at, "usd_per_unit", row.usd_per_unit);
            Some(Price::Units(UnitsPerSecond(row.units_per_second?.0), UsdPerUnit(usd?.0)))
        }
    }
}

fn per_million(reader: &mut Reader<'_>, at: usize, row: &file::Rate) -> Option<UsdPerMillionTokens> {
    reader.needed(at, "usd_per_million_tokens", row.usd_per_million_tokens).map(|usd| UsdPerMillionTokens(usd.0))
}

fn clip_prices(reader: &mut Reader<'_>, clips: &NonEmptyList<Row<file::ClipPrice>>) -> Option<Vec<ClipPrice>> {
    // All clips are read before the first fault returns, so that every fault is recorded.
    let mut read = |&Row { at, row }: &Row<file::ClipPrice>| {
        let (seconds, usd) = (reader.needed(at, "seconds", row.seconds), reader.needed(at, "usd", row.usd));
        Some(ClipPrice { seconds: seconds?.0, usd: UsdPerClip(usd?.0) })
    };
    let read: Vec<Option<ClipPrice>> = clips.0.iter().map(&mut read).collect();
    read.into_iter().collect()
}

/// Records a fault where a rate by tokens and pixels is for a size without pixels.
pub(super) fn check_pixels(reader: &mut Reader<'_>, at: usize, rate: &Rate, size: &Size) {
    if matches!(rate.price, Price::TokensByPixels(..)) && size.landscape.or(size.portrait).is_none() {
        reader.fault(at, FaultKind::NoPixels(size.res.code()));
    }
}
