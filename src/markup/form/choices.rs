//! The groups of the form where one of a few is chosen: radio buttons that look like the segments of a switch.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use maud::{Markup, html};

use crate::catalog::{Mode, Model, Pixels, Price, Size};
use crate::i18n::ChoiceWords;
use crate::markup::{Place, Shown};
use crate::pricing::Amount;
use crate::scenario::param::Param;
use crate::scenario::{BlockedBilled, Clips, Orient, Per, Scenario};

/// The models as cards.
pub const MODELS: Place = Place { id: "models", markup: |shown| group(shown, Param::Model) };
/// The resolutions of the chosen model.
pub const SIZES: Place = Place { id: "sizes", markup: |shown| group(shown, Param::Res) };
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
pub(super) fn group(shown: &Shown<'_>, param: Param) -> Markup {
    let (name, chosen) = (param.name(), chosen(shown.plan, param));
    html! {
        fieldset.choice id={ "field-" (name) } tabindex="-1" data-param=(name) disabled[shown.is_locked(param)] {
            legend { ((shown.say().label)(param)) }
            div.segments {
                @for choice in choices(shown, param) {
                    label.segment {
                        input id={ "field-" (name) "-" (choice.code) } type="radio" name=(name) value=(choice.code)
                            checked[choice.code == chosen];
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
    shown: &Shown<'_>,
    param: Param,
    chosen: Option<&str>,
    options: impl Iterator<Item = (&'a str, &'a str)>,
) -> Markup {
    let name = param.name();
    html! {
        div.field data-param=(name) {
            label for={ "field-" (name) } { ((shown.say().label)(param)) }
            select id={ "field-" (name) } name=(name) form="form" disabled[shown.is_locked(param)] {
                @for (code, name) in options { option value=(code) selected[code == chosen.unwrap_or_default()] { (name) } }
            }
        }
    }
}

fn draft_sizes(shown: &Shown<'_>) -> Markup {
    let draft = shown.plan.draft.as_ref();
    let model = draft.and_then(|draft| shown.book.model(&draft.model));
    html! {
        @if let (Some(draft), Some(model)) = (draft, model) {
            (select(shown, Param::DraftRes, Some(draft.res.code()), model.sizes.iter().map(|size| (size.res.code(), size.res.code()))))
        }
    }
}

fn chosen(plan: &Scenario, param: Param) -> &str {
    match param {
        Param::Model => &plan.model,
        Param::Res => plan.res.code(),
        Param::Orient => plan.orient.code(),
        Param::Per => plan.per.code(),
        Param::Clips => plan.clips.code(),
        Param::Mode => plan.mode.code(),
        Param::BlockedBilled => plan.blocked_billed.code(),
        _ => "",
    }
}

fn choices<'a>(shown: &Shown<'a>, param: Param) -> Vec<Choice<'a>> {
    let say = shown.say();
    let plain = |code, name| Choice { code, name, help: Vec::new() };
    match param {
        Param::Model => shown.book.models.iter().map(|model| card(shown, model)).collect(),
        Param::Res => {
            shown.model().map(|model| &*model.sizes).unwrap_or_default().iter().map(|one| size(shown, one)).collect()
        }
        Param::Orient => Orient::ALL.iter().map(|&way| plain(way.code(), (say.orient)(way))).collect(),
        Param::Per => Per::ALL.iter().map(|&per| plain(per.code(), (say.per)(per))).collect(),
        Param::Clips => Clips::ALL.iter().map(|&clips| worded(clips.code(), (say.clips)(clips))).collect(),
        Param::Mode => Mode::ALL.iter().map(|&mode| worded(mode.code(), (say.mode)(mode))).collect(),
        Param::BlockedBilled => {
            BlockedBilled::ALL.iter().map(|&billed| worded(billed.code(), (say.blocked_billed)(billed))).collect()
        }
        _ => Vec::new(),
    }
}

fn worded(code: &'static str, words: ChoiceWords) -> Choice<'static> {
    let help = if words.help.is_empty() { Vec::new() } else { vec![words.help.to_owned()] };
    Choice { code, name: words.name, help }
}

/// A model with its lowest list price and, where true, the day of its shutdown.
fn card<'a>(shown: &Shown<'a>, model: &'a Model) -> Choice<'a> {
    let (say, format) = (shown.say(), shown.format);
    let rates = model.rates.iter().filter(|rate| rate.mode == Mode::Standard);
    let lowest = rates.map(|rate| {
        let Price::PerSecond(usd) = rate.price;
        usd
    });
    let rate = lowest.min().map(|usd| (say.from_rate)(format, Amount::usd(usd)));
    let last_day = shown.today.max(shown.day());
    let retired = model.retired_by(last_day).map(|day| (say.retired_short)(format, day));
    Choice { code: &model.id, name: &model.name, help: rate.into_iter().chain(retired).collect() }
}

/// A resolution with its pixels as the plan lies.
fn size<'a>(shown: &Shown<'a>, size: &'a Size) -> Choice<'a> {
    let Pixels { width, height } = match shown.plan.orient {
        Orient::Landscape => size.landscape,
        Orient::Portrait => size.portrait,
    };
    Choice { code: size.res.code(), name: size.res.code(), help: vec![format!("{width} × {height}")] }
}

fn clip_lengths(shown: &Shown<'_>) -> Markup {
    // After a shutdown no clip was rendered any more: the last lengths are those of its day.
    let words = shown.model().and_then(|model| {
        let day = model.retired_by(shown.day()).unwrap_or(shown.day());
        let lengths = model.clip_lengths_on(day);
        (!lengths.is_empty()).then(|| (shown.say().clip_lengths)(&lengths, day, shown.format))
    });
    html! { @if let Some(words) = words { p.help { (words) } } }
}

fn batch_day(shown: &Shown<'_>) -> Markup {
    let rates = shown.model().map(|model| &*model.rates).unwrap_or_default();
    let first = rates.iter().filter(|rate| rate.mode == Mode::Batch).filter_map(|rate| rate.from).min();
    html! { @if let Some(day) = first { p.help { ((shown.say().batch_since)(shown.format, day)) } } }
}
