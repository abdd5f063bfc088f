//! Risk: how many renders are enough for a plan in 50, 80 and 95 % of cases.
//!
//! Small cases are enumerated here in exact rational numbers, independently of the code under test. Large ones were computed by
//! scipy 1.17.1 (`scipy.stats.nbinom.ppf(q, N, 1 / a) + N`), another implementation in another language.

use rust_decimal::Decimal;

use strum::VariantArray;

use clipcost::money::parse_decimal;
use clipcost::pricing::risk::{Cover, NegativeBinomial, Outcome, Twenty, risk, twenty};
use clipcost::pricing::{Figure, Quote};
use num_bigint::BigUint;
use proptest::prelude::*;

use crate::{decimal, open, plain, quote};

fn number(text: &str) -> Decimal {
    parse_decimal(text).unwrap_or_else(|why| panic!("{text}: {why:?}"))
}

fn counts(wanted: u64, attempts: &str) -> [u64; 3] {
    let keeping = NegativeBinomial::new(wanted, number(attempts));
    [Cover::Half, Cover::FourInFive, Cover::NineteenInTwenty].map(|cover| keeping.renders(cover))
}

/// The least T with P(the N-th kept video comes by render T) ≥ q %, by adding up exact fractions.
///
/// With p = u / v the chance that it comes with render T is C(T − 1, N − 1) uᴺ (v − u)ᵀ⁻ᴺ ÷ vᵀ. Numerators over vᵀ are whole
/// numbers: the sum is brought to the next power of v by one multiplication, the next term comes from the last one.
fn enumerated(wanted: u64, attempts: &str) -> [u64; 3] {
    enumerated_at(wanted, attempts, [500, 800, 950])
}

/// [`enumerated`] for any shares, in thousandths.
fn enumerated_at<const N: usize>(wanted: u64, attempts: &str, shares: [u32; N]) -> [u64; N] {
    let attempts = number(attempts);
    let (mut kept, mut all) = (10_u64.pow(attempts.scale()), u64::try_from(attempts.mantissa()).expect("few digits"));
    while let Some(divisor) = [2, 5].into_iter().find(|&divisor| kept % divisor == 0 && all % divisor == 0) {
        (kept, all) = (kept / divisor, all / divisor);
    }
    let lost = all - kept;
    let mut term = BigUint::from(kept).pow(u32::try_from(wanted).expect("few videos"));
    let mut sum = term.clone();
    let mut power = BigUint::from(all).pow(u32::try_from(wanted).expect("few videos"));
    let mut renders = wanted;
    let mut found = Vec::new();
    for share in shares {
        while &sum * 1000_u32 < &power * share {
            term = term * (renders * lost) / (renders - wanted + 1);
            renders += 1;
            power *= all;
            sum = sum * all + &term;
        }
        found.push(renders);
    }
    found.try_into().expect("a number for each share")
}

#[test]
fn one_and_two_videos_at_two_attempts_are_coin_tosses() {
    // By render T a coin has fallen right once with chance 1 − 1/2ᵀ: 1/2, 3/4, 7/8, 15/16, 31/32.
    assert_eq!(counts(1, "2"), [1, 3, 5]);
    assert_eq!(enumerated(1, "2"), [1, 3, 5]);
    // Two of them: by render 3 with 4 of 8 ways, by 4 with 11 of 16, by 5 with 26 of 32, by 7 with 120 of 128 (93.75 %), by 8
    // with 247 of 256.
    assert_eq!(counts(2, "2"), [3, 5, 8]);
    assert_eq!(enumerated(2, "2"), [3, 5, 8]);
}

#[test]
fn small_cases_are_exact_to_the_render() {
    let videos = [1, 2, 3, 5, 8, 20, 60, 87, 600];
    let attempts = ["1.001", "1.05", "1.4", "1.8", "2", "2.5", "3", "5", "10", "33.333", "1000"];
    let mut cases = 0;
    for wanted in videos {
        for attempts in attempts {
            // N × a up to 10,000.
            if number(attempts) > Decimal::from(10_000 / wanted) {
                continue;
            }
            assert_eq!(counts(wanted, attempts), enumerated(wanted, attempts), "{wanted} videos at {attempts}");
            cases += 1;
        }
    }
    assert!(cases >= 80, "only {cases} cases");
}

#[test]
fn every_render_is_kept_at_one_attempt() {
    for wanted in [1, 20, 600, 1_000_000, 31_000_000_000] {
        assert_eq!(counts(wanted, "1"), [wanted; 3]);
    }
}

