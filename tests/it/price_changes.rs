//! Price changes of a dated link: what its plan costs on its day and today.

use std::fs;
use std::path::{Path, PathBuf};

use clipcost::book::read_folder;
use clipcost::catalog::Book;
use clipcost::link;
use clipcost::locale::Lang;
use clipcost::markup::{PageModel, page};
use clipcost::pricing::answer::answer;
use clipcost::pricing::price_change::{PriceChange, price_change};
use clipcost::pricing::{Figure, price};

use crate::{book, day, model_mut, open, plain};

/// A folder of prices in which `sora-2` is never shut down and costs `after` a second from 2026-06-01 on.
pub fn changed_book(name: &str, after: &str) -> Book {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder");
    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/prices/openai.toml");
    let text = fs::read_to_string(frozen).expect("the frozen prices");
    let row = |price: &str, days: &str| {
        format!(
            "  {{ res = \"720p\", mode = \"standard\", per_second = \"{price}\", {days}, source = \"pricing\" }},\n"
        )
    };
    let until = |end: &str| row("0.10", &format!("from = \"2025-10-06\", until = \"{end}\""));
    let old = until("2026-09-24");
    assert!(text.contains(&old), "the row to change");
    let new = until("2026-06-01") + &row(after, "from = \"2026-06-01\"");
    let text = text.replacen(&old, &new, 1).replacen("retired = \"2026-09-24\"\n", "", 1);
    fs::write(folder.join("openai.toml"), text).expect("prices written");
    read_folder(&folder).unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn price_change_of(link: &str, book: &Book, today: &str) -> Option<PriceChange> {
    let plan = link::read(link, book).plan;
    let quote = price(&plan, book, day(today)).unwrap_or_else(|why| panic!("{link}: {why:?}"));
    price_change(&plan, &quote, book, day(today))
}

fn body(link: &str, book: &Book, today: &str, lang: Lang) -> String {
    let plan = link::read(link, book).plan;
    let answer = answer(&plan, book, day(today));
    page::body(&PageModel::untouched(book, day(today), &plan, &answer, lang)).into_string()
}

#[test]
fn a_price_that_has_risen_shows_both_and_the_difference() {
    // 20 × 10 s × 30 days = 6000 s: × 0.10 = 600 as sent, × 0.12 = 720 today, 120 more.
    let changed = changed_book("risen", "0.12");
    let found = price_change_of("on=2026-04-01", &changed, "2026-11-25").expect("a price change");
    let (then, now, difference) = (plain(found.then), plain(found.now), plain(found.difference));
    assert_eq!((then.as_str(), now.as_str(), difference.as_str(), found.dearer), ("600", "720", "120", true));
    assert_eq!(found.on, day("2026-04-01"));
    let english = body("on=2026-04-01", &changed, "2026-11-25", Lang::En);
    let said = "At the list prices of 1\u{a0}April 2026 this plan costs $600 a month. At today’s list prices it is $720: $120 more.";
    assert!(english.contains(said), "{}", &english[..3000]);
    assert!(english.contains("id=\"reprice\" data-do=\"edit\" href=\"?on=2026-11-25\""), "{}", &english[..3000]);
    let french = body("on=2026-04-01", &changed, "2026-11-25", Lang::Fr);
    assert!(french.contains("120\u{a0}$ de plus") || french.contains("120\u{202f}$ de plus"), "{}", &french[..3000]);
}

#[test]
fn a_price_that_has_fallen_says_less() {
    // One project of 30 s × 2 attempts: × 0.10 = 6 as sent, × 0.07 = 4.20 today, 1.80 less.
    let changed = changed_book("fallen", "0.07");
    let link = "seconds=30&videos=1&per=project&attempts=2&on=2026-05-31";
    let found = price_change_of(link, &changed, "2026-06-01").expect("a price change");
    let figures = (plain(found.then), plain(found.now), plain(found.difference), found.dearer);
    assert_eq!(figures, ("6".to_owned(), "4.2".to_owned(), "1.8".to_owned(), false));
    // One day later the link's own day has the new price: nothing has changed since.
    assert_eq!(
        price_change_of("seconds=30&videos=1&per=project&attempts=2&on=2026-06-01", &changed, "2026-07-01"),
        None
    );
}

#[test]
fn there_is_no_price_change_where_the_figure_is_the_same_or_the_plan_is_not_of_an_earlier_day() {
    // Sora 2 Pro at 1080p kept its $0.70 to its end: 600 × 10 × 0.70 = 4200 a month on both days and as its last price.
    for on in ["2026-04-01", "2026-09-01"] {
        let link = format!("model=sora-2-pro&res=1080p&on={on}");
        let plan = open(&link);
        let month = price(&plan, book(), day("2026-11-25")).expect("a price").figure(Figure::Month).expect("a month");
        assert_eq!(plain(month), "4200");
        assert_eq!(price_change_of(&link, book(), "2026-11-25"), None);
        let page = body(&link, book(), "2026-11-25", Lang::En);
        assert!(page.contains("data-retired=\"2026-09-24\"") && !page.contains("id=\"reprice\""), "{link}");
    }
    let changed = changed_book("undated", "0.12");
    assert_eq!(price_change_of("", &changed, "2026-11-25"), None, "not dated: priced today");
    assert_eq!(price_change_of("on=2026-11-25", &changed, "2026-11-25"), None, "dated today");
    assert_eq!(price_change_of("on=2026-12-01", &changed, "2026-04-01"), None, "dated after today");
}

#[test]
fn a_model_that_changed_its_price_and_then_ended_is_said_to_have_a_last_price() {
    let mut changed = changed_book("ended", "0.12");
    let sora = model_mut(&mut changed, "sora-2");
    sora.lifecycle.retired = Some(day("2026-09-24"));
    for rate in sora.rates.to_mut().iter_mut().filter(|rate| rate.until.is_none()) {
        rate.until = Some(day("2026-09-24"));
    }
    let page = body("on=2026-04-01", &changed, "2026-11-25", Lang::En);
    assert!(page.contains("At the last list prices it is $720: $120 more."), "{}", &page[..3000]);
    assert!(page.contains("can no longer be bought"), "{}", &page[..3000]);
}

#[test]
fn a_reading_is_old_after_90_days() {
    // Read on 2026-11-22: 8 days are left of November, then 31 + 31 + 20 = 90 on 2027-02-20.
    let source = &book().model("sora-2").expect("Sora 2").rates[0].source;
    assert_eq!(source.read, day("2026-11-22"));
    for (today, days, old) in [
        ("2026-11-21", 0, false),
        ("2026-11-22", 0, false),
        ("2027-02-20", 90, false),
        ("2027-02-21", 91, true),
        // 2028 is a leap year: 39 days of 2026, 365 of 2027, 31 + 29 + 1 of 2028.
        ("2028-03-01", 39 + 365 + 61, true),
    ] {
        assert_eq!(day(today).days_since(source.read), days, "{today}");
        assert_eq!(source.is_old(day(today)), old, "{today}");
    }
}

#[test]
fn every_page_that_was_read_more_than_90_days_ago_is_marked() {
    let mut book = book().clone();
    for model in book.models.to_mut() {
        model.rates.to_mut().iter_mut().for_each(|rate| rate.source.read = rate.source.first_read);
    }
    // Models by the day their page was first read, and the 91st day of that: Wan, LTX and Vidu on 2026-09-14 (16 + 31 + 30 days
    // are left of the three months, 14 more); Kling and two of Grok on 10-05, those in two rows for their batches; three of
    // Veo, Seedance, two of Runway, 360p of Luma and, in two rows that 720p parts, three sizes of Gemini on 10-07; the rest of
    // Luma on 10-08; Gemini at 720p on 10-09; MiniMax on 10-24; Omni 1.2 on 11-06; two of Sora on 11-22.
    for (today, marked) in [
        ("2026-11-25", 0),
        ("2026-12-13", 0),
        ("2026-12-14", 3),
        ("2027-01-03", 3),
        ("2027-01-04", 8),
        ("2027-01-05", 8),
        ("2027-01-06", 17),
        ("2027-01-07", 18),
        ("2027-01-08", 19),
        ("2027-01-22", 19),
        ("2027-01-23", 20),
        ("2027-02-04", 20),
        ("2027-02-05", 21),
        ("2027-02-20", 21),
        ("2027-02-21", 23),
    ] {
        let page = body("on=2026-04-01", &book, today, Lang::En);
        let (_, table) = page.split_once("sources-table").expect("the table of sources");
        let (table, _) = table.split_once("</table>").expect("its end");
        assert_eq!(table.matches("read more than 90 days ago").count(), marked, "{today}");
        assert!(page.contains("Prices were last read on 22\u{a0}November 2026."), "{today}");
    }
}
