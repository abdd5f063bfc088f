//! What stands in the place of what is still fetched: words where that takes long; where it cannot come, ways to try again.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;

use crate::app::state::AppState;
use crate::app::{address, bind};

/// Fetches something, and tells whether it came.
pub type Fetch = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = bool>>> + Send + Sync>;

/// The place; fetches at once.
#[must_use]
pub fn waiting(state: AppState, fetch: Fetch) -> AnyView {
    let words = state.strings_now().answer;
    let failed = RwSignal::new(false);
    let fetch = Arc::new(move || {
        let coming = fetch();
        bind::spawn(async move { failed.set(!coming.await) });
    });
    fetch();
    let content = move || {
        if !failed.get() {
            return view! { <p class="one-moment">{words.one_moment}</p> }.into_any();
        }
        let fetch = fetch.clone();
        let again = move |_| {
            failed.set(false);
            fetch();
        };
        view! {
            <p>{words.not_fetched}</p>
            <button class="button" type="button" on:click=bind::on(again)>{words.retry}</button>
            " "
            <button class="button" type="button" on:click=bind::on(|_| address::reload())>{words.reload}</button>
        }
        .into_any()
    };
    view! { <div class="waiting" role="status">{bind::part(content)}</div> }.into_any()
}
