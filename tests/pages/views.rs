//! What the views say beside their figures: tiers and caps, drafts, the full cost, budgets, plans side by side.

use clipcost::locale::Lang;

use crate::document::Element;
use crate::page::{Opening, all, all_on};

/// Checks that a view of the English page of a link has these words.
#[track_caller]
fn says(link: &str, view: &str, words: &str) {
    let page = all(link, Lang::En);
    let said = page.one(&format!("#{view}")).words();
    assert!(said.contains(words), "{link}: no “{words}” in {said}");
}

#[test]
fn drafts_say_what_they_save_and_from_when_they_pay() {
    // A draft 10 s × 0.10 = 1, a final 10 × 0.50 = 5: 10 a video, 6,000 a month; on the final alone 5 × 5 = 25, 15,000: 9,000 more.
    // 5 ÷ (5 − 1) = 1.25 takes.
    let link = "model=sora-2-pro&res=1024p&attempts=5&draft=sora-2&on=2026-08-01";
    says(link, "retakes", "$9,000");
    says(link, "retakes", "1.25");
    // At one take drafting costs 6, the final alone 5: 1 × 600 videos more a month.
    says("model=sora-2-pro&res=1024p&draft=sora-2&on=2026-08-01", "retakes", "$600");
}

#[test]
fn a_return_says_whether_and_when_it_comes() {
    says("per=project&setup_hours=5&care_hours=1&hourly=10&instead=3&on=2026-08-01", "cost", "85");
    says("instead=0.5&on=2026-08-01", "cost", "ever");
}

#[test]
fn the_tier_is_said_with_what_decides_it() {
    says(
        "on=2026-08-01",
        "limits",
        "Tier 3 is needed: it is the $500 monthly limit of tier 2 that stops the plan, not the requests.",
    );
    says("videos=9000&on=2026-08-01", "limits", "$200,000");
    let page = all("on=2026-08-01", Lang::En);
    let limits = page.one("#limits");
    let rows = limits.all("tr[data-tier]");
    assert_eq!(rows.len(), 5);
    // Tier 1: $100 pay for 100 videos of $1, at 25 requests a minute.
    for words in ["$100", "25", "over the limit"] {
        assert!(rows[0].words().contains(words), "no {words} in {}", rows[0].words());
    }
    for (row, fits) in rows.iter().zip([false, false, true, true, true]) {
        assert_eq!(row.one(".fit").words() == "fits", fits, "{}", row.words());
    }
    let chosen: Vec<_> = rows
        .iter()
        .filter(|row| row.attribute("data-chosen").is_some())
        .filter_map(|row| row.attribute("data-tier"))
        .collect();
    assert_eq!(chosen, ["3"]);
}

#[test]
fn a_provider_without_tiers_has_its_caps_or_the_advice_to_ask() {
    // 20 videos of one render each on an active day, of 50 allowed.
    let says = |link: &str, lang| all(link, lang).one("#limits").words();
    assert!(says("model=runway-gen-4.5", Lang::En).contains("50"));
    assert!(says("model=veo-3.1", Lang::En).contains("Google Cloud publishes no limit we could find."));
    assert!(says("model=veo-3.1", Lang::Fr).contains("Nous n’avons trouvé aucune limite publiée par Google Cloud."));
}

#[test]
fn a_budget_is_turned_into_videos_on_rows_like_the_plans() {
    // 2 × 10 s a day, 60 videos a month, $500. Sora 2 at $0.10: 500 ÷ 1 videos; 500 ÷ (60 × 0.1) = 83.3 s; 500 ÷ (60 × 10 × 0.1) = 8.33 takes.
    let page = all("videos=2&budget=500&on=2026-08-01", Lang::En);
    let row = page.one("#budget").one("tr[data-model=sora-2][data-res=720p]");
    for words in ["500", "83", "8.33"] {
        assert!(row.words().contains(words), "no {words} in {}", row.words());
    }
    for (budget, words) in [("500", "up to 500"), ("0.5", "not one video")] {
        let page = all(&format!("budget={budget}&on=2026-08-01"), Lang::En);
        assert!(page.one("#budget").words().contains(words), "{}", page.one("#budget").words());
    }
    // Without a budget there are three sums to begin with, of the plan's own $600.
    let offers: Vec<String> =
        all("on=2026-08-01", Lang::En).one("#budget").all("button.offer").iter().map(|offer| offer.words()).collect();
    assert_eq!(offers, ["Half: $300", "As now: $600", "Double: $1,200"]);
}

/// The cells of the figures of plans side by side, by row: its name, then each cell.
fn rows_of(page: &Element) -> Vec<Vec<String>> {
    let table = page.one(".beside-table").one("tbody");
    let row = |row: &&Element| row.elements().map(Element::words).collect();
    table.all("tr").iter().map(row).collect()
}

