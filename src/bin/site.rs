//! Runs in the build, natively: prints one JSON object with the published price book, its schema, and every page as HTML.
//! `scripts/finish.mjs` writes them to files. Reads no clock.

use std::io::{self, Write as _};

use strum::VariantArray;

use clipcost::app::fragment::Fragment;
use clipcost::app::pages::{self, PageSetup, StaticPage};
use clipcost::app::state::{Setup, Store};
use clipcost::app::{pending, prerender};
use clipcost::catalog::Book;
use clipcost::date::Date;
use clipcost::embed::Embed;
use clipcost::i18n::{page_strings, strings_of};
use clipcost::locale::Lang;
use clipcost::names::Code;
use clipcost::published;
use clipcost::shipped::SHIPPED;
use serde_json::{Value, json};

/// The file name of the embed.
const EMBED: &str = "embed.html";

fn main() -> io::Result<()> {
    let mut pages: Vec<Value> = Lang::VARIANTS.iter().copied().map(page).collect();
    pages.push(embed());
    pages.extend(
        Lang::VARIANTS.iter().flat_map(|&lang| StaticPage::VARIANTS.iter().map(move |&page| beside(lang, page))),
    );
    let (prices, schema) = (published::to_json(&SHIPPED), published::schema());
    let made = json!({ "prices": prices, "schema": schema, "pages": pages, "read": last_read(&SHIPPED).to_string() });
    writeln!(io::stdout(), "{made}")
}

/// The page of a language. The default language's page stands at the root, where the program may change the language to the
/// browser's; every other language has a folder named by its code.
fn page(lang: Lang) -> Value {
    let root = if lang == Lang::default() { "" } else { "../" };
    file(lang, &in_folder(lang, "index.html"), &pending::html(lang, root, false), &prerendered(lang, root, None))
}

/// A page beside the calculator, which needs no program.
fn beside(lang: Lang, page: StaticPage) -> Value {
    let written = pages::write(page, PageSetup { book: &SHIPPED, lang, today: last_read(&SHIPPED) });
    json!({
        "path": in_folder(lang, page.file()),
        "lang": lang.code(),
        "title": written.title,
        "description": written.description,
        "body": written.body,
    })
}

/// The path of a page of a language.
fn in_folder(lang: Lang, name: &str) -> String {
    if lang == Lang::default() { name.to_owned() } else { format!("{}/{name}", lang.code()) }
}

/// The embed, in the default language until the program asks the browser for its own.
fn embed() -> Value {
    let lang = Lang::default();
    file(lang, EMBED, &pending::html(lang, "", true), &prerendered(lang, "./", Some(Embed::default())))
}

fn file(lang: Lang, path: &str, start: &str, body: &str) -> Value {
    let strings = strings_of(lang);
    json!({
        "path": path,
        "lang": lang.code(),
        "title": strings.title,
        "description": page_strings(lang).description,
        "start": start,
        "body": body,
    })
}

/// The HTML of the standard plan in a language, priced on the day of [`last_read`]; `root` leads from the page to the site's
/// root. No view is open in it.
fn prerendered(lang: Lang, root: &'static str, embed: Option<Embed>) -> String {
    let setup = Setup {
        book: &SHIPPED,
        strings: strings_of(lang),
        query: String::new(),
        fragment: Fragment::Unknown,
        wide: false,
        clock: || last_read(&SHIPPED),
        lang,
        root,
        site: String::new(),
        embed,
        store: Store::NONE,
        leave: |_| (),
    };
    prerender::html(setup)
}

/// The latest day on which a price was read. It stands in for today, so that the same prices always give the same page.
fn last_read(book: &Book) -> Date {
    let rates = book.models.iter().flat_map(|model| model.rates.iter());
    rates.map(|rate| rate.source.read).max().unwrap_or(Date::known(1, 1, 1))
}
