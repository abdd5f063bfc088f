//! Up to four plans beside this one: a table of figures, each with its difference, and what one does with them.

use maud::{Markup, html};

use super::{PageModel, Place, count, figure};
use crate::i18n::{NamedPlan, plans, sentences};
use crate::link::{self, NoRoom};
use crate::names::Code;
use crate::plan::Plan;
use crate::plan::param::Param;
use crate::pricing::Figure;
use crate::pricing::answer::Value;
use crate::pricing::plans::{COMPARED, ComparedAnswer, ComparedPlan, compared_plans, difference};

/// The pinned plans with all that is said of them.
pub(super) const BESIDE: Place = Place { id: "beside-plans", markup: section };

/// The way to pin one more, and the table where some are pinned.
#[must_use]
pub fn section(shown: &PageModel<'_>) -> Markup {
    let strings = shown.strings().plans;
    html! {
        @if !shown.is_locked(Param::With) {
            @match link::add_copy(shown.plan, shown.today, shown.book) {
                Ok(plan) => p { a.button #pin-beside data-do="edit" href=(shown.href_of(&plan)) { (strings.pin) } },
                Err(NoRoom::Full) => p { (strings.full) },
                Err(NoRoom::TooLong) => p { (strings.too_long) },
            }
        }
        @if !shown.plan.with.is_empty() { (table(shown, &compared_plans(shown.plan, shown.book, shown.today))) }
    }
}

/// The table: a column a plan, a row a figure that one of them has.
fn table(shown: &PageModel<'_>, others: &[ComparedPlan]) -> Markup {
    let strings = shown.strings().plans;
    let has = |name: &Figure| {
        let own = shown.answer.as_ref().ok().and_then(|answer| answer.figure(*name));
        own.is_some() || others.iter().any(|other| figure_of(other, *name).is_some())
    };
    let rows: Vec<Figure> = COMPARED.into_iter().filter(has).collect();
    html! {
        div.scroller tabindex="0" role="region" aria-label=(strings.title) {
            table.beside-table {
                thead {
                    tr {
                        td { span.unseen { (strings.figure_column) } }
                        th scope="col" data-chosen { (own_head(shown)) }
                        @for (at, other) in others.iter().enumerate() { th scope="col" { (head(shown, at, &other.plan)) } }
                    }
                }
                tbody {
                    @if rows.is_empty() { tr { th scope="row" {} (own_cell(shown, None, 1)) @for other in others { (cell(shown, other, None, 1)) } } }
                    @for (at, name) in rows.iter().enumerate() {
                        @let left = if at == 0 { rows.len() } else { 0 };
                        tr {
                            th scope="row" { ((shown.strings().figure)(*name)) }
                            (own_cell(shown, Some(*name), left))
                            @for other in others { (cell(shown, other, Some(*name), left)) }
                        }
                    }
                }
            }
        }
    }
}

fn figure_of(other: &ComparedPlan, name: Figure) -> Option<Value> {
    other.found.as_ref().ok().and_then(|found| found.figure(name))
}

fn own_head(shown: &PageModel<'_>) -> Markup {
    let strings = shown.strings().plans;
    html! {
        span.beside-which { (strings.own) }
        (named(shown, shown.plan))
        (gone(shown, shown.plan))
        @if !shown.is_locked(Param::Name) { a.quiet #name-own href="#field-name" data-do="field" { (strings.name_own) } }
    }
}

/// What a pinned plan is called, its day, since when it cannot be bought, and what one does with it.
fn head(shown: &PageModel<'_>, at: usize, plan: &Plan) -> Markup {
    let strings = shown.strings().plans;
    let which = (strings.other)(at.saturating_add(1));
    html! {
        span.beside-which { (which) }
        (named(shown, plan))
        @if plan.day(shown.today) != shown.day() {
            span.beside-note { ((strings.priced_on)(shown.format, plan.day(shown.today))) }
        }
        (gone(shown, plan))
        @if !shown.is_locked(Param::With) { (controls(shown, at, &which)) }
    }
}

/// What one does with a pinned plan: swaps, renames, removes it.
fn controls(shown: &PageModel<'_>, at: usize, which: &str) -> Markup {
    let strings = shown.strings().plans;
    let label = |does: &str| format!("{does}: {which}");
    html! {
        @match link::swap(shown.plan, at, shown.today, shown.book) {
            Ok(swapped) => a.button id={ "swap-" (at) } data-do="edit" href=(shown.href_of(&swapped)) aria-label=(label(strings.swap)) { (strings.swap) },
            Err(_) => span.beside-note { (strings.swap_too_long) },
        }
        button.quiet type="button" id={ "rename-beside-" (at) } data-do="rename-beside" data-with=(at) aria-label=(label(strings.rename)) { (strings.rename) }
        a.quiet id={ "remove-" (at) } data-do="edit" href=(shown.href_of(&shown.plan.without_plan(at))) aria-label=(label(strings.remove)) { (strings.remove) }
    }
}

/// Since when its models cannot be bought, or when they end.
fn gone(shown: &PageModel<'_>, plan: &Plan) -> Markup {
    html! {
        @for (day, models) in plan.discontinued(shown.book, shown.today) {
            span.beside-note data-retired=(day) {
                @for model in models { (model.name) " " }
                ((shown.strings().retired_short)(shown.format, day))
            }
        }
        @for ending in plan.endings(shown.book, shown.today).iter().flatten() {
            span.beside-note data-ends=(ending.day) {
                (ending.model.name) " " (sentences::ending(shown.format, shown.book, ending))
            }
        }
    }
}

/// A plan's name with what it is, or that alone.
fn named(shown: &PageModel<'_>, plan: &Plan) -> Markup {
    let short = plans::short(shown.format, NamedPlan::new(plan, shown.book));
    html! {
        @if let Some(name) = &plan.name {
            bdi.beside-name { (name) }
            span.beside-note { (short) }
        } @else {
            span.beside-name { (short) }
        }
    }
}

/// A figure of this plan; in the first of `rows`, where it has none at all, why.
fn own_cell(shown: &PageModel<'_>, name: Option<Figure>, rows: usize) -> Markup {
    let content = match shown.answer {
        Ok(answer) => value(shown, name, name.and_then(|name| answer.figure(name))),
        Err(_) if rows == 0 => return Markup::default(),
        Err(why) => html! { ((shown.strings().unpriced)(shown.format, shown.named(), why)) },
    };
    placed(shown.plan, &content, if shown.answer.is_err() { rows } else { 1 })
}

/// The same of a pinned plan, with its difference.
fn cell(shown: &PageModel<'_>, other: &ComparedPlan, name: Option<Figure>, rows: usize) -> Markup {
    let content = match &other.found {
        Ok(found) => html! {
            (value(shown, name, name.and_then(|name| found.figure(name))))
            @if let Some(name) = name { (difference_from_own(shown, name, found)) }
        },
        Err(_) if rows == 0 => return Markup::default(),
        Err(why) => html! { ((shown.strings().unpriced)(shown.format, NamedPlan::new(&other.plan, shown.book), why)) },
    };
    placed(&other.plan, &content, if other.found.is_err() { rows } else { 1 })
}

/// A cell that says whose figure it holds: it is never taken for the plan's own.
fn placed(plan: &Plan, content: &Markup, rows: usize) -> Markup {
    html! {
        td data-model=(plan.model) data-res=(plan.res.code()) data-audio=(plan.sound.code()) data-mode=(plan.mode.code())
            rowspan=[(rows > 1).then_some(rows)] { (content) }
    }
}

fn value(shown: &PageModel<'_>, name: Option<Figure>, value: Option<Value>) -> Markup {
    match name.zip(value) {
        Some((name, Value::Money(amount))) => figure(name, amount, shown.format),
        Some((name, Value::Count(exact))) => count(name, exact, &shown.format.figure(name, Value::Count(exact))),
        None => html! { span.absent { ((shown.strings().plans.none)(name)) } },
    }
}

fn difference_from_own(shown: &PageModel<'_>, name: Figure, found: &ComparedAnswer) -> Markup {
    let against = shown.answer.as_ref().ok().and_then(|own| difference(name, found, own));
    html! {
        @if let Some(against) = against { span.beside-note { (plans::against(shown.format, &against)) } }
    }
}
