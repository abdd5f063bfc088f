//! The cells of the table of plans. Each says whose figure it holds, so that it is never taken for the plan's own.

use leptos::prelude::*;

use super::{Beside, Column};
use crate::app::components::figure::figure;
use crate::app::fragment::View;
use crate::app::{bind, document};
use crate::i18n::{NamedPlan, parameters, plans as sentences};
use crate::names::Code;
use crate::plan::Plan;
use crate::plan::param::Param;
use crate::pricing::Figure;
use crate::pricing::plans::difference;
use crate::pricing::price_change::todays_price;

/// The cell of a column, with the row of the market that its plan is.
fn cell(beside: Beside, column: Column, rows: Option<usize>, content: AnyView) -> AnyView {
    let of_plan = move |name: fn(&Plan) -> String| bind::attr(move || beside.plan(column, |plan| name(&plan.plan)));
    view! {
        <td
            data-beside=column.place() data-shown=column.is_shown(beside) rowspan=rows
            data-model=of_plan(|plan| plan.model.clone())
            data-res=of_plan(|plan| plan.res.code().to_owned())
            data-audio=of_plan(|plan| plan.sound.code().to_owned())
            data-mode=of_plan(|plan| plan.mode.code().to_owned())
        >
            {content}
        </td>
    }
    .into_any()
}

/// A figure of a plan, and how it differs from this plan's.
pub(super) fn figure_cell(beside: Beside, column: Column, name: Figure) -> AnyView {
    let Beside { state, words, .. } = beside;
    let value = Memo::new(move |_| beside.plan(column, |plan| plan.figure(name)).flatten());
    let own = Memo::new(move |_| beside.own.with(|own| own.figure(name)));
    let shown = move || match value.get() {
        Some(value) => figure(name, value, state.format.get()),
        None => view! { <span class="absent">{(words.none)(Some(name))}</span> }.into_any(),
    };
    let against = move || {
        let (Column::Beside(_), Some(theirs), Some(ours)) = (column, value.get(), own.get()) else { return None };
        let against = difference(name, theirs, ours)?;
        let text = sentences::against(state.format.get(), words, &against);
        Some(view! { <span class="beside-note">{text}</span> }.into_any())
    };
    let content = view! { {bind::part(shown)} {bind::optional(against)} }.into_any();
    cell(beside, column, None, content)
}

/// What a plan has for a parameter.
pub(super) fn param_cell(beside: Beside, column: Column, param: Param) -> AnyView {
    let Beside { state, words, .. } = beside;
    let shown = move || {
        let format = state.format.get();
        let shown = beside.plan(column, |plan| parameters::shown(format, &plan.plan, state.book(), param));
        shown.flatten().unwrap_or_else(|| words.without.to_owned())
    };
    cell(beside, column, None, bind::text(shown))
}

/// Why a plan has no price, over several rows.
pub(super) fn why_cell(beside: Beside, column: Column, rows: usize) -> AnyView {
    cell(beside, column, (rows > 1).then_some(rows), why(beside, column))
}

/// Why a plan has no price, with what it costs today; empty where it has one.
pub(super) fn why(beside: Beside, column: Column) -> AnyView {
    let state = beside.state;
    let says = move || {
        let format = state.format.get();
        let why = beside.plan(column, |plan| {
            let why = plan.found.as_ref().err()?;
            Some((format.strings.unpriced)(format, NamedPlan::new(&plan.plan, state.book()), why))
        });
        why.flatten().unwrap_or_default()
    };
    view! { {bind::text(says)} {bind::optional(move || priced_today(beside, column))} }.into_any()
}

/// What a plan without a price on its day costs today, one click from that being its price.
fn priced_today(beside: Beside, column: Column) -> Option<AnyView> {
    let state = beside.state;
    let (format, today) = (state.format.get(), state.today.get());
    let price = beside.plan(column, |plan| match plan.found {
        Ok(_) => None,
        Err(_) => todays_price(&plan.plan, state.book(), today),
    });
    let (words, price) = (format.strings.answer, price.flatten()?);
    let (is_open, heir) = match column {
        Column::Own => (!state.is_locked(Param::On), "name-own".to_owned()),
        Column::Beside(at) => (beside.is_open(), format!("swap-{at}")),
    };
    let heirs = vec![heir, View::Plans.code().to_owned()];
    let take = move |_: leptos::ev::MouseEvent| {
        match column {
            Column::Own => state.set_today(),
            Column::Beside(at) => state.set_today_beside(at),
        }
        document::focus_first_soon(heirs.clone());
    };
    let button = is_open.then(|| {
        view! { <button class="quiet price-today" type="button" on:click=bind::on(take)>{words.price_today}</button> }
    });
    Some(
        view! { <span class="beside-note" data-today="">{(words.todays_price)(format, &price)}</span> " " {button} }
            .into_any(),
    )
}

/// What is the same in all plans, in one line.
pub(super) fn same_line(beside: Beside, figures: &[Figure], others: usize) -> AnyView {
    let state = beside.state;
    let one = |&name: &Figure| {
        let shown = move || {
            let value = beside.own.with(|own| own.figure(name))?;
            Some(figure(name, value, state.format.get()))
        };
        view! {
            <li>{(state.strings_now().figure)(name)} " " {bind::optional(shown)}</li>
        }
        .into_any()
    };
    let columns = others.saturating_add(1);
    view! {
        <tr class="beside-same">
            <th scope="row">{beside.words.same}</th>
            <td colspan=columns><ul>{bind::all(figures.iter().map(one))}</ul></td>
        </tr>
    }
    .into_any()
}
