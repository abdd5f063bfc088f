//! The choice of clips, compared with two slow and simple ways to find it: every choice there is for short needs, and a table
//! over the whole length for long ones.

use std::cmp::Reverse;

use clipcost::pricing::clips::{Clip, cheapest};
use proptest::prelude::*;

/// What choices are compared by, least first: cost, number of clips, total length, then the longest clips first.
type Rank = (u64, usize, u32, Reverse<Vec<u32>>);

fn clip((seconds, cost): (u32, u64)) -> Clip {
    Clip { seconds, cost }
}

/// The clip lengths chosen, one per clip, the longest first.
fn answer(clips: &[Clip], need: u32) -> Option<Vec<u32>> {
    let runs = cheapest(clips, need)?;
    Some(runs.iter().flat_map(|run| vec![run.seconds; run.count as usize]).collect())
}

fn rank(clips: &[Clip], lengths: Vec<u32>) -> Rank {
    let cost = |&seconds: &u32| clips.iter().filter(|clip| clip.seconds == seconds).map(|clip| clip.cost).min();
    let cost = lengths.iter().map(|seconds| cost(seconds).expect("a length that there is")).sum();
    (cost, lengths.len(), lengths.iter().sum(), Reverse(lengths))
}

/// Every choice, the longest clips first, that covers `need` and does not cover it without its last clip. The best is among
/// them: a clip that is not needed adds to the number of clips and never lowers the cost.
fn every_choice(clips: &[Clip], need: u32) -> Vec<Rank> {
    let mut lengths: Vec<u32> = clips.iter().map(|clip| clip.seconds).collect();
    lengths.sort_unstable_by_key(|&seconds| Reverse(seconds));
    lengths.dedup();
    let mut found = Vec::new();
    extend(&lengths, need, &mut Vec::new(), &mut |choice| found.push(rank(clips, choice)));
    found
}

fn extend(lengths: &[u32], need: u32, chosen: &mut Vec<u32>, found: &mut impl FnMut(Vec<u32>)) {
    if need == 0 {
        return found(chosen.clone());
    }
    for (at, &seconds) in lengths.iter().enumerate() {
        chosen.push(seconds);
        extend(&lengths[at..], need.saturating_sub(seconds), chosen, found);
        chosen.pop();
    }
}

/// The best choice for `need`, by a table of the best choice for every shorter need, each as a number of clips per length.
fn by_table(clips: &[Clip], need: u32) -> (u64, u32, u32) {
    let mut best = vec![(0_u64, 0_u32, 0_u32)];
    for covered in 1..=need {
        let with = |clip: &Clip| {
            let (cost, count, length) = best[covered.saturating_sub(clip.seconds) as usize];
            (cost + clip.cost, count + 1, length + clip.seconds)
        };
        best.push(clips.iter().map(with).min().expect("there are clips"));
    }
    best[need as usize]
}

#[track_caller]
fn check(clips: &[(u32, u64)], need: u32, expected: &[u32]) {
    let clips: Vec<Clip> = clips.iter().copied().map(clip).collect();
    assert_eq!(answer(&clips, need).as_deref(), Some(expected), "{need} s of {clips:?}");
    let best = every_choice(&clips, need).into_iter().min().expect("a choice");
    assert_eq!(rank(&clips, expected.to_vec()), best, "{need} s of {clips:?}");
}

#[track_caller]
fn check_long(clips: &[(u32, u64)], need: u32) {
    let clips: Vec<Clip> = clips.iter().copied().map(clip).collect();
    let lengths = answer(&clips, need).expect("a choice");
    let (cost, count, length, _) = rank(&clips, lengths);
    assert_eq!((cost, count as u32, length), by_table(&clips, need), "{need} s of {clips:?}");
}

#[test]
fn the_cheapest_cover_wins_even_where_it_is_longer() {
    check(&[(4, 4), (8, 8), (12, 12)], 30, &[12, 12, 8]);
    // Clips whose price is no multiple of their length: 5 s = 15, 10 s = 45. Two short ones cost 30.
    check(&[(5, 15), (10, 45)], 10, &[5, 5]);
    check(&[(5, 15), (10, 45)], 11, &[5, 5, 5]);
    // The other way round: 10 s = 20 is cheaper than 5 s = 15 twice, and 15 s is 20 + 15.
    check(&[(5, 15), (10, 20)], 15, &[10, 5]);
    // 10 s for 5 covers 3 s for less than 3 s for 6.
    check(&[(3, 6), (10, 5)], 3, &[10]);
}

#[test]
fn at_equal_cost_the_fewest_clips_then_the_shortest_then_the_longest_first() {
    // 8 + 8 and 12 + 4 cost the same, count the same and last the same.
    check(&[(4, 4), (8, 8), (12, 12)], 16, &[12, 4]);
    // One clip of 9 or two that cost as much: one.
    check(&[(4, 5), (9, 10)], 8, &[9]);
    // 6 s and 7 s at one price: the shorter covers 6.
    check(&[(6, 5), (7, 5)], 6, &[6]);
    // Free clips: still the fewest.
    check(&[(4, 0), (8, 0)], 12, &[8, 4]);
}

#[test]
fn nothing_is_needed_for_no_seconds_and_nothing_can_be_made_of_no_clips() {
    assert_eq!(answer(&[clip((4, 4))], 0), Some(vec![]));
    assert_eq!(answer(&[], 1), None);
    assert_eq!(answer(&[clip((0, 1))], 1), None);
}

#[test]
fn a_length_given_twice_at_two_prices_is_the_cheaper_one() {
    check(&[(4, 9), (4, 5)], 8, &[4, 4]);
}

#[test]
fn long_needs_agree_with_a_table_over_the_whole_length() {
    let sora = [(4, 4), (8, 8), (12, 12), (16, 16), (20, 20)];
    for need in [401, 4_999, 86_399, 86_400] {
        check_long(&sora, need);
        check_long(&sora[..3], need);
        check_long(&[(5, 15), (10, 45)], need);
        check_long(&[(7, 13), (11, 20), (13, 24)], need);
        check_long(&[(6, 10), (9, 15), (20, 34)], need);
        check_long(&[(1, 3), (60, 179), (61, 180)], need);
    }
}

/// Up to five clips of 1 to 13 s, each at a price of its own or at one price a second.
fn some_clips() -> impl Strategy<Value = Vec<(u32, u64)>> {
    let priced = prop::collection::btree_map(1..14_u32, 0..40_u64, 1..=5);
    let by_length = prop::collection::btree_set(1..14_u32, 1..=5)
        .prop_map(|lengths| lengths.into_iter().map(|seconds| (seconds, u64::from(seconds) * 3)).collect::<Vec<_>>());
    prop_oneof![priced.prop_map(|map| map.into_iter().collect::<Vec<_>>()), by_length].prop_shuffle()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_short_need_agrees_with_every_choice_there_is(clips in some_clips(), need in 1..=60_u32) {
        let clips: Vec<Clip> = clips.into_iter().map(clip).collect();
        let lengths = answer(&clips, need).expect("a choice");
        let best = every_choice(&clips, need).into_iter().min().expect("a choice");
        prop_assert_eq!(rank(&clips, lengths), best);
    }

    #[test]
    fn any_long_need_agrees_with_the_table(clips in some_clips(), need in 60..=2_000_u32) {
        check_long(&clips, need);
    }
}
