//! Numbers, money, days and plurals as each language writes them. The only place that rounds for display: half away from zero.
//!
//! Journeys compare hundreds of values with the browsers' `Intl` in three engines.

use std::fmt;

use rust_decimal::Decimal;

use super::{Strings, strings_of};
use crate::date::Date;
use crate::locale::{Currency, Lang};
use crate::money::{Exact, Rounded, TooLarge, parse_decimal};
use crate::pricing::answer::Value;
use crate::pricing::working::Factor;
use crate::pricing::{Amount, Figure, less_percent, more_percent};

/// Separates groups of three digits in French: a narrow no-break space.
const NARROW: char = '\u{202f}';
/// Comes before a unit or a sign in French, and after a currency code in English: a no-break space.
const NO_BREAK: char = '\u{a0}';
/// Shown for a value that is too large; no plan within the contract's bounds has one.
const DASH: &str = "—";
/// Decimals at most of a price per second of kept video.
const SECOND_DECIMALS: u32 = 6;

/// Writes values in a language, whose strings it carries. US dollars have their symbol, but their code where the plan's
/// currency is another dollar.
#[derive(Clone, Copy)]
pub struct Format {
    /// The strings of the language.
    pub strings: &'static Strings,
    /// The language.
    pub lang: Lang,
    /// The plan's currency.
    pub currency: Currency,
}

impl PartialEq for Format {
    fn eq(&self, other: &Format) -> bool {
        (self.lang, self.currency) == (other.lang, other.currency)
    }
}

impl fmt::Debug for Format {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?} {}", self.lang, self.currency.code())
    }
}

/// The plural form that a number takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// 1; in French everything below 2.
    One,
    /// French whole millions: "1 000 000 de vidéos".
    Many,
    /// Every other number.
    Other,
}

impl Format {
    /// Writes in a language of which this build has the strings.
    #[must_use]
    pub fn new(lang: Lang, currency: Currency) -> Format {
        Format::with(strings_of(lang), currency)
    }

    /// Writes with strings that the caller has: the page fetches those of one language only.
    #[must_use]
    pub const fn with(strings: &'static Strings, currency: Currency) -> Format {
        Format { strings, lang: strings.lang, currency }
    }

    /// A number with every digit: `1,800.5`, `1 800,5`.
    #[must_use]
    pub fn number(self, number: Decimal) -> String {
        self.marked(&number.to_string())
    }

    /// How many there are of something.
    #[must_use]
    pub fn count(self, count: usize) -> String {
        self.number(Decimal::from(count))
    }

    /// A ratio or a count with at most two decimals: `3`, `1.67`, `< 0.01`.
    #[must_use]
    pub fn ratio(self, ratio: Exact) -> String {
        match ratio.round(2) {
            Err(TooLarge) => DASH.to_owned(),
            Ok(rounded) if rounded.vanished => format!("<{NO_BREAK}{}", self.number(Decimal::new(1, 2))),
            Ok(rounded) => self.digits(&rounded, 0),
        }
    }

    /// A figure: `rate` with every digit, `second` with at most 6 decimals, other money to the minor unit, counts with at most
    /// two decimals.
    #[must_use]
    pub fn figure(self, figure: Figure, value: Value) -> String {
        match (figure, value) {
            (_, Value::Count(count)) => self.ratio(count),
            (Figure::Rate, Value::Money(amount)) => self.rate(amount),
            (Figure::Second, Value::Money(amount)) => self.per_second(amount),
            (_, Value::Money(amount)) => self.money(amount),
        }
    }

    /// Money without its sign, for sentences that say "more" or "less".
    #[must_use]
    pub fn size(self, amount: Amount) -> String {
        self.money(amount).trim_start_matches('-').to_owned()
    }

    /// A share in percent, with at most one decimal: `13.3%`, `13,3 %`; `< 0.1%` for what would round to zero.
    #[must_use]
    pub fn percent_share(self, hundredths: Exact) -> String {
        hundredths.round(1).map_or_else(
            |_| DASH.to_owned(),
            |rounded| {
                let (less, digits) = if rounded.vanished {
                    ("<\u{a0}", self.number(Decimal::new(1, 1)))
                } else {
                    ("", self.digits(&rounded, 0))
                };
                format!("{less}{}", self.percent_sign(&digits))
            },
        )
    }

    /// Money, rounded to the currency's minor unit, without decimals where they are zero: `$600`, `$1.20`, `1 800 $`. What
    /// would round to zero is `< $0.01`.
    #[must_use]
    pub fn money(self, amount: Amount) -> String {
        self.rounded(amount, amount.currency.minor(), amount.currency.minor())
    }

    /// Money as it is typed, with every digit: `$600`, `$1.20`, `$0.002`.
    #[must_use]
    pub fn typed(self, amount: Amount) -> String {
        let minor = amount.currency.minor();
        self.rounded(amount, amount.value.decimals().unwrap_or(minor).max(minor), minor)
    }

    /// An exact amount in the plan's currency.
    #[must_use]
    pub const fn amount(self, value: Exact) -> Amount {
        Amount { value, currency: self.currency }
    }

