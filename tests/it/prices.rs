//! List prices: each row on the day before, of and after each of its dates, and the answer where there is no price.

use clipcost::catalog::{Mode, NoRate, Price, Res, Sound, UsdPerSecond};
use clipcost::names::Code;
use clipcost::plan::Plan;
use clipcost::pricing::market::{LeftOut, MarketRow};
use clipcost::pricing::{Change, Figure, Quote, RenderKind, Unpriced, market, price};

use crate::{book, check_figures, day, decimal, model_mut, open, plain, quote};

/// The day before, of and after launch, the arrival of batch and 1080p, and the end.
const DAYS: [&str; 9] = [
    "2025-10-05",
    "2025-10-06",
    "2025-10-07",
    "2026-03-11",
    "2026-03-12",
    "2026-03-13",
    "2026-09-23",
    "2026-09-24",
    "2026-09-25",
];

/// A plan's rate as text: `0.1`, `0.1 until 2026-09-24`, or why there is none with the changes that help: `from 2025-10-06:
/// on=…`.
#[track_caller]
fn answer(plan: &Plan) -> String {
    match price(plan, book(), day("2000-01-01")) {
        Ok(quote) => {
            let rate = plain(quote.figure(Figure::Rate).expect("a quote has a rate"));
            quote.ended.map_or_else(|| rate.clone(), |ended| format!("{rate} until {ended}"))
        }
        Err(Unpriced::NotOffered { why, changes, .. }) => {
            let changes: Vec<String> = changes.into_iter().map(|change| tried(change, plan)).collect();
            let why = match why {
                NoRate::Never => "never".to_owned(),
                NoRate::NotBefore(from) => format!("from {from}"),
                NoRate::NotKnownBefore(read) => format!("known from {read}"),
                NoRate::NotSince(until) => format!("until {until}"),
            };
            format!("{why}: {}", changes.join(" "))
        }
        Err(other) => panic!("{other:?}"),
    }
}

/// A change as the link would write it, after checking that it alone gives the plan a price.
#[track_caller]
fn tried(change: Change, plan: &Plan) -> String {
    let mut changed = plan.clone();
    change.apply(&mut changed);
    assert!(price(&changed, book(), day("2000-01-01")).is_ok(), "{change:?} is no help");
    match change {
        Change::On(day) => format!("on={day}"),
        Change::Res(res) => format!("res={}", res.code()),
        Change::DraftRes(res) => format!("draft_res={}", res.code()),
        Change::Mode(mode) => format!("mode={}", mode.code()),
        Change::Sound(sound) => format!("audio={}", sound.code()),
        Change::JoinClips => "clips=rendered".to_owned(),
    }
}

/// Checks the answer on each of [`DAYS`]; `link` is a link without a day.
#[track_caller]
fn check(link: &str, expected: [&str; 9]) {
    for (on, expected) in DAYS.into_iter().zip(expected) {
        let link = if link.is_empty() { format!("on={on}") } else { format!("{link}&on={on}") };
        assert_eq!(answer(&open(&link)), expected, "{link}");
    }
}

#[test]
fn standard_prices_hold_from_the_launch_and_are_the_last_ones_after_the_end() {
    let early = "from 2025-10-06: on=2025-10-06";
    check("", [early, "0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1 until 2026-09-24", "0.1 until 2026-09-24"]);
    check(
        "model=sora-2-pro",
        [early, "0.3", "0.3", "0.3", "0.3", "0.3", "0.3", "0.3 until 2026-09-24", "0.3 until 2026-09-24"],
    );
    check(
        "model=sora-2-pro&res=1024p",
        [early, "0.5", "0.5", "0.5", "0.5", "0.5", "0.5", "0.5 until 2026-09-24", "0.5 until 2026-09-24"],
    );
}

#[test]
fn the_1080p_price_holds_from_march_2026_and_the_next_size_down_is_offered_before() {
    let launch = "from 2026-03-12: on=2026-03-12";
    let early = "from 2026-03-12: on=2026-03-12 res=1024p";
    check(
        "model=sora-2-pro&res=1080p",
        [launch, early, early, early, "0.7", "0.7", "0.7", "0.7 until 2026-09-24", "0.7 until 2026-09-24"],
    );
}

