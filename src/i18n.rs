//! Every string that people read, in each language: one struct of strings and one value of it per language, so that a string
//! missing in one language does not compile.
//!
//! Whole sentences are made here, by functions of a [`Format`] and plain data; views do not join pieces of text. Knows no HTML.

pub mod answer;
pub mod assumptions;
pub mod budget;
pub mod charts;
pub mod compare;
pub mod embedding;
mod en;
pub mod export;
pub mod form;
pub mod format;
mod fr;
pub mod guide;
pub mod limits;
pub mod market;
pub mod own_rate;
pub mod pages;
pub mod parameters;
pub mod plans;
pub mod prices;
pub mod print;
pub mod questions;
pub mod retakes;
pub mod saved;
pub mod sentences;
pub mod settings;
pub mod share;
pub mod start;
pub mod total;
pub mod views;
pub mod whole;

use rust_decimal::Decimal;

use crate::catalog::{Book, Mode, Res, Sound};
use crate::input::Misread;
use crate::link::Refused;
use crate::locale::Lang;
use crate::plan::param::{Param, Unit};
use crate::plan::presets::Preset;
use crate::plan::{BlockedBilled, Clips, Orient, Per, Plan};
use crate::pricing::clips::Run;
use crate::pricing::working::Factor;
use crate::pricing::{Change, Figure, RenderKind, Unpriced};
use answer::AnswerStrings;
use export::ExportStrings;
use form::FormStrings;
use format::Format;
use own_rate::OwnStrings;
use pages::PageStrings;
use views::ViewStrings;
use whole::WholeStrings;

/// The page's strings in a language.
#[must_use]
pub fn strings_of(lang: Lang) -> &'static Strings {
    match lang {
        Lang::En => english(),
        Lang::Fr => french(),
    }
}

/// The English strings. Each language has a function of its own, so that a build can hold one of them apart.
#[must_use]
pub fn english() -> &'static Strings {
    &en::STRINGS
}

/// The French strings.
#[must_use]
pub fn french() -> &'static Strings {
    &fr::STRINGS
}

/// The strings of the views in a language. They are apart from [`strings_of`], so that the first load goes without them.
#[must_use]
pub fn view_strings(lang: Lang) -> &'static ViewStrings {
    match lang {
        Lang::En => english_views(),
        Lang::Fr => french_views(),
    }
}

/// Those in English.
#[must_use]
pub fn english_views() -> &'static ViewStrings {
    &en::VIEWS
}

/// Those in French.
#[must_use]
pub fn french_views() -> &'static ViewStrings {
    &fr::VIEWS
}

/// The strings of the pages without a program in a language.
#[must_use]
pub const fn page_strings(lang: Lang) -> &'static PageStrings {
    match lang {
        Lang::En => &en::PAGES,
        Lang::Fr => &fr::PAGES,
    }
}

/// The strings of exports in a language. They are apart from [`strings_of`], so that the page does not carry them.
#[must_use]
pub fn export_strings(lang: Lang) -> &'static ExportStrings {
    match lang {
        Lang::En => &en::EXPORT_STRINGS,
        Lang::Fr => &fr::EXPORT_STRINGS,
    }
}

/// The headline's sentence, in two parts around the main figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadlineParts {
    /// The text before the figure, with its space.
    pub before: String,
    /// The text after the figure, with its space.
    pub after: String,
}

/// The strings of a choice in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChoiceStrings {
    /// Its name.
    pub name: &'static str,
    /// What it means; empty where the name is enough.
    pub help: &'static str,
}

/// A plan with the names of its models, for sentences about it.
#[derive(Clone, Copy, Debug)]
pub struct NamedPlan<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its model's name.
    pub model: &'a str,
    /// The name of the model for drafts; `None` where the plan makes none.
    pub draft: Option<&'a str>,
}

impl<'a> NamedPlan<'a> {
    /// A plan with the names that the book has; a model that it does not have gets an empty name.
    #[must_use]
    pub fn new(plan: &'a Plan, book: &'a Book) -> NamedPlan<'a> {
        let name = |id: &str| book.model(id).map_or("", |model| model.name.as_ref());
        NamedPlan { plan, model: name(&plan.model), draft: plan.draft.as_ref().map(|draft| name(&draft.model)) }
    }

    /// The name of the model for finals or for drafts.
    #[must_use]
    pub fn of(&self, kind: RenderKind) -> &'a str {
        match kind {
            RenderKind::Final => self.model,
            RenderKind::Draft => self.draft.unwrap_or(self.model),
        }
    }

    /// The resolution of finals or of drafts.
    #[must_use]
    pub fn res(&self, kind: RenderKind) -> Res {
        match (kind, &self.plan.draft) {
            (RenderKind::Draft, Some(draft)) => draft.res,
            _ => self.plan.res,
        }
    }
}

