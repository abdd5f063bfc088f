//! Announced ends: on the day before, of and after, and 90 and 91 days ahead, in the core and in every export.

use clipcost::book::read_texts;
use clipcost::catalog::{Book, Price, Stage, UsdPerSecond};
use clipcost::export::{Report, csv, json, markdown, summary};
use clipcost::i18n::format::Format;
use clipcost::locale::Lang;
use clipcost::names::Code;
use clipcost::pricing::answer::answer;
use clipcost::pricing::price_change::{StillSold, price_change};
use clipcost::pricing::{Figure, price};
use serde_json::Value;

use crate::{book, day, decimal, open, plain};

/// A price file with a model that ends on a day, and its successor, which will not end before a day.
const FILE: &str = r#"[provider]
id = "acme"
name = "Acme"
[source.page]
url = "https://example.com/prices"
read = "2026-01-02"
confidence = "high"
[source.ends]
url = "https://example.com/ends"
read = "2026-06-01"
confidence = "medium"

[[model]]
id = "sora-2"
name = "Acme 1"
audio = "always"
ends = { day = "2026-12-03", source = "ends" }
followed = "acme-2"
sizes = [{ res = "720p" }]
clips = [{ seconds = [4, 8], source = "page" }]
[[model.rate]]
res = "720p"
mode = "standard"
per_second = "0.10"
source = "page"

[[model]]
id = "acme-2"
name = "Acme 2"
audio = "always"
not_before = [{ day = "2027-05-04", source = "page" }, { day = "2026-12-03", source = "ends" }]
sizes = [{ res = "720p" }]
clips = [{ seconds = [4, 8], source = "page" }]
[[model.rate]]
res = "720p"
mode = "standard"
per_second = "0.20"
source = "page"
"#;

