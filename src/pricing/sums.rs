//! The sums of plans that are added up: what the lines of a whole come to together.
//!
//! Risk, limits and budget speak of one line at a time: they are never added up.

use super::plans::ComparedPlan;
use super::value::Value;
use super::{Amount, Figure};
use crate::catalog::Book;
use crate::date::Date;
use crate::money::Exact;
use crate::plan::{Plan, Together};

/// Each sum with the figure of the lines that it adds up.
pub const PARTS: [(Figure, Figure); 4] = [
    (Figure::SumMonth, Figure::Month),
    (Figure::SumYear, Figure::Year),
    (Figure::SumOnce, Figure::Total),
    (Figure::SumPlan, Figure::Plan),
];

/// The lines of a whole and their sums, in the plan's currency.
#[derive(Clone, Debug, PartialEq)]
pub struct Sums {
    /// The lines, the plan itself first, each priced on its own day over the months of the plan.
    pub lines: Vec<ComparedPlan>,
    sums: Vec<(Figure, Amount)>,
}

/// Adds up the lines of a plan; `None` where its plans are compared, not added.
///
/// - `sum-month`, `sum-year`: `month` and `year` of the lines that are no project.
/// - `sum-once`: `total` of the projects.
/// - `sum-plan`: `plan` of all lines, over the months of the plan.
///
/// # Examples
/// $600 a month, $52 a month and a project of $150: $652 a month, $7,824 a year, $150 once, and over 12 months $7,974.
#[must_use]
pub fn sums(plan: &Plan, book: &Book, today: Date) -> Option<Sums> {
    match plan.together {
        Together::Compare => return None,
        Together::Add => {}
    }
    let lines: Vec<ComparedPlan> = plan.lines().map(|line| ComparedPlan::priced(line, book, today)).collect();
    let currency = plan.money.currency();
    let sum = |(sum, part): (Figure, Figure)| Some((sum, Amount { value: sum_of(&lines, part)?, currency }));
    let sums = PARTS.into_iter().filter_map(sum).collect();
    Some(Sums { lines, sums })
}

/// The sum of a figure of all lines; `None` where a line has no price, where none has the figure, or where it has too many digits.
fn sum_of(lines: &[ComparedPlan], part: Figure) -> Option<Exact> {
    let is_priced = lines.iter().all(|line| line.found.is_ok());
    let parts = lines.iter().filter(|_| is_priced).filter_map(|line| line.figure(part).map(Value::exact));
    parts.reduce(Exact::plus_over_least).filter(|sum| !sum.is_too_large())
}

impl Sums {
    /// A sum; `None` where no line has part in it, or a line has no price.
    #[must_use]
    pub fn figure(&self, figure: Figure) -> Option<Amount> {
        self.sums.iter().find(|(name, _)| *name == figure).map(|(_, amount)| *amount)
    }

    /// The sums that there are, in the order of [`PARTS`].
    pub fn figures(&self) -> impl Iterator<Item = (Figure, Amount)> + '_ {
        self.sums.iter().copied()
    }

    /// The lines without a price, counted from 0: while there is one, there are no sums.
    pub fn unpriced(&self) -> impl Iterator<Item = usize> + '_ {
        self.lines.iter().enumerate().filter(|(_, line)| line.found.is_err()).map(|(at, _)| at)
    }

    /// The share of a line in a sum, in percent; `None` where it has no part in it, or the sum is zero. The line is counted from 0.
    #[must_use]
    pub fn share(&self, at: usize, sum: Figure) -> Option<Exact> {
        let (_, part) = PARTS.into_iter().find(|(name, _)| *name == sum)?;
        let all = self.figure(sum)?.value;
        let part = self.lines.get(at)?.figure(part)?.exact();
        (!all.is_zero()).then(|| part.percent_of(all))
    }
}
