//! One of a few: radio buttons that look like the segments of a switch.

use leptos::prelude::*;

use crate::app::bind;

/// A value by its code, with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceOption {
    /// Its name in the link.
    pub code: &'static str,
    /// What people read.
    pub name: &'static str,
    /// What it means; empty where its name says it.
    pub help: String,
}

/// The group. `name` is the parameter's.
#[component]
pub fn Choice(
    /// The parameter's name.
    name: &'static str,
    /// What is chosen.
    label: &'static str,
    /// What can be chosen.
    #[prop(into)]
    options: Signal<Vec<ChoiceOption>>,
    /// The code that is chosen.
    #[prop(into)]
    chosen: Signal<String>,
    /// Whether nothing may be changed.
    locked: bool,
    /// Hears the code of a choice.
    on_choose: Callback<String>,
) -> impl IntoView {
    let segment = move |ChoiceOption { code, name: words, help }: ChoiceOption| {
        let is_chosen = bind::whether(move || chosen.with(|chosen| chosen == code));
        view! {
            <label class="segment" title=help>
                <input
                    id=format!("field-{name}-{code}") type="radio" name=name value=code
                    checked=is_chosen
                    prop:checked=is_chosen
                    on:change=bind::on(move |_| on_choose.run(code.to_owned()))
                />
                <span class="segment-name">{words}</span>
            </label>
        }
        .into_any()
    };
    view! {
        <fieldset class="field choice" id=format!("field-{name}") tabindex="-1" data-param=name disabled=locked>
            <legend>{label}</legend>
            <div class="segments">{bind::part(move || bind::all(options.get().into_iter().map(segment)))}</div>
        </fieldset>
    }
}
