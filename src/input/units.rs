//! Units beside a number, in the words of both languages: the field's own, another, or thousands and millions.

use rust_decimal::Decimal;

use super::{Field, WhyNot};
use crate::locale::Currency;
use crate::plan::param::{Param, Unit};

/// The words of units.
const WORDS: [(Unit, &str); 9] = [
    (Unit::Videos, "video|videos|vidéo|vidéos"),
    (Unit::Seconds, "s|sec|secs|second|seconds|seconde|secondes|\""),
    (Unit::Minutes, "m|mn|min|mins|minute|minutes"),
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
pub type Factor = (u128, u128);

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

/// How much a number is by the words before and after it; and why the text is refused, where it is.
pub fn around(before: &str, after: &str, field: Field) -> (Option<Factor>, Option<WhyNot>) {
    let (mut factor, mut unknown, mut other) = (None, false, false);
    let words: Vec<&str> = words(before).chain(words(after)).collect();
    for word in &words {
        match meaning(word, &words, field) {
            Meaning::Own => {}
            Meaning::Times(times) => other |= factor.replace(times).is_some(),
            Meaning::Other => other = true,
            Meaning::Unknown => unknown = true,
        }
    }
    (factor, if other { Some(WhyNot::OtherUnit) } else { unknown.then_some(WhyNot::NotANumber) })
}

/// The words of a text; a sign is a word of its own.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_letter = |letter: char| letter.is_ascii_alphabetic() || (!letter.is_ascii() && !is_currency_sign(letter));
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches([' ', '.', ',']);
        rest = rest.strip_prefix("d'").unwrap_or(rest);
        let first = rest.chars().next()?;
        let letters = rest.find(|letter| !is_letter(letter)).unwrap_or(rest.len());
        let (word, after) = rest.split_at_checked(letters.max(first.len_utf8()))?;
        rest = after;
        Some(word)
    })
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
    if is_among("k|thousand|mille", word) {
        Meaning::Times((1000, 1))
    } else if is_among("million|millions", word) || (word == "m" && is_time.is_none() && own != Some(Unit::Months)) {
        Meaning::Times((1_000_000, 1))
    } else if is_among("de|of", word)
        || (named.is_some() && named == own)
        || (word == "m" && own == Some(Unit::Months))
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
pub fn seconds(unit: Unit) -> Option<u128> {
    let times = [(Unit::Seconds, 1), (Unit::Minutes, 60), (Unit::Hours, 3600)];
    times.iter().find(|(one, _)| *one == unit).map(|(_, seconds)| *seconds)
}

/// `number` × `times` ÷ `by`. What does not end after three more decimals has one decimal more than those.
pub fn converted(number: Decimal, (times, by): Factor) -> Option<Decimal> {
    let thousandths = number.mantissa().unsigned_abs().checked_mul(times)?.checked_mul(1000)?;
    let (whole, rest) = (thousandths.checked_div(by)?, thousandths.checked_rem(by)?);
    let digits = whole.checked_mul(10)?.checked_add(u128::from(rest != 0))?;
    let scale = number.scale().checked_add(4)?;
    Decimal::try_from_i128_with_scale(i128::try_from(digits).ok()?, scale).ok().map(|number| number.normalize())
}

fn is_among(words: &str, word: &str) -> bool {
    words.split('|').any(|one| one == word)
}

fn is_currency_sign(sign: char) -> bool {
    matches!(sign, '$' | '¢'..='¥' | '\u{20a0}'..='\u{20cf}')
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
        || names.is_some_and(|(names, codes)| codes.contains(code) || (is_dollar && names.starts_with('$')))
}
