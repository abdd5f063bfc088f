//! The three engines: how the driver of each is started on a free port, how a session is opened, and what its log says of
//! the page's own errors. Ends only processes that were started here.

use std::env;
use std::fs::{self, File};
use std::io;
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};

/// Wait for a driver to answer, at most.
const DRIVER_WAIT: Duration = Duration::from_secs(30);
/// Pause between two looks at something that is waited for.
pub const BETWEEN_LOOKS: Duration = Duration::from_millis(20);
/// What Debian's packages and geckodriver are installed with.
const INSTALL: &str = "scripts/setup browsers";

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Headless Chromium.
    Chromium,
    /// Headless Firefox.
    Firefox,
    /// WebKitGTK's MiniBrowser, which needs a display.
    Webkit,
}

impl Engine {
    /// Every engine, in the order they run.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::Webkit];

    /// The name in `CLIPCOST_ENGINES` and in the report.
    pub const fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::Webkit => "webkit",
        }
    }

    const fn program(self) -> &'static str {
        match self {
            Engine::Chromium => "chromedriver",
            Engine::Firefox => "geckodriver",
            Engine::Webkit => "WebKitWebDriver",
        }
    }

    /// A driver's arguments for a port; Chromium's passes on what the browser logs.
    fn arguments(self, port: u16) -> Vec<String> {
        match self {
            Engine::Chromium => vec![format!("--port={port}"), "--enable-chrome-logs".to_owned()],
            Engine::Firefox => vec!["--port".to_owned(), port.to_string()],
            Engine::Webkit => vec![format!("--port={port}")],
        }
    }

    /// What a session asks for: no network of the browser's own, English before all other languages.
    ///
    /// # Errors
    /// In words, where WebKit's browser is not there.
    pub fn capabilities(self) -> Result<Map<String, Value>, String> {
        let wanted = match self {
            Engine::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": {
                    "args": [
                        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--lang=en-US",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        "--enable-logging=stderr",
                    ],
                    "prefs": { "intl.accept_languages": "en-US,en" },
                },
            }),
            Engine::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "args": ["-headless"],
                    "prefs": {
                        "intl.accept_languages": "en-US,en",
                        // Else prices.json is a page of Firefox's own, in which nothing can be framed.
                        "devtools.jsonview.enabled": false,
                    },
                },
            }),
            Engine::Webkit => json!({
                "webkitgtk:browserOptions": { "binary": mini_browser()?, "args": ["--automation"] },
            }),
        };
        match wanted {
            Value::Object(wanted) => Ok(wanted),
            other => Err(format!("capabilities are an object, not {other}")),
        }
    }

    /// Whether a line of the driver's log is an error of the site's page. WebKit's says nothing of pages.
    fn blames_page(self, line: &str, site: &str) -> bool {
        match self {
            Engine::Chromium => line.contains(":CONSOLE:"),
            Engine::Firefox => line.starts_with(&format!("JavaScript error: {site}")),
            Engine::Webkit => false,
        }
    }
}

/// Where MiniBrowser is: no package puts it on the path.
fn mini_browser() -> Result<String, String> {
    let set = env::var("MINIBROWSER").ok().filter(|path| !path.is_empty());
    set.ok_or_else(|| format!("WebKitGTK's MiniBrowser was not found\n  try: {INSTALL}, then scripts/journeys"))
}

/// A running driver, with its browser: both end with it.
pub struct Driver {
    engine: Engine,
    process: Child,
    port: u16,
    log: PathBuf,
    read: usize,
}

impl Driver {
    /// Starts an engine's driver and waits until it answers.
    ///
    /// # Errors
    /// In words: the driver is not installed, or did not answer in time.
    pub fn start(engine: Engine) -> Result<Driver, String> {
        let program = engine.program();
        let port = free_port().map_err(|why| format!("no free port: {why}"))?;
        let log = env::temp_dir().join(format!("clipcost-{}-{port}.log", engine.name()));
        let to_log = || File::options().create(true).append(true).open(&log).map(Stdio::from);
        let (out, err) = (to_log(), to_log());
        let (Ok(out), Ok(err)) = (out, err) else { return Err(format!("{} cannot be written", log.display())) };
        let process = Command::new(program)
            .args(engine.arguments(port))
            .env("LANGUAGE", "en")
            .env("TZ", "UTC")
            // WebKitGTK's compositor crashes now and then where a machine draws without a graphics card.
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .stdin(Stdio::null())
            .stdout(out)
            .stderr(err)
            .spawn()
            .map_err(|why| format!("{program} cannot be started: {why}\n  try: {INSTALL}"))?;
        let mut driver = Driver { engine, process, port, log, read: 0 };
        driver.wait_for_answer()?;
        Ok(driver)
    }

    /// Where sessions are opened.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Whether errors of a page stand in the log.
    pub fn logs_errors(&self) -> bool {
        self.engine != Engine::Webkit
    }

    /// Lines of the log since the last call that blame the page.
    pub fn new_complaints(&mut self, site: &str) -> Vec<String> {
        let log = fs::read(&self.log).unwrap_or_default();
        let new = log.get(self.read..).unwrap_or_default();
        let whole = new.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
        self.read += whole;
        let text = String::from_utf8_lossy(&new[..whole]);
        text.lines().filter(|line| self.engine.blames_page(line, site)).map(str::to_owned).collect()
    }

    fn wait_for_answer(&mut self) -> Result<(), String> {
        let deadline = Instant::now() + DRIVER_WAIT;
        loop {
            if TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return Ok(());
            }
            let gone = self.process.try_wait().ok().flatten();
            if gone.is_some() || Instant::now() > deadline {
                let log = fs::read_to_string(&self.log).unwrap_or_default();
                return Err(format!("{} did not answer on port {}:\n{log}", self.engine.program(), self.port));
            }
            thread::park_timeout(BETWEEN_LOOKS);
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked to end, a driver ends its browser as well; killed, it could not.
        let _ = Command::new("kill").arg(self.process.id().to_string()).stderr(Stdio::null()).status();
        let _ = self.process.wait();
        let _ = fs::remove_file(&self.log);
    }
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
