//! The market of the guide's plan (20 videos of 10 s a day): its groups and their order, and which rows are left out and why.

use rust_decimal::Decimal;

use clipcost::catalog::{NoRate, Res, Sound};
use clipcost::names::Code;
use clipcost::pricing::answer::answer;
use clipcost::pricing::market::{LeftOut, Market, MarketFilter, MarketRow, NO_FILTER, WhyNot, market};
use clipcost::pricing::{Figure, Unpriced, really_rendered};

use crate::market::{TODAY, figure_of};
use crate::{book, day, open};

#[track_caller]
fn asked(link: &str, filter: &MarketFilter) -> Market {
    market(&open(link), book(), day(TODAY), filter)
}

/// A row as `model res month`.
fn text(offer: &MarketRow) -> String {
    let plan = &offer.plan;
    format!("{} {} {}", plan.model, plan.res.code(), figure_of(&offer.quote, Figure::Month))
}

/// The groups as `class sound: row, row`.
fn groups(market: &Market) -> Vec<String> {
    let group = market.groups.iter().map(|group| {
        let offers: Vec<String> = group.rows.iter().map(text).collect();
        format!("{} {}: {}", group.class.name(), group.sound.code(), offers.join(", "))
    });
    group.collect()
}

/// How many rows are left out for a reason.
fn count(market: &Market, is: impl Fn(&WhyNot) -> bool) -> usize {
    market.left_out.iter().filter(|LeftOut { why, .. }| is(why)).count()
}

#[test]
fn the_guides_plan_is_grouped_with_similar_rows_the_cheapest_first() {
    // A month: 20 × 30 = 600 videos of 10 s, 6000 × the price of a second of `market.rs`; Luma's are two clips each, 1200 × the
    // price of a clip. Of one price in the order of the book.
    let market = asked("on=2026-11-25", &NO_FILTER);
    assert_eq!(
        groups(&market),
        [
            "720–768p on: grok-imagine-1.5-lite 720p 180, veo-3.1-lite 720p 300, vidu-q3-turbo 720p 330, \
             gemini-omni-1.2-flash 720p 417.024, minimax-h3 768p 480, ltx-2.5-fast 720p 540, wan-3.0 720p 600, veo-3.1-fast 720p 600, sora-2 720p 600, \
             gemini-omni-1.1-flash 720p 608.16, kling-3.0 720p 756, grok-imagine-1.5 720p 840, seedance-2.0 720p 907.2, \
             veo-3.1 720p 2400",
            "360p on: gemini-omni-1.2-flash 360p 139.032, gemini-omni-1.1-flash 360p 202.755",
            "360p off: luma-ray-3.2 360p 72",
            "480–540p on: grok-imagine-1.5-lite 480p 120, vidu-q3-turbo 540p 210, wan-3.0 480p 300, \
             seedance-2.0 480p 421.848, grok-imagine-1.5 480p 480",
            "480–540p off: luma-ray-3.2 540p 180",
            "720–768p off: veo-3.1-lite 720p 180, runway-gen-4-turbo 720p 300, luma-ray-3.2 720p 360, \
             veo-3.1-fast 720p 480, kling-3.0 720p 504, runway-gen-4.5 720p 720, veo-3.1 720p 1200",
            "1024–1080p on: vidu-q3-turbo 1080p 390, veo-3.1-lite 1080p 480, gemini-omni-1.2-flash 1080p 625.536, \
             veo-3.1-fast 1080p 720, ltx-2.5-fast 1080p 780, grok-imagine-1.5-lite 1080p 840, \
             gemini-omni-1.1-flash 1080p 912.24, kling-3.0 1080p 1008, wan-3.0 1080p 1200, \
             grok-imagine-1.5 1080p 1500, seedance-2.0 1080p 2245.32, veo-3.1 1080p 2400",
            "1024–1080p off: veo-3.1-lite 1080p 300, veo-3.1-fast 1080p 600, kling-3.0 1080p 672, veo-3.1 1080p 1200, \
             luma-ray-3.2 1080p 1440",
            "1440p–2k on: minimax-h3 2k 780, ltx-2.5-fast 1440p 1140",
            "4k on: gemini-omni-1.2-flash 4k 1251.072, veo-3.1-fast 4k 1800, ltx-2.5-fast 4k 1800, \
             gemini-omni-1.1-flash 4k 1824.48, kling-3.0 4k 2520, veo-3.1 4k 3600, \
             seedance-2.0 4k 4665.6",
            "4k off: veo-3.1-fast 4k 1500, veo-3.1 4k 2400, kling-3.0 4k 2520",
        ]
    );
    // 6000 × 0.30, × 0.50, × 0.70: their last prices.
    let discontinued: Vec<String> = market.discontinued.iter().map(text).collect();
    assert_eq!(discontinued, ["sora-2-pro 720p 1800", "sora-2-pro 1024p 3000", "sora-2-pro 1080p 4200"]);
    assert!(market.discontinued.iter().all(|offer| offer.discontinued == Some(day("2026-09-24"))));
    assert_eq!(market.left_out, []);
}

