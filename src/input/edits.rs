//! The texts being typed in number fields, and the number that the plan should have meanwhile.
//!
//! An edit begins with the first text typed after a field was entered and lasts until [`Edits::end`]. A text that can be read
//! counts at once. One that cannot restores the number from before the edit, so that typing `1,5e3` does not leave the 1 of
//! its first character in the plan. Knows no plan and no page: the plan's number is an argument.

use rust_decimal::Decimal;

use super::read;
use crate::locale::Lang;
use crate::plan::param::Param;

/// The edit of one field.
#[derive(Clone, Debug, PartialEq)]
struct Edit {
    param: Param,
    text: String,
    lang: Lang,
    /// The plan's number as long as this text is current.
    counts: Option<Decimal>,
    /// The plan's number before the edit began.
    before: Option<Decimal>,
    ended: bool,
}

/// The typed texts, at most one a field. A text is current as long as the page has the language it was typed in and the plan
/// has the number that [`Edits::set_text`] returned for it. So a field is never rewritten while someone types in it, and shows
/// the plan's number once anything else changes that.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edits(Vec<Edit>);

impl Edits {
    /// Replaces the text of a field, where `current` is the plan's number, and returns the number that the plan should have
    /// now: the number read; `None` for an emptied field that is optional; else the number before the edit.
    ///
    /// # Examples
    /// With 20 videos, typing `1`, then `1,5`, then `1,5e3` gives 1, 20 and 20.
    pub fn set_text(&mut self, param: Param, text: &str, lang: Lang, current: Option<Decimal>) -> Option<Decimal> {
        let before =
            self.current_edit(param, lang, current).filter(|edit| !edit.ended).map_or(current, |edit| edit.before);
        let counts = if param.may_be_absent() && text.trim().is_empty() {
            None
        } else {
            param.bounds().and_then(|bounds| read(text, lang, bounds).ok()).or(before)
        };
        self.drop(param);
        self.0.push(Edit { param, text: text.to_owned(), lang, counts, before, ended: false });
        counts
    }

    /// Ends the edit of a field. Its text stays; the next text begins another edit.
    pub fn end(&mut self, param: Param) {
        self.0.iter_mut().filter(|edit| edit.param == param).for_each(|edit| edit.ended = true);
    }

    /// Removes the text of a field.
    pub fn drop(&mut self, param: Param) {
        self.0.retain(|edit| edit.param != param);
    }

    /// The text of a field, where it is current.
    #[must_use]
    pub fn text(&self, param: Param, lang: Lang, current: Option<Decimal>) -> Option<&str> {
        self.current_edit(param, lang, current).map(|edit| edit.text.as_str())
    }

    fn current_edit(&self, param: Param, lang: Lang, current: Option<Decimal>) -> Option<&Edit> {
        self.0.iter().find(|edit| edit.param == param && edit.lang == lang && edit.counts == current)
    }
}
