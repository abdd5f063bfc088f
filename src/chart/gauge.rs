//! The gauges of limits: a plan's spend, or its requests per minute, against the limit of each usage tier.
//!
//! Tiers grow by factors: from $100 to $200,000 on one scale the first four would be one tick. So each tier has a step of the same
//! width, and a value stands between two limits at its share of that step.

use super::axis::Written;
use super::label::{Anchor, Label};
use crate::money::Exact;
use crate::pricing::limits::LimitsCheck;

/// Height, px: two gauges, one above the other, are 80.
const HEIGHT: u64 = 40;
/// From the top: baseline of the tiers' numbers, the line, baseline of their limits.
const NUMBERS: u64 = 13;
const LINE: u64 = 20;
const LIMITS: u64 = 36;
/// Width of a tier's number.
const NUMBER: u64 = 16;
/// Parts of a step in which a value's place is counted.
const FINE: u64 = 1_000_000;

/// A gauge of usage tiers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gauge {
    /// Width, px.
    pub width: u64,
    /// Height, px.
    pub height: u64,
    /// Distance of the line from the top.
    pub line: u64,
    /// The tiers, the lowest first, each at the end of its step. Half a step follows for what is above all limits.
    pub tiers: Vec<Tier>,
    /// The place of the plan's value, from the left.
    pub value: u64,
}

/// A tier of a gauge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tier {
    /// Its number.
    pub tier: u8,
    /// Its limit.
    pub limit: Exact,
    /// Its tick, from the left.
    pub x: u64,
    /// Whether it is the first whose limit covers the value; true of none where the value is above all limits.
    pub is_needed: bool,
    /// Its number, above the line.
    pub number: Label,
    /// Its limit, below the line; `None` where there is no room beside those of the needed, the last and the first tier.
    pub amount: Option<Label>,
}

/// The gauge of a month's or project's API spend, US dollars; `None` where the provider publishes no tiers.
#[must_use]
pub fn spend(check: &LimitsCheck, written: &Written<'_>, width: u64) -> Option<Gauge> {
    let limits = check.tiers.iter().map(|fit| (fit.tier.tier, Exact::from(fit.tier.spend_limit)));
    gauge(check.spend, &limits.collect::<Vec<_>>(), written, width)
}

/// The gauge of requests per minute to each model of the plan, with the model's name; none where they do not count: for a project,
/// and for a batch.
#[must_use]
pub fn requests<'a>(check: &'a LimitsCheck, written: &Written<'_>, width: u64) -> Vec<(&'a str, Gauge)> {
    let models = check.tiers.iter().find(|fit| fit.sending.is_some()).map(|fit| fit.requests.as_slice());
    let of = |model: &'a str, value: Exact| {
        let limit = |at: &'a crate::pricing::limits::TierFit| {
            let own = at.requests.iter().find(|own| own.model == model)?;
            Some((at.tier.tier, Exact::whole(own.limit.into())))
        };
        let limits: Vec<(u8, Exact)> = check.tiers.iter().filter_map(limit).collect();
        Some((model, gauge(value, &limits, written, width)?))
    };
    let loads = models.unwrap_or_default().iter().filter_map(|own| Some((own.model.as_str(), own.per_minute?)));
    loads.filter_map(|(model, value)| of(model, value)).collect()
}

/// The gauge of a value against the limits of tiers, the lowest first, `width` px wide; `None` where there are none.
///
/// # Examples
/// $1,500 between limits of $1,000 and $5,000 stands an eighth of a step right of the former.
#[must_use]
// Not inlined, so that its locals are not added to those of who calls it (docs/decisions/0020).
#[inline(never)]
pub fn gauge(value: Exact, limits: &[(u8, Exact)], written: &Written<'_>, width: u64) -> Option<Gauge> {
    let count = u64::try_from(limits.len()).ok().filter(|&count| count > 0)?;
    let needed = limits.iter().position(|&(_, limit)| value <= limit);
    // A step is two halves, and one half follows.
    let halves = count.saturating_mul(2).saturating_add(1);
    let place = |steps: u64, part: u64| {
        let fine = steps.saturating_mul(FINE).saturating_add(part).saturating_mul(2);
        fine.saturating_mul(width).checked_div(halves.saturating_mul(FINE)).unwrap_or_default()
    };
    let tier = |(steps, (at, &(tier, limit))): (u64, (usize, &(u8, Exact)))| {
        let x = place(steps, 0);
        let number = Label::new(Anchor::Middle, x, NUMBERS, NUMBER, width);
        Tier { tier, limit, x, is_needed: needed == Some(at), number, amount: None }
    };
    let mut tiers: Vec<Tier> = (1..).zip(limits.iter().enumerate()).map(tier).collect();
    name(&mut tiers, needed, written, width);
    let steps = needed.map_or(count, |at| u64::try_from(at).unwrap_or(u64::MAX));
    let part = needed.map_or(FINE / 4, |at| part_of_step(value, limits, at));
    Some(Gauge { width, height: HEIGHT, line: LINE, tiers, value: place(steps, part) })
}

/// How far a value is from the limit before `at` (zero for the first) to that one, in millionths.
fn part_of_step(value: Exact, limits: &[(u8, Exact)], at: usize) -> u64 {
    let limit = limits.get(at).map_or(Exact::ZERO, |&(_, limit)| limit);
    if limit.is_zero() {
        return 0;
    }
    let before = at.checked_sub(1).and_then(|before| limits.get(before)).map_or(Exact::ZERO, |&(_, limit)| limit);
    let (from, to) = (before.parts_of(limit, FINE), value.parts_of(limit, FINE));
    to.saturating_sub(from).saturating_mul(FINE).checked_div(FINE.saturating_sub(from)).unwrap_or_default()
}

/// Writes the limits that there is room for: of the needed tier first, then of the last and the first.
fn name(tiers: &mut [Tier], needed: Option<usize>, written: &Written<'_>, width: u64) {
    let ends = [needed, tiers.len().checked_sub(1), Some(0)].into_iter().flatten();
    let order: Vec<usize> = ends.chain(0..tiers.len()).collect();
    let mut named: Vec<Label> = Vec::new();
    for at in order {
        let Some(tier) = tiers.get_mut(at).filter(|tier| tier.amount.is_none()) else { continue };
        let label = Label::new(Anchor::Middle, tier.x, LIMITS, written.width(tier.limit), width);
        if !named.iter().any(|other| other.overlaps(label)) {
            named.push(label);
            tier.amount = Some(label);
        }
    }
}
