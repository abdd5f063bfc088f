//! The state of the page: what a person sets in signals, and what follows from it in memos; `edits` changes it. Knows no browser:
//! the clock and the address are handed in.

mod edits;
mod fetched;
pub mod field;
pub mod made;
mod opened;
mod saved;
pub mod session;
mod setup;

use std::sync::Arc;

use leptos::prelude::*;

use super::fragment::{Fragment, View};
use crate::catalog::{Book, Model};
use crate::date::Date;
use crate::embed::built::Built;
use crate::embed::{Embed, Part};
use crate::i18n::format::Format;
use crate::i18n::views::ViewStrings;
use crate::i18n::whole::{self, Answered};
use crate::i18n::{NamedPlan, Strings, sentences};
use crate::link;
use crate::locale::{Currency, Lang};
use crate::names::Code;
use crate::plan::param::Param;
use crate::plan::{Plan, Together};
use crate::pricing::answer::{Answer, Value};
use crate::pricing::market::MarketFilter;
use crate::pricing::market::alternatives::{Alternatives, alternatives};
use crate::pricing::{Amount, Figure, Quote, Unpriced, price};
pub use fetched::{Answering, Fetched, Render, RenderSetting, RenderWorking};
use field::FieldText;
use made::Made;
pub use opened::{Opened, UNPRICED_PREFIX, UnpricedChoice};
pub use saved::{SavedState, Store};
use session::Session;
pub use setup::Setup;

/// The state, handed to whoever needs it.
#[derive(Clone, Copy)]
pub struct AppState {
    setup: StoredValue<Arc<Setup>>,
    session: RwSignal<Session>,
    /// The strings of the page's language.
    pub strings: RwSignal<&'static Strings>,
    /// The strings of the views, once they have come in the page's language.
    views: RwSignal<Option<&'static ViewStrings>>,
    /// The person's day.
    pub today: RwSignal<Date>,
    /// The plan.
    pub plan: Memo<Plan>,
    /// How values are written: in the language of the page, in the currency of the plan.
    pub format: Memo<Format>,
    /// What the plan costs, or why that is not known.
    pub quote: Memo<Result<Quote, Unpriced>>,
    /// What else is on sale for the plan today.
    pub alternatives: Memo<Alternatives>,
    /// What follows from the quote; none until the chunk that works it out has come.
    pub answer: Memo<Option<Result<Answer, Unpriced>>>,
    /// What the address opens.
    pub fragment: RwSignal<Fragment>,
    /// Whether a view is open by default.
    pub wide: RwSignal<bool>,
    /// The width, px, of the place of the strip; 0 until it is laid out.
    pub strip_width: RwSignal<u64>,
    /// Parts of the page that wait for their turn to be made, while it starts.
    pub parts_left: StoredValue<Option<Vec<RwSignal<bool>>>>,
    /// What is open beside the views.
    pub opened: RwSignal<Opened>,
    /// The model without a price that was chosen last in the list of models.
    pub unpriced_choice: RwSignal<UnpricedChoice>,
    /// What is asked of the market.
    pub filter: RwSignal<MarketFilter>,
    /// The embed that is put together.
    pub built: RwSignal<Built>,
    /// What is saved in this browser.
    pub saved: RwSignal<SavedState>,
    /// What was made to be taken away.
    made: RwSignal<Made>,
    /// Whether the browser has a share sheet.
    pub shares: RwSignal<bool>,
    /// The chunks that have come.
    pub fetched: Fetched,
}

impl AppState {
    /// The state of an address.
    #[must_use]
    pub fn new(setup: Setup) -> AppState {
        let Setup { book, clock, .. } = setup;
        let opened = Session::open(&setup.query, book);
        (setup.leave)(&link::write(&opened.plan, book));
        let session = RwSignal::new(opened);
        let strings = RwSignal::new(setup.strings);
        let today = RwSignal::new(clock());
        let fetched = Fetched::none();
        let plan = Memo::new(move |_| session.with(|session| session.plan.clone()));
        let format = Memo::new(move |_| Format::with(strings.get(), plan.with(|plan| plan.money.currency())));
        let quote = Memo::new(move |_| plan.with(|plan| price(plan, book, today.get())));
        let alternatives = Memo::new(move |_| plan.with(|plan| alternatives(plan, book, today.get())));
        let answered = move |_: Option<&_>| {
            let answering = fetched.answering.get()?;
            Some(quote.with(|quote| {
                let quote = quote.as_ref().map_err(Clone::clone)?;
                plan.with(|plan| answering(plan, quote, book, today.get()))
            }))
        };
        // Not compared: another quote has another answer, and what compares all of it would weigh on the first load.
        let answer = Memo::new_with_compare(answered, |_, _| true);
        AppState {
            session,
            strings,
            views: RwSignal::new(None),
            today,
            plan,
            format,
            quote,
            alternatives,
            answer,
            fragment: RwSignal::new(setup.fragment),
            wide: RwSignal::new(setup.wide),
            strip_width: RwSignal::new(0),
            parts_left: StoredValue::new(None),
            opened: RwSignal::default(),
            unpriced_choice: RwSignal::default(),
            filter: RwSignal::default(),
            built: RwSignal::default(),
            saved: RwSignal::default(),
            made: RwSignal::default(),
            shares: RwSignal::new(false),
            fetched,
            setup: StoredValue::new(Arc::new(setup)),
        }
    }

