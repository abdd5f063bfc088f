//! English: the market.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use crate::catalog::{Assumed, Blocked, Note, Price, Sound};
use crate::i18n::market::MarketWords;
use crate::pricing::Amount;

pub(super) static WORDS: MarketWords = MarketWords {
    price: |format, price, size| {
        let usd = |number| format.rate(Amount::usd(number));
        let count = |number: u32| format.number(u64::from(number).into());
        match price {
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
        }
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
    },
    not_before: |format, days| {
        let days: Vec<String> = days.iter().map(|&day| format.day(day)).collect();
        format!("Readings of its end differ: not before {}. It is offered today.", days.join(", or not before "))
    },
    blocked: |blocked| match blocked {
        None => "Whether blocked renders are charged: not known.",
        Some(Blocked::Free) => "Blocked renders are free, as far as we noted; no source was kept.",
        Some(Blocked::Charged) => "Blocked renders are charged, as far as we noted; no source was kept.",
    },
    assumed: |assumed| match assumed {
        Assumed::WholeSeconds => "Assumed: each whole second between.",
        Assumed::FromOneSecond => "Assumed: each whole second, from 1 s.",
    },
    sound: |sound| match sound {
        Sound::On => "with sound",
        Sound::Off => "without sound",
    },
    cap: |format, cap| {
        let per_day = cap.per_day.map(|most| format!(", {} videos a day", format.number(u64::from(most).into())));
        let paid = cap.paid.map(|paid| format!(" (once {} are paid)", format.money(Amount::usd(paid))));
        format!("{}{}: {} at once{}", cap.account, paid.unwrap_or_default(), cap.at_once, per_day.unwrap_or_default())
    },
};
