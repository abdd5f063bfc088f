//! The document around the app: its language and title, its width, and where the focus goes.

use leptos::prelude::{Set as _, document, request_animation_frame, untrack, window, window_event_listener_untyped};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::fragment::{Fragment, View};
use super::settings::Setting;
use super::state::{AppState, Opened};
use crate::date::Date;
use crate::embed::Embed;
use crate::locale::Lang;
use crate::names::Code;
use crate::plan::param::Param;

/// Where the app stands in its document.
pub const ROOT: &str = "page";
/// The width from which a view is open by default.
pub const WIDE: &str = "(min-width: 600px)";

/// The place of the app.
#[must_use]
pub fn root() -> Option<HtmlElement> {
    document().get_element_by_id(ROOT)?.dyn_into().ok()
}

/// A place of which nothing is seen until it takes that of the app.
#[must_use]
pub fn unseen() -> Option<HtmlElement> {
    document().create_element("div").ok()?.dyn_into().ok()
}

/// Moves all that stands in `from` into `place`, for what stood there.
pub fn take_place(place: &Element, from: &Element) {
    place.set_text_content(None);
    while let Some(node) = from.first_child() {
        let _ = place.append_child(&node);
    }
}

/// Lets the browser do what waits, as to paint or to hear of a key, so that what follows is a task of its own.
pub async fn pause() {
    let over = js_sys::Promise::new(&mut |over, _| {
        let _ = window().set_timeout_with_callback(&over);
    });
    let _ = wasm_bindgen_futures::JsFuture::from(over).await;
}

/// Whether this document is the embed.
#[must_use]
pub fn is_embed() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute("data-embed"))
}

/// Whether the program starts with its later part, because without it it has died.
#[must_use]
pub fn is_whole() -> bool {
    is_marked("data-whole")
}

/// Whether the program has died. What waits its turn in it goes on all the same.
#[must_use]
pub fn has_died() -> bool {
    is_marked("data-dead")
}

fn is_marked(mark: &str) -> bool {
    document().document_element().is_some_and(|root| root.has_attribute(mark))
}

/// Makes an embed look as its host wants it.
pub fn look(embed: &Embed) {
    let Some(root) = document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok()) else { return };
    let _ = root.set_attribute("data-theme", embed.theme.code());
    if let Some(accent) = &embed.accent {
        let _ = root.style().set_property("--color-accent", &format!("#{accent}"));
    }
}

/// The language of the folder that the page lies in, where it lies in one.
#[must_use]
pub fn folder_lang() -> Option<Lang> {
    document().document_element()?.get_attribute("data-folder")?.parse().ok()
}

/// The browser's language, of those the page speaks.
#[must_use]
pub fn preferred_lang() -> Lang {
    let tags: Vec<String> = window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect();
    Lang::preferred(tags.iter().map(String::as_str))
}

/// Says which language the page is in, and its title.
pub fn say_language(lang: Lang, title: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", lang.code());
    }
    document().set_title(title);
}

/// Whether the screen is wide enough for a view to be open by default.
#[must_use]
pub fn is_wide() -> bool {
    window().match_media(WIDE).ok().flatten().is_none_or(|query| query.matches())
}

/// The width of an element, px; 0 where it is not laid out.
#[must_use]
pub fn width(id: &str) -> u64 {
    let element = document().get_element_by_id(id);
    element.and_then(|element| u64::try_from(element.client_width()).ok()).unwrap_or_default()
}

/// Fetches the styles of the views, once. Where they do not come, the views are there without them.
pub async fn fetch_view_styles() {
    const ID: &str = "view-styles";
    let Some(root) = document().document_element() else { return };
    let Some(address) = root.get_attribute("data-styles").filter(|_| document().get_element_by_id(ID).is_none()) else {
        return;
    };
    let (Ok(link), Some(head)) = (document().create_element("link"), document().head()) else { return };
    for (name, value) in [("id", ID), ("rel", "stylesheet"), ("href", &address)] {
        let _ = link.set_attribute(name, value);
    }
    let came = js_sys::Promise::new(&mut |done, _| {
        for event in ["load", "error"] {
            let _ = link.add_event_listener_with_callback(event, &done);
        }
    });
    let _ = head.append_child(&link);
    let _ = wasm_bindgen_futures::JsFuture::from(came).await;
}

