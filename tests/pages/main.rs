//! The pages as HTML, made natively as the build makes them, on the frozen prices: what stands where in both languages, and what
//! edits do to it. What needs a browser is in `tests/e2e`.

mod compare;
mod document;
mod embed;
mod figures;
mod form;
#[path = "../it/frozen.rs"]
mod frozen;
mod guide;
mod language;
mod links;
mod page;
mod prices;
mod session;
mod sheet;
mod shipped;
mod state;
mod status;
mod text;
mod views;
mod whole;
