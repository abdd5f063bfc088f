//! The plan on the market: in order, filtered, taken; what is left out and why; links of other days.

use serde_json::{Value, json};

use crate::cases;
use crate::page::Page;

cases![
    the_guides_plan_is_compared_from_the_cheapest,
    what_is_left_out_says_why,
    what_is_asked_for_is_kept_on_the_page,
    taking_one_makes_it_the_plan,
    a_model_may_need_more_attempts,
    one_control_switches_every_row,
    sound_is_chosen_where_it_can_be,
    what_ended_is_found_with_what_followed,
    what_may_have_ended_says_so_and_has_its_price,
    links_of_other_days_tell_their_day,
    a_history_shows_what_is_known,
];

/// What each row of the first group costs a month, in order: `model month`.
const FIRST_GROUP: &str = "
    const table = document.querySelector('#market .tiers-table');
    return [...table.querySelectorAll('tr.tier')].map(row =>
        `${row.dataset.model} ${row.querySelector('data[data-figure=month]').value}`)";

/// Ids of the models that have an offer shown, each once.
const OFFERED: &str =
    "return [...new Set([...document.querySelectorAll('#market tr.tier')].map(row => row.dataset.model))].sort()";

fn strings(value: &Value) -> Vec<String> {
    let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
    items.iter().filter_map(|item| item.as_str().map(str::to_owned)).collect()
}

fn the_guides_plan_is_compared_from_the_cheapest(page: &Page) {
    page.open("on=2026-11-25&lang=en");
    // 20 × 10 s × 30 = 6000 s a month, × the price of a second.
    let expected = [
        "grok-imagine-1.5-lite 180",
        "veo-3.1-lite 300",
        "vidu-q3-turbo 330",
        "gemini-omni-1.2-flash 417.024",
        "minimax-h3 480",
        "ltx-2.5-fast 540",
        "wan-3.0 600",
        "veo-3.1-fast 600",
        "sora-2 600",
        "gemini-omni-1.1-flash 608.16",
        "kling-3.0 756",
        "grok-imagine-1.5 840",
        "seedance-2.0 907.2",
        "veo-3.1 2400",
    ];
    assert_eq!(strings(&page.js(FIRST_GROUP, &[])), expected);
    // Two clips of 5 s at $0.30, not one of 10 s at $0.90: 600 × 0.60.
    assert_eq!(page.tier_figure("luma-ray-3.2", "720p", "month"), "360");
    assert_eq!(
        page.count("#market tr[data-model='luma-ray-3.2'] [data-figure=rate]"),
        0,
        "a rate of what is sold by the clip"
    );
    page.expect_text("#market tr[data-chosen]", "Your plan");
    page.expect_text("#market tr[data-model='veo-3.1-lite'][data-res='720p'][data-audio=on]", "preview");
    page.expect_text("#market tr[data-model='runway-gen-4-turbo']", "needs an input image");
    page.expect_text("#market tr[data-model='vidu-q3-turbo'][data-res='720p']", "medium confidence");
    // 420 less than 600, in the row of 180.
    page.expect_text("#market tr[data-model='grok-imagine-1.5-lite'][data-res='720p']", "\u{2212}$420");
}

fn what_is_left_out_says_why(page: &Page) {
    // Nothing of the market is known for that day.
    page.open("on=2026-04-01&lang=en");
    let offered = strings(&page.js(OFFERED, &[]));
    assert_eq!(offered, ["sora-2", "sora-2-pro"]);
    assert_eq!(page.count("#left-out [data-model]"), 58, "rows left out");
    page.expect_text("#left-out", "7\u{a0}October 2026");
    assert_eq!(page.count("#left-out data"), 0, "a figure of what is left out");
}

fn what_is_asked_for_is_kept_on_the_page(page: &Page) {
    page.open("on=2026-11-25&lang=en");
    page.follow("[id='ask-for-sale']");
    page.expect_text("#left-out", "Sora 2 Pro");
    page.follow("[id='ask-audio=off']");
    page.follow("[id='ask-res=1440p']");
    // The plan's own row, and 4k without sound: Veo's two and Kling's.
    page.wait("what is asked for", || {
        let offered = strings(&page.js(OFFERED, &[]));
        if offered == ["kling-3.0", "sora-2", "veo-3.1", "veo-3.1-fast"] { Ok(()) } else { Err(offered.join(", ")) }
    });
    page.expect_text("#left-out", "below the resolution you asked for");
    page.expect_text("#left-out", "not the sound you asked for");
    // An edit of the plan keeps it.
    page.fill("videos=2");
    page.expect("month 60");
    assert_eq!(strings(&page.js(OFFERED, &[])).len(), 4);
    page.expect_query("videos=2&on=2026-11-25&lang=en");
}

fn taking_one_makes_it_the_plan(page: &Page) {
    page.open("on=2026-11-25&lang=en");
    page.follow("#take-kling-3\\.0-720p-on");
    // 0.9 units × 0.14 × 10 s; × 600.
    page.expect("rate 0.126, video 1.26, month 756");
    page.expect_query("model=kling-3.0&on=2026-11-25&lang=en");
    page.expect_text("#market tr[data-chosen]", "Kling 3.0 720p");
    assert_eq!(page.count("[data-retired]"), 0, "a notice of a model that is sold");
}