    /// The prices.
    #[must_use]
    pub fn book(self) -> &'static Book {
        self.setup.with_value(|setup| setup.book)
    }

    /// The query that the page was opened with.
    #[must_use]
    pub fn opened_query(self) -> String {
        self.setup.with_value(|setup| setup.query.clone())
    }

    /// Where the root page lies from this one.
    #[must_use]
    pub fn root(self) -> &'static str {
        self.setup.with_value(|setup| setup.root)
    }

    /// The site's address, with its slash.
    #[must_use]
    pub fn site(self) -> String {
        self.setup.with_value(|setup| setup.site.clone())
    }

    /// The language that the page has where the plan asks for none.
    #[must_use]
    pub fn place_lang(self) -> Lang {
        self.setup.with_value(|setup| setup.lang)
    }

    /// The embed that this is; none is the whole page.
    #[must_use]
    pub fn embed(self) -> Option<Embed> {
        self.setup.with_value(|setup| setup.embed.clone())
    }

    fn store(self) -> Store {
        self.setup.with_value(|setup| setup.store)
    }

    /// Whether this is an embed.
    #[must_use]
    pub fn is_embed(self) -> bool {
        self.setup.with_value(|setup| setup.embed.is_some())
    }

    /// Whether the host does not let the visitor change a parameter.
    #[must_use]
    pub fn is_locked(self, param: Param) -> bool {
        self.setup.with_value(|setup| setup.embed.as_ref().is_some_and(|embed| embed.lock.contains(&param)))
    }

    fn locked(self) -> Vec<Param> {
        self.embed().map_or_else(Vec::new, |embed| embed.lock)
    }

    /// Whether a view is open: by the address, or in an embed by what its host wants to show.
    #[must_use]
    pub fn is_open(self, view: View) -> bool {
        if self.is_embed() {
            return self.is_open_in_embed(view);
        }
        self.fragment.get().opens(view, self.wide.get())
    }

    /// The market, and the plans beside this one where there are some, where the host wants to compare.
    fn is_open_in_embed(self, view: View) -> bool {
        let compares = self
            .setup
            .with_value(|setup| setup.embed.as_ref().is_some_and(|embed| embed.show.0.contains(&Part::Compare)));
        compares && (view == View::Compare || (view == View::Plans && self.plan.with(|plan| !plan.with.is_empty())))
    }

    /// The strings of the views; none until they have come in the page's language.
    #[must_use]
    pub fn view_strings(self) -> Option<&'static ViewStrings> {
        let lang = self.strings.get().lang;
        self.views.get().filter(|views| views.lang == lang)
    }

    /// Whether the strings of the views have come in a language.
    #[must_use]
    pub fn has_view_strings(self, lang: Lang) -> bool {
        self.views.get_untracked().is_some_and(|views| views.lang == lang)
    }

    /// Takes up the strings of the views.
    pub fn set_view_strings(self, views: &'static ViewStrings) {
        self.views.set(Some(views));
    }

    /// The strings now, for what is not followed.
    #[must_use]
    pub fn strings_now(self) -> &'static Strings {
        self.strings.get_untracked()
    }

    /// The plan's model.
    #[must_use]
    pub fn model(self) -> Option<&'static Model> {
        self.plan.with(|plan| self.book().model(&plan.model))
    }

    /// The day of the prices.
    #[must_use]
    pub fn day(self) -> Date {
        self.plan.with(|plan| plan.day(self.today.get()))
    }

    /// Shows a plan with the names of its models.
    pub fn with_named<T>(self, show: impl FnOnce(NamedPlan<'_>) -> T) -> T {
        self.plan.with(|plan| show(NamedPlan::new(plan, self.book())))
    }

    /// A figure of the quote; none where the plan has no price or not this figure.
    #[must_use]
    pub fn quoted(self, figure: Figure) -> Option<Amount> {
        self.quote.with(|quote| quote.as_ref().ok()?.figure(figure))
    }

    /// Any figure of the plan, as far as it is worked out.
    #[must_use]
    pub fn figure(self, figure: Figure) -> Option<Value> {
        self.answer.with(|answer| answer.as_ref()?.as_ref().ok()?.figure(figure))
    }

    /// The figure that answers the plan, where it has one.
    #[must_use]
    pub fn main(self) -> Option<(Figure, Amount)> {
        let figure = self.main_figure();
        Some((figure, self.quoted(figure)?))
    }

    /// Whether the plan and those beside it are added up.
    #[must_use]
    pub fn adds_up(self) -> bool {
        self.plan.with(|plan| plan.together == Together::Add)
    }

    /// Which figure answers the plan.
    #[must_use]
    pub fn main_figure(self) -> Figure {
        self.plan.with(|plan| Figure::main(plan.per))
    }

    /// What a number field shows.
    #[must_use]
    pub fn field(self, param: Param) -> FieldText {
        let format = self.format.get();
        self.session.with(|session| FieldText::of(session, param, format))
    }

    /// The value of a field that is chosen; none where the plan is without.
    #[must_use]
    pub fn chosen(self, param: Param) -> Option<String> {
        if param == Param::Cur {
            return Some(self.currency().code().to_owned());
        }
        self.plan.with(|plan| link::value_of(plan, param))
    }

    /// The currency that is chosen, which may still wait for its exchange rate.
    #[must_use]
    pub fn currency(self) -> Currency {
        self.session.with(Session::currency)
    }

    /// What of the link was not taken.
    #[must_use]
    pub fn refused(self) -> Vec<link::Refused> {
        self.session.with(|session| session.refused.clone())
    }

    /// The address's query for the plan as it stands, and the entry of the history that it belongs to.
    #[must_use]
    pub fn address(self) -> (String, u32) {
        self.session.with(|session| (link::write(&session.plan, self.book()), session.entries))
    }

    /// The query that is copied and shared: dated.
    #[must_use]
    pub fn dated_query(self) -> String {
        self.plan.with_untracked(|plan| link::write(&plan.dated(self.today.get_untracked()), self.book()))
    }

    /// The person's day now, for what is not followed.
    #[must_use]
    pub fn today_now(self) -> Date {
        self.today.get_untracked()
    }

    /// The fragment that a copied link gets: of the view that is open, unless that is Compare.
    #[must_use]
    pub fn open_fragment(self) -> String {
        match self.fragment.get_untracked() {
            Fragment::View(View::Compare) | Fragment::Unknown => String::new(),
            Fragment::View(view) => view.href(),
            Fragment::All => "#all".to_owned(),
        }
    }

    /// The answer as one line of text, for screen readers.
    #[must_use]
    pub fn spoken(self) -> String {
        let format = self.format.get();
        if self.adds_up() {
            return self.of_whole(move |plan, answer| whole::sentence(format, plan, answer).unwrap_or_default());
        }
        self.with_named(|named| self.quote.with(|quote| sentences::sentence(format, named, quote.as_ref())))
    }

    /// Shows the whole that the plan is a line of, with the answer that its sums stand in; none where it is not worked out.
    pub fn of_whole<T>(self, show: impl FnOnce(&Plan, Answered<'_>) -> T) -> T {
        self.plan.with(|plan| self.answer.with(|answer| show(plan, answer.as_ref())))
    }

    /// What a host hears of the plan: its query, dated, and its figures, as members of an object of JSON; none until all figures
    /// are worked out.
    #[must_use]
    pub fn host_message(self) -> Option<String> {
        let figures = self.answer.with(|answer| {
            let figure = |(figure, value): (Figure, Value)| {
                Some(format!("\"{}\":\"{}\"", figure.code(), value.exact().to_plain().ok()?))
            };
            let figures = answer.as_ref()?.iter().flat_map(Answer::figures).filter_map(figure);
            Some(figures.collect::<Vec<_>>().join(","))
        })?;
        let query = self.plan.with(|plan| link::write(&plan.dated(self.today.get()), self.book()));
        Some(format!("\"query\":\"{query}\",\"figures\":{{{figures}}}"))
    }
}
