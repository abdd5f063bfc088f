//! What a page says: its HTML without the tags, and parts of it.

/// The text of HTML, with single spaces.
pub fn text(html: &str) -> String {
    let mut out = String::new();
    for part in html.split('<') {
        let said = part.split_once('>').map_or(part, |(_, said)| said);
        out.push(' ');
        out.push_str(said);
    }
    let out = out.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    out.split([' ', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The element of an id, to its end: a section, whose like do not stand inside it.
#[track_caller]
pub fn section<'a>(html: &'a str, id: &str) -> &'a str {
    let start = html.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no {id}"));
    let rest = &html[start..];
    &rest[..rest.find("</section>").unwrap_or(rest.len())]
}

/// The values of an attribute, in the order of the page.
pub fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    html.split(&format!(" {name}=\"")).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Checks that no French mark stands without its space, outside of addresses.
#[track_caller]
pub fn check_french(html: &str) {
    let said = text(html);
    for word in said.split([' ', '\u{a0}', '\u{202f}']) {
        let is_address = word.contains("://") || word.contains(".html");
        let bare = word.char_indices().any(|(at, mark)| at > 0 && matches!(mark, ':' | ';' | '!' | '?'));
        // 16:9 and 9:16 are no sentences.
        let is_format = word.split(':').all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        assert!(is_address || is_format || !bare, "“{word}” in {said}");
    }
}
