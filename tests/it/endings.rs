//! Announced ends: on the day before, of and after, 90 and 91 days ahead, wherever a plan is shown or taken away.

use clipcost::book::read_texts;
use clipcost::catalog::Book;
use clipcost::pricing::{Figure, price};

use crate::{day, open, plain};

/// A file in which one model ends, one does not end before a day, and what follows both.
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
followed = ["acme-2"]
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

/// What is known of a model's end on a day: `ends 2026-12-03`, or nothing.
fn known(book: &Book, id: &str, on: &str) -> String {
    let ending = book.model(id).and_then(|model| model.ending(day(on)));
    ending.map_or_else(String::new, |ending| format!("{} {} {}", ending.stage.code(), ending.day, ending.source.url))
}

#[test]
fn an_end_is_told_from_90_days_ahead_until_it_has_come() {
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
            let told = format!("{stage} 2026-12-03 https://example.com/ends");
            assert_eq!(known(&acme, id, on), if stage.is_empty() { String::new() } else { told }, "{id} on {on}");
        }
    }
}

#[test]
fn with_a_last_day_a_model_is_sold_until_then_and_has_its_last_price_after() {
    let acme = acme();
    let model = acme.model("sora-2").expect("the model");
    assert_eq!(model.rates[0].until, Some(day("2026-12-03")));
    for (on, ended) in [("2026-12-02", None), ("2026-12-03", Some("2026-12-03")), ("2027-01-01", Some("2026-12-03"))] {
        let plan = open(&format!("on={on}"));
        let quote = price(&plan, &acme, day("2026-06-01")).unwrap_or_else(|why| panic!("{on}: {why:?}"));
        // 10 s × 0.10.
        assert_eq!(plain(quote.figure(Figure::Render).expect("a render")), "1", "{on}");
        assert_eq!((quote.ended, model.retired_by(day(on))), (ended.map(day), ended.map(day)), "{on}");
        let gone: Vec<_> = plan.gone(&acme, day("2026-06-01")).into_iter().map(|(since, _)| since).collect();
        assert_eq!(gone, ended.map(day).into_iter().collect::<Vec<_>>(), "{on}");
    }
}
