//! What leaves the page, as far as the browser does it: fields of the embed, texts, the print and the share sheet, modules.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use super::{copy, element, set_text, show};

/// Whether an event is of the fields that put an embed together.
pub(in crate::ui) fn is_building(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|field| field.has_attribute("data-build"))
}

/// What the fields that put an embed together hold, as parameters of its query.
pub(in crate::ui) fn built() -> String {
    let Ok(fields) = document().query_selector_all("[data-build]") else { return String::new() };
    let (mut shows, mut others) = (Vec::new(), Vec::new());
    for at in 0..fields.length() {
        let Some(field) = fields.item(at) else { continue };
        if let Some(list) = field.dyn_ref::<HtmlSelectElement>() {
            others.push(format!("{}={}", list.get_attribute("data-build").unwrap_or_default(), list.value()));
        } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            match input.get_attribute("data-build").as_deref() {
                Some("show") if input.checked() => shows.push(input.value()),
                Some("lock") if input.checked() => others.push("lock=model,res".to_owned()),
                Some("height") => others.push(format!("height={}", input.value())),
                Some("accent") => others.push(format!("accent={}", input.value().trim_start_matches('#'))),
                _ => {}
            }
        }
    }
    format!("show={}&{}", shows.join(","), others.join("&"))
}

/// Selects the text of a field and copies it.
pub(in crate::ui) fn copy_field(id: &str) {
    if let Some(field) = element::<HtmlTextAreaElement>(id) {
        field.select();
        copy(&field.value(), Box::new(|_| ()));
    }
}

/// Asks for a text; none where the person thinks better of it.
pub(in crate::ui) fn ask(question: &str) -> Option<String> {
    window().prompt_with_message(question).ok().flatten()
}

/// Puts a text into a field of several lines.
pub(in crate::ui) fn fill(id: &str, text: &str) {
    if let Some(field) = element::<HtmlTextAreaElement>(id) {
        field.set_value(text);
        field.select();
    }
}

/// The text of a field of several lines.
pub(in crate::ui) fn text_of(id: &str) -> String {
    element::<HtmlTextAreaElement>(id).map_or_else(String::new, |field| field.value())
}

/// Takes away what was made of a plan to be copied: its link, its text, its code.
pub(in crate::ui) fn clear() {
    for place in ["copied", "taken", "qr"] {
        set_text(place, "");
    }
    show("summary", false);
}

/// Prints the page.
pub(in crate::ui) fn print() {
    let _ = window().print();
}

/// Shows the way to the system's share sheet where there is one.
pub(in crate::ui) fn offer_share_sheet() {
    let share = js_sys::Reflect::get(&window().navigator(), &"share".into());
    show("share-sheet", share.is_ok_and(|share| share.is_function()));
}

/// Opens the system's share sheet.
pub(in crate::ui) fn share_sheet(title: &str, address: &str) {
    let navigator = window().navigator();
    let data = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&data, &"title".into(), &title.into());
    let _ = js_sys::Reflect::set(&data, &"url".into(), &address.into());
    if let Ok(share) =
        js_sys::Reflect::get(&navigator, &"share".into()).and_then(|share| share.dyn_into::<js_sys::Function>())
    {
        let _ = share.call1(&navigator, &data);
    }
}

/// Fetches the module that writes files and gives it these words. The page's start script has the `import`, which a program cannot call.
pub(in crate::ui) fn download(words: &[&str]) {
    let words: js_sys::Array = words.iter().map(|&word| JsValue::from_str(word)).collect();
    let download = js_sys::Reflect::get(&window(), &"download".into()).and_then(|it| it.dyn_into::<js_sys::Function>());
    let _ = download.and_then(|it| it.apply(&JsValue::NULL, &words));
}
