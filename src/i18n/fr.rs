//! French.

mod answer;
mod assumptions;
mod budget;
mod charts;
mod compare;
mod embedding;
mod export;
mod fields;
mod form;
mod guide;
mod limits;
mod link;
mod market;
mod own_rate;
mod pages;
mod plans;
mod prices;
mod print;
mod questions;
mod retakes;
mod saved;
mod sentences;
mod settings;
mod share;
mod total;
mod whole;
mod working;

use super::views::ViewStrings;
use super::{ChoiceStrings, Strings};
use crate::catalog::{Mode, Sound};
use crate::locale::Lang;
use crate::names::Code;
use crate::plan::param::Unit;
use crate::plan::presets::Preset;
use crate::plan::{BlockedBilled, Clips, Orient, Per};
use crate::pricing::{Change, Figure};

use fields::{label, measured, misread};
use link::refused;
use sentences::{headline, strip_says, unpriced};

pub(super) use assumptions::ASSUMPTIONS;
pub(super) use export::STRINGS as EXPORT_STRINGS;
pub(super) use pages::PAGES;

pub(super) static STRINGS: Strings = Strings {
    lang: Lang::Fr,
    title: "Clipcost\u{a0}: calculer le coût de la vidéo par IA, tarifs d’API sourcés",
    language: "Langue",
    language_name: "Français",
    skip_to_form: "Aller au formulaire",
    open_in_clipcost: "Ouvrir dans Clipcost",
    start_from: "Partir de",
    preset: |preset| match preset {
        Preset::Social => "Réseaux\u{a0}: 20 par jour",
        Preset::Promo => "Promo\u{a0}: 30 s, 10 prises",
        Preset::Blank => "Vide",
    },

    headline,
    no_price: "Pas de tarif pour ce plan",
    figure: |figure| match figure {
        Figure::Rate => "la seconde, tarif public",
        Figure::Render => "par prise",
        Figure::Video => "par vidéo retenue",
        Figure::Second => "par seconde",
        Figure::Minute => "par minute finie",
        Figure::Day => "par jour actif",
        Figure::Week => "par semaine",
        Figure::Month => "par mois",
        Figure::Year => "par an",
        Figure::Total => "pour le projet",
        Figure::RendersMonth => "rendus à faire",
        Figure::RequestsMinute => "requêtes par minute",
        Figure::Risk50 => "couvre 1\u{a0}cas sur\u{a0}2",
        Figure::Risk80 => "couvre 4\u{a0}cas sur\u{a0}5",
        Figure::Risk95 => "couvre 19\u{a0}cas sur\u{a0}20",
        Figure::Trial => "essais",
        Figure::Setup => "intégration",
        Figure::Care => "maintenance",
        Figure::Review => "relecture",
        Figure::Plan => "coût complet",
        Figure::Saving => "économie sur le plan",
        Figure::BreakEvenVideos => "la vidéo qui rentabilise le plan",
        Figure::BudgetVideos => "vidéos, au plus",
        Figure::BudgetSeconds => "secondes par vidéo, au plus",
        Figure::BudgetAttempts => "prises par vidéo, au plus",
        Figure::TierNeeded => "palier d’usage nécessaire",
        Figure::SumMonth => "par mois, tous les plans",
        Figure::SumYear => "par an, tous les plans",
        Figure::SumOnce => "une fois, tous les projets",
        Figure::SumPlan => "coût complet, tous les plans",
    },
    unpriced,
    change: |format, change| match change {
        Change::On(day) => format!("Chiffrer au {}", format.day(day)),
        Change::Res(res) => format!("Passer en {}", res.code()),
        Change::DraftRes(res) => format!("Brouillons en {}", res.code()),
        Change::Sound(Sound::On) => "Avec le son".to_owned(),
        Change::Sound(Sound::Off) => "Sans le son".to_owned(),
        Change::Mode(Mode::Standard) => "Envoyer à l’unité".to_owned(),
        Change::Mode(Mode::Batch) => "Envoyer par lots".to_owned(),
        Change::Mode(Mode::OffPeak) => "Envoyer en heures creuses".to_owned(),
        Change::JoinClips => "Raccorder plusieurs clips".to_owned(),
    },
    copy_link: "Copier le lien",
    link_copied: "Copié.",
    link_to_copy: "Copiez cette adresse\u{a0}:",
    working: "Le calcul",
    factor: working::factor,
    strip: "Une vidéo retenue, en pellicule",
    strip_says,
    form: "Votre plan",
    label,
    per: |per| match per {
        Per::Day => "jour",
        Per::Week => "semaine",
        Per::Month => "mois",
        Per::Project => "projet",
    },
    orient: |orient| match orient {
        Orient::Landscape => "16:9",
        Orient::Portrait => "9:16",
    },
    sound: |sound| match sound {
        Sound::On => "avec le son",
        Sound::Off => "sans le son",
    },
    mode: |mode| match mode {
        Mode::Standard => ChoiceStrings { name: "À l’unité", help: "" },
        Mode::Batch => ChoiceStrings { name: "Par lots", help: "Réponse différée, à un tarif propre." },
        Mode::OffPeak => ChoiceStrings { name: "Heures creuses", help: "Aux heures que fixe le fournisseur." },
    },
    clips: |clips| match clips {
        Clips::Exact => ChoiceStrings { name: "Durée exacte", help: "Comme si toute durée pouvait être rendue." },
        Clips::Rendered => {
            ChoiceStrings { name: "Vrais clips", help: "Les clips les moins chers qui couvrent la durée." }
        }
        Clips::Single => ChoiceStrings {
            name: "Un seul clip, sans raccord",
            help: "Le clip le moins cher qui couvre la durée, d’un seul tenant.",
        },
    },
    blocked_billed: |billed| match billed {
        BlockedBilled::No => ChoiceStrings { name: "Ils sont gratuits", help: "" },
        BlockedBilled::Yes => ChoiceStrings { name: "Ils sont facturés", help: "" },
    },
    rate_wanted: "Tapez ce que coûte un dollar américain. D’ici là, les chiffres restent en dollars américains.",
    day: "Jour des tarifs",
    today: "Aujourd’hui",
    fewer: |unit| match unit {
        Unit::Videos => "Une vidéo de moins",
        Unit::Seconds => "Une seconde de moins",
        Unit::Attempts => "Une prise de moins",
        Unit::Days => "Un jour de moins",
        Unit::Months => "Un mois de moins",
        Unit::Renders
        | Unit::Hours
        | Unit::Minutes
        | Unit::Percent
        | Unit::Money
        | Unit::UsdPerSecond
        | Unit::PerDollar => "Moins",
    },
    more: |unit| match unit {
        Unit::Videos => "Une vidéo de plus",
        Unit::Seconds => "Une seconde de plus",
        Unit::Attempts => "Une prise de plus",
        Unit::Days => "Un jour de plus",
        Unit::Months => "Un mois de plus",
        Unit::Renders
        | Unit::Hours
        | Unit::Minutes
        | Unit::Percent
        | Unit::Money
        | Unit::UsdPerSecond
        | Unit::PerDollar => "Plus",
    },
    reading: |format, param, number| format!("= {}", measured(format, param.unit(), number)),
    misread,
    offer: |format, param, number| format!("Prendre {}", measured(format, param.unit(), number)),

    undone_title: "Ce lien a été altéré en chemin",
    refused,
    hide: "Masquer",

    independent: "Clipcost est indépendant\u{a0}: aucun fournisseur ne le paie ni ne le relit. Il n’envoie rien sur vous nulle part.",

    answer: &answer::STRINGS,
    form_rows: &form::STRINGS,
    whole: &whole::STRINGS,
    own_rate: &own_rate::STRINGS,
};

/// « 1 vidéo », « 20 vidéos », « 1 000 000 de vidéos ».
pub(super) static VIEWS: ViewStrings = ViewStrings {
    lang: Lang::Fr,
    settings: &settings::STRINGS,
    charts: &charts::STRINGS,
    market: &market::STRINGS,
    compare: &compare::STRINGS,
    retakes: &retakes::STRINGS,
    limits: &limits::STRINGS,
    total: &total::STRINGS,
    budget: &budget::STRINGS,
    plans: &plans::STRINGS,
    print: &print::STRINGS,
    share: &share::STRINGS,
    embedding: &embedding::STRINGS,
    saved: &saved::STRINGS,
    question: &questions::STRINGS,
};

/// A name after "de": `d’OpenAI`, `de Runway`.
fn of_name(name: &str) -> String {
    let elides = name.starts_with(['A', 'E', 'I', 'O', 'U', 'É', 'a', 'e', 'i', 'o', 'u', 'é', 'x']);
    if elides { format!("d’{name}") } else { format!("de {name}") }
}
