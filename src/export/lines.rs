//! The lines of a report: each value as the page shows it and exactly. Those that derive `Serialize` are objects of the JSON as
//! they stand.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};
use strum::VariantArray;

use super::{Offer, Report, Seller};
use crate::catalog::{AudioPolicy, Ending, Model, Retired, Sound, Source, Text};
use crate::date::Date;
use crate::i18n::export::ReadFor;
use crate::i18n::{NamedPlan, sentences, strings_of};
use crate::link::value_of;
use crate::locale::Currency;
use crate::money::{Exact, TooLarge};
use crate::names::Code;
use crate::plan::Plan;
use crate::plan::param::{Param, Unit};
use crate::pricing::answer::Value;
use crate::pricing::market::{Class, LeftOut, MarketRow, NO_FILTER, WhyNot, rows};
use crate::pricing::total_cost::{Spent, TotalCost};
use crate::pricing::{Amount, Figure};

/// A value twice: for people and for programs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Written {
    /// The plain decimal of `<data value>`: a point, no exponent, no groups.
    #[serde(rename = "value")]
    pub exact: String,
    /// Of which currency it is an amount; none where it is no money.
    #[serde(serialize_with = "code", skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// As the page shows it, rounded and in the report's language.
    pub shown: String,
}

/// Writes a currency by its code: types of the core are not serde's.
fn code<S: Serializer>(currency: &Option<Currency>, serializer: S) -> Result<S::Ok, S::Error> {
    currency.map(Currency::code).serialize(serializer)
}

/// A parameter of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ParameterLine {
    /// Which.
    #[serde(skip)]
    pub param: Param,
    /// Its name for people.
    pub label: &'static str,
    /// Its value as the link writes it.
    pub value: String,
    /// Its value for people.
    pub shown: String,
}

/// A figure of the plan or of a tier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FigureLine {
    /// Which.
    #[serde(skip)]
    pub figure: Figure,
    /// Its name for people.
    pub label: &'static str,
    /// Its value.
    #[serde(flatten)]
    pub value: Written,
}

/// The same plan on a model and resolution, with sound or without.
#[derive(Clone, Debug, PartialEq)]
pub struct MarketLine<'a> {
    /// The model's id.
    pub model: String,
    /// Its name.
    pub name: String,
    /// Its name with its resolution, and its sound where it lets one choose, for people.
    pub label: String,
    /// The same for programs: its id, its resolution, `off` where it lets one choose and there is none.
    pub code: String,
    /// Who sells it.
    pub sold: Seller,
    /// Its list price on that day, where it has one.
    pub offer: Option<Offer>,
    /// The person's own price, where this is the model that they have one for.
    pub own: Option<Decimal>,
    /// The resolution's name in the link.
    pub res: &'static str,
    /// The resolutions that it can be compared with.
    pub class: &'static str,
    /// Whether there is sound.
    pub sound: Sound,
    /// How renders are sent, by its name in the link.
    pub mode: &'static str,
    /// Since when the model can no longer be bought, where that is so.
    pub discontinued: Option<Date>,
    /// Its announced end, where there is one to be told.
    pub ends: Option<Ends<'a>>,
    /// The rate, the kept video and the plan's main figure there, or why there are none.
    pub figures: Result<Vec<FigureLine>, String>,
}

/// A model that can no longer be bought and has no price here.
#[derive(Clone, Debug, PartialEq)]
pub struct Ended<'a> {
    /// Its name.
    pub name: &'a str,
    /// The first day on which it could not.
    pub since: Date,
    /// Ids of what its provider sells after it.
    pub followed: &'a [Text],
    /// Where its end was read, where an address was kept.
    pub source: Option<&'a Source>,
    /// That in words, without its name.
    pub says: String,
}

/// What has been spent by the end of a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MonthLine {
    /// Months discontinued; at 0 only what comes once before the first video.
    pub month: u64,
    /// The whole cost so far.
    pub plan: Written,
    /// The API spend of it.
    pub api: Written,
    /// The videos so far made the other way, where the plan says what one costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead: Option<Written>,
}

/// Models of the plan that can no longer be bought.
#[derive(Clone, Debug, PartialEq)]
pub struct Discontinued<'a> {
    /// The first day on which they could not.
    pub since: Date,
    /// Which: the plan's, the one for drafts, or both.
    pub models: Vec<&'a Model>,
    /// That in words, and which prices are taken.
    pub says: String,
}

