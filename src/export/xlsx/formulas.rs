//! The working of a figure as a workbook formula: the steps that the page shows, over the cells of parameters and figures.
//!
//! A factor without a cell of its own (kept videos of a month, API spend over all months) is written out in brackets.
//! Percentages and add-ons are in the formula even where they are 0. So a number that is changed in the workbook changes
//! everything that follows from it.

use crate::catalog::Price;
use crate::export::Report;
use crate::plan::param::Param;
use crate::plan::{BlockedBilled, Per};
use crate::pricing::answer::{Answer, Value};
use crate::pricing::clips::Run;
use crate::pricing::limits::requests_of;
use crate::pricing::working::{Counted, Factor, Sign, Step, Summed, Working, result};
use crate::pricing::{Amount, Billed, DraftRender, Figure};

/// What a formula refers to: each has a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CellInput {
    /// A parameter of the plan.
    Parameter(Param),
    /// A figure of the answer.
    Figure(Figure),
}

/// The formula of a figure, without `=`; `None` where the figure has no steps or is rounded, or a cell that it refers to holds
/// no number. `cell` gives the address of a cell.
pub(super) fn formula(
    report: &Report<'_>,
    figure: Figure,
    cell: &dyn Fn(CellInput) -> Option<String>,
) -> Option<String> {
    let answer = report.priced()?;
    let steps = steps(report, answer, figure)?;
    let (Value::Money(Amount { value, .. }) | Value::Count(value)) = answer.figure(figure)?;
    // If the steps did not give the figure, recalculating the workbook would change it.
    let holds = result(&steps) == value;
    if holds { CellFormula { report, answer, figure, cell }.text(&steps) } else { None }
}

/// The steps of a figure that a formula can compute: `None` for risk, which needs a distribution, and for what is rounded.
fn steps(report: &Report<'_>, answer: &Answer, figure: Figure) -> Option<Vec<Step>> {
    let is_rounded_or_by_chance = matches!(
        figure,
        Figure::Risk50
            | Figure::Risk80
            | Figure::Risk95
            | Figure::BreakEvenVideos
            | Figure::BudgetVideos
            | Figure::BudgetSeconds
            | Figure::BudgetAttempts
    );
    if is_rounded_or_by_chance {
        return None;
    }
    let steps = Working { plan: report.plan, answer }.steps(figure);
    (!steps.is_empty()).then_some(steps)
}

/// What is needed to write the formula of one figure.
struct CellFormula<'a> {
    report: &'a Report<'a>,
    answer: &'a Answer,
    figure: Figure,
    cell: &'a dyn Fn(CellInput) -> Option<String>,
}

