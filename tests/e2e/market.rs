//! Compare: the plan on every model of its class, in order, filtered, opened, taken; what is left out and why; links of other
//! days.

use serde_json::{Value, json};

use crate::cases;
use crate::page::Page;

cases![
    the_guides_plan_is_compared_from_the_cheapest,
    twelve_rows_are_shown_until_all_are_asked_for,
    what_is_left_out_says_why,
    what_is_not_known_for_a_day_stands_below_at_todays_price,
    what_is_asked_for_is_kept_on_the_page,
    another_class_is_one_click_away,
    taking_one_makes_it_the_plan_and_back_undoes_it,
    an_alternative_is_one_click_away,
    a_row_tells_what_it_knows_when_it_is_opened,
    a_model_may_need_more_attempts,
    a_row_is_put_beside_the_plan,
    one_control_switches_every_row,
    sound_is_chosen_where_it_can_be,
    what_may_have_ended_says_so_and_has_its_price,
    links_of_other_days_tell_their_day,
    a_history_shows_what_is_known,
];

/// What each row costs a month on the plan's day, in order: `model month`.
const LISTED: &str = "
    return [...document.querySelectorAll('#compare tbody:not([id]) > tr.compare-row')].map(row =>
        `${row.dataset.model} ${row.querySelector('data[data-figure=month]').value}`)";

/// Ids of the models that have a row with a price of the plan's day, each once.
const MODELS: &str = "return [...new Set([...document.querySelectorAll('#compare tbody:not([id]) > tr.compare-row')].map(row => row.dataset.model))].sort()";

/// Opens the page with every view.
#[track_caller]
fn open(page: &Page, query: &str) {
    page.open_path(&format!("/?{query}#all"));
}

fn strings(value: &Value) -> Vec<String> {
    let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
    items.iter().filter_map(|item| item.as_str().map(str::to_owned)).collect()
}

/// The row of a model at a resolution.
fn row(model: &str, res: &str) -> String {
    format!("#compare tr.compare-row[data-model='{model}'][data-res='{res}']")
}

/// Waits until a figure of a row is as expected.
#[track_caller]
fn expect_figure(page: &Page, model: &str, figure: &str, expected: &str) {
    let data = format!("{} data[data-figure={figure}]", row(model, "720p"));
    page.wait(&format!("{figure} {expected} of {model}"), || {
        let found = page.js("return document.querySelector(arguments[0])?.value ?? ''", &[json!(data)]);
        if found == json!(expected) { Ok(()) } else { Err(found.to_string()) }
    });
}

/// Chooses a value of a filter, which has the focus. By script: Firefox's driver takes the focus from a list that it picks from.
#[track_caller]
fn ask(page: &Page, filter: &str, value: &str) {
    page.find(&format!("{filter} option[value='{value}']"));
    page.js(
        "const list = document.querySelector(arguments[0]);
        list.focus();
        list.value = arguments[1];
        for (const event of ['input', 'change']) list.dispatchEvent(new Event(event, { bubbles: true }));",
        &[json!(filter), json!(value)],
    );
}

/// Waits until the models that have a row are as expected.
#[track_caller]
fn expect_models(page: &Page, expected: &[&str]) {
    page.wait("the models", || {
        let models = strings(&page.js(MODELS, &[]));
        if models == expected { Ok(()) } else { Err(models.join(", ")) }
    });
}

fn the_guides_plan_is_compared_from_the_cheapest(page: &Page) {
    open(page, "on=2026-11-25&lang=en");
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
    assert_eq!(strings(&page.js(LISTED, &[])), expected);
    page.expect_text("#compare tr[data-chosen]", "Yours");
    page.expect_text("#compare tr[data-chosen]", "ended 24\u{a0}Sept");
    page.expect_text(&row("veo-3.1-lite", "720p"), "preview");
    page.expect_text(&row("vidu-q3-turbo", "720p"), "price to confirm");
    // 420 less than 600.
    page.expect_text(&row("grok-imagine-1.5-lite", "720p"), "\u{2212}70%");
    page.expect_text(&row("wan-3.0", "720p"), "same");
    ask(page, "#filter-audio", "off");
    page.expect_text(&row("runway-gen-4-turbo", "720p"), "needs an image");
    // Two clips of 5 s at $0.30, not one of 10 s at $0.90: 600 × 0.60.
    expect_figure(page, "luma-ray-3.2", "month", "360");
    page.expect_text(&row("luma-ray-3.2", "720p"), "by the clip");
    let rate = format!("{} [data-figure=rate]", row("luma-ray-3.2", "720p"));
    assert_eq!(page.count(&rate), 0, "a rate of what is sold by the clip");
}

