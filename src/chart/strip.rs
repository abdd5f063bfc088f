//! The strip: a video plan drawn as film. What is kept is a bar as long as its seconds, cut where the clips are cut; what is
//! rendered beyond it is a second bar; the takes thrown away lie behind, fainter with each.

use rust_decimal::Decimal;

use super::WIDTH;
use crate::pricing::Billed;

/// Height of a frame of film.
pub const FRAME: u64 = 132;
/// How far each discarded take peeks out above the one before it.
pub const PEEK: u64 = 9;
/// Takes drawn behind the kept one, at most; the rest are counted in words.
pub const MOST_TAKES: u64 = 6;
/// Height of the ruler under the film.
pub const RULER: u64 = 48;
/// Cuts drawn, at most: beyond, they would run together.
const MOST_CUTS: usize = 60;
/// Lengths of the ruler, seconds: the least that holds the film is taken.
const RULERS: [u64; 17] = [5, 10, 15, 20, 30, 40, 60, 90, 120, 300, 600, 1800, 3600, 7200, 21_600, 43_200, 86_400];
/// Parts of a second that the geometry counts in.
const MILLI: u64 = 1000;

/// A plan as film.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// Height of the picture; it leaves room for every take that is drawn, so that nothing jumps.
    pub height: u64,
    /// Where the film begins, from the top.
    pub top: u64,
    /// Width of the kept video.
    pub kept: u64,
    /// Width of what is rendered beyond it, from its end.
    pub over: u64,
    /// Where one clip ends and the next begins.
    pub cuts: Vec<u64>,
    /// Takes behind the kept one, the farthest first.
    pub takes: Vec<Take>,
    /// Takes that are not drawn.
    pub more_takes: u64,
    /// Marks of the ruler.
    pub marks: Vec<Mark>,
}

/// A take that was thrown away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Take {
    /// From the top of the picture.
    pub top: u64,
    /// Its width; a part of a take is narrower.
    pub width: u64,
    /// 1 is right behind the kept one; fainter with each.
    pub depth: u64,
}

/// A mark of the ruler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// From the left.
    pub x: u64,
    /// Which second.
    pub seconds: u64,
}

/// Draws one kept video of `seconds`, billed as `billed`, at `attempts` renders each; with drafts all of those are thrown away, and
/// of the `finals` all but one.
#[must_use]
pub fn strip(seconds: Decimal, billed: &Billed, attempts: Decimal, finals: Option<Decimal>) -> Strip {
    let (kept, made) = (millis(seconds), millis(billed.seconds));
    let ruler = RULERS.into_iter().find(|&ruler| ruler.saturating_mul(MILLI) >= made).unwrap_or(86_400);
    let full = ruler.saturating_mul(MILLI);
    let x = |millis: u64| millis.saturating_mul(WIDTH).checked_div(full).unwrap_or_default().min(WIDTH);
    let (kept_width, made_width) = (x(kept).max(2), x(made).max(2));
    let thrown = millis(attempts).saturating_add(finals.map_or(0, millis)).saturating_sub(MILLI);
    let top = MOST_TAKES.saturating_mul(PEEK);
    Strip {
        height: top.saturating_add(FRAME).saturating_add(RULER),
        top,
        kept: kept_width,
        over: made_width.saturating_sub(kept_width),
        cuts: cuts(billed, x),
        takes: takes(thrown, made_width, top),
        more_takes: thrown.div_ceil(MILLI).saturating_sub(MOST_TAKES),
        marks: marks(ruler, x),
    }
}

fn cuts(billed: &Billed, x: impl Fn(u64) -> u64) -> Vec<u64> {
    let lengths = billed.runs.iter().flat_map(|run| {
        let count = usize::try_from(run.count).unwrap_or(usize::MAX);
        std::iter::repeat_n(u64::from(run.seconds), count)
    });
    let ends: Vec<u64> = lengths
        .take(MOST_CUTS.saturating_add(2))
        .scan(0_u64, |end, seconds| {
            *end = end.saturating_add(seconds);
            Some(x(end.saturating_mul(MILLI)))
        })
        .collect();
    let between = ends.split_last().map(|(_, between)| between).unwrap_or_default();
    if between.len() > MOST_CUTS { Vec::new() } else { between.to_vec() }
}

/// `thrown` thousandths of takes: whole ones, and a last one cut short.
fn takes(thrown: u64, width: u64, top: u64) -> Vec<Take> {
    let shown = thrown.div_ceil(MILLI).min(MOST_TAKES);
    let take = |depth: u64| {
        let left = thrown.saturating_sub(depth.saturating_sub(1).saturating_mul(MILLI)).min(MILLI);
        let width = width.saturating_mul(left).checked_div(MILLI).unwrap_or_default();
        Take { top: top.saturating_sub(depth.saturating_mul(PEEK)), width, depth }
    };
    (1..=shown).rev().map(take).collect()
}

fn marks(ruler: u64, x: impl Fn(u64) -> u64) -> Vec<Mark> {
    let step = ruler.div_ceil(5);
    (0..=5_u64)
        .map(|at| at.saturating_mul(step))
        .filter(|&seconds| seconds <= ruler)
        .map(|seconds| Mark { x: x(seconds.saturating_mul(MILLI)), seconds })
        .collect()
}

/// Thousandths, rounded up: at most three decimals ever stand in a length or a number of attempts.
fn millis(number: Decimal) -> u64 {
    let units = u64::try_from(number.mantissa()).unwrap_or(u64::MAX);
    units.saturating_mul(MILLI).div_ceil(10_u64.saturating_pow(number.scale()))
}
