//! Clipcost: what AI video costs through an API.
//!
//! The map, dependencies running one way, from left to right:
//!
//! `number` `money` `date` `locale` → `catalog` → `scenario` `input` → `pricing` → `chart` `i18n` `export` → `markup` → `ui`
//!
//! Everything left of `ui` is plain Rust without a browser, a clock or a global: the price book, the day and the language
//! are arguments. `book` reads the TOML of `prices/`; `shipped` holds the tables that this build carries.

#[cfg(feature = "book")]
pub mod book;
pub mod catalog;
pub mod chart;
pub mod date;
pub mod embed;
pub mod export;
pub mod i18n;
pub mod input;
pub mod locale;
pub mod markup;
pub mod money;
pub mod number;
pub mod pricing;
#[cfg(feature = "book")]
pub mod published;
pub mod saved;
pub mod scenario;
pub mod shipped;
#[cfg(feature = "csr")]
pub mod ui;
