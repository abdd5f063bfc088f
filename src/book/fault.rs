//! What can be wrong in a price file, and the message that the person who builds reads.

use std::fmt;

use super::shapes;

/// One fault in a price file. Displayed as `file:line: message`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Name of the file; the path of a file or folder that cannot be read.
    pub file: String,
    /// Line number, from 1.
    pub line: usize,
    /// What is wrong on that line.
    pub kind: FaultKind,
}

/// What can be wrong in a price file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The file or folder cannot be read, for this reason of the system.
    Unreadable(String),
    /// Not valid TOML, in the parser's words.
    Syntax(String),
    /// A key that no table of this kind has, in serde's words.
    UnknownKey(String),
    /// A required key is missing.
    MissingKey(&'static str),
    /// A key that has no meaning together with the other keys of its table.
    MisplacedKey(&'static str),
    /// A value of the wrong type or form.
    InvalidValue {
        /// Key of the value.
        key: String,
        /// What the value is and what was expected, in serde's words.
        why: String,
    },
    /// A reference to a source of this name, which the file does not define.
    UnknownSource(String),
    /// `first_read` is later than `read`.
    ReadingsOutOfOrder,
    /// The first day is not before the day from which the row or model no longer holds.
    DatesOutOfOrder,
    /// Two rows for the same resolution, sound and mode hold on the same day.
    Overlap,
    /// A rate or clip length for this resolution, of which the model has no size.
    NoSize(&'static str),
    /// The shortest clip is longer than the longest.
    LengthsOutOfOrder,
    /// A rate with the key of no shape of billing, or of several.
    NotOneShape,
    /// A rate by tokens and pixels for this resolution, whose size gives no pixels.
    NoPixels(&'static str),
    /// An id, a resolution among the sizes of a model or a kind of surcharge that is given twice.
    Duplicate(String),
    /// A model with more than one of `retired`, `ends` and `not_before`.
    SeveralEnds,
    /// A model that another sells, whose id is not that of its maker's, `-via-` and that of its provider.
    NotNamedBySeller,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: ", self.file, self.line)?;
        match &self.kind {
            FaultKind::Unreadable(why) => write!(out, "cannot be read: {why}"),
            FaultKind::Syntax(why) | FaultKind::UnknownKey(why) => write!(out, "{why}"),
            FaultKind::MissingKey(key) => write!(out, "`{key}` is missing"),
            FaultKind::MisplacedKey(key) => write!(out, "`{key}` does not belong here"),
            FaultKind::InvalidValue { key, why } => write!(out, "`{key}`: {why}"),
            FaultKind::UnknownSource(name) => write!(out, "no [source.{name}] in this file"),
            FaultKind::ReadingsOutOfOrder => write!(out, "`first_read` has to be no later than `read`"),
            FaultKind::DatesOutOfOrder => {
                write!(out, "the first day has to be before the day from which it no longer holds")
            }
            FaultKind::Overlap => write!(out, "another row holds for this resolution, sound and mode on the same day"),
            FaultKind::NoSize(res) => write!(out, "the model has no size for {res}"),
            FaultKind::LengthsOutOfOrder => write!(out, "the shortest clip is longer than the longest"),
            FaultKind::NotOneShape => write!(out, "a rate is billed in one way: {}", shapes::KEYS),
            FaultKind::NoPixels(res) => write!(out, "tokens by pixels need the pixels of {res}"),
            FaultKind::Duplicate(id) => write!(out, "`{id}` stands twice"),
            FaultKind::NotNamedBySeller => {
                write!(out, "the id has to be what it `sells`, `-via-` and the provider's id")
            }
            FaultKind::SeveralEnds => write!(out, "a model has one of `retired`, `ends` and `not_before`"),
        }
    }
}
