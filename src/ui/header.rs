//! The top of the page: its name, the language.

use leptos::prelude::*;

use super::state::AppState;
use crate::i18n::words;
use crate::locale::Lang;

#[component]
pub(super) fn Header() -> impl IntoView {
    let state = AppState::expect();
    let language = move |lang: Lang| {
        view! {
            <button
                type="button"
                class="language"
                lang=lang.code()
                aria-pressed=move || (state.format().lang == lang).to_string()
                on:click=move |_| state.speak(lang)
            >
                {words(lang).language_name}
            </button>
        }
    };
    view! {
        <a class="skip" href="#field-videos">{state.text(|say| say.skip_to_form)}</a>
        <header class="header">
            <p class="brand">
                <svg class="mark" viewBox="0 0 26 16" aria-hidden="true">
                    <path class="mark-film" d="M0 0h26v16H0z"/>
                    <path class="mark-holes" d="M2 2h2v2H2zM8 2h2v2H8zM14 2h2v2h-2zM20 2h2v2h-2zM2 12h2v2H2zM8 12h2v2H8zM14 12h2v2h-2zM20 12h2v2h-2z"/>
                </svg>
                <span class="brand-name">"Clipcost"</span>
                <span class="tagline">{state.text(|say| say.tagline)}</span>
            </p>
            <div class="languages" role="group" aria-label=state.text(|say| say.language)>
                {Lang::ALL.map(language).collect_view()}
            </div>
        </header>
    }
}
