//! The page as a case sees it: opened by its query, read by figure, name, role and text. Every verb waits for what it needs
//! and panics, in words and at the caller's line, where it does not come.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::Future;
use std::panic::{self, AssertUnwindSafe};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::engine::{BETWEEN_LOOKS, Driver, Engine};

/// Wait for anything the page does, at most.
const WAIT: Duration = Duration::from_secs(20);

/// Width and height of the window: the answer is in sight with all its buttons.
const WINDOW: (u32, u32) = (1280, 1600);

/// Whether the page is ready; then it also listens for its errors from here on.
const READY: &str = "
    const root = document.documentElement;
    if (root.hasAttribute('data-failed')) return 'it could not start';
    if (!root.hasAttribute('data-ready')) return 'it is not ready';
    if (window.complaints) return '';
    window.complaints = performance.getEntriesByType('resource')
        .filter(file => file.responseStatus >= 400).map(file => file.name + ' answered ' + file.responseStatus);
    const complain = text => window.complaints.push(String(text));
    addEventListener('error', event => complain(event.message));
    addEventListener('unhandledrejection', event => complain(event.reason));
    document.addEventListener('securitypolicyviolation', event => complain('the policy blocked ' + event.violatedDirective));
    const error = console.error;
    console.error = (...words) => { complain(words.join(' ')); error.apply(console, words); };
    return '';";

/// Figures of the plan itself by name, those of other currencies with their code, equal names held against each other.
const FIGURES: &str = "
    const figures = {};
    for (const data of document.querySelectorAll('data[data-figure]')) {
        if (data.closest('[data-model]')) continue;
        const { figure, currency } = data.dataset;
        const value = currency === 'USD' ? data.value : data.value + ' ' + currency;
        const seen = figures[figure];
        figures[figure] = seen === undefined || seen === value ? value : seen + ' and also ' + value;
    }
    return figures;";

/// A session with the site in one engine.
pub struct Page {
    runtime: Runtime,
    client: Client,
    site: String,
    /// The engine's name and version.
    pub engine: String,
    complaints: RefCell<Vec<String>>,
}

