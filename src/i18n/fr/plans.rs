//! Français : des plans côte à côte.

use rust_decimal::Decimal;

use crate::i18n::plans::PlansStrings;
use crate::plan::param::Unit;
use crate::plan::{Per, Together};
use crate::pricing::Figure;

pub(super) static STRINGS: PlansStrings = PlansStrings {
    help: "Mettez le plan à côté de lui-même, puis changez-le dans le formulaire\u{a0}: la première colonne suit. Onze plans au plus \
           tiennent à côté, et un seul lien les contient tous.",
    retired_short: |format, day| format!("arrêté le {}", format.short_day(day)),
    put_beside: "Mettre à côté",
    full: "Onze plans sont déjà à côté de celui-ci\u{a0}: retirez-en un pour en ajouter un autre.",
    too_long: "Le lien n’a plus de place\u{a0}: retirez un plan, ou raccourcissez un nom, pour en ajouter un autre.",
    together: |way| match way {
        Together::Compare => "Comparés",
        Together::Add => "Additionnés",
    },
    line: "Plan",
    sum: "Ensemble",
    share: "Part du coût complet",
    figure_column: "Chiffre",
    own: "Ce plan",
    other: |at| format!("Plan {at} à côté"),
    name_own: "Le nommer",
    use_this: "Prendre ce plan",
    more: "Plus",
    rename: "Renommer",
    move_up: "Monter",
    copy: "Copier",
    new_name: "Un nom pour ce plan",
    remove: "Retirer",
    which: "À côté de ce plan",
    add: "Ajouter\u{a0}:",
    add_on: |model| format!("ce plan sur {model}"),
    add_takes: |format, takes| {
        if takes == Decimal::ONE {
            "ce plan à une seule prise".to_owned()
        } else {
            format!("ce plan à {}\u{a0}prises", format.number(takes))
        }
    },
    add_saved: |name| format!("un plan enregistré\u{a0}: {name}"),
    priced_on: |format, day| format!("aux tarifs du {}", format.short_day(day)),
    often: |per| match per {
        Per::Day => " par jour",
        Per::Week => " par semaine",
        Per::Month => " par mois",
        Per::Project => "",
    },
    silent: ", sans son",
    attempts: |format, number| super::measured(format, Some(Unit::Attempts), number),
    in_batch: ", par lots",
    off_peak: ", heures creuses",
    costs_more: "de plus",
    costs_less: "de moins",
    same: "identique",
    none: |figure| match figure {
        Some(Figure::TierNeeded) => "aucun connu",
        _ => "pas de tel chiffre",
    },
    without: "sans",
};
