//! The page's state: the plan, and what a person is about to do to it, in one signal. The only place that writes it.

mod saved_plans;

use leptos::prelude::*;
use rust_decimal::Decimal;
use strum::VariantArray;

use super::Start;
use super::browser::takeaway;
use super::{browser, storage};
use crate::catalog::Book;
use crate::date::Date;
use crate::embed::{self, Built, Embed};
use crate::i18n::format::Format;
use crate::i18n::{Strings, strings_of};
use crate::input::{self, edits::Edits};
use crate::link::{self, Refused, Why};
use crate::locale::{Currency, Lang};
use crate::markup::embed::body as embed_body;
use crate::markup::{PageModel, SavedState, form, page};
use crate::names::Code;
use crate::plan::fields::Value;
use crate::plan::locked::restore_locked;
use crate::plan::param::{Param, Step};
use crate::plan::presets::Preset;
use crate::plan::{Money, Per, Plan};
use crate::pricing::Figure;
use crate::pricing::answer::answer;
use crate::pricing::market::MarketFilter;

/// What the page holds.
#[derive(Clone, Debug)]
pub(super) struct Session {
    plan: Plan,
    /// What of the plan's link was not taken.
    refused: Vec<Refused>,
    edits: Edits,
    /// Figures whose working is open.
    opened: Vec<Figure>,
    /// The embed that is being put together.
    builds: Option<Built>,
    /// What is saved in this browser.
    saved: SavedState,
    /// What is asked of the market.
    filter: MarketFilter,
    /// The day that an edit gave the plan by itself: nobody chose it, so a later edit gives that of its own day.
    own_day: Option<Date>,
    /// A currency chosen before its exchange rate: the plan holds only whole pairs.
    waiting: Option<Currency>,
    /// Grows with each change that deserves an entry of its own in the history.
    entries: u32,
}

/// The state, handed to whoever needs it. Reading it follows it.
#[derive(Clone, Copy)]
pub(super) struct AppState {
    book: &'static Book,
    clock: fn() -> Date,
    today: RwSignal<Date>,
    lang_of_place: Lang,
    root: &'static str,
    embed: Option<&'static Embed>,
    site: &'static str,
    session: RwSignal<Session>,
}

impl AppState {
    pub(super) fn new(start: Start<'_>) -> AppState {
        let Start { book, clock, lang: lang_of_place, root, query, embed } = start;
        let link::Opened { plan, refused } = link::read(query, book);
        let session = Session {
            plan,
            refused,
            edits: Edits::default(),
            opened: Vec::new(),
            builds: None,
            // An embed stores nothing and looks at nothing stored.
            saved: if embed.is_some() { SavedState::default() } else { storage::read(book) },
            filter: MarketFilter::default(),
            own_day: None,
            waiting: None,
            entries: 0,
        };
        // As long as the document.
        let site: &'static str = Box::leak(browser::address_with("").into_boxed_str());
        let today = RwSignal::new(clock());
        AppState { book, clock, today, lang_of_place, root, embed, site, session: RwSignal::new(session) }
    }

    fn format_of(self, plan: &Plan) -> Format {
        Format::new(plan.lang.unwrap_or(self.lang_of_place), plan.money.currency())
    }

    /// How values are written.
    pub(super) fn format(self) -> Format {
        self.session.with(|session| self.format_of(&session.plan))
    }

