//! The parts of the full cost: one bar, and the table that says the same.

use leptos::prelude::*;
use strum::VariantArray;

use super::{FullCost, shown_figure};
use crate::app::components::chart::{save_buttons, text};
use crate::app::components::sized::width_of;
use crate::app::views::working::label;
use crate::app::{bind, download};
use crate::chart::parts::{Parts, Segment, parts as laid_out};
use crate::pricing::Figure;
use crate::pricing::total_cost::CostPart;

/// The width of the bar, px, where there is room for it; and on a phone until it is measured.
const WIDTH: u64 = 760;
const PHONE: u64 = 358;
/// Side of the square in which a pattern repeats itself, px.
const TILE: u64 = 6;

/// The bar, where there is more than one part, and the table.
#[must_use]
pub fn parts(full: FullCost) -> AnyView {
    let several = move || {
        let is_some = |cost: &crate::pricing::total_cost::TotalCost, part: &&CostPart| !cost.part(**part).is_zero();
        full.shown(|_, cost| CostPart::VARIANTS.iter().filter(|part| is_some(cost, part)).count() > 1)
            .unwrap_or_default()
    };
    view! {
        <figure class="parts-of-cost" translate="no">
            {bind::shown_while(several, move || bar(full))}
            {table(full)}
        </figure>
    }
    .into_any()
}

/// What a part is called.
fn name(full: FullCost, part: CostPart) -> &'static str {
    part.figure().map_or(full.words.api_part, |figure| (full.state.strings_now().figure)(figure))
}

fn bar(full: FullCost) -> AnyView {
    let FullCost { state, words, charts, .. } = full;
    let place = NodeRef::new();
    let width = width_of(place, if state.wide.get_untracked() { WIDTH } else { PHONE }, WIDTH);
    let letters = move |part: CostPart| name(full, part).chars().count();
    let drawn = Memo::new(move |_| full.shown(|_, cost| laid_out(cost, &letters, width.get())));
    let size = move || drawn.with(|drawn| drawn.as_ref().map_or((WIDTH, 0), |drawn| (drawn.width, drawn.height)));
    let save = Callback::new(move |kind: String| download::export(state, &kind));
    view! {
        <div class="drawing" node_ref=place>
            <svg
                class="parts" role="img" aria-labelledby="parts-title parts-says"
                width=bind::attr(move || Some(size().0.to_string())) height=bind::attr(move || Some(size().1.to_string()))
                viewBox=bind::attr(move || Some(format!("0 0 {} {}", size().0, size().1)))
            >
                <title id="parts-title">{words.parts}</title>
                <desc id="parts-says">{full.says(words.parts_say)}</desc>
                {patterns()}
                {bind::optional(move || drawn.with(|drawn| Some(segments(full, drawn.as_ref()?))))}
            </svg>
        </div>
        <div class="under-chart">{save_buttons(charts, "parts", save)}</div>
    }
    .into_any()
}

/// What tells the segments apart without any hue.
fn patterns() -> AnyView {
    let pattern = |part: CostPart, marks: AnyView| {
        let code: &'static str = part.into();
        view! {
            <pattern id=format!("part-{code}") width=TILE height=TILE patternUnits="userSpaceOnUse">
                <rect class="part-ground" width=TILE height=TILE></rect>
                {marks}
            </pattern>
        }
        .into_any()
    };
    let path = |line: &'static str| view! { <path class="part-mark" d=line></path> }.into_any();
    let patterns = [
        pattern(CostPart::Trial, view! { <circle class="part-dot" cx="3" cy="3" r="1.5"></circle> }.into_any()),
        pattern(CostPart::Setup, path("M-1 1L1 -1M0 6L6 0M5 7L7 5")),
        pattern(CostPart::Care, path("M0 3H6")),
        pattern(CostPart::Review, path("M0 3H6M3 0V6")),
    ];
    view! { <defs>{bind::all(patterns)}</defs> }.into_any()
}

/// How a segment is filled: API spend in full, every other part with its pattern.
fn fill(part: CostPart) -> Option<String> {
    let code: &'static str = part.into();
    (part != CostPart::Api).then(|| format!("url(#part-{code})"))
}

fn segments(full: FullCost, drawn: &Parts) -> AnyView {
    let segment = |segment: &Segment| {
        let &Segment { part, x, width, .. } = segment;
        let class = if part == CostPart::Api { "part-api" } else { "part-segment" };
        let words = segment.label.map(|label| text("chart-label", label, name(full, part).to_owned()));
        view! {
            <rect class=class x=x y="0" width=width height=drawn.bar fill=fill(part)></rect>
            {words}
        }
        .into_any()
    };
    bind::all(drawn.segments.iter().map(segment))
}

fn table(full: FullCost) -> AnyView {
    let words = full.words;
    let counted = move |part: CostPart| full.state.plan.with(|plan| part.missing(plan)).is_none();
    let row = move |&part: &CostPart| bind::shown_while(move || counted(part), move || row(full, part));
    view! {
        <table class="rows cost-parts" aria-label=words.parts>
            <thead>
                <tr>
                    <th scope="col">{words.part_column}</th>
                    <th scope="col">{words.cost_column}</th>
                    <th scope="col">{words.share_column}</th>
                </tr>
            </thead>
            <tbody>{bind::all(CostPart::VARIANTS.iter().map(row))}</tbody>
            <tfoot>
                <tr>
                    <th scope="row">{label(full.state, Figure::Plan)}</th>
                    <td>{shown_figure(full.state, Figure::Plan)}</td>
                    <td></td>
                </tr>
            </tfoot>
        </table>
    }
    .into_any()
}

fn row(full: FullCost, part: CostPart) -> AnyView {
    let code: &'static str = part.into();
    let spend = move || full.shown(|format, cost| format.spend(cost.part(part))).unwrap_or_default();
    let share = move || full.shown(|format, cost| Some(format.percent_share(cost.share(cost.part(part))?))).flatten();
    let (head, value) = match part.figure() {
        Some(name) => (label(full.state, name), shown_figure(full.state, name)),
        None => (full.words.api_part.into_any(), bind::text(spend)),
    };
    view! {
        <tr data-part=code>
            <th scope="row"><span class="swatch" data-part=code></span> {head}</th>
            <td>{value}</td>
            <td>{bind::text(move || share().unwrap_or_default())}</td>
        </tr>
    }
    .into_any()
}
