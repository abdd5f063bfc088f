//! The page: a Leptos app whose state is a plan in signals, whose figures are memos of the pricing module, and whose views are
//! fetched when they open.
//!
//! [`state`] holds what a person sets and what follows from it; `components` are made of props; `views` ask the state. [`chunks`]
//! and [`fetch`] are what is fetched on demand, [`bind`] is how the page follows the state, and most of the others are one matter of
//! the browser each. Effects only carry state out of the app, in [`outward`].

pub mod address;
pub mod bind;
pub mod chunks;
pub mod clipboard;
pub mod components;
pub mod document;
pub mod download;
pub mod fetch;
pub mod fragment;
pub mod host;
mod making;
pub mod outward;
pub mod page;
#[cfg(feature = "ssr")]
pub mod pages;
pub mod parts;
#[cfg(feature = "ssr")]
pub mod pending;
#[cfg(feature = "ssr")]
pub mod prerender;
pub mod printing;
pub mod prompt;
pub mod settings;
pub mod sight;
pub mod start;
pub mod state;
pub mod storage;
pub mod views;
