//! The pure suite: a link in, figures out, without a browser, a clock or a network.
//!
//! Expected figures are worked out by hand in the comment of each case, never taken from the code under test. Every link of a
//! case is also read and written back.

mod altered_links;
mod alternatives;
mod book_faults;
mod book_shapes;
mod bounds;
mod budgets;
mod builder;
mod chart_bars;
mod chart_dots;
mod chart_film;
mod chart_gauge;
mod chart_labels;
mod chart_payback;
mod chart_steps;
mod clips;
mod compared;
mod costs;
mod dates;
mod docs;
mod edits;
mod endings;
mod exports;
mod figures;
mod file_names;
mod fractions;
mod frozen_book;
mod full_cost;
mod hostile_links;
mod imports;
mod limits;
mod links;
mod locks;
mod market;
mod market_clips;
mod market_list;
mod market_order;
mod market_plans;
mod numbers;
mod own_rates;
mod page;
mod patch;
mod periods;
mod plans;
mod price_changes;
mod prices;
mod properties;
mod refused_links;
mod rendered;
mod repo_rules;
mod retakes;
mod risk;
mod shipped_rules;
mod typed;
mod words;
mod working;

use std::path::Path;
use std::sync::LazyLock;

use rust_decimal::Decimal;

use clipcost::book::read_folder;
use clipcost::catalog::{Book, Model};
use clipcost::date::Date;
use clipcost::link;
use clipcost::link::Why;
use clipcost::locale::Currency;
use clipcost::money::parse_decimal;
use clipcost::names::Code;
use clipcost::plan::Plan;
use clipcost::plan::fields::{BadValue, Value};
use clipcost::plan::param::Param;
use clipcost::pricing::{Amount, Quote, price};

static BOOK: LazyLock<Book> = LazyLock::new(|| {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/prices"));
    read_folder(folder).unwrap_or_else(|faults| panic!("the frozen book has faults: {faults:?}"))
});

/// The frozen book of `tests/prices`. Of the shipped one only the rules are tested, in `shipped_rules`.
fn book() -> &'static Book {
    &BOOK
}

/// A model to change, of a book that belongs to the test.
#[track_caller]
fn model_mut<'a>(book: &'a mut Book, id: &str) -> &'a mut Model {
    let mut models = book.models.to_mut().iter_mut();
    models.find(|model| model.id == id).unwrap_or_else(|| panic!("the book has no {id}"))
}

/// A decimal from its digits and the number of its decimals: 125 at scale 2 is 1.25.
fn decimal(units: u64, scale: u32) -> Decimal {
    Decimal::from_i128_with_scale(units.into(), scale).normalize()
}

/// A model of the frozen book.
#[track_caller]
fn model(id: &str) -> &'static Model {
    book().model(id).unwrap_or_else(|| panic!("the book has no {id}"))
}

/// The plan with one field set, from the text that a link has for it.
#[track_caller]
fn set(plan: &Plan, param: Param, text: &str) -> Plan {
    let value = match param.bounds() {
        Some(_) => Value::Number(parse_decimal(text).unwrap_or_else(|why| panic!("{text}: {why:?}"))),
        None => Value::Text(text.into()),
    };
    let mut plan = plan.clone();
    plan.set(param, &value, book()).unwrap_or_else(|why| panic!("{}={text}: {why:?}", param.code()));
    plan
}

/// Why a value was refused, in short: `NotADay`, `NotAmong(on off)`.
fn reason(why: &Why) -> String {
    match why {
        Why::Bad(BadValue::NotAmong(values)) => format!("NotAmong({})", values.join(" ")),
        Why::Bad(bad) => format!("{bad:?}"),
        Why::Link(fault) => format!("{fault:?}"),
        other => format!("{other:?}"),
    }
}

/// A day as `YYYY-MM-DD`.
#[track_caller]
fn day(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|| panic!("{text} is no day"))
}

/// Opens a link that Clipcost could have written: nothing is refused, and writing it again gives the same bytes.
#[track_caller]
fn open(link: &str) -> Plan {
    let opened = link::read(link, book());
    assert_eq!(opened.refused, [], "refused of {link}");
    assert_eq!(link::write(&opened.plan, book()), link, "written again");
    opened.plan
}

/// Prices a canonical link, which must have a day (`on`).
#[track_caller]
fn quote(link: &str) -> Quote {
    let plan = open(link);
    let on = plan.on.unwrap_or_else(|| panic!("{link} does not say its day"));
    price(&plan, book(), on).unwrap_or_else(|why| panic!("{link} has no price: {why:?}"))
}

/// An amount as a plain decimal, with the currency's code if that is not US dollars: `0.9 EUR`.
#[track_caller]
fn plain(amount: Amount) -> String {
    let digits = amount.value.to_plain().unwrap_or_else(|why| panic!("{why:?}"));
    if amount.currency == Currency::USD { digits } else { format!("{digits} {}", amount.currency.code()) }
}

/// Checks that a link has exactly these figures: `rate 0.1, render 1, …`.
#[track_caller]
fn check_figures(link: &str, expected: &str) {
    let quote = quote(link);
    let figures: Vec<String> =
        quote.figures().map(|(figure, amount)| format!("{} {}", figure.code(), plain(amount))).collect();
    assert_eq!(figures.join(", "), expected, "figures of {link}");
}
