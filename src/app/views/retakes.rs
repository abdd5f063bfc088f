//! Retakes: what to set aside for the takes that are thrown away, twenty months or projects as dots, how many takes others need,
//! and what drafts change.

mod drafts;
mod picture;
mod reports;

use leptos::prelude::*;
use strum::VariantArray;

use super::small_figure::small_figure;
use crate::app::bind;
use crate::app::components::figure::{Written, following};
use crate::app::state::AppState;
use crate::i18n::retakes::RetakesStrings;
use crate::i18n::sentences::approximate;
use crate::i18n::views::ViewStrings;
use crate::money::parse_decimal;
use crate::plan::Per;
use crate::plan::param::Param;
use crate::pricing::Amount;
use crate::pricing::answer::Value;
use crate::pricing::risk::{Cover, Risk};

/// The most takes that the slider goes to.
const SLIDER_MOST: u64 = 20;

/// What the view rests on.
#[derive(Clone, Copy)]
struct Retakes {
    state: AppState,
    words: &'static RetakesStrings,
    risk: Memo<Option<Risk>>,
    /// The share of months or projects that the sum set aside is to cover.
    cover: RwSignal<Cover>,
}

impl Retakes {
    fn per(self) -> Per {
        self.state.plan.with(|plan| plan.per)
    }

    fn is_priced(self) -> bool {
        self.risk.with(Option::is_some)
    }

    /// The spend that is enough in a share of cases.
    fn spend(self, cover: Cover) -> Option<Amount> {
        self.risk.with(|risk| {
            let covered = risk.as_ref()?.covered.iter().find(|covered| covered.cover == cover)?;
            Some(covered.spend)
        })
    }

    /// Whether no take is thrown away.
    fn is_certain(self) -> bool {
        self.risk.with(|risk| risk.as_ref().is_some_and(|risk| risk.distribution.is_certain()))
    }

    /// What to set aside, as a sentence.
    fn finding(self) -> String {
        let (state, words) = (self.state, self.words);
        let Some(risk) = self.risk.get() else { return state.strings.get().no_price.to_owned() };
        if risk.distribution.is_certain() {
            return words.nothing_to_chance.to_owned();
        }
        let cover = self.cover.get();
        let says = |spend| (words.set_aside)(state.format.get(), self.per(), cover, spend, risk.is_exact());
        self.spend(cover).map_or_else(String::new, says)
    }
}

/// The view.
#[must_use]
pub fn view(state: AppState, words: &'static ViewStrings) -> AnyView {
    let risk = Memo::new(move |_| state.answer.with(|answer| Some(answer.as_ref()?.as_ref().ok()?.risk.clone())));
    let retakes = Retakes { state, words: words.retakes, risk, cover: RwSignal::new(Cover::FourInFive) };
    let has_chance = move || retakes.is_priced() && !retakes.is_certain();
    view! {
        <h3 class="finding" id="risk-finding" translate="no">{bind::text(move || retakes.finding())}</h3>
        <div class="risk-controls">
            {slider(state)}
            <div class="risk-sums">
                {bind::shown_while(has_chance, move || covers(retakes))}
                {bind::shown_while(move || retakes.is_priced(), move || figures(retakes))}
            </div>
        </div>
        {bind::shown_while(has_chance, move || picture::chart(retakes, words.charts))}
        {reports::reports(state, words.retakes)}
        {drafts::drafts(state, words.retakes)}
    }
    .into_any()
}

/// A slider of the takes beside the dots that they scatter.
fn slider(state: AppState) -> AnyView {
    let takes = move || state.plan.with(|plan| plan.attempts);
    let slid = move |event: leptos::ev::Event| {
        if let Ok(takes) = parse_decimal(&event_target_value(&event)) {
            state.set_number(Param::Attempts, takes);
        }
    };
    let value = bind::attr(move || Some(takes().min(SLIDER_MOST.into()).to_string()));
    view! {
        <div class="field lone-slider">
            <label for="slide-attempts">{(state.strings_now().label)(Param::Attempts)}</label>
            <input
                class="slider" id="slide-attempts" type="range" min="1" max=SLIDER_MOST step="0.1"
                disabled=state.is_locked(Param::Attempts)
                value=value
                prop:value=value
                aria-valuetext=bind::attr(move || Some(state.format.get().number(takes())))
                on:input=bind::on(slid)
            />
        </div>
    }
    .into_any()
}

/// The share of months or projects that the sum set aside is to cover.
fn covers(retakes: Retakes) -> AnyView {
    let Retakes { words, cover, .. } = retakes;
    let segment = move |&share: &Cover| {
        let is_chosen = bind::whether(move || cover.get() == share);
        view! {
            <label class="segment">
                <input
                    id=format!("cover-{}", share.percent()) type="radio" name="cover" checked=is_chosen prop:checked=is_chosen
                    on:change=bind::on(move |_| cover.set(share))
                />
                <span class="segment-name">{(words.share)(share)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="covers">
            <legend>{words.enough_for}</legend>
            <div class="risk-thirds">{bind::all(Cover::VARIANTS.iter().map(segment))}</div>
        </fieldset>
    }
    .into_any()
}

/// The spend that is enough for each share.
fn figures(retakes: Retakes) -> AnyView {
    let Retakes { state, words, .. } = retakes;
    let one = move |&cover: &Cover| {
        let name = cover.figure();
        let about =
            move || approximate(!retakes.risk.with(|risk| risk.as_ref().is_some_and(Risk::is_exact))).to_owned();
        let spend = move || Written::new(name, Value::Money(retakes.spend(cover)?), state.format.get());
        let value = view! { {bind::text(about)} {following(spend)} }.into_any();
        small_figure(state, name, value, move || (words.covers)(retakes.per(), cover))
    };
    view! { <dl class="risk-thirds" translate="no">{bind::all(Cover::VARIANTS.iter().map(one))}</dl> }.into_any()
}
