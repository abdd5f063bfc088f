//! Whether a plan fits a provider's limits: its renders, requests and spend, and the usage tiers that cover them.

use rust_decimal::Decimal;

use super::addons::renders_of_video;
use super::clips::count;
use super::{Billed, MINUTES, Quote, kept_videos, less_percent, with_charged_blocking};
use crate::catalog::{Book, Cap, Mode, Model, Provider, Source, UsageTier};
use crate::money::Exact;
use crate::plan::{Per, Plan};

/// A plan compared with the limits of its model's provider.
#[derive(Clone, Debug, PartialEq)]
pub struct LimitsCheck {
    /// Renders of a month, or of a project: drafts and finals, and blocked ones only where they are charged.
    pub renders: Exact,
    /// Requests on an active day, blocked ones included; `None` for a project.
    pub requests_day: Option<Exact>,
    /// Requests per minute over the active hours, blocked ones included; `None` for a project.
    pub requests_minute: Option<Exact>,
    /// API spend at that provider in a month, or for a project, in US dollars, after discount and before markup and tax; without
    /// add-ons, which are bought elsewhere.
    pub spend: Exact,
    /// The provider's usage tiers, the lowest first; empty where it publishes none for the plan's models.
    pub tiers: Vec<TierFit>,
    /// Where the limits were read; `None` where there are none.
    pub source: Option<Source>,
}

/// A plan compared with one usage tier.
#[derive(Clone, Debug, PartialEq)]
pub struct TierFit {
    /// The tier with its spend limit.
    pub tier: UsageTier,
    /// Whether the spend limit covers the plan: equal is covered.
    pub covers_spend: bool,
    /// Whether the requests per minute cover the plan: equal is covered. Always true for a batch and for a project.
    pub covers_requests: bool,
    /// Kept videos of a month, or of a project, that the spend limit pays for, rounded down; `None` where a video is free.
    pub videos: Option<Exact>,
    /// The limit of each model of the plan at this provider.
    pub requests: Vec<ModelRequests>,
    /// Minutes that it takes to send the requests of an active day, or of a whole project; `None` for a batch.
    pub sending: Option<Exact>,
}

/// The requests per minute that a usage tier allows for one model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelRequests {
    /// The model's name.
    pub model: String,
    /// Requests per minute.
    pub limit: u32,
    /// The plan's own requests per minute to it over the active hours, blocked ones included; `None` for a project.
    pub per_minute: Option<Exact>,
}

/// What decides the usage tier needed: the limits of the tier below that do not cover the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecidingLimit {
    /// There is no tier below: the lowest one covers the plan.
    Lowest,
    /// Only the spend limit of the tier below is too low.
    Spend,
    /// Only the requests per minute of the tier below are too few.
    Requests,
    /// Both limits of the tier below are too low.
    Both,
}

/// Requests to one model on an active day, or in a whole project, blocked ones included.
struct Load<'a> {
    model: &'a Model,
    requests: Exact,
}

impl TierFit {
    /// Whether the tier covers both the plan's spend and its requests.
    #[must_use]
    pub const fn fits(&self) -> bool {
        self.covers_spend && self.covers_requests
    }
}

impl LimitsCheck {
    /// The number of the lowest tier that covers the plan; `None` where none does or none is published.
    #[must_use]
    pub fn tier_needed(&self) -> Option<Exact> {
        self.lowest_fit().map(|(fit, _)| Exact::whole(fit.tier.tier.into()))
    }

    /// The lowest tier that covers the plan, and which limit of the tier below decided it.
    #[must_use]
    pub fn lowest_fit(&self) -> Option<(&TierFit, DecidingLimit)> {
        let at = self.tiers.iter().position(TierFit::fits)?;
        let below = at.checked_sub(1).and_then(|below| self.tiers.get(below));
        let decided = match below.map(|below| (below.covers_spend, below.covers_requests)) {
            None => DecidingLimit::Lowest,
            Some((false, false)) => DecidingLimit::Both,
            Some((false, true)) => DecidingLimit::Spend,
            Some(_) => DecidingLimit::Requests,
        };
        Some((self.tiers.get(at)?, decided))
    }
}

