//! A figure of a view: its value over its name, which is the button that opens how it comes about.

use leptos::prelude::*;

use super::working::labelled;
use crate::app::bind;
use crate::app::state::AppState;
use crate::pricing::Figure;

/// The figure; its label follows the plan.
#[must_use]
pub fn small_figure(
    state: AppState,
    name: Figure,
    value: AnyView,
    label: impl Fn() -> &'static str + Send + Sync + 'static,
) -> AnyView {
    view! {
        <div class="small-figure">
            <dd>{value}</dd>
            <dt>{why(state, name, label)}</dt>
        </div>
    }
    .into_any()
}

/// The name of a figure, as the button that opens how it comes about.
#[must_use]
pub fn why(state: AppState, name: Figure, label: impl Fn() -> &'static str + Send + Sync + 'static) -> AnyView {
    labelled(state, name, bind::text(move || label().to_owned()))
}
