//! The lines of a report: parameters, figures, market rows, months, ends and sources, each value as shown and exactly. The
//! fields of those that derive `Serialize` are keys of the JSON export.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};
use strum::VariantArray;

use super::{ListPriceLine, Report, Seller};
use crate::catalog::{AudioPolicy, Ending, Model, Retired, Sound, Source, Text};
use crate::date::Date;
use crate::i18n::export::ReadFor;
use crate::i18n::{NamedPlan, parameters, sentences, strings_of};
use crate::link::value_of;
use crate::locale::Currency;
use crate::money::{Exact, TooLarge};
use crate::names::Code;
use crate::plan::Plan;
use crate::plan::param::Param;
use crate::pricing::answer::Value;
use crate::pricing::market::{Class, LeftOut, MarketRow, WhyNot, rows};
use crate::pricing::total_cost::{Spent, TotalCost};
use crate::pricing::{Amount, Figure};

/// A value written twice: as shown to people, and exactly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WrittenValue {
    /// The decimal as in `<data value>`: with a point, without exponent or groups; where it does not end, 12 decimals.
    #[serde(rename = "value")]
    pub exact: String,
    /// The currency; `None` where the value is not money.
    #[serde(serialize_with = "code", skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// As the page shows it, rounded and in the report's language.
    pub shown: String,
}

/// Serializes a currency as its code: types of the core do not implement `Serialize`.
fn code<S: Serializer>(currency: &Option<Currency>, serializer: S) -> Result<S::Ok, S::Error> {
    currency.map(Currency::code).serialize(serializer)
}

/// A parameter of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ParameterLine {
    /// Which parameter.
    #[serde(skip)]
    pub param: Param,
    /// Its label.
    pub label: &'static str,
    /// Its value as the link writes it.
    pub value: String,
    /// Its value as the page shows it.
    pub shown: String,
}

/// A figure of the plan, of a market row or of a compared plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FigureLine {
    /// Which figure.
    #[serde(skip)]
    pub figure: Figure,
    /// Its label.
    pub label: &'static str,
    /// Its value.
    #[serde(flatten)]
    pub value: WrittenValue,
}

/// A row of the market: the same plan on one model at one resolution, with or without sound.
#[derive(Clone, Debug, PartialEq)]
pub struct MarketLine<'a> {
    /// The model's id.
    pub model: String,
    /// The model's name.
    pub name: String,
    /// The row's label: the model's name, its resolution, and the sound where the model lets one choose.
    pub label: String,
    /// The row's name for programs: the model's id, its resolution, and `off` where the model lets one choose and there is no
    /// sound.
    pub code: String,
    /// Who sells the model.
    pub seller: Seller,
    /// The list price on the plan's day; `None` where the row has no price.
    pub list_price: Option<ListPriceLine>,
    /// The person's own rate, where this row has the plan's model and the plan gives one. US dollars per second.
    pub own: Option<Decimal>,
    /// The resolution's name in the link.
    pub res: &'static str,
    /// The name of its class of resolutions, which are compared with one another.
    pub class: &'static str,
    /// Whether there is sound.
    pub sound: Sound,
    /// The mode's name in the link.
    pub mode: &'static str,
    /// The first day on which the model could no longer be bought; `None` where it can.
    pub discontinued: Option<Date>,
    /// The model's announced end, from 90 days ahead.
    pub ends: Option<EndLine<'a>>,
    /// The figures `rate`, `video` and the main one, or why the row has no price, in words.
    pub figures: Result<Vec<FigureLine>, String>,
}

/// A discontinued model whose prices the book does not hold.
#[derive(Clone, Debug, PartialEq)]
pub struct EndedLine<'a> {
    /// The model's name.
    pub name: &'a str,
    /// The first day on which it could no longer be bought.
    pub since: Date,
    /// Ids of the models that its provider sells after it.
    pub followed: &'a [Text],
    /// Where its end was read; `None` where no address is recorded.
    pub source: Option<&'a Source>,
    /// Its end and its successors in words, without its name.
    pub says: String,
}

/// What has been spent by the end of a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MonthLine {
    /// Months passed; at 0 only what is spent before the first video.
    pub month: u64,
    /// The total cost so far.
    pub plan: WrittenValue,
    /// The API spend in it.
    pub api: WrittenValue,
    /// The price of the videos so far, made the other way; `None` where the plan gives none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead: Option<WrittenValue>,
}

/// Models of the plan that can no longer be bought.
#[derive(Clone, Debug, PartialEq)]
pub struct DiscontinuedLine<'a> {
    /// The first day on which they could no longer be bought.
    pub since: Date,
    /// The plan's model, the one for drafts, or both.
    pub models: Vec<&'a Model>,
    /// That in words, and which prices the figures use.
    pub says: String,
}

/// An announced end of a model.
#[derive(Clone, Debug, PartialEq)]
pub struct EndLine<'a> {
    /// The model, its day, and where it was read.
    pub ending: Ending<'a>,
    /// The end in words, beginning with the model's name.
    pub says: String,
}

