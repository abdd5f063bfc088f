//! The plans kept in this browser.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use maud::{Markup, html};

use super::{Place, Shown, place};
use crate::i18n::format::Format;
use crate::i18n::{Named, said};
use crate::pricing::answer::answer;
use crate::scenario::param::Param;
use crate::scenario::query;

/// The list, with what went wrong and what can be undone.
pub const SAVED: Place = Place { id: "saved-plans", markup: list };

/// The whole section; only the list follows what is kept.
#[must_use]
pub fn section(shown: &Shown<'_>) -> Markup {
    let say = shown.say().saved;
    html! {
        h2 { (say.title) }
        p.section-help { (say.help) }
        div.keep {
            div.field data-param="name" {
                label for="field-name" { ((shown.say().label)(Param::Name)) }
                input #field-name name="name" type="text" form="form" maxlength="60" autocomplete="off"
                    value=[shown.plan.name.as_ref()];
            }
            button.button #keep type="button" data-do="keep" { (say.keep) }
        }
        (place(SAVED, shown))
        details.fold #saved-links {
            summary { (say.links) }
            p.help { (say.links_help) }
            textarea #plans rows="5" spellcheck="false" aria-label=(say.links) {}
            button.button #show-plans type="button" data-do="show-plans" { (say.show_all) }
            " "
            button.button #take-plans type="button" data-do="take-plans" { (say.take_all) }
        }
    }
}

fn list(shown: &Shown<'_>) -> Markup {
    let say = shown.say().saved;
    html! {
        p.done role="status" {
            @if let Some(trouble) = shown.kept.trouble { ((say.trouble)(trouble)) " " }
            @if shown.kept.removed.is_some() {
                (say.removed) " "
                button.offer #undo-removed type="button" data-do="undo-removed" { (say.undo) }
            }
        }
        @if shown.kept.saved.plans.is_empty() { p { (say.none) } }
        ul.saved-list {
            @for (at, plan) in shown.kept.saved.plans.iter().enumerate() { (entry(shown, at, plan)) }
        }
    }
}

/// A kept plan by its name, or by what it is, with its figure.
fn entry(shown: &Shown<'_>, at: usize, link: &str) -> Markup {
    let say = shown.say().saved;
    let plan = query::read(link, shown.book).scenario;
    let format = Format { lang: shown.format.lang, currency: plan.money.currency() };
    let answer = answer(&plan, shown.book, shown.today);
    let sentence = said::sentence(format, Named::new(&plan, shown.book), &answer);
    let name = plan.name.clone().unwrap_or_else(|| sentence.clone());
    html! {
        li {
            a id={ "open-" (at) } href={ (shown.root) "?" (link) } data-do="open-plan" {
                bdi { (name) }
            }
            @if plan.name.is_some() { p.section-help { (sentence) } }
            button.quiet type="button" id={ "rename-" (at) } data-do="rename-plan" data-with=(at)
                aria-label={ (say.rename) ": " (name) } { (say.rename) }
            button.quiet type="button" id={ "delete-" (at) } data-do="delete-plan" data-with=(at)
                aria-label={ (say.delete) ": " (name) } { (say.delete) }
        }
    }
}
