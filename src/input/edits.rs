//! The texts being typed in number fields, and the number that the plan should have meanwhile.
//!
//! An edit begins with the first text typed after a field was entered and lasts until [`Edits::end`]. A text that can be read
//! counts at once. One that cannot restores the number from before the edit, so that typing `1,5e3` does not leave the 1 of
//! its first character in the plan. Knows no plan and no page: the plan's number is an argument.

use rust_decimal::Decimal;

use super::{Field, read};
use crate::plan::param::Param;

/// The edit of one field.
#[derive(Clone, Debug, PartialEq)]
struct Edit {
    field: Field,
    text: String,
    /// The plan's number as long as this text is current.
    counts: Option<Decimal>,
    /// The plan's number before the edit began.
    before: Option<Decimal>,
    ended: bool,
}

/// The typed texts, at most one a field. A text is current as long as the field has the language and the currency it was typed in
/// and the plan has the number that [`Edits::set_text`] returned for it. So a field is never rewritten while someone types in it, and shows
/// the plan's number once anything else changes that.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edits(Vec<Edit>);

impl Edits {
    /// Replaces the text of a field, where `current` is the plan's number, and returns the number that the plan should have
    /// now: the number read; `None` for an emptied field that is optional; else the number before the edit.
    ///
    /// # Examples
    /// With 20 videos, typing `1`, then `1,5`, then `1,5e3` gives 1, 20 and 20.
    pub fn set_text(&mut self, field: Field, text: &str, current: Option<Decimal>) -> Option<Decimal> {
        let before = self.current_edit(field, current).filter(|edit| !edit.ended).map_or(current, |edit| edit.before);
        let is_emptied = field.param.may_be_absent() && text.trim().is_empty();
        let counts = if is_emptied { None } else { read(text, field).ok().or(before) };
        self.drop(field.param);
        self.0.push(Edit { field, text: text.to_owned(), counts, before, ended: false });
        counts
    }

    /// Ends the edit of a field. Its text stays; the next text begins another edit.
    pub fn end(&mut self, param: Param) {
        self.0.iter_mut().filter(|edit| edit.field.param == param).for_each(|edit| edit.ended = true);
    }

    /// Removes the text of a field.
    pub fn drop(&mut self, param: Param) {
        self.0.retain(|edit| edit.field.param != param);
    }

    /// The text of a field, where it is current.
    #[must_use]
    pub fn text(&self, field: Field, current: Option<Decimal>) -> Option<&str> {
        self.current_edit(field, current).map(|edit| edit.text.as_str())
    }

    fn current_edit(&self, field: Field, current: Option<Decimal>) -> Option<&Edit> {
        self.0.iter().find(|edit| edit.field == field && edit.counts == current)
    }
}
