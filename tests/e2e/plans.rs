//! Plans beside one another: five in one link, pinned, edited by keyboard, named, swapped, removed, copied.

use serde_json::json;

use crate::cases;
use crate::links::copied;
use crate::page::Page;

cases![
    five_plans_of_one_link_are_shown_edited_and_copied,
    a_plan_is_pinned_changed_swapped_and_removed_by_keyboard,
    a_plan_beside_is_renamed_and_a_twelfth_refused,
    a_phone_shows_two_plans_of_which_the_second_is_chosen,
    the_menu_puts_the_plan_beside_with_the_form_in_sight_and_back_leaves_it_there,
    what_is_the_same_is_one_line_and_a_plan_is_added_from_what_is_offered,
    what_is_not_known_for_a_day_is_one_click_from_todays_price,
    an_embed_keeps_the_focus_where_its_plan_takes_todays_price,
];

/// Sora 2 beside Veo 3.1, a shorter one, a project and one that had no price on its day.
const FIVE: &str = "on=2026-11-25&lang=en&with=model%3Dveo-3.1&with=seconds%3D5%26name%3DShort%2B%2526%2Bsweet\
                    &with=model%3Dsora-2-pro%26videos%3D3%26per%3Dproject%26attempts%3D2\
                    &with=model%3Dsora-2-pro%26res%3D1080p%26on%3D2025-12-01";

/// A plan beside that has no price on the plan's day.
const UNKNOWN: &str = "on=2026-08-01&lang=en&with=model%3Dkling-3.0";

/// The figures of the table, `model figure value`, a row of it after the other.
#[track_caller]
fn cells(page: &Page, figure: &str) -> String {
    page.text_of(&format!(
        "return [...document.querySelectorAll('.beside-table [data-model] data[data-figure={figure}]')]
            .map(data => data.closest('[data-model]').dataset.model + ' ' + data.value).join(', ')"
    ))
}

#[track_caller]
fn expect_cells(page: &Page, figure: &str, expected: &str) {
    page.wait(&format!("{figure}: {expected}"), || {
        let found = cells(page, figure);
        if found == expected { Ok(()) } else { Err(found) }
    });
}

fn five_plans_of_one_link_are_shown_edited_and_copied(page: &Page) {
    page.open(FIVE);
    // 10 s × $0.10, × 20 × 30; × $0.40; 5 s × $0.10; 10 s × $0.30 × 2, × 3.
    page.expect("video 1, month 600");
    expect_cells(page, "video", "sora-2 1, veo-3.1 4, sora-2 0.5, sora-2-pro 6");
    expect_cells(page, "month", "sora-2 600, veo-3.1 2400, sora-2 300");
    expect_cells(page, "total", "sora-2-pro 18");
    page.expect_text(".beside-table", "Sora 2 Pro at 1080p was not offered before 12\u{a0}March 2026");
    page.expect_text(".beside-table", "$1,800 more, ×\u{a0}4");
    page.expect_text(".beside-table", "Short & sweet");
    page.expect_query(FIVE);
    assert!(copied(page).ends_with(&format!("/?{FIVE}#all")), "{}", copied(page));
    // Edited with the keyboard: the four beside stay as they are. 20 × 8 × 0.10 × 30.
    page.fill("seconds=8");
    page.expect("video 0.8, month 480");
    expect_cells(page, "month", "sora-2 480, veo-3.1 2400, sora-2 300");
    let edited = format!("seconds=8&{FIVE}");
    page.expect_query(&edited);
    assert!(copied(page).ends_with(&format!("/?{edited}#all")));
    // And opened again.
    page.open(&edited);
    expect_cells(page, "month", "sora-2 480, veo-3.1 2400, sora-2 300");
    page.expect_query(&edited);
}

fn a_plan_is_pinned_changed_swapped_and_removed_by_keyboard(page: &Page) {
    page.open("on=2026-08-01&lang=en");
    assert_eq!(page.count("[data-beside]"), 0);
    page.enter("pin-beside");
    page.expect_query("on=2026-08-01&lang=en&with=on%3D2026-08-01");
    page.expect_focus("pin-beside");
    expect_cells(page, "month", "sora-2 600, sora-2 600");
    page.expect_text(".beside-table", "same");
    page.fill("seconds=5");
    expect_cells(page, "month", "sora-2 300, sora-2 600");
    page.expect_query("seconds=5&on=2026-08-01&lang=en&with=on%3D2026-08-01");
    page.enter("swap-0");
    page.expect("month 600");
    page.expect_query("on=2026-08-01&lang=en&with=seconds%3D5%26on%3D2026-08-01");
    expect_cells(page, "month", "sora-2 600, sora-2 300");
    page.expect_focus("swap-0");
    page.enter("beside-more-0");
    page.enter("remove-0");
    page.expect_query("on=2026-08-01&lang=en");
    // The button is gone: the focus is on what is left there.
    page.expect_focus("pin-beside");
    assert_eq!(page.count("[data-beside]"), 0);
    // A preset is another plan beside the same ones: 3 videos of Promo cost what they cost.
    page.enter("pin-beside");
    page.follow("#preset-1");
    page.expect("total 150");
    expect_cells(page, "month", "sora-2 600");
}

