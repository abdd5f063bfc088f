//! What a number field shows: its text, and what is said under it.

use rust_decimal::Decimal;

use super::session::Session;
use crate::i18n::format::Format;
use crate::input::{self, Field, Misread};
use crate::plan::param::Param;

/// What a number field shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FieldText {
    /// The text: as typed, or the plan's number.
    pub text: String,
    /// What is said under it.
    pub note: Note,
}

/// What is said under a number field.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Note {
    /// Nothing.
    #[default]
    None,
    /// How the text was read, where it does not look like the number.
    Reading(String),
    /// A value that is still to be given.
    Wanted(&'static str),
    /// Why the text was not taken, and the numbers to take instead with the words of their buttons: two at most.
    Problem(String, Vec<(String, Decimal)>),
}

impl FieldText {
    /// The field of a parameter that is a number.
    #[must_use]
    pub fn of(session: &Session, param: Param, format: Format) -> FieldText {
        let number = session.plan.number(param);
        let format = Format { currency: session.currency_of(param), ..format };
        let field = Field::new(param, format.lang, format.currency);
        match (session.edits.text(field, number), number) {
            (Some(text), number) => FieldText { text: text.to_owned(), note: note(format, param, text, number) },
            // What the page writes itself need not be read: reading is not in the first load.
            (None, Some(number)) => FieldText { text: format.number(number), note: Note::None },
            (None, None) => FieldText { text: String::new(), note: wanted(format, param) },
        }
    }

    /// Whether the text could not be read.
    #[must_use]
    pub const fn is_invalid(&self) -> bool {
        matches!(self.note, Note::Problem(..))
    }
}

/// How a text is read; or why it is not, with the number that counts in the plan and those to take instead.
#[must_use]
pub fn note(format: Format, param: Param, text: &str, counts: Option<Decimal>) -> Note {
    let strings = format.strings;
    let is_empty = text.trim().is_empty();
    if param == Param::Fx && is_empty && counts.is_none() {
        return wanted(format, param);
    }
    if param.bounds().is_none() || (param.may_be_absent() && is_empty) {
        return Note::None;
    }
    match input::read(text, Field::new(param, format.lang, format.currency)) {
        Ok(number) if format.number(number) == text.trim() => Note::None,
        Ok(number) => Note::Reading((strings.reading)(format, param, number)),
        Err(misread) => problem(format, param, text, counts, &misread),
    }
}

/// An exchange rate is nobody's fault while it is still to be typed.
const fn wanted(format: Format, param: Param) -> Note {
    if matches!(param, Param::Fx) { Note::Wanted(format.strings.rate_wanted) } else { Note::None }
}

fn problem(format: Format, param: Param, text: &str, counts: Option<Decimal>, misread: &Misread) -> Note {
    let strings = format.strings;
    let words = (strings.misread)(format, param, misread, text, counts);
    let offers = misread.offers.iter().map(|&number| ((strings.offer)(format, param, number), number));
    Note::Problem(words, offers.collect())
}
