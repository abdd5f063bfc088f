//! What a person takes away: the program that writes it is fetched when someone asks, never before.

use leptos::prelude::untrack;

use super::browser;
use super::browser::takeaway;
use super::state::AppState;
use crate::names::Code;

/// Fetches `download.js` and lets it make a file, a text or a picture of the plan.
pub(super) fn export(state: AppState, kind: &str) {
    let query = state.dated_address();
    let link = browser::address_with(&query);
    let lang = untrack(|| state.format()).lang.code();
    takeaway::download(&[kind, &query, lang, &state.today().to_string(), &link]);
}

/// Opens the system's own sheet with the dated link.
pub(super) fn share(state: AppState) {
    let title = untrack(|| state.strings()).title;
    takeaway::share_sheet(title, &browser::address_with(&state.dated_address()));
}