#[test]
fn batch_prices_hold_from_march_2026_and_standard_is_offered_before() {
    let launch = "from 2026-03-12: on=2026-03-12";
    let early = "from 2026-03-12: on=2026-03-12 mode=standard";
    check(
        "mode=batch",
        [launch, early, early, early, "0.05", "0.05", "0.05", "0.05 until 2026-09-24", "0.05 until 2026-09-24"],
    );
    check(
        "model=sora-2-pro&mode=batch",
        [launch, early, early, early, "0.15", "0.15", "0.15", "0.15 until 2026-09-24", "0.15 until 2026-09-24"],
    );
    check(
        "model=sora-2-pro&res=1024p&mode=batch",
        [launch, early, early, early, "0.25", "0.25", "0.25", "0.25 until 2026-09-24", "0.25 until 2026-09-24"],
    );
    // Neither 1080p in standard mode nor a smaller size in a batch was offered then, so only another day helps.
    check(
        "model=sora-2-pro&res=1080p&mode=batch",
        [launch, launch, launch, launch, "0.35", "0.35", "0.35", "0.35 until 2026-09-24", "0.35 until 2026-09-24"],
    );
}

#[test]
fn a_size_that_a_model_never_had_offers_the_one_below() {
    let mut plan = open("on=2026-01-01");
    plan.res = Res::P1080;
    assert_eq!(answer(&plan), "never: res=720p");
}

#[test]
fn a_model_that_the_book_does_not_have_has_no_price() {
    let plan = Plan { model: "sora-3".to_owned(), ..open("on=2026-01-01") };
    assert_eq!(price(&plan, book(), day("2026-01-01")), Err(Unpriced::UnknownModel));
}

#[test]
fn a_row_without_a_first_day_is_known_from_the_day_it_was_read() {
    let mut book = book().clone();
    model_mut(&mut book, "sora-2").rates.to_mut()[0].from = None;
    let on = |text: &str| price(&open(&format!("on={text}")), &book, day("2000-01-01"));
    let Err(Unpriced::NotOffered { why, changes, .. }) = on("2026-11-21") else { panic!("known too early") };
    assert_eq!(why, NoRate::NotKnownBefore(day("2026-11-22")));
    // The batch row has a first day of its own.
    assert_eq!(changes, [Change::On(day("2026-11-22")), Change::Mode(Mode::Batch)]);
    assert!(on("2026-11-22").is_ok());
}

#[test]
fn reading_a_row_again_does_not_change_since_when_it_is_known() {
    let mut book = book().clone();
    // First read on 2026-10-07, read again a year later: 10 s × 0.40.
    let rows = model_mut(&mut book, "veo-3.1").rates.to_mut().iter_mut();
    rows.for_each(|rate| rate.source.read = day("2027-10-07"));
    let on = |text: &str| price(&open(&format!("model=veo-3.1&on={text}")), &book, day("2000-01-01"));
    assert_eq!(on("2026-10-07").map(|quote| quote.figure(Figure::Render).map(plain)), Ok(Some("4".to_owned())));
    let Err(Unpriced::NotOffered { why, .. }) = on("2026-10-06") else { panic!("known too early") };
    assert_eq!(why, NoRate::NotKnownBefore(day("2026-10-07")));
}

#[test]
fn a_changed_price_keeps_the_old_one_for_earlier_days() {
    let mut book = book().clone();
    let rates = model_mut(&mut book, "sora-2").rates.to_mut();
    let mut later = rates[0].clone();
    rates[0].until = Some(day("2026-01-01"));
    later.from = Some(day("2026-01-01"));
    later.price = Price::PerSecond(UsdPerSecond(decimal(8, 2)));
    rates.insert(0, later);
    let render = |on: &str| {
        let quote = price(&open(&format!("on={on}")), &book, day("2000-01-01")).expect("sold on that day");
        (plain(quote.figure(Figure::Render).expect("a quote has a render")), quote.ended)
    };
    // 10 s × 0.10, then 10 s × 0.08: the first row has ended, the second holds.
    assert_eq!(render("2025-12-31"), ("1".to_owned(), None));
    assert_eq!(render("2026-01-01"), ("0.8".to_owned(), None));
}

