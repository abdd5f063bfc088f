//! The price book as `prices.json`, for other programs. Its shape is `static/prices.schema.json`; it changes only by adding.

use serde_json::{Map, Value, json};

use crate::catalog::{
    Assumed, AudioPolicy, Blocked, Book, Cap, ClipLengths, ClipPrice, Model, Note, Pixels, Price, Provider, Rate,
    Retired, Size, Source, UsageTier,
};
use crate::date::Date;
use crate::pricing::shapes::per_second;
use crate::scenario::Orient;

/// The whole book.
#[must_use]
pub fn to_json(book: &Book) -> Value {
    json!({
        "version": 1,
        "providers": book.providers.iter().map(provider).collect::<Vec<_>>(),
        "models": book.models.iter().map(model).collect::<Vec<_>>(),
        "retired": book.retired.iter().map(retired).collect::<Vec<_>>(),
    })
}

/// An object without the keys whose value is not known: an unknown day is absent, never a guess.
fn known(pairs: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    let pairs = pairs.into_iter().filter(|(_, value)| !value.is_null());
    Value::Object(pairs.map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>())
}

fn day(day: Option<Date>) -> Value {
    day.map_or(Value::Null, |day| Value::String(day.to_string()))
}

fn source(source: &Source) -> Value {
    let first_read = Some(source.first_read).filter(|&first| first != source.read);
    known([
        ("url", json!(source.url)),
        ("first_read", day(first_read)),
        ("read", day(Some(source.read))),
        ("copy_of", day(source.copy)),
    ])
}

fn retired(model: &Retired) -> Value {
    json!({ "name": model.name, "ended": model.ended.to_string(), "followed_by": model.followed })
}

fn confidence(source: &Source) -> Value {
    json!(source.confidence.code())
}

fn provider(provider: &Provider) -> Value {
    known([
        ("id", json!(provider.id)),
        ("name", json!(provider.name)),
        ("usage_tiers", provider.tiers.iter().map(tier).collect()),
        ("caps", provider.caps.iter().map(cap).collect()),
        ("limits_source", provider.limits_source.as_ref().map_or(Value::Null, source)),
        ("limits_confidence", provider.limits_source.as_ref().map_or(Value::Null, confidence)),
        (
            "blocked_renders",
            provider.blocked.map_or(Value::Null, |blocked| match blocked {
                Blocked::Free => json!("free"),
                Blocked::Charged => json!("charged"),
            }),
        ),
    ])
}

fn cap(cap: &Cap) -> Value {
    known([
        ("account", json!(cap.account)),
        ("paid_usd", cap.paid.map_or(Value::Null, |paid| json!(paid.to_string()))),
        ("renders_at_once", json!(cap.at_once)),
        ("videos_per_day", json!(cap.per_day)),
    ])
}

fn tier(tier: &UsageTier) -> Value {
    json!({
        "tier": tier.tier,
        "paid_usd": tier.paid.to_string(),
        "spend_limit_usd_per_month": tier.spend_limit.to_string(),
    })
}

fn model(model: &Model) -> Value {
    let audio = match model.audio {
        AudioPolicy::Always => "always",
        AudioPolicy::Never => "never",
        AudioPolicy::Choice => "choice",
    };
    let days = &model.lifecycle;
    let lifecycle = known([
        ("offered", day(days.offered)),
        ("announced", day(days.announced)),
        ("retired", day(days.retired)),
        ("not_before", days.not_before.iter().map(|&one| day(Some(one))).collect()),
        ("source", days.source.as_ref().map_or(Value::Null, source)),
        ("confidence", days.source.as_ref().map_or(Value::Null, confidence)),
    ]);
    let limits = model.requests_per_minute.iter();
    known([
        ("id", json!(model.id)),
        ("name", json!(model.name)),
        ("provider", json!(model.provider)),
        ("audio", json!(audio)),
        ("notes", model.notes.iter().map(|&one| note(one)).collect()),
        ("lifecycle", lifecycle),
        ("sizes", model.sizes.iter().map(size).collect()),
        ("clip_lengths", model.clips.iter().flat_map(clips).collect()),
        (
            "requests_per_minute",
            limits.map(|limit| json!({ "tier": limit.tier, "requests": limit.requests })).collect(),
        ),
        ("rates", model.rates.iter().map(|row| rate(row, model.size(row.res))).collect()),
    ])
}