impl Page {
    /// Opens a session.
    ///
    /// # Errors
    /// In words, as the driver tells.
    pub fn connect(engine: Engine, driver: &Driver, site: &str) -> Result<Page, String> {
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|why| why.to_string())?;
        let mut connector = HttpConnector::new();
        // Else each command waits 40 ms for its own second packet.
        connector.set_nodelay(true);
        let mut builder = ClientBuilder::new(connector);
        builder.capabilities(engine.capabilities()?);
        let client =
            runtime.block_on(builder.connect(&driver.address())).map_err(|why| format!("no session: {why}"))?;
        let version = client.capabilities().and_then(|found| found.get("browserVersion")).and_then(Value::as_str);
        let engine = format!("{} {}", engine.name(), version.unwrap_or("of unknown version"));
        let page = Page { runtime, client, site: site.to_owned(), engine, complaints: RefCell::default() };
        page.resize(WINDOW);
        Ok(page)
    }

    /// Ends the session.
    pub fn close(self) {
        let Page { runtime, client, .. } = self;
        if let Err(why) = runtime.block_on(client.close()) {
            println!("  the session did not end well: {why}");
        }
    }

    /// Gives the window a width and a height; engines have a least one of their own.
    #[track_caller]
    pub fn resize(&self, (width, height): (u32, u32)) {
        self.run("resizing the window", self.client.set_window_size(width, height));
    }

    /// Does something in a window of another size.
    #[track_caller]
    pub fn with_window(&self, size: (u32, u32), doing: impl FnOnce()) {
        self.resize(size);
        let outcome = panic::catch_unwind(AssertUnwindSafe(doing));
        self.resize(WINDOW);
        if let Err(why) = outcome {
            panic::resume_unwind(why);
        }
    }

    /// Opens the root page with a query, without `?`.
    #[track_caller]
    pub fn open(&self, query: &str) {
        self.open_path(&format!("/?{query}"));
    }

    /// Opens a page of the site and waits until it answers to input.
    #[track_caller]
    pub fn open_path(&self, path: &str) {
        self.go(path);
        self.wait_until_ready();
    }

    /// Goes to an address of the site that need not be the calculator.
    #[track_caller]
    pub fn go(&self, path: &str) {
        self.gather_complaints();
        self.run(&format!("opening {path}"), self.client.goto(&format!("{}{path}", self.site)));
    }

    /// Waits for `<html data-ready>`.
    #[track_caller]
    pub fn wait_until_ready(&self) {
        self.wait("the page", || match self.js(READY, &[]).as_str() {
            Some("") => Ok(()),
            state => Err(state.unwrap_or("nothing is known of it").to_owned()),
        });
    }

    /// The plan's own figures by name.
    #[track_caller]
    pub fn figures(&self) -> BTreeMap<String, String> {
        let found = self.js(FIGURES, &[]);
        let of_object = found.as_object().into_iter().flatten();
        of_object.map(|(name, value)| (name.clone(), value.as_str().unwrap_or_default().to_owned())).collect()
    }

    /// Waits until figures are as expected, written `day 20, month 600`.
    #[track_caller]
    pub fn expect(&self, expected: &str) {
        self.wait(&format!("the figures {expected}"), || {
            let figures = self.figures();
            let differs = expected.split(", ").any(|pair| {
                let (name, value) = pair.split_once(' ').unwrap_or((pair, ""));
                figures.get(name).map(String::as_str) != Some(value)
            });
            if differs { Err(format!("{figures:?}")) } else { Ok(()) }
        });
    }

    /// A figure in the row of a tier.
    #[track_caller]
    pub fn tier_figure(&self, model: &str, res: &str, figure: &str) -> String {
        let data = format!("[data-model='{model}'][data-res='{res}'] data[data-figure={figure}]");
        self.run(&data, self.run(&data, self.client.find(Locator::Css(&data))).attr("value")).unwrap_or_default()
    }

    /// Waits until the query of the address is as expected.
    #[track_caller]
    pub fn expect_query(&self, expected: &str) {
        self.wait(&format!("the query {expected:?}"), || {
            let query = self.query();
            if query == expected { Ok(()) } else { Err(format!("{query:?}")) }
        });
    }

    /// The query of the address, without `?`.
    #[track_caller]
    pub fn query(&self) -> String {
        self.text_of("return location.search.slice(1)")
    }

    /// The text of the only element that a selector names, waiting for it.
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        let script = "const all = document.querySelectorAll(arguments[0]); return all.length === 1 ? all[0].textContent : all.length";
        self.wait(selector, || match self.js(script, &[json!(selector)]) {
            Value::String(text) => Ok(text),
            count => Err(format!("there are {count} of it")),
        })
    }

    /// Waits until the only element that a selector names holds a text.
    #[track_caller]
    pub fn expect_text(&self, selector: &str, expected: &str) {
        self.wait(&format!("{expected:?} in {selector}"), || {
            let text = self.text(selector);
            if text.contains(expected) { Ok(()) } else { Err(format!("{text:?}")) }
        });
    }

    /// How many elements a selector names.
    #[track_caller]
    pub fn count(&self, selector: &str) -> u64 {
        self.js("return document.querySelectorAll(arguments[0]).length", &[json!(selector)])
            .as_u64()
            .unwrap_or_default()
    }

    /// The only element that a selector names, waiting for it.
    #[track_caller]
    pub fn find(&self, selector: &str) -> Element {
        self.wait(selector, || {
            self.count(selector).eq(&1).then_some(()).ok_or_else(|| format!("there are {} of it", self.count(selector)))
        });
        self.run(selector, self.client.find(Locator::Css(selector)))
    }

    /// Presses the button or follows the link of a name, as a person with a pointer does.
    #[track_caller]
    pub fn press(&self, name: &str) {
        let named = format!("//*[self::button or self::a][normalize-space()='{name}']");
        let element = self.wait(&format!("something to press that says {name:?}"), || {
            self.runtime.block_on(self.client.find(Locator::XPath(&named))).map_err(|why| why.to_string())
        });
        self.run(&format!("pressing {name:?}"), element.click());
    }

    /// Runs a script whose result is a text.
    #[track_caller]
    pub fn text_of(&self, script: &str) -> String {
        match self.js(script, &[]) {
            Value::String(text) => text,
            other => panic!("{script} gave {other}, not a text"),
        }
    }

    /// Runs a script in the page.
    #[track_caller]
    pub fn js(&self, script: &str, arguments: &[Value]) -> Value {
        self.run("a script", self.client.execute(script, arguments.to_vec()))
    }

    /// Runs a script whose last argument is to be called with the result.
    #[track_caller]
    pub fn js_async(&self, script: &str, arguments: &[Value]) -> Value {
        self.run("a script", self.client.execute_async(script, arguments.to_vec()))
    }

    /// Lets the driver do something.
    #[track_caller]
    pub fn run<T>(&self, what: &str, doing: impl Future<Output = Result<T, CmdError>>) -> T {
        match self.runtime.block_on(doing) {
            Ok(done) => done,
            Err(why) => panic!("{what}: {why:?}"),
        }
    }

    /// The driver's own verbs.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Looks again and again until what is waited for is there.
    #[track_caller]
    pub fn wait<T>(&self, what: &str, look: impl Fn() -> Result<T, String>) -> T {
        let deadline = Instant::now() + WAIT;
        loop {
            match look() {
                Ok(found) => return found,
                Err(instead) if Instant::now() > deadline => {
                    panic!("waited {} s for {what}: {instead}", WAIT.as_secs())
                }
                Err(_) => std::thread::park_timeout(BETWEEN_LOOKS),
            }
        }
    }

    /// What the pages opened since the last call complained of.
    pub fn take_complaints(&self) -> Vec<String> {
        self.gather_complaints();
        self.complaints.take()
    }

    fn gather_complaints(&self) {
        let script = "return (window.complaints || []).splice(0)";
        if let Ok(Value::Array(found)) = self.runtime.block_on(self.client.execute(script, Vec::new())) {
            self.complaints.borrow_mut().extend(found.iter().map(|text| text.as_str().unwrap_or("?").to_owned()));
        }
    }
}
