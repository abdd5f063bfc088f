//! Reads typed text as a number, as people write and paste it: with the number marks of either language, digits of other
//! scripts, and the unit of the field.
//!
//! Never guesses: a text that could mean two numbers is refused, with both, and one that means none with a suggestion where one is
//! likely. Knows no plan: what it needs to know of the field is in [`Field`].

pub mod edits;
mod marks;
mod units;

use rust_decimal::Decimal;

use self::marks::Kind;
use crate::locale::{Currency, Lang};
use crate::money::whole_above;
use crate::plan::param::{Bounds, Greatest, Least, OutOfBounds, Param, Unit};

/// The most characters of a text that is read as a number.
const LONGEST: usize = 60;

/// A number field: what it holds, and the language that it is typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    param: Param,
    lang: Lang,
    currency: Currency,
}

impl Field {
    /// The field of a parameter. `currency` is that of amounts in the plan's currency, or of the exchange rate.
    #[must_use]
    pub fn new(param: Param, lang: Lang, currency: Currency) -> Field {
        // What is typed in another field does not depend on the currency.
        let of_plan = matches!(param.unit(), Some(Unit::Money | Unit::PerDollar));
        Field { param, lang, currency: if of_plan { currency } else { Currency::USD } }
    }
}

/// A text that was refused, with a suggestion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// Why it was refused.
    pub why: WhyNot,
    /// The numbers suggested instead, always within the bounds: both that a text can mean, else one or none.
    pub offers: Vec<Decimal>,
}

/// Why a text was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// The text is empty or white space.
    Empty,
    /// Not a number that can be read.
    NotANumber,
    /// A number in another unit or currency than the field's.
    OtherUnit,
    /// Either of two numbers: a mark before three digits is a decimal mark in the one and groups digits in the other.
    TwoNumbers(Decimal, Decimal),
    /// A number outside the bounds.
    OutOfBounds(OutOfBounds),
}

/// Reads a number within the bounds of a field.
///
/// Spaces of any width and apostrophes group digits by three. Where points and commas both stand, the last is the decimal mark.
/// A point or a comma before exactly three digits groups them where the field's decimals rule the other reading out, and where
/// it is the language's own group mark (an English comma); it is a decimal mark where the number is written as the page itself
/// writes it (`1.125` in English, `1,125` in French). Else both readings are offered. Digits may be missing before the decimal
/// mark (`.5`) or after it (`1.`), as they are while typing.
///
/// The field's unit or currency may stand beside the number, `k` and `M` for thousands and millions, and in a field of time another
/// unit of time, or several.
///
/// # Errors
/// [`Misread`]: empty, longer than 60 characters, not a number (a sign, an exponent, other words), in another unit, open
/// between two numbers, or out of bounds.
///
/// # Examples
/// `1 800` is 1800; `1,800` is 1800 in English, and in French it is 1800 videos, but 1.8 or 1800 seconds; `20 videos` is 20 in the
/// field of videos; `1:30` is 90 in that of seconds.
pub fn read(text: &str, field: Field) -> Result<Decimal, Misread> {
    let text = text.trim();
    if text.is_empty() {
        return Err(refused(WhyNot::Empty, None));
    }
    let known = field.param.unit().zip(field.param.bounds());
    let Some((unit, bounds)) = known.filter(|_| text.chars().count() <= LONGEST) else {
        return Err(refused(WhyNot::NotANumber, None));
    };
    let text = marks::plain(text);
    let parts = marks::parts(&text);
    if parts.len() > 2
        && let Some(number) = units::sum(&parts, unit)
    {
        return within(number, bounds);
    }
    let (mut words, mut numbers, mut is_negative) = (Vec::new(), Vec::new(), false);
    for &(kind, part) in &parts {
        let is_dash = matches!(part, "-" | "–" | "—" | "−");
        match numbers.last() {
            _ if kind == Kind::Number => numbers.push(part),
            // `500,–` has no cents.
            Some(digits) if is_dash && digits.ends_with([',', '.']) => {}
            before => {
                is_negative |= is_dash && before.is_none();
                words.push(part);
            }
        }
    }
    let [digits] = *numbers else { return Err(refused(WhyNot::NotANumber, None)) };
    let (factor, why_not) = units::around(&words, field);
    let readings = marks::readings(digits, field.lang, factor.is_none().then_some(bounds.decimals));
    let readings = readings.map(|number| match (number, factor) {
        (Some(number), Some(factor)) => units::converted(number, factor),
        (number, _) => number,
    });
    match (why_not, readings) {
        (Some(WhyNot::NotANumber), [number, None] | [None, number]) => {
            // Who types `-5` does not mean 5.
            let likely = number.filter(|&number| !is_negative && bounds.check(number).is_ok());
            Err(refused(WhyNot::NotANumber, likely))
        }
        (Some(why), _) => Err(refused(why, None)),
        (None, [None, None]) => Err(refused(WhyNot::NotANumber, None)),
        (None, [Some(number), None] | [None, Some(number)]) => within(number, bounds),
        (None, [Some(one), Some(other)]) => match (within(one, bounds), within(other, bounds)) {
            (Ok(one), Ok(other)) => Err(Misread { why: WhyNot::TwoNumbers(one, other), offers: vec![one, other] }),
            (Err(_), Ok(number)) => Ok(number),
            (read, Err(_)) => read,
        },
    }
}

fn refused(why: WhyNot, offer: Option<Decimal>) -> Misread {
    Misread { why, offers: offer.into_iter().collect() }
}

fn within(number: Decimal, bounds: Bounds) -> Result<Decimal, Misread> {
    bounds.check(number).map_err(|why| refused(WhyNot::OutOfBounds(why), nearest(number, bounds, why)))
}

/// The number within the bounds that is nearest to one outside. Where only whole numbers are allowed, the number is rounded up.
/// Too many decimals are cut. `None` where the bound itself is excluded: no number is the nearest then.
fn nearest(number: Decimal, bounds: Bounds, why: OutOfBounds) -> Option<Decimal> {
    let offer = match why {
        OutOfBounds::Low(Least::From(least)) => Some(Decimal::from(least)),
        OutOfBounds::High(Greatest::Upto(most)) => Some(Decimal::from(most)),
        OutOfBounds::Low(Least::Above(_)) | OutOfBounds::High(Greatest::Below(_)) => None,
        OutOfBounds::NotWhole => Some(Decimal::from(whole_above(number))),
        OutOfBounds::TooFine(decimals) => Some(number.trunc_with_scale(decimals).normalize()),
    };
    offer.and_then(|offer| bounds.check(offer).ok())
}
