//! Units beside a number, in the words of both languages: the field's own, another, or thousands and millions.

use rust_decimal::Decimal;

use super::marks::{Kind, is_currency_sign};
use super::{Field, WhyNot};
use crate::locale::Currency;
use crate::money::parse_decimal;
use crate::plan::param::{Param, Unit};

/// The words of units.
const WORDS: [(Unit, &str); 9] = [
    (Unit::Videos, "video|videos|vidéo|vidéos"),
    (Unit::Seconds, "s|sec|secs|second|seconds|seconde|secondes|\""),
    (Unit::Minutes, "m|'|mn|min|mins|minute|minutes"),
    (Unit::Hours, "h|hr|hrs|hour|hours|heure|heures"),
    (Unit::Days, "d|day|days|j|jour|jours"),
    (Unit::Months, "mo|month|months|mois"),
    (Unit::Attempts, "x|×|take|takes|prise|prises"),
    (Unit::Renders, "render|renders|rendu|rendus"),
    (Unit::Percent, "%|percent|pct|pour|cent"),
];

/// The words of currencies, with the codes of those that they can mean. US dollars and other dollars go without saying.
const CURRENCIES: [(&str, &str); 11] = [
    ("$|dollar|dollars", "BRL"),
    ("€|euro|euros", "EUR"),
    ("£|pound|pounds|livre|livres", "GBP"),
    ("¥|yen|yens|yuan", "CNY JPY"),
    ("₹|rs|rupee|rupees|roupie|roupies", "INR LKR MUR NPR PKR"),
    ("kr", "DKK ISK NOK SEK"),
    ("zł", "PLN"),
    ("fr", "CHF"),
    ("r", "BRL"),
    ("nt", "TWD"),
    ("cents|centime|centimes", ""),
];

/// A number is so many times this much: 60 ÷ 1 for minutes in a field of seconds.
pub type Factor = (u64, u64);

/// What a word beside a number says.
enum Meaning {
    /// Nothing that the field does not say.
    Own,
    /// How much the number is.
    Times(Factor),
    /// Another unit.
    Other,
    /// Nothing known.
    Unknown,
}

/// How much a number is by the words around it; and why the text is refused, where it is.
pub fn around(words: &[&str], field: Field) -> (Option<Factor>, Option<WhyNot>) {
    let (mut factor, mut why) = (None, None);
    for word in words {
        match meaning(word, words, field) {
            Meaning::Own => {}
            Meaning::Times(times) if factor.is_none() => factor = Some(times),
            Meaning::Times(_) | Meaning::Other => why = Some(WhyNot::OtherUnit),
            Meaning::Unknown => why = why.or(Some(WhyNot::NotANumber)),
        }
    }
    (factor, why)
}

fn meaning(word: &str, words: &[&str], field: Field) -> Meaning {
    let (own, named) = (field.param.unit(), unit(word));
    let per = match (field.param == Param::Rate, field.param == Param::Hourly) {
        (true, _) => Some(Unit::Seconds),
        (_, true) => Some(Unit::Hours),
        (false, false) => None,
    };
    let is_per = |word: &&str| is_among("/|a|per|par", word);
    let is_money = matches!(own, Some(Unit::Money | Unit::UsdPerSecond | Unit::PerDollar));
    let is_time = own.and_then(seconds);
    let is_letter_m = word == "m" && is_time.is_none();
    if is_among("k|thousand|mille", word) {
        Meaning::Times((1000, 1))
    } else if is_among("million|millions", word) || (is_letter_m && own != Some(Unit::Months)) {
        Meaning::Times((1_000_000, 1))
    } else if is_among("de|of", word)
        || (named.is_some() && named == own)
        || is_letter_m
        || (per.is_some() && (is_per(&word) || (named == per && words.iter().any(is_per))))
        || (is_money && is_currency(word, words, Some(field.currency)))
    {
        Meaning::Own
    } else if let (Some(each), Some(own)) = (named.and_then(seconds), is_time) {
        Meaning::Times((each, own))
    } else if named.is_some() || is_per(&word) || is_currency(word, words, None) {
        Meaning::Other
    } else {
        Meaning::Unknown
    }
}

/// The unit that a word names.
pub fn unit(word: &str) -> Option<Unit> {
    WORDS.iter().find(|(_, words)| is_among(words, word)).map(|(unit, _)| *unit)
}

