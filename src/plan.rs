//! The plan: every value that a user can set, as plain data, with edits that keep the values consistent.
//!
//! Knows what each parameter means and which values it takes. Knows no amounts owed, links, clock or words: the price book
//! and the day are arguments.

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

/// A plan. The defaults are those of `docs/link.md`; an optional field that is `None` is left out of the link.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// [`crate::catalog::Model::id`].
    pub model: String,
    /// Resolution of the video.
    pub res: Res,
    /// Landscape or portrait.
    pub orient: Orient,
    /// With sound or without. Of a model that makes only one of them, that one.
    pub sound: Sound,
    /// How renders are requested: at once or in a batch.
    pub mode: Mode,
    /// Length of one kept video in seconds: above 0, at most 86,400, at most 3 decimals.
    pub seconds: Decimal,
    /// Kept videos per `per`: 1 to 1,000,000,000.
    pub videos: u64,
    /// The period that `videos` counts.
    pub per: Per,
    /// Active days in a month: 1 to 31.
    pub days: u64,
    /// Whether a render is billed at its exact length, as whole clips of the lengths that the API makes, or as one of them.
    pub clips: Clips,
    /// Attempts per kept video, on average: 1 to 1000, at most 3 decimals. They are drafts where `draft` is set, else renders
    /// of `model`.
    pub attempts: Decimal,
    /// Percent of renders that are blocked or fail: 0 to below 100, at most 3 decimals.
    pub blocked: Decimal,
    /// Whether blocked and failed renders are charged.
    pub blocked_billed: BlockedBilled,
    /// The user's own rate in place of the list price: US dollars per generated second of `model`, above 0, at most 1000, at
    /// most 6 decimals.
    pub rate: Option<Decimal>,
    /// The model of the drafts; `None` where there are no drafts and every attempt is a render of `model`.
    pub draft: Option<Draft>,
    /// Renders of `model` per kept video after its drafts, on average: 1 to 1000, at most 3 decimals. Without `draft` it has no
    /// effect.
    pub finals: Decimal,
    /// Percent off the API spend: 0 to 100, at most 3 decimals.
    pub discount: Decimal,
    /// Percent added after the discount: 0 to 1000, at most 3 decimals.
    pub markup: Decimal,
    /// Percent of tax, added last: 0 to 1000, at most 3 decimals.
    pub tax: Decimal,
    /// Renders made once, while the team learns, of which none is kept: 0 to 1,000,000.
    pub trial_renders: u64,
    /// Hours of work for the integration, once: 0 to 1,000,000, at most 3 decimals.
    pub setup_hours: Decimal,
    /// Hours of maintenance a month: bounds as `setup_hours`.
    pub care_hours: Decimal,
    /// Minutes that someone spends on reviewing each render that was not blocked: bounds as `setup_hours`.
    pub review_minutes: Decimal,
    /// Price of an hour of work in the plan's currency: 0 to 1,000,000,000, at most 2 decimals.
    pub hourly: Decimal,
    /// What is bought beside each render that is made (an input image, a still, upscaling), in the plan's currency: 0 to
    /// 1,000,000, at most 6 decimals. Never adjusted.
    pub addon_render: Decimal,
    /// What is bought beside each kept video (voice, music, lip-sync, editing): unit and bounds as `addon_render`.
    pub addon_video: Decimal,
    /// Price of one video made without the API (by an agency, in a shoot) in the plan's currency: bounds as `hourly`.
    pub instead: Option<Decimal>,
    /// Hours of an active day over which renders are sent: above 0, at most 24, at most 3 decimals.
    pub hours: Decimal,
    /// Months that the total cost covers: 1 to 120.
    pub months: u64,
    /// The most to spend on the API in a month, or on the project, in the plan's currency: above 0, at most 1,000,000,000, at
    /// most 2 decimals.
    pub budget: Option<Decimal>,
    /// The account's usage tier at the provider: 1 to 5.
    pub tier: Option<u8>,
    /// The currency of every figure but `rate` and `render`, which are in US dollars.
    pub money: Money,
    /// The day whose prices apply; `None` means today.
    pub on: Option<Date>,
    /// The plan's name: 1 to 60 characters.
    pub name: Option<String>,
    /// The language of the page; `None` means the browser's.
    pub lang: Option<Lang>,
    /// The plans beside this one, at most eleven. Shared, because a plan is cloned far more often than these change.
    pub with: Arc<[Plan]>,
    /// Whether the plans of `with` are compared with this one or added to it.
    pub together: Together,
    /// The name of the whole of plans that are added up: 1 to 60 characters.
    pub title: Option<String>,
}

