//! The alternatives that stand beside a plan's price, at the prices of the day.

use clipcost::catalog::{Book, End, Lifecycle};
use clipcost::names::Code;
use clipcost::pricing::market::alternatives::{Alternative, Alternatives, alternatives};

use crate::market::TODAY;
use crate::{book, day, model_mut, open, plain};

/// An alternative as `model month (difference)`.
fn text(one: &Alternative) -> String {
    let month = one.main().map(plain).unwrap_or_default();
    let difference = one.difference.map(|difference| plain(difference.money)).unwrap_or_default();
    format!("{} {} {month} ({difference})", one.plan.model, one.plan.res.code())
}

fn offered(found: &Alternatives) -> Vec<String> {
    found.offered.iter().map(text).collect()
}

/// Checks the alternatives of a link: those offered, the cheapest, how many rows are cheaper, and of how many.
#[track_caller]
fn check(link: &str, expected: &[&str], cheapest: &str, cheaper: usize, comparable: usize) {
    let found = alternatives(&open(link), book(), day(TODAY));
    assert_eq!(offered(&found), expected, "{link}");
    assert_eq!(found.cheapest.as_ref().map(text).unwrap_or_default(), cheapest, "{link}");
    assert_eq!((found.cheaper, found.comparable), (cheaper, comparable), "{link}");
}

#[test]
fn the_cheapest_and_the_two_nearest_are_offered_the_nearest_first() {
    // 720p with sound on sale: 13 rows. No alternatives: previews (Veo Lite 300, Wan 600), to be confirmed (Vidu 330, Omni 1.2
    // 417.024), ends that may have come or are near (Veo Fast 600, Veo 2400, Omni 1.1 608.16). There remain Grok Lite 180,
    // MiniMax 480, LTX 540, Kling 756, Grok 840, Seedance 907.2.
    let lite = "grok-imagine-1.5-lite 720p 180 (-420)";
    check("on=2026-11-25", &["ltx-2.5-fast 720p 540 (-60)", "minimax-h3 768p 480 (-120)", lite], lite, 6, 13);
    // A row on sale is not beside itself: 12. Cheaper than 756: all up to 608.16.
    let lite = "grok-imagine-1.5-lite 720p 180 (-576)";
    check(
        "model=kling-3.0&on=2026-11-25",
        &["grok-imagine-1.5 720p 840 (84)", "seedance-2.0 720p 907.2 (151.2)", lite],
        lite,
        9,
        12,
    );
    // The plan is the cheapest of all.
    let minimax = "minimax-h3 768p 480 (300)";
    check(
        "model=grok-imagine-1.5-lite&on=2026-11-25",
        &[minimax, "ltx-2.5-fast 720p 540 (360)", "kling-3.0 720p 756 (576)"],
        minimax,
        0,
        12,
    );
}

#[test]
fn of_two_as_near_the_cheaper_comes_first() {
    // 6000 × 0.085 = 510; 30 more or less.
    let lite = "grok-imagine-1.5-lite 720p 180 (-330)";
    check(
        "model=kling-3.0&rate=0.085&on=2026-11-25",
        &["minimax-h3 768p 480 (-30)", "ltx-2.5-fast 720p 540 (30)", lite],
        lite,
        5,
        12,
    );
    // 6000 × 0.055 = 330: MiniMax and Grok Lite are 150 off.
    let lite = "grok-imagine-1.5-lite 720p 180 (-150)";
    check(
        "model=kling-3.0&rate=0.055&on=2026-11-25",
        &[lite, "minimax-h3 768p 480 (150)", "ltx-2.5-fast 720p 540 (210)"],
        lite,
        2,
        12,
    );
}

