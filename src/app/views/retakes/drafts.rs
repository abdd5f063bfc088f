//! What drafts on another model save, held against trying every take on the plan's own.

use leptos::prelude::*;

use crate::app::bind;
use crate::app::state::AppState;
use crate::i18n::retakes::RetakesStrings;
use crate::names::Code;

/// The saving; nothing where the plan makes no drafts.
#[must_use]
pub fn drafts(state: AppState, words: &'static RetakesStrings) -> AnyView {
    let drafted = Memo::new(move |_| saying(state, words));
    let saves = move || drafted.with(|drafted| drafted.as_ref().map(|(saves, _)| saves.clone())).unwrap_or_default();
    let sent = move || {
        let sent = drafted.with(|drafted| drafted.as_ref()?.1.clone())?;
        Some(view! { <p class="help">{sent}</p> }.into_any())
    };
    let part = move || {
        view! {
            <div class="aside" id="drafted" translate="no">
                <h3>{words.drafts}</h3>
                <p>{bind::text(saves)}</p>
                {bind::optional(sent)}
            </div>
        }
        .into_any()
    };
    bind::shown_while(move || drafted.with(Option::is_some), part)
}

/// What drafts save, and how they are sent where that is not how the plan is.
fn saying(state: AppState, words: &RetakesStrings) -> Option<(String, Option<String>)> {
    let format = state.format.get();
    state.answer.with(|answer| {
        let answer = answer.as_ref()?.as_ref().ok()?;
        let saving = answer.draft_saving.as_ref()?;
        state.with_named(|named| {
            let model = format!("{} {}", named.model, named.plan.res.code());
            let saves = (words.draft_saving)(format, named.plan.per, &model, saving);
            let other_mode = answer.quote.draft.as_ref().filter(|draft| draft.mode != named.plan.mode);
            let sent = other_mode.map(|draft| (words.drafts_sent)(named.draft.unwrap_or_default(), draft.mode));
            Some((saves, sent))
        })
    })
}
