//! The one place that talks to the browser. Whatever it refuses is answered quietly: a page without a history or a clipboard
//! still prices a plan.

pub(super) mod takeaway;

use std::rc::Rc;

use leptos::prelude::{document, window};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsError, JsValue};
use web_sys::{
    Element, Event, EventTarget, HtmlElement, HtmlInputElement, HtmlSelectElement, IntersectionObserver,
    IntersectionObserverEntry, MouseEvent, Node,
};

use crate::date::Date;
use crate::embed::Embed;
use crate::locale::Lang;
use crate::markup::patch::Change;
use crate::names::Code;

/// Where the page stands in its document.
const ROOT: &str = "page";

/// What answers an event.
pub(super) type Answer = Box<dyn FnMut(Event)>;

/// The page's place in its document.
pub(super) fn root() -> Option<Element> {
    document().get_element_by_id(ROOT)
}

/// The address's query, without `?`.
pub(super) fn query() -> String {
    let search = window().location().search().unwrap_or_default();
    search.strip_prefix('?').unwrap_or_default().to_owned()
}

/// The address of the root page with this query: where links point, whatever the folder.
pub(super) fn address_with(query: &str) -> String {
    let location = window().location();
    let origin = location.origin().unwrap_or_default();
    let path = location.pathname().unwrap_or_default();
    let path = path.strip_suffix("index.html").unwrap_or(&path);
    let folder = folder_lang().map(|lang| format!("{}/", lang.code())).unwrap_or_default();
    let root = path.strip_suffix(folder.as_str()).unwrap_or(path);
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{origin}{root}{mark}{query}")
}

/// Writes the query into the address in place. Engines refuse after many calls in a short time; the next edit tries again.
pub(super) fn replace_query(query: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&relative(query)));
    }
}

/// Writes the query as a new entry of the history.
pub(super) fn push_query(query: &str) {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&relative(query)));
    }
}

fn relative(query: &str) -> String {
    let path = window().location().pathname().unwrap_or_default();
    if query.is_empty() { path } else { format!("{path}?{query}") }
}

/// The person's local day.
pub(super) fn today() -> Date {
    let now = js_sys::Date::new_0();
    let part = |number: u32| u8::try_from(number).ok();
    let year = u16::try_from(now.get_full_year()).ok();
    let day = || Date::new(year?, part(now.get_month().saturating_add(1))?, part(now.get_date())?);
    // A clock beyond the year 9999 prices as of the last day there is.
    const LAST: Date = Date::known(9999, 12, 31);
    day().unwrap_or(LAST)
}

/// Whether this document is the embed.
pub(super) fn is_embed() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute("data-embed"))
}

/// Makes an embed look as its host wants it.
pub(super) fn look(embed: &Embed) {
    let Some(root) = document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok()) else { return };
    let _ = root.set_attribute("data-theme", embed.theme.code());
    if let Some(accent) = &embed.accent {
        let _ = root.style().set_property("--color-accent", &format!("#{accent}"));
    }
}

/// The language of the folder that the page lies in, where it lies in one.
pub(super) fn folder_lang() -> Option<Lang> {
    document().document_element()?.get_attribute("data-folder")?.parse().ok()
}

/// The browser's language, of those the page speaks.
pub(super) fn preferred_lang() -> Lang {
    let tags: Vec<String> = window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect();
    Lang::preferred(tags.iter().map(String::as_str))
}

/// The language that the document says it is in.
pub(super) fn said_language() -> Option<Lang> {
    document().document_element()?.get_attribute("lang")?.parse().ok()
}

/// Says which language the page is in, and its title.
pub(super) fn say_language(lang: Lang, title: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", lang.code());
    }
    document().set_title(title);
}

/// Lays the plan's query where the start script finds it, should the program die.
pub(super) fn leave_plan(query: &str) {
    let _ = js_sys::Reflect::set(&window(), &"clipcostPlan".into(), &query.into());
}

/// Fields of the prerendered page that no longer hold what they came with: name and text.
pub(super) fn typed_before_start(root: &Element) -> Vec<(String, String)> {
    let mut typed = Vec::new();
    let Ok(fields) = root.query_selector_all("input[name], select[name]") else { return typed };
    for at in 0..fields.length() {
        if let Some(list) = fields.item(at).and_then(|field| field.dyn_into::<HtmlSelectElement>().ok()) {
            let standard = list.query_selector("option[selected]").ok().flatten();
            let standard = standard.and_then(|option| option.get_attribute("value")).unwrap_or_default();
            if list.value() != standard {
                typed.push((list.name(), list.value()));
            }
            continue;
        }
        let Some(input) = fields.item(at).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else { continue };
        let changed = match input.type_().as_str() {
            "radio" => input.checked() && !input.default_checked(),
            _ => input.value() != input.default_value(),
        };
        if changed {
            typed.push((input.name(), input.value()));
        }
    }
    typed
}

