//! The form: the plan in the order one thinks of it, the rest folded under names that say what it is about.

mod currency;
mod model;

use leptos::prelude::*;

use super::parts::{Choice, NumberField, Options};
use super::state::AppState;
use crate::catalog::Mode;
use crate::i18n::{ChoiceWords, Words};
use crate::number::Number;
use crate::scenario::param::Param;
use crate::scenario::{BlockedBilled, Clips, Orient, Per, Scenario};
use currency::CurrencyFields;
use model::ModelFields;

/// Seconds and attempts up to which a slider goes; the field beside it takes any.
const SLIDER_SECONDS: u64 = 60;
const SLIDER_ATTEMPTS: u64 = 20;

#[component]
pub(super) fn Form() -> impl IntoView {
    let state = AppState::expect();
    view! {
        <form class="form" aria-label=state.text(|say| say.form) on:submit=|event| event.prevent_default()>
            <section class="group">
                <h2>{state.text(|say| say.how_many)}</h2>
                {number(state, Param::Videos).stepper().view()}
                {period(state)}
                <div hidden=move || !matches!(state.plan().per, Per::Day | Per::Week | Per::Month)>
                    {number(state, Param::Days).stepper().view()}
                </div>
            </section>
            <section class="group">
                <h2>{state.text(|say| say.how_long)}</h2>
                {number(state, Param::Seconds).stepper().slider(SLIDER_SECONDS).view()}
            </section>
            <section class="group">
                <h2>{state.text(|say| say.on_what)}</h2>
                <ModelFields/>
                {orientation(state)}
            </section>
            <Folded/>
        </form>
    }
}

#[component]
fn Folded() -> impl IntoView {
    let state = AppState::expect();
    let is = move |changed: fn(&Scenario) -> bool| state.part(changed).get_untracked();
    view! {
        <div class="folds">
            <details class="fold" open=is(|plan| plan.attempts != Number::ONE)>
                <summary>{state.text(|say| say.takes)}</summary>
                {number(state, Param::Attempts).stepper().slider(SLIDER_ATTEMPTS).view()}
                <p class="help">{state.text(|say| say.takes_help)}</p>
            </details>
            <details class="fold" open=is(|plan| plan.clips != Clips::default())>
                <summary>{state.text(|say| say.real_clips)}</summary>
                {clips(state)}
                <p class="help">{move || clip_lengths(state)}</p>
            </details>
            <details class="fold" open=is(|plan| !plan.blocked.is_zero())>
                <summary>{state.text(|say| say.blocked)}</summary>
                {number(state, Param::Blocked).view()}
                {blocked_billed(state)}
                <p class="help">{state.text(|say| say.blocked_help)}</p>
            </details>
            <details class="fold" open=is(|plan| plan.mode != Mode::default())>
                <summary>{state.text(|say| say.batch)}</summary>
                {sending(state)}
                <p class="help">{move || batch_since(state)}</p>
            </details>
            <details class="fold" open=is(|plan| ![plan.discount, plan.markup, plan.tax].iter().all(|number| number.is_zero()))>
                <summary>{state.text(|say| say.taxes)}</summary>
                {number(state, Param::Discount).view()}
                {number(state, Param::Markup).view()}
                {number(state, Param::Tax).view()}
                <p class="help">{state.text(|say| say.taxes_help)}</p>
            </details>
            <details class="fold">
                <summary>{state.text(|say| say.currency)}</summary>
                <CurrencyFields/>
                <p class="help">{state.text(|say| say.currency_help)}</p>
            </details>
            <details class="fold">
                <summary>{state.text(|say| say.day)}</summary>
                {day(state)}
                <p class="help">{state.text(|say| say.day_help)}</p>
            </details>
        </div>
    }
}

/// A number field of the plan, being described.
struct NumberOf {
    state: AppState,
    param: Param,
    stepper: bool,
    slider_to: u64,
}

fn number(state: AppState, param: Param) -> NumberOf {
    NumberOf { state, param, stepper: false, slider_to: 0 }
}

impl NumberOf {
    fn stepper(self) -> NumberOf {
        NumberOf { stepper: true, ..self }
    }

