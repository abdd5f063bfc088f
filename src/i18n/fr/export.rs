//! French: exports.

use super::STRINGS as WORDS_OF_PAGE;
use crate::catalog::Assumed;
use crate::i18n::export::{Column, ExportStrings, Fact, Part, ReadFor};
use crate::i18n::joined;

pub(in crate::i18n) static STRINGS: ExportStrings = ExportStrings {
    part: |part| match part {
        Part::Facts => "À propos",
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
        Fact::ListPrice => "Tarif public",
        Fact::Since => "Tarif proposé",
        Fact::Note => "À savoir",
        Fact::Assumed => "Hypothèse",
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
    sure: |read, confidence| format!("{read}, {}", (WORDS_OF_PAGE.market.confidence)(confidence)),
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
    },
    ended: |format, day, followed| match followed {
        [] => format!("depuis le {}", format.short_day(day)),
        followed => format!("depuis le {}, suivi de {}", format.short_day(day), joined(followed, "et")),
    },
    too_long: |shown| format!("{shown} (en texte\u{a0}: un tableur garde 15 chiffres)"),
};