/// Ids of what was unfolded in the prerendered page.
pub(super) fn opened_before_start(root: &Element) -> Vec<String> {
    ids_of(root, "details[open][id]")
}

/// Writes HTML into the place of that id.
pub(super) fn set_html(id: &str, html: &str) {
    if let Some(place) = document().get_element_by_id(id) {
        write_html(&place, html);
    }
}

/// Changes texts and attributes within the place of that id; says whether all of them were found there. A browser that translates a
/// page puts each text into a `<font>` of its own: such a place has to be written anew.
pub(super) fn patch(id: &str, changes: &[Change<'_>]) -> bool {
    let Some(place) = document().get_element_by_id(id) else { return true };
    if !matches!(place.query_selector("font"), Ok(None)) {
        return false;
    }
    // The nodes on the way to the last change: the next one is often near.
    let (mut way, mut nodes): (&[u32], Vec<Node>) = (&[], vec![place.into()]);
    for Change { path, attribute, value } in changes {
        let shared = path.iter().zip(way).take_while(|(step, last)| step == last).count();
        nodes.truncate(shared.saturating_add(1));
        for &step in path.iter().skip(shared) {
            let Some(node) = nodes.last().and_then(|node| node.child_nodes().item(step)) else { return false };
            nodes.push(node);
        }
        way = path;
        let Some(node) = nodes.last() else { return false };
        match attribute {
            None => node.set_node_value(Some(value)),
            Some(name) => {
                if let Some(element) = node.dyn_ref::<Element>() {
                    let _ = element.set_attribute(name, value);
                }
            }
        }
    }
    true
}

/// Writes the whole page anew in its place.
pub(super) fn write_root(html: &str) {
    if let Some(root) = root() {
        write_html(&root, html);
    }
}

/// Writes HTML into a place; what had the focus there keeps it, and what was unfolded stays so, each by its id.
pub(super) fn write_html(place: &Element, html: &str) {
    let focused = document().active_element().filter(|element| place.contains(Some(element)));
    let id = focused.map(|element| focus_id(&element)).filter(|id| !id.is_empty());
    let unfolded = ids_of(place, "details[open][id]:not(.why)");
    place.set_inner_html(html);
    for id in unfolded {
        if let Some(fold) = document().get_element_by_id(&id) {
            let _ = fold.set_attribute("open", "");
        }
    }
    // What was there and is discontinued leaves the focus to the first thing of its place that takes one.
    let first = || place.query_selector("a[href], button").ok().flatten();
    let back = id.and_then(|id| document().get_element_by_id(&id).or_else(first));
    if let Some(element) = back {
        focus(element.query_selector("summary").ok().flatten().as_ref().unwrap_or(&element));
    }
}

/// What to find a focused element by again: its id, or that of the fold that it opens.
fn focus_id(element: &Element) -> String {
    if element.tag_name() == "SUMMARY" {
        element.parent_element().map_or_else(String::new, |fold| fold.id())
    } else {
        element.id()
    }
}

fn ids_of(place: &Element, selector: &str) -> Vec<String> {
    let Ok(found) = place.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| Some(found.item(at)?.dyn_into::<Element>().ok()?.id())).collect()
}

/// Writes a text into a place.
pub(super) fn set_text(id: &str, text: &str) {
    if let Some(place) = document().get_element_by_id(id) {
        place.set_text_content(Some(text));
    }
}

/// Shows a place or hides it.
pub(super) fn show(id: &str, shown: bool) {
    if let Some(place) = document().get_element_by_id(id) {
        let _ = place.toggle_attribute_with_force("hidden", !shown);
    }
}

/// Puts a text into a field and says whether it could be read. The same text is not written again: the caret stays.
pub(super) fn put_text(name: &str, text: &str, read: bool) {
    let Some(input) = element::<HtmlInputElement>(&format!("field-{name}")) else { return };
    if input.value() != text {
        input.set_value(text);
    }
    let _ = input.set_attribute("aria-invalid", if read { "false" } else { "true" });
}

