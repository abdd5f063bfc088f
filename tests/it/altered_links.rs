//! Links altered on their way by mail programs, web pages and messengers: the alteration is undone, and reported.

use clipcost::embed;
use clipcost::i18n::format::Format;
use clipcost::i18n::strings_of;
use clipcost::link::{LONGEST_KNOWN, LONGEST_RECEIVED, Refused, Why, read, write};
use clipcost::locale::{Currency, Lang};
use clipcost::names::Code;
use clipcost::saved_plans;

use proptest::prelude::*;

use crate::properties::{few, plan};
use crate::{book, open, reason};

/// A link as received, the link it was, and the reports.
type Row = (&'static str, &'static str, &'static [&'static str]);

const PLAN: &str = "model=veo-3.1&seconds=8";

/// Links that were escaped as HTML, once or more.
const HTML: [Row; 14] = [
    ("model=veo-3.1&amp;seconds=8", PLAN, &["Html"]),
    ("model=veo-3.1&amp;amp;seconds=8", PLAN, &["Html"]),
    ("model=veo-3.1&amp;amp;amp;seconds=8", PLAN, &["Html"]),
    ("?amp;model=veo-3.1&amp;seconds=8", PLAN, &["Html"]),
    ("model=veo-3.1&amp%3Bseconds=8", PLAN, &["Html"]),
    ("model=veo-3.1&amp;seconds=8&amp;utm_source=mail", PLAN, &["Html"]),
    // The first value of a name counts, with or without `amp;`.
    ("seconds=8&amp;seconds=9&amp;model=veo-3.1", PLAN, &["Html", "seconds Twice"]),
    ("model=veo-3.1&amp;seconds=x", "model=veo-3.1", &["Html", "seconds NotANumber"]),
    ("model=veo-3.1&amp;seconds=", "model=veo-3.1", &["Html", "seconds Empty"]),
    // Inside a compared plan, and in the link around one.
    ("tax=3&with=model%3Dveo-3.1%26amp%3Bseconds%3D8", "tax=3&with=model%3Dveo-3.1%26seconds%3D8", &["with 1: Html"]),
    ("tax=3&amp;with=seconds%3D8", "tax=3&with=seconds%3D8", &["Html"]),
    (
        "with=seconds%3D8&amp;with=seconds%3D7%26amp%3Bamp%3Btax%3D3",
        "with=seconds%3D8&with=seconds%3D7%26tax%3D3",
        &["Html", "with 2: Html"],
    ),
    // Unknown names are ignored, with or without `amp;`.
    ("model=veo-3.1&seconds=8&amp;utm_source=mail&amp;", PLAN, &[]),
    ("model=veo-3.1&seconds=8&AMP;tax=3&amp=tax&xamp;tax=3&amp tax=3", PLAN, &[]),
];

