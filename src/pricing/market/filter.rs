//! The market's filter: which rows are asked for, and with how many attempts.

use rust_decimal::Decimal;

use super::{ModelAttempts, WhyNot};
use crate::catalog::{Model, Res, Sound};
use crate::date::Date;
use crate::plan::param::Step;

/// What a person asks of the market. Lives on the page; no link holds it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MarketFilter {
    /// Only models that can be bought today.
    pub for_sale: bool,
    /// Only this resolution and above.
    pub at_least: Option<Res>,
    /// Only with sound, or only without.
    pub sound: Option<Sound>,
    /// Only this provider: [`crate::catalog::Provider::id`].
    pub provider: Option<String>,
    /// Attempts of models that need more or fewer than the plan.
    pub attempts: ModelAttempts,
    /// Whether every row of a group is shown, instead of the cheapest few.
    pub every: bool,
}

/// The filter that leaves nothing out: every row, with the plan's attempts.
pub static NO_FILTER: MarketFilter = MarketFilter {
    for_sale: false,
    at_least: None,
    sound: None,
    provider: None,
    attempts: ModelAttempts::NONE,
    every: false,
};

impl MarketFilter {
    /// Attempts on a model: its own where the filter has some, else `plan`.
    #[must_use]
    pub fn attempts_on(&self, id: &str, plan: Decimal) -> Decimal {
        self.attempts.on(id, plan)
    }

    /// Why this filter leaves a row out; `None` where it does not.
    pub(super) fn refuses(
        &self,
        (model, res, sound): (&Model, Res, Sound),
        discontinued: Option<Date>,
    ) -> Option<WhyNot> {
        if let Some(since) = discontinued.filter(|_| self.for_sale) {
            return Some(WhyNot::Discontinued(since));
        }
        if self.at_least.is_some_and(|least| res < least) {
            return Some(WhyNot::Resolution);
        }
        if self.sound.is_some_and(|wanted| sound != wanted) {
            return Some(WhyNot::Sound);
        }
        self.provider.as_ref().is_some_and(|wanted| model.provider != *wanted).then_some(WhyNot::Provider)
    }

    /// Applies the command of a control on the page: `for-sale` (switches it), `every`, `res=1080p`, `audio=on`,
    /// `provider=kling`, `more=kling-3.0`, `fewer=kling-3.0`. An empty value removes that condition. An unknown command changes
    /// nothing.
    pub fn apply(&mut self, control: &str, plan_attempts: Decimal) {
        let (name, value) = control.split_once('=').unwrap_or((control, ""));
        match name {
            "for-sale" => self.for_sale = !self.for_sale,
            "every" => self.every = true,
            "res" => self.at_least = value.parse::<Res>().ok(),
            "audio" => self.sound = value.parse::<Sound>().ok(),
            "provider" => self.provider = (!value.is_empty()).then(|| value.to_owned()),
            "more" => self.attempts.step(value, Step::Up, plan_attempts),
            "fewer" => self.attempts.step(value, Step::Down, plan_attempts),
            _ => {}
        }
    }
}
