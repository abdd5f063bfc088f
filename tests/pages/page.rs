//! Opens a link in the app, rendered natively, on a day, in a language, with what its fragment opens.

use std::cell::Cell;

use clipcost::app::fragment::Fragment;
use clipcost::app::prerender::html_after;
use clipcost::app::state::{AppState, Setup, Store};
use clipcost::catalog::Book;
use clipcost::date::Date;
use clipcost::embed;
use clipcost::i18n::strings_of;
use clipcost::locale::Lang;

use crate::document::{Element, read};
use crate::frozen::{book, day};

/// The day of most cases.
pub const TODAY: &str = "2026-11-22";

thread_local! {
    /// The day of the page: its clock is a plain function.
    static CLOCK: Cell<Date> = const { Cell::new(Date::known(2026, 11, 22)) };
}

/// What is opened.
#[derive(Clone, Copy)]
pub struct Opening<'a> {
    /// The query of the address; an embed's own parameters too, where it is one.
    pub query: &'a str,
    /// Its fragment.
    pub fragment: &'a str,
    /// The language of the page.
    pub lang: Lang,
    /// The person's day.
    pub today: &'a str,
    /// The prices.
    pub book: Option<&'static Book>,
    /// Whether it is the embed.
    pub is_embed: bool,
}

impl<'a> Opening<'a> {
    /// A link with every view open, in English, on [`TODAY`].
    pub fn all(query: &'a str) -> Opening<'a> {
        Opening { query, fragment: "#all", lang: Lang::En, today: TODAY, book: None, is_embed: false }
    }

    /// The state to begin with.
    pub fn setup(self) -> Setup {
        CLOCK.set(day(self.today));
        let (query, fragment) = (self.query.to_owned(), Fragment::read(self.fragment));
        let embed = self.is_embed.then(|| embed::read(self.query));
        let book = self.book.unwrap_or(book());
        let (strings, site) = (strings_of(self.lang), "https://clipcost.example/".to_owned());
        let clock = || CLOCK.get();
        Setup {
            book,
            strings,
            query,
            fragment,
            wide: false,
            clock,
            lang: self.lang,
            root: "",
            site,
            embed,
            store: Store::NONE,
            leave: |_| (),
        }
    }

    /// The page as HTML.
    pub fn html(self) -> String {
        html_after(self.setup(), |_| ())
    }

    /// The page.
    pub fn page(self) -> Element {
        read(&self.html())
    }

    /// The page after something was done to it.
    pub fn page_after(self, change: impl FnOnce(AppState)) -> Element {
        read(&html_after(self.setup(), change))
    }
}

/// The page of a link with every view open.
pub fn all(query: &str, lang: Lang) -> Element {
    Opening { lang, ..Opening::all(query) }.page()
}

/// The English page of a link with every view open, on a day.
pub fn all_on(query: &str, today: &str) -> Element {
    Opening { today, ..Opening::all(query) }.page()
}
