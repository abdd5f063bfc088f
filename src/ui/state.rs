//! The page's state: one plan in one signal, and what follows from it. The only place that writes the plan.

use leptos::prelude::*;

use super::Start;
use crate::catalog::{Book, Model};
use crate::date::Date;
use crate::i18n::format::Format;
use crate::i18n::{Named, Words, words};
use crate::locale::Lang;
use crate::pricing::{Quote, Unpriced, price};
use crate::scenario::Scenario;
use crate::scenario::param::Param;
use crate::scenario::presets::Preset;
use crate::scenario::query::{self, Refused};

/// The state, handed down as context.
#[derive(Clone, Copy)]
pub(super) struct AppState {
    book: &'static Book,
    today: Date,
    lang_of_place: Lang,
    scenario: RwSignal<Scenario>,
    refused: RwSignal<Vec<Refused>>,
    /// Grows with each change that deserves an entry of its own in the history.
    entries: RwSignal<u32>,
    quote: Memo<Result<Quote, Unpriced>>,
    format: Memo<Format>,
}

impl AppState {
    pub(super) fn new(start: Start<'_>) -> AppState {
        let Start { book, today, lang: lang_of_place, .. } = start;
        let opened = query::read(start.query, book);
        let scenario = RwSignal::new(opened.scenario);
        let quote = Memo::new(move |_| scenario.with(|plan| price(plan, book, today)));
        let format = Memo::new(move |_| {
            scenario.with(|plan| Format {
                lang: plan.lang.unwrap_or(lang_of_place),
                currency: plan.money.currency(),
            })
        });
        let refused = RwSignal::new(opened.refused);
        AppState { book, today, lang_of_place, scenario, refused, entries: RwSignal::new(0), quote, format }
    }

    /// The state of this page.
    pub(super) fn expect() -> AppState {
        expect_context()
    }

    pub(super) fn book(self) -> &'static Book {
        self.book
    }

    pub(super) fn today(self) -> Date {
        self.today
    }

    pub(super) fn format(self) -> Format {
        self.format.get()
    }

    pub(super) fn words(self) -> &'static Words {
        words(self.format().lang)
    }

    /// Words that follow the language. One type for all of them, for each closure of its own weighs on the first load.
    pub(super) fn text(self, pick: fn(&Words) -> &'static str) -> Signal<&'static str> {
        Signal::derive(move || pick(self.words()))
    }

    /// A part of the plan that only tells of its own changes.
    pub(super) fn part<T: PartialEq + Send + Sync + 'static>(
        self,
        part: impl Fn(&Scenario) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        let scenario = self.scenario;
        Memo::new(move |_| scenario.with(&part))
    }

    pub(super) fn plan(self) -> Scenario {
        self.scenario.get()
    }

    /// The plan's model; the plan never names one that the book does not have.
    pub(super) fn model(self) -> Option<&'static Model> {
        self.scenario.with(|plan| self.book.model(&plan.model))
    }

    /// The model, telling only of another one.
    pub(super) fn part_model(self) -> Memo<Option<&'static Model>> {
        Memo::new(move |_| self.model())
    }

    /// Tells `say` of the plan with the name of its model.
    pub(super) fn named<T>(self, say: impl FnOnce(Named<'_>) -> T) -> T {
        let model = self.model().map_or("", |model| model.name.as_ref());
        self.scenario.with(|plan| say(Named { plan, model }))
    }

    pub(super) fn quote(self) -> Result<Quote, Unpriced> {
        self.quote.get()
    }

    /// Follows the quote without a copy of it.
    pub(super) fn with_quote<T>(self, read: impl FnOnce(&Result<Quote, Unpriced>) -> T) -> T {
        self.quote.with(read)
    }

    /// Whether the plan has figures.
    pub(super) fn priced(self) -> Memo<bool> {
        let quote = self.quote;
        Memo::new(move |_| quote.with(Result::is_ok))
    }

    pub(super) fn day(self) -> Date {
        self.scenario.with(|plan| plan.day(self.today))
    }

    pub(super) fn refused(self) -> Vec<Refused> {
        self.refused.get()
    }

    pub(super) fn hide_refused(self) {
        self.refused.set(Vec::new());
    }

    /// The address's query for the plan as it stands.
    pub(super) fn address(self) -> String {
        self.scenario.with(|plan| query::write(plan, self.book))
    }

    /// The query that is copied and shared: dated.
    pub(super) fn dated_address(self) -> String {
        self.scenario.with(|plan| query::write(&plan.dated(self.today), self.book))
    }

    pub(super) fn entries(self) -> u32 {
        self.entries.get()
    }

    /// Changes the plan. From the first change on it carries its day.
    pub(super) fn edit(self, change: impl FnOnce(&mut Scenario)) {
        let mut plan = self.scenario.get_untracked();
        change(&mut plan);
        if plan != self.scenario.get_untracked() {
            self.scenario.set(plan.dated(self.today));
        }
    }

    /// Takes a preset: an entry of its own in the history.
    pub(super) fn take_preset(self, preset: Preset) {
        self.hide_refused();
        self.entries.update(|entries| *entries += 1);
        self.edit(|plan| *plan = preset.plan(self.book, plan));
    }

    /// Chooses a language: no edit of the plan.
    pub(super) fn speak(self, lang: Lang) {
        self.scenario.update(|plan| plan.lang = Some(lang));
    }

    /// Opens a query, as Back and Forward do.
    pub(super) fn open(self, query: &str) {
        let opened = query::read(query, self.book);
        self.refused.set(opened.refused);
        if opened.scenario != self.scenario.get_untracked() {
            self.scenario.set(opened.scenario);
        }
    }

    /// Chooses a value of a parameter, by its name in the link.
    pub(super) fn choose(self, param: Param, value: &str) {
        self.edit(|plan| *plan = query::changed(plan, param, value, self.book));
    }

    /// Takes what was typed or chosen before the program came, field by field; what cannot be read is left.
    #[cfg(feature = "csr")]
    pub(super) fn take_typed(self, fields: &[(String, String)]) {
        for (name, text) in fields {
            let Some(param) = Param::from_name(name) else { continue };
            match param.bounds() {
                None => self.choose(param, text),
                Some(bounds) => {
                    if let Ok(number) = crate::input::read(text, self.lang_of_place, bounds) {
                        self.edit(|plan| plan.set_number(param, number));
                    }
                }
            }
        }
    }
}
