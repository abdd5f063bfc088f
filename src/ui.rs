//! The page: sections that ask for the state, parts that get props, and the one place that talks to the browser.
//!
//! Every component also renders to text (`ssr`): no browser call stands outside effects and handlers.

mod answer;
mod browser;
mod effects;
mod form;
mod header;
mod notices;
mod parts;
mod presets;
mod sources;
mod state;
mod strip;
mod tiers;
mod working;

use leptos::prelude::*;

use crate::catalog::Book;
use crate::date::Date;
use crate::locale::Lang;
use state::AppState;

/// What the page starts from.
#[derive(Clone, Copy, Debug)]
pub struct Start<'a> {
    /// The prices.
    pub book: &'static Book,
    /// The query of the address, without `?`.
    pub query: &'a str,
    /// The person's local day.
    pub today: Date,
    /// The language where the link asks for none: the folder's, or the browser's.
    pub lang: Lang,
}

/// The whole page, but for its shell.
#[component]
fn App(
    /// The state, made by whoever mounts the page.
    state: AppState,
) -> impl IntoView {
    provide_context(state);
    effects::run(state);
    view! {
        <header::Header/>
        <main>
            <notices::Notices/>
            <div class="plan">
                <answer::Answer/>
                <presets::Presets/>
                <form::Form/>
            </div>
            <tiers::Tiers/>
            <sources::Sources/>
        </main>
        <answer::FootBar/>
    }
}

/// Starts the page in a browser: reads the address, keeps what was typed before the program came, takes the place of the
/// prerendered page.
#[cfg(feature = "csr")]
pub fn start() {
    let query = browser::query();
    let start = Start {
        book: &crate::shipped::SHIPPED,
        query: &query,
        today: browser::today(),
        lang: browser::folder_lang().unwrap_or_else(browser::preferred_lang),
    };
    let typed = browser::typed_before_start();
    if let Some(root) = browser::emptied_root() {
        mount(start, &typed.fields, root);
    }
    browser::focus_again(&typed);
    browser::say_ready();
}

/// Puts a page into `root`, for as long as the document lives. `typed` are fields a person changed before, by name and text.
#[cfg(feature = "csr")]
pub fn mount(start: Start<'_>, typed: &[(String, String)], root: web_sys::HtmlElement) {
    let owner = Owner::new();
    let state = owner.with(|| AppState::new(start));
    state.take_typed(typed);
    mount_to(root, move || view! { <App state/> }).forget();
    // The state lives as long as the page.
    std::mem::forget(owner);
}

/// Renders the page to HTML, as the build does for each language.
#[cfg(feature = "ssr")]
#[must_use]
pub fn render(start: Start<'_>) -> String {
    let owner = Owner::new_root(None);
    owner.with(|| {
        let state = AppState::new(start);
        view! { <App state/> }.to_html()
    })
}
