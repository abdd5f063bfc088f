//! What a person takes away of a plan: its answer with everything needed to check it, as a file or a few lines of text.
//!
//! A [`Report`] lays out the lines in the order of the page; [`csv`], [`json`], [`markdown`] and [`summary`] only write them.
//! Compiled with the feature `export-text` alone, which brings the writers of CSV and JSON: the page needs none of it.
//! What people read is what the page shows; beside it stands the exact value. Text that comes from outside (the link above all)
//! is inert in every format. Knows no browser and no file: the caller keeps the text.

mod csv;
mod facts;
mod json;
mod lines;
mod markdown;
mod plans;
mod summary;
#[cfg(feature = "export")]
mod xlsx;

pub use self::csv::csv;
pub use self::facts::{FactLine, Offer, Seller};
pub use self::json::json;
pub use self::lines::{Discontinued, Ended, Ends, FigureLine, MarketLine, MonthLine, ParameterLine, Read, Written};
pub use self::markdown::markdown;
pub use self::plans::{Compared, PlanLine};
pub use self::summary::summary;
#[cfg(feature = "export")]
pub use self::xlsx::{NoWorkbook, xlsx};

use crate::catalog::Book;
use crate::date::Date;
use crate::i18n::export::ExportStrings;
use crate::i18n::format::Format;
use crate::i18n::{NamedPlan, Strings, export_strings, sentences, strings_of};
use crate::plan::Plan;
use crate::pricing::Unpriced;
use crate::pricing::answer::Answer;

/// A plan with all that is exported of it.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// The prices.
    pub book: &'a Book,
    /// The person's day.
    pub today: Date,
    /// The plan.
    pub plan: &'a Plan,
    /// What it is answered with.
    pub answer: &'a Result<Answer, Unpriced>,
    /// How values are written.
    pub format: Format,
    /// The full address of the dated plan. It is taken as it comes and trusted with nothing.
    pub link: &'a str,
}

impl<'a> Report<'a> {
    /// The strings of its language.
    #[must_use]
    pub fn strings(&self) -> &'static Strings {
        strings_of(self.format.lang)
    }

    /// The words of exports in its language: the page itself is without them.
    #[must_use]
    pub fn export_strings(&self) -> &'static ExportStrings {
        export_strings(self.format.lang)
    }

    /// The day whose prices apply.
    #[must_use]
    pub fn on(&self) -> Date {
        self.plan.day(self.today)
    }

    /// The answer, where the plan has a price.
    #[must_use]
    pub fn priced(&self) -> Option<&'a Answer> {
        self.answer.as_ref().ok()
    }

    /// The plan with its main figure in a sentence, or why it has none.
    #[must_use]
    pub fn sentence(&self) -> String {
        sentences::sentence(self.format, self.named(), self.answer)
    }

    fn named(&self) -> NamedPlan<'a> {
        NamedPlan::new(self.plan, self.book)
    }
}

/// An address as one word of visible ASCII that ends no quote, bracket or tag: all else is percent-encoded, as a browser would.
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
