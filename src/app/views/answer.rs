//! The answer: one sentence with the plan and its price, the figures under it, what state the price is in, how it adds up, and
//! what one does with it.

use leptos::prelude::*;

use super::{actions, small_figure, status, strip, sum, whole};
use crate::app::components::figure::{Written, following};
use crate::app::parts::part;
use crate::app::state::AppState;
use crate::app::{bind, document};
use crate::i18n::sentences;
use crate::names::Code;
use crate::pricing::answer::Value;
use crate::pricing::{Change, Figure, Unpriced};

/// Figures under the headline, in the order they are read.
const SMALL: [Figure; 8] = [
    Figure::Video,
    Figure::Render,
    Figure::Second,
    Figure::Minute,
    Figure::Day,
    Figure::Week,
    Figure::Month,
    Figure::Year,
];

/// The id of their place, which takes the focus where an offer that had it is gone.
const FIGURES: &str = "figures";

/// The answer.
#[must_use]
pub fn answer(state: AppState) -> AnyView {
    let price = move || {
        view! {
            {bind::optional(move || refused(state))}
            {bind::optional(move || plan_name(state))}
            <h1 id="headline" class="headline" translate="no">
                {bind::shown_while(move || state.adds_up(), move || whole::headline(state))}
                {bind::shown_while(move || !state.adds_up(), move || headline(state))}
            </h1>
            {bind::shown_while(move || state.adds_up(), move || whole::line(state, headline(state)))}
            <div id=FIGURES class="figures" translate="no" tabindex="-1">{small_figures(state)}</div>
        }
        .into_any()
    };
    let working = move || {
        view! {
            <div id="working" class="working" translate="no">{bind::optional(move || sum::sum(state))}</div>
            {actions::actions(state)}
            <p class="unseen" id="announcement" role="status" translate="no"></p>
        }
        .into_any()
    };
    view! {
        <section class="answer" data-of-plan="">
            {part(state, price)}
            {part(state, move || status::status(state))}
            {part(state, move || strip::strip(state))}
            {part(state, working)}
        </section>
    }
    .into_any()
}

fn plan_name(state: AppState) -> Option<AnyView> {
    let adds = state.adds_up();
    let name = state.plan.with(|plan| if adds { plan.title.clone() } else { plan.name.clone() })?;
    Some(view! { <p class="plan-name"><bdi>{name}</bdi></p> }.into_any())
}

fn headline(state: AppState) -> AnyView {
    let has_price = move || state.quote.with(Result::is_ok);
    let parts = move || {
        let format = state.format.get();
        state.with_named(|named| (format.strings.headline)(format, named))
    };
    let priced = move || {
        view! {
            <span class="headline-plan">{bind::text(move || parts().before)}</span>
            <span class="headline-figure">{main_figure(state)}</span>
            <span class="headline-period">{bind::text(move || parts().after)}</span>
        }
        .into_any()
    };
    view! {
        {bind::shown_while(has_price, priced)}
        {bind::shown_while(move || !has_price(), move || state.strings.get().no_price.into_any())}
    }
    .into_any()
}

/// The figure that answers the plan.
#[must_use]
pub fn main_figure(state: AppState) -> AnyView {
    following(move || {
        let (name, amount) = state.main()?;
        Written::new(name, Value::Money(amount), state.format.get())
    })
}

/// The figures under the headline: made anew only where other figures are there. In their place, why there are none.
fn small_figures(state: AppState) -> AnyView {
    let names = move || {
        let main = state.main_figure();
        SMALL.into_iter().filter(move |&name| name != main && state.quoted(name).is_some())
    };
    let codes = move || names().map(|name| name.code()).collect::<Vec<_>>().join(" ");
    let figures = move || {
        let small = bind::all(names().map(|name| quoted_figure(state, name)));
        view! { <dl class="small-figures">{small}</dl> }.into_any()
    };
    let refusal = move || state.quote.with(|quote| quote.as_ref().err().map(|unpriced| no_price(state, unpriced)));
    let has_price = move || state.quote.with(Result::is_ok);
    view! {
        {bind::shown_while(has_price, move || bind::part_of_key(codes, figures))}
        {bind::optional(refusal)}
    }
    .into_any()
}

fn quoted_figure(state: AppState, name: Figure) -> AnyView {
    let value = following(move || Written::new(name, Value::Money(state.quoted(name)?), state.format.get()));
    let label = move || {
        let format = state.format.get();
        state.plan.with(|plan| sentences::name(format, plan, name))
    };
    small_figure::small_figure(state, name, value, label)
}

/// Why there are no figures, with the changes that would give some.
fn no_price(state: AppState, unpriced: &Unpriced) -> AnyView {
    let format = state.format.get();
    let changes = unpriced.changes();
    let offer = move |change: Change| {
        view! {
            <button class="offer" type="button" on:click=bind::on(move |_| take_change(state, change))>
                {(format.strings.change)(format, change)}
            </button>
        }
    };
    view! {
        <div class="no-price" data-unpriced="">
            <p>{state.with_named(|named| (format.strings.unpriced)(format, named, unpriced))}</p>
            <p class="changes">{bind::all(changes.into_iter().map(offer))}</p>
        </div>
    }
    .into_any()
}

/// Takes a change that gives the plan a price: the focus goes to the figures that stand in the place of what offered it.
fn take_change(state: AppState, change: Change) {
    state.edit_plan(|plan| change.apply(plan));
    document::focus_soon(FIGURES.to_owned());
}

/// What was not taken of the link, and what it had suffered on its way.
fn refused(state: AppState) -> Option<AnyView> {
    let (refused, format) = (state.refused(), state.format.get());
    let strings = format.strings;
    let all_undone = refused.iter().all(crate::link::Refused::is_undone);
    let title =
        if all_undone { strings.undone_title.to_owned() } else { (strings.answer.refused)(format, refused.len()) };
    let item = |refused: &crate::link::Refused| {
        let (undone, of) = (refused.is_undone(), refused.param.map_or("query", Code::code));
        let words = (strings.refused)(format, refused);
        view! { <li data-refused=(!undone).then(|| of.to_owned()) data-undone=undone.then(|| of.to_owned())>{words}</li> }
    };
    (!refused.is_empty()).then(|| {
        view! {
            <details class="refused" role="alert" translate="no">
                <summary>{title} " " <span class="shows">{strings.answer.show_refused}</span></summary>
                <ul>{bind::all(refused.iter().map(item))}</ul>
                <button class="quiet" type="button" on:click=bind::on(move |_| {
                    state.hide_refused();
                    document::focus_soon(FIGURES.to_owned());
                })>{strings.hide}</button>
            </details>
        }
        .into_any()
    })
}
