//! The plans kept in this browser.

use maud::{Markup, html};

use super::{PageModel, Place, place};
use crate::i18n::format::Format;
use crate::i18n::{NamedPlan, sentences};
use crate::link;
use crate::plan::param::Param;
use crate::pricing::answer::answer;

/// The list, with what went wrong and what can be undone.
pub const SAVED: Place = Place { id: "saved-plans", markup: list };

/// The whole section; only the list follows what is kept.
#[must_use]
pub fn section(shown: &PageModel<'_>) -> Markup {
    let strings = shown.strings().saved;
    html! {
        h2 { (strings.title) }
        p.section-help { (strings.help) }
        div.keep {
            div.field data-param="name" {
                label for="field-name" { ((shown.strings().label)(Param::Name)) }
                input #field-name name="name" type="text" form="form" maxlength="60" autocomplete="off"
                    value=[shown.plan.name.as_ref()];
            }
            button.button #keep type="button" data-do="keep" { (strings.keep) }
        }
        (place(SAVED, shown))
        details.fold #saved-links {
            summary { (strings.links) }
            p.help { (strings.links_help) }
            textarea #plans rows="5" spellcheck="false" aria-label=(strings.links) {}
            button.button #show-plans type="button" data-do="show-plans" { (strings.show_all) }
            " "
            button.button #take-plans type="button" data-do="take-plans" { (strings.take_all) }
        }
    }
}

fn list(shown: &PageModel<'_>) -> Markup {
    let strings = shown.strings().saved;
    html! {
        p.done role="status" {
            @if let Some(trouble) = shown.saved.trouble { ((strings.trouble)(trouble)) " " }
            @if shown.saved.removed.is_some() {
                (strings.removed) " "
                button.offer #undo-removed type="button" data-do="undo-removed" { (strings.undo) }
            }
        }
        @if shown.saved.saved.plans.is_empty() { p { (strings.none) } }
        ul.saved-list {
            @for (at, plan) in shown.saved.saved.plans.iter().enumerate() { (entry(shown, at, plan)) }
        }
    }
}

/// A kept plan by its name, or by what it is, with its figure.
fn entry(shown: &PageModel<'_>, at: usize, link: &str) -> Markup {
    let strings = shown.strings().saved;
    let plan = link::read(link, shown.book).plan;
    let format = Format::new(shown.format.lang, plan.money.currency());
    let answer = answer(&plan, shown.book, shown.today);
    let sentence = sentences::sentence(format, NamedPlan::new(&plan, shown.book), &answer);
    let name = plan.name.clone().unwrap_or_else(|| sentence.clone());
    html! {
        li {
            a id={ "open-" (at) } href={ (shown.root) "?" (link) } data-do="open-plan" {
                bdi { (name) }
            }
            @if plan.name.is_some() { p.section-help { (sentence) } }
            button.quiet type="button" id={ "rename-" (at) } data-do="rename-plan" data-with=(at)
                aria-label={ (strings.rename) ": " (name) } { (strings.rename) }
            button.quiet type="button" id={ "delete-" (at) } data-do="delete-plan" data-with=(at)
                aria-label={ (strings.delete) ": " (name) } { (strings.delete) }
        }
    }
}