/// Sets an attribute of the document's root, or takes it away.
pub fn mark_root(name: &str, value: Option<&str>) {
    let Some(root) = document().document_element() else { return };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// The person's local day.
#[must_use]
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let part = |number: u32| u8::try_from(number).ok();
    let year = u16::try_from(now.get_full_year()).ok();
    let day = || Date::new(year?, part(now.get_month().saturating_add(1))?, part(now.get_date())?);
    // A clock beyond the year 9999 prices as of the last day there is.
    const LAST: Date = Date::known(9999, 12, 31);
    day().unwrap_or(LAST)
}

/// Fields of the page as sent that no longer hold what they came with: name and text.
#[must_use]
pub fn typed_before_start(root: &Element) -> Vec<(String, String)> {
    let Ok(fields) = root.query_selector_all("input[name], select[name]") else { return Vec::new() };
    (0..fields.length()).filter_map(|at| changed(&fields.item(at)?)).collect()
}

fn changed(field: &web_sys::Node) -> Option<(String, String)> {
    if let Some(list) = field.dyn_ref::<HtmlSelectElement>() {
        let standard = list.query_selector("option[selected]").ok().flatten();
        let standard = standard.and_then(|option| option.get_attribute("value")).unwrap_or_default();
        return (list.value() != standard).then(|| (list.name(), list.value()));
    }
    let input = field.dyn_ref::<HtmlInputElement>()?;
    let changed = match input.type_().as_str() {
        "radio" => input.checked() && !input.default_checked(),
        _ => input.value() != input.default_value(),
    };
    changed.then(|| (input.name(), input.value()))
}

/// Every field shows again what the state says: a page that comes back from the browser's own cache may have lost it.
pub fn restore_fields(state: AppState) {
    let Ok(fields) = document().query_selector_all("input[name], select[name]") else { return };
    for at in 0..fields.length() {
        let Some(field) = fields.item(at) else { continue };
        if let Some(list) = field.dyn_ref::<HtmlSelectElement>() {
            list.set_value(&untrack(|| shown(state, &list.name())));
        } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            let text = untrack(|| shown(state, &input.name()));
            match input.type_().as_str() {
                "radio" => input.set_checked(input.value() == text),
                _ => input.set_value(&text),
            }
        }
    }
}

/// What the field of a parameter shows.
fn shown(state: AppState, name: &str) -> String {
    match name.parse::<Param>() {
        Ok(param) if param.bounds().is_some() => state.field(param).text,
        Ok(param) => state.chosen(param).unwrap_or_default(),
        Err(_) => String::new(),
    }
}

/// The id of what has the focus.
#[must_use]
pub fn focused() -> Option<String> {
    document().active_element().map(|element| element.id()).filter(|id| !id.is_empty())
}

/// Gives the focus to the element of an id, where there is one.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Gives the focus to the element of an id once what was just changed stands in the document.
pub fn focus_soon(id: String) {
    request_animation_frame(move || focus(&id));
}

/// Gives the focus to the first field of a number in a row of the form, where it has one, once the row is open. In an embed nothing
/// moves: its host's page would go with it.
pub fn focus_number_soon(row: &'static str) {
    request_animation_frame(move || {
        let field = document().query_selector(&format!("#row-{row} > .field input[inputmode]"));
        if let Some(field) = field.ok().flatten().and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            let stays = FocusOptions::new();
            stays.set_prevent_scroll(is_embed());
            let _ = field.focus_with_options(&stays);
        }
    });
}

