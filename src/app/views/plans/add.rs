//! The ways to put a plan beside this one.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::Beside;
use crate::app::bind;
use crate::app::state::AppState;
use crate::link::{self, NoRoom};
use crate::plan::Plan;
use crate::pricing::market::alternatives::alternatives;

/// Takes that are offered beside the plan's own.
const TAKES: [Decimal; 2] = [Decimal::from_parts(3, 0, 0, false, 0), Decimal::ONE];

/// The button that puts a copy beside; where there is no room, words.
pub(super) fn put_beside(beside: Beside) -> AnyView {
    let Beside { state, words: strings, .. } = beside;
    let room =
        Memo::new(move |_| state.plan.with(|plan| link::add_copy(plan, state.today.get(), state.book()).map(|_| ())));
    let way = move || {
        match room.get() {
        Ok(()) => view! {
            <button class="button" type="button" id="pin-beside" on:click=bind::on(move |_| beside.add(None))>{strings.put_beside}</button>
            <span class="help">{strings.help}</span>
        }
        .into_any(),
        Err(NoRoom::Full) => strings.full.into_any(),
        Err(NoRoom::TooLong) => strings.too_long.into_any(),
    }
    };
    beside.is_open().then(|| view! { <p class="put-beside">{bind::part(way)}</p> }).into_any()
}

/// Where none stands beside: plans that can, in the second column.
pub(super) fn ways(beside: Beside, rows: usize) -> AnyView {
    let Beside { state, words: strings, .. } = beside;
    let offered = Memo::new(move |_| state.plan.with(|plan| offered(state, plan)));
    let button = move |(at, (text, plan)): (usize, (String, Plan))| {
        view! {
            <li>
                <button class="offer" type="button" id=format!("add-{at}") on:click=bind::on(move |_| beside.add(Some(plan.clone())))>
                    {text}
                </button>
            </li>
        }
        .into_any()
    };
    let ways = move || {
        let format = state.format.get();
        let named = offered.get().into_iter().map(|way| match way {
            Way::On(name, plan) => ((strings.add_on)(&name), plan),
            Way::Takes(plan) => ((strings.add_takes)(format, plan.attempts), plan),
            Way::Saved(name, plan) => ((strings.add_saved)(&name), plan),
        });
        bind::all(named.enumerate().map(button))
    };
    view! { <td class="beside-ways" rowspan=(rows > 1).then_some(rows)><ul>{bind::part(ways)}</ul></td> }.into_any()
}

/// A plan that is offered.
#[derive(Clone, PartialEq)]
enum Way {
    /// This plan on another model, by its name.
    On(String, Plan),
    /// This plan with other takes.
    Takes(Plan),
    /// A saved plan, by its name.
    Saved(String, Plan),
}

/// This plan on the alternative nearest in price, with other takes, and the plans saved last that have a name.
fn offered(state: AppState, plan: &Plan) -> Vec<Way> {
    let (book, today) = (state.book(), state.today.get());
    let nearest = alternatives(plan, book, today).offered.into_iter().next();
    let name = |plan: &Plan| book.model(&plan.model).map(|model| model.name.to_string());
    let on = nearest.and_then(|nearest| Some(Way::On(name(&nearest.plan)?, nearest.plan)));
    let takes = TAKES.into_iter().find(|&takes| takes != plan.attempts);
    let takes = takes.map(|attempts| Way::Takes(Plan { attempts, ..plan.dated(today) }));
    let saved = state.saved.with(|saved| {
        let plans = saved.saved.plans.iter().rev().map(|query| link::read(query, book).plan);
        plans.filter_map(|plan| Some(Way::Saved(plan.name.clone()?, plan))).take(2).collect::<Vec<_>>()
    });
    on.into_iter().chain(takes).chain(saved).collect()
}
