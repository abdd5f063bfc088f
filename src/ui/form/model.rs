//! What the videos are made with: models as cards, then the resolutions the chosen one has.

use leptos::prelude::*;

use crate::catalog::{Mode, Model, Pixels, Price, Size};
use crate::pricing::Amount;
use crate::scenario::Orient;
use crate::scenario::param::Param;
use crate::ui::state::AppState;

#[component]
pub(super) fn ModelFields() -> impl IntoView {
    let state = AppState::expect();
    let book = state.book();
    view! {
        <fieldset class="cards" id="field-model" tabindex="-1" data-param=Param::Model.name()>
            <legend>{move || (state.words().label)(Param::Model)}</legend>
            {book.models.iter().map(|model| card(state, model)).collect_view()}
        </fieldset>
        <fieldset class="choice" id="field-res" data-param=Param::Res.name()>
            <legend>{move || (state.words().label)(Param::Res)}</legend>
            <div class="segments">{move || sizes(state)}</div>
        </fieldset>
    }
}

fn card(state: AppState, model: &'static Model) -> impl IntoView {
    let id = model.id.as_ref();
    let chosen = state.part(move |plan| plan.model == id);
    let rate = lowest_rate(model);
    let retired = move || {
        let day = model.retired_by(state.today().max(state.day()))?;
        Some(view! { <span class="card-retired">{(state.words().retired_short)(state.format(), day)}</span> })
    };
    view! {
        <label class="card">
            <input
                type="radio"
                name=Param::Model.name()
                value=id
                checked=chosen.get_untracked()
                prop:checked=chosen
                on:change=move |_| state.edit(|plan| plan.take_model(state.book(), id))
            />
            <span class="card-name">{model.name.as_ref()}</span>
            <span class="card-rate">{move || rate.map(|rate| (state.words().from_rate)(state.format(), rate))}</span>
            {retired}
        </label>
    }
}

/// The least list price of a second, of all rows sent at once.
fn lowest_rate(model: &Model) -> Option<Amount> {
    let rates = model.rates.iter().filter(|rate| rate.mode == Mode::Standard);
    let per_second = rates.map(|rate| {
        let Price::PerSecond(usd) = rate.price;
        usd
    });
    per_second.min().map(Amount::usd)
}

fn sizes(state: AppState) -> Option<impl IntoView> {
    let model = state.part_model().get()?;
    Some(model.sizes.iter().map(|size| size_option(state, size)).collect_view())
}

fn size_option(state: AppState, size: &'static Size) -> impl IntoView {
    let res = size.res;
    let chosen = state.part(move |plan| plan.res == res);
    let pixels = move || {
        let Pixels { width, height } = match state.plan().orient {
            Orient::Landscape => size.landscape,
            Orient::Portrait => size.portrait,
        };
        format!("{width} × {height}")
    };
    view! {
        <label class="segment">
            <input
                type="radio"
                name=Param::Res.name()
                value=res.code()
                checked=chosen.get_untracked()
                prop:checked=chosen
                on:change=move |_| state.edit(|plan| plan.res = res)
            />
            <span class="segment-name">{res.code()}</span>
            <span class="segment-help">{pixels}</span>
        </label>
    }
}
