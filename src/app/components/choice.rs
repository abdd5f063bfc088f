//! One of a few: radio buttons that look like the segments of a switch.

use std::sync::Arc;

use leptos::ev::Event;
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

/// Tells the code or the value that is chosen.
pub type Chosen = Arc<dyn Fn() -> String + Send + Sync>;
/// Hears a code or a value that was chosen.
pub type OnChoose = Arc<dyn Fn(&str) + Send + Sync>;

/// The group. Its options are made anew only where what they follow is another: a segment that is made anew loses the focus.
#[component]
pub fn Choice(
    /// The parameter's name.
    name: &'static str,
    /// What is chosen.
    label: &'static str,
    /// What can be chosen.
    options: Box<dyn Fn() -> Vec<ChoiceOption> + Send>,
    /// What the options follow.
    follows: Box<dyn Fn() -> String + Send + Sync>,
    /// The code that is chosen.
    chosen: Chosen,
    /// Whether nothing may be changed.
    locked: bool,
    /// Hears the code of a choice.
    on_choose: OnChoose,
) -> impl IntoView {
    let segments =
        move || bind::all(options().into_iter().map(|option| segment(name, option, chosen.clone(), on_choose.clone())));
    view! {
        <fieldset class="field choice" id=format!("field-{name}") tabindex="-1" data-param=name disabled=locked>
            <legend>{label}</legend>
            <div class="segments">{bind::part_of_key(follows, segments)}</div>
        </fieldset>
    }
}

fn segment(name: &'static str, option: ChoiceOption, chosen: Chosen, on_choose: OnChoose) -> AnyView {
    let ChoiceOption { code, name: words, help } = option;
    let is_chosen = bind::whether(move || chosen() == code);
    let choose = bind::on(move |_: Event| on_choose(code));
    view! {
        <label class="segment" title=help>
            <input
                id=format!("field-{name}-{code}") type="radio" name=name value=code checked=is_chosen prop:checked=is_chosen
                on:change=choose
            />
            <span class="segment-name">{words}</span>
        </label>
    }
    .into_any()
}
