//! Asks for a text in the browser's own dialog.

use leptos::prelude::window;

/// The text; none where the person thinks better of it, or the browser shows no dialog.
#[must_use]
pub fn ask(question: &str) -> Option<String> {
    window().prompt_with_message(question).ok().flatten()
}
