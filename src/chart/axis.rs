//! Axes of money: which amounts stand along one, and where.

use super::label::{Anchor, Label, width};
use crate::money::Exact;

/// How the page writes the amounts of a chart, as far as the geometry has to know.
#[derive(Clone, Copy)]
pub struct Written<'a> {
    /// Decimals of the currency: no tick has more.
    pub decimals: u32,
    /// The number of letters of an amount as it is written.
    pub letters: &'a dyn Fn(Exact) -> usize,
}

impl Written<'_> {
    /// Width kept for an amount, px.
    #[must_use]
    pub fn width(&self, amount: Exact) -> u64 {
        width((self.letters)(amount))
    }
}

/// An amount along an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Its place along the axis: px from the left of a horizontal one, from the top of a vertical one.
    pub at: u64,
    /// The amount.
    pub amount: Exact,
    /// Its label; `None` where there is no room for it.
    pub label: Option<Label>,
}

/// A horizontal axis of money from zero to the next tick above the greatest amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Across {
    /// Its left end, zero.
    pub left: u64,
    /// Its right end.
    pub right: u64,
    /// At most four amounts from zero to the end, the labels of which do not overlap.
    pub ticks: Vec<Tick>,
}

impl Across {
    /// The axis from `left` to `right` in a drawing of `room` px, with its labels at `baseline`.
    #[must_use]
    pub fn new(greatest: Exact, (left, right): (u64, u64), baseline: u64, room: u64, written: &Written<'_>) -> Across {
        let amounts = greatest.ticks(written.decimals);
        let mut axis = Across { left, right, ticks: Vec::new() };
        let end = amounts.last().copied().unwrap_or(Exact::ONE);
        let tick = |amount: Exact| {
            let at = axis.left.saturating_add(amount.parts_of(end, axis.length()));
            let label = Label::new(Anchor::Middle, at, baseline, written.width(amount), room);
            Tick { at, amount, label: Some(label) }
        };
        axis.ticks = without_overlaps(amounts.into_iter().map(tick).collect());
        axis
    }

    /// Its length, px.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.right.saturating_sub(self.left)
    }

    /// The place of an amount, px from the left.
    #[must_use]
    pub fn x(&self, amount: Exact) -> u64 {
        let end = self.ticks.last().map_or(Exact::ONE, |tick| tick.amount);
        self.left.saturating_add(amount.parts_of(end, self.length()))
    }
}

/// Where labels overlap only the ends keep theirs; where these overlap only the greater.
fn without_overlaps(mut ticks: Vec<Tick>) -> Vec<Tick> {
    if are_apart(&ticks) {
        return ticks;
    }
    let between = 1..ticks.len().saturating_sub(1);
    ticks.get_mut(between).into_iter().flatten().for_each(|tick| tick.label = None);
    if !are_apart(&ticks)
        && let Some(first) = ticks.first_mut()
    {
        first.label = None;
    }
    ticks
}

fn are_apart(ticks: &[Tick]) -> bool {
    let labels: Vec<Label> = ticks.iter().filter_map(|tick| tick.label).collect();
    labels.iter().zip(labels.iter().skip(1)).all(|(one, next)| !one.overlaps(*next))
}
