//! The page as a case has it: opened by its query, asked by script, waited for. Every verb panics, in words and at the caller's
//! line, where what it waits for does not come. `sight` reads the page, `keyboard` fills it.

use std::cell::{Cell, RefCell};
use std::env;
use std::future::Future;
use std::panic::{self, AssertUnwindSafe};
use std::time::{Duration, Instant};

use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use tokio::runtime::Runtime;

use crate::engine::{BETWEEN_LOOKS, Driver, Engine};

/// Seconds to wait for anything the page does, at most.
const WAIT: u64 = 20;

/// Width and height of the window: the answer is in sight with all its buttons.
const WINDOW: (u32, u32) = (1280, 1600);

/// Whether the page is ready, which it says with nothing, or with `whole` where it had to start anew with its later part; then it
/// also listens for its errors from here on.
const READY: &str = "
    const root = document.documentElement;
    if (!root) return 'it has no document yet';
    if (root.hasAttribute('data-failed')) return 'it could not start';
    if (!root.hasAttribute('data-ready')) return 'it is not ready';
    const ready = root.hasAttribute('data-whole') ? 'whole' : '';
    if (window.complaints) return ready;
    window.complaints = performance.getEntriesByType('resource')
        .filter(file => file.responseStatus >= 400).map(file => file.name + ' answered ' + file.responseStatus);
    const complain = text => window.complaints.push(String(text));
    addEventListener('error', event => complain(event.message));
    addEventListener('unhandledrejection', event => complain(event.reason));
    document.addEventListener('securitypolicyviolation', event => complain('the policy blocked ' + event.violatedDirective));
    const error = console.error;
    console.error = (...words) => { complain(words.join(' ')); error.apply(console, words); };
    return ready;";

/// An address up to its fragment.
fn without_fragment(address: &str) -> &str {
    address.split('#').next().unwrap_or_default()
}

/// A session with the site in one engine.
pub struct Page {
    runtime: Runtime,
    client: Client,
    /// Where the site is served, without a slash at its end.
    pub site: String,
    /// The engine's name and version.
    engine: String,
    complaints: RefCell<Vec<String>>,
    complaints_are_expected: Cell<bool>,
    wait: Duration,
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
        let seconds = env::var("CLIPCOST_WAIT").ok().and_then(|seconds| seconds.parse().ok()).unwrap_or(WAIT);
        let page = Page {
            wait: Duration::from_secs(seconds),
            runtime,
            client,
            site: site.to_owned(),
            engine,
            complaints: RefCell::default(),
            complaints_are_expected: Cell::default(),
        };
        page.try_run(page.client.set_window_size(WINDOW.0, WINDOW.1))?;
        Ok(page)
    }

    /// Ends the session, and gives the engine's name and version.
    pub fn close(self) -> String {
        let Page { runtime, client, engine, .. } = self;
        if let Err(why) = runtime.block_on(client.close()) {
            println!("  the session did not end well: {why}");
        }
        engine
    }

    #[track_caller]
    fn resize(&self, (width, height): (u32, u32)) {
        self.run("resizing the window", self.client.set_window_size(width, height));
    }

    /// Does something in a window of another width and height; engines have a least one of their own.
    #[track_caller]
    pub fn with_window(&self, size: (u32, u32), doing: impl FnOnce()) {
        self.resize(size);
        let outcome = panic::catch_unwind(AssertUnwindSafe(doing));
        self.resize(WINDOW);
        if let Err(why) = outcome {
            panic::resume_unwind(why);
        }
    }

    /// Opens the root page with a query, without `?`, and every view: all its figures stand there, with every input.
    #[track_caller]
    pub fn open(&self, query: &str) {
        self.open_path(&format!("/?{query}#all"));
    }

    /// Opens the root page with a query, without `?`, as people do: the first screen, in a wide window with Compare.
    #[track_caller]
    pub fn open_first(&self, query: &str) {
        self.open_path(&format!("/?{query}"));
    }

    /// Opens a page of the site and waits until it answers to input.
    #[track_caller]
    pub fn open_path(&self, path: &str) {
        self.go(path);
        self.wait_until_ready();
    }

    /// Goes to an address of the site that need not be the calculator. It is loaded anew, even where it is open.
    #[track_caller]
    pub fn go(&self, path: &str) {
        self.gather_complaints();
        let address = format!("{}{path}", self.site);
        let open = self.run("the address", self.client.current_url());
        let is_same = without_fragment(open.as_str()) == without_fragment(&address);
        if path.contains('#') && (is_same || open.fragment().is_some()) {
            // To another fragment of the same page an engine only jumps; from one fragment to another Firefox's driver waits for no
            // page, even where the query is another.
            self.run("leaving the page", self.client.goto("about:blank"));
        }
        self.run(&format!("opening {path}"), self.client.goto(&address));
    }

    /// Waits for `<html data-ready>`.
    #[track_caller]
    pub fn wait_until_ready(&self) {
        self.wait("the page", || match self.js(READY, &[]).as_str() {
            Some("") => Ok(()),
            Some("whole") if self.complaints_are_expected.get() => Ok(()),
            Some("whole") => panic!("the start ran something of the later part: scripts/profile lists it anew"),
            state => Err(state.unwrap_or("nothing is known of it").to_owned()),
        });
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
        match self.try_run(doing) {
            Ok(done) => done,
            Err(why) => panic!("{what}: {why}"),
        }
    }

    /// Lets the driver do something that it may refuse, in words.
    pub fn try_run<T>(&self, doing: impl Future<Output = Result<T, CmdError>>) -> Result<T, String> {
        self.runtime.block_on(doing).map_err(|why| format!("{why:?}"))
    }

    /// The driver's own verbs.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Looks again and again until what is waited for is there.
    #[track_caller]
    pub fn wait<T>(&self, what: &str, look: impl Fn() -> Result<T, String>) -> T {
        let deadline = Instant::now() + self.wait;
        loop {
            match look() {
                Ok(found) => return found,
                Err(instead) if Instant::now() > deadline => {
                    panic!("waited {} s for {what}: {instead}", self.wait.as_secs())
                }
                Err(_) => std::thread::park_timeout(BETWEEN_LOOKS),
            }
        }
    }

    /// The page of this case is to complain: something is wrong with it on purpose.
    pub fn expect_complaints(&self) {
        self.complaints_are_expected.set(true);
    }

    /// Whether the case that ends here has made the page complain.
    pub fn expected_complaints(&self) -> bool {
        self.complaints_are_expected.take()
    }

    /// What the pages opened since the last call complained of.
    pub fn take_complaints(&self) -> Vec<String> {
        self.gather_complaints();
        self.complaints.take()
    }

    fn gather_complaints(&self) {
        let script = "return (window.complaints || []).splice(0)";
        if let Ok(Value::Array(found)) = self.try_run(self.client.execute(script, Vec::new())) {
            self.complaints.borrow_mut().extend(found.iter().map(|text| text.as_str().unwrap_or("?").to_owned()));
        }
    }
}