/// A source and what was read there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SourceLine<'a> {
    /// What was read.
    pub read_for: ReadFor,
    /// Its address and the day it was read.
    pub source: &'a Source,
}

impl<'a> Report<'a> {
    /// The plan's models that can no longer be bought, as of today or of the day of the prices, whichever is later.
    #[must_use]
    pub fn discontinued(&self) -> Vec<DiscontinuedLine<'a>> {
        let discontinued = self.plan.discontinued(self.book, self.today).into_iter();
        let line = |(since, models): (Date, Vec<&'a Model>)| {
            let says = self.retired(&models, since);
            DiscontinuedLine { since, models, says }
        };
        discontinued.map(line).collect()
    }

    /// The announced ends of a plan's models, as of the same day.
    #[must_use]
    pub fn ends(&self, plan: &Plan) -> Vec<EndLine<'a>> {
        plan.endings(self.book, self.today).into_iter().flatten().map(|ending| self.end(ending)).collect()
    }

    fn end(&self, ending: Ending<'a>) -> EndLine<'a> {
        let says = self.ending(&ending);
        EndLine { ending, says }
    }

    /// The sources of the plan's prices, limits, first and last days, and rules for blocked renders.
    #[must_use]
    pub fn sources(&self) -> Vec<SourceLine<'a>> {
        let answer = self.priced();
        let draft = self.plan.draft.as_ref().map(|draft| draft.model.as_str()).filter(|id| *id != self.plan.model);
        let lifecycle = |id: &str| self.book.model(id).and_then(|model| model.lifecycle.source.as_ref());
        let ends = self.plan.endings(self.book, self.today);
        let end_of = |id: &str| ends.iter().flatten().find(|ending| ending.model.id == id).map(|ending| ending.source);
        let blocked = |id: &str| {
            let provider = self.book.model(id).and_then(|model| self.book.provider(model));
            provider.and_then(|provider| provider.blocked.as_ref()).map(|rule| &rule.source)
        };
        let rate = self.plan.rate.map_or(ReadFor::Rate, |_| ReadFor::ListPrice);
        let found = [
            (rate, answer.map(|answer| &answer.quote.rate.source)),
            (ReadFor::DraftRate, answer.and_then(|answer| Some(&answer.quote.draft.as_ref()?.rate.source))),
            (ReadFor::Limits, answer.and_then(|answer| answer.limits.source.as_ref())),
            (ReadFor::Lifecycle, lifecycle(&self.plan.model)),
            (ReadFor::DraftLifecycle, draft.and_then(lifecycle)),
            (ReadFor::End, end_of(&self.plan.model)),
            (ReadFor::DraftEnd, draft.and_then(end_of)),
            (ReadFor::Blocked, blocked(&self.plan.model)),
            (ReadFor::DraftBlocked, draft.and_then(blocked)),
        ];
        found.into_iter().filter_map(|(read_for, source)| Some(SourceLine { read_for, source: source? })).collect()
    }

    /// Every parameter that the plan has a value for, in the order of the link. The day is always among them.
    #[must_use]
    pub fn parameters(&self) -> Vec<ParameterLine> {
        let dated = self.plan.dated(self.today);
        let line = |param: Param| {
            let value = value_of(&dated, param)?;
            let shown = self.shown_value(param, value.clone());
            Some(ParameterLine { param, label: (self.strings().label)(param), value, shown })
        };
        Param::VARIANTS.iter().copied().filter_map(line).collect()
    }

    /// Every figure of the answer, in the order of [`Figure`]; empty where the plan has no price.
    #[must_use]
    pub fn figures(&self) -> Vec<FigureLine> {
        let Some(answer) = self.priced() else { return Vec::new() };
        let line = |(figure, value)| {
            let (exact, currency) = exactly(value).ok()?;
            let shown = sentences::figure(self.format, self.views(), answer, figure)?;
            Some(self.figure_line(self.plan, figure, WrittenValue { shown, exact, currency }))
        };
        answer.figures().filter_map(line).collect()
    }

    /// Every row of the market in the order of the book.
    #[must_use]
    pub fn market_lines(&self) -> Vec<MarketLine<'a>> {
        rows(self.plan, self.book, self.today).filter_map(|row| self.market_line(&row)).collect()
    }

    /// Discontinued models whose prices the book does not hold, in its order.
    #[must_use]
    pub fn ended(&self) -> Vec<EndedLine<'a>> {
        let line = |retired: &'a Retired| {
            let named = |id: &Text| self.book.model(id).map_or_else(|| id.to_string(), |model| model.name.to_string());
            let names = retired.followed_names.iter().map(Text::to_string);
            let followed: Vec<String> = retired.followed.iter().map(named).chain(names).collect();
            let says = (self.export_strings().ended)(self.format, retired.ended, &followed);
            let Retired { name, ended: since, followed, source, .. } = retired;
            EndedLine { name, since: *since, followed, source: source.as_ref(), says }
        };
        self.book.retired.iter().map(line).collect()
    }

    /// What has been spent by the end of each month, from month 0 on; empty where the plan has no price.
    #[must_use]
    pub fn months(&self) -> Vec<MonthLine> {
        let Some(answer) = self.priced() else { return Vec::new() };
        let cost = &answer.total_cost;
        let month = |month| self.month(cost, month).ok();
        (0..=cost.months).filter_map(month).collect()
    }

    pub(super) fn figure_line(&self, plan: &Plan, figure: Figure, value: WrittenValue) -> FigureLine {
        FigureLine { figure, label: sentences::name(self.format, plan, figure), value }
    }

    fn market_line(&self, row: &Result<MarketRow, Box<LeftOut>>) -> Option<MarketLine<'a>> {
        let row_plan = row.as_ref().map_or_else(|left_out| &left_out.plan, |row| &row.plan);
        let model = self.book.model(&row_plan.model)?;
        let is_own = |(since, discontinued): (Date, Vec<&Model>)| {
            discontinued.iter().any(|one| one.id == row_plan.model).then_some(since)
        };
        let quote = row.as_ref().map(|row| &row.quote);
        let figures = match quote {
            Err(left_out) => Err(self.why_not(left_out)),
            Ok(quote) => {
                let names = [Figure::Rate, Figure::Video, Figure::main(row_plan.per)].into_iter();
                let line = |name| Some(self.figure_line(row_plan, name, self.amount(name, quote.figure(name)?).ok()?));
                Ok(names.filter_map(line).collect())
            }
        };
        let name = model.name.to_string();
        let (sound, off) = match model.audio {
            AudioPolicy::Choice if row_plan.sound == Sound::Off => {
                (format!(", {}", (self.strings().sound)(row_plan.sound)), " off")
            }
            AudioPolicy::Choice => (format!(", {}", (self.strings().sound)(row_plan.sound)), ""),
            AudioPolicy::Always | AudioPolicy::Never => (String::new(), ""),
        };
        let rate = quote.ok().map(|quote| &quote.rate);
        Some(MarketLine {
            model: row_plan.model.clone(),
            label: format!("{name} {}{}", row_plan.res.code(), sound),
            code: format!("{} {}{off}", row_plan.model, row_plan.res.code()),
            seller: self.seller(model),
            list_price: rate.map(|rate| self.list_price_of(model, rate)),
            own: row_plan.rate,
            name,
            res: row_plan.res.code(),
            class: Class::of(row_plan.res).name(),
            sound: row_plan.sound,
            mode: row_plan.mode.code(),
            discontinued: row_plan.discontinued(self.book, self.today).into_iter().find_map(is_own),
            ends: model.ending(row_plan.latest_day(self.today)).map(|ending| self.end(ending)),
            figures,
        })
    }

    /// Why a row has no figures, in words. The rows here are not filtered, so that a missing price is the only reason.
    fn why_not(&self, LeftOut { plan, why }: &LeftOut) -> String {
        match why {
            WhyNot::Unpriced(unpriced) => {
                (self.strings().unpriced)(self.format, NamedPlan::new(plan, self.book), unpriced)
            }
            WhyNot::Discontinued(_) | WhyNot::Resolution | WhyNot::Sound | WhyNot::Provider | WhyNot::Resold => {
                String::new()
            }
        }
    }

    fn month(&self, whole: &TotalCost, month: u64) -> Result<MonthLine, TooLarge> {
        let currency = self.plan.money.currency();
        let money = |value: Exact| self.amount(Figure::Plan, Amount { value, currency });
        let Spent { month, total, api, instead } = whole.after(month);
        Ok(MonthLine { month, plan: money(total)?, api: money(api)?, instead: instead.map(money).transpose()? })
    }

    pub(super) fn amount(&self, figure: Figure, amount: Amount) -> Result<WrittenValue, TooLarge> {
        let value = Value::Money(amount);
        let (exact, currency) = exactly(value)?;
        Ok(WrittenValue { shown: self.format.figure(figure, value), exact, currency })
    }

    /// A parameter's value as the page shows it; `value` is what the link writes.
    fn shown_value(&self, param: Param, value: String) -> String {
        if param == Param::On {
            self.format.day(self.on())
        } else if let (Param::Lang, Some(lang)) = (param, self.plan.lang) {
            strings_of(lang).language_name.to_owned()
        } else {
            parameters::shown(self.format, self.plan, self.book, param).unwrap_or(value)
        }
    }
}

/// The exact decimal of a value, and its currency where it is money.
///
/// # Errors
/// [`TooLarge`] where it has too many digits to be written.
pub(super) fn exactly(value: Value) -> Result<(String, Option<Currency>), TooLarge> {
    match value {
        Value::Money(amount) => Ok((amount.value.to_plain()?, Some(amount.currency))),
        Value::Count(count) => Ok((count.to_plain()?, None)),
    }
}