/// Brings what has just opened, under an id, into sight by as little as that takes, once it stands in the document. An embed
/// moves nothing: its host's page would go with it.
pub fn reveal_soon(id: String) {
    if is_embed() {
        return;
    }
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(&id) {
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    });
}

/// Gives the focus to a field of several lines, with its text selected, once what was just changed stands in the document.
pub fn select_soon(id: &'static str) {
    request_animation_frame(move || {
        let field = document().get_element_by_id(id).and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok());
        if let Some(field) = field {
            let _ = field.focus();
            field.select();
        }
    });
}

/// Gives the focus to the first of these ids that stands in the document, once what was just changed does.
pub fn focus_first_soon(ids: Vec<String>) {
    request_animation_frame(move || {
        if let Some(id) = ids.iter().find(|id| document().get_element_by_id(id).is_some()) {
            focus(id);
        }
    });
}

/// Goes to the field of a parameter: opens the setting or the view that it stands in, and gives it the focus.
pub fn show_field(state: AppState, param: Param) {
    let field = format!("field-{}", param.code());
    if document().get_element_by_id(&field).is_some() {
        open_row(&format!("#{field}"));
    } else {
        match place_of(param) {
            Some(Place::Setting(setting)) => {
                open_row(".setting");
                state.opened.set(Opened::Setting(setting));
            }
            Some(Place::View(view)) => state.fragment.set(Fragment::View(view)),
            None => {}
        }
    }
    focus_soon(field);
}

/// Opens the row of the form that something stands in, where rows open one at a time: elsewhere they have no head to be seen.
fn open_row(of: &str) {
    let head = document().query_selector(&format!(".row:not([data-open]):has(> .row-fields {of}) > .row-head"));
    let head = head.ok().flatten().and_then(|head| head.dyn_into::<HtmlElement>().ok());
    if let Some(head) = head.filter(|head| head.offset_width() > 0) {
        head.click();
    }
}

/// Where the field of a parameter stands, other than in the form itself.
enum Place {
    Setting(Setting),
    View(View),
}

const fn place_of(param: Param) -> Option<Place> {
    Some(match param {
        Param::Draft | Param::DraftRes | Param::Finals => Place::Setting(Setting::Draft),
        Param::Blocked | Param::BlockedBilled => Place::Setting(Setting::Blocked),
        Param::Mode => Place::Setting(Setting::Mode),
        Param::Discount | Param::Markup | Param::Tax => Place::Setting(Setting::Discount),
        Param::AddonRender | Param::AddonVideo => Place::Setting(Setting::AddonRender),
        Param::Rate => Place::Setting(Setting::Rate),
        Param::Cur | Param::Fx => Place::Setting(Setting::Cur),
        Param::On => Place::Setting(Setting::On),
        Param::Hours | Param::Tier => Place::View(View::Limits),
        Param::TrialRenders
        | Param::SetupHours
        | Param::CareHours
        | Param::ReviewMinutes
        | Param::Hourly
        | Param::Instead
        | Param::Months => Place::View(View::Cost),
        Param::Budget => Place::View(View::Budget),
        Param::Name | Param::With | Param::Together | Param::Title => Place::View(View::Plans),
        Param::V
        | Param::Model
        | Param::Res
        | Param::Orient
        | Param::Audio
        | Param::Seconds
        | Param::Videos
        | Param::Per
        | Param::Days
        | Param::Clips
        | Param::Attempts
        | Param::Lang => return None,
    })
}

/// Answers each press of the pointer, for as long as the document lives, that is not within an element of a selector.
pub fn on_press_outside(selector: &'static str, answer: impl Fn() + 'static) {
    let handle = window_event_listener_untyped("pointerdown", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let within = target.and_then(|target| target.closest(selector).ok().flatten());
        if within.is_none() {
            answer();
        }
    });
    std::mem::forget(handle);
}
