//! The steps of each figure of a plan.

use rust_decimal::Decimal;

use super::{
    Counted, Factor, Step, Summed, adjustments, drafts_and_finals, growth, minus, over, plus, render, result, sides,
    times,
};
use crate::money::Exact;
use crate::plan::param::Param;
use crate::plan::{Per, Plan};
use crate::pricing::limits::LimitsCheck;
use crate::pricing::risk::{Cover, Risk};
use crate::pricing::total_cost::{TotalCost, review_of_video, reviewed};
use crate::pricing::{Amount, Figure, MINUTES, Quote, kept_videos, spent};

/// A plan with everything that its workings draw on.
#[derive(Clone, Copy, Debug)]
pub struct Working<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// What it costs.
    pub quote: &'a Quote,
}

impl Working<'_> {
    fn figure(self, figure: Figure) -> Factor {
        // Nothing follows from a figure that the plan does not have.
        let amount = self.quote.figure(figure).unwrap_or_else(|| self.amount(Exact::TOO_LARGE));
        Factor::Figure(figure, amount)
    }

    fn is_billed_by_the_second(self) -> bool {
        let draft = self.quote.draft.as_ref().map(|draft| &draft.billed);
        [Some(&self.quote.billed), draft].into_iter().flatten().all(|billed| billed.runs.is_empty())
    }

    fn amount(self, value: Exact) -> Amount {
        Amount { value, currency: self.plan.money.currency() }
    }

    fn typed(self, param: Param, number: Decimal) -> Factor {
        Factor::Money(param, self.amount(number.into()))
    }

    /// The steps of a figure of API spend; none of a list price, which is read and not worked out. One's own is what was typed.
    pub fn api(self, figure: Figure) -> Vec<Step> {
        let Working { plan, quote } = self;
        let by_videos = |from: Figure| vec![times(self.figure(from)), times(Factor::Videos(plan.videos))];
        match figure {
            Figure::Rate => plan.rate.map(|own| times(Factor::OwnRate(own.into()))).into_iter().collect(),
            Figure::Render => render(plan, quote),
            Figure::Video => {
                let mut steps = sides(plan, quote);
                if steps.is_empty() {
                    steps = vec![times(self.figure(Figure::Render)), times(Factor::Attempts(plan.attempts))];
                }
                steps.extend(growth(plan));
                steps.extend(adjustments(plan));
                steps
            }
            Figure::Second => {
                vec![times(self.figure(Figure::Video)), over(Factor::Number(Param::Seconds, plan.seconds))]
            }
            Figure::Week | Figure::Total => by_videos(Figure::Video),
            Figure::Day if plan.per == Per::Day => by_videos(Figure::Video),
            Figure::Day => vec![times(self.figure(Figure::Month)), over(Factor::Days(plan.days))],
            Figure::Month => match plan.per {
                Per::Day => vec![times(self.figure(Figure::Day)), times(Factor::Days(plan.days))],
                Per::Week => vec![times(self.figure(Figure::Week)), times(Factor::WeeksOfMonth)],
                Per::Month | Per::Project => by_videos(Figure::Video),
            },
            Figure::Year => vec![times(self.figure(Figure::Month)), times(Factor::MonthsOfYear)],
            _ => Vec::new(),
        }
    }

    /// The steps of `renders-month` and `requests-minute`.
    pub fn limits(self, figure: Figure, limits: &LimitsCheck) -> Vec<Step> {
        let Working { plan, quote } = self;
        match (figure, limits.requests_minute) {
            (Figure::RendersMonth, _) => {
                let mut steps = vec![times(Factor::Number(Param::Attempts, plan.attempts))];
                if quote.draft.is_some() {
                    steps.push(plus(Factor::Number(Param::Finals, plan.finals)));
                }
                steps.push(times(Factor::Count(Counted::Videos, kept_videos(plan))));
                steps.extend(growth(plan));
                steps
            }
            (Figure::RequestsMinute, Some(minute)) => {
                let of_day = minute.times(plan.hours).times(MINUTES);
                vec![
                    times(Factor::Count(Counted::Requests, of_day)),
                    over(Factor::Number(Param::Hours, plan.hours)),
                    over(Factor::MinutesOfHour),
                ]
            }
            _ => Vec::new(),
        }
    }

    /// The steps of the spend that covers a share of cases.
    pub fn risk(self, cover: Cover, risk: &Risk) -> Vec<Step> {
        let Working { plan, quote } = self;
        if risk.keeping.is_certain() {
            return vec![times(self.figure(Figure::main(plan.per)))];
        }
        let renders = risk.covered.iter().find(|covered| covered.cover == cover).map_or(0, |covered| covered.renders);
        let finals = Exact::whole(risk.keeping.wanted()).times(plan.finals);
        let mut steps = drafts_and_finals(quote, renders.into(), finals);
        if steps.is_empty() {
            steps = vec![times(Factor::Count(Counted::Renders, renders.into())), times(self.figure(Figure::Render))];
        }
        steps.extend(growth(plan));
        steps.extend(adjustments(plan));
        steps
    }

    /// The steps of a part of the whole cost, of the whole, and of what it gives back; what comes to a whole number of videos is
    /// rounded up from them.
    pub fn total_cost(self, figure: Figure, cost: &TotalCost) -> Vec<Step> {
        let Working { plan, quote } = self;
        let hourly = self.typed(Param::Hourly, plan.hourly);
        let part = |figure: Figure, value: Exact| Factor::Figure(figure, self.amount(value));
        let (trial, setup) = (part(Figure::Trial, cost.trial), part(Figure::Setup, cost.setup));
        let care = part(Figure::Care, cost.care);
        let number = |param: Param, number: Decimal| times(Factor::Number(param, number));
        let review_of_video = self.amount(review_of_video(plan, quote));
        match figure {
            Figure::Trial => {
                let trial = Factor::Number(Param::TrialRenders, plan.trial_renders.into());
                let mut steps = vec![times(trial), times(self.figure(Figure::Render))];
                steps.extend(adjustments(plan));
                steps
            }
            Figure::Setup => vec![number(Param::SetupHours, plan.setup_hours), times(hourly)],
            Figure::Care => vec![
                number(Param::CareHours, plan.care_hours),
                number(Param::Months, plan.months.into()),
                times(hourly),
            ],
            Figure::Review => vec![
                number(Param::ReviewMinutes, plan.review_minutes),
                over(Factor::MinutesOfHour),
                times(hourly),
                times(Factor::Count(Counted::Reviewed, reviewed(plan, quote).times(cost.videos))),
            ],
            Figure::Plan => vec![
                plus(Factor::Sum(Summed::Api, self.amount(cost.api))),
                plus(trial),
                plus(setup),
                plus(care),
                plus(part(Figure::Review, cost.review)),
            ],
            Figure::Saving | Figure::BreakEvenVideos => {
                let (Some(instead), Some(back)) = (plan.instead, &cost.back) else { return Vec::new() };
                if figure == Figure::Saving {
                    vec![
                        plus(self.typed(Param::Instead, instead)),
                        minus(self.figure(Figure::Video)),
                        minus(Factor::Sum(Summed::ReviewOfVideo, review_of_video)),
                        times(Factor::Count(Counted::VideosOfPlan, cost.videos)),
                        minus(trial),
                        minus(setup),
                        minus(care),
                    ]
                } else {
                    let mut steps = vec![plus(trial), plus(setup)];
                    if cost.once {
                        steps.push(plus(care));
                    }
                    // Nothing is to be paid back: the first video does, whatever it saves.
                    if result(&steps).is_zero() {
                        return Vec::new();
                    }
                    steps.push(over(Factor::Sum(Summed::PaidBack, self.amount(back.by_video))));
                    steps
                }
            }
            _ => Vec::new(),
        }
    }

    /// The steps of what the budget allows, which is rounded down from them; none of the length of videos made of real clips,
    /// which is tried length by length.
    pub fn budget(self, figure: Figure) -> Vec<Step> {
        let Working { plan, quote } = self;
        let Some(budget) = plan.budget else { return Vec::new() };
        let budget = plus(self.typed(Param::Budget, budget));
        let kept = kept_videos(plan);
        match figure {
            Figure::BudgetVideos => vec![budget, over(self.figure(Figure::Video))],
            // Clips grow in steps, those of drafts too: only what is billed as it is has a share of a second.
            Figure::BudgetSeconds if self.is_billed_by_the_second() => {
                vec![budget, over(Factor::Count(Counted::Videos, kept)), over(self.figure(Figure::Second))]
            }
            Figure::BudgetAttempts => {
                let last = quote.billed.usd;
                let (tried, finals) = match &quote.draft {
                    None => (last, None),
                    Some(draft) => (draft.billed.usd, Some(spent(plan, last.times(plan.finals)).times(kept))),
                };
                let one = self.amount(spent(plan, tried).times(kept));
                let finals = finals.map(|finals| minus(Factor::Sum(Summed::Finals, self.amount(finals))));
                let mut steps = vec![budget];
                steps.extend(finals);
                steps.push(over(Factor::Sum(Summed::OneAttempt, one)));
                steps
            }
            _ => Vec::new(),
        }
    }
}
