//! The plans saved in this browser: the name of this plan and the way to keep it, the list, and all of them as links.

use leptos::prelude::*;

use super::Beside;
use crate::app::state::AppState;
use crate::app::{bind, document, prompt};
use crate::i18n::format::Format;
use crate::i18n::saved::SavedStrings;
use crate::i18n::{NamedPlan, sentences};
use crate::link;
use crate::plan::param::Param;
use crate::pricing::price;

/// The part of the view; an embed stores nothing.
pub(super) fn saved(beside: Beside, strings: &'static SavedStrings) -> Option<AnyView> {
    let state = beside.state;
    (!state.is_embed()).then(|| {
        view! {
            <section class="saved" aria-labelledby="saved-title">
                <h3 id="saved-title">{strings.title}</h3>
                <p class="help">{strings.help}</p>
                {name(state, strings)}
                <div id="saved-plans" translate="no">
                    <p class="done" role="status">{bind::part(move || told(state, strings))}</p>
                    {bind::part(move || list(beside, strings))}
                </div>
                {links(state, strings)}
            </section>
        }
        .into_any()
    })
}

/// The name of this plan, and the way to keep it.
fn name(state: AppState, strings: &'static SavedStrings) -> AnyView {
    let value = bind::attr(move || Some(state.chosen(Param::Name).unwrap_or_default()));
    view! {
        <div class="keep">
            <div class="field" data-param="name">
                <label for="field-name">{(state.strings_now().label)(Param::Name)}</label>
                <input
                    id="field-name" name="name" type="text" maxlength="60" autocomplete="off"
                    value=value prop:value=value
                    on:input=bind::on(move |event| state.choose(Param::Name, &event_target_value(&event)))
                />
            </div>
            <button class="button" type="button" id="keep" on:click=bind::on(move |_| { state.keep(); })>{strings.keep}</button>
        </div>
    }
    .into_any()
}

/// What went wrong, and what can be undone.
fn told(state: AppState, strings: &'static SavedStrings) -> AnyView {
    let (trouble, removed) = state.saved.with(|saved| (saved.trouble, saved.removed.as_ref().map(|(at, _)| *at)));
    let undo = removed.map(|at| {
        let undo = move |_: leptos::ev::MouseEvent| {
            state.undo_delete();
            document::focus_soon(format!("open-{at}"));
        };
        view! {
            {strings.removed} " "
            <button class="offer" type="button" id="undo-removed" on:click=bind::on(undo)>{strings.undo}</button>
        }
        .into_any()
    });
    view! { {trouble.map(strings.trouble)} " " {undo} }.into_any()
}

fn list(beside: Beside, strings: &'static SavedStrings) -> AnyView {
    let plans = beside.state.saved.with(|saved| saved.saved.plans.clone());
    let entries = plans.into_iter().enumerate().map(|(at, query)| entry(beside, strings, at, query));
    view! { <ul class="saved-list">{bind::all(entries)}</ul> }.into_any()
}

/// A saved plan by its name, or by what it is, with its figure.
fn entry(beside: Beside, strings: &'static SavedStrings, at: usize, query: String) -> AnyView {
    let state = beside.state;
    let plan = link::read(&query, state.book()).plan;
    let format = Format::with(state.format.get().strings, plan.money.currency());
    let quote = price(&plan, state.book(), state.today.get());
    let sentence = sentences::sentence(format, NamedPlan::new(&plan, state.book()), quote.as_ref());
    let name = plan.name.clone().unwrap_or_else(|| sentence.clone());
    let label = |does: &str| format.done_to(does, &name);
    let note = plan.name.is_some().then(|| view! { <span class="saved-note">{sentence}</span> }.into_any());
    let href = format!("{}?{query}", state.root());
    let open = move |event: leptos::ev::MouseEvent| {
        // One that asks for a new tab or window is left to the browser.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            state.open_saved(&query);
        }
    };
    let put_beside = move |_: leptos::ev::MouseEvent| beside.add(Some(plan.clone()));
    let rename = move |_: leptos::ev::MouseEvent| {
        if let Some(name) = prompt::ask(strings.new_name) {
            state.rename_saved(at, &name);
        }
        document::focus_soon(format!("rename-{at}"));
    };
    let delete = move |_: leptos::ev::MouseEvent| {
        state.delete_saved(at);
        document::focus_soon("undo-removed".to_owned());
    };
    view! {
        <li>
            <a class="saved-name" id=format!("open-{at}") href=href on:click=bind::on(open)><bdi>{name.clone()}</bdi></a>
            {note}
            <span class="saved-does">
                {beside.is_open().then(|| view! {
                    <button class="quiet" type="button" id=format!("beside-{at}") aria-label=label(strings.put_beside) on:click=bind::on(put_beside)>{strings.put_beside}</button>
                }.into_any())}
                <button class="quiet" type="button" id=format!("rename-{at}") aria-label=label(strings.rename) on:click=bind::on(rename)>{strings.rename}</button>
                <button class="quiet" type="button" id=format!("delete-{at}") aria-label=label(strings.delete) on:click=bind::on(delete)>{strings.delete}</button>
            </span>
        </li>
    }
    .into_any()
}

/// All of them as lines of links, to take them to another browser.
fn links(state: AppState, strings: &'static SavedStrings) -> AnyView {
    let lines = NodeRef::<leptos::html::Textarea>::new();
    let show = move |_: leptos::ev::MouseEvent| {
        if let Some(lines) = lines.get_untracked() {
            lines.set_value(&state.saved_links());
            lines.select();
        }
    };
    let import = move |_: leptos::ev::MouseEvent| {
        if let Some(lines) = lines.get_untracked() {
            state.import_links(&lines.value());
        }
    };
    view! {
        <details class="saved-links" id="saved-links">
            <summary>{strings.links}</summary>
            <p class="help">{strings.links_help}</p>
            <textarea id="saved-text" rows="5" spellcheck="false" aria-label=strings.links node_ref=lines></textarea>
            <p class="saved-does">
                <button class="button" type="button" id="show-plans" on:click=bind::on(show)>{strings.show_all}</button>
                " "
                <button class="button" type="button" id="take-plans" on:click=bind::on(import)>{strings.take_all}</button>
            </p>
        </details>
    }
    .into_any()
}
