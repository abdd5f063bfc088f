//! Whether the plan runs: renders, requests a minute, the usage tier needed and why, and what every tier allows.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use maud::{Markup, html};

use super::working::{explained, no_steps};
use super::{Shown, count};
use crate::catalog::Mode;
use crate::money::Exact;
use crate::pricing::answer::{Answer, Value};
use crate::pricing::limits::{Running, TierFit};
use crate::pricing::{Amount, Figure, Quote};
use crate::scenario::Per;

/// Minutes in which a batch is answered.
const DAY: u64 = 24 * 60;

/// The figures, the tier needed with its reason, the table of tiers.
#[must_use]
pub fn run(shown: &Shown<'_>) -> Markup {
    let Ok(Answer { quote, running, .. }) = shown.answer else { return html! { p { (shown.say().no_price) } } };
    html! {
        p.lead #tier-reason { (reason(shown, running)) }
        (figures(shown, quote, running))
        (own_tier(shown, running))
        @if !running.tiers.is_empty() { (table(shown, running)) }
        (caps(shown, running))
        p.section-help { (assumption(shown)) }
    }
}

fn reason(shown: &Shown<'_>, running: &Running) -> String {
    let say = shown.say().cost;
    let needed = running.needed();
    let below = needed.and_then(|(fit, _)| running.tiers.iter().take_while(|tier| *tier != fit).last());
    match (needed, running.tiers.last()) {
        (Some((fit, decided)), _) => (say.needed)(shown.format, fit, decided, below),
        (None, Some(highest)) => (say.none_needed)(shown.format, highest),
        (None, None) => {
            let provider = shown.model().and_then(|model| shown.book.provider(model));
            (say.unpublished)(provider.map_or("", |provider| provider.name.as_ref()))
        }
    }
}

fn figures(shown: &Shown<'_>, quote: &Quote, running: &Running) -> Markup {
    let worked = shown.worked(quote);
    let number = |name: Figure, value| count(name, value, &shown.format.figure(name, Value::Count(value)));
    html! {
        dl.small-figures {
            @if let Some((fit, _)) = running.needed() {
                @let tier = u64::from(fit.tier.tier).into();
                (explained(shown, Figure::TierNeeded, &number(Figure::TierNeeded, tier), &no_steps, ""))
            }
            (explained(shown, Figure::RendersMonth, &number(Figure::RendersMonth, running.renders), &|| worked.running(Figure::RendersMonth, running), ""))
            @if let Some(minute) = running.requests_minute {
                (explained(shown, Figure::RequestsMinute, &number(Figure::RequestsMinute, minute), &|| worked.running(Figure::RequestsMinute, running), ""))
            }
        }
    }
}

fn own_tier(shown: &Shown<'_>, running: &Running) -> Markup {
    let own = shown.plan.tier.and_then(|own| running.tiers.iter().find(|fit| fit.tier.tier == own));
    html! {
        @if let Some(fit) = own { p #own-tier { ((shown.say().cost.own_tier)(fit)) } }
    }
}

/// What the provider lets an account have going or made, by its kind, against an active day of the plan.
fn caps(shown: &Shown<'_>, running: &Running) -> Markup {
    let (say, format) = (shown.say().market, shown.format);
    let provider = shown.model().and_then(|model| shown.book.provider(model));
    let Some(provider) = provider.filter(|provider| !provider.caps.is_empty()) else { return html! {} };
    let fits = |most: u32| Some(running.requests_day?.compare(Exact::whole(most.into())).ok()?.is_le());
    html! {
        ul.caps {
            @for cap in provider.caps.iter() {
                li {
                    ((say.cap)(format, cap))
                    @if let Some(fits) = cap.per_day.and_then(fits) { ". " ((say.cap_fits)(fits)) }
                }
            }
        }
        @if let Some(source) = &running.source {
            p.section-help { a href=(source.url) { (shown.say().source) } ", " ((shown.say().read_on)(format, source)) "." }
        }
    }
}

fn assumption(shown: &Shown<'_>) -> &'static str {
    let say = shown.say().cost;
    match (shown.plan.per, shown.plan.mode) {
        (_, Mode::Batch) => say.batch_runs,
        (Per::Project, _) => say.project_runs,
        _ => say.one_request,
    }
}

fn table(shown: &Shown<'_>, running: &Running) -> Markup {
    let say = shown.say().cost;
    let models = running.tiers.first().map(|fit| fit.requests.as_slice()).unwrap_or_default();
    html! {
        div.scroller tabindex="0" role="region" aria-label=(say.run) {
            table.rows.limits-table {
                thead {
                    tr {
                        th scope="col" { (say.usage_tier) }
                        th scope="col" { (say.spend_limit) }
                        @for model in models { th scope="col" { ((say.requests_of)(&model.model)) } }
                        th scope="col" { (say.pays_for) }
                        @if shown.plan.per != Per::Project { th scope="col" { (say.sends_in) } }
                        th scope="col" { (say.fits_column) }
                    }
                }
                tbody { @for fit in &running.tiers { (row(shown, running, fit)) } }
            }
        }
        @if let Some(source) = &running.source {
            p.section-help { a href=(source.url) { (shown.say().source) } ", " ((shown.say().read_on)(shown.format, source)) "." }
        }
    }
}

fn row(shown: &Shown<'_>, running: &Running, fit: &TierFit) -> Markup {
    let (say, format) = (shown.say().cost, shown.format);
    let needed = running.needed().is_some_and(|(needed, _)| needed == fit);
    html! {
        tr data-tier=(fit.tier.tier) data-chosen[needed] {
            th scope="row" { (fit.tier.tier) }
            td { (format.money(Amount::usd(fit.tier.spend_limit))) }
            @for model in &fit.requests { td { (format.number(u64::from(model.limit).into())) } }
            td { (fit.videos.map_or_else(|| say.any_number.to_owned(), |videos| format.ratio(videos))) }
            @if shown.plan.per != Per::Project {
                td { (format.duration(fit.sending.unwrap_or(Exact::whole(DAY)))) }
            }
            td { ((say.fits)(fit)) }
        }
    }
}
