//! What each usage tier allows.

use leptos::prelude::*;

use super::Limits;
use crate::app::bind;
use crate::i18n::format::Format;
use crate::i18n::limits::LimitsStrings;
use crate::pricing::Amount;
use crate::pricing::limits::{LimitsCheck, TierFit};

/// The table, a row a tier.
#[must_use]
pub fn table(limits: Limits) -> AnyView {
    let words = limits.words;
    let requests = move || {
        let column = limits.shown(|_, check| {
            let models = check.tiers.first().map(|fit| fit.requests.as_slice()).unwrap_or_default();
            (words.requests_column)(&models.iter().map(|one| one.model.as_str()).collect::<Vec<_>>())
        });
        column.unwrap_or_default()
    };
    view! {
        <table class="rows limits-table" aria-label=words.tiers>
            <thead>
                <tr>
                    <th scope="col">{words.usage_tier}</th>
                    <th scope="col">{words.spend_limit}</th>
                    <th scope="col">{bind::text(requests)}</th>
                    <th scope="col">{words.videos_column}</th>
                </tr>
            </thead>
            <tbody>{bind::optional(move || limits.shown(|format, check| rows(format, words, check)))}</tbody>
        </table>
    }
    .into_any()
}

fn rows(format: Format, words: &LimitsStrings, check: &LimitsCheck) -> AnyView {
    let needed = check.lowest_fit().map(|(fit, _)| fit.tier.tier);
    bind::all(check.tiers.iter().map(|fit| row(format, words, fit, needed == Some(fit.tier.tier))))
}

fn row(format: Format, words: &LimitsStrings, fit: &TierFit, needed: bool) -> AnyView {
    let limit = |own: &crate::pricing::limits::ModelRequests| format.number(u64::from(own.limit).into());
    let requests = fit.requests.iter().map(limit).collect::<Vec<_>>().join(" · ");
    view! {
        <tr data-tier=fit.tier.tier data-chosen=needed.then_some("")>
            <th scope="row">{fit.tier.tier} " " <span class="fit">{(words.fits)(fit)}</span></th>
            <td>{format.money(Amount::usd(fit.tier.spend_limit))}</td>
            <td>{requests}</td>
            <td>{fit.videos.map_or_else(|| words.any_number.to_owned(), |videos| format.ratio(videos))}</td>
        </tr>
    }
    .into_any()
}
