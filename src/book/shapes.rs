//! Reads how a rate is billed: the key that is there says which shape it is.

use super::What;
use super::fields::Fields;
use crate::catalog::{
    ClipPrice, FramesPerSecond, PixelsPerToken, Price, Rate, Size, TokensPerSecond, UnitsPerSecond, UsdPerClip,
    UsdPerMillionTokens, UsdPerSecond, UsdPerUnit,
};

/// The key of each shape, for a person.
pub(super) const KEYS: &str =
    "`per_second`, `per_clip`, `tokens_per_second`, `frames_per_second` or `units_per_second`";

/// Reads a rate of one shape.
type ReadsShape = fn(&mut Fields) -> Option<Price>;

/// The one shape that a rate has.
pub(super) fn read_price(fields: &mut Fields) -> Option<Price> {
    let shapes: [(&str, ReadsShape); 5] = [
        ("per_second", |fields| Some(Price::PerSecond(UsdPerSecond(fields.price("per_second")?)))),
        ("per_clip", read_clip_prices),
        ("frames_per_second", |fields| {
            let (frames, pixels) = (fields.whole("frames_per_second")?, fields.whole("pixels_per_token")?);
            Some(Price::TokensByPixels(FramesPerSecond(frames), PixelsPerToken(pixels), per_million(fields)?))
        }),
        ("tokens_per_second", |fields| {
            let tokens = TokensPerSecond(fields.whole("tokens_per_second")?);
            Some(Price::TokensByRate(tokens, per_million(fields)?))
        }),
        ("units_per_second", |fields| {
            let (units, usd) = (fields.price("units_per_second")?, fields.price("usd_per_unit")?);
            Some(Price::Units(UnitsPerSecond(units), UsdPerUnit(usd)))
        }),
    ];
    let mut given = shapes.into_iter().filter(|(key, _)| fields.has(key)).collect::<Vec<_>>().into_iter();
    match (given.next(), given.next()) {
        (Some((_, read)), None) => read(fields),
        _ => {
            fields.fault(What::NotOneShape);
            None
        }
    }
}

fn per_million(fields: &mut Fields) -> Option<UsdPerMillionTokens> {
    fields.price("usd_per_million_tokens").map(UsdPerMillionTokens)
}

fn read_clip_prices(fields: &mut Fields) -> Option<Price> {
    let clips = fields.optional_tables("per_clip").into_iter().map(|mut clip| {
        let (seconds, usd) = (clip.whole("seconds"), clip.price("usd"));
        clip.finish();
        Some(ClipPrice { seconds: seconds?, usd: UsdPerClip(usd?) })
    });
    let clips: Option<Vec<ClipPrice>> = clips.collect();
    Some(Price::PerClip(clips.filter(|clips| !clips.is_empty())?.into()))
}

/// Reports tokens by pixels of a size without pixels.
pub(super) fn check_pixels(row: &Fields, rate: &Rate, size: &Size) {
    if matches!(rate.price, Price::TokensByPixels(..)) && size.landscape.or(size.portrait).is_none() {
        row.fault(What::NoPixels(size.res.code().to_owned()));
    }
}
