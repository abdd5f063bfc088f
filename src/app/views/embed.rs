//! The panel that puts an embed together: the code for the page, the settings, and the embed itself as it will look.

mod code;
mod settings;

use leptos::html::Iframe;
use leptos::prelude::*;

use crate::app::state::AppState;
use crate::app::{bind, outward};
use crate::i18n::views::ViewStrings;

/// The panel.
#[must_use]
pub fn view(state: AppState, words: &'static ViewStrings) -> AnyView {
    let strings = words.embedding;
    view! {
        {code::code(state, strings)}
        <div class="builder">
            {settings::settings(state, strings)}
            {preview(state, strings.preview)}
        </div>
        <p class="help">{strings.help}</p>
    }
    .into_any()
}

/// The embed itself, as tall as what it shows: that is the height of its frame.
fn preview(state: AppState, title: &'static str) -> AnyView {
    let frame = NodeRef::<Iframe>::new();
    let address = Memo::new(move |_| {
        let (site, today, book) = (state.site(), state.today.get(), state.book());
        state.built.with(|built| state.plan.with(|plan| built.address(plan, &site, today, book)))
    });
    outward::show_in_frame(frame, address);
    outward::hear_height(frame, move |height| {
        let width =
            frame.get_untracked().and_then(|frame| u32::try_from(frame.client_width()).ok()).unwrap_or_default();
        if state.built.with_untracked(|built| (built.height, built.width)) != (height, width) {
            state.built.update(|built| (built.height, built.width) = (height, width));
        }
    });
    let height = bind::attr(move || Some(state.built.with(|built| built.height).to_string()));
    view! { <iframe class="preview" node_ref=frame title=title width="100%" height=height></iframe> }.into_any()
}
