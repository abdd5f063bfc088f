//! The price book as `prices.json`, for other programs. Its shape is `static/prices.schema.json`; it changes only by adding.

use serde_json::{Map, Value, json};

use crate::catalog::{
    AudioPolicy, Book, ClipLength, Confidence, Model, Pixels, Price, Provider, Rate, Source, UsageTier,
};
use crate::date::Date;

/// The whole book.
#[must_use]
pub fn to_json(book: &Book) -> Value {
    json!({
        "version": 1,
        "providers": book.providers.iter().map(provider).collect::<Vec<_>>(),
        "models": book.models.iter().map(model).collect::<Vec<_>>(),
    })
}

/// An object without the keys whose value is not known: an unknown day is absent, never a guess.
fn known<const N: usize>(pairs: [(&str, Value); N]) -> Value {
    let pairs = pairs.into_iter().filter(|(_, value)| !value.is_null());
    Value::Object(pairs.map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>())
}

fn day(day: Option<Date>) -> Value {
    day.map_or(Value::Null, |day| Value::String(day.to_string()))
}

fn source(source: &Source) -> Value {
    known([("url", json!(source.url)), ("read", day(Some(source.read))), ("copy_of", day(source.copy))])
}

fn provider(provider: &Provider) -> Value {
    known([
        ("id", json!(provider.id)),
        ("name", json!(provider.name)),
        ("usage_tiers", provider.tiers.iter().map(tier).collect()),
        ("limits_source", provider.limits_source.as_ref().map_or(Value::Null, source)),
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
    let AudioPolicy::Always = model.audio;
    let limits = model.requests_per_minute.iter();
    let sizes = model.sizes.iter();
    known([
        ("id", json!(model.id)),
        ("name", json!(model.name)),
        ("provider", json!(model.provider)),
        ("audio", json!("always")),
        (
            "lifecycle",
            known([
                ("offered", day(model.lifecycle.offered)),
                ("announced", day(model.lifecycle.announced)),
                ("retired", day(model.lifecycle.retired)),
                ("source", source(&model.lifecycle.source)),
            ]),
        ),
        (
            "sizes",
            sizes
                .map(|size| {
                    json!({
                        "res": size.res.code(),
                        "landscape": pixels(size.landscape),
                        "portrait": pixels(size.portrait),
                    })
                })
                .collect(),
        ),
        ("clip_lengths", model.clips.iter().map(clip).collect()),
        (
            "requests_per_minute",
            limits.map(|limit| json!({ "tier": limit.tier, "requests": limit.requests })).collect(),
        ),
        ("rates", model.rates.iter().map(rate).collect()),
    ])
}

fn pixels(pixels: Pixels) -> Value {
    json!({ "width": pixels.width, "height": pixels.height })
}

fn clip(clip: &ClipLength) -> Value {
    json!({ "seconds": clip.seconds, "from": day(Some(clip.from)), "source": source(&clip.source) })
}

fn rate(rate: &Rate) -> Value {
    let Price::PerSecond(usd) = rate.price;
    let confidence = match rate.confidence {
        Confidence::High => "high",
        Confidence::Medium => "medium",
    };
    known([
        ("res", json!(rate.res.code())),
        ("mode", json!(rate.mode.code())),
        ("billed", json!("per_second")),
        ("usd_per_second", json!(usd.to_string())),
        ("from", day(rate.from)),
        ("until", day(rate.until)),
        ("source", source(&rate.source)),
        ("confidence", json!(confidence)),
    ])
}
