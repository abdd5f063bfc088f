//! The strip: one kept video drawn as film. A bar as long as the video, cut where its clips meet; a second bar for what is
//! rendered beyond its length; behind them the takes that are thrown away, each a little higher than the one before.

use rust_decimal::Decimal;

use super::NARROW;
use super::label::{Anchor, Label, width as text_width};
use crate::plan::Plan;
use crate::pricing::Quote;
use crate::pricing::clips::Run;

/// Height of the scale of seconds under the film, px.
const RULER: u64 = 18;
/// Takes drawn behind the film, at most; the rest are stated as a number.
const MOST_TAKES: u64 = 5;
/// Between two cuts, px: one nearer to the cut before it is not drawn.
const CUTS_APART: u64 = 6;
/// Between two marks of the scale, px.
const MARKS_APART: u64 = 60;
/// Lengths of the scale, seconds: the least that holds the film is used. Each has three or two parts of whole seconds.
const RULERS: [u64; 18] = [4, 6, 10, 15, 20, 30, 40, 60, 90, 120, 300, 600, 1800, 3600, 7200, 21_600, 43_200, 86_400];
/// Lengths and takes are counted in thousandths.
const MILLI: u64 = 1000;

/// The chart of one kept video.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Film {
    /// Width, px.
    pub width: u64,
    /// Height, px: 88, on narrow drawings 64. The same for every plan, so that the page below does not move.
    pub height: u64,
    /// Top edge of the film.
    pub top: u64,
    /// Lower edge of the film: always the same, above the scale of seconds.
    pub bottom: u64,
    /// The two rows of holes, from the top.
    pub holes: [u64; 2],
    /// Width of the kept video.
    pub kept: u64,
    /// Width of what is rendered beyond its length.
    pub beyond: u64,
    /// Where one clip ends and the next begins, from the left. Cuts that would run together are drawn once.
    pub cuts: Vec<u64>,
    /// Clips that the video is made of: 1 where it is not cut, or where its clips are not known.
    pub clips: u64,
    /// Whether the exact length is billed and several clips are joined all the same: then the cuts are dashed.
    pub joined: bool,
    /// Takes that are thrown away, the farthest back first.
    pub takes: Vec<Take>,
    /// Number of thrown takes that are not drawn; a part counts as one.
    pub more: u64,
    /// Marks of the scale of seconds.
    pub marks: Vec<Mark>,
}

/// A take that is thrown away: a bar as high as the film, behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Take {
    /// Top edge.
    pub top: u64,
    /// Width; where takes have decimals the last one is only a part and narrower.
    pub width: u64,
    /// 1 is right behind the kept video; the greater, the fainter.
    pub depth: u64,
}

/// A mark of the scale of seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Distance from the left.
    pub x: u64,
    /// The second that it marks.
    pub seconds: u64,
    /// Its label.
    pub label: Label,
}

/// Heights of a film, px.
struct Heights {
    all: u64,
    /// The film, at up to as many takes as leave room for it; more make it lower, so that all is as high as ever.
    film: u64,
    /// How far each thrown take shows above the one in front of it.
    peek: u64,
    /// Between the film's edge and its holes.
    holes: u64,
}

const WIDE: Heights = Heights { all: 88, film: 52, peek: 6, holes: 8 };
const SLIM: Heights = Heights { all: 64, film: 36, peek: 4, holes: 6 };