fn a_model_may_need_more_attempts(page: &Page) {
    page.open("on=2026-11-25&lang=en");
    page.follow("#more-kling-3\\.0-720p-on");
    // Twice 756.
    page.wait("two attempts", || {
        let month = page.tier_figure("kling-3.0", "720p", "month");
        if month == "1512" { Ok(()) } else { Err(month) }
    });
    page.expect("month 600");
    page.expect_query("on=2026-11-25&lang=en");
    page.follow("#take-kling-3\\.0-720p-on");
    page.expect("month 1512");
    page.expect_query("model=kling-3.0&attempts=2&on=2026-11-25&lang=en");
}

fn one_control_switches_every_row(page: &Page) {
    page.open("seconds=13&videos=1&per=project&on=2026-11-25&lang=en");
    // 13 s: Veo renders 4 and 4 and 6 at $0.40; Sora 2 one clip of 16 at $0.10.
    assert_eq!(page.tier_figure("veo-3.1", "720p", "total"), "5.2");
    page.expect_text(
        "#market tr[data-model='veo-3.1'][data-audio=on][data-res='720p']",
        "1\u{a0}s unused which costs $5.60",
    );
    page.follow("#switch-clips");
    page.expect("total 1.6");
    page.wait("real clips in every row", || {
        let total = page.tier_figure("veo-3.1", "720p", "total");
        if total == "5.6" { Ok(()) } else { Err(total) }
    });
    page.expect_query("seconds=13&videos=1&per=project&clips=rendered&on=2026-11-25&lang=en");
}

fn sound_is_chosen_where_it_can_be(page: &Page) {
    page.open("on=2026-11-25&lang=en");
    assert_eq!(page.count("input[name=audio]"), 0, "a choice of sound of a model that always has it");
    page.pick("model", "Veo 3.1");
    page.expect("rate 0.4, month 2400");
    page.choose("audio", "off");
    page.expect("rate 0.2, month 1200");
    page.expect_query("model=veo-3.1&audio=off&on=2026-11-25&lang=en");
    // A model that always has sound takes it back.
    page.pick("model", "Wan 3.0");
    page.expect_query("model=wan-3.0&on=2026-11-25&lang=en");
}

fn what_ended_is_found_with_what_followed(page: &Page) {
    page.open("on=2026-11-25&lang=en");
    page.expect_text(".long-gone", "Veo 3: ended 30\u{a0}June 2026; Google Cloud now sells Veo 3.1");
    page.expect_text(".long-gone", "Sora 2: ended 24\u{a0}September 2026");
    page.expect_text(".long-gone", "Amazon Nova Reel: ended 30\u{a0}September 2026");
}

fn what_may_have_ended_says_so_and_has_its_price(page: &Page) {
    // From the day before which it does not end, whatever today is. 5,792 tokens × 17.50 ÷ 1,000,000 × 10 s.
    page.open("model=gemini-omni-1.1-flash&videos=1&per=project&on=2026-12-03&lang=en");
    page.expect("rate 0.10136, total 1.0136");
    let says = "may have ended since 3\u{a0}December 2026; Gemini Omni 1.2 Flash follows";
    page.expect_text(".notice[data-ends='2026-12-03']", says);
    page.expect_text("#market tr[data-model='gemini-omni-1.1-flash'][data-res='720p']", says);
    page.pick("model", "Gemini Omni 1.2 Flash");
    // 5,792 × 12.00 ÷ 1,000,000 × 10 s.
    page.expect("rate 0.069504, total 0.69504");
    assert_eq!(page.count(".notice[data-ends]"), 0, "a notice of another model's end");
}

fn links_of_other_days_tell_their_day(page: &Page) {
    // As sent, ended since.
    for day in ["2026-04-01", "2026-09-01"] {
        page.open(&format!("model=sora-2-pro&res=1080p&videos=1&per=project&on={day}&lang=en"));
        page.expect("rate 0.7, total 7");
        page.expect_text("[data-retired]", "24\u{a0}September 2026");
    }
    page.open("model=sora-2-pro&res=1080p&videos=1&per=project&on=2026-03-01&lang=en");
    page.expect_text("[data-unpriced]", "12\u{a0}March 2026");
    assert!(page.figures().is_empty(), "a figure before it was offered");
    page.press("Take 1024p");
    page.expect("rate 0.5, total 5");
    page.open("model=veo-3.1&videos=1&per=project&on=2026-01-01&lang=en");
    page.expect_text("[data-unpriced]", "not known");
    assert!(page.figures().is_empty(), "a figure of a day that is not known");
    page.press("Price it on 7\u{a0}October 2026");
    page.expect("rate 0.4, total 4");
}

fn a_history_shows_what_is_known(page: &Page) {
    page.open("model=sora-2-pro&on=2026-11-25&lang=en");
    page.expect_text("#history", "Since 6\u{a0}Oct 2025, until 24\u{a0}Sept 2026");
    assert_eq!(page.count("#history tr"), 6, "prices of three sizes, two ways to send each");
    page.pick("model", "Veo 3.1");
    page.expect_text("#history", "First day not known; known to hold from 7\u{a0}Oct 2026");
    assert_eq!(page.js("return document.querySelectorAll('#history .unknown').length", &[]), json!(6));
}
