//! Rows that are not listed, by the reason.

use leptos::prelude::*;

use super::Compare;
use crate::app::bind;
use crate::app::fragment::Fragment;
use crate::catalog::{AudioPolicy, Model, Text};
use crate::i18n::NamedPlan;
use crate::names::Code;
use crate::plan::Plan;
use crate::pricing::market::WhyNot;
use crate::pricing::market::list::{LeftOutRows, RowName};

/// How many they are; opened, which and why.
pub fn left_out(compare: Compare) -> AnyView {
    let Compare { state, words, list, .. } = compare;
    let open = RwSignal::new(false);
    let count = move || list.with(|list| list.left_out_count());
    let says = move || (words.left_out)(state.format.get(), count());
    let is_open = move || open.get() || state.fragment.get() == Fragment::All;
    let all = move || {
        let reasons = move || list.with(|list| bind::all(list.left_out.iter().map(|rows| reason(compare, rows))));
        view! { <ul>{bind::part(reasons)}</ul> }.into_any()
    };
    let content = move || {
        view! {
            <details
                class="left-out" id="left-out" open=bind::whether(is_open)
                on:toggle=bind::on(move |_: leptos::ev::Event| open.update(|open| *open = !*open))
            >
                <summary>{bind::text(says)}</summary>
                {bind::shown_while(is_open, all)}
            </details>
        }
        .into_any()
    };
    bind::shown_while(move || count() > 0, content)
}

fn reason(compare: Compare, left_out: &LeftOutRows) -> AnyView {
    let state = compare.state;
    let why = state.plan.with(|plan| why_not(compare, plan, left_out));
    let mut models: Vec<(&Text, Vec<&RowName>)> = Vec::new();
    for row in &left_out.rows {
        match models.iter_mut().find(|(model, _)| **model == row.model) {
            Some((_, rows)) => rows.push(row),
            None => models.push((&row.model, vec![row])),
        }
    }
    let rows =
        models.into_iter().filter_map(|(model, rows)| Some(of_model(compare, state.book().model(model)?, &rows)));
    view! { <li><strong>{why}</strong> " " {bind::all(rows)}</li> }.into_any()
}

/// The reason, with how many rows have it.
fn why_not(compare: Compare, plan: &Plan, LeftOutRows { why, rows }: &LeftOutRows) -> String {
    let Compare { state, words, .. } = compare;
    let format = state.format.get();
    let says = (words.why_not)(format, why).unwrap_or_else(|| unpriced(compare, plan, why, rows));
    format!("{says} ({})", format.count(rows.len()))
}

/// What only the plan of a row can say of its price.
fn unpriced(compare: Compare, plan: &Plan, why: &WhyNot, rows: &[RowName]) -> String {
    let (format, book) = (compare.state.format.get(), compare.state.book());
    let row = rows.first().and_then(|row| Some((row, book.model(&row.model)?)));
    let Some(((row, model), WhyNot::Unpriced(unpriced))) = row.map(|row| (row, why)) else { return String::new() };
    let mut plan = plan.clone();
    plan.set_row(model, row.res, row.sound);
    (format.strings.unpriced)(format, NamedPlan::new(&plan, book), unpriced)
}

/// A model with its rows: `Veo 3.1 (480p, 1080p)`.
fn of_model(compare: Compare, model: &Model, rows: &[&RowName]) -> AnyView {
    let strings = compare.state.strings.get();
    let mode = compare.state.plan.with(|plan| model.mode_like(plan.mode));
    let row = |(at, row): (usize, &&RowName)| {
        let sound = (model.audio == AudioPolicy::Choice).then(|| format!(" {}", (strings.sound)(row.sound)));
        view! {
            {if at > 0 { ", " } else { "" }}
            <span data-model=row.model.to_string() data-res=row.res.code() data-audio=row.sound.code() data-mode=mode.code()>
                {row.res.code()} {sound}
            </span>
        }
        .into_any()
    };
    view! { <span class="left-out-model">{model.name.to_string()} " (" {bind::all(rows.iter().enumerate().map(row))} ")"</span> " " }
        .into_any()
}
