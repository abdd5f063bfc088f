//! Français : des plans côte à côte.

use crate::i18n::plans::PlansStrings;
use crate::plan::Per;
use crate::pricing::Figure;

pub(super) static STRINGS: PlansStrings = PlansStrings {
    title: "À côté d’autres plans",
    help: "Épinglez le plan tel qu’il est, changez-le, et voyez les deux. Quatre au plus tiennent ici, et un seul lien les contient \
           tous.",
    pin: "Épingler ce plan à côté",
    full: "Quatre plans sont à côté de celui-ci\u{a0}: retirez-en un pour en épingler un autre.",
    too_long: "Le lien n’a plus de place\u{a0}: retirez un plan, ou raccourcissez un nom, pour en épingler un autre.",
    swap_too_long: "Le lien n’a pas la place d’en faire le plan.",
    figure_column: "Chiffre",
    own: "Ce plan",
    other: |at| format!("Plan {at} à côté"),
    name_own: "Le nommer",
    rename: "Renommer",
    new_name: "Un nom pour ce plan",
    swap: "En faire le plan",
    remove: "Retirer",
    priced_on: |format, day| format!("aux tarifs du {}", format.short_day(day)),
    often: |per| match per {
        Per::Day => " par jour",
        Per::Week => " par semaine",
        Per::Month => " par mois",
        Per::Project => "",
    },
    silent: ", sans son",
    in_batch: ", par lots",
    more: "de plus",
    less: "de moins",
    the_same: "autant",
    none: |figure| match figure {
        Some(Figure::TierNeeded) => "aucun connu",
        _ => "pas de tel chiffre",
    },
};
