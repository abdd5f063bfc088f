//! What a generated second costs, by the shape in which it is billed.

use super::clips::Clip;
use crate::catalog::{ClipPrice, Pixels, Price, Size, UsdPerMillionTokens};
use crate::money::Exact;
use crate::plan::Orient;

const MILLION: u64 = 1_000_000;

/// Pixels of a size as a video lies; where only the other way is known, that one turned has as many.
#[must_use]
pub fn pixels(size: &Size, orient: Orient) -> Option<Pixels> {
    match orient {
        Orient::Landscape => size.landscape.or(size.portrait),
        Orient::Portrait => size.portrait.or(size.landscape),
    }
}

/// Tokens of a generated second, where a price counts tokens.
#[must_use]
pub fn tokens(price: &Price, size: &Size, orient: Orient) -> Option<Exact> {
    match price {
        Price::TokensByPixels(frames, per_token, _) => {
            let Pixels { width, height } = pixels(size, orient)?;
            Some(whole(width).times(whole(height)).times(whole(frames.0)).divided_by(whole(per_token.0)))
        }
        Price::TokensByRate(tokens, _) => Some(whole(tokens.0)),
        Price::PerSecond(_) | Price::PerClip(_) | Price::Units(..) => None,
    }
}

/// US dollars of a generated second; none where clips are sold, each at its own price.
#[must_use]
pub fn per_second(price: &Price, size: &Size, orient: Orient) -> Option<Exact> {
    match price {
        Price::PerSecond(usd) => Some(usd.0.into()),
        Price::PerClip(_) => None,
        Price::TokensByPixels(_, _, UsdPerMillionTokens(usd)) | Price::TokensByRate(_, UsdPerMillionTokens(usd)) => {
            Some(tokens(price, size, orient)?.times(*usd).divided_by(MILLION))
        }
        Price::Units(units, usd) => Some(Exact::from(units.0).times(usd.0)),
    }
}

/// Priced clips with their costs in one unit, as fine as the finest of them.
#[must_use]
pub fn priced(clips: &[ClipPrice]) -> Vec<Clip> {
    let finest = clips.iter().map(|clip| clip.usd.0.scale()).max().unwrap_or_default();
    let cost = |clip: &ClipPrice| {
        let more = 10_u128.saturating_pow(finest.saturating_sub(clip.usd.0.scale()));
        u64::try_from(clip.usd.0.mantissa().unsigned_abs().saturating_mul(more)).unwrap_or(u64::MAX)
    };
    clips.iter().map(|clip| Clip { seconds: clip.seconds, cost: cost(clip) }).collect()
}

fn whole(count: u32) -> Exact {
    Exact::whole(count.into())
}
