//! The answer sheet, which stands in the page while it is printed.

use crate::cases;
use crate::page::Page;

cases![the_sheet_is_there_while_the_page_is_printed_and_only_then];

const SHEET: &str = "return document.getElementById('sheet')?.textContent ?? ''";

/// The text of the sheet while the page is printed, which goes on.
#[track_caller]
pub fn printed(page: &Page) -> String {
    // Its program comes once the page is idle.
    page.wait("the sheet", || {
        page.js("dispatchEvent(new Event('beforeprint'))", &[]);
        let text = page.text_of(SHEET);
        if text.is_empty() { Err("none yet".to_owned()) } else { Ok(text) }
    })
}

fn the_sheet_is_there_while_the_page_is_printed_and_only_then(page: &Page) {
    page.open("model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&attempts=10");
    assert_eq!(page.text_of(SHEET), "", "before it is printed");
    let sheet = printed(page);
    for says in [
        "$150",
        "Printed ",
        "Prices of ",
        "?model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&attempts=10&on=",
    ] {
        assert!(sheet.contains(says), "no “{says}” in {sheet}");
    }
    let shown = "return getComputedStyle(document.getElementById('sheet')).display";
    assert_eq!(page.text_of(shown), "none", "on a screen");
    page.js("dispatchEvent(new Event('afterprint'))", &[]);
    assert_eq!(page.text_of(SHEET), "", "after it is printed");
    assert_eq!(page.text_of("return document.documentElement.dataset.sheet ?? ''"), "");
}
