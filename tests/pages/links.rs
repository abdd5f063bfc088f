//! What a link brings that is not a plan: values that cannot be used, alterations on its way, names that try to be more than text.

use strum::VariantArray;

use clipcost::app::fragment::View;
use clipcost::locale::Lang;

use crate::document::{Element, read};
use crate::page::{Opening, all};

#[test]
fn what_could_not_be_used_of_a_link_is_counted_and_listed_in_one_line() {
    let page = all("seconds=%3Cscript%3E&videos=0", Lang::En);
    let refused = page.one("details.refused");
    assert!(
        refused.one("summary").words().starts_with("2 parts of this link could not be used."),
        "{}",
        refused.words()
    );
    let parameters: Vec<_> =
        refused.all("[data-refused]").into_iter().filter_map(|line| line.attribute("data-refused")).collect();
    assert_eq!(parameters, ["seconds", "videos"]);
    assert!(refused.words().contains("<script>"), "as text: {}", refused.words());
    // What is used in their place: 20 videos of 10 s.
    assert_eq!(page.one("#headline").one("data").attribute("value"), Some("600"));
    for (link, lang, title) in [
        ("videos=0", Lang::En, "1 part of this link could not be used."),
        ("videos=0", Lang::Fr, "1\u{a0}élément de ce lien n’a pas pu servir."),
        ("seconds=x&videos=0&tax=y", Lang::Fr, "3\u{a0}éléments de ce lien n’ont pas pu servir."),
    ] {
        let summary = all(link, lang).one("details.refused").one("summary").words();
        assert!(summary.starts_with(title), "{summary}");
    }
    assert!(!all("seconds=8", Lang::En).has("details.refused"), "nothing is refused of a good link");
}

#[test]
fn alterations_that_were_undone_and_refusals_are_told_apart() {
    for (link, lang, title, undone, refused) in [
        ("seconds=8&amp;tax=3", Lang::En, "This link was altered on its way", 1, 0),
        ("seconds%3D8%26amp%3Btax%3D3", Lang::Fr, "Ce lien a été altéré en chemin", 2, 0),
        ("with=seconds%253D8", Lang::En, "This link was altered on its way", 1, 0),
        ("seconds=8&amp;tax=x", Lang::En, "2 parts of this link could not be used.", 1, 1),
        ("seconds=8&se", Lang::Fr, "1\u{a0}élément de ce lien n’a pas pu servir.", 0, 1),
    ] {
        let page = all(link, lang);
        let told = page.one("details.refused");
        assert!(told.one("summary").words().starts_with(title), "{link}: {}", told.words());
        let counted = ["[data-undone]", "[data-refused]"].map(|mark| told.all(mark).len());
        assert_eq!(counted, [undone, refused], "{link}");
    }
}

/// Names that a page would take for HTML, or that would break out of where they stand.
const HOSTILE: [&str; 6] = [
    "<script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "--><b>&lt;i&gt;</title></svg>",
    "' onload='alert(1)",
    "&amp;quot;&#60;b&#62;",
];

fn link_with(name: &str) -> String {
    let name: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
    let inner: String = form_urlencoded::byte_serialize(format!("seconds=5&name={name}").as_bytes()).collect();
    format!("on=2026-08-01&name={name}&with={inner}")
}

#[test]
fn a_hostile_name_is_text_wherever_it_stands() {
    // The snippets of the embed are texts of their own, below.
    let views = View::VARIANTS.iter().filter(|&&view| view != View::Embed);
    for (name, view) in HOSTILE.iter().flat_map(|name| views.clone().map(move |view| (name, view))) {
        let fragment = view.href();
        let html = |name: &str| Opening { fragment: &fragment, ..Opening::all(&link_with(name)) }.html();
        let hostile = html(name);
        for mark in ["<script", "<img", "<title></svg", "<i>"] {
            assert!(!hostile.contains(mark), "{mark} for {name}");
        }
        // The page is read as one with the same elements and attributes as that of a harmless name.
        let (page, tame) = (read(&hostile), read(&html("Spring")));
        assert_eq!(shape(&page), shape(&tame), "{name}");
        assert_eq!(page.one(".plan-name").text(), *name);
    }
}

/// The elements of a page with the names of their attributes.
fn shape(page: &Element) -> Vec<(&str, Vec<&str>)> {
    page.below()
        .into_iter()
        .map(|element| (element.name.as_str(), element.attributes.iter().map(|(name, _)| name.as_str()).collect()))
        .collect()
}

#[test]
fn snippets_hold_a_hostile_name_as_the_value_of_an_attribute() {
    for name in HOSTILE {
        let html = Opening::all(&link_with(name)).html();
        let start = html.find("id=\"snippet-element\"").expect("the snippet");
        let (_, snippet) = html[start..].split_once('>').expect("its text");
        let (snippet, _) = snippet.split_once("</clip-cost>").expect("its end");
        assert!(
            !snippet.contains("<script>alert") && !snippet.contains("<img") && !snippet.contains("</textarea"),
            "{snippet}"
        );
        assert_eq!(snippet.matches('"').count() % 2, 0, "{snippet}");
    }
}
