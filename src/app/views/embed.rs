//! To come.

use leptos::prelude::*;

use crate::app::state::AppState;
use crate::i18n::views::ViewStrings;

/// The view.
#[must_use]
pub fn view(state: AppState, words: &'static ViewStrings) -> AnyView {
    let _ = (state, words);
    view! { <p>"embed"</p> }.into_any()
}
