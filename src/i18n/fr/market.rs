//! Français : le marché.

use crate::catalog::{Assumed, Blocked, Confidence, NoRate, Note, Price, Sound, Stage};
use crate::i18n::joined;
use crate::i18n::market::{MarketStrings, counted, worked_out};
use crate::names::Code;
use crate::plan::Clips;
use crate::plan::param::Unit;
use crate::pricing::{Amount, Figure};

pub(super) static STRINGS: MarketStrings = MarketStrings {
    price: |format, price, size| {
        let usd = |number| format.rate(Amount::usd(number));
        let count = |number: u32| format.number(u64::from(number).into());
        let billed = match price {
            Price::PerSecond(rate) => format!("{} la seconde", usd(rate.0)),
            Price::PerClip(clips) => {
                let clip = |seconds: u32, price| format!("{} le clip de {seconds}\u{a0}s", usd(price));
                clips.iter().map(|one| clip(one.seconds, one.usd.0)).collect::<Vec<_>>().join(", ")
            }
            Price::TokensByPixels(frames, per_token, million) => {
                let pixels = size.landscape.or(size.portrait);
                let pixels = pixels.map(|one| format!("{} × {}", count(one.width), count(one.height)));
                format!(
                    "{} le million de jetons, {} × {} images ÷ {} jetons par seconde",
                    usd(million.0),
                    pixels.unwrap_or_default(),
                    count(frames.0),
                    count(per_token.0),
                )
            }
            Price::TokensByRate(tokens, million) => {
                format!("{} le million de jetons, {} jetons par seconde", usd(million.0), count(tokens.0))
            }
            Price::Units(units, each) => {
                format!("{} unités par seconde à {} l’unité", format.number(units.0), usd(each.0))
            }
        };
        let second = worked_out(price, size).map(|amount| format!(" = {} la seconde", format.rate(amount)));
        billed + &second.unwrap_or_default()
    },
    offered: |format, first, last| {
        let first = first
            .map_or_else(|| "Premier jour inconnu".to_owned(), |day| format!("Depuis le {}", format.short_day(day)));
        match last {
            None => first,
            Some(day) => format!("{first}, jusqu’au {}", format.short_day(day)),
        }
    },
    note: |note| match note {
        Note::NeedsImage => "part d’une image",
        Note::Preview => "version préliminaire",
        Note::InputsBilled => "les images ou vidéos fournies peuvent changer le prix, non compté ici",
        Note::ShorterFromFrames => "pas de clip long depuis une image de début ou de fin, en boucle ou en HDR",
        Note::CheaperOffPeak => "moins cher en heures creuses, hors calcul",
        Note::TokensAssumed => "jetons par seconde repris de la version précédente, par hypothèse",
    },
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
    blocked: |blocked| match blocked {
        None => "On ignore si les rendus bloqués sont facturés.",
        Some(Blocked::Free) => "Les rendus en échec sont gratuits.",
        Some(Blocked::Charged) => "Les rendus bloqués sont facturés.",
    },
    assumed: |assumed| match assumed {
        Assumed::WholeSeconds => "Hypothèse\u{a0}: chaque seconde entière entre les deux.",
        Assumed::FromOneSecond => "Hypothèse\u{a0}: chaque seconde entière, dès 1\u{a0}s.",
        Assumed::ShortestDisputed => {
            "Secondes paires seulement, dès 6\u{a0}s\u{202f}; selon une autre lecture, dès 2\u{a0}s."
        }
    },
    confidence: |confidence| match confidence {
        Confidence::High => "confiance haute",
        Confidence::Medium => "confiance moyenne",
    },
    sound: |sound| match sound {
        Sound::On => "avec le son",
        Sound::Off => "sans le son",
    },
    title: "Ce plan sur le marché",
    help: "Le même plan sur tout ce dont cette page a les prix, à qualité comparable, du moins cher au plus cher\u{202f}; × est le prix rapporté à celui du vôtre. Le nombre de prises est le vôtre, sauf si vous dites qu’un modèle en demande plus ou moins.",
    filters: "Avec quoi comparer",
    for_sale: "En vente aujourd’hui",
    sound_filter: "Son",
    any_sound: "Avec ou sans son",
    resolution_filter: "Définition",
    any_resolution: "Toute définition",
    at_least: |res| format!("{} et plus", res.code()),
    any_provider: "Tous les fournisseurs",
    billed_as: |clips| match clips {
        Clips::Exact => {
            "Chaque ligne est chiffrée à la durée exacte\u{202f}; là où les clips réellement rendus coûtent autre chose, c’est indiqué à côté."
        }
        Clips::Rendered => "Chaque ligne est chiffrée en clips réellement rendus.",
    },
    to_rendered: "Tout chiffrer en vrais clips",
    to_exact: "Tout chiffrer à la durée exacte",
    offers_from: |format, count, least, main| {
        let offers = if count == 1 { "1 offre".to_owned() } else { format!("{count} offres") };
        let a_month = if main == Figure::Month { " par mois" } else { "" };
        format!("{offers}, dès {}{a_month}", format.money(least))
    },
    discontinued: "Plus en vente, au dernier tarif public",
    by_the_clip: "au clip",
    own_rate: "votre propre tarif, pas un tarif public",
    medium: "tarif de confiance moyenne",
    old: "lu il y a plus de 90 jours",
    rendered: |format, runs, unused| {
        let wasted =
            if unused.is_zero() { String::new() } else { format!(", {}\u{a0}s de trop", format.ratio(unused)) };
        format!("réellement rendu en {}{wasted}", counted(runs))
    },
    which_costs: |format, amount| format!("soit {}", format.money(amount)),
    attempts: |format, number| super::measured(format, Some(Unit::Attempts), number),
    show_rest: |count| format!("Afficher {count} de plus, toutes plus chères"),
    left_out: |count| {
        if count == 1 {
            "1 ligne écartée, et pourquoi".to_owned()
        } else {
            format!("{count} lignes écartées, et pourquoi")
        }
    },
    no_rate: |format, why| match why {
        NoRate::Never => "jamais vendu ainsi".to_owned(),
        NoRate::NotBefore(day) => format!("pas proposé avant le {}", format.day(day)),
        NoRate::NotKnownBefore(day) => format!("tarif inconnu avant le {}", format.day(day)),
        NoRate::NotSince(day) => format!("plus proposé depuis le {}", format.day(day)),
    },
    not_that_resolution: "sous la définition demandée",
    not_that_sound: "autre choix de son",
    not_that_provider: "d’un autre fournisseur",
    no_longer_sold: "Plus en vente",
    ended: |format, name, day, followed| {
        let ended = format!("{name}\u{a0}: arrêté le {}", format.day(day));
        match followed {
            None => ended,
            Some((provider, models)) => {
                format!("{ended}\u{202f}; {provider} propose maintenant {}", joined(models, "et"))
            }
        }
    },
    other_ends_unsourced: "Aucune adresse n’a été conservée pour les autres fins de modèles sans prix ici.",
    history: |name| format!("Ce qu’a coûté {name}"),
    announced: |format, day| format!("Sa fin a été annoncée le {}.", format.day(day)),
    scale: |format, from, to, day| {
        format!(
            "Du {} au {}\u{202f}; le trait vertical est le {}.",
            format.short_day(from),
            format.short_day(to),
            format.short_day(day)
        )
    },
    known_since: |format, day| format!("Premier jour inconnu\u{202f}; tarif connu depuis le {}", format.short_day(day)),
};
