//! What can be wrong in a price file, and how a person is told.

use std::fmt;

use super::shapes;

/// Something wrong in a price file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file's name.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub what: What,
}

/// What can be wrong in a price file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The file or folder cannot be read.
    Unreadable(String),
    /// Not TOML.
    Syntax(String),
    /// A key that the table does not have, in serde's words.
    UnknownKey(String),
    /// A key that must be there.
    MissingKey(&'static str),
    /// A key that has no meaning beside the others of its table.
    NotHere(&'static str),
    /// A value of another kind than wanted.
    Wrong {
        /// Its key.
        key: String,
        /// What it is and what it has to be, in serde's words.
        why: String,
    },
    /// A source that the file does not define.
    UnknownSource(String),
    /// A first reading after the last.
    ReadingsOutOfOrder,
    /// A first day that is not before the last.
    DatesOutOfOrder,
    /// Two rows for one resolution and mode on the same day.
    Overlap,
    /// A rate or clip length for a resolution without a size.
    NoSize(&'static str),
    /// A shortest clip that is longer than the longest.
    NoLength,
    /// No way of billing, or several.
    NotOneShape,
    /// Tokens by pixels for a size whose pixels are not given.
    NoPixels(&'static str),
    /// An id that stands twice.
    Twice(String),
    /// A model that has ended, ends, or does not end before a day: more than one of them.
    SeveralEnds,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: ", self.file, self.line)?;
        match &self.what {
            What::Unreadable(why) => write!(out, "cannot be read: {why}"),
            What::Syntax(why) | What::UnknownKey(why) => write!(out, "{why}"),
            What::MissingKey(key) => write!(out, "`{key}` is missing"),
            What::NotHere(key) => write!(out, "`{key}` does not belong here"),
            What::Wrong { key, why } => write!(out, "`{key}`: {why}"),
            What::UnknownSource(name) => write!(out, "no [source.{name}] in this file"),
            What::ReadingsOutOfOrder => write!(out, "`first_read` has to be no later than `read`"),
            What::DatesOutOfOrder => {
                write!(out, "the first day has to be before the day from which it no longer holds")
            }
            What::Overlap => write!(out, "another row holds for this resolution, sound and mode on the same day"),
            What::NoSize(res) => write!(out, "the model has no size for {res}"),
            What::NoLength => write!(out, "the shortest clip is longer than the longest"),
            What::NotOneShape => write!(out, "a rate is billed in one way: {}", shapes::KEYS),
            What::NoPixels(res) => write!(out, "tokens by pixels need the pixels of {res}"),
            What::Twice(id) => write!(out, "`{id}` stands twice"),
            What::SeveralEnds => write!(out, "a model has one of `retired`, `ends` and `not_before`"),
        }
    }
}
