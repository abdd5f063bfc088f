//! What is told of what leaves the page, beside the way to it.

use leptos::prelude::*;

use crate::app::fragment::View;
use crate::app::state::AppState;
use crate::app::state::made::Told;
use crate::app::{address, bind};

/// A place where something is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The action bar: the link, plans that are kept, and all else as long as the panel is not open.
    Bar,
    /// The panel of files, texts and pictures.
    Panel,
}

/// What is told there.
#[must_use]
pub fn told(state: AppState, place: Place) -> AnyView {
    bind::part(move || {
        let told = state.made().told;
        let is_here = match told {
            Told::Nothing => return bind::nothing(),
            Told::Words(_) => place == Place::Bar,
            Told::Working | Told::Saved(_) | Told::Copied | Told::Failed(_) | Told::NotFetched => {
                state.is_open(View::Export) == (place == Place::Panel)
            }
        };
        if is_here { words(state, told) } else { bind::nothing() }
    })
}

fn words(state: AppState, told: Told) -> AnyView {
    let words = state.strings.get().answer;
    match told {
        Told::Nothing => bind::nothing(),
        Told::Words(words) => words.into_any(),
        Told::Working => words.one_moment.into_any(),
        Told::Saved(name) => (words.saved_as)(&name).into_any(),
        Told::Copied => words.copied.into_any(),
        Told::Failed(why) => (words.failed)(&why).into_any(),
        Told::NotFetched => {
            let reload = move |event: leptos::ev::MouseEvent| {
                event.prevent_default();
                address::reload();
            };
            view! { {words.not_fetched} " " <a href="" class="reload" on:click=bind::on(reload)>{words.reload}</a> }
                .into_any()
        }
    }
}
