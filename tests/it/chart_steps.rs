//! The steps of a model's prices: places worked out by hand, and what holds for every model of the book.

use clipcost::catalog::Model;
use clipcost::chart::label::Label;
use clipcost::chart::steps::{Letters, Steps, steps};
use clipcost::money::Exact;
use clipcost::plan::Orient;
use clipcost::pricing::list_prices::{ListPrice, list_prices};

use crate::chart_labels::{check_labels, letters};
use crate::{book, day, decimal, model, model_mut};

/// "$0.10 a second", "24 Sept 2026", "ended", "today".
const LETTERS: Letters<'static> =
    Letters { price: &|price: &ListPrice<'_>| letters(price.usd) + 9, day: &|_| 12, end: 5, today: 5 };

/// The steps of a model's first size on that day.
#[track_caller]
fn drawn<'a>(model: &'a Model, today: &str, width: u64) -> Steps<'a> {
    let rate = model.rates.first().expect("a price");
    let prices = list_prices(model, rate.res, rate.sound, Orient::Landscape);
    steps(&prices, model.end_day(), day(today), &LETTERS, width).expect("prices")
}

#[test]
fn prices_are_as_high_as_they_are_dear_and_as_long_as_they_were_sold() {
    // 6 Oct 2025 to 26 Nov 2026 are 416 days on 728 px. 12 Mar: day 157, 274.75 px; 24 Sept: day 353, 617.75 px.
    let drawn = drawn(model("sora-2"), "2026-11-26", 760);
    assert_eq!((drawn.width, drawn.height, drawn.axis), (760, 110, 84));
    let found: Vec<_> = drawn.steps.iter().map(|step| (step.left, step.right, step.y, step.is_deferred())).collect();
    assert_eq!(found, [(16, 633, 40, false), (290, 633, 62, true)]);
    assert!(drawn.steps.iter().all(|step| step.is_start_known));
    assert_eq!(drawn.end.map(|end| (end.x, end.label.y)), Some((633, 14)));
    assert_eq!(drawn.today.x, 744);
    // Prices stand on their steps, from their left ends.
    let labels: Vec<_> = drawn.steps.iter().map(|step| step.label.map(|label| (label.x, label.y))).collect();
    assert_eq!(labels, [Some((16, 34)), Some((290, 56))]);
    let days: Vec<_> = drawn.days.iter().map(|day| (day.x, day.day.to_string())).collect();
    let expected = [(16, "2025-10-06"), (290, "2026-03-12"), (633, "2026-09-24")];
    assert_eq!(days, expected.map(|(x, day)| (x, day.to_owned())));
}

#[test]
fn a_change_of_price_is_an_upright_line() {
    let mut book = book().clone();
    let sora = model_mut(&mut book, "sora-2");
    let rates = sora.rates.to_mut();
    let mut dearer = rates[0].clone();
    dearer.from = Some(day("2026-01-01"));
    dearer.price = clipcost::catalog::Price::PerSecond(clipcost::catalog::UsdPerSecond(decimal(20, 2)));
    rates[0].until = dearer.from;
    rates.push(dearer);
    let drawn = drawn(book.model("sora-2").expect("it"), "2026-11-26", 760);
    // Day 87 of 416: 152.25 px. $0.20 is 44 px high, $0.10 22.
    let change = drawn.changes.first().expect("a change");
    assert_eq!((change.x, change.top, change.bottom, drawn.changes.len()), (168, 40, 62, 1));
    assert_eq!(drawn.steps.first().map(|step| step.right), Some(168));
}

#[test]
fn a_price_read_today_for_the_first_time_is_still_seen() {
    let mut book = book().clone();
    let model = model_mut(&mut book, "sora-2");
    model.lifecycle.retired = None;
    model.rates.to_mut().truncate(1);
    for rate in model.rates.to_mut() {
        (rate.from, rate.until, rate.source.read) = (None, None, day("2026-11-26"));
    }
    let prices = list_prices(model, model.rates[0].res, model.rates[0].sound, Orient::Landscape);
    let drawn = steps(&prices, None, day("2026-11-26"), &LETTERS, 358).expect("a price");
    let step = drawn.steps.first().expect("a step");
    assert!(step.right >= step.left + 6 && !step.is_start_known && drawn.end.is_none(), "{step:?}");
    assert_eq!(steps(&[], None, day("2026-11-26"), &LETTERS, 358), None);
}

#[test]
fn list_prices_of_clips_are_those_of_the_shortest() {
    let luma = model("luma-ray-3.2");
    let prices = list_prices(luma, luma.rates[0].res, luma.rates[0].sound, Orient::Landscape);
    assert!(prices.iter().all(|price| price.clip == Some(5) && price.usd > Exact::ZERO), "{prices:?}");
}

fn labels(steps: &Steps<'_>) -> Vec<Label> {
    let prices = steps.steps.iter().filter_map(|step| step.label);
    let end = steps.end.map(|end| end.label);
    prices.chain(end).chain([steps.today.label]).chain(steps.days.iter().map(|day| day.label)).collect()
}

#[test]
fn every_model_of_the_book_stays_in_its_box() {
    let mut charts = 0;
    for model in book().models.iter() {
        for (size, sound) in
            model.sizes.iter().flat_map(|size| model.audio.sounds().iter().map(move |&sound| (size, sound)))
        {
            let prices = list_prices(model, size.res, sound, Orient::Landscape);
            for (today, width) in [("2026-11-26", 760), ("2026-11-26", 358), ("2028-02-29", 816), ("2025-01-01", 358)] {
                let Some(drawn) = steps(&prices, model.end_day(), day(today), &LETTERS, width) else { continue };
                charts += 1;
                for step in &drawn.steps {
                    assert!(step.left >= 10 && step.left < step.right && step.right <= width - 16, "{step:?}");
                    assert!(step.y >= 40 && step.y <= 84, "{step:?}");
                }
                assert!(drawn.days.len() <= 3 && drawn.days.is_sorted_by_key(|day| day.day));
                check_labels(labels(&drawn), width, drawn.height).unwrap_or_else(|why| panic!("{}: {why}", model.id));
            }
        }
    }
    assert!(charts > 50, "only {charts} charts");
}
