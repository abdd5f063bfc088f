//! Whether plans are held against each other or added up, and the title of the whole.

use std::sync::Arc;

use leptos::prelude::*;
use strum::VariantArray;

use super::Beside;
use crate::app::bind;
use crate::app::components::choice::{Choice, ChoiceOption};
use crate::names::Code;
use crate::plan::Together;
use crate::plan::param::Param;

/// The choice; where plans are added up, also the field of their title.
pub(super) fn together(beside: Beside) -> AnyView {
    let Beside { state, words, .. } = beside;
    let options = move || {
        let option =
            |&way: &Together| ChoiceOption { code: way.code(), name: (words.together)(way), help: String::new() };
        Together::VARIANTS.iter().map(option).collect::<Vec<_>>()
    };
    let chosen = move || state.chosen(Param::Together).unwrap_or_default();
    view! {
        <div class="together">
            <Choice
                name=Param::Together.code() label=(state.strings_now().label)(Param::Together) options=Box::new(options)
                follows=Box::new(String::new) chosen=Arc::new(chosen) locked=state.is_locked(Param::Together)
                on_choose=Arc::new(move |way: &str| state.choose(Param::Together, way))
            />
            {bind::shown_while(move || state.adds_up(), move || title(beside))}
        </div>
    }
    .into_any()
}

fn title(beside: Beside) -> AnyView {
    let state = beside.state;
    let value = bind::attr(move || Some(state.chosen(Param::Title).unwrap_or_default()));
    view! {
        <div class="field" data-param="title">
            <label for="field-title">{(state.strings_now().label)(Param::Title)}</label>
            <input
                id="field-title" name="title" type="text" maxlength="60" autocomplete="off" disabled=state.is_locked(Param::Title)
                value=value prop:value=value
                on:input=bind::on(move |event| state.choose(Param::Title, &event_target_value(&event)))
            />
        </div>
    }
    .into_any()
}
