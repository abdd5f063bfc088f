//! What one does with an answer: copy its link, take it as a workbook, and the menu of everything else that leaves the page.

use leptos::prelude::*;

use crate::app::bind;
use crate::app::components::popover::Popover;
use crate::app::fragment::View;
use crate::app::state::{AppState, Opened};
use crate::app::{clipboard, download};

/// The bar.
#[must_use]
pub fn actions(state: AppState) -> AnyView {
    let strings = state.strings_now();
    let words = strings.answer;
    let open = bind::whether(move || state.opened.get() == Opened::More);
    let toggle = Callback::new(move |open: bool| state.opened.set(if open { Opened::More } else { Opened::Nothing }));
    view! {
        <div class="actions">
            <button class="button primary" id="copy" type="button" on:click=bind::on(move |_| clipboard::copy_link(state))>{strings.copy_link}</button>
            <button class="button" id="take-xlsx" type="button" on:click=bind::on(move |_| download::export(state, "xlsx"))>{words.excel}</button>
            <Popover id="more" class="more" open=open on_toggle=toggle button=words.more.into_any() content=Box::new(move || menu(state))/>
            <span class="done" id="copied" role="status" translate="no">{bind::text(move || state.said.get())}</span>
        </div>
    }
    .into_any()
}

fn menu(state: AppState) -> AnyView {
    let words = state.strings_now().answer;
    let item = |view: View, words: &'static str| view! { <li><a href=view.href()>{words}</a></li> };
    view! {
        <ul class="menu">
            <li><button type="button" id="take-summary" on:click=bind::on(move |_| download::export(state, "summary"))>{words.short_text}</button></li>
            <li><button type="button" id="print" on:click=bind::on(move |_| download::print())>{words.print}</button></li>
            {item(View::Export, words.files)}
            {item(View::Embed, words.embed)}
            {item(View::Plans, words.keep)}
            {item(View::Plans, words.put_beside)}
        </ul>
    }
    .into_any()
}
