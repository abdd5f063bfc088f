//! Taking a row in place of the plan's own.

use leptos::prelude::*;

use super::{Compare, id_of};
use crate::app::{bind, document};
use crate::names::Code;
use crate::pricing::market::list::{ListRow, RowName};

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
    if compare.is_open(name) { button() } else { bind::nothing() }
}

/// Makes a row, or what another sells of it, the plan, with its own takes and of the day that it is priced on; Back gives the plan as it
/// was. The focus stays on the row.
fn take(compare: Compare, name: &RowName) {
    let state = compare.state;
    let has = |row: &&ListRow| row.is(name) || row.sellers.iter().any(|seller| seller.row == *name);
    let of = |row: &ListRow| (row.plan.attempts, row.plan.on);
    let row = compare.list.with_untracked(|list| list.rows.iter().chain(&list.today).find(has).map(of));
    let Some(((attempts, on), model)) = row.zip(state.book().model(&name.model)) else { return };
    let mut plan = state.plan.get_untracked();
    plan.set_row(model, name.res, name.sound);
    (plan.attempts, plan.on) = (attempts, on);
    state.take_plan(plan);
    document::focus_soon(id_of("opens", name));
}
