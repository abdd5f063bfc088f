//! A report as JSON, in the shape that `docs/export.md` promises to keep.
//!
//! Written by hand: the page carries no writer of JSON, and exact values are texts, which no reader rounds.

use rust_decimal::Decimal;

use super::{
    Compared, Discontinued, Ended, Ends, FigureLine, MarketLine, MonthLine, Offer, ParameterLine, PlanLine, Read,
    Report, Seller, Written,
};
use crate::catalog::Source;
use crate::locale::Currency;
use crate::names::Code;
use crate::pricing::price_change::PriceChange;

/// The version of the shape; keys are only ever added.
const VERSION: u64 = 1;

/// A value of JSON.
enum Json {
    Whole(u64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(&'static str, Json)>),
}

/// A report as JSON, indented by two spaces, with a line feed at its end.
///
/// # Examples
/// `"month": { "label": "a month", "value": "600", "currency": "USD", "shown": "$600" }`
#[must_use]
pub fn json(report: &Report<'_>) -> String {
    let mut pairs = vec![
        ("version", Json::Whole(VERSION)),
        ("link", text(report.link)),
        ("on", text(report.on())),
        ("today", text(report.today)),
        ("lang", text(report.format.lang.code())),
    ];
    pairs.push((if report.answer.is_ok() { "says" } else { "unpriced" }, text(report.sentence())));
    pairs.extend(report.price_change().map(|price_change| ("receipt", changed(report, &price_change))));
    pairs.extend(report.own_price().zip(report.plan.rate).map(|(says, own)| ("own_rate", own_rate(own, says))));
    pairs.extend(report.list_price().map(|price| ("list_price", offer(price))));
    if let Some(model) = report.model() {
        pairs.extend(sold(report.sold(model)));
    }
    pairs.extend([
        ("retired", list(report.discontinued(), discontinued)),
        ("ends", list(report.ends(report.plan), ends)),
        ("ended", list(report.ended(), ended)),
        ("parameters", Json::Object(report.parameters().into_iter().map(parameter).collect())),
        ("figures", figures(&report.figures())),
        ("rows", list(report.market_lines(), market_line)),
        ("months", list(report.months(), month)),
        ("beside", list(report.plans(), plans)),
        ("sources", list(report.sources(), read)),
        ("assumptions", list(report.assumptions(), text)),
    ]);
    let mut out = String::new();
    Json::Object(pairs).write(&mut out, 0);
    out.push('\n');
    out
}

fn text(value: impl ToString) -> Json {
    Json::Text(value.to_string())
}

fn list<T>(items: Vec<T>, one: impl Fn(T) -> Json) -> Json {
    Json::List(items.into_iter().map(one).collect())
}

fn discontinued(discontinued: Discontinued<'_>) -> Json {
    Json::Object(vec![
        ("since", text(discontinued.since)),
        ("models", list(discontinued.models, |model| text(&model.id))),
        ("says", text(discontinued.says)),
    ])
}

fn ends(Ends { ending, says }: Ends<'_>) -> Json {
    let mut pairs =
        vec![("model", text(&ending.model.id)), ("day", text(ending.day)), ("stage", text(ending.stage.code()))];
    pairs.push(("followed", list(ending.model.lifecycle.followed.iter().collect(), text)));
    pairs.push(("says", text(says)));
    pairs.extend(source_of(ending.source));
    Json::Object(pairs)
}

fn ended(Ended { name, since, followed, source, says }: Ended<'_>) -> Json {
    let mut pairs = vec![
        ("name", text(name)),
        ("since", text(since)),
        ("followed", list(followed.to_vec(), text)),
        ("says", text(says)),
    ];
    pairs.extend(source.into_iter().flat_map(source_of));
    Json::Object(pairs)
}

/// What the plan cost on its day and costs today.
fn changed(report: &Report<'_>, price_change: &PriceChange) -> Json {
    let mut pairs = vec![("on", text(price_change.on)), ("figure", text(price_change.main.code()))];
    let sums = [("then", price_change.then), ("now", price_change.now), ("difference", price_change.difference)];
    let sum = |(key, amount)| Some((key, Json::Object(written(&report.amount(price_change.main, amount).ok()?))));
    pairs.extend(sums.into_iter().filter_map(sum));
    pairs.push(("changed", text(if price_change.dearer { "more" } else { "less" })));
    pairs.push(("bought", text(price_change.bought.code())));
    pairs.push(("says", text((report.strings().price_change)(report.format, price_change))));
    Json::Object(pairs)
}

fn own_rate(own: Decimal, says: String) -> Json {
    Json::Object(vec![("value", text(own)), ("currency", text(Currency::USD.code())), ("says", text(says))])
}

fn offer(Offer { says, billed, from, until, since, source }: Offer) -> Json {
    let mut pairs = vec![("billed", text(billed)), ("says", text(says))];
    pairs.extend(from.map(|day| ("from", text(day))));
    pairs.extend(until.map(|day| ("until", text(day))));
    pairs.push(("since", text(since)));
    pairs.extend(source_of(&source));
    Json::Object(pairs)
}

fn sold(Seller { provider, provider_name, notes }: Seller) -> [(&'static str, Json); 3] {
    [
        ("provider", text(provider)),
        ("provider_name", text(provider_name)),
        ("notes", list(notes, |note| text(note.code()))),
    ]
}

fn parameter(line: ParameterLine) -> (&'static str, Json) {
    let pairs = vec![("label", text(line.label)), ("value", text(line.value)), ("shown", text(line.shown))];
    (line.param.code(), Json::Object(pairs))
}

fn figures(lines: &[FigureLine]) -> Json {
    Json::Object(lines.iter().map(|line| (line.figure.code(), Json::Object(labelled(line)))).collect())
}

fn labelled(line: &FigureLine) -> Vec<(&'static str, Json)> {
    let mut pairs = vec![("label", text(line.label))];
    pairs.extend(written(&line.value));
    pairs
}

fn written(value: &Written) -> Vec<(&'static str, Json)> {
    let mut pairs = vec![("value", text(&value.exact))];
    pairs.extend(value.currency.map(|currency| ("currency", text(currency.code()))));
    pairs.push(("shown", text(&value.shown)));
    pairs
}

fn market_line(line: MarketLine<'_>) -> Json {
    let mut pairs = vec![
        ("model", text(line.model)),
        ("name", text(line.name)),
        ("res", text(line.res)),
        ("class", text(line.class)),
        ("audio", text(line.sound.code())),
        ("mode", text(line.mode)),
    ];
    pairs.extend(sold(line.sold));
    pairs.extend(line.own.map(|own| ("own_rate", text(own))));
    pairs.extend(line.offer.map(|price| ("list_price", offer(price))));
    pairs.extend(line.discontinued.map(|since| ("retired", text(since))));
    pairs.extend(line.ends.map(|end| ("ends", Json::List(vec![ends(end)]))));
    pairs.push(match line.figures {
        Ok(lines) => ("figures", figures(&lines)),
        Err(why) => ("unpriced", text(why)),
    });
    Json::Object(pairs)
}

fn plans(line: PlanLine<'_>) -> Json {
    let PlanLine { plan, query, name, short, on, discontinued, ends: coming, figures, .. } = line;
    let mut pairs = vec![
        ("query", text(query)),
        ("name", text(name)),
        ("short", text(short)),
        ("on", text(on)),
        ("model", text(plan.model)),
        ("res", text(plan.res.code())),
        ("audio", text(plan.sound.code())),
        ("mode", text(plan.mode.code())),
    ];
    pairs.extend(plan.rate.map(|own| ("own_rate", text(own))));
    pairs.extend(discontinued.map(|since| ("retired", text(since))));
    if !coming.is_empty() {
        pairs.push(("ends", list(coming, ends)));
    }
    pairs.push(match figures {
        Ok(lines) => ("figures", Json::Object(lines.iter().map(compared).collect())),
        Err(why) => ("unpriced", text(why)),
    });
    Json::Object(pairs)
}

fn compared(one: &Compared) -> (&'static str, Json) {
    let mut pairs = labelled(&one.line);
    pairs.extend(one.against.as_ref().map(|against| ("against", text(against))));
    (one.line.figure.code(), Json::Object(pairs))
}

fn month(line: MonthLine) -> Json {
    let mut pairs = vec![
        ("month", Json::Whole(line.month)),
        ("plan", Json::Object(written(&line.plan))),
        ("api", Json::Object(written(&line.api))),
    ];
    pairs.extend(line.instead.map(|instead| ("instead", Json::Object(written(&instead)))));
    Json::Object(pairs)
}

fn read(Read { read_for, source }: Read<'_>) -> Json {
    let mut pairs = vec![("of", text(read_for.code()))];
    pairs.extend(source_of(source));
    Json::Object(pairs)
}

fn source_of(source: &Source) -> Vec<(&'static str, Json)> {
    let mut pairs = vec![("url", text(&source.url)), ("read", text(source.read))];
    pairs.extend(source.copy.map(|day| ("copy_of", text(day))));
    pairs.push(("confidence", text(source.confidence.code())));
    pairs
}

impl Json {
    fn write(&self, out: &mut String, depth: usize) {
        match self {
            Json::Whole(number) => out.push_str(&number.to_string()),
            Json::Text(text) => write_text(text, out),
            Json::List(items) => {
                inside(out, depth, ['[', ']'], items, |item, out, depth| item.write(out, depth));
            }
            Json::Object(pairs) => inside(out, depth, ['{', '}'], pairs, |(key, value), out, depth| {
                write_text(key, out);
                out.push_str(": ");
                value.write(out, depth);
            }),
        }
    }
}

/// What stands between brackets, a line each; nothing between them where there is nothing.
fn inside<T>(
    out: &mut String,
    depth: usize,
    [open, close]: [char; 2],
    items: &[T],
    write: impl Fn(&T, &mut String, usize),
) {
    out.push(open);
    let inner = depth.saturating_add(1);
    for (at, item) in items.iter().enumerate() {
        out.push_str(if at > 0 { ",\n" } else { "\n" });
        out.push_str(&"  ".repeat(inner));
        write(item, out, inner);
    }
    if !items.is_empty() {
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
    }
    out.push(close);
}

/// A text with everything escaped that JSON wants so, and what would begin a tag or end a line where the file is put into a
/// script.
fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for mark in text.chars() {
        match mark {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '<' | '\u{2028}' | '\u{2029}' => escape(mark, out),
            mark if mark.is_control() => escape(mark, out),
            mark => out.push(mark),
        }
    }
    out.push('"');
}

/// Only for marks of the first plane, which all of those are.
fn escape(mark: char, out: &mut String) {
    out.push_str(&format!("\\u{:04x}", u32::from(mark)));
}
