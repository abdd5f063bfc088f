//! What a person is doing to the plan: the plan itself, the texts being typed, and what of its link was refused. Plain data with
//! its edits; knows no signal and no browser.

use rust_decimal::Decimal;

use crate::catalog::Book;
use crate::date::Date;
use crate::input::Field;
use crate::input::edits::Edits;
use crate::link::{self, NoRoom, Refused, Why};
use crate::locale::{Currency, Lang};
use crate::plan::fields::Value;
use crate::plan::locked::restore_locked;
use crate::plan::param::Param;
use crate::plan::presets::Preset;
use crate::plan::{Money, Plan};

/// The plan with what a person is about to do to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// The plan.
    pub plan: Plan,
    /// What of the plan's link was not taken.
    pub refused: Vec<Refused>,
    /// The texts being typed.
    pub edits: Edits,
    /// Grows with each change that deserves an entry of its own in the history.
    pub entries: u32,
    /// The day that an edit gave the plan by itself: nobody chose it, so a later edit gives that of its own day.
    own_day: Option<Date>,
    /// A currency chosen before its exchange rate: the plan holds only whole pairs.
    waiting: Option<Currency>,
}

impl Session {
    /// The session of a link.
    #[must_use]
    pub fn open(query: &str, book: &Book) -> Session {
        let link::Opened { plan, refused } = link::read(query, book);
        Session { plan, refused, edits: Edits::default(), entries: 0, own_day: None, waiting: None }
    }

    /// Opens another link, as Back and Forward do; setting what is there already leaves what is being typed alone.
    pub fn reopen(&mut self, query: &str, book: &Book, locked: &[Param]) {
        let link::Opened { plan, refused } = link::read(query, book);
        if self.plan == plan && self.refused == refused {
            return;
        }
        let before = std::mem::replace(&mut self.plan, plan);
        self.leave_off();
        self.refused = refused;
        self.own_day = None;
        self.keep_locked(&before, book, locked);
    }

    /// What follows every edit: locked parameters are restored, and a changed plan gets its day.
    pub fn settle(&mut self, before: &Plan, today: Date, book: &Book, locked: &[Param]) {
        self.keep_locked(before, book, locked);
        if self.plan != *before {
            self.date(before.on, today);
        }
    }

    fn keep_locked(&mut self, before: &Plan, book: &Book, locked: &[Param]) {
        if !locked.is_empty() {
            self.plan = restore_locked(self.plan.clone(), before, locked, book);
        }
    }

    /// Forgets what was being typed or chosen: the plan comes from elsewhere.
    pub fn leave_off(&mut self) {
        self.edits = Edits::default();
        self.waiting = None;
    }

    /// Takes a plan from elsewhere as an entry of its own in the history.
    pub fn take_plan(&mut self, plan: Plan) {
        self.refused.clear();
        self.leave_off();
        self.entries = self.entries.wrapping_add(1);
        self.plan = plan;
    }

    /// Takes a preset.
    pub fn take_preset(&mut self, preset: Preset, book: &Book) {
        self.take_plan(preset.plan(book, &self.plan));
    }

    /// Gives an edited plan its day, in place of none or of one that an earlier edit gave it.
    fn date(&mut self, before: Option<Date>, today: Date) {
        let follows = self.plan.on == before && before == self.own_day;
        if follows || self.plan.on.is_none() {
            self.plan.on = Some(today);
        }
        self.own_day = self.plan.on.filter(|&day| day == today && (before.is_none() || before == self.own_day));
    }

    /// The day of the prices was chosen: it stays, even where it is today's.
    pub fn keep_day(&mut self) {
        self.own_day = None;
    }

    /// The currency that is chosen, which may still wait for its exchange rate.
    #[must_use]
    pub fn currency(&self) -> Currency {
        self.waiting.unwrap_or_else(|| self.plan.money.currency())
    }

