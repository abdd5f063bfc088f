//! The link: reads a query as a plan, and writes a plan as a query.
//!
//! Reading never fails: it returns a plan and a list of the values that were refused. Writing is canonical: parameters in the
//! order of [`Param`], defaults left out, plain decimals. A link written here, read and written again, is the same bytes.
//! Knows no words: `i18n` says what a refusal means.

mod file_name;
mod plans;
mod read;
pub mod received;

use strum::VariantArray;

use crate::catalog::Book;
use crate::names::Code;
use crate::plan::Plan;
use crate::plan::fields::{BadValue, Value};
use crate::plan::param::Param;
pub use file_name::file_name;
pub use plans::{NoRoom, ROOM, add_another, add_copy, copy, query_beside, redate, rename, swap};
use read::LinkReader;

/// The most characters of a query that is written.
pub const LONGEST: usize = 8000;
/// The most characters of a query's known parameters, as received; of a longer query nothing is read. More than [`LONGEST`],
/// because a link that is escaped again on its way gets longer.
pub const LONGEST_KNOWN: usize = 24_000;
/// The most characters of a whole query, as received; of a longer one nothing is read.
pub const LONGEST_RECEIVED: usize = 64_000;

/// A plan read from a link, and what was refused of the link.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The plan.
    pub plan: Plan,
    /// The refusals: first those about the whole link, then the others in the order of [`Param`].
    pub refused: Vec<Refused>,
}

/// A value of a link that was refused, or a fault of the whole link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The value's parameter; `None` for a fault of the whole link.
    pub param: Option<Param>,
    /// The value as received, percent-decoded. For [`LinkFault::CutOff`] the incomplete name.
    pub given: String,
    /// Why the value was refused, or the fault.
    pub why: Why,
    /// The value used instead, as the link writes it; empty where there is none.
    pub used: String,
}

impl Refused {
    /// A refused value, with `used` empty.
    #[must_use]
    pub fn new(param: Param, given: &str, why: Why) -> Refused {
        Refused { param: Some(param), given: given.to_owned(), why, used: String::new() }
    }

    /// A fault of the whole link.
    fn of_link(given: &str, fault: LinkFault) -> Refused {
        Refused { param: None, given: given.to_owned(), why: Why::Link(fault), used: String::new() }
    }

    /// Whether this reports only an alteration of the link that was undone, so that no value was lost.
    #[must_use]
    pub fn is_undone(&self) -> bool {
        match &self.why {
            Why::Link(LinkFault::Html | LinkFault::Escaped) => true,
            Why::Inside(_, inside) => inside.is_undone(),
            Why::Link(LinkFault::TooLong | LinkFault::CutOff)
            | Why::Twice
            | Why::Empty
            | Why::Bad(_)
            | Why::TooMany
            | Why::NoRoom => false,
        }
    }
}

/// A fault of a whole link. Links are altered on their way: by mail programs, web pages, messengers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// The query is longer than [`LONGEST_KNOWN`] or [`LONGEST_RECEIVED`]. Nothing of it is read.
    TooLong,
    /// Names start with `amp;`, left over from `&amp;` in HTML. Undone: they are read without it.
    Html,
    /// The query was percent-encoded once too often. Undone: it is decoded once more.
    Escaped,
    /// The query ends with the beginning of a known name, so that its end seems to be missing.
    CutOff,
}

/// Why a value was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// No single value: a fault of the whole link.
    Link(LinkFault),
    /// The name was given before. The first value counts, even where it is bad.
    Twice,
    /// The value is empty.
    Empty,
    /// A value that the parameter does not take.
    Bad(BadValue),
    /// A compared plan after the first [`crate::plan::plans::MOST_PLANS`].
    TooMany,
    /// A compared plan that would make the written link longer than [`LONGEST`].
    NoRoom,
    /// A refusal inside the compared plan of this number, counted from 1. The compared plan itself was read.
    Inside(usize, Box<Refused>),
}

/// Reads a query, with or without its `?`.
#[must_use]
pub fn read(query: &str, book: &Book) -> Opened {
    read_without(query, &[], book)
}

/// Reads a query, ignoring the parameters of `ignored` without a refusal.
fn read_without(query: &str, ignored: &'static [Param], book: &Book) -> Opened {
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut link = LinkReader::without(ignored);
    link.read_values(query);
    let plan = link.plan(book);
    let mut opened = Opened { plan, refused: in_order(link.refused) };
    opened.fill_in_used(book);
    opened
}

/// Sorts refusals as [`Opened::refused`] has them.
fn in_order(mut refused: Vec<Refused>) -> Vec<Refused> {
    let mut ordered: Vec<Refused> = refused.extract_if(.., |refused| refused.param.is_none()).collect();
    for &param in Param::VARIANTS {
        ordered.extend(refused.extract_if(.., |refused| refused.param == Some(param)));
    }
    ordered
}

/// Writes a plan as a query, without `?`; empty where every parameter has its default.
#[must_use]
pub fn write(plan: &Plan, book: &Book) -> String {
    let standard = defaults_for(plan, book);
    let draft_res = plan.default_draft_res(book).map(|res| Value::Text(res.code().into()));
    let mut query = form_urlencoded::Serializer::new(String::new());
    for &param in Param::VARIANTS {
        let default = if param == Param::DraftRes { draft_res.clone() } else { standard.value(param) };
        if let Some(value) = plan.value(param).filter(|value| Some(value) != default.as_ref()) {
            query.append_pair(param.code(), &value.to_string());
        }
        for other in plan.with.iter().filter(|_| param == Param::With) {
            query.append_pair(param.code(), &query_beside(other, book));
        }
    }
    query.finish()
}

/// The plan whose values a link leaves out. The defaults of `res` and `audio` depend on the plan's model.
fn defaults_for(plan: &Plan, book: &Book) -> Plan {
    let mut standard = Plan::standard(book);
    if let Some(model) = book.model(&plan.model) {
        standard.res = model.default_res();
        standard.sound = model.sound_like(standard.sound);
    }
    standard
}

/// A parameter's value as the link writes it; `None` where the plan does not have it.
#[must_use]
pub fn value_of(plan: &Plan, param: Param) -> Option<String> {
    plan.value(param).map(|value| value.to_string())
}

impl Opened {
    /// Fills in [`Refused::used`].
    fn fill_in_used(&mut self, book: &Book) {
        let standard = Plan::standard(book);
        for refused in &mut self.refused {
            let Some(param) = refused.param else { continue };
            let is_dropped = matches!(refused.why, Why::Bad(BadValue::FxOfDollars | BadValue::NoDraft));
            let used = value_of(&self.plan, param).or_else(|| value_of(&standard, param));
            let version = (param == Param::V).then(|| "1".to_owned());
            refused.used = used.or(version).filter(|_| !is_dropped).unwrap_or_default();
        }
    }
}
