//! Clipcost: what AI video costs through an API.
//!
//! The layers, each of which may use only those to its left:
//!
//! `money` `date` `locale` `names` → `catalog` → `plan` `input` → `link` → `pricing` `embed` `saved_plans` → `chart` `i18n` → `export` →
//! `app`
//!
//! Everything left of `app` is plain Rust that uses no browser, no clock and no global state: the price book, the day and
//! the language are arguments. `book` reads the TOML files of `prices/`; `shipped` holds the price tables compiled into
//! this build. `ARCHITECTURE.md` has the full map.

// Anything that could panic, overflow, round or lose digits is denied in the whole crate. A module that needs one of these
// allows it locally and says why.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]
// A match over our own enums names every variant, so that a new variant does not compile until every match handles it.
#![deny(clippy::wildcard_enum_match_arm)]

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "book")]
pub mod book;
pub mod catalog;
pub mod chart;
pub mod date;
pub mod embed;
#[cfg(feature = "export-text")]
pub mod export;
pub mod i18n;
pub mod input;
pub mod link;
pub mod locale;
pub mod money;
pub mod names;
pub mod plan;
pub mod pricing;
#[cfg(feature = "book")]
pub mod published;
pub mod saved_plans;
pub mod shipped;
