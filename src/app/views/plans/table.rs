//! The table of plans: a column each, first the rows that differ; what is the same in all is one line.

use leptos::prelude::*;

use super::cells::{figure_cell, param_cell, same_line, why_cell};
use super::{Beside, Column, add, heads};
use crate::app::bind;
use crate::app::fragment::Fragment;
use crate::names::Code;
use crate::plan::param::Param;
use crate::pricing::Figure;
use crate::pricing::plans::{ComparedPlan, compared_figures};

/// What the table is made of: it is made anew where this changes. What stands in its cells follows by itself.
#[derive(Clone, Debug, PartialEq)]
struct Shape {
    /// How many plans stand beside, or none where one can be added.
    beside: usize,
    params: Vec<Param>,
    differing: Vec<Figure>,
    /// Figures that are one line; none where every figure is a row, as where the whole page is shown.
    same: Vec<Figure>,
    /// Columns without a price.
    unpriced: Vec<Column>,
}

/// The table, with the choice of the plan that a narrow screen shows beside this one.
pub(super) fn table(beside: Beside) -> AnyView {
    let shape = Memo::new(move |_| shape(beside));
    view! {
        {bind::optional(move || which(beside, shape.with(|shape| shape.beside)))}
        {bind::part(move || shaped(beside, &shape.get()))}
    }
    .into_any()
}

fn shape(beside: Beside) -> Shape {
    let is_whole = beside.state.fragment.get() == Fragment::All;
    beside.own.with(|own| {
        beside.others.with(|others| {
            let all: Vec<&ComparedPlan> = [own].into_iter().chain(others).collect();
            let figures = compared_figures(&all);
            let same = figures.same.iter().map(|(figure, _)| *figure);
            let (rows, line): (Vec<Figure>, Vec<Figure>) = same.partition(|_| is_whole);
            let other_plans: Vec<_> = others.iter().map(|other| other.plan.clone()).collect();
            let columns = [Column::Own].into_iter().chain((0..others.len()).map(Column::Beside));
            Shape {
                beside: others.len(),
                params: own.plan.differing(&other_plans),
                differing: figures.differing.into_iter().chain(rows).collect(),
                same: line,
                unpriced: columns.zip(&all).filter(|(_, plan)| plan.found.is_err()).map(|(column, _)| column).collect(),
            }
        })
    })
}

fn columns(shape: &Shape) -> impl Iterator<Item = Column> {
    [Column::Own].into_iter().chain((0..shape.beside).map(Column::Beside))
}

fn shaped(beside: Beside, shape: &Shape) -> AnyView {
    let strings = beside.words;
    let empty = shape.beside == 0 && beside.is_open();
    view! {
        <table class="beside-table" data-plans=shape.beside>
            <thead>
                <tr>
                    <td class="beside-corner"><span class="unseen">{strings.figure_column}</span></td>
                    {bind::all(columns(shape).map(|column| heads::head(beside, column)))}
                    {empty.then(|| view! { <th scope="col" class="beside-empty">{strings.add}</th> }.into_any())}
                </tr>
            </thead>
            <tbody>
                {bind::all(shape.params.iter().map(|&param| param_row(beside, shape, param)))}
                {figure_rows(beside, shape, empty)}
                {(!shape.same.is_empty()).then(|| same_line(beside, &shape.same, shape.beside))}
            </tbody>
        </table>
    }
    .into_any()
}

fn param_row(beside: Beside, shape: &Shape, param: Param) -> AnyView {
    view! {
        <tr class="beside-param" data-differs=param.code()>
            <th scope="row">{(beside.state.strings_now().label)(param)}</th>
            {bind::all(columns(shape).map(|column| param_cell(beside, column, param)))}
        </tr>
    }
    .into_any()
}

/// A row a figure. A column without a price says why, over all of them.
fn figure_rows(beside: Beside, shape: &Shape, empty: bool) -> AnyView {
    let figures: Vec<Option<Figure>> = match shape.differing.as_slice() {
        // Nothing has a price: one row says why of each.
        [] if shape.same.is_empty() => vec![None],
        figures => figures.iter().copied().map(Some).collect(),
    };
    let rows = figures.len();
    let row = |(at, figure): (usize, &Option<Figure>)| {
        let cell = |column: Column| match figure {
            _ if shape.unpriced.contains(&column) => (at == 0).then(|| why_cell(beside, column, rows)),
            Some(figure) => Some(figure_cell(beside, column, *figure)),
            None => None,
        };
        let label = figure.map(|figure| (beside.state.strings_now().figure)(figure));
        view! {
            <tr>
                <th scope="row">{label}</th>
                {bind::all(columns(shape).filter_map(cell))}
                {(empty && at == 0).then(|| add::ways(beside, rows))}
            </tr>
        }
        .into_any()
    };
    bind::all(figures.iter().enumerate().map(row))
}

/// Which of several plans a narrow screen shows beside this one.
fn which(beside: Beside, others: usize) -> Option<AnyView> {
    let Beside { words: strings, chosen, .. } = beside;
    let button = |at: usize| {
        let number = at.saturating_add(1);
        view! {
            <button
                class="choose" type="button" id=format!("show-beside-{at}")
                aria-pressed=bind::truth(move || chosen.get() == at)
                on:click=bind::on(move |_| chosen.set(at))
            >
                {(strings.other)(number)}
            </button>
        }
        .into_any()
    };
    (others > 1).then(|| {
        view! { <div class="beside-which" role="group" aria-label=strings.which>{bind::all((0..others).map(button))}</div> }
            .into_any()
    })
}
