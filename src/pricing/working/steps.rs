//! The steps of each figure.

use rust_decimal::Decimal;
use strum::VariantArray;

use super::{
    Counted, Factor, Sign, Step, Summed, addons, addons_of_video, adjustments, charged_blocking, drafts_and_finals,
    drafts_and_finals_per_video, minus, over, plus, render, result, times,
};
use crate::money::Exact;
use crate::plan::param::Param;
use crate::plan::{Per, Plan};
use crate::pricing::addons::{self, renders_of_video};
use crate::pricing::answer::Answer;
use crate::pricing::budget::{PriceParts, price_parts};
use crate::pricing::plans::ComparedPlan;
use crate::pricing::risk::Cover;
use crate::pricing::sums::PARTS;
use crate::pricing::total_cost::{CostPart, Payback, Timing, review_of_video};
use crate::pricing::{Amount, Figure, api_spend, kept_videos, with_charged_blocking};

/// A plan and its answer, from which the workings are made.
#[derive(Clone, Copy, Debug)]
pub struct Working<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its answer.
    pub answer: &'a Answer,
}

impl Working<'_> {
    /// The steps of a figure; empty where it is not computed in steps (the list price, the usage tier, the seconds of a budget
    /// with real clips) or the plan does not have it. Break-even videos are the result rounded up, those of a budget rounded
    /// down.
    #[must_use]
    pub fn steps(self, figure: Figure) -> Vec<Step> {
        let Working { plan, answer } = self;
        match figure {
            Figure::Rate => plan.rate.map(|own| times(Factor::OwnRate(own.into()))).into_iter().collect(),
            Figure::Render => render(plan, &answer.quote),
            Figure::Video => self.video(),
            Figure::Second => self.second(),
            Figure::Minute => {
                let mut steps = self.second();
                steps.push(times(Factor::SecondsOfMinute));
                steps
            }
            Figure::Week | Figure::Total => self.by_videos(),
            Figure::Day if plan.per == Per::Day => self.by_videos(),
            Figure::Day => vec![times(self.figure(Figure::Month)), over(Factor::Days(plan.days))],
            Figure::Month => match plan.per {
                Per::Day => vec![times(self.figure(Figure::Day)), times(Factor::Days(plan.days))],
                Per::Week => vec![times(self.figure(Figure::Week)), times(Factor::WeeksOfMonth)],
                Per::Month | Per::Project => self.by_videos(),
            },
            Figure::Year => vec![times(self.figure(Figure::Month)), times(Factor::MonthsOfYear)],
            Figure::RendersMonth => self.renders(),
            Figure::RequestsMinute => self.requests(),
            Figure::Risk50 => self.risk(Cover::Half),
            Figure::Risk80 => self.risk(Cover::FourInFive),
            Figure::Risk95 => self.risk(Cover::NineteenInTwenty),
            Figure::Trial => self.trial(),
            Figure::Setup => vec![self.number(Param::SetupHours, plan.setup_hours), times(self.hourly())],
            Figure::Care => vec![
                self.number(Param::CareHours, plan.care_hours),
                self.number(Param::Months, plan.months.into()),
                times(self.hourly()),
            ],
            Figure::Review => self.review(),
            Figure::Plan => self.total_cost(),
            Figure::Saving => self.saving(),
            Figure::BreakEvenVideos => {
                answer.total_cost.payback.as_ref().map(|payback| self.break_even(payback)).unwrap_or_default()
            }
            Figure::BudgetVideos => {
                self.budget().map(|budget| vec![budget, over(self.figure(Figure::Video))]).unwrap_or_default()
            }
            Figure::BudgetSeconds => self.budget_seconds(),
            Figure::BudgetAttempts => self.budget_attempts(),
            Figure::SumMonth | Figure::SumYear | Figure::SumOnce | Figure::SumPlan => self.sum(figure),
            Figure::TierNeeded => Vec::new(),
        }
    }

    /// Another figure of the plan as a factor; one that the plan does not have is too large a number, which no figure equals.
    fn figure(self, figure: Figure) -> Factor {
        let value = self.answer.figure(figure).map_or(Exact::TOO_LARGE, |value| value.exact());
        let amount = self.answer.quote.figure(figure).unwrap_or_else(|| self.amount(value));
        Factor::Figure(figure, amount)
    }

    fn amount(self, value: Exact) -> Amount {
        Amount { value, currency: self.plan.money.currency() }
    }

    fn money(self, param: Param, number: Decimal) -> Factor {
        Factor::Money(param, self.amount(number.into()))
    }

    fn hourly(self) -> Factor {
        self.money(Param::Hourly, self.plan.hourly)
    }

    fn number(self, param: Param, number: Decimal) -> Step {
        times(Factor::Number(param, number))
    }

    /// The part of each line in a sum.
    fn sum(self, figure: Figure) -> Vec<Step> {
        let part = PARTS.into_iter().find(|(sum, _)| *sum == figure);
        let Some(((_, part), sums)) = part.zip(self.answer.sums.as_ref()) else { return Vec::new() };
        let step = |(at, line): (u64, &ComparedPlan)| {
            let value = line.figure(part)?.exact();
            Some(plus(Factor::Sum(Summed::Line(at), self.amount(value))))
        };
        (1..).zip(&sums.lines).filter_map(step).collect()
    }

    fn second(self) -> Vec<Step> {
        vec![times(self.figure(Figure::Video)), over(Factor::Number(Param::Seconds, self.plan.seconds))]
    }

    fn by_videos(self) -> Vec<Step> {
        vec![times(self.figure(Figure::Video)), times(Factor::Videos(self.plan.videos))]
    }

    fn video(self) -> Vec<Step> {
        let plan = self.plan;
        let mut steps = drafts_and_finals_per_video(plan, &self.answer.quote);
        if steps.is_empty() {
            steps = vec![times(self.figure(Figure::Render)), times(Factor::Attempts(plan.attempts))];
        }
        steps.extend(charged_blocking(plan));
        steps.extend(adjustments(plan));
        steps.extend(addons_of_video(plan));
        steps
    }

    fn renders(self) -> Vec<Step> {
        let plan = self.plan;
        let mut steps = vec![self.number(Param::Attempts, plan.attempts)];
        if self.answer.quote.draft.is_some() {
            steps.push(plus(Factor::Number(Param::Finals, plan.finals)));
        }
        steps.push(times(Factor::Count(Counted::Videos, kept_videos(plan))));
        steps.extend(charged_blocking(plan));
        steps
    }

    fn requests(self) -> Vec<Step> {
        let Some(of_day) = self.answer.limits.requests_day else { return Vec::new() };
        vec![
            times(Factor::Count(Counted::Requests, of_day)),
            over(Factor::Number(Param::Hours, self.plan.hours)),
            over(Factor::MinutesOfHour),
        ]
    }

    fn risk(self, cover: Cover) -> Vec<Step> {
        let Working { plan, answer } = self;
        let (risk, quote) = (&answer.risk, &answer.quote);
        if risk.distribution.is_certain() {
            return vec![times(self.figure(Figure::main(plan.per)))];
        }
        let renders = risk.covered.iter().find(|covered| covered.cover == cover).map_or(0, |covered| covered.renders);
        let renders = Exact::whole(renders);
        let kept = risk.distribution.wanted();
        let finals = Exact::whole(kept).times(plan.finals);
        let mut steps = drafts_and_finals(quote, renders, finals);
        let mut made = renders;
        if steps.is_empty() {
            steps = vec![times(Factor::Count(Counted::Renders, renders)), times(self.figure(Figure::Render))];
        } else {
            made = renders.plus(finals);
        }
        steps.extend(charged_blocking(plan));
        steps.extend(adjustments(plan));
        steps.extend(addons(plan, self.made(made), kept.into(), Sign::Plus));
        steps
    }

    fn trial(self) -> Vec<Step> {
        let mut steps =
            vec![self.number(Param::TrialRenders, self.plan.trial_renders.into()), times(self.figure(Figure::Render))];
        steps.extend(adjustments(self.plan));
        steps.extend(addons(self.plan, self.plan.trial_renders.into(), Exact::ZERO, Sign::Plus));
        steps
    }

    fn review(self) -> Vec<Step> {
        let Working { plan, answer } = self;
        let renders = renders_of_video(plan).times(answer.total_cost.videos);
        vec![
            self.number(Param::ReviewMinutes, plan.review_minutes),
            over(Factor::MinutesOfHour),
            times(self.hourly()),
            times(Factor::Count(Counted::Reviewed, renders)),
        ]
    }

    fn total_cost(self) -> Vec<Step> {
        CostPart::VARIANTS.iter().map(|&part| plus(self.part(part))).collect()
    }

    /// A part of the total cost: its figure, or API spend over all months.
    fn part(self, part: CostPart) -> Factor {
        let cost = &self.answer.total_cost;
        let api_spend = || Factor::Sum(Summed::Api, self.amount(cost.part(part)));
        part.figure().map_or_else(api_spend, |figure| self.figure(figure))
    }

    /// The parts of the total cost that are spent then.
    fn parts(self, when: Timing, step: fn(Factor) -> Step) -> Vec<Step> {
        let parts = CostPart::VARIANTS.iter().filter(|part| part.timing() == when);
        parts.map(|&part| step(self.part(part))).collect()
    }

    fn saving(self) -> Vec<Step> {
        let Working { plan, answer } = self;
        let Some(instead) = plan.instead else { return Vec::new() };
        let review = self.amount(review_of_video(plan));
        let mut steps = vec![
            plus(self.money(Param::Instead, instead)),
            minus(self.figure(Figure::Video)),
            minus(Factor::Sum(Summed::ReviewOfVideo, review)),
            times(Factor::Count(Counted::VideosOfPlan, answer.total_cost.videos)),
        ];
        steps.extend(self.parts(Timing::Once, minus));
        steps.extend(self.parts(Timing::Monthly, minus));
        steps
    }

    fn break_even(self, payback: &Payback) -> Vec<Step> {
        let mut steps = self.parts(Timing::Once, plus);
        if self.answer.total_cost.once {
            steps.extend(self.parts(Timing::Monthly, plus));
        }
        // Where there are no fixed costs, break-even is the first video whatever it saves.
        if result(&steps).is_zero() {
            return Vec::new();
        }
        steps.push(over(Factor::Sum(Summed::PaidBack, self.amount(payback.paid_back_per_video))));
        steps
    }

    fn budget(self) -> Option<Step> {
        Some(plus(self.money(Param::Budget, self.plan.budget?)))
    }

    /// Empty where a render or a draft is billed by clips: its price grows in steps, so that the length is found by bisection.
    fn budget_seconds(self) -> Vec<Step> {
        let quote = &self.answer.quote;
        let renders = [Some(&quote.billed), quote.draft.as_ref().map(|draft| &draft.billed)];
        let by_the_second = renders.into_iter().flatten().all(|billed| billed.runs.is_empty());
        let Some(budget) = self.budget().filter(|_| by_the_second) else { return Vec::new() };
        let kept = Factor::Count(Counted::Videos, kept_videos(self.plan));
        let mut steps = vec![budget, over(kept)];
        let addons = addons(self.plan, self.made(renders_of_video(self.plan)), Exact::ONE, Sign::Minus);
        let second = if addons.is_empty() { self.figure(Figure::Second) } else { self.second_of_api() };
        steps.extend(addons);
        steps.push(over(second));
        steps
    }

    /// The price of a second of kept video without add-ons, which no length changes.
    fn second_of_api(self) -> Factor {
        let video = self.figure(Figure::Video).value();
        let second = video.minus(addons::addons_of_video(self.plan)).divided_by(self.plan.seconds);
        Factor::Sum(Summed::ApiSecond, self.amount(second))
    }

    /// Renders with the blocked ones, where those are charged.
    fn made(self, renders: Exact) -> Exact {
        with_charged_blocking(self.plan, renders)
    }

    fn budget_attempts(self) -> Vec<Step> {
        let Working { plan, answer } = self;
        let Some(budget) = self.budget() else { return Vec::new() };
        let quote = &answer.quote;
        let kept = kept_videos(plan);
        let finals = if quote.draft.is_some() { Exact::from(plan.finals).times(kept) } else { Exact::ZERO };
        let PriceParts { attempt, .. } = price_parts(plan, quote);
        let mut steps = vec![budget];
        if quote.draft.is_some() {
            let finals = api_spend(plan, quote.billed.usd.times(finals));
            steps.push(minus(Factor::Sum(Summed::Finals, self.amount(finals))));
        }
        steps.extend(addons(plan, self.made(finals), kept, Sign::Minus));
        steps.push(over(Factor::Sum(Summed::OneAttempt, self.amount(attempt.times(kept)))));
        steps
    }
}
