//! What our formatter writes against the browser's own `Intl`, value by value. Only the shape is asked of `Intl`: how many
//! decimals a currency has is ISO 4217's, and is told.

use rust_decimal::Decimal;

use clipcost::date::Date;
use clipcost::i18n::format::{Format, Plural};
use clipcost::locale::{Currency, Lang};
use clipcost::money::{Exact, parse_decimal};
use clipcost::names::Code;
use clipcost::pricing::Amount;
use serde_json::{Value, json};

use crate::cases;
use crate::page::Page;

cases![
    money_is_written_as_intl_writes_it,
    rates_and_prices_per_second_are_written_as_intl_writes_them,
    numbers_and_percentages_are_written_as_intl_writes_them,
    plurals_are_chosen_as_intl_chooses_them,
    days_are_written_as_intl_writes_them,
];

/// Amounts around every rounding and grouping, halves that a float gets wrong among them.
const AMOUNTS: &str = "0 0.01 0.05 0.1 0.5 0.994 0.995 1 1.005 1.2 1.995 2.675 7.5 9.99 10 12.34 99.995 100 600 999.99 \
    999.995 999.999 1000 1234.5 7200 9999.9995 12345.678 1234567.89 999999999.995 123456789012345.678";

/// Counts around every plural of both languages: French 0 and 1.5 are one, its exact millions are many.
const COUNTS: &str = "0 0.5 0.999 1 1.001 1.5 1.999 2 2.5 3 10 20 21 100 101 1000 999999 1000000 1000000.5 1000001 2000000 \
    2500000 3000000 1000000000";

/// Languages and the currencies that a plan may be in.
const LANGS: [Lang; 2] = [Lang::En, Lang::Fr];
const CURRENCIES: [&str; 12] = ["USD", "EUR", "GBP", "JPY", "INR", "KRW", "KWD", "CHF", "CAD", "SEK", "CLF", "BRL"];

/// A value to write: what `Intl` is asked, and what we write.
struct Row {
    ask: Value,
    ours: String,
}

/// Checks rows by one question to the browser, of which there have to be at least so many.
#[track_caller]
fn check(page: &Page, rows: &[Row], least: usize) {
    assert!(rows.len() >= least, "only {} values", rows.len());
    let asked: Vec<&Value> = rows.iter().map(|row| &row.ask).collect();
    let script = "return arguments[0].map(({ kind, lang, options, value }) => {
        if (kind === 'plural') return new Intl.PluralRules(lang).select(Number(value));
        if (kind === 'day') return new Intl.DateTimeFormat(lang, options).format(new Date(value)).replaceAll('\\u00a0', ' ');
        return new Intl.NumberFormat(lang, options).format(value);
    })";
    page.open_first("");
    let theirs = page.js(script, &[json!(asked)]);
    let theirs: Vec<&str> =
        theirs.as_array().into_iter().flatten().map(|text| text.as_str().unwrap_or_default()).collect();
    assert_eq!(theirs.len(), rows.len(), "answers of Intl");
    let differs = |(row, theirs): (&Row, &str)| {
        (row.ours != theirs).then(|| format!("{}: ours {:?}, Intl {theirs:?}", row.ask, row.ours))
    };
    let differences: Vec<String> = rows.iter().zip(theirs).filter_map(differs).collect();
    assert!(
        differences.is_empty(),
        "{} of {} differ:\n    {}",
        differences.len(),
        rows.len(),
        differences.join("\n    ")
    );
}

fn number(text: &str) -> Decimal {
    parse_decimal(text).unwrap_or_else(|why| panic!("{text}: {why:?}"))
}

fn currency(code: &str) -> Currency {
    Currency::from_code(code).unwrap_or_else(|| panic!("{code} is no currency"))
}

/// How `Intl` is to write a currency: by the symbol that we use, or its code.
fn money_options(format: Format, of: Currency, least: u32, most: u32) -> Value {
    let hidden = of == Currency::USD && format.currency.is_another_dollar();
    let display = if of.symbol().is_some() && !hidden { "narrowSymbol" } else { "code" };
    json!({
        "style": "currency",
        "currency": of.code(),
        "currencyDisplay": display,
        "minimumFractionDigits": least,
        "maximumFractionDigits": most,
    })
}

/// The options with decimals left out where all are zero.
fn stripped(mut options: Value) -> Value {
    options["trailingZeroDisplay"] = json!("stripIfInteger");
    options
}

fn money_row(format: Format, text: &str, of: Currency, negative: bool) -> Option<Row> {
    let size = Exact::from(number(text));
    let value = if negative { Exact::ZERO.minus(size) } else { size };
    // What is too little to show has a form of its own: "< $0.01".
    let shown = value.round(of.minor()).is_ok_and(|rounded| !rounded.vanished) && !(negative && value.is_zero());
    let options = stripped(money_options(format, of, of.minor(), of.minor()));
    let signed = if negative { format!("-{text}") } else { text.to_owned() };
    let ask = json!({ "kind": "number", "lang": format.lang.code(), "options": options, "value": signed });
    shown.then(|| Row { ask, ours: format.money(Amount { value, currency: of }) })
}