    /// An exact amount in the plan's currency, written as [`Format::money`] does.
    #[must_use]
    pub fn spend(self, value: Exact) -> String {
        self.money(self.amount(value))
    }

    /// A number that must not be exceeded, rounded down: whole from 10 on, below with at most two decimals. 32.552 is `32`, 2.777 is
    /// `2.77`.
    #[must_use]
    pub fn floored(self, number: Decimal) -> String {
        const WHOLE_FROM: u64 = 10;
        let exact = Exact::from(number);
        let decimals = if exact < Exact::whole(WHOLE_FROM) { 2 } else { 0 };
        self.ratio(exact.floor_to(decimals))
    }

    /// A difference with its sign: `+$4`, `−$4.50`.
    #[must_use]
    pub fn difference(self, amount: Amount) -> String {
        let sign = if amount.value.is_negative() { '\u{2212}' } else { '+' };
        format!("{sign}{}", self.money(Amount { value: amount.value.abs(), ..amount }))
    }

    /// What is done, and to which of several: `Delete: Spring campaign`, in French with a space before the colon.
    #[must_use]
    pub fn done_to(self, what: &str, which: &str) -> String {
        match self.lang {
            Lang::En => format!("{what}: {which}"),
            Lang::Fr => format!("{what}\u{a0}: {which}"),
        }
    }

    /// A difference in percent as a whole number with its sign, rounded half away from zero: `−70%`, `+4 %`.
    #[must_use]
    pub fn percent_difference(self, percent: Exact) -> String {
        let sign = if percent.is_negative() { '\u{2212}' } else { '+' };
        percent.round(0).map_or_else(
            |_| DASH.to_owned(),
            |rounded| format!("{sign}{}", self.percent_sign(&self.digits(&rounded, 0))),
        )
    }

    /// A price per generated second with every digit, at least the minor unit: `$0.10`, `$0.070308`. One that does not end has
    /// 12 decimals.
    #[must_use]
    pub fn rate(self, amount: Amount) -> String {
        let minor = amount.currency.minor();
        let decimals = amount.value.decimals().unwrap_or(12).max(minor);
        amount.value.round(decimals).map_or_else(
            |_| DASH.to_owned(),
            |rounded| self.with_currency(&self.digits(&rounded, minor), amount.currency),
        )
    }

    /// A price per second of kept video: at most 6 decimals, at least the minor unit.
    #[must_use]
    pub fn per_second(self, amount: Amount) -> String {
        self.rounded(amount, SECOND_DECIMALS, amount.currency.minor())
    }

    /// A percentage: `5%`, `5 %`.
    #[must_use]
    pub fn percent(self, percent: Decimal) -> String {
        self.percent_sign(&self.number(percent))
    }

    fn percent_sign(self, digits: &str) -> String {
        match self.lang {
            Lang::En => format!("{digits}%"),
            Lang::Fr => format!("{digits}{NO_BREAK}%"),
        }
    }

    /// 100 % − a percentage: `90%` for 10.
    #[must_use]
    pub fn percent_left(self, percent: Decimal) -> String {
        self.share_as_percent(less_percent(percent))
    }

    /// 100 % + a percentage: `120%` for 20.
    #[must_use]
    pub fn percent_grown(self, percent: Decimal) -> String {
        self.share_as_percent(more_percent(percent))
    }

    /// Seconds with their unit, which no line break parts: `10 s`.
    #[must_use]
    pub fn seconds(self, seconds: Decimal) -> String {
        format!("{}{NO_BREAK}s", self.number(seconds))
    }

    /// The value of a factor in a working.
    #[must_use]
    pub fn factor(self, factor: Factor) -> String {
        match factor {
            Factor::Videos(count) | Factor::Days(count) => self.number(count.into()),
            Factor::Seconds(seconds) => self.seconds(seconds),
            Factor::Rate(usd) | Factor::OwnRate(usd) => self.rate(Amount { value: usd, currency: Currency::USD }),
            Factor::BlockedCharged(percent) | Factor::Discount(percent) => self.percent_left(percent),
            Factor::Markup(percent) | Factor::Tax(percent) => self.percent_grown(percent),
            Factor::WeeksOfMonth => "52 ÷ 12".to_owned(),
            Factor::MonthsOfYear => "12".to_owned(),
            Factor::MinutesOfHour | Factor::SecondsOfMinute => "60".to_owned(),
            Factor::Attempts(number) | Factor::Fx(number) | Factor::Number(_, number) => self.number(number),
            Factor::Figure(figure, amount) => self.figure(figure, Value::Money(amount)),
            Factor::Money(_, amount) => self.typed(amount),
            Factor::Addons(_, _, amount) | Factor::AddonsOfVideo(amount) => self.per_second(amount),
            Factor::Clips(_, amount)
            | Factor::Drafts(_, amount)
            | Factor::Finals(_, amount)
            | Factor::Sum(_, amount) => self.money(amount),
            Factor::Count(_, count) => self.ratio(count),
        }
    }

