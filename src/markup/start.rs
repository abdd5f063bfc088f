//! The place above the page that says how far the program is: what the start script shows of it, in the link's language.

use maud::{Markup, html};
use strum::VariantArray;

use crate::i18n::start::{StartStrings, start_words};
use crate::locale::Lang;
use crate::names::Code;

/// The place, in a page of a language. `static/start.js` shows those of its lines whose `data-when` names what happened;
/// without scripts it stays as it is here.
#[must_use]
pub fn start(page: Lang, is_embed: bool) -> Markup {
    html! {
        div #start .start role="status" {
            p lang=(page.code()) data-when="off" { (start_words(page).off) " " (elsewhere(page, is_embed)) }
            @for &lang in Lang::VARIANTS { (lines(lang, is_embed)) }
            ul #start-link hidden {}
        }
    }
}

fn lines(lang: Lang, is_embed: bool) -> Markup {
    let StartStrings { pending, slow, file, no_wasm, policy, broken, stopped, restarted, .. } = start_words(lang);
    let reload = html! { a href="" { (start_words(lang).reload) } };
    let elsewhere = elsewhere(lang, is_embed);
    let line = |when: &str, words: &str, way: &Markup| {
        html! { p lang=(lang.code()) data-when=(when) hidden { (words) " " (way) } }
    };
    html! {
        (line("pending", pending, &Markup::default()))
        (line("slow", slow, &reload))
        (line("file", file, &elsewhere))
        (line("no-wasm", no_wasm, &elsewhere))
        (line("policy", policy, &elsewhere))
        (line("broken", broken, &reload))
        (line("stopped", stopped, &reload))
        (line("restarted", restarted, &Markup::default()))
        (line("holds", start_words(lang).holds, &Markup::default()))
    }
}

/// Where there is something to read even so: an embed leads to the page, the page to its prices.
fn elsewhere(lang: Lang, is_embed: bool) -> Markup {
    if is_embed {
        open_page(lang)
    } else {
        html! { a href="prices.html" { (start_words(lang).prices) } }
    }
}

/// The way from an embed to the page; the start script adds the embed's query.
fn open_page(lang: Lang) -> Markup {
    html! { a href="./" data-open target="_blank" rel="noopener" { (start_words(lang).open) } }
}
