//! Where saved plans lie: this browser's own storage, which may be absent, blocked, full, or hold what others wrote. Each change
//! reads it anew first, so that two windows lose nothing to each other.

use leptos::prelude::window;
use web_sys::Storage;

use super::state::SavedState;

use crate::catalog::Book;
use crate::i18n::saved::Trouble;

use crate::saved_plans;

/// The name that it is stored under.
const KEY: &str = "clipcost";

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// What lies there now.
pub fn read(book: &Book) -> SavedState {
    let text = storage().and_then(|storage| storage.get_item(KEY).ok().flatten()).unwrap_or_default();
    let saved = saved_plans::read(&text, book);
    let trouble = (!saved.foreign.is_empty()).then_some(Trouble::Foreign);
    SavedState { saved, trouble, removed: None }
}

/// Lays what was changed in place of what was there. Where it cannot be written, that stays as it was, and that is said.
pub fn write(state: SavedState, before: SavedState) -> SavedState {
    let Some(storage) = storage() else { return SavedState { trouble: Some(Trouble::Blocked), ..before } };
    match storage.set_item(KEY, &saved_plans::write(&state.saved)) {
        Ok(()) => state,
        // What can be read but not written is full.
        Err(_) if storage.length().is_ok() => SavedState { trouble: Some(Trouble::Full), ..before },
        Err(_) => SavedState { trouble: Some(Trouble::Blocked), ..before },
    }
}
