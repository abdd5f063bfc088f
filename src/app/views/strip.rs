//! The strip, drawn: one kept video as film, with its cuts, what is rendered beyond it, and the takes thrown away.

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::app::bind;
use crate::app::state::AppState;
use crate::chart::WIDTH;
use crate::chart::strip::{FRAME, Strip, strip as drawn};
use crate::i18n::StripFacts;
use crate::plan::{Clips, Plan};
use crate::pricing::{Figure, Quote, really_rendered};

/// The picture with its legend and what the API would really render; empty where the plan has no price.
#[must_use]
pub fn strip(state: AppState) -> Option<AnyView> {
    state.quote.with(|quote| {
        let quote = quote.as_ref().ok()?;
        state.plan.with(|plan| {
            let finals = quote.draft.as_ref().map(|_| plan.finals);
            let strip = drawn(plan.seconds, &quote.billed, plan.attempts, finals);
            Some(
                view! { <figure class="strip">{film(state, plan, quote, &strip)}</figure> {really(state, plan)} }
                    .into_any(),
            )
        })
    })
}

fn film(state: AppState, plan: &Plan, quote: &Quote, drawn: &Strip) -> AnyView {
    let format = state.format.get();
    let words = StripFacts {
        seconds: plan.seconds,
        billed: quote.billed.seconds,
        runs: &quote.billed.runs,
        attempts: plan.attempts,
        finals: quote.draft.as_ref().map(|_| plan.finals),
    };
    let says = (format.strings.strip_says)(format, &words);
    let (top, bottom) = (drawn.top, drawn.top.saturating_add(FRAME));
    let takes = drawn.takes.iter().map(|take| {
        view! { <rect class="take" data-depth=take.depth x="0" y=take.top width=take.width height=FRAME rx="4"></rect> }
            .into_any()
    });
    let marks = drawn.marks.iter().map(|mark| {
        view! { <text class="tick-label" x=mark.x y=bottom.saturating_add(42)>{format.seconds(Decimal::from(mark.seconds))}</text> }
        .into_any()
    });
    let cuts = drawn.cuts.iter().map(|&x| view! { <line class="cut" x1=x x2=x y1=top y2=bottom></line> }.into_any());
    view! {
        <svg class="film" viewBox=format!("0 0 {WIDTH} {}", drawn.height) role="img" aria-labelledby="strip-title strip-says">
            <title id="strip-title">{format.strings.strip}</title>
            <desc id="strip-says">{says}</desc>
            {bind::all(takes)}
            <rect class="kept" x="0" y=top width=drawn.kept height=FRAME rx="4"></rect>
            {bind::all(cuts)}
            {bind::all(marks)}
        </svg>
    }
    .into_any()
}

/// Where the length is not one that the API renders: what would be billed, and the way there.
fn really(state: AppState, plan: &Plan) -> Option<AnyView> {
    let format = state.format.get();
    let strings = format.strings.answer;
    let real = really_rendered(plan, state.book(), state.today.get())?;
    let main = real.figure(Figure::main(plan.per))?;
    let words = state.with_named(|named| (strings.no_such_clip)(format, named.model, plan, &real.billed));
    Some(
        view! {
            <p class="really">
                {words} " "
                <button class="offer" type="button" on:click=bind::on(move |_| state.edit_plan(|plan| plan.clips = Clips::Rendered))>
                    {(strings.price_real_clips)(format, main)}
                </button>
            </p>
        }
        .into_any(),
    )
}
