//! What the budget allows on the rows of the market nearest to the plan, each a click from being the plan.

use leptos::prelude::*;
use strum::VariantArray;

use super::{Budget, figure};
use crate::app::state::AppState;
use crate::app::{bind, document};
use crate::catalog::{AudioPolicy, Book, Model};
use crate::i18n::format::Format;
use crate::names::Code;
use crate::plan::Plan;
use crate::pricing::budget::{self, BudgetFor, BudgetRow, Maximum, Nearest, nearest};

/// The table; under it the rows that have no price on that day.
#[must_use]
pub fn rows(budget: Budget) -> AnyView {
    let Budget { state, words, .. } = budget;
    let found = Memo::new(move |_| state.plan.with(|plan| nearest(plan, state.book(), state.today.get())));
    let each = move || found.with(|found| found.rows.iter().map(|row| key(&row.row.plan)).collect());
    let column = move |&of: &BudgetFor| {
        view! { <th scope="col">{bind::text(move || (words.column)(of, budget.per()).to_owned())}</th> }.into_any()
    };
    view! {
        <table class="budget-table">
            <caption>{words.rows}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.row_column}</th>
                    {bind::all(BudgetFor::VARIANTS.iter().map(column))}
                </tr>
            </thead>
            <tbody>{bind::keyed(each, move |key| row(budget, found, key))}</tbody>
        </table>
        {bind::optional(move || found.with(|found| unpriced(budget, found)))}
    }
    .into_any()
}

/// What a row is known by, also in the ids of its buttons: `sora-2-pro-1024p-on`.
fn key(plan: &Plan) -> String {
    format!("{}-{}-{}", plan.model, plan.res.code(), plan.sound.code())
}

fn row(budget: Budget, found: Memo<Nearest>, own: String) -> AnyView {
    let id = own.clone();
    let row = Memo::new(move |_| found.with(|found| found.rows.iter().find(|row| key(&row.row.plan) == own).cloned()));
    let Some(plan) = row.with_untracked(|row| row.as_ref().map(|row| row.row.plan.clone())) else {
        return bind::nothing();
    };
    let is_chosen = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.row.is_chosen)));
    let mode = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.row.plan.mode)));
    let mode = bind::attr(move || Some(mode.get()?.code().to_owned()));
    let note = Memo::new(move |_| row.with(|row| note(budget, row.as_ref()?)));
    let note = move || note.get().map(|note| view! { <span class="budget-note">{note}</span> }.into_any());
    let cell = move |&of: &BudgetFor| {
        let id = format!("buy-{id}-{}", of.code());
        view! { <td>{cell(budget, row, of, id)}</td> }.into_any()
    };
    view! {
        <tr data-model=plan.model.clone() data-res=plan.res.code() data-audio=plan.sound.code() data-mode=mode data-chosen=bind::flag(move || is_chosen.get())>
            <th scope="row">
                <span class="budget-model">{name(budget.state, &plan)}</span>
                {bind::optional(note)}
            </th>
            {bind::all(BudgetFor::VARIANTS.iter().map(cell))}
        </tr>
    }
    .into_any()
}

/// The model with its resolution, and the sound where the model lets one choose.
fn name(state: AppState, plan: &Plan) -> String {
    let Some(model) = state.book().model(&plan.model) else { return String::new() };
    let sound = (model.audio == AudioPolicy::Choice).then(|| (state.strings_now().sound)(plan.sound));
    let sound = sound.map_or_else(String::new, |sound| format!(", {sound}"));
    format!("{} {}{sound}", model.name, plan.res.code())
}

/// What nobody may miss of a row: that its price is the person's own, that it can no longer be bought or ends.
fn note(budget: Budget, row: &BudgetRow) -> Option<String> {
    let Budget { state, words, .. } = budget;
    let format = state.format.get();
    let own = row.row.plan.rate.is_some().then(|| words.own_rate.to_owned());
    let notes: Vec<String> = own.into_iter().chain(end(budget, format, row)).collect();
    (!notes.is_empty()).then(|| notes.join(" · "))
}

fn end(budget: Budget, format: Format, row: &BudgetRow) -> Option<String> {
    let Budget { state, words, .. } = budget;
    if let Some(since) = row.row.discontinued {
        return Some((words.ended)(format, since));
    }
    let plan = &row.row.plan;
    let ending = model(state.book(), plan)?.ending(plan.latest_day(state.today.get()))?;
    Some((words.ending)(format, ending.stage, ending.day))
}

fn model<'a>(book: &'a Book, plan: &Plan) -> Option<&'a Model> {
    book.model(&plan.model)
}

/// What the budget allows there; a button that makes it the plan, where it allows any.
fn cell(budget: Budget, row: Memo<Option<BudgetRow>>, of: BudgetFor, id: String) -> AnyView {
    let Budget { state, words, .. } = budget;
    let most = Memo::new(move |_| row.with(|row| row.as_ref().map_or(Maximum::None, |row| row.most.of(of))));
    let shown = move || bind::part(move || figure(state.format.get(), words.in_row, of, most.get()));
    let button = move || {
        let heir = id.clone();
        let take = move |_: leptos::ev::MouseEvent| {
            take(state, row, of);
            document::focus_soon(heir.clone());
        };
        view! {
            <button class="take-most" type="button" id=id.clone() title=(words.take)(of) on:click=bind::on(take)>{shown()}</button>
        }
        .into_any()
    };
    let is_any = move || most.get().number().is_some();
    view! {
        {bind::shown_while(is_any, button)}
        {bind::shown_while(move || !is_any(), shown)}
    }
    .into_any()
}

fn take(state: AppState, row: Memo<Option<BudgetRow>>, of: BudgetFor) {
    let Some(BudgetRow { row, most }) = row.get_untracked() else { return };
    let Some((number, model)) = most.of(of).number().zip(state.book().model(&row.plan.model)) else { return };
    state.edit_plan(|plan| {
        plan.set_row(model, row.plan.res, row.plan.sound);
        budget::set(plan, of, number);
    });
}

fn unpriced(budget: Budget, found: &Nearest) -> Option<AnyView> {
    let names: Vec<String> = found.unpriced.iter().map(|plan| name(budget.state, plan)).collect();
    (!names.is_empty()).then(|| view! { <p class="budget-unpriced">{(budget.words.unpriced)(&names)}</p> }.into_any())
}
