//! The lines of a report: each value as the page shows it and exactly.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use super::Report;
use crate::catalog::{Model, Source};
use crate::date::Date;
use crate::i18n::export::ReadFor;
use crate::i18n::{Named, said, words};
use crate::locale::Currency;
use crate::money::{Exact, TooLarge};
use crate::pricing::answer::Value;
use crate::pricing::compare::{Row, tiers};
use crate::pricing::plan::{Spent, Whole};
use crate::pricing::{Amount, Figure};
use crate::scenario::param::Param;
use crate::scenario::query::value_of;

/// A value twice: for people and for programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// As the page shows it, rounded and in the report's language.
    pub shown: String,
    /// The plain decimal of `<data value>`: a point, no exponent, no groups.
    pub exact: String,
    /// Of which currency it is an amount; none where it is no money.
    pub currency: Option<Currency>,
}

/// A parameter of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParameterLine {
    /// Which.
    pub param: Param,
    /// Its name for people.
    pub label: &'static str,
    /// Its value as the link writes it.
    pub value: String,
    /// Its value for people.
    pub shown: String,
}

/// A figure of the plan or of a tier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureLine {
    /// Which.
    pub figure: Figure,
    /// Its name for people.
    pub label: &'static str,
    /// Its value.
    pub value: Written,
}

/// The same plan on a model and resolution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierLine {
    /// The model's id.
    pub model: String,
    /// Its name.
    pub name: String,
    /// The resolution's name in the link.
    pub res: &'static str,
    /// Whether there is sound: `on` or `off`.
    pub audio: &'static str,
    /// How renders are sent, by its name in the link.
    pub mode: &'static str,
    /// Since when the model can no longer be bought, where that is so.
    pub gone: Option<Date>,
    /// The rate, the kept video and the plan's main figure there, or why there are none.
    pub figures: Result<Vec<FigureLine>, String>,
}

/// What has been spent by the end of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthLine {
    /// Months gone; at 0 only what comes once before the first video.
    pub month: u64,
    /// The whole cost so far.
    pub plan: Written,
    /// The API spend of it.
    pub api: Written,
    /// The videos so far made the other way, where the plan says what one costs.
    pub instead: Option<Written>,
}

/// Models of the plan that can no longer be bought.
#[derive(Clone, Debug, PartialEq)]
pub struct Gone<'a> {
    /// The first day on which they could not.
    pub since: Date,
    /// Which: the plan's, the one for drafts, or both.
    pub models: Vec<&'a Model>,
    /// That in words, and which prices are taken.
    pub says: String,
}

/// Where something was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Read<'a> {
    /// What.
    pub read_for: ReadFor,
    /// Where and when.
    pub source: &'a Source,
}

