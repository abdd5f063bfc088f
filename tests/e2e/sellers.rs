//! The wider market: off-peak prices, what others than its maker sell of a model, prices of input images, names without a price.

use serde_json::json;

use crate::cases;
use crate::page::Page;

cases![
    off_peak_is_offered_where_a_model_has_it,
    what_another_sells_is_taken_from_its_makers_row,
    a_seller_that_is_asked_for_has_its_rows,
    a_price_of_input_images_is_taken_as_an_addon,
    a_name_without_a_price_answers_and_the_plan_stays,
];

fn off_peak_is_offered_where_a_model_has_it(page: &Page) {
    // 6 credits at 0.005 a second; 6000 s a month.
    page.open("model=vidu-q3-turbo&mode=off-peak&on=2026-11-25&lang=en");
    page.expect("rate 0.03, video 0.3, month 180");
    page.expect_text("#setting-mode", "At once");
    // 11 credits.
    page.choose("mode", "standard");
    page.expect("rate 0.055, month 330");
    page.expect_query("model=vidu-q3-turbo&on=2026-11-25&lang=en");
    page.choose("mode", "off-peak");
    page.expect("rate 0.03, month 180");
    page.pick("model", "Kling 3.0");
    // Sent at once: 0.126 × 6000.
    page.expect("rate 0.126, month 756");
    page.wait("the ways of sending of another model", || match page.count("#field-mode-off-peak") {
        0 => Ok(()),
        offered => Err(format!("{offered} off-peak")),
    });
}

fn what_another_sells_is_taken_from_its_makers_row(page: &Page) {
    page.open_first("on=2026-11-25&lang=en");
    page.expect("rate 0.1, month 600");
    let row = "#compare tr.compare-row[data-model='seedance-2.0'][data-res='720p']";
    page.expect_text(row, "also sold by fal, ×\u{a0}2");
    assert_eq!(page.count("#compare tr.compare-row[data-model*='-via-']"), 0, "rows of their own");
    page.follow("#opens-seedance-2\\.0-720p-on");
    let video = ".seller[data-model='seedance-2.0-via-fal'] data[data-figure=video]";
    // 10 × 0.3024.
    page.expect_text(".seller[data-model='seedance-2.0-via-fal']", "$3.02");
    assert_eq!(page.js("return document.querySelector(arguments[0]).value", &[json!(video)]), json!("3.024"));
    page.follow("#use-seedance-2\\.0-via-fal-720p-on");
    // 6000 × 0.3024.
    page.expect("rate 0.3024, video 3.024, month 1814.4");
    page.expect_query("model=seedance-2.0-via-fal&on=2026-11-25&lang=en");
    page.expect_focus("opens-seedance-2.0-via-fal-720p-on");
    page.run("Back", page.client().back());
    page.expect("rate 0.1, month 600");
}

fn a_seller_that_is_asked_for_has_its_rows(page: &Page) {
    page.open("model=minimax-h3-via-fal&on=2026-11-25&lang=fr");
    // 6000 × 0.06.
    page.expect("rate 0.06, month 360");
    page.js(
        "const list = document.querySelector('#filter-provider');
        list.value = 'fal';
        list.dispatchEvent(new Event('change', { bubbles: true }));",
        &[],
    );
    page.wait("the rows of fal", || match page.count("#compare tr.compare-row[data-model*='-via-fal']") {
        2 => Ok(()),
        rows => Err(format!("{rows} rows")),
    });
}

fn a_price_of_input_images_is_taken_as_an_addon(page: &Page) {
    page.open("model=minimax-h3&cur=EUR&fx=0.5&on=2026-11-25&lang=en");
    // 10 × 0.08 × 0.5.
    page.expect("video 0.4 EUR");
    page.expect_text(".surcharge", "MiniMax-H3 charges $0.04 for each input image beyond 5 of a render.");
    page.follow("#take-image");
    // 0.04 × 0.5 beside each render.
    page.expect("video 0.42 EUR");
    assert_eq!(page.typed("addon_render"), "0.02");
    page.expect_focus("field-addon_render");
    page.expect_query("model=minimax-h3&addon_render=0.02&cur=EUR&fx=0.5&on=2026-11-25&lang=en");
}

/// Waits until nothing is said of a model without a price.
#[track_caller]
fn expect_no_answer(page: &Page) {
    page.wait("no answer about a model without a price", || {
        match page.text_of("return document.getElementById('unpriced-choice').textContent") {
            said if said.is_empty() => Ok(()),
            said => Err(said),
        }
    });
}

fn a_name_without_a_price_answers_and_the_plan_stays(page: &Page) {
    page.open("on=2026-11-25&lang=en");
    page.pick("model", "Kling 4.0");
    page.expect_text("#unpriced-choice", "Kling 4.0 by Kling: no page with an API price was read.");
    page.expect("rate 0.1, month 600");
    assert_eq!(page.typed("model"), "sora-2");
    page.pick("model", "Runway Gen-4 Aleph (ended)");
    page.expect_text("#unpriced-choice", "Runway Gen-4 Aleph ended on 30\u{a0}July 2026.");
    page.pick("model", "Veo 3.1");
    page.expect("rate 0.4, month 2400");
    expect_no_answer(page);
    page.expect_query("model=veo-3.1&on=2026-11-25&lang=en");
    // Another model that is taken elsewhere ends it too.
    page.open("on=2026-11-25&lang=en");
    page.pick("model", "Kling 4.0");
    page.expect_text("#unpriced-choice", "Kling 4.0 by Kling: no page with an API price was read.");
    page.follow("#alternative-0");
    expect_no_answer(page);
}
