//! French: the answer.

use super::of_name;
use super::sentences::clips_of;
use crate::catalog::Stage;
use crate::i18n::answer::AnswerStrings;
use crate::i18n::format::Format;
use crate::i18n::joined;
use crate::money::Exact;
use crate::plan::{Per, Plan};
use crate::pricing::Figure;
use crate::pricing::day_doubt::DayDoubt;
use crate::pricing::price_change::{PastPrice, PriceOrigin, StillSold};

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

    ended: |format, models, day| {
        let ended = if models.len() > 1 { "se sont arrêtés" } else { "s’est arrêté" };
        format!("{} {ended} le {}.", joined(models, "et"), format.short_day(day))
    },
    last_price: "C’est son dernier tarif.",
    ends: |format, ending, next| {
        let (model, day) = (&ending.model.name, format.short_day(ending.day));
        let says = match (ending.stage, ending.disputed()) {
            (Stage::Ends, _) => format!("{model} s’arrête le {day}"),
            (Stage::NotBefore, None) => format!("{model} s’arrête au plus tôt le {day}"),
            (Stage::MayHaveEnded, None) => format!("{model} est peut-être arrêté depuis le {day}"),
            (Stage::NotBefore | Stage::MayHaveEnded, Some(latest)) => {
                let latest = format.short_day(latest);
                format!("{model} s’arrête au plus tôt le {day} ou le {latest}, selon la source")
            }
        };
        next.map_or_else(|| format!("{says}."), |next| format!("{says}\u{202f}; suite\u{a0}: {next}."))
    },
    announcement: |provider| format!("Annonce {}", of_name(provider)),
    prices_of: |format, day| format!("Aux tarifs publics du {}.", format.short_day(day)),
    day_doubt: |format, doubt| match doubt {
        DayDoubt::ClockBehind { today, read } => format!(
            "Cet appareil se croit au {}, mais des tarifs ont été lus ici le {}\u{a0}: vérifiez son horloge.",
            format.short_day(today),
            format.short_day(read)
        ),
        DayDoubt::Ahead(day) => format!(
            "Personne ne connaît encore les tarifs du {}\u{a0}: ce sont les derniers connus.",
            format.short_day(day)
        ),
    },
    past: |format, past| {
        let at = |day| format!("Aux tarifs du {}", format.short_day(day));
        match past {
            PastPrice::Unpriced(day) => format!("{}.", at(*day)),
            PastPrice::Same(day) => format!("{}\u{202f}; les mêmes aujourd’hui.", at(*day)),
            PastPrice::Changed(change) => {
                let then = match change.price_origin {
                    PriceOrigin::List => at(change.on),
                    PriceOrigin::Own => format!("Chiffré au {}", format.short_day(change.on)),
                };
                let now = match change.still_sold {
                    StillSold::Yes | StillSold::NotKnown => "Aujourd’hui",
                    StillSold::No => "Au dernier tarif",
                };
                let more = if change.dearer { "de plus" } else { "de moins" };
                let (amount, difference) = (format.money(change.now), format.money(change.difference));
                format!("{then}. {now}\u{a0}: {amount}, {difference} {more}.")
            }
        }
    },
    price_today: "Chiffrer aujourd’hui",
    todays_price: |format, price| {
        let at = match price.still_sold {
            StillSold::Yes | StillSold::NotKnown => "Chiffré aujourd’hui",
            StillSold::No => "Au dernier tarif",
        };
        let figure = |name, amount| format!("{} {}", format.money(amount), (format.strings.figure)(name));
        format!("{at}\u{a0}: {}, {}.", figure(price.main, price.now), figure(Figure::Video, price.video))
    },
    own_price: |format, model, own, list| {
        let list = list.map_or_else(
            || "il se vend au clip".to_owned(),
            |list| format!("le tarif public est de {}", format.rate(list)),
        );
        format!("Votre tarif pour {model}\u{a0}: {} la seconde\u{202f}; {list}.", format.rate(own))
    },
    cheapest: |format, model, amount, less, cheaper| {
        let (amount, less) = (format.money(amount), format.size(less));
        let others =
            if cheaper > 1 { format!(" · {}\u{a0}moins chers", format.count(cheaper)) } else { String::new() };
        format!("Le moins cher pour ce plan\u{a0}: {model}, {amount} ({less} de moins){others}")
    },
    not_cheaper: |format, cheaper| match cheaper {
        0 => "Rien en vente n’est moins cher pour ce plan.".to_owned(),
        _ => format!(
            "{}\u{a0}{}, sous réserve\u{a0}: préversion, image requise, fin possible ou tarif à confirmer.",
            format.count(cheaper),
            if cheaper > 1 { "moins chers" } else { "moins cher" }
        ),
    },
    same_plan: "Le même plan, en vente",
    compare_all: |format, rows| format!("Comparer les {}", format.count(rows)),
    price_only: "Le prix seul\u{a0}: la qualité n’est pas comparée.",
    which_alternatives: "En vente aujourd’hui, de la même classe de résolution et avec le même son, hors préversion, sans fin \
                         annoncée\u{a0}: les deux plus proches en prix, et le moins cher. Le prix seul\u{a0}: la qualité n’est pas \
                         comparée.",
    same_price: "même prix",
    nothing_else: "Rien d’autre en vente n’a cette résolution et ce son.",
    no_alternative: "Tout le reste est en préversion, peut s’arrêter, part d’une image ou a un tarif à confirmer.",
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
    from_today: |format, amount| format!("auj. dès {}", format.money(amount)),
    tier: |tier| format!("palier {tier}"),
    over_months: |format, months| format!("/ {}\u{a0}mois", format.number(months.into())),
    videos: |count| if count < Exact::whole(2) { "vidéo" } else { "vidéos" },
    set_budget: "à fixer",
    add_plan: "ajouter",
    plans_beside: |format, plans| format!("{} à côté", format.count(plans)),
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
