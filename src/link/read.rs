//! A link being read: what of it is taken, and what is refused.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::received::received;
use super::{
    LONGEST, LONGEST_KNOWN, LONGEST_NAME, LONGEST_RECEIVED, Refused, TIERS, Why, defaults_for, opened, value_of, write,
};
use crate::catalog::{Book, Mode, Model, Res, Sound};
use crate::date::Date;
use crate::locale::{Currency, Lang};
use crate::money::{NotADecimal, parse_decimal};
use crate::plan::compared::{MOST, OUTER, Pinned};
use crate::plan::param::{Bounds, OutOfBounds, Param};
use crate::plan::{BlockedBilled, Clips, Draft, Money, Orient, Per, Plan};

/// A query being read: the first value of each name, every plan beside it, and the refusals so far.
#[derive(Default)]
pub(super) struct LinkReader {
    without: &'static [Param],
    values: Vec<(Param, String)>,
    beside: Vec<String>,
    pub(super) refused: Vec<Refused>,
}

impl LinkReader {
    /// A link of which some parameters are dropped without a word.
    pub(super) fn without(without: &'static [Param]) -> LinkReader {
        LinkReader { without, ..LinkReader::default() }
    }

    /// Takes the values of a query as it was meant, and tells what was undone for that; of one that is too long nothing is taken.
    pub(super) fn take_first_values(&mut self, query: &str) {
        let received = (query.chars().count() <= LONGEST_RECEIVED).then(|| received(query));
        let Some(received) = received.filter(|received| received.known <= LONGEST_KNOWN) else {
            return self.refused.push(Refused::of_link("", Why::TooLong));
        };
        if received.escaped {
            self.refused.push(Refused::of_link("", Why::Escaped));
        }
        if received.html {
            self.refused.push(Refused::of_link("", Why::Html));
        }
        if let Some(name) = received.cut_off {
            self.refused.push(Refused::of_link(&name, Why::CutOff));
        }
        for (name, value) in received.pairs {
            let known = Param::from_name(&name).filter(|param| !self.without.contains(param));
            let Some(param) = known else { continue };
            if param == Param::With {
                self.beside.push(value);
            } else if self.values.iter().any(|(known, _)| *known == param) {
                self.refuse(param, &value, Why::Twice);
            } else {
                self.values.push((param, value));
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

    fn take_number(&mut self, param: Param) -> Option<Decimal> {
        let bounds = param.bounds()?;
        self.take(param, |text| {
            let number = parse_decimal(text).map_err(|why| match why {
                NotADecimal::TooLong => too_long(text, bounds),
                NotADecimal::Empty | NotADecimal::NotPlain => Why::NotANumber,
            })?;
            bounds.check(number).map_err(Why::OutOfBounds)
        })
    }

    pub(super) fn plan(&mut self, book: &Book) -> Plan {
        let mut plan = Plan::standard(book);
        self.take_place(Param::V, &["1"]);
        if let Some(model) = self.take(Param::Model, |id| book.model(id).ok_or(Why::UnknownModel)) {
            plan.set_model(model);
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
    fn plans_beside(&mut self, outer: &Plan, book: &Book) -> Vec<Pinned> {
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
            plans.push(Pinned::new(inner.plan, book));
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
    fn of_the_model(&mut self, plan: &mut Plan, book: &Book) {
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
    fn draft(&mut self, plan: &Plan, book: &Book) -> Option<Draft> {
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
fn copied(plan: &Plan, beside: &[Pinned], book: &Book) -> usize {
    let with = Plan { with: beside.into(), ..plan.clone() };
    let day = if plan.on.is_none() { "&on=2026-11-25".len() } else { 0 };
    write(&with, book).len().saturating_add(day)
}

/// Over 18 digits that count: too much where the digits before the point are, else too fine.
fn too_long(text: &str, bounds: Bounds) -> Why {
    let whole: Cow<'_, str> = text.split('.').next().unwrap_or_default().trim_start_matches('0').into();
    let finest = if bounds.decimals == 0 { OutOfBounds::NotWhole } else { OutOfBounds::TooFine(bounds.decimals) };
    Why::OutOfBounds(if whole.len() > 9 { OutOfBounds::High(bounds.greatest) } else { finest })
}
