//! When the plan pays for itself: a finding in words, and the chart of it.

mod picture;

use leptos::prelude::*;

use super::months::months;
use super::{FullCost, letters};
use crate::app::components::chart::save_buttons;
use crate::app::components::sized::width_of;
use crate::app::{bind, download};
use crate::chart::axis::Written;
use crate::chart::payback::{Letters, PaybackChart, payback as laid_out};
use crate::i18n::format::Format;
use crate::i18n::total::{PaybackLabels, TotalStrings};
use crate::pricing::total_cost::{Payback, TotalCost};

/// The width of the picture, px, where there is room for it; and on a phone until it is measured.
const WIDTH: u64 = 760;
const PHONE: u64 = 358;

/// A chart with its texts.
#[derive(Clone, PartialEq)]
struct Drawing {
    chart: PaybackChart,
    labels: PaybackLabels,
}

impl Drawing {
    // Not inlined, so that its locals are not added to those of who calls it (docs/decisions/0020).
    #[inline(never)]
    fn new(format: Format, words: &TotalStrings, cost: &TotalCost, payback: &Payback, width: u64) -> Option<Drawing> {
        let labels = (words.labels)(format, cost, payback);
        let letters = letters(format);
        let written = Written { decimals: format.currency.minor(), letters: &letters };
        let chart = laid_out(cost, &letters_of(&labels), &written, width)?;
        Some(Drawing { chart, labels })
    }

    const fn size(&self) -> (u64, u64) {
        match &self.chart {
            PaybackChart::Lines(lines) => (lines.width, lines.height),
            PaybackChart::Bars(bars) => (bars.width, bars.height),
        }
    }
}

fn letters_of(labels: &PaybackLabels) -> Letters {
    let letters = |text: &String| text.chars().count();
    Letters {
        instead: letters(&labels.instead),
        plan: letters(&labels.plan),
        api: letters(&labels.api),
        saving: letters(&labels.saving),
        paid_back: labels.paid_back.each_ref().map(letters),
        start: letters(&labels.start),
        last_month: letters(&labels.last_month),
    }
}

/// The finding with its chart.
#[must_use]
pub fn payback(full: FullCost) -> AnyView {
    let words = full.words;
    let pays = move || full.paid_back(words.pays).unwrap_or_default();
    let never = move || full.paid_back(|format, _, payback| (words.never)(format, payback)).unwrap_or_default();
    view! {
        <h3 class="finding" id="back">{bind::text(pays)}</h3>
        {bind::shown_while(move || !full.breaks_even(), move || view! { <p class="never">{bind::text(never)}</p> }.into_any())}
        {figure(full)}
    }
    .into_any()
}

fn figure(full: FullCost) -> AnyView {
    let FullCost { state, words, charts, .. } = full;
    let place = NodeRef::new();
    let width = width_of(place, if state.wide.get_untracked() { WIDTH } else { PHONE }, WIDTH);
    let drawn = Memo::new(move |_| {
        let drawing = full.paid_back(|format, cost, payback| Drawing::new(format, words, cost, payback, width.get()));
        drawing.flatten()
    });
    let size = move || drawn.with(|drawn| drawn.as_ref().map_or((WIDTH, 0), Drawing::size));
    let says = move || full.paid_back(words.payback_says).unwrap_or_default();
    let save = Callback::new(move |kind: String| download::export(state, &kind));
    view! {
        <figure class="chart" translate="no">
            <div class="drawing" node_ref=place>
                <svg
                    class="total" role="img" aria-labelledby="total-title total-says"
                    width=bind::attr(move || Some(size().0.to_string())) height=bind::attr(move || Some(size().1.to_string()))
                    viewBox=bind::attr(move || Some(format!("0 0 {} {}", size().0, size().1)))
                >
                    <title id="total-title">{words.payback}</title>
                    <desc id="total-says">{bind::text(says)}</desc>
                    {bind::optional(move || drawn.with(|drawn| Some(picture::picture(state.format.get(), drawn.as_ref()?))))}
                </svg>
            </div>
            <figcaption>{save_buttons(charts, "total", save)}</figcaption>
            {months(full)}
        </figure>
    }
    .into_any()
}
