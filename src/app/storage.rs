//! Where saved plans lie: this browser's own storage, which may be absent, blocked, full, or hold what others wrote.

use leptos::prelude::window;
use web_sys::Storage;

use crate::i18n::saved::Trouble;

/// The name that it is stored under.
const KEY: &str = "clipcost";

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// What lies there now; empty where that is nothing, or may not be read.
#[must_use]
pub fn read() -> String {
    storage().and_then(|storage| storage.get_item(KEY).ok().flatten()).unwrap_or_default()
}

/// Lays a text in place of what was there.
///
/// # Errors
/// Why it could not be written; what was there stays.
pub fn write(text: &str) -> Result<(), Trouble> {
    let storage = storage().ok_or(Trouble::Blocked)?;
    // What can be read but not written is full.
    storage.set_item(KEY, text).map_err(|_| if storage.length().is_ok() { Trouble::Full } else { Trouble::Blocked })
}
