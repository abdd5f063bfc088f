//! French: the answer.

use super::{clips_of, of_name};
use crate::i18n::answer::AnswerStrings;
use crate::i18n::format::Format;
use crate::plan::{Per, Plan};

pub(super) static STRINGS: AnswerStrings = AnswerStrings {
    calculator: "Calculateur",
    prices: "Tarifs et sources",
    guide: "Guide",
    saved: |format, plans| format!("Plans enregistrés ({})", format.count(plans)),
    refused: |format, parts| match parts {
        1 => "1\u{a0}élément de ce lien n’a pas pu servir.".to_owned(),
        _ => format!("{}\u{a0}éléments de ce lien n’ont pas pu servir.", format.count(parts)),
    },
    show_refused: "Voir lesquels",

    ended: |format, model, day| format!("{model} s’est arrêté le {}.", format.short_day(day)),
    last_price: "C’est son dernier tarif.",
    prices_of: |format, day| format!("Aux tarifs publics du {}.", format.short_day(day)),
    same_plan: "Le même plan, en vente aujourd’hui",
    compare_all: |format, rows| format!("Comparer les {}", format.count(rows)),
    price_only: "Le prix seul\u{a0}: la qualité n’est pas comparée.",
    which_alternatives: "En vente aujourd’hui, de la même classe de résolution et avec le même son, hors préversion, sans fin \
                         annoncée\u{a0}: les deux plus proches en prix, et le moins cher. Le prix seul\u{a0}: la qualité n’est pas \
                         comparée.",
    same_price: "même prix",
    cheapest: "le moins cher",
    cheapest_for_plan: "Le moins cher pour ce plan\u{a0}:",
    cheaper: |format, rows| match rows {
        1 => "1\u{a0}moins cher".to_owned(),
        _ => format!("{}\u{a0}moins chers", format.count(rows)),
    },
    none_cheaper: "Rien en vente n’est moins cher pour ce plan.",
    price_list: |provider| format!("Tarifs {}", of_name(provider)),
    read: |format, source| match source.copy {
        Some(copy) => format!("lus le {} (archive du {})", format.short_day(source.read), format.short_day(copy)),
        None => format!("lus le {}", format.short_day(source.read)),
    },
    a_second: "la seconde",

    no_such_clip: |format, model, plan, billed| {
        let length = format.seconds(plan.seconds);
        let (runs, all) = (&billed.runs, format.seconds(billed.seconds));
        match runs.as_slice() {
            [run] if run.count == 1 => {
                format!(
                    "{model} ne rend pas {length}\u{a0}: il rend {}, vous en gardez {length}.",
                    format.seconds(run.seconds.into())
                )
            }
            _ => format!(
                "{model} ne rend pas {length}\u{a0}: il rend {}, {all} en tout, vous en gardez {length}.",
                clips_of(format, runs)
            ),
        }
    },
    price_real_clips: |format, amount| format!("En vrais clips\u{a0}: {}", format.money(amount)),
    joined: |format, plan, clips| {
        format!("{} = {} clips raccordés", format.seconds(plan.seconds), format.number(clips.into()))
    },

    excel: "Excel",
    more: "Plus",
    short_text: "Copier en texte",
    print: "PDF ou impression",
    share: "Partager…",
    files: "Fichiers, code QR",
    embed: "Intégrer à une page",
    keep: "Enregistrer ce plan",
    kept: "Enregistré dans ce navigateur.",
    saved_as: |name| format!("Enregistré\u{a0}: {name}."),
    copied: "Copié.",
    failed: |why| format!("Cela n’a pas fonctionné ({why}). Rien n’est perdu\u{202f}; réessayez."),
    put_beside: "Mettre à côté",

    views: "Vues de ce plan",
    compare: "Comparer",
    retakes: "Prises ratées",
    limits: "Limites",
    cost: "Coût complet",
    budget: "Budget",
    plans: "Côte à côte",
    from: |format, amount| format!("dès {}", format.money(amount)),
    no_risk: "aucune à 1",
    set_aside: "à prévoir",
    tier: |tier| format!("palier {tier}"),
    no_tier: "aucun connu",
    over_months: |format, months| format!("/ {}\u{a0}mois", format.number(months.into())),
    up_to_videos: "vidéos au plus",
    set_budget: "à fixer",
    add_plan: "ajouter",
    in_short: |format, plan, model| {
        format!(
            "{} × {}{} · {model} {}",
            videos(format, plan),
            format.seconds(plan.seconds),
            per(plan),
            <&str>::from(plan.res)
        )
    },
    one_moment: "Un instant…",
    not_fetched: "Cette partie n’a pas pu être chargée\u{a0}: la connexion est peut-être coupée, ou Clipcost a été mis à jour \
                  entre-temps. Le reste continue.",
    retry: "Réessayer",
    reload: "Recharger la page",
};

fn videos(format: Format, plan: &Plan) -> String {
    format.number(plan.videos.into())
}

const fn per(plan: &Plan) -> &'static str {
    match plan.per {
        Per::Day => " par jour",
        Per::Week => " par semaine",
        Per::Month => " par mois",
        Per::Project => "",
    }
}
