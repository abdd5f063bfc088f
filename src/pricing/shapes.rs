//! The price of a generated second in each shape of billing: by the second, by tokens, by units. Clips have no price per
//! second.

use super::clips::Clip;
use crate::catalog::{ClipPrice, Pixels, Price, Size, UsdPerMillionTokens};
use crate::money::Exact;
use crate::plan::Orient;

const MILLION: u64 = 1_000_000;

/// Width and height of a size in an orientation. Where the book has only the other orientation, that one is returned: its
/// number of pixels is the same.
#[must_use]
pub fn pixels(size: &Size, orient: Orient) -> Option<Pixels> {
    match orient {
        Orient::Landscape => size.landscape.or(size.portrait),
        Orient::Portrait => size.portrait.or(size.landscape),
    }
}

/// Tokens per generated second; `None` where the price does not count tokens.
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

/// List price per generated second, US dollars; `None` where clips are sold, each at its own price.
///
/// # Examples
/// 1920 × 1080 pixels × 24 frames ÷ 1024 = 48,600 tokens a second; at $7.70 a million tokens $0.37422.
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

/// Clips with their prices as whole numbers of one unit: the smallest decimal place that any of the prices has.
///
/// # Examples
/// $0.30 and $0.455 are 300 and 455.
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
