//! French: what is known of models.

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
        };
        let second = worked_out(price, size).map(|amount| format!(" = {} la seconde", format.rate(amount)));
        billed + &second.unwrap_or_default()
    },
    offered: |format, first, last| {
        let first = first
            .map_or_else(|| "Premier jour inconnu".to_owned(), |day| format!("Depuis le {}", format.short_day(day)));
        match last {
            None => first,
            Some(day) => format!("{first}, jusqu’au {}", format.short_day(day)),
        }
    },
    note: |note| match note {
        Note::NeedsImage => "part d’une image",
        Note::Preview => "préversion",
        Note::InputsBilled => "les images ou vidéos fournies peuvent changer le prix, non compté ici",
        Note::ShorterFromFrames => "pas de clip long depuis une image de début ou de fin, en boucle ou en HDR",
        Note::CheaperOffPeak => "moins cher en heures creuses, hors calcul",
        Note::TokensAssumed => "jetons par seconde repris de la version précédente, par hypothèse",
    },
    blocked: |blocked| match blocked {
        None => "On ignore si les rendus bloqués sont facturés.",
        Some(Blocked::Free) => "Les rendus en échec sont gratuits.",
        Some(Blocked::Charged) => "Les rendus bloqués sont facturés.",
    },
    assumed: |assumed| match assumed {
        Assumed::WholeSeconds => "Hypothèse\u{a0}: chaque seconde entière entre les deux.",
        Assumed::FromOneSecond => "Hypothèse\u{a0}: chaque seconde entière, dès 1\u{a0}s.",
        Assumed::ShortestDisputed => {
            "Secondes paires seulement, dès 6\u{a0}s\u{202f}; selon une autre lecture, dès 2\u{a0}s."
        }
        Assumed::AsItsMaker => "Hypothèse\u{a0}: celles du modèle d’origine.",
    },
    confidence: |confidence| match confidence {
        Confidence::High => "confiance haute",
        Confidence::Medium => "confiance moyenne",
    },
    in_force,
    history: |model, res, sound| {
        let sound = sound.map(|sound| match sound {
            Sound::On => " avec le son",
            Sound::Off => " sans le son",
        });
        format!("Ce qu’a coûté {model} en {}{}", res.code(), sound.unwrap_or_default())
    },
    step: |format, amount, clip, mode| {
        let price = match clip {
            None => format!("{} la seconde", format.rate(amount)),
            Some(seconds) => format!("{} les {}", format.rate(amount), format.seconds(seconds.into())),
        };
        match mode {
            Mode::Standard => price,
            Mode::Batch => format!("{price} par lots"),
            Mode::OffPeak => format!("{price} en heures creuses"),
        }
    },
    end: "arrêt",
};

/// The period in which a price holds.
pub(super) fn in_force(format: Format, rate: &Rate) -> String {
    let day = |day: Date| format.short_day(day);
    match (rate.from, rate.until) {
        (None, None) => format!("relevé depuis le {}", day(rate.known_from())),
        (None, Some(until)) => format!("relevé depuis le {}, jusqu’au {}", day(rate.known_from()), day(until)),
        (Some(from), None) => format!("depuis le {}", day(from)),
        (Some(from), Some(until)) => format!("du {} au {}", day(from), day(until)),
    }
}
