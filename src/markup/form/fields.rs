//! A number that people type: its field, and under it how it was read or why it was not.

use maud::{Markup, html};
use rust_decimal::Decimal;

use crate::i18n::format::Format;
use crate::input::read;
use crate::markup::PageModel;
use crate::money::whole_above;
use crate::names::Code;
use crate::plan::param::Param;

/// A field with the number it holds, a stepper where whole steps help, and a slider up to `slider_to`.
pub(super) fn number(shown: &PageModel<'_>, param: Param, slider_to: Option<u64>) -> Markup {
    let (strings, name, value) = (shown.strings(), param.code(), shown.plan.number(param));
    let text = value.map(|number| shown.format.number(number)).unwrap_or_default();
    let locked = shown.is_locked(param);
    let has_steps = matches!(param, Param::Videos | Param::Seconds | Param::Days | Param::Attempts | Param::Months);
    let steps = param.unit().filter(|_| has_steps);
    html! {
        div.field data-param=(name) {
            label for={ "field-" (name) } { ((strings.label)(param)) }
            div.field-row {
                @if let Some(unit) = steps { (step(name, "down", "−", (strings.fewer)(unit), locked)) }
                input id={ "field-" (name) } name=(name) type="text" inputmode="decimal"
                    form="form" disabled[locked] spellcheck="false" value=(text) aria-describedby={ "note-" (name) };
                @if let Some(unit) = steps { (step(name, "up", "+", (strings.more)(unit), locked)) }
            }
            @if let Some(most) = slider_to {
                input.slider id={ "slider-" (name) } data-slides=(name) form="form" disabled[locked] type="range" min="1" max=(most) step="1"
                    value=[value.map(whole_above)] aria-label=((strings.label)(param));
            }
            p.note id={ "note-" (name) } translate="no" { (note(shown.format, param, &text, value)) }
        }
    }
}

/// A step by mouse or touch; on the keyboard the arrow keys step, so it takes no stop there.
fn step(name: &str, way: &str, sign: &str, label: &str, locked: bool) -> Markup {
    html! {
        button.step type="button" tabindex="-1" data-do=(way) data-with=(name) aria-label=(label) disabled[locked] { (sign) }
    }
}

/// How a text is read; or why it is not, with the number that counts in the plan and one to take instead.
#[must_use]
pub fn note(format: Format, param: Param, text: &str, counts: Option<Decimal>) -> Markup {
    let strings = format.strings;
    let reading = param.bounds().map(|bounds| read(text, format.lang, bounds));
    html! {
        @match reading {
            // An exchange rate is nobody's fault while it is still to be typed.
            _ if param == Param::Fx && text.trim().is_empty() && counts.is_none() => (strings.rate_wanted),
            // What a plan can be without may be left empty.
            _ if param.may_be_absent() && text.trim().is_empty() => {},
            None => {},
            Some(Ok(number)) => span.reading { ((strings.reading)(format, param, number)) },
            Some(Err(misread)) => {
                span.problem { ((strings.misread)(format, param, &misread, text, counts)) }
                @if let Some(number) = misread.offer { (offer(format, param, number)) }
            },
        }
    }
}

/// A number to take instead.
fn offer(format: Format, param: Param, number: Decimal) -> Markup {
    let name = param.code();
    html! {
        " "
        button.offer type="button" id={ "offer-" (name) } data-do="offer" data-with={ (name) "=" (number) } {
            ((format.strings.offer)(format, param, number))
        }
    }
}
