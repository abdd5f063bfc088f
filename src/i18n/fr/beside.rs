//! Français : des plans côte à côte.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use std::cmp::Ordering;

use super::measured;
use crate::catalog::{Mode, Sound};
use crate::i18n::Named;
use crate::i18n::beside::BesideWords;
use crate::i18n::format::Format;
use crate::number::Number;
use crate::pricing::Figure;
use crate::pricing::beside::Against;
use crate::scenario::Per;
use crate::scenario::param::Param;

pub(super) static WORDS: BesideWords = BesideWords {
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
    short,
    against,
    none: |figure| match figure {
        Some(Figure::TierNeeded) => "aucun connu",
        _ => "pas de tel chiffre",
    },
};

fn short(format: Format, named: Named<'_>) -> String {
    let plan = named.plan;
    let often = match plan.per {
        Per::Day => " par jour",
        Per::Week => " par semaine",
        Per::Month => " par mois",
        Per::Project => "",
    };
    let (videos, each) = (format.number(plan.videos.into()), format.seconds(plan.seconds));
    let mut said = format!("{videos} × {each}{often}, {} {}", named.model, plan.res.code());
    if plan.sound == Sound::Off {
        said.push_str(", sans son");
    }
    if plan.mode == Mode::Batch {
        said.push_str(", par lots");
    }
    if plan.attempts != Number::ONE {
        said.push_str(", ");
        said.push_str(&measured(format, Param::Attempts, plan.attempts));
    }
    if plan.rate.is_some() {
        said.push_str(super::WORDS.own.marked);
    }
    said
}

fn against(format: Format, against: &Against) -> String {
    let size = format.figure(against.figure, against.size);
    let ratio = against.ratio.map(|ratio| format!(", ×\u{a0}{}", format.ratio(ratio))).unwrap_or_default();
    match against.order {
        Ordering::Greater => format!("{size} de plus{ratio}"),
        Ordering::Less => format!("{size} de moins{ratio}"),
        Ordering::Equal => "autant".to_owned(),
    }
}
