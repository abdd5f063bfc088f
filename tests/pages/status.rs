//! What state a price is in: ended or about to, of a past day, the person's own; and what else is on sale.

use clipcost::catalog::Book;
use clipcost::locale::Lang;

use crate::document::Element;
use crate::frozen::{book, changed_book, day, model_mut};
use crate::page::{Opening, all, all_on};

/// The block under the figures.
fn status(link: &str, lang: Lang, today: &str) -> String {
    let page = Opening { lang, today, fragment: "", ..Opening::all(link) }.page();
    page.one("#notices").words()
}

#[test]
fn the_shutdown_is_shown_from_its_day_on_and_not_before() {
    assert!(
        !all_on("", "2026-09-23").has("#notices [data-retired]")
            && !all_on("", "2026-09-23").one("#notices").has("[data-retired]")
    );
    for today in ["2026-09-24", "2026-11-22"] {
        for link in ["", "on=2026-04-01"] {
            let page = all_on(link, today);
            let notice = page.one("#notices").one("[data-retired]");
            assert_eq!(notice.attribute("data-retired"), Some("2026-09-24"), "{link} on {today}");
            assert!(notice.words().starts_with("Sora 2 ended on 24\u{a0}Sept 2026."), "{}", notice.words());
        }
    }
    assert!(
        all_on("on=2026-09-24", "2026-09-23").one("#notices").has("[data-retired]"),
        "priced on a day after the end"
    );
    // What is priced on a day when it was sold has a price of that day, not its last.
    assert!(status("", Lang::En, "2026-11-22").contains("This is its last list price."));
    assert!(!status("on=2026-04-01", Lang::En, "2026-11-22").contains("last list price"));
    assert!(
        status("", Lang::Fr, "2026-11-22")
            .contains("Sora 2 s’est arrêté le 24\u{a0}sept. 2026. C’est son dernier tarif.")
    );
}

#[test]
fn two_models_that_ended_on_one_day_are_one_notice_and_drafts_count() {
    let page = all_on("model=sora-2-pro&draft=sora-2", "2026-11-26");
    let notices = page.one("#notices").all("[data-retired]").len();
    assert_eq!(notices, 1);
    assert!(page.one("#notices").words().contains("Sora 2 Pro and Sora 2 ended on 24\u{a0}Sept 2026."));
}

const OMNI: &str = "model=gemini-omni-1.1-flash";

#[test]
fn an_announced_end_is_said_from_90_days_ahead_and_may_have_come_from_its_day_on() {
    let ends = "Gemini Omni 1.1 Flash ends on 3\u{a0}Dec 2026 at the earliest; Gemini Omni 1.2 Flash follows.";
    for (link, today, says, stage) in [
        (OMNI, "2026-09-03", "", ""),
        (OMNI, "2026-09-04", ends, "not-before"),
        (OMNI, "2026-12-02", ends, "not-before"),
        (OMNI, "2026-12-03", "may have ended since 3\u{a0}Dec 2026", "may-have-ended"),
        // What counts is the later of today and the plan's day.
        (&format!("{OMNI}&on=2026-12-03"), "2026-09-03", "may have ended since", "may-have-ended"),
        (&format!("{OMNI}&on=2026-11-01"), "2026-12-03", "may have ended since", "may-have-ended"),
        // So does a draft's.
        (
            "model=kling-3.0&draft=gemini-omni-1.1-flash",
            "2026-12-03",
            "Gemini Omni 1.1 Flash may have ended since",
            "may-have-ended",
        ),
        ("model=kling-3.0", "2026-12-03", "", ""),
    ] {
        let page = all_on(link, today);
        let notices = page.one("#notices").all("[data-ends]");
        let (found, of) = notices.first().map_or_else(Default::default, |notice| {
            (notice.words(), notice.attribute("data-stage").unwrap_or_default())
        });
        assert!(
            found.contains(says) && found.is_empty() == says.is_empty() && of == stage,
            "{link} on {today}: {found} {of}"
        );
    }
    assert!(status(OMNI, Lang::Fr, "2026-12-02").contains("s’arrête au plus tôt le 3\u{a0}déc. 2026"));
    // The price holds whatever is known of the end: 20 × 30 × 10 s × 0.10136.
    for today in ["2026-12-02", "2026-12-04"] {
        assert_eq!(all_on(OMNI, today).one("#headline").one("data").attribute("value"), Some("608.16"));
    }
    // Plans beside say it too.
    let compared = all_on("model=kling-3.0&with=model%3Dgemini-omni-1.1-flash", "2026-12-03");
    assert!(compared.one(".beside-table").one("[data-ends]").words().contains("may have ended since"));
}

/// A book for a page.
fn leaked(book: Book) -> &'static Book {
    Box::leak(Box::new(book))
}

