//! The groups of the form where one of a few is chosen: radio buttons that look like the segments of a switch.

use maud::{Markup, html};
use strum::VariantArray;

use crate::catalog::{AudioPolicy, Mode, Model, Pixels, Provider, Size, Sound};
use crate::i18n::ChoiceStrings;
use crate::locale::Currency;
use crate::markup::{PageModel, Place};
use crate::names::Code;
use crate::plan::param::Param;
use crate::plan::{BlockedBilled, Clips, Orient, Per};
use crate::pricing::Amount;
use crate::pricing::shapes::per_second;

/// What one has to know of the chosen model.
pub const MODEL_FACTS: Place = Place { id: "model-facts", markup: model_facts };
/// The resolutions of the chosen model.
pub const SIZES: Place = Place { id: "sizes", markup: |shown| group(shown, Param::Res) };
/// With sound or without, where the chosen model lets one choose.
pub const SOUNDS: Place = Place { id: "sounds", markup: sounds };
/// The clips that the chosen model renders.
pub const CLIP_LENGTHS: Place = Place { id: "clip-lengths", markup: clip_lengths };
/// The day since which the chosen model has batch prices.
pub const BATCH_DAY: Place = Place { id: "batch-day", markup: batch_day };

/// The resolutions of the model for drafts; empty where the plan makes none.
pub const DRAFT_SIZES: Place = Place { id: "draft-sizes", markup: draft_sizes };

/// A value by its name in the link, with its words.
struct Choice<'a> {
    code: &'a str,
    name: &'a str,
    /// What it means, a line each; none where the name says it.
    help: Vec<String>,
}

/// The group of a parameter that is a choice.
pub(super) fn group(shown: &PageModel<'_>, param: Param) -> Markup {
    let (name, chosen) = (param.code(), shown.plan.value(param).map(|value| value.to_string()));
    html! {
        fieldset.choice id={ "field-" (name) } tabindex="-1" data-param=(name) disabled[shown.is_locked(param)] {
            legend { ((shown.strings().label)(param)) }
            div.segments {
                @for choice in choices(shown, param) {
                    label.segment {
                        input id={ "field-" (name) "-" (choice.code) } type="radio" name=(name) value=(choice.code)
                            checked[chosen.as_deref() == Some(choice.code)];
                        span.segment-name { (choice.name) }
                        @for line in choice.help { span.segment-help { (line) } }
                    }
                }
            }
        }
    }
}

/// The list of a parameter that is one of many, or none.
pub(super) fn select<'a>(
    shown: &PageModel<'_>,
    param: Param,
    chosen: Option<&str>,
    options: impl Iterator<Item = (&'a str, &'a str)>,
) -> Markup {
    let name = param.code();
    html! {
        div.field data-param=(name) {
            label for={ "field-" (name) } { ((shown.strings().label)(param)) }
            select id={ "field-" (name) } name=(name) form="form" disabled[shown.is_locked(param)] {
                @for (code, name) in options { option value=(code) selected[code == chosen.unwrap_or_default()] { (name) } }
            }
        }
    }
}

fn draft_sizes(shown: &PageModel<'_>) -> Markup {
    let draft = shown.plan.draft.as_ref();
    let model = draft.and_then(|draft| shown.book.model(&draft.model));
    html! {
        @if let (Some(draft), Some(model)) = (draft, model) {
            (select(shown, Param::DraftRes, Some(draft.res.code()), model.sizes.iter().map(|size| (size.res.code(), size.res.code()))))
        }
    }
}

fn choices<'a>(shown: &PageModel<'a>, param: Param) -> Vec<Choice<'a>> {
    let strings = shown.strings();
    let plain = |code, name| Choice { code, name, help: Vec::new() };
    match param {
        Param::Res => {
            shown.model().map(|model| &*model.sizes).unwrap_or_default().iter().map(|one| size(shown, one)).collect()
        }
        Param::Orient => Orient::VARIANTS.iter().map(|&way| plain(way.code(), (strings.orient)(way))).collect(),
        Param::Per => Per::VARIANTS.iter().map(|&per| plain(per.code(), (strings.per)(per))).collect(),
        Param::Clips => Clips::VARIANTS.iter().map(|&clips| worded(clips.code(), (strings.clips)(clips))).collect(),
        Param::Audio => {
            Sound::VARIANTS.iter().map(|&sound| plain(sound.code(), (strings.market.sound)(sound))).collect()
        }
        Param::Mode => Mode::VARIANTS.iter().map(|&mode| worded(mode.code(), (strings.mode)(mode))).collect(),
        Param::BlockedBilled => BlockedBilled::VARIANTS
            .iter()
            .map(|&billed| worded(billed.code(), (strings.blocked_billed)(billed)))
            .collect(),
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
        | Param::With => Vec::new(),
    }
}

