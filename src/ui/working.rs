//! How the answer adds up: its factors in a row, each a way to the field it comes from, and the list price with its source.

use leptos::prelude::*;

use super::browser;
use super::parts::FigureValue;
use super::state::AppState;
use crate::i18n::FactorWords;
use crate::pricing::working::{Factor, factors};
use crate::pricing::{Figure, Quote};

#[component]
pub(super) fn Working() -> impl IntoView {
    let state = AppState::expect();
    let sum = move || {
        let quote = state.quote().ok()?;
        let plan = state.plan();
        let factors = factors(&plan, &quote);
        let main = Figure::main(plan.per);
        let (format, say) = (state.format(), state.words());
        let result = quote.figure(main).map(|amount| {
            view! {
                <li class="result">
                    <span class="sign">"="</span>
                    <span class="factor-value"><FigureValue figure=main amount format/></span>
                    <span class="factor-label">{(say.figure)(main)}</span>
                </li>
            }
        });
        let terms = factors.into_iter().enumerate().map(|(at, factor)| term(state, at, factor)).collect_view();
        Some(view! {
            <ol class="sum">{terms} {result}</ol>
            {list_price(state, &quote)}
        })
    };
    view! {
        <section class="working">
            <h2>{state.text(|say| say.working)}</h2>
            {sum}
        </section>
    }
}

fn term(state: AppState, at: usize, factor: Factor) -> impl IntoView {
    let FactorWords { value, label } = (state.words().factor)(state.format(), factor, &state.plan());
    let id = format!("field-{}", factor.param().name());
    let sign = match (at, factor) {
        (0, _) => "",
        (_, Factor::BlockedCharged(_)) => "÷",
        _ => "×",
    };
    let go = {
        let id = id.clone();
        move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            browser::reveal(&id);
        }
    };
    view! {
        <li>
            {(!sign.is_empty()).then(|| view! { <span class="sign">{sign}</span> })}
            <a class="factor" href=format!("#{id}") data-factor=factor.param().name() on:click=go>
                <span class="factor-value">{value}</span>
                " "
                <span class="factor-label">{label}</span>
            </a>
        </li>
    }
}

/// The rate in force, where it was read and when.
fn list_price(state: AppState, quote: &Quote) -> impl IntoView + use<> {
    let (format, say) = (state.format(), state.words());
    let source = &quote.rate.source;
    let amount = quote.figure(Figure::Rate)?;
    Some(view! {
        <p class="list-price">
            <FigureValue figure=Figure::Rate amount format/>
            " "
            {(say.figure)(Figure::Rate)}
            ". "
            <a href=source.url.to_string()>{say.source}</a>
            ", "
            {(say.read_on)(format, source)}
            "."
        </p>
    })
}
