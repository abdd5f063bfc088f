//! Limits in words: caps of a provider against an active day, the finding of a gauge, and limits that nobody publishes.

use clipcost::i18n::format::Format;
use clipcost::i18n::limits::{GaugeFacts, GaugeOf, LimitsStrings};
use clipcost::i18n::view_strings;
use clipcost::locale::{Currency, Lang};
use clipcost::money::Exact;
use clipcost::plan::Per;
use clipcost::pricing::limits::{CapFit, DayRoom, LimitsCheck, check_limits};

use crate::{book, decimal, model, open, quote};

fn words(lang: Lang) -> (Format, &'static LimitsStrings) {
    (Format::new(lang, Currency::USD), view_strings(lang).limits)
}

fn check_of(link: &str) -> LimitsCheck {
    check_limits(&open(link), &quote(link), book())
}

/// Checks what is said of the caps of the link's provider, in order.
#[track_caller]
fn says(link: &str, lang: Lang, expected: &[&str]) {
    let (check, (format, words)) = (check_of(link), words(lang));
    let plan = open(link);
    let provider = book().provider(model(&plan.model)).expect("a provider");
    let said: Vec<String> = provider.caps.iter().map(|cap| (words.cap)(format, cap, &check.cap_fit(cap))).collect();
    assert_eq!(said, expected, "{link}");
}

#[test]
fn a_day_is_held_against_a_cap_on_videos_a_day() {
    let room = |requests: u64| DayRoom::of(Exact::whole(requests), 50);
    assert_eq!([room(49), room(50), room(51)], [DayRoom::Spare(Exact::ONE), DayRoom::Just, DayRoom::Short(Exact::ONE)]);
    // 20 videos of 2.5 takes are 50 a day.
    says(
        "model=runway-gen-4.5&attempts=2.5&on=2026-11-01",
        Lang::En,
        &[
            "Tier 1 just fits: 50 a day, none to spare; 1 at once.",
            "Tier 2 (once $50 are paid) fits: 500 a day, 450 to spare; 3 at once.",
            "Tier 3 (once $100 are paid) fits: 1,000 a day, 950 to spare; 5 at once.",
        ],
    );
    says(
        "model=runway-gen-4.5&videos=501&on=2026-11-01",
        Lang::Fr,
        &[
            "Le palier 1 ne suffit pas\u{a0}: 50 par jour, il en manque 451\u{202f}; 1 à la fois.",
            "Le palier 2 (dès 50\u{a0}$ payés) ne suffit pas\u{a0}: 500 par jour, il en manque 1\u{202f}; 3 à la fois.",
            "Le palier 3 (dès 100\u{a0}$ payés) suffit\u{a0}: 1\u{202f}000 par jour, 499 en réserve\u{202f}; 5 à la fois.",
        ],
    );
    // A project has no day to hold against them.
    says(
        "model=runway-gen-4.5&per=project&on=2026-11-01",
        Lang::En,
        &[
            "Tier 1: 1 at once, 50 a day.",
            "Tier 2 (once $50 are paid): 3 at once, 500 a day.",
            "Tier 3 (once $100 are paid): 5 at once, 1,000 a day.",
        ],
    );
}

#[test]
fn requests_a_minute_over_a_cap_are_told() {
    // 300 a minute over 8 hours are 144,000 a day.
    says(
        "model=minimax-h3&videos=144000&on=2026-11-01",
        Lang::En,
        &["Every account: 30 at once, 300 requests a minute."],
    );
    says(
        "model=minimax-h3&videos=144001&on=2026-11-01",
        Lang::En,
        &["Every account: 30 at once, 300 requests a minute. This plan sends more a minute."],
    );
    let check = check_of("model=minimax-h3&videos=144001&on=2026-11-01");
    let provider = book().provider(model("minimax-h3")).expect("a provider");
    let fit = provider.caps.first().map(|cap| check.cap_fit(cap));
    assert_eq!(fit, Some(CapFit { day: None, covers_minute: Some(false) }));
}

#[test]
fn an_account_is_called_as_its_provider_calls_it() {
    says("model=kling-3.0&on=2026-11-01", Lang::En, &["“trial”: 5 at once.", "“standard packs”: 20 at once."]);
    says(
        "model=kling-3.0&on=2026-11-01",
        Lang::Fr,
        &[
            "«\u{a0}trial\u{a0}» (essai)\u{a0}: 5 à la fois.",
            "«\u{a0}standard packs\u{a0}» (forfaits)\u{a0}: 20 à la fois.",
        ],
    );
}

#[test]
fn a_gauge_says_what_it_finds() {
    let spend = |value: u64, needed| GaugeFacts { of: GaugeOf::Spend(Per::Day), value: Exact::whole(value), needed };
    let minute = |value, needed| GaugeFacts { of: GaugeOf::Requests("Sora 2"), value, needed };
    let (format, english) = words(Lang::En);
    let says = |facts| (english.gauge)(format, &facts);
    let (fourth, second) = (Some((4, Exact::whole(5000))), Some((2, Exact::whole(50))));
    assert_eq!(says(spend(1500, fourth)), "$1,500 a month needs tier 4 ($5,000)");
    assert_eq!(says(spend(1500, None)), "$1,500 a month is above every tier’s limit");
    assert_eq!(says(minute(decimal(2604, 2).into(), second)), "Sora 2: 26.04 requests a minute need tier 2 (50)");
    assert_eq!(says(minute(Exact::ONE, second)), "Sora 2: 1 request a minute needs tier 2 (50)");
    let (format, french) = words(Lang::Fr);
    let says = |facts| (french.gauge)(format, &facts);
    assert_eq!(says(spend(1500, fourth)), "1\u{202f}500\u{a0}$ par mois\u{a0}: palier 4 (5\u{202f}000\u{a0}$)");
    assert_eq!(says(minute(decimal(4, 2).into(), second)), "Sora 2, 0,04 requête par minute\u{a0}: palier 2 (50)");
}

#[test]
fn a_provider_without_published_limits_is_told_in_one_sentence() {
    let check = check_of("model=veo-3.1-fast&attempts=2.5&on=2026-11-01");
    assert!(check.tiers.is_empty());
    let (format, english) = words(Lang::En);
    // 20 × 30 × 2.5 renders.
    assert_eq!(
        (english.unpublished)(format, "Google Cloud", Per::Day, check.renders),
        "Google Cloud publishes no limit we could find. Ask before you rely on 1,500 renders a month."
    );
    let (format, french) = words(Lang::Fr);
    assert_eq!(
        (french.unpublished)(format, "Google Cloud", Per::Project, Exact::whole(20)),
        "Nous n’avons trouvé aucune limite publiée par Google Cloud. Vérifiez avant de compter sur 20\u{a0}rendus."
    );
}

#[test]
fn whose_limits_they_are_is_said_in_each_language() {
    assert_eq!((words(Lang::En).1.source)("OpenAI"), "OpenAI’s limits");
    assert_eq!((words(Lang::Fr).1.source)("OpenAI"), "Limites d’OpenAI");
    assert_eq!((words(Lang::Fr).1.source)("Runway"), "Limites de Runway");
}
