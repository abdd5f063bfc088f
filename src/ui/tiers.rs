//! The tiers side by side: this very plan on each, with its price against that of the one chosen.

use leptos::prelude::*;

use super::parts::FigureValue;
use super::state::AppState;
use crate::pricing::compare::{Row, tiers};
use crate::pricing::{Figure, Quote};

#[component]
pub(super) fn Tiers() -> impl IntoView {
    let state = AppState::expect();
    let rows = move || tiers(&state.plan(), state.book(), state.today());
    let head = move || {
        let (say, main) = (state.words(), Figure::main(state.plan().per));
        let column = |name: &'static str| view! { <th scope="col">{name}</th> };
        [say.tier_column, (say.figure)(Figure::Rate), (say.figure)(Figure::Video), (say.figure)(main), say.ratio_column]
            .map(column)
            .collect_view()
    };
    view! {
        <section class="section tiers" id="tiers">
            <h2>{state.text(|say| say.tiers)}</h2>
            <p class="section-help">{state.text(|say| say.tiers_help)}</p>
            <table class="tiers-table">
                <thead><tr>{head} <td></td></tr></thead>
                <tbody>{move || rows().into_iter().map(|row| tier(state, row)).collect_view()}</tbody>
            </table>
        </section>
    }
}

fn tier(state: AppState, row: Row) -> impl IntoView {
    let say = state.words();
    let (id, res) = (row.scenario.model.clone(), row.scenario.res);
    let chosen = state.plan().model == id && state.plan().res == res;
    let name = state.book().model(&id).map_or("", |model| model.name.as_ref());
    let mode = row.scenario.mode.code();
    let suits = (say.suits)(&id, res).map(|suits| view! { <span class="tier-suits">{suits}</span> });
    let cells = match &row.quote {
        Ok(quote) => priced_cells(state, &row, quote).into_any(),
        Err(_) => view! { <td class="tier-absent" colspan="4">{say.not_offered_then}</td> }.into_any(),
    };
    let take = {
        let id = id.clone();
        move |_| state.edit(|plan| plan.take_tier(state.book(), &id, res))
    };
    let action = if chosen {
        view! { <span class="tier-chosen">{say.chosen}</span> }.into_any()
    } else {
        let label = format!("{} : {name} {}", say.take, res.code());
        view! { <button type="button" class="button" aria-label=label on:click=take>{say.take}</button> }.into_any()
    };
    view! {
        <tr class="tier" data-model=id data-res=res.code() data-audio="on" data-mode=mode data-chosen=chosen.then_some("")>
            <th scope="row">
                <span class="tier-name">{name} " " {res.code()}</span>
                {suits}
            </th>
            {cells}
            <td class="tier-action">{action}</td>
        </tr>
    }
}

fn priced_cells(state: AppState, row: &Row, quote: &Quote) -> impl IntoView + use<> {
    let (say, format) = (state.words(), state.format());
    let main = Figure::main(row.scenario.per);
    let cell = |figure: Figure| {
        let value = quote.figure(figure).map(|amount| view! { <FigureValue figure amount format/> });
        view! { <td data-label=(say.figure)(figure)>{value}</td> }
    };
    let ratio = row.ratio.map(|ratio| format!("×{}{}", '\u{a0}', format.ratio(ratio)));
    view! {
        {cell(Figure::Rate)}
        {cell(Figure::Video)}
        {cell(main)}
        <td class="tier-ratio" data-label=say.ratio_column>{ratio}</td>
    }
}
