//! What differs between two texts that one place of the page held one after the other, where both are built of the same elements: a
//! keystroke then writes some words and values into the document, and leaves its elements alone. Reads only HTML as maud writes it.

/// One difference, in what was there second.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<'a> {
    /// Where: which child of the place, which child of that, and so on, from 0.
    pub path: Vec<u32>,
    /// Which attribute of the element there; none where it is a text.
    pub attribute: Option<&'a str>,
    /// Its value, or the text, as people read it.
    pub value: String,
}

/// What makes the second of the first, in the order of the document; none where elements, ids or what a person fills in differ, for then
/// the place has to be written anew.
///
/// # Examples
/// From `<p class="sum">= <b>$600</b></p>` to `<p class="sum">= <b>$900</b></p>`: the text at 0, 1, 0 is `$900`.
#[must_use]
pub fn changes<'a>(before: &'a str, now: &'a str) -> Option<Vec<Change<'a>>> {
    let (mut before, mut now) = (Pieces(before), Pieces(now));
    let mut found = Vec::new();
    // The way to the element that is open, and the next of its children.
    let (mut path, mut at) = (Vec::new(), 0_u32);
    let mut filled_in = false;
    loop {
        match (before.next(), now.next()) {
            (None, None) => return Some(found),
            (Some(Piece::Text(before)), Some(Piece::Text(now))) => {
                if before != now {
                    if filled_in {
                        return None;
                    }
                    found.push(change(&path, at, None, now));
                }
                at = at.saturating_add(1);
            }
            (Some(Piece::Open(name, before)), Some(Piece::Open(same, now))) if name == same => {
                filled_in = matches!(name, "textarea" | "select" | "option" | "input");
                if before != now {
                    if filled_in {
                        return None;
                    }
                    changed_attributes(before, now, |name, value| found.push(change(&path, at, Some(name), value)))?;
                }
                if name == "input" || name == "br" {
                    at = at.saturating_add(1);
                } else {
                    path.push(at);
                    at = 0;
                }
            }
            (Some(Piece::Close), Some(Piece::Close)) => {
                filled_in = false;
                at = path.pop()?.saturating_add(1);
            }
            _ => return None,
        }
    }
}

fn change<'a>(path: &[u32], at: u32, attribute: Option<&'a str>, value: &str) -> Change<'a> {
    let mut parts = value.split('&');
    let mut value = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(';').unwrap_or((part, ""));
        value.push(match name {
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            _ => '&',
        });
        value.push_str(rest);
    }
    Change { path: [path, &[at]].concat(), attribute, value }
}

/// Tells of each value that differs; none where the names do, or an id, by which an element is found again.
fn changed_attributes<'a>(before: &'a str, now: &'a str, mut tell: impl FnMut(&'a str, &'a str)) -> Option<()> {
    let (mut before, mut now) = (Attributes(before), Attributes(now));
    loop {
        match (before.next(), now.next()) {
            (None, None) => return Some(()),
            (Some(before), Some(now)) if before == now => {}
            (Some((name, _)), Some((same, value))) if name == same && name != "id" => tell(name, value),
            _ => return None,
        }
    }
}

/// A piece of HTML.
enum Piece<'a> {
    /// The name of an element that begins, and its attributes.
    Open(&'a str, &'a str),
    /// An element ends.
    Close,
    /// What stands between.
    Text(&'a str),
}

struct Pieces<'a>(&'a str);

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        if let Some(tag) = self.0.strip_prefix('<') {
            let (tag, rest) = tag.split_once('>')?;
            self.0 = rest;
            let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            return Some(if tag.starts_with('/') { Piece::Close } else { Piece::Open(name, attributes) });
        }
        let (text, rest) = self.0.split_at_checked(self.0.find('<').unwrap_or(self.0.len()))?;
        self.0 = rest;
        (!text.is_empty()).then_some(Piece::Text(text))
    }
}

/// Names and values; the value of one that has none is empty.
struct Attributes<'a>(&'a str);

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<(&'a str, &'a str)> {
        let text = self.0.trim_start();
        let (name, rest) = text.split_at_checked(text.find([' ', '=']).unwrap_or(text.len()))?;
        let (value, rest) = rest.strip_prefix("=\"").and_then(|rest| rest.split_once('"')).unwrap_or(("", rest));
        self.0 = rest;
        (!name.is_empty()).then_some((name, value))
    }
}
