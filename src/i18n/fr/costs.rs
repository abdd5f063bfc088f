//! French: risk, drafts, limits.

use rust_decimal::Decimal;

use super::count;
use crate::catalog::Mode;
use crate::i18n::costs::{CostStrings, RiskFacts};
use crate::i18n::format::Format;
use crate::i18n::joined;
use crate::plan::Per;
use crate::pricing::Amount;
use crate::pricing::draft_saving::DraftSaving;
use crate::pricing::limits::{DecidingLimit, TierFit};
use crate::pricing::risk::Covered;

pub(super) static STRINGS: CostStrings = CostStrings {
    as_table: "En tableau",
    rounded_up: "arrondi par excès",
    rounded_down: "arrondi par défaut",

    risk: "Ce que les prises peuvent coûter",
    risk_help: "Le nombre de prises est une moyenne, pas une promesse\u{a0}: certains mois coûtent moins, d’autres plus. Voici \
                comment la dépense se répartit.",
    risk_says,
    risk_chart: "Nombre de rendus nécessaires",
    risk_describes: |format, risk| {
        let about = if risk.is_exact() { "" } else { "environ " };
        let one = |Covered { cover, renders, spend }: &Covered| {
            let renders = count(format, (*renders).into(), "rendu", "rendus");
            format!(
                "{about}{renders} ou moins, {}, dans {} des cas",
                format.money(*spend),
                format.percent(cover.percent().into())
            )
        };
        format!("{}.", joined(&risk.covered.iter().map(one).collect::<Vec<_>>(), "et"))
    },
    renders: |format, number| count(format, number, "rendu", "rendus"),
    cover_column: "Part des cas",
    renders_column: "Rendus, au plus",
    spend_column: "Dépense d’API, au plus",
    attempts_of: |id| match id {
        "every-render" => Some("chaque rendu est retenu"),
        "kompozy-low" => Some("fourchette basse, par clip utilisable, kompozy.io"),
        "kompozy-high" => Some("fourchette haute, par clip utilisable, kompozy.io"),
        "invideo" => Some("par plan utilisable, invideo.io"),
        "guide-5" => Some("cinq essais, guide d’achat du 8\u{a0}octobre 2025"),
        "guide-10" => Some("dix essais, même guide"),
        "guide-20" => Some("voire vingt, même guide"),
        _ => None,
    },
    takes_presets: "Ce que d’autres rapportent\u{a0}: aucune mesure ne porte sur Sora seul",

    drafts: "Brouillons sur un modèle moins cher",
    drafts_help: "Essayez les prises sur un modèle moins cher, puis ne rendez sur le vôtre que celles que vous gardez. Le nombre \
                  de prises est alors celui des brouillons.",
    no_drafts: "Pas de brouillons",
    draft_saving,
    drafts_sent: |model, mode| match mode {
        Mode::Standard => format!("{model} n’a pas de tarif par lots\u{a0}: ses brouillons partent à l’unité."),
        Mode::Batch => format!("{model} n’a qu’un tarif par lots\u{a0}: ses brouillons partent par lots."),
    },

    run: "Est-ce que ça passe\u{202f}?",
    run_help: "Un fournisseur limite ce qu’un compte peut dépenser en un mois et envoyer en une minute. Plus un compte a payé, plus \
               son palier est haut.",
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
    unpublished: |provider| {
        format!("Aucun palier d’usage de {provider} n’est connu ici\u{a0}: le palier nécessaire non plus.")
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
    project_runs: "Un projet n’a pas de jours\u{a0}: les requêtes par minute ne sont pas comptées, et toute sa dépense est \
                   rapportée à la limite d’un mois.",
    usage_tier: "Palier",
    spend_limit: "Dépense permise par mois",
    requests_of: |model| format!("Requêtes par minute, {model}"),
    pays_for: "Vidéos retenues possibles",
    sends_in: "Envoie les requêtes d’un jour en",
    fits_column: "Ce plan",
    fits: |fit| match (fit.covers_spend, fit.covers_requests) {
        (true, true) => "passe",
        (false, true) => "trop de dépense",
        (true, false) => "trop de requêtes",
        (false, false) => "trop des deux",
    },
    any_number: "autant que l’on veut",
};

fn risk_says(format: Format, said: &RiskFacts) -> String {
    if said.attempts == Decimal::ONE {
        return "À 1 prise, chaque rendu est retenu\u{a0}: rien n’est laissé au hasard.".to_owned();
    }
    let attempts = count(format, said.attempts, "prise", "prises");
    let cases = if said.per == Per::Project { "projets" } else { "mois" };
    let about = if said.exact { "" } else { "environ " };
    format!("À {attempts}, 4 {cases} sur 5 coûtent {about}{} ou moins.", format.money(said.spend))
}

fn draft_saving(format: Format, per: Per, model: &str, draft_saving: &DraftSaving) -> String {
    let period = if per == Per::Project { "" } else { " par mois" };
    let compared = format!("par rapport à toutes les prises sur {model}");
    let difference = if draft_saving.saved.value.is_zero() {
        format!("Les brouillons ne changent pas le coût {compared}.")
    } else if draft_saving.saved.value.is_negative() {
        format!("Les brouillons coûtent {}{period} de plus {compared}.", format.size(draft_saving.saved))
    } else {
        format!("Les brouillons économisent {}{period} {compared}.", format.money(draft_saving.saved))
    };
    let pays = match draft_saving.pays_above {
        None => "Un brouillon coûte autant qu’un rendu final, ou plus\u{a0}: ce n’est jamais rentable.".to_owned(),
        Some(attempts) => format!(
            "C’est rentable au-delà de {} {}.",
            format.ratio(attempts),
            super::working::some(attempts, "prise", "prises")
        ),
    };
    format!("{difference} {pays}")
}

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
