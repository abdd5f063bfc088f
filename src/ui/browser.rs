//! The one place that talks to the browser. Whatever it refuses is answered quietly: a page without a history or a clipboard
//! still prices a plan.
#![cfg_attr(not(feature = "csr"), allow(dead_code, reason = "without a browser only handlers name these, and none runs"))]

use leptos::prelude::{document, window};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, HtmlElement, HtmlInputElement, HtmlSelectElement, IntersectionObserver, IntersectionObserverEntry,
};

use crate::date::Date;
use crate::locale::Lang;

/// Where the page stands in its document.
const ROOT: &str = "page";

/// What a visitor did on the prerendered page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Typed {
    /// Fields that no longer hold what they came with: name and text.
    pub fields: Vec<(String, String)>,
    /// The id of the field in focus, and where the caret was.
    pub focus: Option<(String, Option<u32>)>,
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
    let root = if folder_lang().is_some() { path.strip_suffix("fr/").unwrap_or(path) } else { path };
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
    let day = || Date::new(year?, part(now.get_month() + 1)?, part(now.get_date())?);
    // A clock beyond the year 9999 prices as of the last day there is.
    day().unwrap_or(Date::known(9999, 12, 31))
}

/// The language of the folder that the page lies in, where it lies in one.
pub(super) fn folder_lang() -> Option<Lang> {
    let root = document().document_element()?;
    Lang::from_code(&root.get_attribute("data-folder")?)
}

/// The browser's language, of those the page speaks.
pub(super) fn preferred_lang() -> Lang {
    let tags: Vec<String> = window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect();
    Lang::preferred(tags.iter().map(String::as_str))
}

/// Fields of the prerendered page that were changed, and the focus.
pub(super) fn typed_before_start() -> Typed {
    let mut typed = Typed::default();
    let Ok(fields) = document().query_selector_all("input[name], select[name]") else { return typed };
    for at in 0..fields.length() {
        let Some(field) = fields.item(at) else { continue };
        if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            let chosen = input.type_() == "radio" && input.checked() && !input.default_checked();
            if chosen || (input.type_() != "radio" && input.value() != input.default_value()) {
                typed.fields.push((input.name(), input.value()));
            }
        } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>()
            && select.value() != select.get_attribute("data-value").unwrap_or_default()
        {
            typed.fields.push((select.name(), select.value()));
        }
    }
    let focused = document().active_element().filter(|element| !element.id().is_empty());
    typed.focus = focused.map(|element| {
        let caret = element.dyn_ref::<HtmlInputElement>().and_then(|input| input.selection_start().ok().flatten());
        (element.id(), caret)
    });
    typed
}

/// Gives the focus back to the field that had it.
pub(super) fn focus_again(typed: &Typed) {
    let Some((id, caret)) = &typed.focus else { return };
    let Some(element) = document().get_element_by_id(id) else { return };
    focus(&element);
    if let (Some(input), Some(caret)) = (element.dyn_ref::<HtmlInputElement>(), caret) {
        let _ = input.set_selection_range(*caret, *caret);
    }
}

/// The page's place, emptied of the prerendered page.
pub(super) fn emptied_root() -> Option<HtmlElement> {
    let root = document().get_element_by_id(ROOT)?;
    root.set_text_content(None);
    root.dyn_into().ok()
}

/// Says on `<html>` that the page answers and every figure on it is live.
pub(super) fn say_ready() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-ready", "");
    }
}

/// Says which language the page is in, and its title.
pub(super) fn say_language(lang: Lang, title: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", lang.code());
    }
    document().set_title(title);
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

/// Puts a text where screen readers hear it.
pub(super) fn announce(text: &str) {
    if let Some(place) = document().get_element_by_id("announcement") {
        place.set_text_content(Some(text));
    }
}

/// Copies a text; tells whether it could.
pub(super) async fn copy(text: &str) -> bool {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into());
    // Absent on pages that are not served securely.
    if clipboard.map_or(true, |clipboard| clipboard.is_undefined()) {
        return false;
    }
    let promise = window().navigator().clipboard().write_text(text);
    wasm_bindgen_futures::JsFuture::from(promise).await.is_ok()
}

/// Shows the foot bar while the headline is out of sight. The page has both for as long as it lives.
pub(super) fn show_foot_bar_without(headline: &Element) {
    let seen = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let last = entries.pop().dyn_into::<IntersectionObserverEntry>();
        let seen = last.is_ok_and(|entry| entry.is_intersecting());
        if let Some(bar) = document().get_element_by_id("foot-bar") {
            let _ = bar.toggle_attribute_with_force("data-shown", !seen);
        }
    });
    if let Ok(observer) = IntersectionObserver::new(seen.as_ref().unchecked_ref()) {
        observer.observe(headline);
    }
    seen.forget();
}