/// An announced end of a model.
#[derive(Clone, Debug, PartialEq)]
pub struct Ends<'a> {
    /// Whose, which day, and where it was read.
    pub ending: Ending<'a>,
    /// That in words, the model's name before it.
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
    pub fn discontinued(&self) -> Vec<Discontinued<'a>> {
        let discontinued = self.plan.discontinued(self.book, self.today).into_iter();
        let line = |(since, models): (Date, Vec<&'a Model>)| {
            let (retired, taken) = (
                sentences::retired(self.format, self.book, &models, since),
                sentences::prices_taken(self.format, self.named(), &models, self.on(), since),
            );
            Discontinued { since, models, says: format!("{retired} {taken}") }
        };
        discontinued.map(line).collect()
    }

    /// The announced ends of a plan's models, seen from the same day.
    #[must_use]
    pub fn ends(&self, plan: &Plan) -> Vec<Ends<'a>> {
        plan.endings(self.book, self.today).into_iter().flatten().map(|ending| self.end(ending)).collect()
    }

    fn end(&self, ending: Ending<'a>) -> Ends<'a> {
        let says = format!("{} {}.", ending.model.name, sentences::ending(self.format, self.book, &ending));
        Ends { ending, says }
    }

    /// Where prices, limits and days were read.
    #[must_use]
    pub fn sources(&self) -> Vec<Read<'a>> {
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
        found.into_iter().filter_map(|(read_for, source)| Some(Read { read_for, source: source? })).collect()
    }

    /// Every parameter that the plan has a value for, in the order of the link; the day of the prices always.
    #[must_use]
    pub fn parameters(&self) -> Vec<ParameterLine> {
        let dated = self.plan.dated(self.today);
        let line = |param: Param| {
            let value = value_of(&dated, param)?;
            let shown = self.shown_value(param, &value);
            Some(ParameterLine { param, label: (self.strings().label)(param), value, shown })
        };
        Param::VARIANTS.iter().copied().filter_map(line).collect()
    }

    /// Every figure of the answer, in the order of [`Figure::VARIANTS`]; none where the plan has no price.
    #[must_use]
    pub fn figures(&self) -> Vec<FigureLine> {
        let Some(answer) = self.priced() else { return Vec::new() };
        let line = |(figure, value)| {
            let (exact, currency) = exactly(value).ok()?;
            let shown = sentences::figure(self.format, answer, figure)?;
            Some(self.figure_line(self.plan, figure, Written { shown, exact, currency }))
        };
        answer.figures().filter_map(line).collect()
    }

    /// The plan on every model and resolution, in the order of the book.
    #[must_use]
    pub fn market_lines(&self) -> Vec<MarketLine<'a>> {
        rows(self.plan, self.book, self.today, &NO_FILTER).filter_map(|row| self.market_line(&row)).collect()
    }

    /// Models that can no longer be bought and have no price here, in the order of the book.
    #[must_use]
    pub fn ended(&self) -> Vec<Ended<'a>> {
        let line = |retired: &'a Retired| {
            let named = |id: &Text| self.book.model(id).map_or_else(|| id.to_string(), |model| model.name.to_string());
            let names = retired.followed_names.iter().map(Text::to_string);
            let followed: Vec<String> = retired.followed.iter().map(named).chain(names).collect();
            let says = (self.export_strings().ended)(self.format, retired.ended, &followed);
            let Retired { name, ended: since, followed, source, .. } = retired;
            Ended { name, since: *since, followed, source: source.as_ref(), says }
        };
        self.book.retired.iter().map(line).collect()
    }

    /// The running total from before the first video to the last month; empty where the plan has no price.
    #[must_use]
    pub fn months(&self) -> Vec<MonthLine> {
        let Some(answer) = self.priced() else { return Vec::new() };
        let cost = &answer.total_cost;
        let month = |month| self.month(cost, month).ok();
        (0..=cost.months).filter_map(month).collect()
    }

    pub(super) fn figure_line(&self, plan: &Plan, figure: Figure, value: Written) -> FigureLine {
        FigureLine { figure, label: sentences::name(self.format, plan, figure), value }
    }

    fn market_line(&self, row: &Result<MarketRow, Box<LeftOut>>) -> Option<MarketLine<'a>> {
        let there = row.as_ref().map_or_else(|left_out| &left_out.plan, |row| &row.plan);
        let model = self.book.model(&there.model)?;
        let is_own = |(since, discontinued): (Date, Vec<&Model>)| {
            discontinued.iter().any(|one| one.id == there.model).then_some(since)
        };
        let quote = row.as_ref().map(|row| &row.quote);
        let figures = match quote {
            Err(left_out) => Err(self.why_not(left_out)),
            Ok(quote) => {
                let names = [Figure::Rate, Figure::Video, Figure::main(there.per)].into_iter();
                let line = |name| Some(self.figure_line(there, name, self.amount(name, quote.figure(name)?).ok()?));
                Ok(names.filter_map(line).collect())
            }
        };
        let name = model.name.to_string();
        let (sound, off) = match model.audio {
            AudioPolicy::Choice if there.sound == Sound::Off => {
                (format!(", {}", (self.strings().market.sound)(there.sound)), " off")
            }
            AudioPolicy::Choice => (format!(", {}", (self.strings().market.sound)(there.sound)), ""),
            AudioPolicy::Always | AudioPolicy::Never => (String::new(), ""),
        };
        let rate = quote.ok().map(|quote| &quote.rate);
        Some(MarketLine {
            model: there.model.clone(),
            label: format!("{name} {}{}", there.res.code(), sound),
            code: format!("{} {}{off}", there.model, there.res.code()),
            sold: self.sold(model),
            offer: rate.map(|rate| self.offer(model, rate)),
            own: there.rate,
            name,
            res: there.res.code(),
            class: Class::of(there.res).name(),
            sound: there.sound,
            mode: there.mode.code(),
            discontinued: there.discontinued(self.book, self.today).into_iter().find_map(is_own),
            ends: model.ending(there.latest_day(self.today)).map(|ending| self.end(ending)),
            figures,
        })
    }

    /// Why a row has no figures, in words; without a filter it can only be that it has no price.
    fn why_not(&self, LeftOut { plan, why }: &LeftOut) -> String {
        match why {
            WhyNot::Unpriced(unpriced) => {
                (self.strings().unpriced)(self.format, NamedPlan::new(plan, self.book), unpriced)
            }
            WhyNot::Discontinued(_) | WhyNot::Resolution | WhyNot::Sound | WhyNot::Provider => String::new(),
        }
    }

    fn month(&self, whole: &TotalCost, month: u64) -> Result<MonthLine, TooLarge> {
        let currency = self.plan.money.currency();
        let money = |value: Exact| self.amount(Figure::Plan, Amount { value, currency });
        let Spent { month, total, api, instead } = whole.after(month);
        Ok(MonthLine { month, plan: money(total)?, api: money(api)?, instead: instead.map(money).transpose()? })
    }

    pub(super) fn amount(&self, figure: Figure, amount: Amount) -> Result<Written, TooLarge> {
        let value = Value::Money(amount);
        let (exact, currency) = exactly(value)?;
        Ok(Written { shown: self.format.figure(figure, value), exact, currency })
    }

    /// A parameter's value for people, `value` being what the link writes.
    fn shown_value(&self, param: Param, value: &str) -> String {
        match self.plan.number(param).zip(param.unit()) {
            Some((number, unit)) => self.shown_number(number, unit),
            None => self.shown_choice(param, value),
        }
    }

    fn shown_number(&self, number: Decimal, unit: Unit) -> String {
        let (strings, format) = (self.strings(), self.format);
        match unit {
            Unit::UsdPerSecond => (strings.own_rate.a_second)(format, number),
            Unit::Percent => format.percent(number),
            Unit::Money => format.money(Amount { value: number.into(), currency: self.plan.money.currency() }),
            Unit::Videos
            | Unit::Seconds
            | Unit::Days
            | Unit::Attempts
            | Unit::Renders
            | Unit::Hours
            | Unit::Minutes
            | Unit::Months
            | Unit::PerDollar => format.number(number),
        }
    }

    fn shown_choice(&self, param: Param, value: &str) -> String {
        let (strings, plan) = (self.strings(), self.plan);
        let shown = match param {
            Param::Model | Param::Draft => self.book.model(value).map_or(value, |model| &model.name),
            Param::Audio => (strings.market.sound)(plan.sound),
            Param::Orient => (strings.orient)(plan.orient),
            Param::Mode => (strings.mode)(plan.mode).name,
            Param::Per => (strings.per)(plan.per),
            Param::Clips => (strings.clips)(plan.clips).name,
            Param::BlockedBilled => (strings.blocked_billed)(plan.blocked_billed).name,
            Param::On => return self.format.day(self.on()),
            Param::Lang => plan.lang.map_or(value, |lang| strings_of(lang).language_name),
            Param::V
            | Param::Res
            | Param::Seconds
            | Param::Videos
            | Param::Days
            | Param::Attempts
            | Param::Blocked
            | Param::Rate
            | Param::DraftRes
            | Param::Finals
            | Param::Discount
            | Param::Markup
            | Param::Tax
            | Param::TrialRenders
            | Param::SetupHours
            | Param::CareHours
            | Param::ReviewMinutes
            | Param::Hourly
            | Param::Instead
            | Param::Hours
            | Param::Months
            | Param::Budget
            | Param::Tier
            | Param::Cur
            | Param::Fx
            | Param::Name
            | Param::With => value,
        };
        shown.to_owned()
    }
}

/// The exact decimal of a value, and its currency where it is money.
pub(super) fn exactly(value: Value) -> Result<(String, Option<Currency>), TooLarge> {
    match value {
        Value::Money(amount) => Ok((amount.value.to_plain()?, Some(amount.currency))),
        Value::Count(count) => Ok((count.to_plain()?, None)),
    }
}
