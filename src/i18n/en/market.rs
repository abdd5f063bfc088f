//! English: what is known of models.

use crate::catalog::{Assumed, Blocked, Confidence, Note, Price};
use crate::i18n::market::{MarketStrings, worked_out};
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
    },
    confidence: |confidence| match confidence {
        Confidence::High => "high confidence",
        Confidence::Medium => "medium confidence",
    },
};
