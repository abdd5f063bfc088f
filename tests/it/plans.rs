//! Compared plans: how a link with them is read and written, what is refused, and what exports show of them.

use strum::VariantArray;

use clipcost::export::{markdown, summary};
use clipcost::i18n::format::Format;
use clipcost::i18n::strings_of;
use clipcost::link::{
    LONGEST, LONGEST_KNOWN, NoRoom, ROOM, Refused, Why, add_copy, query_beside, read, redate, rename, swap, write,
};
use clipcost::locale::Lang;
use clipcost::names::Code;
use clipcost::plan::param::Param;
use clipcost::plan::presets::Preset;
use clipcost::plan::{Plan, Together};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::exports::{read_csv, read_json, written};
use crate::properties::{few, plan};
use crate::{book, day, open, reason, set};

/// The compared plans, each as its own query.
fn plans(plan: &Plan) -> Vec<String> {
    plan.with.iter().map(|other| query_beside(other, book())).collect()
}

/// Checks which link a link becomes, and its refusals.
#[track_caller]
fn check(link: &str, canonical: &str, refused: &[&str]) {
    let opened = read(link, book());
    assert_eq!(write(&opened.plan, book()), canonical, "{link}");
    assert_eq!(open(canonical), opened.plan, "{link}");
    assert_eq!(opened.refused.iter().map(refusal).collect::<Vec<_>>(), refused, "{link}");
}

/// A refusal as `with 2: seconds NotANumber → 10`.
fn refusal(refused: &Refused) -> String {
    let name = refused.param.map_or("link", |param| param.code());
    match &refused.why {
        Why::Inside(at, inside) => format!("{name} {at}: {}", refusal(inside)),
        why if refused.used.is_empty() => format!("{name} {}", reason(why)),
        why => format!("{name} {} → {}", reason(why), refused.used),
    }
}

#[test]
fn a_link_with_compared_plans_stays_the_same_bytes() {
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
    assert_eq!(plans(&open("with=seconds%3D5&with=videos%3D1")), ["seconds=5", "videos=1"]);
}

#[test]
fn each_compared_plan_is_written_canonically() {
    check("with=tax%3D1%26seconds%3D07.50%26days%3D30&seconds=5", "seconds=5&with=seconds%3D7.5%26tax%3D1", &[]);
    check("with=%3Fseconds%3D5", "with=seconds%3D5", &[]);
    // All defaults: the model is written, because an empty `with` is refused.
    check("with=videos%3D20", "with=model%3Dsora-2", &[]);
    check("with=utm_source%3Dx", "with=model%3Dsora-2", &[]);
}

#[test]
fn parameters_that_the_outer_plan_sets_for_all_are_ignored_inside() {
    let inside = "v%3D2%26cur%3DXXX%26fx%3D0%26lang%3Dde%26with%3Dseconds%253D5%26seconds%3D7%26cur%3DEUR";
    check(&format!("with={inside}"), "with=seconds%3D7", &[]);
    let plan = open("cur=EUR&fx=0.9&on=2026-06-01&lang=fr&with=seconds%3D7&with=seconds%3D8%26on%3D2026-04-01");
    let all: Vec<Plan> = plan.plans().collect();
    for other in &all {
        assert_eq!((other.money, other.lang), (plan.money, plan.lang));
        assert!(other.with.is_empty());
    }
    let days: Vec<_> = all.iter().map(|other| other.on).collect();
    assert_eq!(days, [Some(day("2026-06-01")), Some(day("2026-04-01"))]);
    // The link still has no day inside.
    assert_eq!(plan.with.first().map(|other| other.on), Some(None));
    assert_eq!(open("with=seconds%3D7").plans().map(|other| other.on).collect::<Vec<_>>(), [None]);
}

#[test]
fn a_twelfth_compared_plan_and_an_empty_one_are_refused() {
    let eleven: Vec<String> = (1..=11).map(|seconds| format!("with=seconds%3D{}", seconds + 10)).collect();
    let eleven = eleven.join("&");
    check(&eleven, &eleven, &[]);
    check(&format!("{eleven}&with=seconds%3D5"), &eleven, &["with TooMany"]);
    check(&format!("{eleven}&with=&with=seconds%3D5&with=x"), &eleven, &["with Empty", "with TooMany", "with TooMany"]);
    check("with=&with", "", &["with Empty", "with Empty"]);
    check("seconds=5&with=&with=seconds%3D1", "seconds=5&with=seconds%3D1", &["with Empty"]);
}

#[test]
fn a_bad_value_inside_is_replaced_there_alone_and_reported_with_its_plan() {
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
        let format = Format::new(lang, clipcost::locale::Currency::USD);
        let sentence = (strings_of(lang).refused)(format, refused.first().expect("a refusal"));
        assert!(sentence.starts_with(text), "{sentence}");
    }
}

