//! Compare: the rows of a class and a sound, what is asked of them, what is left out. What a click does is in `tests/e2e`.

use clipcost::app::state::AppState;
use clipcost::catalog::Sound;
use clipcost::locale::Lang;
use clipcost::pricing::market::{Class, MarketFilter, Sort};
use leptos::prelude::Update as _;

use crate::document::Element;
use crate::page::Opening;

const GUIDE: &str = "on=2026-11-25";

fn opened(query: &str) -> Opening<'_> {
    Opening { fragment: "#compare", today: "2026-11-25", ..Opening::all(query) }
}

/// The page with something asked of the market.
fn asked(query: &str, ask: fn(&mut MarketFilter)) -> Element {
    opened(query).page_after(move |state: AppState| state.filter.update(ask))
}

/// The rows of Compare.
fn rows(page: &Element) -> Vec<&Element> {
    page.one("#compare").all("tr.compare-row")
}

/// Rows as `model month`.
fn listed(page: &Element) -> Vec<String> {
    let month = |row: &Element| row.one(".main").one("data").attribute("value").unwrap_or_default().to_owned();
    rows(page).iter().map(|row| format!("{} {}", row.attribute("data-model").unwrap_or_default(), month(row))).collect()
}

#[track_caller]
fn row<'a>(page: &'a Element, model: &str) -> &'a Element {
    let found = rows(page).into_iter().find(|row| row.attribute("data-model") == Some(model));
    found.unwrap_or_else(|| panic!("no row of {model}"))
}

#[test]
fn twelve_rows_and_the_plans_own_stand_from_the_cheapest() {
    // 6000 s a month × the price of a second; Veo 3.1's 2400 is the thirteenth beside the plan's own.
    let page = opened(GUIDE).page();
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
    ];
    assert_eq!(listed(&page), expected);
    assert_eq!(page.one("#every").words(), "All 14");
    let all = asked(GUIDE, |filter| filter.every = true);
    assert_eq!(listed(&all).last().map(String::as_str), Some("veo-3.1 2400"));
    assert_eq!(all.one("#every").words(), "Fewer");
}

#[test]
fn a_row_says_what_is_not_as_usual_and_of_how_many_clips_a_video_is_joined() {
    // 10 s: Veo renders 8 at most.
    for (lang, notes, against, own) in [
        (
            Lang::En,
            ["preview · 2 clips", "price to confirm", "ended 24\u{a0}Sept", "may have ended · 2 clips"],
            "\u{2212}70%",
            "Yours",
        ),
        (
            Lang::Fr,
            ["préversion · 2 clips", "tarif à confirmer", "arrêté le 24\u{a0}sept.", "peut-être arrêté · 2 clips"],
            "\u{2212}70\u{a0}%",
            "Le vôtre",
        ),
    ] {
        let page = Opening { lang, ..opened(GUIDE) }.page();
        for (model, note) in ["veo-3.1-lite", "vidu-q3-turbo", "sora-2", "veo-3.1-fast"].into_iter().zip(notes) {
            assert_eq!(row(&page, model).one(".row-note").words(), note, "{model}");
        }
        assert!(!row(&page, "kling-3.0").has(".row-note"), "all is as usual");
        assert_eq!(row(&page, "grok-imagine-1.5-lite").one(".against").words(), against);
        assert_eq!(row(&page, "sora-2").one(".act").words(), own);
        let chosen: Vec<_> = rows(&page).into_iter().filter(|row| row.attribute("data-chosen").is_some()).collect();
        assert_eq!(chosen.len(), 1);
    }
    // 13 s: LTX renders 14, 14 × 0.09 × 600; MiniMax up to 15; two clips where 10 s are the longest.
    let page = opened("seconds=13&on=2026-11-25").page();
    assert_eq!(row(&page, "ltx-2.5-fast").one(".row-note").words(), "bills 14\u{a0}s: $756");
    let page = opened("seconds=30&on=2026-11-25").page();
    assert_eq!(row(&page, "grok-imagine-1.5-lite").one(".row-note").words(), "2 clips");
    let own = opened("model=kling-3.0&rate=0.08&on=2026-11-25").page();
    assert_eq!(row(&own, "kling-3.0").one(".row-note").words(), "your own price");
}

#[test]
fn a_makers_row_says_who_else_sells_it_and_opened_at_what_price() {
    // At fal 10 s are 0.60, three quarters of 0.80, and 3.024, twice 1.512.
    for (lang, says) in [(Lang::En, "also sold by fal, ×\u{a0}0.75"), (Lang::Fr, "aussi chez fal, ×\u{a0}0,75")] {
        let page = Opening { lang, ..opened(GUIDE) }.page();
        assert_eq!(row(&page, "minimax-h3").one(".row-note").words(), says);
    }
    assert!(listed(&opened(GUIDE).page()).iter().all(|row| !row.contains("-via-")), "none stands by itself");
    let fal = asked(GUIDE, |filter| filter.provider = Some("fal".to_owned()));
    assert_eq!(listed(&fal), ["minimax-h3-via-fal 360", "sora-2 600", "seedance-2.0-via-fal 1814.4"]);
}

