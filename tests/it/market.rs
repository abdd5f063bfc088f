//! The market's prices: one video of 8 s on every model, resolution and sound on sale, worked out by hand from the provider's
//! page.

use rust_decimal::Decimal;

use clipcost::catalog::{Confidence, Mode, Model, Rate};
use clipcost::link::{read, write};
use clipcost::names::Code;
use clipcost::plan::Plan;
use clipcost::pricing::{Figure, Quote};

use crate::{book, day, plain, quote};

/// The day that the market is priced on, by which every price is known.
pub const TODAY: &str = "2026-11-25";

/// The address of a page of prices, and the last day on which it is known to have been read.
type Page = (&'static str, &'static str);

const VEO: Page = ("https://cloud.google.com/vertex-ai/generative-ai/pricing", "2026-10-07");
const GEMINI: Page = ("https://ai.google.dev/gemini-api/docs/pricing", "2026-10-09");
/// The page with the tokens of each resolution of Omni 1.1.
const OMNI_SIZES: Page =
    ("https://cloud.google.com/gemini-enterprise-agent-platform/generative-ai/pricing", "2026-10-07");
const OMNI_1_2: Page = ("https://ai.google.dev/gemini-api/docs/pricing", "2026-11-06");
const KLING: Page = ("https://kling.ai/dev/pricing", "2026-10-05");
const RUNWAY: Page = ("https://docs.dev.runwayml.com/guides/pricing/", "2026-10-07");
const MINIMAX: Page = ("https://platform.minimax.io/docs/guides/pricing-paygo", "2026-10-24");
const GROK: Page = ("https://docs.x.ai/developers/pricing", "2026-10-05");
const WAN: Page = ("https://www.alibabacloud.com/help/en/model-studio/wan3-0-video", "2026-09-14");
const SEEDANCE: Page = ("https://docs.byteplus.com/en/docs/ModelArk/1544106", "2026-10-07");
const LUMA_360P: Page = ("https://docs.agents.lumalabs.ai/guides/pricing/", "2026-10-07");
const LUMA: Page = ("https://docs.agents.lumalabs.ai/guides/pricing/", "2026-10-08");
const LTX: Page = ("https://docs.ltx.io/pricing", "2026-09-14");
const VIDU: Page = ("https://platform.vidu.com/docs/pricing", "2026-09-14");

const FAL_SEEDANCE: Page = ("https://fal.ai/models/bytedance/seedance-2.0/text-to-video", "2026-10-26");
const FAL_MINIMAX: Page = ("https://fal.ai/models/minimax/h3/text-to-video", "2026-11-17");

/// Model, resolution, sound; the price per second, where seconds are billed; the arithmetic for 8 s; its result; the page.
type Case = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str, Page);

