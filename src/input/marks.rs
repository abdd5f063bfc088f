//! Digits and the marks between them: which numbers a run of digits can be.

use rust_decimal::Decimal;

use crate::locale::Lang;
use crate::money::parse_decimal;

/// Characters of other scripts, each with the first ASCII character that they stand for: full-width forms, Arabic-Indic and
/// extended Arabic-Indic digits, Devanagari digits.
const SCRIPTS: [(char, char, char); 4] =
    [('\u{ff01}', '\u{ff5e}', '!'), ('٠', '٩', '0'), ('۰', '۹', '0'), ('०', '९', '0')];

/// The Arabic decimal separator: no language groups digits with it.
const ARABIC_POINT: char = '٫';

/// The decimal marks.
const POINTS: [char; 3] = ['.', ',', ARABIC_POINT];

/// The text in lower case with ASCII digits, one kind of space and one apostrophe. Marks of writing direction, which come along
/// from other pages, are left out.
pub fn plain(text: &str) -> String {
    text.chars().filter_map(plain_char).collect()
}

fn plain_char(given: char) -> Option<char> {
    let of_script = |&(first, last, _): &(char, char, char)| (first..=last).contains(&given);
    let plain = match given {
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {
            return None;
        }
        '’' | '′' | '٬' => '\'',
        '″' | '”' => '"',
        '٪' => '%',
        '￥' => '¥',
        _ if given.is_whitespace() => ' ',
        _ => match SCRIPTS.iter().find(|script| of_script(script)) {
            Some(&(first, _, zero)) => {
                let offset = u32::from(given).saturating_sub(u32::from(first));
                char::from_u32(u32::from(zero).saturating_add(offset))?
            }
            None => given,
        },
    };
    Some(plain.to_ascii_lowercase())
}

/// A text in three: what stands before its first run of digits, the run, and what stands after it.
pub fn parts(text: &str) -> Option<(&str, &str, &str)> {
    let first = text.find(|mark: char| mark.is_ascii_digit())?;
    // A point may begin a number, but not that of `Rs.500`.
    let bare = text.get(..first)?.trim_end_matches(POINTS);
    let is_abbreviation = bare.ends_with(|last: char| last.is_ascii_alphabetic());
    let (before, from) = text.split_at_checked(if is_abbreviation { first } else { bare.len() })?;
    let of_number = |mark: char| mark.is_ascii_digit() || POINTS.contains(&mark) || matches!(mark, ' ' | '\'');
    let end = from.find(|mark| !of_number(mark)).unwrap_or(from.len());
    let digits = from.get(..end)?.trim_end_matches([' ', '\'']);
    let after = from.get(digits.len()..)?;
    // `500,–` has no cents.
    let is_round = digits.ends_with(POINTS);
    Some((before, digits, if is_round { after.trim_start_matches(['-', '–', '—']) } else { after }))
}

/// The numbers that a run of digits can be: with its last mark as the decimal mark, and with that mark grouping digits. Both only
/// where nothing rules one of them out. `decimals` are the most that the number may have, where it is the field's number as it
/// stands; a number in thousands or in another unit of time has none to go by.
pub fn readings(digits: &str, lang: Lang, decimals: Option<u32>) -> [Option<Decimal>; 2] {
    let number = |text: &str| parse_decimal(text).ok();
    let whole = joined(digits).and_then(|whole| number(&whole));
    let Some((before, after)) = digits.rsplit_once(POINTS) else { return [whole, None] };
    let mark = digits.get(before.len()..).and_then(|from| from.chars().next()).unwrap_or_default();
    let with_decimals = joined(before).filter(|_| !before.contains(mark)).and_then(|before| match (&*before, after) {
        ("", "") => None,
        ("", after) => number(&["0.", after].concat()),
        (before, "") => number(before),
        (before, after) => number(&[before, ".", after].concat()),
    });
    if with_decimals.is_none() || whole.is_none() {
        return [with_decimals, whole];
    }
    // Here one mark stands before three digits. Numbers as the page itself writes them are read back as they were.
    let is_written = match lang {
        Lang::En => mark == '.',
        Lang::Fr => mark == ',',
    };
    let has_room = decimals.is_none_or(|decimals| decimals >= 3);
    if lang == Lang::En && mark == ',' || !has_room {
        [None, whole]
    } else if is_written && decimals.is_some() && !after.ends_with('0') {
        [with_decimals, None]
    } else {
        [with_decimals, whole]
    }
}

/// The digits without the one mark that groups them by three, or as in India (`12,34,567`). `None` where something else stands
/// among them.
fn joined(digits: &str) -> Option<String> {
    let is_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let Some(mark) = digits.chars().find(|mark| !mark.is_ascii_digit()) else { return Some(digits.to_owned()) };
    let (before, last) = digits.rsplit_once(mark)?;
    let mut groups = before.split(mark);
    let first = groups.next()?;
    let is_grouped = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && mark != ARABIC_POINT
        && last.len() == 3
        && groups.all(|group| group.len() == 3 || (group.len() == 2 && mark == ','));
    let joined: String = digits.split(mark).collect();
    (is_grouped && is_digits(&joined)).then_some(joined)
}
