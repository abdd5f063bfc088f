//! Reads typed text as a number, by the number marks of the page's language.
//!
//! Never guesses: a text that could mean two numbers is refused, with a suggestion where one is likely. Knows no fields or
//! parameters, only [`Bounds`].

pub mod edits;

use rust_decimal::Decimal;

use crate::locale::Lang;
use crate::money::{parse_decimal, whole_above};
use crate::plan::param::{Bounds, Greatest, Least, OutOfBounds};

/// The most characters of a text that is read as a number.
const LONGEST: usize = 60;

/// A text that was refused, with a suggestion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// Why it was refused.
    pub why: WhyNot,
    /// The number suggested instead, always within the bounds; `None` where none is likely.
    pub offer: Option<Decimal>,
}

/// Why a text was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// The text is empty or white space.
    Empty,
    /// Not a number that can be read in only one way.
    NotANumber,
    /// A number outside the bounds.
    OutOfBounds(OutOfBounds),
}

/// Reads a number within bounds.
///
/// Spaces of any width and apostrophes group digits by three. A point is a decimal point in both languages. A comma is a
/// decimal comma in French; in English it groups where it comes before exactly three digits (`1,800`), else it is a decimal
/// comma (`7,5`). Digits may be missing before the decimal mark (`.5`) or after it (`1.`), as they are while typing.
///
/// # Errors
/// [`Misread`]: empty, longer than 60 characters, not a number (a sign, an exponent, a unit, two decimal marks), or out of
/// bounds.
///
/// # Examples
/// `1 800` is 1800; `1,800` is 1800 in English and 1.8 in French; `20 videos` is refused, and 20 is suggested.
pub fn read(text: &str, lang: Lang, bounds: Bounds) -> Result<Decimal, Misread> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Misread { why: WhyNot::Empty, offer: None });
    }
    let read = (text.chars().count() <= LONGEST).then(|| unambiguous(text, lang)).flatten();
    let Some(number) = read else {
        let offer = likely(text, lang).and_then(|number| bounds.check(number).ok());
        return Err(Misread { why: WhyNot::NotANumber, offer });
    };
    bounds
        .check(number)
        .map_err(|why| Misread { why: WhyNot::OutOfBounds(why), offer: nearest(text, number, bounds, why) })
}

/// The number, if the text can be read in only one way.
fn unambiguous(text: &str, lang: Lang) -> Option<Decimal> {
    let text = without_groups(text, is_group_mark)?;
    let text = match lang {
        Lang::En => english_commas(&text)?,
        Lang::Fr => text.replace(',', "."),
    };
    decimal(&text)
}

/// An English number with its commas replaced: they group digits where every one of them can, else a single one is a decimal
/// comma. `None` where neither holds.
fn english_commas(text: &str) -> Option<String> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let grouped = whole.contains(',') && !whole.starts_with('0') && !decimals.contains(',');
    if let Some(joined) = grouped.then(|| without_groups(whole, |mark| mark == ',')).flatten() {
        return Some(format!("{joined}.{decimals}"));
    }
    let single = text.matches(',').count() <= 1 && !(text.contains(',') && text.contains('.'));
    single.then(|| text.replace(',', "."))
}

/// The number to suggest for a text that is refused: its first digits, up to a character that no number has, with the marks
/// of any country.
fn likely(text: &str, lang: Lang) -> Option<Decimal> {
    let of_number = |mark: char| mark.is_ascii_digit() || mark == '.' || mark == ',' || is_group_mark(mark);
    let start = text.find(|mark: char| mark.is_ascii_digit())?;
    let from = text.get(start..)?;
    let end = from.find(|mark| !of_number(mark)).unwrap_or(from.len());
    let (digits, after) = from.split_at_checked(end)?;
    // Who types `1e3` does not mean 1, and who types `-5` does not mean 5.
    let exponent = after.starts_with(['e', 'E', '^']) && after.chars().nth(1).is_some_and(|next| next.is_ascii_digit());
    let negative = text.get(..start)?.trim_end().ends_with(['-', '−']);
    if exponent || negative {
        return None;
    }
    let digits = digits.trim_end_matches(|mark: char| !mark.is_ascii_digit());
    unambiguous(digits, lang).or_else(|| any_groups(digits))
}

/// Reads `1.800.000`, `1,800,000` or `1.800,50`: the mark that comes first groups digits, the other is the decimal mark.
fn any_groups(digits: &str) -> Option<Decimal> {
    let group = digits.chars().find(|&mark| mark == '.' || mark == ',')?;
    let point = if group == '.' { ',' } else { '.' };
    let (whole, decimals) = digits.split_once(point).unwrap_or((digits, "0"));
    decimal(&format!("{}.{decimals}", without_groups(whole, |mark| mark == group)?))
}

/// The text without its group marks; `None` unless exactly three digits follow each mark and one to three come before the
/// first.
fn without_groups(text: &str, is_mark: impl Fn(char) -> bool) -> Option<String> {
    let (whole, decimals) =
        match text.find(['.', ',']).filter(|&at| !text.get(at..).unwrap_or("").starts_with(&is_mark)) {
            Some(at) => text.split_at_checked(at)?,
            None => (text, ""),
        };
    if decimals.contains(&is_mark) {
        return None;
    }
    let mut groups = whole.split(&is_mark);
    let first = groups.next()?;
    let mut joined = first.to_owned();
    for group in groups {
        let fits =
            group.len() == 3 && (1..=3).contains(&first.len()) && group.bytes().all(|byte| byte.is_ascii_digit());
        if !fits {
            return None;
        }
        joined.push_str(group);
    }
    joined.push_str(decimals);
    Some(joined)
}

/// Digits with at most one point. Either side of the point may be empty, but not both.
fn decimal(text: &str) -> Option<Decimal> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if whole.is_empty() && decimals.is_empty() {
        return None;
    }
    let zero_if_empty = |part: &'_ str| if part.is_empty() { "0".to_owned() } else { part.to_owned() };
    parse_decimal(&format!("{}.{}", zero_if_empty(whole), zero_if_empty(decimals))).ok()
}

fn is_group_mark(mark: char) -> bool {
    mark.is_whitespace() || matches!(mark, '\'' | '’')
}

/// The number within the bounds that is nearest to one outside. Where only whole numbers are allowed, a mark is first taken
/// as a group mark (`1.800` is 1800), else the number is rounded up. Too many decimals are cut. `None` where the bound itself
/// is excluded: no number is the nearest then.
fn nearest(text: &str, number: Decimal, bounds: Bounds, why: OutOfBounds) -> Option<Decimal> {
    let offer = match why {
        OutOfBounds::Low(Least::From(least)) => Some(Decimal::from(least)),
        OutOfBounds::High(Greatest::Upto(most)) => Some(Decimal::from(most)),
        OutOfBounds::Low(Least::Above(_)) | OutOfBounds::High(Greatest::Below(_)) => None,
        OutOfBounds::NotWhole => any_groups(text).or_else(|| Some(Decimal::from(whole_above(number)))),
        OutOfBounds::TooFine(decimals) => Some(number.trunc_with_scale(decimals).normalize()),
    };
    offer.and_then(|offer| bounds.check(offer).ok())
}
