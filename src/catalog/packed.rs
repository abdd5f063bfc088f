//! A book as bytes: how the build hands it to the page. Static tables of the same book are more than twice as heavy in the first load
//! (docs/decisions/0030).
//!
//! Only what the same build wrote is read, so nothing is checked here. Each text stands once, beside the bytes; each source once, among
//! them.

use std::borrow::Cow;

use rust_decimal::Decimal;
use strum::VariantArray;

use super::{
    Assumed, AudioPolicy, BatchWindow, Blocked, BlockedRule, Book, Cap, ClipLengths, ClipPrice, Confidence, End,
    FramesPerSecond, Lifecycle, List, Mode, Model, NoPrice, Note, Pixels, PixelsPerToken, Price, Provider, Rate,
    ReportedAttempts, RequestLimit, Res, Retired, Size, Sound, Source, Surcharge, Text, TokensPerSecond,
    UnitsPerSecond, UnpricedModel, UsageTier, UsdPerClip, UsdPerImage, UsdPerMillionTokens, UsdPerSecond, UsdPerUnit,
};
use crate::date::Date;

/// A book as bytes, and the texts that they refer to.
#[must_use]
pub fn write(book: &Book) -> (Vec<u8>, String) {
    let mut to = Writer::default();
    book.write(&mut to);
    (to.bytes, to.texts)
}

/// The book that was written.
#[must_use]
pub fn read(bytes: &'static [u8], texts: &'static str) -> Book {
    Book::read(&mut Reader { bytes, texts, known: Vec::new(), sources: Vec::new() })
}

#[derive(Default)]
struct Writer {
    bytes: Vec<u8>,
    texts: String,
    known: Vec<String>,
    sources: Vec<Source>,
}

struct Reader {
    bytes: &'static [u8],
    texts: &'static str,
    known: Vec<&'static str>,
    sources: Vec<Source>,
}

impl Writer {
    /// Seven bits a byte, the least first; the eighth says that more follow.
    fn number(&mut self, mut number: u64) {
        loop {
            let [low, ..] = number.to_le_bytes();
            number >>= 7;
            if number == 0 {
                return self.bytes.push(low);
            }
            self.bytes.push(low | 0x80);
        }
    }

    fn place(&mut self, place: usize) {
        self.number(place.try_into().unwrap_or_default());
    }
}

impl Reader {
    fn number(&mut self) -> u64 {
        let mut number = 0;
        for shift in (0_u32..64).step_by(7) {
            let Some((&byte, rest)) = self.bytes.split_first() else { break };
            self.bytes = rest;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        number
    }

    fn place(&mut self) -> usize {
        self.number().try_into().unwrap_or_default()
    }
}

/// What a writer writes and a reader reads, in the same order.
trait Packed: Sized {
    fn write(&self, to: &mut Writer);
    fn read(from: &mut Reader) -> Self;
}

/// Numbers.
macro_rules! numbers {
    ($($number:ident)*) => {$(
        impl Packed for $number {
            fn write(&self, to: &mut Writer) {
                to.number((*self).into());
            }

            fn read(from: &mut Reader) -> $number {
                from.number().try_into().unwrap_or_default()
            }
        }
    )*};
}

numbers! { u8 u16 u32 }

impl Packed for bool {
    fn write(&self, to: &mut Writer) {
        to.number((*self).into());
    }

    fn read(from: &mut Reader) -> bool {
        from.number() != 0
    }
}

/// Numbers with a unit.
macro_rules! units {
    ($($unit:ident)*) => {$(
        impl Packed for $unit {
            fn write(&self, to: &mut Writer) {
                self.0.write(to);
            }

            fn read(from: &mut Reader) -> $unit {
                $unit(Packed::read(from))
            }
        }
    )*};
}

units! {
    UsdPerSecond UsdPerClip UsdPerMillionTokens UsdPerUnit UsdPerImage UnitsPerSecond
    TokensPerSecond PixelsPerToken FramesPerSecond
}

/// Variants, by their place; the one that is named stands in for a place that there is none at.
macro_rules! variants {
    ($($of:ident::$first:ident)*) => {$(
        impl Packed for $of {
            fn write(&self, to: &mut Writer) {
                to.place($of::VARIANTS.iter().position(|one| one == self).unwrap_or_default());
            }

            fn read(from: &mut Reader) -> $of {
                $of::VARIANTS.get(from.place()).copied().unwrap_or($of::$first)
            }
        }
    )*};
}

variants! {
    Assumed::WholeSeconds AudioPolicy::Always Blocked::Free Confidence::High Mode::Standard NoPrice::NotRead Note::NeedsImage
    Res::P360 Sound::On
}

/// Structs, by the order in which their fields stand here.
macro_rules! fields {
    ($($of:ident { $($field:ident)* })*) => {$(
        impl Packed for $of {
            fn write(&self, to: &mut Writer) {
                $(self.$field.write(to);)*
            }

            fn read(from: &mut Reader) -> $of {
                $of { $($field: Packed::read(from)),* }
            }
        }
    )*};
}

fields! {
    Book { providers models retired unpriced attempts }
    Provider { id name tiers caps limits_source blocked batch }
    BatchWindow { hours source }
    BlockedRule { billed source }
    UsageTier { tier paid spend_limit }
    Cap { account paid at_once requests_per_minute per_day res }
    Model { id sells name provider audio notes sizes clips rates surcharges requests_per_minute lifecycle }
    Size { res landscape portrait }
    Pixels { width height }
    ClipLengths { seconds sizes assumed from source }
    Rate { res sound mode price from until source }
    ClipPrice { seconds usd }
    Surcharge { usd free source }
    RequestLimit { tier requests }
    Lifecycle { offered announced retired ends not_before followed hands_over source }
    End { day source }
    Retired { name provider ended followed followed_names source }
    UnpricedModel { name maker why source }
    ReportedAttempts { id attempts published source }
}

impl<T: Packed + Clone> Packed for List<T> {
    fn write(&self, to: &mut Writer) {
        to.place(self.len());
        self.iter().for_each(|one| one.write(to));
    }

