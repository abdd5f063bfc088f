//! The words of plans beside one another.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use std::cmp::Ordering;

use super::format::Format;
use super::{Named, words};
use crate::catalog::{Mode, Sound};
use crate::date::Date;
use crate::number::Number;
use crate::pricing::Figure;
use crate::pricing::beside::Against;
use crate::scenario::Per;

/// Everything said of plans beside one another in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct BesideWords {
    pub title: &'static str,
    pub help: &'static str,
    pub pin: &'static str,
    pub full: &'static str,
    pub too_long: &'static str,
    pub swap_too_long: &'static str,
    pub figure_column: &'static str,
    pub own: &'static str,
    /// The `n`th plan beside, counted from 1.
    pub other: fn(usize) -> String,
    pub name_own: &'static str,
    pub rename: &'static str,
    pub new_name: &'static str,
    pub swap: &'static str,
    pub remove: &'static str,
    /// The day whose prices a plan is answered with, where it is another one than the plan's.
    pub priced_on: fn(Format, Date) -> String,
    /// How often a plan's videos are made.
    pub often: fn(Per) -> &'static str,
    pub silent: &'static str,
    pub in_batch: &'static str,
    pub more: &'static str,
    pub less: &'static str,
    pub the_same: &'static str,
    /// Where a plan does not have the figure.
    pub none: fn(Option<Figure>) -> &'static str,
}

/// A plan in a few words, where nobody has named it.
#[must_use]
pub fn short(format: Format, Named { plan, model, .. }: Named<'_>) -> String {
    let all = words(format.lang);
    let say = all.beside;
    let (videos, each) = (format.number(plan.videos.into()), format.seconds(plan.seconds));
    let often = (say.often)(plan.per);
    let mut said = format!("{videos} × {each}{often}, {model} {}", plan.res.code());
    if plan.sound == Sound::Off {
        said.push_str(say.silent);
    }
    if plan.mode == Mode::Batch {
        said.push_str(say.in_batch);
    }
    if plan.attempts != Number::ONE {
        said.push_str(", ");
        said.push_str(&(all.market.attempts)(format, plan.attempts));
    }
    if plan.rate.is_some() {
        said.push_str(all.own.marked);
    }
    said
}

/// How a figure stands against the plan's own: `$3 more, × 4`.
#[must_use]
pub fn against(format: Format, against: &Against) -> String {
    let say = words(format.lang).beside;
    let size = format.figure(against.figure, against.size);
    let ratio = against.ratio.map(|ratio| format!(", ×\u{a0}{}", format.ratio(ratio))).unwrap_or_default();
    match against.order {
        Ordering::Greater => format!("{size} {}{ratio}", say.more),
        Ordering::Less => format!("{size} {}{ratio}", say.less),
        Ordering::Equal => say.the_same.to_owned(),
    }
}