fn acme() -> Book {
    read_texts([("acme.toml", FILE)]).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// What is known of a model's end on a day: its stage, day and address, or nothing.
fn known(book: &Book, id: &str, on: &str) -> String {
    let ending = book.model(id).and_then(|model| model.ending(day(on)));
    ending.map_or_else(String::new, |ending| format!("{} {} {}", ending.stage.code(), ending.day, ending.source.url))
}

#[test]
fn an_end_is_shown_from_90_days_ahead_until_it_has_come() {
    let acme = acme();
    // 30 days of September, 31 of October, 30 of November less one are 90 from 2026-09-04 to 2026-12-03.
    assert_eq!(day("2026-12-03").days_since(day("2026-09-04")), 90);
    for (on, first, second) in [
        ("2026-09-03", "", ""),
        ("2026-09-04", "ends", "not-before"),
        ("2026-12-02", "ends", "not-before"),
        ("2026-12-03", "", "may-have-ended"),
        ("2026-12-04", "", "may-have-ended"),
        ("2099-01-01", "", "may-have-ended"),
    ] {
        for (id, stage) in [("sora-2", first), ("acme-2", second)] {
            let expected = format!("{stage} 2026-12-03 https://example.com/ends");
            assert_eq!(known(&acme, id, on), if stage.is_empty() { String::new() } else { expected }, "{id} on {on}");
        }
    }
}

#[test]
fn a_model_that_ends_is_sold_until_that_day_and_keeps_its_last_price_after() {
    let acme = acme();
    let model = acme.model("sora-2").expect("the model");
    assert_eq!(model.rates[0].until, Some(day("2026-12-03")));
    for (on, ended) in [("2026-12-02", None), ("2026-12-03", Some("2026-12-03")), ("2027-01-01", Some("2026-12-03"))] {
        let plan = open(&format!("on={on}"));
        let quote = price(&plan, &acme, day("2026-06-01")).unwrap_or_else(|why| panic!("{on}: {why:?}"));
        // 10 s × 0.10.
        assert_eq!(plain(quote.figure(Figure::Render).expect("a render")), "1", "{on}");
        assert_eq!((quote.ended, model.retired_by(day(on))), (ended.map(day), ended.map(day)), "{on}");
        let discontinued: Vec<_> =
            plan.discontinued(&acme, day("2026-06-01")).into_iter().map(|(since, _)| since).collect();
        assert_eq!(discontinued, ended.map(day).into_iter().collect::<Vec<_>>(), "{on}");
    }
}

/// A plan exported on a day.
fn exported(write: fn(&Report<'_>) -> String, query: &str, today: &str) -> String {
    let (plan, today) = (open(query), day(today));
    let answer = answer(&plan, book(), today);
    let format = Format::new(Lang::En, plan.money.currency());
    write(&Report { book: book(), today, plan: &plan, answer: &answer, format, link: "https://clipcost.example/" })
}

#[test]
fn every_export_shows_it() {
    let says = "Gemini Omni 1.1 Flash ends on 3\u{a0}December 2026 at the earliest, per Google; Gemini Omni 1.2 Flash follows and \
                answers its requests.";
    let link = "model=gemini-omni-1.1-flash&on=2026-11-20&with=draft%3Dveo-3.1";
    let file: Value = serde_json::from_str(&exported(json, link, "2026-12-02")).expect("JSON");
    let end = &file["ends"][0];
    assert_eq!((end["model"].as_str(), end["day"].as_str()), (Some("gemini-omni-1.1-flash"), Some("2026-12-03")));
    assert_eq!((end["stage"].as_str(), end["says"].as_str()), (Some("not-before"), Some(says)));
    assert_eq!(end["followed"], serde_json::json!(["gemini-omni-1.2-flash"]));
    assert_eq!((end["read"].as_str(), end["confidence"].as_str()), (Some("2026-11-18"), Some("medium")));
    assert_eq!(file["beside"][0]["ends"][0]["stage"], "may-have-ended");
    let rows = file["rows"].as_array().expect("rows");
    let ending: Vec<&str> =
        rows.iter().filter(|row| row["ends"].is_array()).filter_map(|row| row["model"].as_str()).collect();
    assert_eq!((ending.len(), ending[0], ending[12]), (16, "veo-3.1", "gemini-omni-1.1-flash"));
    assert!(file["sources"].as_array().expect("sources").iter().any(|source| source["of"] == "end"));
    let table = exported(csv, link, "2026-12-02");
    assert!(
        table.contains(&format!("About,gemini-omni-1.1-flash,ends,Announced end,\"{says}\",2026-12-03,\r\n")),
        "{table}"
    );
    assert!(
        table.contains(
            "Every tier,veo-3.1 720p,ends,Announced end,Veo 3.1 may have ended since 17\u{a0}November 2026.,"
        )
    );
    assert!(table.contains("Beside,1,ends,Announced end,Veo 3.1 may have ended since"));
    assert!(exported(markdown, link, "2026-12-02").contains(&format!("\n\n{says}\n\n")));
    assert!(exported(summary, link, "2026-12-02").contains(&format!("\n{says}\n")));
    let empty: Value = serde_json::from_str(&exported(json, "model=kling-3.0", "2026-12-02")).expect("JSON");
    assert_eq!(empty["ends"], serde_json::json!([]));
}

#[test]
fn a_price_change_does_not_say_that_a_model_that_may_have_ended_can_be_bought() {
    let mut book = book().clone();
    let veo = crate::model_mut(&mut book, "veo-3.1");
    // Read on 2026-10-07; the price doubles on 2026-11-01.
    let mut later = veo.rates[0].clone();
    later.from = Some(day("2026-11-01"));
    later.price = Price::PerSecond(UsdPerSecond(decimal(8, 1)));
    veo.rates.to_mut()[0].until = Some(day("2026-11-01"));
    veo.rates.to_mut().push(later);
    let plan = open("model=veo-3.1&on=2026-10-10");
    for (today, still_sold) in [("2026-11-16", StillSold::Yes), ("2026-11-17", StillSold::NotKnown)] {
        let quote = price(&plan, &book, day(today)).expect("a price");
        let price_change = price_change(&plan, &quote, &book, day(today)).expect("a change");
        assert_eq!(price_change.still_sold, still_sold, "{today}");
    }
}

#[test]
fn the_announced_ends_of_the_book_are_these() {
    let endings_on = |on: &str| {
        let endings = book().models.iter().filter_map(|model| model.ending(day(on)));
        endings.map(|ending| format!("{} {}", ending.model.id, ending.day)).collect::<Vec<_>>()
    };
    let veo = ["veo-3.1 2026-11-17", "veo-3.1-fast 2026-11-17"].map(str::to_owned);
    assert_eq!(endings_on("2026-11-26"), [&veo[..], &["gemini-omni-1.1-flash 2026-12-03".to_owned()]].concat());
    assert!(book().models.iter().all(|model| model.lifecycle.ends.is_none()));
    let omni = book().model("gemini-omni-1.1-flash").expect("the model");
    assert_eq!(omni.ending(day("2026-12-03")).map(|ending| ending.stage), Some(Stage::MayHaveEnded));
}
