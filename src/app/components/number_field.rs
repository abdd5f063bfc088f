//! A number that people type: its label, the field with its unit, steps by one, and what is said under it.

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::app::bind;
use crate::app::state::field::{FieldText, Note};
use crate::plan::param::Step;

/// What a number field tells.
#[derive(Clone, Copy)]
pub struct OnNumber {
    /// Its text has changed.
    pub typed: Callback<String>,
    /// One more, or one fewer.
    pub stepped: Callback<Step>,
    /// The number that was offered is taken.
    pub taken: Callback<Decimal>,
    /// The field is entered or left: what is typed from now on is another edit.
    pub done: Callback<()>,
}

/// The words of a number field.
#[derive(Clone, Copy)]
pub struct NumberWords {
    /// What the number is.
    pub label: &'static str,
    /// Its unit, inside the field; empty where the label says it.
    pub unit: &'static str,
    /// What the buttons for one fewer and one more do; none where steps of one do not help.
    pub steps: Option<(&'static str, &'static str)>,
}

/// The field. `name` is the parameter's.
#[component]
pub fn NumberField(
    /// The parameter's name.
    name: &'static str,
    /// Its words.
    words: NumberWords,
    /// What it shows.
    value: Signal<FieldText>,
    /// Whether nothing may be changed.
    locked: bool,
    /// What it tells.
    on: OnNumber,
) -> impl IntoView {
    let id = format!("field-{name}");
    let step = move |step: Step, sign: &'static str, label: &'static str| {
        view! {
            <button class="step" type="button" tabindex="-1" aria-label=label disabled=locked on:click=bind::on(move |_| on.stepped.run(step))>
                {sign}
            </button>
        }
    };
    let (fewer, more) = words.steps.unzip();
    let text = bind::attr(move || Some(value.with(|value| value.text.clone())));
    view! {
        <div class="field" data-param=name>
            <label for=id.clone()>{words.label}</label>
            <div class="control">
                {fewer.map(|label| step(Step::Down, "−", label))}
                <span class="typed">
                    <input
                        id=id name=name type="text" inputmode="decimal" spellcheck="false" autocomplete="off"
                        disabled=locked
                        value=text
                        prop:value=text
                        aria-invalid=bind::truth(move || value.with(FieldText::is_invalid))
                        aria-describedby=format!("note-{name}")
                        on:input=bind::on(move |event| on.typed.run(event_target_value(&event)))
                        on:change=bind::on(move |_| on.done.run(()))
                        on:focus=bind::on(move |_| on.done.run(()))
                        on:keydown=bind::on(move |event: leptos::ev::KeyboardEvent| {
                            let step = match event.key().as_str() {
                                "ArrowUp" => Step::Up,
                                "ArrowDown" => Step::Down,
                                _ => return,
                            };
                            event.prevent_default();
                            on.stepped.run(step);
                        })
                    />
                    <span class="unit" aria-hidden="true">{words.unit}</span>
                </span>
                {more.map(|label| step(Step::Up, "+", label))}
            </div>
            <p class="note" id=format!("note-{name}") translate="no">{bind::part(move || note(name, value, on))}</p>
        </div>
    }
}

fn note(name: &'static str, value: Signal<FieldText>, on: OnNumber) -> AnyView {
    match value.with(|value| value.note.clone()) {
        Note::None => ().into_any(),
        Note::Wanted(words) => words.into_any(),
        Note::Reading(words) => view! { <span class="reading">{words}</span> }.into_any(),
        Note::Problem(words, offer) => view! {
            <span class="problem">{words}</span>
            " "
            {offer.map(|(words, number)| {
                view! {
                    <button class="offer" type="button" id=format!("offer-{name}") on:click=bind::on(move |_| on.taken.run(number))>{words}</button>
                }
            })}
        }
        .into_any(),
    }
}
