//! The page's state: one plan in one signal, and what follows from it. The only place that writes the plan.

use leptos::prelude::*;
use maud::Markup;

use super::Start;
use super::drafts::Drafts;
use crate::catalog::Book;
use crate::date::Date;
use crate::i18n::format::Format;
use crate::i18n::{Words, words};
use crate::input;
use crate::locale::{Currency, Lang};
use crate::markup::{Shown, form, page};
use crate::number::Number;
use crate::pricing::{Quote, Unpriced, price};
use crate::scenario::param::{Param, Step};
use crate::scenario::presets::Preset;
use crate::scenario::query::{self, Refused};
use crate::scenario::{Money, Per, Scenario};

/// The state, handed to whoever needs it.
#[derive(Clone, Copy)]
pub(super) struct AppState {
    book: &'static Book,
    today: Date,
    root: &'static str,
    scenario: RwSignal<Scenario>,
    refused: RwSignal<Vec<Refused>>,
    drafts: RwSignal<Drafts>,
    /// A currency chosen before its exchange rate: the plan holds only whole pairs.
    waiting: RwSignal<Option<Currency>>,
    /// Grows with each change that deserves an entry of its own in the history.
    entries: RwSignal<u32>,
    quote: Memo<Result<Quote, Unpriced>>,
    format: Memo<Format>,
}

impl AppState {
    pub(super) fn new(start: Start<'_>) -> AppState {
        let Start { book, today, lang: lang_of_place, root, .. } = start;
        let opened = query::read(start.query, book);
        let scenario = RwSignal::new(opened.scenario);
        AppState {
            book,
            today,
            root,
            scenario,
            refused: RwSignal::new(opened.refused),
            drafts: RwSignal::default(),
            waiting: RwSignal::new(None),
            entries: RwSignal::new(0),
            quote: Memo::new(move |_| scenario.with(|plan| price(plan, book, today))),
            format: Memo::new(move |_| {
                let lang = |plan: &Scenario| plan.lang.unwrap_or(lang_of_place);
                scenario.with(|plan| Format { lang: lang(plan), currency: plan.money.currency() })
            }),
        }
    }

    /// How values are written.
    pub(super) fn format(self) -> Format {
        self.format.get()
    }

