//! The page as text: every component renders natively, in both languages, with the figures that its plan has.

use clipcost::date::Date;
use clipcost::i18n::words;
use clipcost::locale::Lang;
use clipcost::shipped::SHIPPED;
use clipcost::ui::{Start, render};

fn page(query: &str, lang: Lang, today: &str) -> String {
    let today = Date::parse(today).expect("a day of the calendar");
    render(Start { book: &SHIPPED, query, today, lang })
}

/// The value attributes of the figures of that name, in the order of the page.
fn values<'a>(page: &'a str, figure: &str) -> Vec<&'a str> {
    let mark = format!("data-figure=\"{figure}\" value=\"");
    page.split(mark.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn the_standard_plan_costs_600_dollars_a_month_in_both_languages() {
    // 20 videos × 10 s × $0.10 × 30 days = $600; in the headline, the working, the foot bar and its tier's row.
    for (lang, text) in [(Lang::En, "$600"), (Lang::Fr, "600\u{a0}$")] {
        let page = page("", lang, "2026-11-22");
        let months = values(&page, "month");
        assert_eq!(months.iter().filter(|&&month| month == "600").count(), 4, "{months:?}");
        assert!(page.contains(text), "{lang:?}: no {text}");
    }
}

#[test]
fn every_section_speaks_its_language() {
    for lang in Lang::ALL {
        let page = page("", lang, "2026-11-22");
        let say = words(lang);
        for heading in [say.how_many, say.how_long, say.on_what, say.working, say.tiers, say.sources, say.assumptions] {
            assert!(page.contains(heading), "{lang:?}: no “{heading}”");
        }
        assert!(!page.contains(words(other(lang)).how_long), "{lang:?} holds words of the other language");
    }
}

fn other(lang: Lang) -> Lang {
    match lang {
        Lang::En => Lang::Fr,
        Lang::Fr => Lang::En,
    }
}

#[test]
fn the_shutdown_is_told_from_its_day_on_and_not_before() {
    assert!(!page("", Lang::En, "2026-09-23").contains("data-retired"));
    for today in ["2026-09-24", "2026-11-22"] {
        assert!(page("", Lang::En, today).contains("data-retired=\"2026-09-24\""), "{today}");
        assert!(page("on=2026-04-01", Lang::En, today).contains("data-retired=\"2026-09-24\""), "{today}, priced before");
    }
}

#[test]
fn a_plan_that_was_not_offered_has_words_and_no_figure() {
    let page = page("model=sora-2-pro&res=1080p&on=2025-12-01", Lang::En, "2026-11-22");
    assert!(page.contains("was not offered before 12\u{a0}March 2026"));
    assert!(page.contains("Price it on 12\u{a0}March 2026") && page.contains("Take 1024p"));
    let (plan, tiers) = page.split_once("tiers-table").expect("the tiers follow the plan");
    assert!(values(plan, "month").is_empty(), "a figure where none can be known");
    // The other tiers were offered that day: 20 × 10 s × $0.10 × 30 = $600, × 3 and × 5 on the others.
    assert_eq!(values(tiers, "month"), ["600", "1800", "3000"]);
}

#[test]
fn what_a_link_got_wrong_is_quoted_and_escaped() {
    let page = page("seconds=%3Cscript%3E&videos=0", Lang::En, "2026-11-22");
    assert!(page.contains("data-refused=\"seconds\"") && page.contains("data-refused=\"videos\""));
    assert!(page.contains("&lt;script&gt;") && !page.contains("<script>"));
}

#[test]
fn every_field_is_named_like_its_parameter() {
    let page = page("", Lang::En, "2026-11-22");
    let names = [
        "model", "res", "orient", "mode", "seconds", "videos", "per", "days", "clips", "attempts", "blocked",
        "blocked_billed", "discount", "markup", "tax", "cur", "fx", "on",
    ];
    for name in names {
        assert!(page.contains(&format!("name=\"{name}\"")), "no field {name}");
    }
}
