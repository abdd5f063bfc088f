//! The panel of what leaves the page: files, a short text, the code of the link, the picture of the strip.

use leptos::prelude::*;

use super::told::{Place, told};
use crate::app::state::AppState;
use crate::app::state::made::QrCode;
use crate::app::{bind, download, printing};
use crate::i18n::share::ShareStrings;
use crate::i18n::views::ViewStrings;

/// The panel.
#[must_use]
pub fn view(state: AppState, words: &'static ViewStrings) -> AnyView {
    let strings = words.share;
    let take = move |id: &'static str, kind: &'static str, words: &'static str| {
        button(id, words, move || download::export(state, kind))
    };
    let share = move || {
        state.shares.get().then(|| button("share-sheet", strings.share, move || download::export(state, "share")))
    };
    // Nothing is drawn of a plan without a price.
    let has_price = move || state.quote.with(Result::is_ok);
    view! {
        <p class="help">{strings.help}</p>
        <div class="takeaways">
            {group(strings.files, bind::all([
                take("take-csv", "csv", strings.csv),
                take("take-excel", "xlsx", strings.xlsx),
                take("take-json", "json", strings.json),
                take("take-markdown", "markdown", strings.markdown),
                button("print", strings.print, move || printing::print(state)),
            ]))}
            {group(strings.texts, bind::all([
                take("take-summary", "summary", strings.summary),
                take("take-qr", "qr", strings.qr),
                bind::optional(share),
            ]))}
            {bind::shown_while(has_price, move || group(strings.pictures, bind::all([
                take("take-svg-film", "svg-film", "SVG"),
                take("take-png-film", "png-film", "PNG"),
                view! { <span class="help">{strings.charts}</span> }.into_any(),
            ])))}
        </div>
        <p class="done" id="taken" role="status" translate="no">{told(state, Place::Panel)}</p>
        <div class="made" translate="no">
            {bind::optional(move || summary(state, strings))}
            {bind::optional(move || Some(code(state.made().code?, strings)))}
        </div>
    }
    .into_any()
}

fn group(name: &'static str, content: AnyView) -> AnyView {
    view! {
        <div role="group" aria-label=name>
            <h3>{name}</h3>
            {content}
        </div>
    }
    .into_any()
}

fn button(id: &'static str, words: &'static str, does: impl Fn() + 'static) -> AnyView {
    let act = move |_: leptos::ev::MouseEvent| does();
    view! { <button class="button" type="button" id=id on:click=bind::on(act)>{words}</button> }.into_any()
}

fn summary(state: AppState, strings: &'static ShareStrings) -> Option<AnyView> {
    let text = state.made().summary?;
    Some(view! { <textarea id="summary" readonly rows="6" aria-label=strings.summary>{text}</textarea> }.into_any())
}

fn code(code: QrCode, strings: &'static ShareStrings) -> AnyView {
    let QrCode { side, path } = code;
    view! {
        <div id="qr">
            <svg viewBox=format!("0 0 {side} {side}") role="img" aria-label=strings.qr_says shape-rendering="crispEdges">
                <rect class="qr-paper" width=side height=side></rect>
                <path class="qr-ink" d=path></path>
            </svg>
        </div>
    }
    .into_any()
}
