//! How many takes others need: one click each to try it on this plan.

use leptos::prelude::*;

use crate::app::bind;
use crate::app::state::AppState;
use crate::catalog::ReportedAttempts;
use crate::i18n::retakes::RetakesStrings;
use crate::plan::param::Param;

/// The reports of the book.
#[must_use]
pub fn reports(state: AppState, words: &'static RetakesStrings) -> AnyView {
    let reports = &state.book().attempts;
    (!reports.is_empty())
        .then(|| {
            view! {
                <div class="takes-presets">
                    <h3 id="takes-presets">{words.reported}</h3>
                    <ul aria-labelledby="takes-presets">
                        {bind::all(reports.iter().map(|one| report(state, words, one)))}
                    </ul>
                    <p class="help">{words.reported_help}</p>
                </div>
            }
        })
        .into_any()
}

fn report(state: AppState, words: &RetakesStrings, report: &'static ReportedAttempts) -> AnyView {
    let (attempts, format) = (report.attempts, state.format.get_untracked());
    let is_chosen = bind::attr(move || state.plan.with(|plan| (plan.attempts == attempts).then(|| "true".to_owned())));
    let says = (words.attempts_of)(&report.id).unwrap_or_default();
    let says = match &report.source {
        Some(source) => view! { <a href=source.url.to_string()>{says}</a> }.into_any(),
        None => says.into_any(),
    };
    view! {
        <li>
            <button
                class="preset takes-number" type="button" id=format!("takes-{attempts}") aria-current=is_chosen
                disabled=state.is_locked(Param::Attempts)
                on:click=bind::on(move |_| state.set_number(Param::Attempts, attempts))
            >
                {format.number(attempts)}
            </button>
            <span class="takes-from">{says} {report.published.map(|day| format!(", {}", format.short_day(day)))}</span>
        </li>
    }
    .into_any()
}
