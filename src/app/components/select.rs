//! One of many: a list of the browser's own.

use leptos::prelude::*;

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
        view! { <option value=value selected=selected>{words}</option> }
    };
    let group = move |OptionGroup { name, options }: OptionGroup| {
        let options = options.into_iter().map(option).collect_view();
        if name.is_empty() {
            options.into_any()
        } else {
            view! { <optgroup label=name>{options}</optgroup> }.into_any()
        }
    };
    view! {
        <div class="field" data-param=name>
            <label for=format!("field-{name}")>{label}</label>
            <select
                id=format!("field-{name}") name=name disabled=locked
                on:change=move |event| on_choose.run(event_target_value(&event))
                prop:value=move || chosen.get()
            >
                {move || untrack(|| groups.get()).into_iter().map(group).collect_view()}
            </select>
        </div>
    }
}
