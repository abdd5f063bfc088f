//! Clicks on what says what it does (`data-do`): a link to a changed plan, a way to a field, a step, an offer, a preset.

use leptos::prelude::untrack;
use strum::VariantArray;
use web_sys::Event;

use super::browser::takeaway;
use super::state::AppState;
use super::{browser, export};
use crate::money::parse_decimal;
use crate::names::Code;
use crate::plan::param::{Param, Step};
use crate::plan::presets::Preset;
use crate::pricing::Figure;

/// Answers a click anywhere on the page. One that asks for a new tab or window is left to the browser.
pub(super) fn click(state: AppState, event: &Event) {
    let Some(clicked) = browser::clicked(event) else { return };
    let href = clicked.get_attribute("href").unwrap_or_default();
    let with = clicked.get_attribute("data-with").unwrap_or_default();
    match clicked.get_attribute("data-do").unwrap_or_default().as_str() {
        "edit" => state.set_query(href.split_once('?').map_or("", |(_, query)| query)),
        "field" => browser::reveal(href.trim_start_matches('#')),
        "up" => step(state, &with, Step::Up),
        "down" => step(state, &with, Step::Down),
        "offer" => offer(state, &with),
        "preset" => {
            if let Some(&preset) = with.parse().ok().and_then(|at: usize| Preset::VARIANTS.get(at)) {
                state.set_preset(preset);
            }
        }
        "speak" => {
            if let Ok(lang) = with.parse() {
                state.set_language(lang);
            }
        }
        "why" => {
            if let Some(figure) = Figure::VARIANTS.iter().copied().find(|figure| figure.code() == with) {
                state.open_or_close(figure);
            }
        }
        "market" => state.filter_market(&with),
        "today" => state.set_today(),
        "hide" => state.hide_refused(),
        "copy" => copy(state),
        "build" => {
            state.build_or_leave();
            // The fold is the browser's to open.
            return;
        }
        "keep" => state.keep(),
        "open-plan" => state.open_saved(href.split_once('?').map_or("", |(_, query)| query)),
        "rename-plan" => {
            let ask = untrack(|| state.strings()).saved.new_name;
            if let (Ok(at), Some(name)) = (with.parse(), takeaway::ask(ask)) {
                state.rename(at, &name);
            }
        }
        "delete-plan" => {
            if let Ok(at) = with.parse() {
                state.delete(at);
            }
        }
        "rename-beside" => {
            let ask = untrack(|| state.strings()).plans.new_name;
            if let (Ok(at), Some(name)) = (with.parse(), takeaway::ask(ask)) {
                state.rename_beside(at, &name);
            }
        }
        "undo-removed" => state.undo_delete(),
        "show-plans" => takeaway::fill("plans", &state.saved_links()),
        "take-plans" => state.take_over(&takeaway::text_of("plans")),
        "copy-text" => takeaway::copy_field(&with),
        "take" => export::export(state, &with),
        "share" => export::share(state),
        "print" => takeaway::print(),
        _ => return,
    }
    event.prevent_default();
}

fn step(state: AppState, name: &str, step: Step) {
    if let Ok(param) = name.parse() {
        state.step(param, step);
    }
}

/// `videos=20`: a number to take in place of what could not be read.
fn offer(state: AppState, with: &str) {
    let Some((name, number)) = with.split_once('=') else { return };
    if let (Some(param), Ok(number)) = (name.parse::<Param>().ok(), parse_decimal(number)) {
        state.set_number(param, number);
    }
}

/// Copies the dated link of the plan, or shows it where the browser keeps the clipboard to itself.
fn copy(state: AppState) {
    let strings = untrack(|| state.strings());
    let address = browser::address_with(&state.dated_address());
    let shown = format!("{} {address}", strings.link_to_copy);
    browser::copy(
        &address,
        Box::new(move |copied| {
            let told = if copied { strings.link_copied } else { &shown };
            // Beside either of the two buttons that copy it.
            browser::set_text("copied", told);
            browser::set_text("taken", told);
        }),
    );
}
