//! French: limits.

use super::of_name;
use super::working::some;
use crate::catalog::Cap;
use crate::i18n::format::Format;
use crate::i18n::limits::{GaugeFacts, GaugeOf, LimitsStrings};
use crate::i18n::quoted;
use crate::locale::Currency;
use crate::names::Code;
use crate::plan::Per;
use crate::pricing::Amount;
use crate::pricing::limits::{CapFit, DayRoom, DecidingLimit, TierFit};

pub(super) static STRINGS: LimitsStrings = LimitsStrings {
    needed,
    none_needed: |format, highest| {
        let limit = format.money(Amount::usd(highest.tier.spend_limit));
        let which = match (highest.covers_spend, highest.covers_requests) {
            (false, true) => "C’est la dépense qui bloque.",
            (true, false) => "Ce sont les requêtes qui bloquent.",
            _ => "La dépense et les requêtes bloquent toutes deux.",
        };
        format!(
            "Aucun palier ne suffit\u{a0}: le plus haut, le {}, autorise {limit} par mois. {which}",
            highest.tier.tier
        )
    },
    unpublished: |format, provider, per, renders| {
        let renders = format.ratio(renders);
        let period = match per {
            Per::Project => "",
            Per::Day | Per::Week | Per::Month => " par mois",
        };
        format!(
            "Nous n’avons trouvé aucune limite publiée par {provider}. Vérifiez avant de compter sur {renders}\u{a0}rendus{period}."
        )
    },
    only_caps: |provider| {
        format!("{provider} ne publie pas de plafond de dépense, seulement le nombre de rendus simultanés.")
    },
    own_tier: |fit| {
        let tier = fit.tier.tier;
        if fit.fits() {
            format!("Votre palier, le {tier}, laisse passer ce plan.")
        } else {
            format!("Votre palier, le {tier}, ne laisse pas passer ce plan.")
        }
    },
    no_tier: "Non précisé",
    hours_unit: "h",

    gauge,
    gauge_describes: |tiers| {
        let tier = |(tier, limit): &(u8, String)| format!("palier {tier}, {limit}");
        format!("Plafonds\u{a0}: {}.", tiers.iter().map(tier).collect::<Vec<_>>().join("\u{202f}; "))
    },

    tiers: "Ce que permet chaque palier d’usage",
    usage_tier: "Palier",
    spend_limit: "Dépense par mois",
    requests_column: |models| match models {
        [] | [_] => "Requêtes par minute".to_owned(),
        several => format!("Requêtes par minute\u{a0}: {}", several.join(" · ")),
    },
    videos_column: "Vidéos permises",
    fits: |fit| match (fit.covers_spend, fit.covers_requests) {
        (true, true) => "suffit",
        (false, true) => "au-delà du plafond",
        (true, false) => "trop de requêtes",
        (false, false) => "au-delà des deux plafonds",
    },
    any_number: "autant que l’on veut",

    cap,

    one_request: "Hypothèse\u{a0}: un rendu facturé à sa durée exacte compte pour une requête. Chaque vrai clip en compte une.",
    batch_runs: |format, window| {
        let within = window.map(|(provider, hours)| {
            let unit = if hours == 1 { "heure" } else { "heures" };
            format!(", par {provider} sous {}\u{a0}{unit}", format.number(hours.into()))
        });
        format!(
            "Un lot est traité plus tard{}. Ses propres limites ne sont pas comptées ici.",
            within.unwrap_or_default()
        )
    },
    project_runs: "Un projet n’a pas de jours\u{a0}: les requêtes par minute ne sont pas comptées.",
    project_spend: "Toute sa dépense est rapportée à la limite d’un mois.",

    source: |provider| format!("Limites {}", of_name(provider)),
    read: |format, source| match source.copy {
        Some(copy) => format!("lues le {} (archive du {})", format.short_day(source.read), format.short_day(copy)),
        None => format!("lues le {}", format.short_day(source.read)),
    },
};

