//! What a person asks: a plan, as plain data, with the edits that keep it coherent.
//!
//! Knows what the parameters mean and what they may be. Knows no price, no clock, no language of the page.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

pub mod param;
pub mod presets;
pub mod query;

use crate::catalog::{Book, Mode, Res};
use crate::date::Date;
use crate::locale::{Currency, Lang};
use crate::number::Number;

/// A plan. Every field but `on` and `lang` has a value; the defaults are those of the link.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// [`crate::catalog::Model::id`].
    pub model: String,
    /// Resolution.
    pub res: Res,
    /// Which way up.
    pub orient: Orient,
    /// How renders are sent.
    pub mode: Mode,
    /// Length of one finished video, seconds: above 0, at most 86,400, at most 3 decimals.
    pub seconds: Number,
    /// Videos kept per `per`: 1 to 1,000,000,000.
    pub videos: u64,
    /// What `videos` counts.
    pub per: Per,
    /// Active days in a month: 1 to 31.
    pub days: u64,
    /// Whether a video is billed at its own length or at the lengths the API renders.
    pub clips: Clips,
    /// Renders per kept video, on average: 1 to 1000, at most 3 decimals.
    pub attempts: Number,
    /// Percent of renders that are blocked or fail: 0 to below 100.
    pub blocked: Number,
    /// Whether those are charged.
    pub blocked_billed: BlockedBilled,
    /// Percent off the API spend: 0 to 100.
    pub discount: Number,
    /// Percent on top, after the discount: 0 to 1000.
    pub markup: Number,
    /// Percent of tax, last: 0 to 1000.
    pub tax: Number,
    /// The currency of every figure but `rate` and `render`.
    pub money: Money,
    /// The day whose prices apply; none is today.
    pub on: Option<Date>,
    /// The language asked for; none is the browser's.
    pub lang: Option<Lang>,
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
        fx: Number,
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

/// Declares an enum whose variants are the values of a parameter, the default first.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $first:ident = $first_code:literal: $first_doc:literal $(, $variant:ident = $code:literal: $variant_doc:literal)* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub enum $name {
            #[doc = $first_doc]
            #[default]
            $first,
            $(#[doc = $variant_doc] $variant,)*
        }

        impl $name {
            /// Every value, the default first.
            pub const ALL: &[$name] = &[$name::$first $(, $name::$variant)*];

            /// The value in the link.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $name::$first => $first_code,
                    $($name::$variant => $code,)*
                }
            }
        }
    };
}

choice! {
    /// Which way up a video is.
    Orient { Landscape = "landscape": "Lying.", Portrait = "portrait": "Upright." }
}

choice! {
    /// The period that a number of videos is meant for.
    Per {
        Day = "day": "Each active day.",
        Week = "week": "Each week; a month is 52 / 12 weeks.",
        Month = "month": "Each month.",
        Project = "project": "Once, in the whole project: no periods.",
    }
}

choice! {
    /// What length is billed.
    Clips {
        Exact = "exact": "The video's own, as if any length could be rendered.",
        Rendered = "rendered": "The cheapest clips the API renders that cover it.",
    }
}

choice! {
    /// Whether blocked or failed renders are charged.
    BlockedBilled { No = "no": "They are free.", Yes = "yes": "They cost what others cost." }
}

impl Scenario {
    /// The plan of an empty link: 20 videos of 10 s a day on the book's first choice.
    #[must_use]
    pub fn standard(book: &Book) -> Scenario {
        let model = param::DEFAULT_MODEL;
        Scenario {
            model: model.to_owned(),
            res: book.model(model).map_or(Res::P720, |model| model.default_res()),
            orient: Orient::default(),
            mode: Mode::default(),
            seconds: Number::whole(10),
            videos: 20,
            per: Per::default(),
            days: 30,
            clips: Clips::default(),
            attempts: Number::ONE,
            blocked: Number::ZERO,
            blocked_billed: BlockedBilled::default(),
            discount: Number::ZERO,
            markup: Number::ZERO,
            tax: Number::ZERO,
            money: Money::Usd,
            on: None,
            lang: None,
        }
    }

    /// Takes another model; the resolution stays where that model has it, else becomes its default, and so does the mode.
    pub fn take_model(&mut self, book: &Book, id: &str) {
        let Some(model) = book.model(id) else { return };
        id.clone_into(&mut self.model);
        if model.size(self.res).is_none() {
            self.res = model.default_res();
        }
        if !model.ever_had_mode(self.mode) {
            self.mode = Mode::default();
        }
    }

    /// Takes a model at one of its resolutions; another resolution changes nothing.
    pub fn take_tier(&mut self, book: &Book, id: &str, res: Res) {
        if book.model(id).is_some_and(|model| model.size(res).is_some()) {
            self.take_model(book, id);
            self.res = res;
        }
    }

    /// The day whose prices apply.
    #[must_use]
    pub fn day(&self, today: Date) -> Date {
        self.on.unwrap_or(today)
    }

    /// The same plan, dated: what copy, share and export write.
    #[must_use]
    pub fn dated(&self, today: Date) -> Scenario {
        Scenario { on: Some(self.day(today)), ..self.clone() }
    }

    /// A typed number of the plan.
    #[must_use]
    pub fn number(&self, param: param::Param) -> Option<Number> {
        use param::Param;
        match param {
            Param::Seconds => Some(self.seconds),
            Param::Videos => Some(self.videos.into()),
            Param::Days => Some(self.days.into()),
            Param::Attempts => Some(self.attempts),
            Param::Blocked => Some(self.blocked),
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

    /// Sets a typed number that its [`param::Bounds`] allow; a parameter that is no number changes nothing.
    pub fn set_number(&mut self, param: param::Param, value: Number) {
        use param::Param;
        match param {
            Param::Seconds => self.seconds = value,
            Param::Videos => self.videos = value.ceil(),
            Param::Days => self.days = value.ceil(),
            Param::Attempts => self.attempts = value,
            Param::Blocked => self.blocked = value,
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
