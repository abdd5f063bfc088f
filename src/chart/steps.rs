//! The chart of a model's prices over time: each price a step as high as it is dear and as long as it was sold.

use super::label::{Anchor, Label, width as text_width};
use crate::catalog::Mode;
use crate::date::Date;
use crate::money::Exact;
use crate::pricing::list_prices::ListPrice;

/// Height, px, and from the top: the word at the end, the axis of days, its labels.
const HEIGHT: u64 = 110;
const END_WORD: u64 = 14;
const AXIS: u64 = 84;
const DAYS: u64 = 102;
/// Height of the dearest price above the axis.
const DEAREST: u64 = 44;
/// Between the ends of the axis and the edges.
const MARGIN: u64 = 16;
/// Width of a step at least.
const LEAST: u64 = 6;
/// A step is so thick to either side, and its label so far above or below.
const HALF_LINE: u64 = 2;
const ABOVE: u64 = 6;
const BELOW: u64 = 17;
/// Days along the axis, at most.
const MOST_DAYS: usize = 4;

/// Numbers of letters of the labels.
#[derive(Clone, Copy)]
pub struct Letters<'a> {
    /// A price as it is written on its step.
    pub price: &'a dyn Fn(&ListPrice<'_>) -> usize,
    /// A day.
    pub day: &'a dyn Fn(Date) -> usize,
    /// That the model ended, or ends.
    pub end: usize,
    /// The word for today.
    pub today: usize,
}

/// The chart of a model's prices.
#[derive(Clone, Debug, PartialEq)]
pub struct Steps<'a> {
    /// Width, px.
    pub width: u64,
    /// Height, px.
    pub height: u64,
    /// Distance of the axis of days from the top.
    pub axis: u64,
    /// The prices, in the order given.
    pub steps: Vec<Step<'a>>,
    /// Upright lines from one price to the one that followed it, in the same mode.
    pub changes: Vec<Change>,
    /// Where the model ended, or ends; `None` where no such day is known.
    pub end: Option<Mark>,
    /// Today, with its word under the axis.
    pub today: Mark,
    /// Days under the axis, from the left: today's word counts as one of at most four.
    pub days: Vec<Day>,
}

/// A price while it is sold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step<'a> {
    /// The price.
    pub price: ListPrice<'a>,
    /// Left end: its first day or, where nobody has read it, the first on which it is known to hold.
    pub left: u64,
    /// Right end: its last day, the model's, or the end of the scale.
    pub right: u64,
    /// Distance from the top.
    pub y: u64,
    /// Whether its first day is known; else it has no mark where it begins.
    pub is_start_known: bool,
    /// The price as it is written; `None` where there is no room for it.
    pub label: Option<Label>,
}

/// A change of price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The day, from the left.
    pub x: u64,
    /// The dearer price, from the top.
    pub top: u64,
    /// The cheaper one.
    pub bottom: u64,
}

/// An upright line with a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The day, from the left.
    pub x: u64,
    /// Its word.
    pub label: Label,
}

/// A day under the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// Its tick, from the left.
    pub x: u64,
    /// The day.
    pub day: Date,
    /// Its label.
    pub label: Label,
}

/// The scale of days.
struct Scale {
    from: Date,
    to: Date,
    width: u64,
}

impl Scale {
    fn x(&self, day: Date) -> u64 {
        let length = self.width.saturating_sub(MARGIN.saturating_mul(2));
        let all = u64::from(self.to.days_since(self.from)).max(1);
        let since = u64::from(day.days_since(self.from)).min(all);
        MARGIN.saturating_add(since.saturating_mul(length).checked_div(all).unwrap_or_default())
    }
}

/// The chart of a model's prices, `width` px wide, from the first day of any to `today`, or to the model's `end` where that is
/// still to come; `None` where there are no prices.
#[must_use]
pub fn steps<'a>(
    prices: &[ListPrice<'a>],
    end: Option<Date>,
    today: Date,
    letters: &Letters<'_>,
    width: u64,
) -> Option<Steps<'a>> {
    let from = prices.iter().map(|price| price.rate.known_from()).min()?.min(today);
    let scale = Scale { from, to: end.map_or(today, |end| end.max(today)), width };
    let dearest = prices.iter().map(|price| price.usd).max()?;
    let mut steps: Vec<Step<'a>> = prices.iter().map(|&price| step(price, dearest, end, &scale)).collect();
    name(&mut steps, letters, width);
    let word = |day: Date, y: u64, letters: usize| {
        let x = scale.x(day);
        Mark { x, label: Label::new(Anchor::Middle, x, y, text_width(letters), width) }
    };
    let today_mark = word(today, DAYS, letters.today);
    Some(Steps {
        width,
        height: HEIGHT,
        axis: AXIS,
        changes: changes(&steps, &scale),
        end: end.map(|day| word(day, END_WORD, letters.end)),
        days: days(prices, end, today_mark.label, letters, &scale),
        today: today_mark,
        steps,
    })
}

