//! French: the page of prices and sources.

use crate::catalog::{AudioPolicy, Blocked, Confidence, Lifecycle, Mode, Sound};
use crate::date::Date;
use crate::i18n::format::Format;
use crate::i18n::prices::PricesStrings;
use crate::i18n::{joined, lengths};
use crate::names::Code;

pub(super) static STRINGS: PricesStrings = PricesStrings {
    title: "Tarifs des API de vidéo par IA, avec leurs sources · Clipcost",
    description: |models| {
        format!(
            "Ce que coûtent {models} modèles de vidéo par IA via leur API\u{a0}: tarifs publics par résolution et par son, tels qu’ils \
             sont facturés, avec la page et le jour où ils ont été lus. Les anciens tarifs et les modèles arrêtés aussi."
        )
    },
    heading: "Tarifs et sources",
    lead: "Tarifs publics en dollars américains, chacun tel qu’il est facturé\u{a0}: à la seconde, au clip, en jetons ou en unités. Un \
           tarif n’est jamais modifié\u{a0}: un nouveau tarif a sa propre ligne.",
    last_read: |format, day| format!("Dernière lecture des tarifs\u{a0}: {}.", format.short_day(day)),
    file: "Tous les tarifs en un fichier, prices.json",
    contents: "Modèles",
    plan_with: |model| format!("Chiffrer un plan avec {model}"),

    confidence,
    notice: |provider| format!("Annonce {}", super::of_name(provider)),
    own_page: |provider| format!("Page {}", super::of_name(provider)),
    page_read: |format, source| match source.copy {
        Some(copy) => format!("lue le {} (archive du {})", format.short_day(source.read), format.short_day(copy)),
        None => format!("lue le {}", format.short_day(source.read)),
    },
    period: |format, rate| match (rate.from, rate.until) {
        (None, None) => format!("Tarifs relevés depuis le {}.", format.short_day(rate.known_from())),
        _ => format!("En vigueur {}.", super::market::in_force(format, rate)),
    },
    life,
    followed: |model, hands_over| match hands_over {
        true => format!("{model} prend la suite et répond à ses requêtes."),
        false => format!("{model} prend la suite."),
    },
    blocked: |blocked| match blocked {
        Blocked::Free => "Les rendus en échec sont gratuits.",
        Blocked::Charged => "Les rendus bloqués sont facturés.",
    },
    blocked_not_known: "Facturation des rendus bloqués\u{a0}: aucune page ne la précise.",
    audio: |audio| match audio {
        AudioPolicy::Always => "Toutes les vidéos ont du son.",
        AudioPolicy::Never => "Aucune vidéo n’a de son.",
        AudioPolicy::Choice => "Avec ou sans son.",
    },
    clips: |format, clips| {
        let at: Vec<&str> = clips.sizes.iter().map(|res| res.code()).collect();
        let at = if at.is_empty() { String::new() } else { format!(" en {}", joined(&at, "et")) };
        let since = clips.from.map(|day| format!(" depuis le {}", format.short_day(day))).unwrap_or_default();
        let assumed = clips.assumed.map(|assumed| format!(" {}", (super::market::STRINGS.assumed)(assumed)));
        format!("Clips de {}{at}{since}.{}", lengths(&clips.seconds, "à", "ou"), assumed.unwrap_or_default())
    },

    res: "Résolution",
    sound_column: "Son",
    price: "Tarif, tel que facturé",
    in_force_column: "En vigueur",
    sound: |sound| match sound {
        Sound::On => "avec",
        Sound::Off => "sans",
    },
    res_and_mode: |res, mode| match mode {
        Mode::Standard => res.code().to_owned(),
        Mode::Batch => format!("{}, par lots", res.code()),
        Mode::OffPeak => format!("{}, heures creuses", res.code()),
    },

    last_reading: "dernière lecture",

    no_longer_sold: "Plus en vente",
    // Names have their colons as English has them.
    ended: |format, model, day| {
        format!("{} s’est arrêté le {}.", model.replace(": ", "\u{a0}: "), format.short_day(day))
    },
    now_sells: |provider, models| format!("{provider} vend maintenant {}.", joined(models, "et")),
    other_ends: "Là où il n’y a pas de lien, aucune adresse de l’annonce n’a été conservée.",
};

pub(super) const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "confiance haute",
        Confidence::Medium => "confiance moyenne\u{a0}: à confirmer",
    }
}

fn life(format: Format, life: &Lifecycle) -> Option<String> {
    let day = |day: Date| format.short_day(day);
    let end = life.retired.or(life.ends.as_ref().map(|end| end.day));
    let announced =
        life.announced.map(|announced| format!(" Sa fin a été annoncée le {}.", day(announced))).unwrap_or_default();
    match (life.offered, end) {
        (Some(offered), Some(end)) => Some(format!("Vendu du {} au {}.{announced}", day(offered), day(end))),
        (None, Some(end)) => Some(format!("Vendu jusqu’au {}.{announced}", day(end))),
        (Some(offered), None) => Some(format!("En vente depuis le {}.{announced}", day(offered))),
        (None, None) => {
            let days: Vec<String> = life.not_before.iter().map(|end| day(end.day)).collect();
            let differ = if days.len() > 1 { ", selon la source" } else { "" };
            (!days.is_empty()).then(|| format!("Il ne s’arrêtera pas avant le {}{differ}.", joined(&days, "ou le")))
        }
    }
}