#[rustfmt::skip]
const CASES: [Case; 62] = [
    ("veo-3.1", "720p", "on", "0.4", "0.40 × 8", "3.2", VEO),
    ("veo-3.1", "720p", "off", "0.2", "0.20 × 8", "1.6", VEO),
    ("veo-3.1", "1080p", "on", "0.4", "0.40 × 8", "3.2", VEO),
    ("veo-3.1", "1080p", "off", "0.2", "0.20 × 8", "1.6", VEO),
    ("veo-3.1", "4k", "on", "0.6", "0.60 × 8", "4.8", VEO),
    ("veo-3.1", "4k", "off", "0.4", "0.40 × 8", "3.2", VEO),
    ("veo-3.1-fast", "720p", "on", "0.1", "0.10 × 8", "0.8", VEO),
    ("veo-3.1-fast", "720p", "off", "0.08", "0.08 × 8", "0.64", VEO),
    ("veo-3.1-fast", "1080p", "on", "0.12", "0.12 × 8", "0.96", VEO),
    ("veo-3.1-fast", "1080p", "off", "0.1", "0.10 × 8", "0.8", VEO),
    ("veo-3.1-fast", "4k", "on", "0.3", "0.30 × 8", "2.4", VEO),
    ("veo-3.1-fast", "4k", "off", "0.25", "0.25 × 8", "2", VEO),
    ("veo-3.1-lite", "720p", "on", "0.05", "0.05 × 8", "0.4", VEO),
    ("veo-3.1-lite", "720p", "off", "0.03", "0.03 × 8", "0.24", VEO),
    ("veo-3.1-lite", "1080p", "on", "0.08", "0.08 × 8", "0.64", VEO),
    ("veo-3.1-lite", "1080p", "off", "0.05", "0.05 × 8", "0.4", VEO),
    // Tokens by a rate per second, a million of them at $17.50.
    ("gemini-omni-1.1-flash", "360p", "on", "0.0337925", "1931 × 8 × 17.50 ÷ 1000000", "0.27034", OMNI_SIZES),
    ("gemini-omni-1.1-flash", "720p", "on", "0.10136", "5792 × 8 × 17.50 ÷ 1000000", "0.81088", GEMINI),
    ("gemini-omni-1.1-flash", "1080p", "on", "0.15204", "8688 × 8 × 17.50 ÷ 1000000", "1.21632", OMNI_SIZES),
    ("gemini-omni-1.1-flash", "4k", "on", "0.30408", "17376 × 8 × 17.50 ÷ 1000000", "2.43264", OMNI_SIZES),
    // The tokens of 1.1, a million of them at $12.00.
    ("gemini-omni-1.2-flash", "360p", "on", "0.023172", "1931 × 8 × 12.00 ÷ 1000000", "0.185376", OMNI_1_2),
    ("gemini-omni-1.2-flash", "720p", "on", "0.069504", "5792 × 8 × 12.00 ÷ 1000000", "0.556032", OMNI_1_2),
    ("gemini-omni-1.2-flash", "1080p", "on", "0.104256", "8688 × 8 × 12.00 ÷ 1000000", "0.834048", OMNI_1_2),
    ("gemini-omni-1.2-flash", "4k", "on", "0.208512", "17376 × 8 × 12.00 ÷ 1000000", "1.668096", OMNI_1_2),
    // Units at $0.14.
    ("kling-3.0", "720p", "on", "0.126", "0.9 × 8 × 0.14", "1.008", KLING),
    ("kling-3.0", "720p", "off", "0.084", "0.6 × 8 × 0.14", "0.672", KLING),
    ("kling-3.0", "1080p", "on", "0.168", "1.2 × 8 × 0.14", "1.344", KLING),
    ("kling-3.0", "1080p", "off", "0.112", "0.8 × 8 × 0.14", "0.896", KLING),
    ("kling-3.0", "4k", "on", "0.42", "3.0 × 8 × 0.14", "3.36", KLING),
    ("kling-3.0", "4k", "off", "0.42", "3.0 × 8 × 0.14", "3.36", KLING),
    // Credits at $0.01.
    ("runway-gen-4.5", "720p", "off", "0.12", "12 × 8 × 0.01", "0.96", RUNWAY),
    ("runway-gen-4-turbo", "720p", "off", "0.05", "5 × 8 × 0.01", "0.4", RUNWAY),
    ("minimax-h3", "768p", "on", "0.08", "0.08 × 8", "0.64", MINIMAX),
    ("minimax-h3", "2k", "on", "0.13", "0.13 × 8", "1.04", MINIMAX),
    ("grok-imagine-1.5", "480p", "on", "0.08", "0.08 × 8", "0.64", GROK),
    ("grok-imagine-1.5", "720p", "on", "0.14", "0.14 × 8", "1.12", GROK),
    ("grok-imagine-1.5", "1080p", "on", "0.25", "0.25 × 8", "2", GROK),
    ("grok-imagine-1.5-lite", "480p", "on", "0.02", "0.02 × 8", "0.16", GROK),
    ("grok-imagine-1.5-lite", "720p", "on", "0.03", "0.03 × 8", "0.24", GROK),
    ("grok-imagine-1.5-lite", "1080p", "on", "0.14", "0.14 × 8", "1.12", GROK),
    ("wan-3.0", "480p", "on", "0.05", "0.05 × 8", "0.4", WAN),
    ("wan-3.0", "720p", "on", "0.1", "0.10 × 8", "0.8", WAN),
    ("wan-3.0", "1080p", "on", "0.2", "0.20 × 8", "1.6", WAN),
    // Tokens by pixels: width × height × 24 frames × seconds ÷ 1024, a million of them at $7.00, $7.70 or $4.00.
    ("seedance-2.0", "480p", "on", "0.070308", "864 × 496 × 24 × 8 ÷ 1024 × 7.00 ÷ 1000000", "0.562464", SEEDANCE),
    ("seedance-2.0", "720p", "on", "0.1512", "1280 × 720 × 24 × 8 ÷ 1024 × 7.00 ÷ 1000000", "1.2096", SEEDANCE),
    ("seedance-2.0", "1080p", "on", "0.37422", "1920 × 1080 × 24 × 8 ÷ 1024 × 7.70 ÷ 1000000", "2.99376", SEEDANCE),
    ("seedance-2.0", "4k", "on", "0.7776", "3840 × 2160 × 24 × 8 ÷ 1024 × 4.00 ÷ 1000000", "6.2208", SEEDANCE),
    // Clips of 5 s or of 10 s, which costs three times as much: two of 5 s. A second has no price.
    ("luma-ray-3.2", "360p", "off", "", "2 × 0.06", "0.12", LUMA_360P),
    ("luma-ray-3.2", "540p", "off", "", "2 × 0.15", "0.3", LUMA),
    ("luma-ray-3.2", "720p", "off", "", "2 × 0.30", "0.6", LUMA),
    ("luma-ray-3.2", "1080p", "off", "", "2 × 1.20", "2.4", LUMA),
    ("ltx-2.5-fast", "720p", "on", "0.09", "0.09 × 8", "0.72", LTX),
    ("ltx-2.5-fast", "1080p", "on", "0.13", "0.13 × 8", "1.04", LTX),
    ("ltx-2.5-fast", "1440p", "on", "0.19", "0.19 × 8", "1.52", LTX),
    ("ltx-2.5-fast", "4k", "on", "0.3", "0.30 × 8", "2.4", LTX),
    // Credits at $0.005.
    ("vidu-q3-turbo", "540p", "on", "0.035", "7 × 8 × 0.005", "0.28", VIDU),
    ("vidu-q3-turbo", "720p", "on", "0.055", "11 × 8 × 0.005", "0.44", VIDU),
    ("vidu-q3-turbo", "1080p", "on", "0.065", "13 × 8 × 0.005", "0.52", VIDU),
    // Sold by another than their makers.
    ("seedance-2.0-via-fal", "720p", "on", "0.3024", "1280 × 720 × 24 × 8 ÷ 1024 × 14 ÷ 1000000", "2.4192", FAL_SEEDANCE),
    ("seedance-2.0-via-fal", "4k", "on", "1.5552", "3840 × 2160 × 24 × 8 ÷ 1024 × 8 ÷ 1000000", "12.4416", FAL_SEEDANCE),
    ("minimax-h3-via-fal", "480p", "on", "0.05", "0.05 × 8", "0.4", FAL_MINIMAX),
    ("minimax-h3-via-fal", "768p", "on", "0.06", "0.06 × 8", "0.48", FAL_MINIMAX),
];

