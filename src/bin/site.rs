//! What the build needs of the crate, as one JSON on standard output: the published price book, and each language's page
//! rendered to HTML.

use std::io::{self, Write as _};

use clipcost::catalog::Book;
use clipcost::date::Date;
use clipcost::i18n::format::Format;
use clipcost::i18n::words;
use clipcost::locale::Lang;
use clipcost::markup::{Shown, page};
use clipcost::pricing::answer::answer;
use clipcost::published;
use clipcost::scenario::Scenario;
use clipcost::shipped::SHIPPED;
use serde_json::{Value, json};

fn main() -> io::Result<()> {
    let pages: Vec<Value> = Lang::ALL.into_iter().map(rendered).collect();
    let made = json!({ "prices": published::to_json(&SHIPPED), "pages": pages });
    writeln!(io::stdout(), "{made}")
}

/// A language's page. The root speaks English until the program asks the browser; every other language has a folder.
fn rendered(lang: Lang) -> Value {
    let say = words(lang);
    let at_root = lang == Lang::default();
    let (book, today, plan) = (&SHIPPED, last_read(&SHIPPED), Scenario::standard(&SHIPPED));
    let format = Format { lang, currency: plan.money.currency() };
    let answer = answer(&plan, book, today);
    let root = if at_root { "" } else { "../" };
    let shown = Shown { book, today, plan: &plan, answer: &answer, root, refused: &[], opened: &[], format };
    json!({
        "lang": lang.code(),
        "folder": if at_root { String::new() } else { format!("{}/", lang.code()) },
        "title": say.title,
        "description": say.description,
        "needs_script": say.needs_script,
        "could_not_start": say.could_not_start,
        "body": page::body(&shown).into_string(),
    })
}

/// The latest day on which a price was read: the page says what was known then, and no build reads a clock.
fn last_read(book: &Book) -> Date {
    let rates = book.models.iter().flat_map(|model| model.rates.iter());
    rates.map(|rate| rate.source.read).max().unwrap_or(Date::known(1, 1, 1))
}