/// Puts the sliders of a field where its number is.
pub(super) fn put_slider(name: &str, number: &str) {
    let Ok(sliders) = document().query_selector_all(&format!("[data-slides={name}]")) else { return };
    for at in 0..sliders.length() {
        if let Some(slider) = sliders.item(at).and_then(|slider| slider.dyn_into::<HtmlInputElement>().ok()) {
            slider.set_value(number);
        }
    }
}

/// Chooses the radio button, the option or the day of that value.
pub(super) fn put_choice(name: &str, value: &str) {
    if let Some(radio) = element::<HtmlInputElement>(&format!("field-{name}-{value}")) {
        radio.set_checked(true);
    } else if let Some(select) = element::<HtmlSelectElement>(&format!("field-{name}")) {
        select.set_value(value);
    } else if let Some(input) = element::<HtmlInputElement>(&format!("field-{name}")) {
        input.set_value(value);
    }
}

fn element<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Opens what a field is folded in, and focuses it.
pub(super) fn reveal(id: &str) {
    let Some(element) = document().get_element_by_id(id) else { return };
    if let Ok(Some(fold)) = element.closest("details") {
        let _ = fold.set_attribute("open", "");
    }
    focus(&element);
}

fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Answers an event for as long as the document lives.
pub(super) fn listen(target: &EventTarget, event: &str, answer: Answer) {
    let answer = Closure::<dyn FnMut(Event)>::wrap(answer);
    let _ = target.add_event_listener_with_callback(event, answer.as_ref().unchecked_ref());
    answer.forget();
}

/// Answers an event of the window.
pub(super) fn on_window(event: &str, answer: Answer) {
    listen(&window(), event, answer);
}

/// Whether a `pageshow` is of a page that was left and saved as it was.
pub(super) fn is_from_cache(event: &Event) -> bool {
    js_sys::Reflect::get(event, &"persisted".into()).is_ok_and(|persisted| persisted.is_truthy())
}

/// The input that an event is about.
pub(super) fn input_of(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// The name and value that were chosen: of a radio button, a select or a date; a text is taken as it is typed.
pub(super) fn chosen(event: &Event) -> Option<(String, String)> {
    let target = event.target()?;
    if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        return Some((select.name(), select.value()));
    }
    let input = target.dyn_into::<HtmlInputElement>().ok()?;
    matches!(input.type_().as_str(), "radio" | "date").then(|| (input.name(), input.value()))
}

/// What a plain click is meant for; none where it asks for a new tab or window.
pub(super) fn clicked(event: &Event) -> Option<Element> {
    let mouse = event.dyn_ref::<MouseEvent>()?;
    let elsewhere = mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key();
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("[data-do]").ok()?.filter(|_| !elsewhere)
}

/// Copies a text, and tells whether it could.
pub(super) fn copy(text: &str, done: Box<dyn Fn(bool)>) {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into());
    // Absent on pages that are not served securely.
    if clipboard.map_or(true, |clipboard| clipboard.is_undefined()) {
        done(false);
        return;
    }
    let done = Rc::new(done);
    let told = |done: Rc<Box<dyn Fn(bool)>>, copied: bool| {
        Closure::<dyn FnMut(JsValue) -> Result<JsValue, JsError>>::new(move |_: JsValue| {
            done(copied);
            Ok(JsValue::UNDEFINED)
        })
    };
    let (copied, refused) = (told(done.clone(), true), told(done, false));
    let _ = window().navigator().clipboard().write_text(text).then_with_reject(&copied, &refused);
    // Whichever is called, the other is never; both are small and a person copies seldom.
    copied.forget();
    refused.forget();
}

/// Shows the foot bar while the headline is out of sight, in place of what watched an earlier headline.
pub(super) fn watch_headline(before: Option<IntersectionObserver>) -> Option<IntersectionObserver> {
    if let Some(before) = before {
        before.disconnect();
    }
    let headline = document().get_element_by_id("headline")?;
    let seen = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let last = entries.pop().dyn_into::<IntersectionObserverEntry>();
        let seen = last.is_ok_and(|entry| entry.is_intersecting());
        if let Some(bar) = document().get_element_by_id("foot-bar") {
            let _ = bar.toggle_attribute_with_force("data-shown", !seen);
        }
    });
    let observer = IntersectionObserver::new(seen.as_ref().unchecked_ref()).ok()?;
    observer.observe(&headline);
    // One more for each change of language.
    seen.forget();
    Some(observer)
}
