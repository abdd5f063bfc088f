//! Who sells models: their accounts, their limits, and what they charge when nothing comes of a render.

use rust_decimal::Decimal;

use super::{List, Res, Source, Text};

/// A company that sells models through an API.
#[derive(Clone, Debug, PartialEq)]
pub struct Provider {
    /// Stable id, unique among all ids of the book.
    pub id: Text,
    /// Name as the provider writes it.
    pub name: Text,
    /// Usage tiers from the lowest; empty where the provider publishes none.
    pub tiers: List<UsageTier>,
    /// Caps on renders by kind of account; empty where the provider publishes none.
    pub caps: List<Cap>,
    /// Where the usage tiers, the caps and the models' requests per minute were read; none where none is published.
    pub limits_source: Option<Source>,
    /// Whether renders that are blocked or fail are charged; none where nobody has read it.
    pub blocked: Option<BlockedRule>,
    /// How soon a batch is answered; none where nobody has read it.
    pub batch: Option<BatchWindow>,
}

/// The time within which a provider answers a batch, and where that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct BatchWindow {
    /// Hours, 1 or more.
    pub hours: u32,
    /// Where it was read.
    pub source: Source,
}

impl BatchWindow {
    /// The same time in minutes: 1,440 for 24 hours.
    #[must_use]
    pub fn minutes(&self) -> u64 {
        u64::from(self.hours).saturating_mul(60)
    }
}

/// Whether a provider charges blocked or failed renders, and where that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct BlockedRule {
    /// Whether they are charged.
    pub billed: Blocked,
    /// Where it was read.
    pub source: Source,
}

/// Whether blocked or failed renders are charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Blocked {
    /// Not charged.
    Free,
    /// Charged like any other render.
    Charged,
}

/// A provider's step of trust in an account, with the spend limit that comes with it.
#[derive(Clone, Debug, PartialEq)]
pub struct UsageTier {
    /// Its number, from 1.
    pub tier: u8,
    /// US dollars that an account must have paid to reach it.
    pub paid: Decimal,
    /// US dollars that an account may spend in a month.
    pub spend_limit: Decimal,
}

/// A limit on the renders of one kind of account: how many at a time, a minute and a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Cap {
    /// The kind of account, as the provider calls it.
    pub account: Text,
    /// US dollars that an account must have paid to be of this kind; none where payment does not decide it.
    pub paid: Option<Decimal>,
    /// Renders at the same time, 1 or more.
    pub at_once: u32,
    /// Requests per minute; none where no such limit is published.
    pub requests_per_minute: Option<u32>,
    /// Videos a day; none where no such limit is published.
    pub per_day: Option<u32>,
    /// The one resolution that the cap applies to; none where it applies to all.
    pub res: Option<Res>,
}
