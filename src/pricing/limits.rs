//! Whether a plan runs: its renders and requests, and the usage tier whose limits let them through.

use rust_decimal::Decimal;

use super::clips::Run;
use super::{Billed, MINUTES, Quote, charged, kept_videos, less_percent};
use crate::catalog::{Book, Mode, Model, Source, UsageTier};
use crate::money::Exact;
use crate::plan::{Per, Plan};

/// Seconds of a minute.
const SECONDS: u64 = 60;

/// How a plan runs against a provider's limits.
#[derive(Clone, Debug, PartialEq)]
pub struct LimitsCheck {
    /// Renders of a month, or of a project: drafts and finals; blocked ones only where they are charged.
    pub renders: Exact,
    /// Requests of an active day, blocked ones with them; none of a project.
    pub requests_day: Option<Exact>,
    /// Requests a minute over the active hours, blocked ones with them; none of a project.
    pub requests_minute: Option<Exact>,
    /// US dollars of API spend in a month, or for a project, at the provider of the plan's model, after discount.
    pub spend: Exact,
    /// The provider's usage tiers from the lowest; empty where it publishes none for these models.
    pub tiers: Vec<TierFit>,
    /// Where the limits were read.
    pub source: Option<Source>,
}

/// What a usage tier allows of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct TierFit {
    /// The tier with its spend limit.
    pub tier: UsageTier,
    /// Whether its spend limit covers the plan.
    pub covers_spend: bool,
    /// Whether its requests per minute do: so for a batch and for a project, where they do not count.
    pub covers_requests: bool,
    /// Kept videos of a month, or of a project, that its spend limit pays for, whole; none where they cost nothing.
    pub videos: Option<Exact>,
    /// Requests per minute of each model of the plan at this provider.
    pub requests: Vec<ModelRequests>,
    /// Minutes in which the requests of an active day (of a whole project) can be sent; none of a batch.
    pub sending: Option<Exact>,
}

/// Requests per minute that a tier may send to a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelRequests {
    /// Name of the model.
    pub model: String,
    /// Requests a minute.
    pub limit: u32,
}

/// Why no lower tier does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decided {
    /// The lowest tier does.
    Lowest,
    /// The spend limit of the tier below is too low; its requests would do.
    Spend,
    /// The requests per minute of the tier below are too few; its spend limit would do.
    Requests,
    /// Both.
    Both,
}

/// Requests that go to one model on an active day, or for a project.
struct Load<'a> {
    model: &'a Model,
    requests: Exact,
}

impl TierFit {
    /// Whether the plan fits in this tier.
    #[must_use]
    pub const fn fits(&self) -> bool {
        self.covers_spend && self.covers_requests
    }
}

impl LimitsCheck {
    /// The number of the lowest tier that the plan fits in.
    #[must_use]
    pub fn tier_needed(&self) -> Option<Exact> {
        self.needed().map(|(fit, _)| Exact::whole(fit.tier.tier.into()))
    }

    /// The lowest tier that the plan fits in, and what decided it: what the tier below it lacks.
    #[must_use]
    pub fn needed(&self) -> Option<(&TierFit, Decided)> {
        let at = self.tiers.iter().position(TierFit::fits)?;
        let below = at.checked_sub(1).and_then(|below| self.tiers.get(below));
        let decided = match below.map(|below| (below.covers_spend, below.covers_requests)) {
            None => Decided::Lowest,
            Some((false, false)) => Decided::Both,
            Some((false, true)) => Decided::Spend,
            Some(_) => Decided::Requests,
        };
        Some((self.tiers.get(at)?, decided))
    }
}

/// How long requests take to be sent, in the unit that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SendingTime {
    /// Less than a minute.
    Seconds(Exact),
    /// Less than two hours.
    Minutes(Exact),
    /// Two hours or more.
    Hours(Exact),
}

impl SendingTime {
    /// So many minutes.
    #[must_use]
    pub fn of(minutes: Exact) -> SendingTime {
        match minutes.floor_to(0).as_whole() {
            Some(0) => SendingTime::Seconds(minutes.times(SECONDS)),
            Some(1..120) => SendingTime::Minutes(minutes),
            Some(_) | None => SendingTime::Hours(minutes.divided_by(MINUTES)),
        }
    }
}

