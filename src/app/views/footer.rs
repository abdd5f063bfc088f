//! The foot of every page: the pages beside the calculator, and whose Clipcost is.

use leptos::prelude::*;

use crate::i18n::Strings;

/// The foot; `folder` leads from the page to the static pages of its language.
#[must_use]
pub fn footer(strings: &'static Strings, folder: &str) -> AnyView {
    let words = strings.answer;
    view! {
        <footer class="footer">
            <p class="footer-pages">
                <a href=format!("{folder}prices.html")>{words.prices}</a> " "
                <a href=format!("{folder}guide.html")>{words.guide}</a>
            </p>
            <p>{strings.independent}</p>
        </footer>
    }
    .into_any()
}
