//! The code for the page that is to show the embed: one of two, by a switch; both where the whole page is shown.

use leptos::prelude::*;
use strum::VariantArray;

use crate::app::fragment::Fragment;
use crate::app::state::AppState;
use crate::app::{bind, clipboard, document};
use crate::embed::built::Snippet;
use crate::i18n::embedding::EmbeddingStrings;
use crate::names::Code;

/// The switch, and the code.
pub(super) fn code(state: AppState, strings: &'static EmbeddingStrings) -> AnyView {
    let chosen = move || state.built.with(|built| built.snippet);
    let one = |&snippet: &Snippet| {
        let is_chosen = bind::whether(move || chosen() == snippet);
        let choose = move |_: leptos::ev::Event| state.built.update(|built| built.snippet = snippet);
        view! {
            <label class="segment">
                <input
                    id=format!("code-{}", snippet.code()) type="radio" name="build-code"
                    checked=is_chosen prop:checked=is_chosen on:change=bind::on(choose)
                />
                <span class="segment-name">{name(strings, snippet)}</span>
            </label>
        }
        .into_any()
    };
    let shown = Memo::new(move |_| match state.fragment.get() {
        Fragment::All => Snippet::VARIANTS.to_vec(),
        Fragment::View(_) | Fragment::Unknown => vec![chosen()],
    });
    view! {
        <div class="builder-code" translate="no">
            <fieldset class="field choice">
                <legend>{strings.code}</legend>
                <div class="segments">{bind::all(Snippet::VARIANTS.iter().map(one))}</div>
            </fieldset>
            {bind::part(move || bind::all(shown.get().into_iter().map(|snippet| block(state, strings, snippet))))}
        </div>
    }
    .into_any()
}

const fn name(strings: &EmbeddingStrings, snippet: Snippet) -> &'static str {
    match snippet {
        Snippet::Frame => strings.frame,
        Snippet::Element => strings.script,
    }
}

const fn help(strings: &EmbeddingStrings, snippet: Snippet) -> &'static str {
    match snippet {
        Snippet::Frame => strings.frame_help,
        Snippet::Element => strings.script_help,
    }
}

/// The id of the field of a code.
const fn id(snippet: Snippet) -> &'static str {
    match snippet {
        Snippet::Frame => "snippet-frame",
        Snippet::Element => "snippet-element",
    }
}

fn block(state: AppState, strings: &'static EmbeddingStrings, snippet: Snippet) -> AnyView {
    let id = id(snippet);
    let code = Memo::new(move |_| {
        let (site, today, book) = (state.site(), state.today.get(), state.book());
        let title = state.strings.get().title;
        state.built.with(|built| state.plan.with(|plan| built.code(snippet, plan, &site, title, today, book)))
    });
    // The code that is in the clipboard: once it has changed, nothing is told of it any more.
    let copied = RwSignal::new(None::<String>);
    let copy = move |_: leptos::ev::MouseEvent| {
        let text = code.get_untracked();
        bind::spawn(async move {
            if clipboard::copy(&text).await {
                copied.set(Some(text));
            } else {
                document::select_soon(id);
            }
        });
    };
    let told = move || {
        let is_copied = copied.with(|copied| code.with(|code| copied.as_ref() == Some(code)));
        if is_copied { state.strings.get().answer.copied.to_owned() } else { String::new() }
    };
    let text = bind::attr(move || Some(code.get()));
    view! {
        <div class="snippet">
            <textarea id=id readonly rows="3" spellcheck="false" aria-label=name(strings, snippet) aria-describedby=format!("about-{id}") prop:value=text>
                {code.get_untracked()}
            </textarea>
            <p class="snippet-does">
                <button class="button" type="button" id=format!("copy-{id}") on:click=bind::on(copy)>{strings.copy}</button>
                <span class="done" role="status">{bind::text(told)}</span>
                <span class="help" id=format!("about-{id}")>{help(strings, snippet)}</span>
            </p>
        </div>
    }
    .into_any()
}