impl CellFormula<'_> {
    /// The steps in order, with a sum in brackets before it is multiplied or divided, then the plan's percentages and add-ons.
    fn text(&self, steps: &[Step]) -> Option<String> {
        let percentages = self.percentages();
        let follows = |factor| matches!(factor, Factor::Addons(..)) || is_percentage(factor);
        let stays = |step: &&Step| percentages.is_empty() || !follows(step.factor);
        let (mut all, mut is_sum) = (String::new(), false);
        for (at, step) in steps.iter().filter(stays).enumerate() {
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
            all = format!("{all}{sign}{}", self.term(step.factor)?);
        }
        if is_sum && !percentages.is_empty() {
            all = format!("({all})");
        }
        let adjusted = percentages
            .iter()
            .try_fold(all, |all, (sign, percentage)| Some(format!("{all}{sign}{}", self.term(*percentage)?)))?;
        Some(format!("{adjusted}{}", self.addons()?))
    }

    /// What is added for the add-ons of a figure that has some of its own, even where they are 0.
    fn addons(&self) -> Option<String> {
        let a_render = || self.param(Param::AddonRender);
        if self.figure == Figure::Video {
            return Some(format!("+{}*{}+{}", a_render()?, self.made()?, self.param(Param::AddonVideo)?));
        }
        if self.figure == Figure::Trial {
            return Some(format!("+{}*{}", a_render()?, self.param(Param::TrialRenders)?));
        }
        Some(String::new())
    }

    /// Renders made for a kept video, blocked ones only where they are charged.
    fn made(&self) -> Option<String> {
        let renders = self.reviewed()?;
        match self.report.plan.blocked_billed {
            BlockedBilled::No => Some(renders),
            BlockedBilled::Yes => Some(format!("{renders}/(1-{}/100)", self.param(Param::Blocked)?)),
        }
    }

    /// The percentages that apply to the figure, even those that are 0; empty where it follows from figures that have them
    /// already.
    fn percentages(&self) -> Vec<(char, Factor)> {
        let plan = self.report.plan;
        let charged =
            (plan.blocked_billed == BlockedBilled::Yes).then_some(('/', Factor::BlockedCharged(plan.blocked)));
        let adjusted =
            [('*', Factor::Discount(plan.discount)), ('*', Factor::Markup(plan.markup)), ('*', Factor::Tax(plan.tax))];
        match self.figure {
            Figure::Video => charged.into_iter().chain(adjusted).collect(),
            Figure::Trial => adjusted.to_vec(),
            Figure::RendersMonth => charged.into_iter().collect(),
            Figure::Rate
            | Figure::Render
            | Figure::Second
            | Figure::Minute
            | Figure::Day
            | Figure::Week
            | Figure::Month
            | Figure::Year
            | Figure::Total
            | Figure::RequestsMinute
            | Figure::Risk50
            | Figure::Risk80
            | Figure::Risk95
            | Figure::Setup
            | Figure::Care
            | Figure::Review
            | Figure::Plan
            | Figure::Saving
            | Figure::BreakEvenVideos
            | Figure::BudgetVideos
            | Figure::BudgetSeconds
            | Figure::BudgetAttempts
            | Figure::TierNeeded
            | Figure::SumMonth
            | Figure::SumYear
            | Figure::SumOnce
            | Figure::SumPlan => Vec::new(),
        }
    }

    fn term(&self, factor: Factor) -> Option<String> {
        match factor {
            Factor::Rate(_) => self.figure(Figure::Rate),
            Factor::OwnRate(_) => self.param(Param::Rate),
            Factor::Figure(figure, _) => self.figure(figure),
            Factor::WeeksOfMonth => Some("(52/12)".to_owned()),
            Factor::BlockedCharged(_) | Factor::Discount(_) => {
                Some(format!("(1-{}/100)", self.param(factor.param()?)?))
            }
            Factor::Markup(_) | Factor::Tax(_) => Some(format!("(1+{}/100)", self.param(factor.param()?)?)),
            Factor::Seconds(_) => self.seconds(&self.answer.quote.billed),
            Factor::Videos(_) | Factor::Attempts(_) | Factor::Days(_) | Factor::Fx(_) => self.param(factor.param()?),
            Factor::Number(param, _) | Factor::Money(param, _) => self.param(param),
            Factor::Drafts(..) => self.drafts(),
            Factor::Finals(..) => Some(format!("({}*{})", self.param(Param::Finals)?, self.figure(Figure::Render)?)),
            Factor::Clips(run, _) => self.clips(run),
            Factor::Count(Counted::Videos, _) => self.kept_videos_of_month(),
            Factor::Count(Counted::VideosOfPlan, _) => self.kept_videos_of_plan(),
            Factor::Count(Counted::Reviewed, _) => {
                Some(format!("({}*{})", self.reviewed()?, self.kept_videos_of_plan()?))
            }
            Factor::Count(Counted::Requests, _) => self.requests_of_day(),
            Factor::Sum(Summed::Api, _) => {
                Some(format!("({}*{})", self.figure(Figure::Video)?, self.kept_videos_of_plan()?))
            }
            Factor::Sum(Summed::ReviewOfVideo, _) => {
                let (minutes, hourly) = (self.param(Param::ReviewMinutes)?, self.param(Param::Hourly)?);
                Some(format!("({minutes}/60*{hourly}*{})", self.reviewed()?))
            }
            // Only in the steps of figures that are not formulas.
            Factor::Count(Counted::Renders, _) | Factor::Sum(..) => None,
            // Written after the percentages.
            Factor::Addons(..) | Factor::AddonsOfVideo(_) => None,
            Factor::MonthsOfYear | Factor::MinutesOfHour | Factor::SecondsOfMinute => factor.value().to_plain().ok(),
        }
    }

    fn param(&self, param: Param) -> Option<String> {
        (self.cell)(CellInput::Parameter(param))
    }

    fn figure(&self, figure: Figure) -> Option<String> {
        (self.cell)(CellInput::Figure(figure))
    }

    /// Billed seconds: the cell of the video's length, or the sum of its clips as a number.
    fn seconds(&self, billed: &Billed) -> Option<String> {
        if billed.runs.is_empty() { self.param(Param::Seconds) } else { Some(billed.seconds.to_string()) }
    }

    /// Clips of one length × the price of each.
    fn clips(&self, run: Run) -> Option<String> {
        let Price::PerClip(clips) = &self.answer.quote.rate.price else { return None };
        let clip = clips.iter().find(|clip| clip.seconds == run.seconds)?;
        Some(format!("({}*{})", run.count, clip.usd.0))
    }

    fn draft(&self) -> Option<&DraftRender> {
        self.answer.quote.draft.as_ref()
    }

    /// The price of the drafts of a kept video, US dollars.
    fn drafts(&self) -> Option<String> {
        let draft = self.draft()?;
        let attempts = self.param(Param::Attempts)?;
        // A draft made of sold clips is one price.
        let Some(rate) = draft.per_second else {
            return Some(format!("({attempts}*{})", draft.billed.usd.to_plain().ok()?));
        };
        Some(format!("({attempts}*{}*{})", rate.to_plain().ok()?, self.seconds(&draft.billed)?))
    }

    /// Kept videos of a month, or of the project.
    fn kept_videos_of_month(&self) -> Option<String> {
        let videos = self.param(Param::Videos)?;
        Some(match self.report.plan.per {
            Per::Day => format!("({videos}*{})", self.param(Param::Days)?),
            Per::Week => format!("({videos}*52/12)"),
            Per::Month | Per::Project => videos,
        })
    }

    fn kept_videos_of_plan(&self) -> Option<String> {
        let kept = self.kept_videos_of_month()?;
        match self.report.plan.per {
            Per::Project => Some(kept),
            Per::Day | Per::Week | Per::Month => Some(format!("({kept}*{})", self.param(Param::Months)?)),
        }
    }

    /// Renders per kept video that people review.
    fn reviewed(&self) -> Option<String> {
        let attempts = self.param(Param::Attempts)?;
        if self.draft().is_none() {
            Some(attempts)
        } else {
            Some(format!("({attempts}+{})", self.param(Param::Finals)?))
        }
    }

    /// Requests on an active day: one for each clip of each render, blocked ones included.
    fn requests_of_day(&self) -> Option<String> {
        let attempts = self.param(Param::Attempts)?;
        let own = requests_of(&self.answer.quote.billed);
        let a_video = match self.draft() {
            None => format!("{attempts}*{own}"),
            Some(draft) => format!("{attempts}*{}+{}*{own}", requests_of(&draft.billed), self.param(Param::Finals)?),
        };
        let (kept, days, blocked) =
            (self.kept_videos_of_month()?, self.param(Param::Days)?, self.param(Param::Blocked)?);
        Some(format!("({kept}/{days}*({a_video})/(1-{blocked}/100))"))
    }
}

const fn is_percentage(factor: Factor) -> bool {
    matches!(factor, Factor::BlockedCharged(_) | Factor::Discount(_) | Factor::Markup(_) | Factor::Tax(_))
}
