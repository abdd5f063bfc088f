//! French: the full cost.

use std::cmp::Ordering;

use strum::VariantArray;

use crate::i18n::format::Format;
use crate::i18n::joined;
use crate::i18n::total::{PaybackLabels, TotalStrings};
use crate::money::Exact;
use crate::plan::param::Param;
use crate::pricing::total_cost::{CostPart, Payback, TotalCost};

pub(super) static STRINGS: TotalStrings = TotalStrings {
    help: "Ce que le temps des équipes ajoute au prix de l’API.",
    hours_unit: "h",
    minutes_unit: "min",

    says,
    per_video: "par vidéo retenue, tout compris",
    per_second: "par seconde retenue, tout compris",
    saved_by_video: "d’économie par vidéo retenue",
    part_column: "Poste",
    cost_column: "Coût",
    share_column: "Part",
    api_part: "dépense d’API",
    parts: "Les postes du coût complet",
    parts_say: |format, cost| {
        let part = |part: &CostPart| {
            let amount = cost.part(*part);
            let share = cost.share(amount).filter(|_| !amount.is_zero())?;
            Some(format!("{} {}, {}", name(*part), format.spend(amount), format.percent_share(share)))
        };
        let parts: Vec<String> = CostPart::VARIANTS.iter().filter_map(part).collect();
        format!("{}.", joined(&parts, "et"))
    },
    not_counted: "Pas encore comptés\u{a0}:",
    add: |part, missing| match part {
        _ if missing == Param::Hourly => "le coût horaire",
        CostPart::Api => "",
        CostPart::Trial => "des rendus",
        CostPart::Setup => "des heures",
        CostPart::Care => "des heures",
        CostPart::Review => "des minutes",
    },
    ask_instead: "Indiquez ce que vous coûte aujourd’hui une vidéo, par agence ou tournage, pour voir quand le plan est rentabilisé.",

    pays,
    never: |format, payback| {
        if payback.paid_back_per_video.is_negative() {
            let more = format.spend(payback.paid_back_per_video.abs());
            format!("Chaque vidéo retenue coûte {more} de plus qu’autrement.")
        } else {
            "Une vidéo retenue n’économise rien sur ce qui la précède.".to_owned()
        }
    },
    payback: "Le coût complet face à l’autre façon de faire",
    payback_says: |format, cost, payback| {
        let (last, instead) = (format.spend(cost.total), format.spend(payback.instead));
        let otherwise = format!("Faites autrement, les vidéos coûteraient {instead}.");
        if cost.once {
            return format!("Ce plan revient à {last}. {otherwise}");
        }
        let (first, over) = (format.spend(cost.after(0).total), months(format, cost.months));
        format!("De {first} avant la première vidéo à {last} au bout de {over}. {otherwise}")
    },
    labels: |format, cost, payback| {
        let (video, month) = (payback.break_even, payback.break_even_month);
        PaybackLabels {
            instead: format!("autrement {}", format.spend(payback.instead)),
            plan: format!("ce plan {}", format.spend(cost.total)),
            api: format!("dont API {}", format.spend(cost.after(cost.months).api)),
            saving: format!("{} d’économie", format.spend(payback.saving)),
            paid_back: [
                video.map_or_else(String::new, |video| {
                    format!("Rentabilisé à la {} vidéo", ordinal(format, video, "re"))
                }),
                month.map_or_else(String::new, |month| format!("{} mois", ordinal(format, month, "er"))),
            ],
            start: "début".to_owned(),
            last_month: format!("mois {}", format.number(cost.months.into())),
        }
    },
    by_month: "Mois par mois",
    month_column: "Mois",
    whole_line: "ce plan",
    api_line: "dont API",
    instead_line: "autrement",
};

fn name(part: CostPart) -> &'static str {
    part.figure().map_or(STRINGS.api_part, |figure| (super::STRINGS.figure)(figure))
}

fn months(format: Format, months: u64) -> String {
    format!("{}\u{a0}mois", format.number(months.into()))
}

/// `17e`; the first has an ending of its own: `1re`, `1er`.
fn ordinal(format: Format, number: Exact, first: &str) -> String {
    let ending = if number == Exact::ONE { first } else { "e" };
    format!("{}{ending}", format.ratio(number))
}

fn says(format: Format, cost: &TotalCost) -> String {
    let (over, total) = (months(format, cost.months), format.spend(cost.total));
    let comes = match (cost.once, cost.care.is_zero()) {
        (false, _) => format!("Sur {over}, le tout revient à {total}"),
        (true, true) => format!("Le projet revient à {total} en tout"),
        (true, false) => format!("Avec {over} de maintenance, le projet revient à {total}"),
    };
    match cost.share(cost.api) {
        None => comes,
        Some(_) if cost.api == cost.total => format!("{comes}\u{a0}: la seule dépense d’API pour l’instant"),
        Some(share) => format!("{comes}, dont {} de dépense d’API", format.percent_share(share)),
    }
}

fn pays(format: Format, cost: &TotalCost, payback: &Payback) -> String {
    let over = if cost.once { "en tout".to_owned() } else { format!("en {}", months(format, cost.months)) };
    let size = format.spend(payback.saving.abs());
    let Some(video) = payback.break_even else {
        return format!("Jamais rentabilisé\u{a0}: {size} de plus qu’autrement {over}");
    };
    let month = payback.break_even_month.map(|month| format!(", le {} mois", ordinal(format, month, "er")));
    let when = format!("Rentabilisé à la {} vidéo{}", ordinal(format, video, "re"), month.unwrap_or_default());
    let late = if payback.beyond { ", après la dernière du plan" } else { "" };
    match payback.saving.cmp(&Exact::ZERO) {
        Ordering::Less => format!("{when}{late}\u{a0}: {size} de plus qu’autrement {over}"),
        Ordering::Equal => format!("{when}{late}, sans rien économiser au-delà"),
        Ordering::Greater => format!("{when}{late}\u{a0}: {size} d’économie {over}"),
    }
}
