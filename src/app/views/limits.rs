//! Limits: the usage tier that the plan needs and why, what is sent and spent against each tier's limits, and what the provider
//! lets an account do.

mod caps;
mod gauges;
mod table;

use leptos::prelude::*;

use super::fields::{number, select};
use super::small_figure::small_figure;
use crate::app::bind;
use crate::app::components::figure::{Written, following};
use crate::app::components::select::OptionGroup;
use crate::app::state::AppState;
use crate::catalog::{Mode, Provider};
use crate::i18n::format::Format;
use crate::i18n::limits::{LimitsStrings, finding};
use crate::i18n::views::ViewStrings;
use crate::plan::Per;
use crate::plan::param::Param;
use crate::pricing::Figure;
use crate::pricing::limits::LimitsCheck;

/// The figures of the view.
const FIGURES: [Figure; 3] = [Figure::TierNeeded, Figure::RendersMonth, Figure::RequestsMinute];

/// What the view rests on.
#[derive(Clone, Copy)]
struct Limits {
    state: AppState,
    words: &'static LimitsStrings,
    check: Memo<Option<LimitsCheck>>,
}

impl Limits {
    /// Who sells the plan's model.
    fn provider(self) -> Option<&'static Provider> {
        self.state.model().and_then(|model| self.state.book().provider(model))
    }

    fn per(self) -> Per {
        self.state.plan.with(|plan| plan.per)
    }

    /// Whether the provider publishes tiers for the plan's models.
    fn has_tiers(self) -> bool {
        self.check.with(|check| check.as_ref().is_some_and(|check| !check.tiers.is_empty()))
    }

    /// Shows what the check says, in the plan's format; nothing where the plan has no price.
    fn shown<T>(self, show: impl FnOnce(Format, &LimitsCheck) -> T) -> Option<T> {
        let format = self.state.format.get();
        self.check.with(|check| Some(show(format, check.as_ref()?)))
    }
}

/// The view.
#[must_use]
pub fn view(state: AppState, words: &'static ViewStrings) -> AnyView {
    let check = Memo::new(move |_| state.answer.with(|answer| Some(answer.as_ref()?.as_ref().ok()?.limits.clone())));
    let limits = Limits { state, words: words.limits, check };
    let tiers = move || {
        view! {
            <figure class="chart" translate="no">
                {gauges::gauges(limits, words.charts)}
                {table::table(limits)}
            </figure>
        }
        .into_any()
    };
    view! {
        <h3 class="finding" id="tier-reason" translate="no">{bind::text(move || reason(limits))}</h3>
        <dl class="small-figures" translate="no">{bind::all(FIGURES.map(|name| shown_figure(state, name)))}</dl>
        {fields(limits)}
        {bind::optional(move || own_tier(limits))}
        {bind::shown_while(move || limits.has_tiers(), tiers)}
        {caps::caps(limits)}
        <p class="help" translate="no">{bind::text(move || assumption(limits))}</p>
        {bind::optional(move || source(limits))}
    }
    .into_any()
}

/// The tier needed and what decides it, or what is known instead.
fn reason(limits: Limits) -> String {
    let provider = limits.provider();
    let reason = limits.shown(|format, check| finding(format, limits.words, provider, limits.per(), check));
    reason.unwrap_or_else(|| limits.state.strings.get().no_price.to_owned())
}

fn shown_figure(state: AppState, name: Figure) -> AnyView {
    let value = move || following(move || Written::new(name, state.figure(name)?, state.format.get()));
    let label = move || (state.strings.get().figure)(name);
    bind::shown_while(move || state.figure(name).is_some(), move || small_figure(state, name, value(), label))
}

/// The hours over which renders are sent, and the account's own tier.
fn fields(limits: Limits) -> AnyView {
    let Limits { state, words, .. } = limits;
    let none = (String::new(), words.no_tier.to_owned());
    let tiers = state.book().usage_tiers().iter().map(|&tier| (tier.to_owned(), tier.to_owned()));
    let tiers = OptionGroup { name: String::new(), options: [none].into_iter().chain(tiers).collect() };
    view! {
        <div class="limits-fields">
            {number(state, Param::Hours, words.hours_unit)}
            {select(state, Param::Tier, vec![tiers])}
        </div>
    }
    .into_any()
}

/// Whether the account's own tier lets the plan through.
fn own_tier(limits: Limits) -> Option<AnyView> {
    let own = limits.state.plan.with(|plan| plan.tier)?;
    let says = limits.check.with(|check| {
        let fit = check.as_ref()?.tiers.iter().find(|fit| fit.tier.tier == own)?;
        Some((limits.words.own_tier)(fit))
    })?;
    Some(view! { <p id="own-tier" translate="no">{says}</p> }.into_any())
}

/// What is assumed of requests, of a batch, of a project.
fn assumption(limits: Limits) -> String {
    let words = limits.words;
    let (per, mode) = limits.state.plan.with(|plan| (plan.per, plan.mode));
    match (per, mode) {
        (_, Mode::Batch) => {
            let window = limits.provider().and_then(|one| Some((&*one.name, one.batch.as_ref()?.hours)));
            (words.batch_runs)(limits.state.format.get(), window)
        }
        (Per::Project, Mode::Standard | Mode::OffPeak) if limits.has_tiers() => {
            format!("{} {}", words.project_runs, words.project_spend)
        }
        (Per::Project, Mode::Standard | Mode::OffPeak) => words.project_runs.to_owned(),
        (Per::Day | Per::Week | Per::Month, Mode::Standard | Mode::OffPeak) => words.one_request.to_owned(),
    }
}

/// Whose limits they are, and when they were read.
fn source(limits: Limits) -> Option<AnyView> {
    let format = limits.state.format.get();
    let provider = limits.provider()?;
    let source = provider.limits_source.as_ref()?;
    Some(
        view! {
            <p class="help" translate="no">
                <a href=source.url.to_string()>{(limits.words.source)(&provider.name)}</a> ", " {(limits.words.read)(format, source)} "."
            </p>
        }
        .into_any(),
    )
}
