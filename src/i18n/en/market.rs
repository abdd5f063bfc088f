//! English: the market.

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
            Price::PerSecond(rate) => format!("{} a second", usd(rate.0)),
            Price::PerClip(clips) => {
                let clip = |seconds: u32, price| format!("{} for a clip of {seconds}\u{a0}s", usd(price));
                clips.iter().map(|one| clip(one.seconds, one.usd.0)).collect::<Vec<_>>().join(", ")
            }
            Price::TokensByPixels(frames, per_token, million) => {
                let pixels = size.landscape.or(size.portrait);
                let pixels = pixels.map(|one| format!("{} × {}", count(one.width), count(one.height)));
                format!(
                    "{} a million tokens, {} × {} frames ÷ {} tokens a second",
                    usd(million.0),
                    pixels.unwrap_or_default(),
                    count(frames.0),
                    count(per_token.0),
                )
            }
            Price::TokensByRate(tokens, million) => {
                format!("{} a million tokens, {} tokens a second", usd(million.0), count(tokens.0))
            }
            Price::Units(units, each) => format!("{} units a second at {} each", format.number(units.0), usd(each.0)),
        };
        let second = worked_out(price, size).map(|amount| format!(" = {} a second", format.rate(amount)));
        billed + &second.unwrap_or_default()
    },
    offered: |format, first, last| {
        let first =
            first.map_or_else(|| "Since: not known".to_owned(), |day| format!("Since {}", format.short_day(day)));
        match last {
            None => first,
            Some(day) => format!("{first}, until {}", format.short_day(day)),
        }
    },
    note: |note| match note {
        Note::NeedsImage => "needs an input image",
        Note::Preview => "preview",
        Note::InputsBilled => "input images or videos can change the price, not counted here",
        Note::ShorterFromFrames => "no long clip from a start or end frame, looped or in HDR",
        Note::CheaperOffPeak => "cheaper off peak, not counted",
        Note::TokensAssumed => "tokens a second assumed from the version before",
    },
    ending: |format, ending, seller, next| {
        let day = format.day(ending.day);
        let told = match ending.stage {
            Stage::Ends => format!("ends on {day}, per {seller}"),
            Stage::NotBefore => format!("ends on {day} at the earliest, per {seller}"),
            Stage::MayHaveEnded => format!("may have ended since {day}"),
        };
        let requests = if ending.model.lifecycle.hands_over { " and answers its requests" } else { "" };
        match next {
            None => told,
            Some(next) => format!("{told}; {} follows{requests}", next.name),
        }
    },
    blocked: |blocked| match blocked {
        None => "Whether blocked renders are charged: not known.",
        Some(Blocked::Free) => "Failed renders are free.",
        Some(Blocked::Charged) => "Blocked renders are charged.",
    },
    assumed: |assumed| match assumed {
        Assumed::WholeSeconds => "Assumed: each whole second between.",
        Assumed::FromOneSecond => "Assumed: each whole second, from 1 s.",
        Assumed::ShortestDisputed => "Even seconds only, from 6 s; by another reading from 2 s.",
    },
    confidence: |confidence| match confidence {
        Confidence::High => "high confidence",
        Confidence::Medium => "medium confidence",
    },
    sound: |sound| match sound {
        Sound::On => "with sound",
        Sound::Off => "without sound",
    },
    title: "This plan on the market",
    help: "The same plan on everything this page has prices for, like with like, the cheapest first; × is the price over that of yours. Attempts are yours, unless you say that a model needs more or fewer.",
    filters: "What to compare with",
    for_sale: "For sale today",
    sound_filter: "Sound",
    any_sound: "Any sound",
    resolution_filter: "Resolution",
    any_resolution: "Any resolution",
    at_least: |res| format!("{} and up", res.code()),
    any_provider: "Every provider",
    billed_as: |clips| match clips {
        Clips::Exact => {
            "Every row is billed at the length you keep; where the clips that are really rendered cost otherwise, that is said beside it."
        }
        Clips::Rendered => "Every row is billed at the clips that are really rendered.",
    },
    to_rendered: "Bill all at real clips",
    to_exact: "Bill all at the length kept",
    offers_from: |format, count, least, main| {
        let offers = if count == 1 { "1 offer".to_owned() } else { format!("{count} offers") };
        let a_month = if main == Figure::Month { " a month" } else { "" };
        format!("{offers}, from {}{a_month}", format.money(least))
    },
    discontinued: "No longer for sale, at the last list price",
    by_the_clip: "by the clip",
    own_rate: "your own price, not a list price",
    medium: "price of medium confidence",
    old: "read more than 90 days ago",
    rendered: |format, runs, unused| {
        let wasted = if unused.is_zero() { String::new() } else { format!(", {}\u{a0}s unused", format.ratio(unused)) };
        format!("really rendered as {}{wasted}", counted(runs))
    },
    which_costs: |format, amount| format!("which costs {}", format.money(amount)),
    attempts: |format, number| super::measured(format, Some(Unit::Attempts), number),
    show_rest: |count| format!("Show {count} more, all dearer"),
    left_out: |count| {
        if count == 1 { "Left out: 1, and why".to_owned() } else { format!("Left out: {count}, and why") }
    },
    no_rate: |format, why| match why {
        NoRate::Never => "not sold that way".to_owned(),
        NoRate::NotBefore(day) => format!("not offered before {}", format.day(day)),
        NoRate::NotKnownBefore(day) => format!("not known before {}", format.day(day)),
        NoRate::NotSince(day) => format!("not offered since {}", format.day(day)),
    },
    not_that_resolution: "below the resolution you asked for",
    not_that_sound: "not the sound you asked for",
    not_that_provider: "not the provider you asked for",
    no_longer_sold: "No longer sold",
    ended: |format, name, day, followed| {
        let ended = format!("{name}: ended {}", format.day(day));
        match followed {
            None => ended,
            Some((provider, models)) => format!("{ended}; {provider} now sells {}", joined(models, "and")),
        }
    },
    other_ends_unsourced: "No address was kept for the other ends of models that have no price here.",
    history: |name| format!("What {name} has cost"),
    announced: |format, day| format!("Its end was announced on {}.", format.day(day)),
    scale: |format, from, to, day| {
        format!(
            "From {} to {}; the upright line is {}.",
            format.short_day(from),
            format.short_day(to),
            format.short_day(day)
        )
    },
    known_since: |format, day| format!("First day not known; known to hold from {}", format.short_day(day)),
};
