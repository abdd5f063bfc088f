//! The typed numbers of a plan, by their parameter.

use rust_decimal::Decimal;

use super::param::Param;
use super::{Money, Plan};
use crate::money::whole_above;

impl Plan {
    /// A typed number of the plan.
    #[must_use]
    pub fn number(&self, param: Param) -> Option<Decimal> {
        match param {
            Param::Seconds => Some(self.seconds),
            Param::Videos => Some(self.videos.into()),
            Param::Days => Some(self.days.into()),
            Param::Attempts => Some(self.attempts),
            Param::Blocked => Some(self.blocked),
            Param::Rate => self.rate,
            Param::Finals => Some(self.finals),
            Param::TrialRenders => Some(self.trial_renders.into()),
            Param::SetupHours => Some(self.setup_hours),
            Param::CareHours => Some(self.care_hours),
            Param::ReviewMinutes => Some(self.review_minutes),
            Param::Hourly => Some(self.hourly),
            Param::Instead => self.instead,
            Param::Hours => Some(self.hours),
            Param::Months => Some(self.months.into()),
            Param::Budget => self.budget,
            Param::Discount => Some(self.discount),
            Param::Markup => Some(self.markup),
            Param::Tax => Some(self.tax),
            Param::Fx => match self.money {
                Money::Usd => None,
                Money::Other { fx, .. } => Some(fx),
            },
            _ => None,
        }
    }

    /// Sets a typed number that its [`super::param::Bounds`] allow; a parameter that is no number changes nothing.
    pub fn set_number(&mut self, param: Param, value: Decimal) {
        match param {
            Param::Seconds => self.seconds = value,
            Param::Videos => self.videos = whole_above(value),
            Param::Days => self.days = whole_above(value),
            Param::Attempts => self.attempts = value,
            Param::Blocked => self.blocked = value,
            Param::Rate => self.rate = Some(value),
            Param::Finals => self.finals = value,
            Param::TrialRenders => self.trial_renders = whole_above(value),
            Param::SetupHours => self.setup_hours = value,
            Param::CareHours => self.care_hours = value,
            Param::ReviewMinutes => self.review_minutes = value,
            Param::Hourly => self.hourly = value,
            Param::Instead => self.instead = Some(value),
            Param::Hours => self.hours = value,
            Param::Months => self.months = whole_above(value),
            Param::Budget => self.budget = Some(value),
            Param::Discount => self.discount = value,
            Param::Markup => self.markup = value,
            Param::Tax => self.tax = value,
            Param::Fx => {
                if let Money::Other { fx, .. } = &mut self.money {
                    *fx = value;
                }
            }
            _ => {}
        }
    }
}
