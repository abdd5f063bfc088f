//! What a provider lets an account have going or made, by its kind, against an active day of the plan.

use leptos::prelude::*;

use super::Limits;
use crate::app::bind;
use crate::catalog::{Cap, Provider};
use crate::pricing::limits::{DayRoom, LimitsCheck};

/// The cap that answers whether the plan runs: the first on videos a day that it stays within, or else the last of them; none
/// where no cap is on videos a day.
#[must_use]
pub fn leading<'a>(provider: &'a Provider, check: &LimitsCheck) -> Option<&'a Cap> {
    let room = |cap: &&Cap| check.cap_fit(cap).day;
    let fits = |cap: &&Cap| matches!(room(cap), Some(DayRoom::Spare(_) | DayRoom::Just));
    let mut daily = provider.caps.iter().filter(|cap| room(cap).is_some());
    daily.clone().find(fits).or_else(|| daily.next_back())
}

/// The caps, but for one that leads the view already.
#[must_use]
pub fn caps(limits: Limits) -> AnyView {
    let list = move || {
        let provider = limits.provider()?;
        let items = limits.shown(|format, check| {
            let leads = if check.tiers.is_empty() { leading(provider, check) } else { None };
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
