//! The strip: one kept video drawn as film. A bar as long as the video, cut where its clips meet; a second bar for what is
//! rendered beyond its length; behind them the takes (renders) that are thrown away, each fainter than the one before.

use rust_decimal::Decimal;

use super::WIDTH;
use crate::pricing::Billed;

/// Height of a frame of film.
pub const FRAME: u64 = 132;
/// How far each discarded take shows above the one in front of it.
pub const PEEK: u64 = 9;
/// Discarded takes drawn, at most; the rest are stated as a number.
pub const MOST_TAKES: u64 = 6;
/// Height of the scale of seconds under the film.
pub const RULER: u64 = 48;
/// Cuts drawn, at most; where there are more, no cut is drawn, since they would run together.
const MOST_CUTS: usize = 60;
/// Lengths of the scale, seconds: the least that holds the film is used.
const RULERS: [u64; 17] = [5, 10, 15, 20, 30, 40, 60, 90, 120, 300, 600, 1800, 3600, 7200, 21_600, 43_200, 86_400];
/// Lengths and attempts are counted in thousandths.
const MILLI: u64 = 1000;

/// The chart of one kept video.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// Height of the chart: the same for every plan, with room for [`MOST_TAKES`], so that the page below does not move.
    pub height: u64,
    /// Top edge of the film.
    pub top: u64,
    /// Width of the kept video.
    pub kept: u64,
    /// Width of what is rendered beyond its length.
    pub over: u64,
    /// Where one clip ends and the next begins, from the left; empty where there are too many to draw.
    pub cuts: Vec<u64>,
    /// Discarded takes, the farthest back first.
    pub takes: Vec<Take>,
    /// Number of discarded takes that are not drawn; a part counts as one.
    pub more_takes: u64,
    /// Marks of the scale.
    pub marks: Vec<Mark>,
}

/// A render that is thrown away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Take {
    /// Top edge.
    pub top: u64,
    /// Width; where attempts have decimals the last take is only a part and narrower.
    pub width: u64,
    /// 1 is right behind the kept video; the greater, the fainter.
    pub depth: u64,
}

/// A mark of the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Distance from the left.
    pub x: u64,
    /// The second that it marks.
    pub seconds: u64,
}

/// The chart of one kept video of `seconds`, billed as `billed`, at `attempts` renders per kept video. `finals` is given with
/// drafts: then every attempt is thrown away, and all finals but one.
#[must_use]
pub fn strip(seconds: Decimal, billed: &Billed, attempts: Decimal, finals: Option<Decimal>) -> Strip {
    let (kept, made) = (millis(seconds), millis(billed.seconds));
    let ruler = RULERS.into_iter().find(|&ruler| ruler.saturating_mul(MILLI) >= made).unwrap_or(86_400);
    let full = ruler.saturating_mul(MILLI);
    let x = |millis: u64| millis.saturating_mul(WIDTH).checked_div(full).unwrap_or_default().min(WIDTH);
    let (kept_width, made_width) = (x(kept).max(2), x(made).max(2));
    let discarded = millis(attempts).saturating_add(finals.map_or(0, millis)).saturating_sub(MILLI);
    let top = MOST_TAKES.saturating_mul(PEEK);
    Strip {
        height: top.saturating_add(FRAME).saturating_add(RULER),
        top,
        kept: kept_width,
        over: made_width.saturating_sub(kept_width),
        cuts: cuts(billed, x),
        takes: takes(discarded, made_width, top),
        more_takes: discarded.div_ceil(MILLI).saturating_sub(MOST_TAKES),
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

/// The takes of `discarded` thousandths: whole ones, and a last one that is a part.
fn takes(discarded: u64, width: u64, top: u64) -> Vec<Take> {
    let shown = discarded.div_ceil(MILLI).min(MOST_TAKES);
    let take = |depth: u64| {
        let left = discarded.saturating_sub(depth.saturating_sub(1).saturating_mul(MILLI)).min(MILLI);
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

/// Thousandths, rounded up. Lengths and attempts have at most 3 decimals.
fn millis(number: Decimal) -> u64 {
    let units = u64::try_from(number.mantissa()).unwrap_or(u64::MAX);
    units.saturating_mul(MILLI).div_ceil(10_u64.saturating_pow(number.scale()))
}
