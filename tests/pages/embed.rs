//! The embed: the same app in another shell, with the parts that its host wants.

use clipcost::locale::Lang;

use crate::document::Element;
use crate::page::{Opening, all};

fn embed(query: &str) -> Element {
    Opening { is_embed: true, fragment: "", ..Opening::all(query) }.page()
}

#[test]
fn the_embed_shows_the_parts_that_its_host_wants_and_no_head() {
    for (show, form, answer) in [("form,answer", true, true), ("answer", false, true), ("form", true, false)] {
        let page = embed(&format!("show={show}"));
        assert_eq!((page.has("#form"), page.has("#headline")), (form, answer), "show={show}");
        assert!(!page.has("header.header") && page.has("main.embed"), "show={show}");
        assert!(page.one("#open-link").has("a"), "a way to the whole page");
    }
}

#[test]
fn the_way_to_the_whole_page_carries_the_plan_and_not_the_embeds_own_parameters() {
    let page = embed("show=answer&theme=dark&seconds=8&lock=seconds");
    let href = page.one("#open-link").one("a").attribute("href");
    assert_eq!(href, Some("?seconds=8"));
}

#[test]
fn whichever_parts_are_shown_an_end_is_said() {
    for part in ["answer", "working", "compare", "form"] {
        for link in ["on=2026-09-24", "rate=0.08&on=2026-09-24"] {
            let ended = embed(&format!("{link}&show={part}")).words();
            assert!(
                ended.contains("ended 24\u{a0}Sept") || ended.contains("ended on 24\u{a0}Sept"),
                "{link} {part}: {ended}"
            );
        }
        let ends = embed(&format!("model=veo-3.1&show={part}"));
        assert!(ends.words().contains("may have ended"), "{part}: {}", ends.words());
    }
}

#[test]
fn the_snippet_of_the_element_has_all_plans_beside_in_one_attribute() {
    let page = all("on=2026-11-25&with=seconds%3D5%26name%3DA%2BB&with=videos%3D1", Lang::En);
    let element = page.one("#snippet-element").text();
    assert!(element.contains(" with=\"seconds=5&amp;name=A+B videos=1\""), "{element}");
}