    pub(super) fn strings(self) -> &'static Strings {
        strings_of(self.format().lang)
    }

    /// Tells `show` of the plan with all that is shown of it.
    pub(super) fn show(self, show: &mut dyn FnMut(&PageModel<'_>)) {
        let AppState { book, root, site, .. } = self;
        let today = self.today.get();
        let locked = self.locked();
        self.session.with(|Session { plan, refused, opened, builds, saved, filter, .. }| {
            let answer = answer(plan, book, today);
            show(&PageModel {
                book,
                today,
                plan,
                answer: &answer,
                root,
                refused,
                opened,
                locked,
                builds: builds.as_ref(),
                saved,
                filter,
                site,
                format: self.format_of(plan),
            });
        });
    }

    /// What every field shows.
    pub(super) fn fields(self) -> Vec<Field> {
        self.session
            .with(|session| Param::VARIANTS.iter().copied().filter_map(|param| self.field(session, param)).collect())
    }

    fn field(self, session: &Session, param: Param) -> Option<Field> {
        let (format, name) = (self.format_of(&session.plan), param.code());
        let Some(bounds) = param.bounds() else {
            let value = if param == Param::Cur {
                Some(session.currency().code().to_owned())
            } else {
                link::value_of(&session.plan, param)
            };
            // A list of what the plan can be without has an empty choice; so has its name.
            let may_be_empty = param.may_be_absent() && param != Param::With;
            let chosen = value.or_else(|| may_be_empty.then(String::new));
            return chosen.map(|value| Field { name, value, number: None });
        };
        let number = session.plan.number(param);
        let typed = session.edits.text(param, format.lang, number).map(str::to_owned);
        let value = typed.or_else(|| number.map(|number| format.number(number))).unwrap_or_default();
        // An exchange rate may still be to come, and a plan can be without some numbers.
        let may_be_empty = number.is_none() && (param == Param::Fx || param.may_be_absent());
        let read = (may_be_empty && value.trim().is_empty()) || input::read(&value, format.lang, bounds).is_ok();
        let note = form::note(format, param, &value, number).into_string();
        Some(Field {
            name,
            value,
            number: Some(NumberField {
                read,
                note,
                slider: number.map(|number| number.to_string()).unwrap_or_default(),
            }),
        })
    }

    /// Whether an exchange rate is wanted or held.
    pub(super) fn wants_rate(self) -> bool {
        self.session.with(|session| session.currency() != Currency::USD)
    }

    /// Whether active days of a month count.
    pub(super) fn has_days(self) -> bool {
        self.session.with(|session| session.plan.per != Per::Project)
    }

    /// The address's query for the plan as it stands, and the entry of the history that it belongs to.
    pub(super) fn address(self) -> (String, u32) {
        self.session.with(|session| (link::write(&session.plan, self.book), session.entries))
    }

    /// The query that is copied and shared: dated.
    pub(super) fn dated_address(self) -> String {
        self.session.with_untracked(|session| link::write(&session.plan.dated(self.today()), self.book))
    }

    /// What the host does not let the visitor change.
    fn locked(self) -> &'static [Param] {
        self.embed.map_or(&[], |embed| &embed.lock)
    }

    /// Puts what is locked back to what it was, whatever has changed it.
    fn keep_locked(self, session: &mut Session, before: &Plan) {
        if !self.locked().is_empty() {
            session.plan = restore_locked(session.plan.clone(), before, self.locked(), self.book);
        }
    }

    /// The body of the page, or of the embed.
    pub(super) fn body(self) -> String {
        let mut body = String::new();
        self.show(&mut |shown| {
            let markup = self.embed.map_or_else(|| page::body(shown), |embed| embed_body(shown, embed));
            body = markup.into_string();
        });
        body
    }

    /// What the page as sent goes without.
    pub(super) fn later(self) -> String {
        let mut later = String::new();
        self.show(&mut |shown| later = page::later(shown).into_string());
        later
    }

    /// The figures of the plan as an object of JSON, by their names in the contract.
    pub(super) fn figures(self) -> String {
        let mut figures = Vec::new();
        self.show(&mut |shown| {
            let all = shown.answer.iter().flat_map(|answer| answer.figures());
            figures = all
                .filter_map(|(figure, value)| {
                    Some(format!("\"{}\":\"{}\"", figure.code(), value.exact().to_plain().ok()?))
                })
                .collect();
        });
        format!("{{{}}}", figures.join(","))
    }

    /// What a host hears of the plan: its query, dated, and its figures, as members of an object of JSON.
    pub(super) fn host_message(self) -> String {
        format!("\"query\":\"{}\",\"figures\":{}", self.dated_address(), self.figures())
    }

    fn change(self, change: impl FnOnce(&mut Session)) {
        let mut session = self.session.get_untracked();
        change(&mut session);
        self.session.set(session);
    }

    /// Changes the plan. From the first change on it carries its day.
    fn edit(self, change: impl FnOnce(&mut Session)) {
        self.look_at_clock();
        let mut session = self.session.get_untracked();
        let before = session.plan.clone();
        change(&mut session);
        self.settle(session, &before);
    }

    /// What follows every edit: apart from it, so that it is compiled once and not into each.
    fn settle(self, mut session: Session, before: &Plan) {
        self.keep_locked(&mut session, before);
        if session.plan != *before {
            session.date(before.on, self.today.get_untracked());
        }
        self.session.set(session);
    }

    /// Takes what a person put into a field, by its name: a typed text or a chosen value.
    pub(super) fn set_field(self, name: &str, text: &str) {
        let Ok(param) = name.parse::<Param>() else { return };
        self.edit(|session| {
            if param == Param::Cur {
                session.set_currency(text);
            } else if param.bounds().is_some() {
                self.set_typed(session, param, text);
            } else if text.is_empty() {
                // A day that was emptied is one still being typed: it cannot be absent, and stays.
                session.plan.clear(param);
            } else {
                // What the form offers is what the plan takes.
                let _ = session.plan.set(param, &Value::Text(text.into()), self.book);
            }
        });
        if param == Param::On {
            // A day that was chosen stays, even where it is today's.
            let _ = self.session.try_update_untracked(|session| session.own_day = None);
        }
    }

    fn set_typed(self, session: &mut Session, param: Param, text: &str) {
        let lang = self.format_of(&session.plan).lang;
        match session.edits.set_text(param, text, lang, session.plan.number(param)) {
            Some(number) => session.set(param, number, self.book),
            None => session.clear(param),
        }
    }

    /// Ends the edit of a field: the number that counts now is the one that the next edit falls back to. Nothing shown changes.
    pub(super) fn end_edit(self, param: Param) {
        // Where the page itself moves the focus while it reads the state, nobody has typed.
        let _ = self.session.try_update_untracked(|session| session.edits.end(param));
    }

    /// Takes a number in place of what is typed.
    pub(super) fn set_number(self, param: Param, number: Decimal) {
        if param.bounds().is_some_and(|bounds| bounds.check(number).is_ok()) {
            self.edit(|session| {
                session.edits.drop(param);
                session.set(param, number, self.book);
            });
        }
    }

    pub(super) fn step(self, param: Param, step: Step) {
        let number = self.session.with_untracked(|session| session.plan.number(param));
        let stepped = number.zip(param.bounds()).and_then(|(number, bounds)| bounds.step(number, step));
        if let Some(number) = stepped {
            self.set_number(param, number);
        }
    }

    pub(super) fn set_today(self) {
        self.edit(|session| session.plan.on = Some(self.today.get_untracked()));
    }

    /// Takes the plan of a link of this page to a changed plan; one that is too long to be read changes nothing.
    pub(super) fn set_query(self, query: &str) {
        let link::Opened { plan, refused } = link::read(query, self.book);
        if refused.iter().all(|refused| refused.param.is_some() || refused.is_undone()) {
            self.edit(|session| {
                session.leave_off();
                session.plan = plan;
            });
        }
    }

    /// Gives a plan beside this one another name; says so where the link has no room for it.
    pub(super) fn rename_beside(self, at: usize, name: &str) {
        self.edit(|session| match link::rename(&session.plan, at, name, self.book) {
            Ok(plan) => session.plan = plan,
            Err(_) => session.refused = vec![Refused::new(Param::With, name, Why::NoRoom)],
        });
    }

    /// Takes a preset: an entry of its own in the history.
    pub(super) fn set_preset(self, preset: Preset) {
        self.edit(|session| {
            session.refused.clear();
            session.leave_off();
            session.entries = session.entries.wrapping_add(1);
            session.plan = preset.plan(self.book, &session.plan);
        });
    }

    /// Chooses a language: no edit of the plan.
    pub(super) fn set_language(self, lang: Lang) {
        self.change(|session| session.plan.lang = Some(lang));
    }

    /// The person's day.
    pub(super) fn today(self) -> Date {
        self.today.get_untracked()
    }

    /// Takes up a new day: a page may have slept over midnight.
    pub(super) fn look_at_clock(self) {
        let now = (self.clock)();
        if now != self.today() {
            self.today.set(now);
            // Made of the same query, but at the prices of the day before.
            takeaway::clear();
        }
    }

    /// Puts the embed together anew, by what stands in its fields: parameters of its query.
    pub(super) fn build(self, query: &str) {
        let builds = embed::built(query);
        self.change(|session| session.builds = Some(builds));
    }

    /// Begins to put an embed together, or leaves it.
    pub(super) fn build_or_leave(self) {
        self.change(|session| session.builds = if session.builds.is_some() { None } else { Some(Built::default()) });
    }

    /// Takes a wish of the market's controls.
    pub(super) fn filter_market(self, wish: &str) {
        self.change(|session| session.filter.apply(wish, session.plan.attempts));
    }

    /// Opens the working of a figure, or closes it.
    pub(super) fn open_or_close(self, figure: Figure) {
        self.change(|session| {
            let before = session.opened.len();
            session.opened.retain(|&opened| opened != figure);
            if session.opened.len() == before {
                session.opened.push(figure);
            }
        });
    }

    pub(super) fn hide_refused(self) {
        self.change(|session| session.refused.clear());
    }

    /// Opens a query, as Back and Forward do.
    pub(super) fn open(self, query: &str) {
        let link::Opened { plan, refused } = link::read(query, self.book);
        // Setting what is there already leaves what is being typed alone.
        if self.session.with_untracked(|session| session.plan == plan && session.refused == refused) {
            return;
        }
        self.change(|session| {
            let before = session.plan.clone();
            session.leave_off();
            session.refused = refused;
            session.plan = plan;
            session.own_day = None;
            self.keep_locked(session, &before);
        });
    }
}

