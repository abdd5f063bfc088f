//! One of many: a list of the browser's own.

use leptos::prelude::*;

use crate::app::bind;

/// Options under a name; an empty name is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OptionGroup {
    /// The name.
    pub name: String,
    /// Each option's value and words.
    pub options: Vec<(String, String)>,
}

/// The list. `name` is the parameter's.
#[component]
pub fn Select(
    /// The parameter's name.
    name: &'static str,
    /// What is chosen.
    label: &'static str,
    /// What can be chosen.
    #[prop(into)]
    groups: Signal<Vec<OptionGroup>>,
    /// The value that is chosen.
    #[prop(into)]
    chosen: Signal<String>,
    /// Whether nothing may be changed.
    locked: bool,
    /// Hears the value of a choice.
    on_choose: Callback<String>,
) -> impl IntoView {
    let option = move |(value, words): (String, String)| {
        let selected = chosen.with(|chosen| *chosen == value);
        view! { <option value=value selected=selected>{words}</option> }.into_any()
    };
    let group = move |OptionGroup { name, options }: OptionGroup| {
        let options = bind::all(options.into_iter().map(option));
        if name.is_empty() { options } else { view! { <optgroup label=name>{options}</optgroup> }.into_any() }
    };
    view! {
        <div class="field" data-param=name>
            <label for=format!("field-{name}")>{label}</label>
            <select
                id=format!("field-{name}") name=name disabled=locked
                on:change=bind::on(move |event| on_choose.run(event_target_value(&event)))
                prop:value=bind::attr(move || Some(chosen.get()))
            >
                {bind::part(move || bind::all(untrack(|| groups.get()).into_iter().map(group)))}
            </select>
        </div>
    }
}