    /// A day in full: `24 September 2026`, `24 septembre 2026`, `1er mars 2026`.
    #[must_use]
    pub fn day(self, day: Date) -> String {
        self.day_in(day, month_name(self.lang, day.month()))
    }

    /// A day in short: `24 Sept 2026`, `24 sept. 2026`.
    #[must_use]
    pub fn short_day(self, day: Date) -> String {
        self.day_in(day, short_month_name(self.lang, day.month()))
    }

    /// The plural form that a number takes.
    #[must_use]
    pub fn plural(self, number: Decimal) -> Plural {
        let one = match self.lang {
            Lang::En => number == Decimal::ONE,
            Lang::Fr => number < Decimal::from(2),
        };
        let million = |count: u64| count != 0 && count.is_multiple_of(1_000_000);
        if one {
            Plural::One
        } else if self.lang == Lang::Fr && Exact::from(number).as_whole().is_some_and(million) {
            Plural::Many
        } else {
            Plural::Other
        }
    }

    /// A share as a percentage with every digit; percentages of parameters have at most three decimals.
    fn share_as_percent(self, share: Exact) -> String {
        let plain = share.hundredths().to_plain().ok();
        plain.and_then(|plain| parse_decimal(&plain).ok()).map_or_else(|| DASH.to_owned(), |left| self.percent(left))
    }

    /// A day of a year that goes without saying: `24 Sept`, `1er sept.`.
    #[must_use]
    pub fn day_of_year(self, day: Date) -> String {
        self.day_with(day, short_month_name(self.lang, day.month()))
    }

    fn day_in(self, day: Date, month: &str) -> String {
        format!("{} {}", self.day_with(day, month), day.year())
    }

    fn day_with(self, day: Date, month: &str) -> String {
        let number = match (self.lang, day.day()) {
            (Lang::Fr, 1) => "1er".to_owned(),
            (Lang::En | Lang::Fr, number) => number.to_string(),
        };
        format!("{number}{NO_BREAK}{month}")
    }

    fn rounded(self, amount: Amount, decimals: u32, least: u32) -> String {
        let Ok(rounded) = amount.value.round(decimals) else { return DASH.to_owned() };
        if rounded.vanished {
            let least = Decimal::new(1, decimals);
            let sign = if rounded.negative { ">" } else { "<" };
            let minus = if rounded.negative { "-" } else { "" };
            return format!("{sign}{NO_BREAK}{minus}{}", self.with_currency(&self.number(least), amount.currency));
        }
        let whole = rounded.decimals.bytes().all(|digit| digit == b'0');
        let digits = self.digits(&rounded, if whole { 0 } else { least });
        let text = self.with_currency(&digits, amount.currency);
        if rounded.negative { format!("-{text}") } else { text }
    }

    /// The digits without sign. Zeros at the end of the decimals are dropped down to `least` decimals.
    fn digits(self, rounded: &Rounded, least: u32) -> String {
        let mut decimals = rounded.decimals.as_str();
        while decimals.ends_with('0') && decimals.len() > usize::try_from(least).unwrap_or_default() {
            decimals = decimals.get(..decimals.len().saturating_sub(1)).unwrap_or_default();
        }
        let point = if decimals.is_empty() { "" } else { "." };
        self.marked(&format!("{}{point}{decimals}", rounded.whole))
    }

    fn with_currency(self, digits: &str, currency: Currency) -> String {
        let hidden = currency != self.currency && currency == Currency::USD && self.currency.is_another_dollar();
        match (self.lang, currency.symbol().filter(|_| !hidden)) {
            (Lang::En, Some(symbol)) => format!("{symbol}{digits}"),
            (Lang::En, None) => format!("{}{NO_BREAK}{digits}", currency.code()),
            (Lang::Fr, symbol) => format!("{digits}{NO_BREAK}{}", symbol.unwrap_or(currency.code())),
        }
    }

    /// A decimal with the language's group separator and decimal mark.
    fn marked(self, plain: &str) -> String {
        let (group, point) = match self.lang {
            Lang::En => (',', '.'),
            Lang::Fr => (NARROW, ','),
        };
        let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
        let mut out = String::new();
        for (at, digit) in whole.chars().enumerate() {
            let left = whole.len().saturating_sub(at);
            if at > 0 && left.is_multiple_of(3) {
                out.push(group);
            }
            out.push(digit);
        }
        if !decimals.is_empty() {
            out.push(point);
            out.push_str(decimals);
        }
        out
    }
}

/// The name of a month, 1 to 12.
fn month_name(lang: Lang, month: u8) -> &'static str {
    let names = match lang {
        Lang::En => "January February March April May June July August September October November December",
        Lang::Fr => "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    };
    of_month(names, month)
}

/// The same, cut short as the language does it.
fn short_month_name(lang: Lang, month: u8) -> &'static str {
    let names = match lang {
        Lang::En => "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
        Lang::Fr => "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    };
    of_month(names, month)
}

fn of_month(names: &'static str, month: u8) -> &'static str {
    names.split_whitespace().nth(usize::from(month).saturating_sub(1)).unwrap_or_default()
}