fn twelve_rows_are_shown_until_all_are_asked_for(page: &Page) {
    page.open_first("on=2026-11-25&lang=en");
    let rows = |expected: u64| {
        page.wait(&format!("{expected} rows"), || {
            let rows = page.count("#compare tr.compare-row");
            if rows == expected { Ok(()) } else { Err(format!("{rows} rows")) }
        });
    };
    // The plan's own beside them.
    rows(13);
    page.expect_text("#every", "All 14");
    page.follow("#every");
    rows(14);
    page.expect_focus("every");
    page.follow("#every");
    rows(13);
}

fn what_is_left_out_says_why(page: &Page) {
    // Nothing of the market is known for that day.
    open(page, "on=2026-04-01&lang=en");
    expect_models(page, &["sora-2"]);
    page.follow("#filter-on-sale");
    expect_models(page, &["sora-2", "sora-2-pro"]);
    // All of the 66 rows but those two.
    assert_eq!(page.count("#left-out [data-model]"), 64, "rows left out");
    page.expect_text("#left-out", "Another resolution");
    page.expect_text("#left-out", "No price known before 7\u{a0}October 2026");
    assert_eq!(page.count("#left-out data"), 0, "a figure of what is left out");
}

fn what_is_not_known_for_a_day_stands_below_at_todays_price(page: &Page) {
    page.open_first("on=2026-08-01&lang=en");
    page.expect("rate 0.1, month 600");
    page.expect_text("#at-todays-prices th[scope=rowgroup]", "No price on 1\u{a0}August 2026. At today’s prices:");
    page.expect_text("#tab-compare", "from $180 today");
    // 0.126 × 6000 s is the tenth of 13; five are shown at first.
    assert_eq!(page.count("#at-todays-prices tr.compare-row"), 5, "rows at today's prices");
    page.expect_text("#every", "All 14");
    page.follow("#every");
    page.expect_text("#at-todays-prices tr[data-model='kling-3.0']", "today’s price");
    page.expect_text("#at-todays-prices tr[data-model='kling-3.0']", "$756");
    assert_eq!(page.count("#at-todays-prices data"), 0, "a figure of another day");
    // One click takes the row, and today with it.
    page.follow("#take-kling-3\\.0-720p-on");
    page.expect("rate 0.126, video 1.26, month 756");
    page.expect_focus("opens-kling-3.0-720p-on");
    assert_eq!(page.count("#at-todays-prices"), 0, "rows of another day than the plan's");
    page.run("Back", page.client().back());
    page.expect("rate 0.1, month 600");
    page.expect_query("on=2026-08-01&lang=en");
}

fn what_is_asked_for_is_kept_on_the_page(page: &Page) {
    open(page, "on=2026-11-25&lang=en");
    page.expect_text("#left-out", "Ended on 24\u{a0}September 2026");
    page.expect_text("#left-out", "Sora 2 Pro");
    ask(page, "#filter-audio", "off");
    ask(page, "#filter-res", "1440p+");
    // The plan's own row, and 4k without sound: Veo's two and Kling's.
    expect_models(page, &["kling-3.0", "sora-2", "veo-3.1", "veo-3.1-fast"]);
    page.expect_focus("filter-res");
    page.expect_text("#left-out", "Another resolution");
    page.expect_text("#left-out", "Another sound");
    ask(page, "#filter-provider", "kling");
    expect_models(page, &["kling-3.0", "sora-2"]);
    page.expect_text("#left-out", "Another provider");
    // An edit of the plan keeps it.
    page.fill("videos=2");
    page.expect("month 60");
    expect_models(page, &["kling-3.0", "sora-2"]);
    page.expect_query("videos=2&on=2026-11-25&lang=en");
}

fn another_class_is_one_click_away(page: &Page) {
    open(page, "on=2026-11-25&lang=en");
    // 6000 s × 0.065.
    page.press("1080p $390");
    page.wait("the rows of 1080p", || {
        let first = strings(&page.js(LISTED, &[])).into_iter().next().unwrap_or_default();
        if first == "vidu-q3-turbo 390" { Ok(()) } else { Err(first) }
    });
    page.expect_focus("filter-res");
    page.press("720p $180");
    page.wait("the rows of 720p", || {
        let first = strings(&page.js(LISTED, &[])).into_iter().next().unwrap_or_default();
        if first == "grok-imagine-1.5-lite 180" { Ok(()) } else { Err(first) }
    });
}

