//! The pages beside the calculator: rendered by the build alone, without any program.

pub mod guide;
pub mod prices;
mod shell;

use leptos::prelude::{Owner, RenderHtml as _};

use super::prerender::without_marks;
use crate::catalog::Book;
use crate::date::Date;
use crate::i18n::format::Format;
use crate::i18n::page_strings;
use crate::i18n::pages::PageStrings;
use crate::locale::{Currency, Lang};

/// A page beside the calculator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum StaticPage {
    /// Every price of the book, with its source.
    Prices,
    /// Questions, words, what is assumed.
    Guide,
}

impl StaticPage {
    /// The name of its file, beside the calculator of the same language.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            StaticPage::Prices => "prices.html",
            StaticPage::Guide => "guide.html",
        }
    }
}

/// What a page is made of.
#[derive(Clone, Copy)]
pub struct PageSetup {
    /// The prices.
    pub book: &'static Book,
    /// The language.
    pub lang: Lang,
    /// The day that the page is true of.
    pub today: Date,
}

impl PageSetup {
    fn words(self) -> &'static PageStrings {
        page_strings(self.lang)
    }

    fn format(self) -> Format {
        Format::new(self.lang, Currency::USD)
    }

    /// Where the site's root lies from the page.
    fn root(self) -> &'static str {
        if self.lang == Lang::default() { "" } else { "../" }
    }
}

/// A page as it is written: what stands in its head and in its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its title.
    pub title: String,
    /// What a search shows of it.
    pub description: String,
    /// Its body, as HTML.
    pub body: String,
}

/// Writes a page.
#[must_use]
pub fn write(page: StaticPage, setup: PageSetup) -> Written {
    let words = setup.words();
    let (title, description) = match page {
        StaticPage::Prices => (words.prices.title, (words.prices.description)(setup.book.models.len())),
        StaticPage::Guide => (words.guide.title, words.guide.description.to_owned()),
    };
    let body = Owner::new().with(|| {
        let content = match page {
            StaticPage::Prices => prices::page(setup),
            StaticPage::Guide => guide::page(setup),
        };
        without_marks(&shell::shell(page, setup, content).to_html())
    });
    Written { title: title.to_owned(), description, body }
}
