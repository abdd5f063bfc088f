//! Gauges: the plan's spend against the limit of each tier, and its requests a minute to each model against each tier's.

use leptos::prelude::*;

use super::Limits;
use crate::app::bind;
use crate::app::components::chart::{self, save_buttons, text};
use crate::app::components::sized::width_of;
use crate::app::download;
use crate::chart::axis::Written;
use crate::chart::gauge::{Gauge, Tier, requests, spend};
use crate::i18n::charts::ChartStrings;
use crate::i18n::format::Format;
use crate::i18n::limits::{GaugeFacts, GaugeOf};
use crate::locale::Currency;
use crate::money::Exact;
use crate::pricing::Amount;
use crate::pricing::limits::LimitsCheck;

/// The width of a gauge, px, where there is room for it; and on a phone until it is measured.
const WIDTH: u64 = 760;
const PHONE: u64 = 358;
/// The radius of the plan's value, px.
const VALUE: u64 = 4;
/// The classes of the pictures, by which they are saved: spend, then requests to the model of the plan and to that of its drafts.
const CLASSES: [&str; 3] = ["spend", "requests", "drafts"];

/// A gauge with what it shows.
#[derive(Clone, PartialEq)]
struct Shown {
    /// The model that the requests are sent to; none for the spend.
    model: Option<String>,
    value: Exact,
    gauge: Gauge,
}

/// The gauges, one above the other.
#[must_use]
pub fn gauges(limits: Limits, words: &'static ChartStrings) -> AnyView {
    let place = NodeRef::new();
    let first = if limits.state.wide.get_untracked() { WIDTH } else { PHONE };
    let width = width_of(place, first, WIDTH);
    let shown = Memo::new(move |_| limits.shown(|format, check| drawn(format, check, width.get())).unwrap_or_default());
    let gauge = move |(class, at): (&'static str, usize)| {
        let own = Memo::new(move |_| shown.with(|shown| shown.get(at).cloned()));
        bind::shown_while(move || own.with(Option::is_some), move || one(limits, words, class, own))
    };
    view! { <div class="gauges drawing" node_ref=place>{bind::all(CLASSES.into_iter().zip(0..).map(gauge))}</div> }
        .into_any()
}

fn drawn(format: Format, check: &LimitsCheck, width: u64) -> Vec<Shown> {
    let money = |amount: Exact| dollars(format, amount).chars().count();
    let count = |count: Exact| format.ratio(count).chars().count();
    let (money, count) = (Written { decimals: 2, letters: &money }, Written { decimals: 0, letters: &count });
    let of_spend = spend(check, &money, width).map(|gauge| Shown { model: None, value: check.spend, gauge });
    let sent = |model: &str| check.tiers.first()?.requests.iter().find(|own| own.model == model)?.per_minute;
    let of_requests = requests(check, &count, width)
        .into_iter()
        .filter_map(|(model, gauge)| Some(Shown { model: Some(model.to_owned()), value: sent(model)?, gauge }));
    of_spend.into_iter().chain(of_requests).collect()
}

fn dollars(format: Format, value: Exact) -> String {
    format.money(Amount { value, currency: Currency::USD })
}

impl Shown {
    /// A limit as it is written.
    fn written(&self, format: Format, limit: Exact) -> String {
        if self.model.is_some() { format.ratio(limit) } else { dollars(format, limit) }
    }
}

fn one(limits: Limits, words: &'static ChartStrings, class: &'static str, shown: Memo<Option<Shown>>) -> AnyView {
    let (state, own) = (limits.state, limits.words);
    let save = Callback::new(move |kind: String| download::export(state, &kind));
    let finding = move || {
        let format = state.format.get();
        shown
            .with(|shown| {
                let shown = shown.as_ref()?;
                let of = shown.model.as_deref().map_or(GaugeOf::Spend(limits.per()), GaugeOf::Requests);
                let needed = shown.gauge.tiers.iter().find(|tier| tier.is_needed).map(|tier| (tier.tier, tier.limit));
                Some((own.gauge)(format, &GaugeFacts { of, value: shown.value, needed }))
            })
            .unwrap_or_default()
    };
    let describes = move || {
        let format = state.format.get();
        shown
            .with(|shown| {
                let shown = shown.as_ref()?;
                let limit = |tier: &Tier| (tier.tier, shown.written(format, tier.limit));
                Some((own.gauge_describes)(&shown.gauge.tiers.iter().map(limit).collect::<Vec<_>>()))
            })
            .unwrap_or_default()
    };
    let size = move || shown.with(|shown| shown.as_ref().map_or((WIDTH, 0), |one| (one.gauge.width, one.gauge.height)));
    let (title, says) = (format!("{class}-title"), format!("{class}-says"));
    let named = format!("{title} {says}");
    view! {
        <div class="gauge-head"><h4>{bind::text(finding)}</h4> {save_buttons(words, class, save)}</div>
        <svg
            class=format!("gauge {class}") role="img" aria-labelledby=named
            width=bind::attr(move || Some(size().0.to_string())) height=bind::attr(move || Some(size().1.to_string()))
            viewBox=bind::attr(move || Some(format!("0 0 {} {}", size().0, size().1)))
        >
            {chart::title(title, finding)}
            <desc id=says>{bind::text(describes)}</desc>
            {bind::optional(move || {
                let format = state.format.get();
                shown.with(|shown| shown.as_ref().map(|shown| picture(format, shown)))
            })}
        </svg>
    }
    .into_any()
}

fn picture(format: Format, shown: &Shown) -> AnyView {
    let gauge = &shown.gauge;
    let (from, to) = (gauge.line.saturating_sub(5), gauge.line.saturating_add(5));
    let tier = |tier: &Tier| {
        let class = if tier.is_needed { "gauge-limit gauge-needed" } else { "gauge-limit" };
        let amount = tier.amount.map(|label| text("chart-label", label, shown.written(format, tier.limit)));
        view! {
            <line class=class x1=tier.x x2=tier.x y1=from y2=to></line>
            {text(if tier.is_needed { "chart-label-strong" } else { "chart-label" }, tier.number, tier.tier.to_string())}
            {amount}
        }
    };
    view! {
        <line class="chart-axis" x1="0" x2=gauge.width y1=gauge.line y2=gauge.line></line>
        <line class="gauge-value" x1="0" x2=gauge.value y1=gauge.line y2=gauge.line></line>
        <circle class="gauge-value" cx=gauge.value cy=gauge.line r=VALUE></circle>
        {bind::all(gauge.tiers.iter().map(tier))}
    }
    .into_any()
}
