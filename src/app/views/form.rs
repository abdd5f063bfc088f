//! The form: the plan in the order one thinks of it, then the rarer settings, each a row that says its value. Each input is named
//! like its parameter, and `field-<name>` is its id.

use leptos::prelude::*;
use strum::VariantArray;

use super::fields::{choice, number, select};
use super::settings;
use crate::app::components::select::OptionGroup;
use crate::app::parts::part;
use crate::app::state::{AppState, UNPRICED_PREFIX};
use crate::app::{bind, document};
use crate::catalog::{AudioPolicy, Model};
use crate::names::Code;
use crate::plan::param::Param;
use crate::plan::presets::Preset;
use crate::plan::{Clips, Per};

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
        self::row(state, open, row, Head { name, says, beside: bind::nothing() }, fields)
    };
    let amount = move || {
        view! {
            {row(Row::Volume, words.volume, says_volume, volume(state))}
            {row(Row::Length, words.length, says_length, number(state, Param::Seconds, words.seconds_unit))}
        }
        .into_any()
    };
    let model = move || {
        let head = Head { name: (strings.label)(Param::Res), says: says_size, beside: model(state) };
        self::row(state, open, Row::Model, head, size(state))
    };
    let takes = move || {
        view! {
            {row(Row::Takes, words.takes, says_takes, number(state, Param::Attempts, ""))}
            {row(Row::Billing, words.billing, says_billing, choice(state, Param::Clips))}
            {row(Row::More, words.more_settings, settings::changed, settings::rows(state))}
        }
        .into_any()
    };
    view! {
        <form id="form" class="form" data-of-plan="" autocomplete="off" aria-label=strings.form on:submit=bind::on(|event: leptos::ev::SubmitEvent| event.prevent_default())>
            {(!state.is_embed()).then(|| presets(state))}
            <h2 class="rows-title">{words.your_plan}</h2>
            <div>{part(state, amount)} {part(state, model)}</div>
            <div>{part(state, takes)}</div>
        </form>
    }
    .into_any()
}

/// What a row says on a narrow screen.
struct Head {
    name: &'static str,
    /// The value of its fields.
    says: fn(AppState) -> String,
    /// What can be changed without opening the row.
    beside: AnyView,
}

/// Fields under a name that says their value; the name shows on a narrow screen alone, and opens them.
fn row(state: AppState, open: RwSignal<Option<Row>>, row: Row, head: Head, fields: AnyView) -> AnyView {
    let Head { name, says, beside } = head;
    let is_open = move || open.get() == Some(row);
    let code: &'static str = row.into();
    let id = format!("row-{code}");
    let toggle = move |event: leptos::ev::MouseEvent| {
        let opens = !is_open();
        open.set(opens.then_some(row));
        // Who points at a row of a number means to type; who presses its key finds the field by the next.
        if opens && event.detail() > 0 {
            document::focus_number_soon(code);
        }
    };
    view! {
        <div class="row" data-row=code data-open=bind::flag(is_open)>
            {beside}
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
    view! {
        {models(state)}
        <p class="help" id="unpriced-choice" role="status">{bind::text(move || unpriced_choice(state).unwrap_or_default())}</p>
    }
    .into_any()
}

fn size(state: AppState) -> AnyView {
    let chooses_sound = move || state.model().is_some_and(|model| model.audio == AudioPolicy::Choice);
    view! {
        {choice(state, Param::Res)}
        {bind::shown_while(chooses_sound, move || choice(state, Param::Audio))}
        {choice(state, Param::Orient)}
    }
    .into_any()
}

/// What is known of a model without a price that was chosen.
fn unpriced_choice(state: AppState) -> Option<String> {
    let (views, format) = (state.view_strings()?, state.format.get());
    state.unpriced_choice.with(|choice| {
        let is_past = state.plan.with(|plan| plan.model != choice.kept);
        if is_past { None } else { (views.settings.unpriced_choice)(format, state.book(), &choice.name) }
    })
}

/// Every model, under the name of who sells it, then what people ask for and has no price here.
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
        let ended = book.retired.iter().map(|model| (&model.name, (strings.form_rows.ended)(&model.name)));
        let without = ended.chain(book.unpriced.iter().map(|model| (&model.name, model.name.to_string())));
        let without = without.map(|(name, words)| (format!("{UNPRICED_PREFIX}{name}"), words)).collect();
        let without = OptionGroup { name: strings.form_rows.without_price.to_owned(), options: without };
        groups.chain([without]).filter(|group| !group.options.is_empty()).collect::<Vec<_>>()
    };
    // A new day may end a model.
    bind::part(move || select(state, Param::Model, groups()))
}

fn says_volume(state: AppState) -> String {
    let format = state.format.get();
    state.plan.with(|plan| (format.strings.form_rows.volume_is)(format, plan))
}

fn says_length(state: AppState) -> String {
    let format = state.format.get();
    state.plan.with(|plan| format.seconds(plan.seconds))
}

fn says_size(state: AppState) -> String {
    state.plan.with(|plan| plan.res.code().to_owned())
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
        Clips::Single => words.one_clip,
    }
    .to_owned()
}
