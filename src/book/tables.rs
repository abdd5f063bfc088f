//! Writes a [`Book`] as Rust source: the static tables that are compiled into the page. Checks nothing.

use std::fmt::Write as _;

use rust_decimal::Decimal;

use crate::catalog::{
    BatchWindow, BlockedRule, Book, Cap, ClipLengths, ClipPrice, End, Lifecycle, Model, Price, Provider, Rate,
    ReportedAttempts, RequestLimit, Retired, Size, Source, Surcharge, Text, UnpricedModel, UsageTier,
};
use crate::date::Date;

/// Rust source that defines `pub static SHIPPED: Book`. The module that includes it has to import all of `catalog`,
/// `date::Date`, `rust_decimal::Decimal` and `std::borrow::Cow`.
#[must_use]
pub fn to_rust(book: &Book) -> String {
    format!(
        "/// The price book of this build.\npub static SHIPPED: Book = \
         Book {{ providers: {}, models: {}, retired: {}, unpriced: {}, \
         attempts: {} }};\n",
        list(&book.providers, provider),
        list(&book.models, model),
        list(&book.retired, retired),
        list(&book.unpriced, unpriced),
        list(&book.attempts, reported),
    )
}

fn list<T>(items: &[T], write: impl Fn(&T) -> String) -> String {
    let mut out = String::from("Cow::Borrowed(&[");
    for item in items {
        let _ = write!(out, "{}, ", write(item));
    }
    out + "])"
}

fn retired(model: &Retired) -> String {
    format!(
        "Retired {{ name: {}, provider: {}, ended: {}, followed: {}, followed_names: {}, source: {} }}",
        text(&model.name),
        text(&model.provider),
        date(&model.ended),
        texts(&model.followed),
        texts(&model.followed_names),
        option(model.source.as_ref(), source),
    )
}

fn unpriced(model: &UnpricedModel) -> String {
    format!(
        "UnpricedModel {{ name: {}, maker: {}, why: NoPrice::{:?}, source: {} }}",
        text(&model.name),
        text(&model.maker),
        model.why,
        option(model.source.as_ref(), source),
    )
}

fn reported(report: &ReportedAttempts) -> String {
    format!(
        "ReportedAttempts {{ id: {}, attempts: {}, published: {}, source: {} }}",
        text(&report.id),
        number(&report.attempts),
        option(report.published.as_ref(), date),
        option(report.source.as_ref(), source),
    )
}

fn text(value: &str) -> String {
    format!("Cow::Borrowed({value:?})")
}

fn texts(all: &[Text]) -> String {
    list(all, |one: &Text| text(one))
}

fn option<T>(value: Option<&T>, write: impl Fn(&T) -> String) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({})", write(value)))
}

fn date(date: &Date) -> String {
    format!("Date::known({}, {}, {})", date.year(), date.month(), date.day())
}

fn number(number: &Decimal) -> String {
    let [low, middle, high] = [number.unpack().lo, number.unpack().mid, number.unpack().hi];
    format!("Decimal::from_parts({low}, {middle}, {high}, false, {})", number.scale())
}

fn source(source: &Source) -> String {
    let copy = option(source.copy.as_ref(), date);
    format!(
        "Source {{ url: {}, first_read: {}, read: {}, copy: {copy}, confidence: Confidence::{:?} }}",
        text(&source.url),
        date(&source.first_read),
        date(&source.read),
        source.confidence,
    )
}

fn provider(provider: &Provider) -> String {
    format!(
        "Provider {{ id: {}, name: {}, tiers: {}, caps: {}, limits_source: {}, blocked: {}, batch: {} }}",
        text(&provider.id),
        text(&provider.name),
        list(&provider.tiers, tier),
        list(&provider.caps, cap),
        option(provider.limits_source.as_ref(), source),
        option(provider.blocked.as_ref(), blocked),
        option(provider.batch.as_ref(), batch),
    )
}

fn blocked(rule: &BlockedRule) -> String {
    format!("BlockedRule {{ billed: Blocked::{:?}, source: {} }}", rule.billed, source(&rule.source))
}

fn batch(window: &BatchWindow) -> String {
    format!("BatchWindow {{ hours: {}, source: {} }}", window.hours, source(&window.source))
}

