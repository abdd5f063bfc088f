//! A typed text in parts, and the numbers that digits with marks between them can be.

use rust_decimal::Decimal;

use crate::locale::Lang;
use crate::money::parse_decimal;

/// Characters of other scripts, each with the first ASCII character that they stand for: full-width forms, Arabic-Indic and
/// extended Arabic-Indic digits, Devanagari digits.
const SCRIPTS: [(char, char, char); 4] =
    [('\u{ff01}', '\u{ff5e}', '!'), ('٠', '٩', '0'), ('۰', '۹', '0'), ('०', '९', '0')];

/// The Arabic decimal separator: no language groups digits with it.
const ARABIC_POINT: char = '٫';

/// The text in lower case with ASCII digits, one kind of space and one apostrophe. Marks of writing direction, which come along
/// from other pages, are left out.
pub fn plain(text: &str) -> String {
    text.chars().filter_map(plain_char).collect()
}

fn plain_char(given: char) -> Option<char> {
    let plain = match given {
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {
            return None;
        }
        '’' | '′' | '٬' => '\'',
        '″' | '”' => '"',
        '٪' => '%',
        '￥' => '¥',
        _ if given.is_whitespace() => ' ',
        _ => match SCRIPTS.iter().find(|(first, last, _)| (*first..=*last).contains(&given)) {
            Some(&(first, _, zero)) => {
                let offset = u32::from(given).saturating_sub(u32::from(first));
                char::from_u32(u32::from(zero).saturating_add(offset))?
            }
            None => given,
        },
    };
    Some(plain.to_ascii_lowercase())
}

/// What a part of a text is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Digits with marks between them.
    Number,
    /// Letters.
    Word,
    /// A sign.
    Sign,
}

/// The parts of a plain text. A space between two digits is a mark of the number; a point after a letter ends an abbreviation.
pub fn parts(text: &str) -> Vec<(Kind, &str)> {
    let mut ranges: Vec<(Kind, usize, usize)> = Vec::new();
    for (at, mark) in text.char_indices() {
        let end = at.saturating_add(mark.len_utf8());
        let digits_after = || text.bytes().skip(end).take_while(u8::is_ascii_digit).count();
        let kind = match mark {
            ' ' => continue,
            '0'..='9' | '.' | ',' | ARABIC_POINT => Kind::Number,
            // Elsewhere it stands for minutes.
            '\'' if digits_after() == 3 => Kind::Number,
            _ if is_letter(mark) => Kind::Word,
            _ => Kind::Sign,
        };
        if let Some((before, _, until)) = ranges.last_mut() {
            let gap = at.saturating_sub(*until);
            let joins = match before {
                Kind::Number => kind == Kind::Number && gap <= 1,
                Kind::Word => (kind == Kind::Word || matches!(mark, '.' | '\'')) && gap == 0,
                Kind::Sign => false,
            };
            if joins {
                *until = end;
                continue;
            }
        }
        ranges.push((kind, at, end));
    }
    let part = |&(kind, from, to): &(Kind, usize, usize)| {
        let part = text.get(from..to).unwrap_or_default();
        (kind, if kind == Kind::Word { without_ends(part) } else { part })
    };
    ranges.iter().map(part).collect()
}

/// A word without the point of an abbreviation and what French leaves of a word before a vowel: `sec` of `sec.`, `euros` of
/// `d'euros`.
fn without_ends(word: &str) -> &str {
    let word = word.strip_suffix('.').unwrap_or(word);
    word.strip_prefix("d'").unwrap_or(word)
}

fn is_letter(mark: char) -> bool {
    mark.is_ascii_alphabetic() || (!mark.is_ascii() && !is_currency_sign(mark))
}

/// Whether a character is the sign of a currency.
pub fn is_currency_sign(mark: char) -> bool {
    matches!(mark, '$' | '¢'..='¥' | '\u{20a0}'..='\u{20cf}')
}

/// The numbers that digits can be: with their last mark as the decimal mark, and with all marks grouping them. Both only where
/// nothing rules one of them out. `decimals` are the most that the number may have, where it is the field's number as it stands; a
/// number in thousands or in another unit of time has none to go by.
pub fn readings(digits: &str, lang: Lang, decimals: Option<u32>) -> [Option<Decimal>; 2] {
    let marks: Vec<char> = digits.chars().filter(|mark| !mark.is_ascii_digit()).collect();
    let groups: Vec<&str> = digits.split(|mark: char| !mark.is_ascii_digit()).collect();
    // A number may begin or end with its point.
    let number =
        |whole: &[&str], decimals: &str| parse_decimal(&["0", &whole.concat(), ".", decimals, "0"].concat()).ok();
    if groups.iter().all(|group| group.is_empty()) {
        return [None, None];
    }
    let whole = if is_grouped(&groups, &marks) { number(&groups, "") } else { None };
    let (Some((&mark, marks)), Some((after, groups))) = (marks.split_last(), groups.split_last()) else {
        return [whole, None];
    };
    let is_decimal = matches!(mark, '.' | ',' | ARABIC_POINT) && !marks.contains(&mark) && is_grouped(groups, marks);
    let with_decimals = if is_decimal { number(groups, after) } else { None };
    if with_decimals.is_none() || whole.is_none() {
        return [with_decimals, whole];
    }
    // Here one mark stands before three digits. Numbers as the page itself writes them are read back as they were.
    let is_groups = lang == Lang::En && mark == ',' || decimals.is_some_and(|decimals| decimals < 3);
    let is_written = (mark == ',') == (lang == Lang::Fr) && decimals.is_some() && !after.ends_with('0');
    if is_groups {
        [None, whole]
    } else if is_written {
        [with_decimals, None]
    } else {
        [with_decimals, whole]
    }
}

/// Whether one mark groups digits by three, or as in India (`12,34,567`); true where there is no mark.
fn is_grouped(groups: &[&str], marks: &[char]) -> bool {
    let (Some(&mark), [first, inner @ .., last]) = (marks.first(), groups) else { return true };
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && mark != ARABIC_POINT
        && marks.iter().all(|&one| one == mark)
        && last.len() == 3
        && inner.iter().all(|group| group.len() == 3 || (group.len() == 2 && mark == ','))
}
