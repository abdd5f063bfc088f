//! French: exports.

use super::fields::allowed;
use crate::catalog::{Assumed, Source, Stage};
use crate::i18n::export::{Column, ExportStrings, Fact, Part, ReadFor};
use crate::i18n::format::Format;
use crate::i18n::joined;
use crate::plan::param::Param;
use crate::pricing::price_change::{PriceChange, PriceOrigin, StillSold};
use crate::pricing::{Amount, Figure};

pub(in crate::i18n) static STRINGS: ExportStrings = ExportStrings {
    part: |part| match part {
        Part::Facts => "À propos",
        Part::Whole => "Ensemble",
        Part::Parameters => "Le plan",
        Part::Figures => "Chiffres",
        Part::Market => "Tous les niveaux",
        Part::Months => "Mois par mois",
        Part::Plans => "À côté",
    },
    fact: |fact| match fact {
        Fact::Title => "Établi avec",
        Fact::Answer => "En bref",
        Fact::Unpriced => "Pas de tarif",
        Fact::Link => "Ce plan",
        Fact::On => "Jour des tarifs",
        Fact::Retired => "Vente arrêtée",
        Fact::Ends => "Fin annoncée",
        Fact::Source => "Source",
        Fact::PriceChange => "À l’envoi et aujourd’hui",
        Fact::OwnRate => "Votre propre tarif",
        Fact::Provider => "Vendu par",
        Fact::Sound => "Son",
        Fact::Clips => "Facturation",
        Fact::Addons => "Suppléments",
        Fact::ListPrice => "Tarif public",
        Fact::Since => "Tarif proposé",
        Fact::Note => "À savoir",
        Fact::Assumed => "Hypothèse",
    },
    addon: |format, param, price| {
        let price = format.typed(format.amount(price.into()));
        if param == Param::AddonRender { format!("{price} par rendu") } else { format!("{price} par vidéo") }
    },
    read_for: |read_for| match read_for {
        ReadFor::Rate => "Tarif public",
        ReadFor::ListPrice => "Tarif public que le vôtre remplace",
        ReadFor::DraftRate => "Tarif public des brouillons",
        ReadFor::Limits => "Paliers d’usage et limites",
        ReadFor::Lifecycle => "Premier et dernier jour de vente",
        ReadFor::DraftLifecycle => "Premier et dernier jour de vente, brouillons",
        ReadFor::End => "Fin annoncée",
        ReadFor::DraftEnd => "Fin annoncée, brouillons",
        ReadFor::Blocked => "Rendus bloqués",
        ReadFor::DraftBlocked => "Rendus bloqués, brouillons",
    },
    column: |column| match column {
        Column::Part => "Partie",
        Column::Of => "De",
        Column::Code => "Nom",
        Column::Label => "Ce que c’est",
        Column::Shown => "Tel qu’affiché",
        Column::Exact => "Valeur exacte",
        Column::Currency => "Monnaie",
    },
    no_figures: "Aucun chiffre\u{a0}: ce plan n’a pas de tarif.",
    video_costs: |format, video| format!("Une vidéo retenue coûte {}.", format.money(video)),
    priced_on: |format, day, ended| match ended {
        None => format!("Chiffré au {}, aux tarifs publics de ce jour.", format.day(day)),
        Some(since) => format!(
            "Chiffré au {}, aux derniers tarifs publics\u{a0}: la vente a cessé le {}.",
            format.day(day),
            format.day(since)
        ),
    },
    noted: |label, text| format!("{label}\u{a0}: {text}"),
    class: "Comparé parmi",
    sure: |read, confidence| format!("{read}, {}", (super::market::STRINGS.confidence)(confidence)),
    lengths_assumed: |model, assumed| match assumed {
        Assumed::WholeSeconds => {
            format!("{model} rend chaque durée en secondes entières, de son clip le plus court au plus long.")
        }
        Assumed::FromOneSecond => {
            format!("{model} rend chaque durée en secondes entières, de 1\u{a0}s à son clip le plus long.")
        }
        Assumed::ShortestDisputed => format!(
            "{model} ne rend que des secondes paires, dès 6\u{a0}s\u{202f}; selon une autre lecture, dès 2\u{a0}s."
        ),
        Assumed::AsItsMaker => format!("{model} rend les durées de son modèle d’origine."),
    },
    ended: |format, day, followed| match followed {
        [] => format!("depuis le {}", format.short_day(day)),
        followed => format!("depuis le {}, suivi de {}", format.short_day(day), joined(followed, "et")),
    },
    read_on: |format, source| read_on(format, source),
    tier_column: "Niveau",
    too_long: |shown| format!("{shown} (en texte\u{a0}: un tableur garde 15 chiffres)"),
    grey_cells: "Les cellules grises ne suivent pas vos modifications\u{a0}: elles gardent ce que la page a calculé pour le plan du lien.",
    yellow_cells: "Les cellules jaunes se modifient\u{a0}: les nombres sur fond blanc de la feuille «\u{a0}Chiffres\u{a0}» suivent.",
    yellow_line_cells: "Les cellules jaunes se modifient\u{a0}: les nombres sur fond blanc, ici et sur la feuille «\u{a0}Ensemble\u{a0}», \
                        suivent. Les mois et le taux de change sont ceux de la feuille «\u{a0}Le plan\u{a0}».",
    whole_cells: "Les nombres sur fond blanc suivent ce qui est modifié sur la feuille de chaque plan\u{a0}: «\u{a0}Le plan\u{a0}» pour le \
                  premier.",
    out_of_bounds: |format, param| {
        let whole = if param.bounds().is_some_and(|bounds| bounds.decimals == 0) { " entier" } else { "" };
        format!("Il faut un nombre{whole} {}.", allowed(format, param))
    },
    length_locked: "La durée ne se modifie pas ici\u{a0}: seule la page sait quels clips une autre durée demande.",
    retired: |format, models, seller, day| {
        let (were, to_buy) = if models.len() > 1 {
            ("ont été arrêtés", "les y acheter")
        } else {
            ("a été arrêté", "l’y acheter")
        };
        let (names, day) = (joined(models, "et"), format.day(day));
        format!("{names} {were} par {seller} le {day}\u{a0}: il n’est plus possible de {to_buy}.")
    },
    price_change: |format, PriceChange { on, main, then, now, difference, dearer, price_origin, still_sold }| {
        let (on, then, now, difference) =
            (format.day(*on), format.money(*then), format.money(*now), format.money(*difference));
        let a_month = if *main == Figure::Month { " par mois" } else { "" };
        let (before, after) = match (price_origin, still_sold) {
            (PriceOrigin::Own, _) => (format!("Le {on}"), "Aujourd’hui"),
            (PriceOrigin::List, StillSold::No) => {
                (format!("Aux tarifs publics du {on}"), "Aux derniers tarifs publics")
            }
            (PriceOrigin::List, StillSold::Yes | StillSold::NotKnown) => {
                (format!("Aux tarifs publics du {on}"), "Aux tarifs publics d’aujourd’hui")
            }
        };
        let more = if *dearer { "de plus" } else { "de moins" };
        let bought = match still_sold {
            StillSold::Yes => "Il est toujours en vente.",
            StillSold::No => "Il n’est plus possible de l’acheter.",
            StillSold::NotKnown => "Sa vente a peut-être cessé depuis.",
        };
        format!("{before}, ce plan coûte {then}{a_month}. {after}, il coûte {now}\u{a0}: {difference} {more}. {bought}")
    },
    price_of: |format, day| format!("Les chiffres reprennent les tarifs publics du {}.", format.day(day)),
    last_price: "Les chiffres reprennent les derniers tarifs publics.",
    own_price: |format, own, model, list| {
        let own = format.rate(Amount::usd(own));
        format!("Votre propre tarif pour {model}\u{a0}: {own} la seconde, à la place du tarif public\u{a0}: {list}.")
    },
    own_price_used: |model| {
        format!("Les chiffres reprennent votre propre tarif pour {model}, et non son tarif public.")
    },
    own_priced_on: |format, day| format!("Chiffré au {}.", format.day(day)),
    ending: |format, ending, seller, next| {
        let day = format.day(ending.day);
        let told = match ending.stage {
            Stage::Ends => format!("s’arrête le {day}, selon {seller}"),
            Stage::NotBefore => format!("s’arrête au plus tôt le {day}, selon {seller}"),
            Stage::MayHaveEnded => format!("est peut-être arrêté depuis le {day}"),
        };
        let requests = if ending.model.lifecycle.hands_over { " et répond à ses requêtes" } else { "" };
        match next {
            None => told,
            Some(next) => format!("{told}\u{202f}; {} prend la suite{requests}", next.name),
        }
    },
};

fn read_on(format: Format, source: &Source) -> String {
    let read = format.short_day(source.read);
    match source.copy {
        Some(copy) => format!("lu le {read} dans une copie du {}", format.short_day(copy)),
        None => format!("lu le {read}"),
    }
}
