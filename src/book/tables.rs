//! Writes a [`Book`] as Rust source: the static tables that the page carries.

use std::fmt::Write as _;

use crate::catalog::{
    Book, ClipLength, Lifecycle, Model, Price, Provider, Rate, RequestLimit, Size, Source, UsageTier,
};
use crate::date::Date;
use crate::number::Number;

/// Rust source that defines `pub static SHIPPED: Book`, for a module that imports everything of `catalog`, `date::Date` and
/// `number::Number`, and `Cow`.
#[must_use]
pub fn to_rust(book: &Book) -> String {
    format!(
        "/// The price book of this build.\npub static SHIPPED: Book = Book {{ providers: {}, models: {} }};\n",
        list(&book.providers, provider),
        list(&book.models, model),
    )
}

fn list<T>(items: &[T], write: impl Fn(&T) -> String) -> String {
    let mut out = String::from("Cow::Borrowed(&[");
    for item in items {
        let _ = write!(out, "{}, ", write(item));
    }
    out + "])"
}

fn text(value: &str) -> String {
    format!("Cow::Borrowed({value:?})")
}

fn option<T>(value: Option<&T>, write: impl Fn(&T) -> String) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({})", write(value)))
}

fn date(date: &Date) -> String {
    format!("Date::known({}, {}, {})", date.year(), date.month(), date.day())
}

fn number(number: &Number) -> String {
    format!("Number::scaled({}, {})", number.units(), number.scale())
}

fn source(source: &Source) -> String {
    let copy = option(source.copy.as_ref(), date);
    format!("Source {{ url: {}, read: {}, copy: {copy} }}", text(&source.url), date(&source.read))
}

fn provider(provider: &Provider) -> String {
    format!(
        "Provider {{ id: {}, name: {}, tiers: {}, limits_source: {} }}",
        text(&provider.id),
        text(&provider.name),
        list(&provider.tiers, tier),
        option(provider.limits_source.as_ref(), source),
    )
}

fn tier(tier: &UsageTier) -> String {
    let (paid, limit) = (number(&tier.paid), number(&tier.spend_limit));
    format!("UsageTier {{ tier: {}, paid: {paid}, spend_limit: {limit} }}", tier.tier)
}

fn model(model: &Model) -> String {
    format!(
        "Model {{ id: {}, name: {}, provider: {}, audio: AudioPolicy::{:?}, sizes: {}, clips: {}, rates: {}, \
         requests_per_minute: {}, lifecycle: {} }}",
        text(&model.id),
        text(&model.name),
        text(&model.provider),
        model.audio,
        list(&model.sizes, size),
        list(&model.clips, clip),
        list(&model.rates, rate),
        list(&model.requests_per_minute, requests),
        lifecycle(&model.lifecycle),
    )
}

fn size(size: &Size) -> String {
    format!("Size {{ res: Res::{:?}, landscape: {:?}, portrait: {:?} }}", size.res, size.landscape, size.portrait)
}

fn clip(clip: &ClipLength) -> String {
    let (from, source) = (date(&clip.from), source(&clip.source));
    format!("ClipLength {{ seconds: {}, from: {from}, source: {source} }}", clip.seconds)
}

fn requests(limit: &RequestLimit) -> String {
    format!("{limit:?}")
}

fn lifecycle(days: &Lifecycle) -> String {
    format!(
        "Lifecycle {{ offered: {}, announced: {}, retired: {}, source: {} }}",
        option(days.offered.as_ref(), date),
        option(days.announced.as_ref(), date),
        option(days.retired.as_ref(), date),
        source(&days.source),
    )
}

fn rate(rate: &Rate) -> String {
    let price = match &rate.price {
        Price::PerSecond(usd) => format!("Price::PerSecond({})", number(usd)),
    };
    format!(
        "Rate {{ res: Res::{:?}, mode: Mode::{:?}, price: {price}, from: {}, until: {}, source: {}, confidence: \
         Confidence::{:?} }}",
        rate.res,
        rate.mode,
        option(rate.from.as_ref(), date),
        option(rate.until.as_ref(), date),
        source(&rate.source),
        rate.confidence,
    )
}