fn taking_one_makes_it_the_plan_and_back_undoes_it(page: &Page) {
    open(page, "on=2026-11-25&lang=en");
    page.follow("#take-kling-3\\.0-720p-on");
    // 0.9 units × 0.14 × 10 s; × 600.
    page.expect("rate 0.126, video 1.26, month 756");
    page.expect_query("model=kling-3.0&on=2026-11-25&lang=en");
    page.expect_text("#compare tr[data-chosen]", "Kling 3.0");
    page.expect_focus("opens-kling-3.0-720p-on");
    assert_eq!(page.count("[data-retired]"), 0, "a notice of a model that is sold");
    page.run("Back", page.client().back());
    page.expect("rate 0.1, video 1, month 600");
    page.expect_text("#compare tr[data-chosen]", "Sora 2");
}

fn an_alternative_is_one_click_away(page: &Page) {
    page.open("on=2026-11-25&lang=en");
    page.expect_text(".retired", "Sora 2 ended on 24\u{a0}Sept 2026.");
    page.expect_text("#alternative-2", "Grok Imagine Video 1.5 Lite $180 \u{2212}70%");
    page.follow("#alternative-2");
    // 0.03 × 10 s × 600.
    page.expect("rate 0.03, month 180");
    page.expect_focus("alternative-2");
    page.expect_text("#notices", "Nothing on sale is cheaper for this plan.");
    page.run("Back", page.client().back());
    page.expect("rate 0.1, month 600");
    page.expect_text("#notices", "Compare all 13");
}

fn a_row_tells_what_it_knows_when_it_is_opened(page: &Page) {
    open(page, "on=2026-11-25&lang=en");
    page.follow("#opens-kling-3\\.0-720p-on");
    for told in [
        "0.9 units a second at $0.14 each = $0.126 a second",
        "read 5\u{a0}Oct 2026",
        "Of 3 to 15\u{a0}s.",
        // 756 − 600.
        "$156 more a month",
        "All prices of Kling 3.0",
    ] {
        page.expect_text("#row-kling-3\\.0-720p-on", told);
    }
    assert_eq!(page.count("#row-kling-3\\.0-720p-on a[href$='prices.html#kling-3.0']"), 1, "the way to its prices");
    // One at a time.
    page.follow("#opens-wan-3\\.0-720p-on");
    page.find("#row-wan-3\\.0-720p-on");
    assert_eq!(page.count("#compare .compare-detail"), 1, "two rows are open");
    page.follow("#opens-wan-3\\.0-720p-on");
    page.wait("the row to close", || match page.count("#compare .compare-detail") {
        0 => Ok(()),
        open => Err(format!("{open} are open")),
    });
}

fn a_model_may_need_more_attempts(page: &Page) {
    open(page, "on=2026-11-25&lang=en");
    page.follow("#opens-kling-3\\.0-720p-on");
    page.follow("#more-kling-3\\.0-720p-on");
    // Twice 756: the row moves behind Seedance's.
    expect_figure(page, "kling-3.0", "month", "1512");
    page.expect_focus("more-kling-3.0-720p-on");
    page.expect("month 600");
    page.expect_query("on=2026-11-25&lang=en");
    page.follow("#take-kling-3\\.0-720p-on");
    page.expect("month 1512");
    page.expect_query("model=kling-3.0&attempts=2&on=2026-11-25&lang=en");
}

fn a_row_is_put_beside_the_plan(page: &Page) {
    page.open_path("/?on=2026-11-25&lang=en#compare");
    page.follow("#opens-kling-3\\.0-720p-on");
    page.follow("#beside-kling-3\\.0-720p-on");
    page.expect_text(".beside-table", "$756");
    assert_eq!(page.text_of("return location.hash"), "#plans");
    page.expect("month 600");
}

