//! Good links: those that Clipcost writes stay the same bytes, others are made canonical, and nothing is refused.

use rust_decimal::Decimal;

use clipcost::catalog::{Mode, Res, Sound};
use clipcost::link::{Why, read, write};
use clipcost::locale::{Currency, Lang};
use clipcost::names::Code;
use clipcost::plan::fields::{BadValue, Value};
use clipcost::plan::param::{Least, OutOfBounds, Param};
use clipcost::plan::presets::Preset;
use clipcost::plan::{BlockedBilled, Clips, Draft, Money, Orient, Per, Plan, Together};

use crate::{book, day, decimal, model, model_mut, open, set};

/// Checks that a good link is written as `canonical`, which gives the same plan and does not change again.
#[track_caller]
fn check(link: &str, canonical: &str) {
    let opened = read(link, book());
    assert_eq!(opened.refused, [], "refused of {link}");
    assert_eq!(write(&opened.plan, book()), canonical, "{link}");
    assert_eq!(open(canonical), opened.plan, "{link}");
}

#[test]
fn links_that_clipcost_wrote_stay_the_same_bytes() {
    for link in [
        "",
        "on=2026-11-22",
        "lang=en",
        "lang=fr",
        "model=sora-2-pro",
        "model=sora-2-pro&res=1024p",
        "model=sora-2-pro&res=1080p&mode=batch",
        "orient=portrait",
        "mode=batch",
        "seconds=0.001",
        "seconds=7.5",
        "seconds=86400",
        "videos=1",
        "videos=1000000000",
        "per=week",
        "per=month&days=1",
        "per=project",
        "clips=rendered",
        "clips=single",
        "model=luma-ray-3.2&seconds=12&clips=single",
        "attempts=1.001",
        "blocked=99.999",
        "blocked_billed=yes",
        "discount=0.001&markup=1000&tax=20",
        "draft=sora-2",
        "draft=sora-2-pro&draft_res=1080p",
        "model=sora-2-pro&res=1024p&draft=sora-2&finals=1.5",
        "finals=1000",
        "trial_renders=1000000&setup_hours=0.001&care_hours=1000000&review_minutes=2.5&hourly=1000000000",
        "hourly=59.99&instead=0",
        "addon_render=0.000001&addon_video=1000000&instead=1",
        "instead=3000.5&hours=24&months=120&budget=0.01&tier=5",
        "hours=0.001&months=1&tier=1",
        "cur=EUR&fx=0.92345678",
        "cur=KWD&fx=1000000",
        "cur=JPY&fx=1",
        "on=0001-01-01",
        "on=9999-12-31",
        // A valid link, although 1080p was not offered on that day.
        "model=sora-2-pro&res=1080p&on=2025-12-01",
        "mode=batch&on=2025-10-05&lang=fr",
        "model=sora-2-pro&res=1024p&orient=portrait&mode=batch&seconds=30&videos=1&per=project&days=22&clips=rendered\
         &attempts=10&blocked=5&blocked_billed=yes&discount=1&markup=2&tax=3&cur=CHF&fx=0.8&on=2026-04-01&lang=fr",
    ] {
        check(link, link);
    }
}

#[test]
fn values_equal_to_their_defaults_are_left_out() {
    check("v=1", "");
    check("model=sora-2&res=720p&orient=landscape&audio=on&mode=standard", "");
    check("seconds=10&videos=20&per=day&days=30&clips=exact&attempts=1", "");
    check("blocked=0&blocked_billed=no&discount=0&markup=0&tax=0&cur=USD", "");
    check(
        "finals=1&trial_renders=0&setup_hours=0&care_hours=0&review_minutes=0&hourly=0&addon_render=0&addon_video=0&hours=8&months=12",
        "",
    );
    // Drafts take the plan's resolution where their model has it, else that model's default.
    check("draft=sora-2&draft_res=720p", "draft=sora-2");
    check("model=sora-2-pro&res=1024p&draft=sora-2&draft_res=720p", "model=sora-2-pro&res=1024p&draft=sora-2");
    check("model=sora-2-pro&res=1024p&draft=sora-2-pro&draft_res=1024p", "model=sora-2-pro&res=1024p&draft=sora-2-pro");
    check("draft=sora-2-pro&draft_res=720p&res=720p", "draft=sora-2-pro");
    // An optional parameter has no default, so that 0 is written.
    check("instead=0", "instead=0");
    // The default of `res` depends on the model.
    check("model=sora-2-pro&res=720p", "model=sora-2-pro");
}

#[test]
fn a_day_and_a_language_are_written_because_they_have_no_default() {
    check("on=2026-11-22&lang=en", "on=2026-11-22&lang=en");
    check("lang=en&on=2026-11-22&v=1", "on=2026-11-22&lang=en");
}

