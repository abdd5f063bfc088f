//! A view in its place: fetched when it opens, with words where that takes long or fails.

use leptos::prelude::*;
use strum::VariantArray;

use super::tabs::name;
use crate::app::bind;
use crate::app::fragment::View;
use crate::app::state::AppState;
use crate::app::{address, fetch};
use crate::names::Code;

/// Every view that is open, each in a section of its own.
#[must_use]
pub fn panels(state: AppState) -> AnyView {
    let place = |&view: &View| bind::shown_while(move || state.is_open(view), move || panel(state, view));
    bind::all(View::VARIANTS.iter().map(place))
}

fn panel(state: AppState, view: View) -> AnyView {
    let words = state.strings_now().answer;
    let back = move || state.with_named(|named| (words.in_short)(state.format.get(), named.plan, named.model));
    view! {
        <section class="view" id=view.code() aria-labelledby=format!("title-{}", view.code())>
            <p class="back"><a href="#">"‹ " {bind::text(back)}</a></p>
            <h2 id=format!("title-{}", view.code())>{name(words, view)}</h2>
            {bind::part(move || match state.fetched.view(view).zip(state.view_strings()) {
                Some((render, words)) => render(state, words),
                None => waiting(state, view),
            })}
        </section>
    }
    .into_any()
}

/// What stands there until the view has come: nothing at first, then words; where it cannot come, a way to try again.
fn waiting(state: AppState, view: View) -> AnyView {
    let words = state.strings_now().answer;
    let failed = RwSignal::new(false);
    let fetch = move || fetch::view(state, view, move |came| failed.set(!came));
    fetch();
    let again = move |_| {
        failed.set(false);
        fetch();
    };
    view! {
        <div class="waiting" role="status">
            {bind::part(move || if failed.get() {
                view! {
                    <p>{words.not_fetched}</p>
                    <button class="button" type="button" on:click=bind::on(again)>{words.retry}</button>
                    " "
                    <button class="button" type="button" on:click=bind::on(|_| address::reload())>{words.reload}</button>
                }.into_any()
            } else {
                view! { <p class="one-moment">{words.one_moment}</p> }.into_any()
            })}
        </div>
    }
    .into_any()
}
