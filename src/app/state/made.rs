//! What was made of the plan to be taken away, and what is told of it. It belongs to the plan, day and language that it was made
//! of: beside another answer nothing of it is shown.

use leptos::prelude::{Get as _, Set as _, With as _, WithUntracked as _, untrack};

use super::AppState;
use crate::date::Date;
use crate::link;
use crate::locale::Lang;

/// What was made, and what is told of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Made {
    of: Option<Of>,
    /// What is told.
    pub told: Told,
    /// The short text.
    pub summary: Option<String>,
    /// The code of the link.
    pub code: Option<QrCode>,
}

/// What something was made of: the plan's dated query, the person's day, the language.
pub type Of = (String, Date, Lang);

/// What is told of something that leaves the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Told {
    /// Nothing.
    #[default]
    Nothing,
    /// These words: of the link, or of a plan that is kept.
    Words(String),
    /// It is being made.
    Working,
    /// A file was saved under this name.
    Saved(String),
    /// A text is in the clipboard.
    Copied,
    /// It failed, for this reason.
    Failed(String),
    /// What makes it could not be fetched.
    NotFetched,
}

/// A QR code as a picture of modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    /// Its side in modules, with the margin.
    pub side: u32,
    /// The path of the dark modules.
    pub path: String,
}

impl QrCode {
    /// Reads what the program that writes files gives: the side, a space, the path.
    #[must_use]
    pub fn read(text: &str) -> Option<QrCode> {
        let (side, path) = text.split_once(' ')?;
        Some(QrCode { side: side.parse().ok()?, path: path.to_owned() })
    }
}

impl AppState {
    /// What is made now is made of this.
    #[must_use]
    pub fn made_of(self) -> Of {
        let today = self.today.get();
        let query = self.plan.with(|plan| link::write(&plan.dated(today), self.book()));
        (query, today, self.strings.get().lang)
    }

    /// What was made of the plan as it is; nothing where it was of another.
    #[must_use]
    pub fn made(self) -> Made {
        // Nothing was made as long as nobody asked: then no change of the plan is followed.
        let made = self.made.with(|made| made.of.is_some().then(|| made.clone()));
        made.filter(|made| made.of.as_ref() == Some(&self.made_of())).unwrap_or_default()
    }

    /// Tells something of the plan as it is now.
    pub fn tell(self, told: Told) {
        self.tell_of(untrack(|| self.made_of()), told);
    }

    /// Tells something of the plan that it was made of.
    pub fn tell_of(self, of: Of, told: Told) {
        self.change_made(of, |made| made.told = told);
    }

    /// Takes up what was made, unless the plan has changed meanwhile.
    pub fn change_made(self, of: Of, change: impl FnOnce(&mut Made)) {
        if untrack(|| self.made_of()) == of {
            let mut made = self
                .made
                .with_untracked(|made| if made.of.as_ref() == Some(&of) { made.clone() } else { Made::default() });
            made.of = Some(of);
            change(&mut made);
            self.made.set(made);
        }
    }
}
