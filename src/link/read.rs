//! Reading a link: which values the plan takes, and which are refused. Altered queries are restored in [`super::received`].

use std::sync::Arc;

use rust_decimal::Decimal;
use strum::VariantArray;

use super::plans::OUTER_PARAMS;
use super::received::received;
use super::{LONGEST, LONGEST_KNOWN, LONGEST_RECEIVED, LinkFault, Refused, Why, read_without, value_of, write};
use crate::catalog::Book;
use crate::locale::Currency;
use crate::money::{NotADecimal, parse_decimal};
use crate::plan::fields::{BadValue, Value};
use crate::plan::param::{Bounds, OutOfBounds, Param};
use crate::plan::plans::MOST_PLANS;
use crate::plan::{Money, Plan};

/// A query being read: the first value of each parameter, the queries of the compared plans, and the refusals so far.
#[derive(Default)]
pub(super) struct LinkReader {
    ignored: &'static [Param],
    values: Vec<(Param, String)>,
    plans: Vec<String>,
    pub(super) refused: Vec<Refused>,
}

impl LinkReader {
    /// A reader that ignores some parameters, without a refusal.
    pub(super) fn without(ignored: &'static [Param]) -> LinkReader {
        LinkReader { ignored, ..LinkReader::default() }
    }

    /// Collects the values of a query, with what altered it undone, and reports each alteration. Of a query that is too long
    /// nothing is read.
    pub(super) fn read_values(&mut self, query: &str) {
        let received = (query.chars().count() <= LONGEST_RECEIVED).then(|| received(query));
        let Some(received) = received.filter(|received| received.known <= LONGEST_KNOWN) else {
            return self.refused.push(Refused::of_link("", LinkFault::TooLong));
        };
        if received.escaped {
            self.refused.push(Refused::of_link("", LinkFault::Escaped));
        }
        if received.html {
            self.refused.push(Refused::of_link("", LinkFault::Html));
        }
        if let Some(name) = received.cut_off {
            self.refused.push(Refused::of_link(&name, LinkFault::CutOff));
        }
        for (name, value) in received.pairs {
            let known = name.parse::<Param>().ok().filter(|param| !self.ignored.contains(param));
            let Some(param) = known else { continue };
            if param == Param::With {
                self.plans.push(value);
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

    fn text(&self, param: Param) -> Option<String> {
        self.values.iter().find(|(known, _)| *known == param).map(|(_, value)| value.clone())
    }

    /// A parameter's value as `read` gives it. Where `read` fails, the value is refused.
    fn value<T>(&mut self, param: Param, read: impl FnOnce(&str) -> Result<T, BadValue>) -> Option<T> {
        let text = self.text(param)?;
        let result = if text.is_empty() { Err(Why::Empty) } else { read(&text).map_err(Why::Bad) };
        result.map_err(|why| self.refuse(param, &text, why)).ok()
    }

    /// The plan of the values collected: each that is refused or missing has its default.
    pub(super) fn plan(&mut self, book: &Book) -> Plan {
        let mut plan = Plan::standard(book);
        for &param in Param::VARIANTS {
            if param == Param::V {
                self.version();
            } else if param == Param::Cur {
                plan.money = self.money();
            } else if param == Param::DraftRes && plan.draft.is_none() {
                self.drop_draft_res();
            } else if param != Param::Fx && param != Param::With {
                // `fx` is read with `cur`; `with` comes after all others.
                self.value(param, |text| plan.set(param, &parsed(param, text)?, book));
            }
        }
        plan.with = self.compared_plans(&plan, book);
        plan
    }

    fn version(&mut self) {
        self.value(Param::V, |text| match text {
            "1" => Ok(()),
            _ => Err(BadValue::NotAmong(vec!["1".to_owned()])),
        });
    }

    /// Refuses `draft_res`, even a valid one, in a plan without drafts.
    fn drop_draft_res(&mut self) {
        if let Some(text) = self.text(Param::DraftRes) {
            self.refuse(Param::DraftRes, &text, Why::Bad(BadValue::NoDraft));
        }
    }

    /// The compared plans. A bad value in one of them falls back to its default there alone. A compared plan that would make
    /// the written and dated link longer than [`LONGEST`] is refused, so that a copied link can always be read again.
    fn compared_plans(&mut self, outer: &Plan, book: &Book) -> Arc<[Plan]> {
        let mut plans: Vec<Plan> = Vec::new();
        for given in std::mem::take(&mut self.plans) {
            if given.is_empty() {
                self.refuse(Param::With, &given, Why::Empty);
                continue;
            }
            if plans.len() >= MOST_PLANS {
                self.refuse(Param::With, &given, Why::TooMany);
                continue;
            }
            let inner = read_without(&given, &OUTER_PARAMS, book);
            plans.push(inner.plan);
            if dated_length(outer, &plans, book) > LONGEST {
                plans.pop();
                self.refuse(Param::With, &given, Why::NoRoom);
                continue;
            }
            for mut refused in inner.refused {
                if refused.param == Some(Param::On) && refused.used.is_empty() {
                    // A compared plan without a day of its own has that of the outer plan.
                    refused.used = value_of(outer, Param::On).unwrap_or_default();
                }
                self.refuse(Param::With, &given, Why::Inside(plans.len(), Box::new(refused)));
            }
        }
        plans.into()
    }

    /// The currency of `cur` with the exchange rate of `fx`; US dollars where either of them is missing or refused.
    fn money(&mut self) -> Money {
        let currency = self.value(Param::Cur, |code| Currency::from_code(code).ok_or(BadValue::UnknownCurrency));
        let Some(currency) = currency.filter(|&currency| currency != Currency::USD) else {
            if let Some(fx) = self.text(Param::Fx) {
                self.refuse(Param::Fx, &fx, Why::Bad(BadValue::FxOfDollars));
            }
            return Money::Usd;
        };
        let fx = self.value(Param::Fx, |text| match Param::Fx.bounds() {
            Some(bounds) => decimal(text, bounds).and_then(|fx| bounds.check(fx).map_err(BadValue::OutOfBounds)),
            None => Err(BadValue::NotANumber),
        });
        if let Some(fx) = fx {
            return Money::Other { currency, fx };
        }
        self.refuse(Param::Cur, currency.code(), Why::Bad(BadValue::NoFx));
        Money::Usd
    }
}

/// A text of a link as a value: a plain decimal where the parameter is a number, else the text itself.
fn parsed(param: Param, text: &str) -> Result<Value<'_>, BadValue> {
    match param.bounds() {
        Some(bounds) => decimal(text, bounds).map(Value::Number),
        None => Ok(Value::Text(text.into())),
    }
}

fn decimal(text: &str, bounds: Bounds) -> Result<Decimal, BadValue> {
    parse_decimal(text).map_err(|why| match why {
        NotADecimal::TooLong => BadValue::OutOfBounds(too_long(text, bounds)),
        NotADecimal::Empty | NotADecimal::NotPlain => BadValue::NotANumber,
    })
}

/// The length of a plan's link with these compared plans once it is copied, which always writes a day.
fn dated_length(plan: &Plan, plans: &[Plan], book: &Book) -> usize {
    let with = Plan { with: plans.into(), ..plan.clone() };
    let day = if plan.on.is_none() { "&on=2026-11-25".len() } else { 0 };
    write(&with, book).len().saturating_add(day)
}

/// The bound that a number with more digits than a decimal holds breaks: the high end where it has more than 9 digits before
/// the point, else the number of decimals.
fn too_long(text: &str, bounds: Bounds) -> OutOfBounds {
    let whole = text.split('.').next().unwrap_or_default().trim_start_matches('0');
    let finest = if bounds.decimals == 0 { OutOfBounds::NotWhole } else { OutOfBounds::TooFine(bounds.decimals) };
    if whole.len() > 9 { OutOfBounds::High(bounds.greatest) } else { finest }
}