/// A plan held against a cap of its provider; `None` where the cap does not limit that, or a project has no such number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CapFit {
    /// What an active day leaves of the cap's videos a day.
    pub day: Option<DayRoom>,
    /// Whether the cap's requests per minute cover those of the plan: equal is covered.
    pub covers_minute: Option<bool>,
}

/// What an active day of a plan leaves of a number of videos a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayRoom {
    /// So many could be rendered besides.
    Spare(Exact),
    /// None, but it is enough.
    Just,
    /// So many more would be needed.
    Short(Exact),
}

impl DayRoom {
    /// What a day of `requests` leaves of `most`: 20 of 50 spare 30, 50 just fit, 60 are 10 too many.
    #[must_use]
    pub fn of(requests: Exact, most: u32) -> DayRoom {
        let left = Exact::whole(most.into()).minus(requests);
        if left.is_zero() {
            DayRoom::Just
        } else if left.is_negative() {
            DayRoom::Short(left.abs())
        } else {
            DayRoom::Spare(left)
        }
    }
}

impl LimitsCheck {
    /// The cap that answers whether the plan runs: the first on videos a day that it stays within, or else the last of them;
    /// `None` where no cap is on videos a day.
    #[must_use]
    pub fn leading_cap<'a>(&self, provider: &'a Provider) -> Option<&'a Cap> {
        let room = |cap: &&Cap| self.cap_fit(cap).day;
        let fits = |cap: &&Cap| matches!(room(cap), Some(DayRoom::Spare(_) | DayRoom::Just));
        let mut daily = provider.caps.iter().filter(|cap| room(cap).is_some());
        daily.clone().find(fits).or_else(|| daily.next_back())
    }

    /// Holds the plan against a cap.
    #[must_use]
    pub fn cap_fit(&self, cap: &Cap) -> CapFit {
        let day = self.requests_day.zip(cap.per_day);
        let minute = self.requests_minute.zip(cap.requests_per_minute);
        CapFit {
            day: day.map(|(requests, most)| DayRoom::of(requests, most)),
            covers_minute: minute.map(|(requests, most)| requests <= Exact::whole(most.into())),
        }
    }
}

/// Compares a priced plan with the limits of its model's provider.
///
/// A render is one request per clip. Billed at its exact length it counts as one request, which is an assumption. Each model's
/// requests are compared with its own limit; spend at one provider is summed.
///
/// # Examples
/// 20 videos a day of 3 clips each: 60 requests, over 8 hours 60 ÷ 480 = 0.125 per minute.
#[must_use]
pub fn check_limits(plan: &Plan, quote: &Quote, book: &Book) -> LimitsCheck {
    let kept = kept_videos(plan);
    let has_days = plan.per != Per::Project;
    let of_day = if has_days { kept.divided_by(plan.days) } else { kept };
    let loads = loads(plan, quote, book, of_day);
    let requests_day = has_days.then(|| loads.iter().fold(Exact::ZERO, |sum, load| sum.plus(load.requests)));
    let usd = provider_usd(plan, quote, book);
    let spend = usd.times(kept);
    let provider = book.model(&plan.model).and_then(|model| book.provider(model));
    let known = provider.map(|provider| &*provider.tiers).unwrap_or_default();
    let is_theirs = |load: &&Load<'_>| provider.is_some_and(|provider| provider.id == load.model.provider);
    let theirs: Vec<&Load<'_>> = loads.iter().filter(is_theirs).collect();
    LimitsCheck {
        renders: with_charged_blocking(plan, renders_of_video(plan)).times(kept),
        requests_day,
        requests_minute: requests_day.map(|all| per_minute(plan, all)),
        spend,
        tiers: known.iter().filter_map(|tier| fit(plan, tier, usd, spend, &theirs)).collect(),
        source: provider.and_then(|one| one.limits_source.clone()),
    }
}

