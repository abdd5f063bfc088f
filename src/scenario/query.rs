//! The link: a plan as a query, and back.
//!
//! Reading never fails: it gives a plan and what was refused on the way. Writing is canonical: the order of [`Param::ALL`],
//! defaults left out, plain decimals. What is read from a link written here writes the same bytes.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use std::borrow::Cow;
use std::sync::Arc;

use super::beside::{MOST, OUTER, Pinned};
use super::param::{OutOfBounds, Param};
use super::{BlockedBilled, Clips, Draft, Money, Orient, Per, Scenario};
use crate::catalog::{Book, Mode, Model, Res, Sound};
use crate::date::Date;
use crate::locale::{Currency, Lang};
use crate::number::{NotANumber, Number};

/// Characters of a query beyond which none of it is read.
pub const LONGEST: usize = 8000;
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
    pub scenario: Scenario,
    /// What was refused, in the order of the link's parameters.
    pub refused: Vec<Refused>,
}

/// A value of a link that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Whose value; none where the query was refused whole.
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
}

/// Why a value was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The query is longer than [`LONGEST`].
    TooLong,
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
    let mut link = Link { without, ..Link::default() };
    if query.chars().count() > LONGEST {
        link.refused.push(Refused { param: None, given: String::new(), why: Why::TooLong, used: String::new() });
    } else {
        link.take_first_values(query);
    }
    let scenario = link.plan(book);
    let mut opened = Opened { scenario, refused: in_order(link.refused) };
    opened.say_what_is_used(book);
    opened
}

/// Refusals in the order of the parameters; one of the whole query is alone.
fn in_order(mut refused: Vec<Refused>) -> Vec<Refused> {
    let mut ordered: Vec<Refused> = refused.extract_if(.., |refused| refused.param.is_none()).collect();
    for param in Param::ALL {
        ordered.extend(refused.extract_if(.., |refused| refused.param == Some(param)));
    }
    ordered
}

/// Writes a plan as a query, without `?`; empty where everything is its default.
#[must_use]
pub fn write(scenario: &Scenario, book: &Book) -> String {
    let standard = defaults_for(scenario, book);
    let mut query = form_urlencoded::Serializer::new(String::new());
    for param in Param::ALL {
        let default = match param {
            Param::DraftRes => default_draft_res(scenario, book).map(|res| res.code().to_owned()),
            _ => value_of(&standard, param),
        };
        if let Some(value) = value_of(scenario, param).filter(|value| Some(value) != default.as_ref()) {
            query.append_pair(param.name(), &value);
        }
    }
    for pinned in scenario.with.iter() {
        query.append_pair(Param::With.name(), pinned.query());
    }
    query.finish()
}

/// The plan with one parameter's value taken as a link would give it; a bad value leaves the parameter's default, one that
/// no link could hold changes nothing.
#[must_use]
pub fn changed(scenario: &Scenario, param: Param, value: &str, book: &Book) -> Scenario {
    if value.chars().count() > LONGEST_CHANGE {
        return scenario.clone();
    }
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair(param.name(), value);
    // Drafts stay at their resolution, which a link leaves out where it is that of the plan.
    if let (Param::Model | Param::Res, Some(draft)) = (param, &scenario.draft) {
        query.append_pair(Param::DraftRes.name(), draft.res.code());
    }
    // Of a name given twice the first counts.
    let alone = Scenario { with: Arc::default(), ..scenario.clone() };
    let mut changed = read(&format!("{}&{}", query.finish(), write(&alone, book)), book).scenario;
    changed.with = scenario.with.clone();
    // The person's own rate is of the model they had.
    if changed.model != scenario.model {
        changed.rate = None;
    }
    changed
}

/// What each parameter is when the link leaves it out, given the others: `res` depends on the model.
fn defaults_for(scenario: &Scenario, book: &Book) -> Scenario {
    let mut standard = Scenario::standard(book);
    if let Some(model) = book.model(&scenario.model) {
        standard.res = model.default_res();
        standard.sound = model.sound_like(standard.sound);
    }
    standard
}

