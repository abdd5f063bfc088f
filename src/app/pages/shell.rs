//! What stands around every static page: the head with the page marked, the same page in the other languages, the foot.

use leptos::prelude::*;
use strum::VariantArray;

use super::{PageSetup, StaticPage};
use crate::app::bind;
use crate::app::views::footer::footer;
use crate::app::views::header::{language_name, mark};
use crate::i18n::strings_of;
use crate::locale::Lang;
use crate::names::Code;

/// Where the content begins, for those who skip the head.
const CONTENT: &str = "content";

/// A page with its head and foot.
pub(super) fn shell(page: StaticPage, setup: PageSetup, content: AnyView) -> AnyView {
    view! {
        <a class="skip" href=format!("#{CONTENT}")>{setup.words().skip}</a>
        {header(page, setup)}
        <main class="static-page" id=CONTENT>{content}</main>
        {footer(strings_of(setup.lang), "")}
    }
    .into_any()
}

fn header(page: StaticPage, setup: PageSetup) -> AnyView {
    let strings = strings_of(setup.lang);
    let words = strings.answer;
    let link = |other: StaticPage, name: &'static str| {
        let current = (other == page).then_some("page");
        view! { <a class="page-link" href=other.file() aria-current=current>{name}</a> }
    };
    view! {
        <header class="header static-header">
            <p class="brand">{mark()} <span class="brand-name">"Clipcost"</span></p>
            <nav class="pages" aria-label="Clipcost">
                <a class="page-link" href="./">{words.calculator}</a>
                {link(StaticPage::Prices, words.prices)}
                {link(StaticPage::Guide, words.guide)}
            </nav>
            <nav class="languages" aria-label=strings.language>
                {bind::all(Lang::VARIANTS.iter().map(|&lang| language(page, setup, lang)))}
            </nav>
        </header>
    }
    .into_any()
}

/// The same page in a language.
fn language(page: StaticPage, setup: PageSetup, lang: Lang) -> AnyView {
    let folder = if lang == Lang::default() { String::new() } else { format!("{}/", lang.code()) };
    let here = lang == setup.lang;
    let address = if here { page.file().to_owned() } else { format!("{}{folder}{}", setup.root(), page.file()) };
    let (code, name) = (lang.code(), language_name(lang));
    view! {
        <a class="language" href=address lang=code hreflang=code aria-current=here.then_some("true") aria-label=name><span class="language-long">{name}</span></a>
    }
    .into_any()
}
