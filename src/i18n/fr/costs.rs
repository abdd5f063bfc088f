//! French: the whole cost, a budget.

use crate::i18n::costs::CostStrings;
use crate::i18n::format::Format;
use crate::plan::Per;
use crate::pricing::Amount;
use crate::pricing::budget::{BudgetFor, Maximum};
use crate::pricing::total_cost::Payback;

pub(super) static STRINGS: CostStrings = CostStrings {
    as_table: "En tableau",
    rounded_up: "arrondi par excès",
    rounded_down: "arrondi par défaut",

    whole: "Ce que cela coûte vraiment",
    whole_help: "Le tarif à la seconde est la partie émergée de l’iceberg. Intégration, suivi, visionnage et apprentissage s’y \
                 ajoutent.",
    whole_says: |format, months, plan, percent| {
        let over = format!("{}\u{a0}mois", format.number(months.into()));
        let plan = format.money(plan);
        match percent {
            None => format!("Sur {over}, le tout revient à {plan}."),
            Some(percent) => format!(
                "Sur {over}, le tout revient à {plan}. La dépense d’API en fait {}.",
                format.percent_share(percent)
            ),
        }
    },
    part_column: "Poste",
    cost_column: "Coût",
    share_column: "Part",
    api_part: "Dépense d’API",
    all_in_video: "la vidéo retenue, tout compris",
    all_in_second: "la seconde retenue, tout compris",
    total_chart: "Dépense cumulée",
    total_describes: |format, months, first, last, instead| {
        let (first, last) = (format.money(first), format.money(last));
        let plan = format!(
            "De {first} avant la première vidéo à {last} au bout de {}\u{a0}mois",
            format.number(months.into())
        );
        match instead {
            None => format!("{plan}."),
            Some(instead) => {
                format!("{plan}\u{202f}; faites autrement, les vidéos coûteraient {}.", format.money(instead))
            }
        }
    },
    month_column: "Mois",
    month_mark: |format, month| format!("mois {}", format.number(month.into())),
    whole_line: "le coût entier",
    api_line: "l’API seule",
    instead_line: "fait autrement",
    pays_mark: "remboursé",
    back: "Est-ce rentable\u{202f}?",
    ask_instead: "Indiquez ce que coûte une vidéo faite autrement, par une agence ou un tournage, pour voir ce que ce plan \
                  économise.",
    per_video: "économie par vidéo retenue",
    gives_back,

    budget: "Ce qu’un budget permet",
    budget_help: "On part d’une somme. Elle est comparée à la dépense d’API, après remise, marge et taxe.",
    ask_budget: "Indiquez un budget pour voir combien de vidéos, quelle durée et combien de prises il permet, à chaque niveau.",
    budget_says: |format, per, budget| match per {
        Per::Project => format!("{} pour le projet, tout le reste comme dans votre plan\u{a0}:", format.money(budget)),
        Per::Day | Per::Week | Per::Month => {
            format!("{} par mois, tout le reste comme dans votre plan\u{a0}:", format.money(budget))
        }
    },
    most: |format, of, most| match most {
        Maximum::None => none_of(of).to_owned(),
        Maximum::Upto(most) => format.number(most),
        Maximum::AtLeast(most) => format!("au moins {}", format.number(most)),
    },
    left: "reste après ces vidéos",
    sure: "vidéos, dans 4 cas sur 5",
    take_most: |of| match of {
        BudgetFor::Videos => "Prendre ces vidéos",
        BudgetFor::Seconds => "Prendre cette durée",
        BudgetFor::Attempts => "Prendre ce nombre de prises",
    },
};

fn none_of(of: BudgetFor) -> &'static str {
    match of {
        BudgetFor::Videos => "pas une vidéo",
        BudgetFor::Seconds => "pas une seconde",
        BudgetFor::Attempts => "pas une prise par vidéo",
    }
}

fn gives_back(format: Format, payback: &Payback, paid_back_per_video: Amount) -> String {
    match (payback.break_even, payback.break_even_month) {
        (None, _) => {
            if paid_back_per_video.value.is_negative() {
                let more = format.size(paid_back_per_video);
                format!("Le plan n’est jamais remboursé\u{a0}: chaque vidéo retenue coûte {more} de plus qu’autrement.")
            } else {
                "Le plan n’est jamais remboursé\u{a0}: une vidéo retenue n’économise rien.".to_owned()
            }
        }
        (Some(video), month) => {
            let video = format.ratio(video);
            let when = match month {
                None => String::new(),
                Some(month) => format!(", au mois {}", format.ratio(month)),
            };
            let late = if payback.beyond { " C’est après la dernière vidéo du plan." } else { "" };
            format!("Le plan est remboursé avec la vidéo {video}{when}.{late}")
        }
    }
}
