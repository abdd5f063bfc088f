//! Plans beside another: what a link with them is read as and written as, and what is refused.

use clipcost::i18n::format::Format;
use clipcost::i18n::words;
use clipcost::locale::Lang;
use clipcost::scenario::Scenario;
use clipcost::scenario::beside::{NoRoom, Pinned, ROOM};
use clipcost::scenario::param::Param;
use clipcost::scenario::presets::Preset;
use clipcost::scenario::query::{LONGEST, Refused, Why, changed, read, write};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::properties::{few, plan};
use crate::{book, day, open};

/// The plans beside the plan of a link, each as its own query.
fn beside(plan: &Scenario) -> Vec<&str> {
    plan.with.iter().map(Pinned::query).collect()
}

/// Checks what a link becomes, and what is refused of it, each as `param why`.
#[track_caller]
fn check(link: &str, canonical: &str, refused: &[&str]) {
    let opened = read(link, book());
    assert_eq!(write(&opened.scenario, book()), canonical, "{link}");
    assert_eq!(open(canonical), opened.scenario, "{link}");
    assert_eq!(opened.refused.iter().map(said).collect::<Vec<_>>(), refused, "{link}");
}

/// A refusal as `with 2: seconds NotANumber → 10`.
fn said(refused: &Refused) -> String {
    let name = refused.param.map_or("link", Param::name);
    match &refused.why {
        Why::Inside(at, inside) => format!("{name} {at}: {}", said(inside)),
        why if refused.used.is_empty() => format!("{name} {why:?}"),
        why => format!("{name} {why:?} → {}", refused.used),
    }
}

#[test]
fn a_link_with_plans_beside_is_kept_to_the_byte() {
    for link in [
        "with=seconds%3D5",
        "with=model%3Dsora-2",
        "on=2026-11-25&lang=fr&with=model%3Dsora-2-pro%26res%3D1024p%26on%3D2026-04-01&with=videos%3D3",
        "cur=EUR&fx=0.9&name=A&with=instead%3D3000%26name%3DSpring%252C%2B%25E2%2584%2596%2B1",
        "with=seconds%3D5&with=seconds%3D5&with=seconds%3D5&with=seconds%3D5",
        "seconds=5&with=draft%3Dsora-2-pro%26draft_res%3D1080p%26finals%3D1.5",
    ] {
        assert_eq!(write(&open(link), book()), link);
    }
    assert_eq!(beside(&open("with=seconds%3D5&with=videos%3D1")), ["seconds=5", "videos=1"]);
}

#[test]
fn each_plan_beside_takes_the_spelling_of_a_link() {
    check("with=tax%3D1%26seconds%3D07.50%26days%3D30&seconds=5", "seconds=5&with=seconds%3D7.5%26tax%3D1", &[]);
    check("with=%3Fseconds%3D5", "with=seconds%3D5", &[]);
    // Every default: an empty value would be a bad one.
    check("with=videos%3D20", "with=model%3Dsora-2", &[]);
    check("with=utm_source%3Dx", "with=model%3Dsora-2", &[]);
}

#[test]
fn what_the_outer_plan_says_for_all_is_dropped_inside_without_a_word() {
    let inside = "v%3D2%26cur%3DXXX%26fx%3D0%26lang%3Dde%26with%3Dseconds%253D5%26seconds%3D7%26cur%3DEUR";
    check(&format!("with={inside}"), "with=seconds%3D7", &[]);
    let plan = open("cur=EUR&fx=0.9&on=2026-06-01&lang=fr&with=seconds%3D7&with=seconds%3D8%26on%3D2026-04-01");
    let all: Vec<Scenario> = plan.beside().collect();
    for other in &all {
        assert_eq!((other.money, other.lang), (plan.money, plan.lang));
        assert!(other.with.is_empty());
    }
    let days: Vec<_> = all.iter().map(|other| other.on).collect();
    assert_eq!(days, [Some(day("2026-06-01")), Some(day("2026-04-01"))]);
    // In the link it stays absent where it was.
    assert_eq!(plan.with.first().map(|pinned| pinned.plan().on), Some(None));
    assert_eq!(open("with=seconds%3D7").beside().map(|other| other.on).collect::<Vec<_>>(), [None]);
}

