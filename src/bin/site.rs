//! What the build needs of the crate, as one JSON on standard output: the published price book with its schema, and each
//! language's page rendered to HTML.

use std::io::{self, Write as _};

use strum::VariantArray;

use clipcost::catalog::Book;
use clipcost::date::Date;
use clipcost::embed::Embed;
use clipcost::i18n::strings_of;
use clipcost::locale::Lang;
use clipcost::markup::start::start;
use clipcost::markup::{self, PageModel, page};
use clipcost::names::Code;
use clipcost::plan::Plan;
use clipcost::pricing::answer::answer;
use clipcost::published;
use clipcost::shipped::SHIPPED;
use maud::Markup;
use serde_json::{Value, json};

/// The embed's file.
const EMBED: &str = "embed.html";

fn main() -> io::Result<()> {
    let mut pages: Vec<Value> = Lang::VARIANTS.iter().copied().map(page).collect();
    pages.push(embed());
    let (prices, schema) = (published::to_json(&SHIPPED), published::schema());
    let made = json!({ "prices": prices, "schema": schema, "pages": pages });
    writeln!(io::stdout(), "{made}")
}

/// A language's page. The root speaks English until the program asks the browser; every other language has a folder.
fn page(lang: Lang) -> Value {
    let at_root = lang == Lang::default();
    let folder = if at_root { String::new() } else { format!("{}/", lang.code()) };
    let root = if at_root { "" } else { "../" };
    file(lang, &format!("{folder}index.html"), &prerendered(lang, root, &page::as_sent))
}

/// The embed, in English until the program asks.
fn embed() -> Value {
    let body = |shown: &PageModel<'_>| markup::embed::body(shown, &Embed::default());
    file(Lang::default(), EMBED, &prerendered(Lang::default(), "./", &body))
}

fn file(lang: Lang, path: &str, body: &str) -> Value {
    let strings = strings_of(lang);
    json!({
        "path": path,
        "lang": lang.code(),
        "title": strings.title,
        "description": strings.description,
        "start": start(lang, path == EMBED).into_string(),
        "body": body,
    })
}

/// What the standard plan shows in a language.
fn prerendered(lang: Lang, root: &'static str, body: &dyn Fn(&PageModel<'_>) -> Markup) -> String {
    let (book, today, plan) = (&SHIPPED, last_read(&SHIPPED), Plan::standard(&SHIPPED));
    let answer = answer(&plan, book, today);
    let shown = PageModel { root, ..PageModel::untouched(book, today, &plan, &answer, lang) };
    body(&shown).into_string()
}

/// The latest day on which a price was read: the page says what was known then, and no build reads a clock.
fn last_read(book: &Book) -> Date {
    let rates = book.models.iter().flat_map(|model| model.rates.iter());
    rates.map(|rate| rate.source.read).max().unwrap_or(Date::known(1, 1, 1))
}
