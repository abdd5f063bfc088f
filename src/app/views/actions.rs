//! What one does with an answer: copy its link, take it as a workbook, and the menu of everything else that leaves the page.

use leptos::prelude::*;

use super::told::{Place, told};
use crate::app::components::popover::Popover;
use crate::app::fragment::View;
use crate::app::state::made::Told;
use crate::app::state::{AppState, Opened};
use crate::app::{address, bind, clipboard, document, download, printing};

/// The id of the menu.
const MENU: &str = "more";
/// The id of the button that opens it.
const MORE: &str = "more-opens";

/// The bar. An embed has no menu: it stores nothing, and has no views.
#[must_use]
pub fn actions(state: AppState) -> AnyView {
    let strings = state.strings_now();
    let words = strings.answer;
    let open = bind::whether(move || state.opened.get() == Opened::More);
    let toggle = Callback::new(move |open: bool| {
        state.opened.set(if open { Opened::More } else { Opened::Nothing });
        if open {
            document::reveal_soon(MENU.to_owned());
        }
    });
    let more = (!state.is_embed()).then(|| {
        view! {
            <button class="button" id="take-xlsx" type="button" on:click=bind::on(move |_| download::export(state, "xlsx"))>{words.excel}</button>
            <Popover
                id=MENU class="more" open=open on_toggle=toggle button_id=MORE.to_owned() button=words.more.into_any()
                content=Box::new(move || menu(state))
            />
        }
        .into_any()
    });
    view! {
        <div class="actions">
            <button class="button primary" id="copy" type="button" on:click=bind::on(move |_| clipboard::copy_link(state))>{strings.copy_link}</button>
            {more}
            <span class="done" id="copied" role="status" translate="no">{told(state, Place::Bar)}</span>
        </div>
    }
    .into_any()
}

fn menu(state: AppState) -> AnyView {
    let words = state.strings_now().answer;
    let does = |id: &'static str, words: &'static str, does: fn(AppState)| {
        let act = move |_: leptos::ev::MouseEvent| {
            state.opened.set(Opened::Nothing);
            document::focus(MORE);
            does(state);
        };
        view! { <li><button type="button" id=id on:click=bind::on(act)>{words}</button></li> }.into_any()
    };
    let opens = |view: View, words: &'static str| {
        let close = move |_: leptos::ev::MouseEvent| state.opened.set(Opened::Nothing);
        view! { <li><a href=view.href() on:click=bind::on(close)>{words}</a></li> }.into_any()
    };
    view! {
        <ul class="menu">
            {state.shares.get_untracked().then(|| does("more-share", words.share, |state| download::export(state, "share")))}
            {does("more-summary", words.short_text, |state| download::export(state, "summary"))}
            {does("more-print", words.print, printing::print)}
            {opens(View::Export, words.files)}
            {opens(View::Embed, words.embed)}
            {does("more-keep", words.keep, keep)}
            {does("more-beside", words.put_beside, put_beside)}
        </ul>
    }
    .into_any()
}

/// Keeps the plan at once; where it cannot be stored, the saved plans say why.
fn keep(state: AppState) {
    if state.keep() {
        state.tell(Told::Words(state.strings_now().answer.kept.to_owned()));
    } else {
        address::open_view(state, View::Plans);
    }
}

/// Puts a copy of the plan beside it, and shows both.
fn put_beside(state: AppState) {
    state.add_beside(None);
    address::open_view(state, View::Plans);
}
