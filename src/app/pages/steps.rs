//! The prices of a model over time as steps, where they did not all hold over one and the same time.

use leptos::prelude::*;

use super::PageSetup;
use crate::app::bind;
use crate::app::components::chart::text;
use crate::catalog::{AudioPolicy, Model, Rate, Res, Sound};
use crate::chart::steps::{Change, Day, Letters, Step, Steps, steps};
use crate::plan::Orient;
use crate::pricing::Amount;
use crate::pricing::list_prices::{ListPrice, list_prices};

/// The widths that a chart is drawn for, px, each with its class: style/pages.css shows the one that there is room for.
const WIDTHS: [(u64, &str); 2] = [(760, "steps steps-wide"), (358, "steps steps-narrow")];

/// Length of a day's tick, and half that of the mark where a price is known to begin, px.
const TICK: u64 = 4;
const START: u64 = 5;

/// A chart for each resolution and sound of a model whose prices have held over more than one period.
pub(super) fn charts(setup: PageSetup, model: &'static Model) -> AnyView {
    let sorts = model.sizes.iter().flat_map(|size| model.audio.sounds().iter().map(move |&sound| (size.res, sound)));
    bind::all(sorts.filter_map(|(res, sound)| chart(setup, model, res, sound)))
}

fn chart(setup: PageSetup, model: &'static Model, res: Res, sound: Sound) -> Option<AnyView> {
    let prices = list_prices(model, res, sound, Orient::default());
    let first = prices.first()?.rate;
    let is_other = |rate: &Rate| (rate.from, rate.until) != (first.from, first.until);
    if !prices.iter().any(|price| is_other(price.rate)) {
        return None;
    }
    let choice = (model.audio == AudioPolicy::Choice).then_some(sound);
    let title = (setup.words().prices.history)(&model.name, res, choice);
    let says = says(setup, &prices);
    let words = setup.words().prices;
    let letters = Letters {
        price: &|price| step_text(setup, price).chars().count(),
        day: &|day| setup.format().short_day(day).chars().count(),
        end: words.end.chars().count(),
        today: words.last_reading.chars().count(),
    };
    let drawings = WIDTHS.iter().filter_map(|&(width, class)| {
        let drawn = steps(&prices, model.end_day(), setup.today, &letters, width)?;
        Some(drawing(setup, &drawn, class, &title, &says))
    });
    Some(
        view! {
            <figure class="chart">
                <figcaption class="steps-title">{title.clone()}</figcaption>
                <div class="drawing">{bind::all(drawings)}</div>
            </figure>
        }
        .into_any(),
    )
}

/// Each price with its days, in words.
fn says(setup: PageSetup, prices: &[ListPrice<'_>]) -> String {
    let one = |price: &ListPrice<'_>| {
        format!("{}, {}", step_text(setup, price), (setup.words().prices.in_force)(setup.format(), price.rate))
    };
    prices.iter().map(one).collect::<Vec<_>>().join(" · ")
}

fn step_text(setup: PageSetup, price: &ListPrice<'_>) -> String {
    let amount = Amount { value: price.usd, currency: setup.format().currency };
    (setup.words().prices.step)(setup.format(), amount, price.clip, price.rate.mode)
}

fn drawing(setup: PageSetup, drawn: &Steps<'_>, class: &'static str, title: &str, says: &str) -> AnyView {
    let words = setup.words().prices;
    let end =
        drawn.end.map(|end| mark(end.x, drawn.axis, "step-end", text("chart-label", end.label, words.end.to_owned())));
    let today = drawn.today;
    let today =
        mark(today.x, drawn.axis, "step-today", text("chart-label", today.label, words.last_reading.to_owned()));
    let tick = drawn.axis.saturating_add(TICK);
    let day = |day: &Day| {
        view! {
            <line class="chart-axis" x1=day.x x2=day.x y1=drawn.axis y2=tick></line>
            {text("chart-label", day.label, setup.format().short_day(day.day))}
        }
    };
    let change = |change: &Change| {
        view! { <line class="step-change" x1=change.x x2=change.x y1=change.top y2=change.bottom></line> }
    };
    view! {
        <svg
            class=class role="img" width=drawn.width height=drawn.height
            viewBox=format!("0 0 {} {}", drawn.width, drawn.height)
        >
            <title>{title.to_owned()}</title>
            <desc>{says.to_owned()}</desc>
            <line class="chart-axis" x1="0" x2=drawn.width y1=drawn.axis y2=drawn.axis></line>
            {today}
            {end}
            {drawn.changes.iter().map(change).collect_view()}
            {bind::all(drawn.steps.iter().map(|one| step(setup, one)))}
            {drawn.days.iter().map(day).collect_view()}
        </svg>
    }
    .into_any()
}

fn step(setup: PageSetup, step: &Step<'_>) -> AnyView {
    let class = if step.is_batch() { "step step-batch" } else { "step" };
    let (top, bottom) = (step.y.saturating_sub(START), step.y.saturating_add(START));
    let start = step
        .is_start_known
        .then(|| view! { <line class="step-start" x1=step.left x2=step.left y1=top y2=bottom></line> });
    view! {
        <line class=class x1=step.left x2=step.right y1=step.y y2=step.y></line>
        {start}
        {step.label.map(|label| text("chart-label-strong", label, step_text(setup, &step.price)))}
    }
    .into_any()
}

/// An upright line with its word.
fn mark(x: u64, axis: u64, class: &'static str, word: AnyView) -> AnyView {
    view! { <line class=class x1=x x2=x y1="18" y2=axis></line> {word} }.into_any()
}
