//! The person's own rate: what it is held against and when it is dropped, and how exports mark it; and exports of a link whose
//! prices have changed.

use clipcost::catalog::Book;
use clipcost::export::{Report, csv, json, markdown, summary};
use clipcost::i18n::format::Format;
use clipcost::link;
use clipcost::locale::Lang;
use clipcost::plan::param::Param;
use clipcost::pricing::answer::answer;
use clipcost::saved_plans;

use crate::{book, changed_book, check_figures, day, open, set};

const TODAY: &str = "2026-11-22";

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
fn an_own_rate_is_dropped_with_its_model_and_with_an_empty_field() {
    let mut plan = open("model=kling-3.0&audio=off&rate=0.08&on=2026-11-01");
    let other = set(&plan, Param::Model, "veo-3.1");
    assert_eq!(link::write(&other, book()), "model=veo-3.1&audio=off&on=2026-11-01");
    plan.clear(Param::Rate);
    assert_eq!(link::write(&plan, book()), "model=kling-3.0&audio=off&on=2026-11-01");
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
