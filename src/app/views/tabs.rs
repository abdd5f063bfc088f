//! The views as tabs, each with its key figure; on a narrow screen the same links are a list of rows.

use leptos::prelude::*;

use crate::app::components::figure::{Written, following};
use crate::app::fragment::{Fragment, View};
use crate::app::state::AppState;
use crate::app::{address, bind};
use crate::i18n::answer::AnswerStrings;
use crate::i18n::sentences::approximate;
use crate::names::Code as _;
use crate::pricing::Figure;

/// The tabs.
#[must_use]
pub fn tabs(state: AppState) -> AnyView {
    let words = state.strings_now().answer;
    let tab = move |view: View| {
        let follow = move |event: leptos::ev::MouseEvent| follow(state, view, &event);
        let current = bind::attr(move || state.is_open(view).then(|| "true".to_owned()));
        view! {
            <li>
                <a class="tab" id=id(view) href=view.href() aria-current=current on:click=bind::on(follow)>
                    <span class="tab-name">{name(words, view)}</span>
                    <span class="tab-figure" translate="no">{key_figure(state, view)}</span>
                </a>
            </li>
        }
        .into_any()
    };
    view! { <nav class="tabs" aria-label=words.views><ul>{bind::all(View::TABS.map(tab))}</ul></nav> }.into_any()
}

fn id(view: View) -> String {
    format!("tab-{}", view.code())
}

/// Opens the view of a tab in its place. With everything open, the tab leads to where its view stands, as any link does.
fn follow(state: AppState, view: View, event: &leptos::ev::MouseEvent) {
    let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key();
    if elsewhere || state.fragment.get_untracked() == Fragment::All {
        return;
    }
    event.prevent_default();
    if !state.wide.get_untracked() || !untrack(|| state.is_open(view)) {
        address::open_view(state, view);
    }
}

/// What a view is called.
#[must_use]
pub const fn name(words: &AnswerStrings, view: View) -> &'static str {
    match view {
        View::Compare => words.compare,
        View::Retakes => words.retakes,
        View::Limits => words.limits,
        View::Cost => words.cost,
        View::Budget => words.budget,
        View::Plans => words.plans,
        View::Export => words.files,
        View::Embed => words.embed,
    }
}

fn key_figure(state: AppState, view: View) -> AnyView {
    let format = move || state.format.get();
    let words = move || state.strings.get().answer;
    let shown = move |name: Figure| following(move || Written::new(name, state.figure(name)?, format()));
    match view {
        View::Compare => {
            let says = move || if state.day() == state.today.get() { words().from } else { words().from_today };
            let from = move || state.alternatives.with(|all| all.from);
            bind::text(move || from().map_or_else(String::new, |from| says()(format(), from)))
        }
        View::Retakes => {
            let exact =
                move || state.answer.with(|answer| answer.as_ref()?.as_ref().ok().map(|answer| answer.risk.is_exact()));
            view! { {bind::text(move || approximate(exact() == Some(false)).to_owned())} {shown(Figure::Risk80)} }
                .into_any()
        }
        View::Limits => following(move || {
            let tier = state.figure(Figure::TierNeeded)?;
            Written::worded(Figure::TierNeeded, tier, (words().tier)(&format().figure(Figure::TierNeeded, tier)))
        }),
        View::Cost => {
            let months = move || {
                state.figure(Figure::Plan)?;
                Some(format!(" {}", (words().over_months)(format(), state.plan.with(|plan| plan.months))))
            };
            view! { {shown(Figure::Plan)} {bind::text(move || months().unwrap_or_default())} }.into_any()
        }
        View::Budget => {
            let says = move || match state.figure(Figure::BudgetVideos) {
                Some(videos) => format!(" {}", (words().videos)(videos.exact())),
                None => words().set_budget.to_owned(),
            };
            view! { {shown(Figure::BudgetVideos)} {bind::text(says)} }.into_any()
        }
        View::Plans => bind::text(move || match state.plan.with(|plan| plan.with.len()) {
            0 => words().add_plan.to_owned(),
            beside => (words().plans_beside)(format(), beside),
        }),
        View::Export | View::Embed => bind::nothing(),
    }
}
