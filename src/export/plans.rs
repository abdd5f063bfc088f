//! The plans beside the one that is exported: what each is, and its figures with their differences.

use serde::Serialize;

use super::lines::exactly;
use super::{Ends, FigureLine, Report, Written};
use crate::date::Date;
use crate::i18n::{NamedPlan, plans};
use crate::link::query_beside;
use crate::plan::Plan;
use crate::pricing::Figure;
use crate::pricing::plans::{COMPARED, ComparedAnswer, ComparedPlan, compared_plans, difference};

/// A plan beside.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanLine<'a> {
    /// The plan, with what it inherits.
    pub plan: Plan,
    /// Its query as it stands in the link.
    pub query: String,
    /// What the person calls it, else what it is.
    pub name: String,
    /// What it is, in a few words.
    pub short: String,
    /// The mark of a price of one's own, where its name does not say it.
    pub marked: &'static str,
    /// The day whose prices apply to it.
    pub on: Date,
    /// Since when its model can no longer be bought, where that is so.
    pub discontinued: Option<Date>,
    /// The announced ends of its models.
    pub ends: Vec<Ends<'a>>,
    /// Its figures, or why there are none.
    pub figures: Result<Vec<Compared>, String>,
}

/// A figure of a plan beside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Compared {
    /// The figure.
    #[serde(flatten)]
    pub line: FigureLine,
    /// How it stands against the plan's own, in words; none where either has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub against: Option<String>,
}

impl<'a> Report<'a> {
    /// The plans beside, in the order of the link.
    #[must_use]
    pub fn plans(&self) -> Vec<PlanLine<'a>> {
        let others = compared_plans(self.plan, self.book, self.today);
        others.into_iter().zip(self.plan.with.iter()).map(|(other, pinned)| self.one_beside(other, pinned)).collect()
    }

    fn one_beside(&self, other: ComparedPlan, pinned: &Plan) -> PlanLine<'a> {
        let ComparedPlan { plan, found } = other;
        let named = NamedPlan::new(&plan, self.book);
        let short = plans::short(self.format, named);
        let figures = match &found {
            Ok(found) => Ok(COMPARED.into_iter().filter_map(|figure| self.compared(&plan, figure, found)).collect()),
            Err(why) => Err((self.strings().unpriced)(self.format, named, why)),
        };
        PlanLine {
            query: query_beside(pinned, self.book),
            name: plan.name.clone().unwrap_or_else(|| short.clone()),
            short,
            marked: plan.name.as_ref().and(plan.rate).map_or("", |_| self.strings().own_rate.marked),
            on: plan.day(self.today),
            discontinued: plan.discontinued(self.book, self.today).first().map(|(since, _)| *since),
            ends: self.ends(&plan),
            figures,
            plan,
        }
    }

    fn compared(&self, plan: &Plan, figure: Figure, found: &ComparedAnswer) -> Option<Compared> {
        let value = found.figure(figure)?;
        let (exact, currency) = exactly(value).ok()?;
        let written = Written { shown: self.format.figure(figure, value), exact, currency };
        let against = self.priced().and_then(|own| difference(figure, found, own));
        let against = against.map(|against| plans::against(self.format, &against));
        Some(Compared { line: self.figure_line(plan, figure, written), against })
    }
}

impl PlanLine<'_> {
    /// A figure, where the plan has it.
    #[must_use]
    pub fn figure(&self, figure: Figure) -> Option<&Compared> {
        self.figures.as_ref().ok()?.iter().find(|compared| compared.line.figure == figure)
    }

    /// Since when its model cannot be bought, and what ends of its models, in words.
    pub(super) fn ended(&self, report: &Report<'_>) -> Vec<String> {
        let discontinued = self.discontinued.map(|since| (report.strings().retired_short)(report.format, since));
        discontinued.into_iter().chain(self.ends.iter().map(|end| end.says.clone())).collect()
    }

    /// The figure that answers the plan, with what it is and its difference, or why there is none.
    #[must_use]
    pub fn main(&self) -> String {
        let main = self.figure(Figure::main(self.plan.per));
        match &self.figures {
            Err(why) => why.clone(),
            Ok(_) => main.map(|main| format!("{}, {}", main.line.label, main.text())).unwrap_or_default(),
        }
    }
}

impl Compared {
    /// The value as shown, its difference in brackets: `$2,400 ($1,800 more, × 4)`.
    #[must_use]
    pub fn text(&self) -> String {
        let shown = &self.line.value.shown;
        self.against.as_ref().map_or_else(|| shown.clone(), |against| format!("{shown} ({against})"))
    }
}