/// The models of the book without Sora's, which have tests of their own.
pub fn market() -> impl Iterator<Item = &'static Model> {
    book().models.iter().filter(|model| !model.id.starts_with("sora-2"))
}

/// A model's rates without those of batches.
pub fn sent_at_once() -> impl Iterator<Item = (&'static Model, &'static Rate)> {
    let of_book = market().flat_map(|model| model.rates.iter().map(move |rate| (model, rate)));
    of_book.filter(|(_, rate)| rate.mode == Mode::Standard)
}

/// The plan of a case; `rest` is the rest of its link.
#[track_caller]
pub fn plan_of((model, res, sound): (&str, &str, &str), rest: &str) -> Plan {
    let link = format!("model={model}&res={res}&audio={sound}&{rest}&on={TODAY}");
    let opened = read(&link, book());
    assert_eq!(opened.refused, [], "refused of {link}");
    let plan = opened.plan;
    assert_eq!((plan.model.as_str(), plan.res.code(), plan.sound.code()), (model, res, sound), "{link}");
    plan
}

/// Prices a plan by its canonical link.
#[track_caller]
pub fn quote_of(plan: &Plan) -> Quote {
    quote(&write(plan, book()))
}

/// A figure as its plain decimal; empty where the plan does not have it.
#[track_caller]
pub fn figure_of(quote: &Quote, figure: Figure) -> String {
    quote.figure(figure).map(plain).unwrap_or_default()
}

/// A decimal as a fraction of whole numbers.
fn fraction(decimal: &str) -> (u128, u128) {
    let (whole, decimals) = decimal.split_once('.').unwrap_or((decimal, ""));
    let digits = format!("{whole}{decimals}");
    (digits.parse().unwrap_or_else(|_| panic!("{decimal} is no decimal")), 10_u128.pow(decimals.len() as u32))
}

