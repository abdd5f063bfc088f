//! The form: the plan in the order one thinks of it, then the rarer settings, each a row that says its value. Each input is named
//! like its parameter, and `field-<name>` is its id.

use std::sync::Arc;

use leptos::prelude::*;
use strum::VariantArray;

use super::settings;
use crate::app::bind;
use crate::app::components::choice::{Choice, ChoiceOption, Chosen, OnChoose};
use crate::app::components::number_field::{NumberEvent, NumberField, NumberWords, OnNumber};
use crate::app::components::select::{OptionGroup, Select};
use crate::app::document;
use crate::app::state::AppState;
use crate::catalog::{AudioPolicy, Model, Pixels, Size, Sound};
use crate::i18n::Strings;
use crate::names::Code;
use crate::plan::param::{Param, Unit};
use crate::plan::presets::Preset;
use crate::plan::{Clips, Orient, Per};

/// A row of the form: on a narrow screen it opens alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Row {
    /// How many, how often.
    Volume,
    /// How long.
    Length,
    /// On which model, at which size.
    Model,
    /// How many takes.
    Takes,
    /// Exact length or real clips.
    Billing,
    /// The rarer settings.
    More,
}

/// The form.
#[must_use]
pub fn form(state: AppState) -> AnyView {
    let strings = state.strings_now();
    let words = strings.form_rows;
    let open = RwSignal::new(None::<Row>);
    let row = move |row: Row, name: &'static str, says: fn(AppState) -> String, fields: AnyView| {
        self::row(state, open, row, name, says, fields)
    };
    view! {
        <form id="form" class="form" data-of-plan="" autocomplete="off" aria-label=strings.form on:submit=bind::on(|event: leptos::ev::SubmitEvent| event.prevent_default())>
            {presets(state)}
            <h2 class="rows-title">{words.your_plan}</h2>
            {row(Row::Volume, words.volume, says_volume, volume(state))}
            {row(Row::Length, words.length, says_length, number(state, Param::Seconds, words.seconds_unit))}
            {row(Row::Model, words.model, says_model, model(state))}
            {row(Row::Takes, words.takes, says_takes, number(state, Param::Attempts, ""))}
            {row(Row::Billing, words.billing, says_billing, choice(state, Param::Clips))}
            {row(Row::More, words.more_settings, settings::changed, settings::rows(state))}
        </form>
    }
    .into_any()
}

/// Fields under a name that says their value; the name shows on a narrow screen alone, and opens them.
fn row(
    state: AppState,
    open: RwSignal<Option<Row>>,
    row: Row,
    name: &'static str,
    says: fn(AppState) -> String,
    fields: AnyView,
) -> AnyView {
    let is_open = move || open.get() == Some(row);
    let toggle = move |_| open.update(|open| *open = if *open == Some(row) { None } else { Some(row) });
    let code: &'static str = row.into();
    let id = format!("row-{code}");
    view! {
        <div class="row" data-row=code data-open=bind::flag(is_open)>
            <button class="row-head" type="button" aria-expanded=bind::truth(is_open) aria-controls=id.clone() on:click=bind::on(toggle)>
                <span class="row-name">{name}</span>
                <span class="row-value" translate="no">{bind::text(move || says(state))}</span>
            </button>
            <div class="row-fields" id=id>{fields}</div>
        </div>
    }
    .into_any()
}

fn presets(state: AppState) -> AnyView {
    let strings = state.strings_now();
    let button = |(at, preset): (usize, Preset)| {
        view! {
            <button class="preset" type="button" id=format!("preset-{at}") on:click=bind::on(move |_| state.set_preset(preset))>
                {(strings.preset)(preset)}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="presets" role="group" aria-label=strings.start_from>
            <span class="presets-title">{strings.start_from}</span>
            {bind::all(Preset::VARIANTS.iter().copied().enumerate().map(button))}
        </div>
    }
    .into_any()
}

fn volume(state: AppState) -> AnyView {
    let words = state.strings_now().form_rows;
    let by_day = move || state.plan.with(|plan| plan.per != Per::Project);
    view! {
        {number(state, Param::Videos, "")}
        {choice(state, Param::Per)}
        <div id="days-of-month" data-off=bind::flag(move || !by_day())>{number(state, Param::Days, words.days_unit)}</div>
    }
    .into_any()
}

fn model(state: AppState) -> AnyView {
    let chooses_sound = move || state.model().is_some_and(|model| model.audio == AudioPolicy::Choice);
    view! {
        {models(state)}
        {choice(state, Param::Res)}
        {bind::shown_while(chooses_sound, move || choice(state, Param::Audio))}
        {choice(state, Param::Orient)}
    }
    .into_any()
}

/// Every model, under the name of who sells it.
fn models(state: AppState) -> AnyView {
    let strings = state.strings_now();
    let groups = move || {
        let (book, today) = (state.book(), state.today.get());
        let groups = book.providers.iter().map(|provider| {
            let sold = book.models.iter().filter(|model| model.provider == provider.id);
            let option = |model: &Model| {
                let ended = model.retired_by(today).is_some();
                let name = if ended { (strings.form_rows.ended)(&model.name) } else { model.name.to_string() };
                (model.id.to_string(), name)
            };
            OptionGroup { name: provider.name.to_string(), options: sold.map(option).collect() }
        });
        groups.filter(|group| !group.options.is_empty()).collect::<Vec<_>>()
    };
    // A new day may end a model.
    bind::part(move || select(state, Param::Model, groups()))
}

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
    let currency = Memo::new(move |_| state.format.get().currency);
    bind::part(move || number(state, param, currency.get().code()))
}

/// A choice of the plan.
#[must_use]
pub fn choice(state: AppState, param: Param) -> AnyView {
    let strings = state.strings_now();
    // Made anew only for another model or format: a segment that is made anew loses the focus.
    let follows = Memo::new(move |_| match param {
        Param::Res => state.plan.with(|plan| format!("{} {}", plan.model, plan.orient.code())),
        _ => String::new(),
    });
    let options = move || {
        follows.track();
        untrack(|| options_of(state, strings, param))
    };
    let (chosen, on_choose) = chosen(state, param);
    view! {
        <Choice
            name=param.code() label=(strings.label)(param) options=Box::new(options) chosen=chosen locked=state.is_locked(param)
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
        _ => settings::options(strings, param),
    }
}

/// An option of a choice with what it means.
#[must_use]
pub fn worded(code: &'static str, words: crate::i18n::ChoiceStrings) -> ChoiceOption {
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

fn says_volume(state: AppState) -> String {
    let format = state.format.get();
    state.plan.with(|plan| (format.strings.form_rows.volume_is)(format, plan))
}

fn says_length(state: AppState) -> String {
    let format = state.format.get();
    state.plan.with(|plan| format.seconds(plan.seconds))
}

fn says_model(state: AppState) -> String {
    state.with_named(|named| format!("{} · {}", named.model, named.plan.res.code()))
}

fn says_takes(state: AppState) -> String {
    state.field(Param::Attempts).text
}

fn says_billing(state: AppState) -> String {
    let words = state.strings.get().form_rows;
    let clips = state.plan.with(|plan| plan.clips);
    match clips {
        Clips::Exact => words.exact_length,
        Clips::Rendered => words.real_clips,
    }
    .to_owned()
}
