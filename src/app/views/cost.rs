//! Full cost: what people's time adds to API spend, part by part, and when the plan pays for itself.

mod months;
mod parts;
mod payback;
mod uncounted;

use leptos::prelude::*;

use super::fields::{money, number};
use super::working::label;
use crate::app::components::figure::{Written, following};
use crate::app::state::AppState;
use crate::app::{bind, document};
use crate::i18n::charts::ChartStrings;
use crate::i18n::format::Format;
use crate::i18n::total::TotalStrings;
use crate::i18n::views::ViewStrings;
use crate::money::Exact;
use crate::plan::param::Param;
use crate::pricing::Figure;
use crate::pricing::total_cost::{Payback, TotalCost};

/// What the view rests on.
#[derive(Clone, Copy)]
struct FullCost {
    state: AppState,
    words: &'static TotalStrings,
    charts: &'static ChartStrings,
    cost: Memo<Option<TotalCost>>,
}

impl FullCost {
    /// Shows the cost, where the plan has one.
    fn shown<T>(self, show: impl FnOnce(Format, &TotalCost) -> T) -> Option<T> {
        let format = self.state.format.get();
        self.cost.with(|cost| cost.as_ref().map(|cost| show(format, cost)))
    }

    /// Shows what the plan saves, where it has a price of the other way.
    fn paid_back<T>(self, show: impl FnOnce(Format, &TotalCost, &Payback) -> T) -> Option<T> {
        let format = self.state.format.get();
        self.cost.with(|cost| {
            let cost = cost.as_ref()?;
            Some(show(format, cost, cost.payback.as_ref()?))
        })
    }

    /// A text about the cost.
    fn says(self, says: fn(Format, &TotalCost) -> String) -> AnyView {
        bind::text(move || self.shown(says).unwrap_or_default())
    }

    /// Whether the plan has a price of the other way.
    fn has_other_way(self) -> bool {
        self.cost.with(|cost| cost.as_ref().is_some_and(|cost| cost.payback.is_some()))
    }

    /// Whether it ever pays for itself.
    fn breaks_even(self) -> bool {
        self.paid_back(|_, _, payback| payback.break_even.is_some()).unwrap_or_default()
    }
}

/// The view.
#[must_use]
pub fn view(state: AppState, views: &'static ViewStrings) -> AnyView {
    let words = views.total;
    let cost = Memo::new(move |_| state.answer.with(|answer| Some(answer.as_ref()?.as_ref().ok()?.total_cost.clone())));
    let full = FullCost { state, words, charts: views.charts, cost };
    view! {
        <p class="help">{words.help}</p>
        {fields(full)}
        <div id="whole-cost" class="full-cost" translate="no">
            {bind::shown_while(move || unpriced(state), move || view! { <p>{state.strings_now().no_price}</p> }.into_any())}
            {bind::shown_while(move || cost.with(Option::is_some), move || result(full))}
        </div>
    }
    .into_any()
}

fn unpriced(state: AppState) -> bool {
    state.answer.with(|answer| answer.as_ref().is_some_and(Result::is_err))
}

fn fields(full: FullCost) -> AnyView {
    let FullCost { state, words, .. } = full;
    view! {
        <div class="cost-fields">
            {number(state, Param::Months, "")}
            {money(state, Param::Instead)}
            {money(state, Param::Hourly)}
            {number(state, Param::SetupHours, words.hours_unit)}
            {number(state, Param::CareHours, words.hours_unit)}
            {number(state, Param::ReviewMinutes, words.minutes_unit)}
            {number(state, Param::TrialRenders, "")}
        </div>
    }
    .into_any()
}

fn result(full: FullCost) -> AnyView {
    let pays = move || full.has_other_way();
    view! {
        <h3 class="finding" id="cost-finding">{full.says(full.words.says)}</h3>
        {figures(full)}
        {uncounted::uncounted(full)}
        {bind::shown_while(pays, move || payback::payback(full))}
        {bind::shown_while(move || !pays(), move || ask(full))}
        {parts::parts(full)}
        {bind::shown_while(move || !pays(), move || months::months(full))}
    }
    .into_any()
}

/// The price of a video with all that goes into it, and what the plan saves.
fn figures(full: FullCost) -> AnyView {
    let FullCost { state, words, .. } = full;
    let per_second = move || {
        full.shown(|format, cost| state.plan.with(|plan| format.per_second(format.amount(cost.per_second(plan)))))
    };
    let saved = move || full.paid_back(|format, _, payback| format.spend(payback.per_video));
    view! {
        <dl class="small-figures">
            {plain(words.per_video, full.says(|format, cost| format.spend(cost.per_video())))}
            {plain(words.per_second, bind::text(move || per_second().unwrap_or_default()))}
            {bind::shown_while(move || full.has_other_way(), move || {
                let saved = bind::text(move || saved().unwrap_or_default());
                view! { {explained(state, Figure::Saving)} {plain(words.saved_by_video, saved)} }.into_any()
            })}
            {bind::shown_while(move || full.breaks_even(), move || explained(state, Figure::BreakEvenVideos))}
        </dl>
    }
    .into_any()
}

/// An amount that is no figure of its own.
fn plain(label: &'static str, value: AnyView) -> AnyView {
    view! { <div class="small-figure"><dd>{value}</dd><dt>{label}</dt></div> }.into_any()
}

fn explained(state: AppState, name: Figure) -> AnyView {
    view! { <div class="small-figure"><dd>{shown_figure(state, name)}</dd><dt>{label(state, name)}</dt></div> }
        .into_any()
}

/// A figure of the plan, where it has it.
fn shown_figure(state: AppState, name: Figure) -> AnyView {
    following(move || Written::new(name, state.figure(name)?, state.format.get()))
}

/// What the other way costs is still to be said.
fn ask(full: FullCost) -> AnyView {
    let FullCost { state, words, .. } = full;
    let label = (state.strings_now().label)(Param::Instead);
    view! {
        <p class="ask-instead">{words.ask_instead} " " {add(state, Param::Instead, "add-instead", label)}</p>
    }
    .into_any()
}

/// A button that goes to the field of what is still to be said.
fn add(state: AppState, param: Param, id: &'static str, words: &'static str) -> AnyView {
    view! {
        <button class="add" type="button" id=id on:click=bind::on(move |_| document::show_field(state, param))>"+ " {words}</button>
    }
    .into_any()
}

/// The number of letters of an amount as it is written.
fn letters(format: Format) -> impl Fn(Exact) -> usize {
    move |amount| format.spend(amount).chars().count()
}