/// The model on which attempts are made before [`Plan::model`] renders the kept video.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// [`crate::catalog::Model::id`].
    pub model: String,
    /// Resolution of the drafts.
    pub res: Res,
}

/// A currency with its exchange rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Money {
    /// US dollars, the currency of list prices.
    Usd,
    /// Another currency at an exchange rate that the user gives.
    Other {
        /// The currency, never US dollars.
        currency: Currency,
        /// Units of the currency per US dollar: above 0, at most 1,000,000, at most 8 decimals.
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

/// The orientation of a video.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, strum::VariantArray, strum::EnumString, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Orient {
    /// Wider than high.
    #[default]
    Landscape,
    /// Higher than wide.
    Portrait,
}

/// The period that a number of videos is counted in.
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
    /// The whole project: made once, so nothing is counted by day, month or year.
    Project,
}

/// Which length of a render is billed.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, strum::VariantArray, strum::EnumString, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Clips {
    /// The video's exact length, as if the API could render any length.
    #[default]
    Exact,
    /// The cheapest combination of clips that covers the video, in the lengths that the API makes.
    Rendered,
    /// One unbroken take: the cheapest single clip that covers the video, in the lengths that the API makes.
    Single,
}

/// Whether blocked and failed renders are charged.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, strum::VariantArray, strum::EnumString, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum BlockedBilled {
    /// They are free.
    #[default]
    No,
    /// They cost as much as any render.
    Yes,
}

/// What the plans beside a plan are to it.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, strum::VariantArray, strum::EnumString, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Together {
    /// Each is another way to do the same: it is held against the plan.
    #[default]
    Compare,
    /// Each is a part of one whole, as the plan is: their figures are added up.
    Add,
}

impl Plan {
    /// The plan of an empty link: 20 videos of 10 s a day on [`param::DEFAULT_MODEL`] at its default resolution.
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
            addon_render: Decimal::ZERO,
            addon_video: Decimal::ZERO,
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
            together: Together::default(),
            title: None,
        }
    }

    /// The day whose prices apply: the plan's own, else `today`.
    #[must_use]
    pub fn day(&self, today: Date) -> Date {
        self.on.unwrap_or(today)
    }

    /// This plan with its day filled in: what copy, share and export write, so that its figures stay the same later.
    #[must_use]
    pub fn dated(&self, today: Date) -> Plan {
        Plan { on: Some(self.day(today)), ..self.clone() }
    }

    /// Whether anything is bought beside its renders or its kept videos.
    #[must_use]
    pub fn has_addons(&self) -> bool {
        !(self.addon_render.is_zero() && self.addon_video.is_zero())
    }

    /// The plan's discontinued models (its own and that of its drafts) on [`Plan::latest_day`]: those with the same end and
    /// the same provider in one entry, with the day from which they can no longer be used.
    #[must_use]
    pub fn discontinued<'a>(&self, book: &'a Book, today: Date) -> Vec<(Date, Vec<&'a Model>)> {
        let mut discontinued: Vec<(Date, Vec<&Model>)> = Vec::new();
        for model in self.models(book).into_iter().flatten() {
            let Some(retired) = model.retired_by(self.latest_day(today)) else { continue };
            let same_provider = |models: &[&Model]| models.iter().all(|other| other.provider == model.provider);
            match discontinued.iter_mut().find(|(day, others)| *day == retired && same_provider(others)) {
                Some((_, others)) => others.push(model),
                None => discontinued.push((retired, vec![model])),
            }
        }
        discontinued
    }

    /// The announced ends of the plan's model and of that of its drafts, in this order, as seen from [`Plan::latest_day`];
    /// `None` where there is no end to report, or no other model for drafts.
    #[must_use]
    pub fn endings<'a>(&self, book: &'a Book, today: Date) -> [Option<Ending<'a>>; 2] {
        let day = self.latest_day(today);
        self.models(book).map(|model| model?.ending(day))
    }

    /// The later of `today` and the day that the plan is priced on.
    #[must_use]
    pub fn latest_day(&self, today: Date) -> Date {
        today.max(self.day(today))
    }

    /// The plan's model, and that of its drafts where it is another one.
    fn models<'a>(&self, book: &'a Book) -> [Option<&'a Model>; 2] {
        let draft = self.draft.as_ref().filter(|draft| draft.model != self.model);
        [book.model(&self.model), draft.and_then(|draft| book.model(&draft.model))]
    }
}
