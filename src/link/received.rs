//! Undoes what happens to a query on its way: `&` written as `&amp;` in HTML, one percent-encoding too many. Finds a query
//! that was cut off.
//!
//! Knows the names of parameters, not their values.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use strum::VariantArray;

use crate::names::Code;
use crate::plan::param::Param;

/// What is left in front of a name after `&amp;` is split at `&`.
const HTML: &str = "amp;";

/// A query as it was before it was altered, and how it was altered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// The query's names and values, decoded, unknown ones included.
    pub pairs: Vec<(String, String)>,
    /// Whether a known name started with `amp;`, which is removed.
    pub html: bool,
    /// Whether the query was percent-encoded once too often, which is undone.
    pub escaped: bool,
    /// The last name, if it has no value and is the incomplete beginning of a known name.
    pub cut_off: Option<String>,
    /// Length in characters of the known parameters as received, with an `&` between two of them.
    pub known: usize,
}

/// Reads a query without its `?`. Never fails.
///
/// # Examples
/// `a=1&amp;seconds=8` is read as `a=1&seconds=8`. So is `a%3D1%26seconds%3D8`, because it has no known name until it is
/// decoded once more.
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
            received.cut_off = (!is_known && value.is_empty() && starts_known_name(plain)).then(|| plain.to_owned());
            received.pairs.push((plain.to_owned(), value.into_owned()));
        }
        if has_known {
            let between = usize::from(received.known > 0);
            received.known = received.known.saturating_add(between).saturating_add(piece.chars().count());
        }
    }
    received
}

/// Whether a query has no known name as it is, but has one once it is decoded.
fn is_escaped(query: &str) -> bool {
    // Not `str::contains`, which would add 2 KB to the page's program.
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
    // Programs that rewrite queries put a `=` after a name without a value, and an escaped query is one such name.
    let text = percent_decode_str(query.strip_suffix('=').unwrap_or(query)).decode_utf8_lossy();
    // The `?` before the query may have been escaped with it.
    text.strip_prefix('?').map(str::to_owned).map_or(text, Cow::Owned)
}

/// Whether a known name starts with this one. An incomplete escape at its end (`seconds%3`) is left out.
fn starts_known_name(name: &str) -> bool {
    let name = name.split_once('%').filter(|(_, rest)| rest.len() < 2).map_or(name, |(whole, _)| whole);
    !name.is_empty() && Param::VARIANTS.iter().copied().any(|param| param.code().starts_with(name))
}
