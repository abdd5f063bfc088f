//! `clips=rendered` across the market: 3, 7, 10, 13 and 61 s as the clips that each model renders, worked out by hand.
//!
//! The rule: the least cost; then the fewest clips, the least total length, and the longest clips first. Where every second
//! costs the same, the least cost is the least total length.

use rust_decimal::Decimal;

use clipcost::names::Code;
use clipcost::pricing::Figure;

use crate::market::{figure_of, market, plan_of, quote_of, sent_at_once};

/// The lengths of video that are tested, seconds.
const LENGTHS: [u32; 5] = [3, 7, 10, 13, 61];

/// For each of [`LENGTHS`]: its clips, the longest first, and their total seconds.
type Clips = [(&'static str, u64); 5];

/// 4, 6, 8 s: even sums from 4 on. 62 s in 8 clips (7 of 8 s are 56): seven of 8 s and one of 6 s.
const VEO: Clips = [("4", 4), ("8", 8), ("6+4", 10), ("8+6", 14), ("8+8+8+8+8+8+8+6", 62)];
/// 8 s only.
const VEO_HD: Clips = [("8", 8), ("8", 8), ("8+8", 16), ("8+8", 16), ("8+8+8+8+8+8+8+8", 64)];
/// 3 to 10 s: 61 s need 7 clips; with six of 10 s 1 s is left, which no clip has; with five 11 s in two, 8 and 3.
const GEMINI: Clips = [("3", 3), ("7", 7), ("10", 10), ("10+3", 13), ("10+10+10+10+10+8+3", 61)];
/// 3 to 15 s, Omni 1.2 too: 61 s need 5 clips; after three of 15 s 16 s in two, 13 and 3.
const KLING: Clips = [("3", 3), ("7", 7), ("10", 10), ("13", 13), ("15+15+15+13+3", 61)];
/// 2 to 10 s: 61 s need 7 clips; after five of 10 s 11 s in two, 9 and 2.
const GEN_45: Clips = [("3", 3), ("7", 7), ("10", 10), ("10+3", 13), ("10+10+10+10+10+9+2", 61)];
/// 5 or 10 s: 7 s as one clip of 10 s, for two of 5 s cost as much.
const TURBO: Clips = [("5", 5), ("10", 10), ("10", 10), ("10+5", 15), ("10+10+10+10+10+10+5", 65)];
/// 4 to 15 s: 61 s need 5 clips; after three of 15 s 16 s in two, 12 and 4.
const FROM_4: Clips = [("4", 4), ("7", 7), ("10", 10), ("13", 13), ("15+15+15+12+4", 61)];
/// 1 to 15 s.
const GROK: Clips = [("3", 3), ("7", 7), ("10", 10), ("13", 13), ("15+15+15+15+1", 61)];
/// 2 to 30 s: 61 s need 3 clips; after two of 30 s 1 s is left, which no clip has; after one 31 s in two, 29 and 2.
const WAN: Clips = [("3", 3), ("7", 7), ("10", 10), ("13", 13), ("30+29+2", 61)];
/// Even seconds from 6 to 20 up to 1080p: 62 s need 4 clips; after two of 20 s 22 s in two, 16 and 6.
const LTX: Clips = [("6", 6), ("8", 8), ("10", 10), ("14", 14), ("20+20+16+6", 62)];
/// Even seconds from 6 to 10 above: 14 s in two, 8 and 6; 62 s need 7 clips; after five of 10 s 12 s in two, 6 and 6.
const LTX_HD: Clips = [("6", 6), ("8", 8), ("10", 10), ("8+6", 14), ("10+10+10+10+10+6+6", 62)];
/// 1 to 16 s: three of 16 s are 48.
const VIDU: Clips = [("3", 3), ("7", 7), ("10", 10), ("13", 13), ("16+16+16+13", 61)];
/// 5 or 10 s, where 10 s cost three times 5 s: two of 5 s each time. 13 of 5 s are 65.
const LUMA: Clips = [("5", 5), ("5+5", 10), ("5+5", 10), ("5+5+5", 15), ("5+5+5+5+5+5+5+5+5+5+5+5+5", 65)];

/// Model, resolution, sound; the clips; what they cost: total seconds × the price per second in `market.rs`.
type Case = (&'static str, &'static str, &'static str, &'static Clips, [&'static str; 5]);

#[rustfmt::skip]
const CASES: [Case; 62] = [
    ("veo-3.1", "720p", "on", &VEO, ["1.6", "3.2", "4", "5.6", "24.8"]),
    ("veo-3.1", "720p", "off", &VEO, ["0.8", "1.6", "2", "2.8", "12.4"]),
    ("veo-3.1", "1080p", "on", &VEO_HD, ["3.2", "3.2", "6.4", "6.4", "25.6"]),
    ("veo-3.1", "1080p", "off", &VEO_HD, ["1.6", "1.6", "3.2", "3.2", "12.8"]),
    ("veo-3.1", "4k", "on", &VEO_HD, ["4.8", "4.8", "9.6", "9.6", "38.4"]),
    ("veo-3.1", "4k", "off", &VEO_HD, ["3.2", "3.2", "6.4", "6.4", "25.6"]),
    ("veo-3.1-fast", "720p", "on", &VEO, ["0.4", "0.8", "1", "1.4", "6.2"]),
    ("veo-3.1-fast", "720p", "off", &VEO, ["0.32", "0.64", "0.8", "1.12", "4.96"]),
    ("veo-3.1-fast", "1080p", "on", &VEO_HD, ["0.96", "0.96", "1.92", "1.92", "7.68"]),
    ("veo-3.1-fast", "1080p", "off", &VEO_HD, ["0.8", "0.8", "1.6", "1.6", "6.4"]),
    ("veo-3.1-fast", "4k", "on", &VEO_HD, ["2.4", "2.4", "4.8", "4.8", "19.2"]),
    ("veo-3.1-fast", "4k", "off", &VEO_HD, ["2", "2", "4", "4", "16"]),
    ("veo-3.1-lite", "720p", "on", &VEO, ["0.2", "0.4", "0.5", "0.7", "3.1"]),
    ("veo-3.1-lite", "720p", "off", &VEO, ["0.12", "0.24", "0.3", "0.42", "1.86"]),
    ("veo-3.1-lite", "1080p", "on", &VEO_HD, ["0.64", "0.64", "1.28", "1.28", "5.12"]),
    ("veo-3.1-lite", "1080p", "off", &VEO_HD, ["0.4", "0.4", "0.8", "0.8", "3.2"]),
    ("gemini-omni-1.1-flash", "360p", "on", &GEMINI, ["0.1013775", "0.2365475", "0.337925", "0.4393025", "2.0613425"]),
    ("gemini-omni-1.1-flash", "720p", "on", &GEMINI, ["0.30408", "0.70952", "1.0136", "1.31768", "6.18296"]),
    ("gemini-omni-1.1-flash", "1080p", "on", &GEMINI, ["0.45612", "1.06428", "1.5204", "1.97652", "9.27444"]),
    ("gemini-omni-1.1-flash", "4k", "on", &GEMINI, ["0.91224", "2.12856", "3.0408", "3.95304", "18.54888"]),
    ("gemini-omni-1.2-flash", "360p", "on", &KLING, ["0.069516", "0.162204", "0.23172", "0.301236", "1.413492"]),
    ("gemini-omni-1.2-flash", "720p", "on", &KLING, ["0.208512", "0.486528", "0.69504", "0.903552", "4.239744"]),
    ("gemini-omni-1.2-flash", "1080p", "on", &KLING, ["0.312768", "0.729792", "1.04256", "1.355328", "6.359616"]),
    ("gemini-omni-1.2-flash", "4k", "on", &KLING, ["0.625536", "1.459584", "2.08512", "2.710656", "12.719232"]),
    ("kling-3.0", "720p", "on", &KLING, ["0.378", "0.882", "1.26", "1.638", "7.686"]),
    ("kling-3.0", "720p", "off", &KLING, ["0.252", "0.588", "0.84", "1.092", "5.124"]),
    ("kling-3.0", "1080p", "on", &KLING, ["0.504", "1.176", "1.68", "2.184", "10.248"]),
    ("kling-3.0", "1080p", "off", &KLING, ["0.336", "0.784", "1.12", "1.456", "6.832"]),
    ("kling-3.0", "4k", "on", &KLING, ["1.26", "2.94", "4.2", "5.46", "25.62"]),
    ("kling-3.0", "4k", "off", &KLING, ["1.26", "2.94", "4.2", "5.46", "25.62"]),
    ("runway-gen-4.5", "720p", "off", &GEN_45, ["0.36", "0.84", "1.2", "1.56", "7.32"]),
    ("runway-gen-4-turbo", "720p", "off", &TURBO, ["0.25", "0.5", "0.5", "0.75", "3.25"]),
    ("minimax-h3", "768p", "on", &FROM_4, ["0.32", "0.56", "0.8", "1.04", "4.88"]),
    ("minimax-h3", "2k", "on", &FROM_4, ["0.52", "0.91", "1.3", "1.69", "7.93"]),
    ("grok-imagine-1.5", "480p", "on", &GROK, ["0.24", "0.56", "0.8", "1.04", "4.88"]),
    ("grok-imagine-1.5", "720p", "on", &GROK, ["0.42", "0.98", "1.4", "1.82", "8.54"]),
    ("grok-imagine-1.5", "1080p", "on", &GROK, ["0.75", "1.75", "2.5", "3.25", "15.25"]),
    ("grok-imagine-1.5-lite", "480p", "on", &GROK, ["0.06", "0.14", "0.2", "0.26", "1.22"]),
    ("grok-imagine-1.5-lite", "720p", "on", &GROK, ["0.09", "0.21", "0.3", "0.39", "1.83"]),
    ("grok-imagine-1.5-lite", "1080p", "on", &GROK, ["0.42", "0.98", "1.4", "1.82", "8.54"]),
    ("wan-3.0", "480p", "on", &WAN, ["0.15", "0.35", "0.5", "0.65", "3.05"]),
    ("wan-3.0", "720p", "on", &WAN, ["0.3", "0.7", "1", "1.3", "6.1"]),
    ("wan-3.0", "1080p", "on", &WAN, ["0.6", "1.4", "2", "2.6", "12.2"]),
    ("seedance-2.0", "480p", "on", &FROM_4, ["0.281232", "0.492156", "0.70308", "0.914004", "4.288788"]),
    ("seedance-2.0", "720p", "on", &FROM_4, ["0.6048", "1.0584", "1.512", "1.9656", "9.2232"]),
    ("seedance-2.0", "1080p", "on", &FROM_4, ["1.49688", "2.61954", "3.7422", "4.86486", "22.82742"]),
    ("seedance-2.0", "4k", "on", &FROM_4, ["3.1104", "5.4432", "7.776", "10.1088", "47.4336"]),
    // 5 s clips, of which 1, 2, 2, 3 and 13 are needed.
    ("luma-ray-3.2", "360p", "off", &LUMA, ["0.06", "0.12", "0.12", "0.18", "0.78"]),
    ("luma-ray-3.2", "540p", "off", &LUMA, ["0.15", "0.3", "0.3", "0.45", "1.95"]),
    ("luma-ray-3.2", "720p", "off", &LUMA, ["0.3", "0.6", "0.6", "0.9", "3.9"]),
    ("luma-ray-3.2", "1080p", "off", &LUMA, ["1.2", "2.4", "2.4", "3.6", "15.6"]),
    ("ltx-2.5-fast", "720p", "on", &LTX, ["0.54", "0.72", "0.9", "1.26", "5.58"]),
    ("ltx-2.5-fast", "1080p", "on", &LTX, ["0.78", "1.04", "1.3", "1.82", "8.06"]),
    ("ltx-2.5-fast", "1440p", "on", &LTX_HD, ["1.14", "1.52", "1.9", "2.66", "11.78"]),
    ("ltx-2.5-fast", "4k", "on", &LTX_HD, ["1.8", "2.4", "3", "4.2", "18.6"]),
    ("vidu-q3-turbo", "540p", "on", &VIDU, ["0.105", "0.245", "0.35", "0.455", "2.135"]),
    ("vidu-q3-turbo", "720p", "on", &VIDU, ["0.165", "0.385", "0.55", "0.715", "3.355"]),
    ("vidu-q3-turbo", "1080p", "on", &VIDU, ["0.195", "0.455", "0.65", "0.845", "3.965"]),
    ("seedance-2.0-via-fal", "720p", "on", &FROM_4, ["1.2096", "2.1168", "3.024", "3.9312", "18.4464"]),
    ("seedance-2.0-via-fal", "4k", "on", &FROM_4, ["6.2208", "10.8864", "15.552", "20.2176", "94.8672"]),
    ("minimax-h3-via-fal", "480p", "on", &FROM_4, ["0.2", "0.35", "0.5", "0.65", "3.05"]),
    ("minimax-h3-via-fal", "768p", "on", &FROM_4, ["0.24", "0.42", "0.6", "0.78", "3.66"]),
];

#[track_caller]
fn check(place: (&str, &str, &str), rest: &str, clips: &str, billed: u64, render: &str) {
    let quote = quote_of(&plan_of(place, rest));
    let lengths = quote.billed.runs.iter().flat_map(|run| vec![run.seconds.to_string(); run.count as usize]);
    assert_eq!(lengths.collect::<Vec<_>>().join("+"), clips, "clips of {place:?} {rest}");
    assert_eq!(quote.billed.seconds, Decimal::from(billed), "billed seconds of {place:?} {rest}");
    assert_eq!(figure_of(&quote, Figure::Render), render, "render of {place:?} {rest}");
}

#[test]
fn every_model_is_rendered_as_the_clips_that_are_worked_by_hand() {
    for (model, res, sound, clips, renders) in CASES {
        for ((seconds, (clips, billed)), render) in LENGTHS.into_iter().zip(*clips).zip(renders) {
            check((model, res, sound), &format!("seconds={seconds}&clips=rendered"), clips, billed, render);
        }
    }
}

#[test]
fn every_row_of_the_market_has_its_case() {
    let of_book = sent_at_once().map(|(model, rate)| (model.id.as_ref(), rate.res.code(), rate.sound.code()));
    let (mut rows, mut cases): (Vec<_>, Vec<_>) =
        (of_book.collect(), CASES.iter().map(|&(model, res, sound, ..)| (model, res, sound)).collect());
    rows.sort_unstable();
    cases.sort_unstable();
    assert_eq!(rows, cases);
}

#[test]
fn sold_clips_are_billed_as_clips_whatever_length_is_asked_for() {
    let luma = ("luma-ray-3.2", "540p", "off");
    for ((seconds, (clips, billed)), render) in
        LENGTHS.into_iter().zip(LUMA).zip(["0.15", "0.3", "0.3", "0.45", "1.95"])
    {
        check(luma, &format!("seconds={seconds}"), clips, billed, render);
    }
    // To the millisecond: 5 s are one clip, a millisecond more is two.
    for (seconds, clips, billed, render) in
        [("0.001", "5", 5, "0.15"), ("4.999", "5", 5, "0.15"), ("5", "5", 5, "0.15"), ("5.001", "5+5", 10, "0.3")]
    {
        check(luma, &format!("seconds={seconds}"), clips, billed, render);
    }
}

#[test]
fn the_persons_own_rate_bills_seconds_where_clips_are_sold() {
    let luma = ("luma-ray-3.2", "540p", "off");
    // Exact length: 8 × 0.1. Real clips: at a price per second one clip of 10 s costs as much as two of 5 s: 10 × 0.1.
    check(luma, "seconds=8&rate=0.1", "", 8, "0.8");
    check(luma, "seconds=8&clips=rendered&rate=0.1", "10", 10, "1");
    check(luma, "seconds=13&clips=rendered&rate=0.1", "10+5", 15, "1.5");
    let figures = |rest: &str| {
        let quote = quote_of(&plan_of(luma, rest));
        (figure_of(&quote, Figure::Rate), figure_of(&quote, Figure::Second))
    };
    assert_eq!(figures("seconds=8&rate=0.1"), ("0.1".to_owned(), "0.1".to_owned()));
    // 1 ÷ 8.
    assert_eq!(figures("seconds=8&clips=rendered&rate=0.1"), ("0.1".to_owned(), "0.125".to_owned()));
    // Two clips at 0.15 are 0.30 for 8 s: a second has a share of them, and no price of its own.
    assert_eq!(figures("seconds=8"), (String::new(), "0.0375".to_owned()));
    // On a model billed by the second it replaces the list price: 8 × 0.000001.
    check(("veo-3.1", "4k", "on"), "seconds=8&rate=0.000001", "", 8, "0.000008");
    check(("seedance-2.0", "1080p", "on"), "seconds=3&clips=rendered&rate=1000", "4", 4, "4000");
}

#[test]
fn clips_that_are_sold_are_the_lengths_that_are_rendered() {
    use clipcost::catalog::Price;
    for model in market() {
        for rate in model.rates.iter() {
            let Price::PerClip(clips) = &rate.price else { continue };
            let sold: Vec<u32> = clips.iter().map(|clip| clip.seconds).collect();
            assert_eq!(sold, model.clip_lengths_on(rate.res, rate.source.read), "{} {}", model.id, rate.res.code());
        }
    }
}