impl Session {
    /// Forgets what was being typed or chosen: the plan comes from elsewhere.
    fn leave_off(&mut self) {
        self.edits = Edits::default();
        self.waiting = None;
    }

    /// Gives an edited plan its day, in place of none or of one that an earlier edit gave it.
    fn date(&mut self, before: Option<Date>, today: Date) {
        let follows = self.plan.on == before && before == self.own_day;
        if follows || self.plan.on.is_none() {
            self.plan.on = Some(today);
        }
        self.own_day = self.plan.on.filter(|&day| day == today && (before.is_none() || before == self.own_day));
    }

    fn currency(&self) -> Currency {
        self.waiting.unwrap_or_else(|| self.plan.money.currency())
    }

    fn set(&mut self, param: Param, number: Decimal, book: &Book) {
        let currency = self.currency();
        if param == Param::Fx && currency != Currency::USD {
            self.waiting = None;
            self.plan.money = Money::Other { currency, fx: number };
        } else {
            // Its bounds were checked where it was read.
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
}

/// What a field shows.
#[derive(PartialEq)]
pub(super) struct Field {
    /// Its name.
    pub name: &'static str,
    /// The text of a number field as typed, or the value that is chosen.
    pub value: String,
    /// What only a number field has.
    pub number: Option<NumberField>,
}

/// What a number field shows beside its text.
#[derive(PartialEq)]
pub(super) struct NumberField {
    /// Whether the text could be read.
    pub read: bool,
    /// The HTML under it.
    pub note: String,
    /// Where its sliders stand, if it has some.
    pub slider: String,
}