/// The resolution of drafts where the link leaves it out.
fn default_draft_res(scenario: &Scenario, book: &Book) -> Option<Res> {
    let model = book.model(&scenario.draft.as_ref()?.model)?;
    Some(model.res_like(scenario.res))
}

/// A parameter's value as the link writes it; none where the plan gives it none.
#[must_use]
pub fn value_of(scenario: &Scenario, param: Param) -> Option<String> {
    let code = |code: &'static str| Some(code.to_owned());
    match param {
        // The plans beside are several.
        Param::V | Param::With => None,
        Param::Model => Some(scenario.model.clone()),
        Param::Res => code(scenario.res.code()),
        Param::Orient => code(scenario.orient.code()),
        Param::Audio => code(scenario.sound.code()),
        Param::Mode => code(scenario.mode.code()),
        Param::Per => code(scenario.per.code()),
        Param::Clips => code(scenario.clips.code()),
        Param::BlockedBilled => code(scenario.blocked_billed.code()),
        Param::Draft => scenario.draft.as_ref().map(|draft| draft.model.clone()),
        Param::DraftRes => scenario.draft.as_ref().and_then(|draft| code(draft.res.code())),
        Param::Tier => scenario.tier.map(|tier| tier.to_string()),
        Param::Cur => code(scenario.money.currency().code()),
        Param::On => scenario.on.map(|day| day.to_string()),
        Param::Name => scenario.name.clone(),
        Param::Lang => scenario.lang.and_then(|lang| code(lang.code())),
        _ => scenario.number(param).map(|number| number.to_string()),
    }
}

/// A query being read: the first value of each name, every plan beside it, and the refusals so far.
#[derive(Default)]
struct Link {
    without: &'static [Param],
    values: Vec<(Param, String)>,
    beside: Vec<String>,
    refused: Vec<Refused>,
}

