//! What a person asks of the market's list.

use crate::catalog::{Model, Sound};
use crate::date::Date;
use crate::plan::Plan;
use crate::pricing::market::{Class, ModelAttempts, RowKey, WhyNot};

/// What a person asks of the market's list. Lives on the page; no link holds it.
///
/// By default: the rows of the plan's own resolution class and sound that can be bought today of their makers, the cheapest first.
#[derive(Clone, Debug, PartialEq)]
pub struct MarketFilter {
    /// The class of resolutions; `None` is the plan's own, whatever it becomes.
    pub class: Option<Class>,
    /// Whether the classes above it are listed too.
    pub or_higher: bool,
    /// The sound; `None` is the plan's own, whatever it becomes.
    pub sound: Option<Sound>,
    /// Only this provider, with what it sells of others: [`crate::catalog::Provider::id`]; `None` is all that sell their own.
    pub provider: Option<String>,
    /// The order of the rows.
    pub sort: Sort,
    /// Only models that can be bought today.
    pub on_sale: bool,
    /// Attempts of models that need more or fewer than the plan.
    pub attempts: ModelAttempts,
    /// Whether every row is shown instead of the first few: [`super::MarketList::shown`].
    pub every: bool,
}

/// The order of the list's rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::VariantArray, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Sort {
    /// By `month`, or `total` for a project, the least first; rows of the same price in the order of the book.
    #[default]
    Price,
    /// By the model's name, whatever its capitals, then from the lowest resolution.
    Name,
}

impl Default for MarketFilter {
    fn default() -> MarketFilter {
        MarketFilter {
            class: None,
            or_higher: false,
            sound: None,
            provider: None,
            sort: Sort::default(),
            on_sale: true,
            attempts: ModelAttempts::NONE,
            every: false,
        }
    }
}

impl MarketFilter {
    /// The class that is asked for.
    #[must_use]
    pub fn class_for(&self, plan: &Plan) -> Class {
        self.class.unwrap_or(Class::of(plan.res))
    }

    /// The sound that is asked for.
    #[must_use]
    pub fn sound_for(&self, plan: &Plan) -> Sound {
        self.sound.unwrap_or(plan.sound)
    }

    /// Whether rows of a class and a sound are in the list.
    pub(super) fn lists(&self, plan: &Plan, class: Class, sound: Sound) -> bool {
        self.refuses_kind(plan, class, sound).is_none()
    }

    /// Why a model is not in the list because of who sells it.
    pub(super) fn refuses_provider(&self, model: &Model) -> Option<WhyNot> {
        match &self.provider {
            Some(wanted) => (model.provider != *wanted).then_some(WhyNot::Provider),
            None => model.sells.as_ref().map(|_| WhyNot::Resold),
        }
    }

    /// Why a row is not in the list; of several reasons the first of: resolution, sound, sale, who sells it.
    pub(super) fn refuses(
        &self,
        plan: &Plan,
        (model, res, sound): RowKey<'_>,
        discontinued: Option<Date>,
    ) -> Option<WhyNot> {
        let ended = || discontinued.filter(|_| self.on_sale).map(WhyNot::Discontinued);
        self.refuses_kind(plan, Class::of(res), sound).or_else(ended).or_else(|| self.refuses_provider(model))
    }

    fn refuses_kind(&self, plan: &Plan, class: Class, sound: Sound) -> Option<WhyNot> {
        let wanted = self.class_for(plan);
        if class != wanted && !(self.or_higher && class > wanted) {
            return Some(WhyNot::Resolution);
        }
        (sound != self.sound_for(plan)).then_some(WhyNot::Sound)
    }
}