#[test]
fn a_fifth_plan_is_refused_and_an_empty_one_is_a_bad_value() {
    let four = "with=seconds%3D1&with=seconds%3D2&with=seconds%3D3&with=seconds%3D4";
    check(&format!("{four}&with=seconds%3D5"), four, &["with TooMany"]);
    check(&format!("{four}&with=&with=seconds%3D5&with=x"), four, &["with Empty", "with TooMany", "with TooMany"]);
    check("with=&with", "", &["with Empty", "with Empty"]);
    check("seconds=5&with=&with=seconds%3D1", "seconds=5&with=seconds%3D1", &["with Empty"]);
}

#[test]
fn what_is_bad_inside_falls_back_there_alone_and_says_where() {
    check(
        "seconds=5&with=seconds%3Dx%26tax%3D3&with=seconds%3D7%26model%3Dnope%26seconds%3D8&tax=x",
        "seconds=5&with=tax%3D3&with=seconds%3D7",
        &[
            "tax NotANumber → 0",
            "with 1: seconds NotANumber → 10",
            "with 2: model UnknownModel → sora-2",
            "with 2: seconds Twice → 7",
        ],
    );
    let refused = read("with=tax%3D3&with=seconds%3Dx", book()).refused;
    for (lang, text) in [
        (
            Lang::En,
            "In plan 2 beside this one: seconds “x” was not taken: it is not a plain decimal number; 10 is used.",
        ),
        (Lang::Fr, "Dans le plan 2 à côté de celui-ci\u{a0}: seconds «\u{a0}x\u{a0}» n’a pas été pris"),
    ] {
        let format = Format { lang, currency: clipcost::locale::Currency::USD };
        let sentence = (words(lang).refused)(format, refused.first().expect("a refusal"));
        assert!(sentence.starts_with(text), "{sentence}");
    }
}

#[test]
fn a_long_link_is_refused_whole_with_the_plans_beside() {
    let link = format!("seconds=5&with=seconds%3D7&pad={}", "x".repeat(LONGEST));
    check(&link, "", &["link TooLong"]);
}

#[test]
fn an_edit_of_the_plan_leaves_those_beside_it() {
    let plan = open("seconds=5&with=seconds%3D7&with=videos%3D1");
    let edited = changed(&plan, Param::Seconds, "6", book());
    assert_eq!(write(&edited, book()), "seconds=6&with=seconds%3D7&with=videos%3D1");
    let name = "💡".repeat(60);
    assert_eq!(changed(&plan, Param::Name, &name, book()).with, plan.with);
    for preset in Preset::ALL {
        assert_eq!(preset.plan(book(), &plan).with, plan.with);
    }
}

#[test]
fn a_plan_is_pinned_with_its_day_until_four_stand_there() {
    let today = day("2026-11-25");
    let mut plan = open("seconds=5&cur=EUR&fx=0.9&lang=fr");
    for count in 1..=4 {
        plan = plan.pinned(today, book()).expect("room");
        assert_eq!(beside(&plan), vec!["seconds=5&on=2026-11-25"; count]);
    }
    assert_eq!(plan.pinned(today, book()), Err(NoRoom::Full));
    let outer = "seconds=5&cur=EUR&fx=0.9&on=2026-11-25&lang=fr";
    assert_eq!(write(&plan, book()), format!("{outer}{}", "&with=seconds%3D5%26on%3D2026-11-25".repeat(4)));
    assert_eq!(write(&plan.unpinned(3).unpinned(0), book()).matches("with=").count(), 2);
    assert_eq!(plan.unpinned(4), plan);
}