#[test]
fn what_is_sold_by_the_clip_has_no_price_a_second() {
    // Two clips of 5 s at $0.30: 600 × 0.60.
    let page = asked(GUIDE, |filter| filter.sound = Some(Sound::Off));
    let luma = row(&page, "luma-ray-3.2");
    assert!(luma.one(".rate").words().contains("by the clip") && !luma.one(".rate").has("data"));
    assert_eq!(luma.one(".main").one("data").attribute("value"), Some("360"));
}

#[test]
fn the_list_follows_what_is_asked_of_it() {
    let page = asked(GUIDE, |filter| filter.provider = Some("kling".to_owned()));
    assert_eq!(listed(&page), ["sora-2 600", "kling-3.0 756"]);
    let page = asked(GUIDE, |filter| filter.class = Some(Class::Qhd));
    // 6000 × 0.13 and × 0.19 beside the plan's own.
    assert_eq!(listed(&page), ["sora-2 600", "minimax-h3 780", "ltx-2.5-fast 1140"]);
    let page = asked(GUIDE, |filter| filter.sort = Sort::Name);
    assert_eq!(listed(&page).first().map(String::as_str), Some("gemini-omni-1.1-flash 608.16"));
    let page = asked(GUIDE, |filter| {
        filter.on_sale = false;
        filter.every = true;
    });
    assert!(row(&page, "sora-2-pro").one(".row-note").words().starts_with("ended"));
}

#[test]
fn other_classes_say_from_what_price_on_they_are_to_be_had() {
    let says = |lang| Opening { lang, ..opened(GUIDE) }.page().one(".other-classes").words();
    for words in ["480p $120", "720p silent $180", "1080p $390"] {
        assert!(says(Lang::En).contains(words), "{}", says(Lang::En));
    }
    assert!(says(Lang::Fr).contains("720p sans son 180\u{a0}$"), "{}", says(Lang::Fr));
}

#[test]
fn every_row_of_the_book_is_listed_or_left_out_with_a_reason() {
    let page = Opening { today: "2026-11-25", ..Opening::all(GUIDE) }.page();
    let left_out = page.one("#left-out");
    // 66 rows of the frozen book, 14 of them listed.
    assert_eq!(left_out.all("[data-model]").len(), 66 - 14);
    for words in ["Why not all? (52)", "Another resolution", "Another sound", "Ended on 24\u{a0}September 2026"] {
        assert!(left_out.words().contains(words), "no {words} in {}", left_out.words());
    }
    let early = Opening { today: "2026-11-25", ..Opening::all("on=2026-04-01") }.page();
    assert!(early.one("#left-out").words().contains("No price known before 7\u{a0}October 2026"));
}

#[test]
fn an_embed_has_eight_rows_with_the_plans_own_and_those_beside_it_and_the_way_to_all() {
    let query = "on=2026-11-25&with=model%3Dveo-3.1&show=compare";
    let page = Opening { is_embed: true, fragment: "", ..opened(query) }.page();
    let listed = listed(&page);
    assert_eq!(listed.len(), 8, "{listed:?}");
    for model in ["sora-2 600", "veo-3.1 2400", "grok-imagine-1.5-lite 180"] {
        assert!(listed.iter().any(|row| row == model), "no {model} in {listed:?}");
    }
    assert_eq!(page.one("#every").words(), "All 14 in Clipcost");
    assert!(page.one("#every").attribute("href").is_some_and(|href| href.ends_with("#compare")));
    // What the host has locked cannot be taken.
    let locked = Opening { is_embed: true, fragment: "", ..opened("on=2026-11-25&show=compare&lock=model") }.page();
    assert!(!locked.has(".take-row") && page.has(".take-row"));
}

/// The rows at today's prices.
fn of_today(page: &Element) -> Vec<&Element> {
    page.one("#at-todays-prices").all("tr.compare-row")
}

