//! What has to be said before the plan: that its model can no longer be bought, and what of the link was not taken.

use leptos::prelude::*;

use super::state::AppState;
use crate::scenario::param::Param;
use crate::scenario::query::Refused;

#[component]
pub(super) fn Notices() -> impl IntoView {
    view! {
        <div class="notices">
            <Retired/>
            <RefusedValues/>
        </div>
    }
}

/// The calm strip of text for a model that was shut down, seen from the person's today or the plan's day.
#[component]
fn Retired() -> impl IntoView {
    let state = AppState::expect();
    let notice = move || {
        let model = state.model()?;
        let retired = model.retired_by(state.today().max(state.day()))?;
        let (say, format, on) = (state.words(), state.format(), state.day());
        let prices = if on < retired { (say.price_of)(format, on) } else { say.last_price.to_owned() };
        let source = &model.lifecycle.source;
        Some(view! {
            <p class="notice retired" data-retired=retired.to_string()>
                <strong>{(say.retired)(format, &model.name, retired)}</strong>
                " "
                {prices}
                " "
                <a href=source.url.to_string()>{say.source}</a>
                ", "
                {(say.read_on)(format, source)}
                "."
            </p>
        })
    };
    view! { {notice} }
}

/// Each value of the link that was refused, in words.
#[component]
fn RefusedValues() -> impl IntoView {
    let state = AppState::expect();
    let list = move || {
        let refused = state.refused();
        (!refused.is_empty()).then(|| {
            let (say, format) = (state.words(), state.format());
            let item = |refused: &Refused| {
                let name = refused.param.map(Param::name);
                view! { <li data-refused=name.unwrap_or("query")>{(say.refused)(format, refused)}</li> }
            };
            view! {
                <section class="notice refused" role="alert">
                    <h2>{say.refused_title}</h2>
                    <ul>{refused.iter().map(item).collect_view()}</ul>
                    <button type="button" class="quiet" on:click=move |_| state.hide_refused()>{say.hide}</button>
                </section>
            }
        })
    };
    view! { {list} }
}