impl Link {
    fn take_first_values(&mut self, query: &str) {
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let known = Param::from_name(&name).filter(|param| !self.without.contains(param));
            let Some(param) = known else { continue };
            if param == Param::With {
                self.beside.push(value.into_owned());
            } else if self.values.iter().any(|(known, _)| *known == param) {
                self.refuse(param, &value, Why::Twice);
            } else {
                self.values.push((param, value.into_owned()));
            }
        }
    }

    fn refuse(&mut self, param: Param, given: &str, why: Why) {
        self.refused.push(Refused::new(param, given, why));
    }

    fn value(&self, param: Param) -> Option<String> {
        self.values.iter().find(|(known, _)| *known == param).map(|(_, value)| value.clone())
    }

    /// A parameter's value where `read` takes it; else the refusal is kept.
    fn take<T>(&mut self, param: Param, read: impl Fn(&str) -> Result<T, Why>) -> Option<T> {
        let value = self.value(param)?;
        let result = if value.is_empty() { Err(Why::Empty) } else { read(&value) };
        result.map_err(|why| self.refuse(param, &value, why)).ok()
    }

    /// Which of `codes` a parameter's value is, by its place among them.
    fn take_place(&mut self, param: Param, codes: &[&'static str]) -> Option<usize> {
        self.take(param, |text| {
            codes.iter().position(|&code| code == text).ok_or_else(|| Why::NotAmong(codes.to_vec()))
        })
    }

    /// The value of a choice, where the link gives one that it has.
    fn take_choice<T: Copy>(&mut self, param: Param, all: &[T], code: fn(T) -> &'static str) -> Option<T> {
        let codes: Vec<&'static str> = all.iter().map(|&value| code(value)).collect();
        all.get(self.take_place(param, &codes)?).copied()
    }

    fn take_number(&mut self, param: Param) -> Option<Number> {
        let bounds = param.bounds()?;
        self.take(param, |text| {
            let number = Number::parse(text).map_err(|why| match why {
                NotANumber::TooLong => too_long(text, bounds),
                NotANumber::Empty | NotANumber::NotPlain => Why::NotANumber,
            })?;
            bounds.check(number).map_err(Why::OutOfBounds)
        })
    }

    fn plan(&mut self, book: &Book) -> Scenario {
        let mut plan = Scenario::standard(book);
        self.take_place(Param::V, &["1"]);
        if let Some(id) = self.take(Param::Model, |id| book.model(id).map(|_| id.to_owned()).ok_or(Why::UnknownModel)) {
            plan.take_model(book, &id);
            plan.res = defaults_for(&plan, book).res;
        }
        self.of_the_model(&mut plan, book);
        plan.orient = self.take_choice(Param::Orient, Orient::ALL, Orient::code).unwrap_or(plan.orient);
        plan.per = self.take_choice(Param::Per, Per::ALL, Per::code).unwrap_or(plan.per);
        plan.clips = self.take_choice(Param::Clips, Clips::ALL, Clips::code).unwrap_or(plan.clips);
        let billed = self.take_choice(Param::BlockedBilled, BlockedBilled::ALL, BlockedBilled::code);
        plan.blocked_billed = billed.unwrap_or(plan.blocked_billed);
        for param in Param::ALL.into_iter().filter(|&param| param != Param::Fx) {
            if let Some(number) = self.take_number(param) {
                plan.set_number(param, number);
            }
        }
        plan.draft = self.draft(&plan, book);
        plan.tier = self.take(Param::Tier, |text| {
            let tier = TIERS.iter().find(|&&code| code == text).ok_or_else(|| Why::NotAmong(TIERS.to_vec()))?;
            tier.parse().map_err(|_| Why::NotANumber)
        });
        plan.money = self.money();
        plan.on = self.take(Param::On, |text| Date::parse(text).ok_or(Why::NotADay));
        plan.name = self.take(Param::Name, |text| {
            if text.chars().count() > LONGEST_NAME { Err(Why::TooLong) } else { Ok(text.to_owned()) }
        });
        plan.lang = self.take_choice(Param::Lang, &Lang::ALL, Lang::code);
        plan.with = self.plans_beside(&plan, book).into();
        plan
    }

    /// The plans beside this one: what is bad in one of them falls back there alone. One that would make the link too long to
    /// be read again once it is written, dated as a copied one is, has no room.
    fn plans_beside(&mut self, outer: &Scenario, book: &Book) -> Vec<Pinned> {
        let mut plans: Vec<Pinned> = Vec::new();
        for given in std::mem::take(&mut self.beside) {
            if given.is_empty() {
                self.refuse(Param::With, &given, Why::Empty);
                continue;
            }
            if plans.len() >= MOST {
                self.refuse(Param::With, &given, Why::TooMany);
                continue;
            }
            let inner = opened(&given, &OUTER, book);
            plans.push(Pinned::new(inner.scenario, book));
            if copied(outer, &plans, book) > LONGEST {
                plans.pop();
                self.refuse(Param::With, &given, Why::NoRoom);
                continue;
            }
            for mut refused in inner.refused {
                if refused.param == Some(Param::On) && refused.used.is_empty() {
                    // Without a day of its own it has that of the plan it stands beside.
                    refused.used = value_of(outer, Param::On).unwrap_or_default();
                }
                self.refuse(Param::With, &given, Why::Inside(plans.len(), Box::new(refused)));
            }
        }
        plans
    }

    /// `res`, `audio` and `mode`: legal is what the model ever had.
    fn of_the_model(&mut self, plan: &mut Scenario, book: &Book) {
        let Some(model) = book.model(&plan.model) else { return };
        plan.res = self.take_res(Param::Res, model).unwrap_or(plan.res);
        let sounds = model.audio.sounds();
        let sound = self.take(Param::Audio, |text| match Sound::from_code(text) {
            Some(sound) if sounds.contains(&sound) => Ok(sound),
            Some(_) => Err(Why::NotOfModel),
            None => Err(Why::NotAmong(sounds.iter().map(|sound| sound.code()).collect())),
        });
        plan.sound = sound.unwrap_or(plan.sound);
        let mode = self.take(Param::Mode, |text| match Mode::from_code(text) {
            Some(mode) if model.ever_had_mode(mode) => Ok(mode),
            Some(_) => Err(Why::NotOfModel),
            None => Err(Why::NotAmong(Mode::ALL.iter().map(|mode| mode.code()).collect())),
        });
        plan.mode = mode.unwrap_or(plan.mode);
    }

    /// Drafts: their resolution is one that their model had, and nothing without a model.
    fn draft(&mut self, plan: &Scenario, book: &Book) -> Option<Draft> {
        let model = self.take(Param::Draft, |id| book.model(id).ok_or(Why::UnknownModel));
        let Some(model) = model else {
            if let Some(res) = self.value(Param::DraftRes) {
                self.refuse(Param::DraftRes, &res, Why::NoDraft);
            }
            return None;
        };
        let res = self.take_res(Param::DraftRes, model).unwrap_or_else(|| model.res_like(plan.res));
        Some(Draft { model: model.id.to_string(), res })
    }

    /// A resolution that the model ever had.
    fn take_res(&mut self, param: Param, model: &Model) -> Option<Res> {
        self.take(param, |text| match Res::from_code(text) {
            Some(res) if model.size(res).is_some() => Ok(res),
            Some(_) => Err(Why::NotOfModel),
            None => Err(Why::NotAmong(model.sizes.iter().map(|size| size.res.code()).collect())),
        })
    }

    /// `cur` and `fx` hold together or not at all.
    fn money(&mut self) -> Money {
        let currency = self.take(Param::Cur, |code| Currency::from_code(code).ok_or(Why::UnknownCurrency));
        let Some(currency) = currency.filter(|&currency| currency != Currency::USD) else {
            if let Some(fx) = self.value(Param::Fx) {
                self.refuse(Param::Fx, &fx, Why::FxOfDollars);
            }
            return Money::Usd;
        };
        if let Some(fx) = self.take_number(Param::Fx) {
            return Money::Other { currency, fx };
        }
        self.refuse(Param::Cur, currency.code(), Why::NoFx);
        Money::Usd
    }
}

