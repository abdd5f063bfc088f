//! The page as HTML, made natively: by the build for the pages that it sends, and by tests. Everything that the page fetches on
//! demand is there at once.

use leptos::prelude::{Owner, RenderHtml as _, Set as _};

use super::fragment::View;
use super::page::shell;
use super::state::{AppState, Render, Setup};
use super::views;
use crate::i18n::view_strings;
use crate::pricing::answer::answer_of_quote;

/// What the app shows of an address, as HTML.
#[must_use]
pub fn html(setup: Setup) -> String {
    html_after(setup, |_| ())
}

/// What the app shows of an address once something was done to it, as HTML.
#[must_use]
pub fn html_after(setup: Setup, change: impl FnOnce(AppState)) -> String {
    Owner::new().with(|| {
        let state = AppState::new(setup);
        fetch_all(state);
        change(state);
        without_marks(&shell(state).to_html())
    })
}

/// The answer sheet of an address, as HTML.
#[must_use]
pub fn sheet(setup: Setup) -> String {
    let words = view_strings(setup.strings.lang);
    Owner::new().with(|| {
        let state = AppState::new(setup);
        fetch_all(state);
        without_marks(&views::print::view(state, words).to_html())
    })
}

/// Takes up every chunk.
fn fetch_all(state: AppState) {
    state.set_view_strings(view_strings(state.strings_now().lang));
    state.fetched.answering.set(Some(answer_of_quote));
    state.fetched.settings.set(Some(views::settings::fields));
    state.fetched.working.set(Some(views::working::content));
    let all: [(View, Render); 8] = [
        (View::Compare, views::compare::view),
        (View::Retakes, views::retakes::view),
        (View::Limits, views::limits::view),
        (View::Cost, views::cost::view),
        (View::Budget, views::budget::view),
        (View::Plans, views::plans::view),
        (View::Export, views::export::view),
        (View::Embed, views::embed::view),
    ];
    for (view, render) in all {
        state.fetched.add_view(view, render);
    }
}

/// The HTML without the marks by which Leptos would find its texts again: the live page replaces it.
pub(super) fn without_marks(html: &str) -> String {
    html.replace("<!>", "").replace("<!--<() />-->", "")
}