fn needed(format: Format, fit: &TierFit, decided: DecidingLimit, below: Option<&TierFit>) -> String {
    let tier = fit.tier.tier;
    let limit = |fit: &TierFit| format.money(Amount::usd(fit.tier.spend_limit));
    let Some(below) = below else {
        return format!("Le palier le plus bas, le {tier}, suffit\u{a0}: il autorise {} par mois.", limit(fit));
    };
    let (number, stops) = (below.tier.tier, limit(below));
    match decided {
        DecidingLimit::Lowest | DecidingLimit::Spend => format!(
            "Il faut le palier {tier}\u{a0}: c’est la limite de {stops} par mois du palier {number} qui bloque, pas les requêtes."
        ),
        DecidingLimit::Requests => format!(
            "Il faut le palier {tier}\u{a0}: ce sont les requêtes par minute du palier {number} qui bloquent, pas ses {stops} par \
             mois."
        ),
        DecidingLimit::Both => format!(
            "Il faut le palier {tier}\u{a0}: la limite de {stops} par mois du palier {number} bloque, et ses requêtes par minute \
             aussi."
        ),
    }
}

fn gauge(format: Format, facts: &GaugeFacts<'_>) -> String {
    let GaugeFacts { of, value, needed } = *facts;
    let money = |value| format.money(Amount { value, currency: Currency::USD });
    match of {
        GaugeOf::Spend(per) => {
            let spend = money(value);
            let period = match per {
                Per::Project => "",
                Per::Day | Per::Week | Per::Month => " par mois",
            };
            match needed {
                Some((tier, limit)) => {
                    format!("{spend}{period}\u{a0}: palier {tier} ({})", money(limit))
                }
                None => format!("{spend}{period}\u{a0}: au-delà de tous les plafonds"),
            }
        }
        GaugeOf::Requests(model) => {
            let minute = format.ratio(value);
            match needed {
                Some((tier, limit)) => {
                    let requests = some(value, "requête", "requêtes");
                    format!("{model}, {minute} {requests} par minute\u{a0}: palier {tier} ({})", format.ratio(limit))
                }
                None => format!("{model}, {minute} requêtes par minute\u{a0}: au-delà de tous les plafonds"),
            }
        }
    }
}

fn cap(format: Format, cap: &Cap, fit: &CapFit) -> String {
    let number = |count: u32| format.number(u64::from(count).into());
    let (comma, res) = cap.res.map_or(("", ""), |res| (", ", res.code()));
    let paid = cap.paid.map(|paid| format!(" (dès {} payés)", format.money(Amount::usd(paid))));
    let account = format!("{}{comma}{res}{}", account(&cap.account), paid.unwrap_or_default());
    let mut limits = vec![format!("{} à la fois", number(cap.at_once))];
    limits.extend(cap.requests_per_minute.map(|most| format!("{} requêtes par minute", number(most))));
    let day = cap.per_day.map(|most| format!("{} par jour", number(most)));
    let verdict = match fit.day.zip(day.as_ref()) {
        Some((DayRoom::Spare(spare), day)) => {
            format!(" suffit\u{a0}: {day}, {} en réserve\u{202f}; ", format.ratio(spare))
        }
        Some((DayRoom::Just, day)) => format!(" suffit tout juste\u{a0}: {day}, aucune en réserve\u{202f}; "),
        Some((DayRoom::Short(short), day)) => {
            format!(" ne suffit pas\u{a0}: {day}, il en manque {}\u{202f}; ", format.ratio(short))
        }
        None => {
            limits.extend(day);
            "\u{a0}: ".to_owned()
        }
    };
    let minute = if fit.covers_minute == Some(false) { " Ce plan en envoie davantage par minute." } else { "" };
    format!("{account}{verdict}{}.{minute}", limits.join(", "))
}

/// A kind of account: a tier, all of them, or one as its provider calls it, with what that means.
fn account(name: &str) -> String {
    let meaning = match name {
        "every account" => return "Tous les comptes".to_owned(),
        "trial" => " (essai)",
        "standard packs" => " (forfaits)",
        "individual" => " (particulier)",
        "enterprise" => " (entreprise)",
        _ => "",
    };
    match name.strip_prefix("tier ") {
        Some(tier) => format!("Le palier {tier}"),
        None => format!("«\u{a0}{}\u{a0}»{meaning}", quoted(name)),
    }
}
