//! Fields of the plan, for the form and for every view that has some: each shows what the state has for its parameter, and tells
//! the state what is done to it.

use std::sync::Arc;

use leptos::prelude::*;
use strum::VariantArray;

use crate::app::bind;
use crate::app::components::choice::{Choice, ChoiceOption, Chosen, OnChoose};
use crate::app::components::number_field::{NumberEvent, NumberField, NumberWords, OnNumber};
use crate::app::components::select::{OptionGroup, Select};
use crate::app::document;
use crate::app::state::AppState;
use crate::catalog::{Mode, Pixels, Size, Sound};
use crate::i18n::{ChoiceStrings, Strings};
use crate::names::Code;
use crate::plan::param::{Param, Unit};
use crate::plan::{BlockedBilled, Clips, Orient, Per};

/// A list of one of many.
#[must_use]
pub fn select(state: AppState, param: Param, groups: Vec<OptionGroup>) -> AnyView {
    let label = (state.strings_now().label)(param);
    let (chosen, on_choose) = chosen(state, param);
    view! { <Select name=param.code() label=label groups=groups locked=state.is_locked(param) chosen=chosen on_choose=on_choose/> }
        .into_any()
}

fn chosen(state: AppState, param: Param) -> (Chosen, OnChoose) {
    let chosen = move || state.chosen(param).unwrap_or_default();
    (Arc::new(chosen), Arc::new(move |value: &str| state.choose(param, value)))
}

/// A number of the plan.
#[must_use]
pub fn number(state: AppState, param: Param, unit: &'static str) -> AnyView {
    let strings = state.strings_now();
    let stepped = matches!(param, Param::Videos | Param::Seconds | Param::Days | Param::Attempts | Param::Months);
    let steps = param.unit().filter(|_| stepped).map(|unit: Unit| ((strings.fewer)(unit), (strings.more)(unit)));
    let words = NumberWords { label: (strings.label)(param), unit, steps };
    let on: OnNumber = Arc::new(move |event| hear(state, param, event));
    let value = Arc::new(move || state.field(param));
    view! { <NumberField name=param.code() words=words value=value locked=state.is_locked(param) on=on/> }.into_any()
}

fn hear(state: AppState, param: Param, event: NumberEvent) {
    match event {
        NumberEvent::Typed(text) => state.set_text(param, &text),
        NumberEvent::Stepped(step) => state.step(param, step),
        NumberEvent::Taken(number) => {
            state.set_number(param, number);
            document::focus_soon(format!("field-{}", param.code()));
        }
        NumberEvent::Done => state.end_edit(param),
    }
}

/// A number of the plan that is money in its currency.
#[must_use]
pub fn money(state: AppState, param: Param) -> AnyView {
    let currency = move || state.format.get().currency.code();
    bind::part_of_key(move || currency().to_owned(), move || number(state, param, currency()))
}

/// A choice of the plan.
#[must_use]
pub fn choice(state: AppState, param: Param) -> AnyView {
    let strings = state.strings_now();
    let shape = move || state.plan.with(|plan| format!("{} {}", plan.model, plan.orient.code()));
    let follows = move || if matches!(param, Param::Res | Param::Mode) { shape() } else { String::new() };
    let options = move || options_of(state, strings, param);
    let (chosen, on_choose) = chosen(state, param);
    view! {
        <Choice
            name=param.code() label=(strings.label)(param) options=Box::new(options) follows=Box::new(follows) chosen=chosen locked=state.is_locked(param)
            on_choose=on_choose
        />
    }
    .into_any()
}

fn options_of(state: AppState, strings: &'static Strings, param: Param) -> Vec<ChoiceOption> {
    let plain = |code, name| ChoiceOption { code, name, help: String::new() };
    match param {
        Param::Res => {
            let orient = state.plan.with(|plan| plan.orient);
            state.model().map(|model| &*model.sizes).unwrap_or_default().iter().map(|one| size(one, orient)).collect()
        }
        Param::Orient => Orient::VARIANTS.iter().map(|&way| plain(way.code(), (strings.orient)(way))).collect(),
        Param::Per => Per::VARIANTS.iter().map(|&per| plain(per.code(), (strings.per)(per))).collect(),
        Param::Clips => Clips::VARIANTS.iter().map(|&clips| worded(clips.code(), (strings.clips)(clips))).collect(),
        Param::Audio => Sound::VARIANTS.iter().map(|&sound| plain(sound.code(), (strings.sound)(sound))).collect(),
        Param::Mode => {
            let has = |&&mode: &&Mode| state.model().is_none_or(|model| model.ever_had_mode(mode));
            Mode::VARIANTS.iter().filter(has).map(|&mode| worded(mode.code(), (strings.mode)(mode))).collect()
        }
        Param::BlockedBilled => {
            BlockedBilled::VARIANTS.iter().map(|&way| worded(way.code(), (strings.blocked_billed)(way))).collect()
        }
        Param::V
        | Param::Model
        | Param::Seconds
        | Param::Videos
        | Param::Days
        | Param::Attempts
        | Param::Blocked
        | Param::Rate
        | Param::Draft
        | Param::DraftRes
        | Param::Finals
        | Param::Discount
        | Param::Markup
        | Param::Tax
        | Param::TrialRenders
        | Param::SetupHours
        | Param::CareHours
        | Param::ReviewMinutes
        | Param::Hourly
        | Param::AddonRender
        | Param::AddonVideo
        | Param::Instead
        | Param::Hours
        | Param::Months
        | Param::Budget
        | Param::Tier
        | Param::Cur
        | Param::Fx
        | Param::On
        | Param::Name
        | Param::Lang
        | Param::With
        | Param::Together
        | Param::Title => Vec::new(),
    }
}

/// An option of a choice with what it means.
fn worded(code: &'static str, words: ChoiceStrings) -> ChoiceOption {
    ChoiceOption { code, name: words.name, help: words.help.to_owned() }
}

/// A resolution with its pixels as the plan lies.
fn size(size: &Size, orient: Orient) -> ChoiceOption {
    let pixels = match orient {
        Orient::Landscape => size.landscape,
        Orient::Portrait => size.portrait,
    };
    let help = pixels.map(|Pixels { width, height }| format!("{width} × {height}")).unwrap_or_default();
    ChoiceOption { code: size.res.code(), name: size.res.code(), help }
}