fn worded(code: &'static str, words: ChoiceStrings) -> Choice<'static> {
    let help = if words.help.is_empty() { Vec::new() } else { vec![words.help.to_owned()] };
    Choice { code, name: words.name, help }
}

/// Every model, under the name of who sells it.
pub(super) fn models(shown: &PageModel<'_>) -> Markup {
    let (strings, plan) = (shown.strings(), shown.plan);
    html! {
        div.field data-param="model" {
            label for="field-model" { ((strings.label)(Param::Model)) }
            select #field-model name="model" form="form" disabled[shown.is_locked(Param::Model)] {
                @for provider in shown.book.providers.iter() {
                    @let sold = || shown.book.models.iter().filter(|model| model.provider == provider.id);
                    @if sold().next().is_some() {
                        optgroup label=(provider.name) {
                            @for model in sold() {
                                option value=(model.id) selected[model.id == plan.model] { (model.name) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// From when until when the chosen model is offered, its lowest price and its peculiarities.
fn model_facts(shown: &PageModel<'_>) -> Markup {
    let (strings, format) = (shown.strings().market, shown.format);
    let Some(model) = shown.model() else { return html! {} };
    let days = &model.lifecycle;
    let provider = shown.book.provider(model);
    html! {
        ul.model-facts {
            @if let Some(usd) = lowest_rate(model) { li { ((shown.strings().from_rate)(format, usd)) } }
            li { ((strings.offered)(format, days.offered, model.end_day())) }
            @for &note in model.notes.iter() { li { strong { ((strings.note)(note)) } } }
            @if model.audio != AudioPolicy::Choice { @for &sound in model.audio.sounds() { li { ((strings.sound)(sound)) } } }
            @if let Some(provider) = provider { li { (blocked(shown, provider)) } }
        }
    }
}

/// Whether blocked renders are charged, and where that stands.
fn blocked(shown: &PageModel<'_>, provider: &Provider) -> Markup {
    let rule = provider.blocked.as_ref();
    html! {
        ((shown.strings().market.blocked)(rule.map(|rule| rule.billed)))
        @if let Some(rule) = rule { " " a href=(rule.source.url) { (shown.strings().source) } }
    }
}

fn sounds(shown: &PageModel<'_>) -> Markup {
    let chooses = shown.model().is_some_and(|model| model.audio == AudioPolicy::Choice);
    html! { @if chooses { (group(shown, Param::Audio)) } }
}

/// The lowest list price of a generated second, sent at once.
fn lowest_rate(model: &Model) -> Option<Amount> {
    let rates = model.rates.iter().filter(|rate| rate.mode == Mode::Standard);
    let seconds = rates.filter_map(|rate| {
        let size = model.size(rate.res)?;
        per_second(&rate.price, size, Orient::default())
    });
    let value = seconds.min()?;
    Some(Amount { value, currency: Currency::USD })
}

/// A resolution with its pixels as the plan lies.
fn size<'a>(shown: &PageModel<'a>, size: &'a Size) -> Choice<'a> {
    let pixels = match shown.plan.orient {
        Orient::Landscape => size.landscape,
        Orient::Portrait => size.portrait,
    };
    let help = pixels.map(|Pixels { width, height }| format!("{width} × {height}"));
    Choice { code: size.res.code(), name: size.res.code(), help: help.into_iter().collect() }
}

fn clip_lengths(shown: &PageModel<'_>) -> Markup {
    let Some(model) = shown.model() else { return html! {} };
    // After a shutdown no clip was rendered any more: the last lengths are those of its day.
    let (day, res) = (model.retired_by(shown.day()).unwrap_or(shown.day()), shown.plan.res);
    let (strings, lengths) = (shown.strings(), model.clip_lengths_on(res, day));
    html! {
        @if !lengths.is_empty() { p.help { ((strings.clip_lengths)(&lengths, day, shown.format)) } }
        @if let Some(assumed) = model.clips_on(res, day).find_map(|lengths| lengths.assumed) {
            p.help { ((strings.market.assumed)(assumed)) }
        }
    }
}

fn batch_day(shown: &PageModel<'_>) -> Markup {
    let rates = shown.model().map(|model| &*model.rates).unwrap_or_default();
    let first = rates.iter().filter(|rate| rate.mode == Mode::Batch).filter_map(|rate| rate.from).min();
    html! { @if let Some(day) = first { p.help { ((shown.strings().batch_since)(shown.format, day)) } } }
}
