//! Fetches chunks of the program: those that a view needs when it opens, and after the start those that may be asked for.

use leptos::prelude::{RwSignal, Set as _, WithUntracked as _, untrack};
use strum::VariantArray;

use super::bind;
use super::chunks::{self, Coming};
use super::document;
use super::fragment::View;
use super::making::Making;
use super::state::{Answering, AppState};
use crate::i18n::Strings;
use crate::locale::Lang;

/// Fetches the strings of a language.
#[must_use]
pub fn strings(lang: Lang) -> Coming<&'static Strings> {
    match lang {
        Lang::En => chunks::english(),
        Lang::Fr => chunks::french(),
    }
}

/// Speaks the language that the plan asks for, once its words have come: another link was opened.
pub fn follow_language(state: AppState) {
    let lang = untrack(|| state.wanted_lang());
    if lang == state.strings_now().lang {
        return;
    }
    bind::spawn(async move {
        let strings = strings(lang).await;
        if let (Ok(strings), true) = (strings, untrack(|| state.wanted_lang()) == lang) {
            state.strings.set(strings);
        }
    });
}

/// Fetches the strings of the views in the page's language; false where they could not be.
async fn view_strings(state: AppState) -> bool {
    let lang = state.strings_now().lang;
    if state.has_view_strings(lang) {
        return true;
    }
    let strings = match lang {
        Lang::En => chunks::english_views(),
        Lang::Fr => chunks::french_views(),
    };
    strings.await.map(|strings| state.set_view_strings(strings)).is_ok()
}

/// Fetches a view with what its figures come from; false where it could not be.
pub async fn view_now(state: AppState, view: View) -> bool {
    if !view_strings(state).await || (rests_on_answer(view) && !answering(state).await) {
        return false;
    }
    document::fetch_view_styles().await;
    let render = match view {
        View::Compare => chunks::compare(),
        View::Retakes => chunks::retakes(),
        View::Limits => chunks::limits(),
        View::Cost => chunks::cost(),
        View::Budget => chunks::budget(),
        View::Plans => chunks::plans(),
        View::Export => chunks::export(),
        View::Embed => chunks::embed(),
    };
    render.await.map(|render| state.fetched.add_view(view, render)).is_ok()
}

/// Whether a view shows what follows from the quote.
const fn rests_on_answer(view: View) -> bool {
    match view {
        View::Retakes | View::Limits | View::Cost | View::Budget | View::Plans => true,
        View::Compare | View::Export | View::Embed => false,
    }
}

/// Fetches what makes files, texts and pictures; none where it could not be.
pub async fn making() -> Option<&'static Making> {
    chunks::making().await.ok()
}

/// Fetches what works out risk, limits, total cost and budget.
#[must_use]
pub fn answers() -> Coming<Answering> {
    chunks::answering()
}

/// Fetches the same for the page; false where it could not be.
pub async fn answering(state: AppState) -> bool {
    take(state.fetched.answering, answers).await
}

/// Fetches the fields of the settings; false where they could not be.
pub async fn settings(state: AppState) -> bool {
    view_strings(state).await && take(state.fetched.settings, chunks::settings).await
}

/// Fetches what says how figures come about; false where it could not be.
pub async fn working(state: AppState) -> bool {
    view_strings(state).await && take(state.fetched.working, chunks::working).await
}

/// Fetches the answer sheet with the figures that stand on it; false where it could not be.
pub async fn print(state: AppState) -> bool {
    if !view_strings(state).await {
        return false;
    }
    answering(state).await;
    document::fetch_view_styles().await;
    take(state.fetched.print, chunks::print).await
}

/// Puts what a chunk hands out in its place; false where it could not be fetched. Once it is there it stays: to set it again would
/// make anew what is shown.
async fn take<T: Send + Sync + 'static>(place: RwSignal<Option<T>>, fetch: fn() -> Coming<T>) -> bool {
    if place.with_untracked(Option::is_none)
        && let Ok(it) = fetch().await
        && place.with_untracked(Option::is_none)
    {
        place.set(Some(it));
    }
    place.with_untracked(Option::is_some)
}

/// Fetches what may be asked for next, one after the other. What does not come is fetched again when it is asked for.
pub async fn ahead(state: AppState) {
    settings(state).await;
    working(state).await;
    print(state).await;
    for &view in View::VARIANTS {
        view_now(state, view).await;
    }
}
