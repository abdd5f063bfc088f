//! What the build needs of the crate, as one JSON on standard output: the published price book, and each language's page
//! rendered to HTML.

use std::io::{self, Write as _};

use clipcost::catalog::Book;
use clipcost::date::Date;
use clipcost::i18n::words;
use clipcost::locale::Lang;
use clipcost::published;
use clipcost::shipped::SHIPPED;
use clipcost::ui::{Start, render};
use serde_json::{Value, json};

fn main() -> io::Result<()> {
    let pages: Vec<Value> = Lang::ALL.into_iter().map(page).collect();
    let made = json!({ "prices": published::to_json(&SHIPPED), "pages": pages });
    writeln!(io::stdout(), "{made}")
}

/// A language's page. The root speaks English until the program asks the browser; every other language has a folder.
fn page(lang: Lang) -> Value {
    let say = words(lang);
    let folder = if lang == Lang::default() { String::new() } else { format!("{}/", lang.code()) };
    let body = render(Start { book: &SHIPPED, query: "", today: last_read(&SHIPPED), lang });
    json!({
        "lang": lang.code(),
        "folder": folder,
        "title": say.title,
        "description": say.description,
        "needs_script": say.needs_script,
        "could_not_start": say.could_not_start,
        "body": body,
    })
}

/// The latest day on which a price was read: the page says what was known then, and no build reads a clock.
fn last_read(book: &Book) -> Date {
    let rates = book.models.iter().flat_map(|model| model.rates.iter());
    rates.map(|rate| rate.source.read).max().unwrap_or(Date::known(1, 1, 1))
}
