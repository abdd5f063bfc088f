//! The words of plans beside one another.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::format::Format;
use super::{NamedPlan, strings_of};
use crate::catalog::{Mode, Sound};
use crate::date::Date;
use crate::names::Code;
use crate::plan::Per;
use crate::pricing::Figure;
use crate::pricing::plans::Difference;

/// Everything said of plans beside one another in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct PlansStrings {
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
pub fn short(format: Format, NamedPlan { plan, model, .. }: NamedPlan<'_>) -> String {
    let all = strings_of(format.lang);
    let strings = all.plans;
    let (videos, each) = (format.number(plan.videos.into()), format.seconds(plan.seconds));
    let often = (strings.often)(plan.per);
    let mut said = format!("{videos} × {each}{often}, {model} {}", plan.res.code());
    if plan.sound == Sound::Off {
        said.push_str(strings.silent);
    }
    if plan.mode == Mode::Batch {
        said.push_str(strings.in_batch);
    }
    if plan.attempts != Decimal::ONE {
        said.push_str(", ");
        said.push_str(&(all.market.attempts)(format, plan.attempts));
    }
    if plan.rate.is_some() {
        said.push_str(all.own_rate.marked);
    }
    said
}

/// How a figure stands against the plan's own: `$3 more, × 4`.
#[must_use]
pub fn against(format: Format, against: &Difference) -> String {
    let strings = strings_of(format.lang).plans;
    let size = format.figure(against.figure, against.size);
    let ratio = against.ratio.map(|ratio| format!(", ×\u{a0}{}", format.ratio(ratio))).unwrap_or_default();
    match against.order {
        Ordering::Greater => format!("{size} {}{ratio}", strings.more),
        Ordering::Less => format!("{size} {}{ratio}", strings.less),
        Ordering::Equal => strings.the_same.to_owned(),
    }
}
