//! French.

mod answer;
mod assumptions;
mod budget;
mod charts;
mod compare;
mod embedding;
mod export;
mod form;
mod guide;
mod limits;
mod market;
mod own_rate;
mod pages;
mod plans;
mod prices;
mod print;
mod questions;
mod retakes;
mod saved;
mod settings;
mod share;
mod total;
mod whole;
mod working;

use rust_decimal::Decimal;

use super::format::{Format, Plural};
use super::views::ViewStrings;
use super::{ChoiceStrings, HeadlineParts, NamedPlan, Strings, StripFacts, joined, quoted};
use crate::catalog::{Mode, NoRate, Sound};
use crate::input::{Misread, WhyNot};
use crate::link::{LONGEST_KNOWN, LONGEST_RECEIVED, LinkFault, Refused, Why};
use crate::locale::Lang;
use crate::names::Code;
use crate::plan::fields::BadValue;
use crate::plan::param::{Greatest, Least, OutOfBounds, Param, Unit};
use crate::plan::presets::Preset;
use crate::plan::{BlockedBilled, Clips, Orient, Per};
use crate::pricing::clips::Run;
use crate::pricing::{Amount, Change, Figure, RenderKind, Unpriced};

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

fn count(format: Format, number: Decimal, one: &str, many: &str) -> String {
    let digits = format.number(number);
    match format.plural(number) {
        Plural::One => format!("{digits} {one}"),
        Plural::Many => format!("{digits} de {many}"),
        Plural::Other => format!("{digits} {many}"),
    }
}

fn measured(format: Format, unit: Option<Unit>, number: Decimal) -> String {
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

fn headline(format: Format, named: NamedPlan<'_>) -> HeadlineParts {
    let plan = named.plan;
    let videos = measured(format, Some(Unit::Videos), plan.videos.into());
    let each = format.seconds(plan.seconds);
    let cost = if plan.videos == 1 { "coûte" } else { "coûtent" };
    let model = named.model;
    let (often, after) = match plan.per {
        Per::Day => (" par jour", " par mois"),
        Per::Week => (" par semaine", " par mois"),
        Per::Month => (" par mois", " par mois"),
        Per::Project => ("", ""),
    };
    let own = plan.rate.map_or("", |_| STRINGS.own_rate.marked);
    HeadlineParts { before: format!("{videos} de {each}{often} avec {model} {cost} "), after: format!("{after}{own}") }
}

fn unpriced(format: Format, named: NamedPlan<'_>, unpriced: &Unpriced) -> String {
    match unpriced {
        Unpriced::UnknownModel => "Ce modèle n’est pas dans nos tarifs.".to_owned(),
        Unpriced::NotOffered { kind, why: NoRate::Never, .. } => {
            format!("{} n’a jamais été vendu ainsi.", named.of(*kind))
        }
        Unpriced::NotOffered { kind, mode, why: NoRate::NotBefore(from), .. } => {
            let what = what_is_asked(named, *kind, *mode);
            format!(
                "{what} n’était pas proposé avant le {}\u{a0}: il n’y a pas de chiffre à donner.",
                format.day(*from)
            )
        }
        Unpriced::NotOffered { kind, mode, why: NoRate::NotKnownBefore(from), .. } => {
            let what = what_is_asked(named, *kind, *mode);
            format!("Le tarif de {what} n’est pas connu avant le {}\u{a0}: inconnu ce jour-là.", format.day(*from))
        }
        Unpriced::NotOffered { kind, mode, why: NoRate::NotSince(until), .. } => {
            let what = what_is_asked(named, *kind, *mode);
            format!(
                "{what} n’est plus proposé depuis le {}\u{a0}: il n’y a pas de chiffre à donner.",
                format.day(*until)
            )
        }
        Unpriced::NoClips(kind) => format!("Les durées de clip de {} ce jour-là ne sont pas connues.", named.of(*kind)),
        Unpriced::NoSingleClip { kind, longest } => format!(
            "{} en {} n’a pas de clip de {}\u{a0}: le plus long est de {}.",
            named.of(*kind),
            named.res(*kind).code(),
            format.seconds(named.plan.seconds),
            format.seconds((*longest).into())
        ),
        Unpriced::TooLarge => "Ces nombres sont trop grands pour rester exacts. Réduisez l’un d’eux.".to_owned(),
    }
}

fn what_is_asked(named: NamedPlan<'_>, kind: RenderKind, mode: Mode) -> String {
    let sent = match mode {
        Mode::Standard => "",
        Mode::Batch => " par lots",
        Mode::OffPeak => " en heures creuses",
    };
    format!("{} en {}{sent}", named.of(kind), named.res(kind).code())
}

fn clips_of(format: Format, runs: &[Run]) -> String {
    let run = |run: &Run| match run.count {
        1 => format!("un clip de {}", format.seconds(run.seconds.into())),
        many => {
            let (many, length) = (Decimal::from(many), Decimal::from(run.seconds));
            format!("{} clips de {}", format.number(many), format.seconds(length))
        }
    };
    joined(&runs.iter().map(run).collect::<Vec<_>>(), "et")
}

fn strip_says(format: Format, strip: &StripFacts<'_>) -> String {
    let length = format.seconds(strip.seconds);
    let made = if strip.runs.is_empty() && strip.clips > 1 {
        format!("{} clips raccordés, facturée à cette durée", format.number(strip.clips.into()))
    } else if strip.runs.is_empty() {
        "facturée à cette durée".to_owned()
    } else {
        format!("rendue en {}, {} en tout", clips_of(format, strip.runs), format.seconds(strip.billed))
    };
    let takes = match strip.finals {
        None => measured(format, Some(Unit::Attempts), strip.attempts),
        Some(finals) => format!(
            "{} et {}",
            count(format, strip.attempts, "brouillon", "brouillons"),
            count(format, finals, "rendu final", "rendus finals")
        ),
    };
    format!("Une vidéo retenue de {length}, {made}, avec {takes} pour chacune.")
}

fn label(param: Param) -> &'static str {
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

fn misread(format: Format, param: Param, misread: &Misread, text: &str, counts: Option<Decimal>) -> String {
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

fn allowed(format: Format, param: Param) -> String {
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

fn refused(format: Format, value: &Refused) -> String {
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