#[test]
fn swapped_plans_keep_their_days_and_the_currency() {
    let today = day("2026-11-25");
    let plan = open(
        "seconds=5&cur=EUR&fx=0.9&on=2026-06-01&name=A&lang=fr&with=seconds%3D6&with=seconds%3D7%26on%3D2026-04-01%26name%3DB",
    );
    let swapped = plan.swapped(1, today, book()).expect("room");
    assert_eq!(
        write(&swapped, book()),
        "seconds=7&cur=EUR&fx=0.9&on=2026-04-01&name=B&lang=fr&with=seconds%3D6%26on%3D2026-06-01\
         &with=seconds%3D5%26on%3D2026-06-01%26name%3DA"
    );
    let back = swapped.swapped(1, today, book()).expect("room");
    assert_eq!((back.seconds, &back.name, back.on), (plan.seconds, &plan.name, plan.on));
    // The same day: what inherits it goes on inheriting it.
    let inherits = plan.swapped(0, today, book()).expect("room");
    assert_eq!(beside(&inherits), ["seconds=5&on=2026-06-01&name=A", "seconds=7&on=2026-04-01&name=B"]);
    assert_eq!(plan.swapped(2, today, book()), Ok(plan.clone()));
}

#[test]
fn a_plan_beside_is_renamed_cut_to_60_characters_and_unnamed() {
    let plan = open("with=seconds%3D6&with=seconds%3D7");
    let named = plan.with_renamed(1, "  Été & co ", book()).expect("room");
    assert_eq!(beside(&named), ["seconds=6", "seconds=7&name=%C3%89t%C3%A9+%26+co"]);
    let long = plan.with_renamed(1, &"é".repeat(61), book()).expect("room");
    let name = long.with.get(1).and_then(|pinned| pinned.plan().name.clone());
    assert_eq!(name, Some("é".repeat(60)));
    assert_eq!(named.with_renamed(1, " ", book()), Ok(plan));
}

#[test]
fn what_would_make_the_link_too_long_is_not_taken() {
    let today = day("2026-11-25");
    // Each 💡 is 12 characters in a query, 20 in a query inside one: 60 of them 720 and 1,200.
    let mut plan = changed(&open("on=2026-11-25"), Param::Name, &"💡".repeat(60), book());
    let mut pins = 0;
    let refused = loop {
        match plan.pinned(today, book()) {
            Ok(more) => plan = more,
            Err(why) => break why,
        }
        pins += 1;
    };
    assert_eq!((pins, refused), (3, NoRoom::TooLong));
    assert!(write(&plan, book()).len() <= ROOM);
    // A swap that makes nothing longer is taken all the same, and so is a shorter name.
    assert!(plan.swapped(1, today, book()).is_ok());
    assert!(plan.with_renamed(0, "short", book()).is_ok());
}

/// A plan that a link can hold: what its model never had is the model's own.
fn legal(plan: Scenario) -> Scenario {
    read(&write(&plan, book()), book()).scenario
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn any_plan_with_any_plans_beside_is_read_back_from_its_link(outer in plan(), others in vec(plan(), 0..=4)) {
        let with = others.into_iter().map(|other| Pinned::new(legal(other), book())).collect();
        let outer = Scenario { with, ..legal(outer) };
        let link = write(&outer, book());
        // Without names no five plans are longer.
        prop_assert!(link.len() <= LONGEST, "{} characters", link.len());
        let opened = read(&link, book());
        prop_assert_eq!(&opened.refused, &[]);
        prop_assert_eq!(write(&opened.scenario, book()), link);
        prop_assert_eq!(opened.scenario, outer);
    }

    #[test]
    fn two_swaps_of_plans_of_one_day_are_none(outer in plan(), others in vec(plan(), 1..=4), at in 0..4_usize) {
        let on = outer.on;
        let with = others.into_iter().map(|other| Pinned::new(Scenario { on, ..legal(other) }, book())).collect();
        let outer = Scenario { with, ..legal(outer) };
        let today = day("2026-06-01");
        let swapped = outer.swapped(at, today, book()).and_then(|plan| plan.swapped(at, today, book()));
        if let Ok(back) = swapped {
            prop_assert_eq!(back, outer);
        }
    }
}