    fn slider(self, slider_to: u64) -> NumberOf {
        NumberOf { slider_to, ..self }
    }

    fn view(self) -> impl IntoView {
        let NumberOf { state, param, stepper, slider_to } = self;
        let value = state.part(move |plan| plan.number(param));
        let commit = Callback::new(move |number| state.edit(|plan| plan.set_number(param, number)));
        view! {
            <NumberField param value format=Signal::derive(move || state.format()) on_commit=commit stepper slider_to/>
        }
    }
}

/// A group of radio buttons for a parameter, its values worded by the language of the page.
fn choice(
    state: AppState,
    param: Param,
    options: impl Fn(&'static Words) -> Options + Send + Sync + 'static,
    value: fn(&Scenario) -> &'static str,
) -> impl IntoView {
    view! {
        <Choice
            param
            legend=Signal::derive(move || (state.words().label)(param))
            options=Signal::derive(move || options(state.words()))
            value=state.part(value)
            on_commit=Callback::new(move |code| state.choose(param, code))
        />
    }
}

fn plain(name: &'static str) -> ChoiceWords {
    ChoiceWords { name, help: "" }
}

fn period(state: AppState) -> impl IntoView {
    let options = |say: &'static Words| Per::ALL.iter().map(|&per| (per.code(), plain((say.per)(per)))).collect();
    choice(state, Param::Per, options, |plan| plan.per.code())
}

fn orientation(state: AppState) -> impl IntoView {
    let options = |say: &'static Words| {
        Orient::ALL.iter().map(|&orient| (orient.code(), plain((say.orient)(orient)))).collect()
    };
    choice(state, Param::Orient, options, |plan| plan.orient.code())
}

fn clips(state: AppState) -> impl IntoView {
    let options = |say: &'static Words| Clips::ALL.iter().map(|&clips| (clips.code(), (say.clips)(clips))).collect();
    choice(state, Param::Clips, options, |plan| plan.clips.code())
}

fn blocked_billed(state: AppState) -> impl IntoView {
    let options = |say: &'static Words| {
        BlockedBilled::ALL.iter().map(|&billed| (billed.code(), (say.blocked_billed)(billed))).collect()
    };
    choice(state, Param::BlockedBilled, options, |plan| plan.blocked_billed.code())
}

fn sending(state: AppState) -> impl IntoView {
    let options = |say: &'static Words| Mode::ALL.iter().map(|&mode| (mode.code(), (say.mode)(mode))).collect();
    choice(state, Param::Mode, options, |plan| plan.mode.code())
}

fn clip_lengths(state: AppState) -> Option<String> {
    let (model, day) = (state.model()?, state.day());
    let last_sold = model.retired_by(day).and(model.lifecycle.retired);
    let lengths = model.clip_lengths_on(day);
    (!lengths.is_empty()).then(|| (state.words().clip_lengths)(&lengths, last_sold.unwrap_or(day), state.format()))
}

fn batch_since(state: AppState) -> Option<String> {
    let rates = &state.model()?.rates;
    let first = rates.iter().filter(|rate| rate.mode == Mode::Batch).filter_map(|rate| rate.from).min()?;
    Some((state.words().batch_since)(state.format(), first))
}

/// The day of the prices: the browser's own date field, which always gives a whole day or none.
fn day(state: AppState) -> impl IntoView {
    let value = state.part(|plan| plan.on.map(|day| day.to_string()).unwrap_or_default());
    let take = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        if text.is_empty() {
            return;
        }
        state.choose(Param::On, &text);
    };
    view! {
        <div class="field" data-param=Param::On.name()>
            <label for="field-on">{move || (state.words().label)(Param::On)}</label>
            <div class="field-row">
                <input
                    id="field-on"
                    name=Param::On.name()
                    type="date"
                    value=value.get_untracked()
                    prop:value=value
                    on:change=take
                />
                <button
                    type="button"
                    class="quiet"
                    on:click=move |_| state.edit(|plan| plan.on = Some(state.today()))
                >
                    {state.text(|say| say.today)}
                </button>
            </div>
        </div>
    }
}
