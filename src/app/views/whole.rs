//! The whole that plans are lines of: its sums lead, in place of the figure of the plan alone.

use leptos::prelude::*;

use super::small_figure::small_figure;
use crate::app::bind;
use crate::app::components::figure::{Written, figure, following};
use crate::app::state::AppState;
use crate::i18n::whole::{LEADING, count, why};
use crate::pricing::Figure;

/// Sums under the headline, in the order they are read.
const SMALL: [Figure; 2] = [Figure::SumYear, Figure::SumPlan];

/// The headline: how many plans, and what they cost together.
#[must_use]
pub fn headline(state: AppState) -> AnyView {
    let parts = move || {
        let format = state.format.get();
        let strings = format.strings.whole;
        let plans = state.plan.with(count);
        let sums = LEADING.into_iter().filter_map(|name| Some((name, state.figure(name)?))).enumerate();
        let sum = |(at, (name, value))| {
            let and = (at > 0).then(|| view! { <span class="headline-period">{strings.and}</span> }.into_any());
            view! {
                {and}
                <span class="headline-figure">{figure(name, value, format)}</span>
                <span class="headline-period">{(strings.after)(name)}</span>
            }
            .into_any()
        };
        let sums: Vec<AnyView> = sums.map(sum).collect();
        let before = if sums.is_empty() { strings.no_sum } else { strings.cost };
        view! { <span class="headline-plan">{before(plans)}</span> {bind::all(sums)} }.into_any()
    };
    bind::part(parts)
}

/// Under the headline: why there is no sum, the other sums, and the plan in the form with its own figure.
#[must_use]
pub fn line(state: AppState, headline: AnyView) -> AnyView {
    let why = move || {
        let format = state.format.get();
        let why = state.of_whole(|_, answer| why(format, answer));
        let has_sum = LEADING.into_iter().any(|name| state.figure(name).is_some());
        (!has_sum && !why.is_empty()).then(|| view! { <p class="no-sum" data-no-sum="">{why}</p> }.into_any())
    };
    let small = move || {
        let format = state.format.get();
        let small = |name: Figure| {
            let value = figure(name, state.figure(name)?, format);
            Some(small_figure(state, name, value, move || (state.strings.get().figure)(name)))
        };
        let small: Vec<AnyView> = SMALL.into_iter().filter_map(small).collect();
        (!small.is_empty()).then(|| view! { <dl class="small-figures">{bind::all(small)}</dl> }.into_any())
    };
    let name = move || {
        let name = state.plan.with(|plan| plan.name.clone())?;
        Some(view! { ", " <bdi>{name}</bdi> }.into_any())
    };
    let number = move || (state.strings.get().whole.line)(1);
    view! {
        <div class="whole" translate="no">
            {bind::optional(why)}
            {bind::optional(small)}
            <p class="whole-line"><strong>{bind::text(number)} {bind::optional(name)} ":"</strong> " " {headline}</p>
        </div>
    }
    .into_any()
}

/// The sum that answers the whole, for the bar at the foot.
#[must_use]
pub fn leading_sum(state: AppState) -> AnyView {
    following(move || {
        let name = leading(state)?;
        Written::new(name, state.figure(name)?, state.format.get())
    })
}

/// Which sum answers the whole; none where there is no sum.
#[must_use]
pub fn leading(state: AppState) -> Option<Figure> {
    LEADING.into_iter().find(|&name| state.figure(name).is_some())
}