#[test]
fn every_row_follows_the_plans_clips() {
    // 600 videos: Sora 12 s × 0.10 = 720 a month, now behind Gemini; Veo at 1080p 8 + 8 s: 9600 × 0.08 = 768, behind Vidu.
    let market = asked("clips=rendered&on=2026-11-25", &NO_FILTER);
    let groups = groups(&market);
    assert!(
        groups[0].contains("gemini-omni-1.1-flash 720p 608.16, sora-2 720p 720, kling-3.0 720p 756"),
        "{}",
        groups[0]
    );
    let hd = groups.iter().find(|group| group.starts_with("1024–1080p on")).expect("1080p with sound");
    assert!(
        hd.starts_with(
            "1024–1080p on: vidu-q3-turbo 1080p 390, gemini-omni-1.2-flash 1080p 625.536, veo-3.1-lite 1080p 768, \
             ltx-2.5-fast 1080p 780"
        ),
        "{hd}"
    );
}

#[test]
fn a_row_is_compared_with_the_plans_own() {
    // Difference 600 a month and 1 a video.
    let market = asked("on=2026-11-25", &NO_FILTER);
    let chosen = market.chosen.as_ref().expect("the price of the plan");
    for (model, ratio, difference) in [
        ("sora-2", "1", "0"),
        ("grok-imagine-1.5-lite", "0.3", "-420"),
        ("veo-3.1", "4", "1800"),
        ("gemini-omni-1.1-flash", "1.0136", "8.16"),
    ] {
        let offer = market.groups[0].rows.iter().find(|offer| offer.plan.model == model).expect("its like");
        let plain = |value: Option<clipcost::money::Exact>| value.and_then(|value| value.to_plain().ok());
        assert_eq!(plain(offer.ratio(chosen)).as_deref(), Some(ratio), "{model}");
        assert_eq!(plain(offer.difference(chosen)).as_deref(), Some(difference), "{model}");
        assert_eq!(offer.is_chosen, model == "sora-2");
    }
}