    pub(super) fn words(self) -> &'static Words {
        words(self.format().lang)
    }

    /// Tells `show` of the plan with all that is shown of it, and follows it.
    pub(super) fn show<T>(self, show: impl FnOnce(&Shown<'_>) -> T) -> T {
        let AppState { book, today, root, .. } = self;
        let format = self.format();
        let (plan, quote, refused) = (self.scenario.read(), self.quote.read(), self.refused.read());
        show(&Shown { book, today, plan: &plan, quote: &quote, root, refused: &refused, format })
    }

    /// HTML of the plan, followed.
    pub(super) fn html(self, markup: fn(&Shown<'_>) -> Markup) -> String {
        self.show(|shown| markup(shown).into_string())
    }

    /// The page's body for the plan as it stands.
    pub(super) fn body(self) -> String {
        untrack(|| self.html(page::body))
    }

    /// The note under a number field.
    pub(super) fn note(self, param: Param) -> String {
        form::note(self.format(), param, &self.text(param)).into_string()
    }

    /// What a number field shows: the text as typed while it stands, else the plan's number.
    pub(super) fn text(self, param: Param) -> String {
        let (format, value) = (self.format(), self.number(param));
        let typed = self.drafts.with(|drafts| drafts.standing(param, format.lang, value).map(str::to_owned));
        typed.or_else(|| value.map(|number| format.number(number))).unwrap_or_default()
    }

    /// Whether what a number field shows can be read.
    pub(super) fn is_read(self, param: Param) -> bool {
        let text = self.text(param);
        let still_to_come = param == Param::Fx && text.is_empty();
        still_to_come || self.read(param, &text).is_some()
    }

    fn read(self, param: Param, text: &str) -> Option<Number> {
        let lang = self.format.get_untracked().lang;
        input::read(text, lang, param.bounds()?).ok()
    }

    /// The number that a field holds.
    pub(super) fn number(self, param: Param) -> Option<Number> {
        self.scenario.with(|plan| plan.number(param))
    }

    /// The value of a choice, by its name in the link.
    pub(super) fn choice(self, param: Param) -> Option<String> {
        match param {
            Param::Cur => Some(self.currency().code().to_owned()),
            _ => self.scenario.with(|plan| query::value_of(plan, param)),
        }
    }

    fn currency(self) -> Currency {
        self.waiting.get().unwrap_or_else(|| self.scenario.with(|plan| plan.money.currency()))
    }

    /// Whether an exchange rate is wanted or held.
    pub(super) fn wants_rate(self) -> bool {
        self.currency() != Currency::USD
    }

    /// Whether active days of a month count.
    pub(super) fn has_days(self) -> bool {
        self.scenario.with(|plan| plan.per != Per::Project)
    }

    /// The address's query for the plan as it stands.
    pub(super) fn address(self) -> String {
        self.scenario.with(|plan| query::write(plan, self.book))
    }

    /// The query that is copied and shared: dated.
    pub(super) fn dated_address(self) -> String {
        self.scenario.with_untracked(|plan| query::write(&plan.dated(self.today), self.book))
    }

    pub(super) fn entries(self) -> u32 {
        self.entries.get()
    }

    /// Changes the plan. From the first change on it carries its day.
    fn edit(self, change: impl FnOnce(&mut Scenario)) {
        let mut plan = self.scenario.get_untracked();
        change(&mut plan);
        if plan != self.scenario.get_untracked() {
            self.scenario.set(plan.dated(self.today));
        }
    }

    /// Takes what a person put into a field, by its name: a typed text or a chosen value.
    pub(super) fn take(self, name: &str, text: &str) {
        let Some(param) = Param::from_name(name) else { return };
        if param.bounds().is_some() {
            self.take_text(param, text);
        } else if param == Param::Cur {
            self.take_currency(text);
        } else if !text.is_empty() {
            self.edit(|plan| *plan = query::changed(plan, param, text, self.book));
        }
    }

    fn take_text(self, param: Param, text: &str) {
        let read = self.read(param, text);
        let lang = self.format.get_untracked().lang;
        let led_to = read.or_else(|| untrack(|| self.number(param)));
        self.drafts.update(|drafts| drafts.put(param, text, lang, led_to));
        if let Some(number) = read {
            self.set(param, number);
        }
    }

    /// Takes a number in place of what is typed.
    pub(super) fn take_number(self, param: Param, number: Number) {
        if param.bounds().is_some_and(|bounds| bounds.check(number).is_ok()) {
            self.drafts.update(|drafts| drafts.drop(param));
            self.set(param, number);
        }
    }

    pub(super) fn step(self, param: Param, step: Step) {
        let stepped = untrack(|| self.number(param)).zip(param.bounds());
        if let Some(number) = stepped.and_then(|(number, bounds)| bounds.step(number, step)) {
            self.take_number(param, number);
        }
    }

    fn set(self, param: Param, number: Number) {
        let currency = untrack(|| self.currency());
        if param == Param::Fx && currency != Currency::USD {
            self.waiting.set(None);
            self.edit(|plan| plan.money = Money::Other { currency, fx: number });
        } else {
            self.edit(|plan| plan.set_number(param, number));
        }
    }

    /// Another currency than the one held waits for its rate: that of the other would be a wrong figure.
    fn take_currency(self, code: &str) {
        let Some(currency) = Currency::from_code(code) else { return };
        let held = self.scenario.with_untracked(|plan| plan.money.currency());
        self.waiting.set((currency != Currency::USD && currency != held).then_some(currency));
        if currency != held {
            self.drafts.update(|drafts| drafts.drop(Param::Fx));
            self.edit(|plan| plan.money = Money::Usd);
        }
    }

    pub(super) fn take_today(self) {
        self.edit(|plan| plan.on = Some(self.today));
    }

    /// Takes the plan of a link of this page to a changed plan.
    pub(super) fn take_query(self, query: &str) {
        self.edit(|plan| *plan = query::read(query, self.book).scenario);
    }

    /// Takes a preset: an entry of its own in the history.
    pub(super) fn take_preset(self, preset: Preset) {
        self.hide_refused();
        self.entries.update(|entries| *entries = entries.wrapping_add(1));
        self.edit(|plan| *plan = preset.plan(self.book, plan));
    }

    /// Chooses a language: no edit of the plan.
    pub(super) fn speak(self, lang: Lang) {
        self.scenario.update(|plan| plan.lang = Some(lang));
    }

    pub(super) fn hide_refused(self) {
        self.refused.set(Vec::new());
    }

    /// Opens a query, as Back and Forward do.
    pub(super) fn open(self, query: &str) {
        let opened = query::read(query, self.book);
        self.waiting.set(None);
        self.refused.set(opened.refused);
        if opened.scenario != self.scenario.get_untracked() {
            self.scenario.set(opened.scenario);
        }
    }
}
