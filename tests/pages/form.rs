//! The fields of the page: one for each parameter, what each says while it is typed in, and which a host has locked.

use rust_decimal::Decimal;
use strum::VariantArray;

use clipcost::app::state::field::{Note, note};
use clipcost::i18n::format::Format;
use clipcost::locale::Currency;
use clipcost::locale::Lang::{self, En, Fr};
use clipcost::money::parse_decimal;
use clipcost::names::Code;
use clipcost::plan::param::Param;

use crate::page::{Opening, all};

#[test]
fn every_parameter_has_a_field_of_its_name_with_a_label() {
    // A plan with drafts has every field.
    let page = all("draft=sora-2-pro", En);
    // The version, the sound (Sora always has it), the language, the compared plans and what they are together have no field.
    let without = [Param::V, Param::Audio, Param::Lang, Param::With, Param::Together, Param::Title];
    for param in Param::VARIANTS.iter().copied().filter(|param| !without.contains(param)) {
        let code = param.code();
        let fields = page.all(&format!("[name={code}]"));
        assert!(!fields.is_empty(), "no field {code}");
        let is_radio = fields[0].attribute("type") == Some("radio");
        let labelled = if is_radio {
            page.one(&format!("fieldset[data-param={code}]")).one("legend")
        } else {
            page.one(&format!("label[for=field-{code}]"))
        };
        assert!(!labelled.words().is_empty(), "{code} has no label");
    }
}

#[test]
fn sound_has_a_field_where_the_model_lets_one_choose() {
    for (link, has) in [("model=veo-3.1", true), ("", false), ("model=luma-ray-3.2", false)] {
        assert_eq!(all(link, En).has("[name=audio]"), has, "{link}");
    }
}

#[test]
fn ids_are_unique_and_what_names_an_element_finds_it() {
    for link in ["", "blocked=5&attempts=3.5&clips=rendered&seconds=30&budget=900&with=seconds%3D5"] {
        let page = all(link, Fr);
        let below = page.below();
        let ids: Vec<&str> = below.iter().filter_map(|element| element.attribute("id")).collect();
        assert!(ids.len() > 100, "only {} ids", ids.len());
        for (at, id) in ids.iter().enumerate() {
            assert!(!ids[at + 1..].contains(id), "{id} stands twice on {link}");
        }
        // What a button has not opened yet is not there.
        let there = below.iter().filter(|element| element.attribute("aria-expanded") != Some("false"));
        for name in ["for", "aria-labelledby", "aria-describedby", "aria-controls"] {
            let named = there.clone().filter_map(|element| element.attribute(name));
            for named in named.flat_map(|names| names.split(' ')) {
                assert!(ids.contains(&named), "{name} names {named}, which is not there");
            }
        }
    }
}

#[test]
fn what_is_locked_has_fields_that_nobody_can_change() {
    let embed = |query| Opening { is_embed: true, fragment: "", ..Opening::all(query) }.page();
    let link = "model=kling-3.0&audio=off&rate=0.08&on=2026-11-01";
    let (free, locked) = (
        embed(&format!("{link}&show=form,answer")),
        embed(&format!("{link}&show=form,answer&lock=seconds,audio,model")),
    );
    for selector in ["#field-seconds", "#field-audio", "#field-model"] {
        assert!(free.one(selector).attribute("disabled").is_none(), "{selector} is free");
        assert!(locked.one(selector).attribute("disabled").is_some(), "{selector} is locked");
    }
    assert!(locked.one("#field-videos").attribute("disabled").is_none(), "another field");
    assert!(locked.one("[data-param=seconds]").all("button").iter().all(|step| step.attribute("disabled").is_some()));
}

#[test]
fn the_reading_is_said_only_where_the_text_does_not_look_like_the_number() {
    for (lang, typed, reading) in [
        (En, "1500", "= 1,500 videos"),
        (En, "1 500", "= 1,500 videos"),
        (En, "1,500", ""),
        (Fr, "1500", "= 1\u{202f}500 vidéos"),
        (Fr, "1\u{202f}500", ""),
        (Fr, "1 500", "= 1\u{202f}500 vidéos"),
        (En, "20", ""),
        (En, "020", "= 20 videos"),
    ] {
        let page = Opening { lang, ..Opening::all("") }.page_after(|state| state.set_text(Param::Videos, typed));
        assert_eq!(page.one("#field-videos").attribute("value"), Some(typed), "the text stays as it is typed");
        assert_eq!(page.one("#note-videos").words(), reading, "“{typed}” in {lang:?}");
    }
}

