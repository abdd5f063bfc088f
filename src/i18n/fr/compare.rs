//! French: Compare.

use super::of_name;
use crate::catalog::{Blocked, Confidence, NoRate, Sound};
use crate::i18n::compare::CompareStrings;
use crate::i18n::lengths;
use crate::i18n::market::counted;
use crate::pricing::market::list::RowNote;
use crate::pricing::market::{Sort, WhyNot};
use crate::pricing::{Figure, RenderKind, Unpriced};

pub(super) static STRINGS: CompareStrings = CompareStrings {
    help: "Même plan, même classe de résolution, même son.",
    addons: "Vos suppléments sont dans le prix de chaque modèle.",
    filters: "Avec quoi comparer",
    resolution: "Résolution",
    class: |usual, or_higher| if or_higher { format!("{usual} et plus") } else { usual.to_owned() },
    sound: "Son",
    with_sound: |sound| match sound {
        Sound::On => "Avec son",
        Sound::Off => "Sans son",
    },
    provider: "Fournisseur",
    any_provider: "Fournisseur\u{a0}: tous",
    sort: "Tri",
    sort_by: |sort| match sort {
        Sort::Price => "Moins cher",
        Sort::Name => "Par nom",
    },
    on_sale: "En vente",
    real_clips: "Vrais clips",
    one_take: "Sans raccord",

    table: "Le plan sur chaque modèle",
    model: "Modèle",
    res: "Rés.",
    rate: "par seconde",
    video: "par vidéo",
    against: "Écart",
    by_the_clip: "au clip",
    same: "égal",
    also_sold: "Vendu aussi par",
    also_sold_by: |seller, times| format!("aussi chez {seller}, {times}"),
    also_sold_by_several: |sellers, times| format!("aussi chez {sellers} autres, dès {times}"),
    take: "Choisir",
    take_row: |row| format!("Choisir {row}"),
    chosen: "Le vôtre",
    own_price: "votre tarif",
    todays_price: "tarif actuel",
    at_todays_prices: |format, day| format!("Aucun tarif au {}. Aux tarifs d’aujourd’hui\u{a0}:", format.day(day)),
    note: |format, note| {
        let day = |day| format.day_of_year(day);
        match note {
            RowNote::Ended(since) => format!("arrêté le {}", day(since)),
            RowNote::Ends(end) => format!("s’arrête le {}", day(end)),
            RowNote::NotBefore(end) => format!("fin dès le {}", day(end)),
            RowNote::MayHaveEnded(_) => "peut-être arrêté".to_owned(),
            RowNote::EndDisputed { .. } => "fin incertaine".to_owned(),
            RowNote::NeedsImage => "part d’une image".to_owned(),
            RowNote::Preview => "préversion".to_owned(),
            RowNote::ToConfirm => "tarif à confirmer".to_owned(),
            RowNote::Clips(clips) => format!("{} clips", format.number(clips.into())),
            RowNote::Bills { seconds, main } => {
                format!("facture {}\u{a0}: {}", format.seconds(seconds), format.money(main))
            }
        }
    },
    all: |format, rows| format!("Les {}", format.count(rows)),
    fewer: "Moins",
    all_in_clipcost: |format, rows| format!("Les {} dans Clipcost", format.count(rows)),
    others: "Autres classes, dès\u{a0}:",
    other: |format, other| {
        let silent = match other.sound {
            Sound::On => "",
            Sound::Off => " sans son",
        };
        format!("{}{silent} {}", other.class.usual(), format.money(other.cheapest))
    },
    left_out: |format, rows| format!("Pourquoi pas toutes\u{202f}? ({})", format.count(rows)),
    why_not: |format, why| {
        Some(match why {
            WhyNot::Resolution => "Une autre résolution".to_owned(),
            WhyNot::Sound => "L’autre choix de son".to_owned(),
            WhyNot::Provider => "Un autre fournisseur".to_owned(),
            WhyNot::Resold => "Revendu par un autre".to_owned(),
            WhyNot::Discontinued(since) => format!("Arrêté le {}", format.day(*since)),
            WhyNot::Unpriced(Unpriced::NotOffered { kind: RenderKind::Final, why, .. }) => match why {
                NoRate::Never => "Jamais vendu ainsi".to_owned(),
                NoRate::NotBefore(day) => format!("Pas proposé avant le {}", format.day(*day)),
                NoRate::NotKnownBefore(day) => format!("Aucun tarif connu avant le {}", format.day(*day)),
                NoRate::NotSince(day) => format!("Plus proposé depuis le {}", format.day(*day)),
            },
            WhyNot::Unpriced(Unpriced::NoSingleClip { kind: RenderKind::Final, longest }) => {
                format!("Clip le plus long\u{a0}: {}", format.seconds((*longest).into()))
            }
            WhyNot::Unpriced(_) => return None,
        })
    },

    sold_by: "Vendu par",
    price: "Tarif",
    source: "Source",
    read: |format, rate, today| {
        let source = &rate.source;
        let confirm = if source.confidence == Confidence::Medium { ", tarif à confirmer" } else { "" };
        let old = if source.is_old(today) { ", il y a plus de 90\u{a0}jours" } else { "" };
        let since = match rate.from {
            Some(day) => format!("En vigueur depuis le {}", format.short_day(day)),
            None => format!("Tarif relevé depuis le {}", format.short_day(rate.known_from())),
        };
        format!("{}{old}{confirm}. {since}.", (super::answer::STRINGS.read)(format, source))
    },
    clips: "Clips",
    lengths: |seconds| format!("De {}.", lengths(seconds, "à", "ou")),
    no_lengths: "Aucune page n’en dit la durée.",
    longest: |format, seconds| format!("Sans raccord, {} au plus.", format.seconds(seconds.into())),
    really: |format, billed, seconds, main, figure| {
        let unused = billed.unused(seconds);
        let unused =
            if unused.is_zero() { String::new() } else { format!(", {}\u{a0}s de trop", format.ratio(unused)) };
        let a_month = if figure == Figure::Month { " par mois" } else { "" };
        format!("En réalité {}{unused}\u{a0}: {}{a_month}.", counted(&billed.runs), format.money(main))
    },
    against_plan: "Face au vôtre",
    difference: |format, difference, figure| {
        let more = if difference.value.is_negative() { "de moins" } else { "de plus" };
        let a_month = if figure == Figure::Month { " par mois" } else { "" };
        format!("{} {more}{a_month}", format.size(difference))
    },
    takes: "Prises sur ce modèle",
    limits: "Limites",
    blocked: "Rendus bloqués",
    blocked_rule: |rule| match rule {
        None => "Aucune page ne dit s’ils sont facturés.",
        Some(Blocked::Free) => "Gratuits en cas d’échec.",
        Some(Blocked::Charged) => "Facturés.",
    },
    notes: "À savoir",
    all_prices: |model| format!("Tous les tarifs {}", of_name(model)),
};
