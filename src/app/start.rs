//! Starts the page in its document: reads the address, fetches the words of its language, takes up the page as sent with what was
//! typed in it meanwhile, and says when it answers.

use std::time::Duration;

use leptos::mount::mount_to;
use leptos::prelude::*;
use strum::VariantArray;
use wasm_bindgen::JsCast;

use super::fragment::{Fragment, View};
use super::outward::{hear, on_window};
use super::printing::Sheet;
use super::state::{AppState, Opened, Setup, Store};
use super::{address, bind, document as page, download, fetch, host, outward, parts, storage};
use crate::catalog::Book;
use crate::embed;
use crate::link;
use crate::locale::Lang;
use crate::plan::Together;

/// How often a page that nobody leaves looks whether the day has changed.
const CLOCK_PAUSE: Duration = Duration::from_secs(60);

/// Starts the page with the prices that this build carries.
pub fn start() {
    bind::spawn(async {
        let came = run(&crate::shipped::SHIPPED).await;
        // It answers, or its words could not be fetched.
        say("clipcostStarted", came);
    });
}

/// Tells `static/alive.js` how far the start has come.
fn say(what: &str, came: bool) {
    let told = js_sys::Reflect::get(&window(), &what.into());
    if let Ok(told) = told.and_then(|it| it.dyn_into::<js_sys::Function>()) {
        let _ = told.call1(&window(), &came.into());
    }
}

async fn run(book: &'static Book) -> bool {
    let folder = page::folder_lang();
    let is_embed = page::is_embed();
    let (fragment, wide) = if is_embed { (Fragment::Unknown, false) } else { (address::fragment(), page::is_wide()) };
    let query = address::query();
    let plan = link::read(&query, book).plan;
    // The sums of plans that are added up are in a chunk.
    let adds_up = plan.together == Together::Add;
    let mut whole = is_embed || fragment != Fragment::Unknown || page::is_whole() || adds_up;
    if whole {
        // With this comes the later part of the program, of which all that follows makes use.
        let _ = fetch::answers().await;
    }
    let lang = folder.unwrap_or_else(page::preferred_lang);
    let wanted: Lang = plan.lang.unwrap_or(lang);
    let Ok(strings) = fetch::strings(wanted).await else { return false };
    let root = match (folder, is_embed) {
        (Some(_), _) => "../",
        (None, true) => "./",
        (None, false) => "",
    };
    let embed = is_embed.then(|| embed::read(&query));
    if let Some(embed) = &embed {
        page::look(embed);
    }
    let (site, clock) = (address::site(), page::today);
    let store = Store { read: storage::read, write: storage::write };
    let setup = Setup {
        book,
        strings,
        query,
        fragment,
        wide,
        clock,
        lang,
        root,
        site,
        embed,
        store,
        leave: outward::leave_plan,
    };
    let Some(page) = live(setup, &mut whole).await else { return false };
    if whole {
        page.attend();
        fetch_opened(page.state).await;
        if !is_embed {
            bind::spawn(rest(page.state));
        }
    } else {
        bind::spawn(async move {
            fetch::answering(page.state).await;
            // What no one sees waits for the later part of the program, which has come along.
            page.attend();
            rest(page.state).await;
        });
    }
    true
}

/// Fetches ahead what may be asked for, and says when that is done.
async fn rest(state: AppState) {
    fetch::ahead(state).await;
    say("clipcostRests", true);
}

/// The page that lives in its place.
#[derive(Clone, Copy)]
struct Page {
    state: AppState,
    /// Of signals and effects: it goes only with the document.
    owner: &'static Owner,
}

impl Page {
    /// Carries the state out, and hears what happens around the page.
    fn attend(self) {
        let state = self.state;
        self.owner.with(|| {
            if !state.is_embed() {
                state.read_saved();
                state.shares.set(download::can_share());
            }
            outward::run(state);
            listen(state);
        });
        say("clipcostAttends", true);
    }
}

