//! Plans to start from, one click each.

use leptos::prelude::*;

use super::state::AppState;
use crate::scenario::presets::Preset;

#[component]
pub(super) fn Presets() -> impl IntoView {
    let state = AppState::expect();
    let preset = move |preset: Preset| {
        view! {
            <button type="button" class="preset" on:click=move |_| state.take_preset(preset)>
                {move || (state.words().preset)(preset)}
            </button>
        }
    };
    view! {
        <div class="presets" role="group" aria-label=state.text(|say| say.start_from)>
            <span class="presets-title">{state.text(|say| say.start_from)}</span>
            {Preset::ALL.map(preset).collect_view()}
        </div>
    }
}