/// Holds a priced plan against the limits of its model's provider. A render is as many requests as it has clips; billed at its
/// exact length it counts as one, which is an assumption.
#[must_use]
pub fn check_limits(plan: &Plan, quote: &Quote, book: &Book) -> LimitsCheck {
    let kept = kept_videos(plan);
    let per_video = Exact::from(plan.attempts);
    let per_video = if quote.draft.is_some() { per_video.plus(plan.finals) } else { per_video };
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
        renders: charged(plan, per_video).times(kept),
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

/// Requests of each model in one period, blocked ones with them.
fn loads<'a>(plan: &Plan, quote: &Quote, book: &'a Book, videos: Exact) -> Vec<Load<'a>> {
    let free = less_percent(plan.blocked);
    let load = |model: &'a Model, renders: Decimal, billed: &Billed| {
        let requests = videos.times(renders).times(requests_of(billed)).divided_by(free);
        Load { model, requests }
    };
    let model = book.model(&plan.model);
    let Some((draft, drafting)) = quote.draft.as_ref().zip(plan.draft.as_ref()) else {
        return model.map(|model| load(model, plan.attempts, &quote.billed)).into_iter().collect();
    };
    let mut finals = model.map(|model| load(model, plan.finals, &quote.billed));
    let drafts = book.model(&drafting.model).map(|model| load(model, plan.attempts, &draft.billed));
    // One model for both has one limit for both.
    if let (Some(one), Some(other)) = (&mut finals, &drafts)
        && one.model.id == other.model.id
    {
        one.requests = one.requests.plus(other.requests);
        return finals.into_iter().collect();
    }
    finals.into_iter().chain(drafts).collect()
}

/// Requests of one render: one for each clip, one where the exact length is billed.
pub(crate) fn requests_of(billed: &Billed) -> u64 {
    let clips = |sum: u64, run: &Run| sum.saturating_add(run.count.into());
    billed.runs.iter().fold(0, clips).max(1)
}

/// US dollars that a kept video costs at the provider of the plan's model, after discount.
fn provider_usd(plan: &Plan, quote: &Quote, book: &Book) -> Exact {
    let last = quote.billed.usd;
    let provider_of = |id: &str| book.model(id).map(|model| &model.provider);
    let usd = match quote.draft.as_ref().zip(plan.draft.as_ref()) {
        None => last.times(plan.attempts),
        Some((draft, drafting)) => {
            let last = last.times(plan.finals);
            let same = provider_of(&drafting.model) == provider_of(&plan.model);
            if same { draft.billed.usd.times(plan.attempts).plus(last) } else { last }
        }
    };
    charged(plan, usd).times(less_percent(plan.discount))
}

/// A tier against the plan; none where it has no published limit for one of the models and that would count.
fn fit(plan: &Plan, tier: &UsageTier, usd: Exact, spend: Exact, loads: &[&Load<'_>]) -> Option<TierFit> {
    let mut requests = Vec::new();
    let mut sending = Exact::ZERO;
    let mut covers_requests = true;
    let counts = plan.mode != Mode::Batch;
    for load in loads {
        let Some(limit) = load.model.requests_per_minute.iter().find(|limit| limit.tier == tier.tier) else {
            if counts { return None } else { continue }
        };
        let allowed = Exact::whole(limit.requests.into());
        sending = sending.max(load.requests.divided_by(allowed));
        let in_time = plan.per == Per::Project || per_minute(plan, load.requests) <= allowed;
        covers_requests = covers_requests && (in_time || !counts);
        requests.push(ModelRequests { model: load.model.name.to_string(), limit: limit.requests });
    }
    let limit = Exact::from(tier.spend_limit);
    Some(TierFit {
        tier: tier.clone(),
        covers_spend: spend <= limit,
        covers_requests,
        videos: (!usd.is_zero()).then(|| limit.divided_by(usd).floor_to(0)),
        requests,
        sending: counts.then_some(sending),
    })
}
