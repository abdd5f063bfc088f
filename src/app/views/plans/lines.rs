//! Plans that are added up: a row for each, with its part of the sums, which stand below.

use leptos::prelude::*;

use super::cells::why;
use super::{Beside, Column, heads};
use crate::app::bind;
use crate::app::components::figure::figure;
use crate::names::Code;
use crate::plan::Plan;
use crate::pricing::answer::Value;
use crate::pricing::sums::{PARTS, Sums};
use crate::pricing::{Figure, sums};

/// What the table is made of: it is made anew where this changes. What stands in its cells follows by itself.
#[derive(Clone, Debug, PartialEq)]
struct Shape {
    /// How many plans stand beside this one.
    beside: usize,
    /// The sums that some line has part in, each with that part.
    columns: Vec<(Figure, Figure)>,
    /// Lines without a price.
    unpriced: Vec<Column>,
}

/// The sum that a line's share is taken of: all of them have part in it.
const WHOLE: Figure = Figure::SumPlan;

/// The table.
pub(super) fn lines(beside: Beside) -> AnyView {
    let state = beside.state;
    let sums = Memo::new(move |_| state.plan.with(|plan| sums::sums(plan, state.book(), state.today.get())));
    let shape = Memo::new(move |_| shape(beside));
    bind::part(move || table(beside, sums, &shape.get()))
}

fn shape(beside: Beside) -> Shape {
    let count = beside.others.with(Vec::len);
    let all = || columns(count);
    let has =
        |column: Column, part: Figure| beside.plan(column, |plan| plan.figure(part).is_some()).unwrap_or_default();
    Shape {
        beside: count,
        columns: PARTS.into_iter().filter(|&(_, part)| all().any(|column| has(column, part))).collect(),
        unpriced: all().filter(|&column| beside.plan(column, |plan| plan.found.is_err()) == Some(true)).collect(),
    }
}

fn columns(beside: usize) -> impl Iterator<Item = Column> {
    [Column::Own].into_iter().chain((0..beside).map(Column::Beside))
}

fn table(beside: Beside, sums: Memo<Option<Sums>>, shape: &Shape) -> AnyView {
    let Beside { state, words: strings, .. } = beside;
    let head = |(_, part): &(Figure, Figure)| {
        view! { <th scope="col" data-part=part.code()>{(state.strings_now().figure)(*part)}</th> }.into_any()
    };
    let total = |&(sum, part): &(Figure, Figure)| {
        let shown = move || {
            let amount = sums.with(|sums| sums.as_ref()?.figure(sum))?;
            Some(figure(sum, Value::Money(amount), state.format.get()))
        };
        view! { <td data-part=part.code()>{bind::optional(shown)}</td> }.into_any()
    };
    view! {
        <table class="lines">
            <thead>
                <tr>
                    <th scope="col">{strings.line}</th>
                    {bind::all(shape.columns.iter().map(head))}
                    <th scope="col" data-part="share">{strings.share}</th>
                </tr>
            </thead>
            <tbody>{bind::all(columns(shape.beside).map(|column| line(beside, sums, shape, column)))}</tbody>
            <tfoot>
                <tr>
                    <th scope="row">{strings.sum}</th>
                    {bind::all(shape.columns.iter().map(total))}
                    <td data-part="share"></td>
                </tr>
            </tfoot>
        </table>
    }
    .into_any()
}

fn line(beside: Beside, sums: Memo<Option<Sums>>, shape: &Shape, column: Column) -> AnyView {
    let state = beside.state;
    let at = column.place().map_or(0, |place| place.saturating_add(1));
    let part = |&(_, part): &(Figure, Figure)| {
        let shown = move || {
            let value = beside.plan(column, |plan| plan.figure(part)).flatten()?;
            Some(figure(part, value, state.format.get()))
        };
        view! { <td data-part=part.code()>{bind::optional(shown)}</td> }.into_any()
    };
    let share = move || {
        let share = sums.with(|sums| sums.as_ref()?.share(at, WHOLE));
        share.map(|share| state.format.get().percent_share(share)).unwrap_or_default()
    };
    let cells = if shape.unpriced.contains(&column) {
        let columns = shape.columns.len().saturating_add(1);
        view! { <td class="line-why" colspan=columns>{why(beside, column)}</td> }.into_any()
    } else {
        view! {
            {bind::all(shape.columns.iter().map(part))}
            <td data-part="share">{bind::text(share)}</td>
        }
        .into_any()
    };
    let number = at.saturating_add(1);
    let of_plan = move |name: fn(&Plan) -> String| bind::attr(move || beside.plan(column, |plan| name(&plan.plan)));
    view! {
        <tr
            data-line=number data-beside=column.place()
            data-model=of_plan(|plan| plan.model.clone())
            data-res=of_plan(|plan| plan.res.code().to_owned())
            data-audio=of_plan(|plan| plan.sound.code().to_owned())
            data-mode=of_plan(|plan| plan.mode.code().to_owned())
        >
            {heads::of_line(beside, column)}
            {cells}
        </tr>
    }
    .into_any()
}