/// Queries that were percent-encoded once too often, those of compared plans too.
const ESCAPED: [Row; 20] = [
    ("model%3Dveo-3.1%26seconds%3D8", PLAN, &["Escaped"]),
    ("model%3dveo-3.1%26seconds%3d8", PLAN, &["Escaped"]),
    ("?model%3Dveo-3.1%26seconds%3D8=", PLAN, &["Escaped"]),
    ("%3Fmodel%3Dveo-3.1%26seconds%3D8", PLAN, &["Escaped"]),
    ("seconds%3D8", "seconds=8", &["Escaped"]),
    ("model%3Dveo-3.1&seconds%3D8", PLAN, &["Escaped"]),
    ("model%3Dveo-3.1%26seconds%3D8&fbclid=IwAR0", PLAN, &["Escaped"]),
    ("utm_source=mail&model%3Dveo-3.1%26seconds%3D8", PLAN, &["Escaped"]),
    ("name%3DSpring%252C%2B%25E2%2584%2596%2B1%26tax%3D3", "tax=3&name=Spring%2C+%E2%84%96+1", &["Escaped"]),
    ("utm_source=mail%26model%3Dveo-3.1%26seconds%3D8", PLAN, &["Escaped"]),
    // Escaped as HTML as well, before or after.
    ("model%3Dveo-3.1%26amp%3Bseconds%3D8", PLAN, &["Escaped", "Html"]),
    ("model%3Dveo-3.1&amp;seconds%3D8", PLAN, &["Escaped", "Html"]),
    // A compared plan, alone or with the whole link.
    (
        "tax=3&with=model%253Dveo-3.1%2526seconds%253D8",
        "tax=3&with=model%3Dveo-3.1%26seconds%3D8",
        &["with 1: Escaped"],
    ),
    ("with=tax%3D3&with=seconds%253d8", "with=tax%3D3&with=seconds%3D8", &["with 2: Escaped"]),
    ("tax%3D3%26with%3Dseconds%253D8", "tax=3&with=seconds%3D8", &["Escaped"]),
    // Decoded once more, never twice.
    ("model%253Dveo-3.1%2526seconds%253D8", "", &[]),
    ("with=seconds%25253D8", "with=model%3Dsora-2", &[]),
    // Not decoded once more where the query has a known name as it is, or has none after that.
    ("tax=3&model%3Dveo-3.1%26seconds%3D8", "tax=3", &[]),
    ("next=%2Fpath%3Fa%3Db%26c%3Dd", "", &[]),
    ("%2573econds=5", "", &[]),
];

/// Links that were cut off.
const CUT_OFF: [Row; 14] = [
    ("model=veo-3.1&sec", "model=veo-3.1", &["CutOff sec"]),
    ("model=veo-3.1&sec=", "model=veo-3.1", &["CutOff sec"]),
    ("model=veo-3.1&sec&", "model=veo-3.1", &["CutOff sec"]),
    ("model=veo-3.1&s", "model=veo-3.1", &["CutOff s"]),
    ("model=veo-3.1&amp;second", "model=veo-3.1", &["CutOff second"]),
    ("blocked=5&blocked_", "blocked=5", &["CutOff blocked_"]),
    ("vid", "", &["CutOff vid"]),
    ("tax=3&seconds%3", "tax=3", &["CutOff seconds%3"]),
    ("model%3Dveo-3.1%26sec", "model=veo-3.1", &["Escaped", "CutOff sec"]),
    ("tax=3&with=seconds%3D8%26vid", "tax=3&with=seconds%3D8", &["with 1: CutOff vid"]),
    ("with=seconds%3D7&with=seconds%3", "with=seconds%3D7&with=model%3Dsora-2", &["with 2: CutOff seconds%3"]),
    // Not cut off: a complete name (its value is empty), a name that is not the last, and one that begins no known name.
    ("model=veo-3.1&seconds", "model=veo-3.1", &["seconds Empty"]),
    ("sec&model=veo-3.1&vid=5", "model=veo-3.1", &[]),
    ("model=veo-3.1&secs&%", "model=veo-3.1", &[]),
];

/// A report in short: `with 1: seconds Empty`.
fn report(refused: &Refused) -> String {
    match (refused.param.map(|param| param.code()), &refused.why) {
        (Some(name), Why::Inside(at, inside)) => format!("{name} {at}: {}", report(inside)),
        (Some(name), why) => format!("{name} {}", reason(why)),
        (None, why) => format!("{} {}", reason(why), refused.given).trim_end().to_owned(),
    }
}

#[track_caller]
fn check(link: &str, meant: &str, reports: &[&str]) {
    let opened = read(link, book());
    assert_eq!(opened.refused.iter().map(report).collect::<Vec<_>>(), reports, "told of {link:.99}");
    assert_eq!(write(&opened.plan, book()), meant, "{link:.99}");
    assert_eq!(open(meant), opened.plan, "{link:.99}");
}

#[test]
fn html_escapes_are_undone_and_reported() {
    HTML.iter().for_each(|(link, meant, reports)| check(link, meant, reports));
}

#[test]
fn one_percent_encoding_too_many_is_undone_and_reported() {
    ESCAPED.iter().for_each(|(link, meant, reports)| check(link, meant, reports));
}