fn step<'a>(price: ListPrice<'a>, dearest: Exact, end: Option<Date>, scale: &Scale) -> Step<'a> {
    let last = price.rate.until.into_iter().chain(end).min().unwrap_or(scale.to);
    let right = scale.x(last).max(MARGIN.saturating_add(LEAST));
    let left = scale.x(price.rate.known_from()).min(right.saturating_sub(LEAST));
    let height = if price.usd.is_zero() { 0 } else { price.usd.parts_of(dearest, DEAREST) };
    Step { price, left, right, y: AXIS.saturating_sub(height), is_start_known: price.rate.from.is_some(), label: None }
}

/// Where a price ends on the day that another of the same mode begins.
fn changes(steps: &[Step<'_>], scale: &Scale) -> Vec<Change> {
    let follows = |one: &Step<'_>, next: &Step<'_>| {
        let day = one.price.rate.until.filter(|&day| next.price.rate.from == Some(day))?;
        let (top, bottom) = (one.y.min(next.y), one.y.max(next.y));
        (one.price.rate.mode == next.price.rate.mode).then(|| Change { x: scale.x(day), top, bottom })
    };
    steps.iter().flat_map(|one| steps.iter().filter_map(move |next| follows(one, next))).collect()
}

/// Writes each price on its step, from the left or from the right, above or below, where no other stands and no step passes.
fn name(steps: &mut [Step<'_>], letters: &Letters<'_>, width: u64) {
    let lines: Vec<(u64, u64, u64)> = steps.iter().map(|step| (step.left, step.right, step.y)).collect();
    let mut named: Vec<Label> = Vec::new();
    for step in steps {
        let room = text_width((letters.price)(&step.price));
        let (above, below) = (step.y.saturating_sub(ABOVE), step.y.saturating_add(BELOW));
        let at = |anchor: Anchor, x: u64, y: u64| Label::new(anchor, x, y, room, width);
        let places = [
            at(Anchor::Start, step.left, above),
            at(Anchor::End, step.right, above),
            at(Anchor::Start, step.left, below),
            at(Anchor::End, step.right, below),
        ];
        let is_free = |label: &Label| {
            label.bottom() <= AXIS
                && !named.iter().any(|other| other.overlaps(*label))
                && !lines.iter().any(|&line| is_crossed(*label, line))
        };
        step.label = places.into_iter().find(is_free);
        named.extend(step.label);
    }
}

/// Whether a step from `left` to `right` at `y` passes through a label.
fn is_crossed(label: Label, (left, right, y): (u64, u64, u64)) -> bool {
    let is_beside = label.right() < left || right < label.left();
    !is_beside && label.top() < y.saturating_add(HALF_LINE) && y < label.bottom().saturating_add(HALF_LINE)
}

/// The days that there is room for beside today's word: the model's end first, then the first and the others of the prices.
fn days(prices: &[ListPrice<'_>], end: Option<Date>, today: Label, letters: &Letters<'_>, scale: &Scale) -> Vec<Day> {
    let starts = prices.iter().map(|price| price.rate.known_from());
    let ends = prices.iter().filter_map(|price| price.rate.until);
    let mut found: Vec<Day> = Vec::new();
    for day in end.into_iter().chain([scale.from]).chain(starts).chain(ends) {
        let (x, room) = (scale.x(day), text_width((letters.day)(day)));
        let place = |anchor| Day { x, day, label: Label::new(anchor, x, DAYS, room, scale.width) };
        let is_free = |place: &Day| {
            let other = found.iter().any(|other| other.day == day || other.label.overlaps(place.label));
            !other && !today.overlaps(place.label)
        };
        let places = [Anchor::Middle, Anchor::Start, Anchor::End].map(place);
        if let Some(day) = places.into_iter().find(is_free).filter(|_| found.len().saturating_add(1) < MOST_DAYS) {
            found.push(day);
        }
    }
    found.sort_by_key(|day| day.day);
    found
}

impl Step<'_> {
    /// Whether it is the price of renders that are answered later, in a batch or off-peak: its line is dashed.
    #[must_use]
    pub fn is_deferred(&self) -> bool {
        self.price.rate.mode != Mode::Standard
    }
}
