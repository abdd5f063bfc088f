//! Providers of `prices.json` with their limits, and models without a price, retired or not. Their doc comments are descriptions of the
//! schema.

use schemars::JsonSchema;
use serde::Serialize;

use super::values::{Confidence, Count, Day, Id, Name, Named, OnlyRes, Source, Usd, publish_all};
use crate::catalog::{self, Blocked, NoPrice};

/// One who sells models through an API.
#[derive(Serialize, JsonSchema)]
#[schemars(extend(
    "dependentRequired" = { "blocked_renders": ["blocked_source", "blocked_confidence"] },
    "if" = {
        "anyOf": [{ "properties": { "usage_tiers": { "minItems": 1 } } }, { "properties": { "caps": { "minItems": 1 } } }]
    },
    "then" = { "required": ["limits_source", "limits_confidence"] }
))]
pub(super) struct Provider {
    id: Id,
    name: Name,
    /// From the lowest; empty where none is published.
    usage_tiers: Vec<UsageTier>,
    /// How many renders an account may have going or made; empty where that is not published.
    caps: Vec<Cap>,
    /// Of usage tiers, caps and requests per minute.
    #[serde(skip_serializing_if = "Option::is_none")]
    limits_source: Option<Source>,
    #[serde(skip_serializing_if = "Option::is_none")]
    limits_confidence: Option<Confidence>,
    /// free: renders that fail are not charged. charged: renders that are blocked are. Absent where nobody has read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    blocked_renders: Option<Named<Blocked>>,
    /// Of blocked_renders.
    #[serde(skip_serializing_if = "Option::is_none")]
    blocked_source: Option<Source>,
    #[serde(skip_serializing_if = "Option::is_none")]
    blocked_confidence: Option<Confidence>,
}

impl From<&catalog::Provider> for Provider {
    fn from(provider: &catalog::Provider) -> Provider {
        let (limits, rule) = (provider.limits_source.as_ref(), provider.blocked.as_ref());
        let blocked = rule.map(|rule| &rule.source);
        Provider {
            id: Id::from(&provider.id),
            name: Name::from(&provider.name),
            usage_tiers: publish_all(&provider.tiers),
            caps: publish_all(&provider.caps),
            limits_source: limits.map(Source::from),
            limits_confidence: limits.map(Confidence::from),
            blocked_renders: rule.map(|rule| Named(rule.billed)),
            blocked_source: blocked.map(Source::from),
            blocked_confidence: blocked.map(Confidence::from),
        }
    }
}

/// A step of trust at a provider: how much an account may spend in a month.
#[derive(Serialize, JsonSchema)]
struct UsageTier {
    /// Its number, from 1.
    tier: Count,
    /// What an account has to have paid to get there.
    paid_usd: Usd,
    /// What an account may spend in a month.
    spend_limit_usd_per_month: Usd,
}

impl From<&catalog::UsageTier> for UsageTier {
    fn from(tier: &catalog::UsageTier) -> UsageTier {
        UsageTier {
            tier: Count(tier.tier.into()),
            paid_usd: tier.paid.into(),
            spend_limit_usd_per_month: tier.spend_limit.into(),
        }
    }
}

/// How many renders a kind of account may have going or made.
#[derive(Serialize, JsonSchema)]
struct Cap {
    /// The kind of account, as the provider calls it.
    account: Name,
    /// What an account has to have paid to get there.
    #[serde(skip_serializing_if = "Option::is_none")]
    paid_usd: Option<Usd>,
    /// Renders at the same time.
    renders_at_once: Count,
    /// Requests a minute, where limited.
    #[serde(skip_serializing_if = "Option::is_none")]
    requests_per_minute: Option<Count>,
    /// Videos a day, where limited.
    #[serde(skip_serializing_if = "Option::is_none")]
    videos_per_day: Option<Count>,
    #[serde(skip_serializing_if = "Option::is_none")]
    only_res: Option<OnlyRes>,
}

impl From<&catalog::Cap> for Cap {
    fn from(cap: &catalog::Cap) -> Cap {
        Cap {
            account: Name::from(&cap.account),
            paid_usd: cap.paid.map(Usd::from),
            renders_at_once: cap.at_once.into(),
            requests_per_minute: cap.requests_per_minute.map(Count::from),
            videos_per_day: cap.per_day.map(Count::from),
            only_res: OnlyRes::new(cap.res.as_slice()),
        }
    }
}

/// A model that can no longer be bought and has no price here.
#[derive(Serialize, JsonSchema)]
pub(super) struct Retired {
    name: Name,
    /// The id of one of the providers.
    provider: Id,
    /// The first day on which it could no longer be bought.
    ended: Day,
    /// Ids of the models that its provider sells after it; empty where there is none here.
    followed_by: Vec<Id>,
    /// Names of what its provider sells after it and has no price here.
    followed_by_names: Vec<Name>,
    /// Of the day; absent where no address was kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Source>,
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<Confidence>,
}

impl From<&catalog::Retired> for Retired {
    fn from(model: &catalog::Retired) -> Retired {
        Retired {
            name: Name::from(&model.name),
            provider: Id::from(&model.provider),
            ended: model.ended.into(),
            followed_by: publish_all(&model.followed),
            followed_by_names: publish_all(&model.followed_names),
            source: model.source.as_ref().map(Source::from),
            confidence: model.source.as_ref().map(Confidence::from),
        }
    }
}

/// A model that people ask for and that has no price here.
#[derive(Serialize, JsonSchema)]
pub(super) struct UnpricedModel {
    name: Name,
    /// Who makes it.
    maker: Name,
    /// not-read: no price of its API was read. no-api: its maker sells none. too-thin: what was read is not sure enough.
    /// not-announced: no such model is announced in what was read. no-longer-sold: its maker ended it, on a day that was not read.
    why: Named<NoPrice>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Source>,
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<Confidence>,
}

impl From<&catalog::UnpricedModel> for UnpricedModel {
    fn from(model: &catalog::UnpricedModel) -> UnpricedModel {
        UnpricedModel {
            name: Name::from(&model.name),
            maker: Name::from(&model.maker),
            why: Named(model.why),
            source: model.source.as_ref().map(Source::from),
            confidence: model.source.as_ref().map(Confidence::from),
        }
    }
}