#[test]
fn a_link_that_was_cut_off_is_reported() {
    CUT_OFF.iter().for_each(|(link, meant, reports)| check(link, meant, reports));
}

#[test]
fn a_whole_link_escaped_once_more_is_the_same_plan() {
    for link in [
        PLAN,
        "cur=EUR&fx=0.9&name=A&with=instead%3D3000%26name%3DSpring%252C%2B%25E2%2584%2596%2B1",
        "on=2026-11-25&lang=fr&with=model%3Dsora-2-pro%26res%3D1024p%26on%3D2026-04-01&with=videos%3D3",
    ] {
        let pair = escaped_whole(link);
        check(&pair, link, &["Escaped"]);
        check(&pair.replace("%26", "&amp;"), link, &["Escaped", "Html"][..if link.contains('&') { 2 } else { 1 }]);
        check(&link.replace('&', "&amp;"), link, &["Html"]);
    }
}

/// A text escaped as a value of a query.
fn escaped_whole(text: &str) -> String {
    let escaped = |byte: u8| {
        if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    text.bytes().map(escaped).collect()
}

#[test]
fn unknown_names_do_not_count_in_links_of_up_to_64000_characters() {
    let padded = |link: &str, with: &str, whole: usize| {
        let link = format!("{link}{}", with.repeat(whole));
        link.chars().take(whole).collect::<String>()
    };
    for name in ["utm_source", "fbclid", "gclid", "pad"] {
        for mark in ["x", "é", "💡", "&", "%", "+", "=", "&amp;", "&zz="] {
            let link = padded(&format!("seconds=5&{name}="), mark, LONGEST_RECEIVED);
            check(&link, "seconds=5", &[]);
            // The question mark does not count.
            check(&format!("?{link}"), "seconds=5", &[]);
            check(&format!("{link}{mark}"), "", &["TooLong"]);
        }
    }
    let trackers = "x".repeat(50_000);
    check(&format!("gclid={trackers}&model%3Dveo-3.1%26seconds%3D8"), PLAN, &["Escaped"]);
    check(&format!("model=veo-3.1&amp;utm_term={trackers}&amp;seconds=8"), PLAN, &["Html"]);
    check(&"seconds=5&".repeat(100_000), "", &["TooLong"]);
}

#[test]
fn known_parameters_may_take_24000_characters_as_received() {
    for (before, after) in [("days=7&name=", ""), ("pad=x&name=", "&days=7"), ("name=", "&utm_source=mail&days=7&pad")]
    {
        for mark in ["x", "é", "%"] {
            let unknown = ["pad=x&", "&utm_source=mail", "&pad"];
            let unknown: usize = unknown
                .iter()
                .filter(|part| before.contains(*part) || after.contains(*part))
                .map(|part| part.len())
                .sum();
            let room = LONGEST_KNOWN + unknown - before.len() - after.len();
            let link = |long: usize| format!("{before}{}{after}", mark.repeat(long));
            check(&link(room), "days=7", &["name TooLong"]);
            check(&link(room + 1), "", &["TooLong"]);
        }
    }
    // Encoded once too often, a link of 8,000 characters becomes up to three times as long.
    let long = format!("name%3D{}", "%25".repeat(7_900));
    check(&format!("{long}%26days%3D7"), "days=7", &["Escaped", "name TooLong"]);
    check(&format!("{long}{long}"), "", &["TooLong"]);
}

#[test]
fn any_hostile_link_is_read_as_some_plan() {
    let many = |text: &str| text.chars().cycle().take(LONGEST_RECEIVED + 2).collect::<String>();
    for text in [
        "%",
        "&",
        "=",
        "&&=",
        "%%%",
        "%2",
        "%3D",
        "%26",
        "%3D%26",
        "amp;",
        "&amp;",
        "&amp;amp;",
        "%26amp%3B",
        "+",
        "?",
        "with=",
        "&with",
        "with%3D",
        "%253D",
        "%3Dseconds",
        "&seconds",
        "seconds%3D",
        "é",
        "%C3",
        "%ED%A0%80",
        "\u{0}",
        "unknown&",
        "s&",
    ] {
        let long = many(text);
        check(&long, "", &["TooLong"]);
        for length in [1, 2, 7, 100, 23_999, 24_001, 64_000] {
            let cut: String = long.chars().take(length).collect();
            let opened = read(&cut, book());
            let canonical = write(&opened.plan, book());
            assert_eq!(open(&canonical), opened.plan, "{text} {length}");
        }
    }
}

#[test]
fn undone_alterations_and_refusals_have_different_words() {
    let sentences = |link: &str, lang: Lang| {
        let format = Format::new(lang, Currency::USD);
        let refused = read(link, book()).refused;
        refused.iter().map(|refused| (strings_of(lang).refused)(format, refused)).collect::<Vec<_>>().join(" ")
    };
    let long = "x".repeat(LONGEST_RECEIVED + 1);
    let long = long.as_str();
    for (link, english, french) in [
        (
            "tax=3&amp;seconds=8",
            "“amp;” stood before names: the link had passed through HTML. It is read as it was meant.",
            "«\u{a0}amp;\u{a0}» précédait des noms\u{a0}: le lien est passé par du HTML. Il est lu tel qu’il a été écrit.",
        ),
        (
            "with=seconds%253D8",
            "In plan 1 beside this one: “%3D” stood for “=”: the link was encoded once too often. It is read as it was meant.",
            "Dans le plan 1 à côté de celui-ci\u{a0}: «\u{a0}%3D\u{a0}» tenait lieu de «\u{a0}=\u{a0}»\u{a0}: le lien a été encodé une \
             fois de trop. Il est lu tel qu’il a été écrit.",
        ),
        (
            "tax=3&sec",
            "“sec” ends the link, which seems cut off: what stood there has its default.",
            "«\u{a0}sec\u{a0}» termine le lien, qui semble coupé\u{a0}: la valeur par défaut remplace ce qui manque.",
        ),
        (
            long,
            "The link is too long: Clipcost reads at most 24,000 characters of what it knows, 64,000 in all. Nothing of it was \
             read. This is the standard plan.",
            "Le lien est trop long\u{a0}: Clipcost lit au plus 24\u{202f}000 caractères de ce qu’il connaît, 64\u{202f}000 en tout. Rien \
             n’en a été lu. Voici le plan de départ.",
        ),
    ] {
        assert_eq!(sentences(link, Lang::En), english);
        assert_eq!(sentences(link, Lang::Fr), french);
    }
}

#[test]
fn saved_plans_and_the_embed_read_altered_links_too() {
    assert_eq!(
        saved_plans::plan("https://clipcost.example/?model=veo-3.1&amp;seconds=8", book()).as_deref(),
        Some(PLAN)
    );
    assert_eq!(saved_plans::plan("model%3Dveo-3.1%26seconds%3D8", book()).as_deref(), Some(PLAN));
    assert_eq!(saved_plans::plan("model=veo-3.1&sec", book()), None);
    let meant = embed::read("theme=dark&seconds=8&lock=seconds&show=answer");
    for link in [
        "theme=dark&amp;seconds=8&amp;lock=seconds&amp;amp;show=answer",
        "theme%3Ddark%26seconds%3D8%26lock%3Dseconds%26show%3Danswer",
    ] {
        assert_eq!(embed::read(link), meant, "{link}");
    }
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn any_plan_is_read_from_its_altered_link(plan in plan()) {
        let link = write(&plan, book());
        let escaped = escaped_whole(&link);
        for (altered, undone) in [
            (escaped.clone(), link.contains('=')),
            (format!("{escaped}="), link.contains('=')),
            (link.replace('&', "&amp;"), link.contains('&')),
            (format!("utm_source=mail&amp;{link}"), !link.is_empty()),
        ] {
            let opened = read(&altered, book());
            prop_assert_eq!(&opened.plan, &plan, "{}", altered);
            prop_assert_eq!(opened.refused.iter().filter(|refused| refused.is_undone()).count(), usize::from(undone));
            prop_assert_eq!(opened.refused.len(), usize::from(undone));
        }
    }
}
