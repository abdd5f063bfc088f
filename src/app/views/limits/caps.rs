//! What a provider lets an account have going or made, by its kind, against an active day of the plan.

use leptos::prelude::*;

use super::Limits;
use crate::app::bind;

/// The caps, but for one that leads the view already.
#[must_use]
pub fn caps(limits: Limits) -> AnyView {
    let list = move || {
        let provider = limits.provider()?;
        let items = limits.shown(|format, check| {
            let leads = if check.tiers.is_empty() { check.leading_cap(provider) } else { None };
            let others = provider.caps.iter().filter(|&cap| leads.is_none_or(|leading| leading != cap));
            others.map(|cap| (limits.words.cap)(format, cap, &check.cap_fit(cap))).collect::<Vec<_>>()
        })?;
        (!items.is_empty()).then(|| {
            let items = items.into_iter().map(|words| view! { <li>{words}</li> });
            view! { <ul class="caps" translate="no">{bind::all(items)}</ul> }.into_any()
        })
    };
    bind::optional(list)
}
