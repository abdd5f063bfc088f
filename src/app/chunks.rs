//! The parts of the program that are fetched on demand. Each function here is a split point: the build puts what only it
//! reaches into a file of its own (`docs/decisions/0027`), which the first call fetches.
//!
//! What is handed out is a function or a table of words, so that nothing that stays in the first chunk names it.

use std::future::Future;
use std::pin::Pin;

use leptos::wasm_split::SplitLoaderError;

use super::making::{self as maker, Making};
use super::state::{Answering, Render, RenderSetting, RenderWorking};
use super::views;
use crate::i18n::views::ViewStrings;
use crate::i18n::{self, Strings};
use crate::pricing::answer;

/// A chunk that could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unavailable;

impl From<SplitLoaderError> for Unavailable {
    fn from(_: SplitLoaderError) -> Unavailable {
        Unavailable
    }
}

/// What a chunk hands out, once it has come. One type for all that hand out the same, so that whoever waits is compiled once.
pub type Coming<T> = Pin<Box<dyn Future<Output = Result<T, Unavailable>>>>;

/// Declares functions, each with the chunk that its code goes into, with all that only it reaches. Where the build cuts nothing,
/// as for tests, such a function is called in place.
macro_rules! chunks {
    ($($(#[$about:meta])* $chunk:ident: fn $name:ident() -> $given:ty { $body:expr })*) => {$(
        $(#[$about])*
        #[must_use]
        pub fn $name() -> Coming<$given> {
            #[cfg(feature = "split")]
            #[leptos::wasm_split::wasm_split($chunk, fallible, wasm_split_path = ::leptos::wasm_split)]
            fn given() -> Result<$given, Unavailable> {
                Ok($body)
            }
            #[cfg(not(feature = "split"))]
            async fn given() -> Result<$given, Unavailable> {
                Ok($body)
            }
            Box::pin(given())
        }
    )*};
}

chunks! {
    /// The English strings.
    words_en: fn english() -> &'static Strings { i18n::english() }
    /// The French strings.
    words_fr: fn french() -> &'static Strings { i18n::french() }
    /// The English strings of the views.
    view_words_en: fn english_views() -> &'static ViewStrings { i18n::english_views() }
    /// The French strings of the views.
    view_words_fr: fn french_views() -> &'static ViewStrings { i18n::french_views() }
    /// Risk, limits, total cost and budget.
    answers: fn answering() -> Answering { answer::answer_of_quote }
    /// The fields of the rarer settings.
    settings: fn settings() -> RenderSetting { views::settings::fields }
    /// How a figure comes about.
    working: fn working() -> RenderWorking { views::working::content }
    /// The answer sheet.
    print: fn print() -> Render { views::print::view }
    /// Files, texts and pictures of the plan.
    making: fn making() -> &'static Making { &maker::MAKING }
    /// The view of its name.
    compare: fn compare() -> Render { views::compare::view }
    /// The view of its name.
    retakes: fn retakes() -> Render { views::retakes::view }
    /// The view of its name.
    limits: fn limits() -> Render { views::limits::view }
    /// The view of its name.
    cost: fn cost() -> Render { views::cost::view }
    /// The view of its name.
    budget: fn budget() -> Render { views::budget::view }
    /// The view of its name.
    plans: fn plans() -> Render { views::plans::view }
    /// The panel of its name.
    export: fn export() -> Render { views::export::view }
    /// The panel of its name.
    embed: fn embed() -> Render { views::embed::view }
}
