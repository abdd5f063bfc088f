//! The pure suite: a link in, figures out, without a browser, a clock or a network.
//!
//! Expected figures are worked out by hand in the comment of each case, never taken from the code under test. Every link of a
//! case is also read and written back.

mod addons;
mod altered_links;
mod alternatives;
mod app_rules;
mod book_faults;
mod book_shapes;
mod bounds;
mod budgets;
mod builder;
mod campaign;
mod captions;
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
mod day_doubt;
mod docs;
mod edits;
mod eight_lines;
mod endings;
mod exports;
mod file_names;
mod fractions;
mod frozen;
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
mod market_plans;
mod market_rows;
mod numbers;
mod off_peak;
mod own_rates;
mod pasted;
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
mod sellers;
mod shipped_rules;
mod single;
mod sums;
mod typed;
mod view_macros;
mod words;
mod working;

use rust_decimal::Decimal;

use clipcost::catalog::Model;
use clipcost::link::Why;
use clipcost::money::parse_decimal;
use clipcost::names::Code;
use clipcost::plan::Plan;
use clipcost::plan::fields::{BadValue, Value};
use clipcost::plan::param::Param;
use clipcost::pricing::{Quote, price};

use frozen::{book, changed_book, day, exact, model_mut, open, plain};

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

/// Prices a canonical link, which must have a day (`on`).
#[track_caller]
fn quote(link: &str) -> Quote {
    let plan = open(link);
    let on = plan.on.unwrap_or_else(|| panic!("{link} does not say its day"));
    price(&plan, book(), on).unwrap_or_else(|why| panic!("{link} has no price: {why:?}"))
}

/// Checks that a link has exactly these figures: `rate 0.1, render 1, …`.
#[track_caller]
fn check_figures(link: &str, expected: &str) {
    let quote = quote(link);
    let figures: Vec<String> =
        quote.figures().map(|(figure, amount)| format!("{} {}", figure.code(), plain(amount))).collect();
    assert_eq!(figures.join(", "), expected, "figures of {link}");
}
