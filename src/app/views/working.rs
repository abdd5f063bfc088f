//! How a figure comes about: its label opens the steps that lead to it and what it means, over what stands below.
//!
//! The label stands in the first chunk; what it opens is fetched when someone opens it.

use std::sync::Arc;

use leptos::prelude::*;

use super::sum::terms;
use super::waiting::waiting;
use crate::app::components::figure::figure;
use crate::app::components::popover::Popover;
use crate::app::state::{AppState, Opened};
use crate::app::{bind, fetch};
use crate::i18n::questions::QuestionStrings;
use crate::i18n::sentences;
use crate::i18n::views::ViewStrings;
use crate::names::Code;
use crate::pricing::Figure;
use crate::pricing::working::{Step, Working};

/// The label of a figure, as the button that opens how it comes about.
#[must_use]
pub fn label(state: AppState, name: Figure) -> AnyView {
    let words = bind::text(move || {
        let format = state.format.get();
        state.plan.with(|plan| sentences::name(format, plan, name)).to_owned()
    });
    labelled(state, name, words)
}

/// The same in words of a view's own.
#[must_use]
pub fn labelled(state: AppState, name: Figure, words: AnyView) -> AnyView {
    let code = name.code();
    let open = bind::whether(move || state.opened.get() == Opened::Working(name));
    let toggle =
        Callback::new(move |open: bool| state.opened.set(if open { Opened::Working(name) } else { Opened::Nothing }));
    view! {
        <Popover
            id=format!("working-{code}") class="why-of" open=open on_toggle=toggle
            button_id=format!("why-{code}") button_class="why" button=words content=Box::new(move || fetched(state, name))
        />
    }
    .into_any()
}

/// What it opens, once its chunk has come.
fn fetched(state: AppState, name: Figure) -> AnyView {
    bind::part(move || match state.fetched.working.get().zip(state.view_strings()) {
        Some((render, words)) => render(state, words, name),
        None => waiting(state, Arc::new(move || Box::pin(fetch::working(state)))),
    })
}

/// The steps of a figure, as far as they are worked out, and what it means.
#[must_use]
pub fn content(state: AppState, words: &'static ViewStrings, name: Figure) -> AnyView {
    let meaning = bind::text(move || {
        let format = state.format.get();
        state.plan.with(|plan| sentences::meaning(format, words, plan, name)).to_owned()
    });
    view! {
        {bind::optional(move || sum(state, words, name))}
        <p class="meaning">{meaning}</p>
    }
    .into_any()
}

/// The steps with their result; none for a figure that is read or decided, not worked out.
fn sum(state: AppState, words: &'static ViewStrings, name: Figure) -> Option<AnyView> {
    let steps = steps(state, name).filter(|steps| !steps.is_empty())?;
    let result = figure(name, state.figure(name)?, state.format.get());
    let rounding = rounding(words.question, name);
    Some(
        view! {
            <ol class="sum">
                {terms(state, &steps)}
                <li class="result">
                    <span class="sign">"="</span> " " <span class="factor-value">{result}</span>
                    {rounding.map(|words| view! { " " <span class="factor-label">{words}</span> }.into_any())}
                </li>
            </ol>
        }
        .into_any(),
    )
}

fn steps(state: AppState, name: Figure) -> Option<Vec<Step>> {
    state.answer.with(|answer| {
        let answer = answer.as_ref()?.as_ref().ok()?;
        state.plan.with(|plan| Some(Working { plan, answer }.steps(name)))
    })
}

/// Which way the result is rounded, of a figure that is a whole number.
const fn rounding(words: &QuestionStrings, name: Figure) -> Option<&'static str> {
    match name {
        Figure::BreakEvenVideos => Some(words.rounded_up),
        Figure::BudgetVideos | Figure::BudgetSeconds | Figure::BudgetAttempts => Some(words.rounded_down),
        Figure::Rate
        | Figure::Render
        | Figure::Video
        | Figure::Second
        | Figure::Minute
        | Figure::Day
        | Figure::Week
        | Figure::Month
        | Figure::Year
        | Figure::Total
        | Figure::RendersMonth
        | Figure::RequestsMinute
        | Figure::Risk50
        | Figure::Risk80
        | Figure::Risk95
        | Figure::Trial
        | Figure::Setup
        | Figure::Care
        | Figure::Review
        | Figure::Plan
        | Figure::Saving
        | Figure::TierNeeded
        | Figure::SumMonth
        | Figure::SumYear
        | Figure::SumOnce
        | Figure::SumPlan => None,
    }
}
