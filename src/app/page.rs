//! The whole page, and the embed: the same parts in two shells.

use leptos::prelude::*;

use super::bind;
use super::fragment::Fragment;
use super::parts::part;
use super::state::AppState;
use super::views::{answer, footer, form, header, panel, status, tabs, whole};
use crate::embed::Part;
use crate::names::Code as _;
use crate::plan::param::Param;
use crate::pricing::Figure;

/// What stands in the app's place: made anew for another language.
#[must_use]
pub fn shell(state: AppState) -> AnyView {
    let body = move || {
        state.strings.track();
        if state.is_embed() { embed(state) } else { page(state) }
    };
    bind::part(body)
}

/// The calculator.
#[must_use]
pub fn page(state: AppState) -> AnyView {
    let strings = state.strings_now();
    let foot = move || {
        view! {
            {footer::footer(strings, &header::pages_folder(state))}
            {sticky_bar(state)}
        }
        .into_any()
    };
    view! {
        <a class="skip" href="#field-videos" on:click=bind::on(move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            super::document::show_field(state, Param::Videos);
        })>{strings.skip_to_form}</a>
        {part(state, move || header::header(state))}
        <main class="calculator" data-view=bind::attr(move || view_alone(state)) data-all=bind::flag(move || state.fragment.get() == Fragment::All)>
            {form::form(state)}
            {answer::answer(state)}
            <div class="views" data-of-plan="">
                {part(state, move || tabs::tabs(state))}
                {part(state, move || panel::panels(state))}
            </div>
        </main>
        {part(state, foot)}
    }
    .into_any()
}

/// The view that a narrow screen shows alone.
fn view_alone(state: AppState) -> Option<String> {
    match state.fragment.get() {
        Fragment::View(view) => Some(view.code().to_owned()),
        Fragment::All | Fragment::Unknown => None,
    }
}

/// The main figure with its plan in a few words, once the headline is out of sight.
fn sticky_bar(state: AppState) -> AnyView {
    let strings = state.strings_now();
    let named = move |name: Figure| (state.strings.get().figure)(name).to_owned();
    let name = move || named(state.main_figure());
    let sum_name = move || whole::leading(state).map(named).unwrap_or_default();
    let has_price = move || !state.adds_up() && state.quote.with(Result::is_ok);
    let figure = move || view! { {answer::main_figure(state)} " " {bind::text(name)} }.into_any();
    let sum = move || view! { {whole::leading_sum(state)} " " {bind::text(sum_name)} }.into_any();
    let short = move || {
        if state.adds_up() {
            return state.spoken();
        }
        state.with_named(|named| (strings.answer.in_short)(state.format.get(), named.plan, named.model))
    };
    view! {
        <div id="foot-bar" class="foot-bar" data-of-plan="" translate="no">
            <span class="foot-figure">
                {bind::shown_while(has_price, figure)}
                {bind::shown_while(move || state.adds_up(), sum)}
            </span>
            <span class="foot-plan">{bind::text(short)}</span>
            <button class="button" type="button" on:click=bind::on(move |_| super::clipboard::copy_link(state))>{strings.copy_link}</button>
        </div>
    }
    .into_any()
}

/// The embed: the parts that its host wants, and a way to the whole page.
#[must_use]
pub fn embed(state: AppState) -> AnyView {
    let shows = state.embed().map_or_else(Vec::new, |embed| embed.show.0);
    let has = |part: Part| shows.contains(&part);
    let strings = state.strings_now();
    let open = bind::attr(move || Some(format!("{}?{}", state.root(), state.address().0)));
    view! {
        <main class="embed">
            {if has(Part::Answer) || has(Part::Working) { answer::answer(state) } else { status::status(state) }}
            {has(Part::Form).then(|| form::form(state))}
            {has(Part::Compare).then(|| panel::panels(state))}
            <p class="open-link" id="open-link" data-of-plan=""><a href=open target="_blank" rel="noopener">{strings.open_in_clipcost}</a></p>
        </main>
    }
    .into_any()
}