#[test]
fn a_link_that_is_too_long_is_refused_with_its_compared_plans() {
    let link = format!("seconds=5&with=seconds%3D7%26pad%3D{}", "x".repeat(LONGEST_KNOWN));
    check(&link, "", &["link TooLong"]);
}

#[test]
fn a_compared_plan_that_would_make_the_written_link_too_long_is_refused() {
    // 💡 is 4 bytes, each of which is 3 characters (%F0) in a plan's own query and 5 (%25F0) in that of a compared plan: a name
    // of 60 takes 60 × 4 × 3 or 60 × 4 × 5 characters.
    let inner = [
        "model=seedance-2.0&orient=portrait&seconds=12345.678&videos=123456789&per=month&days=29&clips=rendered&attempts=123.456",
        "blocked=12.345&blocked_billed=yes&rate=123.456789&draft=sora-2-pro&draft_res=1024p&finals=123.456&discount=12.345",
        "markup=123.456&tax=123.456&trial_renders=123456&setup_hours=123456.789&care_hours=123456.789&months=120&tier=5",
        "review_minutes=123456.789&hourly=123456789.01&instead=123456789.01&hours=12.345&budget=123456789.01&on=2026-11-25",
        &format!("name={}", "💡".repeat(60)),
    ];
    let inner = inner.join("&");
    let outer = inner.clone();
    let inner = inner.replace('&', "%26");
    let link = format!("{outer}{}", format!("&with={inner}").repeat(4));
    assert!(link.chars().count() < LONGEST);
    let opened = read(&link, book());
    assert_eq!(opened.refused.iter().map(refusal).collect::<Vec<_>>(), ["with NoRoom"]);
    let copied = write(&opened.plan.dated(day("2026-11-25")), book());
    assert!(copied.len() <= LONGEST, "{}", copied.len());
    assert_eq!(read(&copied, book()).refused, []);
}

#[test]
fn a_bad_day_inside_is_reported_with_the_outer_plans_day() {
    check("on=2026-03-12&with=on%3Dx%26tax%3D3", "on=2026-03-12&with=tax%3D3", &["with 1: on NotADay → 2026-03-12"]);
    check("with=on%3Dx%26tax%3D3", "with=tax%3D3", &["with 1: on NotADay"]);
}

#[test]
fn an_edit_of_the_plan_leaves_its_compared_plans() {
    let plan = open("seconds=5&with=seconds%3D7&with=videos%3D1");
    let edited = set(&plan, Param::Seconds, "6");
    assert_eq!(write(&edited, book()), "seconds=6&with=seconds%3D7&with=videos%3D1");
    let name = "💡".repeat(60);
    assert_eq!(set(&plan, Param::Name, &name).with, plan.with);
    for &preset in Preset::VARIANTS {
        assert_eq!(preset.plan(book(), &plan).with, plan.with);
    }
}

#[test]
fn a_plan_is_added_with_its_day_until_there_are_eleven() {
    let today = day("2026-11-25");
    let mut plan = open("seconds=5&cur=EUR&fx=0.9&lang=fr");
    for count in 1..=11 {
        plan = add_copy(&plan, today, book()).expect("room");
        assert_eq!(plans(&plan), vec!["seconds=5&on=2026-11-25"; count]);
    }
    assert_eq!(add_copy(&plan, today, book()), Err(NoRoom::Full));
    let outer = "seconds=5&cur=EUR&fx=0.9&on=2026-11-25&lang=fr";
    assert_eq!(write(&plan, book()), format!("{outer}{}", "&with=seconds%3D5%26on%3D2026-11-25".repeat(11)));
    assert_eq!(write(&plan.without_plan(3).without_plan(0), book()).matches("with=").count(), 9);
    assert_eq!(plan.without_plan(11), plan);
}

#[test]
fn what_plans_are_together_is_of_the_whole_link() {
    // In the order of the link, after the plans; inside one of them `together` means nothing.
    let link = "seconds=5&with=seconds%3D7&with=videos%3D3&together=add&title=Spring+campaign";
    check(link, link, &[]);
    check("title=A&together=add&with=together%3Dadd%26seconds%3D7", "with=seconds%3D7&together=add&title=A", &[]);
    check("with=seconds%3D7&together=compare", "with=seconds%3D7", &[]);
    check("together=sum&title=", "", &["together NotAmong(compare add) → compare", "title Empty"]);
    let long = "n".repeat(61);
    check(&format!("title={long}"), "", &["title TooLong"]);
    // Another line as the plan: the whole keeps what it is and its title, and a copy has neither.
    let today = day("2026-11-25");
    let dated = open("seconds=5&months=6&on=2026-11-25&with=seconds%3D7%26months%3D3&together=add&title=A");
    assert_eq!(
        write(&swap(&dated, 0, today, book()).expect("room"), book()),
        "seconds=7&months=6&on=2026-11-25&with=seconds%3D5%26months%3D6%26on%3D2026-11-25&together=add&title=A"
    );
    assert_eq!(
        write(&add_copy(&dated.without_plan(0), today, book()).expect("room"), book()),
        "seconds=5&months=6&on=2026-11-25&with=seconds%3D5%26months%3D6%26on%3D2026-11-25&together=add&title=A"
    );
}

