//! To come.

use leptos::prelude::*;

use crate::app::state::AppState;

/// The view.
#[must_use]
pub fn view(state: AppState) -> AnyView {
    let _ = state;
    view! { <p>"cost"</p> }.into_any()
}
