//! Plans across the market: sound in the link, changing the model, days whose prices are not known, drafts at another provider.

use strum::VariantArray;

use clipcost::catalog::{Mode, NoRate, Res, Sound};
use clipcost::link::{Refused, Why, read, write};
use clipcost::names::Code;
use clipcost::plan::fields::BadValue;
use clipcost::plan::param::Param;
use clipcost::pricing::{Change, Figure, RenderKind, Unpriced, price};

use crate::market::{TODAY, market};
use crate::{book, check_figures, day, model, open, plain, quote, set};

/// Checks the canonical form of a link of which nothing is refused.
#[track_caller]
fn check(link: &str, canonical: &str) {
    let opened = read(link, book());
    assert_eq!(opened.refused, [], "refused of {link}");
    assert_eq!(write(&opened.plan, book()), canonical, "{link}");
}

#[test]
fn sound_is_on_by_default_and_stays_off_where_the_link_says_so() {
    check("model=veo-3.1", "model=veo-3.1");
    check("model=veo-3.1&audio=on", "model=veo-3.1");
    check("audio=off&model=veo-3.1", "model=veo-3.1&audio=off");
    check("audio=off&res=4k&model=kling-3.0", "model=kling-3.0&res=4k&audio=off");
    // A model without a choice of sound has its only one as default.
    check("model=luma-ray-3.2&audio=off", "model=luma-ray-3.2");
    check("model=gemini-omni-1.1-flash&audio=on", "model=gemini-omni-1.1-flash");
    assert_eq!(open("model=luma-ray-3.2").sound, Sound::Off);
    assert_eq!(open("model=veo-3.1").sound, Sound::On);
    // 10 s × 0.40 with, × 0.20 without.
    let project = "videos=1&per=project&on=2026-11-25";
    check_figures(&format!("model=veo-3.1&{project}"), "rate 0.4, render 4, video 4, second 0.4, minute 24, total 4");
    check_figures(
        &format!("model=veo-3.1&audio=off&{project}"),
        "rate 0.2, render 2, video 2, second 0.2, minute 12, total 2",
    );
}

#[test]
fn a_sound_that_a_model_never_had_falls_back_to_its_own() {
    let refused = |link: &str, given: &str, why: Why, used: &str| {
        let opened = read(link, book());
        let expected = Refused { param: Some(Param::Audio), given: given.to_owned(), why, used: used.to_owned() };
        assert_eq!(opened.refused, [expected], "{link}");
        assert_eq!(opened.plan.sound.code(), used, "{link}");
    };
    for model in market() {
        let (id, sounds) = (&model.id, model.audio.sounds());
        for sound in Sound::VARIANTS.iter().copied().filter(|sound| !sounds.contains(sound)) {
            let used = if sound == Sound::On { "off" } else { "on" };
            refused(&format!("model={id}&audio={}", sound.code()), sound.code(), Why::Bad(BadValue::NotOfModel), used);
        }
    }
    refused("audio=off", "off", Why::Bad(BadValue::NotOfModel), "on");
    refused(
        "model=veo-3.1&audio=loud",
        "loud",
        Why::Bad(BadValue::NotAmong(vec!["on".to_owned(), "off".to_owned()])),
        "on",
    );
    refused("model=luma-ray-3.2&audio=loud", "loud", Why::Bad(BadValue::NotAmong(vec!["off".to_owned()])), "off");
    refused("model=veo-3.1&audio=", "", Why::Empty, "on");
    refused("model=veo-3.1&audio=off&audio=off", "off", Why::Twice, "off");
}

#[test]
fn changing_the_model_keeps_a_sound_that_it_has_and_drops_the_persons_own_rate() {
    for (link, id, expected) in [
        ("model=veo-3.1&audio=off&rate=0.1", "kling-3.0", "model=kling-3.0&audio=off"),
        ("model=veo-3.1&audio=off&rate=0.1", "gemini-omni-1.1-flash", "model=gemini-omni-1.1-flash"),
        ("model=veo-3.1", "luma-ray-3.2", "model=luma-ray-3.2"),
        ("model=veo-3.1&rate=0.1&tax=3", "veo-3.1", "model=veo-3.1&rate=0.1&tax=3"),
        ("rate=0.1", "luma-ray-3.2", "model=luma-ray-3.2"),
        ("mode=batch", "veo-3.1", "model=veo-3.1"),
        ("model=veo-3.1&res=4k&audio=off", "veo-3.1-lite", "model=veo-3.1-lite&audio=off"),
        ("model=veo-3.1&res=4k", "seedance-2.0", "model=seedance-2.0&res=4k"),
    ] {
        let moved = set(&open(link), Param::Model, id);
        assert_eq!(write(&moved, book()), expected, "{link} to {id}");
    }
}

#[test]
fn choosing_a_market_row_sets_its_model_resolution_and_sound() {
    let chosen = |res: Res, sound: Sound| {
        let mut plan = open("seconds=5");
        plan.set_row(model("veo-3.1"), res, sound);
        write(&plan, book())
    };
    assert_eq!(chosen(Res::K4, Sound::Off), "model=veo-3.1&res=4k&audio=off&seconds=5");
    assert_eq!(chosen(Res::P720, Sound::On), "model=veo-3.1&seconds=5");
    assert_eq!(chosen(Res::P480, Sound::On), "seconds=5");
    let mut plan = open("seconds=5");
    plan.set_row(model("luma-ray-3.2"), Res::P720, Sound::On);
    assert_eq!(write(&plan, book()), "seconds=5");
}

