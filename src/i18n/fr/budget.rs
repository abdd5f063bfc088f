//! French: a budget.

use super::fields::count;
use crate::catalog::Stage;
use crate::i18n::budget::BudgetStrings;
use crate::i18n::format::Format;
use crate::i18n::joined;
use crate::money::Exact;
use crate::plan::{Clips, Per, Plan};
use crate::pricing::Amount;
use crate::pricing::budget::{BudgetFor, Maximum, Share};

pub(super) static STRINGS: BudgetStrings = BudgetStrings {
    help: "On part d’une somme. Elle est comparée à la dépense d’API, après remise, marge et taxe, suppléments compris.",
    begin_with: "Par exemple\u{a0}:",
    suggestion: |format, share, sum| {
        let share = match share {
            Share::Half => "Moitié",
            Share::Same => "Autant",
            Share::Double => "Double",
        };
        format!("{share}\u{a0}: {}", format.money(sum))
    },
    says,
    up_to: |format, of, most| match most {
        Maximum::None => none_of(of).to_owned(),
        Maximum::Upto(most) => format!("jusqu’à {}", format.floored(most)),
        Maximum::AtLeast(most) => format!("au moins {}", format.number(most)),
    },
    unit: |of, plan| match (of, plan.per) {
        (BudgetFor::Videos, Per::Project) => "vidéos",
        (BudgetFor::Videos, Per::Day | Per::Week | Per::Month) => "vidéos par mois",
        (BudgetFor::Seconds, _) if plan.clips == Clips::Single => "secondes par vidéo, d’un seul clip",
        (BudgetFor::Seconds, _) => "secondes par vidéo",
        (BudgetFor::Attempts, _) => "prises par vidéo",
    },
    sure: |per| match per {
        Per::Project => "vidéos, assurées dans 4\u{a0}cas sur\u{a0}5",
        Per::Day | Per::Week | Per::Month => "vidéos, assurées 4\u{a0}mois sur\u{a0}5",
    },
    left: "reste après ces vidéos",

    rows: "Le même budget sur les modèles les plus proches du vôtre. Un clic en fait votre plan.",
    row_column: "Modèle",
    column: |of, per| match (of, per) {
        (BudgetFor::Videos, Per::Project) => "Vidéos",
        (BudgetFor::Videos, Per::Day | Per::Week | Per::Month) => "Vidéos par mois",
        (BudgetFor::Seconds, _) => "ou durée",
        (BudgetFor::Attempts, _) => "ou prises par vidéo",
    },
    in_row: |format, of, most| {
        let least = match most {
            Maximum::None => return none_of(of).to_owned(),
            Maximum::Upto(_) => "",
            Maximum::AtLeast(_) => "au moins ",
        };
        let number = most.number().unwrap_or_default();
        let counted = match of {
            BudgetFor::Videos => count(format, number, "vidéo", "vidéos"),
            BudgetFor::Seconds => format.seconds(number),
            BudgetFor::Attempts => {
                let noun = super::working::some(Exact::from(number), "prise", "prises");
                format!("{} {noun}", format.floored(number))
            }
        };
        format!("{least}{counted}")
    },
    take: |of| match of {
        BudgetFor::Videos => "Choisir, avec ce nombre de vidéos",
        BudgetFor::Seconds => "Choisir, avec cette durée",
        BudgetFor::Attempts => "Choisir, avec ce nombre de prises",
    },
    own_rate: "votre tarif",
    ended: |format, day| format!("arrêté le {}", format.short_day(day)),
    ending: |format, stage, day| {
        let day = format.short_day(day);
        match stage {
            Stage::Ends => format!("s’arrête le {day}"),
            Stage::NotBefore => format!("s’arrête au plus tôt le {day}"),
            Stage::MayHaveEnded => format!("peut-être arrêté depuis le {day}"),
        }
    },
    unpriced: |rows| format!("Sans tarif\u{a0}: {}.", joined(rows, "et")),
};

const fn none_of(of: BudgetFor) -> &'static str {
    match of {
        BudgetFor::Videos => "pas une vidéo",
        BudgetFor::Seconds => "pas une seconde",
        BudgetFor::Attempts => "pas une prise par vidéo",
    }
}

fn says(format: Format, plan: &Plan, budget: Amount, most: Maximum) -> String {
    let period = if plan.per == Per::Project { "" } else { " par mois" };
    let (budget, each) = (format.money(budget), format.seconds(plan.seconds));
    let videos = |number| count(format, number, "vidéo", "vidéos");
    match most {
        Maximum::None => format!("{budget}{period} ne suffisent pas pour une vidéo de {each}"),
        Maximum::Upto(most) => format!("{budget}{period} suffisent pour {} de {each} au plus", videos(most)),
        Maximum::AtLeast(most) => format!("{budget}{period} suffisent pour au moins {} de {each}", videos(most)),
    }
}
