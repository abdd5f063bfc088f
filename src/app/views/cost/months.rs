//! The full cost month by month, as a table that is made when it is opened.

use leptos::prelude::*;

use super::FullCost;
use crate::app::bind;
use crate::i18n::format::Format;
use crate::pricing::total_cost::{Spent, TotalCost};

/// The table.
#[must_use]
pub fn months(full: FullCost) -> AnyView {
    let open = RwSignal::new(false);
    view! {
        <details class="twin" id="total-table" on:toggle=bind::on(move |_| open.update(|open| *open = !*open))>
            <summary>{full.words.by_month}</summary>
            {bind::shown_while(move || open.get(), move || table(full))}
        </details>
    }
    .into_any()
}

fn table(full: FullCost) -> AnyView {
    let words = full.words;
    let instead = move || view! { <th scope="col">{words.instead_line}</th> }.into_any();
    view! {
        <table class="rows">
            <thead>
                <tr>
                    <th scope="col">{words.month_column}</th>
                    <th scope="col">{words.whole_line}</th>
                    <th scope="col">{words.api_line}</th>
                    {bind::shown_while(move || full.has_other_way(), instead)}
                </tr>
            </thead>
            <tbody>{bind::optional(move || full.shown(rows))}</tbody>
        </table>
    }
    .into_any()
}

fn rows(format: Format, cost: &TotalCost) -> AnyView {
    bind::all((0..=cost.months).map(|month| row(format, &cost.after(month))))
}

fn row(format: Format, spent: &Spent) -> AnyView {
    let instead = spent.instead.map(|instead| view! { <td>{format.spend(instead)}</td> });
    view! {
        <tr>
            <th scope="row">{format.number(spent.month.into())}</th>
            <td>{format.spend(spent.total)}</td>
            <td>{format.spend(spent.api)}</td>
            {instead}
        </tr>
    }
    .into_any()
}
