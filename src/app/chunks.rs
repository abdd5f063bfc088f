//! The parts of the program that are fetched on demand. Each function here is a split point: the build puts what only it
//! reaches into a file of its own (`docs/decisions`), which the first call fetches.
//!
//! What is handed out is a function or a table of words, so that nothing that stays in the first chunk names it.

use leptos::prelude::AnyView;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::settings::Setting;
use super::state::AppState;
use super::views;
use crate::catalog::Book;
use crate::date::Date;
use crate::i18n::views::{self as words, ViewStrings};
use crate::i18n::{self, Strings};
use crate::plan::Plan;
use crate::pricing::answer::{self, Answer};
use crate::pricing::{Quote, Unpriced};

/// A chunk that could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unavailable;

impl From<SplitLoaderError> for Unavailable {
    fn from(_: SplitLoaderError) -> Unavailable {
        Unavailable
    }
}

/// Renders a view.
pub type Render = fn(AppState, &'static ViewStrings) -> AnyView;
/// Renders the fields of a setting.
pub type RenderSetting = fn(AppState, &'static ViewStrings, Setting) -> AnyView;
/// Works out what follows from a quote.
pub type Answering = fn(&Plan, &Quote, &Book, Date) -> Result<Answer, Unpriced>;

/// The English strings.
#[wasm_split(words_en, fallible, wasm_split_path = ::leptos::wasm_split)]
pub fn english() -> Result<&'static Strings, Unavailable> {
    Ok(i18n::english())
}

/// The French strings.
#[wasm_split(words_fr, fallible, wasm_split_path = ::leptos::wasm_split)]
pub fn french() -> Result<&'static Strings, Unavailable> {
    Ok(i18n::french())
}

/// The English strings of the views.
#[wasm_split(view_words_en, fallible, wasm_split_path = ::leptos::wasm_split)]
pub fn english_views() -> Result<&'static ViewStrings, Unavailable> {
    Ok(words::english_views())
}

/// The French strings of the views.
#[wasm_split(view_words_fr, fallible, wasm_split_path = ::leptos::wasm_split)]
pub fn french_views() -> Result<&'static ViewStrings, Unavailable> {
    Ok(words::french_views())
}

/// Risk, limits, total cost and budget.
#[wasm_split(answers, fallible, wasm_split_path = ::leptos::wasm_split)]
pub fn answering() -> Result<Answering, Unavailable> {
    Ok(answer::answer_of_quote)
}

/// The fields of the rarer settings.
#[wasm_split(settings, fallible, wasm_split_path = ::leptos::wasm_split)]
pub fn settings() -> Result<RenderSetting, Unavailable> {
    Ok(views::settings::fields)
}

/// The view of its name.
#[wasm_split(compare, fallible, wasm_split_path = ::leptos::wasm_split)]
pub fn compare() -> Result<Render, Unavailable> {
    Ok(views::compare::view)
}

/// The view of its name.
#[wasm_split(retakes, fallible, wasm_split_path = ::leptos::wasm_split)]
pub fn retakes() -> Result<Render, Unavailable> {
    Ok(views::retakes::view)
}

/// The view of its name.
#[wasm_split(limits, fallible, wasm_split_path = ::leptos::wasm_split)]
pub fn limits() -> Result<Render, Unavailable> {
    Ok(views::limits::view)
}

/// The view of its name.
#[wasm_split(cost, fallible, wasm_split_path = ::leptos::wasm_split)]
pub fn cost() -> Result<Render, Unavailable> {
    Ok(views::cost::view)
}

/// The view of its name.
#[wasm_split(budget, fallible, wasm_split_path = ::leptos::wasm_split)]
pub fn budget() -> Result<Render, Unavailable> {
    Ok(views::budget::view)
}

/// The view of its name.
#[wasm_split(plans, fallible, wasm_split_path = ::leptos::wasm_split)]
pub fn plans() -> Result<Render, Unavailable> {
    Ok(views::plans::view)
}

/// The panel of its name.
#[wasm_split(export, fallible, wasm_split_path = ::leptos::wasm_split)]
pub fn export() -> Result<Render, Unavailable> {
    Ok(views::export::view)
}

/// The panel of its name.
#[wasm_split(embed, fallible, wasm_split_path = ::leptos::wasm_split)]
pub fn embed() -> Result<Render, Unavailable> {
    Ok(views::embed::view)
}