#[test]
fn what_has_no_price_on_the_plans_day_stands_below_at_todays_prices() {
    for (lang, title, mark, month, all) in [
        (
            Lang::En,
            "No price on 1\u{a0}August 2026. At today’s prices:",
            "today’s price · preview · 2 clips",
            "$300",
            "All 14",
        ),
        (
            Lang::Fr,
            "Aucun tarif au 1er\u{a0}août 2026. Aux tarifs d’aujourd’hui\u{a0}:",
            "tarif actuel · préversion · 2 clips",
            "300\u{a0}$",
            "Les 14",
        ),
    ] {
        let page = Opening { lang, ..opened("on=2026-08-01") }.page();
        let group = page.one("#at-todays-prices");
        assert_eq!(group.one("th[scope=rowgroup]").words(), title);
        let models: Vec<_> = of_today(&page).iter().filter_map(|row| row.attribute("data-model")).collect();
        // The five cheapest; the plan's own stands above them.
        let expected =
            ["grok-imagine-1.5-lite", "veo-3.1-lite", "vidu-q3-turbo", "gemini-omni-1.2-flash", "minimax-h3"];
        assert_eq!(models, expected);
        assert_eq!(page.one("#every").words(), all);
        // 6000 s × 0.05: marked, and no figure of the plan.
        let veo = of_today(&page)[1];
        assert_eq!((veo.one(".row-note").words(), veo.one(".main").words()), (mark.to_owned(), month.to_owned()));
        assert!(veo.has("button.take-row") && !veo.has(".bar") && veo.one(".against").words().is_empty());
        assert!(!group.has("data") && !group.has("[data-figure]"));
    }
    assert!(!opened(GUIDE).page().has("#at-todays-prices"), "every price is of the plan's day");
    // With everything open, all of them.
    let whole = Opening { today: "2026-11-25", ..Opening::all("on=2026-08-01") }.page();
    assert_eq!(of_today(&whole).len(), 13);
}

#[test]
fn a_plan_without_a_price_on_its_day_can_be_taken_at_todays() {
    let page = Opening { today: "2026-11-25", ..Opening::all("model=veo-3.1&on=2026-08-01") }.page();
    let own = of_today(&page).into_iter().find(|row| row.attribute("data-model") == Some("veo-3.1")).expect("Veo");
    assert!(own.has("button.take-row") && own.attribute("data-chosen").is_none(), "{}", own.words());
    // Nothing on the whole page is a figure of a day without prices.
    assert!(!page.has("[data-figure]"));
    // A host that has locked the day offers no other.
    for (lock, has) in [("videos", true), ("on", false), ("model", false)] {
        let query = format!("model=veo-3.1&on=2026-08-01&show=compare&lock={lock}");
        let embed = Opening { is_embed: true, fragment: "", ..opened(&query) }.page();
        assert_eq!((of_today(&embed).len(), embed.has("button.take-row")), (5, has), "{lock}");
    }
}

#[test]
fn in_one_take_what_has_no_clip_as_long_is_left_out_with_its_longest() {
    // 13 s: LTX renders 14, 14 × 0.09 × 600; MiniMax and Kling go up to 15 s, Veo to 8 s, Omni 1.1 to 10 s.
    for (lang, longest) in [
        (Lang::En, ["Longest clip: 8\u{a0}s", "Longest clip: 10\u{a0}s"]),
        (Lang::Fr, ["Clip le plus long\u{a0}: 8\u{a0}s", "Clip le plus long\u{a0}: 10\u{a0}s"]),
    ] {
        let page =
            Opening { lang, today: "2026-11-25", ..Opening::all("seconds=13&clips=single&on=2026-11-25") }.page();
        assert!(
            page.one("#switch-take").attribute("checked").is_some()
                && page.one("#switch-clips").attribute("checked").is_none()
        );
        assert_eq!(row(&page, "ltx-2.5-fast").one(".main").one("data").attribute("value"), Some("756"));
        for words in longest {
            assert!(page.one("#left-out").words().contains(words), "no {words} in {}", page.one("#left-out").words());
        }
        assert!(!rows(&page).iter().any(|row| row.attribute("data-model") == Some("veo-3.1")));
    }
}

#[test]
fn add_ons_are_in_every_row_and_that_is_said_once() {
    for (lang, words) in [
        (Lang::En, "Your add-ons are in the price of every model."),
        (Lang::Fr, "Vos suppléments sont dans le prix de chaque modèle."),
    ] {
        let page = Opening { lang, ..opened("addon_render=0.05&addon_video=0.5&on=2026-11-25") }.page();
        // 600 × 0.55 = 330 more than without.
        assert_eq!(row(&page, "sora-2").one(".main").one("data").attribute("value"), Some("930"));
        assert_eq!(row(&page, "grok-imagine-1.5-lite").one(".main").one("data").attribute("value"), Some("510"));
        assert_eq!(page.one("#addons-in-rows").words(), words);
        assert_eq!(page.one("#compare").words().matches(words).count(), 1);
    }
    assert!(!opened(GUIDE).page().has("#addons-in-rows"));
}