#[test]
fn a_share_that_is_reached_exactly_counts_as_reached() {
    // At 2 attempts, by symmetry: of 2N − 1 throws of a coin at least N fall right with chance 1/2, not a hair less.
    for wanted in [1, 2, 3, 10, 99, 1000, 20_000, 499_999, 500_000] {
        let [half, _, _] = counts(wanted, "2");
        assert_eq!(half, 2 * wanted - 1, "{wanted} videos");
    }
}

/// Renders for 50, 80 and 95 % as scipy has them.
const LARGE: [(u64, &str, [u64; 3]); 12] = [
    (1000, "10", [9_997, 10_252, 10_499]),
    (5000, "3", [14_999, 15_146, 15_286]),
    (100_000, "10", [999_997, 1_002_524, 1_004_940]),
    (1000, "1000", [999_667, 1_026_499, 1_052_551]),
    (87, "999.999", [86_667, 94_733, 102_881]),
    (7300, "136.5", [996_405, 1_006_216, 1_015_640]),
    (333_333, "2.999", [999_665, 1_000_855, 1_001_992]),
    (998_000, "1.002", [999_996, 1_000_034, 1_000_070]),
    (20_000, "2.001", [40_019, 40_188, 40_350]),
    (600, "3", [1_799, 1_850, 1_900]),
    (1, "1000", [693, 1_609, 2_995]),
    (3, "999.5", [2_673, 4_276, 6_291]),
];

#[test]
fn large_cases_up_to_a_million_expected_renders_are_exact_to_the_render() {
    for (wanted, attempts, expected) in LARGE {
        assert!(NegativeBinomial::new(wanted, number(attempts)).is_exact(), "{wanted} videos at {attempts}");
        assert_eq!(counts(wanted, attempts), expected, "{wanted} videos at {attempts}");
    }
}

/// Beyond a million expected renders.
const HUGE: [(u64, &str, [u64; 3]); 11] = [
    (999_999, "1.001", [1_000_999, 1_001_026, 1_001_051]),
    (1_000_000, "1.001", [1_001_000, 1_001_027, 1_001_052]),
    (1_000_000, "1.5", [1_500_000, 1_500_729, 1_501_425]),
    (1_000_000, "3", [2_999_999, 3_002_061, 3_004_030]),
    (1_000_000, "100", [99_999_967, 100_083_731, 100_163_717]),
    (1_000_000, "1000", [999_999_667, 1_000_841_103, 1_001_644_599]),
    (200_000, "20", [3_999_994, 4_007_335, 4_014_351]),
    (2000, "777.777", [1_555_295, 1_584_731, 1_613_169]),
    (1001, "1000", [1_000_667, 1_027_513, 1_053_577]),
    (50_000, "33.333", [1_666_639, 1_672_825, 1_678_743]),
    (31_000_000_000, "1000", [30_999_999_999_667, 31_000_148_108_502, 31_000_289_462_095]),
];

#[test]
fn beyond_a_million_expected_renders_counts_are_within_a_thousandth_of_a_percent() {
    for (wanted, attempts, expected) in HUGE {
        assert!(!NegativeBinomial::new(wanted, number(attempts)).is_exact(), "{wanted} videos at {attempts}");
        for (found, expected) in counts(wanted, attempts).into_iter().zip(expected) {
            let off = found.abs_diff(expected);
            assert!(off * 100_000 <= expected, "{wanted} videos at {attempts}: {found}, not {expected}");
        }
    }
}

/// Checks the three spends of a link, written as `50 80 95`.
#[track_caller]
fn check(link: &str, expected: &str) {
    let risk = risk(&open(link), &quote(link));
    let spends = risk.covered.map(|covered| plain(covered.spend));
    assert_eq!(spends.join(" "), expected, "{link}");
}

fn main_of(quote: &Quote, figure: Figure) -> String {
    plain(quote.figure(figure).expect("the main figure"))
}

#[test]
fn the_spend_is_the_number_of_renders_times_the_price_of_one() {
    // 1, 3 and 5 renders of $1.
    check("videos=1&per=project&attempts=2&on=2026-01-01", "1 3 5");
    // 600 videos a month at 3: 1799, 1850, 1900 renders of $1 (scipy above).
    check("attempts=3&on=2026-01-01", "1799 1850 1900");
    // Charged blocking grows each render to 1 ÷ 0.8; 10 % off, 20 % tax, 0.5 a dollar: 1.25 × 0.9 × 1.2 × 0.5 = 0.675.
    check(
        "videos=1&per=project&attempts=2&blocked=20&blocked_billed=yes&discount=10&tax=20&cur=EUR&fx=0.5&on=2026-01-01",
        "0.675 EUR 2.025 EUR 3.375 EUR",
    );
    // Free blocking costs nothing.
    check("videos=1&per=project&attempts=2&blocked=20&on=2026-01-01", "1 3 5");
}

