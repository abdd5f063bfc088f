//! Compared plans in an export: what each is, and its figures with their differences from the exported plan's.

use serde::Serialize;

use super::lines::exactly;
use super::{EndLine, FigureLine, Report, WrittenValue};
use crate::date::Date;
use crate::i18n::{NamedPlan, plans};
use crate::link::query_beside;
use crate::plan::Plan;
use crate::pricing::Figure;
use crate::pricing::plans::{COMPARED, ComparedAnswer, ComparedPlan, compared_plans, difference};
use crate::pricing::sums::sums;

/// A compared plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanLine<'a> {
    /// The plan, with what it inherits from the exported one.
    pub plan: Plan,
    /// Its query as the parameter `with` holds it.
    pub query: String,
    /// The name that the person gave it, else [`PlanLine::short`].
    pub name: String,
    /// The plan in a few words.
    pub short: String,
    /// The mark of a plan with the person's own rate, put after a name that they gave; empty where `short` has the mark
    /// already.
    pub marked: &'static str,
    /// The day whose prices apply to it.
    pub on: Date,
    /// The first day on which one of its models could no longer be bought; `None` where all can.
    pub discontinued: Option<Date>,
    /// The announced ends of its models.
    pub ends: Vec<EndLine<'a>>,
    /// Its compared figures, or why it has no price, in words.
    pub figures: Result<Vec<ComparedFigure>, String>,
}

/// A figure of a compared plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ComparedFigure {
    /// The figure.
    #[serde(flatten)]
    pub line: FigureLine,
    /// How it differs from the exported plan's, in words; `None` where there is nothing to compare, and where plans are
    /// added up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub against: Option<String>,
}

impl<'a> Report<'a> {
    /// The compared plans, in the order of the link.
    #[must_use]
    pub fn plans(&self) -> Vec<PlanLine<'a>> {
        let others = compared_plans(self.plan, self.book, self.today);
        others.into_iter().zip(self.plan.with.iter()).map(|(other, pinned)| self.plan_line(other, pinned)).collect()
    }

    /// The lines of the whole, the plan itself first; none where plans are compared.
    #[must_use]
    pub fn lines(&self) -> Vec<PlanLine<'a>> {
        let lines = sums(self.plan, self.book, self.today).map(|sums| sums.lines).unwrap_or_default();
        let plans = [self.plan].into_iter().chain(self.plan.with.iter());
        lines.into_iter().zip(plans).map(|(line, plan)| self.plan_line(line, plan)).collect()
    }

    fn plan_line(&self, other: ComparedPlan, pinned: &Plan) -> PlanLine<'a> {
        let ComparedPlan { plan, found } = other;
        let named = NamedPlan::new(&plan, self.book);
        let short = plans::short(self.format, self.views().plans, named);
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

    fn compared(&self, plan: &Plan, figure: Figure, found: &ComparedAnswer) -> Option<ComparedFigure> {
        let value = found.figure(figure)?;
        let (exact, currency) = exactly(value).ok()?;
        let written = WrittenValue { shown: self.format.figure(figure, value), exact, currency };
        // A line of a whole is held against nothing.
        let own = self.priced().filter(|_| self.whole().is_none()).and_then(|own| own.figure(figure));
        let against = own.and_then(|own| difference(figure, value, own));
        let against = against.map(|against| plans::against(self.format, self.views().plans, &against));
        Some(ComparedFigure { line: self.figure_line(plan, figure, written), against })
    }
}

impl PlanLine<'_> {
    /// A compared figure; `None` where the plan does not have it.
    #[must_use]
    pub fn figure(&self, figure: Figure) -> Option<&ComparedFigure> {
        self.figures.as_ref().ok()?.iter().find(|compared| compared.line.figure == figure)
    }

    /// In words: the day of its prices where that is not the exported plan's, since when its models cannot be bought, and their
    /// announced ends.
    pub(super) fn notes(&self, report: &Report<'_>) -> Vec<String> {
        let strings = report.views().plans;
        let day = (self.on != report.on()).then(|| (strings.priced_on)(report.format, self.on));
        let discontinued = self.discontinued.map(|since| (strings.retired_short)(report.format, since));
        let ends = self.ends.iter().map(|end| end.says.clone());
        day.into_iter().chain(discontinued).chain(ends).collect()
    }

    /// The main figure with its label and its difference, or why there is none: `a month, $2,400 ($1,800 more, × 4)`.
    #[must_use]
    pub fn main(&self) -> String {
        let main = self.figure(Figure::main(self.plan.per));
        match &self.figures {
            Err(why) => why.clone(),
            Ok(_) => main.map(|main| format!("{}, {}", main.line.label, main.text())).unwrap_or_default(),
        }
    }
}

impl ComparedFigure {
    /// The value as shown, with its difference in brackets: `$2,400 ($1,800 more, × 4)`.
    #[must_use]
    pub fn text(&self) -> String {
        let shown = &self.line.value.shown;
        self.against.as_ref().map_or_else(|| shown.clone(), |against| format!("{shown} ({against})"))
    }
}
