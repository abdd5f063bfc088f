//! What a person asks: a plan, as plain data, with the edits that keep it coherent.
//!
//! Knows what the parameters mean and what they may be. Knows no price, no clock, no language of the page.

pub mod fields;
pub mod locked;
pub mod param;
pub mod plans;
pub mod presets;

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::catalog::{Book, Ending, Mode, Model, Res, Sound};
use crate::date::Date;
use crate::locale::{Currency, Lang};

/// A plan. Every field but `on` and `lang` has a value; the defaults are those of the link.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// [`crate::catalog::Model::id`].
    pub model: String,
    /// Resolution.
    pub res: Res,
    /// Which way up.
    pub orient: Orient,
    /// With sound or without: what `model` lets one choose, or what it is.
    pub sound: Sound,
    /// How renders are sent.
    pub mode: Mode,
    /// Length of one finished video, seconds: above 0, at most 86,400, at most 3 decimals.
    pub seconds: Decimal,
    /// Videos kept per `per`: 1 to 1,000,000,000.
    pub videos: u64,
    /// What `videos` counts.
    pub per: Per,
    /// Active days in a month: 1 to 31.
    pub days: u64,
    /// Whether a video is billed at its own length or at the lengths the API renders.
    pub clips: Clips,
    /// Renders per kept video, on average: 1 to 1000, at most 3 decimals.
    pub attempts: Decimal,
    /// Percent of renders that are blocked or fail: 0 to below 100.
    pub blocked: Decimal,
    /// Whether those are charged.
    pub blocked_billed: BlockedBilled,
    /// The person's own price of a generated second of `model`, US dollars: above 0, at most 1000, at most 6 decimals; none
    /// where the list price holds.
    pub rate: Option<Decimal>,
    /// Where drafts are made, with which `attempts` counts drafts; none where every attempt is a render of `model`.
    pub draft: Option<Draft>,
    /// Renders of `model` for each kept video once it was draft_saving, on average: 1 to 1000, at most 3 decimals.
    pub finals: Decimal,
    /// Percent off the API spend: 0 to 100.
    pub discount: Decimal,
    /// Percent on top, after the discount: 0 to 1000.
    pub markup: Decimal,
    /// Percent of tax, last: 0 to 1000.
    pub tax: Decimal,
    /// Renders made before anything is kept, while the team learns: 0 to 1,000,000.
    pub trial_renders: u64,
    /// Hours of integration, once: 0 to 1,000,000, at most 3 decimals.
    pub setup_hours: Decimal,
    /// Hours of care a month: as `setup_hours`.
    pub care_hours: Decimal,
    /// Minutes that a person looks at each render: as `setup_hours`.
    pub review_minutes: Decimal,
    /// Price of an hour, in the plan's currency: 0 to 1,000,000,000, at most 2 decimals.
    pub hourly: Decimal,
    /// Price of one video made the other way, in the plan's currency: as `hourly`.
    pub instead: Option<Decimal>,
    /// Hours of an active day over which renders are sent: above 0, at most 24, at most 3 decimals.
    pub hours: Decimal,
    /// Months that the whole cost is counted over: 1 to 120.
    pub months: u64,
    /// Money to spend in a month, or on a project, in the plan's currency: above 0, at most 1,000,000,000, at most 2 decimals.
    pub budget: Option<Decimal>,
    /// The account's usage tier at the provider: 1 to 5.
    pub tier: Option<u8>,
    /// The currency of every figure but `rate` and `render`.
    pub money: Money,
    /// The day whose prices apply; none is today.
    pub on: Option<Date>,
    /// What the person calls this plan: 1 to 60 characters.
    pub name: Option<String>,
    /// The language asked for; none is the browser's.
    pub lang: Option<Lang>,
    /// Plans that stand beside this one: at most four. Shared, because a plan is cloned far more often than they change.
    pub with: Arc<[Plan]>,
}

/// A model on which takes are tried before `model` renders the keepers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// [`crate::catalog::Model::id`].
    pub model: String,
    /// Resolution of the drafts.
    pub res: Res,
}

/// A currency with what a US dollar costs in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Money {
    /// US dollars, as list prices are.
    Usd,
    /// Another currency at the person's own rate.
    Other {
        /// Which.
        currency: Currency,
        /// Its units per US dollar: above 0, at most 1,000,000, at most 8 decimals.
        fx: Decimal,
    },
}