#[test]
fn what_cannot_be_read_is_marked_told_and_priced_as_before() {
    let page = Opening::all("").page_after(|state| {
        ["1", "1,", "1,5", "1,5e", "1,5e3"].iter().for_each(|text| state.set_text(Param::Videos, text))
    });
    let field = page.one("#field-videos");
    assert_eq!((field.attribute("value"), field.attribute("aria-invalid")), (Some("1,5e3"), Some("true")));
    assert_eq!(field.attribute("aria-describedby"), Some("note-videos"));
    assert_eq!(page.one("#note-videos").words(), "“1,5e3” is not a whole number. Still priced for 20 videos.");
    // 20 × 10 s × 0.10 × 30 days.
    assert_eq!(page.one("#headline").one("data").attribute("value"), Some("600"));
    let page = Opening::all("").page_after(|state| state.set_text(Param::Videos, "about 40"));
    assert_eq!(page.one("#offer-videos").words(), "Use 40 videos");
    let page = Opening::all("").page_after(|state| state.set_text(Param::Seconds, "1.500"));
    assert_eq!(page.one("#offer-seconds").words(), "Use 1.5 seconds");
    assert_eq!(page.one("#offer-seconds-2").words(), "Use 1,500 seconds");
    let untouched = Opening::all("cur=EUR&fx=0.9").page();
    assert!(!untouched.has(".problem") && !untouched.has(".reading"), "what the page writes itself needs no words");
}

/// The message under a field, as text.
fn says(param: Param, lang: Lang, text: &str, counts: &str) -> String {
    let counts = (!counts.is_empty()).then(|| parse_decimal(counts).expect("a plain number"));
    match note(Format::new(lang, Currency::USD), param, text, counts) {
        Note::None => String::new(),
        Note::Wanted(words) => words.to_owned(),
        Note::Reading(words) => words,
        Note::Problem(words, offers) => offers.into_iter().fold(words, |words, (offer, _)| format!("{words} {offer}")),
    }
}