#[test]
fn a_row_that_ended_before_its_model_has_no_price_while_the_model_is_sold() {
    let mut book = book().clone();
    let until = day("2026-06-01");
    model_mut(&mut book, "sora-2-pro").rates.to_mut().iter_mut().filter(|rate| rate.res == Res::P1080).for_each(
        |rate| {
            rate.until = Some(until);
        },
    );
    let on = |text: &str| {
        let plan = open(&format!("model=sora-2-pro&res=1080p&on={text}"));
        price(&plan, &book, day("2000-01-01")).map(|quote| quote.ended)
    };
    let not_since = Unpriced::NotOffered {
        kind: RenderKind::Final,
        mode: Mode::Standard,
        why: NoRate::NotSince(until),
        changes: vec![Change::Res(Res::P1024)],
    };
    assert_eq!(on("2026-05-31"), Ok(None));
    assert_eq!(on("2026-06-01"), Err(not_since.clone()));
    assert_eq!(on("2026-09-23"), Err(not_since));
    // Once the whole model has ended, the row's price is its last one.
    assert_eq!(on("2026-09-24"), Ok(Some(until)));
}

#[test]
fn between_an_end_and_a_row_without_a_first_day_nothing_is_known() {
    let mut book = book().clone();
    let rates = model_mut(&mut book, "luma-ray-3.2").rates.to_mut();
    let mut before = rates.iter().find(|rate| rate.res == Res::P540).expect("a row").clone();
    // The first row holds from January until March. The next was read on 2026-10-08, without a first day.
    (before.from, before.until) = (Some(day("2026-01-01")), Some(day("2026-03-01")));
    rates.push(before);
    let luma = book.model("luma-ray-3.2").expect("the model");
    let on = |text: &str| luma.rate_on(Res::P540, Sound::Off, Mode::Standard, day(text)).map(|rate| rate.until);
    assert_eq!(on("2026-02-28"), Ok(Some(day("2026-03-01"))));
    for unknown in ["2026-03-01", "2026-10-07"] {
        assert_eq!(on(unknown), Err(NoRate::NotKnownBefore(day("2026-10-08"))));
    }
    assert_eq!(on("2026-10-08"), Ok(None));
}

#[test]
fn a_plan_without_a_day_is_priced_today() {
    let plan = open("model=sora-2-pro&res=1080p");
    assert!(price(&plan, book(), day("2026-03-12")).is_ok());
    assert!(price(&plan, book(), day("2026-03-11")).is_err());
    assert_eq!(plan.dated(day("2026-03-12")), open("model=sora-2-pro&res=1080p&on=2026-03-12"));
}

#[test]
fn the_guides_social_plan_costs_20_a_day_and_600_a_month() {
    // 20 videos × 10 s × 0.10 = 20 a day; × 30 = 600; × 12 = 7200.
    check_figures("on=2025-10-08", "rate 0.1, render 1, video 1, second 0.1, minute 6, day 20, month 600, year 7200");
    // 20 × 10 × 0.30 = 60; × 30 = 1800; × 12 = 21600.
    check_figures(
        "model=sora-2-pro&on=2025-10-08",
        "rate 0.3, render 3, video 3, second 0.3, minute 18, day 60, month 1800, year 21600",
    );
}

#[test]
fn the_guides_promotional_video_costs_15_and_150_at_the_tenth_attempt() {
    // 30 s × 0.50 = 15 a render; a second of the kept video is 0.50 × attempts.
    let project = "model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project";
    for (attempts, expected) in [
        ("", "rate 0.5, render 15, video 15, second 0.5, minute 30, total 15"),
        ("&attempts=5", "rate 0.5, render 15, video 75, second 2.5, minute 150, total 75"),
        ("&attempts=10", "rate 0.5, render 15, video 150, second 5, minute 300, total 150"),
        ("&attempts=20", "rate 0.5, render 15, video 300, second 10, minute 600, total 300"),
    ] {
        check_figures(&format!("{project}{attempts}&on=2025-10-08"), expected);
    }
}

