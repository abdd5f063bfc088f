//! The link: a plan as a query, and back.
//!
//! Reading never fails: it gives a plan and what was refused on the way. Writing is canonical: the order of [`Param`], defaults
//! left out, plain decimals. What is read from a link written here writes the same bytes. Knows the plan; the plan does not know it.

mod plans;
mod read;
pub mod received;

use strum::VariantArray;

use crate::catalog::Book;
use crate::names::Code;
use crate::plan::Plan;
use crate::plan::fields::{BadValue, Value};
use crate::plan::param::Param;
pub use plans::{NoRoom, ROOM, add_copy, query_beside, rename, swap};
use read::LinkReader;

/// Characters of a query that is written, at most.
pub const LONGEST: usize = 8000;
/// Characters, as received, of what is known of a query, beyond which none of it is read: escapes lengthen what was written.
pub const LONGEST_KNOWN: usize = 24_000;
/// Characters of a query, as received, beyond which none of it is read.
pub const LONGEST_RECEIVED: usize = 64_000;

/// A plan read from a link, with what could not be taken from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The plan.
    pub plan: Plan,
    /// What was refused, in the order of the link's parameters; before it what is told of the whole link.
    pub refused: Vec<Refused>,
}

/// A value of a link that was not taken, or what is told of a whole link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Whose value; none where it is told of the whole link.
    pub param: Option<Param>,
    /// The value as it came, after percent-decoding.
    pub given: String,
    /// Why it was not taken.
    pub why: Why,
    /// What is used instead, as the link would write it; empty where nothing is.
    pub used: String,
}

impl Refused {
    /// A value that was not taken, with nothing in its place.
    #[must_use]
    pub fn new(param: Param, given: &str, why: Why) -> Refused {
        Refused { param: Some(param), given: given.to_owned(), why, used: String::new() }
    }

    /// What is told of a whole link.
    fn of_link(given: &str, fault: LinkFault) -> Refused {
        Refused { param: None, given: given.to_owned(), why: Why::Link(fault), used: String::new() }
    }

    /// Whether nothing was refused: what the link had suffered on its way was undone.
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

/// What a whole link suffered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// The query is longer than [`LONGEST_KNOWN`] or [`LONGEST_RECEIVED`]: nothing of it is read.
    TooLong,
    /// Nothing was refused: names began with `amp;`, as in HTML, and are read without it.
    Html,
    /// Nothing was refused: the query was escaped once too often, and is read as it was before.
    Escaped,
    /// The query ends with the beginning of known names.
    CutOff,
}

/// Why a value was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// What is told of the whole link.
    Link(LinkFault),
    /// The name stands before; the first counts.
    Twice,
    /// Nothing after the `=`.
    Empty,
    /// A value that the plan does not take.
    Bad(BadValue),
    /// One plan more than can stand beside another.
    TooMany,
    /// The link has no room for it.
    NoRoom,
    /// A value of a plan beside this one, counted from 1, which itself was taken.
    Inside(usize, Box<Refused>),
}

/// Reads a query, without its `?`.
#[must_use]
pub fn read(query: &str, book: &Book) -> Opened {
    opened(query, &[], book)
}

/// Reads a query without some parameters, which are dropped without a word.
fn opened(query: &str, without: &'static [Param], book: &Book) -> Opened {
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut link = LinkReader::without(without);
    link.read_values(query);
    let plan = link.plan(book);
    let mut opened = Opened { plan, refused: in_order(link.refused) };
    opened.say_what_is_used(book);
    opened
}

/// Refusals in the order of the parameters, those of the whole query first.
fn in_order(mut refused: Vec<Refused>) -> Vec<Refused> {
    let mut ordered: Vec<Refused> = refused.extract_if(.., |refused| refused.param.is_none()).collect();
    for &param in Param::VARIANTS {
        ordered.extend(refused.extract_if(.., |refused| refused.param == Some(param)));
    }
    ordered
}

/// Writes a plan as a query, without `?`; empty where everything is its default.
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
    }
    for other in plan.with.iter() {
        query.append_pair(Param::With.code(), &query_beside(other, book));
    }
    query.finish()
}

/// What each parameter is when the link leaves it out, given the others: `res` and `audio` depend on the model.
fn defaults_for(plan: &Plan, book: &Book) -> Plan {
    let mut standard = Plan::standard(book);
    if let Some(model) = book.model(&plan.model) {
        standard.res = model.default_res();
        standard.sound = model.sound_like(standard.sound);
    }
    standard
}

/// A parameter's value as the link writes it; none where the plan gives it none.
#[must_use]
pub fn value_of(plan: &Plan, param: Param) -> Option<String> {
    plan.value(param).map(|value| value.to_string())
}

impl Opened {
    fn say_what_is_used(&mut self, book: &Book) {
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
