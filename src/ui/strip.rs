//! The strip, drawn: one kept video as film, with its cuts, what is rendered beyond it, and the takes thrown away.

use leptos::prelude::*;

use super::state::AppState;
use crate::chart::strip::{FRAME, Mark, Strip, Take, WIDTH, strip};
use crate::i18n::StripWords;
use crate::number::Number;
use crate::pricing::{Figure, really_rendered};
use crate::scenario::{Clips, Scenario};

#[component]
pub(super) fn StripPicture() -> impl IntoView {
    let state = AppState::expect();
    let picture = move || {
        let quote = state.quote().ok()?;
        let plan = state.plan();
        let (format, say) = (state.format(), state.words());
        let drawn = strip(plan.seconds, &quote.billed, plan.attempts);
        let runs = &quote.billed.runs;
        let words = StripWords { seconds: plan.seconds, billed: quote.billed.seconds, runs, attempts: plan.attempts };
        let description = (say.strip_says)(format, &words);
        let mark = |mark: &Mark| {
            let seconds = format.seconds(Number::whole(mark.seconds));
            (mark.x, seconds)
        };
        let marks = drawn.marks.iter().map(mark).collect();
        Some(view! {
            {film(&drawn, marks, say.strip, description)}
            <p class="legend">
                <span class="legend-item kept">{say.strip_legend_kept}</span>
                {(drawn.over > 0).then(|| view! { <span class="legend-item over">{say.strip_legend_over}</span> })}
                {(!drawn.takes.is_empty()).then(|| view! {
                    <span class="legend-item thrown">{say.strip_legend_takes}</span>
                })}
                {(drawn.more_takes > 0).then(|| format!("+ {}", format.number(drawn.more_takes.into())))}
            </p>
        })
    };
    view! {
        <figure class="strip">
            {picture}
            <figcaption><ReallyRendered/></figcaption>
        </figure>
    }
}

fn film(drawn: &Strip, marks: Vec<(u64, String)>, title: &'static str, description: String) -> impl IntoView + use<> {
    let (top, bottom, kept, over) = (drawn.top, drawn.top + FRAME, drawn.kept, drawn.over);
    let take = |take: &Take| {
        view! { <rect class="take" data-depth=take.depth x="0" y=take.top width=take.width height=FRAME rx="4"/> }
    };
    let cut = |&x: &u64| view! { <line class="cut" x1=x x2=x y1=top y2=bottom/> };
    let last = marks.len().saturating_sub(1);
    let tick = |(at, (x, label)): (usize, (u64, String))| {
        let anchor = match at {
            0 => "start",
            at if at == last => "end",
            _ => "middle",
        };
        view! {
            <line class="tick" x1=x x2=x y1=bottom + 6 y2=bottom + 12/>
            <text class="tick-label" x=x y=bottom + 42 text-anchor=anchor>{label}</text>
        }
    };
    let holes = |y: u64| view! { <line class="holes" x1="10" x2=kept.saturating_sub(10) y1=y y2=y/> };
    view! {
        <svg class="film" viewBox=format!("0 0 {WIDTH} {}", drawn.height) role="img" aria-labelledby="strip-title strip-says">
            <title id="strip-title">{title}</title>
            <desc id="strip-says">{description}</desc>
            <defs>
                <pattern id="hatch" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <line class="hatch-line" x1="0" x2="0" y1="0" y2="10"/>
                </pattern>
            </defs>
            {drawn.takes.iter().map(take).collect_view()}
            <rect class="over-back" x=kept y=top width=over height=FRAME/>
            <rect class="over" x=kept y=top width=over height=FRAME fill="url(#hatch)"/>
            <rect class="kept" x="0" y=top width=kept height=FRAME rx="4"/>
            {holes(top + 14)}
            {holes(bottom - 14)}
            {drawn.cuts.iter().map(cut).collect_view()}
            <line class="ruler" x1="0" x2=WIDTH y1=bottom + 6 y2=bottom + 6/>
            {marks.into_iter().enumerate().map(tick).collect_view()}
        </svg>
    }
}

/// Where the length is not one the API rendered: what would have been billed, and the way there.
#[component]
fn ReallyRendered() -> impl IntoView {
    let state = AppState::expect();
    let note = move || {
        let plan = state.plan();
        let real = really_rendered(&plan, state.book(), state.today())?;
        let render = real.figure(Figure::Render)?;
        let (format, say) = (state.format(), state.words());
        Some(view! {
            <p class="really">
                {(say.really_rendered)(format, plan.seconds, &real.billed.runs, render)}
                " "
                <button type="button" class="offer" on:click=move |_| state.edit(take_real_clips)>
                    {say.take_rendered}
                </button>
            </p>
        })
    };
    view! { {note} }
}

fn take_real_clips(plan: &mut Scenario) {
    plan.clips = Clips::Rendered;
}

