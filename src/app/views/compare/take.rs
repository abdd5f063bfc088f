//! Taking a row in place of the plan's own.

use leptos::prelude::*;

use super::{Compare, id_of};
use crate::app::{bind, document};
use crate::names::Code;
use crate::pricing::market::list::RowName;

/// The button that makes a row the plan.
pub fn take_button(compare: Compare, name: &RowName, what: &'static str, model: &str) -> AnyView {
    let (words, of) = (compare.words, name.clone());
    let label = (words.take_row)(&format!("{model} {}", name.res.code()));
    let button = || {
        view! {
            <button class="button take-row" type="button" id=id_of(what, name) aria-label=label on:click=bind::on(move |_| take(compare, &of))>
                {words.take}
            </button>
        }
        .into_any()
    };
    if compare.is_open() { button() } else { bind::nothing() }
}

/// Makes a row the plan, with its own takes; Back gives the plan as it was. The focus stays on the row.
fn take(compare: Compare, name: &RowName) {
    let state = compare.state;
    let taken = untrack(|| compare.row(name, |row| Some((row.plan.attempts, state.book().model(&name.model)?))));
    let Some((attempts, model)) = taken else { return };
    let mut plan = state.plan.get_untracked();
    plan.set_row(model, name.res, name.sound);
    plan.attempts = attempts;
    state.take_plan(plan);
    document::focus_soon(id_of("opens", name));
}
