//! Lengths of time in more than one part: `1:30`, `1m30`, `1 min 30 s`, `1’30`.

use rust_decimal::Decimal;

use super::units::{self, seconds};
use crate::money::parse_decimal;
use crate::plan::param::Unit;

/// The text with letters for the signs of hours and minutes: `1m30` for `1:30` and `1’30`. In hours `1:30` is `1h30`; in minutes it
/// could be either and stays.
pub fn spelled(text: String, unit: Unit) -> String {
    if seconds(unit).is_none() {
        return text;
    }
    let text = text.replace("''", "\"");
    let letters = match (text.matches(':').count(), seconds(unit)) {
        (2, _) => "hm",
        (_, Some(1)) => "m",
        (_, Some(3600)) => "h",
        (_, _) => "",
    };
    let (mut letters, mut before) = (letters.chars(), ' ');
    let mut spelled = String::new();
    for (at, mark) in text.char_indices() {
        let after = text.get(at..).unwrap_or_default().chars().skip(1);
        let digits = after.take_while(char::is_ascii_digit).count();
        let sign = match mark {
            ':' if digits == 2 => letters.next().unwrap_or(mark),
            // Before three digits it groups them.
            '\'' if digits != 3 && before.is_ascii_digit() => 'm',
            _ => mark,
        };
        spelled.push(sign);
        before = mark;
    }
    spelled
}

/// A length of time in two parts or three, from the longest unit to the shortest, as a number of `unit`. A last part without a unit
/// is of the next shorter one.
pub fn sum(text: &str, unit: Unit) -> Option<Decimal> {
    const LEAST_PARTS: usize = 2;
    let own = seconds(unit)?;
    let (mut whole, mut above, mut parts, mut rest) = (0_u128, u128::MAX, 0_usize, text);
    loop {
        let is_digit = |mark: char| mark.is_ascii_digit();
        let end = rest.find(|mark| !is_digit(mark) && !matches!(mark, '.' | ',')).unwrap_or(rest.len());
        let (digits, after) = rest.split_at_checked(end)?;
        let (word, following) = after.split_at_checked(after.find(is_digit).unwrap_or(after.len()))?;
        let number = parse_decimal(&digits.replace(',', ".")).ok()?;
        let each = match word.trim_matches([' ', '.']) {
            "" => above.checked_div(60).filter(|_| parts > 0 && following.is_empty())?,
            word => units::unit(word).and_then(seconds)?,
        };
        let is_shorter = each > 0 && each < above && (parts == 0 || number < Decimal::from(60));
        parts = parts.saturating_add(1);
        above = each;
        rest = following;
        // Only the last part may have decimals.
        let unit = 10_u128.checked_pow(number.scale())?;
        let part = number.mantissa().unsigned_abs().checked_mul(each)?;
        if !is_shorter || (unit > 1 && !rest.is_empty()) {
            return None;
        }
        whole = whole.checked_mul(unit)?.checked_add(part)?;
        if rest.is_empty() {
            let sum = Decimal::try_from_i128_with_scale(i128::try_from(whole).ok()?, number.scale()).ok()?;
            return units::converted(sum, (1, own)).filter(|_| parts >= LEAST_PARTS);
        }
    }
}
