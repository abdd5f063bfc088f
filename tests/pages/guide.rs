//! The guide.

use clipcost::app::pages::guide::examples;
use clipcost::app::pages::{PageSetup, StaticPage, Written, write};
use clipcost::i18n::guide::Question;
use clipcost::locale::Lang;
use clipcost::names::Code;
use strum::VariantArray as _;

use crate::frozen::{book, day, open};
use crate::text::{attributes, check_french, section, text};

fn page(lang: Lang) -> Written {
    write(StaticPage::Guide, PageSetup { book: book(), lang, today: day("2026-11-22") })
}

/// What a question opens, as `address text`.
fn opens(question: Question) -> Vec<String> {
    let html = page(Lang::En).body;
    let links = section(&html, question.code()).split("<a").skip(1);
    let link = |rest: &str| format!("{} {}", attributes(rest, "href")[0], text(&format!("<a{rest}")));
    links.map(link).map(|link| link.replace("&amp;", "&")).collect()
}

#[track_caller]
fn check(question: Question, expected: &[&str]) {
    let found = opens(question);
    assert_eq!(found.len(), expected.len(), "{found:?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.starts_with(expected), "{found}, not {expected}");
    }
}

#[test]
fn each_plan_is_a_link_that_clipcost_writes() {
    for &question in Question::VARIANTS {
        assert!(!examples(question).is_empty(), "{question:?} opens nothing");
        for example in examples(question) {
            open(example.query);
        }
        assert_eq!(opens(question).len(), examples(question).len(), "a plan of {question:?} has no figure");
    }
}

#[test]
fn the_guide_s_own_figures_stand_beside_its_questions() {
    // 20 × 10 s × 30 days = 6,000 s: at $0.10 $600, at $0.30 $1,800.
    check(
        Question::Volume,
        &[
            "./ 20 × 10\u{a0}s a day · Sora 2 720p $600 per month",
            "./?model=sora-2-pro 20 × 10\u{a0}s a day · Sora 2 Pro 720p $1,800",
        ],
    );
    // 30 s × $0.50 = $15; ten takes $150.
    let promo = "./?model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project";
    check(
        Question::Retakes,
        &[
            &format!("{promo} 1 × 30\u{a0}s · Sora 2 Pro 1024p $15 "),
            &format!("{promo}&attempts=10 1 × 30\u{a0}s · Sora 2 Pro 1024p Takes per kept video: 10 $150 "),
            &format!("{promo}&attempts=10#retakes 1 × 30\u{a0}s · Sora 2 Pro 1024p Takes per kept video: 10 $"),
        ],
    );
    // (12 × 4 + 8 × 6 + 4 × 10) s × 3 × 0.168 = 68.544.
    let film = opens(Question::Film).concat();
    let shots = "12 × 4\u{a0}s · Kling 3.0 1080p + 8 × 6\u{a0}s · Kling 3.0 1080p + 4 × 10\u{a0}s · Kling 3.0 1080p";
    assert!(film.contains(shots) && film.contains("$68.54") && film.contains("&together=add#plans "), "{film}");
    // 50 × 10 s × $0.10 × 30 = $1,500 a month, above the $1,000 of tier 3.
    check(Question::Limits, &["./?videos=50#limits 50 × 10\u{a0}s a day · Sora 2 720p 4 "]);
    // At 3 takes a video is $3: $600 keep 200.
    check(Question::Budget, &["./?attempts=3&budget=600#budget 20 × 10\u{a0}s a day · Sora 2 720p"]);
}

#[test]
fn it_asks_in_the_order_of_the_guide_in_both_languages() {
    for &lang in Lang::VARIANTS {
        let html = page(lang).body;
        let places: Vec<_> =
            Question::VARIANTS.iter().map(|question| html.find(&format!("id=\"{}\"", question.code()))).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
        for id in ["takes", "blocked", "clips", "drafts", "alternatives", "words", "assumptions"] {
            assert!(html.contains(&format!("id=\"{id}\"")), "no {id} in {lang:?}");
        }
        assert!(!html.contains("<script") && !html.contains("<button"), "{lang:?}");
    }
    check_french(&page(Lang::Fr).body);
}
