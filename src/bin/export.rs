//! Writes exports in the browser: a wasm program of its own, which the page fetches when a person first asks for a file.
//!
//! Each function but [`qr`] takes the plan's query, the language's code, the person's today (`YYYY-MM-DD`) and the full address
//! of the dated plan. An unknown language is the default one. Knows no page: what becomes of a file is decided in
//! `static/download.js`.
//!
//! # Errors
//! Each function throws where today is not a day, and where the file could not be written.

use clipcost::date::Date;
use clipcost::export::{self, Report};
use clipcost::i18n::format::Format;
use clipcost::link;
use clipcost::locale::Lang;
use clipcost::pricing::answer::answer;
use clipcost::shipped::SHIPPED;
use qrcode::{Color, QrCode};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

fn main() {}

/// The plan as a workbook (`.xlsx`).
#[wasm_bindgen]
pub fn xlsx(query: &str, lang: &str, today: &str, link: &str) -> Result<Vec<u8>, JsError> {
    written(query, lang, today, link, |report| export::xlsx(report).ok())
}

/// The plan as CSV.
#[wasm_bindgen]
pub fn csv(query: &str, lang: &str, today: &str, link: &str) -> Result<String, JsError> {
    written(query, lang, today, link, |report| Some(export::csv(report)))
}

/// The plan as JSON.
#[wasm_bindgen]
pub fn json(query: &str, lang: &str, today: &str, link: &str) -> Result<String, JsError> {
    written(query, lang, today, link, |report| Some(export::json(report)))
}

/// The plan as Markdown.
#[wasm_bindgen]
pub fn markdown(query: &str, lang: &str, today: &str, link: &str) -> Result<String, JsError> {
    written(query, lang, today, link, |report| Some(export::markdown(report)))
}

/// The plan as a few lines of plain text.
#[wasm_bindgen]
pub fn summary(query: &str, lang: &str, today: &str, link: &str) -> Result<String, JsError> {
    written(query, lang, today, link, |report| Some(export::summary(report)))
}

/// What stands under a picture of the plan: a paragraph on each line, last the address.
#[wasm_bindgen]
pub fn caption(query: &str, lang: &str, today: &str, link: &str) -> Result<String, JsError> {
    written(query, lang, today, link, |report| Some(export::caption(report)))
}

/// A QR code of an address: its side in modules, with the margin that readers want, a space, and the path of the dark modules of
/// an SVG.
///
/// # Errors
/// Throws where the address is longer than a QR code can hold.
#[wasm_bindgen]
pub fn qr(link: &str) -> Result<String, JsError> {
    const MARGIN: usize = 4;
    let code = QrCode::new(link).map_err(|_| JsError::new("the link is too long for a QR code"))?;
    let (side, modules) = (code.width(), code.to_colors());
    let dark = modules.iter().enumerate().filter(|(_, module)| **module == Color::Dark);
    let path: String = dark.map(|(at, _)| format!("M{} {}h1v1h-1z", at % side + MARGIN, at / side + MARGIN)).collect();
    Ok(format!("{} {path}", side + 2 * MARGIN))
}

fn written<T>(
    query: &str,
    lang: &str,
    today: &str,
    link: &str,
    write: impl FnOnce(&Report<'_>) -> Option<T>,
) -> Result<T, JsError> {
    let today = Date::parse(today).ok_or_else(|| JsError::new("today is no day"))?;
    let plan = link::read(query, &SHIPPED).plan;
    let answer = answer(&plan, &SHIPPED, today);
    let format = Format::new(lang.parse::<Lang>().ok().unwrap_or_default(), plan.money.currency());
    let report = Report { book: &SHIPPED, today, plan: &plan, answer: &answer, format, link };
    write(&report).ok_or_else(|| JsError::new("the file could not be written"))
}
