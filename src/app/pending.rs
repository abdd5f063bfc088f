//! The place of the page that says what a link asks until it is priced, and what keeps the program from starting. The build
//! writes it into the pages; `static/start.js` shows what holds. The program does not carry it.

use leptos::prelude::*;
use strum::VariantArray;

use super::prerender::without_marks;
use crate::i18n::start::{StartStrings, start_words};
use crate::locale::Lang;
use crate::names::Code;
use crate::plan::Plan;
use crate::shipped::SHIPPED;

/// The place as HTML, in a page of a language from which `root` leads to the site's root. Of its lines the start script shows
/// those whose `data-when` names what happened: a state of the start, `link` while a link is being priced, `failed` where it
/// will not be. Without scripts it stays as it is here.
#[must_use]
pub fn html(page: Lang, root: &str, is_embed: bool) -> String {
    let words = start_words(page);
    let copied = Lang::VARIANTS.iter().map(|&lang| copy(lang)).collect_view();
    let place = view! {
        <div id="start" class="start">
            <p id="start-name" class="start-name" translate="no"></p>
            <p id="start-plan" class="start-plan" translate="no" data-plan=standard_plan() data-en=plan_words(Lang::En) data-fr=plan_words(Lang::Fr)></p>
            <div role="status">
                <p lang=page.code() data-when="off">{words.off} " " {if is_embed { open_page(page) } else { prices(page, root) }}</p>
                {Lang::VARIANTS.iter().map(|&lang| lines(lang, is_embed)).collect_view()}
            </div>
            <ul id="start-link" translate="no"></ul>
            {Lang::VARIANTS.iter().map(|&lang| view! { <p lang=lang.code() data-when="failed" hidden>{prices(lang, root)}</p> }).collect_view()}
            {(!is_embed).then_some(copied)}
            <span id="start-copied" class="done" role="status" translate="no"></span>
        </div>
    };
    without_marks(&place.into_any().to_html())
}

fn lines(lang: Lang, is_embed: bool) -> AnyView {
    let words = start_words(lang);
    let StartStrings { pending, slow, file, no_wasm, policy, broken, stopped, restarted, holds, .. } = words;
    let reload = || view! { " " <a href="" data-reload="">{words.reload}</a> }.into_any();
    let open = || if is_embed { view! { " " {open_page(lang)} }.into_any() } else { ().into_any() };
    let line = |when: &'static str, words: &'static str, way: AnyView| {
        view! { <p lang=lang.code() data-when=when hidden>{words} {way}</p> }
    };
    let nothing = || ().into_any();
    view! {
        {line("pending", pending, nothing())}
        {line("slow late", slow, view! { " " <a href="" data-reload="" data-when="late" hidden>{words.reload}</a> }.into_any())}
        {line("file", file, nothing())}
        {line("no-wasm", no_wasm, open())}
        {line("policy", policy, open())}
        {line("broken", broken, reload())}
        {line("stopped", stopped, reload())}
        {line("restarted", restarted, nothing())}
        {line("failed", holds, nothing())}
        {(!is_embed).then(|| newer(lang))}
    }
    .into_any()
}

/// That a newer version waits, with newer prices or the same ones; `static/offline.js` puts the day in.
fn newer(lang: Lang) -> AnyView {
    let words = start_words(lang);
    let way = || view! { <button class="link" type="button" data-use="">{words.use_it}</button> };
    view! {
        <p lang=lang.code() data-when="new-prices" hidden>{words.new_prices} " " <span data-prices-of=""></span> ". " {way()}</p>
        <p lang=lang.code() data-when="new-version" hidden>{words.new_version} " " {way()}</p>
    }
    .into_any()
}

/// The button that copies the address as it came.
fn copy(lang: Lang) -> AnyView {
    let words = start_words(lang);
    view! {
        <button class="button" type="button" lang=lang.code() data-when="link failed" data-copied=words.copied hidden>{words.copy}</button>
    }
    .into_any()
}

/// The way from an embed to the page; the start script adds the embed's query.
fn open_page(lang: Lang) -> AnyView {
    view! { <a href="./" data-open="" target="_blank" rel="noopener">{start_words(lang).open}</a> }.into_any()
}

/// The way to the prices, which need no program.
fn prices(lang: Lang, root: &str) -> AnyView {
    let folder = match lang {
        Lang::En => "",
        Lang::Fr => "fr/",
    };
    view! { <a href=format!("{root}{folder}prices.html")>{start_words(lang).prices}</a> }.into_any()
}

/// What a plan has by default: videos, seconds, period, model.
fn standard_plan() -> String {
    let plan = Plan::standard(&SHIPPED);
    format!("{} {} {} {}", plan.videos, plan.seconds, plan.per.code(), plan.model)
}

/// The words of a plan in short, as the start script takes them apart.
fn plan_words(lang: Lang) -> String {
    start_words(lang).plan.join("|")
}