#[test]
fn a_day_before_the_reading_has_no_price_and_offers_that_day() {
    for model in market() {
        // Omni 1.2 has a known first day, so that the day of reading is not mentioned.
        let Some(rate) = model.rates.iter().find(|rate| rate.res == model.default_res() && rate.from.is_none()) else {
            continue;
        };
        let read = rate.source.first_read;
        let link = |on: &str| format!("model={}&on={on}", model.id);
        let on = |on: &str| price(&open(&link(on)), book(), day(TODAY));
        // Another size of Omni 1.1 was read before, and is offered too.
        let why = |on: &str| match price(&open(&link(on)), book(), day(TODAY)) {
            Err(Unpriced::NotOffered { kind: RenderKind::Final, mode: Mode::Standard, why, changes }) => {
                (Some(why), changes.first().cloned())
            }
            _ => (None, None),
        };
        let unknown = (Some(NoRate::NotKnownBefore(read)), Some(Change::On(read)));
        assert_eq!(why("2026-01-01"), unknown, "{}", model.id);
        assert!(on(&read.to_string()).is_ok(), "{} on the day it was read", model.id);
        let before = (1..=31).map(|number| format!("{}-{number:02}", &read.to_string()[..7]));
        for early in before.filter(|early| *early < read.to_string()) {
            assert_eq!(why(&early), unknown, "{}", link(&early));
        }
    }
    // The one that the guide's reader asks about.
    let veo = price(&open("model=veo-3.1&on=2026-01-01"), book(), day(TODAY));
    let Err(Unpriced::NotOffered { why, changes, .. }) = veo else { panic!("priced before it is known") };
    assert_eq!((why, changes), (NoRate::NotKnownBefore(day("2026-10-07")), vec![Change::On(day("2026-10-07"))]));
}

/// Checks the price of a kept video of 8 s with drafts, and the sound and mode of the drafts.
#[track_caller]
fn check_draft(plan: &str, rest: &str, video: &str, sound: Sound, mode: Mode) {
    let link = format!("{plan}&seconds=8&videos=1&per=project&attempts=3&{rest}&on=2026-11-25");
    let quote = quote(&link);
    assert_eq!(quote.figure(Figure::Video).map(plain).as_deref(), Some(video), "{link}");
    let draft = quote.draft.as_ref().expect("drafts");
    assert_eq!((draft.sound, draft.mode), (sound, mode), "{link}");
}

#[test]
fn drafts_at_another_provider_take_the_plans_sound_where_it_is_offered() {
    use Mode::Standard;
    use Sound::{Off, On};
    // 3 × 8 × 0.126 + 8 × 0.40 = 3.024 + 3.2; without sound 3 × 8 × 0.084 + 8 × 0.20 = 2.016 + 1.6.
    check_draft("model=veo-3.1", "draft=kling-3.0", "6.224", On, Standard);
    check_draft("model=veo-3.1&audio=off", "draft=kling-3.0", "3.616", Off, Standard);
    // Always with sound: 3 × 0.81088 + 1.6.
    check_draft("model=veo-3.1&audio=off", "draft=gemini-omni-1.1-flash", "4.03264", On, Standard);
    // Never with it, by the clip: 3 × 2 × 0.15 + 3.2.
    check_draft("model=veo-3.1", "draft=luma-ray-3.2&draft_res=540p", "4.1", Off, Standard);
    // A final by the clip: 3 × 8 × 0.03 + 2 × 0.30.
    check_draft("model=luma-ray-3.2", "draft=grok-imagine-1.5-lite", "1.32", On, Standard);
    // No batches there: 3 × 8 × 0.05 + 8 × 0.05.
    check_draft("mode=batch", "draft=veo-3.1-lite", "1.6", On, Standard);
    // And here, at their last price: 3 × 8 × 0.05 + 8 × 0.15.
    check_draft("model=sora-2-pro&mode=batch", "draft=sora-2", "2.4", On, Mode::Batch);
}

#[test]
fn the_persons_own_rate_is_not_that_of_drafts() {
    // 3 × 8 × 0.126 + 8 × 0.1 = 3.024 + 0.8; drafts on the very model: 3 × 8 × 0.40 + 0.8.
    check_draft("model=veo-3.1", "rate=0.1&draft=kling-3.0", "3.824", Sound::On, Mode::Standard);
    check_draft("model=veo-3.1", "rate=0.1&draft=veo-3.1", "10.4", Sound::On, Mode::Standard);
}

#[test]
fn the_persons_own_rate_is_written_where_the_link_has_it() {
    check("model=luma-ray-3.2&rate=0.10", "model=luma-ray-3.2&rate=0.1");
    check(
        "on=2026-11-25&rate=1000&blocked_billed=yes&draft=sora-2",
        "blocked_billed=yes&rate=1000&draft=sora-2&on=2026-11-25",
    );
    let refused = read("rate=0&seconds=5", book());
    assert_eq!(refused.refused.iter().map(|refused| refused.param).collect::<Vec<_>>(), [Some(Param::Rate)]);
    assert_eq!(write(&refused.plan, book()), "seconds=5");
}
