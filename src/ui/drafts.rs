//! What is being typed. A draft stands as long as the plan holds the number it led to, in the language it was typed in; any
//! other change of that number replaces it, so nothing is rewritten under the fingers and nothing stale is left.

use crate::locale::Lang;
use crate::number::Number;
use crate::scenario::param::Param;

/// A text in a number field.
#[derive(Clone, Debug, PartialEq)]
struct Draft {
    param: Param,
    text: String,
    lang: Lang,
    /// What the plan holds since: the number read, or the one from before where none could be read.
    led_to: Option<Number>,
}

/// The drafts of all fields, at most one each.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Drafts(Vec<Draft>);

impl Drafts {
    /// Takes the text of a field in place of what was there.
    pub(super) fn put(&mut self, param: Param, text: &str, lang: Lang, led_to: Option<Number>) {
        self.drop(param);
        self.0.push(Draft { param, text: text.to_owned(), lang, led_to });
    }

    pub(super) fn drop(&mut self, param: Param) {
        self.0.retain(|draft| draft.param != param);
    }

    /// The text of a field, where one stands.
    pub(super) fn standing(&self, param: Param, lang: Lang, value: Option<Number>) -> Option<&str> {
        let stands = |draft: &&Draft| draft.param == param && draft.lang == lang && draft.led_to == value;
        self.0.iter().find(stands).map(|draft| draft.text.as_str())
    }
}