fn changed(book: &'static Book, link: &str, lang: Lang) -> Element {
    Opening { book: Some(book), lang, today: "2026-11-25", ..Opening::all(link) }.page()
}

#[test]
fn a_plan_of_a_past_day_says_what_it_costs_today() {
    // 20 × 10 s × 30 days = 6000 s: × 0.10 = 600 as sent, × 0.12 = 720 today, 120 more.
    let book = leaked(changed_book("page-risen", "0.12"));
    let page = changed(book, "on=2026-04-01", Lang::En);
    let receipt = page.one("#notices").one("[data-then=2026-04-01]");
    assert!(
        receipt.words().starts_with("At the prices of 1\u{a0}Apr 2026. Today: $720, $120 more."),
        "{}",
        receipt.words()
    );
    assert_eq!(receipt.one("#reprice").words(), "Price it today");
    let french = changed(book, "on=2026-04-01", Lang::Fr).one("#notices").words();
    assert!(french.contains("Aux tarifs du 1er\u{a0}avr. 2026.") && french.contains("120\u{a0}$ de plus"), "{french}");
    // One click away: today's price, and the same plan.
    let page = Opening { book: Some(book), today: "2026-11-25", ..Opening::all("on=2026-04-01") }
        .page_after(clipcost::app::state::AppState::set_today);
    assert_eq!(page.one("#headline").one("data").attribute("value"), Some("720"));
    assert!(!page.one("#notices").has("[data-then]"), "it is of today");
    // Fallen: one project of 30 s × 2 takes: × 0.10 = 6 as sent, × 0.07 = 4.20 today, 1.80 less.
    let book = leaked(changed_book("page-fallen", "0.07"));
    let page = changed(book, "seconds=30&videos=1&per=project&attempts=2&on=2026-05-31", Lang::En);
    assert!(page.one("#notices").words().contains("Today: $4.20, $1.80 less."), "{}", page.one("#notices").words());
}

#[test]
fn a_price_that_is_still_the_same_or_of_today_offers_no_other_day() {
    // Veo 3.1 Lite costs the same on both days.
    let page = all("model=veo-3.1-lite&on=2026-11-01", Lang::En);
    assert!(page.one("#notices").words().contains("At the prices of 1\u{a0}Nov 2026; the same today."));
    for link in ["model=veo-3.1-lite", "model=veo-3.1-lite&on=2026-11-22", "model=veo-3.1-lite&on=2026-11-01"] {
        assert!(!all(link, Lang::En).has("#reprice"), "{link}");
    }
}

#[test]
fn a_model_that_changed_its_price_and_then_ended_has_a_last_price() {
    let mut book = changed_book("page-ended", "0.12");
    let sora = model_mut(&mut book, "sora-2");
    sora.lifecycle.retired = Some(day("2026-09-24"));
    for rate in sora.rates.to_mut().iter_mut().filter(|rate| rate.until.is_none()) {
        rate.until = Some(day("2026-09-24"));
    }
    let says = changed(leaked(book), "on=2026-04-01", Lang::En).one("#notices").words();
    assert!(says.contains("$720, $120 more.") && says.contains("Sora 2 ended on 24\u{a0}Sept 2026."), "{says}");
}

#[test]
fn a_plan_without_a_price_on_its_day_says_what_it_costs_today() {
    // 6000 s a month and 10 s a video, × 0.40.
    for (lang, says, click) in [
        (Lang::En, "Priced today: $2,400 per month, $4 per kept video.", "Price it today"),
        (
            Lang::Fr,
            "Chiffré aujourd’hui\u{a0}: 2\u{202f}400\u{a0}$ par mois, 4\u{a0}$ par vidéo retenue.",
            "Chiffrer aujourd’hui",
        ),
    ] {
        let page = all("model=veo-3.1&on=2026-08-01", lang);
        let today = page.one("#notices").one("[data-today]");
        assert!(today.words().starts_with(says), "{}", today.words());
        assert_eq!(today.one("#reprice").words(), click);
        assert!(!page.has("[data-figure]"), "a figure of a day without prices");
    }
    let page = Opening::all("model=veo-3.1&on=2026-08-01").page_after(clipcost::app::state::AppState::set_today);
    assert_eq!(page.one("#headline").one("data").attribute("value"), Some("2400"));
    assert!(!page.one("#notices").has("[data-today]"), "it is of today");
    // What has ended has a last price; what has no price today either says nothing of it.
    let ended = status("model=sora-2-pro&res=1080p&on=2025-12-01", Lang::En, "2026-11-22");
    assert!(ended.contains("At its last list price: $4,200 per month, $7 per kept video."), "{ended}");
    let never = all("model=veo-3.1&seconds=30&clips=single&on=2026-08-01", Lang::En);
    assert!(!never.one("#notices").has("[data-today]"));
    // A host that has locked the day offers no other.
    let locked = Opening { is_embed: true, fragment: "", ..Opening::all("model=veo-3.1&on=2026-08-01&lock=on") }.page();
    assert!(locked.one("#notices").has("[data-today]") && !locked.has("#reprice"));
}