fn per_minute(plan: &Plan, requests_of_day: Exact) -> Exact {
    requests_of_day.divided_by(Exact::from(plan.hours).times(MINUTES))
}

/// The requests to each model for a number of kept videos, blocked ones included: ÷ (1 − blocked).
fn loads<'a>(plan: &Plan, quote: &Quote, book: &'a Book, videos: Exact) -> Vec<Load<'a>> {
    let not_blocked = less_percent(plan.blocked);
    let load = |model: &'a Model, renders: Decimal, billed: &Billed| {
        let requests = videos.times(renders).times(requests_of(billed)).divided_by(not_blocked);
        Load { model, requests }
    };
    let model = book.model(&plan.model);
    let Some((draft, drafting)) = quote.draft.as_ref().zip(plan.draft.as_ref()) else {
        return model.map(|model| load(model, plan.attempts, &quote.billed)).into_iter().collect();
    };
    let mut finals = model.map(|model| load(model, plan.finals, &quote.billed));
    let drafts = book.model(&drafting.model).map(|model| load(model, plan.attempts, &draft.billed));
    // Drafts and finals on the same model share its limit.
    if let (Some(one), Some(other)) = (&mut finals, &drafts)
        && one.model.id == other.model.id
    {
        one.requests = one.requests.plus(other.requests);
        return finals.into_iter().collect();
    }
    finals.into_iter().chain(drafts).collect()
}

/// Requests per render: one per clip; one where the exact length is billed.
pub(crate) fn requests_of(billed: &Billed) -> u64 {
    count(&billed.runs).max(1)
}

/// API spend of a kept video at the provider of the plan's model, US dollars, after discount.
fn provider_usd(plan: &Plan, quote: &Quote, book: &Book) -> Exact {
    let final_usd = quote.billed.usd;
    let provider_of = |id: &str| book.model(id).map(|model| &model.provider);
    let usd = match quote.draft.as_ref().zip(plan.draft.as_ref()) {
        None => final_usd.times(plan.attempts),
        Some((draft, drafting)) => {
            let finals_usd = final_usd.times(plan.finals);
            let same = provider_of(&drafting.model) == provider_of(&plan.model);
            if same { draft.billed.usd.times(plan.attempts).plus(finals_usd) } else { finals_usd }
        }
    };
    with_charged_blocking(plan, usd).times(less_percent(plan.discount))
}

/// One tier compared with the plan. `usd` is the spend of one kept video, `spend` that of a month or project. `None` where the
/// tier has no published requests per minute for one of the models, unless the plan is a batch, for which they do not count.
fn fit(plan: &Plan, tier: &UsageTier, usd: Exact, spend: Exact, loads: &[&Load<'_>]) -> Option<TierFit> {
    let mut requests = Vec::new();
    let mut sending = Exact::ZERO;
    let mut covers_requests = true;
    let requests_apply = plan.mode != Mode::Batch;
    for load in loads {
        let Some(limit) = load.model.requests_per_minute.iter().find(|limit| limit.tier == tier.tier) else {
            if requests_apply { return None } else { continue }
        };
        let allowed = Exact::whole(limit.requests.into());
        sending = sending.max(load.requests.divided_by(allowed));
        let per_minute = (plan.per != Per::Project).then(|| per_minute(plan, load.requests));
        let in_time = per_minute.is_none_or(|sent| sent <= allowed);
        covers_requests = covers_requests && (in_time || !requests_apply);
        requests.push(ModelRequests { model: load.model.name.to_string(), limit: limit.requests, per_minute });
    }
    let limit = Exact::from(tier.spend_limit);
    Some(TierFit {
        tier: tier.clone(),
        covers_spend: spend <= limit,
        covers_requests,
        videos: (!usd.is_zero()).then(|| limit.divided_by(usd).floor_to(0)),
        requests,
        sending: requests_apply.then_some(sending),
    })
}
