//! Locked parameters keep their values through any edit of the embed.

use clipcost::embed;
use clipcost::link::write;
use clipcost::plan::locked::restore_locked;

use crate::{book, open};

/// Checks the plan after an edit from `before` to `edited`, where the parameters of `lock` are locked.
#[track_caller]
fn check(lock: &str, before: &str, edited: &str, expected: &str) {
    let locked = embed::read(&format!("lock={lock}")).lock;
    let plan = restore_locked(open(edited), &open(before), &locked, book());
    assert_eq!(write(&plan, book()), expected, "lock={lock}: {before} to {edited}");
}

#[test]
fn every_locked_parameter_is_restored_and_no_other() {
    check("seconds", "seconds=5", "seconds=9&videos=3", "seconds=5&videos=3");
    check("audio", "model=veo-3.1&audio=off", "model=veo-3.1-fast", "model=veo-3.1-fast&audio=off");
    check("rate", "model=veo-3.1&rate=0.2", "model=veo-3.1", "model=veo-3.1&rate=0.2");
    check("rate", "model=veo-3.1", "model=veo-3.1&rate=0.2", "model=veo-3.1");
    // Compared plans are locked together: adding, swapping, renaming or removing one is undone.
    check("with", "with=seconds%3D5", "videos=3", "videos=3&with=seconds%3D5");
    check("with", "", "with=seconds%3D5", "");
    check(
        "with",
        "with=seconds%3D5&with=videos%3D1",
        "seconds=5&with=model%3Dsora-2",
        "seconds=5&with=seconds%3D5&with=videos%3D1",
    );
    // No day stays no day. A currency is restored with its exchange rate.
    check("on", "seconds=5", "seconds=5&on=2026-03-12", "seconds=5");
    check("cur,fx", "cur=EUR&fx=0.9", "", "cur=EUR&fx=0.9");
    check("cur", "cur=EUR&fx=0.9", "", "cur=EUR&fx=0.9");
}
