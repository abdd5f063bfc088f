//! The live page: Leptos' signals hold the plan and what follows from it, effects keep the places of the document as
//! [`crate::markup`] says they are, and one listener an event answers the person.
//!
//! The document comes prerendered and stays: only what differs is written, so there is nothing to hydrate and nothing to
//! mismatch. `docs/decisions/0011-html-beside-signals.md` tells why and what it weighs.

mod browser;
mod clicks;
mod effects;
mod events;
mod export;
mod host;
mod state;
mod storage;

use strum::VariantArray;

use crate::catalog::Book;
use crate::date::Date;
use crate::embed::{self, Embed};
use crate::locale::Lang;
use crate::names::Code;
use crate::pricing::Figure;
use leptos::prelude::{Owner, untrack};
use state::AppState;

/// What the page starts from.
#[derive(Clone, Copy, Debug)]
pub struct Start<'a> {
    /// The prices.
    pub book: &'static Book,
    /// The query of the address, without `?`.
    pub query: &'a str,
    /// Tells the person's local day.
    pub clock: fn() -> Date,
    /// The language where the link asks for none: the folder's, or the browser's.
    pub lang: Lang,
    /// Where the root page lies from this one: ``, `./` or `../`.
    pub root: &'static str,
    /// What an embed is made of; none is the whole page.
    pub embed: Option<&'static Embed>,
}

/// What the page stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shell {
    /// Its own window: the address holds the plan.
    Page,
    /// Somebody's page: the host is told.
    Embed,
}

/// Starts the page in its document: reads the address and takes up the prerendered page with what was typed in it meanwhile. The
/// start script, which waits for this, then says that it answers.
pub fn start() {
    let folder = browser::folder_lang();
    let query = browser::query();
    // As long as the document.
    let embed = browser::is_embed().then(|| &*Box::leak(Box::new(embed::read(&query))));
    let start = Start {
        book: &crate::shipped::SHIPPED,
        query: &query,
        clock: browser::today,
        lang: folder.unwrap_or_else(browser::preferred_lang),
        root: match (folder, embed) {
            (Some(_), _) => "../",
            (None, Some(_)) => "./",
            (None, None) => "",
        },
        embed,
    };
    if let Some(embed) = embed {
        browser::look(embed);
    }
    if let Some(root) = browser::root() {
        live(start, &root);
    }
}

/// Makes the page in `root` live, for as long as the document is: the prerendered one, or where `root` is empty a new one.
pub fn live(start: Start<'_>, root: &web_sys::Element) {
    let (typed, opened) = (browser::typed_before_start(root), browser::opened_before_start(root));
    // The owner of signals and effects goes only with the document.
    let owner = std::mem::ManuallyDrop::new(Owner::new());
    owner.with(|| {
        let state = AppState::new(start);
        for (name, text) in typed {
            state.set_field(&name, &text);
        }
        for figure in
            Figure::VARIANTS.iter().copied().filter(|figure| opened.contains(&format!("why-{}", figure.code())))
        {
            state.open_or_close(figure);
        }
        // The prerendered page is the standard plan's; another one opens other folds of the form.
        if root.child_element_count() == 0 || !start.query.is_empty() {
            browser::write_html(root, &untrack(|| state.body()));
            // The start script has taken the link's language; the title is still that of the page as sent.
            untrack(|| browser::say_language(state.format().lang, state.strings().title));
        } else {
            browser::set_html("later", &untrack(|| state.later()));
        }
        let shell = if start.embed.is_some() { Shell::Embed } else { Shell::Page };
        effects::run(state, shell);
        events::listen(state, root);
        if shell == Shell::Embed {
            host::listen(state, root);
        }
    });
}
