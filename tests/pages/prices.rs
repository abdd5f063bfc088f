//! The page of prices and sources.

use clipcost::app::pages::{PageSetup, StaticPage, Written, write};
use clipcost::catalog::Book;
use clipcost::locale::Lang;
use strum::VariantArray as _;

use crate::frozen::{book, changed_book, day};
use crate::text::{attributes, check_french, section, text};

fn page_of(book: &'static Book, lang: Lang, today: &str) -> Written {
    write(StaticPage::Prices, PageSetup { book, lang, today: day(today) })
}

fn page(lang: Lang) -> Written {
    page_of(book(), lang, "2026-11-22")
}

#[test]
fn every_price_of_the_book_stands_there_with_its_source() {
    for &lang in Lang::VARIANTS {
        let html = page(lang).body;
        for model in book().models.iter() {
            let own = section(&html, &model.id);
            assert_eq!(own.matches("<tr data-res=").count(), model.rates.len(), "{} in {lang:?}", model.id);
            for rate in model.rates.iter() {
                assert!(own.contains(&format!("href=\"{}\"", rate.source.url)), "{}: {}", model.id, rate.source.url);
            }
            assert!(own.contains(&format!("href=\"./?model={}\"", model.id)), "no way to a plan on {}", model.id);
        }
    }
}

#[test]
fn a_model_says_its_prices_their_days_and_its_end() {
    let english = text(section(&page(Lang::En).body, "sora-2"));
    for says in [
        "OpenAI’s price list , read 22\u{a0}Nov 2026",
        "high confidence.",
        "Sold from 6\u{a0}Oct 2025 until 24\u{a0}Sept 2026. Its end was announced on 24\u{a0}Mar 2026.",
        "720p with $0.10 a second from 6\u{a0}Oct 2025 until 24\u{a0}Sept 2026",
        "720p, in a batch with $0.05 a second from 12\u{a0}Mar 2026 until 24\u{a0}Sept 2026",
        "Clips of 4, 8 or 12\u{a0}s since 6\u{a0}Oct 2025.",
    ] {
        assert!(english.contains(says), "no “{says}” in {english}");
    }
    let french = text(section(&page(Lang::Fr).body, "sora-2"));
    assert!(french.contains("720p avec 0,10\u{a0}$ la seconde du 6\u{a0}oct. 2025 au 24\u{a0}sept. 2026"), "{french}");
}

#[test]
fn a_first_day_that_nobody_knows_is_said_once_for_a_model() {
    let html = page(Lang::En).body;
    let own = text(section(&html, "ltx-2.5-fast"));
    assert_eq!(own.matches("seen since").count(), 1, "{own}");
    assert!(own.contains("Prices seen since 14\u{a0}Sept 2026."), "{own}");
    assert!(!own.contains("not known"), "what is not known is left out");
    // Two pages were read on two days: each says of which resolutions it is.
    assert!(own.contains("720p · Lightricks’s price list , read 7\u{a0}Oct 2026"), "{own}");
    assert!(own.contains("1080p, 1440p, 4k · Lightricks’s price list , read 14\u{a0}Sept 2026"), "{own}");
}

#[test]
fn a_price_that_has_changed_is_drawn_and_one_that_has_not_is_not() {
    let html = page(Lang::En).body;
    assert!(section(&html, "sora-2").contains("What Sora 2 has cost at 720p"));
    // All its prices at 1080p held over the same days.
    assert!(!section(&html, "sora-2-pro").contains("has cost at 1080p"));
    assert!(!section(&html, "kling-3.0").contains("<svg"));
    let changed = Box::leak(Box::new(changed_book("pages-changed", "0.20")));
    let own = page_of(changed, Lang::En, "2026-11-22").body;
    let drawn = section(&own, "sora-2");
    assert_eq!(drawn.matches("class=\"step-change\"").count(), 2, "once for each width");
    assert!(text(drawn).contains("$0.20 a second, since 1\u{a0}Jun 2026"), "{}", text(drawn));
}

#[test]
fn ended_models_are_listed_with_what_followed() {
    let html = page(Lang::En).body;
    let gone = text(section(&html, "no-longer-sold"));
    assert!(gone.contains("Sora 2 ended on 24\u{a0}Sept 2026."), "{gone}");
    assert!(gone.contains("Amazon Nova Reel ended on 30\u{a0}Sept 2026."), "{gone}");
    assert!(gone.contains("Kling now sells Kling 3.0."), "{gone}");
    // On the day before its end it is still sold.
    let before = text(section(&page_of(book(), Lang::En, "2026-09-23").body, "no-longer-sold"));
    assert!(!before.contains("Sora 2 ended"), "{before}");
}

#[test]
fn the_page_says_which_it_is_and_leads_to_the_other_language() {
    for (lang, other, own_file) in
        [(Lang::En, "fr/prices.html", "prices.json"), (Lang::Fr, "../prices.html", "../prices.json")]
    {
        let Written { title, description, body } = page(lang);
        assert!(title.ends_with("Clipcost") && description.len() > 100, "{title}: {description}");
        assert!(body.contains("href=\"prices.html\" aria-current=\"page\""), "{lang:?}");
        assert!(attributes(&body, "href").contains(&other), "{lang:?}");
        assert!(attributes(&body, "href").contains(&own_file), "{lang:?}");
        assert!(!body.contains("<script") && !body.contains(" style=") && !body.contains("<button"), "{lang:?}");
    }
    check_french(&page(Lang::Fr).body);
}

#[test]
fn what_a_link_leads_to_on_the_page_is_there_and_no_id_stands_twice() {
    for &lang in Lang::VARIANTS {
        for &static_page in StaticPage::VARIANTS {
            let html = write(static_page, PageSetup { book: book(), lang, today: day("2026-11-22") }).body;
            let mut ids = attributes(&html, "id");
            for to in attributes(&html, "href").into_iter().filter_map(|href| href.strip_prefix('#')) {
                assert!(ids.contains(&to), "no #{to} in {static_page:?}");
            }
            let all = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), all, "an id stands twice in {static_page:?}");
        }
    }
}
