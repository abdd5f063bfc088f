//! The parameters of a plan: their names and order in the link, and the unit and bounds of those that are numbers.
//!
//! Knows no values: those are in [`super::Plan`].

use rust_decimal::Decimal;

use crate::money::whole_above;

/// The model of a link without `model`.
pub const DEFAULT_MODEL: &str = "sora-2";

/// The most characters that a plan's name has, and the title of plans that are added up.
pub const LONGEST_NAME: usize = 60;

/// A parameter. Links write them in this order, each by its [`crate::names::Code`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[allow(missing_docs, reason = "the names are the link's own; docs/link.md says what each is")]
pub enum Param {
    V,
    Model,
    Res,
    Orient,
    Audio,
    Mode,
    Seconds,
    Videos,
    Per,
    Days,
    Clips,
    Attempts,
    Blocked,
    BlockedBilled,
    Rate,
    Draft,
    DraftRes,
    Finals,
    Discount,
    Markup,
    Tax,
    TrialRenders,
    SetupHours,
    CareHours,
    ReviewMinutes,
    Hourly,
    AddonRender,
    AddonVideo,
    Instead,
    Hours,
    Months,
    Budget,
    Tier,
    Cur,
    Fx,
    On,
    Name,
    Lang,
    With,
    Together,
    Title,
}

impl Param {
    /// Whether the parameter is optional: emptying its field in the form then removes it from the plan.
    #[must_use]
    pub const fn may_be_absent(self) -> bool {
        let money = matches!(self, Param::Rate | Param::Instead | Param::Budget);
        money || matches!(self, Param::Draft | Param::Tier | Param::Name | Param::With | Param::Title)
    }

    /// The bounds of the parameter; `None` where it is not a number.
    #[must_use]
    pub const fn bounds(self) -> Option<Bounds> {
        match self.number() {
            Some((_, bounds)) => Some(bounds),
            None => None,
        }
    }

    /// The unit of the parameter; `None` where it is not a number.
    #[must_use]
    pub const fn unit(self) -> Option<Unit> {
        match self.number() {
            Some((unit, _)) => Some(unit),
            None => None,
        }
    }

    /// Unit and bounds of a parameter that is a number.
    const fn number(self) -> Option<(Unit, Bounds)> {
        Some(match self {
            Param::Seconds => (Unit::Seconds, above_zero(86_400, 3)),
            Param::Videos => (Unit::Videos, from(1, 1_000_000_000, 0)),
            Param::Days => (Unit::Days, from(1, 31, 0)),
            Param::Attempts => (Unit::Attempts, from(1, 1000, 3)),
            Param::Finals => (Unit::Renders, from(1, 1000, 3)),
            Param::Blocked => {
                (Unit::Percent, Bounds { least: Least::From(0), greatest: Greatest::Below(100), decimals: 3 })
            }
            Param::Rate => (Unit::UsdPerSecond, above_zero(1000, 6)),
            Param::Discount => (Unit::Percent, from(0, 100, 3)),
            Param::Markup | Param::Tax => (Unit::Percent, from(0, 1000, 3)),
            Param::TrialRenders => (Unit::Renders, from(0, 1_000_000, 0)),
            Param::SetupHours | Param::CareHours => (Unit::Hours, from(0, 1_000_000, 3)),
            Param::ReviewMinutes => (Unit::Minutes, from(0, 1_000_000, 3)),
            Param::Hourly | Param::Instead => (Unit::Money, from(0, 1_000_000_000, 2)),
            Param::AddonRender | Param::AddonVideo => (Unit::Money, from(0, 1_000_000, 6)),
            Param::Hours => (Unit::Hours, above_zero(24, 3)),
            Param::Months => (Unit::Months, from(1, 120, 0)),
            Param::Budget => (Unit::Money, above_zero(1_000_000_000, 2)),
            Param::Fx => (Unit::PerDollar, above_zero(1_000_000, 8)),
            Param::V
            | Param::Model
            | Param::Res
            | Param::Orient
            | Param::Audio
            | Param::Mode
            | Param::Per
            | Param::Clips
            | Param::BlockedBilled
            | Param::Draft
            | Param::DraftRes
            | Param::Tier
            | Param::Cur
            | Param::On
            | Param::Name
            | Param::Lang
            | Param::With
            | Param::Together
            | Param::Title => return None,
        })
    }
}

