//! English: what is known of models.

use crate::catalog::{Assumed, Blocked, Confidence, Mode, Note, Price, Rate, Sound};
use crate::date::Date;
use crate::i18n::format::Format;
use crate::i18n::market::{MarketStrings, worked_out};
use crate::names::Code;
use crate::pricing::Amount;

pub(super) static STRINGS: MarketStrings = MarketStrings {
    price: |format, price, size| {
        let usd = |number| format.rate(Amount::usd(number));
        let count = |number: u32| format.number(u64::from(number).into());
        let billed = match price {
            Price::PerSecond(rate) => format!("{} a second", usd(rate.0)),
            Price::PerClip(clips) => {
                let clip = |seconds: u32, price| format!("{} for a clip of {seconds}\u{a0}s", usd(price));
                clips.iter().map(|one| clip(one.seconds, one.usd.0)).collect::<Vec<_>>().join(", ")
            }
            Price::TokensByPixels(frames, per_token, million) => {
                let pixels = size.landscape.or(size.portrait);
                let pixels = pixels.map(|one| format!("{} × {}", count(one.width), count(one.height)));
                format!(
                    "{} a million tokens, {} × {} frames ÷ {} tokens a second",
                    usd(million.0),
                    pixels.unwrap_or_default(),
                    count(frames.0),
                    count(per_token.0),
                )
            }
            Price::TokensByRate(tokens, million) => {
                format!("{} a million tokens, {} tokens a second", usd(million.0), count(tokens.0))
            }
            Price::Units(units, each) => format!("{} units a second at {} each", format.number(units.0), usd(each.0)),
        };
        let second = worked_out(price, size).map(|amount| format!(" = {} a second", format.rate(amount)));
        billed + &second.unwrap_or_default()
    },
    offered: |format, first, last| {
        let first =
            first.map_or_else(|| "Since: not known".to_owned(), |day| format!("Since {}", format.short_day(day)));
        match last {
            None => first,
            Some(day) => format!("{first}, until {}", format.short_day(day)),
        }
    },
    note: |note| match note {
        Note::NeedsImage => "needs an input image",
        Note::Preview => "preview",
        Note::InputsBilled => "input images or videos can change the price, not counted here",
        Note::ShorterFromFrames => "no long clip from a start or end frame, looped or in HDR",
        Note::CheaperOffPeak => "cheaper off peak, not counted",
        Note::TokensAssumed => "tokens a second assumed from the version before",
    },
    blocked: |blocked| match blocked {
        None => "Whether blocked renders are charged: not known.",
        Some(Blocked::Free) => "Failed renders are free.",
        Some(Blocked::Charged) => "Blocked renders are charged.",
    },
    assumed: |assumed| match assumed {
        Assumed::WholeSeconds => "Assumed: each whole second between.",
        Assumed::FromOneSecond => "Assumed: each whole second, from 1 s.",
        Assumed::ShortestDisputed => "Even seconds only, from 6 s; by another reading from 2 s.",
        Assumed::AsItsMaker => "Assumed: the lengths of its maker.",
    },
    confidence: |confidence| match confidence {
        Confidence::High => "high confidence",
        Confidence::Medium => "medium confidence",
    },
    in_force,
    history: |model, res, sound| {
        let sound = sound.map(|sound| match sound {
            Sound::On => " with sound",
            Sound::Off => " without sound",
        });
        format!("What {model} has cost at {}{}", res.code(), sound.unwrap_or_default())
    },
    step: |format, amount, clip, mode| {
        let price = match clip {
            None => format!("{} a second", format.rate(amount)),
            Some(seconds) => format!("{} for {}", format.rate(amount), format.seconds(seconds.into())),
        };
        match mode {
            Mode::Standard => price,
            Mode::Batch => format!("{price} in a batch"),
            Mode::OffPeak => format!("{price} off-peak"),
        }
    },
    end: "ended",
};

/// The period in which a price holds.
pub(super) fn in_force(format: Format, rate: &Rate) -> String {
    let day = |day: Date| format.short_day(day);
    match (rate.from, rate.until) {
        (None, None) => format!("seen since {}", day(rate.known_from())),
        (None, Some(until)) => format!("seen since {}, until {}", day(rate.known_from()), day(until)),
        (Some(from), None) => format!("since {}", day(from)),
        (Some(from), Some(until)) => format!("from {} until {}", day(from), day(until)),
    }
}
