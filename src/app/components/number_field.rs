//! A number that people type: its label, the field with its unit, steps by one, and what is said under it.

use std::sync::Arc;

use leptos::ev::{Event, KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::app::bind;
use crate::app::state::field::{FieldText, Note};
use crate::plan::param::Step;

/// What happens in a number field.
pub enum NumberEvent {
    /// Its text has changed.
    Typed(String),
    /// One more, or one fewer.
    Stepped(Step),
    /// The number that was offered is taken.
    Taken(Decimal),
    /// The field is entered or left: what is typed from now on is another edit.
    Done,
}

/// Hears what happens in a number field.
pub type OnNumber = Arc<dyn Fn(NumberEvent) + Send + Sync>;

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
    value: Arc<dyn Fn() -> FieldText + Send + Sync>,
    /// Whether nothing may be changed.
    locked: bool,
    /// What it tells.
    on: OnNumber,
) -> impl IntoView {
    let (id, note_id) = (format!("field-{name}"), format!("note-{name}"));
    let (fewer, more) = words.steps.unzip();
    let (shown, checked, said) = (value.clone(), value.clone(), value);
    let text = bind::attr(move || Some(shown().text));
    let (typed, done, entered, keyed, noted) = (on.clone(), on.clone(), on.clone(), on.clone(), on.clone());
    view! {
        <div class="field" data-param=name>
            <label for=id.clone()>{words.label}</label>
            <div class="control">
                {step(Step::Down, "−", fewer, locked, on.clone())}
                <span class="typed">
                    <input
                        id=id name=name type="text" inputmode="decimal" spellcheck="false" autocomplete="off" disabled=locked
                        value=text prop:value=text
                        aria-invalid=bind::truth(move || checked().is_invalid())
                        aria-describedby=note_id.clone()
                        on:input=bind::on(move |event: Event| typed(NumberEvent::Typed(event_target_value(&event))))
                        on:change=bind::on(move |_: Event| done(NumberEvent::Done))
                        on:focusin=bind::on(move |_: leptos::ev::FocusEvent| entered(NumberEvent::Done))
                        on:keydown=bind::on(move |event: KeyboardEvent| step_by_key(&event, &*keyed))
                    />
                    <span class="unit" aria-hidden="true">{words.unit}</span>
                </span>
                {step(Step::Up, "+", more, locked, on)}
            </div>
            <p class="note" id=note_id translate="no">{bind::part(move || note(name, said().note, &noted))}</p>
        </div>
    }
}

fn step(step: Step, sign: &'static str, label: Option<&'static str>, locked: bool, on: OnNumber) -> AnyView {
    let Some(label) = label else { return bind::nothing() };
    let press = bind::on(move |_: MouseEvent| on(NumberEvent::Stepped(step)));
    view! { <button class="step" type="button" tabindex="-1" aria-label=label disabled=locked on:click=press>{sign}</button> }.into_any()
}

/// The arrow keys step a number.
fn step_by_key(event: &KeyboardEvent, on: &dyn Fn(NumberEvent)) {
    let step = match event.key().as_str() {
        "ArrowUp" => Step::Up,
        "ArrowDown" => Step::Down,
        _ => return,
    };
    event.prevent_default();
    on(NumberEvent::Stepped(step));
}

fn note(name: &'static str, note: Note, on: &OnNumber) -> AnyView {
    match note {
        Note::None => bind::nothing(),
        Note::Wanted(words) => words.into_any(),
        Note::Reading(words) => view! { <span class="reading">{words}</span> }.into_any(),
        Note::Problem(words, offers) => problem(name, words, offers, on),
    }
}

/// What is wrong with a text, and the buttons of numbers to take instead.
fn problem(name: &'static str, words: String, offers: Vec<(String, Decimal)>, on: &OnNumber) -> AnyView {
    let mut buttons = Vec::new();
    for (words, number) in offers {
        let nth = if buttons.is_empty() { "" } else { "-2" };
        buttons.push(offer(["offer-", name, nth].concat(), words, number, on.clone()));
    }
    view! { <span class="problem">{words}</span> " " {bind::all(buttons)} }.into_any()
}

/// The button of a number to take instead.
fn offer(id: String, words: String, number: Decimal, on: OnNumber) -> AnyView {
    let take = bind::on(move |_: MouseEvent| on(NumberEvent::Taken(number)));
    view! { <button class="offer" type="button" id=id on:click=take>{words}</button> " " }.into_any()
}
