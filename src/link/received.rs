//! A query as it arrives, with what it suffered on its way undone: names that passed through HTML, one escape too many.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use strum::VariantArray;

use crate::names::Code;
use crate::plan::param::Param;

/// What HTML makes of the `&` before a name leaves this in front of it.
const HTML: &str = "amp;";

/// A query as it was meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// Its names and values, decoded.
    pub pairs: Vec<(String, String)>,
    /// Whether known names began with `amp;`.
    pub html: bool,
    /// Whether it was escaped once too often.
    pub escaped: bool,
    /// The last name where it has no value and is the beginning of known ones.
    pub cut_off: Option<String>,
    /// Characters that its known parameters took as they were received, with an `&` between two.
    pub known: usize,
}

/// Reads a query without its `?`; never fails.
///
/// # Examples
/// `a=1&amp;seconds=8` is `a=1&seconds=8`; so is `a%3D1%26seconds%3D8`, where no known name stands as it is received.
#[must_use]
pub fn received(query: &str) -> Received {
    let mut received = Received { escaped: is_escaped(query), ..Received::default() };
    for piece in query.split('&') {
        let meant = if received.escaped { unescaped(piece) } else { Cow::Borrowed(piece) };
        let mut has_known = false;
        for (name, value) in form_urlencoded::parse(meant.as_bytes()) {
            let plain = without_html(&name);
            let is_known = plain.parse::<Param>().ok().is_some();
            has_known |= is_known;
            received.html |= is_known && plain.len() < name.len();
            received.cut_off = (!is_known && value.is_empty() && begins_known(plain)).then(|| plain.to_owned());
            received.pairs.push((plain.to_owned(), value.into_owned()));
        }
        if has_known {
            let between = usize::from(received.known > 0);
            received.known = received.known.saturating_add(between).saturating_add(piece.chars().count());
        }
    }
    received
}

/// Whether a query has no known name as it stands, but has one once its escaped `=` and `&` are undone.
fn is_escaped(query: &str) -> bool {
    // Not `contains`: the search for a text weighs 2 KB.
    let equals = query.as_bytes().windows(3).any(|part| part.eq_ignore_ascii_case(b"%3d"));
    equals && !has_known(query) && has_known(&unescaped(query))
}

fn has_known(query: &str) -> bool {
    form_urlencoded::parse(query.as_bytes()).any(|(name, _)| without_html(&name).parse::<Param>().ok().is_some())
}

fn without_html(mut name: &str) -> &str {
    while let Some(rest) = name.strip_prefix(HTML) {
        name = rest;
    }
    name
}

fn unescaped(query: &str) -> Cow<'_, str> {
    // A query without an `=` is a bare name, which those who write queries again end with one.
    let text = percent_decode_str(query.strip_suffix('=').unwrap_or(query)).decode_utf8_lossy();
    // The mark before the query may have been escaped with it.
    text.strip_prefix('?').map(str::to_owned).map_or(text, Cow::Owned)
}

/// Whether known names begin with this one; an escape that was cut in two is left aside.
fn begins_known(name: &str) -> bool {
    let name = name.split_once('%').filter(|(_, rest)| rest.len() < 2).map_or(name, |(whole, _)| whole);
    !name.is_empty() && Param::VARIANTS.iter().copied().any(|param| param.code().starts_with(name))
}
