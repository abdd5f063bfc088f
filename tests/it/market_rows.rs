//! The rows of the market for the guide's plan (20 videos of 10 s a day), and those that are left out.

use clipcost::catalog::NoRate;
use clipcost::names::Code;
use clipcost::pricing::answer::answer;
use clipcost::pricing::market::{LeftOut, MarketRow, WhyNot, nearest, rows};
use clipcost::pricing::{Figure, Unpriced, really_rendered};

use crate::market::{TODAY, figure_of};
use crate::{book, day, open};

fn priced(link: &str) -> Vec<MarketRow> {
    rows(&open(link), book(), day(TODAY)).filter_map(Result::ok).collect()
}

/// A row as `model res month`.
fn text(row: &MarketRow) -> String {
    format!("{} {} {}", row.plan.model, row.plan.res.code(), figure_of(&row.quote, Figure::Month))
}

#[test]
fn what_is_left_out_has_no_price_on_the_plans_day() {
    let left_out = |link: &str| -> Vec<NoRate> {
        let why = |left_out: Box<LeftOut>| match left_out.why {
            WhyNot::Unpriced(Unpriced::NotOffered { why, .. }) => why,
            other => panic!("{other:?}"),
        };
        rows(&open(link), book(), day(TODAY)).filter_map(Result::err).map(why).collect()
    };
    let unknown = |all: &[NoRate]| all.iter().filter(|why| matches!(why, NoRate::NotKnownBefore(_))).count();
    let later = |all: &[NoRate]| all.iter().filter(|why| matches!(why, NoRate::NotBefore(_))).count();
    assert_eq!(left_out("on=2026-11-25"), []);
    // Not known until 2026-10-07 or later: Veo 16 rows, Seedance 4, Runway 2, Luma 4, Gemini 4, MiniMax 2, fal 4; and 4 of
    // Omni 1.2 were not yet sold.
    let early = left_out("on=2026-10-06");
    assert_eq!((unknown(&early), early.len()), (36, 40));
    // 1080p of Sora 2 Pro and the four of Omni 1.2 had not come; of all others no price is known.
    let old = left_out("on=2025-12-01");
    assert_eq!((later(&old), unknown(&old), old.len()), (5, 58, 63));
}

#[test]
fn what_can_no_longer_be_bought_has_its_last_price() {
    // 6000 × 0.30, × 0.50, × 0.70.
    let rows = priced("on=2026-11-25");
    let ended: Vec<String> = rows.iter().filter(|row| row.discontinued == Some(day("2026-09-24"))).map(text).collect();
    assert_eq!(ended, ["sora-2 720p 600", "sora-2-pro 720p 1800", "sora-2-pro 1024p 3000", "sora-2-pro 1080p 4200"]);
}

#[test]
fn the_nearest_rows_have_the_plans_provider_or_its_class_and_sound() {
    // 14 rows at 720p with sound, Sora 2 among them, and three of Sora 2 Pro, one of them at 720p too.
    let plan = open("on=2026-11-25");
    let near: Vec<MarketRow> = nearest(&plan, book(), day(TODAY)).filter_map(Result::ok).collect();
    assert_eq!(near.len(), 14 + 3);
    assert_eq!(near.iter().filter(|row| row.is_chosen).map(text).collect::<Vec<_>>(), ["sora-2 720p 600"]);
}

#[test]
fn the_persons_own_rate_stays_with_its_model() {
    // 6000 × 0.05 = 300 at either size of the model; everything else at its list price.
    let rows = priced("model=wan-3.0&rate=0.05&on=2026-11-25");
    let own: Vec<String> = rows.iter().filter(|row| row.plan.rate.is_some()).map(text).collect();
    assert_eq!(own, ["wan-3.0 480p 300", "wan-3.0 720p 300", "wan-3.0 1080p 300"]);
    assert!(rows.iter().map(text).any(|row| row == "veo-3.1-fast 720p 600"));
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
