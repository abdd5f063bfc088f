//! One of many: a list of the browser's own.

use leptos::ev::Event;
use leptos::prelude::*;

use super::choice::{Chosen, OnChoose};
use crate::app::bind;

/// Options under a name; an empty name is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OptionGroup {
    /// The name.
    pub name: String,
    /// Each option's value and words.
    pub options: Vec<(String, String)>,
}

/// The list.
#[component]
pub fn Select(
    /// The parameter's name.
    name: &'static str,
    /// What is chosen.
    label: &'static str,
    /// What can be chosen.
    groups: Vec<OptionGroup>,
    /// The value that is chosen.
    chosen: Chosen,
    /// Whether nothing may be changed.
    locked: bool,
    /// Hears the value of a choice.
    on_choose: OnChoose,
) -> impl IntoView {
    let id = format!("field-{name}");
    let now = untrack(|| chosen());
    let follows = chosen.clone();
    // What is not taken is not shown as chosen.
    let choose = move |event: Event| {
        on_choose(&event_target_value(&event));
        bind::show_chosen(&event, &untrack(|| follows()));
    };
    let groups = bind::all(groups.into_iter().map(|group| self::group(group, &now)));
    view! {
        <div class="field" data-param=name>
            <label for=id.clone()>{label}</label>
            <select
                id=id name=name disabled=locked
                on:change=bind::on(choose)
                prop:value=bind::attr(move || Some(chosen()))
            >
                {groups}
            </select>
        </div>
    }
}

fn group(OptionGroup { name, options }: OptionGroup, chosen: &str) -> AnyView {
    let option = |(value, words): (String, String)| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{words}</option> }
    };
    let options = bind::all(options.into_iter().map(option));
    if name.is_empty() { options } else { view! { <optgroup label=name>{options}</optgroup> }.into_any() }
}
