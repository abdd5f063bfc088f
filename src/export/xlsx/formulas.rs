//! The working of a figure as a formula of a workbook: the steps that the page shows, over the cells that they come from.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use crate::export::Report;
use crate::money::Exact;
use crate::pricing::answer::{Answer, Value};
use crate::pricing::risk::Cover;
use crate::pricing::working::{Factor, Sign, Step, Worked, result};
use crate::pricing::{Amount, Figure};
use crate::scenario::param::Param;

/// What a cell holds that a formula draws on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A parameter of the plan.
    Parameter(Param),
    /// A figure.
    Figure(Figure),
}

/// The formula of a figure, without `=`; none where it is read, decided or rounded, or where a cell that it draws on holds no
/// number. `cell` says where that is.
pub(super) fn formula(report: &Report<'_>, figure: Figure, cell: &dyn Fn(Place) -> Option<String>) -> Option<String> {
    let answer = report.priced()?;
    let steps = steps(report, answer, figure)?;
    let (Value::Money(Amount { value, .. }) | Value::Count(value)) = answer.figure(figure)?;
    // A formula whose steps do not come to the figure would change it once the workbook is recalculated.
    if result(&steps) == Ok(value) { written(report, &steps, cell) } else { None }
}

/// The steps of a figure that is worked out without rounding.
fn steps(report: &Report<'_>, answer: &Answer, figure: Figure) -> Option<Vec<Step>> {
    let worked = Worked { scenario: report.plan, quote: &answer.quote };
    let steps = match figure {
        Figure::RendersMonth | Figure::RequestsMinute => worked.running(figure, &answer.running),
        Figure::Trial | Figure::Setup | Figure::Care | Figure::Review | Figure::Plan | Figure::Saving => {
            worked.whole(figure, &answer.whole)
        }
        Figure::Risk50 | Figure::Risk80 | Figure::Risk95 => {
            let cover = Cover::ALL.into_iter().find(|cover| cover.figure() == figure)?;
            worked.risk(cover, &answer.risk)
        }
        _ => worked.api(figure),
    };
    steps.ok().filter(|steps| !steps.is_empty())
}

/// Steps in a row; what is added up before it is multiplied stands in brackets.
fn written(report: &Report<'_>, steps: &[Step], cell: &dyn Fn(Place) -> Option<String>) -> Option<String> {
    let (mut all, mut is_sum) = (String::new(), false);
    for (at, step) in steps.iter().enumerate() {
        let term = term(report, step.factor, cell)?;
        let sign = match step.sign {
            _ if at == 0 => "",
            Sign::Times => "*",
            Sign::Over => "/",
            Sign::Plus => "+",
            Sign::Minus => "-",
        };
        let adds = matches!(sign, "+" | "-");
        if is_sum && !adds {
            all = format!("({all})");
            is_sum = false;
        }
        is_sum |= adds;
        all = format!("{all}{sign}{term}");
    }
    Some(all)
}

fn term(report: &Report<'_>, factor: Factor, cell: &dyn Fn(Place) -> Option<String>) -> Option<String> {
    let parameter = |param: Param| cell(Place::Parameter(param));
    match factor {
        Factor::Rate(_) => cell(Place::Figure(Figure::Rate)),
        Factor::Figure(figure, _) => cell(Place::Figure(figure)),
        Factor::WeeksOfMonth => Some("(52/12)".to_owned()),
        Factor::BlockedCharged(_) | Factor::Discount(_) => Some(format!("(1-{}/100)", parameter(factor.param()?)?)),
        Factor::Markup(_) | Factor::Tax(_) => Some(format!("(1+{}/100)", parameter(factor.param()?)?)),
        // Real clips are longer than the video.
        Factor::Seconds(seconds) if seconds != report.plan.seconds => Some(seconds.to_string()),
        Factor::Seconds(_) => parameter(Param::Seconds),
        Factor::Videos(_) | Factor::Attempts(_) | Factor::Days(_) | Factor::Fx(_) => parameter(factor.param()?),
        Factor::Number(param, _) | Factor::Money(param, _) => parameter(param),
        Factor::MonthsOfYear | Factor::MinutesOfHour | Factor::Count(..) | Factor::Sum(..) => literal(factor),
        Factor::Drafts(..) | Factor::Finals(..) => literal(factor),
    }
}

/// A number written out.
fn literal(factor: Factor) -> Option<String> {
    let plain = factor.value().and_then(Exact::to_plain).ok()?;
    Some(if plain.starts_with('-') { format!("({plain})") } else { plain })
}
