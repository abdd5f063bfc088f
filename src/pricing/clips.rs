//! Which clips a video is made of: the cheapest legal ones that cover its length.
//!
//! Knows lengths and what each costs. Knows no model, no currency.

use std::cmp::Reverse;

/// A clip that can be rendered: whole seconds, and its cost in any unit that all share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clip {
    /// Whole seconds, at least 1.
    pub seconds: u32,
    /// What it costs.
    pub cost: u64,
}

/// Several clips of one length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Length of each, seconds.
    pub seconds: u32,
    /// How many.
    pub count: u32,
}

/// What a choice is judged by, the lesser the better: cost, then number of clips, then total length.
type Merit = (u64, u32, u32);

/// The clips whose costs add up to the least while their lengths add up to at least `need` seconds; among those the fewest,
/// then the least total length, then the longest first. Runs from the longest; none where nothing can be rendered.
///
/// Takes time in the square of the longest clip, whatever `need` is: 4, 8, 12, 16 and 20 s clips cover 86,400 s in
/// microseconds. Once `need` passes a bound, one more clip of the *base* length (the cheapest per second, the longest of
/// those) is always part of the answer: were there `base` other clips, some of them would add up to a multiple of `base`
/// seconds, and clips of the base length would do the same for less, or for as much in fewer clips. So only the last stretch
/// is searched.
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

/// The length with the least cost per second; the longest of several.
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

/// The best clips for `need` seconds by dynamic programming over every shorter need.
fn search(clips: &[Clip], need: u32) -> Option<Vec<u32>> {
    // best[t]: the merit of covering t seconds, and the longest clip of that choice.
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

/// Counts equal lengths, from the longest.
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
