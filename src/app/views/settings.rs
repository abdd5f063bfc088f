//! The rarer settings of the plan: rows that say their value, and the fields that a row opens.

mod surcharges;

use std::sync::Arc;

use leptos::prelude::*;
use rust_decimal::Decimal;
use strum::VariantArray;

use super::fields::{choice, money, number, select};
use super::waiting::waiting;
use crate::app::components::popover::Popover;
use crate::app::components::select::OptionGroup;
use crate::app::fetch;
use crate::app::fragment::Fragment;
use crate::app::settings::Setting;
use crate::app::state::{AppState, Opened};
use crate::app::{bind, document};
use crate::catalog::Mode;
use crate::i18n::form::FormStrings;
use crate::i18n::format::Format;
use crate::i18n::views::ViewStrings;
use crate::locale::Currency;
use crate::names::Code;
use crate::plan::param::Param;
use crate::plan::{BlockedBilled, Plan};

/// Currencies offered before all others.
const COMMON: [&str; 6] = ["USD", "EUR", "GBP", "CHF", "CAD", "JPY"];

/// The rows.
#[must_use]
pub fn rows(state: AppState) -> AnyView {
    bind::all(Setting::VARIANTS.iter().map(|&setting| row(state, setting)))
}

fn row(state: AppState, setting: Setting) -> AnyView {
    let words = state.strings_now().form_rows;
    let all = move || state.fragment.get() == Fragment::All;
    let open = bind::whether(move || all() || state.opened.get() == Opened::Setting(setting));
    let toggle = Callback::new(move |open: bool| {
        state.opened.set(if open { Opened::Setting(setting) } else { Opened::Nothing });
        if open {
            document::reveal_soon(panel_id(setting).to_owned());
        }
    });
    let differs = bind::flag(move || state.plan.with(|plan| differs(plan, setting)));
    let button = view! {
        <span class="row-name">{name(words, setting)}</span>
        <span class="row-value" translate="no" data-differs=differs>{bind::text(move || says(state, setting))}</span>
    };
    view! {
        <Popover id=panel_id(setting) class="setting" open=open on_toggle=toggle button=button.into_any() content=Box::new(move || fetched(state, setting))/>
    }
    .into_any()
}

const fn panel_id(setting: Setting) -> &'static str {
    match setting {
        Setting::Draft => "setting-draft",
        Setting::Blocked => "setting-blocked",
        Setting::Mode => "setting-mode",
        Setting::Discount => "setting-discount",
        Setting::AddonRender => "setting-addons",
        Setting::Rate => "setting-rate",
        Setting::Cur => "setting-cur",
        Setting::On => "setting-on",
    }
}

/// The fields, once their chunk has come.
fn fetched(state: AppState, setting: Setting) -> AnyView {
    bind::part(move || match state.fetched.settings.get().zip(state.view_strings()) {
        Some((render, views)) => render(state, views, setting),
        None => waiting(state, Arc::new(move || Box::pin(fetch::settings(state)))),
    })
}

const fn name(words: &FormStrings, setting: Setting) -> &'static str {
    match setting {
        Setting::Draft => words.drafts,
        Setting::Blocked => words.blocked,
        Setting::Mode => words.sending,
        Setting::Discount => words.adjustments,
        Setting::AddonRender => words.addons,
        Setting::Rate => words.own_price,
        Setting::Cur => words.currency,
        Setting::On => words.prices_of,
    }
}

/// Whether a setting differs from its default.
fn differs(plan: &Plan, setting: Setting) -> bool {
    match setting {
        Setting::Draft => plan.draft.is_some(),
        Setting::Blocked => !plan.blocked.is_zero(),
        Setting::Mode => plan.mode != Mode::default(),
        Setting::Discount => [plan.discount, plan.markup, plan.tax].iter().any(|percent| !percent.is_zero()),
        Setting::AddonRender => plan.has_addons(),
        Setting::Rate => plan.rate.is_some(),
        Setting::Cur => plan.money.currency() != Currency::USD,
        Setting::On => plan.on.is_some(),
    }
}

/// How many settings differ from their defaults, in words.
#[must_use]
pub fn changed(state: AppState) -> String {
    let format = state.format.get();
    let settings = state.plan.with(|plan| Setting::VARIANTS.iter().filter(|&&setting| differs(plan, setting)).count());
    (format.strings.form_rows.changed)(format, settings)
}

/// The value of a setting.
fn says(state: AppState, setting: Setting) -> String {
    let (format, today) = (state.format.get(), state.today.get());
    let words = format.strings.form_rows;
    state.with_named(|named| {
        let plan = named.plan;
        match setting {
            Setting::Draft => named.draft.map_or_else(|| words.none.to_owned(), str::to_owned),
            Setting::Blocked => match plan.blocked_billed {
                BlockedBilled::Yes if !plan.blocked.is_zero() => {
                    format!("{}, {}", format.percent(plan.blocked), words.charged)
                }
                BlockedBilled::Yes | BlockedBilled::No => format.percent(plan.blocked),
            },
            Setting::Mode => match plan.mode {
                Mode::Standard => words.at_once.to_owned(),
                Mode::Batch => words.in_batch.to_owned(),
                Mode::OffPeak => words.off_peak.to_owned(),
            },
            Setting::Discount => adjustments(format, plan).unwrap_or_else(|| words.none.to_owned()),
            Setting::AddonRender if plan.has_addons() => addons(format, plan),
            Setting::AddonRender => words.none.to_owned(),
            Setting::Rate => {
                plan.rate.map_or_else(|| words.none.to_owned(), |rate| (format.strings.own_rate.a_second)(format, rate))
            }
            Setting::Cur => match plan.money.currency() {
                Currency::USD => words.us_dollars.to_owned(),
                other => other.code().to_owned(),
            },
            Setting::On => match plan.on {
                Some(day) if day != today => format.short_day(day),
                Some(_) | None => words.today.to_owned(),
            },
        }
    })
}

