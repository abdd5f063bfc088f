//! Typed text as a number, in the writing of the page's language.
//!
//! Reads what people type, guesses nothing: what can be read two ways is refused with the readings to choose from. Knows no
//! field, only its [`Bounds`].

pub mod edits;

use rust_decimal::Decimal;

use crate::locale::Lang;
use crate::money::{parse_decimal, whole_above};
use crate::plan::param::{Bounds, Greatest, Least, OutOfBounds};

/// Characters beyond which a text is no number anybody typed.
const LONGEST: usize = 60;

/// Why a text was not taken, with a number that could be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// Why.
    pub why: WhyNot,
    /// A number to offer in its place, within the bounds.
    pub offer: Option<Decimal>,
}

/// Why a text was not taken as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// Nothing was typed.
    Empty,
    /// Not a number written plainly.
    NotANumber,
    /// A number that the field does not take, as it was read.
    OutOfBounds(OutOfBounds),
}

/// Reads a number within bounds.
///
/// Spaces of any width and apostrophes group by three. A point is a decimal point in both languages. A comma is a decimal
/// comma in French; in English it groups where it stands before exactly three digits (`1,800`), else it is a decimal comma
/// (`7,5`). Whole digits may be missing before a point (`.5`), decimals after it (`1.`), as they are while typing.
///
/// # Errors
/// [`Misread`]: empty, not a number (a sign, an exponent, a unit beside it, two decimal marks), or out of bounds; with a
/// number to offer where one is likely meant.
///
/// # Examples
/// `1 800` is 1800; `1,800` is 1800 in English and 1.8 in French; `20 videos` is refused and 20 is offered.
pub fn read(text: &str, lang: Lang, bounds: Bounds) -> Result<Decimal, Misread> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Misread { why: WhyNot::Empty, offer: None });
    }
    let read = (text.chars().count() <= LONGEST).then(|| plainly(text, lang)).flatten();
    let Some(number) = read else {
        let offer = loosely(text, lang).and_then(|number| bounds.check(number).ok());
        return Err(Misread { why: WhyNot::NotANumber, offer });
    };
    bounds
        .check(number)
        .map_err(|why| Misread { why: WhyNot::OutOfBounds(why), offer: nearest(text, number, bounds, why) })
}

/// The number of a text that can be read one way only.
fn plainly(text: &str, lang: Lang) -> Option<Decimal> {
    let text = without_groups(text, is_group_mark)?;
    let text = match lang {
        Lang::En => english_commas(&text)?,
        Lang::Fr => text.replace(',', "."),
    };
    decimal(&text)
}

/// In English a comma groups where every comma can, else a single one is a decimal comma.
fn english_commas(text: &str) -> Option<String> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let grouped = whole.contains(',') && !whole.starts_with('0') && !decimals.contains(',');
    if let Some(joined) = grouped.then(|| without_groups(whole, |mark| mark == ',')).flatten() {
        return Some(format!("{joined}.{decimals}"));
    }
    let single = text.matches(',').count() <= 1 && !(text.contains(',') && text.contains('.'));
    single.then(|| text.replace(',', "."))
}

/// A number that could be meant by a text that is none: its digits up to the first other character, marks of any country.
fn loosely(text: &str, lang: Lang) -> Option<Decimal> {
    let of_number = |mark: char| mark.is_ascii_digit() || mark == '.' || mark == ',' || is_group_mark(mark);
    let start = text.find(|mark: char| mark.is_ascii_digit())?;
    let from = text.get(start..)?;
    let end = from.find(|mark| !of_number(mark)).unwrap_or(from.len());
    let (digits, after) = from.split_at_checked(end)?;
    // `1e3` is not 1, and `-5` is nobody's 5.
    let exponent = after.starts_with(['e', 'E', '^']) && after.chars().nth(1).is_some_and(|next| next.is_ascii_digit());
    let negative = text.get(..start)?.trim_end().ends_with(['-', '−']);
    if exponent || negative {
        return None;
    }
    let digits = digits.trim_end_matches(|mark: char| !mark.is_ascii_digit());
    plainly(digits, lang).or_else(|| any_groups(digits))
}

/// `1.800.000`, `1,800,000`, `1.800,50`: groups by whichever mark comes first, decimals after the other.
fn any_groups(digits: &str) -> Option<Decimal> {
    let group = digits.chars().find(|&mark| mark == '.' || mark == ',')?;
    let point = if group == '.' { ',' } else { '.' };
    let (whole, decimals) = digits.split_once(point).unwrap_or((digits, "0"));
    decimal(&format!("{}.{decimals}", without_groups(whole, |mark| mark == group)?))
}

/// Takes group marks out of a text where each stands between digits and before exactly three of them.
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

/// Digits with at most one point, either side of which may be empty, not both.
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

/// The number nearest to one out of bounds; a count typed with decimals may have had its groups marked (`1,800`, `1.800`).
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
