//! A view in its place: fetched when it opens, with words where that takes long or fails.

use std::sync::Arc;

use leptos::prelude::*;
use strum::VariantArray;

use super::tabs::name;
use super::waiting::waiting;
use crate::app::fragment::View;
use crate::app::state::AppState;
use crate::app::{bind, fetch};
use crate::names::Code;

/// Every view that is open, each in a section of its own.
#[must_use]
pub fn panels(state: AppState) -> AnyView {
    let place = |&view: &View| bind::shown_while(move || state.is_open(view), move || panel(state, view));
    bind::all(View::VARIANTS.iter().map(place))
}

fn panel(state: AppState, view: View) -> AnyView {
    let words = state.strings_now().answer;
    // The chunks of other views come after it: they make nothing anew here.
    let has_come = Memo::new(move |_| state.fetched.view(view).is_some() && state.view_strings().is_some());
    let render = move || has_come.get().then(|| untrack(|| state.fetched.view(view).zip(state.view_strings())))?;
    let back = move || state.with_named(|named| (words.in_short)(state.format.get(), named.plan, named.model));
    view! {
        <section class="view" id=view.code() tabindex="-1" aria-labelledby=format!("title-{}", view.code())>
            <p class="back" translate="no"><a href="#">"‹ " {bind::text(back)}</a></p>
            <h2 id=format!("title-{}", view.code())>{name(words, view)}</h2>
            {bind::part(move || match render() {
                Some((render, words)) => render(state, words),
                None => waiting(state, Arc::new(move || Box::pin(fetch::view_now(state, view)))),
            })}
        </section>
    }
    .into_any()
}