#[test]
fn the_field_names_what_was_typed_what_is_possible_and_what_counts() {
    for (param, text, counts, english, french) in [
        (
            Param::Videos,
            "1,5e3",
            "20",
            "“1,5e3” is not a whole number. Still priced for 20 videos.",
            "«\u{a0}1,5e3\u{a0}» n’est pas un nombre entier. Le prix reste celui de 20 vidéos.",
        ),
        (
            Param::Videos,
            "",
            "1",
            "Type a number: from 1 to 1,000,000,000. Still priced for 1 video.",
            "Tapez un nombre\u{a0}: de 1 à 1\u{202f}000\u{202f}000\u{202f}000. Le prix reste celui de 1 vidéo.",
        ),
        (
            Param::Seconds,
            " ten ",
            "7.5",
            "“ten” is not a number. Still priced for 7.5 seconds.",
            "«\u{a0}ten\u{a0}» n’est pas un nombre. Le prix reste celui de 7,5 secondes.",
        ),
        (
            Param::Days,
            "32",
            "30",
            "“32” is too high: it has to be from 1 to 31. Still 30 days. Use 31 days",
            "«\u{a0}32\u{a0}» est trop grand\u{a0}: il faut un nombre de 1 à 31. Le plan garde 30 jours. Prendre 31 jours",
        ),
        (
            Param::Attempts,
            "1.2345",
            "3",
            "“1.2345” needs more than 3 decimals. Still priced for 3 takes. Use 1.234 takes",
            "«\u{a0}1.2345\u{a0}» demande plus de 3 décimales. Le prix reste celui de 3 prises. Prendre 1,234 prise",
        ),
        (
            Param::Videos,
            "12 s",
            "20",
            "“12 s” does not fit: this field is in videos. Still priced for 20 videos.",
            "«\u{a0}12 s\u{a0}» ne va pas ici\u{a0}: ce champ est en vidéos. Le prix reste celui de 20 vidéos.",
        ),
        (
            Param::Hourly,
            "€500",
            "60",
            "“€500” does not fit: this field is in USD. Still $60.",
            "«\u{a0}€500\u{a0}» ne va pas ici\u{a0}: ce champ est en USD. Le plan garde 60\u{a0}$.",
        ),
        (
            Param::Seconds,
            "1.500",
            "10",
            "“1.500” could be 1.5 or 1,500. Still priced for 10 seconds. Use 1.5 seconds Use 1,500 seconds",
            "«\u{a0}1.500\u{a0}» peut se lire 1,5 ou 1\u{202f}500. Le prix reste celui de 10 secondes. Prendre 1,5 seconde \
             Prendre 1\u{202f}500 secondes",
        ),
        (
            Param::Attempts,
            "0",
            "3",
            "“0” is too low: it has to be from 1 to 1,000. Still priced for 3 takes. Use 1 take",
            "«\u{a0}0\u{a0}» est trop petit\u{a0}: il faut un nombre de 1 à 1\u{202f}000. Le prix reste celui de 3 prises. \
             Prendre 1 prise",
        ),
        (
            Param::Tax,
            "vat",
            "20",
            "“vat” is not a number. Still 20%.",
            "«\u{a0}vat\u{a0}» n’est pas un nombre. Le plan garde 20\u{a0}%.",
        ),
        (
            Param::Hourly,
            "a lot",
            "60",
            "“a lot” is not a number. Still $60.",
            "«\u{a0}a lot\u{a0}» n’est pas un nombre. Le plan garde 60\u{a0}$.",
        ),
        (
            Param::Budget,
            "x",
            "",
            "“x” is not a number. Still without one.",
            "«\u{a0}x\u{a0}» n’est pas un nombre. Le plan s’en passe encore.",
        ),
        (
            Param::Fx,
            "x",
            "0.92",
            "“x” is not a number. Still 0.92.",
            "«\u{a0}x\u{a0}» n’est pas un nombre. Le plan garde 0,92.",
        ),
        (
            Param::Fx,
            "x",
            "",
            "“x” is not a number. Type what one US dollar costs. Until then, figures stay in US dollars.",
            "«\u{a0}x\u{a0}» n’est pas un nombre. Tapez ce que coûte un dollar américain. D’ici là, les chiffres restent en dollars américains.",
        ),
        (
            Param::Fx,
            "",
            "0.92",
            "Type a number: above 0 to 1,000,000. Still 0.92.",
            "Tapez un nombre\u{a0}: au-dessus de 0, jusqu’à 1\u{202f}000\u{202f}000. Le plan garde 0,92.",
        ),
    ] {
        assert_eq!(says(param, En, text, counts), english);
        assert_eq!(says(param, Fr, text, counts), french);
    }
}

#[test]
fn a_long_or_hostile_text_is_quoted_short_and_as_text() {
    let said = says(Param::Videos, En, &"9".repeat(10_000), "20");
    assert!(said.chars().count() < 120, "{said}");
    let html = clipcost::app::prerender::html_after(Opening::all("").setup(), |state| {
        state.set_text(Param::Videos, "<img src=x>")
    });
    assert!(html.contains("“&lt;img src=x&gt;” is not a whole number.") && !html.contains("<img"));
}

#[test]
fn the_number_that_is_offered_is_the_one_that_is_taken() {
    let note = note(Format::new(En, Currency::USD), Param::Days, "32", Some(Decimal::from(30)));
    let Note::Problem(_, offers) = note else { panic!("an offer, not {note:?}") };
    assert_eq!(offers, [("Use 31 days".to_owned(), Decimal::from(31))]);
}

#[test]
fn add_ons_say_what_they_are_with_every_digit() {
    for (lang, link, says) in [
        (En, "", "none"),
        (En, "addon_render=0.002", "$0.002 / $0"),
        (En, "addon_render=0.002&addon_video=2", "$0.002 / $2"),
        (Fr, "addon_video=1.5&cur=EUR&fx=0.9", "0\u{a0}€ / 1,50\u{a0}€"),
    ] {
        let page = all(link, lang);
        let row = page.one("#setting-addons");
        assert!(row.has("[name=addon_render]") && row.has("[name=addon_video]"));
        let button = page
            .all("button.setting")
            .into_iter()
            .chain(page.all("button"))
            .find(|button| button.attribute("aria-controls") == Some("setting-addons"));
        assert_eq!(button.expect("a row").one(".row-value").words(), says, "{link}");
    }
}
