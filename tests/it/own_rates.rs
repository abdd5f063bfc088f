//! The person's own rate: marked as theirs on the page and in the embed, with the list price that it replaces; and exports of a
//! link whose prices have changed.

use strum::VariantArray;

use clipcost::catalog::Book;
use clipcost::embed;
use clipcost::export::{Report, csv, json, markdown, summary};
use clipcost::i18n::format::Format;
use clipcost::link;
use clipcost::locale::Lang;
use clipcost::markup::embed::body as embed_body;
use clipcost::markup::{PageModel, page};
use clipcost::plan::param::Param;
use clipcost::pricing::Figure;
use clipcost::pricing::answer::answer;
use clipcost::saved_plans;

use crate::price_changes::changed_book;
use crate::{book, check_figures, day, open, set};

const TODAY: &str = "2026-11-22";
const OWN: &str = "rate=0.08&on=2026-08-01";

/// The page of a link, or its embed where the embed's own parameters are given.
fn shown(link: &str, embedded: Option<&str>, book: &Book, lang: Lang) -> String {
    let plan = link::read(link, book).plan;
    let answer = answer(&plan, book, day(TODAY));
    let made = embedded.map(embed::read);
    let locked = made.as_ref().map(|made| made.lock.as_slice()).unwrap_or_default();
    let shown =
        PageModel { opened: Figure::VARIANTS, locked, ..PageModel::untouched(book, day(TODAY), &plan, &answer, lang) };
    made.as_ref().map_or_else(|| page::body(&shown), |made| embed_body(&shown, made)).into_string()
}

