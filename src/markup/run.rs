//! Whether the plan runs: renders, requests a minute, the usage tier needed and why, and what every tier allows.

use std::borrow::Cow;

use maud::{Markup, html};

use super::working::{explained, no_steps};
use super::{PageModel, count};
use crate::catalog::{Mode, Provider};
use crate::money::Exact;
use crate::plan::Per;
use crate::pricing::answer::{Answer, Value};
use crate::pricing::limits::{LimitsCheck, TierFit};
use crate::pricing::{Amount, Figure};

/// The figures, the tier needed with its reason, the table of tiers.
#[must_use]
pub fn run(shown: &PageModel<'_>) -> Markup {
    let Ok(Answer { limits: running, .. }) = shown.answer else {
        return html! { p { (shown.strings().no_price) } };
    };
    html! {
        p.lead #tier-reason { (reason(shown, running)) }
        (figures(shown, running))
        (own_tier(shown, running))
        @if !running.tiers.is_empty() { (table(shown, running)) }
        (caps(shown, running))
        p.section-help { (assumption(shown)) }
    }
}

fn reason(shown: &PageModel<'_>, running: &LimitsCheck) -> String {
    let strings = shown.strings().cost;
    let needed = running.lowest_fit();
    let below = needed.and_then(|(fit, _)| running.tiers.iter().take_while(|tier| *tier != fit).last());
    match (needed, running.tiers.last()) {
        (Some((fit, decided)), _) => (strings.needed)(shown.format, fit, decided, below),
        (None, Some(highest)) => (strings.none_needed)(shown.format, highest),
        (None, None) => (strings.unpublished)(provider(shown).map_or("", |provider| provider.name.as_ref())),
    }
}

fn figures(shown: &PageModel<'_>, running: &LimitsCheck) -> Markup {
    let number = |name: Figure, value| count(name, value, &shown.format.figure(name, Value::Count(value)));
    html! {
        dl.small-figures {
            @if let Some((fit, _)) = running.lowest_fit() {
                @let tier = u64::from(fit.tier.tier).into();
                (explained(shown, Figure::TierNeeded, &number(Figure::TierNeeded, tier), &no_steps, ""))
            }
            (explained(shown, Figure::RendersMonth, &number(Figure::RendersMonth, running.renders), &|| shown.steps(Figure::RendersMonth), ""))
            @if let Some(minute) = running.requests_minute {
                (explained(shown, Figure::RequestsMinute, &number(Figure::RequestsMinute, minute), &|| shown.steps(Figure::RequestsMinute), ""))
            }
        }
    }
}

fn own_tier(shown: &PageModel<'_>, running: &LimitsCheck) -> Markup {
    let own = shown.plan.tier.and_then(|own| running.tiers.iter().find(|fit| fit.tier.tier == own));
    html! {
        @if let Some(fit) = own { p #own-tier { ((shown.strings().cost.own_tier)(fit)) } }
    }
}

/// What the provider lets an account have going or made, by its kind, against an active day of the plan.
fn caps(shown: &PageModel<'_>, running: &LimitsCheck) -> Markup {
    let (strings, format) = (shown.strings().market, shown.format);
    let Some(provider) = provider(shown).filter(|provider| !provider.caps.is_empty()) else { return html! {} };
    let fits = |most: u32| Some(running.requests_day? <= Exact::whole(most.into()));
    html! {
        ul.caps {
            @for cap in provider.caps.iter() {
                li {
                    ((strings.cap)(format, cap))
                    @if let Some(fits) = cap.per_day.and_then(fits) { ". " ((strings.cap_fits)(fits)) }
                }
            }
        }
        @if let Some(source) = &running.source {
            p.section-help { a href=(source.url) { (shown.strings().source) } ", " ((shown.strings().read_on)(format, source)) "." }
        }
    }
}

fn assumption(shown: &PageModel<'_>) -> Cow<'static, str> {
    let strings = shown.strings().cost;
    match (shown.plan.per, shown.plan.mode) {
        (_, Mode::Batch) => {
            let provider = provider(shown);
            let window = provider.and_then(|provider| Some((&*provider.name, provider.batch.as_ref()?.hours)));
            (strings.batch_runs)(shown.format, window).into()
        }
        (Per::Project, _) => strings.project_runs.into(),
        _ => strings.one_request.into(),
    }
}

/// Who sells the model of the plan.
fn provider<'s>(shown: &'s PageModel<'_>) -> Option<&'s Provider> {
    shown.model().and_then(|model| shown.book.provider(model))
}

fn table(shown: &PageModel<'_>, running: &LimitsCheck) -> Markup {
    let strings = shown.strings().cost;
    let models = running.tiers.first().map(|fit| fit.requests.as_slice()).unwrap_or_default();
    html! {
        div.scroller tabindex="0" role="region" aria-label=(strings.run) {
            table.rows.limits-table {
                thead {
                    tr {
                        th scope="col" { (strings.usage_tier) }
                        th scope="col" { (strings.spend_limit) }
                        @for model in models { th scope="col" { ((strings.requests_of)(&model.model)) } }
                        th scope="col" { (strings.pays_for) }
                        @if shown.plan.per != Per::Project { th scope="col" { (strings.sends_in) } }
                        th scope="col" { (strings.fits_column) }
                    }
                }
                tbody { @for fit in &running.tiers { (row(shown, running, fit)) } }
            }
        }
        @if let Some(source) = &running.source {
            p.section-help { a href=(source.url) { (shown.strings().source) } ", " ((shown.strings().read_on)(shown.format, source)) "." }
        }
    }
}

fn row(shown: &PageModel<'_>, running: &LimitsCheck, fit: &TierFit) -> Markup {
    let (strings, format) = (shown.strings().cost, shown.format);
    let needed = running.lowest_fit().is_some_and(|(needed, _)| needed == fit);
    let batch =
        provider(shown).and_then(|provider| provider.batch.as_ref()).map(|window| Exact::whole(window.minutes()));
    html! {
        tr data-tier=(fit.tier.tier) data-chosen[needed] {
            th scope="row" { (fit.tier.tier) }
            td { (format.money(Amount::usd(fit.tier.spend_limit))) }
            @for model in &fit.requests { td { (format.number(u64::from(model.limit).into())) } }
            td { (fit.videos.map_or_else(|| strings.any_number.to_owned(), |videos| format.ratio(videos))) }
            @if shown.plan.per != Per::Project {
                td { @if let Some(minutes) = fit.sending.or(batch) { (format.duration(minutes)) } }
            }
            td { ((strings.fits)(fit)) }
        }
    }
}
