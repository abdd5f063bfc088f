//! What a person does to a plan: the day that an edit gives it, texts that are typed, currencies that wait for a rate, entries of
//! the history, and what a host has locked.

use rust_decimal::Decimal;

use clipcost::app::state::session::Session;
use clipcost::input::Field;
use clipcost::locale::{Currency, Lang};
use clipcost::plan::param::Param;
use clipcost::plan::presets::Preset;
use clipcost::{link, plan::Plan};

use crate::frozen::{book, day};

const TODAY: &str = "2026-11-22";

/// Edits a session on a day, as the page does.
fn edit_on(session: &mut Session, today: &str, locked: &[Param], change: impl FnOnce(&mut Session)) {
    let before = session.plan.clone();
    change(session);
    session.settle(&before, day(today), book(), locked);
}

fn edit(session: &mut Session, change: impl FnOnce(&mut Session)) {
    edit_on(session, TODAY, &[], change);
}

fn query(plan: &Plan) -> String {
    link::write(plan, book())
}

fn types(session: &mut Session, param: Param, text: &str) {
    edit(session, |session| session.set_text(param, text, Lang::En, book()));
}

#[test]
fn the_first_edit_gives_a_plan_its_day_and_an_edit_of_another_day_moves_it() {
    let mut session = Session::open("", book());
    assert_eq!(query(&session.plan), "", "nothing was edited");
    types(&mut session, Param::Seconds, "5");
    assert_eq!(query(&session.plan), "seconds=5&on=2026-11-22");
    // Over midnight: the day was given by an edit, so the next one gives its own.
    edit_on(&mut session, "2026-11-23", &[], |session| session.set_text(Param::Seconds, "6", Lang::En, book()));
    assert_eq!(query(&session.plan), "seconds=6&on=2026-11-23");
    // A day that was chosen stays, today's too.
    edit(&mut session, |session| session.choose(Param::On, TODAY, book()));
    session.keep_day();
    edit_on(&mut session, "2026-11-24", &[], |session| session.set_text(Param::Seconds, "7", Lang::En, book()));
    assert_eq!(query(&session.plan), "seconds=7&on=2026-11-22");
    // So does the day of a link.
    let mut session = Session::open("on=2026-04-01", book());
    types(&mut session, Param::Videos, "3");
    assert_eq!(query(&session.plan), "videos=3&on=2026-04-01");
    // What changes nothing gives no day.
    let mut session = Session::open("", book());
    types(&mut session, Param::Seconds, "10");
    assert_eq!(query(&session.plan), "");
}

#[test]
fn a_text_that_cannot_be_read_leaves_the_number_before_the_edit() {
    let mut session = Session::open("on=2026-11-22", book());
    for (text, videos) in [("1", 1), ("1,", 1), ("1,5", 20), ("1,5e3", 20)] {
        types(&mut session, Param::Videos, text);
        assert_eq!(session.plan.number(Param::Videos), Some(Decimal::from(videos)), "{text}");
    }
}

#[test]
fn a_currency_counts_once_it_has_its_rate_and_waits_for_another_when_that_goes() {
    let mut session = Session::open("on=2026-11-22", book());
    edit(&mut session, |session| session.choose(Param::Cur, "EUR", book()));
    assert_eq!((session.currency().code(), query(&session.plan).as_str()), ("EUR", "on=2026-11-22"), "it waits");
    types(&mut session, Param::Fx, "0.5");
    assert_eq!(query(&session.plan), "cur=EUR&fx=0.5&on=2026-11-22");
    // The rate of one currency is no rate of another.
    edit(&mut session, |session| session.choose(Param::Cur, "GBP", book()));
    assert_eq!((session.currency().code(), query(&session.plan).as_str()), ("GBP", "on=2026-11-22"));
    edit(&mut session, |session| session.choose(Param::Cur, "USD", book()));
    assert_eq!((session.currency().code(), query(&session.plan).as_str()), ("USD", "on=2026-11-22"));
    edit(&mut session, |session| session.choose(Param::Cur, "EUR", book()));
    edit(&mut session, |session| session.take_preset(Preset::Blank, book()));
    assert_eq!(session.currency().code(), "USD", "a preset leaves off what waits");
}

#[test]
fn plans_from_elsewhere_are_entries_of_the_history_and_typing_is_not() {
    let mut session = Session::open("seconds=x", book());
    assert_eq!((session.entries, session.refused.len()), (0, 1));
    types(&mut session, Param::Videos, "3");
    assert_eq!(
        (session.entries, session.refused.len()),
        (0, 1),
        "typing adds no entry, and what was refused stays told"
    );
    edit(&mut session, |session| session.take_preset(Preset::Blank, book()));
    assert_eq!((session.entries, session.refused.len()), (1, 0));
    let other = Session::open("seconds=5", book()).plan;
    edit(&mut session, |session| session.take_plan(other));
    assert_eq!(session.entries, 2);
}

#[test]
fn opening_what_is_open_already_leaves_what_is_being_typed() {
    let mut session = Session::open("on=2026-11-22", book());
    types(&mut session, Param::Videos, "1e");
    let before = session.clone();
    session.reopen("on=2026-11-22", book(), &[]);
    assert_eq!(session, before);
    session.reopen("videos=3&on=2026-11-22", book(), &[]);
    let field = Field::new(Param::Videos, Lang::En, Currency::USD);
    assert_eq!(session.edits.text(field, session.plan.number(Param::Videos)), None, "another plan");
}

#[test]
fn locked_parameters_are_restored_after_an_edit_and_after_another_link() {
    let locked = [Param::Seconds];
    let mut session = Session::open("seconds=5&on=2026-11-22", book());
    edit_on(&mut session, TODAY, &locked, |session| session.set_text(Param::Seconds, "9", Lang::En, book()));
    edit_on(&mut session, TODAY, &locked, |session| session.take_preset(Preset::Blank, book()));
    assert_eq!(session.plan.number(Param::Seconds), Some(Decimal::from(5)));
    session.reopen("seconds=7&videos=3", book(), &locked);
    assert_eq!(query(&session.plan), "seconds=5&videos=3");
}