#[test]
fn what_is_left_out_has_its_reason() {
    // Not known until 2026-10-07 or later: Veo 16 rows, Seedance 4, Runway 2, Luma 4, Gemini 4, MiniMax 2; and 4 of Omni 1.2
    // were not yet sold.
    let early = asked("on=2026-10-06", &NO_FILTER);
    let unknown =
        |why: &WhyNot| matches!(why, WhyNot::Unpriced(Unpriced::NotOffered { why: NoRate::NotKnownBefore(_), .. }));
    assert_eq!((count(&early, unknown), early.left_out.len()), (32, 36));
    // 1080p of Sora 2 Pro and the four of Omni 1.2 had not come; of all others no price is known.
    let old = asked("on=2025-12-01", &NO_FILTER);
    let later = |why: &WhyNot| matches!(why, WhyNot::Unpriced(Unpriced::NotOffered { why: NoRate::NotBefore(_), .. }));
    assert_eq!((count(&old, later), count(&old, unknown), old.left_out.len()), (5, 54, 59));
    // Sora 2 Pro has three sizes; the plan's own row stays whatever is asked for.
    let for_sale = asked("on=2026-11-25", &MarketFilter { for_sale: true, ..MarketFilter::default() });
    assert_eq!(count(&for_sale, |why| *why == WhyNot::Discontinued(day("2026-09-24"))), 3);
    assert!(for_sale.discontinued.is_empty() && groups(&for_sale)[0].contains("sora-2 720p 600"));
    // Below 1440p: all of the 62 rows but those of 1440p, 2k and 4k, which are 12, and the plan's own.
    let large = asked("on=2026-11-25", &MarketFilter { at_least: Some(Res::P1440), ..MarketFilter::default() });
    assert_eq!((count(&large, |why| *why == WhyNot::Resolution), large.left_out.len()), (49, 49));
    // Without sound: Veo 8, Kling 3, Runway 2, Luma 4.
    let silent = asked("on=2026-11-25", &MarketFilter { sound: Some(Sound::Off), ..MarketFilter::default() });
    assert_eq!(count(&silent, |why| *why == WhyNot::Sound), 62 - 17 - 1);
    let kling = asked("on=2026-11-25", &MarketFilter { provider: Some("kling".to_owned()), ..MarketFilter::default() });
    assert_eq!(count(&kling, |why| *why == WhyNot::Provider), 62 - 6 - 1);
}

#[test]
fn a_model_may_need_more_attempts_and_the_plan_keeps_its_own() {
    let mut wishes = MarketFilter::default();
    wishes.apply("more=kling-3.0", Decimal::ONE);
    wishes.apply("more=sora-2", Decimal::ONE);
    let market = asked("on=2026-11-25", &wishes);
    // Twice 756; the plan's own row follows the plan.
    let first = &groups(&market)[0];
    assert!(first.contains("kling-3.0 720p 1512") && first.contains("sora-2 720p 600"), "{first}");
    wishes.apply("fewer=kling-3.0", Decimal::ONE);
    wishes.apply("fewer=sora-2", Decimal::ONE);
    assert_eq!(wishes, MarketFilter::default());
}

#[test]
fn the_persons_own_rate_stays_with_its_model() {
    // 6000 × 0.05 = 300 at either size of the model; everything else at its list price.
    let market = asked("model=wan-3.0&rate=0.05&on=2026-11-25", &NO_FILTER);
    let own: Vec<String> = market
        .groups
        .iter()
        .flat_map(|group| &group.rows)
        .filter(|offer| offer.plan.rate.is_some())
        .map(text)
        .collect();
    assert_eq!(own, ["wan-3.0 720p 300", "wan-3.0 480p 300", "wan-3.0 1080p 300"]);
    assert!(groups(&market)[0].contains("veo-3.1-fast 720p 600"));
}

#[test]
fn real_clips_are_given_only_where_they_are_billed_otherwise() {
    let rendered =
        |link: &str| really_rendered(&open(link), book(), day(TODAY)).map(|quote| figure_of(&quote, Figure::Render));
    // Sold clips are always billed as clips; with the person's own rate 8 s are billed, and real clips would be 10 s × 0.1.
    assert_eq!(rendered("model=luma-ray-3.2&seconds=8&on=2026-11-25"), None);
    assert_eq!(rendered("model=luma-ray-3.2&seconds=8&rate=0.1&on=2026-11-25").as_deref(), Some("1"));
    // Veo at 4K renders 8 s: two of them for 10 s, 16 × 0.60.
    assert_eq!(rendered("model=veo-3.1&res=4k&on=2026-11-25").as_deref(), Some("9.6"));
    assert_eq!(rendered("model=kling-3.0&on=2026-11-25"), None);
}

#[test]
fn no_tier_is_needed_where_none_is_published() {
    for model in book().models.iter() {
        let plan = open(&format!(
            "{}on=2026-11-25",
            if model.id == "sora-2" { String::new() } else { format!("model={}&", model.id) }
        ));
        let answer = answer(&plan, book(), day(TODAY)).unwrap_or_else(|why| panic!("{}: {why:?}", model.id));
        assert_eq!(answer.figure(Figure::TierNeeded).is_some(), model.provider == "openai", "{}", model.id);
    }
}