    fn read(from: &mut Reader) -> List<T> {
        // Lighter than to collect: each type of item is a loop of its own.
        let mut items = Vec::new();
        for _ in 0..from.place() {
            items.push(T::read(from));
        }
        items.into()
    }
}

impl<T: Packed> Packed for Option<T> {
    fn write(&self, to: &mut Writer) {
        self.is_some().write(to);
        self.iter().for_each(|one| one.write(to));
    }

    fn read(from: &mut Reader) -> Option<T> {
        bool::read(from).then(|| T::read(from))
    }
}

impl Packed for Text {
    fn write(&self, to: &mut Writer) {
        let place = to.known.iter().position(|known| known == self);
        to.place(place.unwrap_or(to.known.len()));
        if place.is_none() {
            to.place(self.len());
            to.texts.push_str(self);
            to.known.push(self.to_string());
        }
    }

    fn read(from: &mut Reader) -> Text {
        let place = from.place();
        if place >= from.known.len() {
            let length = from.place();
            let (text, rest) = from.texts.split_at_checked(length).unwrap_or_default();
            from.texts = rest;
            from.known.push(text);
        }
        Cow::Borrowed(from.known.get(place).copied().unwrap_or_default())
    }
}

impl Packed for Source {
    fn write(&self, to: &mut Writer) {
        let place = to.sources.iter().position(|known| known == self);
        to.place(place.unwrap_or(to.sources.len()));
        if place.is_none() {
            self.url.write(to);
            self.first_read.write(to);
            self.read.write(to);
            self.copy.write(to);
            self.confidence.write(to);
            to.sources.push(self.clone());
        }
    }

    fn read(from: &mut Reader) -> Source {
        let place = from.place();
        if let Some(known) = from.sources.get(place) {
            return known.clone();
        }
        let source = Source {
            url: Packed::read(from),
            first_read: Packed::read(from),
            read: Packed::read(from),
            copy: Packed::read(from),
            confidence: Packed::read(from),
        };
        from.sources.push(source.clone());
        source
    }
}

impl Packed for Date {
    fn write(&self, to: &mut Writer) {
        to.number(self.year().into());
        to.number(self.month().into());
        to.number(self.day().into());
    }

    fn read(from: &mut Reader) -> Date {
        let (year, month, day) = (u16::read(from), u8::read(from), u8::read(from));
        Date::new(year, month, day).unwrap_or(Date::known(1, 1, 1))
    }
}

impl Packed for Decimal {
    fn write(&self, to: &mut Writer) {
        to.number(self.scale().into());
        to.number(self.mantissa().try_into().unwrap_or_default());
    }

    fn read(from: &mut Reader) -> Decimal {
        let (scale, number) = (u32::read(from), from.number());
        Decimal::try_from_i128_with_scale(number.into(), scale).unwrap_or_default()
    }
}

impl Packed for Price {
    fn write(&self, to: &mut Writer) {
        match self {
            Price::PerSecond(usd) => {
                to.number(0);
                usd.write(to);
            }
            Price::PerClip(clips) => {
                to.number(1);
                clips.write(to);
            }
            Price::TokensByPixels(frames, pixels, usd) => {
                to.number(2);
                frames.write(to);
                pixels.write(to);
                usd.write(to);
            }
            Price::TokensByRate(tokens, usd) => {
                to.number(3);
                tokens.write(to);
                usd.write(to);
            }
            Price::Units(units, usd) => {
                to.number(4);
                units.write(to);
                usd.write(to);
            }
        }
    }

    fn read(from: &mut Reader) -> Price {
        match from.number() {
            0 => Price::PerSecond(Packed::read(from)),
            1 => Price::PerClip(Packed::read(from)),
            2 => Price::TokensByPixels(Packed::read(from), Packed::read(from), Packed::read(from)),
            3 => Price::TokensByRate(Packed::read(from), Packed::read(from)),
            _ => Price::Units(Packed::read(from), Packed::read(from)),
        }
    }
}
