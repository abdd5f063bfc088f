//! The head of every page: the mark, the three pages, the saved plans, the languages.

use leptos::prelude::*;
use strum::VariantArray;

use crate::app::bind;
use crate::app::fragment::View;
use crate::app::state::AppState;
use crate::app::{document, fetch};
use crate::locale::Lang;
use crate::names::Code;

/// The head of the calculator.
#[must_use]
pub fn header(state: AppState) -> AnyView {
    let strings = state.strings_now();
    let words = strings.answer;
    let saved = move || state.saved.with(|saved| saved.saved.plans.len());
    let folder = pages_folder(state);
    view! {
        <header class="header">
            <p class="brand">{mark()} <span class="brand-name">"Clipcost"</span></p>
            <nav class="pages" aria-label="Clipcost">
                <a aria-current="page" class="page-link">{words.calculator}</a>
                <a class="page-link" href=format!("{folder}prices.html")>{words.prices}</a>
                <a class="page-link" href=format!("{folder}guide.html")>{words.guide}</a>
            </nav>
            {bind::optional(move || (saved() > 0).then(|| view! { <a class="saved-link" href=View::Plans.href()>{(words.saved)(state.format.get(), saved())}</a> }.into_any()))}
            <div class="languages" role="group" aria-label=strings.language>
                {bind::all(Lang::VARIANTS.iter().map(|&lang| language(state, lang)))}
            </div>
        </header>
    }
    .into_any()
}

/// The folder of the static pages in the page's language.
#[must_use]
pub fn pages_folder(state: AppState) -> String {
    match state.strings_now().lang {
        Lang::En => state.root().to_owned(),
        Lang::Fr => format!("{}fr/", state.root()),
    }
}

fn language(state: AppState, lang: Lang) -> AnyView {
    let name = language_name(lang);
    let id = format!("speak-{}", lang.code());
    let pressed = state.strings_now().lang == lang;
    let speak = move |_| speak(state, lang);
    view! {
        <button class="language" type="button" id=id lang=lang.code() aria-pressed=if pressed { "true" } else { "false" } aria-label=name on:click=bind::on(speak)>
            <span class="language-long">{name}</span>
        </button>
    }
    .into_any()
}

/// What a language calls itself.
#[must_use]
pub const fn language_name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::Fr => "Français",
    }
}

/// Speaks a language, once its words have come.
pub fn speak(state: AppState, lang: Lang) {
    bind::spawn(async move {
        if let Ok(strings) = fetch::strings(lang).await {
            let focused = document::focused();
            state.set_language(strings);
            if let Some(id) = focused {
                document::focus_soon(id);
            }
        }
    });
}

/// The mark: a frame of film.
#[must_use]
pub fn mark() -> AnyView {
    view! {
        <svg class="mark" viewBox="0 0 26 16" aria-hidden="true">
            <path class="mark-film" d="M0 0h26v16H0z"></path>
            <path
                class="mark-holes"
                d="M2 2h2v2H2zM8 2h2v2H8zM14 2h2v2h-2zM20 2h2v2h-2zM2 12h2v2H2zM8 12h2v2H8zM14 12h2v2h-2zM20 12h2v2h-2z"
            ></path>
        </svg>
    }
    .into_any()
}
