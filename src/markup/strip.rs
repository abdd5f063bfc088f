//! The strip, drawn: one kept video as film, with its cuts, what is rendered beyond it, and the takes thrown away.

use maud::{Markup, html};
use rust_decimal::Decimal;

use super::{PageModel, Place};
use crate::chart::WIDTH;
use crate::chart::strip::{FRAME, Strip, strip};
use crate::i18n::StripFacts;
use crate::plan::{Clips, Plan};
use crate::pricing::{Figure, Quote, really_rendered};

/// The strip of film.
pub(super) const STRIP: Place = Place { id: "strip", markup: picture };

/// Between the film's edge and its holes.
const HOLES: u64 = 14;
/// Between the film and the ruler, and from there to the foot of a tick and to its label.
const GAP: u64 = 6;
const TICK: u64 = 12;
const LABEL: u64 = 42;

/// The picture with its legend and what the API would really render; empty where the plan has no price.
#[must_use]
pub fn picture(shown: &PageModel<'_>) -> Markup {
    let Some(quote) = shown.quote() else { return Markup::default() };
    let finals = quote.draft.as_ref().map(|_| shown.plan.finals);
    let drawn = strip(shown.plan.seconds, &quote.billed, shown.plan.attempts, finals);
    html! {
        figure.strip {
            (film(shown, quote, &drawn))
            (legend(shown, &drawn))
            figcaption { (rendered_note(shown)) }
        }
    }
}

fn film(shown: &PageModel<'_>, quote: &Quote, drawn: &Strip) -> Markup {
    let (top, bottom) = (drawn.top, drawn.top.saturating_add(FRAME));
    let below = |gap: u64| bottom.saturating_add(gap);
    let kept = drawn.kept;
    html! {
        svg.film viewBox={ "0 0 " (WIDTH) " " (drawn.height) } role="img" aria-labelledby="strip-title strip-says" {
            title #strip-title { (shown.strings().strip) }
            desc #strip-says { (description(shown.plan, quote, shown)) }
            defs {
                pattern #hatch width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                    line.hatch-line x1="0" x2="0" y1="0" y2="10" {}
                }
            }
            @for take in &drawn.takes {
                rect.take data-depth=(take.depth) x="0" y=(take.top) width=(take.width) height=(FRAME) rx="4" {}
            }
            @if drawn.over > 0 {
                rect.over-back x=(kept) y=(top) width=(drawn.over) height=(FRAME) {}
                rect.over x=(kept) y=(top) width=(drawn.over) height=(FRAME) fill="url(#hatch)" {}
            }
            rect.kept x="0" y=(top) width=(kept) height=(FRAME) rx="4" {}
            @for y in [top.saturating_add(HOLES), bottom.saturating_sub(HOLES)] {
                line.holes x1="10" x2=(kept.saturating_sub(10)) y1=(y) y2=(y) {}
            }
            @for x in &drawn.cuts { line.cut x1=(x) x2=(x) y1=(top) y2=(bottom) {} }
            line.ruler x1="0" x2=(WIDTH) y1=(below(GAP)) y2=(below(GAP)) {}
            @for mark in &drawn.marks {
                line.tick x1=(mark.x) x2=(mark.x) y1=(below(GAP)) y2=(below(TICK)) {}
                text.tick-label x=(mark.x) y=(below(LABEL)) text-anchor=(anchor(mark.x)) {
                    (shown.format.seconds(Decimal::from(mark.seconds)))
                }
            }
        }
    }
}

/// Labels at the ends stay inside the picture.
fn anchor(x: u64) -> &'static str {
    match x {
        0 => "start",
        WIDTH => "end",
        _ => "middle",
    }
}

fn description(plan: &Plan, quote: &Quote, shown: &PageModel<'_>) -> String {
    let words = StripFacts {
        seconds: plan.seconds,
        billed: quote.billed.seconds,
        runs: &quote.billed.runs,
        attempts: plan.attempts,
        finals: quote.draft.as_ref().map(|_| plan.finals),
    };
    (shown.strings().strip_says)(shown.format, &words)
}

fn legend(shown: &PageModel<'_>, drawn: &Strip) -> Markup {
    let strings = shown.strings();
    html! {
        p.legend {
            span.legend-item.kept-mark { (strings.strip_legend_kept) }
            @if drawn.over > 0 { span.legend-item.over-mark { (strings.strip_legend_over) } }
            @if !drawn.takes.is_empty() { span.legend-item.take-mark { (strings.strip_legend_takes) } }
            @if drawn.more_takes > 0 { span { "+ " (shown.format.number(drawn.more_takes.into())) } }
        }
    }
}

/// Where the length is not one the API rendered: what would have been billed, and the way there.
fn rendered_note(shown: &PageModel<'_>) -> Markup {
    let real = really_rendered(shown.plan, shown.book, shown.today);
    let found = real.as_ref().and_then(|quote| Some((quote, quote.figure(Figure::Render)?)));
    html! {
        @if let Some((real, render)) = found {
            p.really {
                ((shown.strings().really_rendered)(shown.format, shown.plan.seconds, &real.billed.runs, render))
                " "
                a.offer href=(shown.href(|plan| plan.clips = Clips::Rendered)) data-do="edit" { (shown.strings().take_rendered) }
            }
        }
    }
}
