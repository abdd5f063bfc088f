//! The page as HTML, made natively: by the build for the pages that it sends, and by tests. Everything that the page fetches on
//! demand is there at once.

use leptos::prelude::{AnyView, Owner, RenderHtml as _, Set as _};

use super::fragment::View;
use super::page::shell;
use super::state::{AppState, Setup};
use super::views;
use crate::i18n::views::{ViewStrings, view_strings};
use crate::pricing::answer::answer_of_quote;

/// What the app shows of an address, as HTML.
#[must_use]
pub fn html(setup: Setup) -> String {
    with_everything(setup, |state, _| shell(state))
}

/// The answer sheet of an address, as HTML.
#[must_use]
pub fn sheet(setup: Setup) -> String {
    with_everything(setup, views::print::view)
}

fn with_everything(setup: Setup, show: impl FnOnce(AppState, &'static ViewStrings) -> AnyView) -> String {
    let words = view_strings(setup.strings.lang);
    Owner::new().with(|| {
        let state = AppState::new(setup);
        state.set_view_strings(words);
        state.fetched.answering.set(Some(answer_of_quote));
        state.fetched.settings.set(Some(views::settings::fields));
        state.fetched.working.set(Some(views::working::content));
        for (view, render) in [
            (View::Compare, views::compare::view as super::chunks::Render),
            (View::Retakes, views::retakes::view),
            (View::Limits, views::limits::view),
            (View::Cost, views::cost::view),
            (View::Budget, views::budget::view),
            (View::Plans, views::plans::view),
            (View::Export, views::export::view),
            (View::Embed, views::embed::view),
        ] {
            state.fetched.add_view(view, render);
        }
        without_marks(&show(state, words).to_html())
    })
}

/// The HTML without the marks by which Leptos would find its texts again: the live page replaces it.
pub(super) fn without_marks(html: &str) -> String {
    html.replace("<!>", "").replace("<!--<() />-->", "")
}