/// What the strip shows, for its text alternative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripFacts<'a> {
    /// Length of the kept video, seconds.
    pub seconds: Decimal,
    /// Length that is billed, seconds.
    pub billed: Decimal,
    /// The clips that are billed; empty where the exact length is.
    pub runs: &'a [Run],
    /// How many clips a video is joined from, whatever is billed; 1 where its length is one.
    pub clips: u64,
    /// Attempts per kept video: drafts where there are finals.
    pub attempts: Decimal,
    /// Final renders per kept video; `None` where the plan makes no drafts.
    pub finals: Option<Decimal>,
}

/// The strings of the page in one language. Functions get the [`Format`] of that language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct Strings {
    pub lang: Lang,
    pub title: &'static str,
    pub language: &'static str,
    pub language_name: &'static str,
    pub skip_to_form: &'static str,
    pub open_in_clipcost: &'static str,
    pub start_from: &'static str,
    pub preset: fn(Preset) -> &'static str,

    pub headline: fn(Format, NamedPlan<'_>) -> HeadlineParts,
    pub no_price: &'static str,
    pub figure: fn(Figure) -> &'static str,
    pub unpriced: fn(Format, NamedPlan<'_>, &Unpriced) -> String,
    pub change: fn(Format, Change) -> String,
    pub copy_link: &'static str,
    pub link_copied: &'static str,
    pub link_to_copy: &'static str,
    pub working: &'static str,
    pub factor: fn(Format, Factor, &Plan) -> String,
    pub strip: &'static str,
    pub strip_says: fn(Format, &StripFacts<'_>) -> String,

    pub form: &'static str,
    pub label: fn(Param) -> &'static str,
    pub per: fn(Per) -> &'static str,
    pub orient: fn(Orient) -> &'static str,
    pub sound: fn(Sound) -> &'static str,
    pub mode: fn(Mode) -> ChoiceStrings,
    pub clips: fn(Clips) -> ChoiceStrings,
    pub blocked_billed: fn(BlockedBilled) -> ChoiceStrings,
    pub rate_wanted: &'static str,
    pub day: &'static str,
    pub today: &'static str,
    pub fewer: fn(Unit) -> &'static str,
    pub more: fn(Unit) -> &'static str,
    pub reading: fn(Format, Param, Decimal) -> String,
    /// Why a typed text was not read, and the number that the plan has instead.
    pub misread: fn(Format, Param, &Misread, &str, Option<Decimal>) -> String,
    pub offer: fn(Format, Param, Decimal) -> String,

    /// The title over repairs of a damaged link, where nothing of it was refused.
    pub undone_title: &'static str,
    pub refused: fn(Format, &Refused) -> String,
    pub hide: &'static str,

    pub independent: &'static str,

    pub answer: &'static AnswerStrings,
    pub form_rows: &'static FormStrings,
    pub whole: &'static WholeStrings,
    pub own_rate: &'static OwnStrings,
}

/// A text from outside, safe to quote in a sentence: at most 40 characters, with control and direction characters replaced by
/// U+FFFD.
fn quoted(text: &str) -> String {
    let harmless = |mark: char| if mark.is_control() || is_direction_mark(mark) { '\u{fffd}' } else { mark };
    let mut short: String = text.chars().take(40).map(harmless).collect();
    if text.chars().count() > 40 {
        short.push('…');
    }
    short
}

const fn is_direction_mark(mark: char) -> bool {
    matches!(mark, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The first and last of lengths that go up by one second each; `None` where they do not, or are fewer than four and better
/// listed.
fn whole_run(lengths: &[u32]) -> Option<(u32, u32)> {
    let follow = lengths.windows(2).all(|pair| matches!(pair, [one, next] if one.checked_add(1) == Some(*next)));
    let (first, last) = lengths.first().zip(lengths.last())?;
    (follow && lengths.len() > 3).then_some((*first, *last))
}

/// Lengths in seconds, with the language's words for "to" and "or": `3 to 15 s`, `4, 8 or 12 s`.
fn lengths(seconds: &[u32], to: &str, or: &str) -> String {
    let text = match whole_run(seconds) {
        Some((shortest, longest)) => format!("{shortest} {to} {longest}"),
        None => joined(&seconds.iter().map(u32::to_string).collect::<Vec<_>>(), or),
    };
    format!("{text}\u{a0}s")
}

/// Items as a list, with `and` (of the language) before the last: `4, 8 and 12`.
fn joined<T: AsRef<str>>(items: &[T], and: &str) -> String {
    let items: Vec<&str> = items.iter().map(T::as_ref).collect();
    match items.split_last() {
        None => String::new(),
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} {and} {last}", others.join(", ")),
    }
}