fn cap(cap: &Cap) -> String {
    format!(
        "Cap {{ account: {}, paid: {}, at_once: {}, requests_per_minute: {:?}, per_day: {:?}, res: {} }}",
        text(&cap.account),
        option(cap.paid.as_ref(), number),
        cap.at_once,
        cap.requests_per_minute,
        cap.per_day,
        option(cap.res.as_ref(), |res| format!("Res::{res:?}")),
    )
}

fn tier(tier: &UsageTier) -> String {
    let (paid, limit) = (number(&tier.paid), number(&tier.spend_limit));
    format!("UsageTier {{ tier: {}, paid: {paid}, spend_limit: {limit} }}", tier.tier)
}

fn model(model: &Model) -> String {
    format!(
        "Model {{ id: {}, sells: {}, name: {}, provider: {}, audio: AudioPolicy::{:?}, notes: {}, sizes: {}, clips: {}, \
         rates: {}, surcharges: {}, requests_per_minute: {}, lifecycle: {} }}",
        text(&model.id),
        option(model.sells.as_ref(), |id| text(id)),
        text(&model.name),
        text(&model.provider),
        model.audio,
        list(&model.notes, |note| format!("Note::{note:?}")),
        list(&model.sizes, size),
        list(&model.clips, clip),
        list(&model.rates, rate),
        list(&model.surcharges, surcharge),
        list(&model.requests_per_minute, requests),
        lifecycle(&model.lifecycle),
    )
}

fn size(size: &Size) -> String {
    format!("Size {{ res: Res::{:?}, landscape: {:?}, portrait: {:?} }}", size.res, size.landscape, size.portrait)
}

fn clip(clips: &ClipLengths) -> String {
    format!(
        "ClipLengths {{ seconds: {}, sizes: {}, assumed: {}, from: {}, source: {} }}",
        list(&clips.seconds, u32::to_string),
        list(&clips.sizes, |res| format!("Res::{res:?}")),
        option(clips.assumed.as_ref(), |assumed| format!("Assumed::{assumed:?}")),
        option(clips.from.as_ref(), date),
        source(&clips.source),
    )
}

fn price(price: &Price) -> String {
    match price {
        Price::PerSecond(usd) => format!("Price::PerSecond(UsdPerSecond({}))", number(&usd.0)),
        Price::PerClip(clips) => format!("Price::PerClip({})", list(clips, clip_price)),
        Price::TokensByPixels(frames, pixels, usd) => {
            format!("Price::TokensByPixels({frames:?}, {pixels:?}, UsdPerMillionTokens({}))", number(&usd.0))
        }
        Price::TokensByRate(tokens, usd) => {
            format!("Price::TokensByRate({tokens:?}, UsdPerMillionTokens({}))", number(&usd.0))
        }
        Price::Units(units, usd) => {
            let (units, usd) = (number(&units.0), number(&usd.0));
            format!("Price::Units(UnitsPerSecond({units}), UsdPerUnit({usd}))")
        }
    }
}

fn clip_price(clip: &ClipPrice) -> String {
    format!("ClipPrice {{ seconds: {}, usd: UsdPerClip({}) }}", clip.seconds, number(&clip.usd.0))
}

fn surcharge(one: &Surcharge) -> String {
    format!(
        "Surcharge {{ usd: UsdPerImage({}), free: {}, source: {} }}",
        number(&one.usd.0),
        one.free,
        source(&one.source)
    )
}

fn requests(limit: &RequestLimit) -> String {
    format!("{limit:?}")
}

fn lifecycle(days: &Lifecycle) -> String {
    format!(
        "Lifecycle {{ offered: {}, announced: {}, retired: {}, ends: {}, not_before: {}, followed: {}, hands_over: {}, \
         source: {} }}",
        option(days.offered.as_ref(), date),
        option(days.announced.as_ref(), date),
        option(days.retired.as_ref(), date),
        option(days.ends.as_ref(), end),
        list(&days.not_before, end),
        option(days.followed.as_ref(), |id| text(id)),
        days.hands_over,
        option(days.source.as_ref(), source),
    )
}

fn end(end: &End) -> String {
    format!("End {{ day: {}, source: {} }}", date(&end.day), source(&end.source))
}

fn rate(rate: &Rate) -> String {
    format!(
        "Rate {{ res: Res::{:?}, sound: Sound::{:?}, mode: Mode::{:?}, price: {}, from: {}, until: {}, source: {} }}",
        rate.res,
        rate.sound,
        rate.mode,
        price(&rate.price),
        option(rate.from.as_ref(), date),
        option(rate.until.as_ref(), date),
        source(&rate.source),
    )
}