    /// The currency of what is typed in a field: an exchange rate may be that of a currency that waits for it.
    #[must_use]
    pub fn currency_of(&self, param: Param) -> Currency {
        if param == Param::Fx { self.currency() } else { self.plan.money.currency() }
    }

    /// Takes a typed text. `lang` is the language that it is typed in.
    pub fn set_text(&mut self, param: Param, text: &str, lang: Lang, book: &Book) {
        let field = Field::new(param, lang, self.currency_of(param));
        match self.edits.set_text(field, text, self.plan.number(param)) {
            Some(number) => self.set_number(param, number, book),
            None => self.clear(param),
        }
    }

    /// Takes a value that was chosen: a code, a day, a name.
    pub fn choose(&mut self, param: Param, value: &str, book: &Book) {
        if param == Param::Cur {
            self.set_currency(value);
        } else if value.is_empty() {
            // A day that was emptied is one still being typed: it cannot be absent, and stays.
            self.plan.clear(param);
        } else {
            // What the form offers is what the plan takes.
            let _ = self.plan.set(param, &Value::Text(value.into()), book);
        }
    }

    /// Takes a number whose bounds were checked where it was read.
    pub fn set_number(&mut self, param: Param, number: Decimal, book: &Book) {
        let currency = self.currency();
        if param == Param::Fx && currency != Currency::USD {
            self.waiting = None;
            self.plan.money = Money::Other { currency, fx: number };
        } else {
            let _ = self.plan.set(param, &Value::Number(number), book);
        }
    }

    /// Takes a number away: an exchange rate leaves its currency waiting for another.
    fn clear(&mut self, param: Param) {
        let currency = self.currency();
        if param == Param::Fx && currency != Currency::USD {
            self.waiting = Some(currency);
            self.plan.money = Money::Usd;
        } else {
            self.plan.clear(param);
        }
    }

    /// Another currency than the one held waits for its rate: that of the other would be a wrong figure.
    fn set_currency(&mut self, code: &str) {
        let Some(currency) = Currency::from_code(code) else { return };
        let held = self.plan.money.currency();
        self.waiting = (currency != Currency::USD && currency != held).then_some(currency);
        if currency != held {
            self.edits.drop(Param::Fx);
            self.plan.money = Money::Usd;
        }
    }

    /// Puts another plan beside this one, or a copy of it.
    pub fn add_beside(&mut self, other: Option<Plan>, today: Date, book: &Book) {
        let added = match other {
            Some(other) => link::add_another(&self.plan, other, today, book),
            None => link::add_copy(&self.plan, today, book),
        };
        self.take_beside(added, "");
    }

    /// Makes a plan beside this one the plan, which takes its place there.
    pub fn swap_beside(&mut self, at: usize, today: Date, book: &Book) {
        self.leave_off();
        self.take_beside(link::swap(&self.plan, at, today, book), "");
    }

    /// Puts a copy of a plan beside this one after it.
    pub fn copy_beside(&mut self, at: usize, book: &Book) {
        self.take_beside(link::copy(&self.plan, at, book), "");
    }

    /// Prices a plan beside this one on a day.
    pub fn date_beside(&mut self, at: usize, day: Date, book: &Book) {
        self.take_beside(link::redate(&self.plan, at, day, book), "");
    }

    /// Gives a plan beside this one another name.
    pub fn rename_beside(&mut self, at: usize, name: &str, book: &Book) {
        self.take_beside(link::rename(&self.plan, at, name, book), name);
    }

    /// Takes the plan after an edit of those beside it; says so where the link has no room for it.
    fn take_beside(&mut self, edited: Result<Plan, NoRoom>, given: &str) {
        match edited {
            Ok(plan) => self.plan = plan,
            Err(NoRoom::Full) => self.refused = vec![Refused::new(Param::With, given, Why::TooMany)],
            Err(NoRoom::TooLong) => self.refused = vec![Refused::new(Param::With, given, Why::NoRoom)],
        }
    }
}
