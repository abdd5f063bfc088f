//! The clips that the API really rendered, and days on which something was not offered: no figure, the reason, a way out.

use crate::cases;
use crate::page::Page;

cases![
    ten_seconds_are_a_clip_of_twelve,
    thirty_seconds_are_32_of_clips,
    before_longer_clips_came_three_make_thirty_seconds,
    what_was_not_offered_that_day_stays_chosen_and_has_no_figure,
    before_the_launch_there_is_no_price,
    a_retired_model_says_so,
];

fn ten_seconds_are_a_clip_of_twelve(page: &Page) {
    // 12 s × 0.10 = 1.20; × 20 × 30 = 720.
    page.open("clips=rendered&on=2026-08-01");
    page.expect("rate 0.1, render 1.2, video 1.2, day 24, month 720");
    // The way there from the guide's reading.
    page.open("on=2026-08-01");
    page.expect("render 1, month 600");
    page.press("Price real clips: $720");
    page.expect("render 1.2, month 720");
    page.expect_query("clips=rendered&on=2026-08-01");
    page.choose("clips", "exact");
    page.expect("render 1, month 600");
}

fn thirty_seconds_are_32_of_clips(page: &Page) {
    // 20 and 12: 32 s × 0.50 = 16.
    page.open("model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&clips=rendered&on=2026-08-01");
    page.expect("rate 0.5, render 16, video 16, total 16");
    page.expect_text(".film desc", "one clip of 20\u{a0}s and one clip of 12\u{a0}s, 32\u{a0}s in all");
}

fn before_longer_clips_came_three_make_thirty_seconds(page: &Page) {
    // 12, 12 and 8: 32 s × 0.50 = 16.
    page.open("model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&clips=rendered&on=2025-12-01");
    page.expect("render 16, total 16");
    page.expect_text(".film desc", "2 clips of 12\u{a0}s and one clip of 8\u{a0}s, 32\u{a0}s in all");
}

/// Checks a plan without figures, its reason, and that each of its offers gives the figure that belongs to it.
#[track_caller]
fn check_unpriced(page: &Page, link: &str, chosen: &str, reason: &str, ways_out: &[(&str, &str)]) {
    for (offer, expected) in ways_out {
        page.open(link);
        page.expect_text("[data-unpriced]", reason);
        assert!(page.figures().is_empty(), "figures of {link}: {:?}", page.figures());
        if !chosen.is_empty() {
            assert_eq!(page.count(&format!("{chosen}:checked")), 1, "{chosen} stays chosen in {link}");
        }
        page.expect_query(link);
        assert_eq!(
            page.count("[data-unpriced] .offer"),
            u64::try_from(ways_out.len()).unwrap_or_default(),
            "offers of {link}"
        );
        page.press(offer);
        page.expect(expected);
        assert_eq!(page.count("[data-unpriced]"), 0, "{link} has a price after {offer:?}");
    }
}

fn what_was_not_offered_that_day_stays_chosen_and_has_no_figure(page: &Page) {
    // 10 s at 0.70, or at 1024p for 0.50.
    check_unpriced(
        page,
        "model=sora-2-pro&res=1080p&videos=1&per=project&on=2025-12-01",
        "input[name=res][value='1080p']",
        "12\u{a0}March 2026",
        &[("Price it on 12\u{a0}March 2026", "total 7"), ("Take 1024p", "total 5")],
    );
    // 10 s at 0.05 in a batch, or at 0.10 at once.
    check_unpriced(
        page,
        "mode=batch&videos=1&per=project&on=2025-12-01",
        "input[name=mode][value=batch]",
        "12\u{a0}March 2026",
        &[("Price it on 12\u{a0}March 2026", "total 0.5"), ("Send at once", "total 1")],
    );
}

fn before_the_launch_there_is_no_price(page: &Page) {
    check_unpriced(
        page,
        "videos=1&per=project&on=2025-10-05",
        "",
        "6\u{a0}October 2025",
        &[("Price it on 6\u{a0}October 2025", "total 1")],
    );
    page.open("on=2025-10-06");
    page.expect("month 600");
}

fn a_retired_model_says_so(page: &Page) {
    for (day, says) in [
        ("2026-09-23", "At the prices of 23\u{a0}Sept 2026"),
        ("2026-09-24", "This is its last list price."),
        ("2030-01-01", "This is its last list price."),
    ] {
        page.open(&format!("on={day}&lang=en"));
        page.expect("month 600");
        page.expect_text("#notices [data-retired='2026-09-24']", "Sora 2 ended on 24\u{a0}Sept 2026.");
        page.expect_text("#notices", says);
    }
}