fn one_control_switches_every_row(page: &Page) {
    open(page, "seconds=13&videos=1&per=project&on=2026-11-25&lang=en");
    // 13 s: Veo renders 4 and 4 and 6 at $0.40; Sora 2 one clip of 16 at $0.10; LTX one of 14 at $0.09.
    expect_figure(page, "veo-3.1", "total", "5.2");
    page.expect_text(&row("ltx-2.5-fast", "720p"), "bills 14\u{a0}s: $1.26");
    page.follow("#opens-veo-3\\.1-720p-on");
    page.expect_text("#row-veo-3\\.1-720p-on", "1\u{a0}s unused: $5.60");
    page.follow("#switch-clips");
    page.expect("total 1.6");
    expect_figure(page, "veo-3.1", "total", "5.6");
    page.expect_query("seconds=13&videos=1&per=project&clips=rendered&on=2026-11-25&lang=en");
}

fn sound_is_chosen_where_it_can_be(page: &Page) {
    open(page, "on=2026-11-25&lang=en");
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

fn what_may_have_ended_says_so_and_has_its_price(page: &Page) {
    // From the day before which it does not end, whatever today is. 5,792 tokens × 17.50 ÷ 1,000,000 × 10 s.
    open(page, "model=gemini-omni-1.1-flash&videos=1&per=project&on=2026-12-03&lang=en");
    page.expect("rate 0.10136, total 1.0136");
    let says = "Gemini Omni 1.1 Flash may have ended since 3\u{a0}Dec 2026; Gemini Omni 1.2 Flash follows.";
    page.expect_text(".notice[data-ends='2026-12-03']", says);
    page.expect_text(&row("gemini-omni-1.1-flash", "720p"), "may have ended");
    page.follow("#opens-gemini-omni-1\\.1-flash-720p-on");
    page.expect_text("#row-gemini-omni-1\\.1-flash-720p-on", says);
    page.pick("model", "Gemini Omni 1.2 Flash");
    // 5,792 × 12.00 ÷ 1,000,000 × 10 s.
    page.expect("rate 0.069504, total 0.69504");
    assert_eq!(page.count(".notice[data-ends]"), 0, "a notice of another model's end");
}

fn links_of_other_days_tell_their_day(page: &Page) {
    // As sent, ended since.
    for day in ["2026-04-01", "2026-09-01"] {
        open(page, &format!("model=sora-2-pro&res=1080p&videos=1&per=project&on={day}&lang=en"));
        page.expect("rate 0.7, total 7");
        page.expect_text(".notice[data-retired]", "24\u{a0}Sept 2026");
    }
    open(page, "model=sora-2-pro&res=1080p&videos=1&per=project&on=2026-03-01&lang=en");
    page.expect_text("[data-unpriced]", "12\u{a0}March 2026");
    assert!(page.figures().is_empty(), "a figure before it was offered");
    page.press("Take 1024p");
    page.expect("rate 0.5, total 5");
    open(page, "model=veo-3.1&videos=1&per=project&on=2026-01-01&lang=en");
    page.expect_text("[data-unpriced]", "not known");
    assert!(page.figures().is_empty(), "a figure of a day that is not known");
    page.press("Price it on 7\u{a0}October 2026");
    page.expect("rate 0.4, total 4");
    // Beside it, what it costs today, one click away.
    open(page, "model=veo-3.1&videos=1&per=project&on=2026-01-01&lang=en");
    page.expect_text("#notices [data-today]", "Priced today: $4 for the project, $4 per kept video.");
    page.follow("#reprice");
    page.expect("rate 0.4, total 4");
    page.expect_focus("notices");
}

fn a_history_shows_what_is_known(page: &Page) {
    open(page, "model=sora-2-pro&on=2026-11-25&lang=en");
    page.follow("#opens-sora-2-pro-720p-on");
    page.expect_text("#row-sora-2-pro-720p-on .steps-title", "What Sora 2 Pro has cost at 720p");
    // In a batch since 12 March 2026.
    page.expect_text("#row-sora-2-pro-720p-on .steps-wide desc", "from 6\u{a0}Oct 2025 until 24\u{a0}Sept 2026");
    page.expect_text("#row-sora-2-pro-720p-on .steps-wide desc", "from 12\u{a0}Mar 2026");
    // One price in all the time.
    page.pick("model", "Veo 3.1");
    page.follow("#opens-veo-3\\.1-720p-on");
    page.expect_text("#row-veo-3\\.1-720p-on", "Price first seen 7\u{a0}Oct 2026");
    assert_eq!(page.count("#row-veo-3\\.1-720p-on .steps"), 0, "a chart of one price");
}
