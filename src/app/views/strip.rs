//! The strip, drawn: one kept video as film, with its cuts, what is rendered beyond it, and the takes thrown away.

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::app::bind;
use crate::app::components::chart::title;
use crate::app::state::AppState;
use crate::chart::film::{Film, film};
use crate::i18n::StripFacts;
use crate::i18n::format::Format;
use crate::names::Code;
use crate::plan::{Clips, Plan};
use crate::pricing::{Figure, Quote, real_clips, really_rendered};

/// The id of its place.
pub const ID: &str = "strip";

/// Widths that the film is drawn at until its place is measured, px: on a desk and on a phone.
const WIDE: u64 = 816;
const NARROW: u64 = 358;

/// The place of the picture, with what the API would really render; empty where the plan has no price. It is drawn once the later part
/// of the program has come: no figure waits for it, and its room is kept.
#[must_use]
pub fn strip(state: AppState) -> AnyView {
    let is_drawn = move || state.fetched.answering.get().is_some();
    let waits = bind::flag(move || !is_drawn() && state.quote.with(Result::is_ok));
    view! {
        <div id=ID class="strip-box" translate="no" data-waits=waits>{bind::shown_while(is_drawn, move || content(state))}</div>
    }
    .into_any()
}

#[inline(never)]
fn content(state: AppState) -> AnyView {
    let width = move || match state.strip_width.get() {
        0 if state.wide.get() => WIDE,
        0 => NARROW,
        measured => measured.min(WIDE),
    };
    // Drawn anew only where another film is to be drawn: few of the edits change it.
    let key = move || {
        drawn(state, width())
            .map_or_else(String::new, |(film, says)| format!("{says} {width} {:?}", film.cuts, width = film.width))
    };
    let picture = move || {
        let drawn = drawn(state, width());
        drawn.map_or_else(bind::nothing, |(film, says)| {
            view! { <figure class="strip">{picture(state, &film, says)}</figure> }.into_any()
        })
    };
    view! { {bind::part_of_key(key, picture)} {bind::optional(move || said(state))} }.into_any()
}

/// The film, and what it shows in words; none where the plan has no price.
fn drawn(state: AppState, width: u64) -> Option<(Film, String)> {
    let format = state.format.get();
    state.quote.with(|quote| {
        let quote = quote.as_ref().ok()?;
        state.plan.with(|plan| {
            let clips = real_clips(plan, quote, state.book(), state.today.get());
            let clips = clips.map(|billed| billed.runs).unwrap_or_default();
            let film = film(plan, quote, &clips, width);
            let says = describe(format, plan, quote, film.clips);
            Some((film, says))
        })
    })
}

fn picture(state: AppState, drawn: &Film, says: String) -> AnyView {
    let format = state.format.get();
    let &Film { width, height, top, bottom, kept, beyond, .. } = drawn;
    let frame = bottom.saturating_sub(top);
    let takes = drawn.takes.iter().map(|take| bar("take", 0, take.top, take.width, frame, Some(take.depth)));
    let holes = drawn.holes.map(|y| line("holes", 8, kept.saturating_sub(8), y, y));
    let cuts = drawn.cuts.iter().map(|&x| line(if drawn.joined { "cut joined" } else { "cut" }, x, x, top, bottom));
    let marks = drawn.marks.iter().map(|mark| {
        let words = format.seconds(Decimal::from(mark.seconds));
        let anchor = mark.label.anchor.code();
        view! { <text class="tick-label" x=mark.label.x.to_string() y=mark.label.y.to_string() text-anchor=anchor>{words}</text> }
    });
    let more = if drawn.more > 0 { more_takes(format, drawn) } else { bind::nothing() };
    let beyond = if beyond > 0 { bar("beyond", kept, top, beyond, frame, None) } else { bind::nothing() };
    view! {
        <svg class="film" width=width.to_string() height=height.to_string() role="img" aria-labelledby="strip-title strip-says">
            {title("strip-title".to_owned(), move || format.strings.strip.to_owned())}
            <desc id="strip-says">{says}</desc>
            {bind::all(takes)}
            {beyond}
            {bar("kept", 0, top, kept, frame, None)}
            {bind::all(if kept > 16 { holes.into() } else { Vec::new() })}
            {bind::all(cuts)}
            {bind::all(marks)}
            {more}
        </svg>
    }
    .into_any()
}

/// How many thrown takes are not drawn.
fn more_takes(format: Format, drawn: &Film) -> AnyView {
    let words = format!("+ {}", format.number(drawn.more.into()));
    view! { <text class="more-takes" x=drawn.width.to_string() y="12" text-anchor="end">{words}</text> }.into_any()
}

fn bar(class: &'static str, x: u64, y: u64, width: u64, height: u64, depth: Option<u64>) -> AnyView {
    let [x, y, width, height] = [x, y, width, height].map(|number| number.to_string());
    let depth = depth.map(|depth| depth.to_string());
    view! { <rect class=class data-depth=depth x=x y=y width=width height=height rx="3"></rect> }.into_any()
}

fn line(class: &'static str, x1: u64, x2: u64, y1: u64, y2: u64) -> AnyView {
    let [x1, x2, y1, y2] = [x1, x2, y1, y2].map(|number| number.to_string());
    view! { <line class=class x1=x1 x2=x2 y1=y1 y2=y2></line> }.into_any()
}

fn describe(format: Format, plan: &Plan, quote: &Quote, clips: u64) -> String {
    let facts = StripFacts {
        seconds: plan.seconds,
        billed: quote.billed.seconds,
        runs: &quote.billed.runs,
        clips,
        attempts: plan.attempts,
        finals: quote.draft.as_ref().map(|_| plan.finals),
    };
    (format.strings.strip_says)(format, &facts)
}

/// Where the length is not one that the API renders: what would be billed, and the way there; else of how many clips it is.
fn said(state: AppState) -> Option<AnyView> {
    let format = state.format.get();
    let strings = format.strings.answer;
    let plan = state.plan.get();
    let (drawn, _) = drawn(state, WIDE)?;
    let Some(real) = really_rendered(&plan, state.book(), state.today.get()) else {
        let joined = (drawn.clips > 1).then(|| (strings.joined)(format, &plan, drawn.clips));
        return joined.map(|words| view! { <p class="really">{words}</p> }.into_any());
    };
    let main = real.figure(Figure::main(plan.per))?;
    let words = state.with_named(|named| (strings.no_such_clip)(format, named.model, named.plan, &real.billed));
    let price_clips = move |_| {
        state.edit_plan(|plan| plan.clips = Clips::Rendered);
        crate::app::document::focus_soon(format!("field-clips-{}", Clips::Rendered.code()));
    };
    Some(
        view! {
            <p class="really">
                {words} " "
                <button class="link" type="button" on:click=bind::on(price_clips)>{(strings.price_real_clips)(format, main)}</button>
            </p>
        }
        .into_any(),
    )
}
