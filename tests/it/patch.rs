//! What differs between two texts of a place: what is written into the document makes of the first what the second is.

use clipcost::date::Date;
use clipcost::link;
use clipcost::locale::Lang;
use clipcost::markup::page::PLACES;
use clipcost::markup::patch::{Change, changes};
use clipcost::markup::{PageModel, Place};
use clipcost::pricing::answer::answer;

use crate::book;

/// A document as a browser holds it.
#[derive(Debug, PartialEq)]
enum Node {
    Text(String),
    Element { tag: String, children: Vec<Node> },
}

/// Reads what stands before the end of the element that is open.
fn read(html: &mut &str) -> Vec<Node> {
    let mut nodes = Vec::new();
    while !html.is_empty() {
        let Some(at) = html.find('<') else { panic!("a place ends with an element, not {html:?}") };
        let (text, rest) = html.split_at(at);
        if !text.is_empty() {
            nodes.push(Node::Text(text.to_owned()));
        }
        let end = rest.find('>').expect("a tag ends");
        let tag = rest[1..end].to_owned();
        *html = &rest[end + 1..];
        if tag.starts_with('/') {
            return nodes;
        }
        let is_void = ["input", "br"].contains(&tag.split(' ').next().unwrap_or_default());
        let children = if is_void { Vec::new() } else { read(html) };
        nodes.push(Node::Element { tag, children });
    }
    nodes
}

fn tree(html: &str) -> Vec<Node> {
    // An element around it, so that a text may end it.
    read(&mut &*format!("<i>{html}</i>"))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn apply(nodes: &mut [Node], change: &Change<'_>) {
    let Change { path, attribute, value } = change;
    let mut nodes = nodes;
    let (last, way) = path.split_last().expect("a way to it");
    for &step in way {
        let Node::Element { children, .. } = &mut nodes[step as usize] else { panic!("a text on the way {path:?}") };
        nodes = children;
    }
    match (&mut nodes[*last as usize], attribute) {
        (Node::Text(text), None) => *text = escaped(value),
        (Node::Element { tag, .. }, Some(name)) => {
            let (before, rest) = tag.split_once(&format!(" {name}=\"")).expect("an attribute that is there");
            let (_, after) = rest.split_once('"').expect("its end");
            *tag = format!("{before} {name}=\"{}\"{after}", escaped(value));
        }
        (node, _) => panic!("{attribute:?} of {node:?}"),
    }
}

/// Takes a place from one text to another as the page does; whether it had to write nothing anew.
#[track_caller]
fn check(before: &str, now: &str) -> bool {
    let Some(found) = changes(before, now) else { return false };
    let mut document = tree(before);
    let [Node::Element { children, .. }] = document.as_mut_slice() else { panic!("one element around it") };
    found.iter().for_each(|change| apply(children, change));
    assert_eq!(document, tree(now), "{found:?}");
    true
}

fn text_of(place: Place, link: &str) -> String {
    let (plan, today) = (link::read(link, book()).plan, Date::known(2026, 11, 25));
    let answer = answer(&plan, book(), today);
    (place.markup)(&PageModel::untouched(book(), today, &plan, &answer, Lang::Fr)).into_string()
}

#[test]
fn a_text_and_a_value_are_changed_where_they_stand() {
    let before = r#"<p class="sum">= <b>$600</b> or <a href="?x=1&amp;y=2">less</a></p>"#;
    let now = r#"<p class="sum">= <b>$900</b> or <a href="?x=2&amp;y=2">&lt; less</a></p>"#;
    let change =
        |path: &[u32], attribute, value: &str| Change { path: path.to_vec(), attribute, value: value.to_owned() };
    let expected = [
        change(&[0, 1, 0], None, "$900"),
        change(&[0, 3], Some("href"), "?x=2&y=2"),
        change(&[0, 3, 0], None, "< less"),
    ];
    assert_eq!(changes(before, now).as_deref(), Some(&expected[..]));
    assert!(check(before, now));
}

#[test]
fn other_elements_ids_and_fields_are_written_anew() {
    for (before, now) in [
        ("<b>1</b>", "<i>1</i>"),
        ("<b>1</b>", "<b></b>"),
        ("<b>1</b>", "<b>1</b><b>2</b>"),
        ("<b>1</b>", "1<b></b>"),
        (r#"<b id="one">1</b>"#, r#"<b id="two">1</b>"#),
        (r#"<b class="one">1</b>"#, r#"<b class="one" hidden>1</b>"#),
        (r#"<input value="1">"#, r#"<input value="2">"#),
        ("<textarea>1</textarea>", "<textarea>2</textarea>"),
    ] {
        assert_eq!(changes(before, now), None, "{before} {now}");
        assert!(check(before, before), "{before}");
    }
}

#[test]
fn every_place_goes_from_any_plan_to_any_other() {
    let links = [
        "",
        "videos=21",
        "videos=1&attempts=3&seconds=7",
        "model=kling-3.0&res=4k&audio=off",
        "model=luma-ray-3.2&clips=rendered&seconds=13",
        "budget=500&instead=30&setup_hours=16&hourly=60",
        "name=%3Cb%3E%26%22&cur=EUR&fx=0.9",
        "model=sora-2-pro&res=1080p&on=2026-03-01",
    ];
    for place in PLACES {
        let texts = links.map(|link| text_of(place, link));
        for before in &texts {
            for now in &texts {
                check(before, now);
            }
        }
    }
}

#[test]
fn a_keystroke_leaves_the_elements_of_the_market_alone() {
    let market = PLACES.into_iter().find(|place| place.id == "market").expect("a market");
    assert!(check(&text_of(market, "videos=20"), &text_of(market, "videos=21")));
}