#[test]
fn swapped_plans_keep_their_days_and_the_currency() {
    let today = day("2026-11-25");
    let plan = open(
        "seconds=5&cur=EUR&fx=0.9&on=2026-06-01&name=A&lang=fr&with=seconds%3D6&with=seconds%3D7%26on%3D2026-04-01%26name%3DB",
    );
    let swapped = swap(&plan, 1, today, book()).expect("room");
    assert_eq!(
        write(&swapped, book()),
        "seconds=7&cur=EUR&fx=0.9&on=2026-04-01&name=B&lang=fr&with=seconds%3D6%26on%3D2026-06-01\
         &with=seconds%3D5%26on%3D2026-06-01%26name%3DA"
    );
    let back = swap(&swapped, 1, today, book()).expect("room");
    assert_eq!((back.seconds, &back.name, back.on), (plan.seconds, &plan.name, plan.on));
    // Both have the same day: a compared plan without a day stays without one.
    let inherits = swap(&plan, 0, today, book()).expect("room");
    assert_eq!(plans(&inherits), ["seconds=5&on=2026-06-01&name=A", "seconds=7&on=2026-04-01&name=B"]);
    assert_eq!(swap(&plan, 2, today, book()), Ok(plan.clone()));
}

#[test]
fn a_compared_plan_is_priced_on_another_day_alone() {
    let plan = open("on=2026-08-01&with=model%3Dveo-3.1&with=seconds%3D5");
    let dated = redate(&plan, 0, day("2026-11-25"), book()).expect("room");
    assert_eq!(plans(&dated), ["model=veo-3.1&on=2026-11-25", "seconds=5"]);
    assert_eq!(dated.on, Some(day("2026-08-01")));
    assert_eq!(redate(&plan, 2, day("2026-11-25"), book()), Ok(plan), "none stands there");
}

#[test]
fn a_compared_plan_is_renamed_cut_to_60_characters_and_unnamed() {
    let plan = open("with=seconds%3D6&with=seconds%3D7");
    let named = rename(&plan, 1, "  Été & co ", book()).expect("room");
    assert_eq!(plans(&named), ["seconds=6", "seconds=7&name=%C3%89t%C3%A9+%26+co"]);
    let long = rename(&plan, 1, &"é".repeat(61), book()).expect("room");
    let name = long.with.get(1).and_then(|other| other.name.clone());
    assert_eq!(name, Some("é".repeat(60)));
    assert_eq!(rename(&named, 1, " ", book()), Ok(plan));
}

#[test]
fn an_edit_that_would_make_the_link_too_long_is_refused() {
    let today = day("2026-11-25");
    // Each 💡 is 12 characters in a query and 20 in that of a compared plan: 60 of them are 720 and 1,200.
    let mut plan = set(&open("on=2026-11-25"), Param::Name, &"💡".repeat(60));
    let mut added = 0;
    let refused = loop {
        match add_copy(&plan, today, book()) {
            Ok(more) => plan = more,
            Err(why) => break why,
        }
        added += 1;
    };
    assert_eq!((added, refused), (3, NoRoom::TooLong));
    assert!(write(&plan, book()).len() <= ROOM);
    // A swap that does not make the link longer is still allowed, and so is a shorter name.
    assert!(swap(&plan, 1, today, book()).is_ok());
    assert!(rename(&plan, 0, "short", book()).is_ok());
}

/// The plan as read from its own link: what its model never had is replaced by the model's default.
fn legal(plan: Plan) -> Plan {
    read(&write(&plan, book()), book()).plan
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn any_plan_with_any_compared_plans_is_read_back_from_its_link(
        outer in plan(), others in vec(plan(), 0..=4), at_random: bool
    ) {
        let with = others.into_iter().map(|other| legal(other).without_outer()).collect();
        let together = if at_random { Together::Add } else { Together::Compare };
        let outer = Plan { with, together, title: at_random.then(|| "All & one".to_owned()), ..legal(outer) };
        let link = write(&outer, book());
        // Five plans without names always fit.
        prop_assert!(link.len() <= LONGEST, "{} characters", link.len());
        let opened = read(&link, book());
        prop_assert_eq!(&opened.refused, &[]);
        prop_assert_eq!(write(&opened.plan, book()), link);
        prop_assert_eq!(opened.plan, outer);
    }

    #[test]
    fn swapping_plans_of_one_day_twice_changes_nothing(outer in plan(), others in vec(plan(), 1..=4), at in 0..4_usize) {
        let on = outer.on;
        let with = others.into_iter().map(|other| Plan { on, ..legal(other) }.without_outer()).collect();
        let outer = Plan { with, ..legal(outer) };
        let today = day("2026-06-01");
        let swapped = swap(&outer, at, today, book()).and_then(|plan| swap(&plan, at, today, book()));
        if let Ok(back) = swapped {
            prop_assert_eq!(back, outer);
        }
    }
}