#[test]
fn a_ten_second_clip_costs_twice_a_five_second_one() {
    // 5 × 0.10 = 0.50; 10 × 0.10 = 1.
    let project = "videos=1&per=project&on=2025-10-08";
    check_figures(&format!("seconds=5&{project}"), "rate 0.1, render 0.5, video 0.5, second 0.1, minute 6, total 0.5");
    check_figures(project, "rate 0.1, render 1, video 1, second 0.1, minute 6, total 1");
}

/// A market row as text: model, resolution, sound, and its price divided by the plan's.
fn text_of(row: &Result<MarketRow, Box<LeftOut>>, chosen: &Quote) -> String {
    let video = |quote: &Quote| quote.figure(Figure::Video).expect("a price of a video").value;
    let ratio = row.as_ref().ok().map(|row| video(&row.quote).divided_by(video(chosen)));
    let ratio = ratio.map(|ratio| ratio.to_plain().expect("a short ratio"));
    let plan = row.as_ref().map_or_else(|left_out| &left_out.plan, |row| &row.plan);
    let place = format!("{} {} {}", plan.model, plan.res.code(), plan.sound.code());
    format!("{place} {}", ratio.unwrap_or_else(|| "–".to_owned()))
}

fn texts_of(link: &str) -> Vec<String> {
    let (plan, chosen) = (open(link), quote(link));
    market::rows(&plan, book(), day("2000-01-01")).map(|row| text_of(&row, &chosen)).collect()
}

#[test]
fn a_plan_is_compared_on_every_size_that_the_book_has() {
    let texts = texts_of("on=2025-12-01");
    // 0.30 ÷ 0.10 = 3, 0.50 ÷ 0.10 = 5; 1080p was not yet sold.
    let of_sora: Vec<&str> = texts.iter().map(String::as_str).filter(|text| text.starts_with("sora-2")).collect();
    assert_eq!(of_sora, ["sora-2 720p on 1", "sora-2-pro 720p on 3", "sora-2-pro 1024p on 5", "sora-2-pro 1080p on –"]);
    // No other price is known that early: the other rows are there without a ratio.
    let others: Vec<&String> = texts.iter().filter(|text| !text.starts_with("sora-2")).collect();
    assert!(others.iter().all(|text| text.ends_with(" –")), "{others:?}");
    let places = book().models.iter().map(|model| model.sizes.len() * model.audio.sounds().len());
    assert_eq!(texts.len(), places.sum::<usize>());
    for place in ["veo-3.1 4k on –", "veo-3.1 4k off –", "luma-ray-3.2 540p off –", "wan-3.0 480p on –"] {
        assert!(texts.iter().any(|text| text == place), "{place} is not among {texts:?}");
    }
}

#[test]
fn the_plan_is_compared_with_every_row_once_all_prices_are_known() {
    let texts = texts_of("on=2026-11-25");
    // Difference 10 s × 0.10 = 1: Veo with sound 4, without 2; Luma's two clips of 5 s at 540p 0.30; a render of Kling at 4K
    // 10 × 3 × 0.14 = 4.2 either way; Gemini 57,920 tokens at 17.50 a million = 1.0136.
    for row in [
        "veo-3.1 720p on 4",
        "veo-3.1 720p off 2",
        "luma-ray-3.2 540p off 0.3",
        "kling-3.0 4k on 4.2",
        "kling-3.0 4k off 4.2",
        "gemini-omni-1.1-flash 720p on 1.0136",
        "sora-2-pro 1080p on 7",
    ] {
        assert!(texts.iter().any(|text| text == row), "{row} is not among {texts:?}");
    }
    assert!(texts.iter().all(|text| !text.ends_with(" –")), "{texts:?}");
}