fn a_plan_beside_is_renamed_and_a_twelfth_refused(page: &Page) {
    let eleven = format!("{FIVE}{}", "&with=seconds%3D9".repeat(7));
    page.open(&format!("{eleven}&with=seconds%3D9"));
    page.expect_text("[data-refused=with]", "eleven plans stand beside this one already");
    page.expect_text("#beside-plans", "Eleven plans stand beside this one: remove one to add another.");
    assert_eq!(page.count("#pin-beside"), 0);
    page.js("window.prompt = () => 'Ours <b>'", &[]);
    page.follow("#beside-more-0");
    page.follow("#rename-beside-0");
    page.expect_text("#beside-plans th:nth-of-type(2) bdi", "Ours <b>");
    page.expect_query(&eleven.replace("with=model%3Dveo-3.1", "with=model%3Dveo-3.1%26name%3DOurs%2B%253Cb%253E"));
    page.open("lang=en&with=seconds%3Dx");
    page.expect_text("[data-refused=with]", "In plan 1 beside this one: seconds “x” was not taken");
    page.expect_query("lang=en&with=model%3Dsora-2");
}

fn a_phone_shows_two_plans_of_which_the_second_is_chosen(page: &Page) {
    page.go("/prices.json");
    let found = page.js_async(
        "const [address, done] = arguments;
        const frame = document.createElement('iframe');
        frame.width = 360;
        frame.height = 900;
        frame.src = address;
        const wait = () => {
            const root = frame.contentDocument?.documentElement;
            const chosen = root?.hasAttribute('data-ready') && root.querySelector('#show-beside-2');
            if (!chosen) return setTimeout(wait, 20);
            const shown = () => [...root.querySelectorAll('.beside-table thead th')].filter(head => head.offsetWidth)
                .map(head => head.dataset.beside ?? 'own').join(' ');
            const before = shown();
            chosen.click();
            setTimeout(() => {
                done({ page: root.scrollWidth <= root.clientWidth, before, after: shown(), pressed: chosen.ariaPressed });
                frame.remove();
            }, 100);
        };
        document.body.replaceChildren(frame);
        wait();",
        &[json!(format!("/?{FIVE}#plans"))],
    );
    assert_eq!(found, json!({ "page": true, "before": "own 0", "after": "own 2", "pressed": "true" }));
}

fn the_menu_puts_the_plan_beside_with_the_form_in_sight_and_back_leaves_it_there(page: &Page) {
    page.open_path("/?on=2026-08-01&lang=en");
    page.follow("#more-opens");
    page.follow("#more-beside");
    page.expect_query("on=2026-08-01&lang=en&with=on%3D2026-08-01");
    expect_cells(page, "month", "sora-2 600, sora-2 600");
    // The form is there, and the first column follows it: 20 × 8 × 0.10 × 30.
    page.fill("seconds=8");
    expect_cells(page, "month", "sora-2 480, sora-2 600");
    page.js("history.back()", &[]);
    page.wait("the view to close", || {
        if page.count(".beside-table") == 0 { Ok(()) } else { Err("it is open".to_owned()) }
    });
    page.expect_query("seconds=8&on=2026-08-01&lang=en&with=on%3D2026-08-01");
}

fn what_is_the_same_is_one_line_and_a_plan_is_added_from_what_is_offered(page: &Page) {
    page.open_path("/?on=2026-08-01&lang=en#plans");
    page.expect_text(".beside-ways", "this plan with 3 takes");
    page.follow("#add-1");
    page.expect_query("on=2026-08-01&lang=en&with=attempts%3D3%26on%3D2026-08-01");
    expect_cells(page, "month", "sora-2 600, sora-2 1800");
    page.expect_text("[data-differs=attempts]", "3");
    // 3 takes need three times the renders and requests; nothing else than the model and its size is the same.
    assert_eq!(page.count(".beside-same"), 0);
    page.follow("#beside-more-0");
    page.follow("#remove-0");
    page.enter("pin-beside");
    // A copy has all the same but the main figure, which stays a row.
    page.expect_text(".beside-same", "per year $7,200");
    expect_cells(page, "month", "sora-2 600, sora-2 600");
    assert_eq!(cells(page, "year"), "");
}

fn what_is_not_known_for_a_day_is_one_click_from_todays_price(page: &Page) {
    page.open(UNKNOWN);
    page.expect("month 600");
    expect_cells(page, "month", "sora-2 600");
    // 6000 s × 0.126.
    page.expect_text(
        ".beside-table td[data-beside='0'] [data-today]",
        "Priced today: $756 per month, $1.26 per kept video.",
    );
    page.follow(".beside-table .price-today");
    expect_cells(page, "month", "sora-2 600, kling-3.0 756");
    page.expect_focus("swap-0");
    // The plan itself stays of its day.
    page.expect("month 600");
}

fn an_embed_keeps_the_focus_where_its_plan_takes_todays_price(page: &Page) {
    page.open_path("/embed.html?model=kling-3.0&on=2026-08-01&lang=en&show=compare&with=model%3Dsora-2");
    expect_cells(page, "month", "sora-2 600");
    page.follow("#plans .price-today");
    // 6000 s × 0.126.
    expect_cells(page, "month", "kling-3.0 756, sora-2 600");
    page.expect_focus("plans");
}