impl<'a> Report<'a> {
    /// Models that can no longer be bought, seen from today or from the later day of the prices.
    #[must_use]
    pub fn gone(&self) -> Vec<Gone<'a>> {
        let gone = self.plan.gone(self.book, self.today).into_iter();
        let line = |(since, models): (Date, Vec<&'a Model>)| {
            let (retired, taken) =
                (said::retired(self.format, &models, since), said::prices_taken(self.format, self.on(), since));
            Gone { since, models, says: format!("{retired} {taken}") }
        };
        gone.map(line).collect()
    }

    /// Where prices, limits and days were read.
    #[must_use]
    pub fn sources(&self) -> Vec<Read<'a>> {
        let answer = self.priced();
        let draft = self.plan.draft.as_ref().map(|draft| draft.model.as_str()).filter(|id| *id != self.plan.model);
        let lifecycle = |id: &str| self.book.model(id).and_then(|model| model.lifecycle.source.as_ref());
        let found = [
            (ReadFor::Rate, answer.map(|answer| &answer.quote.rate.source)),
            (ReadFor::DraftRate, answer.and_then(|answer| Some(&answer.quote.draft.as_ref()?.rate.source))),
            (ReadFor::Limits, answer.and_then(|answer| answer.running.source.as_ref())),
            (ReadFor::Lifecycle, lifecycle(&self.plan.model)),
            (ReadFor::DraftLifecycle, draft.and_then(lifecycle)),
        ];
        found.into_iter().filter_map(|(read_for, source)| Some(Read { read_for, source: source? })).collect()
    }

    /// Every parameter that the plan has a value for, in the order of the link; the day of the prices always.
    #[must_use]
    pub fn parameters(&self) -> Vec<ParameterLine> {
        let dated = self.plan.dated(self.today);
        let line = |param: Param| {
            let value = value_of(&dated, param)?;
            let shown = self.shown_value(param, &value);
            Some(ParameterLine { param, label: (self.say().label)(param), value, shown })
        };
        Param::ALL.into_iter().filter_map(line).collect()
    }

    /// Every figure of the answer, in the order of [`Figure::ALL`]; none where the plan has no price.
    #[must_use]
    pub fn figures(&self) -> Vec<FigureLine> {
        let Some(answer) = self.priced() else { return Vec::new() };
        let line = |(figure, value)| {
            let (exact, currency) = exactly(value).ok()?;
            let shown = said::figure(self.format, answer, figure)?;
            Some(self.figure_line(figure, Written { shown, exact, currency }))
        };
        answer.figures().filter_map(line).collect()
    }

    /// The plan on every model and resolution, in the order of the book.
    #[must_use]
    pub fn tiers(&self) -> Vec<TierLine> {
        tiers(self.plan, self.book, self.today).iter().map(|row| self.tier(row)).collect()
    }

    /// The running total from before the first video to the last month; empty where the plan has no price.
    #[must_use]
    pub fn months(&self) -> Vec<MonthLine> {
        let Some(answer) = self.priced() else { return Vec::new() };
        let month = |month| self.month(&answer.whole, month).ok();
        (0..=answer.whole.months).filter_map(month).collect()
    }

    pub(super) fn figure_line(&self, figure: Figure, value: Written) -> FigureLine {
        FigureLine { figure, label: (self.say().figure)(figure), value }
    }

    fn tier(&self, row: &Row) -> TierLine {
        let there = &row.scenario;
        let model = self.book.model(&there.model);
        let is_own = |(since, gone): (Date, Vec<&Model>)| gone.iter().any(|one| one.id == there.model).then_some(since);
        let figures = match &row.quote {
            Err(unpriced) => Err((self.say().unpriced)(self.format, Named::new(there, self.book), unpriced)),
            Ok(quote) => {
                let names = [Figure::Rate, Figure::Video, Figure::main(there.per)].into_iter();
                let line = |name| Some(self.figure_line(name, self.written(name, quote.figure(name)?).ok()?));
                Ok(names.filter_map(line).collect())
            }
        };
        TierLine {
            model: there.model.clone(),
            name: model.map(|model| model.name.to_string()).unwrap_or_default(),
            res: there.res.code(),
            audio: there.sound.code(),
            mode: there.mode.code(),
            gone: there.gone(self.book, self.today).into_iter().find_map(is_own),
            figures,
        }
    }

    fn month(&self, whole: &Whole, month: u64) -> Result<MonthLine, TooLarge> {
        let currency = self.plan.money.currency();
        let money = |value: Exact| self.written(Figure::Plan, Amount { value, currency });
        let Spent { month, plan, api, instead } = whole.after(month)?;
        Ok(MonthLine { month, plan: money(plan)?, api: money(api)?, instead: instead.map(money).transpose()? })
    }

    fn written(&self, figure: Figure, amount: Amount) -> Result<Written, TooLarge> {
        let value = Value::Money(amount);
        let (exact, currency) = exactly(value)?;
        Ok(Written { shown: self.format.figure(figure, value), exact, currency })
    }

    /// A parameter's value for people, `value` being what the link writes.
    fn shown_value(&self, param: Param, value: &str) -> String {
        let (say, format, plan) = (self.say(), self.format, self.plan);
        let number = plan.number(param);
        match param {
            Param::Model | Param::Draft => {
                self.book.model(value).map_or_else(|| value.to_owned(), |model| model.name.to_string())
            }
            Param::Orient => (say.orient)(plan.orient).to_owned(),
            Param::Mode => (say.mode)(plan.mode).name.to_owned(),
            Param::Per => (say.per)(plan.per).to_owned(),
            Param::Clips => (say.clips)(plan.clips).name.to_owned(),
            Param::BlockedBilled => (say.blocked_billed)(plan.blocked_billed).name.to_owned(),
            Param::On => format.day(self.on()),
            Param::Lang => plan.lang.map_or(value, |lang| words(lang).language_name).to_owned(),
            Param::Blocked | Param::Discount | Param::Markup | Param::Tax => {
                number.map_or_else(|| value.to_owned(), |number| format.percent(number))
            }
            Param::Hourly | Param::Instead | Param::Budget => number.map_or_else(
                || value.to_owned(),
                |number| format.money(Amount { value: number.into(), currency: plan.money.currency() }),
            ),
            _ => number.map_or_else(|| value.to_owned(), |number| format.number(number)),
        }
    }
}

/// The exact decimal of a value, and its currency where it is money.
pub(super) fn exactly(value: Value) -> Result<(String, Option<Currency>), TooLarge> {
    match value {
        Value::Money(amount) => Ok((amount.value.to_plain()?, Some(amount.currency))),
        Value::Count(count) => Ok((count.to_plain()?, None)),
    }
}
