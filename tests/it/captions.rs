//! What stands under exported pictures: the plan, its figure, the day, the source, what has ended and the address.

use clipcost::export::{Report, caption, csv, json, markdown, summary};
use clipcost::locale::Lang;

use crate::exports::{STANDARD, written};

fn lines(query: &str, lang: Lang) -> Vec<String> {
    let link = format!("https://clipcost.example/?{query}");
    written(caption, query, lang, &link).lines().map(str::to_owned).collect()
}

#[test]
fn a_caption_has_the_plan_its_figure_what_has_ended_the_day_the_source_and_the_address() {
    // 10 s × 0.10 × 20 a day × 30 = 600 a month.
    assert_eq!(
        lines(STANDARD, Lang::En),
        [
            "20 videos of 10\u{a0}s a day on Sora 2 cost $600 a month.",
            "Sora 2 was shut down by OpenAI on 24\u{a0}September 2026 and can no longer be bought there. The figures use list \
             prices of 1\u{a0}August 2026.",
            "Priced on 1\u{a0}August 2026, at the list prices of that day.",
            "List price: https://developers.openai.com/api/docs/pricing, read 22\u{a0}Nov 2026 in a copy of 2\u{a0}Aug 2026, \
             high confidence",
            "https://clipcost.example/?on=2026-08-01",
        ]
    );
    // With the name before it, and in French.
    assert_eq!(
        lines("on=2026-08-01&name=Lancement%0A2027", Lang::Fr),
        [
            "Lancement2027",
            "20 vidéos de 10\u{a0}s par jour avec Sora 2 coûtent 600\u{a0}$ par mois.",
            "Sora 2 a été arrêté par OpenAI le 24\u{a0}septembre 2026\u{a0}: il n’est plus possible de l’y acheter. Les chiffres \
             reprennent les tarifs publics du 1er\u{a0}août 2026.",
            "Chiffré au 1er\u{a0}août 2026, aux tarifs publics de ce jour.",
            "Tarif public\u{a0}: https://developers.openai.com/api/docs/pricing, lu le 22\u{a0}nov. 2026 dans une copie du \
             2\u{a0}août 2026, confiance haute",
            "https://clipcost.example/?on=2026-08-01&name=Lancement%0A2027",
        ]
    );
}

#[test]
fn a_caption_says_what_is_about_to_end_and_what_drafts_and_an_own_price_rest_on() {
    let omni = lines("model=gemini-omni-1.1-flash&draft=veo-3.1&on=2026-11-01", Lang::En).join("\n");
    for words in [
        "Gemini Omni 1.1 Flash ends on 3\u{a0}December 2026 at the earliest, per Google",
        "Veo 3.1 may have ended since 17\u{a0}November 2026.",
        "List price: https://",
        "List price of drafts: https://",
    ] {
        assert!(omni.contains(words), "no “{words}” in {omni}");
    }
    let own = lines("rate=0.08&on=2026-08-01", Lang::En).join("\n");
    for words in [
        "Your own price for Sora 2: $0.08 a second",
        "Priced on 1\u{a0}August 2026.",
        "List price that yours replaces:",
    ] {
        assert!(own.contains(words), "no “{words}” in {own}");
    }
}

#[test]
fn a_caption_is_of_lines_that_a_picture_can_hold() {
    // What turns the direction of a text, and what XML cannot hold.
    let name = "a%E2%80%AEb%EF%BF%BE%EF%BF%BF%07c";
    assert_eq!(lines(&format!("name={name}"), Lang::En)[0], "abc");
    let hostile = written(caption, STANDARD, Lang::En, "https://x.example/?\"><a\r\n\u{0}\u{2028}");
    assert_eq!(hostile.lines().last(), Some("https://x.example/?%22%3E%3Ca%0D%0A%00%E2%80%A8"));
}

#[test]
fn every_export_has_the_name_the_day_the_source_the_address_and_what_has_ended_or_ends() {
    let link = "model=gemini-omni-1.1-flash&draft=sora-2&on=2026-11-01&name=Launch";
    let address = format!("https://clipcost.example/?{link}");
    for (lang, day, ended, ends) in [
        (Lang::En, "1\u{a0}November 2026", "24\u{a0}September 2026", "3\u{a0}December 2026"),
        (Lang::Fr, "1er\u{a0}novembre 2026", "24\u{a0}septembre 2026", "3\u{a0}décembre 2026"),
    ] {
        for (format, write) in [
            ("CSV", csv as fn(&Report<'_>) -> String),
            ("JSON", json),
            ("Markdown", markdown),
            ("text", summary),
            ("caption", caption),
        ] {
            let file = written(write, link, lang, &address);
            // A key of JSON for programs, words elsewhere.
            let day = if format == "JSON" { "2026-11-01" } else { day };
            for words in ["Launch", day, "https://ai.google.dev/", "openai.com", &address, ended, ends] {
                assert!(file.contains(words), "{format} in {lang:?} has no “{words}”: {file}");
            }
        }
    }
}

#[test]
fn of_plans_that_are_added_up_the_whole_comes_first() {
    // 600 a month and 20 × 10 s × 0.40 × 30 = 2,400.
    let link = "name=Social&on=2026-11-25&with=model%3Dveo-3.1%26name%3DFilm&together=add&title=Campaign";
    let first = [
        "Campaign: 2 plans together cost $3,000 a month.",
        "Plan 1: Social: 20 videos of 10\u{a0}s a day on Sora 2 cost $600 a month.",
    ];
    assert_eq!(lines(link, Lang::En)[..2], first);
    let text = written(markdown, link, Lang::En, "").replace('\\', "");
    assert!(text.starts_with(&format!("## {}\n\n{}\n", first[0], first[1])), "{text}");
    assert!(!text.contains("more, ×"), "{text}");
}