fn money_is_written_as_intl_writes_it(page: &Page) {
    let mut rows = Vec::new();
    for lang in LANGS {
        for plan in CURRENCIES.map(currency) {
            let format = Format::new(lang, plan);
            rows.extend(AMOUNTS.split(' ').filter_map(|text| money_row(format, text, plan, false)));
            // List prices stay in US dollars whatever the plan is in; a saving can be below zero.
            rows.extend(
                ["0.1", "600", "1234.5"].iter().filter_map(|text| money_row(format, text, Currency::USD, false)),
            );
            rows.extend(["0.05", "7.5", "12345.678"].iter().filter_map(|text| money_row(format, text, plan, true)));
        }
    }
    check(page, &rows, 700);
}

fn rates_and_prices_per_second_are_written_as_intl_writes_them(page: &Page) {
    let mut rows = Vec::new();
    for lang in LANGS {
        for code in ["USD", "EUR", "JPY", "KWD", "CAD"] {
            let of = currency(code);
            let format = Format::new(lang, of);
            let mut ask = |text: &str, options: Value, ours: String| {
                let ask = json!({ "kind": "number", "lang": lang.code(), "options": options, "value": text });
                rows.push(Row { ask, ours });
            };
            for text in ["0.1", "0.3", "0.7", "0.05", "0.070308", "1", "1.5", "12.125", "0.000001"] {
                let amount = Amount { value: number(text).into(), currency: of };
                ask(text, money_options(format, of, of.minor(), 12), format.rate(amount));
            }
            for text in ["0.1", "0.12", "0.3333335", "0.0703084", "1.0000004", "1.5", "0.6666666", "2", "1234.5678915"]
            {
                let amount = Amount { value: number(text).into(), currency: of };
                ask(text, stripped(money_options(format, of, of.minor(), 6)), format.per_second(amount));
            }
        }
    }
    check(page, &rows, 150);
}

fn numbers_and_percentages_are_written_as_intl_writes_them(page: &Page) {
    let mut rows = Vec::new();
    for lang in LANGS {
        let format = Format::new(lang, Currency::USD);
        let mut ask = |text: &str, options: Value, ours: String| {
            let ask = json!({ "kind": "number", "lang": lang.code(), "options": options, "value": text });
            rows.push(Row { ask, ours });
        };
        for text in AMOUNTS.split(' ').chain(["1000000000", "86400", "0.001", "0.92345678", "999999999999999999"]) {
            ask(text, json!({ "maximumFractionDigits": 20 }), format.number(number(text)));
            // What would vanish is no zero here: `tests/it/costs.rs` has it.
            if text != "0.001" {
                ask(text, json!({ "maximumFractionDigits": 2 }), format.ratio(number(text).into()));
            }
        }
        for text in ["0", "0.001", "5", "7.5", "12.345", "50", "99.999", "100", "1000"] {
            let ours = format.percent(number(text));
            ask(&format!("{text}e-2"), json!({ "style": "percent", "maximumFractionDigits": 3 }), ours);
        }
        for (text, left, grown) in [("10", "90", "110"), ("12.5", "87.5", "112.5"), ("0.001", "99.999", "100.001")] {
            let options = json!({ "style": "percent", "maximumFractionDigits": 3 });
            ask(&format!("{left}e-2"), options.clone(), format.percent_left(number(text)));
            ask(&format!("{grown}e-2"), options, format.percent_grown(number(text)));
        }
    }
    check(page, &rows, 150);
}

fn plurals_are_chosen_as_intl_chooses_them(page: &Page) {
    let mut rows = Vec::new();
    for lang in LANGS {
        let format = Format::new(lang, Currency::USD);
        for text in COUNTS.split(' ') {
            let ours = match format.plural(number(text)) {
                Plural::One => "one",
                Plural::Many => "many",
                Plural::Other => "other",
            };
            rows.push(Row {
                ask: json!({ "kind": "plural", "lang": lang.code(), "value": text }),
                ours: ours.to_owned(),
            });
        }
    }
    check(page, &rows, 48);
}

/// Months by name, in English as the British write a day. Our day never stands alone at the end of a line, which `Intl` does
/// not see to; and the first of a month is `1er` in French, which it leaves out.
fn days_are_written_as_intl_writes_them(page: &Page) {
    let mut rows = Vec::new();
    for (lang, locale) in [(Lang::En, "en-GB"), (Lang::Fr, "fr")] {
        let format = Format::new(lang, Currency::USD);
        for month in 1..=12 {
            let text = format!("2026-{month:02}-{}", month + 12);
            let day = Date::parse(&text).unwrap_or_else(|| panic!("{text} is no day"));
            for (length, ours) in [("long", format.day(day)), ("short", format.short_day(day))] {
                let options = json!({ "day": "numeric", "month": length, "year": "numeric", "timeZone": "UTC" });
                let ask = json!({ "kind": "day", "lang": locale, "options": options, "value": text });
                rows.push(Row { ask, ours: ours.replace('\u{a0}', " ") });
            }
        }
    }
    check(page, &rows, 48);
}