impl Money {
    /// The currency.
    #[must_use]
    pub const fn currency(self) -> Currency {
        match self {
            Money::Usd => Currency::USD,
            Money::Other { currency, .. } => currency,
        }
    }
}

/// Which way up a video is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, strum::VariantArray, strum::EnumString, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Orient {
    /// Lying.
    #[default]
    Landscape,
    /// Upright.
    Portrait,
}

/// The period that a number of videos is meant for.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, strum::VariantArray, strum::EnumString, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Per {
    /// Each active day.
    #[default]
    Day,
    /// Each week; a month is 52 / 12 weeks.
    Week,
    /// Each month.
    Month,
    /// Once, in the whole project: no periods.
    Project,
}

/// What length is billed.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, strum::VariantArray, strum::EnumString, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Clips {
    /// The video's own, as if any length could be rendered.
    #[default]
    Exact,
    /// The cheapest clips the API renders that cover it.
    Rendered,
}

/// Whether blocked or failed renders are charged.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, strum::VariantArray, strum::EnumString, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum BlockedBilled {
    /// They are free.
    #[default]
    No,
    /// They cost what others cost.
    Yes,
}

impl Plan {
    /// The plan of an empty link: 20 videos of 10 s a day on the book's first choice.
    #[must_use]
    pub fn standard(book: &Book) -> Plan {
        let model = param::DEFAULT_MODEL;
        Plan {
            model: model.to_owned(),
            res: book.model(model).map_or(Res::P720, |model| model.default_res()),
            orient: Orient::default(),
            sound: Sound::default(),
            mode: Mode::default(),
            seconds: Decimal::from(10),
            videos: 20,
            per: Per::default(),
            days: 30,
            clips: Clips::default(),
            attempts: Decimal::ONE,
            blocked: Decimal::ZERO,
            blocked_billed: BlockedBilled::default(),
            rate: None,
            draft: None,
            finals: Decimal::ONE,
            discount: Decimal::ZERO,
            markup: Decimal::ZERO,
            tax: Decimal::ZERO,
            trial_renders: 0,
            setup_hours: Decimal::ZERO,
            care_hours: Decimal::ZERO,
            review_minutes: Decimal::ZERO,
            hourly: Decimal::ZERO,
            instead: None,
            hours: Decimal::from(8),
            months: 12,
            budget: None,
            tier: None,
            money: Money::Usd,
            on: None,
            name: None,
            lang: None,
            with: Arc::default(),
        }
    }

    /// The day whose prices apply.
    #[must_use]
    pub fn day(&self, today: Date) -> Date {
        self.on.unwrap_or(today)
    }

    /// The same plan, dated: what copy, share and export write.
    #[must_use]
    pub fn dated(&self, today: Date) -> Plan {
        Plan { on: Some(self.day(today)), ..self.clone() }
    }

    /// The models of the plan that can no longer be bought, drafts with them, by the day of their end and their seller. A model is
    /// discontinued for the person's today as well as for a later day that the plan is priced on.
    #[must_use]
    pub fn discontinued<'a>(&self, book: &'a Book, today: Date) -> Vec<(Date, Vec<&'a Model>)> {
        let mut discontinued: Vec<(Date, Vec<&Model>)> = Vec::new();
        for model in self.models(book).into_iter().flatten() {
            let Some(retired) = model.retired_by(self.latest_day(today)) else { continue };
            let alike = |models: &[&Model]| models.iter().all(|other| other.provider == model.provider);
            match discontinued.iter_mut().find(|(day, others)| *day == retired && alike(others)) {
                Some((_, others)) => others.push(model),
                None => discontinued.push((retired, vec![model])),
            }
        }
        discontinued
    }

    /// The announced ends of the plan's model and of that of its drafts, where they have to be told: seen from the same day as
    /// [`Plan::discontinued`].
    #[must_use]
    pub fn endings<'a>(&self, book: &'a Book, today: Date) -> [Option<Ending<'a>>; 2] {
        let day = self.latest_day(today);
        self.models(book).map(|model| model?.ending(day))
    }

    /// The later of the person's today and the day that the plan is priced on.
    #[must_use]
    pub fn latest_day(&self, today: Date) -> Date {
        today.max(self.day(today))
    }

    /// Its model, and that of its drafts where it is another.
    fn models<'a>(&self, book: &'a Book) -> [Option<&'a Model>; 2] {
        let draft = self.draft.as_ref().filter(|draft| draft.model != self.model);
        [book.model(&self.model), draft.and_then(|draft| book.model(&draft.model))]
    }
}
