//! The chart of payback, drawn.

use leptos::prelude::*;

use super::Drawing;
use crate::app::bind;
use crate::app::components::chart::text;
use crate::chart::Point;
use crate::chart::axis::Tick;
use crate::chart::payback::{Bar, Bars, Crossing, Line, Lines, Month, PaybackChart};
use crate::i18n::format::Format;
use crate::i18n::total::PaybackLabels;

/// What stands in the picture.
#[must_use]
pub fn picture(format: Format, drawing: &Drawing) -> AnyView {
    match &drawing.chart {
        PaybackChart::Lines(drawn) => lines(format, drawn, &drawing.labels),
        PaybackChart::Bars(drawn) => bars(format, drawn, &drawing.labels),
    }
}

fn lines(format: Format, drawn: &Lines, labels: &PaybackLabels) -> AnyView {
    let Lines { left, right, .. } = *drawn;
    let amount = |tick: &Tick| {
        view! {
            <line class="ruler" x1=left x2=right y1=tick.at y2=tick.at></line>
            {tick.label.map(|label| text("chart-label", label, format.spend(tick.amount)))}
        }
        .into_any()
    };
    let last = drawn.months.last().map(|month| month.month);
    let month = |month: &Month| {
        let words = match month.month {
            0 => labels.start.clone(),
            number if Some(number) == last => labels.last_month.clone(),
            number => format.number(number.into()),
        };
        text("chart-label", month.label, words)
    };
    view! {
        {bind::all(drawn.money.iter().map(amount))}
        {bind::all(drawn.months.iter().map(month))}
        {drawn.crossing.map(|crossing| area(crossing, labels))}
        {line("api-line", drawn.api)}
        {line("instead-line", drawn.instead)}
        {line("plan-line", drawn.plan)}
        {drawn.crossing.map(|crossing| paid_back(crossing, drawn.foot, labels))}
        {text("chart-label", drawn.api.label, labels.api.clone())}
        {text("chart-label", drawn.instead.label, labels.instead.clone())}
        {text("chart-label-strong own-label", drawn.plan.label, labels.plan.clone())}
    }
    .into_any()
}

fn line(class: &'static str, line: Line) -> AnyView {
    let Line { start, end, .. } = line;
    view! { <line class=class x1=start.x y1=start.y x2=end.x y2=end.y></line> }.into_any()
}

/// The area between the lines from the crossing on, which is what is saved.
fn area(crossing: Crossing, labels: &PaybackLabels) -> AnyView {
    let corners = crossing.area.map(|Point { x, y }| format!("{x},{y}")).join(" ");
    view! {
        <polygon class="saved-area" points=corners></polygon>
        {crossing.saving.map(|label| text("chart-label", label, labels.saving.clone()))}
    }
    .into_any()
}

fn paid_back(crossing: Crossing, foot: u64, labels: &PaybackLabels) -> AnyView {
    let Point { x, y } = crossing.at;
    let ([first, second], [video, month]) = (crossing.labels, labels.paid_back.clone());
    view! {
        <line class="drop" x1=x x2=x y1=crossing.drop y2=foot></line>
        <circle class="paid-back" cx=x cy=y r="6"></circle>
        {text("chart-label-strong", first, video)}
        {text("chart-label", second, month)}
    }
    .into_any()
}

fn bars(format: Format, drawn: &Bars, labels: &PaybackLabels) -> AnyView {
    let left = drawn.axis.left;
    let bar = |class: &'static str, bar: Bar| {
        view! { <rect class=class x=left y=bar.top width=bar.width height=bar.height></rect> }
    };
    let tick = |tick: &Tick| tick.label.map(|label| text("chart-label", label, format.spend(tick.amount)));
    let saving = drawn.saving.map(|gap| {
        let Bar { top, height, .. } = drawn.plan;
        view! {
            <rect class="saved-area" x=gap.x y=top width=gap.width height=height></rect>
            {gap.label.map(|label| text("chart-label", label, labels.saving.clone()))}
        }
    });
    view! {
        {saving}
        {bar("instead-bar", drawn.instead)}
        {bar("plan-bar", drawn.plan)}
        {bar("api-bar", drawn.api)}
        <line class="chart-axis" x1=left x2=drawn.axis.right y1=drawn.foot y2=drawn.foot></line>
        {bind::all(drawn.axis.ticks.iter().filter_map(tick))}
        {text("chart-label-strong own-label", drawn.plan.label, labels.plan.clone())}
        {text("chart-label", drawn.api.label, labels.api.clone())}
        {text("chart-label", drawn.instead.label, labels.instead.clone())}
    }
    .into_any()
}
