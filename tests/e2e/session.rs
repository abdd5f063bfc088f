//! The one session of the engine whose turn it is: its driver, with the page that all its cases use. The first case opens it.
//! Knows when a case has failed; the count is libtest-mimic's.

use std::cell::RefCell;
use std::env;
use std::panic::{self, AssertUnwindSafe};

use libtest_mimic::Failed;

use crate::engine::{Driver, Engine};
use crate::page::Page;

thread_local! {
    /// The open session, or why it could not be opened.
    static SESSION: RefCell<Option<Result<Session, String>>> = const { RefCell::new(None) };
    /// Where and why the last panic was.
    static LAST_PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Keeps where and why a panic was, instead of printing it: libtest-mimic would tell only why.
pub fn remember_panics() {
    panic::set_hook(Box::new(|info| {
        let message = info.payload_as_str().unwrap_or("something that is no text");
        let place = info.location().map(|at| format!("{}:{}", at.file(), at.line())).unwrap_or_default();
        LAST_PANIC.set(format!("{place}: {message}"));
    }));
}

/// Runs a case in the engine's session, once.
///
/// # Errors
/// In words, where the case panicked, the page complained, or there is no session ([`close`] tells why, once).
pub fn run(engine: Engine, case: fn(&Page)) -> Result<(), Failed> {
    SESSION.with_borrow_mut(|session| match session.get_or_insert_with(|| Session::open(engine)) {
        Ok(session) => session.run(case).map_err(Failed::from),
        Err(_) => Err("there is no session: why stands at the end, with this engine's count".into()),
    })
}

/// Ends the session, with its driver. Gives the engine's name and version, after why there was no session.
pub fn close(engine: Engine) -> String {
    match SESSION.take() {
        Some(Ok(Session { page, driver: _driver })) => page.close(),
        Some(Err(why)) => format!("{0}: {why}\n{0}", engine.name()),
        None => engine.name().to_owned(),
    }
}

struct Session {
    page: Page,
    driver: Driver,
}

impl Session {
    /// Starts the driver, opens the page, and checks that its errors are heard.
    ///
    /// # Errors
    /// In words: why no case could run, or fail as it should.
    fn open(engine: Engine) -> Result<Session, String> {
        let site = env::var("CLIPCOST_SITE").unwrap_or_default();
        let driver = Driver::start(engine)?;
        let page = Page::connect(engine, &driver, site.trim_end_matches('/'))?;
        let mut session = Session { page, driver };
        match outcome(|| session.listen()) {
            Ok(()) => Ok(session),
            Err(why) => {
                // Else Chromium would outlive its driver.
                session.page.close();
                Err(why)
            }
        }
    }

    /// Checks that errors of the page are heard, else no case could fail for one.
    fn listen(&mut self) {
        let Session { page, driver } = self;
        let heard = |complaints: Vec<String>| if complaints.is_empty() { Err("nothing".to_owned()) } else { Ok(()) };
        page.open_first("");
        // Firefox keeps what a driver's script throws from the page's listeners, and tells it in the log alone.
        page.js("setTimeout(() => { dispatchEvent(new ErrorEvent('error', { message: 'a trial' })); throw new Error('a trial') })", &[]);
        page.wait("an error to be heard in the page", || heard(page.take_complaints()));
        if driver.logs_errors() {
            let driver = RefCell::new(driver);
            page.wait("an error to be heard in the log", || heard(driver.borrow_mut().new_complaints(&page.site)));
        }
    }

    /// Runs a case, which fails where it panics, and where the page complained although that was not expected.
    fn run(&mut self, case: fn(&Page)) -> Result<(), String> {
        let outcome = outcome(|| case(&self.page));
        let mut complaints = self.page.take_complaints();
        complaints.extend(self.driver.new_complaints(&self.page.site));
        if self.page.expected_complaints() {
            complaints.clear();
        }
        let why = match outcome {
            Err(why) => why,
            Ok(()) if complaints.is_empty() => return Ok(()),
            Ok(()) => "the page complained".to_owned(),
        };
        Err([vec![why], complaints].concat().join("\n    "))
    }
}

/// Does something; where it panicked, the error tells where and why.
fn outcome(doing: impl FnOnce()) -> Result<(), String> {
    panic::catch_unwind(AssertUnwindSafe(doing)).map_err(|_| LAST_PANIC.take())
}
