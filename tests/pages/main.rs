//! The page, rendered natively by the app itself on the frozen prices: what stands where, in both languages, and what edits do to
//! it. What needs a browser is in `tests/e2e`.

mod document;
mod embed;
mod figures;
mod form;
#[path = "../it/frozen.rs"]
mod frozen;
mod language;
mod links;
mod page;
mod session;
mod shipped;
mod state;
mod status;
mod views;
