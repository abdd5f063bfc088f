//! Plans to start from: those the guide works through.

use rust_decimal::Decimal;

use super::{Per, Plan};
use crate::catalog::{Book, Res, Sound};

/// A plan one click away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum Preset {
    /// 20 clips of 10 s a day for social networks, on Sora 2.
    Social,
    /// One 30 s promotional video at 1024p on Sora 2 Pro, kept at the tenth attempt.
    Promo,
    /// One video of one second: where a person starts from their own numbers.
    Blank,
}

impl Preset {
    /// The preset's plan. Day, language, currency and the plans beside it stay as they are in `current`.
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
