//! Every price of the book with its days and its source, and what is assumed.

use leptos::prelude::*;

use super::state::AppState;
use crate::catalog::{Model, Price, Rate};
use crate::date::Date;
use crate::pricing::Amount;

#[component]
pub(super) fn Sources() -> impl IntoView {
    let state = AppState::expect();
    let say = move || state.words();
    let rows = move || {
        let models = state.book().models.iter();
        models.flat_map(|model| model.rates.iter().map(move |rate| row(state, model, rate))).collect_view()
    };
    let head = move || {
        let say = say();
        let column = |name: &'static str| view! { <th scope="col">{name}</th> };
        [say.tier_column, say.rate_column, say.from_column, say.until_column, say.source_column, say.confidence_column]
            .map(column)
            .collect_view()
    };
    view! {
        <section class="section sources" id="sources">
            <h2>{state.text(|say| say.sources)}</h2>
            <p class="section-help">{state.text(|say| say.sources_help)}</p>
            <div class="scroller" tabindex="0" role="region" aria-label=state.text(|say| say.sources)>
                <table class="sources-table">
                    <thead><tr>{head}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <h3>{state.text(|say| say.assumptions)}</h3>
            <ul class="assumptions">
                {move || say().assumption_list.iter().map(|item| view! { <li>{*item}</li> }).collect_view()}
            </ul>
        </section>
        <footer class="footer">
            <p><a href="prices.json">{state.text(|say| say.prices_file)}</a></p>
            <p>{state.text(|say| say.independent)}</p>
        </footer>
    }
}

fn row(state: AppState, model: &'static Model, rate: &'static Rate) -> impl IntoView {
    let (say, format) = (state.words(), state.format());
    let Price::PerSecond(usd) = rate.price;
    let days = |day: Option<Date>| day.map(|day| format.short_day(day));
    view! {
        <tr>
            <th scope="row">{model.name.as_ref()} " " {rate.res.code()} ", " {(say.mode)(rate.mode).name}</th>
            <td>{format.rate(Amount::usd(usd))}</td>
            <td>{days(rate.from)}</td>
            <td>{days(rate.until)}</td>
            <td><a href=rate.source.url.to_string()>{host(&rate.source.url).to_owned()}</a> ", " {(say.read_on)(format, &rate.source)}</td>
            <td>{(say.confidence)(rate.confidence)}</td>
        </tr>
    }
}

/// The part of an address that says whose it is.
fn host(url: &str) -> &str {
    let after = url.split_once("://").map_or(url, |(_, after)| after);
    after.split('/').next().unwrap_or(after)
}