fn note(note: Note) -> Value {
    json!(note.code())
}

fn size(size: &Size) -> Value {
    let known_pixels = |known: Option<Pixels>| known.map_or(Value::Null, pixels);
    known([
        ("res", json!(size.res.code())),
        ("landscape", known_pixels(size.landscape)),
        ("portrait", known_pixels(size.portrait)),
    ])
}

fn pixels(pixels: Pixels) -> Value {
    json!({ "width": pixels.width, "height": pixels.height })
}

/// A row for each length.
fn clips(clips: &ClipLengths) -> impl Iterator<Item = Value> {
    let assumed = clips.assumed.map_or(Value::Null, |assumed| {
        json!(match assumed {
            Assumed::WholeSeconds => "whole-seconds",
            Assumed::FromOneSecond => "from-one-second",
        })
    });
    let only: Value = clips.sizes.iter().map(|res| json!(res.code())).collect();
    let only = if clips.sizes.is_empty() { Value::Null } else { only };
    clips.seconds.iter().map(move |seconds| {
        known([
            ("seconds", json!(seconds)),
            ("only_res", only.clone()),
            ("assumed", assumed.clone()),
            ("from", day(clips.from)),
            ("known_from", day(Some(clips.known_from()))),
            ("source", source(&clips.source)),
            ("confidence", confidence(&clips.source)),
        ])
    })
}

/// The keys of each shape of billing, those it is counted from; every other is absent.
fn price(price: &Price) -> Vec<(&'static str, Value)> {
    match price {
        Price::PerSecond(_) => Vec::new(),
        Price::PerClip(clips) => {
            let clip = |clip: &ClipPrice| json!({ "seconds": clip.seconds, "usd": clip.usd.0.to_string() });
            vec![("clips", clips.iter().map(clip).collect())]
        }
        Price::TokensByPixels(frames, per_token, usd) => vec![
            ("frames_per_second", json!(frames.0)),
            ("pixels_per_token", json!(per_token.0)),
            ("usd_per_million_tokens", json!(usd.0.to_string())),
        ],
        Price::TokensByRate(tokens, usd) => {
            vec![("tokens_per_second", json!(tokens.0)), ("usd_per_million_tokens", json!(usd.0.to_string()))]
        }
        Price::Units(units, usd) => {
            vec![("units_per_second", json!(units.0.to_string())), ("usd_per_unit", json!(usd.0.to_string()))]
        }
    }
}

/// What a generated second costs in any shape but clips, so that no reader has to count tokens or units. Both ways up have as
/// many pixels.
fn usd_per_second(rate: &Rate, size: Option<&Size>) -> Value {
    let usd = size.and_then(|size| per_second(&rate.price, size, Orient::Landscape).ok().flatten());
    usd.and_then(|usd| usd.to_plain().ok()).map_or(Value::Null, Value::String)
}

fn rate(rate: &Rate, size: Option<&Size>) -> Value {
    let mut row =
        vec![("res", json!(rate.res.code())), ("audio", json!(rate.sound.code())), ("mode", json!(rate.mode.code()))];
    row.push(("billed", json!(rate.price.code())));
    row.extend(price(&rate.price));
    row.extend([
        ("usd_per_second", usd_per_second(rate, size)),
        ("from", day(rate.from)),
        ("known_from", day(Some(rate.known_from()))),
        ("until", day(rate.until)),
        ("source", source(&rate.source)),
        ("confidence", confidence(&rate.source)),
    ]);
    known(row)
}
