//! Which clips a video is made of: the cheapest ones that cover its length, or the cheapest single one.
//!
//! Knows lengths and their costs. Knows no models and no currencies.

use std::cmp::Reverse;

/// A clip length that the API offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clip {
    /// Whole seconds, at least 1.
    pub seconds: u32,
    /// Cost of one clip, in a unit that all clips compared share.
    pub cost: u64,
}

/// A number of clips of the same length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Length of each clip, seconds.
    pub seconds: u32,
    /// Number of clips.
    pub count: u32,
}

/// How many clips runs have in all.
#[must_use]
pub fn count(runs: &[Run]) -> u64 {
    runs.iter().fold(0, |sum, run| sum.saturating_add(run.count.into()))
}

/// What choices of clips are compared by, least first: cost, then number of clips, then total length.
type Merit = (u64, u32, u32);

/// The clips with the least total cost whose lengths add up to at least `need` seconds; of those the fewest clips, then the
/// least total length, then the longest clips first. Runs are returned the longest first; `None` where there is no clip to
/// choose.
///
/// The time grows with the square of the longest clip and not with `need`. The *base* length is the one with the least cost per
/// second (the longest of several). Beyond `base × longest` seconds every further clip is one of the base length: of `base`
/// other clips some would add up to a multiple of `base` seconds, and clips of the base length would cover that at no higher
/// cost in no more clips. So only the last `base × longest` seconds are searched.
///
/// # Examples
/// 10 s of clips of 4, 8 and 12 s, at one price a second: one clip of 12 s.
#[must_use]
pub fn cheapest(clips: &[Clip], need: u32) -> Option<Vec<Run>> {
    let clips: Vec<Clip> = clips.iter().copied().filter(|clip| clip.seconds > 0).collect();
    let longest = clips.iter().map(|clip| clip.seconds).max()?;
    let base = base_of(&clips)?;
    let stretch = base.saturating_mul(longest);
    let spare = need.saturating_sub(stretch).div_ceil(base);
    let rest = need.saturating_sub(spare.saturating_mul(base));
    let mut lengths = search(&clips, rest)?;
    lengths.extend(std::iter::repeat_n(base, usize::try_from(spare).ok()?));
    Some(runs(lengths))
}

/// The length of the one clip of at least `need` seconds with the least cost; of several the shortest.
///
/// # Errors
/// The longest length, where it is not enough; 0 where there is no clip.
///
/// # Examples
/// 7 s of clips of 5 s for 30 and of 10 s for 90: the clip of 10 s, although two of 5 s cost less.
pub fn single(clips: &[Clip], need: u32) -> Result<u32, u32> {
    let (mut longest, mut best) = (0, None::<Clip>);
    for &clip in clips {
        longest = longest.max(clip.seconds);
        let is_better = best.is_none_or(|best| (clip.cost, clip.seconds) < (best.cost, best.seconds));
        if clip.seconds >= need && is_better {
            best = Some(clip);
        }
    }
    best.map(|clip| clip.seconds).ok_or(longest)
}

/// The length with the least cost per second; of several the longest.
fn base_of(clips: &[Clip]) -> Option<u32> {
    let mut best = *clips.first()?;
    for clip in clips {
        // cost / seconds compared by cross products, exact in 128 bits.
        let ours = u128::from(clip.cost).saturating_mul(u128::from(best.seconds));
        let theirs = u128::from(best.cost).saturating_mul(u128::from(clip.seconds));
        if ours < theirs || (ours == theirs && clip.seconds > best.seconds) {
            best = *clip;
        }
    }
    Some(best.seconds)
}

/// The best clip lengths for `need` seconds, by dynamic programming over every shorter need.
fn search(clips: &[Clip], need: u32) -> Option<Vec<u32>> {
    // best[t]: the merit of the best choice that covers t seconds, and the last clip added to it.
    let mut best: Vec<(Merit, u32)> = vec![((0, 0, 0), 0)];
    for t in 1..=need {
        let choices = clips.iter().filter_map(|clip| {
            let before = best.get(usize::try_from(t.saturating_sub(clip.seconds)).ok()?)?;
            let (cost, count, length) = before.0;
            let merit = (cost.saturating_add(clip.cost), count.saturating_add(1), length.saturating_add(clip.seconds));
            Some((merit, clip.seconds))
        });
        best.push(choices.min_by_key(|&(merit, seconds)| (merit, Reverse(seconds)))?);
    }
    let mut lengths = Vec::new();
    let mut left = need;
    while left > 0 {
        let seconds = best.get(usize::try_from(left).ok()?)?.1;
        lengths.push(seconds);
        left = left.saturating_sub(seconds);
    }
    Some(lengths)
}

/// Groups equal lengths, the longest first.
fn runs(mut lengths: Vec<u32>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    while let Some(seconds) = lengths.iter().copied().max() {
        let all = lengths.len();
        lengths.retain(|&length| length != seconds);
        let count = u32::try_from(all.saturating_sub(lengths.len())).unwrap_or(u32::MAX);
        runs.push(Run { seconds, count });
    }
    runs
}
