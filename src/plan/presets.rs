//! Presets: plans to start from, which the guide works through. Knows no prices.

use rust_decimal::Decimal;

use super::{Per, Plan};
use crate::catalog::{Book, Res, Sound};

/// A preset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum Preset {
    /// 20 videos of 10 s a day for social networks, on Sora 2: the standard plan.
    Social,
    /// One promotional video of 30 s at 1024p on Sora 2 Pro, with 10 attempts.
    Promo,
    /// One video of 1 s, for users who enter their own numbers.
    Blank,
}

impl Preset {
    /// The preset's plan. Day, language, currency and compared plans are those of `current`.
    #[must_use]
    pub fn plan(self, book: &Book, current: &Plan) -> Plan {
        let (on, lang, money, with) = (current.on, current.lang, current.money, current.with.clone());
        let mut plan = Plan { on, lang, money, with, ..Plan::standard(book) };
        match self {
            Preset::Social => {}
            Preset::Promo => {
                if let Some(model) = book.model("sora-2-pro") {
                    plan.set_row(model, Res::P1024, Sound::On);
                }
                plan.seconds = Decimal::from(30);
                plan.videos = 1;
                plan.per = Per::Project;
                plan.attempts = Decimal::from(10);
            }
            Preset::Blank => {
                plan.seconds = Decimal::ONE;
                plan.videos = 1;
                plan.per = Per::Project;
            }
        }
        plan
    }
}
