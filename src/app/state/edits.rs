//! The edits of the state: the only place that writes a signal of the plan.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::session::Session;
use super::{AppState, UNPRICED_PREFIX, UnpricedChoice};
use crate::i18n::Strings;
use crate::link;
use crate::locale::Lang;
use crate::plan::Plan;
use crate::plan::param::{Param, Step};
use crate::plan::presets::Preset;

impl AppState {
    /// Changes the session; a changed plan carries its day from then on.
    pub fn edit(self, change: impl FnOnce(&mut Session)) {
        self.look_at_clock();
        let mut session = self.session.get_untracked();
        let before = session.plan.clone();
        change(&mut session);
        self.settle(session, &before);
    }

    /// What follows every edit: apart from it, so that it is compiled once and not into each.
    fn settle(self, mut session: Session, before: &Plan) {
        session.settle(before, self.today.get_untracked(), self.book(), &self.locked());
        self.put(session);
    }

    /// The only way into the session of what changes its plan.
    fn put(self, session: Session) {
        self.setup.with_value(|setup| (setup.leave)(&link::write(&session.plan, setup.book)));
        self.session.set(session);
    }

    /// Changes the plan, and forgets what was being typed: the values come from elsewhere.
    pub fn edit_plan(self, change: impl FnOnce(&mut Plan)) {
        self.edit(|session| {
            session.leave_off();
            change(&mut session.plan);
        });
    }

    /// Takes a plan from elsewhere as an entry of its own in the history.
    pub fn take_plan(self, plan: Plan) {
        self.edit(|session| session.take_plan(plan));
    }

    /// Puts another plan beside this one, or a copy of it.
    pub fn add_beside(self, other: Option<Plan>) {
        let (today, book) = (self.today_now(), self.book());
        self.edit(|session| session.add_beside(other, today, book));
    }

    /// Makes a plan beside this one the plan.
    pub fn swap_beside(self, at: usize) {
        let (today, book) = (self.today_now(), self.book());
        self.edit(|session| session.swap_beside(at, today, book));
    }

    /// Puts a copy of a plan beside this one after it.
    pub fn copy_beside(self, at: usize) {
        self.edit(|session| session.copy_beside(at, self.book()));
    }

    /// Moves a plan beside this one one place further forward.
    pub fn move_beside(self, at: usize) {
        self.edit(|session| session.plan = session.plan.moved_up(at));
    }

    /// Prices a plan beside this one on the person's day.
    pub fn set_today_beside(self, at: usize) {
        let (today, book) = (self.today_now(), self.book());
        self.edit(|session| session.date_beside(at, today, book));
    }

    /// Gives a plan beside this one another name.
    pub fn rename_beside(self, at: usize, name: &str) {
        self.edit(|session| session.rename_beside(at, name, self.book()));
    }

    /// Takes away a plan beside this one.
    pub fn remove_beside(self, at: usize) {
        self.edit(|session| session.plan = session.plan.without_plan(at));
    }

    /// Takes a typed text.
    pub fn set_text(self, param: Param, text: &str) {
        let (lang, book) = (self.format.get_untracked().lang, self.book());
        self.edit(|session| session.set_text(param, text, lang, book));
    }

    /// Takes a value that was chosen: a code, a day, a name.
    pub fn choose(self, param: Param, value: &str) {
        if param == Param::Model {
            let unpriced = value.strip_prefix(UNPRICED_PREFIX);
            let kept = self.plan.with_untracked(|plan| plan.model.clone());
            self.unpriced_choice.set(UnpricedChoice { name: unpriced.unwrap_or_default().to_owned(), kept });
            if unpriced.is_some() {
                return;
            }
        }
        self.edit(|session| session.choose(param, value, self.book()));
        if param == Param::On {
            let _ = self.session.try_update_untracked(Session::keep_day);
        }
    }

    /// Takes whatever a field holds, by its name: for fields of the page as sent.
    pub fn set_field(self, name: &str, text: &str) {
        match name.parse::<Param>() {
            Ok(param) if param.bounds().is_some() => self.set_text(param, text),
            Ok(param) => self.choose(param, text),
            Err(_) => {}
        }
    }

    /// Takes a number in place of what is typed.
    pub fn set_number(self, param: Param, number: Decimal) {
        if param.bounds().is_some_and(|bounds| bounds.check(number).is_ok()) {
            self.edit(|session| {
                session.edits.drop(param);
                session.set_number(param, number, self.book());
            });
        }
    }

    /// Steps a number.
    pub fn step(self, param: Param, step: Step) {
        let number = self.plan.with_untracked(|plan| plan.number(param));
        let stepped = number.zip(param.bounds()).and_then(|(number, bounds)| bounds.step(number, step));
        if let Some(number) = stepped {
            self.set_number(param, number);
        }
    }

    /// Ends the edit of a field: the number that counts now is the one that the next edit falls back to. Nothing shown changes.
    pub fn end_edit(self, param: Param) {
        // Where the page itself moves the focus while it reads the state, nobody has typed.
        let _ = self.session.try_update_untracked(|session| session.edits.end(param));
    }

    /// Takes a preset: an entry of its own in the history.
    pub fn set_preset(self, preset: Preset) {
        self.edit(|session| session.take_preset(preset, self.book()));
    }

    /// Prices the plan on the person's day.
    pub fn set_today(self) {
        let today = self.today.get_untracked();
        self.edit(|session| session.plan.on = Some(today));
    }

    /// Writes a language into the plan: no edit of it.
    pub fn set_language(self, strings: &'static Strings) {
        let mut session = self.session.get_untracked();
        session.plan.lang = Some(strings.lang);
        self.put(session);
        self.strings.set(strings);
    }

    /// The language that the plan is to be shown in.
    #[must_use]
    pub fn wanted_lang(self) -> Lang {
        self.plan.with(|plan| plan.lang).unwrap_or_else(|| self.place_lang())
    }

    /// Hides what was refused of the link.
    pub fn hide_refused(self) {
        self.session.update(|session| session.refused.clear());
    }

    /// Takes up a new day: a page may have slept over midnight.
    pub fn look_at_clock(self) {
        let now = (self.setup.with_value(|setup| setup.clock))();
        if now != self.today.get_untracked() {
            self.today.set(now);
        }
    }

    /// Opens a query, as Back and Forward do.
    pub fn open(self, query: &str) {
        let (book, locked) = (self.book(), self.locked());
        let mut session = self.session.get_untracked();
        session.reopen(query, book, &locked);
        if self.session.with_untracked(|before| *before != session) {
            self.put(session);
        }
    }
}
