//! The strings of compared plans.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::NamedPlan;
use super::format::Format;
use crate::catalog::{Mode, Sound};
use crate::date::Date;
use crate::names::Code;
use crate::plan::{Per, Together};
use crate::pricing::Figure;
use crate::pricing::plans::Difference;

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct PlansStrings {
    pub help: &'static str,
    /// Since when a model cannot be bought, in short.
    pub retired_short: fn(Format, Date) -> String,
    pub put_beside: &'static str,
    pub full: &'static str,
    pub too_long: &'static str,
    pub figure_column: &'static str,
    pub together: fn(Together) -> &'static str,
    /// Of the table of plans that are added up: its column of plans, its row of sums, and its column of parts.
    pub line: &'static str,
    pub sum: &'static str,
    pub share: &'static str,
    pub own: &'static str,
    /// The label of a compared plan by its number, counted from 1.
    pub other: fn(usize) -> String,
    pub name_own: &'static str,
    pub use_this: &'static str,
    /// The menu of what else is done with a compared plan.
    pub more: &'static str,
    pub rename: &'static str,
    /// Moves a plan one place further forward.
    pub move_up: &'static str,
    pub copy: &'static str,
    pub new_name: &'static str,
    pub remove: &'static str,
    /// Which of the compared plans a narrow screen shows.
    pub which: &'static str,
    /// What comes before the plans that can be added where none stands beside.
    pub add: &'static str,
    pub add_on: fn(&str) -> String,
    pub add_takes: fn(Format, Decimal) -> String,
    pub add_saved: fn(&str) -> String,
    /// The day whose prices apply to a compared plan, where it is not the plan's own.
    pub priced_on: fn(Format, Date) -> String,
    /// How often a plan's videos are made: comes after their number.
    pub often: fn(Per) -> &'static str,
    pub silent: &'static str,
    pub attempts: fn(Format, Decimal) -> String,
    pub in_batch: &'static str,
    pub off_peak: &'static str,
    pub costs_more: &'static str,
    pub costs_less: &'static str,
    pub same: &'static str,
    /// What a cell says where a plan does not have the figure.
    pub none: fn(Option<Figure>) -> &'static str,
    /// What a cell says where a plan is without a parameter.
    pub without: &'static str,
}

/// A plan in a few words, for one without a name: `20 × 10 s a day, Sora 2 720p`.
#[must_use]
pub fn short(format: Format, strings: &PlansStrings, NamedPlan { plan, model, .. }: NamedPlan<'_>) -> String {
    let all = format.strings;
    let (videos, each) = (format.number(plan.videos.into()), format.seconds(plan.seconds));
    let often = (strings.often)(plan.per);
    let mut text = format!("{videos} × {each}{often}, {model} {}", plan.res.code());
    if plan.sound == Sound::Off {
        text.push_str(strings.silent);
    }
    match plan.mode {
        Mode::Standard => {}
        Mode::Batch => text.push_str(strings.in_batch),
        Mode::OffPeak => text.push_str(strings.off_peak),
    }
    if plan.attempts != Decimal::ONE {
        text.push_str(", ");
        text.push_str(&(strings.attempts)(format, plan.attempts));
    }
    if plan.rate.is_some() {
        text.push_str(all.own_rate.marked);
    }
    text
}

/// How a figure differs from the plan's own: `$3 more, × 4`.
#[must_use]
pub fn against(format: Format, strings: &PlansStrings, against: &Difference) -> String {
    let size = format.figure(against.figure, against.size);
    let ratio = against.ratio.map(|ratio| format!(", ×\u{a0}{}", format.ratio(ratio))).unwrap_or_default();
    match against.order {
        Ordering::Greater => format!("{size} {}{ratio}", strings.costs_more),
        Ordering::Less => format!("{size} {}{ratio}", strings.costs_less),
        Ordering::Equal => strings.same.to_owned(),
    }
}
