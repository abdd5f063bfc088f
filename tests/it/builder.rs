//! The embed that is put together: whose prices it shows, its address, and the code for the page.

use clipcost::embed::built::{Built, Prices, Snippet};
use clipcost::embed::{self, Part, Shows, Theme, hex};
use clipcost::locale::Lang;
use clipcost::plan::param::Param;

use crate::{book, day, open};

const SITE: &str = "https://clipcost.example/";

/// Checks the address of the embed of a plan, without the site's.
#[track_caller]
fn check_address(built: &Built, link: &str, expected: &str) {
    let address = built.address(&open(link), SITE, day("2026-11-26"), book());
    assert_eq!(address, format!("{SITE}embed.html?{expected}"), "{link}");
}

#[track_caller]
fn code(built: &Built, snippet: Snippet, link: &str) -> String {
    built.code(snippet, &open(link), SITE, "What \"it\" costs", day("2026-11-26"), book())
}

#[test]
fn answer_and_form_are_proposed_at_the_prices_of_each_day() {
    check_address(&Built::default(), "", "show=form,answer");
    check_address(&Built::default(), "seconds=5&on=2026-11-26&lang=fr", "seconds=5&show=form,answer");
    // A day that is not today's was chosen: it stays.
    check_address(&Built::default(), "seconds=5&on=2026-08-01", "seconds=5&on=2026-08-01&show=form,answer");
}

#[test]
fn what_is_chosen_of_the_prices_counts_whatever_the_day() {
    let chosen = |prices| Built { prices: Some(prices), ..Built::default() };
    check_address(&chosen(Prices::EachDay), "on=2026-08-01", "show=form,answer");
    check_address(&chosen(Prices::OfPlan), "on=2026-08-01", "on=2026-08-01&show=form,answer");
    check_address(&chosen(Prices::OfPlan), "", "on=2026-11-26&show=form,answer");
}

#[test]
fn its_own_parameters_and_language_are_in_the_address() {
    let mut built = Built { lang: Some(Lang::Fr), ..Built::default() };
    built.embed.theme = Theme::Dark;
    built.embed.accent = hex("#4AF");
    built.embed.lock = vec![Param::Model, Param::Res];
    check_address(&built, "seconds=5", "seconds=5&lang=fr&theme=dark&accent=44aaff&lock=model,res&show=form,answer");
    // What the embed shows by itself is left out.
    built = Built::default();
    built.embed.show = Shows(vec![Part::Form, Part::Answer, Part::Working]);
    check_address(&built, "", "");
}

#[test]
fn the_frame_has_the_height_that_was_measured_and_nothing_breaks_out_of_its_attributes() {
    let built = Built { height: 655, ..Built::default() };
    assert_eq!(
        code(&built, Snippet::Frame, "seconds=5&name=%22%3E%3Cb%3E"),
        "<iframe src=\"https://clipcost.example/embed.html?seconds=5&amp;name=%22%3E%3Cb%3E&amp;show=form,answer\" \
         title=\"What &quot;it&quot; costs\" width=\"100%\" height=\"655\" loading=\"lazy\" style=\"border: 0\"></iframe>"
    );
}

#[test]
fn the_element_has_each_parameter_as_an_attribute_and_all_compared_plans_in_one() {
    let link = "on=2026-08-01&with=seconds%3D5%26name%3DA%2BB&with=videos%3D1";
    assert_eq!(
        code(&Built::default(), Snippet::Element, link),
        "<script src=\"https://clipcost.example/embed.js\"></script>\n\
         <clip-cost on=\"2026-08-01\" with=\"seconds=5&amp;name=A+B videos=1\" show=\"form,answer\" height=\"720\">\
         <a href=\"https://clipcost.example/?on=2026-08-01&amp;with=seconds%3D5%26name%3DA%2BB&amp;with=videos%3D1\">\
         What &quot;it&quot; costs</a></clip-cost>"
    );
    let measured = Built { height: 655, width: 640, ..Built::default() };
    assert!(code(&measured, Snippet::Element, "").contains(" height=\"655@640\""));
    let named = code(&Built::default(), Snippet::Element, "name=%22%3E%3Cb%3E");
    assert!(named.contains("name=\"&quot;>&lt;b>\""), "{named}");
}

#[test]
fn a_colour_is_three_or_six_hexadecimal_digits() {
    for (text, color) in
        [("#0AF", Some("00aaff")), ("c2361a", Some("c2361a")), ("", None), ("red", None), ("12345", None)]
    {
        assert_eq!(hex(text).as_deref(), color, "{text}");
    }
}

#[test]
fn lists_of_an_embed_may_have_spaces() {
    assert_eq!(embed::read("lock=model,%20res&show=+answer+,+form"), embed::read("lock=model,res&show=form,answer"));
    assert_eq!(embed::read("lock=model,%20res").lock, [Param::Model, Param::Res]);
}