#[test]
fn the_tab_of_compare_says_that_its_price_is_todays_where_the_plan_is_of_another_day() {
    let from = |query: &str, lang| {
        let page = Opening { lang, today: "2026-11-25", ..Opening::all(query) }.page();
        page.one("#tab-compare").one(".tab-figure").words()
    };
    assert_eq!(from("on=2026-11-25", Lang::En), "from $180");
    assert_eq!(from("", Lang::En), "from $180");
    assert_eq!(from("on=2026-08-01", Lang::En), "from $180 today");
    assert_eq!(from("on=2026-08-01", Lang::Fr), "auj. dès 180\u{a0}$");
}

const OWN: &str = "rate=0.08&on=2026-08-01";

#[test]
fn an_own_rate_is_marked_wherever_a_figure_rests_on_it_and_never_taken_for_a_list_price() {
    for (lang, notice, mark, own) in [
        (
            Lang::En,
            "Your own price for Sora 2: $0.08 a second; its list price is $0.10.",
            "at your own price",
            "your own price",
        ),
        (
            Lang::Fr,
            "Votre tarif pour Sora 2\u{a0}: 0,08\u{a0}$ la seconde\u{202f}; le tarif public est de 0,10\u{a0}$.",
            "à votre propre tarif",
            "votre tarif",
        ),
    ] {
        let (page, list) = (all(OWN, lang), all("on=2026-08-01", lang));
        assert!(
            page.one("#notices").one("[data-own-rate]").words().contains(notice),
            "{}",
            page.one("#notices").words()
        );
        assert!(!list.has("[data-own-rate]"));
        assert!(page.one("#headline").words().ends_with(mark), "{}", page.one("#headline").words());
        assert!(!list.one("#headline").words().ends_with(mark));
        // The sum calls the rate the person's own, and names no price list as its source.
        let sum = page.one("#working");
        assert!(sum.one("[data-factor=rate]").words().contains(own), "{}", sum.words());
        assert!(
            sum.one(".list-price").words().contains(own) && !sum.one(".list-price").has("a"),
            "{}",
            sum.one(".list-price").words()
        );
        assert!(list.one("#working").one(".list-price").has("a"));
        assert!(page.one("#why-render").words().contains(own), "{}", page.one("#why-render").words());
        // The sum is of no list: nothing calls it the last list price.
        assert!(!page.one("#notices").words().contains(if lang == Lang::En {
            "This is its last list price"
        } else {
            "C’est son dernier tarif"
        }));
    }
    // A plan beside with an own rate is marked whatever its name.
    let page = all("on=2026-08-01&with=rate%3D0.05&with=rate%3D0.06%26name%3DDeal", Lang::En);
    assert_eq!(page.one(".beside-table").words().matches("at your own price").count(), 2);
}

#[test]
fn a_model_that_sells_clips_has_no_rate_and_still_its_price_list() {
    let page = all("model=luma-ray-3.2&on=2026-11-01", Lang::En);
    let price = page.one("#working").one(".list-price");
    assert!(!price.has("[data-figure=rate]") && price.words().contains("Luma’s price list"), "{}", price.words());
}

#[test]
fn what_is_on_sale_today_is_offered_with_its_price_and_the_difference() {
    for (link, count) in [("", 3), ("model=wan-3.0", 3)] {
        let page = all(link, Lang::En);
        let block = page.one("#notices");
        let offered = block.all("button.alternative");
        assert_eq!(offered.len(), count, "{link}: {}", block.words());
        for one in offered {
            let model = one.attribute("data-model").expect("a model");
            let model = book().model(model).expect("of the book");
            assert!(model.retired_by(day("2026-11-22")).is_none(), "{} is on sale", model.name);
            assert!(one.words().contains(&*model.name) && one.words().contains('$'), "{}", one.words());
        }
        assert!(block.words().contains("Price only: quality is not compared."));
    }
}

/// What differs from a price that is not known.
#[test]
fn beside_a_plan_without_a_price_no_alternative_costs_more_or_less() {
    for (link, has) in [("model=sora-2-pro&res=1080p&on=2025-12-01", false), ("model=sora-2-pro&res=1080p", true)] {
        let page = all(link, Lang::En);
        let alternatives = page.one(".alternatives").all("button");
        assert!(!alternatives.is_empty(), "{link}");
        for one in alternatives {
            assert!(one.words().contains('$'), "{}", one.words());
            assert_eq!((one.words().contains('%'), one.attribute("title").is_some()), (has, has), "{}", one.words());
        }
    }
}