#[test]
fn parameters_are_put_in_order() {
    check("seconds=5&model=sora-2-pro", "model=sora-2-pro&seconds=5");
    check("res=1024p&model=sora-2-pro", "model=sora-2-pro&res=1024p");
    check("fx=2&cur=EUR", "cur=EUR&fx=2");
    check("lang=fr&on=2026-01-01&tax=1&videos=2", "videos=2&tax=1&on=2026-01-01&lang=fr");
}

#[test]
fn numbers_lose_spare_zeros() {
    check("seconds=007.50", "seconds=7.5");
    check("seconds=10.000", "");
    check("seconds=10.00000000000000000000000000", "");
    check("videos=0000000000000000000000005", "videos=5");
    check("videos=5.0", "videos=5");
    check("attempts=01.50", "attempts=1.5");
    check("blocked=00", "");
    check("cur=EUR&fx=1.10", "cur=EUR&fx=1.1");
}

#[test]
fn unknown_names_are_ignored() {
    for link in [
        "utm_source=newsletter",
        "Model=sora-2-pro",
        "SECONDS=5",
        "seconds%00=5",
        "seconds+=5",
        " seconds=5",
        "=5",
        "%ff=5",
        "%2573econds=5",
        "__proto__=1&constructor=2",
        "sécondes=5",
    ] {
        check(link, "");
        check(&format!("{link}&days=7"), "days=7");
        check(&format!("days=7&{link}"), "days=7");
    }
}

#[test]
fn empty_parts_of_a_query_are_ignored() {
    for link in ["?", "&", "&&&", "=", "&=&", "?&"] {
        check(link, "");
    }
    check("?seconds=5", "seconds=5");
    check("&&seconds=5&&days=7&", "seconds=5&days=7");
}

#[test]
fn percent_encoding_is_undone() {
    check("%73econds=%35", "seconds=5");
    check("model=sora%2D2%2dpro", "model=sora-2-pro");
    check("seconds=7%2E5", "seconds=7.5");
}

#[test]
fn every_field_comes_from_its_parameter() {
    let link = "model=sora-2-pro&res=1080p&orient=portrait&mode=batch&seconds=1.5&videos=2&per=week&days=3&clips=rendered\
                &attempts=4.5&blocked=5.5&blocked_billed=yes&rate=0.25&draft=sora-2-pro&draft_res=1024p&finals=1.5&discount=6.5&markup=7.5\
                &tax=8.5&trial_renders=10&setup_hours=11.5&care_hours=12.5&review_minutes=13.5&hourly=14.5&addon_render=0.000001&addon_video=2.5&instead=15.5\
                &hours=16.5&months=17&budget=18.5&tier=4&cur=EUR&fx=9.5&on=2026-04-01&name=Spring%2C+%E2%84%96+1&lang=fr\
                &together=add&title=All+of+it";
    let tenths = |tenths: u64| decimal(tenths, 1);
    let euros = Currency::from_code("EUR").expect("the euro");
    assert_eq!(
        open(link),
        Plan {
            model: "sora-2-pro".to_owned(),
            res: Res::P1080,
            orient: Orient::Portrait,
            sound: Sound::On,
            mode: Mode::Batch,
            seconds: tenths(15),
            videos: 2,
            per: Per::Week,
            days: 3,
            clips: Clips::Rendered,
            attempts: tenths(45),
            blocked: tenths(55),
            blocked_billed: BlockedBilled::Yes,
            rate: Some(decimal(25, 2)),
            draft: Some(Draft { model: "sora-2-pro".to_owned(), res: Res::P1024 }),
            finals: tenths(15),
            discount: tenths(65),
            markup: tenths(75),
            tax: tenths(85),
            trial_renders: 10,
            setup_hours: tenths(115),
            care_hours: tenths(125),
            review_minutes: tenths(135),
            hourly: tenths(145),
            addon_render: decimal(1, 6),
            addon_video: tenths(25),
            instead: Some(tenths(155)),
            hours: tenths(165),
            months: 17,
            budget: Some(tenths(185)),
            tier: Some(4),
            money: Money::Other { currency: euros, fx: tenths(95) },
            on: Some(day("2026-04-01")),
            name: Some("Spring, № 1".to_owned()),
            lang: Some(Lang::Fr),
            with: [].into(),
            together: Together::Add,
            title: Some("All of it".to_owned()),
        }
    );
}

#[test]
fn an_empty_link_is_the_standard_plan() {
    assert_eq!(open(""), Plan::standard(book()));
}

#[test]
fn presets_have_links_of_their_own_and_keep_day_language_and_currency() {
    let current = open("model=sora-2-pro&seconds=5&markup=10&cur=EUR&fx=0.9&on=2026-01-01&lang=fr");
    for (preset, link) in [
        (Preset::Social, ""),
        (Preset::Promo, "model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&attempts=10&"),
        (Preset::Blank, "seconds=1&videos=1&per=project&"),
    ] {
        let plan = preset.plan(book(), &current);
        assert_eq!(plan, open(&format!("{link}cur=EUR&fx=0.9&on=2026-01-01&lang=fr")));
    }
}

