//! The price book as `prices.json`, for other programs. Its shape is `static/prices.schema.json`; it changes only by adding.

use serde_json::{Map, Value, json};

use crate::catalog::{
    Assumed, AudioPolicy, Blocked, Book, Cap, ClipLengths, ClipPrice, End, Lifecycle, Model, Note, Pixels, Price,
    Provider, Rate, Res, Retired, Size, Source, UsageTier,
};
use crate::date::Date;
use crate::names::Code;
use crate::plan::Orient;
use crate::pricing::shapes::per_second;

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
    let [source, confidence] = sourced(model.source.as_ref());
    known([
        ("name", json!(model.name)),
        ("provider", json!(model.provider)),
        ("ended", day(Some(model.ended))),
        ("followed_by", json!(model.followed)),
        ("followed_by_names", json!(model.followed_names)),
        ("source", source),
        ("confidence", confidence),
    ])
}

fn confidence(source: &Source) -> Value {
    json!(source.confidence.code())
}

/// A source and how sure it is, where there is one.
fn sourced(one: Option<&Source>) -> [Value; 2] {
    [one.map_or(Value::Null, source), one.map_or(Value::Null, confidence)]
}

fn provider(provider: &Provider) -> Value {
    let [limits_source, limits_confidence] = sourced(provider.limits_source.as_ref());
    let blocked = provider.blocked.as_ref();
    let [blocked_source, blocked_confidence] = sourced(blocked.map(|rule| &rule.source));
    let billed = blocked.map_or(Value::Null, |rule| match rule.billed {
        Blocked::Free => json!("free"),
        Blocked::Charged => json!("charged"),
    });
    known([
        ("id", json!(provider.id)),
        ("name", json!(provider.name)),
        ("usage_tiers", provider.tiers.iter().map(tier).collect()),
        ("caps", provider.caps.iter().map(cap).collect()),
        ("limits_source", limits_source),
        ("limits_confidence", limits_confidence),
        ("blocked_renders", billed),
        ("blocked_source", blocked_source),
        ("blocked_confidence", blocked_confidence),
    ])
}

fn cap(cap: &Cap) -> Value {
    known([
        ("account", json!(cap.account)),
        ("paid_usd", cap.paid.map_or(Value::Null, |paid| json!(paid.to_string()))),
        ("renders_at_once", json!(cap.at_once)),
        ("requests_per_minute", json!(cap.requests_per_minute)),
        ("videos_per_day", json!(cap.per_day)),
        ("only_res", only(cap.res.as_slice())),
    ])
}

/// The resolutions that something is for; absent where it is for all.
fn only(sizes: &[Res]) -> Value {
    if sizes.is_empty() { Value::Null } else { sizes.iter().map(|res| json!(res.code())).collect() }
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
    let lifecycle = lifecycle(&model.lifecycle);
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

fn lifecycle(days: &Lifecycle) -> Value {
    let [source, confidence] = sourced(days.source.as_ref());
    let readings = days.not_before.iter().map(|end| reading("not_before", end));
    let readings = days.ends.iter().map(|end| reading("ends", end)).chain(readings);
    let handed_over = if days.hands_over { json!("hands-over") } else { Value::Null };
    known([
        ("offered", day(days.offered)),
        ("announced", day(days.announced)),
        ("retired", day(days.retired)),
        ("ends", day(days.ends.as_ref().map(|end| end.day))),
        ("not_before", days.not_before.iter().map(|end| day(Some(end.day))).collect()),
        ("end_readings", readings.collect()),
        ("followed_by", days.followed.iter().map(|id| json!(id)).collect()),
        ("at_end", handed_over),
        ("source", source),
        ("confidence", confidence),
    ])
}

/// A day of an end ahead with where it was read.
fn reading(key: &'static str, end: &End) -> Value {
    let [source, confidence] = sourced(Some(&end.source));
    known([(key, day(Some(end.day))), ("source", source), ("confidence", confidence)])
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
            Assumed::ShortestDisputed => "shortest-disputed",
        })
    });
    let only = only(&clips.sizes);
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
    let usd = size.and_then(|size| per_second(&rate.price, size, Orient::Landscape));
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
