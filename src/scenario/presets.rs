//! Plans to start from: those the guide works through.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use super::{Per, Scenario};
use crate::catalog::{Book, Res};
use crate::number::Number;

/// A plan one click away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// 20 clips of 10 s a day for social networks, on Sora 2.
    Social,
    /// One 30 s promotional video at 1024p on Sora 2 Pro, kept at the tenth attempt.
    Promo,
    /// One video of one second: where a person starts from their own numbers.
    Blank,
}

impl Preset {
    /// Every preset, in the order of the buttons.
    pub const ALL: [Preset; 3] = [Preset::Social, Preset::Promo, Preset::Blank];

    /// The preset's plan. Day, language and currency stay as they are in `current`.
    #[must_use]
    pub fn plan(self, book: &Book, current: &Scenario) -> Scenario {
        let mut plan =
            Scenario { on: current.on, lang: current.lang, money: current.money, ..Scenario::standard(book) };
        match self {
            Preset::Social => {}
            Preset::Promo => {
                plan.take_tier(book, "sora-2-pro", Res::P1024);
                plan.seconds = Number::whole(30);
                plan.videos = 1;
                plan.per = Per::Project;
                plan.attempts = Number::whole(10);
            }
            Preset::Blank => {
                plan.seconds = Number::ONE;
                plan.videos = 1;
                plan.per = Per::Project;
            }
        }
        plan
    }
}
