//! The link: a plan as a query, and back.
//!
//! Reading never fails: it gives a plan and what was refused on the way. Writing is canonical: the order of [`Param::ALL`],
//! defaults left out, plain decimals. What is read from a link written here writes the same bytes.

mod read;
pub mod received;

use std::sync::Arc;

use crate::catalog::{Book, Res};
use crate::plan::Plan;
use crate::plan::param::{OutOfBounds, Param};
use read::LinkReader;

/// Characters of a query that is written, at most.
pub const LONGEST: usize = 8000;
/// Characters, as received, of what is known of a query, beyond which none of it is read: escapes lengthen what was written.
pub const LONGEST_KNOWN: usize = 24_000;
/// Characters of a query, as received, beyond which none of it is read.
pub const LONGEST_RECEIVED: usize = 64_000;
/// Characters of a plan's name, at most.
pub const LONGEST_NAME: usize = 60;
/// Usage tiers that a provider may have.
const TIERS: [&str; 5] = ["1", "2", "3", "4", "5"];
/// Characters of one value that a form can change: percent-encoded beside the rest of a plan it stays below [`LONGEST`].
const LONGEST_CHANGE: usize = 200;

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
    fn of_link(given: &str, why: Why) -> Refused {
        Refused { param: None, given: given.to_owned(), why, used: String::new() }
    }

    /// Whether nothing was refused: what the link had suffered on its way was undone.
    #[must_use]
    pub fn is_undone(&self) -> bool {
        match &self.why {
            Why::Html | Why::Escaped => true,
            Why::Inside(_, inside) => inside.is_undone(),
            _ => false,
        }
    }
}

/// Why a value was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The query is longer than [`LONGEST_KNOWN`] or [`LONGEST_RECEIVED`], a name than [`LONGEST_NAME`].
    TooLong,
    /// Nothing was refused: names began with `amp;`, as in HTML, and are read without it.
    Html,
    /// Nothing was refused: the query was escaped once too often, and is read as it was before.
    Escaped,
    /// The query ends with the beginning of known names.
    CutOff,
    /// The name stands before; the first counts.
    Twice,
    /// Nothing after the `=`.
    Empty,
    /// No plain decimal.
    NotANumber,
    /// A number that may not be.
    OutOfBounds(OutOfBounds),
    /// None of the parameter's values.
    NotAmong(Vec<&'static str>),
    /// No model of the price book.
    UnknownModel,
    /// Something that the chosen model never had.
    NotOfModel,
    /// A resolution of drafts where the plan has none.
    NoDraft,
    /// No day of the calendar as `YYYY-MM-DD`.
    NotADay,
    /// No ISO 4217 code of a currency in use.
    UnknownCurrency,
    /// A currency without a rate of exchange that can be used.
    NoFx,
    /// A rate of exchange for US dollars.
    FxOfDollars,
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
    link.take_first_values(query);
    let plan = link.plan(book);
    let mut opened = Opened { plan, refused: in_order(link.refused) };
    opened.say_what_is_used(book);
    opened
}

/// Refusals in the order of the parameters, those of the whole query first.
fn in_order(mut refused: Vec<Refused>) -> Vec<Refused> {
    let mut ordered: Vec<Refused> = refused.extract_if(.., |refused| refused.param.is_none()).collect();
    for param in Param::ALL {
        ordered.extend(refused.extract_if(.., |refused| refused.param == Some(param)));
    }
    ordered
}

/// Writes a plan as a query, without `?`; empty where everything is its default.
#[must_use]
pub fn write(plan: &Plan, book: &Book) -> String {
    let standard = defaults_for(plan, book);
    let mut query = form_urlencoded::Serializer::new(String::new());
    for param in Param::ALL {
        let default = match param {
            Param::DraftRes => default_draft_res(plan, book).map(|res| res.code().to_owned()),
            _ => value_of(&standard, param),
        };
        if let Some(value) = value_of(plan, param).filter(|value| Some(value) != default.as_ref()) {
            query.append_pair(param.name(), &value);
        }
    }
    for pinned in plan.with.iter() {
        query.append_pair(Param::With.name(), pinned.query());
    }
    query.finish()
}

/// The plan with one parameter's value taken as a link would give it; a bad value leaves the parameter's default, one that
/// no link could hold changes nothing.
#[must_use]
pub fn changed(plan: &Plan, param: Param, value: &str, book: &Book) -> Plan {
    if value.chars().count() > LONGEST_CHANGE {
        return plan.clone();
    }
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair(param.name(), value);
    // Drafts stay at their resolution, which a link leaves out where it is that of the plan.
    if let (Param::Model | Param::Res, Some(draft)) = (param, &plan.draft) {
        query.append_pair(Param::DraftRes.name(), draft.res.code());
    }
    // Of a name given twice the first counts.
    let alone = Plan { with: Arc::default(), ..plan.clone() };
    let mut changed = read(&format!("{}&{}", query.finish(), write(&alone, book)), book).plan;
    changed.with = plan.with.clone();
    // The person's own rate is of the model they had.
    if changed.model != plan.model {
        changed.rate = None;
    }
    changed
}

/// What each parameter is when the link leaves it out, given the others: `res` depends on the model.
fn defaults_for(plan: &Plan, book: &Book) -> Plan {
    let mut standard = Plan::standard(book);
    if let Some(model) = book.model(&plan.model) {
        standard.res = model.default_res();
        standard.sound = model.sound_like(standard.sound);
    }
    standard
}

/// The resolution of drafts where the link leaves it out.
fn default_draft_res(plan: &Plan, book: &Book) -> Option<Res> {
    let model = book.model(&plan.draft.as_ref()?.model)?;
    Some(model.res_like(plan.res))
}

/// A parameter's value as the link writes it; none where the plan gives it none.
#[must_use]
pub fn value_of(plan: &Plan, param: Param) -> Option<String> {
    let code = |code: &'static str| Some(code.to_owned());
    match param {
        // The plans beside are several.
        Param::V | Param::With => None,
        Param::Model => Some(plan.model.clone()),
        Param::Res => code(plan.res.code()),
        Param::Orient => code(plan.orient.code()),
        Param::Audio => code(plan.sound.code()),
        Param::Mode => code(plan.mode.code()),
        Param::Per => code(plan.per.code()),
        Param::Clips => code(plan.clips.code()),
        Param::BlockedBilled => code(plan.blocked_billed.code()),
        Param::Draft => plan.draft.as_ref().map(|draft| draft.model.clone()),
        Param::DraftRes => plan.draft.as_ref().and_then(|draft| code(draft.res.code())),
        Param::Tier => plan.tier.map(|tier| tier.to_string()),
        Param::Cur => code(plan.money.currency().code()),
        Param::On => plan.on.map(|day| day.to_string()),
        Param::Name => plan.name.clone(),
        Param::Lang => plan.lang.and_then(|lang| code(lang.code())),
        _ => plan.number(param).map(|number| number.to_string()),
    }
}

impl Opened {
    fn say_what_is_used(&mut self, book: &Book) {
        let standard = Plan::standard(book);
        for refused in &mut self.refused {
            let Some(param) = refused.param else { continue };
            refused.used = match param {
                Param::V => "1".to_owned(),
                Param::Fx if refused.why == Why::FxOfDollars => String::new(),
                Param::DraftRes if refused.why == Why::NoDraft => String::new(),
                _ => value_of(&self.plan, param).or_else(|| value_of(&standard, param)).unwrap_or_default(),
            };
        }
    }
}
