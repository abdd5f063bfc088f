//! A report as JSON, in the shape that `docs/export.md` promises to keep: each struct is an object, and its fields are the keys
//! in their order. Exact values are strings, since readers round numbers.

mod escapes;
mod plans;
mod sources;

use serde::{Serialize, Serializer};

use super::{DiscontinuedLine, FigureLine, MonthLine, ParameterLine, Report, Seller, WrittenValue};
use crate::catalog::Text;
use crate::locale::Currency;
use crate::names::Code;
use crate::pricing::Amount;
use crate::pricing::price_change::PriceChange;
use plans::{PlanObject, RowObject};
use sources::{EndedModel, EndingModel, ListPrice, ReadSource};

/// The version of the shape. Keys are only ever added.
const VERSION: u64 = 1;

/// A report as JSON, indented by two spaces, with a line feed at its end.
///
/// # Examples
/// `"month": { "label": "a month", "value": "600", "currency": "USD", "shown": "$600" }`
#[must_use]
pub fn json(report: &Report<'_>) -> String {
    let mut text = escapes::to_json(&Export::new(report));
    text.push('\n');
    text
}

#[derive(Serialize)]
struct Export<'a> {
    version: u64,
    link: &'a str,
    on: String,
    today: String,
    lang: &'static str,
    #[serde(flatten)]
    answer: Answered,
    #[serde(skip_serializing_if = "Option::is_none")]
    receipt: Option<Receipt>,
    #[serde(skip_serializing_if = "Option::is_none")]
    own_rate: Option<OwnRate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    list_price: Option<ListPrice>,
    #[serde(flatten)]
    seller: Option<Seller>,
    retired: Vec<RetiredModels>,
    ends: Vec<EndingModel>,
    ended: Vec<EndedModel<'a>>,
    parameters: Named<ParameterLine>,
    figures: Named<FigureLine>,
    rows: Vec<RowObject>,
    months: Vec<MonthLine>,
    beside: Vec<PlanObject>,
    sources: Vec<ReadSource>,
    assumptions: Vec<String>,
}

/// The answer as a sentence, or why there is none.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Answered {
    Says(String),
    Unpriced(String),
}

/// The price change: what the plan costs on its day and today.
#[derive(Serialize)]
struct Receipt {
    on: String,
    figure: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    then: Option<WrittenValue>,
    #[serde(skip_serializing_if = "Option::is_none")]
    now: Option<WrittenValue>,
    #[serde(skip_serializing_if = "Option::is_none")]
    difference: Option<WrittenValue>,
    changed: &'static str,
    bought: &'static str,
    says: String,
}

/// The person's own rate, US dollars per generated second.
#[derive(Serialize)]
struct OwnRate {
    value: String,
    currency: &'static str,
    says: String,
}

#[derive(Serialize)]
struct RetiredModels {
    since: String,
    models: Vec<Text>,
    says: String,
}

/// Lines as one object, each under its name, in their order.
struct Named<T>(Vec<(&'static str, T)>);

impl<T: Serialize> Serialize for Named<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, line)| (name, line)))
    }
}

impl Named<FigureLine> {
    fn figures(lines: Vec<FigureLine>) -> Named<FigureLine> {
        Named(lines.into_iter().map(|line| (line.figure.code(), line)).collect())
    }
}

impl<'a> Export<'a> {
    fn new(report: &Report<'a>) -> Export<'a> {
        let parameters = report.parameters().into_iter().map(|line| (line.param.code(), line));
        Export {
            version: VERSION,
            link: report.link,
            on: report.on().to_string(),
            today: report.today.to_string(),
            lang: report.format.lang.code(),
            answer: Answered::new(report),
            receipt: report.price_change().map(|change| Receipt::new(report, &change)),
            own_rate: OwnRate::new(report),
            list_price: report.list_price().map(ListPrice::from),
            seller: report.model().map(|model| report.seller(model)),
            retired: report.discontinued().into_iter().map(RetiredModels::from).collect(),
            ends: report.ends(report.plan).into_iter().map(EndingModel::from).collect(),
            ended: report.ended().into_iter().map(EndedModel::from).collect(),
            parameters: Named(parameters.collect()),
            figures: Named::figures(report.figures()),
            rows: report.market_lines().into_iter().map(RowObject::from).collect(),
            months: report.months(),
            beside: report.plans().into_iter().map(PlanObject::from).collect(),
            sources: report.sources().into_iter().map(ReadSource::from).collect(),
            assumptions: report.assumptions(),
        }
    }
}

impl Answered {
    fn new(report: &Report<'_>) -> Answered {
        let sentence = report.sentence();
        if report.answer.is_ok() { Answered::Says(sentence) } else { Answered::Unpriced(sentence) }
    }
}

impl Receipt {
    fn new(report: &Report<'_>, change: &PriceChange) -> Receipt {
        let sum = |amount: Amount| report.amount(change.main, amount).ok();
        Receipt {
            on: change.on.to_string(),
            figure: change.main.code(),
            then: sum(change.then),
            now: sum(change.now),
            difference: sum(change.difference),
            changed: if change.dearer { "more" } else { "less" },
            bought: change.still_sold.code(),
            says: (report.export_strings().price_change)(report.format, change),
        }
    }
}

impl OwnRate {
    fn new(report: &Report<'_>) -> Option<OwnRate> {
        let (says, own) = report.own_price().zip(report.plan.rate)?;
        Some(OwnRate { value: own.to_string(), currency: Currency::USD.code(), says })
    }
}

impl From<DiscontinuedLine<'_>> for RetiredModels {
    fn from(line: DiscontinuedLine<'_>) -> RetiredModels {
        let models = line.models.iter().map(|model| model.id.clone());
        RetiredModels { since: line.since.to_string(), models: models.collect(), says: line.says }
    }
}