/// `−10%, +20%, +8.5%`: those that are set; none where none is.
fn adjustments(format: Format, plan: &Plan) -> Option<String> {
    let signed = [("−", plan.discount), ("+", plan.markup), ("+", plan.tax)];
    let set: Vec<String> = signed
        .iter()
        .filter(|(_, percent)| !percent.is_zero())
        .map(|(sign, percent)| format!("{sign}{}", format.percent(*percent)))
        .collect();
    (!set.is_empty()).then(|| set.join(", "))
}

/// `$0.05 / $2`: of a render and of a kept video.
fn addons(format: Format, plan: &Plan) -> String {
    let price = |price: Decimal| format.typed(format.amount(price.into()));
    format!("{} / {}", price(plan.addon_render), price(plan.addon_video))
}

/// The fields of a setting.
#[must_use]
pub fn fields(state: AppState, views: &'static ViewStrings, setting: Setting) -> AnyView {
    let strings = state.strings_now();
    let help = |words: &'static str| view! { <p class="help">{words}</p> };
    match setting {
        Setting::Draft => view! { {drafts(state, views)} {help(views.retakes.drafts_help)} }.into_any(),
        Setting::Blocked => view! {
            {number(state, Param::Blocked, "%")}
            {choice(state, Param::BlockedBilled)}
            {help(views.settings.blocked_help)}
        }
        .into_any(),
        Setting::Mode => {
            view! { {choice(state, Param::Mode)} {bind::optional(move || batch_day(state, views))} }.into_any()
        }
        Setting::Discount => view! {
            {number(state, Param::Discount, "%")}
            {number(state, Param::Markup, "%")}
            {number(state, Param::Tax, "%")}
            {help(views.settings.taxes_help)}
        }
        .into_any(),
        Setting::AddonRender => view! {
            {money(state, Param::AddonRender)}
            {surcharges::surcharges(state, views)}
            {money(state, Param::AddonVideo)}
            {help(views.settings.addons_help)}
        }
        .into_any(),
        Setting::Rate => view! { {number(state, Param::Rate, "")} {help(strings.own_rate.help)} }.into_any(),
        Setting::Cur => view! { {currency(state)} {help(views.settings.currency_help)} }.into_any(),
        Setting::On => view! { {day(state)} {help(views.settings.day_help)} }.into_any(),
    }
}

/// The model for drafts, or none, with its resolution and the finals.
fn drafts(state: AppState, views: &ViewStrings) -> AnyView {
    let none = (String::new(), views.retakes.no_drafts.to_owned());
    let models = state.book().models.iter().map(|model| (model.id.to_string(), model.name.to_string()));
    let models = OptionGroup { name: String::new(), options: [none].into_iter().chain(models).collect() };
    let sizes = move || {
        let draft = state.plan.with(|plan| plan.draft.as_ref().map(|draft| draft.model.clone()))?;
        let sizes = state.book().model(&draft)?.sizes.iter().map(|size| size.res.code().to_owned());
        Some(OptionGroup { name: String::new(), options: sizes.map(|code| (code.clone(), code)).collect() })
    };
    let sizes = Memo::new(move |_| sizes());
    view! {
        {select(state, Param::Draft, vec![models])}
        {bind::optional(move || sizes.get().map(|sizes| select(state, Param::DraftRes, vec![sizes])))}
        {number(state, Param::Finals, "")}
    }
    .into_any()
}

/// The day since which the chosen model has batch prices.
fn batch_day(state: AppState, views: &ViewStrings) -> Option<AnyView> {
    let format = state.format.get();
    let rates = state.model().map(|model| &*model.rates).unwrap_or_default();
    let first = rates.iter().filter(|rate| rate.mode == Mode::Batch).filter_map(|rate| rate.from).min()?;
    Some(view! { <p class="help">{(views.settings.batch_since)(format, first)}</p> }.into_any())
}

/// The currency, and with any but US dollars the person's own exchange rate.
fn currency(state: AppState) -> AnyView {
    let pair = |code: &str| (code.to_owned(), code.to_owned());
    let others = Currency::all().map(Currency::code).filter(|code| !COMMON.contains(code));
    let options = COMMON.into_iter().chain(others).map(pair).collect();
    let groups = vec![OptionGroup { name: String::new(), options }];
    let wants_rate = move || state.currency() != Currency::USD;
    view! {
        {select(state, Param::Cur, groups)}
        <div id="exchange-rate" hidden=bind::whether(move || !wants_rate())>{number(state, Param::Fx, "")}</div>
    }
    .into_any()
}

/// The day of the prices: the browser's own date field, which gives a whole day or none.
fn day(state: AppState) -> AnyView {
    let (strings, locked) = (state.strings_now(), state.is_locked(Param::On));
    let value = bind::attr(move || Some(state.chosen(Param::On).unwrap_or_default()));
    view! {
        <div class="field" data-param="on">
            <label for="field-on">{(strings.label)(Param::On)}</label>
            <div class="control">
                <input
                    id="field-on" name="on" type="date" disabled=locked value=value prop:value=value
                    on:change=bind::on(move |event| state.choose(Param::On, &event_target_value(&event)))
                />
                <button class="quiet" id="today" type="button" disabled=locked on:click=bind::on(move |_| state.set_today())>{strings.today}</button>
            </div>
        </div>
    }
    .into_any()
}
