//! Reads the figures of a page's HTML: the exact values that programs read, and the text that people read.

use std::collections::BTreeMap;

/// The values of the plan's own figures, outside the rows of the market. A figure that is there more than once has to have one
/// value. Money that is not in US dollars has its currency code.
#[track_caller]
pub fn own_figures(page: &str) -> BTreeMap<String, String> {
    own(page, figures_in)
}

/// The text of the same figures, with the mark ≈ before it where there is one.
#[track_caller]
pub fn own_texts(page: &str) -> BTreeMap<String, String> {
    own(page, texts_in)
}

#[track_caller]
fn own(page: &str, read: fn(&str) -> Vec<(String, String)>) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for (row, part) in page.split("<tr").enumerate() {
        let (inside, after) = part.split_once("</tr>").unwrap_or(("", part));
        let is_row = row > 0 && inside.split('>').next().is_some_and(|head| head.contains("data-model="));
        let own = if is_row { after.to_owned() } else { format!("{inside}{after}") };
        for (name, value) in read(&own) {
            let before = found.insert(name.clone(), value.clone());
            assert!(before.as_ref().is_none_or(|before| *before == value), "{name} is {before:?} and {value}");
        }
    }
    found
}

/// Every figure of a part of a page, with its value.
pub fn figures_in(part: &str) -> Vec<(String, String)> {
    let tags = part.split("<data ").skip(1).filter_map(|rest| rest.split('>').next());
    tags.filter_map(|tag| {
        let (name, value) = (attribute(tag, "data-figure")?, attribute(tag, "value")?);
        let code = attribute(tag, "data-currency").filter(|code| code != "USD");
        Some((name, code.map_or(value.clone(), |code| format!("{value} {code}"))))
    })
    .collect()
}

fn texts_in(part: &str) -> Vec<(String, String)> {
    let marked = part.split("<data ").zip(part.split("<data ").skip(1));
    marked
        .filter_map(|(before, rest)| {
            let (tag, inside) = rest.split_once('>')?;
            let text = inside.split('<').next()?;
            let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
            let mark = if before.ends_with("≈\u{a0}") { "≈\u{a0}" } else { "" };
            Some((attribute(tag, "data-figure")?, format!("{mark}{text}")))
        })
        .collect()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    tag.split_once(&format!("{name}=\""))?.1.split('"').next().map(str::to_owned)
}
