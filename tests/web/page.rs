//! A mounted page, used by its fields, buttons and figures.

use std::mem::ManuallyDrop;

use clipcost::app::fragment::Fragment;
use clipcost::app::page::shell;
use clipcost::app::state::{AppState, Setup, Store};
use clipcost::date::Date;
use clipcost::i18n;
use clipcost::link;
use clipcost::locale::Lang;
use clipcost::shipped::SHIPPED;
use leptos::mount::mount_to;
use leptos::prelude::Owner;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// A page of its own in the test's document; the one before is taken away.
pub(crate) struct Page {
    root: Element,
}

impl Page {
    /// The page that a link opens on 2026-11-22 for an English reader, with every view.
    pub(crate) async fn open(query: &str) -> Page {
        let document = leptos::prelude::document();
        if let Some(before) = document.get_element_by_id("page") {
            before.remove();
        }
        let root = document.create_element("div").expect("a place for the page");
        root.set_id("page");
        document.body().expect("a body").append_child(&root).expect("the place in the document");
        // Already there from the second page on.
        let _ = any_spawner::Executor::init_wasm_bindgen();
        let place = root.clone().unchecked_into();
        // Its signals live as long as the document.
        ManuallyDrop::new(Owner::new()).with(|| {
            let state = AppState::new(setup(query));
            mount_to(place, move || shell(state)).forget();
        });
        settled().await;
        Page { root }
    }

    fn find(&self, selector: &str) -> Element {
        let found = self.root.query_selector(selector).expect("a selector");
        found.unwrap_or_else(|| panic!("nothing is {selector}"))
    }

    /// The exact value of the plan's own figure.
    pub(crate) fn figure(&self, name: &str) -> String {
        self.attribute(&format!(".answer [data-figure={name}]"), "value")
    }

    pub(crate) fn attribute(&self, selector: &str, name: &str) -> String {
        self.find(selector).get_attribute(name).unwrap_or_default()
    }

    pub(crate) fn text(&self, name: &str) -> String {
        self.find(&format!("[name={name}]")).unchecked_into::<HtmlInputElement>().value()
    }

    pub(crate) fn words(&self, selector: &str) -> String {
        self.find(selector).text_content().unwrap_or_default()
    }

    pub(crate) async fn type_in(&self, name: &str, text: &str) {
        let field = self.find(&format!("[name={name}]"));
        field.unchecked_ref::<HtmlInputElement>().set_value(text);
        fire(&field, "input").await;
    }

    /// An event of a field, without a change of its text.
    pub(crate) async fn tell(&self, name: &str, event: &str) {
        fire(&self.find(&format!("[name={name}]")), event).await;
    }

    pub(crate) async fn choose(&self, name: &str, value: &str) {
        let field = self.find(&format!("[name={name}]"));
        field.unchecked_ref::<HtmlSelectElement>().set_value(value);
        fire(&field, "change").await;
    }

    pub(crate) async fn click(&self, selector: &str) {
        self.find(selector).unchecked_into::<HtmlElement>().click();
        settled().await;
    }
}

fn setup(query: &str) -> Setup {
    let lang = link::read(query, &SHIPPED).plan.lang.unwrap_or(Lang::En);
    Setup {
        book: &SHIPPED,
        strings: match lang {
            Lang::En => i18n::english(),
            Lang::Fr => i18n::french(),
        },
        query: query.to_owned(),
        fragment: Fragment::All,
        wide: true,
        clock: || Date::new(2026, 11, 22).expect("a day of the calendar"),
        lang: Lang::En,
        root: "",
        site: String::new(),
        embed: None,
        store: Store::NONE,
        leave: |_| (),
    }
}

async fn fire(element: &Element, kind: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    let event = Event::new_with_event_init_dict(kind, &init).expect("an event");
    element.dispatch_event(&event).expect("the event is heard");
    settled().await;
}

/// Everything that followed from the last event stands on the page.
async fn settled() {
    // What is fetched where the build cuts nothing comes a few turns later.
    for _ in 0..50 {
        leptos::task::tick().await;
    }
}
