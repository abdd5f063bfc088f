//! Français : le marché.
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
            Price::PerSecond(rate) => format!("{} la seconde", usd(rate.0)),
            Price::PerClip(clips) => {
                let clip = |seconds: u32, price| format!("{} le clip de {seconds}\u{a0}s", usd(price));
                clips.iter().map(|one| clip(one.seconds, one.usd.0)).collect::<Vec<_>>().join(", ")
            }
            Price::TokensByPixels(frames, per_token, million) => {
                let pixels = size.landscape.or(size.portrait);
                let pixels = pixels.map(|one| format!("{} × {}", count(one.width), count(one.height)));
                format!(
                    "{} le million de jetons, {} × {} images ÷ {} jetons par seconde",
                    usd(million.0),
                    pixels.unwrap_or_default(),
                    count(frames.0),
                    count(per_token.0),
                )
            }
            Price::TokensByRate(tokens, million) => {
                format!("{} le million de jetons, {} jetons par seconde", usd(million.0), count(tokens.0))
            }
            Price::Units(units, each) => {
                format!("{} unités par seconde à {} l’unité", format.number(units.0), usd(each.0))
            }
        }
    },
    offered: |format, first, last| {
        let first = first
            .map_or_else(|| "Depuis\u{a0}: inconnu".to_owned(), |day| format!("Depuis le {}", format.short_day(day)));
        match last {
            None => first,
            Some(day) => format!("{first}, jusqu’au {}", format.short_day(day)),
        }
    },
    note: |note| match note {
        Note::NeedsImage => "part d’une image",
        Note::Preview => "version préliminaire",
    },
    not_before: |format, days| {
        let days: Vec<String> = days.iter().map(|&day| format!("le {}", format.day(day))).collect();
        format!(
            "Les lectures de sa fin divergent\u{a0}: pas avant {}. Il est proposé aujourd’hui.",
            days.join(", ou pas avant ")
        )
    },
    blocked: |blocked| match blocked {
        None => "On ignore si les rendus bloqués sont facturés.",
        Some(Blocked::Free) => "Rendus bloqués gratuits, d’après nos notes\u{a0}; source non conservée.",
        Some(Blocked::Charged) => "Rendus bloqués facturés, d’après nos notes\u{a0}; source non conservée.",
    },
    assumed: |assumed| match assumed {
        Assumed::WholeSeconds => "Hypothèse\u{a0}: chaque seconde entière entre les deux.",
        Assumed::FromOneSecond => "Hypothèse\u{a0}: chaque seconde entière, dès 1\u{a0}s.",
    },
    sound: |sound| match sound {
        Sound::On => "avec le son",
        Sound::Off => "sans le son",
    },
    cap: |format, cap| {
        let per_day = cap.per_day.map(|most| format!(", {} vidéos par jour", format.number(u64::from(most).into())));
        let paid = cap.paid.map(|paid| format!(" (une fois {} payés)", format.money(Amount::usd(paid))));
        format!(
            "{}{}\u{a0}: {} à la fois{}",
            cap.account,
            paid.unwrap_or_default(),
            cap.at_once,
            per_day.unwrap_or_default()
        )
    },
};
