//! English: the page of prices and sources.

use crate::catalog::{AudioPolicy, Blocked, Confidence, Lifecycle, Mode, Sound};
use crate::date::Date;
use crate::i18n::format::Format;
use crate::i18n::prices::PricesStrings;
use crate::i18n::{joined, lengths};
use crate::names::Code;

pub(super) static STRINGS: PricesStrings = PricesStrings {
    title: "AI video API prices, with their sources · Clipcost",
    description: |models| {
        format!(
            "What {models} AI video models cost through their APIs: list prices by resolution and sound, as each is billed, with \
             the page they were read on and the day. Past prices and models that have ended too."
        )
    },
    heading: "Prices & sources",
    lead: "List prices in US dollars, each as it is billed: by the second, by the clip, by tokens or by units. A price is never \
           edited: a new one gets a row of its own.",
    last_read: |format, day| format!("Prices were last read on {}.", format.short_day(day)),
    file: "All prices as a file, prices.json",
    contents: "Models",
    plan_with: |model| format!("Price a plan on {model}"),

    confidence,
    notice: |provider| format!("{provider}’s notice"),
    own_page: |provider| format!("{provider}’s own page"),
    page_read: |format, source| (super::answer::STRINGS.read)(format, source),
    period: |format, rate| match (rate.from, rate.until) {
        (None, None) => format!("Prices seen since {}.", format.short_day(rate.known_from())),
        _ => format!("In force {}.", super::market::in_force(format, rate)),
    },
    life,
    followed: |model, hands_over| match hands_over {
        true => format!("{model} follows and answers its requests."),
        false => format!("{model} follows."),
    },
    blocked: |blocked| match blocked {
        Blocked::Free => "Renders that fail are free.",
        Blocked::Charged => "Renders that are blocked are charged.",
    },
    blocked_not_known: "Whether blocked renders are charged: no page says it.",
    audio: |audio| match audio {
        AudioPolicy::Always => "Every video has sound.",
        AudioPolicy::Never => "No video has sound.",
        AudioPolicy::Choice => "With sound or without.",
    },
    clips: |format, clips| {
        let at: Vec<&str> = clips.sizes.iter().map(|res| res.code()).collect();
        let at = if at.is_empty() { String::new() } else { format!(" at {}", joined(&at, "and")) };
        let since = clips.from.map(|day| format!(" since {}", format.short_day(day))).unwrap_or_default();
        let assumed = clips.assumed.map(|assumed| format!(" {}", (super::market::STRINGS.assumed)(assumed)));
        format!("Clips of {}{at}{since}.{}", lengths(&clips.seconds, "to", "or"), assumed.unwrap_or_default())
    },

    res: "Resolution",
    sound_column: "Sound",
    price: "Price, as billed",
    in_force_column: "In force",
    sound: |sound| match sound {
        Sound::On => "with",
        Sound::Off => "without",
    },
    res_and_mode: |res, mode| match mode {
        Mode::Standard => res.code().to_owned(),
        Mode::Batch => format!("{}, in a batch", res.code()),
        Mode::OffPeak => format!("{}, off-peak", res.code()),
    },

    last_reading: "last read",

    no_longer_sold: "No longer sold",
    ended: |format, model, day| format!("{model} ended on {}.", format.short_day(day)),
    now_sells: |provider, models| format!("{provider} now sells {}.", joined(models, "and")),
    other_ends: "Where no link stands, no address of the end was kept.",
};

pub(super) const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "high confidence",
        Confidence::Medium => "medium confidence: to confirm",
    }
}

fn life(format: Format, life: &Lifecycle) -> Option<String> {
    let day = |day: Date| format.short_day(day);
    let end = life.retired.or(life.ends.as_ref().map(|end| end.day));
    let announced =
        life.announced.map(|announced| format!(" Its end was announced on {}.", day(announced))).unwrap_or_default();
    match (life.offered, end) {
        (Some(offered), Some(end)) => Some(format!("Sold from {} until {}.{announced}", day(offered), day(end))),
        (None, Some(end)) => Some(format!("Sold until {}.{announced}", day(end))),
        (Some(offered), None) => Some(format!("On sale since {}.{announced}", day(offered))),
        (None, None) => {
            let days: Vec<String> = life.not_before.iter().map(|end| day(end.day)).collect();
            let differ = if days.len() > 1 { ": readings differ" } else { "" };
            (!days.is_empty()).then(|| format!("It will not end before {}{differ}.", joined(&days, "or")))
        }
    }
}
