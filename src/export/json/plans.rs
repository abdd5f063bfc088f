//! JSON objects of market rows and of compared plans, each with its figures or why there are none.

use serde::Serialize;

use super::Named;
use super::sources::{EndingModel, ListPrice};
use crate::export::{ComparedFigure, FigureLine, MarketLine, PlanLine, Seller};
use crate::names::Code;

#[derive(Serialize)]
pub(super) struct RowObject {
    model: String,
    name: String,
    res: &'static str,
    class: &'static str,
    audio: &'static str,
    mode: &'static str,
    #[serde(flatten)]
    seller: Seller,
    #[serde(skip_serializing_if = "Option::is_none")]
    own_rate: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    list_price: Option<ListPrice>,
    #[serde(skip_serializing_if = "Option::is_none")]
    retired: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ends: Vec<EndingModel>,
    #[serde(flatten)]
    figures: Figures<FigureLine>,
}

#[derive(Serialize)]
pub(super) struct PlanObject {
    query: String,
    name: String,
    short: String,
    on: String,
    model: String,
    res: &'static str,
    audio: &'static str,
    mode: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    own_rate: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    retired: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ends: Vec<EndingModel>,
    #[serde(flatten)]
    figures: Figures<ComparedFigure>,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Figures<T> {
    Figures(Named<T>),
    Unpriced(String),
}

impl From<MarketLine<'_>> for RowObject {
    fn from(line: MarketLine<'_>) -> RowObject {
        RowObject {
            model: line.model,
            name: line.name,
            res: line.res,
            class: line.class,
            audio: line.sound.code(),
            mode: line.mode,
            seller: line.seller,
            own_rate: line.own.map(|own| own.to_string()),
            list_price: line.list_price.map(ListPrice::from),
            retired: line.discontinued.map(|since| since.to_string()),
            ends: line.ends.into_iter().map(EndingModel::from).collect(),
            figures: match line.figures {
                Ok(lines) => Figures::Figures(Named::figures(lines)),
                Err(why) => Figures::Unpriced(why),
            },
        }
    }
}

impl From<PlanLine<'_>> for PlanObject {
    fn from(line: PlanLine<'_>) -> PlanObject {
        let named = |compared: ComparedFigure| (compared.line.figure.code(), compared);
        PlanObject {
            query: line.query,
            name: line.name,
            short: line.short,
            on: line.on.to_string(),
            model: line.plan.model,
            res: line.plan.res.code(),
            audio: line.plan.sound.code(),
            mode: line.plan.mode.code(),
            own_rate: line.plan.rate.map(|own| own.to_string()),
            retired: line.discontinued.map(|since| since.to_string()),
            ends: line.ends.into_iter().map(EndingModel::from).collect(),
            figures: match line.figures {
                Ok(lines) => Figures::Figures(Named(lines.into_iter().map(named).collect())),
                Err(why) => Figures::Unpriced(why),
            },
        }
    }
}