#[test]
fn another_model_keeps_the_resolution_if_it_has_it_and_else_uses_its_default() {
    let with_model = |link: &str, id: &str| write(&set(&open(link), Param::Model, id), book());
    assert_eq!(with_model("model=sora-2-pro&res=1080p&mode=batch", "sora-2"), "mode=batch");
    assert_eq!(with_model("seconds=5", "sora-2-pro"), "model=sora-2-pro&seconds=5");
    assert_eq!(with_model("model=sora-2-pro&res=1080p", "sora-2-pro"), "model=sora-2-pro&res=1080p");
}

#[test]
fn each_model_has_its_own_default_resolution_and_its_own_modes() {
    let mut book = book().clone();
    // A book whose Sora 2 has 1080p only, and whose Sora 2 Pro is not sold in batches.
    let pro = model_mut(&mut book, "sora-2-pro");
    let hd = pro.size(Res::P1080).cloned().expect("Sora 2 Pro has 1080p");
    pro.rates.to_mut().retain(|rate| rate.mode == Mode::Standard);
    model_mut(&mut book, "sora-2").sizes = vec![hd].into();
    let res = |link: &str| read(link, &book).plan.res.code();
    assert_eq!((res(""), res("model=sora-2-pro")), ("1080p", "720p"));
    let link = "model=sora-2-pro&res=1080p";
    assert_eq!(write(&read(link, &book).plan, &book), link);
    let mut plan = read("mode=batch", &book).plan;
    assert_eq!(plan.mode, Mode::Batch);
    plan.set(Param::Model, &Value::Text("sora-2-pro".into()), &book).expect("a model");
    // The resolution was the old model's default, so it becomes the new model's.
    assert_eq!((plan.res, plan.mode), (Res::P720, Mode::Standard));
    let refused = read("model=sora-2-pro&mode=batch", &book).refused;
    assert_eq!(refused.into_iter().map(|refused| refused.why).collect::<Vec<_>>(), [Why::Bad(BadValue::NotOfModel)]);
}

#[test]
fn a_resolution_that_the_model_lacks_changes_nothing() {
    let mut plan = open("seconds=5");
    plan.set_row(model("sora-2-pro"), Res::K4, Sound::On);
    assert_eq!(plan, open("seconds=5"));
    plan.set_row(model("sora-2-pro"), Res::P1080, Sound::On);
    assert_eq!(plan, open("model=sora-2-pro&res=1080p&seconds=5"));
}

#[test]
fn one_field_is_set_and_a_refused_value_changes_nothing() {
    let change = |link: &str, param: Param, value: &str| write(&set(&open(link), param, value), book());
    assert_eq!(change("seconds=5&tax=3", Param::Seconds, "7.50"), "seconds=7.5&tax=3");
    assert_eq!(change("seconds=5&tax=3", Param::Per, "week"), "seconds=5&per=week&tax=3");
    assert_eq!(change("seconds=5", Param::On, "2026-01-01"), "seconds=5&on=2026-01-01");
    // A resolution that the new model lacks becomes its default; drafts keep theirs.
    assert_eq!(change("model=sora-2-pro&res=1080p&tax=3", Param::Model, "sora-2"), "tax=3");
    assert_eq!(
        change("model=sora-2-pro&draft=sora-2-pro", Param::Res, "1024p"),
        "model=sora-2-pro&res=1024p&draft=sora-2-pro&draft_res=720p"
    );
    assert_eq!(
        change("model=sora-2-pro&res=1080p&draft=sora-2-pro", Param::Draft, "sora-2"),
        "model=sora-2-pro&res=1080p&draft=sora-2"
    );
    for (param, value, why) in [
        (Param::Seconds, Value::Text("6".into()), BadValue::NotANumber),
        (Param::Seconds, Value::Number(Decimal::ZERO), BadValue::OutOfBounds(OutOfBounds::Low(Least::Above(0)))),
        (
            Param::Per,
            Value::Text("hour".into()),
            BadValue::NotAmong(["day", "week", "month", "project"].map(str::to_owned).into()),
        ),
        (Param::Per, Value::Number(Decimal::ONE), BadValue::NotANumber),
        (Param::Model, Value::Text("nope".into()), BadValue::UnknownModel),
        (Param::Res, Value::Text("1080p".into()), BadValue::NotOfModel),
        (Param::DraftRes, Value::Text("720p".into()), BadValue::NoDraft),
        (Param::On, Value::Text("2026-02-29".into()), BadValue::NotADay),
        (Param::Cur, Value::Text("EUR".into()), BadValue::NoFx),
        (Param::Cur, Value::Text("EURO".into()), BadValue::UnknownCurrency),
        (Param::Fx, Value::Number(Decimal::ONE), BadValue::FxOfDollars),
        (Param::Name, Value::Text("n".repeat(61).into()), BadValue::TooLong),
    ] {
        let mut plan = open("seconds=5&tax=3");
        assert_eq!(plan.set(param, &value, book()), Err(why), "{}", param.code());
        assert_eq!(plan, open("seconds=5&tax=3"), "{}", param.code());
    }
}
