//! Plans to start from: those the guide works through.

use rust_decimal::Decimal;

use super::{Per, Plan};
use crate::catalog::{Book, Res, Sound};
use crate::date::Date;

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

/// How many attempts a kept video takes, as others report it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportedAttempts {
    /// 1: every render is kept.
    EveryRender,
    /// 1.4, the least of a range.
    Low,
    /// 1.8, the most of it.
    High,
    /// 3 to a usable shot.
    Usable,
    /// 5, of the buyer's guide.
    Few,
    /// 10, of the same.
    Many,
    /// 20, of the same.
    Most,
}

impl ReportedAttempts {
    /// Each, from the fewest.
    pub const ALL: [ReportedAttempts; 7] = [
        ReportedAttempts::EveryRender,
        ReportedAttempts::Low,
        ReportedAttempts::High,
        ReportedAttempts::Usable,
        ReportedAttempts::Few,
        ReportedAttempts::Many,
        ReportedAttempts::Most,
    ];

    /// The attempts.
    #[must_use]
    pub fn attempts(self) -> Decimal {
        match self {
            ReportedAttempts::EveryRender => Decimal::ONE,
            ReportedAttempts::Low => Decimal::new(14, 1),
            ReportedAttempts::High => Decimal::new(18, 1),
            ReportedAttempts::Usable => Decimal::from(3),
            ReportedAttempts::Few => Decimal::from(5),
            ReportedAttempts::Many => Decimal::from(10),
            ReportedAttempts::Most => Decimal::from(20),
        }
    }

    /// Where it was published, and on which day, where that is a page with an address; the guide of 8 October 2025 has none.
    #[must_use]
    pub const fn source(self) -> Option<(&'static str, Date)> {
        match self {
            ReportedAttempts::Low | ReportedAttempts::High => {
                Some(("https://kompozy.io/ai-video-generation/ai-video-cost-economics", Date::known(2026, 6, 17)))
            }
            ReportedAttempts::Usable => Some((
                "https://invideo.io/faq/what-is-the-true-cost-per-usable-ai-video-clip-when-you/",
                Date::known(2026, 6, 26),
            )),
            ReportedAttempts::EveryRender | ReportedAttempts::Few | ReportedAttempts::Many | ReportedAttempts::Most => {
                None
            }
        }
    }
}
