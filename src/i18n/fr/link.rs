//! French: what is told of a link that was not taken as it stands.

use rust_decimal::Decimal;

use super::fields::allowed;
use crate::i18n::format::Format;
use crate::i18n::{joined, quoted};
use crate::link::{LONGEST_KNOWN, LONGEST_RECEIVED, LinkFault, Refused, Why};
use crate::names::Code;
use crate::plan::fields::BadValue;
use crate::plan::param::{OutOfBounds, Param};

pub(super) fn refused(format: Format, value: &Refused) -> String {
    let param = match (&value.why, value.param) {
        (Why::Link(fault), _) => return told_of_link(format, *fault, &value.given),
        (_, Some(param)) => param,
        (_, None) => return String::new(),
    };
    let (name, given) = (param.code(), quoted(&value.given));
    let why = match &value.why {
        Why::Link(fault) => return told_of_link(format, *fault, &value.given),
        Why::Bad(BadValue::TooLong) => "trop long".to_owned(),
        Why::Twice => {
            return format!(
                "{name} figure plusieurs fois\u{a0}: «\u{a0}{given}\u{a0}» est laissé de côté, le premier compte."
            );
        }
        Why::Empty => "valeur vide".to_owned(),
        Why::Bad(BadValue::NotANumber) => "il faut un nombre décimal écrit simplement".to_owned(),
        Why::Bad(BadValue::OutOfBounds(OutOfBounds::NotWhole)) => "il faut un nombre entier".to_owned(),
        Why::Bad(BadValue::OutOfBounds(OutOfBounds::TooFine(decimals))) => format!("plus de {decimals} décimales"),
        Why::Bad(BadValue::OutOfBounds(_)) => format!("il faut un nombre {}", allowed(format, param)),
        Why::Bad(BadValue::NotAmong(values)) => format!("valeurs possibles\u{a0}: {}", joined(values, "ou")),
        Why::Bad(BadValue::UnknownModel) => "ce modèle n’est pas dans nos tarifs".to_owned(),
        Why::Bad(BadValue::NotOfModel) => "le modèle ne l’a jamais eu".to_owned(),
        Why::Bad(BadValue::NotADay) => "ce jour n’existe pas\u{202f}; écrivez-le comme 2026-03-12".to_owned(),
        Why::Bad(BadValue::UnknownCurrency) => "ce code n’est pas celui d’une monnaie en usage, comme EUR".to_owned(),
        Why::Bad(BadValue::NoFx) => "aucun taux de change utilisable ne l’accompagne".to_owned(),
        Why::TooMany => "onze plans sont déjà à côté de celui-ci".to_owned(),
        Why::NoRoom => "le lien n’a plus de place".to_owned(),
        Why::Inside(at, inside) => {
            return format!("Dans le plan {at} à côté de celui-ci\u{a0}: {}", refused(format, inside));
        }
        Why::Bad(BadValue::NoDraft) => {
            return format!(
                "{name} «\u{a0}{given}\u{a0}» est laissé de côté\u{a0}: le plan ne fait pas de brouillons."
            );
        }
        Why::Bad(BadValue::FxOfDollars) => {
            return format!(
                "{name} «\u{a0}{given}\u{a0}» est laissé de côté\u{a0}: le plan est en dollars américains."
            );
        }
    };
    let used = match (value.used.as_str(), param) {
        ("", Param::On) => "le jour d’aujourd’hui est pris".to_owned(),
        ("", param) if param.may_be_absent() => "le plan s’en passe".to_owned(),
        ("", _) => "celle du navigateur est prise".to_owned(),
        (used, _) => format!("{used} est pris"),
    };
    format!("{name} «\u{a0}{given}\u{a0}» n’a pas été pris\u{a0}: {why}\u{202f}; {used}.")
}

fn told_of_link(format: Format, fault: LinkFault, given: &str) -> String {
    let count = |most: usize| format.number(Decimal::from(u64::try_from(most).unwrap_or_default()));
    match fault {
        LinkFault::Html => "«\u{a0}amp;\u{a0}» précédait des noms\u{a0}: le lien est passé par du HTML. Il est lu tel qu’il a été écrit."
            .to_owned(),
        LinkFault::Escaped => "«\u{a0}%3D\u{a0}» tenait lieu de «\u{a0}=\u{a0}»\u{a0}: le lien a été encodé une fois de trop. Il est lu \
                         tel qu’il a été écrit."
            .to_owned(),
        LinkFault::CutOff => format!(
            "«\u{a0}{}\u{a0}» termine le lien, qui semble coupé\u{a0}: la valeur par défaut remplace ce qui manque.",
            quoted(given)
        ),
        LinkFault::TooLong => format!(
            "Le lien est trop long\u{a0}: Clipcost lit au plus {} caractères de ce qu’il connaît, {} en tout. Rien n’en a été lu. \
             Voici le plan de départ.",
            count(LONGEST_KNOWN),
            count(LONGEST_RECEIVED)
        ),
    }
}
