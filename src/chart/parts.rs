//! The parts of the full cost as one bar: a segment for each part that is not zero.

use strum::VariantArray;

use super::label::{Anchor, Label, width as text_width};
use crate::pricing::total_cost::{CostPart, TotalCost};

/// Height, px, of the drawing and of the bar in it, and the baseline of the names below.
const HEIGHT: u64 = 44;
const BAR: u64 = 22;
const BASELINE: u64 = 38;
/// Width of a segment at least.
const LEAST: u64 = 3;

/// The bar of a total cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// Width, px, of the drawing and of all segments together.
    pub width: u64,
    /// Height of the drawing, px.
    pub height: u64,
    /// Height of the bar, at the top of it.
    pub bar: u64,
    /// The parts that are not zero, in the order of [`CostPart`]; none of a plan that costs nothing.
    pub segments: Vec<Segment>,
}

/// A part of the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Which part.
    pub part: CostPart,
    /// Left edge.
    pub x: u64,
    /// Width, at least 3 px.
    pub width: u64,
    /// Its name, below its left edge; `None` where that of a larger part stands there.
    pub label: Option<Label>,
}

/// The bar of a total cost, `width` px wide. `letters` are the number of letters of each part's name.
///
/// # Examples
/// $150 of API spend and $450 of setup on 760 px: segments of 190 and 570 px.
#[must_use]
// Not inlined, so that its locals are not added to those of who calls it (docs/decisions/0020).
#[inline(never)]
pub fn parts(cost: &TotalCost, letters: &dyn Fn(CostPart) -> usize, width: u64) -> Parts {
    let shares = CostPart::VARIANTS.iter().map(|&part| (part, cost.part(part)));
    let mut segments: Vec<Segment> = shares
        .filter(|(_, amount)| !amount.is_zero())
        .map(|(part, amount)| {
            let width = amount.parts_of(cost.total, width).max(LEAST);
            Segment { part, x: 0, width, label: None }
        })
        .collect();
    fill(&mut segments, width);
    name(&mut segments, letters, width);
    Parts { width, height: HEIGHT, bar: BAR, segments }
}

/// Gives the largest segment what rounding left over, or took too much, and puts all side by side.
fn fill(segments: &mut [Segment], width: u64) {
    let all = segments.iter().fold(0_u64, |sum, segment| sum.saturating_add(segment.width));
    if let Some(largest) = segments.iter_mut().max_by_key(|segment| segment.width) {
        largest.width = largest.width.saturating_add(width).saturating_sub(all);
    }
    let mut x = 0_u64;
    for segment in segments {
        segment.x = x;
        x = x.saturating_add(segment.width);
    }
}

/// Names the segments, the largest first, where no other name stands.
fn name(segments: &mut [Segment], letters: &dyn Fn(CostPart) -> usize, width: u64) {
    let mut largest_first: Vec<&mut Segment> = segments.iter_mut().collect();
    largest_first.sort_by_key(|segment| std::cmp::Reverse(segment.width));
    let mut named: Vec<Label> = Vec::new();
    for segment in largest_first {
        let label = Label::new(Anchor::Start, segment.x, BASELINE, text_width(letters(segment.part)), width);
        if !named.iter().any(|other| other.overlaps(label)) {
            named.push(label);
            segment.label = Some(label);
        }
    }
}
