//! Sentences of the page that depend on the model and its provider.

use strum::VariantArray;

use clipcost::i18n::format::Format;
use clipcost::i18n::strings_of;
use clipcost::locale::{Currency, Lang};

use crate::page::body;

#[test]
fn the_time_a_batch_takes_is_stated_with_the_provider_that_says_so() {
    let rest = "Limits of its own are not counted here.";
    for (window, english) in [
        (None, "A batch is answered later."),
        (Some(("Acme", 1)), "A batch is answered later, by Acme within 1 hour."),
        (Some(("Acme", 24)), "A batch is answered later, by Acme within 24 hours."),
    ] {
        let format = Format::new(Lang::En, Currency::USD);
        assert_eq!((strings_of(Lang::En).cost.batch_runs)(format, window), format!("{english} {rest}"));
    }
    let french = (strings_of(Lang::Fr).cost.batch_runs)(Format::new(Lang::Fr, Currency::USD), Some(("Acme", 24)));
    assert!(french.starts_with("Un lot est traité plus tard, par Acme sous 24\u{a0}heures."), "{french}");
}

#[test]
fn clip_lengths_are_listed_or_given_as_a_range() {
    for (link, english, french) in [
        (
            "model=kling-3.0&on=2026-11-01",
            "one render could last any whole second from 3 to 15 s.",
            "un rendu pouvait durer de 3 à 15\u{a0}s, en secondes entières.",
        ),
        ("model=luma-ray-3.2&on=2026-11-01", "one render could last 5 or 10 s.", "un rendu pouvait durer 5 ou 10 s."),
        ("on=2026-01-01", "one render could last 4, 8 or 12 s.", "un rendu pouvait durer 4, 8 ou 12 s."),
    ] {
        assert!(body(link, Lang::En, "2026-11-22").contains(english), "no “{english}”");
        assert!(body(link, Lang::Fr, "2026-11-22").contains(french), "no “{french}”");
    }
}

#[test]
fn clip_lengths_that_no_page_states_are_marked_as_assumed() {
    let says = |link: &str, words: &str| body(link, Lang::En, "2026-11-22").contains(words);
    let between = "Assumed: each whole second between.";
    assert!(says("model=wan-3.0&on=2026-11-01", between) && !says("model=kling-3.0&on=2026-11-01", between));
    assert!(says("model=ltx-2.5-fast&on=2026-11-01", "Even seconds only, from 6 s; by another reading from 2 s."));
    // MiniMax states "int 4–15", so that every second is known.
    assert!(!says("model=minimax-h3&on=2026-11-01", between));
}

#[test]
fn the_form_does_not_mention_openai_for_a_model_of_another_provider() {
    for &lang in Lang::VARIANTS {
        let page = body("model=luma-ray-3.2&on=2026-11-01", lang, "2026-11-22");
        let (_, form) = page.split_once("id=\"form\"").expect("the form");
        let folds = form.split("</form>").next().unwrap_or_default();
        let (_, after_models) = folds.split_once("</select>").expect("the models");
        assert!(!after_models.contains("OpenAI"), "{lang:?}");
    }
}

#[test]
fn a_discontinued_model_is_listed_from_its_end_on_with_its_successors_and_their_seller() {
    let ended = "Veo 3.1 (Gemini API: veo-3.1-generate-preview): ended 22\u{a0}October 2026; Google now sells Gemini Omni 1.2 Flash \
                 <a href=\"https://ai.google.dev/gemini-api/docs/deprecations\">Source</a><";
    assert!(body("", Lang::En, "2026-10-22").contains(ended));
    assert!(!body("", Lang::En, "2026-10-21").contains("veo-3.1-generate-preview): ended"));
    // A successor that may have ended itself is not listed as sold.
    let veo = |today: &str, sold: &str| {
        body("", Lang::En, today).contains(&format!("Veo 3: ended 30\u{a0}June 2026; {sold}<"))
    };
    assert!(veo("2026-11-16", "Google Cloud now sells Veo 3.1, Veo 3.1 Fast and Veo 3.1 Lite"));
    assert!(veo("2026-11-17", "Google Cloud now sells Veo 3.1 Lite"));
    // Of these, one has a successor without prices in the book, and its end has no source.
    let aleph = "Runway Gen-4 Aleph: ended 30\u{a0}July 2026; Runway now sells Aleph 2<";
    assert!(body("", Lang::En, "2026-11-25").contains(aleph));
    assert!(
        body("", Lang::Fr, "2026-11-25")
            .contains("Kling 2.1\u{a0}: arrêté le 15\u{a0}septembre 2026\u{202f}; Kling propose maintenant Kling 3.0<")
    );
}

#[test]
fn a_plan_is_compared_with_the_caps_of_its_account() {
    // 20 videos of one render each on an active day.
    let page = body("model=runway-gen-4.5", Lang::En, "2026-11-25");
    assert!(page.contains("tier 1: 1 at once, 50 videos a day. An active day of this plan fits."), "{page}");
    let page = body("model=runway-gen-4.5&attempts=3", Lang::Fr, "2026-11-25");
    assert!(page.contains("tier 1\u{a0}: 1 à la fois, 50 vidéos par jour. Un jour actif de ce plan n’y tient pas."));
    let says = |link: &str, lang, words: &str| assert!(body(link, lang, "2026-11-25").contains(words), "no “{words}”");
    says("model=minimax-h3", Lang::En, "every account: 30 at once, 300 requests a minute<");
    says("model=seedance-2.0", Lang::Fr, "entreprise\u{a0}: 10 à la fois, 600 requêtes par minute<");
    says("model=seedance-2.0", Lang::En, "every account, 4k: 1 at once, 15 requests a minute<");
}

#[test]
fn a_row_of_the_budget_table_has_its_sound_its_end_and_the_mark_of_an_own_rate() {
    let page = body("model=veo-3.1&budget=500&rate=0.2", Lang::En, "2026-11-25");
    let rows = page.split("budget-table").nth(1).and_then(|rest| rest.split("</table>").next()).expect("a table");
    let heads: Vec<&str> =
        rows.split("<th scope=\"row\">").skip(1).filter_map(|row| row.split("</th>").next()).collect();
    let head = |name: &str| heads.iter().filter(|head| head.contains(name)).copied().collect::<Vec<_>>();
    let own = "<strong class=\"tier-own\">your own price, not a list price</strong>";
    assert_eq!(head("Veo 3.1 720p, with sound<").len(), 1);
    assert!(head("Veo 3.1 720p, without sound<").iter().all(|head| head.ends_with(own)));
    assert!(head("Veo 3.1 Fast 720p, with sound<").iter().all(|head| !head.contains(own)));
    assert_eq!(
        head("Sora 2 720p"),
        ["<span class=\"tier-name\">Sora 2 720p</span><span class=\"tier-suits\">retired 24\u{a0}Sept 2026</span>"]
    );
}