/// The chart of one kept video, `width` px wide. `clips` are those that a render is made of, also where its exact length is
/// billed ([`crate::pricing::real_clips`]). With drafts every draft is thrown away, and all finals but one.
#[must_use]
// Not inlined, so that its locals are not added to those of who calls it (docs/decisions/0020).
#[inline(never)]
pub fn film(plan: &Plan, quote: &Quote, clips: &[Run], width: u64) -> Film {
    let heights = if width < NARROW { SLIM } else { WIDE };
    let (kept, made) = (millis(plan.seconds), millis(quote.billed.seconds));
    let ruler = RULERS.into_iter().find(|&ruler| ruler.saturating_mul(MILLI) >= made).unwrap_or(86_400);
    let x = |millis: u64| share(millis, ruler.saturating_mul(MILLI), width);
    let (kept_width, made_width) = (x(kept).max(2), x(made).max(2));
    let finals = quote.draft.as_ref().map_or(0, |_| millis(plan.finals));
    let thrown = millis(plan.attempts).saturating_add(finals).saturating_sub(MILLI);
    let drawn = thrown.div_ceil(MILLI).min(MOST_TAKES);
    let bottom = heights.all.saturating_sub(RULER);
    let frame = bottom.saturating_sub(drawn.saturating_mul(heights.peek)).min(heights.film);
    let top = bottom.saturating_sub(frame);
    let count = clips.iter().fold(0_u64, |sum, run| sum.saturating_add(run.count.into())).max(1);
    Film {
        width,
        height: heights.all,
        top,
        bottom,
        holes: [top.saturating_add(heights.holes), bottom.saturating_sub(heights.holes)],
        kept: kept_width,
        beyond: made_width.saturating_sub(kept_width),
        cuts: cuts(clips, x),
        clips: count,
        joined: count > 1 && quote.billed.runs.is_empty(),
        takes: (1..=drawn).rev().map(|depth| take(depth, thrown, made_width, top, heights.peek)).collect(),
        more: thrown.div_ceil(MILLI).saturating_sub(MOST_TAKES),
        marks: marks(ruler, width, heights.all),
    }
}

/// Where clips meet, from the left.
fn cuts(clips: &[Run], x: impl Fn(u64) -> u64) -> Vec<u64> {
    let lengths = clips.iter().flat_map(|run| {
        let count = usize::try_from(run.count).unwrap_or(usize::MAX);
        std::iter::repeat_n(u64::from(run.seconds), count)
    });
    let mut ends: Vec<u64> = lengths
        .scan(0_u64, |end, seconds| {
            *end = end.saturating_add(seconds);
            Some(x(end.saturating_mul(MILLI)))
        })
        .collect();
    ends.pop();
    let mut before = 0_u64;
    ends.retain(|&cut| {
        let is_apart = cut.saturating_sub(before) >= CUTS_APART;
        before = if is_apart { cut } else { before };
        is_apart
    });
    ends
}

/// A take of `thrown` thousandths, the last of which is a part.
fn take(depth: u64, thrown: u64, width: u64, top: u64, peek: u64) -> Take {
    let left = thrown.saturating_sub(depth.saturating_sub(1).saturating_mul(MILLI)).min(MILLI);
    Take { top: top.saturating_sub(depth.saturating_mul(peek)), width: share(left, MILLI, width).max(2), depth }
}

/// Marks every third of the scale, or every half where a third is no whole second; or as many such parts apart as their labels need.
fn marks(ruler: u64, width: u64, height: u64) -> Vec<Mark> {
    let text = text_width(letters(ruler));
    // The last label ends at its mark, the one before has its middle there.
    let apart = text.saturating_add(text.div_ceil(2)).saturating_add(8).max(MARKS_APART);
    let parts = if ruler.is_multiple_of(3) { 3 } else { 2 };
    let every = (1..=parts).find(|&every| share(every, parts, width) >= apart).unwrap_or(parts);
    let step = ruler.div_ceil(parts).saturating_mul(every);
    let baseline = height.saturating_sub(4);
    (0..=parts)
        .map(|at| at.saturating_mul(step))
        .filter(|&seconds| seconds <= ruler)
        .map(|seconds| {
            let x = share(seconds, ruler, width);
            Mark { x, seconds, label: Label::new(Anchor::Middle, x, baseline, text_width(letters(seconds)), width) }
        })
        .collect()
}

/// Letters of a number of seconds with a separator for every three digits and its unit: 8 for 86,400 s.
fn letters(seconds: u64) -> usize {
    let digits = usize::try_from(seconds.checked_ilog10().unwrap_or(0)).unwrap_or(0).saturating_add(1);
    digits.saturating_add(digits.saturating_sub(1) / 3).saturating_add(2)
}

/// `part` of `all` on a line of `length` px, rounded down.
fn share(part: u64, all: u64, length: u64) -> u64 {
    part.saturating_mul(length).checked_div(all).unwrap_or_default().min(length)
}

/// Thousandths, rounded up. Lengths and takes have at most 3 decimals.
fn millis(number: Decimal) -> u64 {
    let units = u64::try_from(number.mantissa()).unwrap_or(u64::MAX);
    units.saturating_mul(MILLI).div_ceil(10_u64.saturating_pow(number.scale()))
}
