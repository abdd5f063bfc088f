//! Exports of a plan: its answer with everything needed to check it, as a file or as a few lines of text.
//!
//! A [`Report`] gives the lines in the order of the page; [`csv()`], [`json()`], [`markdown()`], [`summary()`], [`caption()`] and `xlsx`
//! only write them. Compiled only with the feature `export-text`, which brings the CSV and JSON writers; the page is built without
//! it.
//!
//! Each value is written twice: as the page shows it, and exactly. Text from outside (a link, a name) is escaped in every
//! format, so that no spreadsheet runs it and no page obeys it. Knows no browser and no files: it returns text or bytes.

mod caption;
mod csv;
mod ended;
mod facts;
mod json;
mod lines;
mod markdown;
mod plans;
mod summary;
#[cfg(feature = "export")]
mod xlsx;

pub use self::caption::caption;
pub use self::csv::csv;
pub use self::facts::{FactLine, ListPriceLine, Seller};
pub use self::json::json;
pub use self::lines::{
    DiscontinuedLine, EndLine, EndedLine, FigureLine, MarketLine, MonthLine, ParameterLine, SourceLine, WrittenValue,
};
pub use self::markdown::markdown;
pub use self::plans::{ComparedFigure, PlanLine};
pub use self::summary::summary;
#[cfg(feature = "export")]
pub use self::xlsx::{NoWorkbook, xlsx};

use crate::catalog::Book;
use crate::date::Date;
use crate::i18n::export::ExportStrings;
use crate::i18n::format::Format;
use crate::i18n::view_strings;
use crate::i18n::views::ViewStrings;
use crate::i18n::whole;
use crate::i18n::{NamedPlan, Strings, export_strings, sentences, strings_of};
use crate::plan::Plan;
use crate::pricing::Unpriced;
use crate::pricing::answer::Answer;

/// What exports are made from: a plan, its answer, and the book and language to describe them with.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// The price book.
    pub book: &'a Book,
    /// The person's local day.
    pub today: Date,
    /// The plan.
    pub plan: &'a Plan,
    /// The plan's answer, or why it has no price.
    pub answer: &'a Result<Answer, Unpriced>,
    /// The language and currency that values are written in.
    pub format: Format,
    /// The full address of the dated plan. Untrusted: every format escapes it.
    pub link: &'a str,
}

impl<'a> Report<'a> {
    /// The page's strings in the report's language.
    #[must_use]
    pub fn strings(&self) -> &'static Strings {
        strings_of(self.format.lang)
    }

    /// The strings that only exports use, in the report's language.
    #[must_use]
    pub fn views(&self) -> &'static ViewStrings {
        view_strings(self.format.lang)
    }

    /// The strings of exports.
    #[must_use]
    pub fn export_strings(&self) -> &'static ExportStrings {
        export_strings(self.format.lang)
    }

    /// The day whose prices apply: the plan's, else today.
    #[must_use]
    pub fn on(&self) -> Date {
        self.plan.day(self.today)
    }

    /// The answer; `None` where the plan has no price.
    #[must_use]
    pub fn priced(&self) -> Option<&'a Answer> {
        self.answer.as_ref().ok()
    }

    /// A sentence with the plan and its main figure, or with the sums that it is part of; or why there is none.
    #[must_use]
    pub fn sentence(&self) -> String {
        self.whole().unwrap_or_else(|| self.own_sentence())
    }

    /// A sentence with the sums of the plans that are added up, or why there is none; `None` where plans are compared.
    #[must_use]
    pub fn whole(&self) -> Option<String> {
        whole::sentence(self.format, self.plan, Some(self.answer))
    }

    /// The same of the plan alone, where plans are added up.
    #[must_use]
    pub fn own_sentence(&self) -> String {
        sentences::sentence(self.format, self.named(), self.answer.as_ref().map(|answer| &answer.quote))
    }

    /// The sentence of the whole; where plans are compared, the plan's name, where it has one, and its sentence.
    #[must_use]
    pub fn title(&self) -> String {
        self.whole().map_or_else(|| self.own_title(), |whole| one_line(&whole))
    }

    /// The plan as a line of the whole, by its number from 1: its name, where it has one, and its own sentence.
    #[must_use]
    pub fn line_title(&self, number: usize) -> String {
        (self.export_strings().noted)(&(self.strings().whole.line)(number), &self.own_title())
    }

    fn own_title(&self) -> String {
        let sentence = self.own_sentence();
        match &self.plan.name {
            Some(name) => (self.export_strings().noted)(&one_line(name), &sentence),
            None => sentence,
        }
    }

    fn named(&self) -> NamedPlan<'a> {
        NamedPlan::new(self.plan, self.book)
    }
}

/// An address in visible ASCII without quotes, brackets or tag marks: everything else is percent-encoded, as a browser does.
fn address(link: &str) -> String {
    let mut out = String::new();
    for byte in link.bytes() {
        if byte.is_ascii_graphic() && !b"\"<>[\\]^`{|}".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// A text without what ends a line, turns its direction or cannot stand in XML.
fn one_line(text: &str) -> String {
    let is_plain = |mark: &char| {
        !mark.is_control()
            && !matches!(mark, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}')
    };
    text.chars().filter(is_plain).collect()
}