#[test]
fn they_follow_the_plans_sound_resolution_attempts_currency_and_project() {
    // Without sound at 720p, 6 rows beside Kling's: Veo Lite, Veo Fast, Veo (preview or may have ended), Luma (preview),
    // Gen-4 Turbo (needs an image) and Gen-4.5: 0.12 × 10 × 3 × 20 × 0.9 = 64.8 a project; Kling 0.084: 45.36.
    let gen45 = "runway-gen-4.5 720p 64.8 EUR (19.44 EUR)";
    check("model=kling-3.0&audio=off&per=project&attempts=3&cur=EUR&fx=0.9&on=2026-11-25", &[gen45], gen45, 4, 6);
    // At 360p without sound there is nothing else.
    check("model=luma-ray-3.2&res=360p&on=2026-11-25", &[], "", 0, 0);
}

#[test]
fn a_dated_plan_is_held_against_the_prices_of_today() {
    // On 2026-08-01 Sora 2 was on sale, and nothing else had a known price.
    let (then, now) = (open("on=2026-08-01"), open("on=2026-11-25"));
    let found = alternatives(&then, book(), day(TODAY));
    assert_eq!(found, alternatives(&now, book(), day(TODAY)));
    assert!(found.offered.iter().all(|one| one.plan.on == Some(day(TODAY))));
}

#[test]
fn without_a_price_today_the_three_cheapest_are_offered() {
    let mut book = book().clone();
    // A row that ended while its model is still sold.
    model_mut(&mut book, "kling-3.0").rates.to_mut()[0].until = Some(day("2026-11-20"));
    let found = alternatives(&open("model=kling-3.0&on=2026-11-01"), &book, day(TODAY));
    assert_eq!(
        offered(&found),
        ["grok-imagine-1.5-lite 720p 180 ()", "minimax-h3 768p 480 ()", "ltx-2.5-fast 720p 540 ()"]
    );
    assert_eq!((found.cheaper, found.comparable), (0, 12));
}

/// The frozen book with a change of LTX's life; it is the nearest alternative to Sora 2.
fn changed(change: impl Fn(&mut Lifecycle)) -> Book {
    let mut book = book().clone();
    change(&mut model_mut(&mut book, "ltx-2.5-fast").lifecycle);
    book
}

/// Whether LTX is offered on a day, and how many rows can be compared.
fn with_ltx(book: &Book, today: &str) -> (bool, usize) {
    let found = alternatives(&open("on=2026-11-25"), book, day(today));
    (found.offered.iter().any(|one| one.plan.model == "ltx-2.5-fast"), found.comparable)
}

#[test]
fn what_may_end_within_ninety_days_is_not_offered_and_what_has_ended_not_compared() {
    let end = |text: &str| {
        let source = book().model("ltx-2.5-fast").expect("LTX").rates[0].source.clone();
        End { day: day(text), source }
    };
    // 2027-03-01 is 91 days after 2026-11-30.
    let ends = changed(|days| days.ends = Some(end("2027-03-01")));
    assert_eq!(with_ltx(&ends, "2026-11-30"), (true, 13));
    assert_eq!(with_ltx(&ends, "2026-12-01"), (false, 13));
    assert_eq!(with_ltx(&ends, "2026-12-02"), (false, 13));
    assert_eq!(with_ltx(&ends, "2027-02-28"), (false, 13));
    assert_eq!(with_ltx(&ends, "2027-03-01"), (false, 12));
    assert_eq!(with_ltx(&ends, "2027-03-02"), (false, 12));
    let not_before = changed(|days| days.not_before = vec![end("2027-03-01")].into());
    assert_eq!(with_ltx(&not_before, "2026-11-30"), (true, 13));
    assert_eq!(with_ltx(&not_before, "2026-12-01"), (false, 13));
    assert_eq!(with_ltx(&not_before, "2027-02-28"), (false, 13));
    assert_eq!(with_ltx(&not_before, "2027-03-01"), (false, 13));
    assert_eq!(with_ltx(&not_before, "2027-03-02"), (false, 13));
    let retired = changed(|days| days.retired = Some(day("2026-11-25")));
    assert_eq!(with_ltx(&retired, "2026-11-24"), (true, 13));
    assert_eq!(with_ltx(&retired, "2026-11-25"), (false, 12));
    assert_eq!(with_ltx(&retired, "2026-11-26"), (false, 12));
}