#[test]
fn plans_side_by_side_have_their_figures_and_the_difference() {
    // Sora 2: 10 s × $0.10 = $1 a video, × 20 × 30 = $600, × 12 = $7,200. Veo 3.1: 10 × $0.40 = $4, $2,400, $28,800.
    let page = all_on("on=2026-11-25&with=model%3Dveo-3.1", "2026-11-25");
    let rows = rows_of(&page);
    let row = |name: &str| rows.iter().find(|row| row[0] == name).unwrap_or_else(|| panic!("no {name} in {rows:?}"));
    assert_eq!(row("per kept video")[1..], ["$1", "$4$3 more, ×\u{a0}4"]);
    assert_eq!(row("per month")[1..], ["$600", "$2,400$1,800 more, ×\u{a0}4"]);
    assert_eq!(row("per year")[1..], ["$7,200", "$28,800$21,600 more, ×\u{a0}4"]);
    assert_eq!(row("Model")[1..], ["Sora 2", "Veo 3.1"]);
    assert_eq!(row("renders to make")[1..], ["600", "600same"]);
    // In the view alone, what all have the same stands in one row, once.
    let page = Opening { fragment: "#plans", ..Opening::all("on=2026-11-25&with=model%3Dveo-3.1") }.page();
    let rows = rows_of(&page);
    let same = rows.iter().find(|row| row[0] == "same").unwrap_or_else(|| panic!("nothing is the same in {rows:?}"));
    assert!(same[1].contains("renders to make 600"), "{same:?}");
}

#[test]
fn a_plan_beside_without_a_price_says_why() {
    let link = "model=veo-3.1&on=2026-11-25&with=model%3Dsora-2-pro%26res%3D1080p%26on%3D2025-12-01";
    let table = all_on(link, "2026-11-25").one(".beside-table").words();
    for words in ["Sora 2 Pro at 1080p was not offered before 12\u{a0}March 2026", "at the prices of 1\u{a0}Dec 2025"] {
        assert!(table.contains(words), "no “{words}” in {table}");
    }
    // 6000 s × 0.70, its last list price: beside the reason, and no figure of a plan.
    assert!(table.contains("At its last list price: $4,200 per month, $7 per kept video. Price it today"), "{table}");
    // The other way round: the plan has no price, the compared one has.
    let page = all_on("on=2025-01-01&with=model%3Dsora-2%26on%3D2026-04-01", "2026-11-25");
    let figures = page.one(".beside-table").all("td[data-beside=0]");
    assert!(figures.iter().any(|cell| cell.all("data").iter().any(|data| data.attribute("value") == Some("1"))));
}

#[test]
fn a_plan_beside_without_a_price_on_its_day_is_one_click_from_todays() {
    // 6000 s × 0.126; added up, a line says it as the column does.
    let query = "on=2026-08-01&with=model%3Dkling-3.0";
    for (together, place) in [("", ".beside-table"), ("&together=add", ".lines")] {
        let page = all_on(&format!("{query}{together}"), "2026-11-25");
        let table = page.one(place);
        assert_eq!(table.one("[data-today]").words(), "Priced today: $756 per month, $1.26 per kept video.");
        assert!(table.has("button.price-today") && !table.one("[data-today]").has("data"), "{}", table.words());
    }
    let opening = Opening { today: "2026-11-25", ..Opening::all(query) };
    let page = opening.page_after(|state| state.set_today_beside(0));
    let months = page.one(".beside-table").all("data[data-figure=month]");
    let months: Vec<_> = months.iter().filter_map(|data| data.attribute("value")).collect();
    assert_eq!(months, ["600", "756"]);
}

#[test]
fn eleven_plans_stand_beside_one_and_no_twelfth_can_be_added() {
    let full = format!("seconds=5&on=2026-11-25{}", "&with=seconds%3D6".repeat(11));
    let page = all(&full, Lang::En);
    assert_eq!(page.one(".beside-table").attribute("data-plans"), Some("11"));
    assert!(!page.has("#pin-beside"));
    // Fewer can.
    assert!(all("seconds=5&on=2026-11-25&with=seconds%3D6", Lang::En).has("#pin-beside"));
}

#[test]
fn locked_plans_have_no_controls() {
    let embed = |query: &str| Opening { is_embed: true, fragment: "", ..Opening::all(query) }.page();
    let (free, locked) = (embed("with=seconds%3D5&show=compare"), embed("with=seconds%3D5&show=compare&lock=with"));
    for page in [&free, &locked] {
        assert!(page.words().contains("5\u{a0}s") || page.has("[data-beside]"), "{}", page.words());
    }
    assert!(!locked.has("#pin-beside") && !locked.has("#swap-0"), "nothing changes what is locked");
}

#[test]
fn a_video_longer_than_the_models_longest_clip_says_how_many_are_joined() {
    // The longest clip of Wan 3.0 at 16 s or below: 30 s take two.
    for link in ["model=veo-3.1&seconds=16", "model=kling-3.0&seconds=30"] {
        let page = all(link, Lang::En);
        assert!(page.one("#strip").words().contains("2 clips"), "{link}: {}", page.one("#strip").words());
    }
}

#[test]
fn add_ons_stand_in_the_sum_and_in_the_working_of_a_video() {
    // (10 s × 0.10 × 2 ÷ 0.8 + 2.5 × 0.04 + 1) × 20 × 30 = 3.6 × 600 = 2160.
    let page = all("attempts=2&blocked=20&blocked_billed=yes&addon_render=0.04&addon_video=1&on=2026-08-01", Lang::En);
    let sum = page.one("#working").one("ol.sum").words();
    assert_eq!(
        sum,
        "(10\u{a0}s each × $0.10 a second × 2 takes ÷ 80% not blocked + $1.10 add-ons of a video) × 20 videos × 30 days = $2,160 per month"
    );
    // Two sums, one within the other: drafts and finals, then what is added to them.
    let page = all("draft=sora-2&tax=20&addon_video=1&on=2026-08-01", Lang::En);
    let sum = page.one("#working").one("ol.sum").words();
    assert!(
        sum.starts_with("(($1 1 draft + $1 1 final) × 120% with 20% tax + $1 add-ons of a video) × 20 videos"),
        "{sum}"
    );
}
