//! French: the person's own price.

use crate::i18n::own_rate::OwnStrings;
use crate::pricing::Amount;

pub(super) static STRINGS: OwnStrings = OwnStrings {
    help: "Un tarif négocié ou celui d’un revendeur, en dollars américains par seconde générée, pour ce seul modèle. Ce n’est pas un \
           tarif public\u{202f}; il est signalé comme le vôtre partout où il figure. Les brouillons restent au tarif public.",
    rate: "la seconde, à votre tarif",
    meaning: "Ce que vous dites payer une seconde générée. Aucun tarif public ne l’indique.",
    render: "par prise, à votre tarif",
    a_second: |format, own| format!("{} la seconde", format.rate(Amount::usd(own))),
    marked: ", à votre propre tarif",
};