#[test]
fn with_drafts_the_renders_are_drafts_and_finals_are_added() {
    // 1, 3 and 5 drafts of $1, and two finals of 10 × 0.50 = $5.
    check("model=sora-2-pro&res=1024p&videos=1&per=project&attempts=2&draft=sora-2&finals=2&on=2026-01-01", "11 13 15");
}

#[test]
fn videos_by_the_week_are_rounded_up_to_whole_ones_of_a_month() {
    // 3 a week are 13 a month, whole; 1 a week is 52 / 12 = 4.33, five videos. At 2 attempts: 5 kept in 9, 12 and 16 renders.
    assert_eq!(enumerated(5, "2"), [9, 12, 16]);
    check("videos=1&per=week&attempts=2&on=2026-01-01", "9 12 16");
}

#[test]
fn at_one_attempt_all_three_are_the_plain_figure() {
    for (link, figure) in [
        ("on=2026-01-01", Figure::Month),
        ("videos=1&per=project&on=2026-01-01", Figure::Total),
        // Even where a month has a part of a video.
        ("videos=1&per=week&on=2026-01-01", Figure::Month),
        ("model=sora-2-pro&res=1024p&draft=sora-2&on=2026-01-01", Figure::Month),
    ] {
        let main = main_of(&quote(link), figure);
        check(link, &format!("{main} {main} {main}"));
    }
}

/// Thousandths of the middles of twenty equal parts: 25, 75 … 975.
fn twentieths() -> [u32; 20] {
    std::array::from_fn(|at| 25 + 50 * u32::try_from(at).expect("small"))
}

#[test]
fn twenty_outcomes_are_the_exact_quantiles_in_the_middle_of_each_twentieth() {
    // By render T a coin has fallen right in 1/2, 3/4, 7/8, 15/16, 31/32, 63/64 of cases. 2.5 … 47.5 % are below 1/2, five
    // below 3/4, 77.5, 82.5 and 87.5 % up to 7/8, 92.5 % below 15/16, and 97.5 % only below 63/64.
    let coins = NegativeBinomial::new(1, number("2")).twenty();
    assert_eq!(coins, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4, 6]);
    for (wanted, attempts) in
        [(1, "2"), (1, "1.001"), (2, "2.5"), (5, "10"), (20, "1.4"), (87, "33.333"), (600, "3"), (1, "1000")]
    {
        let found = NegativeBinomial::new(wanted, number(attempts)).twenty();
        assert_eq!(found, enumerated_at(wanted, attempts, twentieths()), "{wanted} videos at {attempts}");
    }
}

fn outcomes(link: &str) -> Twenty {
    let (plan, quote) = (open(link), quote(link));
    twenty(&plan, &quote, &risk(&plan, &quote))
}

#[test]
fn each_outcome_costs_its_renders() {
    let Twenty::Outcomes(found) = outcomes("videos=1&per=project&attempts=2&on=2026-01-01") else { panic!("outcomes") };
    let spends: Vec<String> = found.iter().map(|&Outcome { spend, .. }| plain(spend)).collect();
    assert_eq!(spends.join(" "), "1 1 1 1 1 1 1 1 1 1 2 2 2 2 2 3 3 3 4 6");
    // With drafts of $1 and two finals of $5 each costs $10 more.
    let link = "model=sora-2-pro&res=1024p&videos=1&per=project&attempts=2&draft=sora-2&finals=2&on=2026-01-01";
    let Twenty::Outcomes(found) = outcomes(link) else { panic!("outcomes") };
    assert_eq!(found.map(|outcome| plain(outcome.spend)).last().map(String::as_str), Some("16"));
}

#[test]
fn there_are_no_twenty_outcomes_where_nothing_is_left_to_chance_or_too_many_renders_are_expected() {
    assert_eq!(outcomes("on=2026-01-01"), Twenty::Certain);
    // 500,000 videos at 2 are 1,000,000 renders; one video more is two renders more.
    assert!(matches!(outcomes("videos=500000&per=project&attempts=2&on=2026-01-01"), Twenty::Outcomes(_)));
    assert_eq!(outcomes("videos=500001&per=project&attempts=2&on=2026-01-01"), Twenty::Alike);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_renders_are_the_fewest_that_are_enough(wanted in 1..2000_u64, thousandths in 1001..500_000_u64) {
        let keeping = NegativeBinomial::new(wanted, decimal(thousandths, 3));
        let mut before = wanted;
        for &cover in Cover::VARIANTS {
            let renders = keeping.renders(cover);
            prop_assert!(renders >= before);
            prop_assert!(keeping.covered_by(renders, cover));
            prop_assert!(renders == wanted || !keeping.covered_by(renders - 1, cover));
            before = renders;
        }
    }
}
