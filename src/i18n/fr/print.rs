//! French: the answer sheet.

use super::assumptions::ASSUMPTIONS;
use super::prices::confidence;
use crate::i18n::print::PrintStrings;

pub(super) static STRINGS: PrintStrings = PrintStrings {
    printed: |format, day| format!("Imprimé le {}", format.short_day(day)),
    prices_of: |format, day| format!("Tarifs du {}", format.short_day(day)),
    entered: "Saisi",
    by_default: "En gris\u{a0}: non saisi, valeur par défaut.",
    figures: "Chiffres",
    on_sale: "En vente aux tarifs du jour, les plus proches en prix d’abord",
    model: "Modèle",
    against: "Écart",
    same: "même prix",
    price_list: "Tarifs",
    sources: "Où les tarifs ont été lus",
    confidence,
    assumed: "Ce qui est supposé",
    assumptions: ASSUMPTIONS,
    link: "Ce plan\u{a0}:",
};