/// Makes the page live in its place, for as long as the document is. Its parts are made out of sight, each in a task of its own: a long
/// one would keep the browser from hearing a person. What is typed meanwhile is taken up with the later part of the program.
async fn live(setup: Setup, whole: &mut bool) -> Option<Page> {
    let (root, unseen) = (page::root()?, page::unseen()?);
    // As wide as the one that was sent: drawn for its place from the first.
    let width = page::width(super::views::strip::ID);
    let owner: &'static Owner = Box::leak(Box::new(Owner::new()));
    let state = owner.with(|| AppState::new(setup));
    state.strip_width.set(width);
    page::pause().await;
    untrack(|| state.quote.with(|_| ()));
    page::pause().await;
    untrack(|| state.alternatives.with(|_| ()));
    page::pause().await;
    parts::in_turns(state, || owner.with(|| mount_to(unseen.clone(), move || super::page::shell(state)).forget()))
        .await;
    if !*whole && !page::typed_before_start(&root).is_empty() {
        let _ = fetch::answers().await;
        *whole = true;
    }
    if page::has_died() {
        return None;
    }
    let (typed, focused) = (page::typed_before_start(&root), page::focused());
    page::take_place(&root, &unseen);
    if !typed.is_empty() {
        for (name, text) in typed {
            state.set_field(&name, &text);
        }
        page::pause().await;
    }
    if let Some(id) = focused {
        page::focus(&id);
    }
    Some(Page { state, owner })
}

/// Fetches what the address opens, and what works out its figures. What does not come says so in its own place.
async fn fetch_opened(state: AppState) {
    if state.is_embed() {
        // Its host hears of all figures, from the first on, and is heard from then on.
        fetch::answering(state).await;
        host::listen(state);
        for &view in View::VARIANTS {
            if untrack(|| state.is_open(view)) {
                fetch::view_now(state, view).await;
            }
        }
        return;
    }
    match state.fragment.get_untracked() {
        Fragment::Unknown => {
            fetch::answering(state).await;
        }
        Fragment::View(view) => {
            fetch::answering(state).await;
            fetch::view_now(state, view).await;
        }
        Fragment::All => {
            fetch::answering(state).await;
            fetch::settings(state).await;
            for &view in View::VARIANTS {
                fetch::view_now(state, view).await;
            }
        }
    }
}

fn listen(state: AppState) {
    for event in ["focus", "visibilitychange"] {
        on_window(event, move || state.look_at_clock());
    }
    if !state.is_embed() {
        on_window("storage", move || state.read_saved());
    }
    page::on_press_outside("[data-popover]", move || {
        if state.opened.get_untracked() != Opened::Nothing {
            state.opened.set(Opened::Nothing);
        }
    });
    let resized = move || {
        let wide = page::is_wide();
        if state.wide.get_untracked() != wide {
            state.wide.set(wide);
        }
        let width = page::width(super::views::strip::ID);
        if width > 0 && state.strip_width.get_untracked() != width {
            state.strip_width.set(width);
        }
    };
    // What happened meanwhile.
    state.look_at_clock();
    resized();
    on_window("resize", resized);
    let sheet = Sheet::new(state);
    let printed = sheet.clone();
    on_window("beforeprint", move || sheet.put());
    on_window("afterprint", move || printed.take_away());
    hear("pageshow", Box::new(move |event| come_back(state, &event)));
    set_interval(move || state.look_at_clock(), CLOCK_PAUSE);
    if let Some(root) = page::root().filter(|_| state.is_embed()) {
        host::tell_heights(&root);
    }
    // What is heard last: by then the plan is another.
    on_window("popstate", move || fetch::follow_language(state));
}

/// The page comes back out of the browser's own cache. WebKit empties fields some time after it has told of that.
fn come_back(state: AppState, event: &web_sys::Event) {
    state.look_at_clock();
    if js_sys::Reflect::get(event, &"persisted".into()).is_ok_and(|persisted| persisted.is_truthy()) {
        for wait in [0, 100, 500, 2000] {
            set_timeout(move || page::restore_fields(state), Duration::from_millis(wait));
        }
    }
}