fn exported(write: fn(&Report<'_>) -> String, link: &str, book: &Book, lang: Lang) -> String {
    let plan = link::read(link, book).plan;
    let answer = answer(&plan, book, day(TODAY));
    let format = Format::new(lang, plan.money.currency());
    write(&Report { book, today: day(TODAY), plan: &plan, answer: &answer, format, link: "https://clipcost.example/" })
}

#[test]
fn an_own_rate_is_per_second_on_every_model() {
    // 10 s × 0.08 = 0.80; × 20 = 16; × 30 = 480; × 12 = 5760.
    let figures = "rate 0.08, render 0.8, video 0.8, second 0.08, minute 4.8, day 16, month 480, year 5760";
    for model in ["model=luma-ray-3.2&", "model=seedance-2.0&", "model=kling-3.0&audio=off&", ""] {
        check_figures(&format!("{model}rate=0.08&on=2026-11-01"), figures);
    }
    // Drafts keep list prices: 5 drafts × 10 s × 0.10 + 1 final × 10 s × 0.08 = 5.80; × 600 = 3480.
    check_figures(
        "attempts=5&rate=0.08&draft=sora-2&on=2026-08-01",
        "rate 0.08, render 0.8, video 5.8, second 0.58, minute 34.8, day 116, month 3480, year 41760",
    );
}

#[test]
fn the_page_marks_an_own_rate_everywhere_and_shows_the_list_price() {
    let english = [
        "at your own price",
        "Your own price for Sora 2: $0.08 a second, in place of the list price: $0.10 a second.",
        "a generated second, your own price",
        "one render, at your own price",
        "List price: $0.10 a second.",
        "What you say you pay for one generated second.",
        "The figures use your own price for Sora 2, not its list price.",
        "Read as $0.08 a second",
    ];
    let french = [
        "à votre propre tarif",
        "Votre propre tarif pour Sora 2\u{a0}: 0,08\u{a0}$ la seconde, à la place du tarif public\u{a0}: 0,10\u{a0}$ la seconde.",
        "la seconde générée, à votre tarif",
        "un rendu, à votre tarif",
        "Tarif public\u{a0}: 0,10\u{a0}$ la seconde.",
        "Les chiffres reprennent votre propre tarif pour Sora 2",
        "Lu comme 0,08\u{a0}$ la seconde",
    ];
    for (lang, words) in [(Lang::En, &english[..]), (Lang::Fr, &french[..])] {
        let (own, list) = (shown(OWN, None, book(), lang), shown("on=2026-08-01", None, book(), lang));
        for words in words {
            assert!(own.contains(words), "no “{words}”");
        }
        assert!(own.contains("data-own-rate") && !list.contains("data-own-rate"));
        assert!(!own.contains(clipcost::i18n::strings_of(lang).last_price));
    }
    // Every working is open: none says that the render is at a list price.
    assert!(!shown(OWN, None, book(), Lang::En).contains("one render, list price"));
    assert!(!shown(OWN, None, book(), Lang::Fr).contains("un rendu, tarif public"));
    // The foot of a small screen is marked too, and the fold of the field is open.
    let page = shown(OWN, None, book(), Lang::En);
    assert!(page.contains("a month, at your own price</span>"), "{page}");
    assert!(page.contains("id=\"fold-rate\" open"), "{page}");
}

#[test]
fn an_own_rate_is_dropped_with_its_model_and_with_an_empty_field() {
    let mut plan = open("model=kling-3.0&audio=off&rate=0.08&on=2026-11-01");
    let other = set(&plan, Param::Model, "veo-3.1");
    assert_eq!(link::write(&other, book()), "model=veo-3.1&audio=off&on=2026-11-01");
    plan.clear(Param::Rate);
    assert_eq!(link::write(&plan, book()), "model=kling-3.0&audio=off&on=2026-11-01");
}

#[test]
fn the_working_of_a_model_without_a_price_a_second_still_names_its_list_price() {
    for (link, words) in [
        (
            "model=luma-ray-3.2&on=2026-11-01",
            "List price: $0.30 for a clip of 5\u{a0}s, $0.90 for a clip of 10\u{a0}s.",
        ),
        ("model=kling-3.0&audio=off&on=2026-11-01", "List price: 0.6 units a second at $0.14 each = $0.084 a second."),
        (
            "model=gemini-omni-1.1-flash&on=2026-11-01",
            "List price: $17.50 a million tokens, 5,792 tokens a second = $0.10136 a second.",
        ),
    ] {
        let page = shown(link, None, book(), Lang::En);
        let (_, rest) = page.split_once("class=\"list-price\"").expect("a list price");
        let listed = rest.split("</div>").next().unwrap_or_default();
        assert!(listed.contains(words) && listed.contains("read "), "no “{words}” in {listed}");
    }
}

#[test]
fn the_embed_carries_sound_and_price_and_the_host_may_lock_them() {
    let link = "model=kling-3.0&audio=off&rate=0.08&on=2026-11-01";
    let free = shown(link, Some(""), book(), Lang::En);
    assert!(free.contains("name=\"audio\"") && free.contains("name=\"rate\"") && free.contains("data-own-rate"));
    assert!(free.contains("at your own price"));
    let locked = shown(link, Some("lock=rate,audio,model"), book(), Lang::En);
    let field = |page: &str, start: &str| {
        let (_, rest) = page.split_once(start).expect("a field");
        rest.split('>').next().unwrap_or_default().to_owned()
    };
    assert!(field(&locked, "id=\"field-rate\"").contains(" disabled"));
    assert!(field(&locked, "id=\"field-audio\"").contains(" disabled"));
    assert!(!field(&free, "id=\"field-rate\"").contains(" disabled"));
    // Locked parameters are restored in the order of a link: the model first, then the rate that belongs to it.
    assert_eq!(embed::read("lock=rate,audio,model").lock, [Param::Model, Param::Audio, Param::Rate]);
    // Whichever parts are shown, the embed says that a model is discontinued or may be.
    for part in ["answer", "working", "compare", "form"] {
        assert!(shown(OWN, Some(&format!("show={part}")), book(), Lang::En).contains("data-retired"), "{part}");
        let ends = shown("model=veo-3.1", Some(&format!("show={part}")), book(), Lang::En);
        assert!(ends.contains("Veo 3.1 may have ended since 17\u{a0}November 2026."), "{part}");
    }
    // The embed has the market too, with both sounds.
    let compared = shown("on=2026-11-01", Some("show=compare"), book(), Lang::En);
    for row in ["data-model=\"luma-ray-3.2\"", "data-audio=\"off\"", "data-audio=\"on\""] {
        assert!(compared.contains(row), "no {row}");
    }
}

#[test]
fn saved_plans_keep_their_sound_and_own_rate() {
    let plans = ["model=kling-3.0&audio=off&rate=0.08&on=2026-11-01", "rate=0.000001", "model=veo-3.1&audio=off"];
    let kept = saved_plans::read(&plans.join("\n"), book());
    assert_eq!((kept.plans.as_slice(), kept.foreign.len()), (plans.map(str::to_owned).as_slice(), 0));
    assert_eq!(saved_plans::read(&saved_plans::write(&kept), book()), kept);
    // A line with a rate out of bounds, or with a sound that the model does not have, is not read as a saved plan.
    for line in ["rate=0", "rate=1000.01", "rate=0.0000001", "model=luma-ray-3.2&audio=on"] {
        assert_eq!(saved_plans::plan(line, book()), None, "{line}");
    }
}

#[test]
fn a_compared_plan_with_an_own_rate_is_marked_whatever_its_name() {
    // 600 videos of 10 s: × 0.05 = 300 and × 0.06 = 360.
    let link = "on=2026-08-01&with=rate%3D0.05&with=rate%3D0.06%26name%3DDeal";
    for (lang, mark) in [(Lang::En, ", at your own price"), (Lang::Fr, ", à votre propre tarif")] {
        for write in [markdown, summary] {
            let file = exported(write, link, book(), lang);
            assert!(file.contains(&format!("Sora 2 720p{mark}")) && file.contains(&format!("Deal{mark}")), "{file}");
        }
        assert_eq!(shown(link, None, book(), lang).matches(&format!("Sora 2 720p{mark}")).count(), 2);
    }
    let file: serde_json::Value = serde_json::from_str(&exported(json, link, book(), Lang::En)).expect("JSON");
    let told = [0, 1].map(|at| {
        let other = &file["beside"][at];
        [&other["own_rate"], &other["figures"]["month"]["value"]].map(|value| value.as_str().unwrap_or_default())
    });
    assert_eq!(told, [["0.05", "300"], ["0.06", "360"]]);
    assert!(exported(csv, link, book(), Lang::En).contains("own-rate,Your own price,$0.06 a second,0.06"));
}

#[test]
fn exports_say_what_has_changed_since_the_plans_day() {
    // 20 × 10 s × 30 days = 6000 s: × 0.10 = 600 as sent, × 0.12 = 720 today, 120 more.
    let changed = changed_book("sent", "0.12");
    let (english, french) = (
        "At the list prices of 1\u{a0}April 2026 this plan costs $600 a month. At today’s list prices it is $720: $120 more. It can \
         still be bought.",
        "Aux tarifs publics du 1er\u{a0}avril 2026, ce plan coûte 600\u{a0}$ par mois. Aux tarifs publics d’aujourd’hui, il coûte \
         720\u{a0}$\u{a0}: 120\u{a0}$ de plus. Il est toujours en vente.",
    );
    for (lang, words) in [(Lang::En, english), (Lang::Fr, french)] {
        for write in [csv, markdown, summary, json] {
            let file = exported(write, "on=2026-04-01", &changed, lang);
            assert!(file.contains(words), "{file}");
        }
        assert!(shown("on=2026-04-01", None, &changed, lang).contains(words));
        assert!(shown("on=2026-04-01", Some("show=working"), &changed, lang).contains(words));
    }
    let file: serde_json::Value =
        serde_json::from_str(&exported(json, "on=2026-04-01", &changed, Lang::En)).expect("JSON");
    let price_change = &file["receipt"];
    let sums =
        ["then", "now", "difference"].map(|key| price_change[key]["value"].as_str().unwrap_or_default().to_owned());
    assert_eq!(sums, ["600", "720", "120"]);
    let told = ["on", "figure", "changed", "bought"].map(|key| price_change[key].as_str().unwrap_or_default());
    assert_eq!(told, ["2026-04-01", "month", "more", "yes"]);
    // The person's own rate is the same on both days, so that the figure is; with drafts, the drafts' prices have changed.
    for write in [csv, markdown, summary, json] {
        let file = exported(write, "rate=0.08&on=2026-04-01", &changed, Lang::En);
        assert!(!file.contains("this plan costs"), "{file}");
    }
    // (2 drafts × 10 s × 0.10 + 10 s × 0.08) × 600 = 1680, then 2 × 10 × 0.12 + 0.80 = 3.20: 1920.
    let draft_saving = exported(summary, "attempts=2&rate=0.08&draft=sora-2&on=2026-04-01", &changed, Lang::En);
    let said = "On 1\u{a0}April 2026 this plan costs $1,680 a month. Today it is $1,920: $240 more.";
    assert!(draft_saving.contains(said), "{draft_saving}");
}