/// Two compared plans: one with a name that costs four times as much, one without a price on its day.
const EXPORTED: &str = "on=2026-11-25&with=model%3Dveo-3.1%26name%3D%253D1%252B1%257C&with=model%3Dsora-2-pro%26res%3D1080p%26on%3D2025-12-01";

#[test]
fn json_has_each_compared_plan_with_its_query_and_figures() {
    let json = read_json(EXPORTED, Lang::En, "");
    let beside = json["beside"].as_array().expect("a list");
    assert_eq!(beside.len(), 2);
    let text = |at: usize, key: &str| beside[at][key].as_str().unwrap_or_default().to_owned();
    assert_eq!(text(0, "query"), "model=veo-3.1&name=%3D1%2B1%7C");
    assert_eq!(
        (text(0, "name"), text(0, "short")),
        ("=1+1|".to_owned(), "20 × 10\u{a0}s a day, Veo 3.1 720p".to_owned())
    );
    assert_eq!(
        (text(0, "on"), text(1, "on"), text(1, "retired")),
        ("2026-11-25".into(), "2025-12-01".into(), "2026-09-24".into())
    );
    // 20 × 10 s × $0.40 × 30, less 20 × 10 s × $0.10 × 30.
    let month = &beside[0]["figures"]["month"];
    assert_eq!((month["value"].as_str(), month["against"].as_str()), (Some("2400"), Some("$1,800 more, ×\u{a0}4")));
    assert!(text(1, "unpriced").contains("12\u{a0}March 2026") && beside[1].get("figures").is_none());
    assert_eq!(read_json("on=2026-11-25", Lang::En, "")["beside"], serde_json::json!([]));
}

#[test]
fn the_other_exports_have_compared_plans_too_and_a_name_stays_text() {
    let lines: Vec<[String; 7]> =
        read_csv(EXPORTED, Lang::Fr, "").into_iter().filter(|line| line[0] == "À côté").collect();
    let of =
        |at: &str, code: &str| lines.iter().find(|line| line[1] == at && line[2] == code).cloned().unwrap_or_default();
    assert_eq!(of("1", "with")[4..6], ["'=1+1|", "model=veo-3.1&name=%3D1%2B1%7C"]);
    assert_eq!(of("1", "month")[4..], ["2\u{202f}400\u{a0}$", "2400", "USD"]);
    assert_eq!(of("2", "on")[5], "2025-12-01");
    assert!(of("2", "unpriced")[4].contains("12\u{a0}mars 2026"));
    let text = written(markdown, EXPORTED, Lang::En, "https://clipcost.example/");
    assert!(
        text.contains(
            "| Figure | This plan | =1+1\\| | 20 × 10\u{a0}s a day, Sora 2 Pro 1080p |\n|---|---:|---:|---:|\n"
        ),
        "{text}"
    );
    assert!(text.contains("| per month | $600 | $2,400 ($1,800 more, ×\u{a0}4) |  |"), "{text}");
    // Models that are retired, or may be, are listed under the table.
    assert!(text.contains("Sora 2 Pro 1080p: retired 24\u{a0}Sept 2026\n"), "{text}");
    assert!(text.contains("Veo 3.1 may have ended since 17\u{a0}November 2026."), "{text}");
    // Its day is said where it is another one.
    let day = "20 × 10\u{a0}s a day, Sora 2 Pro 1080p: at the prices of 1\u{a0}Dec 2025\n";
    assert!(text.contains(day) && text.matches("at the prices of").count() == 1, "{text}");
    let text = written(summary, EXPORTED, Lang::En, "https://clipcost.example/");
    assert!(text.contains("\n=1+1|: per month, $2,400 ($1,800 more, ×\u{a0}4)\n=1+1|: Veo 3.1 may have ended since 17\u{a0}November 2026.\n20 × 10\u{a0}s a day, Sora 2 Pro 1080p: Sora 2 Pro at 1080p was not"), "{text}");
    assert!(text.contains(day) && text.matches("at the prices of").count() == 1, "{text}");
}
