//! French: risk, drafts, limits, the whole cost, a budget.

use rust_decimal::Decimal;

use super::count;
use crate::catalog::Mode;
use crate::i18n::costs::{CostStrings, RiskFacts};
use crate::i18n::format::Format;
use crate::i18n::joined;
use crate::plan::Per;
use crate::pricing::Amount;
use crate::pricing::budget::{BudgetFor, Maximum};
use crate::pricing::draft_saving::DraftSaving;
use crate::pricing::limits::{DecidingLimit, TierFit};
use crate::pricing::risk::Covered;
use crate::pricing::total_cost::Payback;

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

    whole: "Ce que cela coûte vraiment",
    whole_help: "Le tarif à la seconde est la partie émergée de l’iceberg. Intégration, suivi, visionnage et apprentissage s’y \
                 ajoutent.",
    whole_says: |format, months, plan, percent| {
        let over = format!("{}\u{a0}mois", format.number(months.into()));
        let plan = format.money(plan);
        match percent {
            None => format!("Sur {over}, le tout revient à {plan}."),
            Some(percent) => format!(
                "Sur {over}, le tout revient à {plan}. La dépense d’API en fait {}.",
                format.percent_share(percent)
            ),
        }
    },
    part_column: "Poste",
    cost_column: "Coût",
    share_column: "Part",
    api_part: "Dépense d’API",
    all_in_video: "la vidéo retenue, tout compris",
    all_in_second: "la seconde retenue, tout compris",
    total_chart: "Dépense cumulée",
    total_describes: |format, months, first, last, instead| {
        let (first, last) = (format.money(first), format.money(last));
        let plan = format!(
            "De {first} avant la première vidéo à {last} au bout de {}\u{a0}mois",
            format.number(months.into())
        );
        match instead {
            None => format!("{plan}."),
            Some(instead) => {
                format!("{plan}\u{202f}; faites autrement, les vidéos coûteraient {}.", format.money(instead))
            }
        }
    },
    month_column: "Mois",
    month_mark: |format, month| format!("mois {}", format.number(month.into())),
    whole_line: "le coût entier",
    api_line: "l’API seule",
    instead_line: "fait autrement",
    pays_mark: "remboursé",
    back: "Est-ce rentable\u{202f}?",
    ask_instead: "Indiquez ce que coûte une vidéo faite autrement, par une agence ou un tournage, pour voir ce que ce plan \
                  économise.",
    per_video: "économie par vidéo retenue",
    gives_back,

    budget: "Ce qu’un budget permet",
    budget_help: "On part d’une somme. Elle est comparée à la dépense d’API, après remise, marge et taxe.",
    ask_budget: "Indiquez un budget pour voir combien de vidéos, quelle durée et combien de prises il permet, à chaque niveau.",
    budget_says: |format, per, budget| match per {
        Per::Project => format!("{} pour le projet, tout le reste comme dans votre plan\u{a0}:", format.money(budget)),
        Per::Day | Per::Week | Per::Month => {
            format!("{} par mois, tout le reste comme dans votre plan\u{a0}:", format.money(budget))
        }
    },
    most: |format, of, most| match most {
        Maximum::None => none_of(of).to_owned(),
        Maximum::Upto(most) => format.number(most),
        Maximum::AtLeast(most) => format!("au moins {}", format.number(most)),
    },
    left: "reste après ces vidéos",
    sure: "vidéos, dans 4 cas sur 5",
    take_most: |of| match of {
        BudgetFor::Videos => "Prendre ces vidéos",
        BudgetFor::Seconds => "Prendre cette durée",
        BudgetFor::Attempts => "Prendre ce nombre de prises",
    },
};

fn none_of(of: BudgetFor) -> &'static str {
    match of {
        BudgetFor::Videos => "pas une vidéo",
        BudgetFor::Seconds => "pas une seconde",
        BudgetFor::Attempts => "pas une prise par vidéo",
    }
}

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

fn gives_back(format: Format, payback: &Payback, paid_back_per_video: Amount) -> String {
    match (payback.break_even, payback.break_even_month) {
        (None, _) => {
            if paid_back_per_video.value.is_negative() {
                let more = format.size(paid_back_per_video);
                format!("Le plan n’est jamais remboursé\u{a0}: chaque vidéo retenue coûte {more} de plus qu’autrement.")
            } else {
                "Le plan n’est jamais remboursé\u{a0}: une vidéo retenue n’économise rien.".to_owned()
            }
        }
        (Some(video), month) => {
            let video = format.ratio(video);
            let when = match month {
                None => String::new(),
                Some(month) => format!(", au mois {}", format.ratio(month)),
            };
            let late = if payback.beyond { " C’est après la dernière vidéo du plan." } else { "" };
            format!("Le plan est remboursé avec la vidéo {video}{when}.{late}")
        }
    }
}
