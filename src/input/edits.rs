//! What is being typed in number fields, and the number that counts meanwhile.
//!
//! An edit begins with the first text after a field was entered and lasts until it is ended. What can be read counts at once; what
//! cannot takes back what its fragments did: the number before the edit counts again, so that `1,5e3` is not priced as 1.
//! Knows no plan and no page: the number that the plan holds is an argument.

use rust_decimal::Decimal;

use super::read;
use crate::locale::Lang;
use crate::plan::param::Param;

/// The text of a field.
#[derive(Clone, Debug, PartialEq)]
struct Edit {
    param: Param,
    text: String,
    lang: Lang,
    /// The number that counts with this text.
    counts: Option<Decimal>,
    /// The number that counted before the edit began.
    before: Option<Decimal>,
    ended: bool,
}

/// The texts of all fields, at most one each. A text stands as long as the plan holds the number that counts with it, in the
/// language it was typed in; any other change of that number replaces it, so that nothing is rewritten under the fingers and
/// nothing stale is left.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edits(Vec<Edit>);

impl Edits {
    /// Takes the text of a field in place of what was there, while the plan holds `held`; gives the number that counts from now
    /// on. That is the number read; none for an emptied field that may be empty; else the number before the edit.
    ///
    /// # Examples
    /// At 20 videos, `1`, `1,5` and `1,5e3` one after the other give 1, 20 and 20.
    pub fn set_text(&mut self, param: Param, text: &str, lang: Lang, held: Option<Decimal>) -> Option<Decimal> {
        let before = self.standing(param, lang, held).filter(|edit| !edit.ended).map_or(held, |edit| edit.before);
        let counts = if param.may_be_absent() && text.trim().is_empty() {
            None
        } else {
            param.bounds().and_then(|bounds| read(text, lang, bounds).ok()).or(before)
        };
        self.drop(param);
        self.0.push(Edit { param, text: text.to_owned(), lang, counts, before, ended: false });
        counts
    }

    /// Ends the edit of a field: its text stands, the next one begins another edit.
    pub fn end(&mut self, param: Param) {
        self.0.iter_mut().filter(|edit| edit.param == param).for_each(|edit| edit.ended = true);
    }

    /// Forgets the text of a field.
    pub fn drop(&mut self, param: Param) {
        self.0.retain(|edit| edit.param != param);
    }

    /// The text of a field, where one stands.
    #[must_use]
    pub fn text(&self, param: Param, lang: Lang, held: Option<Decimal>) -> Option<&str> {
        self.standing(param, lang, held).map(|edit| edit.text.as_str())
    }

    fn standing(&self, param: Param, lang: Lang, held: Option<Decimal>) -> Option<&Edit> {
        self.0.iter().find(|edit| edit.param == param && edit.lang == lang && edit.counts == held)
    }
}