/// Characters of a plan with others beside it, once it is copied: that always writes a day.
fn copied(plan: &Scenario, beside: &[Pinned], book: &Book) -> usize {
    let with = Scenario { with: beside.into(), ..plan.clone() };
    let day = if plan.on.is_none() { "&on=2026-11-25".len() } else { 0 };
    write(&with, book).len().saturating_add(day)
}

/// Over 18 digits that count: too much where the digits before the point are, else too fine.
fn too_long(text: &str, bounds: super::param::Bounds) -> Why {
    let whole: Cow<'_, str> = text.split('.').next().unwrap_or_default().trim_start_matches('0').into();
    let finest = if bounds.decimals == 0 { OutOfBounds::NotWhole } else { OutOfBounds::TooFine(bounds.decimals) };
    Why::OutOfBounds(if whole.len() > 9 { OutOfBounds::High(bounds.greatest) } else { finest })
}

impl Opened {
    fn say_what_is_used(&mut self, book: &Book) {
        let standard = Scenario::standard(book);
        for refused in &mut self.refused {
            let Some(param) = refused.param else { continue };
            refused.used = match param {
                Param::V => "1".to_owned(),
                Param::Fx if refused.why == Why::FxOfDollars => String::new(),
                Param::DraftRes if refused.why == Why::NoDraft => String::new(),
                _ => value_of(&self.scenario, param).or_else(|| value_of(&standard, param)).unwrap_or_default(),
            };
        }
    }
}
