//! French: the fields of the form, what they take, and what is told of a text that is none.

use rust_decimal::Decimal;

use super::STRINGS;
use crate::i18n::format::{Format, Plural};
use crate::i18n::quoted;
use crate::input::{Misread, WhyNot};
use crate::plan::param::{Greatest, Least, OutOfBounds, Param, Unit};
use crate::pricing::Amount;

pub(super) fn count(format: Format, number: Decimal, one: &str, many: &str) -> String {
    let digits = format.number(number);
    match format.plural(number) {
        Plural::One => format!("{digits} {one}"),
        Plural::Many => format!("{digits} de {many}"),
        Plural::Other => format!("{digits} {many}"),
    }
}

pub(super) fn measured(format: Format, unit: Option<Unit>, number: Decimal) -> String {
    let Some(unit) = unit else { return format.number(number) };
    match unit {
        Unit::Videos => count(format, number, "vidéo", "vidéos"),
        Unit::Seconds => count(format, number, "seconde", "secondes"),
        Unit::Days => count(format, number, "jour", "jours"),
        Unit::Attempts => count(format, number, "prise", "prises"),
        Unit::Renders => count(format, number, "rendu", "rendus"),
        Unit::Hours => count(format, number, "heure", "heures"),
        Unit::Minutes => count(format, number, "minute", "minutes"),
        Unit::Months => count(format, number, "mois", "mois"),
        Unit::Money => format.typed(Amount { value: number.into(), currency: format.currency }),
        Unit::Percent => format.percent(number),
        Unit::UsdPerSecond => (STRINGS.own_rate.a_second)(format, number),
        Unit::PerDollar => format.number(number),
    }
}

pub(super) fn label(param: Param) -> &'static str {
    match param {
        Param::Model => "Modèle",
        Param::Res => "Résolution",
        Param::Orient => "Format",
        Param::Mode => "Envoi",
        Param::Seconds => "Durée",
        Param::Videos => "Vidéos retenues",
        Param::Per => "par",
        Param::Days => "Jours actifs",
        Param::Clips => "Facturation",
        Param::Attempts => "Prises par vidéo retenue",
        Param::Blocked => "Bloqués ou ratés, en %",
        Param::BlockedBilled => "Les rendus bloqués sont-ils facturés\u{202f}?",
        Param::Rate => "Votre propre tarif à la seconde, en dollars",
        Param::Draft => "Brouillons faits avec",
        Param::DraftRes => "Résolution des brouillons",
        Param::Finals => "Rendus finals par vidéo retenue",
        Param::TrialRenders => "Rendus d’essai, une fois",
        Param::SetupHours => "Heures d’intégration, une fois",
        Param::CareHours => "Heures de maintenance par mois",
        Param::ReviewMinutes => "Minutes de relecture par rendu",
        Param::Hourly => "Coût horaire",
        Param::AddonRender => "Suppléments par rendu",
        Param::AddonVideo => "Suppléments par vidéo retenue",
        Param::Instead => "Une vidéo par agence ou tournage",
        Param::Hours => "Heures d’envoi par jour",
        Param::Months => "Nombre de mois",
        Param::Budget => "Budget",
        Param::Tier => "Votre palier d’usage",
        Param::Discount => "Remise, en %",
        Param::Markup => "Marge, en %",
        Param::Tax => "Taxe, en %",
        Param::Cur => "Afficher en",
        Param::Fx => "Pour un dollar américain",
        Param::On => "Tarifs du",
        Param::Name => "Un nom pour ce plan",
        Param::Lang => "Langue",
        Param::V => "Version",
        Param::With => "À côté",
        Param::Together => "Ensemble",
        Param::Title => "Un titre pour le tout",
        Param::Audio => "Son",
    }
}

pub(super) fn misread(format: Format, param: Param, misread: &Misread, text: &str, counts: Option<Decimal>) -> String {
    let (text, allowed) = (quoted(text.trim()), allowed(format, param));
    let whole = if param.bounds().is_some_and(|bounds| bounds.decimals == 0) { " entier" } else { "" };
    let why = match misread.why {
        WhyNot::Empty => format!("Tapez un nombre\u{a0}: {allowed}."),
        WhyNot::NotANumber | WhyNot::OutOfBounds(OutOfBounds::NotWhole) => {
            format!("«\u{a0}{text}\u{a0}» n’est pas un nombre{whole}.")
        }
        WhyNot::OtherUnit => {
            format!("«\u{a0}{text}\u{a0}» ne va pas ici\u{a0}: ce champ est en {}.", unit_name(format, param))
        }
        WhyNot::TwoNumbers(one, other) => {
            format!("«\u{a0}{text}\u{a0}» peut se lire {} ou {}.", format.number(one), format.number(other))
        }
        WhyNot::OutOfBounds(OutOfBounds::TooFine(decimals)) => {
            format!("«\u{a0}{text}\u{a0}» demande plus de {decimals} décimales.")
        }
        WhyNot::OutOfBounds(OutOfBounds::Low(_)) => {
            format!("«\u{a0}{text}\u{a0}» est trop petit\u{a0}: il faut un nombre {allowed}.")
        }
        WhyNot::OutOfBounds(OutOfBounds::High(_)) => {
            format!("«\u{a0}{text}\u{a0}» est trop grand\u{a0}: il faut un nombre {allowed}.")
        }
    };
    format!("{why} {}", still(format, param, counts))
}

/// What the numbers of a field count, or the currency that they are in.
fn unit_name(format: Format, param: Param) -> &'static str {
    match param.unit() {
        Some(Unit::Videos) => "vidéos",
        Some(Unit::Seconds) => "secondes",
        Some(Unit::Days) => "jours",
        Some(Unit::Attempts) => "prises",
        Some(Unit::Renders) => "rendus",
        Some(Unit::Hours) => "heures",
        Some(Unit::Minutes) => "minutes",
        Some(Unit::Months) => "mois",
        Some(Unit::Percent) => "pour cent",
        Some(Unit::Money | Unit::PerDollar) => format.currency.code(),
        Some(Unit::UsdPerSecond) => "USD par seconde",
        None => "",
    }
}

fn still(format: Format, param: Param, counts: Option<Decimal>) -> String {
    match (param, counts) {
        (Param::Fx, None) => STRINGS.rate_wanted.to_owned(),
        (_, None) => "Le plan s’en passe encore.".to_owned(),
        (Param::Videos | Param::Seconds | Param::Attempts, Some(number)) => {
            format!("Le prix reste celui de {}.", measured(format, param.unit(), number))
        }
        (_, Some(number)) => format!("Le plan garde {}.", measured(format, param.unit(), number)),
    }
}

pub(super) fn allowed(format: Format, param: Param) -> String {
    let Some(bounds) = param.bounds() else { return String::new() };
    let whole = |number: u64| format.number(number.into());
    let least = match bounds.least {
        Least::From(least) => format!("de {}", whole(least)),
        Least::Above(limit) => format!("au-dessus de {}", whole(limit)),
    };
    match (bounds.least, bounds.greatest) {
        (Least::From(_), Greatest::Upto(most)) => format!("{least} à {}", whole(most)),
        (Least::Above(_), Greatest::Upto(most)) => format!("{least}, jusqu’à {}", whole(most)),
        (_, Greatest::Below(limit)) => format!("{least} à moins de {}", whole(limit)),
    }
}
