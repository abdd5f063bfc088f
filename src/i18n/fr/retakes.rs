//! French: retakes.

use crate::catalog::Mode;
use crate::i18n::format::Format;
use crate::i18n::retakes::{DotsFacts, RetakesStrings};
use crate::plan::Per;
use crate::pricing::draft_saving::DraftSaving;
use crate::pricing::risk::Cover;

pub(super) static STRINGS: RetakesStrings = RetakesStrings {
    set_aside: |format, per, cover, spend, exact| {
        let about = if exact { "" } else { "environ " };
        let most = match (cover, is_project(per)) {
            (Cover::Half, false) => "un mois sur deux coûte",
            (Cover::FourInFive, false) => "quatre mois sur cinq coûtent",
            (Cover::NineteenInTwenty, false) => "dix-neuf mois sur vingt coûtent",
            (Cover::Half, true) => "un projet de ce genre sur deux coûte",
            (Cover::FourInFive, true) => "quatre projets de ce genre sur cinq coûtent",
            (Cover::NineteenInTwenty, true) => "dix-neuf projets de ce genre sur vingt coûtent",
        };
        format!("Mettez {about}{} de côté\u{a0}: {most} cela ou moins.", format.money(spend))
    },
    nothing_to_chance: "À une prise, rien n’est laissé au hasard.",
    alike: |per| {
        if is_project(per) {
            "Au-delà d’un million de rendus, le hasard se compense\u{a0}: un projet de ce genre coûte presque autant qu’un autre."
        } else {
            "Au-delà d’un million de rendus, le hasard se compense\u{a0}: un mois coûte presque autant qu’un autre."
        }
    },
    enough_for: "De quoi couvrir",
    share: |cover| match cover {
        Cover::Half => "1 sur 2",
        Cover::FourInFive => "4 sur 5",
        Cover::NineteenInTwenty => "19 sur 20",
    },
    covers: |per, cover| match (cover, is_project(per)) {
        (Cover::Half, false) => "couvre 1 mois sur 2",
        (Cover::FourInFive, false) => "couvre 4 mois sur 5",
        (Cover::NineteenInTwenty, false) => "couvre 19 mois sur 20",
        (Cover::Half, true) => "couvre 1 projet sur 2",
        (Cover::FourInFive, true) => "couvre 4 projets sur 5",
        (Cover::NineteenInTwenty, true) => "couvre 19 projets sur 20",
    },

    chart: |per| {
        if is_project(per) { "Ce que peuvent coûter 20 projets de ce genre" } else { "Ce que peuvent coûter 20 mois" }
    },
    describes,
    line_set_aside: |amount| format!("de côté\u{a0}: {amount}"),
    line_average: |amount| format!("moyenne\u{a0}: {amount}"),
    line_nineteen: |amount| format!("19 sur 20\u{a0}: {amount}"),
    covered: |per, count| format!("couvre {count} {} sur 20", if count == 1 { case(per) } else { cases(per) }),
    each_dot: |per| {
        if is_project(per) {
            "Chaque point est un projet de ce genre sur 20. Plein\u{a0}: couvert par la somme mise de côté."
        } else {
            "Chaque point est un mois sur 20. Plein\u{a0}: couvert par la somme mise de côté."
        }
    },
    renders_column: "Rendus",
    spend_column: "Dépense d’API",
    cases_column: |per| {
        if is_project(per) { "Projets qui n’en demandent pas plus" } else { "Mois qui n’en demandent pas plus" }
    },
    of_twenty: |count| format!("{count} sur 20"),

    reported: "Combien de prises aux autres",
    reported_help: "Aucune de ces mesures ne porte sur un seul modèle.",
    attempts_of: |id| match id {
        "every-render" => Some("chaque prise est retenue"),
        "kompozy-low" => Some("fourchette basse, par clip utilisable, kompozy.io"),
        "kompozy-high" => Some("fourchette haute, par clip utilisable, kompozy.io"),
        "invideo" => Some("par plan utilisable, invideo.io"),
        "guide-5" => Some("cinq prises, un guide d’achat"),
        "guide-10" => Some("dix prises, même guide"),
        "guide-20" => Some("voire vingt, même guide"),
        _ => None,
    },

    drafts: "Brouillons sur un modèle moins cher",
    drafts_help: "Essayez les prises sur un modèle moins cher, puis ne rendez sur le vôtre que celles que vous gardez. Le nombre \
                  de prises est alors celui des brouillons.",
    no_drafts: "Pas de brouillons",
    draft_saving,
    drafts_sent: |model, mode| match mode {
        Mode::Standard => format!("{model} n’a pas ce tarif\u{a0}: ses brouillons partent à l’unité."),
        Mode::Batch => format!("{model} n’a qu’un tarif par lots\u{a0}: ses brouillons partent par lots."),
        Mode::OffPeak => {
            format!("{model} n’a qu’un tarif d’heures creuses\u{a0}: ses brouillons partent à ces heures.")
        }
    },
};

const fn is_project(per: Per) -> bool {
    match per {
        Per::Project => true,
        Per::Day | Per::Week | Per::Month => false,
    }
}

const fn case(per: Per) -> &'static str {
    if is_project(per) { "projet" } else { "mois" }
}

const fn cases(per: Per) -> &'static str {
    if is_project(per) { "projets" } else { "mois" }
}

fn describes(format: Format, facts: &DotsFacts) -> String {
    let DotsFacts { per, least, most, set_aside, covered, average, nineteen } = *facts;
    let [least, most, set_aside, average, nineteen] =
        [least, most, set_aside, average, nineteen].map(|amount| format.money(amount));
    format!(
        "Vingt points le long d’un axe en argent, de {least} à {most}. {set_aside} en couvrent {covered}\u{202f}; la moyenne est de \
         {average}\u{202f}; 19 {} sur 20 coûtent {nineteen} ou moins.",
        cases(per)
    )
}

fn draft_saving(format: Format, per: Per, model: &str, draft_saving: &DraftSaving) -> String {
    let period = if is_project(per) { "" } else { " par mois" };
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
        Some(takes) => format!(
            "C’est rentable au-delà de {} {}.",
            format.ratio(takes),
            super::working::some(takes, "prise", "prises")
        ),
    };
    format!("{difference} {pays}")
}
