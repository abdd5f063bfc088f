//! The prices of a model over time as steps, where they did not all hold over one and the same time.

use leptos::prelude::*;

use super::chart::text;
use crate::app::bind;
use crate::catalog::{AudioPolicy, Model, Rate, Res, Sound};
use crate::chart::steps::{Change, Day, Letters, Step, Steps, steps};
use crate::date::Date;
use crate::i18n::format::Format;
use crate::i18n::market::MarketStrings;
use crate::locale::Currency;
use crate::plan::Orient;
use crate::pricing::Amount;
use crate::pricing::list_prices::{ListPrice, list_prices};

/// The widths that a chart is drawn for, px, each with its class: style/charts.css shows the one that there is room for.
const WIDTHS: [(u64, &str); 2] = [(760, "steps steps-wide"), (358, "steps steps-narrow")];

/// Length of the tick of a day, and half of the mark where a price begins.
const TICK: u64 = 4;
const START: u64 = 5;

/// The words of a chart.
#[derive(Clone, Copy)]
pub struct StepsWords {
    /// What the language says of prices.
    pub market: &'static MarketStrings,
    /// What the day is that the chart ends on.
    pub today: &'static str,
    /// How prices and days are written.
    pub format: Format,
}

impl StepsWords {
    fn price(self, price: &ListPrice<'_>) -> String {
        let amount = Amount { value: price.usd, currency: Currency::USD };
        (self.market.step)(self.format, amount, price.clip, price.rate.mode)
    }

    /// Each price with its days, in words.
    fn says(self, prices: &[ListPrice<'_>]) -> String {
        let one = |price: &ListPrice<'_>| {
            format!("{}, {}", self.price(price), (self.market.in_force)(self.format, price.rate))
        };
        prices.iter().map(one).collect::<Vec<_>>().join(" · ")
    }
}

/// The chart of a model at a resolution with one sound; none where its prices have held over one period.
#[must_use]
pub fn chart(words: StepsWords, model: &Model, res: Res, sound: Sound, today: Date) -> Option<AnyView> {
    let prices = list_prices(model, res, sound, Orient::default());
    let first = prices.first()?.rate;
    let is_other = |rate: &Rate| (rate.from, rate.until) != (first.from, first.until);
    if !prices.iter().any(|price| is_other(price.rate)) {
        return None;
    }
    let choice = (model.audio == AudioPolicy::Choice).then_some(sound);
    let title = (words.market.history)(&model.name, res, choice);
    let says = words.says(&prices);
    let letters = Letters {
        price: &|price| words.price(price).chars().count(),
        day: &|day| words.format.short_day(day).chars().count(),
        end: words.market.end.chars().count(),
        today: words.today.chars().count(),
    };
    let drawings = WIDTHS.iter().filter_map(|&(width, class)| {
        let drawn = steps(&prices, model.end_day(), today, &letters, width)?;
        Some(drawing(words, &drawn, class, &title, &says))
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

fn drawing(words: StepsWords, drawn: &Steps<'_>, class: &'static str, title: &str, says: &str) -> AnyView {
    let word = |label, word: &'static str| text("chart-label", label, word.to_owned());
    let end = drawn.end.map(|end| mark(end.x, drawn.axis, "step-end", word(end.label, words.market.end)));
    let today = mark(drawn.today.x, drawn.axis, "step-today", word(drawn.today.label, words.today));
    let tick = drawn.axis.saturating_add(TICK);
    let day = |day: &Day| {
        view! {
            <line class="chart-axis" x1=day.x x2=day.x y1=drawn.axis y2=tick></line>
            {text("chart-label", day.label, words.format.short_day(day.day))}
        }
        .into_any()
    };
    let change = |change: &Change| {
        view! { <line class="step-change" x1=change.x x2=change.x y1=change.top y2=change.bottom></line> }.into_any()
    };
    view! {
        <svg
            class=class role="img" width=drawn.width height=drawn.height
            viewBox=format!("0 0 {} {}", drawn.width, drawn.height)
        >
            {leptos::svg::title().child(title.to_owned())}
            <desc>{says.to_owned()}</desc>
            <line class="chart-axis" x1="0" x2=drawn.width y1=drawn.axis y2=drawn.axis></line>
            {today}
            {end}
            {bind::all(drawn.changes.iter().map(change))}
            {bind::all(drawn.steps.iter().map(|one| step(words, one)))}
            {bind::all(drawn.days.iter().map(day))}
        </svg>
    }
    .into_any()
}

fn step(words: StepsWords, step: &Step<'_>) -> AnyView {
    let class = if step.is_deferred() { "price-step step-deferred" } else { "price-step" };
    let (top, bottom) = (step.y.saturating_sub(START), step.y.saturating_add(START));
    let start = step.is_start_known.then(|| {
        view! { <line class="step-start" x1=step.left x2=step.left y1=top y2=bottom></line> }
    });
    view! {
        <line class=class x1=step.left x2=step.right y1=step.y y2=step.y></line>
        {start}
        {step.label.map(|label| text("chart-label-strong", label, words.price(&step.price)))}
    }
    .into_any()
}

/// An upright line with its word.
fn mark(x: u64, axis: u64, class: &'static str, word: AnyView) -> AnyView {
    view! { <line class=class x1=x x2=x y1="18" y2=axis></line> {word} }.into_any()
}
