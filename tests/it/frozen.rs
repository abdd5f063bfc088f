//! The frozen book of `tests/prices`, shared by the suites that work their cases out on it, and what they read of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use clipcost::book::read_folder;
use clipcost::catalog::{Book, Model};
use clipcost::date::Date;
use clipcost::link;
use clipcost::locale::Currency;
use clipcost::plan::Plan;
use clipcost::pricing::Amount;
use clipcost::pricing::answer::Value;

static BOOK: LazyLock<Book> = LazyLock::new(|| {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/prices"));
    read_folder(folder).unwrap_or_else(|faults| panic!("the frozen book has faults: {faults:?}"))
});

/// The frozen book of `tests/prices`. Of the shipped one only the rules are tested, in `shipped_rules`.
pub fn book() -> &'static Book {
    &BOOK
}

/// A model to change, of a book that belongs to the test.
#[track_caller]
pub fn model_mut<'a>(book: &'a mut Book, id: &str) -> &'a mut Model {
    let mut models = book.models.to_mut().iter_mut();
    models.find(|model| model.id == id).unwrap_or_else(|| panic!("the book has no {id}"))
}

/// A folder of prices in which `sora-2` is never shut down and costs `after` a second from 2026-06-01 on.
pub fn changed_book(name: &str, after: &str) -> Book {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder");
    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/prices/openai.toml");
    let text = fs::read_to_string(frozen).expect("the frozen prices");
    let row = |price: &str, days: &str| {
        format!(
            "  {{ res = \"720p\", mode = \"standard\", per_second = \"{price}\", {days}, source = \"pricing\" }},\n"
        )
    };
    let until = |end: &str| row("0.10", &format!("from = \"2025-10-06\", until = \"{end}\""));
    let old = until("2026-09-24");
    assert!(text.contains(&old), "the row to change");
    let new = until("2026-06-01") + &row(after, "from = \"2026-06-01\"");
    let text = text.replacen(&old, &new, 1).replacen("retired = \"2026-09-24\"\n", "", 1);
    fs::write(folder.join("openai.toml"), text).expect("prices written");
    read_folder(&folder).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// A day as `YYYY-MM-DD`.
#[track_caller]
pub fn day(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|| panic!("{text} is no day"))
}

/// Opens a link that Clipcost could have written: nothing is refused, and writing it again gives the same bytes.
#[track_caller]
pub fn open(link: &str) -> Plan {
    let opened = link::read(link, book());
    assert_eq!(opened.refused, [], "refused of {link}");
    assert_eq!(link::write(&opened.plan, book()), link, "written again");
    opened.plan
}

/// An amount as a plain decimal, with the currency's code if that is not US dollars: `0.9 EUR`.
#[track_caller]
pub fn plain(amount: Amount) -> String {
    let digits = amount.value.to_plain().unwrap_or_else(|why| panic!("{why:?}"));
    if amount.currency == Currency::USD { digits } else { format!("{digits} {}", amount.currency.code()) }
}

/// The exact value of a figure, with the currency's code where it is money that is not in US dollars.
#[track_caller]
pub fn exact(value: Value) -> String {
    match value {
        Value::Money(amount) => plain(amount),
        Value::Count(count) => count.to_plain().unwrap_or_else(|why| panic!("{why:?}")),
    }
}
