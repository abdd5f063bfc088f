//! What people read on the page: in its own language and no other, with the spaces of French, and nothing that says nothing.

use std::collections::BTreeSet;

use clipcost::locale::Lang;

use crate::document::{Element, Node};
use crate::frozen::book;
use crate::page::{Opening, all};

/// Links whose pages say most of what there is to say.
const LINKS: [&str; 10] = [
    "",
    "attempts=3.5&seconds=30&clips=rendered&budget=900&instead=30&setup_hours=16&hourly=60&on=2026-08-01",
    "model=veo-3.1&draft=veo-3.1-fast&attempts=5&name=Plan",
    "model=gemini-omni-1.1-flash&mode=batch&videos=900000",
    "model=runway-gen-4.5&per=project&tier=3",
    "model=seedance-2.0&res=1080p&blocked=20&blocked_billed=yes&cur=EUR&fx=0.9&tax=20",
    "rate=0.08&on=2026-04-01",
    "model=sora-2-pro&res=1080p&on=2025-12-01",
    "seconds=x&videos=0&with=model%3Dveo-3.1&with=rate%3D0.05",
    "videos=1000000000&seconds=86400&attempts=1000",
];

/// The attributes that people read or hear.
const READ: [&str; 6] = ["aria-label", "aria-valuetext", "title", "alt", "placeholder", "label"];

/// Each text and read attribute of a page, but for what is code: addresses in snippets, names of parameters.
fn read_in(element: &Element, found: &mut Vec<String>) {
    let attributes = element.attributes.iter().filter(|(name, _)| READ.contains(&name.as_str()));
    found.extend(attributes.map(|(_, value)| value.clone()));
    for node in &element.children {
        match node {
            Node::Text(text) => found.push(text.clone()),
            Node::Element(child) if ["textarea", "code"].contains(&child.name.as_str()) => {}
            Node::Element(child) => read_in(child, found),
        }
    }
}

fn texts(page: &Element) -> Vec<String> {
    let mut found = Vec::new();
    read_in(page, &mut found);
    found
}

/// Whether a text has a word: two letters or more that are not a name of the book, a code or a unit.
fn has_words(text: &str) -> bool {
    let mut words = text.split(|letter: char| !letter.is_alphabetic());
    words.any(|word| word.chars().count() > 3 && word.chars().any(char::is_lowercase))
}

/// Texts that are the same in both languages.
fn is_name(text: &str) -> bool {
    // Names of languages, kinds of files, words that both languages have.
    let common = [
        "Clipcost",
        "Code",
        "Guide",
        "Part",
        "English",
        "Français",
        "Excel",
        "Markdown",
        "Volume",
        "Format",
        "Budget",
        "Script",
        "Plan",
        "Accent",
        "plans",
        "Google Cloud",
        "https",
    ];
    let mut rest = text.to_owned();
    let models = book().models.iter().map(|model| model.name.to_string());
    let providers = book().providers.iter().map(|provider| provider.name.to_string());
    let unpriced = book().unpriced.iter().map(|model| model.name.to_string());
    let mut names: Vec<String> = models.chain(providers).chain(unpriced).chain(common.map(str::to_owned)).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    for name in names {
        rest = rest.replace(&name, "");
    }
    !has_words(&rest)
}

#[test]
fn no_text_of_one_language_stands_in_the_page_of_the_other() {
    for link in LINKS {
        let [english, french] =
            [Lang::En, Lang::Fr].map(|lang| texts(&all(link, lang)).into_iter().collect::<BTreeSet<_>>());
        let both: Vec<_> = english.intersection(&french).filter(|text| !is_name(text)).collect();
        assert!(both.is_empty(), "{link}: {both:#?}");
    }
}

#[test]
fn french_marks_have_their_spaces_before_them() {
    for link in LINKS {
        for text in texts(&all(link, Lang::Fr)) {
            let marks = text.char_indices().filter(|(_, mark)| [':', ';', '!', '?', '»'].contains(mark));
            for (at, mark) in marks {
                let before = text[..at].chars().next_back();
                let after = text[at..].chars().nth(1);
                // 16:9 and an address are no sentences.
                let is_name = book().retired.iter().any(|model| text.starts_with(&*model.name));
                let is_code = is_name
                    || before.is_some_and(|letter| letter.is_ascii_digit())
                    || after == Some('/')
                    || text.contains("://");
                let spaced = before.is_none_or(|space| ['\u{a0}', '\u{202f}'].contains(&space));
                assert!(is_code || spaced, "“{mark}” without its space in “{text}” of {link}");
            }
            assert!(!text.contains('\''), "a straight apostrophe in “{text}” of {link}");
        }
    }
}

#[test]
fn what_is_normal_is_not_said() {
    for (lang, unknown, reading, source) in
        [(Lang::En, "not known", "Read as", "Source"), (Lang::Fr, "inconnu", "Lu comme", "Source")]
    {
        for link in LINKS {
            let page = all(link, lang);
            let texts = texts(&page);
            let count = |words: &str| texts.iter().filter(|text| text.contains(words)).count();
            assert!(count(unknown) <= 2, "“{unknown}” {} times on {link}", count(unknown));
            assert_eq!(count(reading), 0, "{link}");
            // A link says whose page it leads to.
            assert!(page.all("a").iter().all(|link| link.words() != source), "{link}");
        }
    }
}

#[test]
fn one_thing_has_one_word() {
    // A take is no attempt and no try on the page; a tier is an account's.
    for link in LINKS {
        for text in texts(&all(link, Lang::En)) {
            let lower = text.to_lowercase();
            let other = ["attempt", "retry", "a try "].into_iter().find(|word| lower.contains(word));
            assert_eq!(other, None, "in “{text}” of {link}");
        }
        for text in texts(&all(link, Lang::Fr)) {
            let lower = text.to_lowercase();
            assert!(!lower.contains("tentative") || lower.contains("(tentatives)"), "in “{text}” of {link}");
        }
    }
}

#[test]
fn nothing_is_not_a_number() {
    for link in LINKS {
        let html = Opening::all(link).html();
        assert!(!html.contains("NaN") && !html.contains("undefined") && !html.contains(">inf"), "{link}");
    }
}

#[test]
fn what_the_form_says_names_no_other_provider_than_the_plans() {
    for lang in [Lang::En, Lang::Fr] {
        let page = all("model=luma-ray-3.2&on=2026-11-01", lang);
        let mut texts = Vec::new();
        // The lists of models name every provider.
        for element in page
            .one("#form")
            .below()
            .into_iter()
            .filter(|element| !["option", "optgroup", "select"].contains(&element.name.as_str()))
        {
            texts.extend(element.children.iter().filter_map(|node| match node {
                Node::Text(text) => Some(text.clone()),
                Node::Element(_) => None,
            }));
        }
        assert!(texts.iter().all(|text| !text.contains("OpenAI")), "{lang:?}");
    }
}