/// Whether multiplications and divisions, from left to right, come to a decimal.
fn comes_to(arithmetic: &str, decimal: &str) -> bool {
    let (mut top, mut bottom) = (1, 1);
    let mut over = false;
    for word in arithmetic.split(' ') {
        match word {
            "×" => over = false,
            "÷" => over = true,
            number => {
                let (units, scale) = fraction(number);
                let (up, down) = if over { (scale, units) } else { (units, scale) };
                (top, bottom) = (top * up, bottom * down);
            }
        }
    }
    let (units, scale) = fraction(decimal);
    top * scale == units * bottom
}

#[test]
fn eight_seconds_cost_what_is_worked_by_hand_on_every_model_size_and_sound() {
    for (model, res, sound, rate, arithmetic, render, _) in CASES {
        assert!(comes_to(arithmetic, render), "{arithmetic} is not {render}");
        let quote = quote_of(&plan_of((model, res, sound), "seconds=8&videos=1&per=project"));
        let place = format!("{model} {res} {sound}");
        assert_eq!(figure_of(&quote, Figure::Rate), rate, "rate of {place}");
        for figure in [Figure::Render, Figure::Video, Figure::Total] {
            assert_eq!(figure_of(&quote, figure), render, "{} of {place}", figure.code());
        }
        // `second` is an eighth.
        assert!(comes_to(&format!("{arithmetic} ÷ 8"), &figure_of(&quote, Figure::Second)), "a second of {place}");
        assert_eq!((quote.billed.seconds, quote.ended), (Decimal::from(if rate.is_empty() { 10 } else { 8 }), None));
    }
}

#[test]
fn a_video_costs_the_same_upright() {
    for (model, res, sound, _, _, render, _) in CASES {
        let upright = plan_of((model, res, sound), "orient=portrait&seconds=8&videos=1&per=project");
        assert_eq!(figure_of(&quote_of(&upright), Figure::Render), render, "{model} {res} {sound}");
    }
}

#[test]
fn every_row_of_the_market_has_its_case_its_page_and_the_day_it_was_read() {
    let mut rows: Vec<(&str, &str, &str, Page)> = sent_at_once()
        .map(|(model, rate)| {
            // The first day of all others is not known.
            let from = (model.id == "gemini-omni-1.2-flash").then(|| day("2026-11-05"));
            assert_eq!((rate.from, rate.until), (from, None), "{}", model.id);
            let case = CASES.iter().find(|case| (case.0, case.1) == (&*model.id, rate.res.code()));
            let (_, read) = case.map_or(("", ""), |case| case.6);
            // A later reading does not change since when it is known.
            assert_eq!(rate.source.first_read, day(read), "{}", model.id);
            assert!(rate.source.read >= day(read), "{}", model.id);
            (model.id.as_ref(), rate.res.code(), rate.sound.code(), (rate.source.url.as_ref(), read))
        })
        .collect();
    let mut cases: Vec<_> = CASES.iter().map(|&(model, res, sound, .., page)| (model, res, sound, page)).collect();
    rows.sort_unstable();
    cases.sort_unstable();
    assert_eq!(rows, cases);
    assert_eq!(market().count(), 18);
}

#[test]
fn a_batch_costs_as_much_as_at_once_and_is_known_no_earlier() {
    let batches = market().flat_map(|model| model.rates.iter().map(move |rate| (model, rate)));
    let batches = batches.filter(|(_, rate)| rate.mode == Mode::Batch);
    let mut checked = Vec::new();
    for (model, batch) in batches {
        let place = format!("{} {}", model.id, batch.res.code());
        let once = model.rate_on(batch.res, batch.sound, Mode::Standard, day(TODAY)).expect("a standard price");
        assert_eq!((&once.price, once.known_from()), (&batch.price, batch.known_from()), "{place}");
        assert_eq!(batch.source.confidence, Confidence::Medium, "{place}");
        checked.push(place);
    }
    let sizes = ["480p", "720p", "1080p"];
    let models = ["grok-imagine-1.5", "grok-imagine-1.5-lite"];
    let expected: Vec<_> =
        models.iter().flat_map(|model| sizes.iter().map(move |size| format!("{model} {size}"))).collect();
    assert_eq!(checked, expected);
}
