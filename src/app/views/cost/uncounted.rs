//! Parts of the full cost that are zero because nobody has said how much of them there is.

use leptos::prelude::*;
use strum::VariantArray;

use super::{FullCost, shown_figure};
use crate::app::{bind, document};
use crate::plan::param::Param;
use crate::pricing::total_cost::CostPart;

/// The parts, each with the way to the field that is still zero; nothing where all are counted.
#[must_use]
pub fn uncounted(full: FullCost) -> AnyView {
    let missing = move |part: CostPart| full.state.plan.with(|plan| part.missing(plan));
    let any = move || CostPart::VARIANTS.iter().any(|&part| missing(part).is_some());
    let parts = move || {
        let one = move |&part: &CostPart| bind::shown_while(move || missing(part).is_some(), move || item(full, part));
        view! {
            <div class="uncounted">
                <span class="uncounted-title" id="uncounted-title">{full.words.not_counted}</span>
                <ul aria-labelledby="uncounted-title">{bind::all(CostPart::VARIANTS.iter().map(one))}</ul>
            </div>
        }
        .into_any()
    };
    bind::shown_while(any, parts)
}

/// A part at its known zero: `integration $0 + add hours`.
fn item(full: FullCost, part: CostPart) -> AnyView {
    let FullCost { state, words, .. } = full;
    let Some(name) = part.figure() else { return bind::nothing() };
    let missing = move || state.plan.with(|plan| part.missing(plan)).unwrap_or(Param::Hourly);
    let code: &'static str = part.into();
    let label = (state.strings_now().figure)(name);
    view! {
        <li>
            <button
                class="add" type="button" id=format!("add-{code}")
                on:click=bind::on(move |_| document::show_field(state, untrack(missing)))
            >
                <span class="add-name">{label} " " {shown_figure(state, name)}</span>
                <span class="add-what">"+ " {bind::text(move || (words.add)(part, missing()).to_owned())}</span>
            </button>
        </li>
    }
    .into_any()
}
