//! The page's HTML, rendered natively in both languages, with the figures of its plan.

use strum::VariantArray;

use clipcost::embed::{Built, Embed, Theme};
use clipcost::i18n::strings_of;
use clipcost::link;
use clipcost::locale::Lang;
use clipcost::markup::{PageModel, page};
use clipcost::names::Code;
use clipcost::plan::param::Param;
use clipcost::pricing::Figure;
use clipcost::pricing::answer::answer;

use crate::{book, day};

/// The body of the page of a link, in a language, on a day.
pub fn body(link: &str, lang: Lang, today: &str) -> String {
    let (book, today) = (book(), day(today));
    let opened = link::read(link, book);
    let plan = &opened.plan;
    let answer = answer(plan, book, today);
    let builds = Built { embed: Embed { theme: Theme::Dark, ..Embed::default() }, ..Built::default() };
    let shown = PageModel {
        refused: &opened.refused,
        opened: Figure::VARIANTS,
        builds: Some(&builds),
        site: "https://clipcost.example/",
        ..PageModel::untouched(book, today, plan, &answer, lang)
    };
    page::body(&shown).into_string()
}

/// The exact values of a figure, in the order of the page.
fn values<'a>(page: &'a str, figure: &str) -> Vec<&'a str> {
    let mark = format!("data-figure=\"{figure}\" value=\"");
    page.split(mark.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The page without its market rows, where all figures are the plan's own, and the market rows.
fn by_rows(page: &str) -> (String, Vec<&str>) {
    let mut pieces = page.split(" data-model=\"");
    let mut own = pieces.next().unwrap_or_default().to_owned();
    let mut rows = Vec::new();
    for piece in pieces {
        let (row, rest) = piece.split_once("</tr>").expect("a row ends");
        rows.push(row);
        own.push_str(rest);
    }
    (own, rows)
}

#[test]
fn the_standard_plan_costs_600_dollars_a_month_in_both_languages() {
    // 20 videos × 10 s × $0.10 × 30 days = $600; in the headline, the working, the foot bar and its own row.
    for (lang, text) in [(Lang::En, "$600"), (Lang::Fr, "600\u{a0}$")] {
        let page = body("", lang, "2026-11-22");
        let (own, rows) = by_rows(&page);
        assert_eq!(values(&own, "month"), ["600"; 3]);
        let row = rows.iter().find(|row| row.starts_with("sora-2\" data-res=\"720p\""));
        assert_eq!(row.map(|row| values(row, "month")), Some(vec!["600"]));
        assert!(page.contains(text), "{lang:?}: no {text}");
    }
}

#[test]
fn every_section_speaks_its_language_and_no_other() {
    for (lang, other) in [(Lang::En, Lang::Fr), (Lang::Fr, Lang::En)] {
        let page = body("", lang, "2026-11-22");
        let strings = strings_of(lang);
        for heading in [
            strings.how_many,
            strings.how_long,
            strings.on_what,
            strings.working,
            strings.market.title,
            strings.sources,
            strings.assumptions,
        ] {
            assert!(page.contains(heading), "{lang:?}: no “{heading}”");
        }
        assert!(!page.contains(strings_of(other).how_long), "{lang:?} holds words of {other:?}");
    }
}

#[test]
fn the_shutdown_is_shown_from_its_day_on_and_not_before() {
    assert!(!body("", Lang::En, "2026-09-23").contains("data-retired"));
    for today in ["2026-09-24", "2026-11-22"] {
        assert!(body("", Lang::En, today).contains("data-retired=\"2026-09-24\""), "{today}");
        assert!(
            body("on=2026-04-01", Lang::En, today).contains("data-retired=\"2026-09-24\""),
            "{today}, priced before"
        );
    }
    assert!(body("on=2026-09-24", Lang::En, "2026-09-23").contains("data-retired"), "priced on a day after the end");
}

#[test]
fn a_plan_that_was_not_offered_has_words_and_no_figure() {
    let page = body("model=sora-2-pro&res=1080p&on=2025-12-01", Lang::En, "2026-11-22");
    assert!(page.contains("was not offered before 12\u{a0}March 2026"));
    assert!(page.contains("Price it on 12\u{a0}March 2026") && page.contains("Take 1024p"));
    let (plan, tiers) = page.split_once("tiers-table").expect("the tiers follow the plan");
    assert!(values(plan, "month").is_empty(), "a figure where none can be known");
    // The other market rows were offered on that day: 20 × 10 s × $0.10 × 30 = $600, × 3 and × 5 on the others.
    assert_eq!(values(tiers, "month"), ["600", "1800", "3000"]);
}

#[test]
fn a_link_to_a_change_holds_the_whole_plan_and_its_day() {
    let page = body("videos=3&per=project", Lang::En, "2026-11-22");
    let taken = "?model=sora-2-pro&amp;res=1024p&amp;videos=3&amp;per=project&amp;on=2026-11-22";
    assert!(page.contains(taken), "no link {taken}");
}

#[test]
fn a_refused_value_of_a_link_is_quoted_and_escaped() {
    let page = body("seconds=%3Cscript%3E&videos=0", Lang::En, "2026-11-22");
    assert!(page.contains("data-refused=\"seconds\"") && page.contains("data-refused=\"videos\""));
    assert!(page.contains("&lt;script&gt;") && !page.contains("<script>"));
}

#[test]
fn every_parameter_of_the_form_has_a_field_of_its_name() {
    // A plan with drafts has every field.
    let page = body("draft=sora-2-pro", Lang::En, "2026-11-22");
    // The version, the sound (Sora always has it), the language and the compared plans have no field.
    let without = [Param::V, Param::Audio, Param::Lang, Param::With];
    for param in Param::VARIANTS.iter().copied().filter(|param| !without.contains(param)) {
        assert!(page.contains(&format!("name=\"{}\"", param.code())), "no field {}", param.code());
    }
}

#[test]
fn sound_has_a_field_where_the_model_lets_one_choose() {
    for (link, has) in [("model=veo-3.1", true), ("", false), ("model=luma-ray-3.2", false)] {
        let page = body(link, Lang::En, "2026-11-22");
        assert_eq!(page.contains("name=\"audio\""), has, "{link}");
    }
}

#[test]
fn ids_are_unique() {
    let page = body("blocked=5&attempts=3.5&clips=rendered&seconds=30", Lang::Fr, "2026-11-22");
    let ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(ids.len() > 60, "only {} ids", ids.len());
    for (at, id) in ids.iter().enumerate() {
        assert!(!ids.iter().skip(at + 1).any(|other| other == id), "{id} stands twice");
    }
}
