//! A page as a browser would hold it: elements with their attributes and texts, found by short selectors.

/// What stands in an element.
#[derive(Debug)]
pub enum Node {
    /// A text, its escapes undone.
    Text(String),
    /// An element.
    Element(Element),
}

/// An element.
#[derive(Debug, Default)]
pub struct Element {
    /// Its name.
    pub name: String,
    /// Its attributes in order, their escapes undone.
    pub attributes: Vec<(String, String)>,
    /// What stands in it.
    pub children: Vec<Node>,
}

/// Elements that hold nothing and have no end.
const VOID: [&str; 4] = ["input", "br", "hr", "img"];

/// Reads a page or a part of one.
pub fn read(html: &str) -> Element {
    let mut rest = html;
    let children = nodes(&mut rest, "");
    assert!(rest.is_empty(), "an end that nothing began: {rest:.80}");
    Element { children, ..Element::default() }
}

/// Reads up to the end of an element of this name, or to the end of the text.
fn nodes(html: &mut &str, name: &str) -> Vec<Node> {
    let mut nodes = Vec::new();
    while !html.is_empty() {
        if let Some(after) = html.strip_prefix("</") {
            let (end, after) = after.split_once('>').expect("an end tag ends");
            assert_eq!(end, name, "the end of another element");
            *html = after;
            return nodes;
        }
        if let Some(tag) = html.strip_prefix('<') {
            *html = tag;
            nodes.push(Node::Element(element(html)));
        } else {
            let end = html.find('<').unwrap_or(html.len());
            let (text, after) = html.split_at(end);
            nodes.push(Node::Text(unescaped(text)));
            *html = after;
        }
    }
    assert!(name.is_empty(), "{name} has no end");
    nodes
}

fn element(html: &mut &str) -> Element {
    let end = html.find([' ', '>']).expect("a tag ends");
    let (name, mut rest) = html.split_at(end);
    let mut attributes = Vec::new();
    while let Some(after) = rest.strip_prefix(' ') {
        let end = after.find(['=', ' ', '>']).expect("a tag ends");
        let (name, after) = after.split_at(end);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').expect("a value ends"),
            None => ("", after),
        };
        attributes.push((name.to_owned(), unescaped(value)));
        rest = after;
    }
    *html = rest.strip_prefix('>').unwrap_or_else(|| panic!("a tag of {name} goes on: {rest:.80}"));
    let children = if VOID.contains(&name) {
        Vec::new()
    } else if name == "textarea" {
        // What stands in it is text whatever it looks like. Rendered natively it has no escapes, where the live page has a text.
        let (text, after) = html.split_once("</textarea>").expect("it ends");
        *html = after;
        vec![Node::Text(text.to_owned())]
    } else {
        nodes(html, name)
    };
    Element { name: name.to_owned(), attributes, children }
}

fn unescaped(text: &str) -> String {
    let named = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&amp;", "&")];
    named.into_iter().fold(text.to_owned(), |text, (escape, mark)| text.replace(escape, mark))
}

impl Element {
    /// An attribute; none where it has none.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// All its text, spaces as they stand.
    pub fn text(&self) -> String {
        let text = |node: &Node| match node {
            Node::Text(text) => text.clone(),
            Node::Element(element) => element.text(),
        };
        self.children.iter().map(text).collect()
    }

    /// Its text, each run of spaces and breaks as one space; narrow and fixed spaces stay.
    pub fn words(&self) -> String {
        self.text().split([' ', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// The elements in it.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Text(_) => None,
            Node::Element(element) => Some(element),
        })
    }

    /// Every element below it, in the order of the page.
    pub fn below(&self) -> Vec<&Element> {
        self.elements().flat_map(|element| [vec![element], element.below()].concat()).collect()
    }

    /// Every element below it that a selector fits: `tr`, `.help`, `#form`, `[data-tier=1]`, or several of these in a row.
    pub fn all(&self, selector: &str) -> Vec<&Element> {
        self.below().into_iter().filter(|element| element.fits(selector)).collect()
    }

    /// The only element that a selector fits.
    #[track_caller]
    pub fn one(&self, selector: &str) -> &Element {
        let found = self.all(selector);
        assert_eq!(found.len(), 1, "elements that are {selector} in {:.2000}", self.words());
        found[0]
    }

    /// Whether a selector fits an element below it.
    pub fn has(&self, selector: &str) -> bool {
        !self.all(selector).is_empty()
    }

    fn fits(&self, selector: &str) -> bool {
        let starts = selector.char_indices().filter(|&(at, mark)| at == 0 || ['.', '#', '['].contains(&mark));
        // A point within brackets or after `#` belongs to a value.
        let in_value = |at: usize| {
            let before = &selector[..at];
            before.matches('[').count() > before.matches(']').count() || (before.contains('#') && !before.contains('['))
        };
        let is_start = |at: usize| selector[at..].starts_with('[') || !in_value(at);
        let starts: Vec<usize> = starts.map(|(at, _)| at).filter(|&at| is_start(at)).collect();
        let ends = starts.iter().skip(1).copied().chain([selector.len()]);
        starts.iter().zip(ends).all(|(&start, end)| self.fits_part(&selector[start..end]))
    }

    fn fits_part(&self, part: &str) -> bool {
        if let Some(class) = part.strip_prefix('.') {
            self.attribute("class").is_some_and(|classes| classes.split(' ').any(|own| own == class))
        } else if let Some(id) = part.strip_prefix('#') {
            self.attribute("id") == Some(id)
        } else if let Some(inside) = part.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            match inside.split_once('=') {
                Some((name, value)) => self.attribute(name) == Some(value),
                None => self.attribute(inside).is_some(),
            }
        } else {
            self.name == part
        }
    }
}

#[test]
fn a_page_is_read_with_its_attributes_texts_and_escapes() {
    let page = read(
        "<p id=\"a.b\" class=\"x y\" hidden>1 &lt; <b>2</b><input value=\"&quot;\"> 3</p><textarea><b></textarea>",
    );
    assert_eq!(page.one("p#a.b").text(), "1 < 2 3");
    assert_eq!(page.one("input").attribute("value"), Some("\""));
    assert_eq!(page.one("textarea").text(), "<b>");
    assert!(page.has("p.y[hidden]") && page.has("[id=a.b]") && !page.has("b.y") && !page.has("[id=a]"));
}
