//! Reads how a rate is billed: the key that is there says which shape it is.

use super::What;
use super::fields::Fields;
use crate::catalog::{
    ClipPrice, FramesPerSecond, PixelsPerToken, Price, Rate, Size, TokensPerSecond, UnitsPerSecond, UsdPerClip,
    UsdPerMillionTokens, UsdPerSecond, UsdPerUnit,
};
use crate::names::Code;

/// The key of each shape, for a person.
pub(super) const KEYS: &str =
    "`per_second`, `per_clip`, `tokens_per_second`, `frames_per_second` or `units_per_second`";

/// Reads a rate of one shape.
type ReadsShape = fn(&mut Fields) -> Option<Price>;

/// Every key of every shape.
const ALL_KEYS: [&str; 8] = [
    "per_second",
    "per_clip",
    "frames_per_second",
    "pixels_per_token",
    "tokens_per_second",
    "usd_per_million_tokens",
    "units_per_second",
    "usd_per_unit",
];

/// The one shape that a rate has.
pub(super) fn read_price(fields: &mut Fields) -> Option<Price> {
    let shapes: [(&str, ReadsShape); 5] = [
        ("per_second", |fields| Some(Price::PerSecond(UsdPerSecond(fields.price("per_second")?)))),
        ("per_clip", read_clip_prices),
        ("frames_per_second", |fields| {
            let (frames, pixels) = (fields.whole("frames_per_second"), fields.whole("pixels_per_token"));
            let usd = per_million(fields);
            Some(Price::TokensByPixels(FramesPerSecond(frames?), PixelsPerToken(pixels?), usd?))
        }),
        ("tokens_per_second", |fields| {
            let (tokens, usd) = (fields.whole("tokens_per_second"), per_million(fields));
            Some(Price::TokensByRate(TokensPerSecond(tokens?), usd?))
        }),
        ("units_per_second", |fields| {
            let (units, usd) = (fields.price("units_per_second"), fields.price("usd_per_unit"));
            Some(Price::Units(UnitsPerSecond(units?), UsdPerUnit(usd?)))
        }),
    ];
    let mut given = shapes.into_iter().filter(|(key, _)| fields.has(key)).collect::<Vec<_>>().into_iter();
    match (given.next(), given.next()) {
        (Some((_, read)), None) => read(fields),
        _ => {
            // One fault of them together, not one more of each key.
            fields.take_as_known(&ALL_KEYS);
            fields.fault(What::NotOneShape);
            None
        }
    }
}

fn per_million(fields: &mut Fields) -> Option<UsdPerMillionTokens> {
    fields.price("usd_per_million_tokens").map(UsdPerMillionTokens)
}

fn read_clip_prices(fields: &mut Fields) -> Option<Price> {
    // Every clip is read before a fault of one ends it, so that all are told.
    let read: Vec<Option<ClipPrice>> = fields
        .some_tables("per_clip")
        .into_iter()
        .map(|mut clip| {
            let (seconds, usd) = (clip.whole("seconds"), clip.price("usd"));
            clip.finish();
            Some(ClipPrice { seconds: seconds?, usd: UsdPerClip(usd?) })
        })
        .collect();
    let clips: Vec<ClipPrice> = read.into_iter().collect::<Option<_>>()?;
    (!clips.is_empty()).then(|| Price::PerClip(clips.into()))
}

/// Reports tokens by pixels of a size without pixels.
pub(super) fn check_pixels(row: &Fields, rate: &Rate, size: &Size) {
    if matches!(rate.price, Price::TokensByPixels(..)) && size.landscape.or(size.portrait).is_none() {
        row.fault(What::NoPixels(size.res.code().to_owned()));
    }
}