/// The seconds of a unit of time.
pub fn seconds(unit: Unit) -> Option<u64> {
    let times = [(Unit::Seconds, 1), (Unit::Minutes, 60), (Unit::Hours, 3600)];
    times.iter().find(|(one, _)| *one == unit).map(|(_, seconds)| *seconds)
}

/// `number` × `times` ÷ `by`. What does not end after three more decimals has one decimal more than those.
pub fn converted(number: Decimal, (times, by): Factor) -> Option<Decimal> {
    let digits = u64::try_from(number.mantissa()).ok()?;
    scaled(digits.checked_mul(times)?, number.scale(), by)
}

/// `digits` × 10^−`scale` ÷ `by`, as [`converted`] gives it.
fn scaled(digits: u64, scale: u32, by: u64) -> Option<Decimal> {
    let thousandths = digits.checked_mul(1000)?;
    let is_cut = u64::from(thousandths.checked_rem(by)? != 0);
    let digits = thousandths.checked_div(by)?.checked_mul(10)?.checked_add(is_cut)?;
    Decimal::try_new(i64::try_from(digits).ok()?, scale.checked_add(4)?).ok().map(|number| number.normalize())
}

/// A length of time in parts, from the longest unit to the shortest, as a number of `unit`: `1:30`, `1m30`, `1 min 30 s`, `1’30`. A
/// last part without a unit is of the next shorter one. In hours `1:30` is an hour and a half; in minutes it could be either, and is
/// none.
pub fn sum(parts: &[(Kind, &str)], own: Unit) -> Option<Decimal> {
    let by = seconds(own)?;
    let colons = parts.iter().filter(|(_, part)| *part == ":").count();
    let mut clock = match (colons, by) {
        (2, _) => "hm",
        (_, 1) => "m",
        (_, 3600) => "h",
        (_, _) => "",
    }
    .chars();
    let (mut whole, mut above, mut is_clock) = (0_u64, 0_u64, false);
    for (at, part) in parts.chunks(2).enumerate() {
        let &[(Kind::Number, digits), ref after @ ..] = part else { return None };
        let number = parse_decimal(&digits.replace(',', ".")).ok()?;
        let has_two_digits = digits.bytes().take_while(u8::is_ascii_digit).count() == 2;
        if at > 0 && (number >= Decimal::from(60) || (is_clock && !has_two_digits)) {
            return None;
        }
        is_clock = false;
        let each = match after {
            [] => above.checked_div(60)?,
            [(_, ":")] => {
                is_clock = true;
                unit(clock.next()?.encode_utf8(&mut [0; 4])).and_then(seconds)?
            }
            [(_, word), ..] => unit(word).and_then(seconds)?,
        };
        if each == 0 || (at > 0 && each >= above) {
            return None;
        }
        above = each;
        // Only the last part may have decimals.
        let is_last = parts.len().saturating_sub(2) <= at.saturating_mul(2);
        let digits = u64::try_from(number.mantissa()).ok()?.checked_mul(each)?;
        if is_last {
            let one = 10_u64.checked_pow(number.scale())?;
            return scaled(whole.checked_mul(one)?.checked_add(digits)?, number.scale(), by);
        }
        whole = whole.checked_add(digits).filter(|_| number.scale() == 0)?;
    }
    None
}

fn is_among(words: &str, word: &str) -> bool {
    words.split('|').any(|one| one == word)
}

/// Whether a word means a currency, or any. Beside `$`, one or two letters are the country's: `US$`, `$ CA`.
fn is_currency(word: &str, words: &[&str], currency: Option<Currency>) -> bool {
    let is_country = word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_alphabetic()) && words.contains(&"$");
    let names = CURRENCIES.iter().find(|(names, _)| is_among(names, word));
    let Some(currency) = currency else {
        return is_country
            || names.is_some()
            || word.starts_with(is_currency_sign)
            || Currency::from_code(&word.to_ascii_uppercase()).is_some();
    };
    let code = currency.code();
    let begins = |length: usize| code.get(..length).is_some_and(|begin| begin.eq_ignore_ascii_case(word));
    let is_dollar = currency == Currency::USD || currency.is_another_dollar();
    begins(3)
        || (is_country && begins(word.len()))
        || currency.symbol() == Some(word)
        || names.is_some_and(|(names, codes)| {
            codes.split(' ').any(|one| one == code) || (is_dollar && names.starts_with('$'))
        })
}
