//! How the main figure adds up: its steps in a row, each a way to the field it comes from, and the list price with its source.

use leptos::prelude::*;

use crate::app::bind;
use crate::app::components::figure::figure;
use crate::app::document;
use crate::app::state::AppState;
use crate::names::Code;
use crate::pricing::answer::Value;
use crate::pricing::working::{Factor, Sign, Step, main_steps};
use crate::pricing::{Figure, Quote};

/// The sum; none where the plan has no price.
#[must_use]
pub fn sum(state: AppState) -> Option<AnyView> {
    state.quote.with(|quote| {
        let quote = quote.as_ref().ok()?;
        let (name, amount) = state.main()?;
        let steps = state.plan.with(|plan| main_steps(plan, quote));
        let format = state.format.get();
        Some(
            view! {
                <ol class="sum">
                    {terms(state, &steps)}
                    <li class="result">
                        <span class="sign">"="</span> " "
                        <span class="factor-value">{figure(name, Value::Money(amount), format)}</span> " "
                        <span class="factor-label">{(format.strings.figure)(name)}</span>
                    </li>
                </ol>
                {source(state, quote)}
            }
            .into_any(),
        )
    })
}

/// Steps in a row; what is added up before it is multiplied stands in brackets, as often as that happens.
#[must_use]
pub fn terms(state: AppState, steps: &[Step]) -> AnyView {
    terms_with(steps, &move |of| factor(state, of))
}

/// The same with factors of another kind.
#[must_use]
pub fn terms_with(steps: &[Step], factor: &dyn Fn(Factor) -> AnyView) -> AnyView {
    let adds = |step: &Step| matches!(step.sign, Sign::Plus | Sign::Minus);
    let ends_sum = |at: usize, step: &Step| {
        at > 0 && adds(step) && steps.get(at.saturating_add(1)).is_some_and(|next| !adds(next))
    };
    let sums = steps.iter().enumerate().filter(|&(at, step)| ends_sum(at, step)).count();
    let term = |(at, step): (usize, &Step)| {
        let before = if at > 0 { sign(step.sign) } else { "" };
        let open = match sums {
            1 if at == 0 => "(",
            2 if at == 0 => "((",
            _ => "",
        };
        let close = if ends_sum(at, step) { ")" } else { "" };
        view! { <li><span class="sign">{before}</span> " " {open} {factor(step.factor)} {close} " "</li> }.into_any()
    };
    bind::all(steps.iter().enumerate().map(term))
}

const fn sign(sign: Sign) -> &'static str {
    match sign {
        Sign::Times => "×",
        Sign::Over => "÷",
        Sign::Plus => "+",
        Sign::Minus => "−",
    }
}

fn factor(state: AppState, factor: Factor) -> AnyView {
    let format = state.format.get();
    let label = state.plan.with(|plan| (format.strings.factor)(format, factor, plan));
    let inside = view! { <span class="factor-value">{format.factor(factor)}</span> " " <span class="factor-label">{label}</span> };
    match factor.param() {
        None => view! { <span class="factor">{inside}</span> }.into_any(),
        Some(param) => {
            let name = param.code();
            view! {
                <button class="factor" type="button" data-factor=name on:click=bind::on(move |_| document::show_field(state, param))>{inside}</button>
            }
            .into_any()
        }
    }
}

/// The rate in force, with whose price list it is of and when that was read; the person's own rate is of no list.
fn source(state: AppState, quote: &Quote) -> AnyView {
    let format = state.format.get();
    let (strings, source) = (format.strings.answer, &quote.rate.source);
    let provider = state.model().and_then(|model| state.book().provider(model));
    let rate = quote.figure(Figure::Rate);
    if state.plan.with(|plan| plan.rate.is_some()) {
        let rate = rate.map(|amount| figure(Figure::Rate, Value::Money(amount), format));
        return view! { <p class="list-price">{rate} " " {format.strings.own_rate.rate} "."</p> }.into_any();
    }
    view! {
        <p class="list-price">
            {rate.map(|amount| view! { {figure(Figure::Rate, Value::Money(amount), format)} " " {strings.a_second} ", " }.into_any())}
            <a href=source.url.to_string()>{provider.map(|provider| (strings.price_list)(&provider.name))}</a>
            ", " {(strings.read)(format, source)} "."
        </p>
    }
    .into_any()
}