/// The unit of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Kept videos.
    Videos,
    /// Seconds of video.
    Seconds,
    /// Active days in a month.
    Days,
    /// Attempts per kept video.
    Attempts,
    /// Renders.
    Renders,
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
    /// Months.
    Months,
    /// Percent.
    Percent,
    /// Money in the plan's currency.
    Money,
    /// US dollars per generated second.
    UsdPerSecond,
    /// Units of the plan's currency per US dollar.
    PerDollar,
}

/// `least` to `most`, both inclusive.
const fn from(least: u64, most: u64, decimals: u32) -> Bounds {
    Bounds { least: Least::From(least), greatest: Greatest::Upto(most), decimals }
}

/// Above 0, up to `most` inclusive.
const fn above_zero(most: u64, decimals: u32) -> Bounds {
    Bounds { least: Least::Above(0), greatest: Greatest::Upto(most), decimals }
}

/// The range and precision of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The low end.
    pub least: Least,
    /// The high end.
    pub greatest: Greatest,
    /// The most decimals; 0 allows whole numbers only.
    pub decimals: u32,
}

/// The low end of [`Bounds`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Least {
    /// This or more.
    From(u64),
    /// More than this.
    Above(u64),
}

/// The high end of [`Bounds`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Greatest {
    /// This or less.
    Upto(u64),
    /// Less than this.
    Below(u64),
}

/// Which of its [`Bounds`] a number breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutOfBounds {
    /// Below the low end.
    Low(Least),
    /// Above the high end.
    High(Greatest),
    /// Decimals where only whole numbers are allowed.
    NotWhole,
    /// More than this many decimals.
    TooFine(u32),
}

impl Bounds {
    /// The number, if it is within the bounds.
    ///
    /// # Errors
    /// [`OutOfBounds`]: the bound that it breaks; where it breaks several, first the decimals.
    pub fn check(self, number: Decimal) -> Result<Decimal, OutOfBounds> {
        let high = match self.greatest {
            Greatest::Upto(most) => number > Decimal::from(most),
            Greatest::Below(limit) => number >= Decimal::from(limit),
        };
        let low = match self.least {
            Least::From(least) => number < Decimal::from(least),
            Least::Above(limit) => number <= Decimal::from(limit),
        };
        if number.scale() > self.decimals {
            Err(if self.decimals == 0 { OutOfBounds::NotWhole } else { OutOfBounds::TooFine(self.decimals) })
        } else if high {
            Err(OutOfBounds::High(self.greatest))
        } else if low {
            Err(OutOfBounds::Low(self.least))
        } else {
            Ok(number)
        }
    }
}

impl Bounds {
    /// The lowest number within the bounds: 0.001 above 0 with three decimals.
    #[must_use]
    pub fn lowest(self) -> Decimal {
        match self.least {
            Least::From(least) => least.into(),
            Least::Above(limit) => Decimal::from(limit).saturating_add(self.finest()),
        }
    }

    /// The highest number within the bounds: 99.999 below 100 with three decimals.
    #[must_use]
    pub fn highest(self) -> Decimal {
        match self.greatest {
            Greatest::Upto(most) => most.into(),
            Greatest::Below(limit) => Decimal::from(limit).saturating_sub(self.finest()),
        }
    }

    /// The difference between two numbers next to each other.
    fn finest(self) -> Decimal {
        Decimal::try_new(1, self.decimals).unwrap_or(Decimal::ONE)
    }
}

/// The direction of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the next whole number above.
    Up,
    /// To the next whole number below.
    Down,
}

impl Bounds {
    /// The next whole number above or below: 8 or 7 from 7.5, 8 or 6 from 7. `None` where that is out of bounds.
    #[must_use]
    pub fn step(self, number: Decimal, step: Step) -> Option<Decimal> {
        let above = whole_above(number);
        let next = match step {
            Step::Up if number == Decimal::from(above) => above.checked_add(1),
            Step::Up => Some(above),
            Step::Down => above.checked_sub(1),
        };
        next.and_then(|next| self.check(Decimal::from(next)).ok())
    }
}
